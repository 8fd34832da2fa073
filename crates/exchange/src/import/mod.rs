//! Observations from other programs' files. A [`Source`] is an opened file: its columns, what was found out about it, and
//! its rows, as often as wanted. [`survey`] reads all rows once, so that columns can be guessed and dates read alike in a
//! whole column. A [`Mapping`] says which column is which field. An [`Import`] gives each row as an [`ImportedRow`] or as
//! [`Rejected`] with its line and reason. [`preview`] and [`dry_run`] show it all before anything is written.
//! What is NOT here: writing (app, store), and the capture grammar: an imported text is taken as it is.
//!
//! Limits, because files may be hostile: [`limits`].

mod archive;
mod cells;
mod dates;
mod delimiter;
mod encoding;
mod field;
mod header;
mod interpret;
pub mod limits;
mod mapping;
mod opendocument;
mod preview;
mod records;
mod sniff;
mod source;
mod survey;
#[cfg(test)]
mod tests;
mod workbook;

pub use cells::restore;
pub use dates::DateOrder;
pub use field::Field;
pub use interpret::{ImportOptions, ImportedRow, Zone};
pub use mapping::Mapping;
pub use preview::{DryRun, Import, Preview, Remarks, dry_run, preview};
pub use source::{About, Fault, FileKind, ReadOptions, Rejected, Row, Rows, Source};
pub use survey::{ColumnSurvey, Survey, survey};
