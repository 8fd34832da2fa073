//! The frame: what one act says about itself, without the words. Its bytes are made once, hashed as received and never
//! serialised again, so a field that a newer app added survives an older one. It holds no words of people, because it
//! can never be forgotten. What is NOT here: the words (`body`), the naming of acts (`chain`).

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::chain::Digest;
use super::{Damage, body, hexed};
use crate::ids::{ActId, GroupId, RecordId};
use crate::records::FieldMap;
use crate::time::Lived;

/// One act holds at most this many changes: a change's local number is `n << 12 | index`.
pub const MAX_CHANGES: usize = 1 << 12;
/// A frame is at most this long. An import act of 500 changes takes about 250 KB.
pub const MAX_BYTES: usize = 8 << 20;

/// One act, as it is hashed. The field order is the order of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// What was done, e.g. `log_observation`. A newer app may know more kinds.
    pub kind: String,
    /// Who did it: the leader's record.
    pub person: RecordId,
    /// The honest wall clock, RFC 3339 with the zone's offset. It is shown, never trusted for order.
    pub at: String,
    /// Version of the app that wrote it.
    pub app: String,
    /// Random, so that two acts alike in everything else have two names.
    #[serde(with = "hexed")]
    pub nonce: [u8; 16],
    /// Acts of one group are undone together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// What this act takes back. Such an act carries no changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undoes: Vec<Target>,
    /// Changes whose words are to be erased everywhere. Not undoable.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forget: Vec<ChangeName>,
    /// What it did to records.
    #[serde(default)]
    pub changes: Vec<ChangeHead>,
}

/// What one act did to some fields of one record, without the values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeHead {
    /// The record.
    pub record: RecordId,
    /// Its kind's stored word; a newer app may know more.
    pub kind: String,
    /// The fields written. They stay known when the words are forgotten.
    pub fields: Vec<String>,
    /// The acts whose values the person had on screen in every one of these fields and replaced.
    #[serde(default)]
    pub over: Vec<ActId>,
    /// [`body::commit`] of the values.
    #[serde(with = "hexed")]
    pub commit: Digest,
}

/// What an undo takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// One act.
    Act(ActId),
    /// Every act of a group, those that arrive later too.
    Group(GroupId),
    /// Something that only a newer app can name. It has no effect here until the app is updated.
    Newer,
}

/// A change's name everywhere: the act and the place in its list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ChangeName {
    /// The act.
    pub act: ActId,
    /// Counted from 0.
    pub index: u16,
}

impl Frame {
    /// The bytes that are hashed, kept and sent. Call once for each act made here.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Damage> {
        self.check()?;
        if self.undoes.contains(&Target::Newer) {
            return Err(Damage::Unreadable("an undo of nothing".into()));
        }
        let bytes = serde_json::to_vec(self).map_err(|error| Damage::Unreadable(error.to_string()))?;
        check_size(&bytes)?;
        Ok(bytes)
    }

    /// Reads bytes that arrived. Fields of a newer app are passed over; the bytes keep them.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Damage> {
        check_size(bytes)?;
        let frame: Self = serde_json::from_slice(bytes).map_err(|error| Damage::Unreadable(error.to_string()))?;
        frame.check()?;
        Ok(frame)
    }

    /// The wall clock, or `None` when the text is no time (a clock far beyond its calendar).
    pub fn lived(&self) -> Option<Lived> {
        self.at.parse().ok()
    }

    /// Whether this act takes others back.
    pub fn is_undo(&self) -> bool {
        !self.undoes.is_empty()
    }

    /// The values of change `index`, once they are shown to be the ones this frame was made with.
    pub fn open_body(&self, index: usize, salt: &body::Salt, bytes: &[u8]) -> Result<FieldMap, Damage> {
        let head = self.changes.get(index).ok_or(Damage::NoSuchChange(index))?;
        if body::commit(salt, head.record, bytes) != head.commit {
            return Err(Damage::OtherWords);
        }
        body::from_bytes(bytes)
    }

    fn check(&self) -> Result<(), Damage> {
        if self.changes.len() > MAX_CHANGES {
            return Err(Damage::TooManyChanges(self.changes.len()));
        }
        if self.is_undo() && !self.changes.is_empty() {
            return Err(Damage::UndoWithValues);
        }
        let mut written = BTreeSet::new();
        for change in &self.changes {
            for field in &change.fields {
                if !written.insert((change.record, field.as_str())) {
                    return Err(Damage::WrittenTwice { record: change.record, field: field.clone() });
                }
            }
        }
        Ok(())
    }
}

fn check_size(bytes: &[u8]) -> Result<(), Damage> {
    if bytes.len() > MAX_BYTES {
        return Err(Damage::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    Ok(())
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Named {
            act: Option<ActId>,
            group: Option<GroupId>,
        }
        let named = Named::deserialize(from)?;
        match (named.act, named.group) {
            (Some(act), None) => Ok(Self::Act(act)),
            (None, Some(group)) => Ok(Self::Group(group)),
            (None, None) => Ok(Self::Newer),
            (Some(_), Some(_)) => Err(D::Error::custom("an undo names an act or a group, not both at once")),
        }
    }
}

impl fmt::Debug for ChangeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChangeName({}.{})", self.act, self.index)
    }
}
