//! What changed after an arrival number: how the search index and other windows catch up. What is NOT here: the audit
//! trail (`history`).

use std::collections::HashSet;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, RecordKind};

use super::{Read, id};
use crate::{StoreError, ledger};

/// Records touched, in arrival order, and the arrival number reached.
type Changed = (Vec<(RecordKind, RecordId)>, i64);

/// Observations with what they are now, and the arrival number reached.
type ChangedObservations = (Vec<(RecordId, Option<Observation>)>, i64);

impl Read<'_> {
    /// Records touched by acts after `n`, each once, in arrival order, and the arrival number reached. What an undo or
    /// an erasure reaches counts as touched by it.
    ///
    /// An act is never cut in two, so the answer can be longer than `limit`; it is empty only when nothing is newer.
    pub fn changed_after(&self, n: i64, limit: u32) -> (Vec<(RecordKind, RecordId)>, i64) {
        self.keep(self.find_changed(n, limit))
    }

    /// Observations touched by acts after `n`, also through their day; `None` for those that no longer stand. Bounded
    /// as [`Read::changed_after`].
    pub fn observations_changed_after(&self, n: i64, limit: u32) -> (Vec<(RecordId, Option<Observation>)>, i64) {
        self.keep(self.find_changed_observations(n, limit))
    }

    /// Whether words were erased after `n`: then an index must drop its old segments.
    pub fn erased_after(&self, n: i64) -> bool {
        let found = || -> Result<bool, StoreError> {
            Ok(self.link.sql.prepare_cached("SELECT 1 FROM erasure WHERE n > ?1 LIMIT 1")?.exists([n])?)
        };
        self.keep(found())
    }

    fn find_changed(&self, after: i64, limit: u32) -> Result<Changed, StoreError> {
        let (mut changed, mut reached) = (Vec::new(), after);
        let mut seen = HashSet::new();
        let mut acts = self.link.sql.prepare_cached("SELECT n FROM act WHERE n > ?1 ORDER BY n LIMIT ?2")?;
        let mut rows = acts.query([after, i64::from(limit.max(1))])?;
        while let Some(row) = rows.next()? {
            reached = row.get(0)?;
            let facts = ledger::act(self.link, reached)?;
            if facts.frame.is_undo() || !facts.frame.forget.is_empty() {
                for record in ledger::touched_by(self.link, &facts)? {
                    if seen.insert(record) {
                        changed.extend(self.kind_of(record)?.map(|kind| (kind, record)));
                    }
                }
            }
            for change in &facts.frame.changes {
                if seen.insert(change.record) {
                    changed.extend(change.kind.parse().ok().map(|kind| (kind, change.record)));
                }
            }
            if changed.len() >= limit as usize {
                break;
            }
        }
        Ok((changed, reached))
    }

    /// The kind of a record, read from the frame of its first change.
    fn kind_of(&self, record: RecordId) -> Result<Option<RecordKind>, StoreError> {
        use rusqlite::OptionalExtension as _;
        let mut found = self.link.sql.prepare_cached("SELECT id FROM change WHERE record = ?1 ORDER BY id LIMIT 1")?;
        let change: Option<i64> = found.query_row([record.0.as_bytes()], |row| row.get(0)).optional()?;
        let Some(change) = change else { return Ok(None) };
        let facts = ledger::act(self.link, ledger::n_of(change))?;
        let head = facts.frame.changes.get(ledger::place_of(change));
        Ok(head.and_then(|head| head.kind.parse().ok()))
    }

    fn find_changed_observations(&self, after: i64, limit: u32) -> Result<ChangedObservations, StoreError> {
        let (changed, reached) = self.find_changed(after, limit)?;
        let mut seen = HashSet::new();
        let mut ids = Vec::new();
        for (kind, record) in changed {
            match kind {
                RecordKind::Observation => ids.extend(seen.insert(record).then_some(record)),
                RecordKind::ShadowDay => ids.extend(self.of_day(record)?.into_iter().filter(|id| seen.insert(*id))),
                RecordKind::Stream
                | RecordKind::Programme
                | RecordKind::Team
                | RecordKind::Leader
                | RecordKind::Host
                | RecordKind::Tag
                | RecordKind::Code
                | RecordKind::Release
                | RecordKind::Activity
                | RecordKind::Interruption
                | RecordKind::Contact
                | RecordKind::Assumption
                | RecordKind::Responsibility
                | RecordKind::QuestionCard
                | RecordKind::Notice
                | RecordKind::Ask
                | RecordKind::Answer
                | RecordKind::Recognition
                | RecordKind::Attachment => {}
            }
        }
        Ok((self.by_ids(&ids)?, reached))
    }

    fn of_day(&self, day: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut found =
            self.link.sql.prepare_cached("SELECT id FROM read_observation WHERE day = ?1 ORDER BY sort_ms")?;
        let rows = found.query_map([day.0.as_bytes()], |row| id(row, 0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
