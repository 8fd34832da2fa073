//! Finds the names of the columns: the first row that looks like names, below titles, over one or two rows, or made up
//! where there are none. What is NOT here: what a column means (mapping).

use std::collections::BTreeMap;

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use super::dates;
use super::field;
use super::limits::COLUMNS;
use super::source::Row;

/// So many rows are looked at.
pub(super) const LOOK_AT: usize = 30;
/// Nobody names a column with more characters.
const LONGEST_NAME: usize = 120;

/// A merged area of a sheet: rows and columns from 0, all inclusive.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merged {
    pub(super) rows: (u64, u64),
    pub(super) columns: (usize, usize),
}

/// The columns and the line that the rows start in.
pub(super) struct Header {
    pub(super) columns: Vec<String>,
    pub(super) first_line: u64,
    pub(super) notes: Vec<Sentence>,
}

/// Finds the header in the first rows.
pub(super) fn find(rows: &[Row], merged: &[Merged]) -> Header {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).min(COLUMNS);
    let mut notes = Vec::new();
    let wide = rows.iter().filter(|row| filled(row) > 1).count() > 1;
    let first = rows.iter().position(|row| filled(row) > usize::from(wide)).unwrap_or(0);
    if first > 0 && rows.len() > first {
        notes.push(sentence!("remark-above-names", line = rows[first].line - 1));
    }
    let Some(row) = rows.get(first) else { return Header { columns: vec![], first_line: 1, notes } };
    if !looks_like_names(row) {
        notes.push(sentence!("remark-no-names"));
        return Header { columns: unique(&vec![String::new(); width]), first_line: row.line, notes };
    }
    let mut names = row.cells.clone();
    let mut last = first;
    if spans_columns(row, merged) && rows.get(first + 1).is_some_and(looks_like_names) {
        last = first + 1;
        names = joined(row, &rows[last], merged);
        notes.push(sentence!("remark-names-of-two-rows"));
    }
    names.resize(width.max(names.len()).min(COLUMNS), String::new());
    // No row starts inside the one with the names, and the next may be one that cannot be read.
    let first_line = rows[last].line + 1;
    Header { columns: unique(&names), first_line, notes }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn looks_like_names(row: &Row) -> bool {
    let cells = || row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    if cells().any(|cell| field::from_name(cell).is_some()) {
        return true;
    }
    let odd = |cell: &str| {
        dates::looks_like_date(cell) || cell.chars().count() > LONGEST_NAME || cell.ends_with('.') && cell.contains(' ')
    };
    let numbers = cells().filter(|cell| cell.replace(',', ".").parse::<f64>().is_ok()).count();
    !cells().any(odd) && numbers * 2 <= cells().count() && cells().next().is_some()
}

fn spans_columns(row: &Row, merged: &[Merged]) -> bool {
    merged
        .iter()
        .any(|area| area.rows.0 + 1 == row.line && area.rows.1 == area.rows.0 && area.columns.1 > area.columns.0)
}

/// "Customer" over "name" and "note" gives "Customer name" and "Customer note".
fn joined(upper: &Row, lower: &Row, merged: &[Merged]) -> Vec<String> {
    let width = upper.cells.len().max(lower.cells.len());
    let cell = |row: &Row, at: usize| row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
    (0..width)
        .map(|at| {
            let over = merged
                .iter()
                .find(|area| area.rows.0 + 1 == upper.line && (area.columns.0..=area.columns.1).contains(&at));
            let above = cell(upper, over.map_or(at, |area| area.columns.0));
            let below = cell(lower, at);
            let parts: Vec<_> = [above, below].into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(" ")
        })
        .collect()
}

/// Gives every column a name of its own.
fn unique(names: &[String]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut taken: Vec<String> = Vec::with_capacity(names.len());
    for (at, name) in names.iter().enumerate() {
        let clean: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_NAME).collect();
        let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let clean = if clean.is_empty() { format!("Column {}", at + 1) } else { clean };
        let count = seen.entry(clean.to_lowercase()).or_insert(0);
        *count += 1;
        let name = if *count > 1 { format!("{clean} ({count})") } else { clean };
        taken.push(name);
    }
    taken
}
