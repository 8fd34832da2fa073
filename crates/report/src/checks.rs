//! What to look at before a report leaves: headline, permission, wording, names, small groups. Names stop it until they are
//! resolved; the rest points, and a person decides. What is NOT here: noticing names (`model::names`), anything that changes
//! the content.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use shadowday_model::names::FindingKind;
use shadowday_model::sentence::{Arg, Sentence};

use crate::content::{ALONE, Block, Cell, Content, Edition, MOST_WORDS, OPEN, Table, Value};

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
    if content.observations == 0 && !matches!(content.report, "poster" | "huddle") {
        found.push(check(CheckState::Look, "check-empty", []));
    }
    found.extend(of_kind(content));
    // A title that is always the same needs nobody's sentence.
    if !matches!(content.report, "poster" | "huddle") {
        found.push(headline(content));
    }
    if !matches!(content.report, "poster" | "huddle") {
        found.extend(quotes(content));
    }
    found.extend(claims(content));
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
    found.extend(match content.edition {
        // Neither counts anybody.
        _ if matches!(content.report, "poster" | "huddle") => None,
        Edition::Team => Some(check(CheckState::Look, "check-small-team", [])),
        Edition::CrossTeam => {
            Some(check(CheckState::Ok, "check-small-ok", [("n", content.withheld.cells.to_string())]))
        }
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

/// One page was asked for, and there are more.
pub fn too_long(content: &Content, pages: usize) -> Option<Check> {
    (content.one_page && pages > 1).then(|| check(CheckState::Look, "check-length", [("n", pages.to_string())]))
}

/// May a PDF carry this headline? It is to be a person's own sentence; whether it holds a number is for that person to say.
pub fn headline_is_own(content: &Content) -> bool {
    let always_the_same = matches!(content.report, "poster" | "huddle");
    always_the_same || ["check-headline-own", "check-headline-number"].contains(&headline(content).message)
}

/// What is said without evidence: findings, the question of a decision, a number of the headline that no page has.
fn claims(content: &Content) -> Vec<Check> {
    let bare =
        content.unsupported.iter().map(|claim| check(CheckState::Look, "check-claim", [("where", claim.clone())]));
    let mut found: Vec<Check> = bare.take(MOST).collect();
    if content.headline_written {
        let printed = printed_numbers(content);
        let unknown = numbers(&content.title).into_iter().filter(|number| !printed.contains(number));
        found.extend(unknown.map(|number| check(CheckState::Look, "check-headline-claim", [("word", number)])));
    }
    if content.chosen_elsewhere > 0 {
        found.push(check(CheckState::Look, "check-chosen-elsewhere", [("n", content.chosen_elsewhere.to_string())]));
    }
    found
}

/// Every number on the pages, and in the sentence that is proposed from the same data.
fn printed_numbers(content: &Content) -> BTreeSet<String> {
    let mut said: Vec<&str> = vec![&content.proposed_headline, &content.facts, &content.furniture.period];
    for block in blocks(content) {
        match block {
            Block::Paragraph { text } | Block::Note { text } => said.push(text),
            Block::Quote { quote } => said.extend([quote.text.as_str(), &quote.who]),
            Block::List { items } => said.extend(items.iter().flat_map(|item| [item.text.as_str(), &item.detail])),
            Block::Figures { figures } => {
                said.extend(figures.iter().flat_map(|one| [one.value.as_str(), &one.label, &one.note]));
            }
            Block::Table { table } => said.extend(cells(table)),
            Block::Chart { chart } => {
                said.extend([chart.title.as_str(), &chart.caption]);
                said.extend(cells(&chart.table));
            }
            Block::Photos { photos } => said.extend(photos.iter().map(|photo| photo.words.as_str())),
        }
    }
    said.into_iter().flat_map(numbers).collect()
}

fn cells(table: &Table) -> impl Iterator<Item = &str> {
    table.rows.iter().flatten().flat_map(|cell| [cell.text.as_str(), &cell.detail])
}

/// `40`, `1.5` and `1 200` as they stand in a text, without the marks that languages group digits with.
fn numbers(text: &str) -> Vec<String> {
    let is_group = |letter: char| matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2009}' | '’');
    let plain: String = text.chars().filter(|letter| !is_group(*letter)).collect();
    let inside = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let words = plain.split(|letter: char| !inside(letter)).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| word.contains(|letter: char| letter.is_ascii_digit())).map(str::to_owned).collect()
}

fn quotes(content: &Content) -> Vec<Check> {
    let shown = blocks(content).filter(|block| matches!(block, Block::Quote { .. })).count();
    let mut found = vec![check(CheckState::Ok, "check-quotes-ok", [("n", shown.to_string())])];
    if content.quotes_left_out > 0 {
        found.push(check(CheckState::Ok, "check-quotes-left-out", [("n", content.quotes_left_out.to_string())]));
    }
    found
}

/// What only one kind of report promises.
fn of_kind(content: &Content) -> Vec<Check> {
    match content.report {
        "poster" => poster(content),
        "huddle" => huddle(content),
        "decision" => brief(content).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn table<'c>(content: &'c Content, id: &str) -> Option<&'c Table> {
    blocks(content).find_map(|block| match block {
        Block::Table { table } if table.id == id => Some(table),
        _ => None,
    })
}

/// Whoever reads "not now" reads why, and what is done instead; a share says nothing on a wall.
fn poster(content: &Content) -> Vec<Check> {
    let Some(table) = table(content, "said") else {
        return vec![check(CheckState::Look, "check-poster-none", [])];
    };
    let mut found = Vec::new();
    let alone = || table.rows.iter().flatten().filter(|cell| cell.key == ALONE);
    if let Some(first) = alone().next() {
        let arguments = [("n", alone().count().to_string()), ("where", shorten(&first.text))];
        found.push(check(CheckState::Stop, "check-poster-instead", arguments));
    }
    let shares = table.rows.iter().flatten().filter(|cell| cell.text.contains('%'));
    found.extend(shares.map(|cell| check(CheckState::Look, "check-poster-percent", [("where", shorten(&cell.text))])));
    found
}

fn huddle(content: &Content) -> Vec<Check> {
    if content.sections.iter().any(|section| section.id == OPEN) {
        return vec![check(CheckState::Look, "check-story-none", [])];
    }
    let cut = |text: &str| text.ends_with('…') && text.split_whitespace().count() >= MOST_WORDS;
    let is_cut = content.sections.iter().filter(|section| section.id == "story").flat_map(|section| &section.blocks);
    let is_cut = is_cut.into_iter().any(|block| matches!(block, Block::Paragraph { text } if cut(text)));
    let long = check(CheckState::Look, "check-story-long", [("most", MOST_WORDS.to_string())]);
    if is_cut { vec![long] } else { Vec::new() }
}

/// A title that names an option has decided before anybody was asked.
fn brief(content: &Content) -> Option<Check> {
    const LETTER: usize = 3;
    let title = content.title.to_lowercase();
    let options = table(content, "options")?.rows.iter().filter_map(|row| row.first());
    let named = |cell: &Cell| {
        let option: String = cell.text.to_lowercase().chars().skip(LETTER).collect();
        option.chars().count() > 4 && title.contains(option.trim())
    };
    options.clone().any(named).then(|| check(CheckState::Look, "check-brief-choice", []))
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
        texts.push((TextKind::Leader, &section.heading));
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
                Block::Table { table } if ["findings", "said", "asks", "options", "plan"].contains(&table.id) => {
                    let cells = table.rows.iter().flatten().filter(|cell| cell.value == Value::Text);
                    texts.extend(cells.flat_map(|cell| {
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
        for finding in content.detector.find(text) {
            if is_month(content, text, &finding.range) {
                continue;
            }
            let word = &text[finding.range];
            if content.left.contains(word) || !seen.insert(word.to_owned()) {
                continue;
            }
            let (state, message) = match finding.kind {
                FindingKind::Name => (state, "check-name"),
                FindingKind::Email => (state, "check-email"),
                FindingKind::Phone => (state, "check-phone"),
                FindingKind::Customer => (state, "check-customer"),
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

/// `Jan` in `1 Jan 2027` is nobody.
fn is_month(content: &Content, text: &str, range: &Range<usize>) -> bool {
    let months = content.words.get("months").map(String::as_str).unwrap_or_default();
    let word = text[range.clone()].trim_end_matches('.');
    let is_month = months.split('|').any(|month| month.trim_end_matches('.') == word);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let spaced = |letter: char| letter.is_whitespace() || letter == '.';
    is_month
        && (digit(before.trim_end_matches(spaced).chars().next_back())
            || digit(after.trim_start_matches(spaced).chars().next()))
}

fn shorten(text: &str) -> String {
    crate::content::cut(text, 80)
}
