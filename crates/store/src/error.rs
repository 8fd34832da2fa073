//! What can go wrong in the store, as sentences for the person: what happened, what was kept, what to do.
//! What is NOT here: codes for the window (`app::Error`).

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use shadowday_model::ledger::{Damage, frame};

/// Every way in which the store can refuse.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process holds the folder.
    #[error(
        "The notebook in {} is already open in another Shadowday. Nothing was changed. \
         Use that window, or close it and try again.", place(.folder)
    )]
    InUse {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// The disk has no room.
    #[error(
        "The disk is full, so this was not saved. Everything saved before is intact. \
         Make room and try again; the text you typed is still in the editor."
    )]
    DiskFull,
    /// The notebook was opened for reading, or the folder cannot be written.
    #[error(
        "The notebook in {} can only be read here, so nothing was saved. Everything in it is intact. \
         Move it to a folder you may write to, or change the folder's permissions.", place(.folder)
    )]
    ReadOnly {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// There is no notebook where one was to be read.
    #[error(
        "There is no notebook in {}. Nothing was changed. Check the folder, or open it for writing to begin one.",
        place(.folder)
    )]
    NoNotebook {
        /// The folder that was looked at.
        folder: PathBuf,
    },
    /// The file is not a database, or pages of it are broken.
    #[error(
        "The notebook file is damaged ({detail}). Nothing was written to it. \
         Keep the file as it is and restore the latest backup into a new folder."
    )]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// Written by a later Shadowday.
    #[error(
        "This notebook was written by a newer Shadowday (ledger format {found}; this one knows {known}). \
         Nothing was changed. Update Shadowday to open it."
    )]
    NewerLedger {
        /// The format found.
        found: i64,
        /// The newest this version knows.
        known: i64,
    },
    /// The SQLite that was linked in can lose commits.
    #[error(
        "Shadowday was built with SQLite {version}, which can lose saved notes; 3.51.3 or later is needed. \
         Nothing was opened or changed. Install a current build of Shadowday."
    )]
    OldLibrary {
        /// The version found.
        version: String,
    },
    /// The file system does not keep a write-ahead log safely, or a setting did not take.
    #[error(
        "The folder {} cannot keep a notebook safely ({detail}). Nothing was changed. \
         Choose a folder on a local disk; network and synced folders often lose notes.", place(.folder)
    )]
    UnsafeFolder {
        /// The notebook's folder.
        folder: PathBuf,
        /// What was tried and seen.
        detail: String,
    },
    /// The database file can be reached under another name, where no lock would be seen.
    #[error(
        "The file {} is a link, or has a second name in another folder, so two programs could write to it without \
         knowing of each other. Nothing was opened or changed. Copy the file, delete the one here, and give the copy \
         its name.", .file.display()
    )]
    Linked {
        /// The file.
        file: PathBuf,
    },
    /// The tables are being folded already.
    #[error(
        "The tables of this notebook are being made again already. Nothing was changed. Wait until that is finished, then try again."
    )]
    Rebuilding,
    /// More than one act can hold.
    #[error("This is more than can be done in one step ({size}). Nothing was changed. Do it in smaller parts.")]
    TooMuch {
        /// How much it would have been, and the most there can be.
        size: String,
    },
    /// The tables people read are of another version, and this opening may not write them.
    #[error(
        "The notebook in {} was last used by another version of Shadowday and cannot be read without writing to it. \
         Nothing was changed. Open it once with this version in the window, then try again.", place(.folder)
    )]
    NotFolded {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// A notebook is already where one was to be put.
    #[error("There is a notebook in {} already. Nothing was changed. Choose an empty folder.", place(.folder))]
    Occupied {
        /// The folder.
        folder: PathBuf,
    },
    /// A file or folder could not be reached.
    #[error("{doing} {} did not work: {source}. What was saved before is intact. Check the disk and the permissions, then try again.", .path.display())]
    File {
        /// What was being tried, e.g. "Making the folder".
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A record is not in this notebook.
    #[error("The {kind} {id} is not in this notebook. Nothing was changed. It may have been made in another one.")]
    Missing {
        /// Its kind.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// An act that cannot be taken back, or is not there.
    #[error("{reason} Nothing was changed.")]
    NotUndoable {
        /// Why, as a sentence.
        reason: String,
    },
    /// Acts from elsewhere that do not hold together.
    #[error(
        "{reason} None of these acts was taken in; everything here is as it was. Ask for the file or connection again."
    )]
    Refused {
        /// The fault by name, as a sentence.
        reason: String,
    },
    /// A backup that does not hold what the notebook holds.
    #[error(
        "The backup could not be verified ({detail}), so it was not kept. The notebook is intact. Choose another place and try again."
    )]
    BackupUnverified {
        /// What differed.
        detail: String,
    },
    /// The person stopped a long piece of work.
    #[error("Stopped. What was finished before is kept.")]
    Cancelled,
    /// The database said something no other variant covers.
    #[error("The notebook could not be used just now ({0}). What was saved before is intact. Try again.")]
    Database(rusqlite::Error),
    /// A fault of Shadowday itself.
    #[error(
        "Something went wrong inside Shadowday ({0}). Nothing of this was saved; everything before is intact. Try again, and report it if it happens twice."
    )]
    Bug(String),
}

/// The folder as a sentence names it.
fn place(folder: &Path) -> String {
    if folder.as_os_str().is_empty() { "this folder".to_owned() } else { folder.display().to_string() }
}

impl StoreError {
    /// A file or folder that did not do as it was told; full disks and read-only folders get their own sentence.
    pub(crate) fn file(doing: &'static str, path: &Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { folder: path.to_owned() }
            }
            _ => Self::File { doing, path: path.to_owned(), source },
        }
    }

    /// The same, naming the notebook's folder where the database could not.
    #[must_use]
    pub(crate) fn at(self, folder: &Path) -> Self {
        match self {
            Self::ReadOnly { folder: unknown } if unknown.as_os_str().is_empty() => {
                Self::ReadOnly { folder: folder.to_owned() }
            }
            other => other,
        }
    }
}

/// Growing the shared memory of the log failed, which happens only where no room is left; SQLite calls it an input error.
const NO_ROOM_FOR_SHARED_MEMORY: i32 = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

impl From<Damage> for StoreError {
    /// A frame that cannot be written: too large for one act, or a fault of ours.
    fn from(damage: Damage) -> Self {
        match damage {
            Damage::TooManyChanges(changes) => {
                Self::TooMuch { size: format!("{changes} changes; at most {}", frame::MAX_CHANGES) }
            }
            Damage::TooLarge { bytes, limit } => Self::TooMuch { size: format!("{bytes} bytes; at most {limit}") },
            other => Self::Bug(other.to_string()),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if error.sqlite_error().is_some_and(|said| said.extended_code == NO_ROOM_FOR_SHARED_MEMORY) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { detail: error.to_string() },
            Some(ErrorCode::ReadOnly) => Self::ReadOnly { folder: PathBuf::new() },
            _ => Self::Database(error),
        }
    }
}
