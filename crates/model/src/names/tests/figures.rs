//! Recall and precision on labelled lines; `tests/fixtures/names/README.md` says where they come from.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::Value;

use super::find;
use crate::names::FindingKind;

const LINES: &str = include_str!("../../../../../tests/fixtures/names/lines.jsonl");

/// A line without its marks, and what was marked.
fn read(marked: &str) -> (String, Vec<(Range<usize>, String)>) {
    let mut line = String::new();
    let mut labels = Vec::new();
    for (nth, part) in marked.split('⟦').enumerate() {
        if nth == 0 {
            line.push_str(part);
            continue;
        }
        let (label, rest) = part.split_once('⟧').expect("a mark is closed");
        let (kind, text) = label.split_once('|').expect("a mark names its kind");
        labels.push((line.len()..line.len() + text.len(), kind.to_owned()));
        line.push_str(text);
        line.push_str(rest);
    }
    (line, labels)
}

#[derive(Default)]
struct Count {
    marked: usize,
    offered: usize,
    right: usize,
}

impl Count {
    fn recall(&self) -> f64 {
        self.right as f64 / self.marked.max(1) as f64
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.offered.max(1) as f64
    }
}

/// A finding is right when its kind and both its ends are those of the mark.
#[expect(clippy::print_stdout, reason = "the misses of the tuning half are what the rules are mended by")]
fn counts(half: &str) -> BTreeMap<&'static str, Count> {
    let mut counts = BTreeMap::<&str, Count>::new();
    let kinds = [FindingKind::Email, FindingKind::Phone, FindingKind::Account, FindingKind::Name];
    for row in LINES.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON")) {
        if row["half"] != half {
            continue;
        }
        let (line, labels) = read(row["line"].as_str().expect("a line"));
        let found = find(&line);
        for kind in kinds.map(FindingKind::as_str) {
            let marked: Vec<_> = labels.iter().filter(|(_, label)| label == kind).map(|(range, _)| range).collect();
            let offered: Vec<_> = found.iter().filter(|one| one.kind.as_str() == kind).map(|one| &one.range).collect();
            let right = offered.iter().filter(|range| marked.contains(range)).count();
            if half == "tuning" && (right < marked.len() || right < offered.len()) {
                let said = |ranges: &[&Range<usize>]| {
                    ranges.iter().map(|range| &line[(*range).clone()]).collect::<Vec<_>>().join(" | ")
                };
                println!("{kind}: marked [{}] offered [{}] in {line}", said(&marked), said(&offered));
            }
            let count = counts.entry(kind).or_default();
            count.marked += marked.len();
            count.offered += offered.len();
            count.right += right;
        }
    }
    counts
}

#[expect(clippy::print_stdout, reason = "the figures are written down from here")]
fn shown(half: &str) -> BTreeMap<&'static str, Count> {
    let counts = counts(half);
    for (kind, count) in &counts {
        println!(
            "{half} {kind}: {} marked, {} offered, recall {:.3}, precision {:.3}",
            count.marked,
            count.offered,
            count.recall(),
            count.precision()
        );
    }
    counts
}

#[test]
fn on_lines_it_was_tuned_on() {
    assert!(shown("tuning").values().all(|count| count.marked >= 20));
}

#[test]
fn on_lines_it_never_saw() {
    let counts = shown("held-out");
    for kind in ["email", "phone", "account"] {
        assert!(counts[kind].recall() >= 0.95, "{kind}");
    }
    assert!(counts["name"].recall() >= 0.75 && counts["name"].precision() >= 0.80);
    assert!(LINES.lines().count() >= 400);
}
