//! `import`, `undo`, `redo`, `history`, `erase`, `check`, `rebuild`, `backup`, `restore`, `sample`.

use std::path::Path;

use serde_json::{Value, json};
use shadowday_app::api::{CheckReport, HistoryLine, HistoryRequest, Nothing, OneId, RejectedRow, UndoRequest};
use shadowday_app::{App, Error, history as acts, imports, maintenance, notebooks, observations};

use crate::arguments::Import;
use crate::output::Output;
use crate::{DONE, NOT_DONE};

/// `import observations FILE`.
pub fn import(app: &App, what: &Import, output: &Output) -> Result<u8, Error> {
    let Import::Observations { file, map, sheet, dry_run } = what;
    if *dry_run {
        let would =
            output.job(app, |job| imports::dry_run_file(app, file, sheet.as_deref(), map, job, &mut tell_rejected))?;
        for remark in &would.remarks {
            Output::message(remark);
        }
        let object = json!({
            "rows": would.total,
            "would_log": would.would_log,
            "already_there": would.already_there,
            "rejected": rejected(&would.rejected),
            "rejected_total": would.rejected_total,
            "remarks": would.remarks,
        });
        let sentence = format!(
            "{} rows: {} would be logged, {} are already there, {} cannot be read. Nothing was written.",
            would.total, would.would_log, would.already_there, would.rejected_total
        );
        output.answer(&object, &sentence);
        return Ok(DONE);
    }
    let done =
        output.job(app, |job| imports::import_from(app, file, sheet.as_deref(), map, job, &mut tell_rejected))?;
    for remark in &done.remarks {
        Output::message(remark);
    }
    if !done.kept_columns.is_empty() {
        Output::message(&format!("Kept with each observation: {}", done.kept_columns.join(", ")));
    }
    let object = json!({
        "rows": done.rows,
        "logged": done.logged,
        "already_there": done.already_there,
        "rejected": rejected(&done.rejected),
        "rejected_total": done.rejected_total,
        "kept_columns": done.kept_columns,
        "remarks": done.remarks,
        "undo": done.undo,
    });
    let undo = if done.undo.is_some() { " “undo” takes them all back." } else { "" };
    let sentence = format!(
        "{} rows: {} logged, {} already there, {} rejected.{undo}",
        done.rows, done.logged, done.already_there, done.rejected_total
    );
    output.answer(&object, &sentence);
    Ok(DONE)
}

fn rejected(rows: &[RejectedRow]) -> Value {
    json!(rows)
}

fn tell_rejected(row: &RejectedRow) {
    let column = if row.column.is_empty() { String::new() } else { format!(", column “{}”", row.column) };
    Output::message(&format!("Line {}{column}: {}", row.line, row.reason));
}

/// `undo`.
pub fn undo(app: &App, output: &Output) -> Result<u8, Error> {
    let done = acts::undo(app, UndoRequest { target: None })?;
    say_act(output, &done, "Undone")
}

/// `redo`.
pub fn redo(app: &App, output: &Output) -> Result<u8, Error> {
    let done = acts::redo(app, Nothing {})?;
    say_act(output, &done, "Brought back")
}

fn say_act(output: &Output, done: &shadowday_app::api::Done, word: &str) -> Result<u8, Error> {
    let act = done.message_args.get("act").map_or("", String::as_str).trim_start_matches("act-").replace('-', " ");
    output.answer(
        &json!({ "act": done.undo, "what": act, "records": done.touched.ids.len() }),
        &format!("{word}: {act}"),
    );
    Ok(DONE)
}

/// `history`, page by page: one answer of the app holds so many acts at most.
pub fn history(
    app: &App,
    record: Option<&str>,
    before: Option<String>,
    limit: u32,
    output: &Output,
) -> Result<u8, Error> {
    const PAGE: u32 = 200;
    let (mut before, mut left) = (before, limit);
    while left > 0 {
        let request = HistoryRequest { record: record.map(str::to_owned), before, limit: left.min(PAGE) };
        let page = acts::history(app, request)?;
        say_history(&page, output);
        before = page.last().map(|line| line.position.clone());
        left = if (page.len() as u32) < left.min(PAGE) { 0 } else { left - PAGE.min(left) };
    }
    Ok(DONE)
}

fn say_history(lines: &[HistoryLine], output: &Output) {
    for line in lines {
        let undone = if line.undone { "  (undone)" } else { "" };
        let what = line.message.trim_start_matches("act-").replace('-', " ");
        let first = line
            .changes
            .iter()
            .find(|change| change.field == "raw")
            .map(|change| format!("  {}", change.after))
            .unwrap_or_default();
        let sentence = format!("{}  {}  {what}{undone}{first}", &line.at[..16.min(line.at.len())], line.person);
        output.answer(&json!(line), &sentence);
    }
}

/// `erase --record ID`.
pub fn erase(app: &App, record: &str, output: &Output) -> Result<u8, Error> {
    let done = observations::erase_observation(app, OneId { id: record.to_owned() })?;
    output.answer(&json!({ "record": done.id }), &format!("The words of {record} are erased for ever."));
    Ok(DONE)
}

/// `check`.
pub fn check(app: &App, output: &Output) -> Result<u8, Error> {
    let report = output.job(app, |job| maintenance::check(app, Nothing {}, job))?;
    Ok(tell(output, &report))
}

fn tell(output: &Output, report: &CheckReport) -> u8 {
    for remark in &report.remarks {
        Output::message(remark);
    }
    let sentence = if report.faults.is_empty() {
        format!("All is well: {} acts, {} records, no fault.", report.acts, report.records)
    } else {
        report.faults.join("\n")
    };
    output.answer(&json!(report), &sentence);
    if report.faults.is_empty() { DONE } else { NOT_DONE }
}

/// `rebuild`.
pub fn rebuild(app: &App, tables: bool, index: bool, output: &Output) -> Result<u8, Error> {
    let both = tables == index;
    output.job(app, |job| {
        if both || tables {
            maintenance::rebuild_tables(app, job)?;
        }
        if both || index {
            maintenance::rebuild_index(app, job)?;
        }
        Ok(())
    })?;
    check(app, output)
}

/// `backup FILE`.
pub fn backup(app: &App, file: &Path, output: &Output) -> Result<u8, Error> {
    let acts = maintenance::backup_to(app, file)?;
    output.answer(
        &json!({ "out": file.display().to_string(), "acts": acts }),
        &format!("Backed up and verified: {}", file.display()),
    );
    Ok(DONE)
}

/// `restore FILE`.
pub fn restore(data: Option<&Path>, file: &Path, output: &Output) -> Result<u8, Error> {
    let folder = maintenance::restore(data, file)?;
    output.answer(&json!({ "folder": folder.display().to_string() }), &format!("Restored into {}", folder.display()));
    Ok(DONE)
}

/// `sample`.
pub fn sample(app: &App, output: &Output) -> Result<u8, Error> {
    let start = output.job(app, |job| notebooks::open_sample(app, Nothing {}, job))?;
    let object = json!({ "folder": start.notebook.folder, "observations": start.notebook.observations });
    output.answer(
        &object,
        &format!("The sample company is in {} ({} observations).", start.notebook.folder, start.notebook.observations),
    );
    Ok(DONE)
}
