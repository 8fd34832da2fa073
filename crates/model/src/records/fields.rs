//! The map of fields that every record is, and the reading of single fields. Reading never fails: a field of a newer
//! app that this one cannot read counts as absent and stays in the ledger untouched.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::vocabulary::UnknownWord;

/// Field name to value. `null` means "cleared by a person", absence means "never written".
pub type FieldMap = BTreeMap<String, Value>;

macro_rules! record_kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal, words: [$($field:literal),*];)+) => {
        /// What sort of record a change belongs to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum RecordKind { $($(#[$doc])* #[serde(rename = $word)] $kind),+ }

        impl RecordKind {
            /// Every kind this version knows.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// The stored word.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $word),+ }
            }

            /// Fields that hold people's words; they are written as a change apart from the codes, so that words can be
            /// forgotten and codes kept. A name that ends in `:` stands for every element of that set.
            pub fn word_fields(self) -> &'static [&'static str] {
                match self { $(Self::$kind => &[$($field),*]),+ }
            }
        }

        impl FromStr for RecordKind {
            type Err = UnknownWord;
            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$kind),)+
                    _ => Err(UnknownWord { word: word.to_owned(), list: "record kind" }),
                }
            }
        }
    };
}

record_kinds! {
    /// An audience, described inside itself.
    Stream = "stream", words: ["name"];
    /// Purpose, notice, k's, retention, language.
    Programme = "programme", words: ["name", "purpose", "basis_note", "notice", "customer_numbers"];
    /// Who is visited.
    Team = "team", words: ["name", "site", "shifts", "channels", "changed"];
    /// Who shadows.
    Leader = "leader", words: ["name", "role"];
    /// Who is shadowed; a pseudonym.
    Host = "host", words: ["pseudonym", "role", "tenure_band"];
    /// One stretch alongside hosts of one team.
    ShadowDay = "shadow_day", words: ["question", "channel", "shift", "act_of_help", "surprised", "fix_first", "keep"];
    /// One structured note.
    Observation = "observation", words: ["raw", "text", "sub_code", "source_id", "other", "tag:", "tool:", "left:", "sealed_for", "system_waived", "metric", "drives", "harm"];
    /// A free label: its shown name and what it was joined into.
    Tag = "tag", words: ["label", "joined_into"];
    /// A sub-code of one category.
    Code = "code", words: ["name", "definition", "include", "exclude", "example"];
    /// The record that a report left.
    Release = "release", words: ["headline", "recipe", "audience"];
    /// One timed stretch of work.
    Activity = "activity", words: [];
    /// What cut an activity.
    Interruption = "interruption", words: [];
    /// One customer contact, tallied.
    Contact = "contact", words: ["channel", "reason", "needed", "authority_missing"];
    /// What the leader expected before the day.
    Assumption = "assumption", words: ["statement", "evidence"];
    /// Something a team has to do in a shift.
    Responsibility = "responsibility", words: ["name"];
    /// Questions to ask hosts.
    QuestionCard = "question_card", words: ["name", "questions"];
    /// What a host was told and allowed.
    Notice = "notice", words: [];
    /// What a host asked for.
    Ask = "ask", words: ["words", "object", "place"];
    /// The stoplight reply to an ask.
    Answer = "answer", words: ["text", "owner", "authority", "told_how", "effect"];
    /// Thanks owed to a host.
    Recognition = "recognition", words: ["reason"];
    /// A photo of an observation.
    Attachment = "attachment", words: ["description", "file", "sha256"];
    /// A reviewer's reading of one observation.
    Review = "review", words: ["reason", "answer"];
    /// What several observations say together, in one sentence.
    Finding = "finding", words: ["statement", "scope", "owner"];
    /// Somebody else's coding of an observation.
    Coding = "coding", words: ["sub_code", "settled_sub_code"];
    /// What was decided on which findings.
    Decision = "decision", words: ["question", "options", "weighed", "cost_of_waiting", "whys", "choice", "because", "owner", "for_company", "for_staff", "no_review_because", "reversed_because"];
    /// What became of a decision, from the rates before and after.
    Verdict = "verdict", words: ["words"];
    /// What a person said about two notes: they ask for the same, or they do not.
    SignalLink = "signal_link", words: [];
}

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A field as a type, or `None` when absent, cleared or unreadable.
pub fn value<T: DeserializeOwned>(fields: &FieldMap, name: &str) -> Option<T> {
    let found = fields.get(name)?;
    T::deserialize(found).ok()
}

/// A text field; empty when absent.
pub fn text(fields: &FieldMap, name: &str) -> String {
    value(fields, name).unwrap_or_default()
}

/// A yes-or-no field; no when absent.
pub fn flag(fields: &FieldMap, name: &str) -> bool {
    value(fields, name).unwrap_or(false)
}

/// The field that says whether `element` belongs to `set`, e.g. `host:<id>`.
pub fn set_field(set: &str, element: &str) -> String {
    format!("{set}:{element}")
}

/// The fields of a set, by the name of their element.
fn set_entries<'f>(fields: &'f FieldMap, set: &str) -> impl Iterator<Item = (&'f str, &'f Value)> {
    let prefix = set_field(set, "");
    let cut = prefix.len();
    fields
        .range(prefix.clone()..)
        .take_while(move |(name, _)| name.starts_with(&prefix))
        .map(move |(name, held)| (&name[cut..], held))
}

/// The ids that are in a set of ids.
pub fn set_elements(fields: &FieldMap, set: &str) -> BTreeSet<String> {
    set_entries(fields, set).filter(|(_, held)| **held == Value::Bool(true)).map(|(id, _)| id.to_owned()).collect()
}

/// The words that are in a set of words.
pub fn set_words(fields: &FieldMap, set: &str) -> BTreeSet<String> {
    set_entries(fields, set).filter_map(|(_, word)| word.as_str()).map(str::to_owned).collect()
}

/// What puts words into a set of words and takes others out. `name` makes names that were never used in this record, so
/// that two people adding words at the same time never collide.
pub fn change_words<'w>(
    fields: &FieldMap,
    set: &str,
    add: impl IntoIterator<Item = &'w String>,
    remove: &BTreeSet<String>,
    mut name: impl FnMut() -> String,
) -> FieldMap {
    let held = set_words(fields, set);
    let new = add.into_iter().filter(|word| !held.contains(*word));
    let mut changes: FieldMap = new.map(|word| (set_field(set, &name()), Value::String(word.clone()))).collect();
    let gone = set_entries(fields, set).filter(|(_, word)| word.as_str().is_some_and(|word| remove.contains(word)));
    changes.extend(gone.map(|(element, _)| (set_field(set, element), Value::Null)));
    changes
}
