//! Capture and the notes themselves.

use super::crossing;

use std::collections::BTreeMap;

crossing! {
    /// One observation as screens show it.
    pub struct Note {
        /// Its id.
        pub id: String,
        /// Ledger position it was read at; send it back when editing.
        pub seen: String,
        /// Its shadow day.
        pub day: Option<String>,
        /// Name of the team.
        pub team: String,
        /// When it happened, e.g. `2026-10-14T10:31:00.000+02:00`.
        pub happened_at: Option<String>,
        /// How exactly that is known: `minute`, `day`, `month`.
        pub precision: String,
        /// When it was written down.
        pub recorded_at: Option<String>,
        /// The line as typed.
        pub raw: String,
        /// The line without sigils.
        pub text: String,
        /// `training_gap`, `tooling`, `workload`, `customer_behaviour`, `escalation_need`.
        pub category: Option<String>,
        /// Sub-code.
        pub sub_code: Option<String>,
        /// `seen`, `heard`, `told`, `measured`, `artefact`, `inferred`.
        pub basis: String,
        /// `problem`, `strength`, `neutral`.
        pub polarity: String,
        /// `event`, `quote`, `thinking`, `idea`, `ask`, `kpi_conflict`, `phrase`.
        pub kind: String,
        /// 1, 2, 3.
        pub impact: Option<u8>,
        /// Minutes each time.
        pub minutes: Option<f64>,
        /// The minutes are a guess.
        pub minutes_guessed: bool,
        /// How often.
        pub count: u32,
        /// Systems.
        pub tools: Vec<String>,
        /// Labels, joined ones shown as what they are read as.
        pub tags: Vec<String>,
        /// Pseudonyms.
        pub hosts: Vec<String>,
        /// Said in passing.
        pub in_passing: bool,
        /// May be quoted.
        pub quotable: bool,
        /// A candidate for the report.
        pub starred: bool,
        /// The observation it continues.
        pub linked_to: Option<String>,
        /// `unread`, `kept`, `corrected`, `struck`.
        pub host_verdict: String,
        /// Unmapped columns of an imported row.
        pub other: BTreeMap<String, String>,
        /// Values written at the same time as the ones shown.
        pub set_aside: Vec<SetAside>,
        /// The id it had in the file it was imported from.
        pub source_id: Option<String>,
        /// Its words were erased for ever.
        pub erased: bool,
        /// Evidence id printed in reports, e.g. `B-14Oct-07`.
        pub evidence: String,
        /// The activity that was timed then; empty when none was.
        pub activity: String,
        /// Names and numbers noticed in the line and neither replaced nor left on purpose.
        pub findings: Vec<super::Finding>,
        /// The words judge a person and the question about the system stands open.
        pub system_question: bool,
        /// `tools`, `training`, `opportunity`, `time`.
        pub system_first: Option<String>,
        /// Why that question was left open.
        pub system_waived: String,
        /// Of a KPI conflict: what is measured, what it makes people do or whom it harms is not said yet.
        pub conflict_question: bool,
        /// Of a KPI conflict: what is measured.
        pub metric: String,
        /// Of a KPI conflict: what the measure makes people do.
        pub drives: String,
        /// Of a KPI conflict: whom or what that harms.
        pub harm: String,
        /// A true issue: found by no search, in no theme and no report.
        pub sealed: bool,
        /// Who may know of it.
        pub sealed_for: String,
        /// Its photos, in the order they came.
        pub photos: Vec<super::Photo>,
        /// What a reviewer made of it, where notes of a day are shown.
        pub review: Option<super::ReviewShown>,
    }

    /// A value written at the same time as the one shown.
    pub struct SetAside {
        /// The field.
        pub field: String,
        /// The other value, as text.
        pub value: String,
        /// Who wrote it.
        pub person: String,
        /// When.
        pub at: String,
    }

    /// What the composer paints under and below the line.
    pub struct Parsed {
        /// Painted stretches, ascending, not overlapping.
        pub spans: Vec<Span>,
        /// Chips below the line.
        pub chips: Vec<Chip>,
        /// The line without sigils.
        pub text: String,
        /// Category, when said.
        pub category: Option<String>,
        /// Basis.
        pub basis: String,
        /// Polarity.
        pub polarity: String,
        /// What sort of note it is, as `Note::kind`.
        pub kind: String,
        /// Impact, when said.
        pub impact: Option<u8>,
        /// Completions for the token at the caret.
        pub completions: Vec<Completion>,
        /// The line judges a person.
        pub judges: bool,
        /// Names and numbers that could tell who somebody is.
        pub findings: Vec<super::Finding>,
    }

    /// A painted stretch of the line, in UTF-16 code units as the page counts.
    pub struct Span {
        /// First unit.
        pub start: u32,
        /// One past the last.
        pub end: u32,
        /// `when`, `category`, `kind`, `tag`, `host`, `impact`, `minutes`, `count`, `tool`, `quote`, `my_read`, `ask`, `link`, `star`, `escape`.
        pub token: String,
    }

    /// One recognised thing, said in words.
    pub struct Chip {
        /// As in `Span`.
        pub token: String,
        /// Value for the message `chip-<token>`, e.g. `refund-codes`.
        pub value: String,
    }

    /// A completion for the token at the caret.
    pub struct Completion {
        /// What replaces the token.
        pub insert: String,
        /// What is shown.
        pub label: String,
        /// Where the token starts, UTF-16.
        pub start: u32,
        /// Where it ends.
        pub end: u32,
        /// How often it was used.
        pub used: u32,
    }

    /// Request of `log_observation`.
    pub struct LogObservation {
        /// The raw line.
        pub line: String,
        /// The day it goes to; the open day when absent (an unplanned day is opened when there is none).
        pub day: Option<String>,
        /// When the first key was pressed; now when absent.
        pub started_at: Option<String>,
        /// What in the system stood behind it, as `Note::system_first`.
        pub system_first: Option<String>,
        /// Names and numbers in the line that were left on purpose.
        pub left: Option<Vec<String>>,
    }

    /// Request of `edit_observation`: only what is present changes.
    pub struct EditObservation {
        /// The observation.
        pub id: String,
        /// Position the form was read at.
        pub seen: String,
        /// A new line: everything it says is read anew.
        pub line: Option<String>,
        /// Single fields: `category`, `basis`, `polarity`, `impact`, `starred`, `quotable`, `in_passing`, `sub_code`, `happened_at`, `minutes`, `count`, `kind`, `metric`, `drives`, `harm`, `system_first`, `system_waived`; `null` clears.
        #[ts(type = "Record<string, string | number | boolean | null>")]
        pub fields: BTreeMap<String, serde_json::Value>,
        /// Tags to add.
        pub add_tags: Vec<String>,
        /// Tags to take off.
        pub remove_tags: Vec<String>,
    }

    /// Request of `edit_observations`: only what is present changes, in every note alike.
    pub struct EditObservations {
        /// The observations, 5,000 at most.
        pub ids: Vec<String>,
        /// Single fields, as in `EditObservation`.
        #[ts(type = "Record<string, string | number | boolean | null>")]
        pub fields: BTreeMap<String, serde_json::Value>,
        /// Tags to add.
        pub add_tags: Vec<String>,
        /// Tags to take off.
        pub remove_tags: Vec<String>,
    }

    /// A line that is being typed, or the words of a form.
    pub struct Draft {
        /// Which composer, `today`, `mini`, `edit:<id>`; or which form, with the records that it is about, e.g. `headline:<id>:keep`.
        pub key: String,
        /// Its text; of a form its fields as JSON.
        pub text: String,
        /// Grows with every save, also over restarts (begin at the milliseconds of the clock); the highest wins.
        pub counter: f64,
        /// When its first key was pressed.
        pub started_at: Option<String>,
        /// Where something is changed: the position it was read at, to be sent back when it is saved.
        pub seen: Option<String>,
    }
}
