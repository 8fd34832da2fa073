//! The tokens of the capture grammar, how one word reads as one, and the chip each shows. What is NOT here: where in a
//! line a token may stand (scan).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::lexicon::{Lexicon, normal_tag};
use super::{Link, SpanKind, When};
use crate::vocabulary::{Basis, Category, Kind};

/// Names longer than this are plain text: nobody types them, and chips must stay chips.
const LONGEST_NAME: usize = 64;

/// A recognised word or sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    When(When),
    CategoryDigit(Category),
    CategoryName(Category),
    BrightDigit,
    BrightName,
    KindName(Kind),
    Tag(String),
    Host(String),
    Tool(String),
    Impact(u8),
    Minutes { minutes: f64, guessed: bool },
    GuessMark,
    Count(u32),
    Quote,
    MyRead,
    Ask,
    Link(Link),
    Star,
    Basis(Basis),
    Escape,
}

impl Token {
    pub(super) fn kind(&self) -> SpanKind {
        match self {
            Self::When(_) => SpanKind::When,
            Self::CategoryDigit(_) | Self::CategoryName(_) => SpanKind::Category,
            Self::BrightDigit | Self::BrightName => SpanKind::Polarity,
            Self::KindName(_) => SpanKind::Kind,
            Self::Tag(_) => SpanKind::Tag,
            Self::Host(_) => SpanKind::Host,
            Self::Tool(_) => SpanKind::Tool,
            Self::Impact(_) => SpanKind::Impact,
            Self::Minutes { .. } | Self::GuessMark => SpanKind::Minutes,
            Self::Count(_) => SpanKind::Count,
            Self::Quote => SpanKind::Quote,
            Self::MyRead => SpanKind::MyRead,
            Self::Ask => SpanKind::Ask,
            Self::Link(_) => SpanKind::Link,
            Self::Star => SpanKind::Star,
            Self::Basis(_) => SpanKind::Basis,
            Self::Escape => SpanKind::Escape,
        }
    }

    /// Message id and value of the chip.
    pub(super) fn chip(&self) -> (String, String) {
        let (label, value) = match self {
            Self::When(When::MinutesAgo(minutes)) => ("chip-minutes-ago", minutes.to_string()),
            Self::When(When::At { hour, minute }) => ("chip-at", format!("{hour:02}:{minute:02}")),
            Self::CategoryDigit(category) | Self::CategoryName(category) => {
                return (format!("chip-category-{category}"), String::new());
            }
            Self::BrightDigit | Self::BrightName => ("chip-bright", String::new()),
            Self::KindName(kind) => return (format!("chip-kind-{kind}"), String::new()),
            Self::Tag(name) => ("chip-tag", name.clone()),
            Self::Host(name) => ("chip-host", name.clone()),
            Self::Tool(name) => ("chip-tool", name.clone()),
            Self::Impact(impact) => ("chip-impact", impact.to_string()),
            Self::Minutes { minutes, guessed: false } => ("chip-minutes", shown(*minutes)),
            Self::Minutes { minutes, guessed: true } => ("chip-minutes-guessed", shown(*minutes)),
            Self::GuessMark => ("chip-guessed", String::new()),
            Self::Count(count) => ("chip-count", count.to_string()),
            Self::Quote => ("chip-quote", String::new()),
            Self::MyRead => ("chip-my-read", String::new()),
            Self::Ask => ("chip-ask", String::new()),
            Self::Link(Link::Previous) => ("chip-link-previous", String::new()),
            Self::Link(Link::Entry(entry)) => ("chip-link", entry.to_string()),
            Self::Star => ("chip-star", String::new()),
            Self::Basis(basis) => return (format!("chip-basis-{basis}"), String::new()),
            Self::Escape => ("", String::new()),
        };
        (label.to_owned(), value)
    }
}

fn shown(minutes: f64) -> String {
    format!("{}", (minutes * 100.0).round() / 100.0)
}

/// Full-width forms, as Japanese and Chinese keyboards give them, read as their ASCII twins.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// The signs that a backslash makes plain even where they would not be a token.
pub(super) fn is_sigil(c: char) -> bool {
    matches!(narrow(c), '#' | '@' | '!' | '~' | '&' | '^' | '*' | '?') || closing_marks(c).is_some()
}

/// The marks that can close this opening quotation mark, or `None` when it opens nothing.
pub(super) fn closing_marks(open: char) -> Option<&'static [char]> {
    Some(match open {
        '"' | '＂' => &['"', '＂'],
        '“' => &['”', '"'],
        '„' => &['“', '”', '"'],
        '”' => &['”'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '›' => &['‹'],
        '‘' | '‚' => &['’', '‘'],
        '「' => &['」'],
        '『' => &['』'],
        _ => return None,
    })
}

/// `10:20` or `-5`, also with the dashes that phones put in.
pub(super) fn when(word: &str) -> Option<When> {
    if let Some(minutes) = word.strip_prefix(['-', '−', '–']) {
        return number(minutes, 4).filter(|minutes| (1..24 * 60).contains(minutes)).map(When::MinutesAgo);
    }
    let (hour, minute) = word.split_once([':', '：'])?;
    if minute.chars().count() != 2 {
        return None;
    }
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    (hour < 24 && minute < 60).then_some(When::At { hour, minute })
}

/// A leading digit that stands alone.
pub(super) fn leading_digit(word: &str) -> Option<Token> {
    let mut chars = word.chars();
    let digit = narrow(chars.next()?);
    if chars.next().is_some() {
        return None;
    }
    Some(match digit {
        '1' => Token::CategoryDigit(Category::TrainingGap),
        '2' => Token::CategoryDigit(Category::Tooling),
        '3' => Token::CategoryDigit(Category::Workload),
        '4' => Token::CategoryDigit(Category::CustomerBehaviour),
        '5' => Token::CategoryDigit(Category::EscalationNeed),
        '6' => Token::BrightDigit,
        _ => return None,
    })
}

/// A token at the start of `word`, with its length in bytes; what follows it in the word stays plain.
pub(super) fn inline(word: &str, lexicon: &Lexicon) -> Option<(Token, usize)> {
    let first = word.chars().next()?;
    let rest = &word[first.len_utf8()..];
    match narrow(first) {
        '#' => named(word, rest, "").and_then(|name| Some((hash(name, lexicon)?, first.len_utf8() + name.len()))),
        '@' => named(word, rest, "s").map(|name| (Token::Host(host(name)), first.len_utf8() + name.len())),
        '&' => named(word, rest, "").and_then(|name| {
            // `&amp;` is an entity that came with pasted text, not a system.
            let entity = rest[name.len()..].starts_with(';');
            (!entity).then(|| (Token::Tool(name.nfc().collect()), first.len_utf8() + name.len()))
        }),
        '!' => whole(word, |word| impact(word, lexicon)),
        '~' => whole(word, minutes),
        'x' | '×' => whole(word, count),
        '^' => whole(word, link),
        'b' | 'B' => whole(word, |word| basis(word, lexicon)),
        _ => None,
    }
}

/// The name after a sigil: letters, digits, marks, hyphens and underscores, if nothing but closing punctuation (or the
/// possessive `'s`, where `suffix` allows it) follows in the word.
fn named<'a>(word: &str, rest: &'a str, suffix: &str) -> Option<&'a str> {
    let end = rest.find(|c: char| !is_name_char(c)).unwrap_or(rest.len());
    let name = rest[..end].trim_end_matches(['-', '_']);
    let after = &rest[name.len()..];
    let possessive = after.strip_prefix(['\'', '’']).and_then(|after| after.strip_prefix(suffix));
    let after = if suffix.is_empty() { after } else { possessive.unwrap_or(after) };
    let starts_well = name.starts_with(char::is_alphanumeric) && name.chars().count() <= LONGEST_NAME;
    debug_assert!(word.ends_with(rest), "rest is the end of word");
    (starts_well && after.chars().all(is_closing)).then_some(name)
}

fn is_name_char(c: char) -> bool {
    // The joiners are part of words in Persian and in the scripts of India.
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '_' | '\u{200C}' | '\u{200D}')
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '"'
            | '\''
            | '”'
            | '“'
            | '’'
            | '»'
            | '«'
            | '…'
            | '-'
            | '_'
            | '*'
            | '、'
            | '。'
            | '，'
            | '！'
            | '？'
            | '）'
            | '」'
            | '』'
    )
}

fn hash(name: &str, lexicon: &Lexicon) -> Option<Token> {
    if let Some(category) = lexicon.category(name) {
        return Some(Token::CategoryName(category));
    }
    if lexicon.polarity(name) == Some(crate::vocabulary::Polarity::Strength) {
        return Some(Token::BrightName);
    }
    if let Some(kind) = lexicon.kind(name) {
        return Some(Token::KindName(kind));
    }
    // `#1` is "number one", not a label.
    name.chars().any(char::is_alphabetic).then(|| Token::Tag(normal_tag(name)))
}

/// A pseudonym such as `a1` is written `A1`; a role is lower case.
fn host(name: &str) -> String {
    let name: String = name.nfc().collect();
    if is_pseudonym(&name) { name.to_ascii_uppercase() } else { name.to_lowercase().nfc().collect() }
}

/// Letters and a number, such as `A1`: somebody, where a role is anybody.
pub(super) fn is_pseudonym(name: &str) -> bool {
    let letters = name.chars().take_while(char::is_ascii_alphabetic).count();
    let digits = name[letters..].chars().all(|c| c.is_ascii_digit());
    (1..=3).contains(&letters) && digits && letters < name.len()
}

/// Reads a word that must be a token as a whole, but for punctuation after it.
fn whole(word: &str, read: impl Fn(&str) -> Option<Token>) -> Option<(Token, usize)> {
    let bare = word.trim_end_matches(['.', ',', ';', ':', ')']);
    read(bare).map(|token| (token, bare.len()))
}

fn impact(word: &str, lexicon: &Lexicon) -> Option<Token> {
    let marks: String = word.chars().map(narrow).collect();
    let impact = match marks.as_str() {
        "!" | "!!" => 2,
        "!!!" => 3,
        other => lexicon.impact(other.strip_prefix('!')?)?,
    };
    Some(Token::Impact(impact))
}

fn minutes(word: &str) -> Option<Token> {
    let word: String = word.chars().map(narrow).collect();
    let rest = word.strip_prefix('~')?;
    let (guessed, rest) = rest.strip_prefix('~').map_or((false, rest), |rest| (true, rest));
    if guessed && rest.is_empty() {
        return Some(Token::GuessMark);
    }
    let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
    let (amount, unit) = rest.split_at(digits);
    if amount.len() > 7 || !amount.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let amount: f64 = amount.replace(',', ".").parse().ok()?;
    let minutes = match unit.to_ascii_lowercase().as_str() {
        "s" | "sec" => amount / 60.0,
        "m" | "min" | "mins" => amount,
        "h" | "hr" => amount * 60.0,
        hours => amount * 60.0 + f64::from(number(hours.strip_prefix('h')?.trim_end_matches(['m', 'i', 'n']), 2)?),
    };
    (minutes > 0.0 && minutes <= 24.0 * 60.0).then_some(Token::Minutes { minutes, guessed })
}

fn count(word: &str) -> Option<Token> {
    number(word.strip_prefix(['x', '×', 'ｘ'])?, 3).filter(|count| *count > 0).map(Token::Count)
}

fn link(word: &str) -> Option<Token> {
    let entry = word.strip_prefix(['^', '＾'])?;
    if entry.is_empty() {
        return Some(Token::Link(Link::Previous));
    }
    number(entry, 4).filter(|entry| *entry > 0).map(|entry| Token::Link(Link::Entry(entry)))
}

fn basis(word: &str, lexicon: &Lexicon) -> Option<Token> {
    let (name, value) = word.split_once(':')?;
    if !name.eq_ignore_ascii_case("basis") {
        return None;
    }
    lexicon.basis(value).map(Token::Basis)
}

/// A whole number of at most `digits` digits, also full-width.
fn number(word: &str, digits: usize) -> Option<u32> {
    let plain: String = word.chars().map(narrow).collect();
    let fits = (1..=digits).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| plain.parse().ok()).flatten()
}
