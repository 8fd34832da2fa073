//! The import itself: rows into acts of one group, in one notebook, whatever is shown meanwhile. What is NOT here: reading
//! files (`exchange`), whether a row is there already (`imports`).

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use shadowday_exchange::import::{Fault, Import, ImportedRow, ReadOptions, Rejected, Remarks};
use shadowday_model::ids::{GroupId, RecordId};
use shadowday_model::records::{Observation, RecordKind};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Basis, Polarity};
use shadowday_store::{Act, StoreError, Target};

use super::days::ImportedDays;
use super::{MOST_REJECTED, Standing, Told, standing, told};
use crate::api::{Imported, Touched};
use crate::app::{App, Notebook};
use crate::error::Error;
use crate::founding::foundation;
use crate::jobs::{Job, Work};
use crate::messages::Words;

/// Rows gathered before they are written. How many of them become one act is said by the act itself: a row with a
/// hundred new hosts fills one alone.
const ROWS_GATHERED: usize = 200;
/// Rows that are read and wait to be gathered.
const ROWS_AHEAD: usize = 2 * ROWS_GATHERED;
/// The index is told when at least so many new rows are there, and a tenth of all: told after every act it would write many
/// small files and merge them again and again.
const TELL_INDEX_FROM: u32 = 2_000;

/// Rows as they are read.
type RowsAhead = Receiver<Result<ImportedRow, Fault>>;

/// Imports a file: all acts in one group. Whatever stops it, a person included, takes the group back at once.
pub(super) fn import_file(
    app: &App,
    path: &Path,
    options: &ReadOptions,
    pairs: &str,
    job: &mut Job<'_>,
    hear: &mut Told<'_>,
) -> Result<Imported, Error> {
    let _writing = app.jobs().writing(Work::Import)?;
    job.progress("job-read", 0, None);
    let mut import = Import::open(path, options, pairs, None)?;
    let mut importing = Importing::new(app, &import);
    let result = importing.run(&mut import, job, hear);
    if importing.result.logged > 0 {
        importing.notebook.index.nudge();
        app.announce(&Touched::everything());
    }
    match result {
        Ok(()) => Ok(importing.finish(&import)),
        Err(error) => Err(importing.take_back(error)),
    }
}

/// An import on its way.
struct Importing {
    notebook: Arc<Notebook>,
    words: Words,
    group: GroupId,
    days: Option<ImportedDays>,
    remarks: Remarks,
    /// Rows that the index was not told of.
    untold: u32,
    result: Imported,
}

impl Importing {
    fn new(app: &App, import: &Import) -> Self {
        let notebook = app.notebook();
        let result = Imported {
            rows: 0,
            logged: 0,
            already_there: 0,
            rejected: Vec::new(),
            rejected_total: 0,
            kept_columns: import.unmapped(),
            remarks: Vec::new(),
            undo: None,
            touched: Touched::everything(),
        };
        let group = notebook.store.new_group();
        Self { notebook, words: app.words(), group, days: None, remarks: Remarks::default(), untold: 0, result }
    }

    /// Rows are read and understood on a thread of their own while those before them are written.
    fn run(&mut self, import: &mut Import, job: &mut Job<'_>, hear: &mut Told<'_>) -> Result<(), Error> {
        let total = import.row_count() as usize;
        std::thread::scope(|scope| {
            let (ahead, rows) = sync_channel(ROWS_AHEAD);
            // Whoever reads stops when nobody takes rows any more: after an error, or when a person stops the import.
            scope.spawn(move || import.map_while(|row| ahead.send(row).ok()).for_each(drop));
            self.take(&rows, total, job, hear)
        })
    }

    fn take(&mut self, rows: &RowsAhead, total: usize, job: &mut Job<'_>, hear: &mut Told<'_>) -> Result<(), Error> {
        let mut gathered = VecDeque::with_capacity(ROWS_GATHERED);
        loop {
            let row = rows.recv().ok();
            let ended = row.is_none();
            match row {
                None => {}
                Some(Ok(row)) => {
                    self.remarks.add(&row);
                    gathered.push_back(row);
                }
                Some(Err(Fault::Row(row))) => self.reject(&row, hear),
                Some(Err(Fault::File(error))) => return Err(error.into()),
            }
            self.result.rows += u32::from(!ended);
            if ended || gathered.len() == ROWS_GATHERED {
                self.write(&mut gathered, hear)?;
                job.progress("job-import", self.result.rows as usize, Some(total));
            }
            if ended {
                return Ok(());
            }
            job.go_on(sentence!("error-cancelled-nothing-logged"))?;
        }
    }

    fn reject(&mut self, row: &Rejected, hear: &mut Told<'_>) {
        let rejected = told(row, &self.words);
        hear(&rejected);
        self.result.rejected_total = self.result.rejected_total.saturating_add(1);
        if self.result.rejected.len() < MOST_REJECTED {
            self.result.rejected.push(rejected);
        }
    }

    /// Writes the rows, in as many acts as they fill.
    fn write(&mut self, rows: &mut VecDeque<ImportedRow>, hear: &mut Told<'_>) -> Result<(), Error> {
        while !rows.is_empty() {
            if self.days.is_none() {
                self.found()?;
            }
            let days = self.days.as_mut().expect("founded just now");
            let done =
                self.notebook.store.batch("import_observations", Some(self.group), |act| log(act, days, rows))?;
            let Logged { taken, new, rejected } = done.value;
            rows.drain(..taken);
            self.result.logged += new;
            self.result.already_there += taken as u32 - new - rejected.len() as u32;
            for row in &rejected {
                self.reject(row, hear);
            }
            self.untold += new;
            if self.untold >= TELL_INDEX_FROM.max(self.result.logged / 10) {
                self.untold = 0;
                self.notebook.index.nudge();
            }
            if new > 0 {
                self.result.undo = Some(Target::Group(self.group).to_string());
            }
        }
        Ok(())
    }

    /// Programme and leader are made when there is something to write, as the first note makes them. They are no part of
    /// the group: notes logged after the import need them, whether or not it is undone.
    fn found(&mut self) -> Result<(), Error> {
        let done = self.notebook.store.act("found_notebook", None, foundation)?;
        let now = self.notebook.store.now();
        self.days = Some(self.notebook.store.read(|read| ImportedDays::read(read, now, done.value))?);
        Ok(())
    }

    fn finish(mut self, import: &Import) -> Imported {
        let found = import.notes.iter().cloned().chain(import.repeated_ids()).chain(self.remarks.sentences());
        self.result.remarks = found.map(|remark| self.words.say(&remark)).collect();
        self.result
    }

    /// Takes back what was written before `error` stopped the import, and says so.
    fn take_back(&self, error: Error) -> Error {
        let logged = self.result.logged;
        if let Err(second) = self.undo_all() {
            let act = Target::Group(self.group).to_string();
            return error.and(sentence!("error-rows-stay", rows = logged, why = second.sentence(), act = act));
        }
        let told = logged == 0 || matches!(error, Error::Cancelled(_));
        if told { error } else { error.and(sentence!("error-rows-taken-back")) }
    }

    fn undo_all(&self) -> Result<(), StoreError> {
        if self.result.logged > 0 {
            self.notebook.store.undo(self.group)?;
            self.notebook.index.nudge();
        }
        Ok(())
    }
}

/// What became of the first rows of those gathered.
struct Logged {
    /// So many were looked at.
    taken: usize,
    /// So many of them are new observations.
    new: u32,
    /// Those whose name is another's.
    rejected: Vec<Rejected>,
}

/// Logs rows until the act is full; at least one, so that it always goes on.
fn log(act: &mut Act<'_>, days: &mut ImportedDays, rows: &VecDeque<ImportedRow>) -> Result<Logged, Error> {
    let mut done = Logged { taken: 0, new: 0, rejected: Vec::new() };
    for row in rows {
        if done.taken > 0 && act.is_full() {
            break;
        }
        done.taken += 1;
        match standing(act.read(), row) {
            Standing::There => {}
            Standing::Rejected(rejected) => done.rejected.push(rejected),
            Standing::New => {
                log_row(act, days, row)?;
                done.new += 1;
            }
        }
    }
    days.write_hosts(act)?;
    Ok(done)
}

fn log_row(act: &mut Act<'_>, days: &mut ImportedDays, row: &ImportedRow) -> Result<(), Error> {
    let happened = row.happened_at.map(Lived);
    let place = days.place(act, &row.team, row.leader.as_deref(), happened.map(Lived::date))?;
    let mut note = Observation::new(act.new_id());
    note.day = Some(place.day);
    note.happened_at = happened;
    note.precision = row.precision;
    note.recorded_at = Some(act.now());
    note.raw.clone_from(&row.text);
    note.text.clone_from(&row.text);
    note.category = row.category;
    note.sub_code.clone_from(&row.sub_code);
    note.basis = row.basis.unwrap_or(Basis::Seen);
    note.polarity = row.polarity.unwrap_or(Polarity::Problem);
    note.impact = row.impact;
    note.minutes = row.minutes;
    note.count = row.count.unwrap_or(1);
    note.tags = row.tags.iter().cloned().collect();
    note.tools = row.tools.iter().cloned().collect();
    note.source_id = Some(row.source_id.clone());
    note.other.clone_from(&row.other);
    note.hosts = row.hosts.iter().map(|host| days.host(act, place, host)).collect::<Result<_, Error>>()?;
    act.create(RecordKind::Observation, note.id, note.to_fields())?;
    Ok(())
}

/// Where an imported row belongs.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) day: RecordId,
    pub(super) team: RecordId,
    pub(super) leader: RecordId,
}
