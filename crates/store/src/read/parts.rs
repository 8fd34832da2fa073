//! Records that belong to one other record: activities and contacts of a day, answers of an ask. What is NOT here:
//! observations and days, which have tables of their own shape.

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Record, value};

use super::Read;
use crate::rows::MOST_ROWS;
use crate::{StoreError, attachments, ledger};

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

    /// Every record that a record was ever a part of by this field, also in acts that are undone since.
    pub fn ever_part_of(&self, record: RecordId, field: &str) -> BTreeSet<RecordId> {
        let found = || -> Result<BTreeSet<RecordId>, StoreError> {
            let writes = ledger::load(self.link, record)?.writes;
            Ok(writes.iter().filter_map(|(_, write)| value(write.body.as_ref()?, field)).collect())
        };
        self.keep(found())
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
