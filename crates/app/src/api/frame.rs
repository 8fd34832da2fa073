//! What every screen shares: the start, errors, what went stale, jobs and undo.

use super::crossing;

use super::{Day, DeviceSettings, Draft};

crossing! {
    /// Everything the window needs for its first paint, in one answer.
    pub struct Start {
        /// App version.
        pub version: String,
        /// The notebook that is open.
        pub notebook: Notebook,
        /// The settings of this device.
        pub settings: DeviceSettings,
        /// Nothing has been logged yet.
        pub first_start: bool,
        /// The strip above the composer was dismissed.
        pub strip_dismissed: bool,
        /// The shadow day that is open now.
        pub open_day: Option<Day>,
        /// The line being typed when the app was last closed.
        pub draft: Option<Draft>,
        /// The line being typed in the small window.
        pub mini_draft: Option<Draft>,
        /// Lines of notes that were being edited then, as `edit:<id>`.
        pub edits: Vec<Draft>,
        /// Words of forms that were not saved then; as `drafts` answers.
        pub forms: Vec<Draft>,
        /// Plain sentences to show once, e.g. that the index was set aside and is being made again.
        pub notices: Vec<String>,
    }

    /// A notebook: one folder, one ledger.
    pub struct Notebook {
        /// Its folder, shown in Settings.
        pub folder: String,
        /// The sample company's notebook.
        pub sample: bool,
        /// It can be read but not written, and why.
        pub read_only: Option<String>,
        /// Acts in the ledger.
        pub acts: u32,
        /// Observations, not counting removed ones.
        pub observations: u32,
    }

    /// What went wrong, as a code for the program and a sentence for the person.
    pub struct Problem {
        /// What the window branches on.
        pub code: Code,
        /// What happened, what was kept, what to do.
        pub sentence: String,
        /// The field at fault, for `invalid`.
        pub field: Option<String>,
        /// To quote when reporting a bug.
        pub trace: Option<String>,
    }

    /// What the window branches on; the sentence beside it is for people.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Code {
        /// The input is at fault; `field` says where.
        Invalid,
        /// It is not in this notebook.
        Missing,
        /// Somebody changed it since it was read.
        ChangedSince,
        /// Another process or job has it.
        Busy,
        /// The person cancelled.
        Cancelled,
        /// A disk, folder or database cannot be reached.
        Unreachable,
        /// Not allowed here.
        Refused,
        /// A fault of the app.
        Bug,
    }

    /// Answer to every act: what was said to the person and what went stale.
    pub struct Done {
        /// The act, or group of acts, to undo; `None` when nothing was written.
        pub undo: Option<String>,
        /// Which message announces it: a Fluent id.
        pub message: String,
        /// Its arguments.
        pub message_args: std::collections::BTreeMap<String, String>,
        /// What went stale.
        pub touched: Touched,
        /// The record that was made, when one was.
        pub id: Option<String>,
    }

    /// A typed set of what went stale; the window reads again by it.
    #[derive(Default)]
    pub struct Touched {
        /// Record kinds with at least one touched record: `observation`, `shadow_day`, `team`, `tag`, `settings`, …
        pub kinds: Vec<String>,
        /// Touched ids; empty with `everything`.
        pub ids: Vec<String>,
        /// Read everything again (undo of an import, another notebook).
        pub everything: bool,
    }

    /// Progress of a job, sent through its channel.
    pub struct Progress {
        /// The job's id, for `cancel`.
        pub job: String,
        /// A Fluent id for what is being done.
        pub stage: String,
        /// Steps done.
        pub done: u32,
        /// Steps in all, when known.
        pub total: Option<u32>,
    }

    /// One line of History.
    pub struct HistoryLine {
        /// The act.
        pub act: String,
        /// Fluent id of the kind of act, e.g. `act-log-observation`.
        pub message: String,
        /// Its arguments.
        pub message_args: std::collections::BTreeMap<String, String>,
        /// When it was done.
        pub at: String,
        /// Who did it.
        pub person: String,
        /// Undone by a later act.
        pub undone: bool,
        /// Can be undone from here (it, or its group).
        pub undo: Option<String>,
        /// What it changed, in plain words.
        pub changes: Vec<HistoryChange>,
        /// Position for the next page (`before`).
        pub position: String,
    }

    /// One field that an act changed.
    pub struct HistoryChange {
        /// Kind of record.
        pub record: String,
        /// The record.
        pub id: String,
        /// The field.
        pub field: String,
        /// Before, as text; empty when there was nothing.
        pub before: String,
        /// After, as text.
        pub after: String,
        /// The words were erased.
        pub erased: bool,
    }

    /// What `undo` and `redo` would do now.
    pub struct UndoState {
        /// Fluent id of the act that `undo` would take back.
        pub undo: Option<String>,
        /// Fluent id of the act that `redo` would bring back.
        pub redo: Option<String>,
    }

    /// Something that was removed and can be brought back.
    pub struct Removed {
        /// `observation`, `shadow_day`, `team`, …
        pub kind: String,
        /// Its id.
        pub id: String,
        /// Its words or name.
        pub label: String,
        /// When it was removed.
        pub removed_at: String,
        /// Where it belonged, e.g. team and day.
        pub place: String,
        /// Its words were erased for ever.
        pub erased: bool,
    }

    /// Result of `check`.
    pub struct CheckReport {
        /// Acts read.
        pub acts: u32,
        /// Records compared.
        pub records: u32,
        /// Sentences; empty when all is well.
        pub faults: Vec<String>,
        /// What was not looked at, and why.
        pub remarks: Vec<String>,
    }
}
