//! What can go wrong while a report is made, in sentences for people.

/// Why a report was not made. No file was written in any of these cases.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The person cancelled.
    #[error("The report was cancelled; no file was written.")]
    Cancelled,
    /// The day is not in the notebook, or was removed.
    #[error("That shadow day is not in this notebook any more; nothing was made. Choose another day.")]
    NoSuchDay,
    /// The period ends before it begins.
    #[error("The period ends before it begins; nothing was made. Choose a last date on or after the first.")]
    EmptyPeriod,
    /// The messages of a language cannot be read.
    #[error(
        "The words of the report in “{language}” cannot be read ({reason}); nothing was made. Choose another language."
    )]
    Words {
        /// Language tag.
        language: String,
        /// What the reader of messages said.
        reason: String,
    },
    /// The page engine refused the pages.
    #[error(
        "The pages could not be set ({reason}); nothing was written and your observations are unchanged. Try HTML instead."
    )]
    Pages {
        /// What it said.
        reason: String,
    },
    /// A writer of another format refused.
    #[error(
        "The {format} file could not be made ({reason}); nothing was written and your observations are unchanged. Try another format."
    )]
    File {
        /// The format.
        format: &'static str,
        /// What it said.
        reason: String,
    },
}
