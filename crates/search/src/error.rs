//! What can go wrong, and which sentence tells it; details in brackets are what a library or the system said. What is NOT
//! here: the words, and what follows from it (index.rs decides).

use std::io;
use std::path::PathBuf;

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use tantivy::TantivyError;
use tantivy::directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError};

/// Why the index could not be opened, written or read. Notes are never at stake: they are in the ledger.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum SearchError {
    /// Another process holds the index, or the folder refuses, or the disk is full. Nothing was wiped; try again.
    Unavailable(String),
    /// The index is not what was written. It is set aside and made again.
    Damaged(String),
    /// The damaged folder could not be moved away.
    NotSetAside {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        reason: io::Error,
    },
    /// A fault of the program.
    Bug(String),
}

impl SearchError {
    /// What tells a person of it.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Unavailable(detail) => sentence!("error-index-unavailable", detail = detail),
            Self::Damaged(detail) => sentence!("error-index-not-as-written", detail = detail),
            Self::NotSetAside { folder, reason } => {
                sentence!("error-index-not-set-aside", folder = folder, why = reason)
            }
            Self::Bug(detail) => sentence!("error-search-bug", detail = detail),
        }
    }
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match &error {
            TantivyError::LockFailure(LockError::LockBusy, _) => {
                Self::Unavailable("another program holds it".to_owned())
            }
            TantivyError::LockFailure(LockError::IoError(cause), _)
            | TantivyError::IoError(cause)
            | TantivyError::OpenDirectoryError(OpenDirectoryError::IoError { io_error: cause, .. })
            | TantivyError::OpenReadError(OpenReadError::IoError { io_error: cause, .. })
            | TantivyError::OpenWriteError(OpenWriteError::IoError { io_error: cause, .. }) => of_io(cause),
            TantivyError::OpenDirectoryError(cause) => Self::Unavailable(cause.to_string()),
            TantivyError::OpenReadError(_)
            | TantivyError::OpenWriteError(_)
            | TantivyError::DataCorruption(_)
            | TantivyError::DeserializeError(_)
            | TantivyError::IncompatibleIndex(_)
            | TantivyError::SchemaError(_) => Self::Damaged(error.to_string()),
            other => Self::Bug(other.to_string()),
        }
    }
}

impl From<io::Error> for SearchError {
    fn from(error: io::Error) -> Self {
        of_io(&error)
    }
}

/// Bytes that do not parse are damage; everything else the system says is a passing refusal and never wipes anything.
fn of_io(error: &io::Error) -> SearchError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => {
            SearchError::Damaged(error.to_string())
        }
        _ => SearchError::Unavailable(error.to_string()),
    }
}
