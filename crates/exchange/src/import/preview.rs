//! Opening a file for import, and seeing beforehand what an import would do. What is NOT here: writing it (app).

use std::collections::BTreeMap;
use std::path::Path;

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_model::vocabulary::Precision;

use super::field::Field;
use super::interpret::{ImportOptions, ImportedRow, Interpreter};
use super::mapping::Mapping;
use super::source::{About, Fault, ReadOptions, Rejected, Row, Rows, Source};
use super::survey::{Survey, survey};
use crate::ExchangeError;

const KEPT_REJECTED: usize = 1_000;
const KEPT_NOTES: usize = 50;

/// A file as the first page of the import shows it.
#[derive(Clone, Debug)]
pub struct Preview {
    /// File, encoding, delimiter, sheets.
    pub about: About,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The field that each column would be.
    pub guessed: Vec<Option<Field>>,
    /// The first rows.
    pub first: Vec<Row>,
    /// How many rows can be read.
    pub rows: u64,
    /// Rows that cannot.
    pub rejected: Vec<Rejected>,
    /// Sentences a person should see.
    pub notes: Vec<Sentence>,
}

/// Looks at a file without importing anything.
pub fn preview(path: &Path, options: &ReadOptions) -> Result<Preview, ExchangeError> {
    let source = Source::open(path, options)?;
    let survey = survey(&source)?;
    let mut notes = source.about.notes.clone();
    notes.extend(survey.notes.iter().cloned());
    // Without a text column there is still something to look at and to map.
    let mapping = Mapping::find(&survey, &[]).unwrap_or_else(|error| {
        notes.push(error.sentence());
        Mapping::default()
    });
    notes.extend(mapping.notes.iter().cloned());
    if survey.rows == 0 {
        notes.push(sentence!("remark-no-rows"));
    }
    let columns: Vec<String> = survey.columns.iter().map(|column| column.name.clone()).collect();
    let guessed = (0..columns.len()).map(|at| mapping.field(at)).collect();
    Ok(Preview {
        about: source.about,
        columns,
        guessed,
        first: survey.first,
        rows: survey.rows,
        rejected: survey.rejected,
        notes,
    })
}

/// The rows of a file, each as an observation or with the reason why not.
pub struct Import {
    /// What was found out about the file.
    pub about: About,
    /// What all rows hold.
    pub survey: Survey,
    /// Sentences a person should see.
    pub notes: Vec<Sentence>,
    interpreter: Interpreter,
    rows: Rows,
}

impl Import {
    /// Opens a file. `pairs` is what a person said, as `COLUMN=FIELD,…`; empty for none.
    pub fn open(
        path: &Path,
        read: &ReadOptions,
        pairs: &str,
        options: Option<ImportOptions>,
    ) -> Result<Self, ExchangeError> {
        let source = Source::open(path, read)?;
        let survey = survey(&source)?;
        let said = Mapping::parse_pairs(pairs, &survey)?;
        let mapping = Mapping::find(&survey, &said)?;
        let options = options.unwrap_or_else(|| ImportOptions::of_file(&source.about.file_name));
        let (interpreter, dates) = Interpreter::new(&survey, &mapping, options);
        let mut notes = source.about.notes.clone();
        notes.extend(survey.notes.iter().chain(&mapping.notes).cloned());
        notes.extend(dates);
        let rows = source.rows()?;
        Ok(Self { about: source.about, survey, notes, interpreter, rows })
    }

    /// Which column is which field.
    pub fn mapping(&self) -> &Mapping {
        self.interpreter.mapping()
    }

    /// Names of the columns that are kept as they are.
    pub fn unmapped(&self) -> Vec<String> {
        let unmapped = self.mapping().unmapped(self.survey.columns.len());
        unmapped.into_iter().map(|at| self.survey.columns[at].name.clone()).collect()
    }

    /// What only reading on shows: whether ids came again in the rows read so far.
    pub fn repeated_ids(&self) -> Option<Sentence> {
        self.interpreter.repeated_ids()
    }

    /// How many rows can be read.
    pub fn row_count(&self) -> u64 {
        self.survey.rows
    }
}

impl Iterator for Import {
    type Item = Result<ImportedRow, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(match self.rows.next()? {
            Ok(row) => self.interpreter.interpret(&row).map_err(Fault::Row),
            Err(fault) => Err(fault),
        })
    }
}

/// What was guessed or could not be read in the rows of a file, gathered: each remark once, with how many rows it concerns.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    values: BTreeMap<Sentence, u64>,
    others: u64,
    time_unknown: u64,
    only_day: u64,
    only_month: u64,
    team_missing: u64,
}

impl Remarks {
    /// Takes in what one row says.
    pub fn add(&mut self, row: &ImportedRow) {
        self.time_unknown += u64::from(row.time_unknown);
        self.team_missing += u64::from(row.team_missing);
        match row.precision {
            Precision::Minute => {}
            Precision::Day => self.only_day += 1,
            Precision::Month => self.only_month += 1,
        }
        for note in &row.notes {
            if let Some(rows) = self.values.get_mut(note) {
                *rows += 1;
            } else if self.values.len() < KEPT_NOTES {
                self.values.insert(note.clone(), 1);
            } else {
                self.others += 1;
            }
        }
    }

    /// Sentences a person should see.
    pub fn sentences(&self) -> Vec<Sentence> {
        let counted = [
            (self.time_unknown, sentence!("remark-time-unknown", rows = self.time_unknown)),
            (self.only_day, sentence!("remark-only-day", rows = self.only_day)),
            (self.only_month, sentence!("remark-only-month", rows = self.only_month)),
            (self.team_missing, sentence!("remark-team-missing", rows = self.team_missing)),
        ];
        let counted = counted.into_iter().filter(|(rows, _)| *rows > 0).map(|(_, sentence)| sentence);
        let value = |(note, rows): (&Sentence, &u64)| sentence!("remark-in-rows", remark = note.clone(), rows = *rows);
        let values = self.values.iter().map(value);
        let others = (self.others > 0).then(|| sentence!("remark-more", count = self.others));
        counted.chain(values).chain(others).collect()
    }
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct DryRun {
    /// Rows in the file, readable or not.
    pub rows: u64,
    /// Rows that would become observations.
    pub ready: u64,
    /// How many would be turned away.
    pub rejected_count: u64,
    /// The first thousand of them.
    pub rejected: Vec<Rejected>,
    /// Rows without a readable time.
    pub time_unknown: u64,
    /// Rows without a team.
    pub team_missing: u64,
    /// Names of the columns that are kept as they are.
    pub unmapped: Vec<String>,
    /// Sentences a person should see; those about values with how many rows they concern.
    pub notes: Vec<Sentence>,
}

/// Reads a whole file as an import would, and writes nothing.
pub fn dry_run(
    path: &Path,
    read: &ReadOptions,
    pairs: &str,
    options: Option<ImportOptions>,
) -> Result<DryRun, ExchangeError> {
    let mut import = Import::open(path, read, pairs, options)?;
    let mut run = DryRun { unmapped: import.unmapped(), notes: import.notes.clone(), ..DryRun::default() };
    let mut remarks = Remarks::default();
    for row in &mut import {
        run.rows += 1;
        match row {
            Ok(row) => {
                run.ready += 1;
                run.time_unknown += u64::from(row.time_unknown);
                run.team_missing += u64::from(row.team_missing);
                remarks.add(&row);
            }
            Err(Fault::Row(rejected)) => {
                run.rejected_count += 1;
                if run.rejected.len() < KEPT_REJECTED {
                    run.rejected.push(rejected);
                }
            }
            Err(Fault::File(error)) => return Err(error),
        }
    }
    run.notes.extend(import.repeated_ids());
    run.notes.extend(remarks.sentences());
    Ok(run)
}
