//! One structured note. The leader's own coding is part of it; anybody else's is a record of its own.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::fields::{FieldMap, flag, set_elements, set_field, set_words, text, value};
use crate::ids::RecordId;
use crate::judgement::judges;
use crate::time::Lived;
use crate::vocabulary::{Basis, Category, HostVerdict, Kind, Polarity, Precision, SystemFirst};

/// What opens somebody's own words.
const QUOTATION_MARKS: [char; 5] = ['"', '“', '„', '«', '「'];

/// An observation with every field it may have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Its id.
    pub id: RecordId,
    /// The shadow day it belongs to.
    pub day: Option<RecordId>,
    /// When it happened; `None` for imported rows without a time.
    pub happened_at: Option<Lived>,
    /// How exactly that is known; what people log themselves is exact to the minute.
    #[serde(default, skip_serializing_if = "Precision::is_minute")]
    pub precision: Precision,
    /// When it was written down.
    pub recorded_at: Option<Lived>,
    /// The line exactly as typed, sigils and all.
    pub raw: String,
    /// The line without its sigils, as it is read.
    pub text: String,
    /// May be empty until the debrief.
    pub category: Option<Category>,
    /// A sub-code's stored word.
    pub sub_code: Option<String>,
    /// How the leader knows.
    pub basis: Basis,
    /// Problem unless said otherwise.
    pub polarity: Polarity,
    /// Event unless said otherwise.
    pub kind: Kind,
    /// 1 low, 2 medium, 3 high.
    pub impact: Option<u8>,
    /// Minutes it took or cost, each time.
    pub minutes: Option<f64>,
    /// The minutes are a guess.
    pub minutes_guessed: bool,
    /// How often it was seen that day; 1 when nothing was said.
    pub count: u32,
    /// Systems involved, as typed.
    pub tools: BTreeSet<String>,
    /// Free labels, normalised.
    pub tags: BTreeSet<String>,
    /// The hosts it is about.
    pub hosts: BTreeSet<RecordId>,
    /// Said in passing.
    pub in_passing: bool,
    /// The words may be quoted.
    pub quotable: bool,
    /// The activity that was running.
    pub activity: Option<RecordId>,
    /// A candidate for the report.
    pub starred: bool,
    /// The observation it continues.
    pub linked_to: Option<RecordId>,
    /// A true issue: in no theme and no report.
    pub sealed: bool,
    /// Written while the queue overflowed.
    pub surge: bool,
    /// Who may know of a true issue, as the leader named them.
    pub sealed_for: String,
    /// Asked because the words judge a person: what in the system stood behind it.
    pub system_first: Option<SystemFirst>,
    /// Why that was not answered.
    pub system_waived: String,
    /// Of a KPI conflict: what is measured.
    pub metric: String,
    /// Of a KPI conflict: what the measure makes people do.
    pub drives: String,
    /// Of a KPI conflict: whom or what that harms.
    pub harm: String,
    /// Names and numbers noticed in the words that the leader left as they are.
    pub left: BTreeSet<String>,
    /// What the host said at read-back.
    pub host_verdict: HostVerdict,
    /// The id it had in the file it was imported from.
    pub source_id: Option<String>,
    /// Columns of an imported row that no field took.
    pub other: BTreeMap<String, String>,
    /// Removed by a person; can be brought back.
    pub removed: bool,
    /// Its words were erased for ever. Never written: it follows from the erasure.
    pub erased: bool,
}

impl Observation {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            day: value(fields, "day"),
            happened_at: value(fields, "happened_at"),
            precision: value(fields, "precision").unwrap_or(Precision::Minute),
            recorded_at: value(fields, "recorded_at"),
            raw: text(fields, "raw"),
            text: text(fields, "text"),
            category: value(fields, "category"),
            sub_code: value(fields, "sub_code"),
            basis: value(fields, "basis").unwrap_or(Basis::Seen),
            polarity: value(fields, "polarity").unwrap_or(Polarity::Problem),
            kind: value(fields, "kind").unwrap_or(Kind::Event),
            impact: value(fields, "impact"),
            minutes: value(fields, "minutes"),
            minutes_guessed: flag(fields, "minutes_guessed"),
            count: value(fields, "count").unwrap_or(1),
            tools: set_words(fields, "tool"),
            tags: set_words(fields, "tag"),
            hosts: set_elements(fields, "host").iter().filter_map(|id| id.parse().ok()).collect(),
            in_passing: flag(fields, "in_passing"),
            quotable: flag(fields, "quotable"),
            activity: value(fields, "activity"),
            starred: flag(fields, "starred"),
            linked_to: value(fields, "linked_to"),
            sealed: flag(fields, "sealed"),
            surge: flag(fields, "surge"),
            sealed_for: text(fields, "sealed_for"),
            system_first: value(fields, "system_first"),
            system_waived: text(fields, "system_waived"),
            metric: text(fields, "metric"),
            drives: text(fields, "drives"),
            harm: text(fields, "harm"),
            left: set_words(fields, "left"),
            host_verdict: value(fields, "host_verdict").unwrap_or(HostVerdict::Unread),
            source_id: value(fields, "source_id"),
            other: value(fields, "other").unwrap_or_default(),
            removed: flag(fields, "removed"),
            erased: flag(fields, "erased"),
        }
    }

    /// Every field that holds something, as the ledger keeps it when the note is made. A value equal to its default is
    /// left out, so that a short note is a short act.
    pub fn to_fields(&self) -> FieldMap {
        let mut fields = FieldMap::new();
        let mut put = |name: &str, held: bool, value: serde_json::Value| {
            if held {
                fields.insert(name.to_owned(), value);
            }
        };
        put("day", self.day.is_some(), json!(self.day));
        put("happened_at", self.happened_at.is_some(), json!(self.happened_at));
        put("precision", self.precision != Precision::Minute, json!(self.precision));
        put("recorded_at", self.recorded_at.is_some(), json!(self.recorded_at));
        put("raw", !self.raw.is_empty(), json!(self.raw));
        put("text", !self.text.is_empty(), json!(self.text));
        put("category", self.category.is_some(), json!(self.category));
        put("sub_code", self.sub_code.is_some(), json!(self.sub_code));
        put("basis", self.basis != Basis::Seen, json!(self.basis));
        put("polarity", self.polarity != Polarity::Problem, json!(self.polarity));
        put("kind", self.kind != Kind::Event, json!(self.kind));
        put("impact", self.impact.is_some(), json!(self.impact));
        put("minutes", self.minutes.is_some(), json!(self.minutes));
        put("minutes_guessed", self.minutes_guessed, json!(true));
        put("count", self.count != 1, json!(self.count));
        put("in_passing", self.in_passing, json!(true));
        put("quotable", self.quotable, json!(true));
        put("activity", self.activity.is_some(), json!(self.activity));
        put("starred", self.starred, json!(true));
        put("linked_to", self.linked_to.is_some(), json!(self.linked_to));
        put("sealed", self.sealed, json!(true));
        put("sealed_for", !self.sealed_for.is_empty(), json!(self.sealed_for));
        put("system_first", self.system_first.is_some(), json!(self.system_first));
        put("system_waived", !self.system_waived.is_empty(), json!(self.system_waived));
        for (name, said) in [("metric", &self.metric), ("drives", &self.drives), ("harm", &self.harm)] {
            put(name, !said.is_empty(), json!(said));
        }
        put("surge", self.surge, json!(true));
        put("host_verdict", self.host_verdict != HostVerdict::Unread, json!(self.host_verdict));
        put("source_id", self.source_id.is_some(), json!(self.source_id));
        put("other", !self.other.is_empty(), json!(self.other));
        put("removed", self.removed, json!(true));
        // Nobody else writes to a record while it is made, so places are names enough.
        for (place, tool) in self.tools.iter().enumerate() {
            put(&set_field("tool", &place.to_string()), true, json!(tool));
        }
        for (place, tag) in self.tags.iter().enumerate() {
            put(&set_field("tag", &place.to_string()), true, json!(tag));
        }
        for (place, left) in self.left.iter().enumerate() {
            put(&set_field("left", &place.to_string()), true, json!(left));
        }
        for host in &self.hosts {
            put(&set_field("host", &host.to_string()), true, json!(true));
        }
        fields
    }

    /// An empty note with this id; the start of building one.
    pub fn new(id: RecordId) -> Self {
        Self::from_fields(id, &FieldMap::new())
    }

    /// The words judge a person, and nobody said yet what in the system stood behind it, or why that is left open.
    pub fn asks_system_first(&self) -> bool {
        self.system_first.is_none() && self.system_waived.is_empty() && (judges(&self.raw) || judges(&self.text))
    }

    /// A KPI conflict of which nobody said yet what is measured, what that makes people do, or whom it harms.
    pub fn asks_conflict(&self) -> bool {
        self.kind == Kind::KpiConflict && [&self.metric, &self.drives, &self.harm].iter().any(|said| said.is_empty())
    }

    /// Somebody's own words: they may be repeated only with permission.
    pub fn is_verbatim(&self) -> bool {
        self.kind == Kind::Quote || self.opens_with_mark()
    }

    /// The words bring their own quotation marks.
    pub fn opens_with_mark(&self) -> bool {
        self.text.trim_start().starts_with(QUOTATION_MARKS)
    }

    /// When it happened, where the time of day is known too.
    pub fn minute(&self) -> Option<Lived> {
        self.happened_at.filter(|_| self.precision == Precision::Minute)
    }

    /// A bright spot is counted in its own column, never in the five.
    pub fn is_strength(&self) -> bool {
        self.polarity == Polarity::Strength
    }
}
