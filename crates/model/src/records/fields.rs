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
            /// forgotten and codes kept.
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
    Programme = "programme", words: ["name", "purpose", "basis_note", "notice"];
    /// Who is visited.
    Team = "team", words: ["name", "site"];
    /// Who shadows.
    Leader = "leader", words: ["name"];
    /// Who is shadowed; a pseudonym.
    Host = "host", words: ["pseudonym", "role"];
    /// One stretch alongside hosts of one team.
    ShadowDay = "shadow_day", words: ["question", "act_of_help"];
    /// One structured note.
    Observation = "observation", words: ["raw", "text", "other"];
    /// A free label: its shown name and what it was joined into.
    Tag = "tag", words: [];
    /// A sub-code of one category.
    Code = "code", words: ["definition", "include", "exclude", "example"];
    /// The record that a report left.
    Release = "release", words: ["headline"];
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

/// The field that says whether `element` belongs to `set`, e.g. `tag:refund-codes`.
pub fn set_field(set: &str, element: &str) -> String {
    format!("{set}:{element}")
}

/// The elements of `set` that are in it.
pub fn set_elements(fields: &FieldMap, set: &str) -> BTreeSet<String> {
    let prefix = set_field(set, "");
    fields
        .range(prefix.clone()..)
        .take_while(|(name, _)| name.starts_with(&prefix))
        .filter(|(_, held)| **held == Value::Bool(true))
        .map(|(name, _)| name[prefix.len()..].to_owned())
        .collect()
}
