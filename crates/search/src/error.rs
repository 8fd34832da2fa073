//! What can go wrong, as sentences for people. What is NOT here: what follows from it (index.rs decides).

use std::io;
use std::path::PathBuf;

use tantivy::TantivyError;
use tantivy::directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError};

/// Why the index could not be opened, written or read. Notes are never at stake: they are in the ledger.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// Another process holds the index, or the folder refuses, or the disk is full. Nothing was wiped; try again.
    #[error("The search index cannot be used just now ({0}). Your notes are safe; search will catch up by itself.")]
    Unavailable(String),
    /// The index is not what was written. It is set aside and made again.
    #[error("The search index is damaged ({0}). Your notes are safe; the index is made again from them.")]
    Damaged(String),
    /// The damaged folder could not be moved away.
    #[error(
        "The damaged search index at {folder} could not be moved away ({reason}). Your notes are safe; close other programs that use the folder and start again."
    )]
    NotSetAside {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        reason: io::Error,
    },
    /// A fault of the program.
    #[error("The search failed ({0}). Your notes are safe.")]
    Bug(String),
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
