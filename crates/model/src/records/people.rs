//! Who shadows and who is shadowed. A host is always a pseudonym; a real name lives only in a local table of the
//! author's device.

use serde::{Deserialize, Serialize};

use super::fields::{FieldMap, flag, text, value};
use crate::ids::RecordId;

/// Who shadows and logs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Leader {
    /// Its id.
    pub id: RecordId,
    /// Display name.
    pub name: String,
    /// Role as the leader words it, e.g. "Chief operating officer".
    pub role: String,
    /// The leader of this notebook.
    pub me: bool,
    /// Removed by a person; can be brought back.
    pub removed: bool,
}

impl Leader {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            name: text(fields, "name"),
            role: text(fields, "role"),
            me: flag(fields, "me"),
            removed: flag(fields, "removed"),
        }
    }
}

/// A member of staff who is shadowed. Belongs to one leader and one team, and lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Host {
    /// Its id.
    pub id: RecordId,
    /// Such as `A1`.
    pub pseudonym: String,
    /// The team.
    pub team: Option<RecordId>,
    /// The leader whose pseudonym it is.
    pub leader: Option<RecordId>,
    /// Role, e.g. "agent".
    pub role: String,
    /// Tenure band, e.g. "1–3 years".
    pub tenure_band: String,
    /// Another pseudonym for the same person, joined by hand.
    pub same_as: Option<RecordId>,
    /// Removed by a person; can be brought back.
    pub removed: bool,
}

impl Host {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            pseudonym: text(fields, "pseudonym"),
            team: value(fields, "team"),
            leader: value(fields, "leader"),
            role: text(fields, "role"),
            tenure_band: text(fields, "tenure_band"),
            same_as: value(fields, "same_as"),
            removed: flag(fields, "removed"),
        }
    }
}
