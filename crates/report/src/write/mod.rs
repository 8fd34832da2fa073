//! Writers: one thin file a format, each from the content alone. What is NOT here: writing to disk (`app` writes beside,
//! syncs and renames).

mod csv;
mod docx;
mod email;
pub(crate) mod fonts;
pub(crate) mod html;
mod markdown;
pub(crate) mod pages;
mod template;
mod xlsx;

use crate::content::Content;
use crate::error::ReportError;

pub use html::for_message;
pub use pages::{OutlineLine, Preview};

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tagged PDF, PDF/UA-1.
    Pdf,
    /// One file, no script, nothing fetched.
    Html,
    /// For people who must edit it.
    Docx,
    /// For wikis and tickets.
    Markdown,
    /// A draft of a mail with the PDF attached.
    Email,
    /// Summary, observations, counts, method.
    Xlsx,
    /// The observations, timed stretches and contacts of a team edition; the counts of a cross-team edition.
    Csv,
    /// A picture of a report that is one sheet.
    Png,
    /// The same as CSV without the byte order mark that Excel wants, for other programs.
    CsvPlain,
}

impl Format {
    /// Its name and file ending.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Email => "eml",
            Self::Xlsx => "xlsx",
            Self::Png => "png",
            Self::Csv | Self::CsvPlain => "csv",
        }
    }
}

impl std::str::FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        [Self::Pdf, Self::Html, Self::Docx, Self::Markdown, Self::Email, Self::Xlsx, Self::Csv, Self::Png]
            .into_iter()
            .find(|format| format.as_str() == word)
            .ok_or_else(|| word.to_owned())
    }
}

/// Hears how far a report is and says whether to go on.
pub trait Progress {
    /// Stage `done` of `of` is finished. Return false to cancel.
    fn stage(&self, done: u32, of: u32) -> bool;
}

/// Nobody listens, nobody cancels.
impl Progress for () {
    fn stage(&self, _: u32, _: u32) -> bool {
        true
    }
}

/// A file's bytes, and its pages when it has some.
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Pages, for PDF.
    pub pages: Option<u32>,
    /// It meets the accessibility standard of its format. Only a PDF can fall short, when its characters defeat PDF/UA-1.
    pub accessible: bool,
}

/// Writes a report. Cancelling is heeded between stages; nothing is kept then.
pub fn write(content: &Content, format: Format, progress: &dyn Progress) -> Result<Written, ReportError> {
    if !content.can_be(format) {
        return Err(ReportError::NotInFormat);
    }
    go_on(progress, 0, 2)?;
    let written = match format {
        Format::Pdf => pdf(content, progress)?,
        Format::Email => email::email(content, pdf(content, progress)?)?,
        Format::Docx => without_pages(docx::docx(content)?),
        Format::Markdown => without_pages(markdown::markdown(content)?.into_bytes()),
        Format::Html => without_pages(html::html(content)?.into_bytes()),
        Format::Png => without_pages(Preview::of(content)?.png()?),
        Format::Xlsx => without_pages(xlsx::xlsx(content)?),
        Format::Csv => without_pages(csv::csv(content, csv::Mark::ForExcel)?),
        Format::CsvPlain => without_pages(csv::csv(content, csv::Mark::None)?),
    };
    go_on(progress, 2, 2)?;
    Ok(written)
}

impl Content {
    /// A picture is of one sheet; a spreadsheet needs a table.
    pub fn can_be(&self, format: Format) -> bool {
        match format {
            Format::Png => matches!(self.report, "poster" | "huddle" | "decision"),
            Format::Xlsx | Format::Csv | Format::CsvPlain => self.report != "huddle",
            _ => true,
        }
    }
}

fn pdf(content: &Content, progress: &dyn Progress) -> Result<Written, ReportError> {
    let preview = Preview::of(content)?;
    go_on(progress, 1, 2)?;
    preview.pdf()
}

fn without_pages(bytes: Vec<u8>) -> Written {
    Written { bytes, pages: None, accessible: true }
}

fn go_on(progress: &dyn Progress, done: u32, of: u32) -> Result<(), ReportError> {
    if progress.stage(done, of) { Ok(()) } else { Err(ReportError::Cancelled) }
}

/// What the tests read of the Markdown writer.
#[cfg(test)]
pub mod markdown_for_tests {
    pub use super::markdown::inert;
}

/// What the tests read of the CSV writer.
#[cfg(test)]
pub mod csv_for_tests {
    pub use super::csv::inert;
}
