//! The frame around shadow days: the stream, the programme, its teams, its vocabulary, and the reports that left it.

use serde::{Deserialize, Serialize};

use super::fields::{FieldMap, flag, set_elements, text, value};
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::Category;

/// What audience a stream is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamKind {
    /// One person's own.
    Mine,
    /// A team's.
    Team,
    /// Across teams.
    Hr,
    /// One sealed case with fixed recipients.
    Sealed,
}

/// A stream's own description, a record inside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stream {
    /// Its record id (the stream's id as a record).
    pub id: RecordId,
    /// What audience.
    pub kind: StreamKind,
    /// What people call it.
    pub name: String,
}

impl Stream {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self { id, kind: value(fields, "kind").unwrap_or(StreamKind::Mine), name: text(fields, "name") }
    }
}

/// Purpose, notice, k's, retention and language of a programme of shadow days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id.
    pub id: RecordId,
    /// Name.
    pub name: String,
    /// Why the days are held.
    pub purpose: String,
    /// On what basis notes are taken.
    pub basis_note: String,
    /// Days after which notes are reviewed for removal.
    pub retention_days: u32,
    /// Fewest distinct hosts behind a count (default 5, floor 3).
    pub k_counts: u32,
    /// Fewest distinct hosts behind a quote (default 10, floor 5).
    pub k_quotes: u32,
    /// What hosts are told.
    pub notice: String,
    /// Version of that text.
    pub notice_version: u32,
    /// Language tag, e.g. `en`; chooses the search stemmer.
    pub language: String,
    /// What numbers of customers look like, a shape a line; they are noticed like names.
    pub customer_numbers: String,
}

impl Programme {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            name: text(fields, "name"),
            purpose: text(fields, "purpose"),
            basis_note: text(fields, "basis_note"),
            retention_days: value(fields, "retention_days").unwrap_or(365),
            k_counts: value(fields, "k_counts").unwrap_or(5),
            k_quotes: value(fields, "k_quotes").unwrap_or(10),
            notice: text(fields, "notice"),
            notice_version: value(fields, "notice_version").unwrap_or(1),
            language: value(fields, "language").unwrap_or_else(|| "en".to_owned()),
            customer_numbers: text(fields, "customer_numbers"),
        }
    }
}

/// A day on which something changed for a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamChange {
    /// The local date.
    pub on: chrono::NaiveDate,
    /// What: another place, other tools. May be empty where the headcount changed.
    pub what: String,
    /// How many people it has from then on, where that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
}

/// Who is visited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: RecordId,
    /// Name.
    pub name: String,
    /// Where it works.
    pub site: String,
    /// How many people, when known: until the first change that says a number.
    pub headcount: Option<u32>,
    /// Its shifts.
    pub shifts: Vec<String>,
    /// Its channels.
    pub channels: Vec<String>,
    /// Days after which a leader should be there again; `None` without a rhythm.
    pub cadence_days: Option<u32>,
    /// Dates on which its place, its tools or its headcount changed, and what changed.
    pub changed: Vec<TeamChange>,
    /// The team it was joined into; an alias resolved on reading.
    pub joined_into: Option<RecordId>,
    /// Removed by a person; can be brought back.
    pub removed: bool,
}

impl Team {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            name: text(fields, "name"),
            site: text(fields, "site"),
            headcount: value(fields, "headcount"),
            shifts: value(fields, "shifts").unwrap_or_default(),
            channels: value(fields, "channels").unwrap_or_default(),
            cadence_days: value(fields, "cadence_days"),
            changed: value(fields, "changed").unwrap_or_default(),
            joined_into: value(fields, "joined_into"),
            removed: flag(fields, "removed"),
        }
    }
}

impl Team {
    /// How many people it had on a day, when known.
    pub fn heads_on(&self, day: chrono::NaiveDate) -> Option<u32> {
        let dated = self.changed.iter().filter(|change| change.on <= day && change.headcount.is_some());
        dated.max_by_key(|change| change.on).map_or(self.headcount, |change| change.headcount)
    }

    /// The fewest people it had on some days; `None` when no number is known for any.
    pub fn fewest_heads(&self, days: impl IntoIterator<Item = chrono::NaiveDate>) -> Option<u32> {
        days.into_iter().filter_map(|day| self.heads_on(day)).min()
    }
}

/// A renamed or joined tag: observations keep the label they were given, this record says what it is read as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// Its id (UUIDv5 of the label).
    pub id: RecordId,
    /// The label as observations hold it.
    pub label: String,
    /// The label it is read as; an alias resolved on reading.
    pub joined_into: Option<String>,
}

impl Tag {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self { id, label: text(fields, "label"), joined_into: value(fields, "joined_into") }
    }
}

/// A sub-code of one category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// Its id.
    pub id: RecordId,
    /// The category.
    pub category: Option<Category>,
    /// Stored word and shown name.
    pub name: String,
    /// What it means.
    pub definition: String,
    /// When to use it.
    pub include: String,
    /// When not to.
    pub exclude: String,
    /// An example.
    pub example: String,
    /// The code it was joined into.
    pub merged_into: Option<RecordId>,
}

impl Code {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            category: value(fields, "category"),
            name: text(fields, "name"),
            definition: text(fields, "definition"),
            include: text(fields, "include"),
            exclude: text(fields, "exclude"),
            example: text(fields, "example"),
            merged_into: value(fields, "merged_into"),
        }
    }
}

/// The record that a report left: enough to make it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// Its id.
    pub id: RecordId,
    /// `day`, `summary`, …
    pub report: String,
    /// `pdf`, `html`, `xlsx`, `csv`.
    pub format: String,
    /// The headline sentence.
    pub headline: String,
    /// Filters, language, k's, app version, made-at: what the report was made from.
    pub recipe: serde_json::Value,
    /// SHA-256 of the content's data, hex.
    pub digest: String,
    /// Which figures it showed and which it withheld, and by which rule: what a later report may not undo.
    pub cells: serde_json::Value,
    /// Who it was for.
    pub audience: String,
    /// Teams in it.
    pub teams: Vec<RecordId>,
    /// When it was made.
    pub made_at: Option<Lived>,
}

impl Release {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            report: text(fields, "report"),
            format: text(fields, "format"),
            headline: text(fields, "headline"),
            recipe: value(fields, "recipe").unwrap_or_default(),
            digest: text(fields, "digest"),
            cells: value(fields, "cells").unwrap_or_default(),
            audience: text(fields, "audience"),
            teams: set_elements(fields, "team").iter().filter_map(|id| id.parse().ok()).collect(),
            made_at: value(fields, "made_at"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_has_as_many_people_as_was_said_last() {
        let date = |text: &str| text.parse::<chrono::NaiveDate>().expect("a date");
        let change = |on, headcount| TeamChange { on: date(on), what: String::new(), headcount };
        let mut team = Team::from_fields(RecordId(uuid::Uuid::from_u128(1)), &FieldMap::new());
        assert_eq!(team.heads_on(date("2026-01-01")), None);
        team.headcount = Some(12);
        team.changed = vec![change("2026-03-01", Some(4)), change("2026-04-01", None), change("2026-06-01", Some(20))];
        let heads = |on| team.heads_on(date(on));
        assert_eq!([heads("2026-02-28"), heads("2026-03-01"), heads("2026-05-31")], [Some(12), Some(4), Some(4)]);
        assert_eq!(heads("2026-12-01"), Some(20));
        assert_eq!(team.fewest_heads([date("2026-01-01"), date("2026-05-01"), date("2026-07-01")]), Some(4));
    }
}
