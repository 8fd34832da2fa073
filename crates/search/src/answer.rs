//! What a search answers. What is NOT here: how it is found.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use shadowday_model::query::Span;
use shadowday_model::vocabulary::{Basis, Category};
use uuid::Uuid;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The page asked for, best first.
    pub hits: Vec<Hit>,
    /// How many records match.
    pub total: u64,
    /// Counts over all that match, from the same pass.
    pub facets: Facets,
    /// Set when nothing has all the words, so that records with some of them are shown.
    pub relaxed: Option<Relaxed>,
    /// Words that were (also) searched in close spellings or as parts of longer words, as typed.
    pub close_spellings: Vec<String>,
    /// When nothing is found: what to leave out to find something.
    pub killers: Vec<Killer>,
}

/// A record that matches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// The record.
    pub id: Uuid,
    /// Comparable within one answer only.
    pub score: f32,
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// The part of the text to show.
    pub snippet: Snippet,
    /// Words of the query that it does not have, as typed.
    pub missing: Vec<String>,
}

/// A stretch of a record's text with what matched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// Plain text, no markup.
    pub text: String,
    /// Chars (Unicode scalar values) of `text` that matched, in order, not overlapping.
    pub highlights: Vec<Span>,
    /// Whether words were left out before.
    pub cut_before: bool,
    /// Whether words were left out after.
    pub cut_after: bool,
}

/// How a query was relaxed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relaxed {
    /// Words that had to be given up, as typed: no record shown has them, or else the best one does not.
    pub dropped: Vec<String>,
}

/// A part of the query without which something would be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Killer {
    /// As typed.
    pub typed: String,
    /// Where it stands in the line.
    pub span: Span,
    /// How many records match without it.
    pub without: u64,
}

/// Something counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count<T> {
    /// What.
    pub value: T,
    /// How many of the matching records.
    pub count: u64,
}

/// Counts by field. Values that no matching record has are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facets {
    /// The closed five, in their order.
    pub categories: Vec<Count<Category>>,
    /// Bright spots, whatever their category.
    pub strengths: u64,
    /// Most frequent first.
    pub teams: Vec<Count<Uuid>>,
    /// Most frequent first, folded as they are compared.
    pub tags: Vec<Count<String>>,
    /// In the order of the list.
    pub bases: Vec<Count<Basis>>,
    /// Levels 1 to 3.
    pub impacts: Vec<Count<u8>>,
    /// Year and month in the zone lived in, earliest first.
    pub months: Vec<Count<(i32, u32)>>,
}
