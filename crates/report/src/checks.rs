//! What to look at before a report leaves: headline, permission, wording, names, small groups. Names stop it until they are
//! resolved; the rest points, and a person decides. What is NOT here: noticing names (`model::names`), anything that changes
//! the content.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::names::{FindingKind, find};
use shadowday_model::sentence::{Arg, Sentence};

use crate::content::{Block, Content, Edition};

/// How serious a check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckState {
    /// Fine.
    Ok,
    /// Worth a look.
    Look,
    /// Should not leave like this.
    Stop,
}

impl CheckState {
    /// `ok`, `look`, `stop`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Look => "look",
            Self::Stop => "stop",
        }
    }
}

/// One check with its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// How serious.
    pub state: CheckState,
    /// Fluent id in `report.ftl`.
    pub message: &'static str,
    /// Arguments of the message; counts are digits.
    pub arguments: BTreeMap<&'static str, String>,
}

impl Check {
    /// What it says.
    pub fn sentence(&self) -> Sentence {
        let argument = |(name, value): (&&'static str, &String)| match value.parse() {
            Ok(count) if *name == "n" => (*name, Arg::Count(count)),
            _ => (*name, Arg::Text(value.clone())),
        };
        Sentence { id: self.message, args: self.arguments.iter().map(argument).collect() }
    }
}

/// More findings of one kind than this say nothing new.
const MOST: usize = 6;

/// Looks a report over: what its pages show, and for a table every row behind it.
pub fn checks(content: &Content, with_rows: bool) -> Vec<Check> {
    let mut found = Vec::new();
    if content.observations == 0 {
        found.push(check(CheckState::Look, "check-empty", []));
    }
    found.push(headline(content));
    found.extend(quotes(content));
    if content.unanswered > 0 {
        found.push(check(CheckState::Look, "check-judgement", [("n", content.unanswered.to_string())]));
    }
    let texts = shown_texts(content);
    found.extend(or_fine(wording(content, &texts), "check-words-ok"));
    let notes = content.evidence.iter().map(|row| &row.text);
    let contacts = content.contacts.iter().flat_map(|row| [&row.reason, &row.needed, &row.authority_missing]);
    let rows = notes.chain(contacts).filter(|_| with_rows).map(String::as_str);
    let printed = texts.iter().map(|(_, text)| *text).chain(rows);
    found.extend(or_fine(names(content, printed), "check-names-ok"));
    found.push(match content.edition {
        Edition::Team => check(CheckState::Look, "check-small-team", []),
        Edition::CrossTeam => check(CheckState::Ok, "check-small-ok", [("n", content.withheld.cells.to_string())]),
    });
    found
}

fn check<const N: usize>(state: CheckState, message: &'static str, arguments: [(&'static str, String); N]) -> Check {
    Check { state, message, arguments: arguments.into_iter().collect() }
}

fn or_fine(found: Vec<Check>, fine: &'static str) -> Vec<Check> {
    if found.is_empty() { vec![check(CheckState::Ok, fine, [])] } else { found.into_iter().take(MOST).collect() }
}

fn headline(content: &Content) -> Check {
    if !content.headline_written {
        return check(CheckState::Look, "check-headline-proposed", []);
    }
    let words = content.title.split_whitespace().count();
    // Scripts without spaces are one "word"; a sentence there still has some length.
    let is_sentence = words >= 4 || content.title.chars().filter(|letter| *letter as u32 >= 0x1100).count() >= 8;
    if !is_sentence || content.title.ends_with([':', '…', ',']) {
        return check(CheckState::Look, "check-headline-sentence", []);
    }
    if !content.title.chars().any(char::is_numeric) {
        return check(CheckState::Look, "check-headline-number", []);
    }
    check(CheckState::Ok, "check-headline-own", [])
}

fn quotes(content: &Content) -> Vec<Check> {
    let shown = blocks(content).filter(|block| matches!(block, Block::Quote { .. })).count();
    let mut found = vec![check(CheckState::Ok, "check-quotes-ok", [("n", shown.to_string())])];
    if content.quotes_left_out > 0 {
        found.push(check(CheckState::Ok, "check-quotes-left-out", [("n", content.quotes_left_out.to_string())]));
    }
    found
}

fn blocks(content: &Content) -> impl Iterator<Item = &Block> {
    content.sections.iter().flat_map(|section| &section.blocks)
}

/// Every text that came from a person: headline, free fields, quotes, notes in lists and tables.
fn shown_texts(content: &Content) -> Vec<(TextKind, &str)> {
    let mut texts = vec![(TextKind::Leader, content.title.as_str())];
    for section in &content.sections {
        if section.id == "method" || section.id == "figures" {
            continue;
        }
        for block in &section.blocks {
            match block {
                Block::Quote { quote } => texts.push((TextKind::Quote, &quote.text)),
                Block::Paragraph { text } => texts.push((TextKind::Leader, text)),
                Block::List { items } => texts.extend(items.iter().map(|item| (TextKind::Leader, item.text.as_str()))),
                Block::Table { table } if ["problems", "reasons"].contains(&table.id) => {
                    let first = table.rows.iter().filter_map(|row| row.first());
                    texts.extend(first.flat_map(|cell| {
                        [(TextKind::Leader, cell.text.as_str()), (TextKind::Leader, cell.detail.as_str())]
                    }));
                }
                Block::Photos { photos } => {
                    let said = photos.iter().flat_map(|photo| [photo.words.as_str(), photo.alt.as_str()]);
                    texts.extend(said.map(|text| (TextKind::Leader, text)));
                }
                Block::Note { text } => texts.push((TextKind::Remark, text)),
                Block::Table { .. } | Block::Figures { .. } | Block::Chart { .. } => {}
            }
        }
    }
    texts
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TextKind {
    /// The leader's wording, which the leader can change.
    Leader,
    /// Somebody's own words: verbatim, not linted for wording.
    Quote,
    /// Our own words around theirs.
    Remark,
}

fn wording(content: &Content, texts: &[(TextKind, &str)]) -> Vec<Check> {
    let listed = |id| content.words.get(id).map(String::as_str).unwrap_or_default().split('|').map(str::trim);
    let blame = listed("lint-words").map(|word| (word, false));
    let list: Vec<_> = blame.chain(listed("lint-people").map(|word| (word, true))).collect();
    let mut found = Vec::new();
    for (_, text) in texts.iter().filter(|(kind, _)| *kind == TextKind::Leader) {
        let lower = format!(" {} ", text.to_lowercase());
        for (word, about_people) in list.iter().copied() {
            if word.is_empty() || !contains_word(&lower, word) {
                continue;
            }
            let (state, message) = match (about_people, content.edition) {
                (true, Edition::CrossTeam) => (CheckState::Stop, "check-performance"),
                _ => (CheckState::Look, "check-words"),
            };
            found.push(check(state, message, [("word", word.to_owned()), ("where", shorten(text))]));
        }
    }
    found
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Names, addresses and numbers that would be printed. Who makes the report replaces them, leaves them at their note on
/// purpose, or says why they stay.
fn names<'t>(content: &Content, texts: impl Iterator<Item = &'t str>) -> Vec<Check> {
    let state = if content.names_waived.is_empty() { CheckState::Stop } else { CheckState::Look };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for text in texts {
        for finding in find(text) {
            let word = &text[finding.range];
            if content.left.contains(word) || !seen.insert(word.to_owned()) {
                continue;
            }
            let (state, message) = match finding.kind {
                FindingKind::Name => (state, "check-name"),
                FindingKind::Email => (state, "check-email"),
                FindingKind::Phone => (state, "check-phone"),
                // A number says nothing to most readers.
                FindingKind::Account => (CheckState::Look, "check-account"),
            };
            found.push(check(state, message, [("word", word.to_owned()), ("where", shorten(text))]));
        }
    }
    found.sort_by_key(|check| std::cmp::Reverse(check.state));
    found.truncate(MOST - 1);
    if found.first().is_some_and(|check| check.state == CheckState::Stop) {
        found.push(check(CheckState::Stop, "check-names-resolve", []));
    } else if !found.is_empty() && !content.names_waived.is_empty() {
        found.push(check(CheckState::Look, "check-names-waived", [("why", content.names_waived.clone())]));
    }
    found
}

fn shorten(text: &str) -> String {
    crate::content::cut(text, 80)
}
