//! Search from outside, in the words of people. What is NOT here: opening, damage and erasure (src/index/tests.rs).
#![expect(clippy::unwrap_used, reason = "tests")]

mod judged;

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use shadowday_model::capture::Lexicon;
use shadowday_model::query::{Context, Query};
use shadowday_model::vocabulary::{Basis, Category, Kind, Polarity};
use shadowday_search::{Answer, Change, Document, Identity, Index, Language, Place, SearchOptions, Streams, TeamName};
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn document(id: u128, text: &str) -> Document {
    Document::new(Uuid::from_u128(id), Uuid::nil(), text, at("2026-11-01T12:00:00Z"))
}

fn index(documents: impl IntoIterator<Item = Document>, language: &str) -> Index {
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new(language) };
    let (mut index, _) = Index::open(&Place::Memory, identity, at("2026-11-22T00:00:00Z")).unwrap();
    index.apply(documents.into_iter().map(|document| Change::Upsert(Box::new(document))), 1).unwrap();
    index
}

fn texts(texts: &[&str]) -> Index {
    index(texts.iter().enumerate().map(|(number, text)| document(number as u128 + 1, text)), "en")
}

fn query(line: &str) -> Query {
    Query::parse(line, &Context { today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), lexicon: &Lexicon::english() })
}

fn ask(index: &Index, line: &str) -> Answer {
    index.searcher().search(&query(line), &SearchOptions::default(), &[]).unwrap()
}

fn ids(answer: &Answer) -> Vec<u128> {
    answer.hits.iter().map(|hit| hit.id.as_u128()).collect()
}

fn check(index: &Index, line: &str, expect: &[u128]) {
    let mut found = ids(&ask(index, line));
    found.sort_unstable();
    assert_eq!(found, expect, "{line}");
}

#[test]
fn ninety_five_of_a_hundred_judged_queries_are_answered_in_the_first_five() {
    let report = judged::run();
    assert_eq!(report.all, 230);
    assert!(report.right * 100 >= report.all * 95, "{}/{}\n{}", report.right, report.all, report.misses.join("\n"));
}

#[test]
fn all_words_matter_and_relaxing_is_said() {
    let index = texts(&["printer slow again", "printer jam", "slow lunch"]);
    check(&index, "slow printer", &[1]);
    let answer = ask(&index, "lunch jam ");
    assert_eq!(ids(&answer).len(), 2);
    assert!(answer.relaxed.is_some());
    assert!(ask(&index, "slow printer").relaxed.is_none());
    let answer = ask(&index, "printer xylophone ");
    assert_eq!(answer.relaxed.unwrap().dropped, ["xylophone"]);
}

#[test]
fn forms_match_each_other() {
    let index = texts(&[
        "copy-paste all day",
        "copy paste all day",
        "copypaste all day",
        "write an e-mail",
        "write an email",
        "café Zürich",
    ]);
    for line in ["copy-paste", "copy paste", "copypaste", "copypaste ", "copy-paste "] {
        check(&index, line, &[1, 2, 3]);
    }
    for line in ["email", "e-mail", "e-mail ", "E-Mails "] {
        check(&index, line, &[4, 5]);
    }
    check(&index, "CAFE zurich", &[6]);
}

#[test]
fn the_last_word_is_a_beginning_and_the_whole_word_comes_first() {
    let index = texts(&["refunded twice", "the refunds are late and the customer calls again about it", "refund"]);
    assert_eq!(ids(&ask(&index, "refund"))[0], 3);
    check(&index, "refu", &[1, 2, 3]);
    assert_eq!(ask(&index, "refu ").close_spellings, ["refu"]);
    check(&index, "customer ca", &[2]);
}

#[test]
fn typos_and_parts_of_words_are_found_and_said() {
    let index = texts(&["the headset cushion is torn", "flickering monitor", "Krankenversicherungskarte fehlt"]);
    let answer = ask(&index, "haedset ");
    assert_eq!(ids(&answer), [1]);
    assert_eq!(answer.close_spellings, ["haedset"]);
    check(&index, "versicherung", &[3]);
    check(&index, "karte", &[3]);
}

#[test]
fn compounds_are_found_beside_the_whole_word() {
    let german = index([document(1, "Die Versicherung zahlt"), document(2, "Krankenversicherung fehlt")], "de");
    assert_eq!(ids(&ask(&german, "Versicherung ")), [1, 2]);
}

#[test]
fn phrases_exclusions_and_scripts_without_spaces() {
    let index = texts(&[
        "account number copied",
        "number of the account",
        "アカウント番号をコピーする",
        "我去火车站",
        "ฉันรักแมว",
        "iPhoneの電池",
    ]);
    check(&index, "\"account number\"", &[1]);
    check(&index, "account -number ", &[]);
    check(&index, "number -copied", &[2]);
    check(&index, "番号", &[3]);
    check(&index, "火车", &[4]);
    check(&index, "车", &[4]);
    check(&index, "แมว", &[5]);
    check(&index, "iphone 電池", &[6]);
}

fn rich() -> Vec<Document> {
    let team = Some(Uuid::from_u128(50));
    vec![
        Document {
            category: Some(Category::Tooling),
            impact: Some(3),
            tags: vec!["refund-codes".into()],
            tools: vec!["CRM".into()],
            basis: Some(Basis::Seen),
            team,
            ..document(1, "slow screen")
        },
        Document {
            category: Some(Category::Workload),
            impact: Some(1),
            hosts: vec!["A1".into()],
            basis: Some(Basis::Told),
            kind: Kind::Quote,
            ..document(2, "slow lift")
        },
        Document {
            polarity: Polarity::Strength,
            local_date: NaiveDate::from_ymd_opt(2026, 8, 31).unwrap(),
            has_photo: true,
            starred: true,
            team,
            ..document(3, "slow and friendly talk")
        },
    ]
}

#[test]
fn filters() {
    let index = index(rich(), "en");
    let options = SearchOptions {
        teams: vec![TeamName { id: Uuid::from_u128(50), name: "Billing North".into() }],
        ..SearchOptions::default()
    };
    for (line, expect) in [
        ("slow #tooling", vec![1]),
        ("#tooling #workload", vec![1, 2]),
        ("#refund-codes", vec![1]),
        ("#ref", vec![1]),
        ("&crm slow", vec![1]),
        ("@a1", vec![2]),
        ("!3", vec![1]),
        ("!1+", vec![1, 2]),
        ("team:billing", vec![1, 3]),
        ("team:north slow", vec![1, 3]),
        ("team:nowhere", vec![]),
        ("is:quote", vec![2]),
        ("#bright", vec![3]),
        ("is:starred has:photo", vec![3]),
        ("basis:saw", vec![1]),
        ("basis:heard", vec![2]),
        ("since:2026-09", vec![1, 2]),
        ("until:2026-08", vec![3]),
        ("-#tooling slow", vec![2, 3]),
        ("-since:2026-09 slow", vec![3]),
        ("refund codes", vec![1]),
    ] {
        let answer = index.searcher().search(&query(line), &options, &[]).unwrap();
        let mut found = ids(&answer);
        found.sort_unstable();
        assert_eq!(found, expect, "{line}");
    }
}

#[test]
fn counts_come_from_the_same_pass() {
    let index = index(rich(), "en");
    let facets = ask(&index, "slow").facets;
    assert_eq!(
        facets.categories.iter().map(|count| (count.value, count.count)).collect::<Vec<_>>(),
        [(Category::Tooling, 1), (Category::Workload, 1)]
    );
    assert_eq!(facets.strengths, 1);
    assert_eq!(facets.teams.iter().map(|count| (count.value.as_u128(), count.count)).collect::<Vec<_>>(), [(50, 2)]);
    assert_eq!(facets.tags[0].value, "refund-codes");
    assert_eq!(facets.bases.len(), 2);
    assert_eq!(facets.impacts.iter().map(|count| (count.value, count.count)).collect::<Vec<_>>(), [(1, 1), (3, 1)]);
    assert_eq!(
        facets.months.iter().map(|count| (count.value, count.count)).collect::<Vec<_>>(),
        [((2026, 8), 1), ((2026, 11), 2)]
    );
}

#[test]
fn a_fresh_note_is_found_at_once_and_replaces_the_older_version() {
    let index = index([document(1, "printer slow"), document(2, "printer jam")], "en");
    let upsert = |document| Change::Upsert(Box::new(document));
    let fresh = [upsert(document(2, "scanner jam")), upsert(document(3, "printer gone"))];
    let answer = index.searcher().search(&query("printer"), &SearchOptions::default(), &fresh).unwrap();
    let mut found = ids(&answer);
    found.sort_unstable();
    assert_eq!((found, answer.total), (vec![1, 3], 2));
    assert_eq!(ids(&index.searcher().search(&query("scanner"), &SearchOptions::default(), &fresh).unwrap()), [2]);
}

#[test]
fn a_note_just_removed_is_neither_found_nor_counted() {
    let tagged = |id| Document { tags: vec!["paper".into()], ..document(id, "printer jam") };
    let index = index([tagged(1), tagged(2)], "en");
    let fresh = [Change::Upsert(Box::new(tagged(2))), Change::Delete(Uuid::from_u128(2))];
    for line in ["printer", "#paper", "is:problem"] {
        let answer = index.searcher().search(&query(line), &SearchOptions::default(), &fresh).unwrap();
        assert_eq!((ids(&answer), answer.total), (vec![1], 1), "{line}");
        assert_eq!(answer.facets.tags[0].count, 1, "{line}");
    }
}

#[test]
fn the_word_that_kills_the_result_is_named() {
    let index = index(rich(), "en");
    let answer = ask(&index, "slow &crm #workload");
    assert_eq!(answer.total, 0);
    let killers: Vec<(&str, u64)> =
        answer.killers.iter().map(|killer| (killer.typed.as_str(), killer.without)).collect();
    assert_eq!(killers, [("&crm", 1), ("#workload", 1)]);
}

#[test]
fn a_search_sees_only_its_streams() {
    let other = Document { stream: Uuid::from_u128(99), ..document(2, "printer secret") };
    let index = index([document(1, "printer"), other], "en");
    let only = |streams| SearchOptions { streams: Streams::Only(streams), ..SearchOptions::default() };
    let found =
        |options: &SearchOptions, line: &str| ids(&index.searcher().search(&query(line), options, &[]).unwrap());
    assert_eq!(found(&only(vec![Uuid::nil()]), "printer"), [1]);
    assert_eq!(found(&only(vec![Uuid::nil()]), "-nothing"), [1]);
    assert!(found(&only(vec![]), "printer").is_empty());
}

#[test]
fn snippets_show_the_match_in_its_place() {
    let long = format!("{} the flickering monitor hurts {}", "word ".repeat(80), "tail ".repeat(80));
    let answer = ask(&texts(&[&long]), "flickering monitor");
    let snippet = &answer.hits[0].snippet;
    let chars: Vec<char> = snippet.text.chars().collect();
    let marked: Vec<String> =
        snippet.highlights.iter().map(|span| chars[span.start..span.end].iter().collect()).collect();
    assert_eq!(marked, ["flickering", "monitor"]);
    assert!(chars.len() <= 160 && snippet.cut_before && snippet.cut_after);
}

#[test]
fn pages_follow_each_other() {
    let index = index((1..=30).map(|id| document(id, &format!("printer {id}"))), "en");
    let page = |offset| {
        index
            .searcher()
            .search(&query("printer"), &SearchOptions { limit: 10, offset, ..SearchOptions::default() }, &[])
            .unwrap()
    };
    let mut all: Vec<u128> = [0, 10, 20].into_iter().flat_map(|offset| ids(&page(offset))).collect();
    all.sort_unstable();
    assert_eq!(all, (1..=30).collect::<Vec<u128>>());
    assert_eq!(page(30).hits, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_line_over_any_text_is_answered(texts in proptest::collection::vec("\\PC{0,40}", 1..6), line in "\\PC{0,30}") {
        let index = index(texts.iter().enumerate().map(|(number, text)| document(number as u128 + 1, text)), "de");
        for line in [line.as_str(), texts[0].as_str()] {
            for hit in ask(&index, line).hits {
                let length = hit.snippet.text.chars().count();
                prop_assert!(hit.snippet.highlights.iter().all(|span| span.start < span.end && span.end <= length));
            }
        }
    }
}
