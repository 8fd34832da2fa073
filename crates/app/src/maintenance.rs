//! Looking after the notebook: check, rebuild, backup, and where things are.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_store::{Access, Step, Store};

use crate::api::{self, CheckReport, MadeFile, Nothing};
use crate::app::App;
use crate::error::Error;
use crate::jobs::{Job, Work};
use crate::places::Places;

/// Reads the whole notebook and compares everything that is derived with what it is derived from.
pub fn check(app: &App, _: Nothing, job: &mut Job<'_>) -> Result<CheckReport, Error> {
    let notebook = app.notebook();
    let mut faults = Vec::new();
    let report = notebook.store.check(&mut |step| tell(job, "job-check", step))?;
    faults.extend(report.faults);
    faults.extend(notebook.store.check_attachments()?);
    faults.extend(check_backups(&notebook.store, job)?);
    let mut remarks = Vec::new();
    if notebook.store.access() == Access::ReadWrite {
        job.progress("job-check-index", 0, None);
        faults.extend(notebook.index.check(&notebook.store)?);
    } else {
        // Beside another process the index is made in memory from the tables, so comparing it would say nothing.
        remarks.push(sentence!("remark-index-not-compared"));
    }
    let words = app.words();
    Ok(CheckReport {
        acts: count(report.acts),
        records: count(report.records),
        faults: words.say_all(&faults),
        remarks: words.say_all(&remarks),
    })
}

/// Verifies every backup in the notebook's own folder. Sentences on those that could not be restored.
fn check_backups(store: &Store, job: &mut Job<'_>) -> Result<Vec<Sentence>, Error> {
    let folder = backups(store);
    let mut files: Vec<PathBuf> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).filter(|path| is_backup(path)).collect(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Ok(vec![sentence!("fault-backups-unseen", folder = &folder, why = &error)]),
    };
    files.sort();
    let mut faults = Vec::new();
    for (done, file) in files.iter().enumerate() {
        job.progress("job-check-backups", done, Some(files.len()));
        job.go_on(sentence!("error-cancelled-notebook-unchanged"))?;
        if let Err(error) = Store::verify_backup(file) {
            faults.push(sentence!("fault-backup", file = file, why = error.sentence()));
        }
    }
    Ok(faults)
}

fn backups(store: &Store) -> PathBuf {
    store.folder().join("backups")
}

fn is_backup(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "shadowday-backup")
}

/// Passes the store's progress on to the job.
pub(crate) fn tell(job: &mut Job<'_>, stage: &str, step: Step) -> ControlFlow<()> {
    job.progress(stage, step.done as usize, Some(step.total as usize));
    if job.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// Throws away what is derived, tables and index, and makes it again; then checks.
pub fn rebuild(app: &App, _: Nothing, job: &mut Job<'_>) -> Result<CheckReport, Error> {
    rebuild_tables(app, job)?;
    rebuild_index(app, job)?;
    check(app, Nothing {}, job)
}

/// Makes the read tables again.
pub fn rebuild_tables(app: &App, job: &mut Job<'_>) -> Result<(), Error> {
    let _writing = app.jobs().writing(Work::Rebuild)?;
    app.notebook().store.rebuild(&mut |step| tell(job, "job-rebuild", step))?;
    app.announce(&api::Touched::everything());
    Ok(())
}

/// Makes the search index again.
pub fn rebuild_index(app: &App, job: &mut Job<'_>) -> Result<(), Error> {
    let _writing = app.jobs().writing(Work::Rebuild)?;
    let notebook = app.notebook();
    notebook.index.make_again(&notebook.store, job)
}

fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

/// Makes a verified backup in the notebook's own `backups` folder.
pub fn backup(app: &App, _: Nothing, job: &mut Job<'_>) -> Result<MadeFile, Error> {
    job.progress("job-backup", 0, None);
    let notebook = app.notebook();
    let folder = backups(&notebook.store);
    std::fs::create_dir_all(&folder)
        .map_err(|error| Error::Unreachable(sentence!("error-no-backup-folder", why = &error)))?;
    let stamp = notebook.store.now().0.format("%Y-%m-%d %H%M%S");
    let path = folder.join(format!("{stamp}.shadowday-backup"));
    notebook.store.backup(&path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(MadeFile { token: app.files().remember(path), name, folder: folder.display().to_string() })
}

/// For the command line: a verified backup at a place of its own. Returns how many acts it holds.
pub fn backup_to(app: &App, file: &Path) -> Result<u64, Error> {
    Ok(app.notebook().store.backup(file)?.acts)
}

/// For the command line: makes a notebook from a backup, in a folder that has none. Returns the folder.
pub fn restore(data: Option<&Path>, file: &Path) -> Result<PathBuf, Error> {
    let folder = Places::find(data.map(Path::to_owned), None)?.notebook;
    Store::restore(file, &folder)?;
    Ok(folder)
}

/// Where things are.
pub fn places(app: &App, _: Nothing) -> Result<api::Places, Error> {
    let notebook = app.notebook();
    let folder = notebook.store.folder();
    Ok(api::Places {
        notebook: folder.display().to_string(),
        settings: app.places().settings.display().to_string(),
        reports: crate::reports::folder(app).display().to_string(),
        logs: folder.join("logs").display().to_string(),
        sqlite: shadowday_store::sqlite_version().to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Shows the notebook's folder in the system's file manager.
pub fn show_folder(app: &App, _: Nothing) -> Result<Nothing, Error> {
    let folder = app.notebook().store.folder().to_owned();
    app.host().open(&folder).map_err(Error::Unreachable)?;
    Ok(Nothing {})
}
