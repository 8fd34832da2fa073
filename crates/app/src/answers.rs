//! Answers to asks: the light, who does it until when on whose authority, when the team was told. The rules are the model's;
//! an answer that lacks something is refused with a sentence that says what. What is NOT here: the list of asks (`asks`).

use chrono::{NaiveDate, NaiveTime};
use serde_json::{Value, json};
use shadowday_model::answering::Lacks;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, FieldMap, Record};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Light;
use shadowday_store::{Act, Read, Seen};

use crate::api::{AnswerAsk, Done, PromiseAsk, TellTeam};
use crate::app::App;
use crate::days::dates;
use crate::error::Error;
use crate::founding::fields;
use crate::parse::{id, position};
use crate::{moments, words};

/// The time of day of something of which only the date is known.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is a time");

/// The answer that stands for an ask: the newest, since ids grow with time.
pub(crate) fn standing(read: &Read<'_>, ask: RecordId) -> Option<Answer> {
    read.parts::<Answer>(ask).into_iter().max_by_key(|answer| answer.id)
}

/// Answers an ask, or changes the answer.
pub fn answer_ask(app: &App, request: AnswerAsk) -> Result<Done, Error> {
    let ask: RecordId = id("id", &request.id)?;
    let seen = request.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let given = Given::of(&request)?;
    let done = app.act("answer_ask", None, |act| {
        let asked = asked(act.read(), ask)?;
        let answered = answered(act, &asked, &given)?;
        let light = answered.shown_light();
        write(act, &answered, seen)?;
        Ok(light)
    })?;
    let message = match done.value {
        Light::New => "done-answer-new",
        Light::Green => "done-answer-green",
        Light::Yellow => "done-answer-yellow",
        Light::Red => "done-answer-red",
    };
    Ok(done.said(message, &[]).about(ask))
}

/// Writes down that the team knows the answer, or that nobody needs to be told.
pub fn tell_team(app: &App, request: TellTeam) -> Result<Done, Error> {
    let ask: RecordId = id("id", &request.id)?;
    let seen = request.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let on = dates("told_on", request.on.as_deref())?;
    let no_need = request.no_need;
    let done = app.act("tell_team", None, |act| {
        let asked = asked(act.read(), ask)?;
        let given = Given {
            told_on: if no_need { Said::Nothing } else { Said::On(on.unwrap_or(act.now().date())) },
            told_how: request.how.as_deref().map(words::optional),
            no_need_to_tell: no_need.then_some(true),
            ..Given::default()
        };
        let answered = answered(act, &asked, &given)?;
        write(act, &answered, seen)
    })?;
    Ok(done.said(if no_need { "done-no-need-to-tell" } else { "done-team-told" }, &[]).about(ask))
}

/// Makes an ask a promise, or leaves it an ask; and says whether the leader owns it.
pub fn promise_ask(app: &App, request: PromiseAsk) -> Result<Done, Error> {
    let ask: RecordId = id("id", &request.id)?;
    let seen = request.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let promised = promised(&request)?;
    let done = app.act("promise_ask", None, |act| {
        let asked = asked(act.read(), ask)?;
        if asked.mine != request.mine {
            act.write(Ask::KIND, ask, fields([("mine", json!(request.mine))]), seen)?;
        }
        match &promised {
            Some(given) => {
                let answered = answered(act, &asked, given)?;
                write(act, &answered, seen)?;
            }
            None => take_promise_back(act, ask, seen)?,
        }
        Ok(promised.is_some())
    })?;
    let message = if done.value { "done-ask-promised" } else { "done-ask-left" };
    Ok(done.said(message, &[]).about(ask))
}

/// What a promise says; nothing when all of it is empty.
fn promised(request: &PromiseAsk) -> Result<Option<Given>, Error> {
    let (owner, authority) = (words::optional(&request.owner), words::optional(&request.authority));
    let due = dates("due", Some(&request.due))?;
    if owner.is_empty() && due.is_none() && authority.is_empty() {
        return Ok(None);
    }
    let given = Given {
        owner: Some(owner),
        due: due.map_or(Said::Away, Said::On),
        authority: Some(authority),
        ..Given::default()
    };
    Ok(Some(Given { promises: true, ..given }))
}

/// Takes an answer away that was no more than a promise.
fn take_promise_back(act: &mut Act<'_>, ask: RecordId, seen: Seen) -> Result<(), Error> {
    match standing(act.read(), ask).filter(Answer::is_promise) {
        None => Ok(()),
        Some(known) if known.told_at.is_none() && known.text.is_empty() => {
            Ok(act.remove(Answer::KIND, known.id, seen)?)
        }
        Some(_) => Err(Error::invalid("owner", sentence!("error-ask-answered"))),
    }
}

fn asked(read: &Read<'_>, ask: RecordId) -> Result<Ask, Error> {
    let found = read.part::<Ask>(ask).filter(|ask| !ask.removed);
    found.ok_or_else(|| Error::Missing(sentence!("error-missing-ask")))
}

/// What a person said of a date.
#[derive(Clone, Copy, Default)]
enum Said {
    /// Nothing: it stays as it is.
    #[default]
    Nothing,
    /// That there is none any more.
    Away,
    /// This date.
    On(NaiveDate),
}

impl Said {
    fn of(field: &'static str, text: Option<&str>) -> Result<Self, Error> {
        let Some(text) = text else { return Ok(Self::Nothing) };
        Ok(dates(field, Some(text))?.map_or(Self::Away, Self::On))
    }
}

/// What a person said of an answer; absent stays as it is.
#[derive(Default)]
struct Given {
    light: Option<Light>,
    /// A promise is in progress, unless the answer says more already.
    promises: bool,
    text: Option<String>,
    owner: Option<String>,
    due: Said,
    authority: Option<String>,
    told_on: Said,
    told_how: Option<String>,
    no_need_to_tell: Option<bool>,
    confirmed_on: Said,
    effect: Option<String>,
}

impl Given {
    fn of(request: &AnswerAsk) -> Result<Self, Error> {
        let text = |text: &Option<String>| text.as_deref().map(words::optional);
        let light =
            |word: &str| word.parse().map_err(|_| Error::invalid("light", sentence!("error-not-a-light", text = word)));
        Ok(Self {
            light: request.light.as_deref().map(light).transpose()?,
            promises: false,
            text: text(&request.text),
            owner: text(&request.owner),
            due: Said::of("due", request.due.as_deref())?,
            authority: text(&request.authority),
            told_on: Said::of("told_on", request.told_on.as_deref())?,
            told_how: text(&request.told_how),
            no_need_to_tell: request.no_need_to_tell,
            confirmed_on: Said::of("confirmed_on", request.confirmed_on.as_deref())?,
            effect: text(&request.effect),
        })
    }
}

/// The answer as it would stand, or what it lacks.
fn answered(act: &mut Act<'_>, ask: &Ask, given: &Given) -> Result<Answer, Error> {
    let now = act.now();
    let old = standing(act.read(), ask.id);
    let mut answer = match old {
        Some(old) => old,
        None => Answer { ask: Some(ask.id), ..Answer::new(act.new_id()) },
    };
    let known_due = answer.due;
    say(&mut answer, given);
    light(&mut answer, given);
    ahead(&answer, known_due, now)?;
    tell(&mut answer, ask, given, now)?;
    confirm(&mut answer, ask, given, now)?;
    stamp(&mut answer, now);
    match answer.lacks() {
        None => Ok(answer),
        Some(lacks) => Err(refused(lacks)),
    }
}

fn say(answer: &mut Answer, given: &Given) {
    let put = |to: &mut String, text: &Option<String>| {
        if let Some(text) = text {
            to.clone_from(text);
        }
    };
    put(&mut answer.text, &given.text);
    put(&mut answer.owner, &given.owner);
    put(&mut answer.authority, &given.authority);
    put(&mut answer.told_how, &given.told_how);
    put(&mut answer.effect, &given.effect);
    match given.due {
        Said::Nothing => {}
        Said::Away => answer.due = None,
        Said::On(due) => answer.due = Some(due),
    }
}

fn light(answer: &mut Answer, given: &Given) {
    let known = answer.light.unwrap_or(Light::New);
    let wanted = given.light.unwrap_or(if given.promises && known == Light::New { Light::Yellow } else { known });
    if wanted != Light::New {
        answer.light = Some(wanted);
        return;
    }
    // What is not answered was told to nobody.
    (answer.light, answer.told_at, answer.told_light, answer.confirmed_at) = (None, None, None, None);
    (answer.delivered_at, answer.done_at) = (None, None);
    (answer.no_need_to_tell, answer.no_need_light) = (false, None);
}

/// A promise is for a day that is still to come. A date that stood before may be over, and so may that of something done.
fn ahead(answer: &Answer, known: Option<NaiveDate>, now: Lived) -> Result<(), Error> {
    let is_open = matches!(answer.light, None | Some(Light::New | Light::Yellow));
    match answer.due.filter(|due| is_open && known != Some(*due) && *due < now.date()) {
        Some(due) => Err(Error::invalid("due", sentence!("error-promise-past", date = due.to_string()))),
        None => Ok(()),
    }
}

/// Being told, and needing not to be, belongs to the light: a team that heard “in progress” has not heard “done”.
fn tell(answer: &mut Answer, ask: &Ask, given: &Given, now: Lived) -> Result<(), Error> {
    let says = matches!(given.told_on, Said::On(_)) || given.no_need_to_tell == Some(true);
    if says && answer.light.is_none() {
        return Err(Error::invalid("told_on", sentence!("error-nothing-to-tell")));
    }
    if let Some(no_need) = given.no_need_to_tell {
        answer.no_need_to_tell = no_need;
        answer.no_need_light = answer.light.filter(|_| no_need);
    }
    match given.told_on {
        Said::Nothing => {}
        Said::Away => {
            if answer.delivered_at == answer.told_at {
                answer.delivered_at = None;
            }
            (answer.told_at, answer.told_light) = (None, None);
        }
        Said::On(date) => {
            let same_day = answer.told_at.is_some_and(|at| at.date() == date);
            if !same_day || answer.told_light != answer.light {
                answer.told_at = Some(past("told_on", date, ask, now)?);
                answer.told_light = answer.light;
            }
        }
    }
    if !answer.no_need_to_tell && answer.told_at.is_none() {
        answer.delivered_at = None;
    }
    Ok(())
}

fn confirm(answer: &mut Answer, ask: &Ask, given: &Given, now: Lived) -> Result<(), Error> {
    answer.confirmed_at = match given.confirmed_on {
        Said::Nothing => return Ok(()),
        Said::Away => None,
        Said::On(date) => Some(past("confirmed_on", date, ask, now)?),
    };
    let told = answer.told_at.filter(|_| answer.is_told());
    if answer.confirmed_at.is_some() && told.is_none_or(|told| answer.confirmed_at < Some(told)) {
        return Err(Error::invalid("confirmed_on", sentence!("error-confirmed-untold")));
    }
    Ok(())
}

/// A date that is over, and not before somebody asked.
fn past(field: &'static str, date: NaiveDate, ask: &Ask, now: Lived) -> Result<Lived, Error> {
    if date > now.date() || ask.asked_at.is_some_and(|asked| date < asked.date()) {
        return Err(Error::invalid(field, sentence!("error-told-when", date = date.to_string())));
    }
    let noon = moments::at(date, NOON, *now.0.offset());
    Ok(if date == now.date() { now } else { noon })
}

/// What follows from the answer: when the team first had it, when it was done, what was promised first.
fn stamp(answer: &mut Answer, now: Lived) {
    let light = answer.light.unwrap_or(Light::New);
    if light != Light::New && answer.delivered_at.is_none() {
        answer.delivered_at = answer.told_at.or_else(|| answer.no_need_to_tell.then_some(now));
    }
    if light == Light::Yellow && answer.is_promise() && answer.first_due.is_none() {
        answer.first_due = answer.due;
    }
    if light != Light::Green {
        answer.done_at = None;
    } else if answer.done_at.is_none() {
        // Whoever was told that it is done was told when it was.
        answer.done_at =
            Some(answer.told_at.filter(|_| answer.told_light == answer.light).map_or(now, |at| at.min(now)));
    }
}

fn refused(lacks: Lacks) -> Error {
    match lacks {
        Lacks::Reason => Error::invalid("text", sentence!("error-red-reason")),
        Lacks::Told => Error::invalid("told_on", sentence!("error-green-untold")),
        Lacks::Owner => Error::invalid("owner", sentence!("error-promise-incomplete")),
        Lacks::Due => Error::invalid("due", sentence!("error-promise-incomplete")),
        Lacks::Authority => Error::invalid("authority", sentence!("error-promise-incomplete")),
    }
}

/// Writes what differs from the answer as it was.
fn write(act: &mut Act<'_>, answer: &Answer, seen: Seen) -> Result<(), Error> {
    let Some(old) = act.read().part::<Answer>(answer.id) else {
        return Ok(act.create(Answer::KIND, answer.id, answer.to_fields())?);
    };
    Ok(act.write(Answer::KIND, answer.id, changes(&old.to_fields(), answer.to_fields()), seen)?)
}

/// What makes the one record of the other: a field that is gone is cleared.
pub(crate) fn changes(old: &FieldMap, mut new: FieldMap) -> FieldMap {
    let gone: Vec<String> = old.keys().filter(|name| !new.contains_key(*name)).cloned().collect();
    new.retain(|name, value| old.get(name) != Some(value));
    new.extend(gone.into_iter().map(|name| (name, Value::Null)));
    new
}
