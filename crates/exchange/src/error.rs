//! Why a file could not be read at all, and which sentence tells it. What is NOT here: faults of single rows
//! (`import::Rejected`), which never stop an import.

use std::io;

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

/// Nothing of the file was taken in.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub enum ExchangeError {
    /// The file system said no.
    Open {
        /// File name without its folder.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// Reading stopped in the middle.
    Read {
        /// Line from 1.
        line: u64,
        /// What the system said.
        source: io::Error,
    },
    /// There is nothing in it.
    Empty,
    /// Not a table at all.
    NotATable(Thing),
    /// Bigger than what can be read safely.
    TooLarge(Sentence),
    /// A workbook whose parts do not fit together.
    Damaged {
        /// Where.
        place: Place,
        /// What the reader met.
        what: Sentence,
    },
    /// Rows without end: a quotation mark opens in so many and is never closed.
    QuotesLost {
        /// Near this line, from 1.
        line: u64,
    },
    /// No such sheet.
    NoSuchSheet {
        /// As asked for.
        wanted: String,
        /// What there is.
        there: String,
    },
    /// A part of the mapping that cannot be.
    Mapping {
        /// As given.
        part: String,
        /// What is wrong and what can be said instead.
        why: Sentence,
    },
    /// No column can be the text.
    NoText {
        /// What there is.
        columns: Sentence,
    },
    /// A name of an encoding that is not known.
    UnknownEncoding {
        /// As given.
        label: String,
    },
}

/// What a file is that is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// Of several files.
    Archive,
    /// `.xlsb`.
    BinaryWorkbook,
    /// `.gz`, `.7z` and the like.
    Compressed,
    /// Of SQLite.
    Database,
    /// Of files.
    Folder,
    /// Text in braces.
    Json,
    /// `.xls`, or a workbook with a password.
    OldWorkbook,
    /// Pages.
    Pdf,
    /// Of any format.
    Picture,
    /// To be run.
    Program,
    /// A workbook with a password.
    Protected,
    /// Of a word processor.
    TextDocument,
    /// In no encoding known here.
    UnknownText,
    /// Four bytes a letter.
    Utf32,
    /// Or another XML document.
    WebPage,
}

/// Where a workbook is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Not known.
    Somewhere,
    /// In a sheet.
    Sheet(String),
    /// So far into its content.
    Byte(u64),
}

impl ExchangeError {
    /// What tells a person of it.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Open { file, source } => sentence!("error-import-open", file = file, why = source),
            Self::Read { line, source } => sentence!("error-import-read", line = *line, why = source),
            Self::Empty => sentence!("error-import-empty"),
            Self::NotATable(thing) => thing.sentence(),
            Self::TooLarge(sentence) => sentence.clone(),
            Self::Damaged { place: Place::Somewhere, what } => sentence!("error-import-damaged", detail = what.clone()),
            Self::Damaged { place: Place::Sheet(sheet), what } => {
                sentence!("error-import-damaged-sheet", sheet = sheet, detail = what.clone())
            }
            Self::Damaged { place: Place::Byte(byte), what } => {
                sentence!("error-import-damaged-byte", byte = *byte, detail = what.clone())
            }
            Self::QuotesLost { line } => sentence!("error-import-quotes-lost", line = *line),
            Self::NoSuchSheet { wanted, there } => {
                sentence!("error-import-no-such-sheet", wanted = wanted, there = there)
            }
            Self::Mapping { part, why } => sentence!("error-import-mapping", part = part, why = why.clone()),
            Self::NoText { columns } => sentence!("error-import-no-text", columns = columns.clone()),
            Self::UnknownEncoding { label } => sentence!("error-import-encoding", label = label),
        }
    }
}

impl Thing {
    fn sentence(self) -> Sentence {
        match self {
            Self::Archive => sentence!("error-import-archive"),
            Self::BinaryWorkbook => sentence!("error-import-binary-workbook"),
            Self::Compressed => sentence!("error-import-compressed"),
            Self::Database => sentence!("error-import-database"),
            Self::Folder => sentence!("error-import-folder"),
            Self::Json => sentence!("error-import-json"),
            Self::OldWorkbook => sentence!("error-import-old-workbook"),
            Self::Pdf => sentence!("error-import-pdf"),
            Self::Picture => sentence!("error-import-picture"),
            Self::Program => sentence!("error-import-program"),
            Self::Protected => sentence!("error-import-protected"),
            Self::TextDocument => sentence!("error-import-text-document"),
            Self::UnknownText => sentence!("error-import-unknown-text"),
            Self::Utf32 => sentence!("error-import-utf32"),
            Self::WebPage => sentence!("error-import-web-page"),
        }
    }
}
