//! Measures speed on made-up notes: indexing, and searching (two words, beginning, one typo, filters) with p50 and p99, beside
//! bare tantivy with the same compiled queries, collectors and snippets, and beside SQLite's FTS5. The engines take turns
//! query by query, so that a busy machine slows all.
//!
//!     cargo run --release -p shadowday-search --example bench_search -- --sizes 10000,100000
//!
//! What is NOT here: quality (judge.rs).
#![expect(clippy::print_stdout, reason = "an example that prints figures")]

#[path = "bench_search/asked.rs"]
mod asked;
#[path = "bench_search/fts.rs"]
mod fts;
#[path = "../../../tests/bench/measure.rs"]
mod measure;
#[path = "../../../tests/bench/notes.rs"]
mod notes;
#[path = "../../../tests/bench/plain_index.rs"]
mod plain_index;
#[path = "bench_search/twin.rs"]
mod twin;

use std::path::Path;

use chrono::DateTime;
use shadowday_search::{
    Answer, Change, Document, Identity, Index, Language, Place, SearchError, SearchOptions, Searcher,
};
use uuid::Uuid;

use asked::{Asked, Kind};
use measure::{Fault, Figure, Times};
use notes::{Note, Notes};

/// Searches of each kind.
const SEARCHES: usize = 300;
/// Searches before any is measured.
const WARM: usize = 20;
/// Documents in a batch while indexing.
const BATCH: usize = 20_000;
/// With fewer hits ours takes a closer look at every word.
const FEW: u64 = 3;
/// Chars of a snippet, as the app asks for.
const SNIPPET_CHARS: usize = 160;

fn main() -> Result<(), Fault> {
    for n in measure::sizes()? {
        let home = tempfile::tempdir()?;
        let notes: Vec<Note> = Notes::new().take(n).collect();
        index(&notes, home.path())?;
        let (index, _) = open(home.path())?;
        let searcher = index.searcher();
        let twin = twin::Twin::new(&notes, &home.path().join("twin"))?;
        let fts = fts::Fts::new(&notes, &home.path().join("fts.db"))?;
        for kind in asked::kinds(&notes, SEARCHES) {
            search(n, &kind, &searcher, &twin, &fts)?;
        }
    }
    Ok(())
}

/// As our index takes it.
fn document(note: &Note) -> Document {
    let at = DateTime::UNIX_EPOCH + chrono::Duration::seconds(note.number as i64);
    Document {
        category: Some(note.category),
        team: Some(Uuid::from_u128(u128::from(note.team) + 1)),
        tags: vec![format!("tag{}", note.tag)],
        impact: Some(note.impact),
        local_date: note.day,
        ..Document::new(Uuid::from_u128(u128::from(note.number)), Uuid::nil(), note.text.clone(), at)
    }
}

fn open(home: &Path) -> Result<(Index, shadowday_search::Found), SearchError> {
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new("en") };
    Index::open(&Place::Folder(home.join("ours")), identity, DateTime::UNIX_EPOCH)
}

fn index(notes: &[Note], home: &Path) -> Result<(), Fault> {
    let (mut index, _) = open(home)?;
    let mut plain = plain_index::PlainIndex::create(&home.join("plain"))?;
    let (mut ours, mut bare) = (Times::default(), Times::default());
    for batch in notes.chunks(BATCH) {
        ours.take(|| index.apply(batch.iter().map(|note| Change::Upsert(Box::new(document(note)))), 1))?;
        bare.take(|| plain.add(batch))?;
    }
    ours.take(|| index.close())?;
    bare.take(|| plain.finish())?;
    Figure {
        bench: "Search, beside bare tantivy",
        what: "index",
        n: notes.len(),
        unit: "notes/s",
        ours: ours.rate(notes.len()),
        bare: Some(bare.rate(notes.len())),
        limit: "≥ 0.5",
        note: "ours: words, stems and facts; bare: stems only",
    }
    .print();
    Ok(())
}

fn times() -> [Times; 4] {
    std::array::from_fn(|_| Times::default())
}

fn search(n: usize, kind: &Kind, searcher: &Searcher, twin: &twin::Twin, fts: &fts::Fts) -> Result<(), Fault> {
    let options = SearchOptions { snippet_chars: SNIPPET_CHARS, ..SearchOptions::default() };
    let ask = |asked: &Asked| searcher.search(&asked.query(), &options, &[]);
    let [mut ours, mut bare, mut sqlite, mut counting] = times();
    let (mut hits, mut closer) = (0, 0);
    // Before any is timed: compiling looks into our index, and would warm it for ours only.
    let compiled = kind.asked.iter().map(|asked| Ok((asked, searcher.compiled(&asked.query(), &options)?)));
    let compiled: Vec<_> = compiled.collect::<Result<_, SearchError>>()?;
    for (number, (asked, query)) in compiled.iter().take(WARM).chain(&compiled).enumerate() {
        if number == WARM {
            [ours, bare, sqlite, counting] = times();
            (hits, closer) = (0, 0);
        }
        let Answer { total, close_spellings, .. } = ours.take(|| ask(asked))?;
        if bare.take(|| twin.ask(&**query))? != total {
            return Err(format!("{asked:?} does not match the same records in both").into());
        }
        if kind.fts {
            sqlite.take(|| fts.ask(asked))?;
            counting.take(|| fts.ask_with_counts(asked))?;
        }
        hits += total;
        closer += usize::from(!close_spellings.is_empty() || total < FEW);
    }
    let note = format!("{} hits each, a closer look in {} of 100", hits / SEARCHES as u64, closer * 100 / SEARCHES);
    let figure =
        |bench, limit, note| Figure { bench, what: kind.name, n, unit: "ms", ours: 0.0, bare: None, limit, note };
    figure("Search, beside bare tantivy", "≤ 2", note.as_str()).print_times(&ours, Some(&bare));
    if kind.fts {
        let (same, less) = ("FTS5 with the same counts", "FTS5 without counts: less than ours answers");
        figure("Search, beside SQLite FTS5", "< 1", same).print_times(&ours, Some(&counting));
        figure("Search, beside SQLite FTS5", "", less).print_times(&ours, Some(&sqlite));
    }
    Ok(())
}
