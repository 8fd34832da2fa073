//! What is made of observations after they were logged: reviews, codings of somebody else, findings. Each is a layer of its
//! own and changes nothing in the observation. What is NOT here: what an observation said at some time (`ledger::version`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::fields::{FieldMap, RecordKind, flag, set_field, text, value};
use super::plain::{Record, plain_records};
use crate::ids::{ActId, RecordId};
use crate::time::Lived;
use crate::vocabulary::{Category, DeclineReason, Effort, EvidenceLink, FindingState, ReviewAction};

plain_records! {
    /// A reviewer's reading of one observation. Every act of reviewing makes one; the newest that stands is the one that
    /// counts, so that taking one back brings back what held before it.
    Review {
        /// The observation.
        observation: Option<RecordId>,
        /// What was done.
        action: Option<ReviewAction>,
        /// Why it was declined.
        because: Option<DeclineReason>,
        /// Why, in words; of an ask the question; of what stands what the observer is told.
        reason: String,
        /// The local date on which a snoozed one comes back.
        until: Option<chrono::NaiveDate>,
        /// The finding it was merged into, or linked to.
        finding: Option<RecordId>,
        /// The ask or decision it was linked to.
        about: Option<RecordId>,
        /// The version of the observation that the reviewer had on screen.
        seen: Vec<ActId>,
        /// Who reviewed.
        reviewer: Option<RecordId>,
        /// When.
        reviewed_at: Option<Lived>,
        /// What the observer answered.
        answer: String,
        /// When.
        answered_at: Option<Lived>,
    }

    /// A second coding of an observation, made without seeing the first. Drawn for a sample it is empty until it is coded.
    Coding {
        /// The observation.
        observation: Option<RecordId>,
        /// Who codes.
        coder: Option<RecordId>,
        /// When it was drawn.
        drawn_at: Option<Lived>,
        /// When it was coded; until then it waits.
        coded_at: Option<Lived>,
        /// The category; none of the five when empty.
        category: Option<Category>,
        /// A sub-code's stored word.
        sub_code: String,
        /// The coder said which tags it has, too.
        tagged: bool,
        /// Those tags.
        tags: Vec<String>,
        /// The version of the observation that the coder had on screen.
        seen: Vec<ActId>,
        /// When two codings that differ were talked over.
        settled_at: Option<Lived>,
        /// What both agreed on then.
        settled: Option<Category>,
        /// A sub-code's stored word.
        settled_sub_code: String,
    }
}

/// What several observations say together: one sentence that somebody answers for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Its id.
    pub id: RecordId,
    /// One sentence, in the past tense.
    pub statement: String,
    /// For whom and where it holds.
    pub scope: String,
    /// What it is about.
    pub category: Option<Category>,
    /// How hard it is to change.
    pub effort: Option<Effort>,
    /// How many people it reaches.
    pub reach: Option<u32>,
    /// Who looks after it: a role or a name.
    pub owner: String,
    /// The leader who looks after it, when it is one.
    pub owned_by: Option<RecordId>,
    /// Somebody looked for observations that say otherwise.
    pub sought: bool,
    /// Whether it waits for somebody.
    pub state: FindingState,
    /// The finding it is counted with.
    pub joined_into: Option<RecordId>,
    /// When it was made.
    pub made_at: Option<Lived>,
    /// How each observation bears on it.
    pub links: BTreeMap<RecordId, EvidenceLink>,
    /// Removed by a person; can be brought back.
    pub removed: bool,
}

impl Finding {
    /// The field that says how an observation bears on a finding.
    pub fn link_field(observation: RecordId) -> String {
        set_field("link", &observation.to_string())
    }

    /// The observation that such a field is about.
    pub fn linked(field: &str) -> Option<RecordId> {
        field.strip_prefix("link:")?.parse().ok()
    }

    /// An empty one.
    pub fn new(id: RecordId) -> Self {
        Self::from_fields(id, &FieldMap::new())
    }

    /// Every field that holds something, as the ledger keeps it when the finding is made.
    pub fn to_fields(&self) -> FieldMap {
        let mut fields = FieldMap::new();
        let mut put = |name: &str, held: bool, value: serde_json::Value| {
            if held {
                fields.insert(name.to_owned(), value);
            }
        };
        put("statement", !self.statement.is_empty(), json!(self.statement));
        put("scope", !self.scope.is_empty(), json!(self.scope));
        put("category", self.category.is_some(), json!(self.category));
        put("effort", self.effort.is_some(), json!(self.effort));
        put("reach", self.reach.is_some(), json!(self.reach));
        put("owner", !self.owner.is_empty(), json!(self.owner));
        put("owned_by", self.owned_by.is_some(), json!(self.owned_by));
        put("sought", self.sought, json!(true));
        put("state", self.state != FindingState::Open, json!(self.state));
        put("joined_into", self.joined_into.is_some(), json!(self.joined_into));
        put("made_at", self.made_at.is_some(), json!(self.made_at));
        put("removed", self.removed, json!(true));
        for (observation, link) in &self.links {
            put(&Self::link_field(*observation), true, json!(link));
        }
        fields
    }
}

impl Record for Finding {
    const KIND: RecordKind = RecordKind::Finding;

    fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        let linked = |name: &String| Some((Self::linked(name)?, value(fields, name)?));
        Self {
            id,
            statement: text(fields, "statement"),
            scope: text(fields, "scope"),
            category: value(fields, "category"),
            effort: value(fields, "effort"),
            reach: value(fields, "reach"),
            owner: text(fields, "owner"),
            owned_by: value(fields, "owned_by"),
            sought: flag(fields, "sought"),
            state: value(fields, "state").unwrap_or(FindingState::Open),
            joined_into: value(fields, "joined_into"),
            made_at: value(fields, "made_at"),
            links: fields.keys().filter_map(linked).collect(),
            removed: flag(fields, "removed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u128) -> RecordId {
        RecordId(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_finding_reads_back_from_its_fields() {
        let mut finding = Finding::new(id(1));
        assert!(finding.to_fields().is_empty());
        finding.statement = "The account number was typed into four screens".to_owned();
        finding.effort = Some(Effort::Medium);
        finding.state = FindingState::Settled;
        finding.links = [(id(2), EvidenceLink::Supports), (id(3), EvidenceLink::Contradicts)].into();
        assert_eq!(Finding::from_fields(id(1), &finding.to_fields()), finding);
    }

    #[test]
    fn a_link_that_was_taken_back_is_none() {
        let fields = FieldMap::from([(Finding::link_field(id(2)), serde_json::Value::Null)]);
        assert!(Finding::from_fields(id(1), &fields).links.is_empty());
    }
}
