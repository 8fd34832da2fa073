//! What can go wrong while a report is made, and which sentence tells it. What is NOT here: the words.

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

/// Why a report was not made. No file was written in any of these cases.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum ReportError {
    /// The person cancelled.
    Cancelled,
    /// The day is not in the notebook, or was removed.
    NoSuchDay,
    /// The decision is not in the notebook, or was removed.
    NoSuchDecision,
    /// Nothing of what the case is about is in the notebook.
    NothingAskedFor,
    /// The report is not made in this format.
    NotInFormat,
    /// The period ends before it begins.
    EmptyPeriod,
    /// The messages of a language cannot be read.
    Words {
        /// Language tag.
        language: String,
        /// What the reader of messages said.
        reason: String,
    },
    /// The page engine refused the pages.
    Pages {
        /// What it said.
        reason: String,
    },
    /// A writer of another format refused.
    File {
        /// The format.
        format: &'static str,
        /// What it said.
        reason: String,
    },
}

impl ReportError {
    /// What tells a person of it.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Cancelled => sentence!("error-cancelled-no-file"),
            Self::NoSuchDay => sentence!("error-report-no-such-day"),
            Self::NoSuchDecision => sentence!("error-missing-decision"),
            Self::NothingAskedFor => sentence!("error-report-nothing-asked"),
            Self::NotInFormat => sentence!("error-report-not-in-format"),
            Self::EmptyPeriod => sentence!("error-report-empty-period"),
            Self::Words { language, reason } => {
                sentence!("error-report-words", language = language, detail = reason)
            }
            Self::Pages { reason } => sentence!("error-report-pages", detail = reason),
            Self::File { format, reason } => sentence!("error-report-file", format = *format, detail = reason),
        }
    }
}
