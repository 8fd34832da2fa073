//! Making reports: gather the rows in one snapshot, let `report` turn them into content and bytes, write the file beside,
//! record that it left. What is NOT here: reading a request (`request`), where files went last (`folders`), what a report says or looks like (`report`).

mod folders;
mod request;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use chrono::Datelike;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, Attachment, Finding, Notice, Observation, Record, RecordKind, ShadowDay};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::HostVerdict;
use shadowday_report::{
    Check, CheckState, Content, DayRow, FindingRow, Format, Messages, PhotoRow, Preview, Recipe, Report, Rows, Written,
    checks, content, for_message, headline_is_own, write,
};
use shadowday_store::{DayFilter, ObservationFilter, Read, Sealed, Standing};

use crate::api::{
    FileToken, MadeReport, MakeReport, Nothing, OutlineLine, ReportCheck, ReportEvidence, ReportForEmail,
    ReportPreview, ReportRequest,
};
use crate::app::App;
use crate::atomic;
use crate::error::Error;
use crate::findings::Book;
use crate::founding::fields;
use crate::jobs::{Job, Work};
use crate::notices::photo_allowed;
use crate::photos;
use crate::view::Names;

/// Longest file name before its ending, in characters; file systems end at 255 bytes.
const LONGEST_FILE_NAME: usize = 60;
/// Notes that a person may look through to choose some.
const MOST_CANDIDATES: usize = 200;

/// The pages as they would be printed, and what to look at before they leave.
pub fn report_preview(app: &App, request: ReportRequest, job: &mut Job<'_>) -> Result<ReportPreview, Error> {
    let Gathered { content, recipe, .. } = gather(app, &request)?;
    job.go_on(sentence!("error-cancelled-nothing-made"))?;
    job.progress("job-pages", 0, None);
    let preview = Preview::of(&content)?;
    let pages = preview.svg();
    let mut found = checks(&content, false);
    found.extend(shadowday_report::too_long(&content, pages.len()));
    Ok(ReportPreview {
        outline: preview.outline().into_iter().map(|line| OutlineLine { level: line.level, text: line.text }).collect(),
        proposed_headline: content.proposed_headline.clone(),
        checks: found.into_iter().map(check).collect(),
        observations: content.observations,
        digest: content.digest.clone(),
        takes_evidence: content.takes_evidence,
        evidence: candidates(&content, &recipe.extent.evidence),
        headline_is_own: headline_is_own(&content),
        pages,
    })
}

/// Notes that may be printed in their own words.
fn candidates(content: &Content, chosen: &BTreeSet<RecordId>) -> Vec<ReportEvidence> {
    if !content.takes_evidence {
        return Vec::new();
    }
    let chosen: BTreeSet<String> = chosen.iter().map(ToString::to_string).collect();
    let mut rows: Vec<_> = content.evidence.iter().filter(|row| !row.text.trim().is_empty()).collect();
    rows.sort_by_key(|row| (!chosen.contains(&row.id), std::cmp::Reverse(row.impact)));
    rows.into_iter()
        .take(MOST_CANDIDATES)
        .map(|row| ReportEvidence {
            id: row.id.clone(),
            evidence: row.evidence.clone(),
            at: row.happened_at_stored.clone(),
            text: row.text.clone(),
            chosen: chosen.contains(&row.id),
        })
        .collect()
}

fn check(found: Check) -> ReportCheck {
    ReportCheck {
        state: found.state.as_str().to_owned(),
        message: found.message.to_owned(),
        message_args: found.arguments.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}

/// Makes a report as a file and records that it left.
pub fn make_report(app: &App, request: MakeReport, job: &mut Job<'_>) -> Result<MadeReport, Error> {
    let format = format(&request)?;
    let _writing = app.jobs().writing(Work::Report)?;
    let gathered = gather(app, &request.request)?;
    may_leave(&gathered, format)?;
    has_headline(&gathered, format)?;
    let name = format!("{}.{}", gathered.name, request.format);
    let last = folders::of(app, gathered.content.report);
    let path = match request.choose_place.then(|| app.host().choose_save(&name, &last)).flatten() {
        Some(Some(chosen)) => {
            folders::remember(app, gathered.content.report, &chosen);
            chosen
        }
        Some(None) => return Err(Error::Cancelled(sentence!("error-cancelled-no-file"))),
        None => last.join(&name),
    };
    let written = render(&gathered.content, format, job)?;
    let path = atomic::write_new(&path, &written.bytes)?;
    release(app, &gathered, &request.format)?;
    let shown =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(MadeReport {
        name: shown(path.file_name()),
        folder: shown(path.parent().map(std::path::Path::as_os_str)),
        token: app.files().remember_made(path),
        ..made(&gathered.content, &written)
    })
}

/// For the command line: a report at a place of its own. Without `replace` an existing file is refused.
pub fn report_to(
    app: &App,
    request: &MakeReport,
    to: &std::path::Path,
    replace: bool,
    job: &mut Job<'_>,
) -> Result<MadeReport, Error> {
    // Said before the work, too; what counts is the writing, which refuses a file that came meanwhile.
    if to.exists() && !replace {
        return Err(atomic::exists(to));
    }
    let format = format(request)?;
    let gathered = gather(app, &request.request)?;
    may_leave(&gathered, format)?;
    let written = render(&gathered.content, format, job)?;
    if replace {
        atomic::write_over(to, &written.bytes)?;
    } else {
        atomic::write_only_new(to, &written.bytes)?;
    }
    release(app, &gathered, &request.format)?;
    Ok(MadeReport { name: to.display().to_string(), ..made(&gathered.content, &written) })
}

fn format(request: &MakeReport) -> Result<Format, Error> {
    request
        .format
        .parse()
        .map_err(|_| Error::invalid("format", sentence!("error-report-format", format = &request.format)))
}

/// A report that a check stops does not leave, whoever asks and whatever the window shows.
fn may_leave(gathered: &Gathered, format: Format) -> Result<(), Error> {
    let found = checks(&gathered.content, matches!(format, Format::Xlsx | Format::Csv));
    let stops = found.iter().filter(|check| check.state == CheckState::Stop).map(Check::sentence);
    match stops.reduce(Sentence::then) {
        None => Ok(()),
        Some(stops) => Err(Error::Refused(stops.then(sentence!("error-report-stopped")))),
    }
}

/// A PDF is read without anybody beside it, so its first line is a sentence that somebody stands for. Whoever asks on the
/// command line sees no pages and takes the sentence proposed from the data by leaving it out.
fn has_headline(gathered: &Gathered, format: Format) -> Result<(), Error> {
    if matches!(format, Format::Pdf | Format::Email) && !headline_is_own(&gathered.content) {
        return Err(Error::Refused(sentence!("error-report-headline")));
    }
    Ok(())
}

/// The report as it is pasted into a message, and the record that it left.
pub fn report_for_email(app: &App, request: ReportRequest, job: &mut Job<'_>) -> Result<ReportForEmail, Error> {
    let gathered = gather(app, &request)?;
    may_leave(&gathered, Format::Html)?;
    let html = for_message(&gathered.content)?;
    let plain = render(&gathered.content, Format::Markdown, job)?.bytes;
    release(app, &gathered, "clipboard")?;
    Ok(ReportForEmail { html, text: String::from_utf8_lossy(&plain).into_owned(), subject: gathered.content.title })
}

/// What can be said of a report wherever it was put.
fn made(content: &Content, written: &Written) -> MadeReport {
    MadeReport {
        token: String::new(),
        name: String::new(),
        folder: String::new(),
        pages: written.pages,
        accessible: written.accessible,
        observations: content.observations,
        digest: content.digest.clone(),
        withheld: content.withheld.cells,
    }
}

fn render(content: &Content, format: Format, job: &mut Job<'_>) -> Result<Written, Error> {
    Ok(write(content, format, &Stages(std::cell::RefCell::new(job)))?)
}

/// Passes a writer's stages on to the job.
struct Stages<'j, 'a>(std::cell::RefCell<&'j mut Job<'a>>);

impl shadowday_report::Progress for Stages<'_, '_> {
    fn stage(&self, done: u32, of: u32) -> bool {
        let mut job = self.0.borrow_mut();
        job.progress("job-report", done as usize, Some(of as usize));
        !job.is_cancelled()
    }
}

/// A report that leaves is an act: what was shown, from which data, for whom.
fn release(app: &App, gathered: &Gathered, format: &str) -> Result<(), Error> {
    let Gathered { content, recipe, .. } = gathered;
    if app.notebook().read_only().is_some() {
        return Ok(());
    }
    let given = fields([
        ("report", json!(content.report)),
        ("format", json!(format)),
        ("headline", json!(content.title)),
        ("recipe", json!(recipe)),
        ("digest", json!(content.digest)),
        ("cells", content.cells(recipe)),
        ("audience", json!(recipe.audience)),
        ("made_at", json!(recipe.made_at)),
    ]);
    app.act("make_report", None, |act| {
        let record = act.new_id();
        act.create(RecordKind::Release, record, given)?;
        Ok(())
    })?;
    Ok(())
}

fn day_row(row: shadowday_store::DayRow, observations: &[Observation]) -> DayRow {
    let undated = row.day.started_at.is_none();
    let of_day = observations.iter().filter(|note| undated && note.day == Some(row.day.id));
    let recorded_on = of_day.filter_map(|note| note.recorded_at).map(Lived::date).min();
    DayRow { hours: row.day.hours(row.last_act), recorded_on, day: row.day }
}

/// What a request makes, before it becomes a file.
struct Gathered {
    content: Content,
    recipe: Recipe,
    /// The file's name, without its ending.
    name: String,
}

/// Content and recipe of a request, from one snapshot.
fn gather(app: &App, request: &ReportRequest) -> Result<Gathered, Error> {
    let now = app.notebook().store.now();
    let report = request::report(request, now.date())?;
    let edition = request::edition(request)?;
    let said = request::said(request)?;
    let (mut rows, ledger, files) = app.read(|read| {
        let mut rows = rows(read, &report);
        let files = photos_of(read, &mut rows);
        (rows, read.ledger_digest(), files)
    })?;
    // Of a decision, only the notes that its findings rest on can be shown; the content picks the first of them.
    if let Some(shown) = notes_with_pictures(&rows, &report) {
        let printed = |photo: &&mut PhotoRow| photo.allowed && shown.contains(&photo.observation);
        for (photo, file) in rows.photos.iter_mut().zip(&files).filter(|(photo, _)| printed(photo)) {
            photo.picture = photos::printed(app, file);
        }
    }
    let programme = rows.programme.as_ref();
    let recipe = Recipe {
        report,
        edition,
        language: request.language.clone(),
        k_counts: programme.map_or(5, |programme| programme.k_counts),
        k_quotes: programme.map_or(10, |programme| programme.k_quotes),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: now,
        // A machine without a zone still has an offset.
        zone: iana_time_zone::get_timezone().unwrap_or_else(|_| now.0.offset().to_string()),
        ledger,
        paper: request::paper(request),
        headline: request.headline.trim().to_owned(),
        audience: request.audience.trim().to_owned(),
        fix_first: request.fix_first.trim().to_owned(),
        not_seen: request.not_seen.trim().to_owned(),
        quotes: request.quotes,
        names_waived: request.names_waived.trim().to_owned(),
        said,
        extent: request::extent(request)?,
    };
    let words = Messages::of(&recipe.language);
    let name = request::file_name(&rows, &recipe.report, &words);
    Ok(Gathered { content: content(&rows, &recipe, &words)?, recipe, name })
}

/// The notes whose photos a report may print.
fn notes_with_pictures(rows: &Rows, report: &Report) -> Option<BTreeSet<RecordId>> {
    match report {
        Report::Day { day } => {
            Some(rows.observations.iter().filter(|note| note.day == Some(*day)).map(|note| note.id).collect())
        }
        Report::Decision { of, .. } => {
            let cited = &rows.decisions.iter().find(|one| one.id == *of)?.findings;
            let behind = rows.findings.iter().filter(|row| cited.iter().any(|id| row.ids.contains(id)));
            Some(behind.flat_map(|row| row.links.keys().copied()).collect())
        }
        _ => None,
    }
}

/// The rows a report may need, read in one snapshot. Evidence ids count removed and sealed notes too, and those of the
/// same team on the same calendar date, so that an id never changes because something else does; the report leaves
/// them out again.
fn rows(read: &Read<'_>, report: &Report) -> Rows {
    let all = read.days(&DayFilter { standing: Standing::Either, ..DayFilter::default() });
    let wanted = |day: &ShadowDay| match (report, report.span()) {
        (Report::Day { day: only }, _) => day.id == *only,
        (_, Some((from, to))) => day.started_at.is_none_or(|at| (from..=to).contains(&at.date())),
        (_, None) => false,
    };
    let place = |day: &ShadowDay| (day.team, day.started_at.map(|at| (at.date().month(), at.date().day())));
    let places: BTreeSet<_> = all.iter().filter(|row| wanted(&row.day)).map(|row| place(&row.day)).collect();
    let neighbours = all.iter().filter(|row| places.contains(&place(&row.day))).map(|row| row.day.id).collect();
    let mut observations = read.all_observations(&ObservationFilter {
        days: neighbours,
        standing: Standing::Either,
        sealed: Sealed::With,
        ..ObservationFilter::default()
    });
    let asks: Vec<Ask> = of_days(read, report);
    crate::notices::withdraw_quotes(&mut observations, &read.every());
    let mut rows = Rows {
        programme: read.programme(),
        teams: read.teams(),
        leaders: read.leaders(),
        hosts: read.hosts(None),
        days: all.into_iter().map(|row| day_row(row, &observations)).collect(),
        observations,
        tag_aliases: read.tag_aliases(),
        codes: read.codes(),
        activities: of_days(read, report),
        interruptions: of_days(read, report),
        contacts: of_days(read, report),
        assumptions: of_days(read, report),
        answers: answers(read, report, &asks),
        asks,
        recognitions: of_days(read, report),
        photos: Vec::new(),
        findings: Vec::new(),
        reviews: Vec::new(),
        decisions: Vec::new(),
        verdicts: Vec::new(),
        releases: Vec::new(),
    };
    if !matches!(report, Report::Day { .. } | Report::Summary { .. }) {
        rows.findings = findings(read);
        (rows.reviews, rows.decisions, rows.verdicts) = (read.every(), read.every(), read.every());
        let made_from: BTreeSet<RecordId> = rows.decisions.iter().flat_map(|one| one.reports.iter().copied()).collect();
        rows.releases = made_from.into_iter().filter_map(|release| read.release(release)).collect();
    }
    rows
}

/// Findings that are counted by themselves, with all that is counted with them.
fn findings(read: &Read<'_>) -> Vec<FindingRow> {
    let (names, book) = (Names::read(read), Book::read(read));
    let row = |finding: &Finding| {
        let leader = finding.owned_by.map(|leader| names.leader_name(Some(leader))).filter(|name| !name.is_empty());
        FindingRow {
            ids: book.joined(finding.id).map(|joined| joined.id).chain([finding.id]).collect(),
            links: book.links(finding.id).into_iter().map(|(note, held)| (note, held.link)).collect(),
            owner: leader.unwrap_or_else(|| finding.owner.clone()),
            finding: finding.clone(),
        }
    };
    book.roots().map(row).collect()
}

/// The photos of notes that may be in a report, and whether each may be printed. Sealed, struck and removed ones are in none.
fn photos_of(read: &Read<'_>, rows: &mut Rows) -> Vec<Attachment> {
    let may_show = |note: &&Observation| !note.sealed && !note.removed && note.host_verdict != HostVerdict::Struck;
    let notes: BTreeMap<RecordId, &Observation> =
        rows.observations.iter().filter(may_show).map(|note| (note.id, note)).collect();
    let days: BTreeMap<RecordId, &ShadowDay> = rows.days.iter().map(|row| (row.day.id, &row.day)).collect();
    let notices: Vec<Notice> = read.every();
    let row = |photo: Attachment| {
        let note = *notes.get(&photo.observation.filter(|_| !photo.file.is_empty())?)?;
        let day = note.day.and_then(|day| days.get(&day).copied());
        let allowed = photo_allowed(&notices, note, day);
        let description = photo.description.clone();
        Some((PhotoRow { observation: note.id, description, allowed, picture: None }, photo))
    };
    let (photos, files) = read.every::<Attachment>().into_iter().filter_map(row).unzip();
    rows.photos = photos;
    files
}

/// What belongs to the day of a report; to every day for a period, whose own days the report picks.
fn of_days<T: Record>(read: &Read<'_>, report: &Report) -> Vec<T> {
    match report {
        Report::Day { day } => read.parts(*day),
        _ => read.every(),
    }
}

fn answers(read: &Read<'_>, report: &Report, asks: &[Ask]) -> Vec<Answer> {
    match report {
        Report::Day { .. } => asks.iter().flat_map(|ask| read.parts(ask.id)).collect(),
        _ => read.every(),
    }
}

/// A name that every file system takes, not too long.
pub(crate) fn clean_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { ' ' } else { letter })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_FILE_NAME).collect()
}

/// Where reports go: Documents/Shadowday.
pub(crate) fn folder(app: &App) -> PathBuf {
    app.host().documents().join("Shadowday")
}

/// Opens a report that was made.
pub fn open_report(app: &App, request: FileToken) -> Result<Nothing, Error> {
    let path = app.files().path(&request.token)?;
    app.host().open(&path).map_err(Error::Unreachable)?;
    Ok(Nothing {})
}

/// Puts a report that was made into the system's trash. The record that it was made stays: somebody may have read it.
pub fn trash_report(app: &App, request: FileToken) -> Result<Nothing, Error> {
    let path = app.files().made_path(&request.token)?;
    app.host().trash(&path).map_err(Error::Unreachable)?;
    app.files().forget(&request.token);
    Ok(Nothing {})
}

/// Shows a report in its folder.
pub fn show_report(app: &App, request: FileToken) -> Result<Nothing, Error> {
    let path = app.files().path(&request.token)?;
    app.host().show(&path).map_err(Error::Unreachable)?;
    Ok(Nothing {})
}
