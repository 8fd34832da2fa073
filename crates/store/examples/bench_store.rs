//! Measures the store beside bare SQLite with the same rows, in the same folder, with the same settings: saves,
//! imports, opening and rebuilding. One JSON line a figure.
//!
//!     cargo run --release -p shadowday-store --example bench_store -- --rows 100000
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

use std::error::Error;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use rusqlite::{Connection, params};
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, RecordKind, set_elements, set_field, set_words};
use shadowday_store::{Access, ObservationFilter, Open, Store, StoreError, SystemClock};

type Fault = Box<dyn Error>;

const SAVES: usize = 500;

fn main() -> Result<(), Fault> {
    let rows = rows_wanted()?;
    let home = tempfile::tempdir_in(std::env::current_dir()?)?;
    let notes: Vec<FieldMap> = (0..rows).map(note).collect();
    let bare = bare(&home.path().join("bare.db"))?;
    let store = open(home.path())?;

    let ours = import_ours(&store, &notes)?;
    let theirs = import_bare(&bare, &notes)?;
    beside("import, a row", rows, ("us", ours, theirs), 2.0);

    let ours = percentiles((0..SAVES).map(|i| save_ours(&store, i)).collect::<Result<_, _>>()?);
    let theirs = percentiles((0..SAVES).map(|i| save_bare(&bare, i)).collect::<Result<_, _>>()?);
    beside("save, p50", rows, ("ms", ours.0, theirs.0), 3.0);
    beside("save, p99", rows, ("ms", ours.1, theirs.1), 3.0);

    let began = Instant::now();
    let read = store.read(|read| read.observations(&ObservationFilter::default()).len())?;
    alone("read observations", read, "ms", ms(began));
    let began = Instant::now();
    store.read(|read| (read.counts(), read.tags()))?;
    alone("counts by team, day, host and tag", rows, "ms", ms(began));
    drop(store);
    let bytes = std::fs::metadata(home.path().join("notebook/notebook.db"))?.len() as f64;
    let bare_bytes = std::fs::metadata(home.path().join("bare.db"))?.len() as f64;
    beside("on disk, a row", rows, ("bytes", bytes / rows as f64, bare_bytes / rows as f64), 4.0);

    let began = Instant::now();
    let store = open(home.path())?;
    alone("open", rows, "ms", ms(began));
    let began = Instant::now();
    let rebuilt = store.rebuild(&mut |_| ControlFlow::Continue(()))?;
    alone("rebuild", rebuilt.records as usize, "ms", ms(began));
    let began = Instant::now();
    let report = store.check(&mut |_| ControlFlow::Continue(()))?;
    alone("check", report.records as usize, "ms", ms(began));
    if report.faults.is_empty() { Ok(()) } else { Err(report.faults.join(" ").into()) }
}

fn rows_wanted() -> Result<usize, Fault> {
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--quick" {
            return Ok(5_000);
        }
        if arg == "--rows" {
            return Ok(args.next().ok_or("--rows needs a number")?.parse()?);
        }
    }
    Ok(10_000)
}

fn open(home: &Path) -> Result<Store, StoreError> {
    Store::open(&Open {
        folder: &home.join("notebook"),
        state: &home.join("state"),
        clock: Arc::new(SystemClock),
        app_version: "bench",
        access: Access::ReadWrite,
    })
}

/// A note of about the length people write, with two tags, a tool and a host.
fn note(i: usize) -> FieldMap {
    let words = ["refund", "screen", "waits", "caller", "twice", "paste", "queue", "password", "letter", "account"];
    let text: Vec<&str> = (0..18).map(|at| words[(i * 7 + at * at * 3 + at * i) % words.len()]).collect();
    let text = format!("{} {i}", text.join(" "));
    let day = uuid::Uuid::from_u128((i / 25) as u128);
    let host = RecordId(uuid::Uuid::from_u128(1 << 100 | (i % 40) as u128));
    FieldMap::from([
        ("raw".to_owned(), json!(format!("2 {text} ~3min #refund-codes #t{} &Ledger @A{} !2", i % 60, i % 40))),
        ("text".to_owned(), json!(text)),
        ("day".to_owned(), json!(day)),
        ("category".to_owned(), json!("tooling")),
        (
            "happened_at".to_owned(),
            json!(format!("2026-{:02}-{:02}T10:{:02}:00.000+02:00", 1 + i % 12, 1 + i % 28, i % 60)),
        ),
        ("recorded_at".to_owned(), json!("2026-10-14T10:31:12.345+02:00")),
        ("impact".to_owned(), json!(2)),
        ("minutes".to_owned(), json!(3.0)),
        ("source_id".to_owned(), json!(format!("bench:{i}"))),
        (set_field("tag", "0"), json!("refund-codes")),
        (set_field("tag", "1"), json!(format!("t{}", i % 60))),
        (set_field("tool", "0"), json!("Ledger")),
        (set_field("host", &host.to_string()), json!(true)),
    ])
}

fn import_ours(store: &Store, notes: &[FieldMap]) -> Result<f64, Fault> {
    let began = Instant::now();
    let group = store.new_group();
    let mut left = notes.iter();
    while !left.as_slice().is_empty() {
        store.batch("import_observations", Some(group), |act| {
            while !act.is_full() {
                let Some(note) = left.next() else { break };
                let id = act.new_id();
                act.create(RecordKind::Observation, id, note.clone())?;
            }
            Ok::<_, StoreError>(())
        })?;
    }
    Ok(ms(began) * 1_000.0 / notes.len() as f64)
}

fn save_ours(store: &Store, i: usize) -> Result<f64, Fault> {
    let mut fields = note(1_000_000 + i);
    fields.remove("source_id");
    let began = Instant::now();
    store.act("log_observation", None, |act| {
        let id = act.new_id();
        act.create(RecordKind::Observation, id, fields)
    })?;
    Ok(ms(began))
}

/// The same rows in plain tables: the shape of the read tables, no ledger.
fn bare(file: &Path) -> Result<Connection, Fault> {
    let sql = Connection::open(file)?;
    sql.set_prepared_statement_cache_capacity(64);
    sql.pragma_update(None, "journal_mode", "wal")?;
    sql.pragma_update(None, "synchronous", "2")?;
    sql.pragma_update(None, "cache_size", "-16000")?;
    sql.execute_batch(
        "CREATE TABLE observation(row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, day BLOB, sort_ms INTEGER NOT NULL,
           happened_day INTEGER, category TEXT, polarity TEXT NOT NULL, source_id TEXT, removed INTEGER NOT NULL,
           sealed INTEGER NOT NULL, fields TEXT NOT NULL) STRICT;
         CREATE INDEX observation_day ON observation(day, removed, sealed, sort_ms);
         CREATE INDEX observation_sort ON observation(sort_ms);
         CREATE INDEX observation_source ON observation(source_id) WHERE source_id IS NOT NULL;
         CREATE TABLE tag(element TEXT, observation INTEGER, PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;
         CREATE TABLE tool(element TEXT, observation INTEGER, PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;
         CREATE TABLE host(element TEXT, observation INTEGER, PRIMARY KEY(element, observation)) STRICT, WITHOUT ROWID;",
    )?;
    Ok(sql)
}

fn insert_bare(sql: &Connection, fields: &FieldMap) -> Result<(), Fault> {
    let id = uuid::Uuid::now_v7();
    let text = |name: &str| fields.get(name).and_then(|value| value.as_str()).map(str::to_owned);
    let happened = chrono::DateTime::parse_from_rfc3339(&text("happened_at").ok_or("a time")?)?;
    let day: Option<uuid::Uuid> = text("day").map(|day| day.parse()).transpose()?;
    sql.prepare_cached("INSERT INTO observation(id, day, sort_ms, happened_day, category, polarity, source_id, removed, sealed, fields) VALUES (?1, ?2, ?3, ?4, ?5, 'problem', ?6, 0, 0, ?7)")?
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

fn import_bare(sql: &Connection, notes: &[FieldMap]) -> Result<f64, Fault> {
    let began = Instant::now();
    for batch in notes.chunks(250) {
        let transaction = sql.unchecked_transaction()?;
        for note in batch {
            insert_bare(&transaction, note)?;
        }
        transaction.commit()?;
    }
    Ok(ms(began) * 1_000.0 / notes.len() as f64)
}

fn save_bare(sql: &Connection, i: usize) -> Result<f64, Fault> {
    let mut fields = note(1_000_000 + i);
    fields.remove("source_id");
    let began = Instant::now();
    let transaction = sql.unchecked_transaction()?;
    insert_bare(&transaction, &fields)?;
    transaction.commit()?;
    Ok(ms(began))
}

fn percentiles(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn ms(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1_000.0
}

fn beside(what: &str, rows: usize, (unit, ours, bare): (&str, f64, f64), limit: f64) {
    let line = json!({"bench": "store beside bare SQLite", "what": what, "n": rows, "unit": unit, "ours": ours, "bare": bare,
        "ratio": ours / bare, "limit": limit});
    println!("{line}");
}

fn alone(what: &str, rows: usize, unit: &str, ours: f64) {
    println!("{}", json!({"bench": "store", "what": what, "n": rows, "unit": unit, "ours": ours}));
}
