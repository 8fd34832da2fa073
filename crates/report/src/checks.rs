//! What to look at before a report leaves: headline, permission, wording, names, small groups. The detectors are
//! simple on purpose: they point, a person decides. What is NOT here: anything that changes the content.

use std::collections::BTreeMap;

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

/// Looks a report over.
pub fn checks(content: &Content) -> Vec<Check> {
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
    found.extend(or_fine(names(content, &texts), "check-names-ok"));
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
                Block::Table { .. } | Block::Note { .. } | Block::Figures { .. } | Block::Chart { .. } => {}
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

fn names(content: &Content, texts: &[(TextKind, &str)]) -> Vec<Check> {
    // Where every noun has a capital, two in a row are no sign of a name.
    let capitals_tell = content.words.get("inside-a-sentence").is_some_and(|way| way == "lower");
    let mut found = Vec::new();
    for (_, text) in texts {
        let mut report = |message, word: &str| {
            found.push(check(CheckState::Look, message, [("word", word.to_owned()), ("where", shorten(text))]));
        };
        for word in text.split_whitespace().filter(|word| is_email(word)) {
            report("check-email", word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        }
        if let Some(number) = phone(text) {
            report("check-phone", &number);
        }
        if let Some(name) = titled_name(text, capitals_tell) {
            report("check-name", &name);
        }
    }
    found
}

fn is_email(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.trim_end_matches(['.', ',', ')']).contains('.'))
}

/// Eight digits or more in one run of digits, spaces and the marks of telephone numbers. Dates and hex are shorter.
fn phone(text: &str) -> Option<String> {
    let mut run = String::new();
    for letter in text.chars().chain(['\n']) {
        let belongs = letter.is_ascii_digit()
            || (matches!(letter, ' ' | '-' | '/' | '(' | ')') && !run.is_empty())
            || (letter == '+' && run.is_empty());
        if belongs {
            run.push(letter);
        } else {
            if run.chars().filter(char::is_ascii_digit).count() >= 8 {
                return Some(run.trim().to_owned());
            }
            run.clear();
        }
    }
    None
}

/// A capitalised word after a form of address, or, where capitals tell, two of them in a row inside a sentence.
fn titled_name(text: &str, capitals_tell: bool) -> Option<String> {
    const ADDRESS: [&str; 11] =
        ["Mr", "Mrs", "Ms", "Miss", "Dr", "Herr", "Frau", "Mme", "Madame", "Monsieur", "Señora"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && word.chars().count() > 2 && letters.all(char::is_lowercase)
    };
    for (at, pair) in words.windows(2).enumerate() {
        let (first, second) = (bare(pair[0]), bare(pair[1]));
        let starts_sentence = at == 0 || words[at - 1].ends_with(['.', '!', '?', ':', '“', '"', '·', ',']);
        let broken = pair[0].ends_with(['.', ',', '!', '?', ':', ';']) && !ADDRESS.contains(&first.as_str());
        let addressed = ADDRESS.contains(&first.as_str()) && is_name(&second);
        let in_a_row = capitals_tell && !starts_sentence && !broken && is_name(&first) && is_name(&second);
        if addressed || in_a_row {
            return Some(format!("{first} {second}"));
        }
    }
    None
}

fn shorten(text: &str) -> String {
    crate::content::cut(text, 80)
}
