//! A report as plain data: every word, number, chart and withheld cell, in order, with nothing left for a writer to
//! decide. What is NOT here: page setting and file formats (`write`).

mod asked;
mod asks;
mod brief;
mod claims;
mod cost;
mod counts;
mod day;
mod demand;
mod extent;
mod findings;
mod found;
mod furniture;
mod huddle;
mod learning;
mod ledger;
mod minutes;
mod parts;
mod photos;
mod poster;
mod problems;
mod purchase;
mod quotes;
mod rates;
mod register;
mod released;
mod rows;
mod scope;
mod stoplight;
mod summary;
mod themes;
mod times;
mod timing;
mod whole_day;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest, Sha256};
use shadowday_model::names::Detector;
use shadowday_model::vocabulary::Precision;

use crate::chart::{Chart, Paint};
use crate::error::ReportError;
use crate::input::{Paper, Recipe, Report, Rows};
use crate::messages::Messages;
pub use huddle::{MOST_WORDS, OPEN};
pub use poster::ALONE;
#[cfg(test)]
pub use poster::because_and_instead;
use scope::Scope;
pub use scope::cut;
#[cfg(test)]
pub use scope::notes;

/// A report. The same rows, recipe and words give the same `Content`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Content {
    /// The word it is chosen by, e.g. `day`.
    pub report: &'static str,
    /// Who may see small groups.
    pub edition: Edition,
    /// Language tag.
    pub language: String,
    /// Paper of the pages.
    pub paper: Paper,
    /// The headline: a sentence with a number, the leader's or the proposed one.
    pub title: String,
    /// The sentence proposed from the data.
    pub proposed_headline: String,
    /// The leader wrote the headline.
    pub headline_written: bool,
    /// One line of facts under the headline.
    pub facts: String,
    /// Everything between the headline and the foot of the last page.
    pub sections: Vec<Section>,
    /// What every page carries.
    pub furniture: Furniture,
    /// The observations behind the report, one a row; empty in a cross-team edition.
    pub evidence: Vec<EvidenceRow>,
    /// What was timed, one stretch a row; empty in a cross-team edition.
    pub stretches: Vec<StretchRow>,
    /// Customer contacts, one a row; empty in a cross-team edition.
    pub contacts: Vec<ContactRow>,
    /// How many of those contacts should not have been necessary; for spreadsheets, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure_demand: Option<FailureDemand>,
    /// Observations it draws on.
    pub observations: u32,
    /// What was withheld and by which rule.
    pub withheld: Withheld,
    /// Quotes in scope that may not be quoted and were left out.
    pub quotes_left_out: u32,
    /// Notes whose words judge a person, where nobody said what in the system stood behind it: counted, not repeated.
    #[serde(skip_serializing_if = "is_none")]
    pub unanswered: u32,
    /// It is to be one page.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub one_page: bool,
    /// It has a place for notes that a person chooses.
    #[serde(skip)]
    pub takes_evidence: bool,
    /// What it claims, or leaves out, because no observation in scope supports it.
    #[serde(skip)]
    pub unsupported: Vec<String>,
    /// Chosen notes that are not printed: elsewhere, or more than there is room for.
    #[serde(skip)]
    pub chosen_elsewhere: u32,
    /// Why names that would be printed may stay; empty when nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub names_waived: String,
    /// Names and numbers that were left on purpose at their notes.
    #[serde(skip)]
    pub left: BTreeSet<String>,
    /// Notices names and numbers.
    #[serde(skip)]
    pub detector: Detector,
    /// SHA-256 of the rows that entered, hex.
    pub digest: String,
    /// Last date of the period, for dates inside files.
    pub dated: chrono::NaiveDate,
    /// Words that writers need, by message id.
    pub words: BTreeMap<&'static str, String>,
}

impl Content {
    /// Somebody's words between the marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.words.get("in-their-words").map_or_else(|| text.to_owned(), |marks| marks.replace("{text}", text))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

fn unanswered(scope: &Scope<'_>) -> u32 {
    let open = scope.notes.iter().filter(|note| note.row.asks_system_first()).count();
    u32::try_from(open).unwrap_or(u32::MAX)
}

/// Who a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// The leader and the one team concerned: small groups are shown, and the page says so.
    Team,
    /// Across teams: k applies.
    CrossTeam,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// Stable name, e.g. `problems`.
    pub id: &'static str,
    /// Visible heading.
    pub heading: String,
    /// Where on the page.
    pub place: Place,
    /// Its parts in order.
    pub blocks: Vec<Block>,
}

/// Where a section stands. Writers with one column ignore it and keep the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Full width.
    Full,
    /// The wide left column, beside the `Right` sections that follow.
    Left,
    /// The narrow right column.
    Right,
    /// Two equal columns: sections of this place fill them in turn.
    Half,
    /// Side by side with its neighbours of this place, in one row.
    Row,
    /// Begins the page of evidence and method.
    NewPage,
    /// The shaded box.
    Box,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Running text.
    Paragraph {
        /// The words.
        text: String,
    },
    /// A smaller remark under what it explains.
    Note {
        /// The words.
        text: String,
    },
    /// Bullets.
    List {
        /// The bullets.
        items: Vec<Item>,
    },
    /// A row of large figures.
    Figures {
        /// The figures.
        figures: Vec<Figure>,
    },
    /// A table.
    Table {
        /// The table.
        table: Table,
    },
    /// A chart.
    Chart {
        /// The chart.
        chart: Box<Chart>,
    },
    /// Somebody's words.
    Quote {
        /// The quote.
        quote: Quote,
    },
    /// Photos, each under the words of its note.
    Photos {
        /// The photos.
        photos: Vec<Photo>,
    },
}

/// A photo with the note that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Photo {
    /// The words of the note.
    pub words: String,
    /// Its time and evidence id.
    pub detail: String,
    /// What it shows, for whoever does not see it.
    pub alt: String,
    /// The name by which pages ask for its picture.
    pub file: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The picture, a JPEG.
    #[serde(skip)]
    pub jpeg: Arc<[u8]>,
}

/// A bullet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    /// A short mark before it, such as ★ or a category's letter.
    pub mark: String,
    /// The words.
    pub text: String,
    /// Grey words after it, such as evidence ids.
    pub detail: String,
}

/// A large figure with what it is and what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Stable name, e.g. `rate`, for the record of the release.
    #[serde(skip)]
    pub key: &'static str,
    /// What it holds, for the record of the release.
    #[serde(skip)]
    pub amount: Value,
    /// The number as printed.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// Interval, denominator, comparison.
    pub note: String,
}

/// A table with typed cells.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// Stable name, e.g. `teams`.
    pub id: &'static str,
    /// What it says, as a sentence; read out before it.
    pub caption: String,
    /// Columns; the first one heads its row.
    pub columns: Vec<Column>,
    /// Rows of as many cells as columns.
    pub rows: Vec<Vec<Cell>>,
    /// The last row holds totals.
    pub total_row: bool,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// Stable name, e.g. `minutes`, for the record of the release.
    #[serde(skip)]
    pub key: &'static str,
    /// Heading.
    pub heading: String,
    /// Numbers, set to the right.
    pub numeric: bool,
    /// Share of the width that numbers leave over; 0 for as narrow as it goes.
    pub grow: u8,
    /// What the smaller lines under its cells are; where it is said, a CSV gives them a column of their own.
    #[serde(skip)]
    pub beside: String,
}

/// A cell: what is printed, what it is, and what stands small under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// What the row is about, in codes: an id or a stored word, for the record of the release. In first cells only.
    #[serde(skip)]
    pub key: String,
    /// As printed.
    pub text: String,
    /// As a spreadsheet keeps it.
    pub value: Value,
    /// A smaller line under it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// Its mark: a category's letter and colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<(String, Paint)>,
    /// Length of a bar drawn in the cell, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bar: Option<f64>,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// Words.
    Text,
    /// A number.
    Number(f64),
    /// A share between 0 and 1.
    Share(f64),
    /// Withheld: the group is small.
    Withheld,
    /// Nothing to say.
    Nothing,
}

/// Words of a person at work, verbatim, with permission.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// Role, team, date.
    pub who: String,
    /// Evidence id; empty in a cross-team edition.
    pub evidence: String,
}

/// What every page carries.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Furniture {
    /// Name of the report, e.g. `Shadow-day summary`.
    pub name: String,
    /// The programme.
    pub programme: String,
    /// The period.
    pub period: String,
    /// The teams.
    pub teams: String,
    /// Who it is for; empty when nobody said.
    pub audience: String,
    /// How far it may travel.
    pub classification: String,
    /// The recipe as printed: filters, k, version, digest.
    pub recipe: String,
    /// First hex digits of the recipe's digest.
    pub recipe_hash: String,
}

/// An observation behind the report, as spreadsheets list it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceRow {
    /// Record id.
    pub id: String,
    /// Such as `B-14Oct-07`.
    pub evidence: String,
    /// When it happened, in the zone it was lived in.
    pub happened_at: Option<chrono::NaiveDateTime>,
    /// How exactly that is known.
    #[serde(skip_serializing_if = "Precision::is_minute")]
    pub precision: Precision,
    /// The same with its offset, as exact as it is known.
    pub happened_at_stored: String,
    /// Team.
    pub team: String,
    /// Leader.
    pub leader: String,
    /// Hosts by pseudonym, in the leader's own day edition only.
    pub hosts: String,
    /// Stored word, empty when not sorted yet.
    pub category: String,
    /// Sub-code.
    pub sub_code: String,
    /// Stored word.
    pub basis: String,
    /// Stored word.
    pub polarity: String,
    /// The note as read.
    pub text: String,
    /// Tags, separated by spaces.
    pub tags: String,
    /// Tools, separated by semicolons.
    pub tools: String,
    /// 1 to 3.
    pub impact: Option<u8>,
    /// Minutes each time.
    pub minutes: Option<f64>,
    /// Times seen.
    pub count: u32,
    /// The activity that was running, as a stored word.
    pub activity: String,
    /// What sort of note it is, a stored word.
    pub kind: String,
    /// How many photos it has.
    pub photos: u32,
}

/// A timed stretch, as spreadsheets list it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StretchRow {
    /// Team.
    pub team: String,
    /// Began, in the zone it was lived in.
    pub from: Option<chrono::NaiveDateTime>,
    /// Ended.
    pub to: Option<chrono::NaiveDateTime>,
    /// Minutes.
    pub minutes: f64,
    /// `activity`, `parallel` or `interruption`.
    pub lane: &'static str,
    /// Stored word of the activity; of who or what interrupted.
    pub code: String,
    /// How the leader took part, a stored word.
    pub mode: &'static str,
    /// Whether the work was taken up again, a stored word.
    pub resumed: &'static str,
}

/// A customer contact, as spreadsheets list it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ContactRow {
    /// Team.
    pub team: String,
    /// When, in the zone it was lived in.
    pub at: Option<chrono::NaiveDateTime>,
    /// Channel; the day's when it has none of its own.
    pub channel: String,
    /// Stored word.
    pub demand: &'static str,
    /// Why it came.
    pub reason: String,
    /// Somebody with more authority was needed.
    pub escalated: bool,
    /// Who was needed.
    pub needed: String,
    /// What the host was not allowed to do.
    pub authority_missing: String,
    /// Minutes waited.
    pub wait_minutes: Option<f64>,
    /// The host could have solved it with more authority.
    pub solvable: Option<bool>,
}

/// The share of failure demand among the contacts that were judged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FailureDemand {
    /// The team; empty when there are several.
    pub team: String,
    /// Contacts that something left undone or not done right has caused.
    pub failures: u32,
    /// Contacts of which somebody said what they were.
    pub judged: u32,
    /// Of those, 0 to 1.
    pub share: f64,
    /// Its 95 % interval (Wilson), from.
    pub low: f64,
    /// To.
    pub high: f64,
}

/// Figures withheld because the group is small.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Withheld {
    /// How many.
    pub cells: u32,
    /// The rule, as a sentence; for a team edition the sentence that small groups are shown.
    pub rule: String,
}

/// Makes the content of a report.
pub fn content(rows: &Rows, recipe: &Recipe, words: &Messages) -> Result<Content, ReportError> {
    let scope = Scope::of(rows, recipe, words)?;
    let parts = match &recipe.report {
        Report::Day { .. } => day::parts(&scope),
        Report::Summary { .. } => summary::parts(&scope),
        Report::Findings { .. } => findings::parts(&scope),
        Report::Poster { .. } => poster::parts(&scope),
        Report::Decision { of, .. } => brief::parts(&scope, *of),
        Report::Purchase { of, .. } => purchase::parts(&scope, of),
        Report::Huddle { .. } => huddle::parts(&scope),
        Report::Register { .. } => register::parts(&scope),
    };
    let parts = extent::fit(&scope, parts);
    let digest = digest_of(&scope.canonical());
    let written = recipe.headline.trim();
    // What hangs on a wall, or is read out, has no rows behind it; a register is rows already.
    let has_rows = !matches!(recipe.report, Report::Poster { .. } | Report::Huddle { .. } | Report::Register { .. });
    let (evidence, stretches, contacts) = match scope.edition {
        Edition::Team if has_rows => (rows::evidence_rows(&scope), timing::rows(&scope), demand::rows(&scope)),
        _ => (Vec::new(), Vec::new(), Vec::new()),
    };
    let failure_demand = if contacts.is_empty() { None } else { demand::failure_demand(&scope) };
    Ok(Content {
        report: scope.report_word(),
        edition: scope.edition,
        language: words.language().to_owned(),
        paper: recipe.paper,
        title: if written.is_empty() { parts.headline.clone() } else { cut(written, 240) },
        proposed_headline: parts.headline,
        headline_written: !written.is_empty(),
        facts: parts.facts,
        sections: parts.sections,
        furniture: furniture::furniture(&scope, &digest),
        evidence,
        stretches,
        contacts,
        failure_demand,
        observations: u32::try_from(scope.notes.len()).unwrap_or(u32::MAX),
        withheld: Withheld { cells: parts.withheld, rule: furniture::rule(&scope) },
        quotes_left_out: quotes::left_out(&scope),
        unanswered: unanswered(&scope),
        one_page: recipe.extent.one_page && recipe.report.has_extent(),
        takes_evidence: extent::takes_evidence(&scope),
        unsupported: claims::unsupported(&scope),
        chosen_elsewhere: claims::chosen_elsewhere(&scope),
        names_waived: recipe.names_waived.trim().to_owned(),
        left: scope.notes.iter().flat_map(|note| note.row.left.iter().cloned()).collect(),
        detector: rows.programme.as_ref().map(|one| Detector::new(&one.customer_numbers)).unwrap_or_default(),
        digest,
        dated: scope.to,
        words: furniture::writer_words(words),
    })
}

impl Content {
    /// The same without its rows, for writers that show none: a period can have a hundred thousand.
    #[must_use]
    pub fn without_evidence(&self) -> Self {
        Self {
            evidence: Vec::new(),
            stretches: Vec::new(),
            contacts: Vec::new(),
            failure_demand: None,
            language: self.language.clone(),
            title: self.title.clone(),
            proposed_headline: self.proposed_headline.clone(),
            facts: self.facts.clone(),
            sections: self.sections.clone(),
            furniture: self.furniture.clone(),
            withheld: self.withheld.clone(),
            names_waived: self.names_waived.clone(),
            unsupported: self.unsupported.clone(),
            left: self.left.clone(),
            detector: self.detector.clone(),
            digest: self.digest.clone(),
            words: self.words.clone(),
            ..*self
        }
    }
}

/// What a template makes.
struct Parts {
    headline: String,
    facts: String,
    sections: Vec<Section>,
    withheld: u32,
}

/// SHA-256 of a value's JSON with sorted keys, hex.
pub fn digest_of(value: &serde_json::Value) -> String {
    // `serde_json` keeps object keys sorted unless a crate asks for insertion order; going through a BTreeMap makes
    // sure of it.
    fn sorted(value: &serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Object(fields) => {
                let fields: BTreeMap<&String, serde_json::Value> =
                    fields.iter().map(|(name, value)| (name, sorted(value))).collect();
                fields.into_iter().map(|(name, value)| (name.clone(), value)).collect()
            }
            serde_json::Value::Array(items) => items.iter().map(sorted).collect(),
            other => other.clone(),
        }
    }
    hex::encode(Sha256::digest(sorted(value).to_string()))
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { key: String::new(), text: text.into(), value: Value::Text, detail: String::new(), mark: None, bar: None }
    }

    /// A number and how it is printed.
    pub fn number(value: f64, text: impl Into<String>) -> Self {
        Self { value: Value::Number(value), ..Self::text(text) }
    }

    /// Nothing.
    pub fn nothing() -> Self {
        Self { value: Value::Nothing, ..Self::text("") }
    }

    /// A withheld figure.
    pub fn withheld(text: impl Into<String>) -> Self {
        Self { value: Value::Withheld, ..Self::text(text) }
    }

    /// The same cell with what its row is about.
    #[must_use]
    pub fn keyed(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// The same cell with a smaller line under it.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl Column {
    /// A column of words, which names its rows.
    pub fn words(heading: impl Into<String>, grow: u8) -> Self {
        Self { key: "", heading: heading.into(), numeric: false, grow, beside: String::new() }
    }

    /// A column of numbers.
    pub fn numbers(key: &'static str, heading: impl Into<String>) -> Self {
        Self { key, heading: heading.into(), numeric: true, grow: 0, beside: String::new() }
    }

    /// The heading of the smaller lines under its cells, where they have a column of their own.
    pub fn beside(&self) -> Option<&String> {
        Some(&self.beside).filter(|beside| !beside.is_empty())
    }
}
