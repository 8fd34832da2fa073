//! What kind of file it is, by its first bytes and never by its name. What is NOT here: reading it.

use super::source::FileKind;
use crate::{ExchangeError, Thing};

/// The kind of file, or the sentence that says why it is none that can be read.
pub(super) fn kind(head: &[u8]) -> Result<FileKind, ExchangeError> {
    if head.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) && head.len() < 4096 {
        return Err(ExchangeError::Empty);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(FileKind::Workbook);
    }
    let known: &[(&[u8], Thing)] = &[
        (b"\xD0\xCF\x11\xE0", Thing::OldWorkbook),
        (b"%PDF", Thing::Pdf),
        (b"\x89PNG", Thing::Picture),
        (b"\xFF\xD8\xFF", Thing::Picture),
        (b"GIF8", Thing::Picture),
        (b"\x1F\x8B", Thing::Compressed),
        (b"7z\xBC\xAF", Thing::Compressed),
        (b"BZh", Thing::Compressed),
        (b"\xFD7zXZ", Thing::Compressed),
        (b"SQLite format 3", Thing::Database),
        (b"\x7FELF", Thing::Program),
        (b"MZ\x90", Thing::Program),
        (b"{\\rtf", Thing::TextDocument),
        (b"\xFF\xFE\x00\x00", Thing::Utf32),
        (b"\x00\x00\xFE\xFF", Thing::Utf32),
    ];
    if let Some((_, thing)) = known.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(ExchangeError::NotATable(*thing));
    }
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let start = text[..text.len().min(64)].to_ascii_lowercase();
    if start.starts_with(b"<?xml") || start.starts_with(b"<!doctype") || start.starts_with(b"<html") {
        return Err(ExchangeError::NotATable(Thing::WebPage));
    }
    if start.starts_with(b"{\"") || start.starts_with(b"[{") {
        return Err(ExchangeError::NotATable(Thing::Json));
    }
    Ok(FileKind::Delimited)
}

/// Text with this share of control characters is none.
pub(super) fn looks_binary(decoded: &str) -> bool {
    let odd =
        decoded.chars().filter(|c| (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || *c == '\u{FFFD}').count();
    odd * 20 > decoded.chars().count()
}
