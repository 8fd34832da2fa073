//! Records that belong to one other record: activities and contacts of a day, answers of an ask. What is NOT here:
//! observations and days, which have tables of their own shape.

use std::collections::BTreeSet;

use serde_json::Value;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Record, RecordKind, flag, value};

use super::Read;
use crate::rows::MOST_ROWS;
use crate::{StoreError, attachments, ledger, local};

impl Read<'_> {
    /// The standing records of one kind that belong to `parent`, by time, then in the order they were made.
    pub fn parts<T: Record>(&self, parent: RecordId) -> Vec<T> {
        let sql = format!(
            "SELECT id, fields FROM read_{} WHERE parent = ?1 AND removed = 0 ORDER BY sort_ms, id LIMIT {MOST_ROWS}",
            T::KIND.as_str()
        );
        self.keep(self.records(&sql, [parent.0.as_bytes()], T::from_fields))
    }

    /// Every standing record of one kind, by time, then in the order they were made.
    pub fn every<T: Record>(&self) -> Vec<T> {
        let sql = format!(
            "SELECT id, fields FROM read_{} WHERE removed = 0 ORDER BY sort_ms, id LIMIT {MOST_ROWS}",
            T::KIND.as_str()
        );
        self.keep(self.records(&sql, [], T::from_fields))
    }

    /// Every record of one kind, removed ones too.
    pub fn every_or_removed<T: Record>(&self) -> Vec<T> {
        let sql = format!("SELECT id, fields FROM read_{} ORDER BY sort_ms, id LIMIT {MOST_ROWS}", T::KIND.as_str());
        self.keep(self.records(&sql, [], T::from_fields))
    }

    /// A record of one kind, removed or not.
    pub fn part<T: Record>(&self, id: RecordId) -> Option<T> {
        let sql = format!("SELECT id, fields FROM read_{} WHERE id = ?1", T::KIND.as_str());
        self.keep(self.record(&sql, [id.0.as_bytes()], T::from_fields))
    }

    /// Whether a record is there and not removed, of whatever kind.
    pub fn stands(&self, record: RecordId) -> bool {
        let found = || -> Result<bool, StoreError> {
            let loaded = ledger::load(self.link, record)?;
            Ok(loaded.kind.is_some() && !flag(&loaded.fold().values(), "removed"))
        };
        self.keep(found())
    }

    /// What was left on purpose in the words of a record, on this device.
    pub fn left(&self, record: RecordId) -> BTreeSet<String> {
        self.keep(local::left(&self.link.sql, record.0))
    }

    /// Every record that a record was ever a part of by this field, also in acts that are undone since.
    pub fn ever_part_of(&self, record: RecordId, field: &str) -> BTreeSet<RecordId> {
        let found = || -> Result<BTreeSet<RecordId>, StoreError> {
            let writes = ledger::load(self.link, record)?.writes;
            Ok(writes.iter().filter_map(|(_, write)| value(write.body.as_ref()?, field)).collect())
        };
        self.keep(found())
    }

    /// Records of a kind that ever named one of these records in any field: removed ones too, and those of acts that are
    /// undone since.
    pub fn ever_naming(&self, kind: RecordKind, records: &BTreeSet<RecordId>) -> BTreeSet<RecordId> {
        let texts: BTreeSet<String> = records.iter().map(ToString::to_string).collect();
        let names = |field: &str, value: &Value| {
            let element = field.split_once(':').is_some_and(|(_, element)| texts.contains(element));
            let is_it = |value: &Value| value.as_str().is_some_and(|text| texts.contains(text));
            element || is_it(value) || value.as_array().is_some_and(|list| list.iter().any(is_it))
        };
        let found = || -> Result<BTreeSet<RecordId>, StoreError> {
            let mut found = ledger::ever(self.link, kind)?;
            let mut fault = None;
            found.retain(|record| {
                let loaded = ledger::load(self.link, *record).map_err(|error| fault = Some(error));
                let mut bodies =
                    loaded.iter().flat_map(|loaded| &loaded.writes).filter_map(|(_, write)| write.body.as_ref());
                bodies.any(|body| body.iter().any(|(field, value)| names(field, value)))
            });
            fault.map_or(Ok(found), Err)
        };
        if texts.is_empty() { BTreeSet::new() } else { self.keep(found()) }
    }

    /// Every photo that an observation ever had, with its file: also removed ones, and those of acts that are undone.
    pub fn attachments_ever(&self, observation: RecordId) -> Vec<(RecordId, String)> {
        self.keep(attachments::ever_of(self.link, observation))
    }

    /// The fields of an observation as they are shown, for changing its sets.
    pub fn observation_fields(&self, id: RecordId) -> FieldMap {
        let sql = "SELECT id, fields FROM read_observation WHERE id = ?1";
        self.keep(self.record(sql, [id.0.as_bytes()], |_, fields| fields.clone())).unwrap_or_default()
    }
}
