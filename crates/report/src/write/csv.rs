//! CSV: the observations of a team edition, in the columns the import knows, and below them what was timed, the contacts
//! of customers and the share of failure demand among them; the counts of a cross-team edition. What other formats print once on a page stands at the end of every row
//! here: rows are sorted, cut out and passed on alone. For the same reason the column `kind` says what each of them is.
//! What is NOT here: reading CSV (`exchange`).

use std::borrow::Cow;

use chrono::NaiveDateTime;

use crate::content::{
    Block, Cell, Column, ContactRow, Content, Edition, EvidenceRow, FailureDemand, StretchRow, Table,
};
use crate::error::ReportError;

/// The first bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A byte order mark, without which Excel reads UTF-8 as something else.
    ForExcel,
    /// None.
    None,
}

/// Columns of the observations, by the names the import maps by itself.
pub const COLUMNS: [&str; 21] = [
    "id",
    "evidence",
    "happened_at",
    "team",
    "leader",
    "host",
    "category",
    "sub_code",
    "basis",
    "polarity",
    "text",
    "tags",
    "tools",
    "impact",
    "minutes",
    "count",
    "local_date",
    "local_time",
    "activity",
    "kind",
    "photos",
];

/// Columns of what was timed, of contacts and of their share of failure demand, after those of the observations. None of these
/// rows has a text, so that an import takes none of them for an observation.
pub const MORE: [&str; 16] = [
    "until",
    "mode",
    "interrupted_by",
    "resumed",
    "channel",
    "demand",
    "reason",
    "escalated",
    "needed",
    "authority_missing",
    "wait_minutes",
    "solvable",
    "judged",
    "share",
    "share_low",
    "share_high",
];

/// Columns about the report itself, after those of its rows.
pub const ABOUT: [&str; 5] = ["period", "audience", "classification", "small_groups", "recipe"];

/// A moment to the second.
const SECOND: &str = "%Y-%m-%dT%H:%M:%S";

/// Writes the file.
pub fn csv(content: &Content, mark: Mark) -> Result<Vec<u8>, ReportError> {
    let fail = |error: csv::Error| ReportError::File { format: "CSV", reason: error.to_string() };
    let start: &[u8] = if mark == Mark::ForExcel { "\u{FEFF}".as_bytes() } else { b"" };
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(start.to_vec());
    let about = about(content);
    let mut write = |cells: &[&str], about: &[&str]| {
        writer.write_record(cells.iter().chain(about).map(|cell| inert(cell).into_owned())).map_err(fail)
    };
    let is_of_tables = !matches!(content.report, "day" | "summary");
    match content.edition {
        Edition::Team if !is_of_tables => {
            write(&[&COLUMNS[..], &MORE[..]].concat(), &ABOUT)?;
            let rows = rows(content);
            for row in &rows {
                write(&row.iter().map(String::as_str).collect::<Vec<_>>(), &about)?;
            }
            if rows.is_empty() {
                write(&[""; COLUMNS.len() + MORE.len()], &about)?;
            }
        }
        Edition::Team | Edition::CrossTeam => {
            if let Some(table) = main_table(content) {
                let headings = headings(table);
                write(&headings, &ABOUT)?;
                for row in &table.rows {
                    let cells = table.columns.iter().zip(row).flat_map(|(column, cell)| apart(content, column, cell));
                    let cells: Vec<Cow<'_, str>> = cells.collect();
                    write(&cells.iter().map(AsRef::as_ref).collect::<Vec<_>>(), &about)?;
                }
                if table.rows.is_empty() {
                    write(&vec![""; headings.len()], &about)?;
                }
            }
        }
    }
    writer.into_inner().map_err(|error| ReportError::File { format: "CSV", reason: error.to_string() })
}

/// What every page carries, in the order of [`ABOUT`].
fn about(content: &Content) -> [&str; 5] {
    let furniture = &content.furniture;
    [&furniture.period, &furniture.audience, &furniture.classification, &content.withheld.rule, &furniture.recipe]
}

/// The tables that a spreadsheet counts with: teams and categories; every table of a report that is made of tables.
pub fn counts(content: &Content) -> impl Iterator<Item = &Table> {
    let is_of_tables = !matches!(content.report, "day" | "summary");
    content.sections.iter().flat_map(|section| &section.blocks).filter_map(move |block| match block {
        Block::Table { table } if is_of_tables || table.id == "teams" => Some(table),
        _ => None,
    })
}

/// The one that the report is about; rows of several would not be as wide as one head.
fn main_table(content: &Content) -> Option<&Table> {
    counts(content).next()
}

/// The heading of every column, followed by that of its smaller lines where they have a column of their own.
fn headings(table: &Table) -> Vec<&str> {
    let both = table.columns.iter().flat_map(|column| [Some(&column.heading), column.beside()]);
    both.flatten().map(String::as_str).collect()
}

/// A cell as one or, where its column has another beside it, as two.
fn apart<'c>(content: &Content, column: &Column, cell: &'c Cell) -> Vec<Cow<'c, str>> {
    match column.beside() {
        None => vec![whole(content, cell)],
        Some(_) => vec![Cow::Borrowed(&cell.text), Cow::Borrowed(&cell.detail)],
    }
}

/// A cell with what stands small under it: a figure's range and formula go where the figure goes.
fn whole<'c>(content: &Content, cell: &'c Cell) -> Cow<'c, str> {
    if cell.detail.is_empty() || matches!(content.report, "day" | "summary") {
        return Cow::Borrowed(&cell.text);
    }
    Cow::Owned(format!("{} ({})", cell.text, cell.detail))
}

/// Every row: observations, then stretches of time, then contacts and what they come to.
fn rows(content: &Content) -> Vec<Vec<String>> {
    let nothing = || MORE.map(|_| String::new()).to_vec();
    let notes = content.evidence.iter().map(|row| [cells(row).to_vec(), nothing()].concat());
    notes
        .chain(content.stretches.iter().map(stretch))
        .chain(content.contacts.iter().map(contact))
        .chain(content.failure_demand.iter().map(failure_demand))
        .collect()
}

/// A row with these cells; the others stay empty.
fn sparse(given: &[(&str, String)]) -> Vec<String> {
    let cell = |name: &&str| given.iter().find(|(column, _)| column == name).map(|(_, text)| text.clone());
    COLUMNS.iter().chain(&MORE).map(|name| cell(name).unwrap_or_default()).collect()
}

fn moment(at: Option<NaiveDateTime>, pattern: &str) -> String {
    at.map(|at| at.format(pattern).to_string()).unwrap_or_default()
}

/// When something of a row was, as the observations say it.
fn moments(at: Option<NaiveDateTime>) -> [(&'static str, String); 3] {
    [("happened_at", SECOND), ("local_date", "%Y-%m-%d"), ("local_time", "%H:%M")]
        .map(|(column, pattern)| (column, moment(at, pattern)))
}

fn stretch(row: &StretchRow) -> Vec<String> {
    let what = if row.lane == "interruption" { "interrupted_by" } else { "activity" };
    let given = [
        ("team", row.team.clone()),
        ("kind", row.lane.to_owned()),
        (what, row.code.clone()),
        ("minutes", ((row.minutes * 100.0).round() / 100.0).to_string()),
        ("until", moment(row.to, SECOND)),
        ("mode", row.mode.to_owned()),
        ("resumed", row.resumed.to_owned()),
    ];
    sparse(&[&moments(row.from)[..], &given].concat())
}

fn contact(row: &ContactRow) -> Vec<String> {
    let said = |answer: bool| if answer { "yes" } else { "no" }.to_owned();
    let given = [
        ("team", row.team.clone()),
        ("kind", "contact".to_owned()),
        ("channel", row.channel.clone()),
        ("demand", row.demand.to_owned()),
        ("reason", row.reason.clone()),
        ("escalated", said(row.escalated)),
        ("needed", row.needed.clone()),
        ("authority_missing", row.authority_missing.clone()),
        ("wait_minutes", row.wait_minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ("solvable", row.solvable.map(said).unwrap_or_default()),
    ];
    sparse(&[&moments(row.at)[..], &given].concat())
}

/// The share is of those judged, with the interval that the pages print.
fn failure_demand(found: &FailureDemand) -> Vec<String> {
    let share = |share: f64| ((share * 10_000.0).round() / 10_000.0).to_string();
    sparse(&[
        ("team", found.team.clone()),
        ("kind", "failure_demand".to_owned()),
        ("count", found.failures.to_string()),
        ("judged", found.judged.to_string()),
        ("share", share(found.share)),
        ("share_low", share(found.low)),
        ("share_high", share(found.high)),
    ])
}

fn cells(row: &EvidenceRow) -> [String; 21] {
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let date = moment(row.happened_at, "%Y-%m-%d");
    let time = moment(row.happened_at.filter(|_| row.precision.is_minute()), "%H:%M");
    [
        row.id.clone(),
        row.evidence.clone(),
        row.happened_at_stored.clone(),
        row.team.clone(),
        row.leader.clone(),
        row.hosts.clone(),
        row.category.clone(),
        row.sub_code.clone(),
        row.basis.clone(),
        row.polarity.clone(),
        row.text.clone(),
        row.tags.clone(),
        row.tools.clone(),
        number(row.impact.map(f64::from)),
        number(row.minutes),
        row.count.to_string(),
        date,
        time,
        row.activity.clone(),
        row.kind.clone(),
        row.photos.to_string(),
    ]
}

/// A cell that a spreadsheet would take for a formula gets one apostrophe in front, and so does one that already has
/// such an apostrophe: our import strips exactly one from those and restores the text.
pub fn inert(cell: &str) -> Cow<'_, str> {
    let bare = cell.trim_start_matches('\'');
    let is_formula = bare.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}
