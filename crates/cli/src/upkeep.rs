//! `import`, `undo`, `redo`, `history`, `erase`, `check`, `rebuild`, `backup`, `restore`, `sample`.

use std::path::Path;

use serde_json::{Value, json};
use shadowday_app::api::{CheckReport, Done, HistoryLine, HistoryRequest, Nothing, OneId, RejectedRow, UndoRequest};
use shadowday_app::sentence;
use shadowday_app::sentence::Sentence;
use shadowday_app::{App, Error, history as acts, imports, maintenance, notebooks, observations};

use crate::arguments::Import;
use crate::output::Output;
use crate::{DONE, NOT_DONE};

/// `import observations FILE`.
pub fn import(app: &App, what: &Import, output: &Output) -> Result<u8, Error> {
    let Import::Observations { file, map, sheet, dry_run } = what;
    let mut rejecting = |row: &RejectedRow| tell_rejected(output, row);
    if *dry_run {
        let would =
            output.job(app, |job| imports::dry_run_file(app, file, sheet.as_deref(), map, job, &mut rejecting))?;
        for remark in &would.remarks {
            output.said(remark);
        }
        let object = json!({
            "rows": would.total,
            "would_log": would.would_log,
            "already_there": would.already_there,
            "rejected": rejected(&would.rejected),
            "rejected_total": would.rejected_total,
            "remarks": would.remarks,
        });
        let told = sentence!(
            "command-would-import",
            rows = would.total,
            logged = would.would_log,
            there = would.already_there,
            rejected = would.rejected_total
        );
        output.answer(&object, &told);
        return Ok(DONE);
    }
    let done = output.job(app, |job| imports::import_from(app, file, sheet.as_deref(), map, job, &mut rejecting))?;
    for remark in &done.remarks {
        output.said(remark);
    }
    if !done.kept_columns.is_empty() {
        output.message(&sentence!("command-kept-columns", columns = done.kept_columns.join(", ")));
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
    let told = sentence!(
        "command-imported",
        rows = done.rows,
        logged = done.logged,
        there = done.already_there,
        rejected = done.rejected_total
    );
    let undoable = done.undo.is_some();
    output.answer(&object, &if undoable { told.then(sentence!("command-undo-import")) } else { told });
    Ok(DONE)
}

fn rejected(rows: &[RejectedRow]) -> Value {
    json!(rows)
}

fn tell_rejected(output: &Output, row: &RejectedRow) {
    output.message(&if row.column.is_empty() {
        sentence!("command-rejected", line = row.line, why = &row.reason)
    } else {
        sentence!("command-rejected-column", line = row.line, column = &row.column, why = &row.reason)
    });
}

/// `undo`.
pub fn undo(app: &App, output: &Output) -> Result<u8, Error> {
    let done = acts::undo(app, UndoRequest { target: None })?;
    let act = act_of(&done);
    say_act(output, &done, &sentence!("command-undone", act = output.words().plain(act)))
}

/// `redo`.
pub fn redo(app: &App, output: &Output) -> Result<u8, Error> {
    let done = acts::redo(app, Nothing {})?;
    let act = act_of(&done);
    say_act(output, &done, &sentence!("command-brought-back", act = output.words().plain(act)))
}

/// The message that says which act it was.
fn act_of(done: &Done) -> &str {
    done.message_args.get("act").map_or("act-act", String::as_str)
}

fn say_act(output: &Output, done: &Done, told: &Sentence) -> Result<u8, Error> {
    let what = act_of(done).trim_start_matches("act-").replace('-', " ");
    output.answer(&json!({ "act": done.undo, "what": what, "records": done.touched.ids.len() }), told);
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
        let words = output.words();
        let mark = || format!("  {}", words.say(&sentence!("command-undone-mark")));
        let undone = if line.undone { mark() } else { String::new() };
        let what = words.plain(&line.message);
        let first = line
            .changes
            .iter()
            .find(|change| change.field == "raw")
            .map(|change| format!("  {}", change.after))
            .unwrap_or_default();
        let sentence = format!("{}  {}  {what}{undone}{first}", &line.at[..16.min(line.at.len())], line.person);
        output.answer_in_words(&json!(line), &sentence);
    }
}

/// `erase --record ID`.
pub fn erase(app: &App, record: &str, output: &Output) -> Result<u8, Error> {
    let done = observations::erase_observation(app, OneId { id: record.to_owned() })?;
    output.answer(&json!({ "record": done.id }), &sentence!("command-erased", record = record));
    Ok(DONE)
}

/// `check`.
pub fn check(app: &App, output: &Output) -> Result<u8, Error> {
    let report = output.job(app, |job| maintenance::check(app, Nothing {}, job))?;
    Ok(tell(output, &report))
}

fn tell(output: &Output, report: &CheckReport) -> u8 {
    for remark in &report.remarks {
        output.said(remark);
    }
    let words = if report.faults.is_empty() {
        output.words().say(&sentence!("command-sound", acts = report.acts, records = report.records))
    } else {
        report.faults.join("\n")
    };
    output.answer_in_words(&json!(report), &words);
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
    let object = json!({ "out": file.display().to_string(), "acts": acts });
    output.answer(&object, &sentence!("command-backed-up", file = file));
    Ok(DONE)
}

/// `restore FILE`.
pub fn restore(data: Option<&Path>, file: &Path, output: &Output) -> Result<u8, Error> {
    let folder = maintenance::restore(data, file)?;
    let object = json!({ "folder": folder.display().to_string() });
    output.answer(&object, &sentence!("command-restored", folder = &folder));
    Ok(DONE)
}

/// `sample`.
pub fn sample(app: &App, output: &Output) -> Result<u8, Error> {
    let start = output.job(app, |job| notebooks::open_sample(app, Nothing {}, job))?;
    let object = json!({ "folder": start.notebook.folder, "observations": start.notebook.observations });
    let (folder, count) = (&start.notebook.folder, start.notebook.observations);
    output.answer(&object, &sentence!("command-sample", folder = folder, count = count));
    Ok(DONE)
}
