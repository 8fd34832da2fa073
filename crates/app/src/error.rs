//! The one place where an error of any crate becomes a code and a sentence. What is NOT here: the sentences of the
//! crates below; each writes its own.

use shadowday_store::StoreError;

use crate::api::{Code, Problem};

/// What can go wrong in an act, a query or a job.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The input is at fault; the field says where.
    #[error("{sentence}")]
    Invalid {
        /// The field at fault.
        field: &'static str,
        /// The sentence.
        sentence: String,
    },
    /// It is not in this notebook.
    #[error("{0} is not in this notebook. Nothing was changed. It may have been made in another one.")]
    Missing(String),
    /// The person cancelled.
    #[error("Cancelled. {0}")]
    Cancelled(&'static str),
    /// A file or folder cannot be used.
    #[error("{0}")]
    Unreachable(String),
    /// Another process or job has it.
    #[error("{0}")]
    Busy(String),
    /// Not allowed here.
    #[error("{0}")]
    Refused(String),
    /// The store's own.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fault of the app.
    #[error("{0}")]
    Bug(String),
    /// What went wrong first, and what was done about it.
    #[error("{sentence}")]
    Told {
        /// The code of what went wrong first.
        code: Code,
        /// Both, in words.
        sentence: String,
    },
}

impl Error {
    /// An input at fault.
    pub fn invalid(field: &'static str, sentence: impl Into<String>) -> Self {
        Self::Invalid { field, sentence: sentence.into() }
    }

    /// The same, with a sentence about what was done.
    pub(crate) fn and(self, more: &str) -> Self {
        Self::Told { code: self.code(), sentence: format!("{self} {more}") }
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

    /// As it crosses to the window.
    pub fn problem(&self) -> Problem {
        let field = match self {
            Self::Invalid { field, .. } => Some((*field).to_owned()),
            _ => None,
        };
        Problem { code: self.code(), sentence: self.to_string(), field, trace: None }
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
        | StoreError::TooMuch { .. }
        | StoreError::Refused { .. } => Code::Refused,
        StoreError::Bug(_) => Code::Bug,
        _ => Code::Unreachable,
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        error.problem()
    }
}
