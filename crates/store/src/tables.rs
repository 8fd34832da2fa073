//! Read tables: how a folded record becomes rows. Fold is the only thing that gets here, so whatever happened (a local
//! act, a received one, an undo, a rebuild) the rows are the same. What is NOT here: folding (`ledger`), reading (`read`).

use std::collections::BTreeSet;

use chrono::Datelike as _;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params, params_from_iter};
use shadowday_model::ids::{ActId, RecordId};
use shadowday_model::ledger::fold::Folded;
use shadowday_model::ledger::version;
use shadowday_model::records::{
    FieldMap, Host, Leader, Record as _, RecordKind, Release, Review, ShadowDay, Team, flag, set_elements, set_words,
    text, value,
};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::HostVerdict;

use crate::StoreError;
use crate::schema::Shelf;

/// What is known about the rows that a record may have already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    /// The record was just made: there are none.
    None,
    /// There may be some.
    Maybe,
}

/// The statements of one read table. Parameters are the columns in order, the id first.
struct Table {
    columns: &'static str,
    upsert: &'static str,
    delete: &'static str,
}

macro_rules! table {
    ($name:literal, $columns:literal, $marks:literal, $set:literal) => {
        &Table {
            columns: concat!("SELECT ", $columns, " FROM read_", $name, " WHERE id = ?1"),
            upsert: concat!(
                "INSERT INTO read_",
                $name,
                "(",
                $columns,
                ") VALUES (",
                $marks,
                ") ON CONFLICT(id) DO UPDATE SET ",
                $set
            ),
            delete: concat!("DELETE FROM read_", $name, " WHERE id = ?1"),
        }
    };
}

macro_rules! part {
    ($name:literal) => {
        table!(
            $name,
            "id, parent, sort_ms, removed, fields",
            "?1, ?2, ?3, ?4, ?5",
            "parent = ?2, sort_ms = ?3, removed = ?4, fields = ?5"
        )
    };
}

fn table(kind: RecordKind) -> &'static Table {
    match kind {
        RecordKind::Observation => table!(
            "observation",
            "id, day, sort_ms, happened_day, category, polarity, source_id, removed, sealed, version, fields",
            "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11",
            "day = ?2, sort_ms = ?3, happened_day = ?4, category = ?5, polarity = ?6, source_id = ?7, removed = ?8, sealed = ?9, version = ?10, fields = ?11"
        ),
        RecordKind::ShadowDay => table!(
            "shadow_day",
            "id, team, leader, started_ms, started_day, open, removed, fields",
            "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8",
            "team = ?2, leader = ?3, started_ms = ?4, started_day = ?5, open = ?6, removed = ?7, fields = ?8"
        ),
        RecordKind::Team => table!(
            "team",
            "id, name_key, joined_into, removed, fields",
            "?1, ?2, ?3, ?4, ?5",
            "name_key = ?2, joined_into = ?3, removed = ?4, fields = ?5"
        ),
        RecordKind::Leader => {
            table!("leader", "id, me, removed, fields", "?1, ?2, ?3, ?4", "me = ?2, removed = ?3, fields = ?4")
        }
        RecordKind::Host => table!(
            "host",
            "id, team, leader, name_key, removed, fields",
            "?1, ?2, ?3, ?4, ?5, ?6",
            "team = ?2, leader = ?3, name_key = ?4, removed = ?5, fields = ?6"
        ),
        RecordKind::Release => table!(
            "release",
            "id, made_ms, removed, fields",
            "?1, ?2, ?3, ?4",
            "made_ms = ?2, removed = ?3, fields = ?4"
        ),
        RecordKind::Stream => table!("stream", "id, removed, fields", "?1, ?2, ?3", "removed = ?2, fields = ?3"),
        RecordKind::Programme => table!("programme", "id, removed, fields", "?1, ?2, ?3", "removed = ?2, fields = ?3"),
        RecordKind::Tag => table!("tag", "id, removed, fields", "?1, ?2, ?3", "removed = ?2, fields = ?3"),
        RecordKind::Code => table!("code", "id, removed, fields", "?1, ?2, ?3", "removed = ?2, fields = ?3"),
        RecordKind::Activity => part!("activity"),
        RecordKind::Interruption => part!("interruption"),
        RecordKind::Contact => part!("contact"),
        RecordKind::Assumption => part!("assumption"),
        RecordKind::Responsibility => part!("responsibility"),
        RecordKind::QuestionCard => part!("question_card"),
        RecordKind::Notice => part!("notice"),
        RecordKind::Ask => part!("ask"),
        RecordKind::Answer => part!("answer"),
        RecordKind::Recognition => part!("recognition"),
        RecordKind::Attachment => part!("attachment"),
        RecordKind::Review => table!(
            "review",
            "id, parent, sort_ms, action, until_day, answered, seen, removed, fields",
            "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9",
            "parent = ?2, sort_ms = ?3, action = ?4, until_day = ?5, answered = ?6, seen = ?7, removed = ?8, fields = ?9"
        ),
        RecordKind::Finding => part!("finding"),
        RecordKind::Coding => part!("coding"),
        RecordKind::Decision => part!("decision"),
        RecordKind::Verdict => part!("verdict"),
        RecordKind::SignalLink => part!("signal_link"),
    }
}

/// A name as it is looked up: letter case and outer spaces aside.
pub(crate) fn name_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The rows that a record has: its own, and one for each element of its sets.
#[derive(Debug, PartialEq)]
pub(crate) struct Rows {
    values: Vec<Value>,
    sets: Sets,
}

#[derive(Debug, Default, PartialEq)]
struct Sets {
    tags: BTreeSet<String>,
    tools: BTreeSet<String>,
    hosts: BTreeSet<[u8; 16]>,
}

/// The rows of a folded record; `None` when nothing of it stands.
pub(crate) fn rows(kind: RecordKind, id: RecordId, folded: &Folded) -> Result<Option<Rows>, StoreError> {
    if folded.is_empty() {
        return Ok(None);
    }
    let mut fields = folded.values();
    if kind == RecordKind::Observation && words_are_erased(folded) {
        fields.insert("erased".to_owned(), true.into());
    }
    let json = serde_json::to_string(&fields).map_err(|error| StoreError::Bug(error.to_string()))?;
    let mut values = vec![blob(Some(id))];
    typed_columns(kind, id, &fields, &mut values);
    if kind == RecordKind::Observation {
        values.push(readable_version(folded, &fields));
    }
    values.push(Value::Text(json));
    let sets = if kind == RecordKind::Observation { Sets::of(&fields) } else { Sets::default() };
    Ok(Some(Rows { values, sets }))
}

/// Whether what a note said was erased, and nothing was written in its place.
fn words_are_erased(folded: &Folded) -> bool {
    let erased = |name: &str| folded.fields.get(name).is_some_and(|field| field.erased && field.shown.is_none());
    erased("raw") || erased("text")
}

/// The acts that wrote what is shown of a note; null where there is nothing to review: no words yet, erased, or struck.
fn readable_version(folded: &Folded, fields: &FieldMap) -> Value {
    let struck = value(fields, "host_verdict") == Some(HostVerdict::Struck);
    if struck || flag(fields, "erased") || text(fields, "text").trim().is_empty() {
        return Value::Null;
    }
    acts(&version::version(folded))
}

/// The names of acts one after the other, 16 bytes each.
fn acts(names: &[ActId]) -> Value {
    Value::Blob(names.iter().flat_map(|name| name.0).collect())
}

fn typed_columns(kind: RecordKind, id: RecordId, fields: &FieldMap, to: &mut Vec<Value>) {
    let removed = number(flag(fields, "removed"));
    match kind {
        RecordKind::Observation => observation_columns(fields, removed, to),
        RecordKind::ShadowDay => shadow_day_columns(&ShadowDay::from_fields(id, fields), to),
        RecordKind::Team => {
            let team = Team::from_fields(id, fields);
            to.extend([Value::Text(name_key(&team.name)), blob(team.joined_into), removed]);
        }
        RecordKind::Leader => to.extend([number(Leader::from_fields(id, fields).me), removed]),
        RecordKind::Host => {
            let host = Host::from_fields(id, fields);
            to.extend([blob(host.team), blob(host.leader), Value::Text(name_key(&host.pseudonym)), removed]);
        }
        RecordKind::Release => {
            let made = Release::from_fields(id, fields).made_at;
            to.extend([Value::Integer(made.map_or(0, Lived::ms)), removed]);
        }
        RecordKind::Stream | RecordKind::Programme | RecordKind::Tag | RecordKind::Code => to.push(removed),
        RecordKind::Activity | RecordKind::Interruption => part_columns(fields, "day", "started_at", to),
        RecordKind::Contact => part_columns(fields, "day", "at", to),
        RecordKind::Assumption => part_columns(fields, "day", "", to),
        RecordKind::Responsibility => part_columns(fields, "team", "", to),
        RecordKind::QuestionCard => part_columns(fields, "", "", to),
        RecordKind::Notice => part_columns(fields, "host", "told_at", to),
        RecordKind::Ask => part_columns(fields, "day", "asked_at", to),
        RecordKind::Answer => part_columns(fields, "ask", "", to),
        RecordKind::Recognition => part_columns(fields, "day", "due_at", to),
        RecordKind::Attachment => part_columns(fields, "observation", "", to),
        RecordKind::Review => review_columns(&Review::from_fields(id, fields), to),
        RecordKind::Finding => part_columns(fields, "", "made_at", to),
        RecordKind::Coding => part_columns(fields, "observation", "drawn_at", to),
        RecordKind::Decision => part_columns(fields, "supersedes", "", to),
        RecordKind::Verdict => part_columns(fields, "decision", "judged_at", to),
        RecordKind::SignalLink => part_columns(fields, "one", "said_at", to),
    }
}

/// The record it belongs to, and when; nothing where a kind has no such field.
fn part_columns(fields: &FieldMap, parent: &str, time: &str, to: &mut Vec<Value>) {
    let at: Option<Lived> = value(fields, time);
    to.extend([blob(value(fields, parent)), Value::Integer(at.map_or(0, Lived::ms)), number(flag(fields, "removed"))]);
}

fn observation_columns(fields: &FieldMap, removed: Value, to: &mut Vec<Value>) {
    let happened: Option<Lived> = value(fields, "happened_at");
    let sort = happened.or_else(|| value(fields, "recorded_at"));
    let word = |name: &str| value::<String>(fields, name);
    to.extend([
        blob(value(fields, "day")),
        Value::Integer(sort.map_or(0, Lived::ms)),
        happened.map_or(Value::Null, |at| Value::Integer(i64::from(at.date().num_days_from_ce()))),
        word("category").map_or(Value::Null, Value::Text),
        Value::Text(word("polarity").unwrap_or_else(|| "problem".to_owned())),
        word("source_id").map_or(Value::Null, Value::Text),
        removed,
        number(flag(fields, "sealed")),
    ]);
}

fn shadow_day_columns(day: &ShadowDay, to: &mut Vec<Value>) {
    let open = day.started_at.is_some() && day.ended_at.is_none() && !day.exposure_unknown;
    to.extend([
        blob(day.team),
        blob(day.leader),
        Value::Integer(day.started_at.map_or(0, Lived::ms)),
        day.started_at.map_or(Value::Null, |at| Value::Integer(i64::from(at.date().num_days_from_ce()))),
        number(open),
        number(day.removed),
    ]);
}

fn review_columns(review: &Review, to: &mut Vec<Value>) {
    let until = review.until.map(|date| i64::from(date.num_days_from_ce()));
    to.extend([
        blob(review.observation),
        Value::Integer(review.reviewed_at.map_or(0, Lived::ms)),
        Value::Text(review.action.map_or_else(String::new, |action| action.to_string())),
        until.map_or(Value::Null, Value::Integer),
        number(review.answered_at.is_some()),
        acts(&review.seen),
        number(review.removed),
    ]);
}

impl Sets {
    fn of(fields: &FieldMap) -> Self {
        let ids = set_elements(fields, "host");
        Self {
            tags: set_words(fields, "tag"),
            tools: set_words(fields, "tool"),
            hosts: ids.iter().filter_map(|id| id.parse().ok()).map(|id: RecordId| *id.0.as_bytes()).collect(),
        }
    }

    fn len(&self) -> [usize; 3] {
        [self.tags.len(), self.tools.len(), self.hosts.len()]
    }
}

/// Puts the rows of a folded record on a shelf, or takes them off when nothing of it stands.
pub(crate) fn put(
    sql: &Connection,
    shelf: Shelf,
    (kind, id): (RecordKind, RecordId),
    folded: &Folded,
    before: Before,
) -> Result<(), StoreError> {
    let rows = rows(kind, id, folded)?;
    if before == Before::Maybe || folded.fields.contains_key("removed") {
        put_removed(sql, shelf, (kind, id), folded)?;
    }
    if kind == RecordKind::Observation {
        return put_observation(sql, shelf, id, rows.as_ref(), before);
    }
    let table = table(kind);
    match rows {
        Some(rows) => sql.prepare_cached(&shelf.sql(table.upsert))?.execute(params_from_iter(&rows.values))?,
        None => sql.prepare_cached(&shelf.sql(table.delete))?.execute([id.0.as_bytes()])?,
    };
    Ok(())
}

fn put_observation(
    sql: &Connection,
    shelf: Shelf,
    id: RecordId,
    rows: Option<&Rows>,
    before: Before,
) -> Result<(), StoreError> {
    let old = if before == Before::None { None } else { row_and_sets(sql, shelf, id)? };
    let table = table(RecordKind::Observation);
    let no_sets = Sets::default();
    match (old, rows) {
        (None, None) => Ok(()),
        (None, Some(rows)) => {
            sql.prepare_cached(&shelf.sql(table.upsert))?.execute(params_from_iter(&rows.values))?;
            change_sets(sql, shelf, sql.last_insert_rowid(), &no_sets, &rows.sets)
        }
        (Some((row, sets)), Some(rows)) => {
            sql.prepare_cached(&shelf.sql(table.upsert))?.execute(params_from_iter(&rows.values))?;
            change_sets(sql, shelf, row, &sets, &rows.sets)
        }
        (Some((row, sets)), None) => {
            sql.prepare_cached(&shelf.sql(table.delete))?.execute([id.0.as_bytes()])?;
            change_sets(sql, shelf, row, &sets, &no_sets)
        }
    }
}

fn row_and_sets(sql: &Connection, shelf: Shelf, id: RecordId) -> Result<Option<(i64, Sets)>, StoreError> {
    let mut found = sql.prepare_cached(&shelf.sql("SELECT row, fields FROM read_observation WHERE id = ?1"))?;
    let found: Option<(i64, String)> =
        found.query_row([id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(match found {
        Some((row, json)) => Some((row, Sets::of(&fields(&json)?))),
        None => None,
    })
}

fn change_sets(sql: &Connection, shelf: Shelf, row: i64, old: &Sets, new: &Sets) -> Result<(), StoreError> {
    macro_rules! set {
        ($name:literal, $field:ident) => {
            for gone in old.$field.difference(&new.$field) {
                let text = concat!("DELETE FROM read_observation_", $name, " WHERE element = ?1 AND observation = ?2");
                sql.prepare_cached(&shelf.sql(text))?.execute(params![gone, row])?;
            }
            for come in new.$field.difference(&old.$field) {
                let text = concat!("INSERT INTO read_observation_", $name, "(element, observation) VALUES (?1, ?2)");
                sql.prepare_cached(&shelf.sql(text))?.execute(params![come, row])?;
            }
        };
    }
    set!("tag", tags);
    set!("tool", tools);
    set!("host", hosts);
    Ok(())
}

/// Removed records are listed by the act that removed them, so that the newest is found without a scan.
fn put_removed(
    sql: &Connection,
    shelf: Shelf,
    (kind, id): (RecordKind, RecordId),
    folded: &Folded,
) -> Result<(), StoreError> {
    let Some(by) = removed_by(folded) else {
        sql.prepare_cached(&shelf.sql("DELETE FROM read_removed WHERE id = ?1"))?.execute([id.0.as_bytes()])?;
        return Ok(());
    };
    let label = label(kind, &folded.values());
    sql.prepare_cached(&shelf.sql(
        "INSERT INTO read_removed(id, kind, act, n, label)
         VALUES (?1, ?2, ?3, coalesce((SELECT n FROM fact WHERE name = ?3), 0), ?4)
         ON CONFLICT(id) DO UPDATE SET act = excluded.act, n = excluded.n, label = excluded.label",
    ))?
    .execute(params![id.0.as_bytes(), kind.as_str(), by.0, label])?;
    Ok(())
}

/// The act that removed a record, when it is removed.
fn removed_by(folded: &Folded) -> Option<ActId> {
    folded.fields.get("removed").filter(|field| field.shown == Some(true.into())).map(|field| field.by)
}

/// What a removed record is called in a list.
fn label(kind: RecordKind, fields: &FieldMap) -> String {
    let (first, second) = match kind {
        RecordKind::Observation => ("text", "raw"),
        RecordKind::ShadowDay => ("question", "started_at"),
        RecordKind::Host => ("pseudonym", "role"),
        RecordKind::Tag => ("label", "joined_into"),
        RecordKind::Release => ("headline", "report"),
        RecordKind::Stream
        | RecordKind::Programme
        | RecordKind::Team
        | RecordKind::Leader
        | RecordKind::Code
        | RecordKind::Responsibility
        | RecordKind::QuestionCard => ("name", "site"),
        RecordKind::Activity => ("code", "started_at"),
        RecordKind::Interruption => ("source", "started_at"),
        RecordKind::Contact => ("reason", "demand"),
        RecordKind::Assumption => ("statement", "evidence"),
        RecordKind::Notice => ("told_at", "version"),
        RecordKind::Ask => ("words", "object"),
        RecordKind::Answer => ("text", "light"),
        RecordKind::Recognition => ("reason", "due_at"),
        RecordKind::Attachment => ("description", "media_type"),
        RecordKind::Review => ("reason", "action"),
        RecordKind::Finding => ("statement", "scope"),
        RecordKind::Coding => ("category", "sub_code"),
        RecordKind::Decision => ("question", "choice"),
        RecordKind::Verdict => ("words", "outcome"),
        RecordKind::SignalLink => ("said_at", "together"),
    };
    let shown = text(fields, first);
    if shown.is_empty() { text(fields, second) } else { shown }
}

/// Whether the rows on the shelf are the ones this fold makes.
pub(crate) fn agree(
    sql: &Connection,
    shelf: Shelf,
    (kind, id): (RecordKind, RecordId),
    folded: &Folded,
) -> Result<bool, StoreError> {
    let wanted = rows(kind, id, folded)?;
    if !removed_agrees(sql, shelf, (kind, id), folded)? {
        return Ok(false);
    }
    let mut found = sql.prepare_cached(&shelf.sql(table(kind).columns))?;
    let columns = found.column_count();
    let found = found
        .query_row([id.0.as_bytes()], |row| (0..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>())
        .optional()?;
    match (found, wanted) {
        (None, None) => Ok(true),
        (Some(found), Some(wanted)) if found == wanted.values => kind_sets_agree(sql, shelf, (kind, id), &wanted.sets),
        _ => Ok(false),
    }
}

/// Whether the list of what was removed says the same as the fold.
fn removed_agrees(
    sql: &Connection,
    shelf: Shelf,
    (kind, id): (RecordKind, RecordId),
    folded: &Folded,
) -> Result<bool, StoreError> {
    let Some(by) = removed_by(folded) else {
        let text = "SELECT 1 FROM read_removed WHERE id = ?1";
        return Ok(!sql.prepare_cached(&shelf.sql(text))?.exists([id.0.as_bytes()])?);
    };
    let text = "SELECT 1 FROM read_removed WHERE id = ?1 AND kind = ?2 AND act = ?3 AND label = ?4
                AND n = (SELECT n FROM fact WHERE name = ?3)";
    let label = label(kind, &folded.values());
    Ok(sql.prepare_cached(&shelf.sql(text))?.exists(params![id.0.as_bytes(), kind.as_str(), by.0, label])?)
}

fn kind_sets_agree(
    sql: &Connection,
    shelf: Shelf,
    (kind, id): (RecordKind, RecordId),
    sets: &Sets,
) -> Result<bool, StoreError> {
    if kind != RecordKind::Observation || sets.len() == [0; 3] {
        return Ok(true);
    }
    let Some((row, _)) = row_and_sets(sql, shelf, id)? else { return Ok(false) };
    macro_rules! held {
        ($name:literal, $field:ident) => {
            for element in &sets.$field {
                let text =
                    concat!("SELECT 1 FROM read_observation_", $name, " WHERE element = ?1 AND observation = ?2");
                if !sql.prepare_cached(&shelf.sql(text))?.exists(params![element, row])? {
                    return Ok(false);
                }
            }
        };
    }
    held!("tag", tags);
    held!("tool", tools);
    held!("host", hosts);
    Ok(true)
}

/// How many rows there are of each kind and in all sets: with [`agree`] for every record, this shows rows too many.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Census {
    records: std::collections::BTreeMap<RecordKind, u64>,
    elements: [u64; 3],
    removed: u64,
}

impl Census {
    /// Counts the rows that a fold should have made.
    pub(crate) fn add(&mut self, kind: RecordKind, folded: &Folded) {
        if folded.is_empty() {
            return;
        }
        *self.records.entry(kind).or_default() += 1;
        self.removed += u64::from(removed_by(folded).is_some());
        if kind == RecordKind::Observation {
            let sets = Sets::of(&folded.values()).len();
            self.elements.iter_mut().zip(sets).for_each(|(count, more)| *count += more as u64);
        }
    }

    /// Counts the rows that are there.
    pub(crate) fn taken(sql: &Connection) -> Result<Self, StoreError> {
        let count = |table: &str| -> Result<u64, StoreError> {
            let found: i64 = sql.query_row(&format!("SELECT count(*) FROM read_{table}"), [], |row| row.get(0))?;
            Ok(found as u64)
        };
        let mut records = std::collections::BTreeMap::new();
        for &kind in RecordKind::ALL {
            let rows = count(kind.as_str())?;
            if rows > 0 {
                records.insert(kind, rows);
            }
        }
        let elements = [count("observation_tag")?, count("observation_tool")?, count("observation_host")?];
        Ok(Self { records, elements, removed: count("removed")? })
    }
}

/// The fields of a row.
pub(crate) fn fields(json: &str) -> Result<FieldMap, StoreError> {
    serde_json::from_str(json)
        .map_err(|error| StoreError::Damaged { detail: format!("a row does not hold its fields: {error}") })
}

/// An act's name in a row.
pub(crate) fn act_id(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<ActId> {
    row.get(at).map(ActId)
}

fn blob(id: Option<RecordId>) -> Value {
    id.map_or(Value::Null, |id| Value::Blob(id.0.as_bytes().to_vec()))
}

fn number(yes: bool) -> Value {
    Value::Integer(i64::from(yes))
}
