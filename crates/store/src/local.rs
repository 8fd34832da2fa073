//! Truth of this device outside the ledger: drafts, small settings, what to know a host by for a day. What is NOT here: the writer's key (`identity`).

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde_json::Value;
use shadowday_model::time::Lived;

use uuid::Uuid;

use crate::act::CuesOf;
use crate::{Draft, DraftSaved, StoreError};

/// Saves a draft unless a newer one was saved, or discarded during this opening of the notebook.
///
/// A discarded draft leaves its counter behind for as long as the notebook stays open, so that a save that was on its
/// way when the note was logged does not bring the line back.
pub(crate) fn save_draft(
    sql: &Connection,
    (key, text, counter): (&str, &str, u64),
    opened: &[u8; 16],
    at: Lived,
) -> Result<DraftSaved, StoreError> {
    let counter = i64::try_from(counter).unwrap_or(i64::MAX);
    let changed = sql
        .prepare_cached(
            "INSERT INTO local_draft(key, text, counter, at, opened) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT(key) DO UPDATE SET text = ?2, counter = ?3, at = ?4, opened = ?5
             WHERE counter < ?3 OR opened <> ?5",
        )?
        .execute(params![key, text, counter, at.to_string(), opened])?;
    if changed == 1 {
        return Ok(DraftSaved::Saved);
    }
    let held: i64 =
        sql.prepare_cached("SELECT counter FROM local_draft WHERE key = ?1")?.query_row([key], |row| row.get(0))?;
    Ok(DraftSaved::Outdated { counter: held as u64 })
}

/// Lets a draft go; its counter stays.
pub(crate) fn discard_draft(sql: &Connection, key: &str, opened: &[u8; 16], at: Lived) -> Result<(), StoreError> {
    sql.prepare_cached("UPDATE local_draft SET text = NULL, opened = ?2, at = ?3 WHERE key = ?1")?.execute(params![
        key,
        opened,
        at.to_string()
    ])?;
    Ok(())
}

/// Lets every draft about a record go, because its words were erased, and what was left in it on purpose: a draft's key
/// names the record that it is about.
pub(crate) fn forget_draft(sql: &Connection, record: uuid::Uuid) -> Result<(), StoreError> {
    let record = record.to_string();
    sql.prepare_cached("UPDATE local_draft SET text = NULL WHERE instr(key, ?1) > 0")?.execute([&record])?;
    sql.prepare_cached("DELETE FROM local_setting WHERE key = ?1")?.execute([left_key(&record)])?;
    Ok(())
}

/// The setting that holds what was left on purpose in the words of a record.
fn left_key(record: &str) -> String {
    format!("left:{record}")
}

/// What was left on purpose in the words of a record.
pub(crate) fn left(sql: &Connection, record: uuid::Uuid) -> Result<BTreeSet<String>, StoreError> {
    let kept = get(sql, &left_key(&record.to_string()))?;
    kept.map_or(Ok(BTreeSet::new()), |kept| serde_json::from_value(kept).map_err(crate::ledger::damaged))
}

/// Leaves a name or number in the words of a record on purpose.
pub(crate) fn leave(sql: &Connection, record: uuid::Uuid, text: &str) -> Result<(), StoreError> {
    let mut all = left(sql, record)?;
    all.insert(text.to_owned());
    set(sql, &left_key(&record.to_string()), &Value::from_iter(all))
}

/// Has it noticed again.
pub(crate) fn unleave(sql: &Connection, record: uuid::Uuid, text: &str) -> Result<(), StoreError> {
    let mut all = left(sql, record)?;
    all.remove(text);
    let kept = if all.is_empty() { Value::Null } else { Value::from_iter(all) };
    set(sql, &left_key(&record.to_string()), &kept)
}

/// Lets every draft go. A copy of the notebook may hold erased words as they were once typed, under the key of a line or
/// form that names no record yet.
pub(crate) fn forget_drafts(sql: &Connection) -> Result<(), StoreError> {
    sql.prepare_cached("UPDATE local_draft SET text = NULL")?.execute([])?;
    Ok(())
}

/// The drafts of one key, or of all.
pub(crate) fn drafts(sql: &Connection, key: Option<&str>) -> Result<Vec<Draft>, StoreError> {
    let mut found = sql.prepare_cached(
        "SELECT key, text, counter, at FROM local_draft WHERE text IS NOT NULL AND (?1 IS NULL OR key = ?1) ORDER BY key",
    )?;
    let rows = found.query_map([key], |row| {
        let counter: i64 = row.get(2)?;
        Ok((row.get(0)?, row.get(1)?, counter as u64, row.get::<_, String>(3)?))
    })?;
    let mut drafts = Vec::new();
    for row in rows {
        let (key, text, counter, at) = row?;
        let at = at.parse().map_err(crate::ledger::damaged)?;
        drafts.push(Draft { key, text, counter, at });
    }
    Ok(drafts)
}

/// Keeps what to know a host by, for one day; no words let it go.
pub(crate) fn keep_cue(sql: &Connection, day: Uuid, host: Uuid, words: &str) -> Result<(), StoreError> {
    sql.prepare_cached(
        "INSERT INTO local_cue(day, host, words) VALUES (?1, ?2, ?3) ON CONFLICT(day, host) DO UPDATE SET words = excluded.words",
    )?
    .execute(params![day.as_bytes(), host.as_bytes(), words])?;
    Ok(())
}

/// What to know the hosts of a day by.
pub(crate) fn cues(sql: &Connection, day: Uuid) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut found = sql.prepare_cached("SELECT host, words FROM local_cue WHERE day = ?1 ORDER BY host")?;
    let rows = found.query_map([day.as_bytes()], |row| Ok((Uuid::from_bytes(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Deletes the cues of a day, or of all but one. Tells whether there were any.
pub(crate) fn let_cues_go(sql: &Connection, which: CuesOf) -> Result<bool, StoreError> {
    let gone = match which {
        CuesOf::Day(day) => sql.prepare_cached("DELETE FROM local_cue WHERE day = ?1")?.execute([day.0.as_bytes()])?,
        CuesOf::OthersThan(day) => {
            sql.prepare_cached("DELETE FROM local_cue WHERE day <> ?1")?.execute([day.0.as_bytes()])?
        }
    };
    Ok(gone > 0)
}

/// A small setting.
pub(crate) fn get(sql: &Connection, key: &str) -> Result<Option<Value>, StoreError> {
    let mut found = sql.prepare_cached("SELECT value FROM local_setting WHERE key = ?1")?;
    let text: Option<String> = found.query_row([key], |row| row.get(0)).optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(crate::ledger::damaged)).transpose()
}

/// Keeps a small setting; `null` lets it go.
pub(crate) fn set(sql: &Connection, key: &str, value: &Value) -> Result<(), StoreError> {
    if value.is_null() {
        sql.prepare_cached("DELETE FROM local_setting WHERE key = ?1")?.execute([key])?;
        return Ok(());
    }
    sql.prepare_cached(
        "INSERT INTO local_setting(key, value) VALUES (?1, ?2) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![key, value.to_string()])?;
    Ok(())
}
