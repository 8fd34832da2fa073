//! The audit trail: acts in arrival order with what each field was before and after, values set aside, and what was
//! removed. Read from the ledger itself, not from a second list. What is NOT here: undoing (`undo`).

use std::collections::BTreeSet;

use rusqlite::params;
use serde_json::Value;
use shadowday_model::ids::RecordId;
use shadowday_model::ledger::fold::Folded;
use shadowday_model::ledger::frame;
use shadowday_model::records::RecordKind;
use shadowday_model::time::Lived;

use super::{Read, id};
use crate::ledger::Loaded;
use crate::link::ActFacts;
use crate::rows::{HistoryAct, HistoryChange, HistoryField, OtherValue, RemovedRow, SetAside, Target};
use crate::writer::arrival_of;
use crate::{StoreError, ledger, tables};

/// The most acts that one page of History tells.
const MOST_ACTS: u32 = 500;

/// Kinds of which nothing is removed by itself: a review goes with the link that it made, and comes back with it by undo.
const NO_THINGS: &str = "'review', 'coding'";

impl Read<'_> {
    /// Fields of a record where people wrote at the same time: what is shown, and what was set aside.
    pub fn set_aside(&self, _kind: RecordKind, id: RecordId) -> Vec<SetAside> {
        self.keep(self.find_set_aside(id))
    }

    /// Removed records, the last one removed first.
    pub fn removed(&self, limit: u32) -> Vec<RemovedRow> {
        self.keep(self.find_removed(limit))
    }

    /// Acts, newest first: of one record (undos of its acts included) or of all, before an arrival number.
    pub fn history(&self, record: Option<RecordId>, before: Option<i64>, limit: u32) -> Vec<HistoryAct> {
        self.keep(self.find_history(record, before.unwrap_or(i64::MAX), limit.min(MOST_ACTS)))
    }

    fn find_set_aside(&self, id: RecordId) -> Result<Vec<SetAside>, StoreError> {
        let folded = ledger::load(self.link, id)?.fold();
        let mut found = Vec::new();
        for (field, state) in folded.fields {
            let mut others = Vec::new();
            for (value, act) in state.set_aside {
                let facts = ledger::act(self.link, arrival_of(self.link, act)?)?;
                others.push(OtherValue { value, person: self.person(&facts), at: lived(&facts), act });
            }
            if !others.is_empty() {
                found.push(SetAside { field, shown: state.shown.unwrap_or(Value::Null), others });
            }
        }
        Ok(found)
    }

    fn find_removed(&self, limit: u32) -> Result<Vec<RemovedRow>, StoreError> {
        let mut found = self.link.sql.prepare_cached(&format!(
            "SELECT id, kind, act, n, label FROM read_removed WHERE kind NOT IN ({NO_THINGS})
             ORDER BY n DESC, id DESC LIMIT ?1"
        ))?;
        let mut rows = found.query([limit])?;
        let mut removed = Vec::new();
        while let Some(row) = rows.next()? {
            let facts = ledger::act(self.link, row.get(3)?)?;
            removed.push(RemovedRow {
                kind: row.get::<_, String>(1)?.parse().map_err(ledger::damaged)?,
                id: id(row, 0)?,
                label: row.get(4)?,
                at: lived(&facts),
                act: tables::act_id(row, 2)?,
            });
        }
        Ok(removed)
    }

    fn find_history(&self, record: Option<RecordId>, before: i64, limit: u32) -> Result<Vec<HistoryAct>, StoreError> {
        let ns = match record {
            Some(record) => self.acts_on(record, before, limit as usize)?,
            None => {
                let mut found =
                    self.link.sql.prepare_cached("SELECT n FROM act WHERE n < ?1 ORDER BY n DESC LIMIT ?2")?;
                let rows = found.query_map(params![before, limit], |row| row.get(0))?;
                rows.collect::<Result<Vec<i64>, _>>()?
            }
        };
        ns.into_iter().map(|n| self.tell(n, record)).collect()
    }

    /// Acts with changes of a record, the undos that reach them and the erasures of their words, newest first.
    fn acts_on(&self, record: RecordId, before: i64, limit: usize) -> Result<Vec<i64>, StoreError> {
        let loaded = ledger::load(self.link, record)?;
        let mut ns = BTreeSet::new();
        let mut open: Vec<ActFacts> = loaded.writes.into_iter().map(|(facts, _)| facts).collect();
        while let Some(facts) = open.pop() {
            if ns.insert(facts.n) {
                for n in self.undos_of(&facts)? {
                    open.push(ledger::act(self.link, n)?);
                }
            }
        }
        ns.extend(self.erasures_of(record)?);
        Ok(ns.range(..before).rev().take(limit).copied().collect())
    }

    fn erasures_of(&self, record: RecordId) -> Result<Vec<i64>, StoreError> {
        let mut found = self.link.sql.prepare_cached("SELECT n FROM erasure ORDER BY n")?;
        let all: Vec<i64> = found.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut erasures = Vec::new();
        for n in all {
            if ledger::touched_by(self.link, &*ledger::act(self.link, n)?)?.contains(&record) {
                erasures.push(n);
            }
        }
        Ok(erasures)
    }

    fn undos_of(&self, facts: &ActFacts) -> Result<Vec<i64>, StoreError> {
        let group = facts.frame.group.filter(|_| !facts.frame.is_undo()).map(|group| group.0.into_bytes());
        let mut found = self.link.sql.prepare_cached("SELECT n FROM undo_target WHERE target IN (?1, ?2)")?;
        let rows = found.query_map(params![facts.name.0, group], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One act in words of fields: of one record, or of all it touched.
    fn tell(&self, n: i64, only: Option<RecordId>) -> Result<HistoryAct, StoreError> {
        let facts = ledger::act(self.link, n)?;
        let records = ledger::touched_by(self.link, &facts)?;
        let mut changes = Vec::new();
        let told = records.iter().copied().filter(|record| only.is_none_or(|only| only == *record));
        for record in told.take(HistoryAct::MOST_CHANGES) {
            changes.extend(self.change(&facts, record)?);
        }
        let undoes = facts.frame.undoes.iter().filter_map(|target| match target {
            frame::Target::Act(act) => Some(Target::Act(*act)),
            frame::Target::Group(group) => Some(Target::Group(*group)),
            frame::Target::Newer => None,
        });
        let mut undoable = self.link.sql.prepare_cached("SELECT undoable AND NOT undone FROM fact WHERE n = ?1")?;
        Ok(HistoryAct {
            n,
            act: facts.name,
            kind: facts.frame.kind.clone(),
            person: self.person(&facts),
            at: lived(&facts),
            group: facts.frame.group,
            undone: facts.undone,
            undoable: undoable.query_row([n], |row| row.get(0))?,
            undoes: undoes.collect(),
            changes,
            records: records.len() as u32,
        })
    }

    fn change(&self, facts: &ActFacts, record: RecordId) -> Result<Option<HistoryChange>, StoreError> {
        let loaded = ledger::load(self.link, record)?;
        let Some(kind) = loaded.kind else { return Ok(None) };
        let before = loaded.fold_as_of(self.link, facts.n - 1)?;
        let mut fields = written(&loaded, facts, &before);
        if fields.is_empty() {
            fields = differing(&before, &loaded.fold_as_of(self.link, facts.n)?);
        }
        Ok(Some(HistoryChange { kind, id: record, fields }))
    }

    fn person(&self, facts: &ActFacts) -> String {
        self.leader(facts.frame.person).map(|leader| leader.name).unwrap_or_default()
    }
}

/// When an act was done. A clock beyond every calendar shows as its beginning.
pub(crate) fn lived(facts: &ActFacts) -> Lived {
    facts.frame.lived().unwrap_or(Lived(chrono::DateTime::default()))
}

/// What an act wrote to a record, field by field.
fn written(loaded: &Loaded, facts: &ActFacts, before: &Folded) -> Vec<HistoryField> {
    let mut fields = Vec::new();
    for (_, write) in loaded.writes.iter().filter(|(by, _)| by.n == facts.n) {
        for name in &write.fields {
            let after = write.body.as_ref().map(|body| body.get(name).cloned().unwrap_or(Value::Null));
            fields.push(HistoryField {
                name: name.clone(),
                before: shown(before, name),
                after: after.filter(|value| !value.is_null()),
                erased: write.body.is_none(),
            });
        }
    }
    fields
}

/// What is shown otherwise after an undo or an erasure.
fn differing(before: &Folded, after: &Folded) -> Vec<HistoryField> {
    let names: BTreeSet<&String> = before.fields.keys().chain(after.fields.keys()).collect();
    let told = names.into_iter().map(|name| HistoryField {
        name: name.clone(),
        before: shown(before, name),
        after: shown(after, name),
        erased: after.fields.get(name).is_some_and(|field| field.erased),
    });
    told.filter(|field| field.before != field.after || field.erased).collect()
}

fn shown(folded: &Folded, name: &str) -> Option<Value> {
    folded.fields.get(name).and_then(|field| field.shown.clone()).filter(|value| !value.is_null())
}
