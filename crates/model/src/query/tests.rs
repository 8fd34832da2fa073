//! The search language, line by line, and whatever people paste into it. What is NOT here: finding.

#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{Context, Filter, Has, Is, MAX_CHARS, MAX_PARTS, Query, What};
use crate::capture::Lexicon;
use crate::vocabulary::{Basis, Category};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn parse(line: &str) -> Query {
    let lexicon = Lexicon::english_and_german();
    Query::parse(line, &Context { today: day("2026-11-22"), lexicon: &lexicon })
}

fn only(line: &str) -> What {
    let query = parse(line);
    assert_eq!(query.faults, [], "{line}");
    assert_eq!(query.parts.len(), 1, "{line}: {query:?}");
    query.parts[0].what.clone()
}

fn filter(line: &str, expect: Filter) {
    assert_eq!(only(line), What::Filter(expect), "{line}");
}

fn faulty(line: &str, message: &str, start: usize, end: usize) {
    let query = parse(line);
    let found: Vec<_> =
        query.faults.iter().map(|fault| (fault.message.as_str(), fault.span.start, fault.span.end)).collect();
    assert_eq!(found, [(message, start, end)], "{line}");
}

#[test]
fn sigils_are_those_of_capture() {
    filter("#refund-codes", Filter::Tag("refund-codes".into()));
    filter("#Tooling", Filter::Category(Category::Tooling));
    filter("#l", Filter::Category(Category::Workload));
    filter("#Werkzeug", Filter::Category(Category::Tooling));
    filter("#bright", Filter::Is(Is::Strength));
    filter("#Lichtblick", Filter::Is(Is::Strength));
    filter("#phrase", Filter::Is(Is::Phrase));
    filter("#KPI", Filter::Is(Is::KpiConflict));
    filter("#idea", Filter::Is(Is::Idea));
    filter("tag:phrase", Filter::Tag("phrase".into()));
    filter("@A1", Filter::Host("A1".into()));
    filter("&CRM", Filter::Tool("CRM".into()));
    filter("!2", Filter::Impact { level: 2, or_more: false });
    filter("!2+", Filter::Impact { level: 2, or_more: true });
    filter("!high", Filter::Impact { level: 3, or_more: false });
    filter("!!!", Filter::Impact { level: 3, or_more: false });
}

#[test]
fn named_filters() {
    filter("team:billing", Filter::Team("billing".into()));
    filter("TEAM:\"Trust C\"", Filter::Team("Trust C".into()));
    filter("has:photo", Filter::Has(Has::Photo));
    filter("is:quote", Filter::Is(Is::Quote));
    filter("is:kpi-conflict", Filter::Is(Is::KpiConflict));
    filter("is:phrase", Filter::Is(Is::Phrase));
    filter("basis:told", Filter::Basis(vec![Basis::Told]));
    filter("basis:saw", Filter::Basis(vec![Basis::Seen, Basis::Measured, Basis::Artefact]));
    filter("category:escalation", Filter::Category(Category::EscalationNeed));
}

#[test]
fn words_are_those_of_capture_in_every_language_of_it() {
    filter("#Schulung", Filter::Category(Category::TrainingGap));
    filter("#schulungslücke", Filter::Category(Category::TrainingGap));
    filter("category:kundenverhalten", Filter::Category(Category::CustomerBehaviour));
    filter("#stärke", Filter::Is(Is::Strength));
    filter("!hoch", Filter::Impact { level: 3, or_more: false });
    filter("!mittel+", Filter::Impact { level: 2, or_more: true });
    filter("basis:gehört", Filter::Basis(vec![Basis::Heard, Basis::Told]));
    filter("basis:seen", Filter::Basis(vec![Basis::Seen]));
    filter("basis:gemessen", Filter::Basis(vec![Basis::Measured]));
    filter("basis:deutung", Filter::Basis(vec![Basis::Inferred]));
}

#[test]
fn dates_absolute_and_back_from_today() {
    for (line, expect) in [
        ("since:2026-10-03", "2026-10-03"),
        ("since:2026-10", "2026-10-01"),
        ("since:2026", "2026-01-01"),
        ("since:7d", "2026-11-15"),
        ("since:4w", "2026-10-25"),
        ("since:3m", "2026-08-22"),
        ("since:1y", "2025-11-22"),
        ("since:today", "2026-11-22"),
    ] {
        filter(line, Filter::Since(day(expect)));
    }
    filter("until:2026-02", Filter::Until(day("2026-02-28")));
    filter("until:2024", Filter::Until(day("2024-12-31")));
}

#[test]
fn a_bad_filter_is_a_message_at_its_place_and_the_rest_searches() {
    faulty("slow since:soon crm", "query-bad-date", 5, 15);
    faulty("since:2026-13", "query-bad-date", 0, 13);
    faulty("日本 !7", "query-bad-impact", 3, 5);
    faulty("is:nice", "query-bad-is", 0, 7);
    faulty("team: x", "query-empty-filter", 0, 5);
    assert_eq!(parse("slow since:soon crm").parts.len(), 2);
    assert_eq!(parse("team:"), Query::default());
}

#[test]
fn words_phrases_exclusions_and_what_is_still_typed() {
    let query = parse("copy \"account number\" -iphone scre");
    let seen: Vec<_> = query.parts.iter().map(|part| (part.what.clone(), part.exclude, part.unfinished)).collect();
    assert_eq!(
        seen,
        [
            (What::Word("copy".into()), false, false),
            (What::Phrase("account number".into()), false, false),
            (What::Word("iphone".into()), true, false),
            (What::Word("scre".into()), false, true),
        ]
    );
    assert!(!parse("screen ").parts[0].unfinished);
    assert!(parse("\"account num").parts[0].unfinished);
    assert!(!parse("\"account num\"").parts[0].unfinished);
    assert_eq!(only("10:30"), What::Word("10:30".into()));
    assert_eq!(only("\\#tag"), What::Word("#tag".into()));
    assert_eq!(parse("- -- -> !").parts, []);
}

#[test]
fn a_pasted_page_is_cut() {
    let query = parse(&"wort ".repeat(10_000));
    assert_eq!(query.parts.len(), MAX_PARTS);
    assert_eq!(query.faults.len(), 1);
    assert!(parse(&"x".repeat(100_000)).parts[0].typed.chars().count() <= MAX_CHARS);
}

/// Strings of the kind that break parsers; written for this test.
const NAUGHTY: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{feff}",
    "\"",
    "\"\"",
    "\"\"\"",
    "-\"",
    "--",
    "-",
    "#",
    "##",
    "#-",
    "@@",
    "&&&",
    "!",
    "!!!!",
    "!0",
    "!99999999999999999999",
    "team:",
    "team::",
    "team:\"",
    "team:\"\"",
    ":",
    "::",
    "since:",
    "since:99999999d",
    "since:4294967295y",
    "since:-1d",
    "since:0000-00-00",
    "until:9999",
    "until:9999-12",
    "é",
    "e\u{301}",
    "👩‍👩‍👧",
    "\u{202e}abc",
    "אבג",
    "ก็",
    "１２３",
    "ＴＥＡＭ:x",
    "<script>alert(1)</script>",
    "'; DROP TABLE act; --",
    "= 1+1",
    "\\",
    "\\\\",
    "\\\"",
    "a\\\"b",
    "“x„",
    "«»",
    "\u{200b}",
    "\u{1f1e9}",
    "ß",
    "İ",
    "ﬃ",
    "\r\n\t",
    "*",
    "?",
    "^",
    "~1",
    "a AND OR NOT (b",
    "[1 TO 2]",
    "{}",
    "+x",
];

#[test]
fn naughty_strings_never_break_it() {
    for line in NAUGHTY {
        sound(line);
        for other in NAUGHTY {
            sound(&format!("{line}{other}"));
            sound(&format!("-{line} {other}"));
        }
    }
}

/// What holds for every line.
fn sound(line: &str) {
    let query = parse(line);
    let chars: Vec<char> = line.chars().take(MAX_CHARS).collect();
    let mut last = 0;
    for part in &query.parts {
        assert!(last <= part.span.start && part.span.start < part.span.end && part.span.end <= chars.len(), "{line:?}");
        assert_eq!(part.typed, chars[part.span.start..part.span.end].iter().collect::<String>(), "{line:?}");
        assert!(!part.unfinished || part.span.end == chars.len(), "{line:?}");
        last = part.span.end;
    }
    for fault in &query.faults {
        assert!(fault.span.start < fault.span.end && fault.span.end <= chars.len(), "{line:?}");
    }
}

proptest! {
    #[test]
    fn any_line_is_read(line in "\\PC{0,60}") {
        sound(&line);
    }

    #[test]
    fn any_mix_of_sigils_is_read(line in "([-#@&!\"“:\\\\+ ]|team:|since:|is:|[a-c]|[0-9]|日){0,30}") {
        sound(&line);
    }
}
