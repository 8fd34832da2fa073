//! What kind of file it is, by its first bytes and never by its name. What is NOT here: reading it.

use super::source::FileKind;
use crate::ExchangeError;

/// The kind of file, or the sentence that says why it is none that can be read.
pub(super) fn kind(head: &[u8]) -> Result<FileKind, ExchangeError> {
    if head.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) && head.len() < 4096 {
        return Err(ExchangeError::Empty);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(FileKind::Workbook);
    }
    let known: &[(&[u8], &str, &str)] = &[
        (
            b"\xD0\xCF\x11\xE0",
            "an old Excel workbook (.xls) or one protected by a password",
            "Open it in a spreadsheet program and save it as .xlsx without a password, or as CSV.",
        ),
        (b"%PDF", "a PDF document", "Ask for the table it was made from, as XLSX or CSV."),
        (b"\x89PNG", "a picture", "Choose a CSV or XLSX file."),
        (b"\xFF\xD8\xFF", "a picture", "Choose a CSV or XLSX file."),
        (b"GIF8", "a picture", "Choose a CSV or XLSX file."),
        (b"\x1F\x8B", "a compressed file", "Unpack it first."),
        (b"7z\xBC\xAF", "a compressed file", "Unpack it first."),
        (b"BZh", "a compressed file", "Unpack it first."),
        (b"\xFD7zXZ", "a compressed file", "Unpack it first."),
        (b"SQLite format 3", "a database", "Export the table as CSV."),
        (b"\x7FELF", "a program", "Choose a CSV or XLSX file."),
        (b"MZ\x90", "a program", "Choose a CSV or XLSX file."),
        (b"{\\rtf", "a text document", "Save its table as CSV."),
        (b"\xFF\xFE\x00\x00", "text in UTF-32", "Save it as CSV in UTF-8."),
        (b"\x00\x00\xFE\xFF", "text in UTF-32", "Save it as CSV in UTF-8."),
    ];
    if let Some((_, what, instead)) = known.iter().find(|(magic, _, _)| head.starts_with(magic)) {
        return Err(not_a_table(what, instead));
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let start = text[..text.len().min(64)].to_ascii_lowercase();
    if start.starts_with(b"<?xml") || start.starts_with(b"<!doctype") || start.starts_with(b"<html") {
        return Err(not_a_table(
            "a web page or an XML document",
            "Open it in a spreadsheet program and save it as XLSX or CSV.",
        ));
    }
    if start.starts_with(b"{\"") || start.starts_with(b"[{") {
        return Err(not_a_table("JSON", "Export the table as CSV."));
    }
    Ok(FileKind::Delimited)
}

/// Text with this share of control characters is none.
pub(super) fn looks_binary(decoded: &str) -> bool {
    let odd =
        decoded.chars().filter(|c| (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || *c == '\u{FFFD}').count();
    odd * 20 > decoded.chars().count()
}

pub(super) fn not_a_table(what: &str, instead: &str) -> ExchangeError {
    ExchangeError::NotATable { what: what.to_owned(), instead: instead.to_owned() }
}
