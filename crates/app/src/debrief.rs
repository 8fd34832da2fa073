//! The debrief of a day: a queue of small questions, and what the day holds. What is left as it is is kept on this
//! device, since it says nothing about the day. What is NOT here: closing (`days`), asks, thanks and expectations
//! themselves.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Duration;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Activity, FieldMap, Observation, Recognition, RecordKind, ShadowDay};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{HostVerdict, Kind, Polarity};
use shadowday_store::{DayFilter, DayRow, Read, Seen};

use crate::api::{
    self, DaySheet, Debrief, DebriefCard, Done, PassCard, ReadDay, SaveHeadline, SayHelp, SayQuotable, Touched,
};
use crate::app::App;
use crate::error::Error;
use crate::findings::owned_of_day;
use crate::founding::fields;
use crate::observations::notes_of;
use crate::parse::id;
use crate::strip::strip_of;
use crate::view::{self, Names};
use crate::{asks, assumptions, days, leftover, names, thanks, words};

/// A day not closed is offered for so long.
const STAYS_DAYS: i64 = 7;
/// The three headlines, as fields of the day.
const HEADLINES: [&str; 3] = ["surprised", "fix_first", "keep"];

/// What is left to do for a day: the day named, else the present one, else the last that was not closed.
pub fn debrief(app: &App, request: ReadDay) -> Result<Debrief, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    let row = app.read(|read| match wanted {
        Some(day) => read.day(day),
        None => days::day_of_today(read, now).or_else(|| last_not_closed(read, now)),
    })?;
    let passed = row.as_ref().map(|row| passed(app, row.day.id)).transpose()?.unwrap_or_default();
    app.read(|read| {
        let row = row.and_then(|row| read.day(row.day.id));
        let Some(row) = row else {
            let pseudonyms = Vec::new();
            return Debrief { day: None, cards: Vec::new(), pseudonyms, minutes: 0, sheet: DaySheet::default() };
        };
        let looked_at = LookedAt::read(read, row);
        let closed = looked_at.row.day.closed_at.is_some();
        let mut cards = if closed { Vec::new() } else { looked_at.cards() };
        cards.retain(|card| !passed.contains(&card.key));
        let seconds: u32 = cards.iter().map(|card| seconds(&card.step)).sum();
        let day = Some(view::day(&looked_at.names, &looked_at.row));
        let pseudonyms = names::pseudonyms(read, looked_at.row.day.team);
        Debrief { day, cards, pseudonyms, minutes: seconds.div_ceil(60), sheet: looked_at.sheet() }
    })
}

/// The newest day of the last week that nobody closed and that was lived, not imported.
fn last_not_closed(read: &Read<'_>, now: Lived) -> Option<DayRow> {
    let from = Some((now.0 - Duration::days(STAYS_DAYS)).date_naive());
    let found = read.days(&DayFilter { from, limit: 50, ..DayFilter::default() });
    found.into_iter().find(|row| row.day.closed_at.is_none() && !row.day.exposure_unknown && row.observations > 0)
}

/// How long a card takes most people.
fn seconds(step: &str) -> u32 {
    match step {
        "gaps" | "headlines" => 20,
        "asks" => 25,
        "assumptions" => 15,
        _ => 8,
    }
}

/// A day with everything that the debrief asks about.
struct LookedAt {
    names: Names,
    row: DayRow,
    notes: Vec<Observation>,
    /// Notes of which somebody said whether they may be quoted.
    said: BTreeSet<RecordId>,
    activities: Vec<Activity>,
    assumptions: Vec<api::Assumption>,
    asks: Vec<api::DebriefAsk>,
    owned: api::OwnedOfDay,
    thanks: Vec<api::Thanks>,
    thanked: BTreeSet<RecordId>,
    /// Names left over in words that are no note's line.
    named: Vec<api::NamedWords>,
}

impl LookedAt {
    fn read(read: &Read<'_>, row: DayRow) -> Self {
        let names = Names::read(read);
        let day = row.day.id;
        let stands = |note: &Observation| !note.sealed && !note.erased && note.host_verdict != HostVerdict::Struck;
        let notes: Vec<Observation> = notes_of(read, day).into_iter().filter(stands).collect();
        let quotes = notes.iter().filter(|note| note.is_verbatim());
        let is_said = |note: &&Observation| read.observation_fields(note.id).contains_key("quotable");
        let owed: Vec<Recognition> = read.parts(day);
        Self {
            said: quotes.filter(is_said).map(|note| note.id).collect(),
            activities: strip_of(read, day).activities,
            assumptions: assumptions::of(read, day).into_iter().map(|it| assumptions::shown(it, &names.seen)).collect(),
            asks: asks::of_day(read, &names, day),
            owned: owned_of_day(read, &row.day, &notes.iter().map(|note| note.id).collect::<Vec<_>>()),
            thanks: thanks::of_day(read, &names, day),
            named: leftover::of_day(read, &names.detector, &row.day, &notes),
            thanked: owed.iter().filter_map(|thanks| thanks.observation).collect(),
            names,
            row,
            notes,
        }
    }

    fn cards(&self) -> Vec<DebriefCard> {
        let mut cards = Vec::new();
        cards.extend(self.about_notes("gap", "gaps", is_gap));
        cards.extend(self.about_notes("conflict", "gaps", Observation::asks_conflict));
        cards.extend(self.about_notes("system", "gaps", Observation::asks_system_first));
        cards.extend(self.about_notes("name", "names", |note| self.names_somebody(note)));
        // A key names no name: keys are kept on this device.
        cards.extend(self.named.iter().map(|words| DebriefCard {
            words: Some(words.clone()),
            ..card("names", format!("named:{}:{}:{}", words.id, words.field, words.finding.start))
        }));
        cards.extend(self.about_notes("quote", "quotes", |note| self.wants_say(note)));
        for one in self.assumptions.iter().filter(|one| one.verdict.is_none()) {
            cards.push(DebriefCard {
                assumption: Some(one.clone()),
                ..card("assumptions", format!("assumption:{}", one.id))
            });
        }
        let empty = HEADLINES.iter().filter(|field| headline(&self.row.day, field).is_empty());
        cards.extend(empty.map(|field| card("headlines", format!("headline:{field}"))));
        for ask in self.asks.iter().filter(|ask| !ask.promised) {
            cards.push(DebriefCard { ask: Some(ask.clone()), ..card("asks", format!("ask:{}", ask.id)) });
        }
        cards.extend(self.about_notes("thanks", "thanks", |note| self.wants_thanks(note)));
        if !self.row.day.act_of_help.is_empty() && self.row.day.help_done.is_none() {
            cards.push(card("thanks", "help".to_owned()));
        }
        cards
    }

    fn about_notes(&self, key: &str, step: &str, wanted: impl Fn(&Observation) -> bool) -> Vec<DebriefCard> {
        let wanted = self.notes.iter().filter(|note| wanted(note));
        let about = |note: &Observation| DebriefCard {
            note: Some(self.shown(note)),
            ..card(step, format!("{key}:{}", note.id))
        };
        wanted.map(about).collect()
    }

    /// A note in which a name or number was noticed that nobody replaced or left on purpose.
    fn names_somebody(&self, note: &Observation) -> bool {
        !names::findings(&self.names.detector, &note.raw, &note.left).is_empty()
    }

    fn shown(&self, note: &Observation) -> api::Note {
        let mut shown = view::note(&self.names, note, Some(&self.row.day));
        let timed = self.activities.iter().find(|activity| Some(activity.id) == note.activity);
        shown.activity = timed.map(|activity| activity.code.clone()).unwrap_or_default();
        shown
    }

    fn wants_say(&self, note: &Observation) -> bool {
        note.is_verbatim() && !note.text.is_empty() && !self.said.contains(&note.id)
    }

    fn wants_thanks(&self, note: &Observation) -> bool {
        note.is_strength() && !note.hosts.is_empty() && !note.text.is_empty() && !self.thanked.contains(&note.id)
    }

    fn sheet(&self) -> DaySheet {
        let count =
            |wanted: &dyn Fn(&Observation) -> bool| self.notes.iter().filter(|note| wanted(note)).count() as u32;
        let day = &self.row.day;
        DaySheet {
            notes: self.notes.len() as u32,
            strengths: count(&Observation::is_strength),
            phrases: count(&|note| note.kind == Kind::Phrase),
            conflicts: count(&|note| note.kind == Kind::KpiConflict),
            gaps: count(&is_gap),
            struck: day.struck_lines,
            read_back: count(&|note| matches!(note.host_verdict, HostVerdict::Kept | HostVerdict::Corrected)),
            asks: self.asks.clone(),
            owned: self.owned.clone(),
            assumptions: self.assumptions.clone(),
            thanks: self.thanks.clone(),
            surprised: day.surprised.clone(),
            fix_first: day.fix_first.clone(),
            keep: day.keep.clone(),
            help_done: day.help_done,
        }
    }
}

fn card(step: &str, key: String) -> DebriefCard {
    DebriefCard { key, step: step.to_owned(), note: None, assumption: None, words: None, ask: None }
}

/// A note that lacks words, a category or, when it tells of a problem, how much it weighs.
fn is_gap(note: &Observation) -> bool {
    let problem = note.polarity == Polarity::Problem;
    note.text.is_empty() || problem && (note.category.is_none() || note.impact.is_none())
}

fn headline<'d>(day: &'d ShadowDay, field: &str) -> &'d str {
    match field {
        "surprised" => &day.surprised,
        "fix_first" => &day.fix_first,
        _ => &day.keep,
    }
}

fn setting(day: RecordId) -> String {
    format!("debrief:{day}")
}

/// The cards of a day that were left as they are.
fn passed(app: &App, day: RecordId) -> Result<BTreeSet<String>, Error> {
    let kept = app.notebook().store.local(&setting(day))?;
    Ok(kept.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// Leaves a card as it is, so that it is not asked again; or takes it up again.
pub fn pass_card(app: &App, request: PassCard) -> Result<Done, Error> {
    let day: RecordId = id("day", &request.day)?;
    let mut passed = passed(app, day)?;
    if request.passed {
        passed.insert(request.key);
    } else {
        passed.remove(&request.key);
    }
    app.notebook().store.set_local(&setting(day), &json!(passed))?;
    let touched = Touched::kind("debrief");
    app.announce(&touched);
    let message = if request.passed { "done-card-passed" } else { "done-card-taken-up" };
    Ok(Done { undo: None, message: message.to_owned(), message_args: BTreeMap::new(), touched, id: None })
}

/// Keeps whether the words of a note may be quoted; a no is kept as well.
pub fn say_quotable(app: &App, request: SayQuotable) -> Result<Done, Error> {
    let note: RecordId = id("id", &request.id)?;
    let done = app.act("say_quotable", None, |act| {
        act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let said = fields([("quotable", json!(request.quotable))]);
        Ok(act.write(RecordKind::Observation, note, said, Seen::Now)?)
    })?;
    let message = if request.quotable { "done-quotable" } else { "done-not-quotable" };
    Ok(done.said(message, &[]).about(note))
}

/// Writes one of the three headlines of a day.
pub fn save_headline(app: &App, request: SaveHeadline) -> Result<Done, Error> {
    if !HEADLINES.contains(&request.field.as_str()) {
        return Err(Error::invalid("field", sentence!("error-no-headline", field = &request.field)));
    }
    let text = words::optional(&request.text);
    write_day(app, &request.day, "save_headline", "done-headline", FieldMap::from([(request.field, json!(text))]))
}

/// Keeps whether the act of help was done.
pub fn say_help(app: &App, request: SayHelp) -> Result<Done, Error> {
    write_day(app, &request.day, "say_help", "done-help", fields([("help_done", json!(request.done))]))
}

fn write_day(app: &App, day: &str, kind: &str, message: &str, fields: FieldMap) -> Result<Done, Error> {
    let day: RecordId = id("day", day)?;
    let done = app.act(kind, None, |act| {
        act.read().shadow_day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?;
        Ok(act.write(RecordKind::ShadowDay, day, fields, Seen::Now)?)
    })?;
    Ok(done.said(message, &[]).about(day))
}
