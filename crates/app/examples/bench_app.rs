//! Measures the app as a person meets it: importing a file until it can be found, opening, saving, searching, memory, reports.
//! Beside it stand bare SQLite and bare tantivy with the same rows, where there is something to compare.
//!
//!     cargo run --release -p shadowday-app --example bench_app -- --sizes 10000,100000
//!
//! What is NOT here: the engines in detail (bench_store, bench_search), the window (tests/window/bench.mjs).
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "../../../tests/bench/measure.rs"]
mod measure;
#[path = "bench_app/memory.rs"]
mod memory;
#[path = "../../../tests/bench/notes.rs"]
mod notes;
#[path = "../../../tests/bench/plain_index.rs"]
mod plain_index;
#[path = "../../../tests/bench/plain_tables.rs"]
mod plain_tables;
#[path = "bench_app/reports.rs"]
mod reports;
#[path = "bench_app/table.rs"]
mod table;

use std::path::Path;
use std::sync::Arc;

use measure::{Fault, Figure, Times};
use notes::{Note, Notes};
use plain_index::PlainIndex;
use plain_tables::{PlainTables, fields};
use shadowday_app::api::{LogObservation, ReadDay, SearchRequest};
use shadowday_app::{App, AppOptions, Error, Job, NoWindow, days, imports, observations, search};

/// Notes logged one by one.
const SAVES: usize = 300;
/// Searches.
const SEARCHES: usize = 200;
/// Times the notebook is opened.
const OPENS: usize = 5;
/// Rows the bare index takes in with one commit.
const BATCH: usize = 20_000;
/// Up to so many rows an import is measured more than once.
const SMALL: usize = 10_000;
/// Times a small import is measured.
const IMPORTS: usize = 3;

fn main() -> Result<(), Fault> {
    if let Some(folder) = memory::asked() {
        return memory::say(&folder);
    }
    for n in measure::sizes()? {
        let home = tempfile::tempdir()?;
        let file = home.path().join("notes.csv");
        table::write(&file, Notes::new().take(n))?;
        import(home.path(), &file, n)?;
        opens(home.path(), n)?;
        memory::measure(home.path(), n)?;
        saves(home.path(), n)?;
        searches(home.path(), n)?;
        if n == SMALL {
            reports::of_many(&open(home.path())?, home.path(), n)?;
        }
    }
    reports::of_sample()
}

/// A figure without what it measured.
fn figure(n: usize, what: &'static str) -> Figure<'static> {
    Figure { bench: "App", what, n, unit: "ms", ours: 0.0, bare: None, limit: "", note: "" }
}

/// The app on the notebook inside `home`.
fn open(home: &Path) -> Result<App, Error> {
    let (folder, state) = (Some(home.join("notebook")), Some(home.join("state")));
    App::open(AppOptions { folder, state, ..AppOptions::new(Arc::new(NoWindow)) })
}

fn open_bare(home: &Path) -> Result<PlainTables, Fault> {
    PlainTables::open(&home.join("bare.db"))
}

/// Runs a job that nobody watches.
fn job<T>(app: &App, work: impl FnOnce(&mut Job) -> T) -> T {
    app.jobs().run(&mut |_| {}, work)
}

/// The last round's notebooks are kept.
fn import(home: &Path, file: &Path, n: usize) -> Result<(), Fault> {
    let rounds = if n <= SMALL { IMPORTS } else { 1 };
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for round in 1..=rounds {
        ours.take(|| import_ours(home, file, n))?;
        theirs.take(|| import_bare(home, file))?;
        if round < rounds {
            for folder in ["notebook", "state", "bare-index"] {
                std::fs::remove_dir_all(home.join(folder))?;
            }
            for file in ["bare.db", "bare.db-wal", "bare.db-shm"] {
                // Closing the tables may have removed the last two already.
                let _ = std::fs::remove_file(home.join(file));
            }
        }
    }
    let note = "one file, until every row can be found; bare: SQLite and tantivy";
    let (ours, bare) = (ours.rate(n * rounds), Some(theirs.rate(n * rounds)));
    Figure { unit: "rows/s", ours, bare, limit: "≥ 0.5", note, ..figure(n, "import and index a CSV") }.print();
    Ok(())
}

fn import_ours(home: &Path, file: &Path, n: usize) -> Result<(), Fault> {
    let app = open(home)?;
    let done = job(&app, |job| imports::import_from(&app, file, None, "", job, &mut |_| {}))?;
    app.notebook().index.settle();
    if done.logged as usize == n {
        return Ok(());
    }
    Err(format!("{} of {n} rows were imported: {:?}", done.logged, done.rejected.first()).into())
}

fn import_bare(home: &Path, file: &Path) -> Result<(), Fault> {
    let (tables, mut index) = (open_bare(home)?, PlainIndex::create(&home.join("bare-index"))?);
    let mut left = table::read(file)?;
    loop {
        let notes: Vec<Note> = left.by_ref().take(BATCH).collect::<Result<_, _>>()?;
        if notes.is_empty() {
            return index.finish();
        }
        let rows: Vec<_> = notes.iter().map(|note| table::told_by_file(fields(note))).collect();
        tables.import(&rows)?;
        index.add(&notes)?;
    }
}

fn opens(home: &Path, n: usize) -> Result<(), Fault> {
    let (mut day, mut found) = (Times::default(), Times::default());
    for _ in 0..OPENS {
        drop(day.take(|| {
            let app = open(home)?;
            days::read_day(&app, ReadDay { day: None }).map(|_| app)
        })?);
        drop(found.take(|| {
            let app = open(home)?;
            find(&app, "tan").map(|_| app)
        })?);
    }
    Figure { ours: day.at(0.5), ..figure(n, "open, until today can be read, p50") }.print();
    Figure {
        ours: found.at(0.5),
        note: "every byte of the index is checked",
        ..figure(n, "open, until a search is answered, p50")
    }
    .print();
    Ok(())
}

fn find(app: &App, query: &str) -> Result<u32, Error> {
    let request = SearchRequest { query: query.to_owned(), limit: 20, offset: 0 };
    search::search(app, request).map(|answer| answer.total)
}

fn saves(home: &Path, n: usize) -> Result<(), Fault> {
    let (app, bare) = (open(home)?, open_bare(home)?);
    app.notebook().index.settle();
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for note in Notes::new().skip(n).take(SAVES) {
        let line = format!("2 {} #tag{} &Ledger !{} ~3min", note.text, note.tag, note.impact);
        let request = LogObservation { line, day: None, started_at: None, left: None, system_first: None };
        ours.take(|| observations::log_observation(&app, request))?;
        let mut row = fields(&note);
        row.remove("source_id");
        theirs.take(|| bare.save(&row))?;
    }
    let note = "the line read, the note written and read back, the index following; bare: the row";
    Figure { note, ..figure(n, "log a note") }.print_times(&ours, Some(&theirs));
    Ok(())
}

fn searches(home: &Path, n: usize) -> Result<(), Fault> {
    let app = open(home)?;
    app.notebook().index.settle();
    let mut ours = Times::default();
    for note in Notes::new().take(n).step_by((n / SEARCHES).max(1)) {
        let words: Vec<&str> = note.text.split(' ').filter(|word| word.len() >= 5).take(2).collect();
        ours.take(|| find(&app, &words.join(" ")))?;
    }
    let note = "with rows, names and counts, as the window gets it";
    Figure { note, ..figure(n, "search, a word and a beginning") }.print_times(&ours, None);
    Ok(())
}
