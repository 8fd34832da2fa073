//! Reads one sheet of a workbook as rows of text: dates as ISO dates, numbers as short as they are. What is NOT here: the
//! limits of the archive (archive), ODS (opendocument), names of columns (header).

use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use super::archive::{self, Format, damaged, unsound};
use super::header::Merged;
use super::limits::{COLUMNS, ROWS, SHEET_BYTES, WORKBOOK_BYTES};
use super::source::Row;
use crate::{ExchangeError, Place, Thing};

/// One sheet, read.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) names: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) merged: Vec<Merged>,
    pub(super) notes: Vec<Sentence>,
}

/// A reader for the other format, so that this module need not know it.
type ReadOds = fn(BufReader<File>, Option<&str>) -> Result<Sheet, ExchangeError>;

/// Reads the wanted sheet, or the first with rows.
pub(super) fn read(mut file: File, wanted: Option<&str>, read_ods: ReadOds) -> Result<Sheet, ExchangeError> {
    let size = file.metadata().map_err(|error| damaged(&error.to_string()))?.len();
    if size > WORKBOOK_BYTES {
        return Err(ExchangeError::TooLarge(sentence!("error-import-workbook-size", size = size >> 20)));
    }
    // The library checks sums only in part; a panic in it is a damaged file and must not end the program.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let format = archive::judge(BufReader::new(&mut file))?;
        file.seek(SeekFrom::Start(0)).map_err(|error| damaged(&error.to_string()))?;
        match format {
            Format::Xlsx => read_xlsx(BufReader::new(file), wanted),
            Format::Ods => read_ods(BufReader::new(file), wanted),
        }
    }));
    read.unwrap_or_else(|_| Err(unsound(sentence!("error-import-unsound-parts"))))
}

fn read_xlsx(file: BufReader<File>, wanted: Option<&str>) -> Result<Sheet, ExchangeError> {
    let mut book = Xlsx::new(file).map_err(|error| broken(&error, ""))?;
    let sheets = book.sheets_metadata().to_vec();
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    if let Some(wanted) = wanted {
        let name = named(&names, wanted)?;
        let rows = xlsx_rows(&mut book, &name)?;
        return Ok(finish(&mut book, name, names, rows));
    }
    let (visible, hidden): (Vec<_>, Vec<_>) = sheets.iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut first_fault = None;
    for sheet in visible.into_iter().chain(hidden) {
        match xlsx_rows(&mut book, &sheet.name) {
            Ok(rows) if rows.rows.is_empty() => {}
            Ok(rows) => return Ok(finish(&mut book, sheet.name.clone(), names, rows)),
            // Charts and macros have no cells; another sheet may.
            Err(error) => first_fault = first_fault.or(Some(error)),
        }
    }
    Err(first_fault.unwrap_or(ExchangeError::Empty))
}

/// The sheet of this name, whatever its case.
pub(super) fn named(names: &[String], wanted: &str) -> Result<String, ExchangeError> {
    let exact = names.iter().find(|name| *name == wanted);
    let found = exact.or_else(|| names.iter().find(|name| name.to_lowercase() == wanted.to_lowercase()));
    found.cloned().ok_or_else(|| ExchangeError::NoSuchSheet { wanted: wanted.to_owned(), there: names.join(", ") })
}

fn finish(book: &mut Xlsx<BufReader<File>>, name: String, names: Vec<String>, rows: Building) -> Sheet {
    let areas = book.merge_cells_by_sheet_name(&name).ok().unwrap_or_default();
    let near_top = areas.iter().filter(|area| area.start.0 < 64);
    let merged = near_top.map(|area| Merged {
        rows: (u64::from(area.start.0), u64::from(area.end.0)),
        columns: (area.start.1 as usize, area.end.1 as usize),
    });
    Sheet { name, names, merged: merged.collect(), notes: rows.notes(), rows: rows.rows }
}

fn xlsx_rows(book: &mut Xlsx<BufReader<File>>, name: &str) -> Result<Building, ExchangeError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| broken(&error, name))?;
    let mut building = Building::default();
    while let Some(cell) = cells.next_cell().map_err(|error| broken(&error, name))? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value());
        if !text.is_empty() {
            building.put(u64::from(row) + 1, column as usize, text)?;
        }
    }
    building.sort();
    Ok(building)
}

fn broken(error: &XlsxError, sheet: &str) -> ExchangeError {
    if matches!(error, XlsxError::Password) {
        return ExchangeError::NotATable(Thing::Protected);
    }
    let place = if sheet.is_empty() { Place::Somewhere } else { Place::Sheet(sheet.to_owned()) };
    ExchangeError::Damaged { place, what: Sentence::said(error.to_string()) }
}

/// Rows as they are put together, with what they weigh.
#[derive(Debug, Default)]
pub(super) struct Building {
    pub(super) rows: Vec<Row>,
    weight: usize,
    beyond: usize,
}

impl Building {
    /// Puts a text into a cell. Rows mostly come in order; columns beyond the limit are counted and left out.
    pub(super) fn put(&mut self, line: u64, column: usize, text: String) -> Result<(), ExchangeError> {
        if column >= COLUMNS {
            self.beyond += 1;
            return Ok(());
        }
        if self.rows.last().is_none_or(|row| row.line != line) {
            self.rows.push(Row { line, cells: Vec::new(), beyond: 0 });
            self.weight += size_of::<Row>();
        }
        let last = self.rows.len() - 1;
        let cells = &mut self.rows[last].cells;
        if cells.len() <= column {
            self.weight += (column + 1 - cells.len()) * size_of::<String>();
            cells.resize(column + 1, String::new());
        }
        self.weight += text.capacity();
        cells[column] = text;
        if self.weight > SHEET_BYTES || self.rows.len() as u64 > ROWS {
            return Err(ExchangeError::TooLarge(sentence!("error-import-sheet-size")));
        }
        Ok(())
    }

    /// A damaged file can give rows twice and in any order.
    fn sort(&mut self) {
        if self.rows.is_sorted_by_key(|row| row.line) {
            return;
        }
        self.rows.sort_by_key(|row| row.line);
    }

    pub(super) fn notes(&self) -> Vec<Sentence> {
        let left_out = sentence!("remark-cells-beyond", count = self.beyond, column = COLUMNS);
        if self.beyond > 0 { vec![left_out] } else { Vec::new() }
    }
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // An error such as #N/A is no value.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// As short as it is: `3`, not `3.0`.
pub(super) fn number_text(number: f64) -> String {
    if number.is_finite() { format!("{number}") } else { String::new() }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        return format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    if moment.as_f64() < 1.0 {
        return clock;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if moment.as_f64().fract() == 0.0 { date } else { format!("{date}T{clock}") }
}
