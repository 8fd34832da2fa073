//! What changed after an arrival number: how the search index and other windows catch up. What is NOT here: the audit
//! trail (`history`).

use std::collections::{HashMap, HashSet};

use shadowday_model::ids::RecordId;
use shadowday_model::ledger::frame::ChangeName;
use shadowday_model::records::{Observation, RecordKind};

use super::{Read, id};
use crate::{ChangedFields, ChangedRecord, StoreError, ledger};

/// Records touched, in arrival order, and the arrival number reached.
type Changed = (Vec<ChangedRecord>, i64);

/// Observations with what they are now, and the arrival number reached.
type ChangedObservations = (Vec<(RecordId, Option<Observation>)>, i64);

impl Read<'_> {
    /// Records touched by acts after `n`, each once, in arrival order, and the arrival number reached. What an undo or
    /// an erasure reaches counts as touched by it.
    ///
    /// An act is never cut in two, so the answer can be longer than `limit`; it is empty only when nothing is newer.
    pub fn changed_after(&self, n: i64, limit: u32) -> (Vec<ChangedRecord>, i64) {
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

    /// Erasures that wait for an answer, and who asked for each: erase them with [`Act::forget`](crate::Act::forget).
    pub fn erasures_asked(&self) -> Vec<(ChangeName, RecordId)> {
        self.keep(crate::forget::asked(self.link))
    }

    fn find_changed(&self, after: i64, limit: u32) -> Result<Changed, StoreError> {
        let (mut gathered, mut reached) = (Gathered::default(), after);
        let mut acts = self.link.sql.prepare_cached("SELECT n FROM act WHERE n > ?1 ORDER BY n LIMIT ?2")?;
        let mut rows = acts.query([after, i64::from(limit.max(1))])?;
        while let Some(row) = rows.next()? {
            reached = row.get(0)?;
            let facts = ledger::act(self.link, reached)?;
            if facts.frame.is_undo() || !facts.frame.forget.is_empty() {
                for record in ledger::touched_by(self.link, &facts)? {
                    if let Some(kind) = self.kind_of(record)? {
                        gathered.add(kind, record, ChangedFields::Any);
                    }
                }
            }
            for change in &facts.frame.changes {
                if let Ok(kind) = change.kind.parse() {
                    let fields = change.fields.iter().cloned().collect();
                    gathered.add(kind, change.record, ChangedFields::These(fields));
                }
            }
            if gathered.records.len() >= limit as usize {
                break;
            }
        }
        Ok((gathered.records, reached))
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
        for ChangedRecord { kind, id: record, .. } in changed {
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
                | RecordKind::Attachment
                | RecordKind::Decision
                | RecordKind::Verdict => {}
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

/// Touched records, each once, in arrival order.
#[derive(Default)]
struct Gathered {
    records: Vec<ChangedRecord>,
    places: HashMap<RecordId, usize>,
}

impl Gathered {
    fn add(&mut self, kind: RecordKind, id: RecordId, fields: ChangedFields) {
        match self.places.get(&id) {
            Some(place) => self.records[*place].fields.and(fields),
            None => {
                self.places.insert(id, self.records.len());
                self.records.push(ChangedRecord { kind, id, fields });
            }
        }
    }
}
