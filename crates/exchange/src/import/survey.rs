//! One reading of all rows before any is imported: how many, how wide, what the columns hold, how dates are written.
//! What is NOT here: choosing fields (mapping).

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use super::dates::{DateOrder, Evidence};
use super::limits::ROWS;
use super::source::{Fault, Rejected, Row, Source};
use crate::ExchangeError;

const FIRST_ROWS: usize = 20;
const KEPT_FAULTS: usize = 1_000;

/// What one column holds.
#[derive(Clone, Debug)]
pub struct ColumnSurvey {
    /// Its name.
    pub name: String,
    /// Cells that are not empty.
    pub filled: u64,
    /// Characters in all cells together.
    pub characters: u64,
    /// Cells of several words.
    pub wordy: u64,
    pub(super) dates: Evidence,
}

impl ColumnSurvey {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), filled: 0, characters: 0, wordy: 0, dates: Evidence::default() }
    }

    /// Whether the column is prose: most cells have several words.
    pub fn is_prose(&self) -> bool {
        self.wordy * 2 > self.filled && self.characters > self.filled * 8
    }

    fn look(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        self.characters += cell.len().min(10_000) as u64;
        self.wordy += u64::from(cell.split_whitespace().nth(2).is_some() || cell.len() > 40);
        self.dates.look(cell);
    }
}

/// What all rows hold.
#[derive(Clone, Debug)]
pub struct Survey {
    /// In the order of the file; rows wider than the names add columns.
    pub columns: Vec<ColumnSurvey>,
    /// Rows that can be read.
    pub rows: u64,
    /// The first of them.
    pub first: Vec<Row>,
    /// Rows that cannot be read; at most a thousand are kept.
    pub rejected: Vec<Rejected>,
    /// Sentences a person should see.
    pub notes: Vec<Sentence>,
}

impl Survey {
    /// The order of day and month in a column.
    pub fn date_order(&self, column: usize, preferred: DateOrder) -> (DateOrder, Option<Sentence>) {
        self.columns.get(column).map_or((preferred, None), |column| column.dates.decide(&column.name, preferred))
    }
}

/// Reads all rows once.
pub fn survey(source: &Source) -> Result<Survey, ExchangeError> {
    let columns = source.columns.iter().map(|name| ColumnSurvey::new(name)).collect();
    let mut survey = Survey { columns, rows: 0, first: vec![], rejected: vec![], notes: vec![] };
    let mut rows = source.rows()?;
    let (mut ragged, mut wide) = (0_u64, None);
    for row in &mut rows {
        match row {
            Ok(row) => {
                ragged += u64::from(row.cells.len() != source.columns.len());
                wide = wide.or_else(|| super::source::too_wide(&row));
                survey.look(row);
            }
            Err(Fault::Row(rejected)) if survey.rejected.len() < KEPT_FAULTS => survey.rejected.push(rejected),
            Err(Fault::Row(_)) => {}
            Err(Fault::File(error)) => return Err(error),
        }
        if survey.rows > ROWS {
            return Err(ExchangeError::TooLarge(sentence!("error-import-rows", most = ROWS)));
        }
    }
    if rows.unreadable() > 0 {
        survey.notes.push(sentence!("remark-unreadable", count = rows.unreadable()));
    }
    if ragged > 0 && source.about.delimiter.is_some() {
        survey.notes.push(sentence!("remark-ragged", count = ragged));
    }
    survey.notes.extend(wide);
    Ok(survey)
}

impl Survey {
    fn look(&mut self, row: Row) {
        while self.columns.len() < row.cells.len() {
            let name = format!("Column {}", self.columns.len() + 1);
            self.columns.push(ColumnSurvey::new(&name));
        }
        for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
            column.look(cell);
        }
        self.rows += 1;
        if self.first.len() < FIRST_ROWS {
            self.first.push(row);
        }
    }
}
