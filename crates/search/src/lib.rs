//! Search: finds records by what a person types. The index is a cache: it may lag behind the ledger, it never leads and
//! never decides access. Hits are ids; rows come from the store, which this crate never sees.
//!
//! * [`Index`] keeps the documents: open, apply, erase. One commit function writes the payload that says how far it is.
//! * [`Searcher`] answers a `shadowday_model::query::Query`: ranked hits with snippets, counts, what was relaxed; and says
//!   which records are alike.
//!
//! What is NOT here: the query language (`model::query`), access, rows, visible sentences.

mod alike;
mod analysis;
mod answer;
#[doc(hidden)]
pub mod bare;
mod collect;
mod columns;
mod corpus;
mod cutting;
mod directory;
mod document;
mod error;
mod expand;
mod index;
mod language;
mod per_segment;
mod plan;
mod rare;
mod schema;
mod search;
mod snippet;
mod tokens;
mod vocabulary;

/// Hashed fast: looking up words is a good part of cutting a text. The seed differs from process to process.
type HashMap<K, V> = std::collections::HashMap<K, V, foldhash::fast::RandomState>;

pub use alike::{Likeness, Said};
pub use answer::{Answer, Count, Facets, Hit, Killer, Relaxed, Snippet};
pub use cutting::{CutWord, Cutter};
pub use document::{Change, Document};
pub use error::SearchError;
pub use index::{Found, Identity, Index, Place, Why};
pub use language::Language;
pub use search::{SearchOptions, Searcher, Streams, TeamName};
