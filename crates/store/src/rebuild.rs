//! Folding everything again: new read tables grow beside those in use, slice by slice, while capture works, and then
//! take their place. What is NOT here: the fold itself (`ledger`), comparing without changing anything (`check`).

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use shadowday_model::ids::RecordId;
use shadowday_model::ledger::chain;
use shadowday_model::ledger::frame::Frame;

use crate::desk::Turn;
use crate::ledger::{self, damaged};
use crate::link::Link;
use crate::rows::{Progress, Report, Step};
use crate::schema::{self, READ_VERSION, Shelf};
use crate::store::Access;
use crate::tables::{self, Before};
use crate::{Store, StoreError};

/// Records or acts in one slice, at most.
const SLICE: usize = 5_000;
/// A slice ends after this long, because a person may be waiting to save.
const SLICE_TIME: Duration = Duration::from_millis(20);

impl Store {
    /// Derives everything that is not the ledger or local truth again: what the frames say, then every record. Capture
    /// goes on meanwhile. Stopped halfway, the tables in use stay. A second one while the first works is refused.
    pub fn rebuild(&self, progress: &mut Progress<'_>) -> Result<Report, StoreError> {
        let _alone = Alone::with(&self.inner.rebuilding).ok_or(StoreError::Rebuilding)?;
        let outcome = self.fold_everything(progress);
        if outcome.is_err() {
            self.transact(Turn::Person, |writer| {
                writer.link.set_next_shelf(false);
                schema::drop_next(&writer.link.sql)
            })?;
        }
        outcome
    }

    fn fold_everything(&self, progress: &mut Progress<'_>) -> Result<Report, StoreError> {
        // What is written from here on is derived as it is written; without this end, capture would outrun the slices.
        let (acts, newest) = self.read(|read| (read.acts(), read.n()))?;
        let mut report = Report::default();
        let mut reached = 0;
        while let Some(next) = self.transact(Turn::Batch, |writer| facts_again(&writer.link, reached, newest))? {
            report.acts += next.done;
            reached = next.reached;
            stop_or_go(progress, report.acts, acts)?;
        }
        self.transact(Turn::Batch, |writer| {
            writer.link.let_go();
            schema::create_next(&writer.link.sql)?;
            writer.link.set_next_shelf(true);
            Ok(())
        })?;
        let (total, end) = self.read_link(|link| {
            let sql = "SELECT count(DISTINCT record), max(record) FROM change";
            let (count, end): (i64, Option<[u8; 16]>) =
                link.sql.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok((count as u64, end.unwrap_or_default()))
        })?;
        let mut after = [0; 16];
        while let Some((done, last)) = self.transact(Turn::Batch, |writer| fold_slice(&writer.link, after, end))? {
            report.records += done;
            after = last;
            stop_or_go(progress, acts + report.records, acts + total)?;
        }
        self.transact(Turn::Batch, |writer| {
            schema::swap(&writer.link.sql)?;
            writer.link.set_next_shelf(false);
            Ok(())
        })?;
        Ok(report)
    }
}

/// Holds the mark that somebody rebuilds; let go of at the end, also by a panic.
struct Alone<'m>(&'m AtomicBool);

impl<'m> Alone<'m> {
    fn with(mark: &'m AtomicBool) -> Option<Self> {
        // Made only when taken: dropping one that never held the mark would let go of somebody else's.
        (!mark.swap(true, Ordering::SeqCst)).then(|| Self(mark))
    }
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

/// Folds again when the read tables are of another version, and clears away what a crash left half folded.
pub(crate) fn at_open(store: &Store, progress: &mut Progress<'_>) -> Result<(), StoreError> {
    let (version, halves) = store.read_link(|link| {
        let version = schema::meta_number(&link.sql, "read_version")?;
        let halves = link.sql.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name GLOB 'next_*'")?.exists([])?;
        Ok((version, halves))
    })?;
    if version == Some(READ_VERSION) {
        if halves && store.access() == Access::ReadWrite {
            store.transact(Turn::Batch, |writer| schema::drop_next(&writer.link.sql))?;
        }
        return Ok(());
    }
    if store.access() == Access::ReadOnly {
        return Err(StoreError::NotFolded { folder: store.folder().to_owned() });
    }
    store.rebuild(progress)?;
    Ok(())
}

pub(crate) fn stop_or_go(progress: &mut Progress<'_>, done: u64, total: u64) -> Result<(), StoreError> {
    match progress(Step { done: done.min(total), total }) {
        std::ops::ControlFlow::Continue(()) => Ok(()),
        std::ops::ControlFlow::Break(()) => Err(StoreError::Cancelled),
    }
}

struct Slice {
    done: u64,
    reached: i64,
}

/// Writes down again what frames after `after` say.
fn facts_again(link: &Link, after: i64, newest: i64) -> Result<Option<Slice>, StoreError> {
    let began = Instant::now();
    let mut found = link.sql.prepare_cached(
        "SELECT n, digest, frame, coalesce((SELECT here FROM local_writer WHERE local_writer.writer = act.writer), 0)
         FROM act WHERE n > ?1 AND n <= ?2 ORDER BY n LIMIT ?3",
    )?;
    let mut rows = found.query([after, newest, SLICE as i64])?;
    let mut slice = Slice { done: 0, reached: after };
    while let Some(row) = rows.next()? {
        let (n, digest): (i64, chain::Digest) = (row.get(0)?, row.get(1)?);
        let packed = row.get_ref(2)?.as_blob().map_err(damaged)?;
        let frame = Frame::from_bytes(&link.unpack(packed)?).map_err(damaged)?;
        link.sql.prepare_cached("DELETE FROM fact WHERE n = ?1")?.execute([n])?;
        link.sql.prepare_cached("DELETE FROM undo_target WHERE n = ?1")?.execute([n])?;
        link.sql.prepare_cached("DELETE FROM erasure WHERE n = ?1")?.execute([n])?;
        ledger::derive(link, (n, chain::act_id(&digest)), &frame, row.get(3)?)?;
        slice.done += 1;
        slice.reached = n;
        if began.elapsed() >= SLICE_TIME {
            break;
        }
    }
    Ok((slice.done > 0).then_some(slice))
}

/// Folds the records after `after` and up to `end` onto the next shelf.
fn fold_slice(link: &Link, after: [u8; 16], end: [u8; 16]) -> Result<Option<(u64, [u8; 16])>, StoreError> {
    let began = Instant::now();
    let mut found = link.sql.prepare_cached(
        "SELECT DISTINCT record FROM change WHERE record > ?1 AND record <= ?2 ORDER BY record LIMIT ?3",
    )?;
    let mut rows = found.query(rusqlite::params![after, end, SLICE as i64])?;
    let (mut done, mut last) = (0, after);
    while let Some(row) = rows.next()? {
        last = row.get(0)?;
        let record = RecordId(uuid::Uuid::from_bytes(last));
        let loaded = ledger::load(link, record)?;
        if let Some(kind) = loaded.kind {
            tables::put(&link.sql, Shelf::Next, (kind, record), &loaded.fold(), Before::Maybe)?;
        }
        done += 1;
        if began.elapsed() >= SLICE_TIME {
            break;
        }
    }
    Ok((done > 0).then_some((done, last)))
}
