//! Findings: a sentence, what supports it and what does not, how well, and who looks after it.

use super::{Note, crossing};

crossing! {
    /// Request of `findings`.
    pub struct FindingsRequest {
        /// Words that the sentence has; all findings when empty.
        pub words: String,
        /// Settled ones too.
        pub settled: bool,
    }

    /// A finding as lists show it.
    pub struct FindingRow {
        /// Its id.
        pub id: String,
        /// Position it was read at; send it back when editing.
        pub seen: String,
        /// One sentence.
        pub statement: String,
        /// For whom and where it holds.
        pub scope: String,
        /// Category.
        pub category: Option<String>,
        /// `easy`, `medium`, `hard`.
        pub effort: Option<String>,
        /// How many people it reaches.
        pub reach: Option<u32>,
        /// Who looks after it.
        pub owner: String,
        /// Somebody looked for what says otherwise.
        pub sought: bool,
        /// `open`, `settled`.
        pub state: String,
        /// What supports it, counted.
        pub evidence: EvidenceCounts,
        /// `single_sighting`, `emerging`, `established`, `well_established`; nothing when nothing counts.
        pub grade: Option<String>,
    }

    /// What stands behind a finding. Somebody's own reading is never counted.
    #[derive(Default)]
    pub struct EvidenceCounts {
        /// Observations that support it.
        pub supporting: u32,
        /// Observations that say otherwise.
        pub contradicting: u32,
        /// Shadow days.
        pub days: u32,
        /// Hosts.
        pub hosts: u32,
        /// Leaders.
        pub observers: u32,
        /// Teams.
        pub teams: u32,
        /// Supporting ones that were seen or measured.
        pub saw: u32,
    }

    /// A finding with its evidence.
    pub struct FindingPage {
        /// The finding.
        pub row: FindingRow,
        /// Why it has its grade: messages with arguments.
        pub reasons: Vec<Reason>,
        /// What the next grade asks for beside.
        pub lacking: Vec<Reason>,
        /// The next grade.
        pub next: Option<String>,
        /// Evidence, by time.
        pub links: Vec<FindingLink>,
        /// Findings that are counted with it.
        pub joined: Vec<JoinedFinding>,
        /// Links to observations that were removed.
        pub removed: u32,
    }

    /// A message and what is put into it.
    pub struct Reason {
        /// The message.
        pub message: String,
        /// What is put into it.
        pub args: std::collections::BTreeMap<String, u32>,
    }

    /// A finding that was joined into another.
    pub struct JoinedFinding {
        /// Its id.
        pub id: String,
        /// Its sentence.
        pub statement: String,
    }

    /// One observation behind a finding.
    pub struct FindingLink {
        /// The observation.
        pub note: Note,
        /// `supports`, `contradicts`, `context`.
        pub link: String,
        /// Who logged it.
        pub observer: String,
        /// Local date.
        pub date: String,
        /// The finding that holds the link; another one when that was joined.
        pub finding: String,
        /// It counts: it is not somebody's own reading.
        pub counts: bool,
        /// It was reviewed, and changed since.
        pub changed: bool,
    }

    /// Request of `save_finding`; absent means unchanged.
    #[derive(Default)]
    pub struct FindingForm {
        /// The finding; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// One sentence.
        pub statement: Option<String>,
        /// For whom and where it holds.
        pub scope: Option<String>,
        /// Category; empty for none.
        pub category: Option<String>,
        /// Effort; empty for none.
        pub effort: Option<String>,
        /// Reach; 0 for not known.
        pub reach: Option<u32>,
        /// Who looks after it.
        pub owner: Option<String>,
        /// Somebody looked for what says otherwise.
        pub sought: Option<bool>,
        /// `open`, `settled`.
        pub state: Option<String>,
    }

    /// Request of `link_evidence`.
    pub struct LinkEvidence {
        /// The finding.
        pub finding: String,
        /// Observations.
        pub ids: Vec<String>,
        /// `supports`, `contradicts`, `context`; absent takes them out again.
        pub link: Option<String>,
    }

    /// Request of `join_findings`.
    pub struct JoinFindings {
        /// The finding that is counted with another.
        pub from: String,
        /// The other; absent takes it out again.
        pub into: Option<String>,
    }

    /// What of a day its leader looks after.
    #[derive(Default)]
    pub struct OwnedOfDay {
        /// Findings with evidence from it.
        pub findings: Vec<JoinedFinding>,
        /// Asks of it.
        pub asks: u32,
    }
}
