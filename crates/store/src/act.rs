//! One act being made.

use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_model::time::Lived;

use crate::{Read, StoreError};

/// What the person had on screen when a form was filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The notebook as of this arrival number.
    At(i64),
    /// The notebook as it is inside this transaction.
    Now,
}

/// One act being made: one frame, many changes. Nothing of it is kept unless the whole act is committed.
pub struct Act<'a> {
    read: Read<'a>,
}

impl<'a> Act<'a> {
    /// Makes a record with these fields.
    pub fn create(&mut self, _kind: RecordKind, _id: RecordId, _fields: FieldMap) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// Writes those of `fields` that differ from what was shown, or have values set aside.
    pub fn write(&mut self, _kind: RecordKind, _id: RecordId, _fields: FieldMap, _seen: Seen) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// Removes a record; it can be brought back.
    pub fn remove(&mut self, _kind: RecordKind, _id: RecordId, _seen: Seen) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// Brings a removed record back.
    pub fn bring_back(&mut self, _kind: RecordKind, _id: RecordId, _seen: Seen) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// Forgets a draft in the same transaction.
    pub fn discard_draft(&mut self, _key: &str) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// Keeps a small local setting in the same transaction.
    pub fn set_local(&mut self, _key: &str, _value: &serde_json::Value) -> Result<(), StoreError> {
        Err(StoreError::Bug("being built".to_owned()))
    }
    /// The notebook as it is inside this transaction, without what this act writes.
    pub fn read(&self) -> &Read<'a> {
        &self.read
    }
    /// A fresh id.
    pub fn new_id(&mut self) -> RecordId {
        RecordId(uuid::Uuid::nil())
    }
    /// The moment of the act.
    pub fn now(&self) -> Lived {
        Lived(chrono::DateTime::default())
    }
}
