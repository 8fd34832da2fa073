//! Reports people decide from: rows in, one [`Content`] as plain data, one thin writer a format.
//!
//! The flow: [`content`] turns [`Rows`] and a [`Recipe`] into a [`Content`] (sorted, in words, nothing left to decide);
//! [`checks`] looks at it before it leaves; [`write`] turns it into the bytes of a PDF, HTML, DOCX, XLSX, CSV or Markdown file or a mail draft;
//! [`Preview`] gives the same pages as pictures. Same rows and same recipe give the same bytes.
//! What is NOT here: reading the notebook, writing files, the window (`app`), and the arithmetic of intervals (`stats`).

mod calendar;
mod chart;
mod checks;
mod content;
mod error;
mod evidence;
mod input;
mod messages;
mod notice;
mod write;

pub use calendar::{Entry, calendar};
pub use chart::{Anchor, Chart, Mark, Paint};
pub use checks::{Check, CheckState, checks, headline_is_own, too_long};
pub use content::{
    Block, Cell, Column, ContactRow, Content, Edition, EvidenceRow, FailureDemand, Figure, Furniture, Item, Photo,
    Place, Quote, Section, StretchRow, Table, Value, Withheld, content,
};
pub use error::ReportError;
pub use evidence::evidence_ids;
pub use input::{DayRow, Extent, FindingRow, Paper, PhotoFile, PhotoRow, Reach, Recipe, Report, Rows, Said};
pub use messages::{Argument, Messages};
pub use notice::{HostNotice, notice};
pub use write::{Format, OutlineLine, Preview, Progress, Written, for_message, write};

/// What the tests read of the content.
#[cfg(test)]
mod content_for_tests {
    pub use crate::content::{because_and_instead, notes};
}

#[cfg(test)]
mod tests;
