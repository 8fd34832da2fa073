//! Shadow days: opening, closing, pausing, editing, and the page of one day.

use chrono::NaiveDate;
use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Observation, RecordKind, ShadowDay};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::ActivitySource;
use shadowday_store::{Act, CuesOf, DayFilter, DayRow, Read, Seen};

use crate::api::{self, Day, DayForm, DayPage, Done, EndDay, OneId, OwnedOfDay, Page, ReadDay};
use crate::app::App;
use crate::error::Error;
use crate::findings::{owned_days, owned_of_day};
use crate::founding::{found, foundation, leader_named, open_day, start_day as begin, team_named, unnamed_team};
use crate::hosts::Renamed;
use crate::names::pseudonyms;
use crate::observations::notes_of;
use crate::parse::{id, position};
use crate::reviewing::review_shown;
use crate::view::{self, Names};
use crate::{evidence, moments, words};

/// A day with more notes than this does not look for values set aside.
const MOST_TELLING: usize = 300;
/// A closed day can be opened again for so long.
const STAYS_OPENABLE_DAYS: i64 = 7;
/// Longest page of days.
const MOST_DAYS: u32 = 500;

/// Today, or any day: the day and its timeline.
pub fn read_day(app: &App, request: ReadDay) -> Result<DayPage, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let row = match wanted {
            Some(day) => read.day(day),
            None => day_of_today(read, now),
        };
        let Some(row) = row else {
            let (pseudonyms, owned) = (pseudonyms(read, None), OwnedOfDay::default());
            return DayPage { day: None, notes: Vec::new(), pseudonyms, cues: Vec::new(), owned };
        };
        let names = Names::read(read);
        let notes = page_notes(read, &names, &row);
        let pseudonyms = pseudonyms(read, row.day.team);
        let cues = crate::hosts::cues(read, &names, row.day.id);
        let ids: Vec<RecordId> = notes.iter().filter_map(|note| note.id.parse().ok()).collect();
        let owned = owned_of_day(read, &row.day, &ids);
        DayPage { day: Some(view::day(&names, &row)), notes, pseudonyms, cues, owned }
    })
}

/// The open day, else the last one that began today.
pub(crate) fn day_of_today(read: &Read<'_>, now: Lived) -> Option<DayRow> {
    let today = Some(now.date());
    let begun_today =
        || read.days(&DayFilter { from: today, to: today, limit: 1, ..DayFilter::default() }).into_iter().next();
    open_day(read, now).or_else(begun_today)
}

/// A day's notes by time, each with the evidence id that reports print.
pub(crate) fn page_notes(read: &Read<'_>, names: &Names, row: &DayRow) -> Vec<api::Note> {
    let observations = notes_of(read, row.day.id);
    let mut evidence = evidence::of_day(read, &row.day);
    let timed = crate::strip::strip_of(read, row.day.id).activities;
    let code_of = |id: RecordId| timed.iter().find(|one| one.id == id).map(|one| one.code.clone());
    // A page of an imported day is long, and nobody wrote it twice.
    let tells_set_aside = observations.len() <= MOST_TELLING;
    let shown = |observation: &Observation| {
        let mut note = view::note(names, observation, Some(&row.day));
        note.evidence = evidence.remove(&observation.id).unwrap_or_default();
        note.activity = observation.activity.and_then(code_of).unwrap_or_default();
        if tells_set_aside {
            note.set_aside = view::set_aside(&read.set_aside(RecordKind::Observation, observation.id));
            note.review = read.review_of(observation.id).map(|review| review_shown(names, &review));
        }
        note
    };
    observations.iter().map(shown).collect()
}

/// Shadow days, newest first.
pub fn days(app: &App, page: Page) -> Result<Vec<Day>, Error> {
    let filter = DayFilter { limit: page.limit.min(MOST_DAYS), offset: page.offset, ..DayFilter::default() };
    app.read(|read| {
        let names = Names::read(read);
        let owned = owned_days(read);
        let shown = |row: &DayRow| {
            let is_over = row.day.ended_at.is_some() && !row.day.exposure_unknown;
            Day { owned: is_over.then(|| owned.contains(&row.day.id)), ..view::day(&names, row) }
        };
        read.days(&filter).iter().map(shown).collect()
    })
}

/// Opens a day.
pub fn start_day(app: &App, form: DayForm) -> Result<Done, Error> {
    let now = app.notebook().store.now();
    let started = match form.started_at.as_deref() {
        Some(text) => moments::typed("started_at", text, now.date(), *now.0.offset())?,
        None => now,
    };
    found(app)?;
    let done = app.act("start_day", None, |act| {
        let base = foundation(act)?;
        let team = match team_of(act, &form)? {
            Some(team) => team,
            None => team_named(act, &unnamed_team())?,
        };
        let leader = match &form.leader_name {
            Some(name) => leader_named(act, name)?,
            None => base.me,
        };
        crate::strip::stop_forgotten(act)?;
        let day = begin(act, &base, team, leader, started)?;
        let mut rest = texts(&form);
        if let Some(text) = form.ended_at.as_deref() {
            rest.insert("ended_at".to_owned(), json!(later("ended_at", text, started)?));
        }
        rest.extend(planned(&form, started)?);
        act.write(RecordKind::ShadowDay, day, rest, Seen::Now)?;
        act.let_cues_go(CuesOf::OthersThan(day))?;
        Ok(day)
    })?;
    let day = done.value;
    Ok(done.said("done-day-started", &[]).about(day))
}

/// Changes a day; absent fields stay.
pub fn edit_day(app: &App, form: DayForm) -> Result<Done, Error> {
    let day: RecordId = id("id", form.id.as_deref().unwrap_or_default())?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let done = app.act("edit_day", None, |act| {
        let old = existing(act.read(), day)?;
        let now = act.now();
        let begun = old.started_at.unwrap_or(now);
        let mut fields = texts(&form);
        if let Some(team) = team_of(act, &form)? {
            fields.insert("team".to_owned(), json!(team));
        }
        if let Some(name) = &form.leader_name {
            fields.insert("leader".to_owned(), json!(leader_named(act, name)?));
        }
        let mut started = begun;
        if let Some(text) = form.started_at.as_deref() {
            started = moments::typed("started_at", text, begun.date(), *begun.0.offset())?;
            fields.insert("started_at".to_owned(), json!(started));
        }
        match form.ended_at.as_deref() {
            Some("") => {
                fields.insert("ended_at".to_owned(), Value::Null);
            }
            Some(text) => {
                fields.insert("ended_at".to_owned(), json!(later("ended_at", text, started)?));
            }
            None => {}
        }
        fields.extend(planned(&form, started)?);
        let (team, leader) = place_of(&old, &fields);
        let renamed = if (team, leader) == (old.team, old.leader) {
            Vec::new()
        } else {
            crate::hosts::go_along(act, &old, team, leader)?
        };
        act.write(RecordKind::ShadowDay, day, fields, seen)?;
        Ok(renamed)
    })?;
    let names = |name: fn(&Renamed) -> &str| done.value.iter().map(name).collect::<Vec<_>>().join(", ");
    let (from, to) = (names(|one| &one.from), names(|one| &one.to));
    let message = if from.is_empty() { "done-day-edited" } else { "done-day-edited-hosts" };
    Ok(done.said(message, &[("from", &from), ("to", &to)]).about(day))
}

/// The team and the leader of a day once these fields are written.
fn place_of(day: &ShadowDay, written: &FieldMap) -> (Option<RecordId>, Option<RecordId>) {
    let after = |name: &str, now: Option<RecordId>| {
        written.get(name).map_or(now, |value| value.as_str().and_then(|text| text.parse().ok()))
    };
    (after("team", day.team), after("leader", day.leader))
}

/// The end that a person gave in the morning; an empty one lets it go.
fn planned(form: &DayForm, started: Lived) -> Result<Option<(String, Value)>, Error> {
    let end = |text: &str| -> Result<Value, Error> {
        if text.trim().is_empty() { Ok(Value::Null) } else { Ok(json!(later("planned_end", text, started)?)) }
    };
    let written = form.planned_end.as_deref().map(end).transpose()?;
    Ok(written.map(|end| ("planned_end".to_owned(), end)))
}

/// An end typed as a time before the start belongs to the next morning (a night shift).
fn later(field: &'static str, text: &str, started: Lived) -> Result<Lived, Error> {
    let ended = moments::typed(field, text, started.date(), *started.0.offset())?;
    if ended >= started {
        return Ok(ended);
    }
    let next_morning = Lived(ended.0 + chrono::Duration::days(1));
    let only_a_time = !text.contains('-');
    if only_a_time { Ok(next_morning) } else { Err(ends_before_it_begins(field)) }
}

fn ends_before_it_begins(field: &'static str) -> Error {
    Error::invalid(field, sentence!("error-day-backwards"))
}

fn team_of(act: &mut Act<'_>, form: &DayForm) -> Result<Option<RecordId>, Error> {
    match (&form.team, &form.team_name) {
        (Some(team), _) => Ok(Some(id("team", team)?)),
        (None, Some(name)) => Ok(Some(team_named(act, name)?)),
        (None, None) => Ok(None),
    }
}

fn texts(form: &DayForm) -> FieldMap {
    let mut fields = FieldMap::new();
    let given = [
        ("question", &form.question),
        ("channel", &form.channel),
        ("shift", &form.shift),
        ("act_of_help", &form.act_of_help),
    ];
    for (name, text) in given {
        if let Some(text) = text {
            fields.insert(name.to_owned(), json!(words::optional(text)));
        }
    }
    if let Some(surge) = form.surge {
        fields.insert("surge".to_owned(), json!(surge));
    }
    fields
}

fn existing(read: &Read<'_>, day: RecordId) -> Result<ShadowDay, Error> {
    read.day(day).map(|row| row.day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))
}

/// Ends a day, and a pause that is still running with it.
pub fn end_day(app: &App, request: EndDay) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let done = app.act("end_day", None, |act| {
        let old = existing(act.read(), day)?;
        let now = act.now();
        let begun = old.started_at.unwrap_or(now);
        let ended = match &request.at {
            Some(text) => later("ended_at", text, begun)?,
            None => now.max(begun),
        };
        let fields = ended_at(act, &old, ended)?;
        act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?;
        Ok(())
    })?;
    Ok(done.said("done-day-ended", &[]).about(day))
}

/// What the end of a day writes; the strip stops with it, and what to know hosts by goes.
fn ended_at(act: &mut Act<'_>, day: &ShadowDay, ended: Lived) -> Result<FieldMap, Error> {
    let mut fields = FieldMap::from([("ended_at".to_owned(), json!(ended)), ("surge_since".to_owned(), Value::Null)]);
    fields.extend(pause_finished(day, ended));
    crate::strip::stop(act, day.id, ended, ActivitySource::Key)?;
    act.let_cues_go(CuesOf::Day(day.id))?;
    Ok(fields)
}

/// Closes a day after its debrief, and ends it when it is still open.
pub fn close_day(app: &App, request: OneId) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let done = app.act("close_day", None, |act| {
        let old = existing(act.read(), day)?;
        let now = act.now();
        let mut fields = match old.ended_at {
            Some(_) => FieldMap::new(),
            None => ended_at(act, &old, now.max(old.started_at.unwrap_or(now)))?,
        };
        if old.closed_at.is_none() {
            fields.insert("closed_at".to_owned(), json!(now));
        }
        Ok(act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?)
    })?;
    Ok(done.said("done-day-closed", &[]).about(day))
}

/// Opens a day again: a closed one for its debrief, and after that an ended one for more notes.
pub fn reopen_day(app: &App, request: OneId) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let done = app.act("reopen_day", None, |act| {
        let old = existing(act.read(), day)?;
        let closed_for = old.closed_at.map(|closed| act.now().0 - closed.0);
        if closed_for.is_some_and(|long| long.num_days() >= STAYS_OPENABLE_DAYS) {
            return Err(Error::Refused(sentence!("error-day-stays-closed", days = STAYS_OPENABLE_DAYS.to_string())));
        }
        let field = if closed_for.is_some() { "closed_at" } else { "ended_at" };
        let fields = FieldMap::from([(field.to_owned(), Value::Null)]);
        act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?;
        Ok(closed_for.is_some())
    })?;
    let message = if done.value { "done-debrief-reopened" } else { "done-day-reopened" };
    Ok(done.said(message, &[]).about(day))
}

/// Begins a pause; hours do not count until it ends.
pub fn pause_day(app: &App, request: OneId) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let done = app.act("pause_day", None, |act| {
        if existing(act.read(), day)?.paused_at.is_none() {
            let now = act.now();
            crate::strip::stop(act, day, now, ActivitySource::Key)?;
            let fields = FieldMap::from([("paused_at".to_owned(), json!(now))]);
            act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?;
        }
        Ok(())
    })?;
    Ok(done.said("done-day-paused", &[]).about(day))
}

/// Ends a pause.
pub fn resume_day(app: &App, request: OneId) -> Result<Done, Error> {
    change_day(app, &request, "resume_day", "done-day-resumed", pause_finished)
}

fn pause_finished(day: &ShadowDay, now: Lived) -> FieldMap {
    let Some(since) = day.paused_at else { return FieldMap::new() };
    let minutes = ((now.0 - since.0).num_milliseconds() as f64 / 60_000.0).max(0.0);
    FieldMap::from([
        ("paused_at".to_owned(), Value::Null),
        ("paused_minutes".to_owned(), json!(day.paused_minutes + minutes)),
    ])
}

/// A change of one day that asks for nothing but the day.
fn change_day(
    app: &App,
    request: &OneId,
    kind: &str,
    message: &str,
    change: impl Fn(&ShadowDay, Lived) -> FieldMap + Send + Sync,
) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let done = app.act(kind, None, |act| {
        let old = existing(act.read(), day)?;
        let fields = change(&old, act.now());
        act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?;
        Ok(())
    })?;
    Ok(done.said(message, &[]).about(day))
}

/// Takes a day away, with its notes; all can be brought back by one undo.
pub fn remove_day(app: &App, request: OneId) -> Result<Done, Error> {
    let day = id("id", &request.id)?;
    let notes = app.read(|read| existing(read, day).map(|_| notes_of(read, day)))??;
    let notes = notes.into_iter().map(|note| (RecordKind::Observation, note.id));
    let all: Vec<(RecordKind, RecordId)> = notes.chain([(RecordKind::ShadowDay, day)]).collect();
    let done = app.act_on_each("remove_day", &all, |act, (kind, id)| Ok(act.remove(*kind, *id, Seen::Now)?))?;
    Ok(done.said("done-day-removed", &[]).about(day))
}

/// Dates of a period, both included.
pub(crate) fn dates(field: &'static str, text: Option<&str>) -> Result<Option<NaiveDate>, Error> {
    text.filter(|text| !text.trim().is_empty())
        .map(|text| text.trim().parse().map_err(|_| Error::invalid(field, sentence!("error-not-a-date", text = text))))
        .transpose()
}

/// From the first shadow day to today, as a report's period.
pub fn whole_period(app: &App) -> Result<(String, String), Error> {
    let today = app.notebook().store.now().date();
    let first = app.read(|read| read.first_date())?.unwrap_or(today).min(today);
    Ok((first.to_string(), today.to_string()))
}
