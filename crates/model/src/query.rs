//! The search language: a typed line becomes words, phrases, filters and exclusions. It shares its sigils with capture.
//! A line typed by a person never errors: a bad filter becomes a [`Fault`] at its place and the rest still searches.
//! What is NOT here: matching and ranking (the search crate), visible sentences (messages).

mod dates;
mod filter;
mod scan;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use filter::{Filter, Has, Is};

use crate::capture::Lexicon;

/// A line longer than this is cut; nobody types more, but somebody pastes it.
pub const MAX_CHARS: usize = 2_000;
/// More parts than this are left out, so that a pasted page cannot make a giant query.
pub const MAX_PARTS: usize = 64;

/// A typed line, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// In the order typed.
    pub parts: Vec<Part>,
    /// What could not be understood, each at its place.
    pub faults: Vec<Fault>,
}

/// A stretch of the typed line, in chars (Unicode scalar values), end excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First char.
    pub start: usize,
    /// One past the last char.
    pub end: usize,
}

/// One thing asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it stands in the line.
    pub span: Span,
    /// The text as typed, for messages such as "without `&crm`: 12".
    pub typed: String,
    /// Whether a leading `-` asks for records without it.
    pub exclude: bool,
    /// Whether the caret still stands at its end (no space after it), so that it may be only the beginning of what is meant.
    pub unfinished: bool,
    /// What is asked for.
    pub what: What,
}

/// What a part asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A plain word (or a run of text without spaces).
    Word(String),
    /// Words that stand beside each other.
    Phrase(String),
    /// A condition on a field.
    Filter(Filter),
}

/// A filter that could not be understood. It is left out and the rest searches on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Where it stands in the line.
    pub span: Span,
    /// A message id of the message files.
    pub message: String,
    /// Named arguments of the message.
    pub args: Vec<(String, String)>,
}

/// What a line is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The day on which `since:7d` stands, in the zone of the person typing.
    pub today: NaiveDate,
    /// The words for categories and the like, the same as when a line is written.
    pub lexicon: &'a Lexicon,
}

impl Query {
    /// Reads a line. Never fails.
    pub fn parse(line: &str, context: &Context<'_>) -> Self {
        let mut query = Self::default();
        for token in scan::tokens(line) {
            if query.parts.len() == MAX_PARTS {
                query.faults.push(Fault::new(token.span, "query-too-long", &[]));
                break;
            }
            match filter::understand(&token, context) {
                Ok(Some(what)) => query.parts.push(token.into_part(what)),
                Ok(None) => {}
                Err(fault) => query.faults.push(fault),
            }
        }
        query
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The same query without one part; used to find out which part leaves nothing.
    #[must_use]
    pub fn without(&self, index: usize) -> Self {
        let mut query = self.clone();
        if index < query.parts.len() {
            query.parts.remove(index);
        }
        query
    }
}

impl Fault {
    fn new(span: Span, message: &str, args: &[(&str, &str)]) -> Self {
        let args = args.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { span, message: message.to_owned(), args }
    }
}

#[cfg(test)]
mod tests;
