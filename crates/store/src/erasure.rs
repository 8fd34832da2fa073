//! What an erasure leaves to do after its commit: the names written beside the backups, the file and its log emptied of
//! the words, the backups made anew without them. Each is owed until it has succeeded, whatever happens in between.
//! What is NOT here: the erasing itself (`forget`), the search index (`app`).
//!
//! Why the file is written anew: `secure_delete` overwrites what is deleted, but SQLite leaves copies behind when it
//! moves rows between pages (about one note in two hundred, measured); only a file written anew is free of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use serde_json::Value;
use shadowday_model::ids::ActId;
use shadowday_model::ledger::frame::ChangeName;
use uuid::Uuid;

use crate::desk::Turn;
use crate::ledger::change_id;
use crate::link::Link;
use crate::store::Access;
use crate::{Doing, Store, StoreError, backup, folder, local, schema};

/// The row of `meta` that says what is still to be done.
const OWED: &str = "erasure_owed";
/// The names are to be written beside the backups.
const NAMES: i64 = 1;
/// The file is to be written anew.
const FILE: i64 = 2;
/// The write-ahead log is to be emptied.
const LOG: i64 = 4;

/// A larger file is not written anew, because that takes as much memory as the file has bytes.
const LARGEST_WRITTEN_ANEW: u64 = 512 << 20;
/// No list of names is larger; one that is, is not ours.
const LARGEST_LIST: u64 = 64 << 20;
/// Backups whose places are remembered, beside those in the notebook's own folder.
const MOST_BACKUPS: usize = 500;
/// The local setting that holds, for each backup, how many names were forgotten when it was last looked at.
const BACKUPS: &str = "backups";
/// The ending of a backup's name.
const ENDING: &str = "shadowday-backup";

/// How much of what is owed is tried now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// Everything.
    All,
    /// What takes no time: somebody waits for an act of another sort.
    Light,
}

/// Notes in the transaction of an erasure what is to follow.
pub(crate) fn owe(sql: &Connection) -> Result<(), StoreError> {
    schema::set_meta(sql, OWED, NAMES | FILE | LOG)
}

/// Does what is owed, as far as that is possible now; the rest stays owed. It is no fault of the act that came before.
pub(crate) fn settle(link: &Link, notebook: &Path, effort: Effort) {
    if let Err(error) = try_settle(link, notebook, effort) {
        tracing::warn!("erased words are not out of every file yet; this is tried again: {error}");
    }
}

fn try_settle(link: &Link, notebook: &Path, effort: Effort) -> Result<(), StoreError> {
    let mut owed = schema::meta_number(&link.sql, OWED)?.unwrap_or(0);
    if owed == 0 {
        return Ok(());
    }
    if owed & NAMES != 0 {
        write_lists(&link.sql, notebook)?;
        owed &= !NAMES;
    }
    if owed & FILE != 0 && effort == Effort::All {
        write_anew(&link.sql, &folder::database(notebook))?;
        owed &= !FILE;
    }
    schema::set_meta(&link.sql, OWED, owed)?;
    if owed == LOG && empty_log(link)? {
        schema::set_meta(&link.sql, OWED, 0)?;
    }
    Ok(())
}

/// Writes a database anew, without what deleted rows left behind.
pub(crate) fn write_anew(sql: &Connection, file: &Path) -> Result<(), StoreError> {
    let bytes = std::fs::metadata(file).map_err(|error| StoreError::file(Doing::Reading, file, error))?.len();
    if bytes > LARGEST_WRITTEN_ANEW {
        tracing::warn!(bytes, "the notebook is too large to be written anew after an erasure");
        return Ok(());
    }
    Ok(sql.execute_batch("VACUUM")?)
}

/// Empties the write-ahead log, where older pages hold the words. A reader at work is not waited for.
fn empty_log(link: &Link) -> Result<bool, StoreError> {
    link.sql.busy_timeout(std::time::Duration::ZERO)?;
    let busy = link.sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    link.sql.busy_timeout(crate::connection::PATIENCE)?;
    match busy {
        Ok(busy) => Ok(busy == 0),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

impl Store {
    /// Brings names that were forgotten into a notebook whose file is older than the erasure: lists lie in its folder
    /// and beside its backups.
    pub(crate) fn replay_erasures(&self) -> Result<(), StoreError> {
        if self.access() == Access::ReadOnly {
            return Ok(());
        }
        let names = listed(self.ledger_id(), &places_of(self.folder()))?;
        if names.is_empty() {
            return Ok(());
        }
        self.transact(Turn::Person, |writer| {
            let sql = &writer.link.sql;
            if apply(sql, &names)? > 0 {
                // Every row may hold some of these words: all are folded again.
                schema::set_meta(sql, "read_version", 0)?;
                owe(sql)?;
            }
            Ok(())
        })
    }

    /// Does what an erasure before this opening left to do.
    pub(crate) fn settle_erasures(&self) -> Result<(), StoreError> {
        if self.access() == Access::ReadWrite {
            settle(&self.writer(Turn::Person)?.link, self.folder(), Effort::All);
        }
        Ok(())
    }

    /// Makes the backups that can be reached anew, without words that were erased since. It takes as long as copying
    /// those that held such words; the notebook can be used meanwhile. Gives how many were made anew.
    pub fn erase_in_backups(&self) -> Result<u32, StoreError> {
        let (names, looked_at) = self.read_link(|link| Ok((forgotten(&link.sql)?, looked_at(&link.sql)?)))?;
        if names.is_empty() || self.access() == Access::ReadOnly {
            return Ok(0);
        }
        let count = names.len() as u64;
        let behind = |path: &PathBuf| looked_at.get(path).is_none_or(|known| *known < count) && path.is_file();
        let (mut made_anew, mut fault) = (0, None);
        for path in backups(self.folder(), &looked_at).into_iter().filter(behind) {
            match self.erase_in_backup(&path, &names) {
                Ok(anew) => made_anew += u32::from(anew),
                // One that cannot be read or replaced now does not keep the words in the others.
                Err(error) => fault = fault.or(Some(error)),
            }
        }
        fault.map_or(Ok(made_anew), Err)
    }

    fn erase_in_backup(&self, path: &Path, names: &BTreeSet<ChangeName>) -> Result<bool, StoreError> {
        path.parent().map_or(Ok(()), |beside| write_list(beside, self.ledger_id(), names))?;
        let anew = backup::erase_in(path, self.ledger_id(), names)?;
        self.transact(Turn::Batch, |writer| remember(&writer.link.sql, path, names.len() as u64))?;
        Ok(anew)
    }

    /// Keeps in mind where a backup is about to be made, so that later erasures find it, and lays the names beside it.
    pub(crate) fn will_back_up(&self, to: &Path) -> Result<(), StoreError> {
        if self.access() == Access::ReadOnly {
            return Ok(());
        }
        let path = std::path::absolute(to).unwrap_or_else(|_| to.to_owned());
        self.transact(Turn::Person, |writer| {
            let sql = &writer.link.sql;
            let names = forgotten(sql)?;
            remember(sql, &path, names.len() as u64)?;
            path.parent().map_or(Ok(()), |beside| write_list(beside, self.ledger_id(), &names))
        })
    }
}

/// How many changes of an older copy still hold words of these names.
pub(crate) fn held(sql: &Connection, names: &BTreeSet<ChangeName>) -> Result<usize, StoreError> {
    let mut acts = sql.prepare("SELECT n, substr(digest, 1, 16) FROM act")?;
    let mut words = sql.prepare("SELECT 1 FROM change WHERE id = ?1 AND body IS NOT NULL")?;
    let mut rows = acts.query([])?;
    let mut held = 0;
    while let Some(row) = rows.next()? {
        let (n, act) = (row.get(0)?, ActId(row.get(1)?));
        let of_act = ChangeName { act, index: 0 }..=ChangeName { act, index: u16::MAX };
        for name in names.range(of_act) {
            held += usize::from(words.exists([change_id(n, usize::from(name.index))])?);
        }
    }
    Ok(held)
}

/// Erases the words of these changes in a database whose other tables may not be derived yet; the names are kept. Gives
/// how many changes lost their words.
pub(crate) fn apply(sql: &Connection, names: &BTreeSet<ChangeName>) -> Result<usize, StoreError> {
    for name in names {
        sql.prepare_cached("INSERT OR IGNORE INTO local_forgotten(act, place) VALUES (?1, ?2)")?
            .execute(params![name.act.0, name.index])?;
    }
    let held = "SELECT act.n << 12 | forgotten.place AS id FROM act
                JOIN local_forgotten AS forgotten ON forgotten.act = substr(act.digest, 1, 16)";
    let mut found = sql.prepare(&format!(
        "SELECT change.id, change.record FROM change JOIN ({held}) USING (id) WHERE change.body IS NOT NULL"
    ))?;
    let rows = found.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?)))?;
    let rows: Vec<(i64, [u8; 16])> = rows.collect::<Result<_, _>>()?;
    for (change, record) in &rows {
        sql.prepare_cached("UPDATE change SET salt = NULL, body = NULL WHERE id = ?1")?.execute([change])?;
        local::forget_draft(sql, Uuid::from_bytes(*record))?;
    }
    if !rows.is_empty() {
        local::forget_drafts(sql)?;
    }
    Ok(rows.len())
}

/// Every name forgotten here.
fn forgotten(sql: &Connection) -> Result<BTreeSet<ChangeName>, StoreError> {
    let mut found = sql.prepare_cached("SELECT act, place FROM local_forgotten")?;
    let rows = found.query_map([], |row| Ok(ChangeName { act: ActId(row.get(0)?), index: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many names were forgotten when each backup was last looked at.
fn looked_at(sql: &Connection) -> Result<BTreeMap<PathBuf, u64>, StoreError> {
    let known = local::get(sql, BACKUPS)?.unwrap_or_default();
    let pairs = known.as_object().into_iter().flatten();
    Ok(pairs.filter_map(|(path, count)| Some((PathBuf::from(path), count.as_u64()?))).collect())
}

fn remember(sql: &Connection, path: &Path, count: u64) -> Result<(), StoreError> {
    let mut known = looked_at(sql)?;
    known.insert(path.to_owned(), count);
    if known.len() > MOST_BACKUPS {
        known.retain(|path, _| path.is_file());
    }
    let object = known.into_iter().map(|(path, count)| (path.to_string_lossy().into_owned(), Value::from(count)));
    local::set(sql, BACKUPS, &Value::Object(object.collect()))
}

/// The folder of the backups that lie in the notebook's own.
fn own_backups(notebook: &Path) -> PathBuf {
    notebook.join("backups")
}

/// Every backup known: those whose places are remembered, and those in the notebook's own folder.
fn backups(notebook: &Path, looked_at: &BTreeMap<PathBuf, u64>) -> BTreeSet<PathBuf> {
    let own = own_backups(notebook);
    let own = std::path::absolute(&own).unwrap_or(own);
    let entries = std::fs::read_dir(own).into_iter().flatten().flatten().map(|entry| entry.path());
    let own = entries.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
    own.chain(looked_at.keys().cloned()).collect()
}

/// Writes the names into the notebook's folder and beside the backups in it.
fn write_lists(sql: &Connection, notebook: &Path) -> Result<(), StoreError> {
    let ledger = ledger_of(sql)?;
    let names = forgotten(sql)?;
    let places = places_of(notebook);
    places.iter().filter(|place| place.is_dir()).try_for_each(|place| write_list(place, ledger, &names))
}

/// The id of the ledger in a file.
pub(crate) fn ledger_of(sql: &Connection) -> Result<Uuid, StoreError> {
    let id = schema::meta_bytes(sql, "ledger_id")?.and_then(|bytes| Uuid::from_slice(&bytes).ok());
    id.ok_or_else(|| crate::ledger::damaged("ledger_id is missing"))
}

/// The folders in which a notebook's lists lie.
pub(crate) fn places_of(notebook: &Path) -> [PathBuf; 2] {
    [notebook.to_owned(), own_backups(notebook)]
}

/// The list of one ledger in a folder.
fn list(place: &Path, ledger: Uuid) -> PathBuf {
    place.join(format!("erased-{ledger}.txt"))
}

const ABOUT: &str =
    "# What was erased from this notebook for ever. It holds names of acts and no words. Keep it beside the backups.\n";

fn write_list(place: &Path, ledger: Uuid, names: &BTreeSet<ChangeName>) -> Result<(), StoreError> {
    let mut all = listed(ledger, &[place])?;
    let known = all.len();
    all.extend(names);
    if all.len() == known {
        return Ok(());
    }
    let lines: Vec<String> = all.iter().map(|name| format!("{}.{}\n", name.act, name.index)).collect();
    folder::write_private(&list(place, ledger), format!("{ABOUT}{}", lines.concat()).as_bytes())
}

/// The names in the lists of these folders. A line that is no name is passed over: the others still count.
pub(crate) fn listed(ledger: Uuid, places: &[impl AsRef<Path>]) -> Result<BTreeSet<ChangeName>, StoreError> {
    let mut names = BTreeSet::new();
    for place in places {
        let path = list(place.as_ref(), ledger);
        let said = |error| StoreError::file(Doing::Reading, &path, error);
        let bytes = match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(said(error)),
            Ok(about) if about.len() > LARGEST_LIST => return Err(said(std::io::Error::other("it is too large"))),
            Ok(_) => std::fs::read(&path).map_err(said)?,
        };
        names.extend(String::from_utf8_lossy(&bytes).lines().filter_map(name));
    }
    Ok(names)
}

fn name(line: &str) -> Option<ChangeName> {
    let (act, index) = line.split_once('.')?;
    Some(ChangeName { act: act.parse().ok()?, index: index.parse().ok()? })
}
