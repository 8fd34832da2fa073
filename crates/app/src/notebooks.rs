//! The sample company: a notebook of its own beside the real one. It is filled where nobody sees it and shown when it is
//! whole; nothing of it can reach the real one; removing it deletes its folder.

mod decided;
mod reviewed;
mod whole_days;

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};
use serde::Deserialize;
use serde_json::json;
use shadowday_model::capture::{self, Link};
use shadowday_model::ids::{GroupId, RecordId};
use shadowday_model::records::{FieldMap, Observation, RecordKind, set_field};
use shadowday_model::sentence;
use shadowday_model::strip::Strip;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Kind;
use shadowday_store::{Access, Act, Open, Seen, Store};
use std::collections::BTreeMap;
use std::path::Path;

use crate::api::{CloseSample, Nothing, Start};
use crate::app::App;
use crate::error::Error;
use crate::founding::{fields, foundation};
use crate::jobs::Job;
use crate::parse::lexicon;
use crate::{atomic, moments, observations, start};
use reviewed::Reviewed;
use whole_days::{Debriefed, WholeDays};

const COMPANY: &str = include_str!("../../../assets/sample/company.json");
const DAYS: &str = include_str!("../../../assets/sample/days.json");
const OBSERVATIONS: &str = include_str!("../../../assets/sample/observations.json");

#[derive(Deserialize)]
struct Company {
    programme: Programme,
    teams: Vec<Team>,
    leaders: Vec<Leader>,
    hosts: Vec<Host>,
}

#[derive(Deserialize)]
struct Programme {
    name: String,
    purpose: String,
}

#[derive(Deserialize)]
struct Team {
    name: String,
    site: String,
    headcount: u32,
    shifts: Vec<String>,
    channels: Vec<String>,
}

#[derive(Deserialize)]
struct Leader {
    name: String,
    role: String,
}

#[derive(Deserialize)]
struct Host {
    pseudonym: String,
    team: String,
    role: String,
    tenure_band: String,
}

#[derive(Deserialize)]
struct SampleDay {
    key: String,
    day_offset: i64,
    start: NaiveHour,
    end: NaiveHour,
    team: String,
    leader: String,
    channel: String,
    shift: String,
    question: String,
    hosts: Vec<String>,
    #[serde(default)]
    surge: bool,
    #[serde(default)]
    act_of_help: String,
}

#[derive(Deserialize)]
struct SampleNote {
    day: String,
    at: NaiveHour,
    line: String,
    #[serde(default)]
    quotable: bool,
    #[serde(default)]
    host_verdict: Option<String>,
    /// Of a KPI conflict: what is measured, what that makes people do, whom it harms.
    #[serde(default)]
    conflict: [String; 3],
}

/// `HH:MM`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct NaiveHour(NaiveTime);

impl TryFrom<String> for NaiveHour {
    type Error = chrono::ParseError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        NaiveTime::parse_from_str(&text, "%H:%M").map(Self)
    }
}

/// A file in the sample company's folder that says that the company is whole. A folder without it was left by a filling
/// that was killed.
const WHOLE: &str = "whole";

/// Opens the sample company's notebook, making it the first time. Until it is whole the notebook shown stays the one that
/// is shown, and what people log meanwhile goes there.
pub fn open_sample(app: &App, _: Nothing, job: &mut Job<'_>) -> Result<Start, Error> {
    let _switching = app.jobs().switching()?;
    if !app.notebook().sample {
        if !app.places().sample().join(WHOLE).is_file() {
            make(app, job)?;
        }
        app.show_sample()?;
    }
    start::start(app, Nothing {})
}

/// Back to the real notebook.
pub fn close_sample(app: &App, request: CloseSample, _: &mut Job<'_>) -> Result<Start, Error> {
    let _switching = app.jobs().switching()?;
    app.show_real();
    if request.remove {
        remove(app)?;
    }
    start::start(app, Nothing {})
}

/// Deletes the sample company. It is moved away first, so that half of it is never taken for the company.
fn remove(app: &App) -> Result<(), Error> {
    let (folder, away) = (app.places().sample(), app.places().sample_being_made());
    delete(&away)?;
    match std::fs::rename(&folder, &away) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(not_deleted(&folder, &error)),
        Ok(()) => {}
    }
    app.forget_sample();
    delete(&away)
}

fn delete(folder: &Path) -> Result<(), Error> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(not_deleted(folder, &error)),
        _ => Ok(()),
    }
}

fn not_deleted(folder: &Path, error: &std::io::Error) -> Error {
    Error::Unreachable(sentence!("error-sample-not-deleted", folder = folder, why = error))
}

/// Makes the sample company beside its place and moves it there when it is whole.
fn make(app: &App, job: &mut Job<'_>) -> Result<(), Error> {
    remove(app)?;
    let (folder, beside) = (app.places().sample(), app.places().sample_being_made());
    let made =
        fill_folder(app, &beside, job).and_then(|()| atomic::write_over(&beside.join(WHOLE), b"")).and_then(|()| {
            std::fs::rename(&beside, &folder).map_err(|error| {
                Error::Unreachable(sentence!("error-sample-not-moved", folder = &folder, why = &error))
            })
        });
    if made.is_err() {
        // Half a company teaches nothing. What went wrong first is told; what cannot be deleted now is at the next try.
        if let Err(error) = delete(&beside) {
            tracing::warn!(%error, "half a sample company stays behind");
        }
    }
    made
}

/// The notebook is closed again when this returns, so that its folder can be moved.
fn fill_folder(app: &App, folder: &Path, job: &mut Job<'_>) -> Result<(), Error> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Error::Unreachable(sentence!("error-sample-no-folder", folder = folder, why = &error)))?;
    // An identity of its own that goes with the folder: this installation did not do what the company did.
    let state = folder.join("made-by");
    let open = Open {
        folder,
        state: &state,
        clock: app.clock(),
        app_version: env!("CARGO_PKG_VERSION"),
        access: Access::ReadWrite,
    };
    fill(&Store::open(&open)?, job)?;
    delete(&state)
}

/// Writes the sample company into an empty notebook.
fn fill(store: &Store, job: &mut Job<'_>) -> Result<(), Error> {
    let company: Company = shipped(COMPANY)?;
    let days: Vec<SampleDay> = shipped(DAYS)?;
    let notes: Vec<SampleNote> = shipped(OBSERVATIONS)?;
    let whole = WholeDays::shipped()?;
    let today = store.now();
    let group = GroupId(store.new_id().0);
    let people = store.act("found_sample", Some(group), |act| found(act, &company))?.value;
    let total = days.len();
    let mut shadowed_days = Vec::with_capacity(total);
    for (number, day) in days.iter().enumerate() {
        job.progress("job-sample", number, Some(total));
        job.go_on(sentence!("error-cancelled-no-sample"))?;
        let of_day: Vec<&SampleNote> = notes.iter().filter(|note| note.day == day.key).collect();
        let (shadowed, strip) = store
            .act("found_sample", Some(group), |act| {
                let shadowed = shadow(act, &people, day, today)?;
                Ok::<_, Error>((shadowed, whole.time(act, shadowed, day, today)?))
            })?
            .value;
        store.act("found_sample", Some(group), |act| {
            let asks = log(act, shadowed, &Timed { sample: day, strip: &strip, today }, &of_day)?;
            whole.debrief(act, shadowed, &Debriefed { sample: day, asks: &asks, people: &people, today })
        })?;
        shadowed_days.push((day, shadowed));
    }
    let reviewed = Reviewed::shipped()?;
    let findings = store.act("found_sample", Some(group), |act| reviewed.found(act, &people, today))?.value;
    let about = reviewed::About { people: &people, findings: &findings, today };
    for day in shadowed_days {
        store.act("found_sample", Some(group), |act| reviewed.review(act, day, &about))?;
    }
    let decisions = decided::decisions()?;
    store.act("found_sample", Some(group), |act| decided::decide(act, &about, &decisions))?;
    store.act("found_sample", Some(group), |act| decided::judge(act, &decisions, today))?;
    Ok(())
}

fn shipped<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text)
        .map_err(|error| Error::Bug(sentence!("error-sample-unreadable", why = error.to_string())))
}

/// Ids by name.
struct People {
    programme: RecordId,
    teams: BTreeMap<String, RecordId>,
    leaders: BTreeMap<String, RecordId>,
    hosts: BTreeMap<String, RecordId>,
}

fn found(act: &mut Act<'_>, company: &Company) -> Result<People, Error> {
    let base = foundation(act)?;
    let programme = fields([
        ("name", json!(company.programme.name)),
        ("purpose", json!(company.programme.purpose)),
        ("language", json!("en")),
    ]);
    act.write(RecordKind::Programme, base.programme, programme, Seen::Now)?;
    let mut people =
        People { programme: base.programme, teams: BTreeMap::new(), leaders: BTreeMap::new(), hosts: BTreeMap::new() };
    for team in &company.teams {
        let id = act.new_id();
        let given = [
            ("name", json!(team.name)),
            ("site", json!(team.site)),
            ("headcount", json!(team.headcount)),
            ("shifts", json!(team.shifts)),
            ("channels", json!(team.channels)),
        ];
        act.create(RecordKind::Team, id, fields(given))?;
        people.teams.insert(team.name.clone(), id);
    }
    for leader in &company.leaders {
        let id = act.new_id();
        act.create(RecordKind::Leader, id, fields([("name", json!(leader.name)), ("role", json!(leader.role))]))?;
        people.leaders.insert(leader.name.clone(), id);
    }
    for host in &company.hosts {
        let id = act.new_id();
        let given = [
            ("pseudonym", json!(host.pseudonym)),
            ("team", json!(people.teams.get(&host.team))),
            ("role", json!(host.role)),
            ("tenure_band", json!(host.tenure_band)),
        ];
        act.create(RecordKind::Host, id, fields(given))?;
        people.hosts.insert(host.pseudonym.clone(), id);
    }
    Ok(people)
}

/// A time on a sample day.
fn lived(day: &SampleDay, time: NaiveTime, today: Lived) -> Lived {
    moments::at(working_day(today.date() + Duration::days(day.day_offset)), time, *today.0.offset())
}

/// A Saturday becomes the Friday before it, a Sunday the Monday after: nobody moves more than a day, so days that are
/// four apart stay in order and three apart.
fn working_day(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => date - Duration::days(1),
        Weekday::Sun => date + Duration::days(1),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => date,
    }
}

fn shadow(act: &mut Act<'_>, people: &People, day: &SampleDay, today: Lived) -> Result<RecordId, Error> {
    let leader = people.leaders.get(&day.leader).copied();
    let id = act.new_id();
    let mut given: FieldMap = fields([
        ("programme", json!(people.programme)),
        ("team", json!(people.teams.get(&day.team))),
        ("leader", json!(leader)),
        ("started_at", json!(lived(day, day.start.0, today))),
        ("ended_at", json!(lived(day, day.end.0, today))),
        ("channel", json!(day.channel)),
        ("shift", json!(day.shift)),
        ("question", json!(day.question)),
        ("act_of_help", json!(day.act_of_help)),
        ("surge", json!(day.surge)),
    ]);
    for host in &day.hosts {
        if let Some(host) = people.hosts.get(host) {
            given.insert(set_field("host", &host.to_string()), json!(true));
            // A pseudonym belongs to one leader: the one who met the host.
            act.write(RecordKind::Host, *host, fields([("leader", json!(leader))]), Seen::Now)?;
        }
    }
    act.create(RecordKind::ShadowDay, id, given)?;
    Ok(id)
}

/// A day as shipped, and what was timed on it.
struct Timed<'d> {
    sample: &'d SampleDay,
    strip: &'d Strip,
    today: Lived,
}

/// All notes of a day in one act; each may continue the one before it, which the tables do not show yet. Those that ask
/// for something are given back.
fn log(act: &mut Act<'_>, day: RecordId, timed: &Timed<'_>, notes: &[&SampleNote]) -> Result<Vec<Observation>, Error> {
    let mut before = None;
    let mut asks = Vec::new();
    for note in notes {
        let typed = lived(timed.sample, note.at.0, timed.today);
        let mut observation = observations::compose(act, &note.line, day, typed, false)?;
        if capture::parse(&note.line, lexicon()).link == Some(Link::Previous) {
            observation.linked_to = before;
        }
        observation.recorded_at = Some(typed);
        observation.quotable = note.quotable;
        [observation.metric, observation.drives, observation.harm] = note.conflict.clone();
        let happened = observation.happened_at.unwrap_or(typed);
        observation.activity = timed.strip.at(happened).map(|running| running.id);
        if let Some(verdict) = note.host_verdict.as_deref().and_then(|verdict| verdict.parse().ok()) {
            observation.host_verdict = verdict;
        }
        act.create(RecordKind::Observation, observation.id, observation.to_fields())?;
        before = Some(observation.id);
        if observation.kind == Kind::Ask {
            asks.push(observation);
        }
    }
    Ok(asks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sample_days_are_working_days_in_order_whatever_day_it_is_today() {
        let days: Vec<SampleDay> = shipped(DAYS).expect("the shipped days");
        for weekday in 0..7 {
            let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date") + Duration::days(weekday);
            let date = |day: &SampleDay| working_day(today + Duration::days(day.day_offset));
            let mut last: BTreeMap<&str, NaiveDate> = BTreeMap::new();
            for (before, day) in days.iter().zip(&days[1..]) {
                assert!(date(before) < date(day), "{} comes before {} on {today}", before.key, day.key);
            }
            for day in &days {
                let at = date(day);
                assert!(!matches!(at.weekday(), Weekday::Sat | Weekday::Sun) && at < today, "{} on {today}", day.key);
                let apart = last.insert(&day.leader, at).map(|before| (at - before).num_days());
                assert!(apart.is_none_or(|days| days >= 3), "{} is {apart:?} days after on {today}", day.key);
            }
        }
    }
}
