//! The debrief: one card at a time, and the close of a day.

use super::{Assumption, Day, NamedWords, Note, crossing};

crossing! {
    /// What is left to do for a day, and what the day holds.
    pub struct Debrief {
        /// The day; `None` when there is none.
        pub day: Option<Day>,
        /// Cards still open, in the order they are worked through.
        pub cards: Vec<DebriefCard>,
        /// Pseudonyms of the day's team, then the next free one: what a name can be replaced with.
        pub pseudonyms: Vec<String>,
        /// Minutes they may take.
        pub minutes: u32,
        /// What the day holds.
        pub sheet: DaySheet,
    }

    /// One question of the debrief.
    pub struct DebriefCard {
        /// Names it, e.g. `gap:<id>`.
        pub key: String,
        /// `gaps`, `names`, `quotes`, `assumptions`, `headlines`, `asks`, `thanks`.
        pub step: String,
        /// The note it is about.
        pub note: Option<Note>,
        /// The expectation it is about.
        pub assumption: Option<Assumption>,
        /// The words it is about, when they are no note's line.
        pub words: Option<NamedWords>,
        /// The ask it is about.
        pub ask: Option<DebriefAsk>,
    }

    /// What a host asked for, and whether anybody answers for it.
    pub struct DebriefAsk {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// The words.
        pub words: String,
        /// Pseudonym of the host.
        pub host: Option<String>,
        /// The leader owns it personally.
        pub mine: bool,
        /// Owner, when it is a promise.
        pub owner: String,
        /// Due date.
        pub due: Option<String>,
        /// On whose authority.
        pub authority: String,
        /// Owner, due date and authority are known.
        pub promised: bool,
    }

    /// What a day holds, in figures and sentences.
    #[derive(Default)]
    pub struct DaySheet {
        /// Notes.
        pub notes: u32,
        /// Bright spots among them.
        pub strengths: u32,
        /// Phrases that worked.
        pub phrases: u32,
        /// KPI conflicts.
        pub conflicts: u32,
        /// Notes without words, category or impact.
        pub gaps: u32,
        /// Lines that the host struck.
        pub struck: u32,
        /// Lines that the host kept or corrected.
        pub read_back: u32,
        /// What was asked for.
        pub asks: Vec<DebriefAsk>,
        /// What of it its leader looks after.
        pub owned: super::OwnedOfDay,
        /// Expectations.
        pub assumptions: Vec<Assumption>,
        /// Thanks owed or passed on.
        pub thanks: Vec<Thanks>,
        /// Headline: what surprised.
        pub surprised: String,
        /// Headline: what to fix first.
        pub fix_first: String,
        /// Headline: what to keep.
        pub keep: String,
        /// Whether the act of help was done.
        pub help_done: Option<bool>,
    }

    /// Thanks owed to a host.
    pub struct Thanks {
        /// Its id.
        pub id: String,
        /// Pseudonym of the host.
        pub host: Option<String>,
        /// For what.
        pub reason: String,
        /// Until when.
        pub due_at: Option<String>,
        /// When it was passed on.
        pub passed_on_at: Option<String>,
    }

    /// Request of `pass_card`: leaves a card as it is, or takes it up again.
    pub struct PassCard {
        /// The day.
        pub day: String,
        /// The card.
        pub key: String,
        /// Left as it is.
        pub passed: bool,
    }

    /// Request of `say_quotable`.
    pub struct SayQuotable {
        /// The observation.
        pub id: String,
        /// The words may be quoted.
        pub quotable: bool,
    }

    /// Request of `save_headline`.
    pub struct SaveHeadline {
        /// The day.
        pub day: String,
        /// `surprised`, `fix_first`, `keep`.
        pub field: String,
        /// The sentence.
        pub text: String,
    }

    /// Request of `say_help`.
    pub struct SayHelp {
        /// The day.
        pub day: String,
        /// It was done.
        pub done: bool,
    }

    /// Request of `promise_ask`. Owner, due date and authority together make it a promise; else it stays an ask.
    pub struct PromiseAsk {
        /// The ask.
        pub id: String,
        /// Position it was read at.
        pub seen: Option<String>,
        /// Who does it.
        pub owner: String,
        /// Until when, `2026-10-14`.
        pub due: String,
        /// On whose authority.
        pub authority: String,
        /// The leader owns it personally.
        pub mine: bool,
    }

    /// Request of `owe_thanks`.
    pub struct OweThanks {
        /// The note that tells what for.
        pub note: String,
    }
}
