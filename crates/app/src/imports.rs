//! Importing observations from CSV and workbooks: preview, dry run, and the import itself as one group of acts that one
//! undo takes back. What is NOT here: reading files (`exchange`).

mod days;

use std::path::Path;

use shadowday_exchange::ExchangeError;
use shadowday_exchange::import::{Fault, Field, Import, ImportedRow, ReadOptions, Rejected, preview};
use shadowday_model::ids::{GroupId, RecordId};
use shadowday_model::records::{Observation, RecordKind};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Basis, Polarity};
use shadowday_store::Act;

use crate::api::{
    self, ColumnField, ImportPreview, ImportRequest, Imported, Nothing, PickedFile, PreviewRow, RejectedRow, Touched,
};
use crate::app::App;
use crate::error::Error;
use crate::founding::foundation;
use crate::jobs::Job;
use days::ImportedDays;

/// Rows written by one act: an observation is up to two changes, and an act holds at most 500.
const ROWS_AN_ACT: usize = 200;
/// Rejected rows told one by one.
const MOST_REJECTED: usize = 100;
/// Progress is told every so many rows.
const TELL_EVERY: u64 = 200;

impl From<ExchangeError> for Error {
    fn from(error: ExchangeError) -> Self {
        Self::Invalid { field: "file", sentence: error.to_string() }
    }
}

/// Asks for a file with the system's dialog.
pub fn pick_import(app: &App, _: Nothing) -> Result<Option<PickedFile>, Error> {
    let picked = app.host().pick_import();
    Ok(picked.map(|path| app.files().pick(path)))
}

fn read_options(request: &ImportRequest) -> ReadOptions {
    ReadOptions { sheet: request.sheet.clone(), ..ReadOptions::default() }
}

/// `COLUMN=FIELD,…`, as the command line writes it.
fn pairs(mapping: &[ColumnField]) -> String {
    mapping.iter().map(|pair| format!("{}={}", pair.column, pair.field)).collect::<Vec<_>>().join(",")
}

/// The file as read, and what an import would do with it.
pub fn import_preview(app: &App, request: ImportRequest, job: &mut Job<'_>) -> Result<ImportPreview, Error> {
    let path = app.files().path(&request.token)?;
    let options = read_options(&request);
    job.progress("job-read", 0, None);
    let seen = preview(&path, &options)?;
    let mut shown = ImportPreview {
        name: seen.about.file_name.clone(),
        columns: seen
            .columns
            .iter()
            .zip(&seen.guessed)
            .map(|(column, field)| ColumnField {
                column: column.clone(),
                field: field.map(|field| field.to_string()).unwrap_or_default(),
            })
            .collect(),
        fields: Field::all().map(|field| field.to_string()).collect(),
        rows: seen
            .first
            .iter()
            .map(|row| PreviewRow { line: clamp(row.line), cells: row.cells.clone(), rejected: None })
            .collect(),
        total: clamp(seen.rows),
        would_log: 0,
        already_there: 0,
        rejected: Vec::new(),
        rejected_total: 0,
        sheets: seen.about.sheets.clone(),
        remarks: seen.notes.clone(),
    };
    match Import::open(&path, &options, &pairs(&request.mapping), None) {
        Ok(import) => dry_run(app, import, &mut shown, job)?,
        // A mapping that does not work yet (no text column) is a remark, not the end: the person is about to mend it.
        Err(error) => shown.remarks.push(error.to_string()),
    }
    Ok(shown)
}

/// Reads every row as the import would, and writes nothing.
fn dry_run(app: &App, import: Import, shown: &mut ImportPreview, job: &mut Job<'_>) -> Result<(), Error> {
    for (at, column) in shown.columns.iter_mut().enumerate() {
        column.field = import.mapping().field(at).map(|field| field.to_string()).unwrap_or_default();
    }
    for note in &import.notes {
        if !shown.remarks.contains(note) {
            shown.remarks.push(note.clone());
        }
    }
    let total = import.row_count();
    let mut rejected = Vec::new();
    for (number, row) in (0..).zip(import) {
        if number % TELL_EVERY == 0 {
            job.progress("job-read", number as usize, Some(total as usize));
            job.go_on("Nothing was written.")?;
        }
        match row {
            Ok(row) if app.read(|read| read.source_known(&row.source_id))? => shown.already_there += 1,
            Ok(_) => shown.would_log += 1,
            Err(Fault::Row(row)) => rejected.push(row),
            Err(Fault::File(error)) => return Err(error.into()),
        }
    }
    for row in &mut shown.rows {
        row.rejected = rejected.iter().find(|other| clamp(other.line) == row.line).map(|other| other.reason.clone());
    }
    shown.rejected_total = clamp(rejected.len() as u64);
    shown.rejected = rejected.iter().take(MOST_REJECTED).map(told).collect();
    Ok(())
}

fn told(row: &Rejected) -> RejectedRow {
    RejectedRow { line: clamp(row.line), column: row.column.clone().unwrap_or_default(), reason: row.reason.clone() }
}

fn clamp(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Imports the file behind a token.
pub fn import_observations(app: &App, request: ImportRequest, job: &mut Job<'_>) -> Result<Imported, Error> {
    let path = app.files().path(&request.token)?;
    import_file(app, &path, &read_options(&request), &pairs(&request.mapping), job)
}

/// Imports a file: all acts in one group. Cancelling, or a file that breaks off, keeps what was logged so far; the group
/// can be undone and importing again adds only the rest.
fn import_file(
    app: &App,
    path: &Path,
    options: &ReadOptions,
    pairs: &str,
    job: &mut Job<'_>,
) -> Result<Imported, Error> {
    let import = Import::open(path, options, pairs, None)?;
    app.act("found_notebook", None, |act| foundation(act).map(|_| ()))?;
    let store = app.notebook().store.clone();
    let mut done = Importing {
        group: store.new_group(),
        days: ImportedDays::new(store.now()),
        result: Imported {
            rows: 0,
            logged: 0,
            already_there: 0,
            rejected: Vec::new(),
            rejected_total: 0,
            kept_columns: import.unmapped(),
            undo: None,
            touched: Touched::everything(),
        },
    };
    let total = import.row_count();
    let mut batch = Vec::with_capacity(ROWS_AN_ACT);
    for row in import {
        done.result.rows += 1;
        match row {
            Ok(row) => batch.push(row),
            Err(Fault::Row(row)) => done.reject(&row),
            Err(Fault::File(error)) => {
                done.write(app, &mut batch)?;
                return Err(error.into());
            }
        }
        if batch.len() == ROWS_AN_ACT {
            done.write(app, &mut batch)?;
            job.progress("job-import", done.result.rows as usize, Some(total as usize));
            if job.is_cancelled() {
                app.announce(&Touched::everything());
                return Err(Error::Cancelled(
                    "The rows logged so far were kept; undo takes them back, and importing again adds only the rest.",
                ));
            }
        }
    }
    done.write(app, &mut batch)?;
    job.progress("job-import", total as usize, Some(total as usize));
    app.announce(&Touched::everything());
    Ok(done.result)
}

/// An import on its way.
struct Importing {
    group: GroupId,
    days: ImportedDays,
    result: Imported,
}

impl Importing {
    fn reject(&mut self, row: &Rejected) {
        self.result.rejected_total += 1;
        if self.result.rejected.len() < MOST_REJECTED {
            self.result.rejected.push(told(row));
        }
    }

    fn write(&mut self, app: &App, batch: &mut Vec<ImportedRow>) -> Result<(), Error> {
        if batch.is_empty() {
            return Ok(());
        }
        let rows = std::mem::take(batch);
        let count = rows.len() as u32;
        let notebook = app.notebook();
        let (days, group) = (&mut self.days, self.group);
        let done = notebook.store.batch("import_observations", Some(group), |act| {
            let mut logged = 0;
            for row in &rows {
                logged += u32::from(log(act, days, row)?);
            }
            Ok::<_, Error>(logged)
        })?;
        notebook.index.nudge();
        self.result.logged += done.value;
        self.result.already_there += count - done.value;
        if done.value > 0 {
            self.result.undo = Some(format!("group:{group}"));
        }
        Ok(())
    }
}

/// Logs one row, unless it is there already.
fn log(act: &mut Act<'_>, days: &mut ImportedDays, row: &ImportedRow) -> Result<bool, Error> {
    if act.read().source_known(&row.source_id) {
        return Ok(false);
    }
    let happened = row.happened_at.map(Lived);
    let place = days.place(act, &row.team, row.leader.as_deref(), happened.map(Lived::date))?;
    let mut note = Observation::new(act.new_id());
    note.day = Some(place.day);
    note.happened_at = happened;
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
    Ok(true)
}

/// Where an imported row belongs.
#[derive(Clone, Copy)]
struct Place {
    day: RecordId,
    team: RecordId,
    leader: RecordId,
}

/// For the command line: imports a file by its path.
pub fn import_from(
    app: &App,
    path: &Path,
    sheet: Option<&str>,
    pairs: &str,
    job: &mut Job<'_>,
) -> Result<Imported, Error> {
    import_file(app, path, &ReadOptions { sheet: sheet.map(str::to_owned), ..ReadOptions::default() }, pairs, job)
}

/// For the command line: what an import would do.
pub fn dry_run_file(
    app: &App,
    path: &Path,
    sheet: Option<&str>,
    pairs: &str,
    job: &mut Job<'_>,
) -> Result<api::ImportPreview, Error> {
    let options = ReadOptions { sheet: sheet.map(str::to_owned), ..ReadOptions::default() };
    let import = Import::open(path, &options, pairs, None)?;
    let mut shown = ImportPreview {
        name: import.about.file_name.clone(),
        columns: import
            .survey
            .columns
            .iter()
            .map(|column| ColumnField { column: column.name.clone(), field: String::new() })
            .collect(),
        fields: Vec::new(),
        rows: Vec::new(),
        total: clamp(import.row_count()),
        would_log: 0,
        already_there: 0,
        rejected: Vec::new(),
        rejected_total: 0,
        sheets: Vec::new(),
        remarks: Vec::new(),
    };
    dry_run(app, import, &mut shown, job)?;
    Ok(shown)
}
