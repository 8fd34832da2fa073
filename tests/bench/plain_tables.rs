//! Bare SQLite: the same rows in ordinary tables with the same indices, WAL and `synchronous=FULL`, and no ledger.
//! What is NOT here: anything of ours but the fields of a row.

use std::path::Path;

use rusqlite::{Connection, params};
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, set_elements, set_field, set_words};

use crate::measure::Fault;
use crate::notes::Note;

/// Rows in one transaction of an import.
const ROWS_A_TRANSACTION: usize = 250;

/// A note as the record that both sides keep: two tags, a tool and a host.
pub fn fields(note: &Note) -> FieldMap {
    let number = note.number;
    let host = RecordId(uuid::Uuid::from_u128(1 << 100 | u128::from(number % 40)));
    let day = uuid::Uuid::from_u128(u128::from(number / 20) << 8 | u128::from(note.team));
    FieldMap::from([
        (
            "raw".to_owned(),
            json!(format!("{} ~3min #refund-codes #tag{} &Ledger !{}", note.text, note.tag, note.impact)),
        ),
        ("text".to_owned(), json!(note.text)),
        ("day".to_owned(), json!(day)),
        ("category".to_owned(), json!(note.category)),
        ("happened_at".to_owned(), json!(format!("{}T10:{:02}:00.000+02:00", note.day, number % 60))),
        ("recorded_at".to_owned(), json!("2026-10-14T10:31:12.345+02:00")),
        ("impact".to_owned(), json!(note.impact)),
        ("minutes".to_owned(), json!(3.0)),
        ("source_id".to_owned(), json!(format!("bench:{number}"))),
        (set_field("tag", "0"), json!("refund-codes")),
        (set_field("tag", "1"), json!(format!("tag{}", note.tag))),
        (set_field("tool", "0"), json!("Ledger")),
        (set_field("host", &host.to_string()), json!(true)),
    ])
}

/// The tables.
pub struct PlainTables(Connection);

impl PlainTables {
    pub fn open(file: &Path) -> Result<Self, Fault> {
        let sql = Connection::open(file)?;
        sql.set_prepared_statement_cache_capacity(64);
        sql.pragma_update(None, "journal_mode", "wal")?;
        sql.pragma_update(None, "synchronous", "2")?;
        sql.pragma_update(None, "cache_size", "-16000")?;
        sql.execute_batch(
            "CREATE TABLE IF NOT EXISTS observation(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, day BLOB,
               sort_ms INTEGER NOT NULL, happened_day INTEGER, category TEXT, polarity TEXT NOT NULL, source_id TEXT,
               removed INTEGER NOT NULL, sealed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
             CREATE INDEX IF NOT EXISTS observation_day ON observation(day, removed, sealed, sort_ms);
             CREATE INDEX IF NOT EXISTS observation_sort ON observation(sort_ms);
             CREATE INDEX IF NOT EXISTS observation_source ON observation(source_id) WHERE source_id IS NOT NULL;
             CREATE TABLE IF NOT EXISTS tag(element TEXT, observation INTEGER, PRIMARY KEY(element, observation))
               STRICT, WITHOUT ROWID;
             CREATE TABLE IF NOT EXISTS tool(element TEXT, observation INTEGER, PRIMARY KEY(element, observation))
               STRICT, WITHOUT ROWID;
             CREATE TABLE IF NOT EXISTS host(element TEXT, observation INTEGER, PRIMARY KEY(element, observation))
               STRICT, WITHOUT ROWID;",
        )?;
        Ok(Self(sql))
    }

    /// Many rows, a transaction every so many.
    pub fn import<'a>(&self, rows: impl IntoIterator<Item = &'a FieldMap>) -> Result<(), Fault> {
        let rows: Vec<&FieldMap> = rows.into_iter().collect();
        for some in rows.chunks(ROWS_A_TRANSACTION) {
            let transaction = self.0.unchecked_transaction()?;
            for fields in some {
                insert(&transaction, fields)?;
            }
            transaction.commit()?;
        }
        Ok(())
    }

    /// One row, on disk when this returns.
    pub fn save(&self, fields: &FieldMap) -> Result<(), Fault> {
        let transaction = self.0.unchecked_transaction()?;
        insert(&transaction, fields)?;
        Ok(transaction.commit()?)
    }
}

fn insert(sql: &Connection, fields: &FieldMap) -> Result<(), Fault> {
    let id = uuid::Uuid::now_v7();
    let text = |name: &str| fields.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let happened = chrono::DateTime::parse_from_rfc3339(&text("happened_at").ok_or("a time")?)?;
    let day: Option<uuid::Uuid> = text("day").map(|day| day.parse()).transpose()?;
    sql.prepare_cached(
        "INSERT INTO observation(id, day, sort_ms, happened_day, category, polarity, source_id, removed, sealed, fields)
         VALUES (?1, ?2, ?3, ?4, ?5, 'problem', ?6, 0, 0, ?7)",
    )?
    .execute(params![
        id.as_bytes(),
        day.map(uuid::Uuid::into_bytes),
        happened.timestamp_millis(),
        happened.timestamp_millis() / 86_400_000,
        text("category"),
        text("source_id"),
        serde_json::to_string(fields)?
    ])?;
    let row = sql.last_insert_rowid();
    for set in ["tag", "tool", "host"] {
        let elements = if set == "host" { set_elements(fields, set) } else { set_words(fields, set) };
        for element in elements {
            let insert = format!("INSERT INTO {set}(element, observation) VALUES (?1, ?2)");
            sql.prepare_cached(&insert)?.execute(params![element, row])?;
        }
    }
    Ok(())
}
