//! What reading gives and what it is asked with: plain rows and filters. What is NOT here: SQL (`read`).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;
use shadowday_model::ids::{ActId, GroupId, RecordId};
use shadowday_model::records::{RecordKind, ShadowDay};
use shadowday_model::sentence::Sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Category, ReviewAction};

/// The most rows that one list gives, whatever the filter says; reading on goes by `offset`.
pub const MOST_ROWS: u32 = 100_000;

/// Which records a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Those that stand; an observation of a removed day does not.
    #[default]
    Standing,
    /// Those a person removed.
    Removed,
    /// Both.
    Either,
}

/// Whether observations that are true issues are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sealed {
    /// Left out: themes, reports, counts.
    #[default]
    Without,
    /// Shown among the others: the leader's own day.
    With,
    /// Nothing else.
    Only,
}

/// Whether a day is still open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DayState {
    /// Open and ended.
    #[default]
    Any,
    /// Begun and not ended; imported days are never open.
    Open,
    /// Ended, or imported.
    Ended,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By the time it happened, oldest first.
    #[default]
    OldestFirst,
    /// By the time it happened, newest first.
    NewestFirst,
}

/// Which shadow days, newest first. An empty set of teams means every team.
#[derive(Clone, Debug)]
pub struct DayFilter {
    /// Teams; joined ones count as the team they were joined into.
    pub teams: BTreeSet<RecordId>,
    /// First local date.
    pub from: Option<NaiveDate>,
    /// Last local date.
    pub to: Option<NaiveDate>,
    /// Open or ended.
    pub state: DayState,
    /// Removed or not.
    pub standing: Standing,
    /// At most so many.
    pub limit: u32,
    /// After so many.
    pub offset: u32,
}

impl Default for DayFilter {
    fn default() -> Self {
        Self {
            teams: BTreeSet::new(),
            from: None,
            to: None,
            state: DayState::Any,
            standing: Standing::Standing,
            limit: MOST_ROWS,
            offset: 0,
        }
    }
}

/// A shadow day and what its hours need.
#[derive(Clone, Debug, PartialEq)]
pub struct DayRow {
    /// The day.
    pub day: ShadowDay,
    /// Standing observations in it, sealed ones included.
    pub observations: u32,
    /// When the last of them happened; stands for the end of a day that nobody ended.
    pub last_act: Option<Lived>,
}

/// Which observations. Empty sets mean "any".
#[derive(Clone, Debug)]
pub struct ObservationFilter {
    /// These ids and no others; `None` for any.
    pub ids: Option<Vec<RecordId>>,
    /// Of these days.
    pub days: BTreeSet<RecordId>,
    /// Of days at these teams; joined ones count as the team they were joined into.
    pub teams: BTreeSet<RecordId>,
    /// About any of these hosts.
    pub hosts: BTreeSet<RecordId>,
    /// With any of these tags as observations hold them.
    pub tags: BTreeSet<String>,
    /// Of these categories.
    pub categories: BTreeSet<Category>,
    /// First local date it happened on.
    pub from: Option<NaiveDate>,
    /// Last local date it happened on.
    pub to: Option<NaiveDate>,
    /// Removed or not.
    pub standing: Standing,
    /// True issues or not.
    pub sealed: Sealed,
    /// Order.
    pub order: Order,
    /// At most so many.
    pub limit: u32,
    /// After so many.
    pub offset: u32,
}

impl Default for ObservationFilter {
    fn default() -> Self {
        Self {
            ids: None,
            days: BTreeSet::new(),
            teams: BTreeSet::new(),
            hosts: BTreeSet::new(),
            tags: BTreeSet::new(),
            categories: BTreeSet::new(),
            from: None,
            to: None,
            standing: Standing::Standing,
            sealed: Sealed::With,
            order: Order::OldestFirst,
            limit: MOST_ROWS,
            offset: 0,
        }
    }
}

/// An observation that there is something to review in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewableRow {
    /// The observation.
    pub id: RecordId,
    /// Its shadow day.
    pub day: Option<RecordId>,
    /// When it happened, else when it was recorded, in ms.
    pub at_ms: i64,
    /// Its category.
    pub category: Option<Category>,
    /// The acts that wrote what is shown, one after the other; compare it with [`NewestReview::seen`].
    pub version: Vec<u8>,
}

/// The review of an observation that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewestReview {
    /// The observation.
    pub observation: RecordId,
    /// What was done; `None` where only a newer app knows.
    pub action: Option<ReviewAction>,
    /// When a snoozed one comes back.
    pub until: Option<NaiveDate>,
    /// The observer answered.
    pub answered: bool,
    /// The version that the reviewer saw.
    pub seen: Vec<u8>,
}

/// A record that acts touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRecord {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: RecordId,
    /// What of it.
    pub fields: ChangedFields,
}

/// Which fields of a record acts touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangedFields {
    /// An undo or an erasure reached the record: it may be any.
    Any,
    /// These were written.
    These(BTreeSet<String>),
}

impl ChangedFields {
    /// Whether one of these fields may have changed.
    pub fn has_any(&self, names: &[&str]) -> bool {
        match self {
            Self::Any => true,
            Self::These(fields) => names.iter().any(|name| fields.contains(*name)),
        }
    }

    /// Takes in what another act touched.
    pub(crate) fn and(&mut self, other: Self) {
        match (self, other) {
            (Self::Any, _) => {}
            (this, Self::Any) => *this = Self::Any,
            (Self::These(fields), Self::These(more)) => fields.extend(more),
        }
    }
}

/// How many standing observations each team, day and host has. Joined teams are counted where they were joined into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By team; observations of days without a team are left out.
    pub teams: std::collections::BTreeMap<RecordId, u32>,
    /// Standing days by team.
    pub team_days: std::collections::BTreeMap<RecordId, u32>,
    /// By day.
    pub days: std::collections::BTreeMap<RecordId, u32>,
    /// By host.
    pub hosts: std::collections::BTreeMap<RecordId, u32>,
}

/// A field where people wrote at the same time.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// The field.
    pub field: String,
    /// The value shown.
    pub shown: Value,
    /// The values set aside, newest stamp first.
    pub others: Vec<OtherValue>,
}

/// A value that was set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherValue {
    /// The value.
    pub value: Value,
    /// Who wrote it.
    pub person: String,
    /// When.
    pub at: Lived,
    /// By which act.
    pub act: ActId,
}

/// Something that was removed and can be brought back.
#[derive(Clone, Debug, PartialEq)]
pub struct RemovedRow {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: RecordId,
    /// Its words or name.
    pub label: String,
    /// When it was removed.
    pub at: Lived,
    /// By which act.
    pub act: ActId,
}

/// One act as the audit trail tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryAct {
    /// Arrival number; the next page goes before it.
    pub n: i64,
    /// The act's name.
    pub act: ActId,
    /// Kind of act, e.g. `log_observation`.
    pub kind: String,
    /// Who did it.
    pub person: String,
    /// When, by that person's clock and zone.
    pub at: Lived,
    /// The group it is undone with.
    pub group: Option<GroupId>,
    /// A later act undid it, and still does.
    pub undone: bool,
    /// It was done here and `undo` can take it back.
    pub undoable: bool,
    /// What it undoes, when it is an undo or a redo.
    pub undoes: Vec<Target>,
    /// What it changed, at most [`HistoryAct::MOST_CHANGES`] records.
    pub changes: Vec<HistoryChange>,
    /// Records it touched in all.
    pub records: u32,
}

impl HistoryAct {
    /// Changes told of one act; an import of 500 rows is not read out.
    pub const MOST_CHANGES: usize = 50;
}

/// What one act did to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryChange {
    /// Kind of record.
    pub kind: RecordKind,
    /// The record.
    pub id: RecordId,
    /// Field by field.
    pub fields: Vec<HistoryField>,
}

/// What one act did to one field.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryField {
    /// The field.
    pub name: String,
    /// What was shown before; `None` when there was nothing.
    pub before: Option<Value>,
    /// What is shown after; `None` when there is nothing, or it was erased.
    pub after: Option<Value>,
    /// The words of this act were erased.
    pub erased: bool,
}

/// What an undo names: one act, or all acts of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// One act.
    Act(ActId),
    /// Every act of a group, such as an import.
    Group(GroupId),
}

impl From<ActId> for Target {
    fn from(act: ActId) -> Self {
        Self::Act(act)
    }
}

impl From<GroupId> for Target {
    fn from(group: GroupId) -> Self {
        Self::Group(group)
    }
}

impl From<&UndoTarget> for Target {
    fn from(what: &UndoTarget) -> Self {
        what.target
    }
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Act(act) => write!(f, "act:{act}"),
            Self::Group(group) => write!(f, "group:{group}"),
        }
    }
}

impl std::str::FromStr for Target {
    type Err = shadowday_model::ids::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            Some(("act", id)) => id.parse().map(Self::Act),
            Some(("group", id)) => id.parse().map(Self::Group),
            _ => Err(shadowday_model::ids::NotAnId(text.to_owned())),
        }
    }
}

/// What `undo` or `redo` would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoTarget {
    /// The act or group.
    pub target: Target,
    /// Kind of its (newest) act.
    pub kind: String,
    /// When it was done.
    pub at: Lived,
    /// How many acts.
    pub acts: u32,
}

/// A line being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it is typed, e.g. `composer` or an observation's id.
    pub key: String,
    /// The text.
    pub text: String,
    /// The highest counter wins.
    pub counter: u64,
    /// When it was last saved.
    pub at: Lived,
}

/// What became of a draft that was to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftSaved {
    /// It is on disk.
    Saved,
    /// A newer one, or its discarding, came first; `counter` is the highest known. Go on above it.
    Outdated {
        /// The highest counter known for this key.
        counter: u64,
    },
}

/// How far a long piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Done.
    pub done: u64,
    /// In all.
    pub total: u64,
}

/// Told between slices of a long piece of work; answering `Break` stops it.
pub type Progress<'p> = dyn FnMut(Step) -> std::ops::ControlFlow<()> + 'p;

/// What `check` found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Acts verified.
    pub acts: u64,
    /// Records folded and compared.
    pub records: u64,
    /// Sentences; empty when all is well.
    pub faults: Vec<Sentence>,
}

/// A verified backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: std::path::PathBuf,
    /// Acts in it.
    pub acts: u64,
    /// Its size in bytes.
    pub bytes: u64,
}
