//! The time strip: keys that switch what is timed, edges that are mended, stretches that are taken away. What is NOT
//! here: the rule of keys and edges (`model::strip`).

use std::collections::BTreeSet;
use std::str::FromStr;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Activity, FieldMap, Interruption, Record, RecordKind};
use shadowday_model::sentence;
use shadowday_model::strip::{EdgeFault, Edges, Press, Strip};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{ActivitySource, InterruptionSource, Mode, Resumed};
use shadowday_store::{Act, DayFilter, DayState, ObservationFilter, Read, Seen, Standing};

use crate::api::{self, Done, MendStretch, OneId, PressStrip, ReadDay, Stretch};
use crate::app::App;
use crate::error::Error;
use crate::founding::{STILL_OPEN_HOURS, day_for_a_note, open_day};
use crate::moments;
use crate::observations::differing;
use crate::parse::id;

/// What is timed, as shipped; a person's own list holds at most six with a key, and any of these.
const CODES: &[&str] = &[
    "talk",
    "hold",
    "after_contact",
    "mail_chat",
    "look_up",
    "re_key",
    "chase",
    "wait_system",
    "wait_person",
    "coaching",
    "meeting",
    "admin",
    "break",
];

/// Activities with a key of their own.
pub(crate) const MOST_KEYS: usize = 6;

/// Whether an activity is on the list.
pub(crate) fn is_known(code: &str) -> bool {
    CODES.contains(&code)
}

/// Refuses a list of keys with an activity that is not known or has a key already, or with more of them than there are keys.
pub(crate) fn check_keys(codes: &[String]) -> Result<(), Error> {
    if let Some(code) = codes.iter().find(|code| !is_known(code)) {
        return Err(unknown("strip", code));
    }
    if codes.len() > MOST_KEYS {
        return Err(Error::invalid("strip", sentence!("error-strip-keys", most = MOST_KEYS)));
    }
    if codes.iter().collect::<BTreeSet<_>>().len() < codes.len() {
        return Err(Error::invalid("strip", sentence!("error-strip-twice")));
    }
    Ok(())
}

/// Minutes after the last note at which a forgotten strip ends, as the day's hours do.
const FORGOTTEN_MINUTES: i64 = 15;

/// The strip of a day as it stands.
pub(crate) fn strip_of(read: &Read<'_>, day: RecordId) -> Strip {
    Strip { activities: read.parts(day), interruptions: read.parts(day) }
}

/// The strip of today, or of any day.
pub fn strip(app: &App, request: ReadDay) -> Result<api::Strip, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    let keys = app.device_settings().strip.clone();
    app.read(|read| {
        let day = wanted.or_else(|| open_day(read, now).map(|row| row.day.id));
        let strip = day.map(|day| strip_of(read, day)).unwrap_or_default();
        api::Strip {
            day: day.map(|day| day.to_string()),
            stretches: stretches(&strip),
            keys,
            codes: CODES.iter().map(|code| (*code).to_owned()).collect(),
            mode: strip.running().and_then(|running| running.mode).map(|mode| mode.to_string()),
        }
    })
}

fn stretches(strip: &Strip) -> Vec<Stretch> {
    let word = |word: Option<&'static str>| word.map(str::to_owned);
    let activities = strip.activities.iter().filter_map(|one| {
        Some(Stretch {
            id: one.id.to_string(),
            kind: if one.parallel_of.is_some() { "parallel" } else { "activity" }.to_owned(),
            code: one.code.clone(),
            mode: word(one.mode.map(Mode::as_str)),
            started_at: one.started_at?.to_string(),
            ended_at: one.ended_at.map(|at| at.to_string()),
            source: None,
            resumed: None,
            auto_closed: one.source == Some(ActivitySource::AutoClosed),
        })
    });
    let interruptions = strip.interruptions.iter().filter_map(|one| {
        Some(Stretch {
            id: one.id.to_string(),
            kind: "interruption".to_owned(),
            code: String::new(),
            mode: None,
            started_at: one.started_at?.to_string(),
            ended_at: one.ended_at.map(|at| at.to_string()),
            source: word(one.source.map(InterruptionSource::as_str)),
            resumed: word(one.resumed.map(Resumed::as_str)),
            auto_closed: false,
        })
    });
    let mut all: Vec<Stretch> = activities.chain(interruptions).collect();
    all.sort_by(|one, other| (&one.started_at, &one.id).cmp(&(&other.started_at, &other.id)));
    all
}

/// A key of the strip, in the open day; the first one opens a day as the first note does.
pub fn press_strip(app: &App, request: PressStrip) -> Result<Done, Error> {
    let press = press(&request)?;
    let now = app.notebook().store.now();
    let day = day_for_a_note(app, now)?;
    let done = app.act("press_strip", None, |act| {
        let old = strip_of(act.read(), day);
        let at = act.now();
        let new = old.pressed(&press, day, at, || act.new_id());
        let needs_work = match press {
            // A second press at once is no fault: it was one press.
            Press::Interrupt { .. } => old.running().is_none() && old.lasting().is_none(),
            Press::Source(_) => old.lasting().is_none(),
            _ => false,
        };
        if needs_work {
            return Err(Error::invalid("press", sentence!("error-nothing-timed")));
        }
        put(act, &old, &new)
    })?;
    Ok(done.said("done-strip", &[]))
}

fn press(request: &PressStrip) -> Result<Press, Error> {
    let value = request.value.as_str();
    Ok(match request.press.as_str() {
        "switch" => Press::Switch { code: code(value)?, mode: None },
        "parallel" => Press::Parallel { code: code(value)? },
        "interrupt" => Press::Interrupt { source: word("value", value)? },
        "source" => Press::Source(word("value", value)?.ok_or_else(|| unknown("value", value))?),
        "mode" => Press::Mode(word("value", value)?.ok_or_else(|| unknown("value", value))?),
        "stop" => Press::Stop(ActivitySource::Key),
        other => return Err(unknown("press", other)),
    })
}

/// A known activity.
fn code(text: &str) -> Result<String, Error> {
    if is_known(text) { Ok(text.to_owned()) } else { Err(unknown("code", text)) }
}

/// A word of a closed list; nothing when empty.
fn word<T: FromStr>(field: &'static str, text: &str) -> Result<Option<T>, Error> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| unknown(field, text)) }
}

fn unknown(field: &'static str, text: &str) -> Error {
    Error::invalid(field, sentence!("error-not-timeable", text = text))
}

/// Writes what differs between two strips.
fn put(act: &mut Act<'_>, old: &Strip, new: &Strip) -> Result<(), Error> {
    put_each(act, &old.activities, &new.activities, Activity::to_fields, |one| one.id)?;
    put_each(act, &old.interruptions, &new.interruptions, Interruption::to_fields, |one| one.id)
}

fn put_each<T: Record + PartialEq>(
    act: &mut Act<'_>,
    old: &[T],
    new: &[T],
    fields: impl Fn(&T) -> FieldMap,
    id: impl Fn(&T) -> RecordId,
) -> Result<(), Error> {
    for gone in old.iter().filter(|known| new.iter().all(|record| id(record) != id(known))) {
        act.remove(T::KIND, id(gone), Seen::Now)?;
    }
    for record in new {
        match old.iter().find(|known| id(known) == id(record)) {
            Some(known) if known == record => {}
            Some(known) => {
                act.write(T::KIND, id(record), differing(&fields(known), &fields(record)), Seen::Now)?;
            }
            None => act.create(T::KIND, id(record), fields(record))?,
        }
    }
    Ok(())
}

/// Ends whatever is timed on a day: its pause or its end.
pub(crate) fn stop(act: &mut Act<'_>, day: RecordId, at: Lived, source: ActivitySource) -> Result<(), Error> {
    let old = strip_of(act.read(), day);
    let new = old.pressed(&Press::Stop(source), day, at, || act.new_id());
    put(act, &old, &new)
}

/// Another day begins: what is still timed on earlier days ends now; forgotten long ago, where those days' hours end.
pub(crate) fn stop_forgotten(act: &mut Act<'_>) -> Result<(), Error> {
    const MOST: u32 = 20;
    let now = act.now();
    let open = act.read().days(&DayFilter { state: DayState::Open, limit: MOST, ..DayFilter::default() });
    for row in open {
        let begun = strip_of(act.read(), row.day.id).running().and_then(|running| running.started_at);
        let Some(last) = row.last_act.max(row.day.started_at).max(begun) else { continue };
        let forgotten = (now.0 - last.0).num_hours() >= STILL_OPEN_HOURS;
        let end = if forgotten { Lived(last.0 + chrono::Duration::minutes(FORGOTTEN_MINUTES)) } else { now };
        stop(act, row.day.id, end, ActivitySource::AutoClosed)?;
    }
    Ok(())
}

/// Mends a stretch: its edges as dragged or typed, what was done, how the leader took part, what interrupted.
pub fn mend_stretch(app: &App, request: MendStretch) -> Result<Done, Error> {
    let stretch: RecordId = id("id", &request.id)?;
    let done = app.act("mend_stretch", None, |act| {
        let (day, begun) = place(act.read(), stretch)?;
        let old = strip_of(act.read(), day);
        let day_began = act.read().shadow_day(day).and_then(|day| day.started_at).unwrap_or(begun);
        let moment = |field: &'static str, text: &Option<String>| {
            let typed = text.as_deref().filter(|text| !text.trim().is_empty());
            typed.map(|text| moments::typed_in(field, text, day_began)).transpose()
        };
        let edges = Edges {
            started_at: moment("started_at", &request.started_at)?,
            ended_at: moment("ended_at", &request.ended_at)?,
        };
        let now = act.now();
        if edges.started_at.is_some_and(|at| at > now) || edges.ended_at.is_some_and(|at| at > now) {
            return Err(Error::invalid("ended_at", sentence!("error-in-the-future")));
        }
        let mut new = if edges == Edges::default() { old.clone() } else { old.mended(stretch, edges).map_err(edge)? };
        describe(&mut new, stretch, &request)?;
        notes_follow(act, day, &old, &new)?;
        put(act, &old, &new)
    })?;
    Ok(done.said("done-stretch-mended", &[]))
}

/// Notes name the activity of their moment; those whose moment lies in another one now, or in none, say so.
fn notes_follow(act: &mut Act<'_>, day: RecordId, old: &Strip, new: &Strip) -> Result<(), Error> {
    let at = |strip: &Strip, moment| strip.at(moment).map(|activity| activity.id);
    let of_day = ObservationFilter { days: [day].into(), standing: Standing::Either, ..ObservationFilter::default() };
    for note in act.read().all_observations(&of_day) {
        let Some(moment) = note.happened_at else { continue };
        let (was, is) = (at(old, moment), at(new, moment));
        let names_none = note.activity.is_some_and(|named| new.activities.iter().all(|one| one.id != named));
        if names_none || (was != is && note.activity == was) {
            let fields = FieldMap::from([("activity".to_owned(), json!(is))]);
            act.write(RecordKind::Observation, note.id, fields, Seen::Now)?;
        }
    }
    Ok(())
}

/// The day of a stretch, and when it began.
fn place(read: &Read<'_>, stretch: RecordId) -> Result<(RecordId, Lived), Error> {
    let activity = read.part::<Activity>(stretch).and_then(|one| one.day.zip(one.started_at));
    let interruption = || read.part::<Interruption>(stretch).and_then(|one| one.day.zip(one.started_at));
    activity.or_else(interruption).ok_or_else(|| Error::Missing(sentence!("error-missing-stretch")))
}

fn edge(fault: EdgeFault) -> Error {
    let sentence = match fault {
        EdgeFault::Missing => sentence!("error-stretch-missing"),
        EdgeFault::Backwards => sentence!("error-stretch-backwards"),
        EdgeFault::Swallows => sentence!("error-stretch-nothing-left"),
    };
    Error::invalid("started_at", sentence)
}

fn describe(strip: &mut Strip, stretch: RecordId, request: &MendStretch) -> Result<(), Error> {
    for activity in strip.activities.iter_mut().filter(|one| one.id == stretch) {
        if let Some(text) = &request.code {
            activity.code = code(text)?;
        }
        if let Some(text) = &request.mode {
            activity.mode = word("mode", text)?;
        }
    }
    for interruption in strip.interruptions.iter_mut().filter(|one| one.id == stretch) {
        if let Some(text) = &request.source {
            interruption.source = word("source", text)?;
        }
        if let Some(text) = &request.resumed {
            interruption.resumed = word("resumed", text)?;
        }
    }
    Ok(())
}

/// Takes a stretch away; its time counts for nothing, and nothing names it any more.
pub fn remove_stretch(app: &App, request: OneId) -> Result<Done, Error> {
    let stretch: RecordId = id("id", &request.id)?;
    let done = app.act("remove_stretch", None, |act| {
        let (day, _) = place(act.read(), stretch)?;
        let old = strip_of(act.read(), day);
        let new = old.without(stretch);
        notes_follow(act, day, &old, &new)?;
        put(act, &old, &new)
    })?;
    Ok(done.said("done-stretch-removed", &[]))
}

/// Whether the queue overflows from now on, or no longer.
pub fn mark_surge(app: &App, request: ReadDay) -> Result<Done, Error> {
    let named = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let day = match named {
        Some(day) => day,
        None => day_for_a_note(app, app.notebook().store.now())?,
    };
    let done = app.act("mark_surge", None, |act| {
        let row = act.read().day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?;
        let begins = row.day.surge_since.is_none();
        let since = begins.then(|| act.now());
        let mut fields = FieldMap::from([("surge_since".to_owned(), json!(since))]);
        if begins {
            fields.insert("surge".to_owned(), json!(true));
        }
        act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?;
        Ok(begins)
    })?;
    let message = if done.value { "done-surge-began" } else { "done-surge-ended" };
    Ok(done.said(message, &[]).about(day))
}
