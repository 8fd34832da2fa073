//! The capture grammar: what one typed line says, beside its plain words. [`parse`] reads a line, [`with_change`] edits
//! one, so that a chip clicked in the window changes the line itself and the line stays the only truth.
//! What is NOT here: the search language (it shares the sigils), drafts, and what an observation record keeps of a line.
//!
//! ```text
//! entry    = [when SP] [1-6 SP] { token | text }
//! when     = HH:MM | "-" minutes
//! category = 1..5 SP at the start (6: a bright spot) | #training #tooling #workload #customer #escalation #bright, aliases
//! kind     = #phrase (that worked: a bright spot, too) | #kpi (a measure that drives the wrong behaviour) | #idea (heard)
//! tag #word   host @word   tool &word   impact ! !! !!! !1..!3 !low !med !high   minutes ~3min ~90s ~1h30 ~~5m (a guess)
//! count x3 ×3   link ^ ^12   basis basis:told   star: trailing *   escape: \ before any of these
//! leading: a quotation mark (a quote, heard)   ? (my read, follows the previous note)   -> or => (an ask)
//! ```
//!
//! Rules that keep it calm. The raw line is kept byte for byte. Tokens are recognised only at the start of a word; a no-break
//! space does not start one, because French sets it before `!` and `?`. What is not recognised is plain text. A line
//! typed by a person never errors. Where one thing is said twice, the last saying counts. A line is of one kind: an ask
//! goes before a kind that is named, because somebody waits for its answer, and a named kind before a quote and my read.
//!
//! The readable `text` drops what the chips show and keeps every word that carries the sentence: a tag, a duration or a
//! count with words after it on its line keeps its word ("the #refund-codes are unclear" reads "the refund-codes are
//! unclear"), at the end of a line it is only a label and goes. `@A1`, a role such as `@lead` and `&CRM` lose the sigil and
//! stay ("asked @A1 for the code", "re-keys from &CRM to &Billing"), but after the last word they stay only where that word
//! needs them ("waits for @A1", "copied into &CRM"): the note names its hosts and tools anyway. A quotation mark goes when it
//! encloses the whole text or is never closed; where a kind is named nothing else would say that the words are somebody's, so
//! it stays.
//! A line without any token reads as itself, in NFC, with blanks trimmed at its ends; parsing that text again gives it again.

mod change;
mod lexicon;
mod readable;
mod scan;
#[cfg(test)]
mod tests;
mod token;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use change::{Change, with_change, with_toggle};
pub use lexicon::{Lexicon, normal_tag};

use crate::vocabulary::{Basis, Category, Kind, Polarity};
use readable::Sentence;
use scan::{Piece, scan};
use token::Token;

/// When it happened, as typed; the day and the clock are the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// So many minutes before the first keystroke; 1 to 1439.
    MinutesAgo(u32),
    /// On the wall clock of the day.
    At {
        /// 0 to 23.
        hour: u32,
        /// 0 to 59.
        minute: u32,
    },
}

/// The note that this one continues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// The one before it.
    Previous,
    /// The one with this number in the day, from 1.
    Entry(u32),
}

/// What a span of the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// `10:20`, `-5`.
    When,
    /// `2 `, `#tooling`.
    Category,
    /// `6 `, `#bright`.
    Polarity,
    /// `#phrase`, `#kpi`, `#idea`.
    Kind,
    /// `#refund-codes`.
    Tag,
    /// `@A1`.
    Host,
    /// `&CRM`.
    Tool,
    /// `!2`.
    Impact,
    /// `~3min`.
    Minutes,
    /// `x3`.
    Count,
    /// A leading quotation mark.
    Quote,
    /// A leading `?`.
    MyRead,
    /// A leading `->`.
    Ask,
    /// `^`, `^12`.
    Link,
    /// A trailing `*`.
    Star,
    /// `basis:told`.
    Basis,
    /// The backslash that made the next word plain.
    Escape,
}

/// A recognised part of the line, for painting and for its chip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First position in UTF-16 code units, as the page counts them in a text field.
    pub start: u32,
    /// Position after the last, in UTF-16 code units.
    pub end: u32,
    /// What it is.
    pub kind: SpanKind,
    /// Message id of the chip's label, e.g. `chip-category-tooling` or `chip-tag`; empty when there is no chip (escapes).
    pub label: String,
    /// What the label is filled with (`refund-codes`, `A1`, `3`); empty when the label says it all.
    pub value: String,
}

/// What one line says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Capture {
    /// The line, byte for byte.
    pub raw: String,
    /// The readable sentence, in NFC. Empty for a bare stamp such as `2 `.
    pub text: String,
    /// Only when said.
    pub when: Option<When>,
    /// Only when said; otherwise a debrief item.
    pub category: Option<Category>,
    /// Problem unless said to be a bright spot, as a phrase that worked is; an idea is neither.
    pub polarity: Polarity,
    /// Event unless a leading sign or a named kind says otherwise.
    pub kind: Kind,
    /// Seen unless said otherwise. Quotes, asks and ideas are heard, my reads are inferred.
    pub basis: Basis,
    /// 1 to 3, only when said.
    pub impact: Option<u8>,
    /// Minutes it took, above 0 and at most a day, only when said.
    pub minutes: Option<f64>,
    /// The minutes are a guess (`~~`).
    pub minutes_guessed: bool,
    /// How often it was seen today, only when said; 1 to 999.
    pub count: Option<u32>,
    /// Free tags, normal form (see [`normal_tag`]), in the order typed, each once.
    pub tags: Vec<String>,
    /// Pseudonyms and roles; `a1` reads `A1`, roles are lower case.
    pub hosts: Vec<String>,
    /// Systems, as typed.
    pub tools: Vec<String>,
    /// The note that this one continues.
    pub link: Option<Link>,
    /// A candidate for the report.
    pub starred: bool,
    /// In order, never overlapping.
    pub spans: Vec<Span>,
}

/// Reads a line. Never fails; an empty line gives an empty capture.
pub fn parse(line: &str, lexicon: &Lexicon) -> Capture {
    let pieces = scan(line, lexicon);
    let mut capture = Capture {
        raw: line.to_owned(),
        text: Sentence::new(line, &pieces).text(),
        when: None,
        category: None,
        polarity: Polarity::Problem,
        kind: Kind::Event,
        basis: Basis::Seen,
        impact: None,
        minutes: None,
        minutes_guessed: false,
        count: None,
        tags: distinct(&pieces, |token| if let Token::Tag(name) = token { Some(name) } else { None }),
        hosts: distinct(&pieces, |token| if let Token::Host(name) = token { Some(name) } else { None }),
        tools: distinct(&pieces, |token| if let Token::Tool(name) = token { Some(name) } else { None }),
        link: None,
        starred: false,
        spans: spans(line, &pieces),
    };
    for token in pieces.iter().filter_map(|piece| piece.token.as_ref()) {
        apply(token, &mut capture);
    }
    apply_kind(&pieces, &mut capture);
    capture
}

fn apply(token: &Token, capture: &mut Capture) {
    match token {
        Token::When(when) => capture.when = Some(*when),
        Token::CategoryDigit(category) | Token::CategoryName(category) => capture.category = Some(*category),
        Token::BrightDigit | Token::BrightName | Token::KindName(Kind::Phrase) => {
            capture.polarity = Polarity::Strength;
        }
        Token::Impact(impact) => capture.impact = Some(*impact),
        Token::Minutes { minutes, guessed } => {
            capture.minutes = Some(*minutes);
            capture.minutes_guessed |= guessed;
        }
        Token::GuessMark => capture.minutes_guessed = true,
        Token::Count(count) => capture.count = Some(*count),
        Token::Link(link) => capture.link = Some(*link),
        Token::Star => capture.starred = true,
        // Names are collected once each, leading signs and kinds decide together.
        Token::KindName(_)
        | Token::Tag(_)
        | Token::Host(_)
        | Token::Tool(_)
        | Token::Quote
        | Token::MyRead
        | Token::Ask
        | Token::Basis(_)
        | Token::Escape => {}
    }
}

/// Kind and basis come from several signs at once; an explicit basis wins, then my read, then what was heard.
fn apply_kind(pieces: &[Piece], capture: &mut Capture) {
    let has = |wanted: &Token| pieces.iter().any(|piece| piece.token.as_ref() == Some(wanted));
    let explicit = pieces.iter().rev().find_map(|piece| match piece.token {
        Some(Token::Basis(basis)) => Some(basis),
        _ => None,
    });
    let (quote, my_read, ask) = (has(&Token::Quote), has(&Token::MyRead), has(&Token::Ask));
    capture.kind = match (ask, named_kind(pieces), quote, my_read) {
        (true, ..) => Kind::Ask,
        (_, Some(named), ..) => named,
        (_, _, true, _) => Kind::Quote,
        (.., true) => Kind::Thinking,
        _ => Kind::Event,
    };
    if capture.kind == Kind::Idea && capture.polarity == Polarity::Problem {
        capture.polarity = Polarity::Neutral;
    }
    capture.basis = match explicit {
        Some(basis) => basis,
        None if my_read => Basis::Inferred,
        None if quote || ask || capture.kind == Kind::Idea => Basis::Heard,
        None => Basis::Seen,
    };
    if my_read && capture.link.is_none() {
        capture.link = Some(Link::Previous);
    }
}

/// The kind that a tag of the line names, the last one where there are several.
fn named_kind(pieces: &[Piece]) -> Option<Kind> {
    pieces.iter().rev().find_map(|piece| match piece.token {
        Some(Token::KindName(kind)) => Some(kind),
        _ => None,
    })
}

/// Names in the order typed, each once whatever its case.
fn distinct(pieces: &[Piece], name_of: impl Fn(&Token) -> Option<&String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let names = pieces.iter().filter_map(|piece| piece.token.as_ref().and_then(&name_of));
    names.filter(|name| seen.insert(name.to_lowercase())).cloned().collect()
}

fn spans(line: &str, pieces: &[Piece]) -> Vec<Span> {
    let mut utf16 = 0;
    let mut from = 0;
    let mut position = |byte: usize| {
        utf16 += line[from..byte].encode_utf16().count();
        from = byte;
        utf16 as u32
    };
    let mut found = Vec::new();
    for piece in pieces {
        if let Some(token) = &piece.token {
            let (label, value) = token.chip();
            let start = position(piece.range.start);
            let end = position(piece.range.end);
            found.push(Span { start, end, kind: token.kind(), label, value });
        }
    }
    found
}
