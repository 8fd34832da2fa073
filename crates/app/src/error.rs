//! The one place where an error of any crate becomes a code and a sentence. What is NOT here: the words of a sentence
//! (`assets/messages/…/errors.ftl`), and which sentence tells an error of the crates below; each says so itself.

use std::fmt;

use shadowday_exchange::ExchangeError;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_report::ReportError;
use shadowday_search::SearchError;
use shadowday_store::StoreError;

use crate::api::{Code, Problem};
use crate::messages::Words;

/// What can go wrong in an act, a query or a job.
#[derive(Debug)]
pub enum Error {
    /// The input is at fault.
    Invalid {
        /// The field at fault.
        field: &'static str,
        /// What is wrong with it.
        sentence: Sentence,
    },
    /// It is not in this notebook.
    Missing(Sentence),
    /// The person cancelled.
    Cancelled(Sentence),
    /// A file or folder cannot be used.
    Unreachable(Sentence),
    /// Another process or job has it.
    Busy(Sentence),
    /// Not allowed here.
    Refused(Sentence),
    /// The store's own.
    Store(StoreError),
    /// A fault of the app.
    Bug(Sentence),
    /// What went wrong first, and what was done about it.
    Told {
        /// The code of what went wrong first.
        code: Code,
        /// Both.
        sentence: Sentence,
    },
}

impl Error {
    /// An input at fault.
    pub fn invalid(field: &'static str, sentence: Sentence) -> Self {
        Self::Invalid { field, sentence }
    }

    /// The same, with a sentence about what was done.
    pub(crate) fn and(self, more: Sentence) -> Self {
        Self::Told { code: self.code(), sentence: self.sentence().then(more) }
    }

    /// The code the window branches on.
    pub fn code(&self) -> Code {
        match self {
            Self::Invalid { .. } => Code::Invalid,
            Self::Missing(_) => Code::Missing,
            Self::Cancelled(_) => Code::Cancelled,
            Self::Unreachable(_) => Code::Unreachable,
            Self::Busy(_) => Code::Busy,
            Self::Refused(_) => Code::Refused,
            Self::Bug(_) => Code::Bug,
            Self::Store(error) => store_code(error),
            Self::Told { code, .. } => *code,
        }
    }

    /// What happened, what was kept, what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Invalid { sentence, .. }
            | Self::Missing(sentence)
            | Self::Cancelled(sentence)
            | Self::Unreachable(sentence)
            | Self::Busy(sentence)
            | Self::Refused(sentence)
            | Self::Bug(sentence)
            | Self::Told { sentence, .. } => sentence.clone(),
            Self::Store(error) => error.sentence(),
        }
    }

    /// As it crosses to the window.
    pub fn problem(&self, words: &Words) -> Problem {
        let field = match self {
            Self::Invalid { field, .. } => Some((*field).to_owned()),
            _ => None,
        };
        Problem { code: self.code(), sentence: words.say(&self.sentence()), field, trace: None }
    }
}

fn store_code(error: &StoreError) -> Code {
    match error {
        StoreError::InUse { .. } | StoreError::Rebuilding => Code::Busy,
        StoreError::Missing { .. } => Code::Missing,
        StoreError::NotUndoable { .. } => Code::Invalid,
        StoreError::Cancelled => Code::Cancelled,
        StoreError::ReadOnly { .. }
        | StoreError::NewerLedger { .. }
        | StoreError::OldLibrary { .. }
        | StoreError::Linked { .. }
        | StoreError::TooManyChanges { .. }
        | StoreError::TooManyBytes { .. }
        | StoreError::Refused { .. } => Code::Refused,
        StoreError::Bug(_) => Code::Bug,
        StoreError::DiskFull
        | StoreError::NoNotebook { .. }
        | StoreError::Damaged { .. }
        | StoreError::UnsafeFolder { .. }
        | StoreError::NotFolded { .. }
        | StoreError::Occupied { .. }
        | StoreError::File { .. }
        | StoreError::BackupUnverified { .. }
        | StoreError::Database(_) => Code::Unreachable,
    }
}

/// For the log, in English. Whoever tells a person uses [`Error::problem`], which knows the language.
impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Words::english().say(&self.sentence()))
    }
}

impl std::error::Error for Error {}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<ExchangeError> for Error {
    fn from(error: ExchangeError) -> Self {
        Self::invalid("file", error.sentence())
    }
}

impl From<ReportError> for Error {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Cancelled => Self::Cancelled(sentence!("error-cancelled-no-file")),
            other => Self::invalid("report", other.sentence()),
        }
    }
}

impl From<SearchError> for Error {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Bug(_) => Self::Bug(error.sentence()),
            SearchError::Unavailable(_) | SearchError::Damaged(_) | SearchError::NotSetAside { .. } => {
                Self::Unreachable(error.sentence())
            }
        }
    }
}
