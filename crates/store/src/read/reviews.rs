//! What there is to review and what was said of it, by columns, so that fifty thousand notes are gone through in a moment;
//! and what an observation said in the version that a reviewer saw. What is NOT here: which of them wait (`app`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{OptionalExtension as _, Row};
use serde_json::Value;
use shadowday_model::ids::{ActId, RecordId};
use shadowday_model::ledger::version::{self, is_judged};
use shadowday_model::records::{FieldMap, Record as _, Review};

use super::frame::STANDING;
use super::{Read, id};
use crate::{HistoryField, NewestReview, ReviewableRow, StoreError, ledger};

const REVIEWABLE: &str = "SELECT o.id, o.day, o.sort_ms, o.category, o.version FROM read_observation o
    WHERE o.version IS NOT NULL AND o.sealed = 0 AND ";
const NEWEST: &str = "SELECT parent, action, until_day, answered, seen FROM read_review WHERE removed = 0 AND ";

impl Read<'_> {
    /// Every observation that there is something to review in: it stands, is no true issue, and has words that were
    /// neither erased nor struck.
    pub fn reviewable_observations(&self) -> Vec<ReviewableRow> {
        let found = || -> Result<Vec<ReviewableRow>, StoreError> {
            let mut all = self.link.sql.prepare_cached(&format!("{REVIEWABLE} {STANDING}"))?;
            Ok(all.query_map([], reviewable)?.collect::<Result<_, _>>()?)
        };
        self.keep(found())
    }

    /// One of them; `None` when there is nothing to review.
    pub fn reviewable_observation(&self, observation: RecordId) -> Option<ReviewableRow> {
        let found = || -> Result<Option<ReviewableRow>, StoreError> {
            let mut one = self.link.sql.prepare_cached(&format!("{REVIEWABLE} o.id = ?1 AND {STANDING}"))?;
            Ok(one.query_row([observation.0.as_bytes()], reviewable).optional()?)
        };
        self.keep(found())
    }

    /// The newest standing review of every observation that has one.
    pub fn newest_reviews(&self) -> Vec<NewestReview> {
        let found = || -> Result<Vec<NewestReview>, StoreError> {
            let sql = format!("{NEWEST} parent IS NOT NULL ORDER BY parent, sort_ms, id");
            let mut all = self.link.sql.prepare_cached(&sql)?;
            let mut newest: Vec<NewestReview> = Vec::new();
            for review in all.query_map([], newest_review)? {
                let review = review?;
                match newest.last_mut().filter(|last| last.observation == review.observation) {
                    Some(last) => *last = review,
                    None => newest.push(review),
                }
            }
            Ok(newest)
        };
        self.keep(found())
    }

    /// The newest standing review of an observation, by its columns.
    pub fn newest_review(&self, observation: RecordId) -> Option<NewestReview> {
        let found = || -> Result<Option<NewestReview>, StoreError> {
            let sql = format!("{NEWEST} parent = ?1 ORDER BY sort_ms DESC, id DESC LIMIT 1");
            let mut one = self.link.sql.prepare_cached(&sql)?;
            Ok(one.query_row([observation.0.as_bytes()], newest_review).optional()?)
        };
        self.keep(found())
    }

    /// The newest standing review of an observation.
    pub fn review_of(&self, observation: RecordId) -> Option<Review> {
        let sql = "SELECT id, fields FROM read_review WHERE parent = ?1 AND removed = 0
                   ORDER BY sort_ms DESC, id DESC LIMIT 1";
        self.keep(self.record(sql, [observation.0.as_bytes()], Review::from_fields))
    }

    /// The version of an observation when `n` was the newest act; empty where it was not there yet.
    pub fn version_as_of(&self, observation: RecordId, n: i64) -> Vec<ActId> {
        let found = || -> Result<Vec<ActId>, StoreError> {
            Ok(version::version(&ledger::load(self.link, observation)?.fold_as_of(self.link, n)?))
        };
        self.keep(found())
    }

    /// What an observation said in a version, by the fields that a reviewer judges. Words erased since are absent.
    pub fn said_in(&self, observation: RecordId, version: &[ActId]) -> FieldMap {
        let told = self.keep(self.told_in(observation, version));
        told.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// What an observation says otherwise than in a version: before, and now.
    pub fn changed_since(&self, observation: RecordId, version: &[ActId]) -> Vec<HistoryField> {
        self.keep(self.find_changed_since(observation, version))
    }

    /// Each judged field with what the last act of the version wrote to it; `None` where its words are gone.
    fn told_in(&self, observation: RecordId, version: &[ActId]) -> Result<BTreeMap<String, Option<Value>>, StoreError> {
        let mut writes = ledger::load(self.link, observation)?.writes;
        writes.retain(|(_, write)| version.contains(&write.act));
        writes.sort_by_key(|(_, write)| (write.stamp, write.digest));
        let mut told = BTreeMap::new();
        for (_, write) in writes {
            for name in write.fields.iter().filter(|name| is_judged(name)) {
                let value = write.body.as_ref().map(|body| body.get(name).cloned().unwrap_or(Value::Null));
                told.insert(name.clone(), value);
            }
        }
        Ok(told)
    }

    fn find_changed_since(&self, observation: RecordId, version: &[ActId]) -> Result<Vec<HistoryField>, StoreError> {
        let before = self.told_in(observation, version)?;
        let now = ledger::load(self.link, observation)?.fold().values();
        let names: BTreeSet<&String> = before.keys().chain(now.keys().filter(|name| is_judged(name))).collect();
        let held = |value: Option<&Value>| value.filter(|value| !value.is_null()).cloned();
        let fields = names.into_iter().map(|name| HistoryField {
            name: name.clone(),
            before: held(before.get(name).and_then(Option::as_ref)),
            after: held(now.get(name)),
            erased: before.get(name).is_some_and(Option::is_none),
        });
        Ok(fields.filter(|field| field.before != field.after || field.erased).collect())
    }
}

fn reviewable(row: &Row<'_>) -> rusqlite::Result<ReviewableRow> {
    let category: Option<String> = row.get(3)?;
    Ok(ReviewableRow {
        id: id(row, 0)?,
        day: row.get::<_, Option<[u8; 16]>>(1)?.map(|day| RecordId(uuid::Uuid::from_bytes(day))),
        at_ms: row.get(2)?,
        category: category.and_then(|word| word.parse().ok()),
        version: row.get(4)?,
    })
}

fn newest_review(row: &Row<'_>) -> rusqlite::Result<NewestReview> {
    Ok(NewestReview {
        observation: id(row, 0)?,
        action: row.get::<_, String>(1)?.parse().ok(),
        until: row.get::<_, Option<i32>>(2)?.and_then(NaiveDate::from_num_days_from_ce_opt),
        answered: row.get(3)?,
        seen: row.get(4)?,
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    #[test]
    fn the_review_of_a_note_is_found_without_going_through_all() {
        let sql = rusqlite::Connection::open_in_memory().unwrap();
        crate::schema::create(&sql).unwrap();
        let asked =
            format!("EXPLAIN QUERY PLAN {} parent = x'00' ORDER BY sort_ms DESC, id DESC LIMIT 1", super::NEWEST);
        let mut plan = sql.prepare(&asked).unwrap();
        let steps: Vec<String> = plan.query_map([], |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
        assert!(steps.iter().any(|step| step.contains("review_parent")), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE")), "{steps:?}");
    }
}
