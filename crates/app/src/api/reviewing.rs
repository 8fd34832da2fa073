//! Review: what waits, what is alike, what was done.

use super::{EvidenceCounts, HistoryChange, Note, crossing};

crossing! {
    /// Request of `review_queue`.
    pub struct ReviewRequest {
        /// At most so many cards.
        pub limit: u32,
        /// After so many.
        pub offset: u32,
    }

    /// How much there is to review. Notes of the day under way come when it has ended.
    #[derive(Default)]
    pub struct ReviewCounts {
        /// Waiting now.
        pub waiting: u32,
        /// Of the day under way.
        pub later: u32,
        /// Whose observer was asked and did not answer yet.
        pub asked: u32,
        /// Put off.
        pub snoozed: u32,
        /// Accepted, alone or as evidence of a finding.
        pub accepted: u32,
        /// Accepted, and something is done about them.
        pub linked: u32,
        /// Declined.
        pub declined: u32,
    }

    /// The queue, oldest first.
    pub struct ReviewQueue {
        /// How much there is.
        pub counts: ReviewCounts,
        /// Local date of the oldest that waits.
        pub oldest: Option<String>,
        /// The cards of this page.
        pub cards: Vec<ReviewCard>,
    }

    /// One observation to review.
    pub struct ReviewCard {
        /// The observation.
        pub note: Note,
        /// Who logged it.
        pub observer: String,
        /// Local date of its day.
        pub date: String,
        /// `new`, `changed`, `answered`, `back`, `asked`, `snoozed`, `accepted`, `linked`,
        /// `declined`.
        pub state: String,
        /// The review that holds, or that held before the observation changed.
        pub review: Option<ReviewShown>,
        /// What it says otherwise since it was reviewed.
        pub changes: Vec<HistoryChange>,
        /// Findings that it is evidence of.
        pub findings: Vec<FindingName>,
        /// What it was linked to: what is done about it.
        pub linked: Vec<ActionName>,
    }

    /// An ask, a finding or a decision by its words.
    pub struct ActionName {
        /// `ask`, `finding`, `decision`.
        pub kind: String,
        /// Its id.
        pub id: String,
        /// What was asked, found, or is to be decided.
        pub words: String,
    }

    /// Request of `linkable`.
    pub struct LinkableRequest {
        /// Words that it has; all when empty.
        pub words: String,
    }

    /// Request of `link_observations`.
    pub struct LinkObservations {
        /// The observations, 5,000 at most.
        pub ids: Vec<String>,
        /// Position they were read at.
        pub seen: String,
        /// The ask, finding or decision.
        pub to: String,
        /// What the observers are told.
        pub reply: Option<String>,
    }

    /// Request of `merge_preview`.
    pub struct MergePreviewRequest {
        /// The observations.
        pub ids: Vec<String>,
        /// The finding they would be merged into.
        pub finding: Option<String>,
        /// The observation they would be merged with.
        pub with: Option<String>,
    }

    /// What merging would make.
    pub struct MergePreview {
        /// Tags of all that would count.
        pub tags: Vec<String>,
        /// Their tools.
        pub tools: Vec<String>,
        /// The highest impact among them.
        pub impact: Option<u8>,
        /// What the finding would count.
        pub evidence: EvidenceCounts,
        /// Of those chosen, how many would not count: somebody's own reading.
        pub uncounted: u32,
    }

    /// A finding by its sentence.
    pub struct FindingName {
        /// Its id.
        pub id: String,
        /// One sentence.
        pub statement: String,
        /// `supports`, `contradicts`, `context`.
        pub link: String,
    }

    /// What a reviewer did.
    pub struct ReviewShown {
        /// Its id.
        pub id: String,
        /// `accept`, `merge`, `link`, `decline`, `snooze`, `ask`.
        pub action: String,
        /// Shipped reason of a decline, e.g. `too_vague`.
        pub because: Option<String>,
        /// Reason, or question, or what the observer is told, in words.
        pub reason: String,
        /// When a snoozed one comes back.
        pub until: Option<String>,
        /// Who reviewed.
        pub reviewer: String,
        /// When.
        pub at: Option<String>,
        /// What the observer answered.
        pub answer: String,
        /// When.
        pub answered_at: Option<String>,
    }

    /// Request of `review_observations`.
    pub struct ReviewObservations {
        /// The observations, 5,000 at most.
        pub ids: Vec<String>,
        /// Position they were read at: what the reviewer had on screen.
        pub seen: String,
        /// `accept`, `decline`, `snooze`, `ask`.
        pub action: String,
        /// Shipped reason of a decline.
        pub because: Option<String>,
        /// Reason in words; the question of `ask`; of `accept` what the observer is told.
        pub reason: String,
        /// The local date on which a snoozed one comes back.
        pub until: Option<String>,
    }

    /// Request of `merge_observations`: into a finding, with an observation that says the same, or under a new sentence.
    pub struct MergeObservations {
        /// The observations, 5,000 at most.
        pub ids: Vec<String>,
        /// Position they were read at.
        pub seen: String,
        /// The finding.
        pub finding: Option<String>,
        /// An observation that says the same: its words begin a new finding, and it counts too.
        pub with: Option<String>,
        /// The sentence of a new finding, in the place of those words.
        pub statement: Option<String>,
        /// `supports` when absent.
        pub link: Option<String>,
        /// What the observers are told.
        pub reply: Option<String>,
    }

    /// Request of `review_board`.
    #[derive(Default)]
    pub struct BoardRequest {
        /// Only cards of this team.
        pub team: Option<String>,
        /// Only cards of this category; of none of the five when empty.
        pub category: Option<String>,
    }

    /// Request of `answer_question`.
    pub struct AnswerQuestion {
        /// The review that asks.
        pub review: String,
        /// The answer.
        pub answer: String,
    }

    /// Request of `alike`.
    pub struct AlikeRequest {
        /// The observation.
        pub id: String,
        /// At most so many.
        pub limit: u32,
    }

    /// A finding or an observation that says nearly the same, likeliest first.
    pub struct Alike {
        /// `finding` or `observation`.
        pub kind: String,
        /// Its id.
        pub id: String,
        /// Its words.
        pub text: String,
        /// From 0 to 100.
        pub percent: u32,
        /// Words that both have.
        pub words: Vec<String>,
        /// Tags that both have.
        pub tags: Vec<String>,
        /// Tools that both have.
        pub tools: Vec<String>,
        /// Of an observation: its local date.
        pub date: String,
        /// Of an observation: its team.
        pub team: String,
        /// Of an observation: its category.
        pub category: Option<String>,
        /// Of an observation: its polarity.
        pub polarity: String,
        /// Of a finding: what supports it.
        pub observations: u32,
        /// Of a finding: from how many teams.
        pub teams: u32,
        /// Of a finding: by how many leaders.
        pub observers: u32,
    }

    /// The board.
    pub struct ReviewBoard {
        /// `new`, `context`, `accepted`, `linked`, `declined`.
        pub columns: Vec<BoardColumn>,
        /// Notes of the day under way, which come when it has ended.
        pub later: u32,
    }

    /// One column.
    pub struct BoardColumn {
        /// Which.
        pub id: String,
        /// How many are in it.
        pub count: u32,
        /// The first of them.
        pub cards: Vec<ReviewCard>,
    }
}
