//! What every cell goes through: neutralised formulas are restored, control characters go, text becomes NFC.
//! What is NOT here: what a cell means (interpret).

use unicode_normalization::UnicodeNormalization;

/// Takes off the apostrophe that our own CSV and XLSX exports put before a text that a spreadsheet would run: exactly one,
/// and only where the rest begins with `=`, `+`, `-`, `@`, TAB or CR, after any further apostrophes. Those belong to the
/// text: an export puts one before them too, or `'=x` could not be told from a neutralised `=x`.
pub fn restore(cell: &str) -> &str {
    let Some(rest) = cell.strip_prefix('\'') else { return cell };
    let dangerous = rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dangerous { rest } else { cell }
}

/// A text for people: restored, or else trimmed and with `\n` for line ends; without control characters, in NFC.
pub(super) fn text(cell: &str) -> String {
    // Most cells: nothing to restore, to compose or to take out.
    if cell.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !cell.starts_with('\'') {
        return cell.trim().to_owned();
    }
    let restored = restore(cell);
    let kept = if restored.len() < cell.len() {
        restored.to_owned()
    } else {
        cell.trim().replace("\r\n", "\n").replace('\r', "\n")
    };
    let clean = kept.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t' | '\r'));
    clean.nfc().collect()
}

/// A short value: restored, trimmed, without control characters.
pub(super) fn value(cell: &str) -> String {
    text(cell).trim().to_owned()
}
