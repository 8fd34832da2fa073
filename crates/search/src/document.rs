//! What the index holds of a record, and a change to it. What is NOT here: how it is written (schema.rs).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use shadowday_model::vocabulary::{Basis, Category, Kind, Polarity};
use uuid::Uuid;

/// A record as search sees it. One per record, replaced by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "four independent marks of a record, not a state")]
pub struct Document {
    /// The record.
    pub id: Uuid,
    /// Its audience; a search names the streams it may look into.
    pub stream: Uuid,
    /// The words, as shown.
    pub text: String,
    /// Its category, if it has one already.
    pub category: Option<Category>,
    /// Problem, strength or neutral.
    pub polarity: Polarity,
    /// How the leader knows.
    pub basis: Option<Basis>,
    /// What sort of note.
    pub kind: Kind,
    /// The team. Names are resolved when searching, so that renaming a team touches no document.
    pub team: Option<Uuid>,
    /// Who logged it.
    pub leader: Option<Uuid>,
    /// Pseudonyms.
    pub hosts: Vec<String>,
    /// Tags, without `#`.
    pub tags: Vec<String>,
    /// Tools, without `&`.
    pub tools: Vec<String>,
    /// 1 to 3.
    pub impact: Option<u8>,
    /// When it happened.
    pub happened_at: DateTime<Utc>,
    /// The day in the zone it was lived in; `since:`, `until:` and months use it.
    pub local_date: NaiveDate,
    /// The shadow day it belongs to.
    pub day: Option<Uuid>,
    /// Whether it has an attachment.
    pub has_photo: bool,
    /// Whether it is a candidate for the report.
    pub starred: bool,
    /// Whether it was mentioned in passing.
    pub in_passing: bool,
    /// Whether its words may be quoted.
    pub may_be_quoted: bool,
}

impl Document {
    /// A document with these words and nothing else known about it.
    pub fn new(id: Uuid, stream: Uuid, text: impl Into<String>, happened_at: DateTime<Utc>) -> Self {
        Self {
            id,
            stream,
            text: text.into(),
            category: None,
            polarity: Polarity::Problem,
            basis: None,
            kind: Kind::Event,
            team: None,
            leader: None,
            hosts: Vec::new(),
            tags: Vec::new(),
            tools: Vec::new(),
            impact: None,
            happened_at,
            local_date: happened_at.date_naive(),
            day: None,
            has_photo: false,
            starred: false,
            in_passing: false,
            may_be_quoted: false,
        }
    }
}

/// A change to the index.
#[derive(Clone, Debug)]
pub enum Change {
    /// The record as it is now.
    Upsert(Box<Document>),
    /// The record is gone.
    Delete(Uuid),
}

impl Change {
    /// The record it touches.
    pub fn id(&self) -> Uuid {
        match self {
            Self::Upsert(document) => document.id,
            Self::Delete(id) => *id,
        }
    }
}
