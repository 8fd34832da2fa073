//! Importing observations from CSV and workbooks: preview, dry run, and the import itself as one group of acts that one
//! undo takes back. What is NOT here: reading files (`exchange`).

mod days;

mod writing;

use std::path::Path;

use shadowday_exchange::import::{Fault, Field, Import, ImportedRow, ReadOptions, Rejected, Remarks, preview};
use shadowday_model::sentence;
use shadowday_store::Read;

use crate::api::{
    self, ColumnField, ImportPreview, ImportRequest, Imported, Nothing, PickedFile, PreviewRow, RejectedRow,
};
use crate::app::{App, Notebook};
use crate::error::Error;
use crate::jobs::Job;
use crate::messages::Words;

/// Rejected rows kept for the page; whoever listens hears of all.
const MOST_REJECTED: usize = 100;
/// Progress is told every so many rows.
const TELL_EVERY: u64 = 200;

/// Hears of every row that is turned away.
pub type Told<'t> = dyn FnMut(&RejectedRow) + 't;

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
    let (seen, words) = (preview(&path, &options)?, app.words());
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
        remarks: words.say_all(&seen.notes),
    };
    match Import::open(&path, &options, &pairs(&request.mapping), None) {
        Ok(import) => dry_run(&app.notebook(), &words, import, &mut shown, job, &mut |_| {})?,
        // A mapping that does not work yet (no text column) is a remark, not the end: the person is about to mend it.
        Err(error) => shown.remarks.push(words.say(&error.sentence())),
    }
    Ok(shown)
}

/// Reads every row as the import would, and writes nothing.
fn dry_run(
    notebook: &Notebook,
    words: &Words,
    mut import: Import,
    shown: &mut ImportPreview,
    job: &mut Job<'_>,
    hear: &mut Told<'_>,
) -> Result<(), Error> {
    for (at, column) in shown.columns.iter_mut().enumerate() {
        column.field = import.mapping().field(at).map(|field| field.to_string()).unwrap_or_default();
    }
    let total = import.row_count();
    let mut remarks = Remarks::default();
    for number in 0.. {
        if number % TELL_EVERY == 0 {
            job.progress("job-read", number as usize, Some(total as usize));
            job.go_on(sentence!("error-cancelled-nothing-written"))?;
        }
        let found = match import.next() {
            None => break,
            Some(Ok(row)) => {
                remarks.add(&row);
                notebook.store.read(|read| standing(read, &row))?
            }
            Some(Err(Fault::Row(row))) => Standing::Rejected(row),
            Some(Err(Fault::File(error))) => return Err(error.into()),
        };
        match found {
            Standing::New => shown.would_log += 1,
            Standing::There => shown.already_there += 1,
            Standing::Rejected(row) => reject_shown(shown, &told(&row, words), hear),
        }
    }
    let found = import.notes.iter().cloned().chain(import.repeated_ids()).chain(remarks.sentences());
    for remark in found.map(|remark| words.say(&remark)) {
        if !shown.remarks.contains(&remark) {
            shown.remarks.push(remark);
        }
    }
    Ok(())
}

fn reject_shown(shown: &mut ImportPreview, rejected: &RejectedRow, hear: &mut Told<'_>) {
    hear(rejected);
    shown.rejected_total = shown.rejected_total.saturating_add(1);
    if let Some(row) = shown.rows.iter_mut().find(|row| row.line == rejected.line) {
        row.rejected = Some(rejected.reason.clone());
    }
    if shown.rejected.len() < MOST_REJECTED {
        shown.rejected.push(rejected.clone());
    }
}

/// What a readable row is to a notebook.
enum Standing {
    /// Nothing of its name is there.
    New,
    /// It is there.
    There,
    /// Something else is there under its name.
    Rejected(Rejected),
}

/// Whether a row is there already. Words that a person changed after an import are those of the same row all the same;
/// words that were erased stay away.
fn standing(read: &Read<'_>, row: &ImportedRow) -> Standing {
    const MOST_ACTS: u32 = 500;
    let Some(known) = read.observation_from(&row.source_id) else { return Standing::New };
    if known.raw == row.text || known.text == row.text {
        return Standing::There;
    }
    let acts = read.history(Some(known.id), None, MOST_ACTS);
    let mut fields = acts.iter().flat_map(|act| &act.changes).flat_map(|change| &change.fields);
    let was_here = fields.any(|field| {
        field.name == "text" && (field.erased || field.after.as_ref().and_then(|text| text.as_str()) == Some(&row.text))
    });
    if was_here {
        return Standing::There;
    }
    let reason = sentence!("rejected-other-words", id = &row.source_id);
    Standing::Rejected(Rejected { line: row.line, column: Some("id".to_owned()), reason })
}

fn told(row: &Rejected, words: &Words) -> RejectedRow {
    let column = row.column.clone().unwrap_or_default();
    RejectedRow { line: clamp(row.line), column, reason: words.say(&row.reason) }
}

fn clamp(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Imports the file behind a token.
pub fn import_observations(app: &App, request: ImportRequest, job: &mut Job<'_>) -> Result<Imported, Error> {
    let path = app.files().path(&request.token)?;
    writing::import_file(app, &path, &read_options(&request), &pairs(&request.mapping), job, &mut |_| {})
}

/// For the command line: imports a file by its path.
pub fn import_from(
    app: &App,
    path: &Path,
    sheet: Option<&str>,
    pairs: &str,
    job: &mut Job<'_>,
    hear: &mut Told<'_>,
) -> Result<Imported, Error> {
    let options = ReadOptions { sheet: sheet.map(str::to_owned), ..ReadOptions::default() };
    writing::import_file(app, path, &options, pairs, job, hear)
}

/// For the command line: what an import would do.
pub fn dry_run_file(
    app: &App,
    path: &Path,
    sheet: Option<&str>,
    pairs: &str,
    job: &mut Job<'_>,
    hear: &mut Told<'_>,
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
    dry_run(&app.notebook(), &app.words(), import, &mut shown, job, hear)?;
    Ok(shown)
}
