//! Runs the judged queries of `tests/judged` (at the root of the project) against an index of their texts.
//! What is NOT here: the demand (tests/search.rs), the collections of others (examples/judge.rs).

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime};
use serde::Deserialize;
use shadowday_model::capture::Lexicon;
use shadowday_model::query::{Context, Query};
use shadowday_model::vocabulary::{Basis, Category, Polarity};
use shadowday_search::{Change, Document, Identity, Index, Language, Place, SearchOptions, TeamName};
use uuid::Uuid;

/// How the judged queries went.
#[derive(Debug, Default)]
pub struct Report {
    /// Answered and asked, by kind.
    pub kinds: BTreeMap<String, (usize, usize)>,
    /// Queries without a right answer in the first five, with what came instead.
    pub misses: Vec<String>,
    /// Answered.
    pub right: usize,
    /// Asked.
    pub all: usize,
}

#[derive(Deserialize)]
struct Text {
    id: String,
    #[serde(rename = "text")]
    words: String,
    team: String,
    category: Option<Category>,
    basis: Option<Basis>,
    polarity: Option<Polarity>,
    impact: Option<u8>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    tools: Vec<String>,
    date: NaiveDate,
}

#[derive(Deserialize)]
struct Judged {
    kind: String,
    query: String,
    right: Vec<String>,
}

fn lines<T: for<'a> Deserialize<'a>>(name: &str) -> Vec<T> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/judged").join(name);
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Indexes the texts and asks every query.
pub fn run() -> Report {
    let texts: Vec<Text> = lines("texts.jsonl");
    let mut teams: Vec<TeamName> = Vec::new();
    let mut changes = Vec::new();
    let mut names = HashMap::new();
    for (number, text) in texts.into_iter().enumerate() {
        let id = Uuid::from_u128(number as u128 + 1);
        let known = teams.iter().find(|team| team.name == text.team).map(|team| team.id);
        let team = known.unwrap_or_else(|| {
            let id = Uuid::from_u128(1_000_000 + teams.len() as u128);
            teams.push(TeamName { id, name: text.team.clone() });
            id
        });
        names.insert(id, text.id.clone());
        changes.push(Change::Upsert(Box::new(document(id, team, text))));
    }
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new("en") };
    let (mut index, _) = Index::open(&Place::Memory, identity, DateTime::UNIX_EPOCH).unwrap();
    index.apply(changes, 1).unwrap();
    ask(&index, &names, teams)
}

fn document(id: Uuid, team: Uuid, text: Text) -> Document {
    let at = text.date.and_time(NaiveTime::MIN).and_utc();
    Document {
        category: text.category,
        basis: text.basis,
        polarity: text.polarity.unwrap_or(Polarity::Problem),
        impact: text.impact,
        tags: text.tags,
        tools: text.tools,
        team: Some(team),
        ..Document::new(id, Uuid::nil(), text.words, at)
    }
}

fn ask(index: &Index, names: &HashMap<Uuid, String>, teams: Vec<TeamName>) -> Report {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let context = Context { today, lexicon: &Lexicon::english() };
    let options = SearchOptions { limit: 5, teams, ..SearchOptions::default() };
    let searcher = index.searcher();
    let mut report = Report::default();
    for judged in lines::<Judged>("queries.jsonl") {
        let answer = searcher.search(&Query::parse(&judged.query, &context), &options, &[]).unwrap();
        let found: Vec<&str> = answer.hits.iter().map(|hit| names[&hit.id].as_str()).collect();
        let right = found.iter().any(|id| judged.right.iter().any(|right| right == id));
        let kind = report.kinds.entry(judged.kind.clone()).or_default();
        kind.0 += usize::from(right);
        kind.1 += 1;
        report.right += usize::from(right);
        report.all += 1;
        if !right {
            let shown: Vec<&str> = answer.hits.iter().map(|hit| hit.snippet.text.as_str()).collect();
            report.misses.push(format!("[{}] {}: {shown:?}", judged.kind, judged.query));
        }
    }
    report
}
