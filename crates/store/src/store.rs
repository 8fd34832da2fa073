//! The store.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use shadowday_model::ids::{GroupId, RecordId, StreamId};
use shadowday_model::time::Lived;

use crate::{Act, Backup, Clock, Done, Draft, DraftSaved, Progress, Read, Report, StoreError, Target, UndoTarget};

/// Whether a notebook is opened for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reads and writes; one process per folder.
    ReadWrite,
    /// Reads only, beside a writer or on read-only media.
    ReadOnly,
}

/// How a notebook is opened.
pub struct Open<'a> {
    /// The notebook's folder.
    pub folder: &'a Path,
    /// This machine's folder for the writer's key; never synced.
    pub state: &'a Path,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Written into each act.
    pub app_version: &'a str,
    /// Reading or writing.
    pub access: Access,
}

/// An open notebook; cheap to clone.
#[derive(Clone)]
pub struct Store {
    folder: PathBuf,
}

fn later<T, E: From<StoreError>>() -> Result<T, E> {
    Err(StoreError::Bug("being built".to_owned()).into())
}

impl Store {
    /// Opens or begins the notebook.
    pub fn open(_open: &Open<'_>) -> Result<Self, StoreError> {
        later()
    }
    /// A fresh id.
    pub fn new_id(&self) -> RecordId {
        RecordId(uuid::Uuid::nil())
    }
    /// A fresh group.
    pub fn new_group(&self) -> GroupId {
        GroupId(uuid::Uuid::nil())
    }
    /// The present moment.
    pub fn now(&self) -> Lived {
        Lived(chrono::DateTime::default())
    }
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
    /// The ledger's id.
    pub fn ledger_id(&self) -> uuid::Uuid {
        uuid::Uuid::nil()
    }
    /// The person's own stream.
    pub fn mine(&self) -> StreamId {
        StreamId(uuid::Uuid::nil())
    }
    /// Whether it can be written.
    pub fn access(&self) -> Access {
        Access::ReadOnly
    }
    /// A person's act.
    pub fn act<T, E: From<StoreError>>(
        &self,
        _kind: &str,
        _group: Option<GroupId>,
        _work: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        later()
    }
    /// A batch.
    pub fn batch<T, E: From<StoreError>>(
        &self,
        _kind: &str,
        _group: Option<GroupId>,
        _work: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        later()
    }
    /// Reads one snapshot.
    pub fn read<T>(&self, _work: impl FnOnce(&Read<'_>) -> T) -> Result<T, StoreError> {
        later()
    }
    /// Undoes.
    pub fn undo(&self, _what: impl Into<Target>) -> Result<Done<()>, StoreError> {
        later()
    }
    /// Redoes.
    pub fn redo(&self, _what: impl Into<Target>) -> Result<Done<()>, StoreError> {
        later()
    }
    /// What undo would do.
    pub fn undoable(&self) -> Result<Option<UndoTarget>, StoreError> {
        later()
    }
    /// What redo would do.
    pub fn redoable(&self) -> Result<Option<UndoTarget>, StoreError> {
        later()
    }
    /// What this target is.
    pub fn undo_target(&self, _what: Target) -> Result<Option<UndoTarget>, StoreError> {
        later()
    }
    /// Saves a draft.
    pub fn save_draft(&self, _key: &str, _text: &str, _counter: u64) -> Result<DraftSaved, StoreError> {
        later()
    }
    /// A draft.
    pub fn draft(&self, _key: &str) -> Result<Option<Draft>, StoreError> {
        later()
    }
    /// Drafts.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        later()
    }
    /// Discards a draft.
    pub fn discard_draft(&self, _key: &str) -> Result<(), StoreError> {
        later()
    }
    /// A small local setting.
    pub fn local(&self, _key: &str) -> Result<Option<Value>, StoreError> {
        later()
    }
    /// Keeps a small local setting.
    pub fn set_local(&self, _key: &str, _value: &Value) -> Result<(), StoreError> {
        later()
    }
    /// Checks everything.
    pub fn check(&self, _progress: &mut Progress<'_>) -> Result<Report, StoreError> {
        later()
    }
    /// Folds everything again.
    pub fn rebuild(&self, _progress: &mut Progress<'_>) -> Result<Report, StoreError> {
        later()
    }
    /// A verified backup.
    pub fn backup(&self, _to: &Path) -> Result<Backup, StoreError> {
        later()
    }
    /// Restores a backup into an empty folder.
    pub fn restore(_from: &Path, _folder: &Path) -> Result<(), StoreError> {
        later()
    }
}
