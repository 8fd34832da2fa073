//! Search as the window sees it.

use super::crossing;

use super::Note;

crossing! {
    /// Request of `search`.
    pub struct SearchRequest {
        /// The box, sigils and filters included.
        pub query: String,
        /// Hits wanted, 200 at most.
        pub limit: u32,
        /// Hits to skip.
        pub offset: u32,
    }

    /// Answer of `search`.
    pub struct SearchAnswer {
        /// The box it answers; a stale answer is dropped.
        pub query: String,
        /// Hits in all.
        pub total: u32,
        /// Milliseconds in the core.
        pub ms: f64,
        /// Acts the index has not taken in yet (they are searched from the ledger meanwhile).
        pub behind: u32,
        /// `all` words found, or `some` of them, or `close` spellings.
        pub relaxed: String,
        /// Words that no hit had to have.
        pub dropped: Vec<String>,
        /// This page of hits.
        pub hits: Vec<Hit>,
        /// Counts from the same pass.
        pub facets: Vec<Facet>,
        /// What a person mistyped in a filter.
        pub messages: Vec<QueryMessage>,
        /// Painted stretches of the box.
        pub spans: Vec<super::Span>,
        /// When nothing is found: which token kills the result, and how many there are without it.
        pub killers: Vec<Killer>,
    }

    /// One hit.
    pub struct Hit {
        /// The observation.
        pub note: Note,
        /// Its score.
        pub score: f64,
        /// A piece of its text.
        pub snippet: String,
        /// Highlighted stretches of the snippet, UTF-16.
        pub marks: Vec<Mark>,
    }

    /// A highlighted stretch, UTF-16.
    pub struct Mark {
        /// First unit.
        pub start: u32,
        /// One past the last.
        pub end: u32,
    }

    /// Counts for one aspect.
    pub struct Facet {
        /// `category`, `team`, `tag`, `basis`, `impact`, `month`.
        pub aspect: String,
        /// Its values.
        pub values: Vec<FacetValue>,
    }

    /// One value and its count.
    pub struct FacetValue {
        /// Stored value.
        pub value: String,
        /// Shown name (a team's name, a tag; empty for closed lists, which the window names).
        pub label: String,
        /// Hits.
        pub count: u32,
        /// The token that the window writes into the box.
        pub token: String,
        /// That token is in the box now.
        pub on: bool,
    }

    /// A message at a place in the box.
    pub struct QueryMessage {
        /// First unit, UTF-16.
        pub start: u32,
        /// One past the last.
        pub end: u32,
        /// Fluent id.
        pub message: String,
        /// Its arguments.
        pub message_args: std::collections::BTreeMap<String, String>,
    }

    /// A token that kills the result.
    pub struct Killer {
        /// The token as typed.
        pub token: String,
        /// Hits without it.
        pub without: u32,
        /// The box without it.
        pub query: String,
    }

    /// An observation with its surroundings, for the preview.
    pub struct NoteDetail {
        /// The observation.
        pub note: Note,
        /// Its day.
        pub day: Option<super::Day>,
        /// Up to three before and three after on the same day, by time.
        pub around: Vec<Note>,
    }

    /// Searches kept and made lately.
    pub struct SearchShelf {
        /// Lately, newest first.
        pub recent: Vec<String>,
        /// Kept.
        pub saved: Vec<String>,
    }
}
