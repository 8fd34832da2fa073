//! Measures speed: `bench_search --docs N` writes N made-up notes and prints one JSON line a measurement: indexing, and searching
//! (two words, prefix, one typo, filters) with p50 and p99 in ms, ours beside bare tantivy with the same shape of query,
//! collectors and snippets. `--texts FILE` takes the texts from a JSON-lines file (`{"text":…}`) instead.
//! What is NOT here: quality (judge.rs); SQLite FTS5 (only the store may name SQLite).
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring tool for developers")]

#[path = "bench_search/bare.rs"]
mod bare;
#[path = "bench_search/made_up.rs"]
mod made_up;

use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use serde_json::json;
use shadowday_model::query::{Context, Lexicon, Query};
use shadowday_search::{Change, Identity, Index, Language, Place, SearchOptions, Searcher};
use uuid::Uuid;

use made_up::Note;

/// Searches of each kind.
const SEARCHES: usize = 300;
/// Documents in a batch while indexing.
const BATCH: usize = 20_000;

/// A kind of search and its queries.
pub struct Kind {
    name: &'static str,
    queries: Vec<Asked>,
}

/// One query, said so that every engine can ask it.
#[derive(Clone, Debug)]
pub struct Asked {
    words: Vec<String>,
    /// The last word is a beginning.
    prefix: bool,
    /// The last word has one typo.
    typo: bool,
    /// Tooling only, since this day.
    since: Option<NaiveDate>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1).cloned())
    };
    let count = value("--docs").map_or(10_000, |count| count.parse().unwrap());
    let notes = made_up::notes(count, value("--texts").as_deref());
    let kinds = made_up::kinds(&notes, SEARCHES);
    let root = tempfile::tempdir().unwrap();

    let started = Instant::now();
    let searcher = ours(&notes, root.path());
    indexed("ours", count, started.elapsed());
    let started = Instant::now();
    let bare = bare::Bare::new(&notes, &root.path().join("bare"));
    indexed("bare tantivy", count, started.elapsed());

    for kind in &kinds {
        measure("ours", kind, count, |asked| ask(&searcher, asked));
        measure("bare tantivy", kind, count, |asked| bare.ask(asked));
    }
}

fn indexed(engine: &str, count: usize, took: Duration) {
    println!(
        "{}",
        json!({"measure": "index", "engine": engine, "docs": count, "per_second": (count as f64 / took.as_secs_f64()).round()})
    );
}

fn ours(notes: &[Note], root: &std::path::Path) -> Searcher {
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new("en") };
    let (mut index, _) = Index::open(&Place::Folder(root.join("ours")), identity, DateTime::UNIX_EPOCH).unwrap();
    for batch in notes.chunks(BATCH) {
        index.apply(batch.iter().map(|note| Change::Upsert(Box::new(note.document()))), 1).unwrap();
    }
    let searcher = index.searcher();
    index.close().unwrap();
    searcher
}

fn ask(searcher: &Searcher, asked: &Asked) -> u64 {
    let mut line = asked.words.join(" ");
    if !asked.prefix {
        line.push(' ');
    }
    if let Some(since) = asked.since {
        line = format!("#tooling since:{since} {line}");
    }
    let context = Context { today: NaiveDate::default(), lexicon: Lexicon::default() };
    searcher.search(&Query::parse(&line, &context), &SearchOptions::default(), &[]).unwrap().total
}

fn measure(engine: &str, kind: &Kind, count: usize, ask: impl Fn(&Asked) -> u64) {
    for asked in kind.queries.iter().take(20) {
        ask(asked);
    }
    let mut hits = 0;
    let mut times: Vec<f64> = Vec::new();
    for asked in &kind.queries {
        let started = Instant::now();
        hits += ask(asked);
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| (times[((times.len() - 1) as f64 * share) as usize] * 1000.0).round() / 1000.0;
    println!(
        "{}",
        json!({"measure": "search", "engine": engine, "kind": kind.name, "docs": count, "p50_ms": at(0.5), "p99_ms": at(0.99), "hits": hits})
    );
}
