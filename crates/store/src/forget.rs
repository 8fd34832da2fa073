//! Erasure: the words and the salt of named changes go, the frames stay. Names are kept for ever, and a matching body is
//! dropped whatever brings it. What is NOT here: who may ask for it (`receive` for others' acts).

use std::collections::BTreeSet;

use rusqlite::params;
use serde_json::Value;
use shadowday_model::ids::{ActId, RecordId};
use shadowday_model::ledger::frame::{ChangeHead, ChangeName};
use shadowday_model::ledger::split::is_words;
use shadowday_model::records::RecordKind;

use crate::ledger::Loaded;
use crate::link::Link;
use crate::{StoreError, erasure, ledger, local};

/// Erases the words of these changes, also where they are being edited, and remembers the names. What is left to do after
/// the commit is noted. Gives the records that must be folded again.
pub(crate) fn honour(link: &Link, names: &[ChangeName]) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut records = BTreeSet::new();
    let mut new = 0;
    for name in names {
        new += link
            .sql
            .prepare_cached("INSERT OR IGNORE INTO local_forgotten(act, place) VALUES (?1, ?2)")?
            .execute(params![name.act.0, name.index])?;
        if let Some((change, record)) = ledger::change_named(link, name)? {
            link.sql.prepare_cached("UPDATE change SET salt = NULL, body = NULL WHERE id = ?1")?.execute([change])?;
            local::forget_draft(&link.sql, record.0)?;
            records.insert(record);
        }
    }
    if new > 0 {
        erasure::owe(&link.sql)?;
    }
    Ok(records)
}

/// Whether a change's words were forgotten here.
pub(crate) fn is_forgotten(link: &Link, act: ActId, place: usize) -> Result<bool, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT 1 FROM local_forgotten WHERE act = ?1 AND place = ?2")?;
    Ok(found.exists(params![act.0, place as i64])?)
}

/// Keeps an erasure that somebody else asked for, or whose words are not here yet.
pub(crate) fn ask(link: &Link, name: &ChangeName, person: RecordId) -> Result<(), StoreError> {
    link.sql
        .prepare_cached("INSERT OR IGNORE INTO local_forget_request(act, place, asked_by) VALUES (?1, ?2, ?3)")?
        .execute(params![name.act.0, name.index, person.0.as_bytes()])?;
    Ok(())
}

/// The erasures of words here that wait for an answer, and who asked for each.
pub(crate) fn asked(link: &Link) -> Result<Vec<(ChangeName, RecordId)>, StoreError> {
    let mut found = link.sql.prepare_cached(
        "SELECT request.act, request.place, request.asked_by FROM local_forget_request AS request
         JOIN fact ON fact.name = request.act
         WHERE NOT EXISTS (SELECT 1 FROM local_forgotten AS gone WHERE gone.act = request.act AND gone.place = request.place)
         ORDER BY fact.n, request.place",
    )?;
    let rows = found.query_map([], |row| {
        let name = ChangeName { act: ActId(row.get(0)?), index: row.get(1)? };
        Ok((name, RecordId(uuid::Uuid::from_bytes(row.get(2)?))))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a person asked to erase a change before it came.
pub(crate) fn was_asked(link: &Link, act: ActId, place: usize, person: RecordId) -> Result<bool, StoreError> {
    let mut found = link
        .sql
        .prepare_cached("SELECT 1 FROM local_forget_request WHERE act = ?1 AND place = ?2 AND asked_by = ?3")?;
    Ok(found.exists(params![act.0, place as i64, person.0.as_bytes()])?)
}

/// The changes that hold words of a record and still have them.
pub(crate) fn changes_with_words(link: &Link, record: RecordId) -> Result<Vec<ChangeName>, StoreError> {
    let mut found =
        link.sql.prepare_cached("SELECT id FROM change WHERE record = ?1 AND body IS NOT NULL ORDER BY id")?;
    let ids: Vec<i64> = found.query_map([record.0.as_bytes()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut names = Vec::new();
    for id in ids {
        let facts = ledger::act(link, ledger::n_of(id))?;
        let place = ledger::place_of(id);
        let head =
            facts.frame.changes.get(place).ok_or_else(|| ledger::damaged(format!("change {id} has no frame")))?;
        let words = head.kind.parse().is_ok_and(|kind| head.fields.iter().any(|field| is_words(kind, field)));
        if words {
            names.push(ChangeName { act: facts.name, index: place as u16 });
        }
    }
    Ok(names)
}

/// The changes of a record that hold words which are to be written anew, undone ones too.
pub(crate) fn to_reword(
    loaded: &Loaded,
    kind: RecordKind,
    record: RecordId,
    wanted: impl Fn(&str, &Value) -> bool,
) -> Vec<ChangeName> {
    let mut names = Vec::new();
    for (facts, write) in &loaded.writes {
        let Some(body) = &write.body else { continue };
        let mut words = body.iter().filter(|(field, _)| is_words(kind, field));
        let is_it = |head: &ChangeHead| head.record == record && head.fields == write.fields;
        let place = facts.frame.changes.iter().position(is_it);
        if let Some(place) = place.filter(|_| words.any(|(field, value)| wanted(field, value))) {
            names.push(ChangeName { act: facts.name, index: place as u16 });
        }
    }
    names
}
