//! Measures the store beside bare SQLite with the same rows, in the same folder, with the same settings: saves, imports,
//! opening and rebuilding. Ours and bare take turns, so that a busy machine slows both.
//!
//!     cargo run --release -p shadowday-store --example bench_store -- --sizes 10000,100000
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "../../../tests/bench/measure.rs"]
mod measure;
#[path = "../../../tests/bench/notes.rs"]
mod notes;
#[path = "../../../tests/bench/plain_tables.rs"]
mod plain_tables;

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use measure::{Fault, Figure, Times};
use notes::Notes;
use plain_tables::{PlainTables, fields};
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_store::{Access, ObservationFilter, Open, Store, StoreError, SystemClock};

/// Saves measured.
const SAVES: usize = 1_000;
/// Rows of a turn while importing.
const TURN: usize = 5_000;
/// Times the notebook is opened.
const OPENS: usize = 9;
/// Above this, reading and rebuilding everything would take longer than all the rest.
const MOST_WHOLE: usize = 100_000;

fn main() -> Result<(), Fault> {
    for n in measure::sizes()? {
        let home = tempfile::tempdir()?;
        let mut notes = Notes::new();
        import(home.path(), n, &mut notes)?;
        saves(home.path(), n, &mut notes)?;
        size(home.path(), n)?;
        opens(home.path(), n)?;
        if n <= MOST_WHOLE {
            whole(home.path(), n)?;
        }
    }
    Ok(())
}

/// A figure without what it measured.
fn figure(n: usize, what: &'static str) -> Figure<'static> {
    Figure { bench: "Store, beside bare SQLite", what, n, unit: "ms", ours: 0.0, bare: None, limit: "", note: "" }
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

fn open_bare(home: &Path) -> Result<PlainTables, Fault> {
    PlainTables::open(&home.join("bare.db"))
}

fn import(home: &Path, n: usize, notes: &mut Notes) -> Result<(), Fault> {
    let (store, bare) = (open(home)?, open_bare(home)?);
    let group = store.new_group();
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    let mut left = n;
    while left > 0 {
        let rows: Vec<FieldMap> = notes.by_ref().take(left.min(TURN)).map(|note| fields(&note)).collect();
        left -= rows.len();
        ours.take(|| import_rows(&store, group, &rows))?;
        theirs.take(|| bare.import(&rows))?;
    }
    let (ours, bare) = (ours.rate(n), Some(theirs.rate(n)));
    Figure { unit: "rows/s", ours, bare, limit: "≥ 0.5", ..figure(n, "import") }.print();
    Ok(())
}

fn import_rows(store: &Store, group: shadowday_model::ids::GroupId, rows: &[FieldMap]) -> Result<(), StoreError> {
    let mut left = rows.iter();
    while !left.as_slice().is_empty() {
        store.batch("import_observations", Some(group), |act| {
            while !act.is_full() {
                let Some(row) = left.next() else { break };
                let id = act.new_id();
                act.create(RecordKind::Observation, id, row.clone())?;
            }
            Ok::<_, StoreError>(())
        })?;
    }
    Ok(())
}

fn saves(home: &Path, n: usize, notes: &mut Notes) -> Result<(), Fault> {
    let (store, bare) = (open(home)?, open_bare(home)?);
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for note in notes.by_ref().take(SAVES) {
        let mut row = fields(&note);
        row.remove("source_id");
        let same = row.clone();
        ours.take(|| {
            store.act("log_observation", None, |act| {
                let id = act.new_id();
                act.create(RecordKind::Observation, id, same)
            })
        })?;
        theirs.take(|| bare.save(&row))?;
    }
    Figure { limit: "≤ 3", note: "WAL, FULL", ..figure(n, "save") }.print_times(&ours, Some(&theirs));
    Ok(())
}

fn size(home: &Path, n: usize) -> Result<(), Fault> {
    let bytes = |file: &str| Ok::<_, Fault>(std::fs::metadata(home.join(file))?.len() as f64 / n as f64);
    let (ours, bare) = (bytes("notebook/notebook.db")?, Some(bytes("bare.db")?));
    let note = "with the ledger, which keeps every value there ever was";
    Figure { unit: "bytes a row", ours, bare, note, ..figure(n, "on disk") }.print();
    Ok(())
}

fn opens(home: &Path, n: usize) -> Result<(), Fault> {
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for _ in 0..OPENS {
        drop(ours.take(|| open(home))?);
        drop(theirs.take(|| open_bare(home))?);
    }
    let note = "settings asserted, identity renewed";
    Figure { ours: ours.at(0.5), bare: Some(theirs.at(0.5)), note, ..figure(n, "open, p50") }.print();
    Ok(())
}

/// What goes through every record.
fn whole(home: &Path, n: usize) -> Result<(), Fault> {
    let store = open(home)?;
    let once = |what: &'static str, times: Times| Figure { ours: times.at(1.0), ..figure(n, what) }.print();
    let mut times = Times::default();
    times.take(|| store.read(|read| read.observations(&ObservationFilter::default()).len()))?;
    once("read every observation", times);
    let mut times = Times::default();
    times.take(|| store.read(|read| (read.counts(), read.tags())))?;
    once("counts by team, day, host and tag", times);
    let mut times = Times::default();
    times.take(|| store.rebuild(&mut |_| ControlFlow::Continue(())))?;
    once("rebuild the tables from the ledger", times);
    let mut times = Times::default();
    let report = times.take(|| store.check(&mut |_| ControlFlow::Continue(())))?;
    once("check the ledger against the tables", times);
    if report.faults.is_empty() {
        Ok(())
    } else {
        Err(report.faults.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ").into())
    }
}
