//! Measures how good the ranking is: `judge DIR` prints nDCG@10 of a collection in BEIR form (corpus.jsonl, queries.jsonl,
//! qrels/test.tsv); without a folder it prints how many of the judged queries of `tests/judged` are answered in the first five.
//! What is NOT here: the test that asks for 95 % (tests/search.rs).
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring tool for developers")]

#[path = "../tests/judged/mod.rs"]
mod judged;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use shadowday_model::capture::Lexicon;
use shadowday_model::query::{Context, Query};
use shadowday_search::{Change, Document, Identity, Index, Language, Place, SearchOptions};
use uuid::Uuid;

fn main() {
    match std::env::args().nth(1) {
        Some(folder) => beir(Path::new(&folder)),
        None => own(),
    }
}

fn own() {
    let report = judged::run();
    for (kind, (right, all)) in &report.kinds {
        println!("{kind}: {right}/{all}");
    }
    for miss in &report.misses {
        println!("missed {miss}");
    }
    println!("answered in the first five: {}/{}", report.right, report.all);
}

fn beir(folder: &Path) {
    let lines = |name: &str| -> Vec<Value> {
        fs::read_to_string(folder.join(name)).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let mut names = HashMap::new();
    let mut changes = Vec::new();
    for (number, row) in lines("corpus.jsonl").iter().enumerate() {
        let id = Uuid::from_u128(number as u128 + 1);
        names.insert(id, text(row, "_id"));
        let whole = format!("{} {}", text(row, "title"), text(row, "text"));
        changes.push(Change::Upsert(Box::new(Document::new(id, Uuid::nil(), whole, DateTime::UNIX_EPOCH))));
    }
    let mut judgements: HashMap<String, HashMap<String, f64>> = HashMap::new();
    for line in fs::read_to_string(folder.join("qrels/test.tsv")).unwrap().lines().skip(1) {
        let mut cells = line.split('\t');
        let (query, document, score) = (cells.next().unwrap(), cells.next().unwrap(), cells.next().unwrap());
        judgements.entry(query.to_owned()).or_default().insert(document.to_owned(), score.parse().unwrap());
    }
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new("en") };
    let (mut index, _) = Index::open(&Place::Memory, identity, DateTime::UNIX_EPOCH).unwrap();
    let count = changes.len();
    let started = Instant::now();
    index.apply(changes, 1).unwrap();
    println!("{count} documents in {} ms", started.elapsed().as_millis());
    let context = Context { today: NaiveDate::default(), lexicon: &Lexicon::english() };
    let options = SearchOptions { limit: 100, ..SearchOptions::default() };
    let (mut sum, mut recall, mut queries) = (0.0, 0.0, 0);
    let started = Instant::now();
    for row in lines("queries.jsonl") {
        let Some(judged) = judgements.get(&text(&row, "_id")) else { continue };
        let answer = index.searcher().search(&Query::parse(&text(&row, "text"), &context), &options, &[]).unwrap();
        let found: Vec<&str> = answer.hits.iter().map(|hit| names[&hit.id].as_str()).collect();
        sum += ndcg(&found, judged, 10);
        recall += found.iter().filter(|id| judged.contains_key(**id)).count() as f64 / judged.len() as f64;
        queries += 1;
    }
    let count = f64::from(queries);
    println!(
        "nDCG@10 {:.4}  recall@100 {:.4}  {queries} queries, {:.2} ms each",
        sum / count,
        recall / count,
        started.elapsed().as_secs_f64() * 1000.0 / count
    );
}

/// With linear gains, as trec_eval counts it.
fn ndcg(found: &[&str], judged: &HashMap<String, f64>, depth: usize) -> f64 {
    let discount = |rank: usize| (rank as f64 + 2.0).log2();
    let gained: f64 = found
        .iter()
        .take(depth)
        .enumerate()
        .map(|(rank, id)| judged.get(*id).copied().unwrap_or(0.0) / discount(rank))
        .sum();
    let mut ideal: Vec<f64> = judged.values().copied().collect();
    ideal.sort_by(|left, right| right.total_cmp(left));
    let best: f64 = ideal.iter().take(depth).enumerate().map(|(rank, gain)| gain / discount(rank)).sum();
    if best > 0.0 { gained / best } else { 0.0 }
}
