//! What can go wrong in the store, and which sentence tells it: what happened, what was kept, what to do. Details in
//! brackets (what the system or SQLite said) are for whoever is asked for help. What is NOT here: the words, and codes for
//! the window (`app::Error`).

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use shadowday_model::ledger::{Damage, frame};
use shadowday_model::sentence;
use shadowday_model::sentence::{Arg, Sentence};

/// Every way in which the store can refuse.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum StoreError {
    /// Another process holds the folder.
    InUse {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// The disk has no room.
    DiskFull,
    /// The notebook was opened for reading, or the folder cannot be written.
    ReadOnly {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// There is no notebook where one was to be read.
    NoNotebook {
        /// The folder that was looked at.
        folder: PathBuf,
    },
    /// The file is not a database, or pages of it are broken.
    Damaged {
        /// What was found.
        detail: String,
    },
    /// Written by a later Shadowday.
    NewerLedger {
        /// The format found.
        found: i64,
        /// The newest this version knows.
        known: i64,
    },
    /// The SQLite that was linked in can lose commits.
    OldLibrary {
        /// The version found.
        version: String,
    },
    /// The file system does not keep a write-ahead log safely, or a setting did not take.
    UnsafeFolder {
        /// The notebook's folder.
        folder: PathBuf,
        /// What was tried and seen.
        detail: String,
    },
    /// The database file can be reached under another name, where no lock would be seen.
    Linked {
        /// The file.
        file: PathBuf,
    },
    /// The tables are being folded already.
    Rebuilding,
    /// More changes than one act can hold.
    TooManyChanges {
        /// So many.
        changes: usize,
        /// The most there can be.
        most: usize,
    },
    /// More words than one act can hold.
    TooManyBytes {
        /// So many.
        bytes: usize,
        /// The most there can be.
        most: usize,
    },
    /// The tables people read are of another version, and this opening may not write them.
    NotFolded {
        /// The notebook's folder.
        folder: PathBuf,
    },
    /// A notebook is already where one was to be put.
    Occupied {
        /// The folder.
        folder: PathBuf,
    },
    /// A file or folder could not be reached.
    File {
        /// What was being tried.
        doing: Doing,
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A record is not in this notebook.
    Missing {
        /// Its kind.
        kind: &'static str,
        /// Its id.
        id: String,
    },
    /// An act that cannot be taken back, or is not there.
    NotUndoable {
        /// Why.
        reason: Sentence,
    },
    /// Acts from elsewhere that do not hold together.
    Refused {
        /// The fault by name.
        reason: String,
    },
    /// A backup that does not hold what the notebook holds.
    BackupUnverified {
        /// What differed.
        detail: String,
    },
    /// The person stopped a long piece of work.
    Cancelled,
    /// The database said something no other variant covers.
    Database(rusqlite::Error),
    /// A fault of Shadowday itself.
    Bug(String),
}

/// What was being done with a file or folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Copying it.
    Copying,
    /// Deleting it.
    Deleting,
    /// Locking it.
    Locking,
    /// Asking the system about it.
    LookingAt,
    /// Making a folder.
    Making,
    /// Opening it.
    Opening,
    /// Keeping others out of it.
    Protecting,
    /// Reading it.
    Reading,
    /// Giving it its name.
    Renaming,
    /// Making sure that it is on the disk.
    Syncing,
    /// Writing it.
    Writing,
}

impl Doing {
    /// The word that chooses the variant of the message.
    fn word(self) -> &'static str {
        match self {
            Self::Copying => "copying",
            Self::Deleting => "deleting",
            Self::Locking => "locking",
            Self::LookingAt => "looking",
            Self::Making => "making",
            Self::Opening => "opening",
            Self::Protecting => "protecting",
            Self::Reading => "reading",
            Self::Renaming => "renaming",
            Self::Syncing => "syncing",
            Self::Writing => "writing",
        }
    }
}

/// The folder as a sentence names it; where the database did not say which, it is the one at hand.
fn place(folder: &Path) -> Arg {
    if folder.as_os_str().is_empty() { sentence!("error-this-folder").into() } else { folder.into() }
}

impl StoreError {
    /// What tells a person of it.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::InUse { folder } => sentence!("error-in-use", folder = place(folder)),
            Self::DiskFull => sentence!("error-disk-full"),
            Self::ReadOnly { folder } => sentence!("error-read-only", folder = place(folder)),
            Self::NoNotebook { folder } => sentence!("error-no-notebook", folder = place(folder)),
            Self::Damaged { detail } => sentence!("error-damaged", detail = detail),
            Self::NewerLedger { found, known } => {
                sentence!("error-newer-ledger", found = found.to_string(), known = known.to_string())
            }
            Self::OldLibrary { version } => sentence!("error-old-library", version = version),
            Self::UnsafeFolder { folder, detail } => {
                sentence!("error-unsafe-folder", folder = place(folder), detail = detail)
            }
            Self::Linked { file } => sentence!("error-linked", file = file),
            Self::Rebuilding => sentence!("error-rebuilding"),
            Self::TooManyChanges { changes, most } => {
                sentence!("error-too-many-changes", changes = *changes, most = *most)
            }
            Self::TooManyBytes { bytes, most } => sentence!("error-too-many-bytes", bytes = *bytes, most = *most),
            Self::NotFolded { folder } => sentence!("error-not-folded", folder = place(folder)),
            Self::Occupied { folder } => sentence!("error-occupied", folder = place(folder)),
            Self::File { doing, path, source } => {
                sentence!("error-file", doing = doing.word(), path = path, why = source)
            }
            Self::Missing { kind, id } => sentence!("error-missing-record", kind = *kind, id = id),
            Self::NotUndoable { reason } => reason.clone(),
            Self::Refused { reason } => sentence!("error-acts-refused", detail = reason),
            Self::BackupUnverified { detail } => sentence!("error-backup-unverified", detail = detail),
            Self::Cancelled => sentence!("error-cancelled-kept"),
            Self::Database(error) => sentence!("error-database", detail = error.to_string()),
            Self::Bug(detail) => sentence!("error-bug", detail = detail),
        }
    }

    /// A file or folder that did not do as it was told; full disks and read-only folders get their own sentence.
    pub(crate) fn file(doing: Doing, path: &Path, source: std::io::Error) -> Self {
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
            Damage::TooManyChanges(changes) => Self::TooManyChanges { changes, most: frame::MAX_CHANGES },
            Damage::TooLarge { bytes, limit } => Self::TooManyBytes { bytes, most: limit },
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
