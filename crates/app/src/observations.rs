//! Logging, editing, removing and moving observations. What is NOT here: reading a line (`model::capture`), the days
//! they belong to (`days`), the line while it is being typed (`composer`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use shadowday_model::capture::{self, Capture, Link};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Observation, RecordKind, ShadowDay, change_words, set_field};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Basis, BasisGroup, Category, Kind, Polarity, SystemFirst};
use shadowday_store::{Act, ObservationFilter, Read, Seen};

use crate::api::{
    self, BringBack, Done, EditObservation, EditObservations, Ids, LogObservation, Logged, MoveObservations,
    NoteDetail, OneId, Touched,
};
use crate::app::{Acted, App};
use crate::carried::forget_made_from;
use crate::error::Error;
use crate::founding::{day_for_a_note, host_met};
use crate::parse::{id, lexicon, position};
use crate::photos::{delete_files, forget_photos};
use crate::questions::{ask_follows, draft_ask};
use crate::reviewing::review_shown;
use crate::strip::strip_of;
use crate::view::{self, Names};
use crate::{moments, words};

/// The longest line, in bytes. Nobody types more; somebody pastes it, and the rest of the app should not suffer.
const LONGEST_LINE: usize = 100_000;

/// Logs one line as an observation of the open day, or of the day named.
pub fn log_observation(app: &App, request: LogObservation) -> Result<Logged, Error> {
    if request.line.trim().is_empty() {
        return Err(Error::invalid("line", sentence!("error-nothing-to-save")));
    }
    if request.line.len() > LONGEST_LINE {
        return Err(Error::invalid("line", sentence!("error-note-too-long")));
    }
    let now = app.notebook().store.now();
    let started = match &request.started_at {
        Some(text) => moments::typed("started_at", text, now.date(), *now.0.offset())?,
        None => now,
    };
    let named = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let day = match named {
        Some(day) => day,
        None => day_for_a_note(app, started)?,
    };
    let done = app.act("log_observation", None, |act| {
        let mut note = compose(act, &request.line, day, started, named.is_some())?;
        note.system_first = request.system_first.as_deref().map(answered).transpose()?;
        note.left = request.left.iter().flatten().cloned().collect();
        act.create(RecordKind::Observation, note.id, note.to_fields())?;
        draft_ask(act, &note)?;
        Ok(note.id)
    })?;
    let logged = done.value;
    let note = app.read(|read| one(read, logged))?.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
    Ok(Logged { done: done.said("done-logged", &[]).about(logged), note })
}

/// What was answered to the question about the system.
fn answered(text: &str) -> Result<SystemFirst, Error> {
    text.parse().map_err(|_| Error::invalid("system_first", sentence!("error-not-pickable", text = text)))
}

/// The observation that a line says, on a day.
pub(crate) fn compose(
    act: &mut Act<'_>,
    line: &str,
    day: RecordId,
    started: Lived,
    named: bool,
) -> Result<Observation, Error> {
    let said = capture::parse(line, lexicon());
    let row = act.read().day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?.day;
    let mut note = Observation::new(act.new_id());
    note.day = Some(day);
    note.recorded_at = Some(act.now());
    note.happened_at = Some(happened(&said, &row, started, named, act.read()));
    note.linked_to = linked(act.read(), said.link, day);
    note.activity = note.happened_at.and_then(|at| strip_of(act.read(), day).at(at).map(|activity| activity.id));
    note.surge = row.surge_since.is_some_and(|since| note.happened_at.is_some_and(|at| at >= since));
    said_codes(&mut note, &said);
    note.hosts = hosts(act, &said, &row)?;
    Ok(note)
}

/// When it happened. On a day that is not today a typed time stays on that day, and without one the note stands at its end.
fn happened(said: &Capture, day: &ShadowDay, started: Lived, named: bool, read: &Read<'_>) -> Lived {
    let elsewhere = day.started_at.filter(|begun| named && begun.date() != started.date());
    let Some(begun) = elsewhere else {
        return moments::happened(said.when, started);
    };
    let last = notes_of(read, day.id).iter().filter_map(|note| note.happened_at).max();
    let fallback = day.ended_at.or(last).unwrap_or(begun);
    moments::happened_on(said.when, begun, fallback)
}

/// What the line says, as fields of the note.
fn said_codes(note: &mut Observation, said: &Capture) {
    note.raw.clone_from(&said.raw);
    note.text.clone_from(&said.text);
    note.category = said.category;
    note.polarity = said.polarity;
    note.kind = said.kind;
    note.basis = said.basis;
    note.impact = said.impact;
    note.minutes = said.minutes;
    note.minutes_guessed = said.minutes_guessed;
    note.count = said.count.unwrap_or(1);
    note.tags = said.tags.iter().cloned().collect();
    note.tools = said.tools.iter().cloned().collect();
    note.starred = said.starred;
}

/// Hosts of pseudonyms such as `A1`; a role such as `@agent` stays words, since a role is no distinct person.
pub(crate) fn hosts(act: &mut Act<'_>, said: &Capture, day: &ShadowDay) -> Result<BTreeSet<RecordId>, Error> {
    let pseudonyms = said.hosts.iter().filter(|name| name.chars().any(|letter| letter.is_ascii_digit()));
    let mut found = BTreeSet::new();
    for pseudonym in pseudonyms {
        found.insert(host_met(act, day.id, day.team, day.leader, pseudonym)?);
    }
    Ok(found)
}

fn linked(read: &Read<'_>, link: Option<Link>, day: RecordId) -> Option<RecordId> {
    let notes = link.map(|_| notes_of(read, day))?;
    let linked = match link? {
        Link::Previous => notes.last(),
        Link::Entry(number) => notes.get((number as usize).saturating_sub(1)),
    };
    linked.map(|note| note.id)
}

/// A day's observations by time.
pub(crate) fn notes_of(read: &Read<'_>, day: RecordId) -> Vec<Observation> {
    /// A day with more notes than a person can write in one is an imported one; a page shows no more of it.
    const MOST: u32 = 20_000;
    read.observations(&ObservationFilter { days: BTreeSet::from([day]), limit: MOST, ..ObservationFilter::default() })
}

/// Changes what a line or single fields say; everything else stays.
pub fn edit_observation(app: &App, request: EditObservation) -> Result<Done, Error> {
    let note = id("id", &request.id)?;
    let seen = Seen::At(position(&request.seen)?);
    let done = app.act("edit_observation", None, |act| {
        let old = act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let mut fields = FieldMap::new();
        if let Some(line) = &request.line {
            fields.extend(reworded(act, &old, line)?);
            // A star or a tag leaves a line that is half edited alone.
            act.discard_draft(&edit_key(note))?;
        }
        fields.extend(said_apart(act, &old, &request.fields, &request.add_tags, &request.remove_tags)?);
        ask_follows(act, &old, &fields)?;
        act.write(RecordKind::Observation, note, fields, seen)?;
        Ok(())
    })?;
    Ok(done.said("done-edited", &[]).about(note))
}

/// Writes the same fields and tags into several notes; one undo takes all of it back.
pub fn edit_observations(app: &App, request: EditObservations) -> Result<Done, Error> {
    /// Notes an act: as many as one frame should name.
    const AN_ACT: usize = 500;
    let ids = ids(&request.ids)?;
    let gone = app.read(|read| ids.iter().any(|note| read.observation(*note).is_none()))?;
    if gone {
        return Err(Error::Missing(sentence!("error-missing-one-of-notes")));
    }
    let group = (ids.len() > AN_ACT).then(|| app.notebook().store.new_group());
    let mut touched = Touched::default();
    let mut undo = None;
    for some in ids.chunks(AN_ACT) {
        let done = app.act("edit_observations", group, |act| {
            for note in some {
                let old = act
                    .read()
                    .observation(*note)
                    .ok_or_else(|| Error::Missing(sentence!("error-missing-one-of-notes")))?;
                let fields = said_apart(act, &old, &request.fields, &request.add_tags, &request.remove_tags)?;
                ask_follows(act, &old, &fields)?;
                act.write(RecordKind::Observation, *note, fields, Seen::Now)?;
            }
            Ok(())
        })?;
        undo = undo.or(done.undo);
        touched.extend(done.touched);
    }
    let done = Acted { value: (), undo, touched };
    Ok(done.said("done-edited-several", &[("count", &ids.len().to_string())]))
}

/// The key of the draft of a note's line while it is being edited.
pub(crate) fn edit_key(note: RecordId) -> String {
    format!("edit:{note}")
}

/// Single fields and tags, as fields of the record.
fn said_apart(
    act: &mut Act<'_>,
    old: &Observation,
    said: &BTreeMap<String, Value>,
    add_tags: &[String],
    remove_tags: &[String],
) -> Result<FieldMap, Error> {
    let mut fields = FieldMap::new();
    for (name, value) in said {
        fields.insert(name.clone(), checked_field(act, old, name, value)?);
        if name == "happened_at" {
            // Whoever types a time knows it, whatever the file knew.
            fields.insert("precision".to_owned(), Value::Null);
        }
    }
    let (mut add, mut remove) = (BTreeSet::new(), BTreeSet::new());
    for (tags, held, to) in [(add_tags, true, &mut add), (remove_tags, false, &mut remove)] {
        for tag in tags {
            to.extend(labels_read_as(act.read(), old, tag, held)?);
        }
    }
    fields.extend(change_set(act, old.id, "tag", &add, &remove));
    Ok(fields)
}

/// Words put into a set of a note and taken out of it.
pub(crate) fn change_set(
    act: &mut Act<'_>,
    note: RecordId,
    set: &str,
    add: &BTreeSet<String>,
    remove: &BTreeSet<String>,
) -> FieldMap {
    let fields = act.read().observation_fields(note);
    change_words(&fields, set, add, remove, || act.new_id().0.simple().to_string())
}

/// Taking a shown tag off takes off every label that is read as it; adding adds the label itself.
fn labels_read_as(read: &Read<'_>, note: &Observation, tag: &str, held: bool) -> Result<Vec<String>, Error> {
    let label = capture::normal_tag(&words::one_line("tag", tag.trim_start_matches('#'))?);
    if held {
        return Ok(vec![label]);
    }
    let names = Names::read(read);
    Ok(note.tags.iter().filter(|held| names.tag(held) == label || **held == label).cloned().collect())
}

/// Only what the new line says differently from the old one changes, so that a category picked with a key survives a
/// corrected typing mistake.
pub(crate) fn reworded(act: &mut Act<'_>, old: &Observation, line: &str) -> Result<FieldMap, Error> {
    if line.trim().is_empty() {
        return Err(Error::invalid("line", sentence!("error-note-empty")));
    }
    let (before, after) = (capture::parse(&old.raw, lexicon()), capture::parse(line, lexicon()));
    let (mut was, mut is) = (Observation::new(old.id), Observation::new(old.id));
    said_codes(&mut was, &before);
    said_codes(&mut is, &after);
    let mut fields = FieldMap::new();
    for set in ["tag", "tool"] {
        let words =
            |note: &mut Observation| std::mem::take(if set == "tag" { &mut note.tags } else { &mut note.tools });
        let (had, has) = (words(&mut was), words(&mut is));
        fields.extend(change_set(act, old.id, set, &(&has - &had), &(&had - &has)));
    }
    fields.extend(differing(&was.to_fields(), &is.to_fields()));
    fields.insert("raw".to_owned(), json!(line));
    fields.insert("text".to_owned(), json!(after.text));
    let day = old.day.and_then(|day| act.read().day(day)).map(|row| row.day);
    if let Some(day) = day.filter(|_| before.hosts != after.hosts) {
        let now = hosts(act, &after, &day)?;
        for gone in old.hosts.difference(&now) {
            fields.insert(set_field("host", &gone.to_string()), json!(false));
        }
        for new in &now {
            fields.insert(set_field("host", &new.to_string()), json!(true));
        }
    }
    if before.when != after.when && after.when.is_some() {
        let reference = old.recorded_at.or(old.happened_at).unwrap_or_else(|| act.now());
        fields.insert("happened_at".to_owned(), json!(moments::happened(after.when, reference)));
        fields.insert("precision".to_owned(), Value::Null);
    }
    Ok(fields)
}

/// Fields whose value differs; one that is gone becomes its empty value.
pub(crate) fn differing(was: &FieldMap, is: &FieldMap) -> FieldMap {
    let mut fields: FieldMap = is
        .iter()
        .filter(|(name, value)| was.get(*name) != Some(value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    for (name, value) in was {
        if !is.contains_key(name) {
            let empty = if value.is_boolean() { json!(false) } else { Value::Null };
            fields.insert(name.clone(), empty);
        }
    }
    fields
}

/// A single field from the window, checked once at the edge.
fn checked_field(act: &Act<'_>, old: &Observation, name: &str, value: &Value) -> Result<Value, Error> {
    let wrong = |field: &'static str| Error::invalid(field, sentence!("error-not-settable", text = view::plain(value)));
    let word =
        |field: &'static str, known: bool| if known || value.is_null() { Ok(value.clone()) } else { Err(wrong(field)) };
    let text = value.as_str().unwrap_or_default();
    match name {
        "category" => word("category", text.parse::<Category>().is_ok()),
        "basis" => text
            .parse::<Basis>()
            .or_else(|_| text.parse::<BasisGroup>().map(BasisGroup::basis))
            .map(|basis| json!(basis))
            .map_err(|_| wrong("basis")),
        "polarity" => word("polarity", text.parse::<Polarity>().is_ok()),
        "kind" => word("kind", text.parse::<Kind>().is_ok()),
        "impact" => word("impact", value.as_u64().is_some_and(|level| (1..=3).contains(&level))),
        "minutes" => word("minutes", value.as_f64().is_some_and(|minutes| (0.0..=1440.0).contains(&minutes))),
        "count" => word("count", value.as_u64().is_some_and(|count| (1..=999).contains(&count))),
        "starred" | "quotable" | "in_passing" => {
            value.is_boolean().then(|| value.clone()).ok_or_else(|| wrong("fields"))
        }
        "system_first" => word("system_first", text.parse::<SystemFirst>().is_ok()),
        "system_waived" => Ok(if value.is_null() { json!("") } else { json!(words::one_line("system_waived", text)?) }),
        "metric" | "drives" | "harm" => {
            if value.is_null() || value.is_string() {
                Ok(json!(words::optional(text)))
            } else {
                Err(wrong("fields"))
            }
        }
        "sub_code" => Ok(if value.is_null() { Value::Null } else { json!(words::one_line("sub_code", text)?) }),
        "happened_at" => {
            let day_began = old.day.and_then(|day| act.read().shadow_day(day)?.started_at);
            let near = old.happened_at.unwrap_or_else(|| act.now());
            Ok(json!(match day_began {
                Some(began) => moments::typed_in("happened_at", text, began)?,
                None => moments::typed("happened_at", text, near.date(), *near.0.offset())?,
            }))
        }
        _ => Err(wrong("fields")),
    }
}

/// Takes notes away; they can be brought back.
pub fn remove_observations(app: &App, request: Ids) -> Result<Done, Error> {
    let ids = ids(&request.ids)?;
    let done = app.act_on_each("remove_observations", &ids, |act, note| {
        Ok(act.remove(RecordKind::Observation, *note, Seen::Now)?)
    })?;
    Ok(done.said("done-removed", &[("count", &ids.len().to_string())]))
}

/// Brings removed records back.
pub fn bring_back(app: &App, request: BringBack) -> Result<Done, Error> {
    let kind: RecordKind =
        request.kind.parse().map_err(|_| Error::invalid("kind", sentence!("error-not-bringable")))?;
    let ids = ids(&request.ids)?;
    let done = app.act_on_each("bring_back", &ids, |act, record| Ok(act.bring_back(kind, *record, Seen::Now)?))?;
    Ok(done.said("done-brought-back", &[("count", &ids.len().to_string())]))
}

/// Erases the words of a note for ever: what was typed, its tags and tools, and the columns it was imported with, in
/// every version, its photos, and what was made from its words. The note stays, with its codes, and says that it was
/// erased. It cannot be undone.
pub fn erase_observation(app: &App, request: OneId) -> Result<Done, Error> {
    let note = id("id", &request.id)?;
    let done = app.act("forget", None, |act| {
        act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let words = act.changes_with_words(note)?;
        let photos = forget_photos(act, note)?;
        if words.is_empty() && photos.is_empty() {
            return Err(Error::invalid("id", sentence!("error-erased-before")));
        }
        act.forget(&words)?;
        forget_made_from(act, note)?;
        Ok(photos)
    })?;
    delete_files(app, &done.value)?;
    Ok(Done { undo: None, ..done.said("done-erased", &[]).about(note) })
}

/// Moves notes to another day; the time of day stays, the date becomes the day's.
pub fn move_observations(app: &App, request: MoveObservations) -> Result<Done, Error> {
    let day = id("day", &request.day)?;
    let ids = ids(&request.ids)?;
    let done = app.act_on_each("move_observations", &ids, |act, note| {
        let target = act.read().shadow_day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?;
        let old =
            act.read().observation(*note).ok_or_else(|| Error::Missing(sentence!("error-missing-one-of-notes")))?;
        let mut fields = FieldMap::from([("day".to_owned(), json!(day))]);
        if let (Some(happened), Some(begun)) = (old.happened_at, target.started_at) {
            let there = moments::at(begun.date(), happened.0.time(), *happened.0.offset());
            fields.insert("happened_at".to_owned(), json!(there));
        }
        ask_follows(act, &old, &fields)?;
        Ok(act.write(RecordKind::Observation, *note, fields, Seen::Now)?)
    })?;
    Ok(done.said("done-moved", &[("count", &ids.len().to_string())]).about(day))
}

pub(crate) fn ids(texts: &[String]) -> Result<Vec<RecordId>, Error> {
    /// More than this at once is no longer something a person picked by hand.
    const MOST: usize = 5_000;
    if texts.is_empty() || texts.len() > MOST {
        return Err(Error::invalid("ids", sentence!("error-too-many-at-once")));
    }
    texts.iter().map(|text| id("ids", text)).collect()
}

/// An observation with its surroundings.
pub fn observation(app: &App, request: OneId) -> Result<NoteDetail, Error> {
    const AROUND: usize = 3;
    let wanted = id("id", &request.id)?;
    let found = app.read(|read| {
        let note = read.observation(wanted)?;
        let names = Names::read(read);
        let Some(row) = note.day.and_then(|day| read.day(day)) else {
            return Some(NoteDetail { note: view::note(&names, &note, None), day: None, around: Vec::new() });
        };
        let page = crate::days::page_notes(read, &names, &row);
        let place = page.iter().position(|other| other.id == request.id);
        let mut detail = place.map_or_else(|| view::note(&names, &note, Some(&row.day)), |place| page[place].clone());
        detail.set_aside = view::set_aside(&read.set_aside(RecordKind::Observation, wanted));
        detail.review = read.review_of(wanted).map(|review| review_shown(&names, &review));
        let place = place.unwrap_or(0);
        let range = place.saturating_sub(AROUND)..(place + AROUND + 1).min(page.len());
        let around = page[range].iter().filter(|other| other.id != request.id).cloned().collect();
        Some(NoteDetail { note: detail, day: Some(view::day(&names, &row)), around })
    })?;
    found.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))
}

/// One note as screens show it.
pub(crate) fn one(read: &Read<'_>, note: RecordId) -> Option<api::Note> {
    let names = Names::read(read);
    let found = read.observation(note)?;
    let day = found.day.and_then(|day| read.shadow_day(day));
    Some(view::note(&names, &found, day.as_ref()))
}
