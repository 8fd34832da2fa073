//! Why a file could not be read at all, as a sentence for a person. What is NOT here: faults of single rows
//! (`import::Rejected`), which never stop an import.

use std::io;

/// Nothing of the file was taken in.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The file system said no.
    #[error(
        "The file “{file}” could not be opened: {source}. Nothing was imported. Check that it is there and that you may read it."
    )]
    Open {
        /// File name without its folder.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// Reading stopped in the middle.
    #[error("Reading stopped at line {line}: {source}. Copy the file to this computer and import that copy.")]
    Read {
        /// Line from 1.
        line: u64,
        /// What the system said.
        source: io::Error,
    },
    /// There is nothing in it.
    #[error(
        "The file is empty. Nothing was imported. Choose a file with column names in its first row and one observation a row."
    )]
    Empty,
    /// Not a table at all.
    #[error("The file is {what}, not a table. Nothing was imported. {instead}")]
    NotATable {
        /// E.g. "a PDF document".
        what: String,
        /// What to do.
        instead: String,
    },
    /// Bigger than what can be read safely.
    #[error("The file is too large to read safely: {what}. Nothing was imported. {instead}")]
    TooLarge {
        /// Which limit.
        what: String,
        /// What to do.
        instead: String,
    },
    /// A workbook whose parts do not fit together.
    #[error(
        "The workbook is damaged{place}: {what}. Nothing was imported. Open it in a spreadsheet program and save it as CSV."
    )]
    Damaged {
        /// Where, e.g. " in sheet “Notes” at row 12", or empty.
        place: String,
        /// What the reader met.
        what: String,
    },
    /// No such sheet.
    #[error("There is no sheet “{wanted}”. The sheets are: {there}. Nothing was imported.")]
    NoSuchSheet {
        /// As asked for.
        wanted: String,
        /// What there is.
        there: String,
    },
    /// A part of the mapping that cannot be.
    #[error("The mapping “{part}” cannot be used: {why}. Nothing was imported.")]
    Mapping {
        /// As given.
        part: String,
        /// What is wrong and what can be said instead.
        why: String,
    },
    /// No column can be the text.
    #[error(
        "No column looks like the text of an observation. Nothing was imported. Say which one is, e.g. --map comment=text. The columns are: {columns}."
    )]
    NoText {
        /// What there is.
        columns: String,
    },
    /// A name of an encoding that is not known.
    #[error(
        "“{label}” is not the name of a text encoding. Nothing was imported. Examples: utf-8, windows-1252, shift_jis, gb18030."
    )]
    UnknownEncoding {
        /// As given.
        label: String,
    },
}
