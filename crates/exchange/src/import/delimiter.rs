//! Finds what parts the cells of a delimited file. What is NOT here: cutting the rows of the file (records).

use encoding_rs::UTF_8;

use super::encoding::Decoded;
use super::field;
use super::records::Records;

/// In order of preference where two explain the rows equally well.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
/// A sign that no text holds: a file of one column is not cut at all.
pub(super) const NONE: u8 = 0x1F;
const ROWS: usize = 100;
/// The names of the columns are in one of the first rows.
const HEADER_ROWS: usize = 5;

/// What parts the cells, and the bytes of a first line such as `sep=;` that says so.
pub(super) fn find(sample: &str, complete: bool) -> (u8, bool) {
    let first = sample.lines().next().unwrap_or_default().trim();
    if let Some(said) = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()) {
        return (said, true);
    }
    let scored = CANDIDATES.iter().map(|delimiter| (score(sample, complete, *delimiter), *delimiter));
    let best = scored.fold((0.0, NONE), |best, next| if next.0 > best.0 + 1e-9 { next } else { best });
    (best.1, false)
}

/// How well this sign explains the rows: the share of rows with the commonest width, times a little for wider tables. A
/// sign that the first row does not hold explains nothing: prose in one column is full of commas.
fn score(sample: &str, complete: bool, delimiter: u8) -> f64 {
    let mut records = Records::new(Decoded::new(sample.as_bytes(), UTF_8), delimiter);
    let (mut widths, mut named) = (Vec::new(), false);
    while let Some(row) = records.next_row() {
        if let Ok(row) = row {
            named |= widths.len() < HEADER_ROWS && names(&row.cells);
            widths.push(row.cells.len());
        }
        if widths.len() > ROWS {
            break;
        }
    }
    if !complete && widths.len() > 1 {
        widths.pop();
    }
    let Some(first) = widths.iter().take(20).position(|width| *width > 1) else { return 0.0 };
    // A title may stand above a table; a column's name above prose looks the same, and there the widths vary.
    let below = &widths[first..];
    let times = |width: usize| below.iter().filter(|other| **other == width).count();
    let commonest = below.iter().copied().max_by_key(|width| (times(*width), *width)).unwrap_or(1);
    let share = times(commonest) as f64 / below.len() as f64;
    let title = sample.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let prose = first > 0 && (share < 0.9 || below.len() < 2 || field::from_name(title).is_some());
    if commonest < 2 && (first > 0 || share > 0.9) || prose {
        return 0.0;
    }
    // Names that we know settle it: lists inside cells, such as a dozen hosts a row, may look more regular than the table.
    f64::from(u8::from(named)) + share * (1.0 + (widths[first].max(commonest) as f64).ln() / 10.0)
}

/// Whether a row cut so has two names of fields.
fn names(cells: &[String]) -> bool {
    cells.iter().filter(|cell| field::from_name(cell).is_some()).nth(1).is_some()
}
