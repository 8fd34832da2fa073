//! What hosts asked for: the stoplight's list, the asks of a debrief, and asks written down by hand. What is NOT here: how
//! asks are drafted from notes (`questions`), answering them (`answers`), figures about all of them (`closing`).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, Decision, FieldMap, Observation, Record};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{HostVerdict, Light};
use shadowday_store::{Read, Seen};

use crate::answers::standing;
use crate::api::{AskAnswer, AskForm, AskRow, AskTeam, Asks, AsksRequest, DebriefAsk, Done, OneId, OtherDecision};
use crate::app::App;
use crate::closing::{self, SAFETY_DAYS};
use crate::error::Error;
use crate::founding::{fields, found};
use crate::parse::{id, position};
use crate::view::Names;
use crate::{thanks, words};

/// The longest ask, in characters.
const LONGEST: usize = 500;
/// More people than any company has is a slip of the finger.
const MOST_REACHED: u32 = 1_000_000;

/// An ask that stands, with what is needed to judge how it fares.
pub(crate) struct Standing {
    /// The ask.
    pub ask: Ask,
    /// Its answer; an empty one where there is none.
    pub answer: Answer,
    /// The team, as it is read now.
    pub team: Option<RecordId>,
}

impl Standing {
    /// The light that is shown.
    pub fn light(&self) -> Light {
        self.answer.shown_light()
    }

    /// When the team had its answer; `None` while it waits.
    pub fn delivered(&self) -> Option<Lived> {
        let known = self.answer.told_at.is_some() || self.answer.no_need_to_tell;
        let first = self.answer.delivered_at.or(self.answer.told_at);
        first.filter(|_| known && self.light() != Light::New)
    }

    /// Whole days from the asking to the answer, or to today while there is none.
    pub fn days(&self, today: NaiveDate) -> Option<u32> {
        let asked = self.ask.asked_at?.date();
        let until = self.delivered().map_or(today, Lived::date);
        Some(u32::try_from((until - asked).num_days()).unwrap_or(0))
    }

    /// Whether the promise was kept by the date first promised; `None` while that is open, or without a promise.
    pub fn kept(&self, today: NaiveDate) -> Option<bool> {
        let promised = self.answer.promised_for()?;
        let done = self.answer.done_at.or(self.answer.told_at).filter(|_| self.light() == Light::Green);
        match done {
            Some(done) => Some(done.date() <= promised),
            None if self.light() == Light::Red || today > promised => Some(false),
            None => None,
        }
    }

    /// About safety, and waiting longer than such an ask may.
    pub fn clock_over(&self, today: NaiveDate) -> bool {
        self.ask.safety && self.delivered().is_none() && self.days(today).is_some_and(|days| days > SAFETY_DAYS)
    }
}

/// Every ask that stands: not that of a removed day, nor one whose notes were all taken away, struck or sealed. A true
/// issue has recipients of its own and is on no list.
pub(crate) fn all_standing(read: &Read<'_>, names: &Names) -> Vec<Standing> {
    let mut answers: BTreeMap<RecordId, Answer> = BTreeMap::new();
    for answer in read.every::<Answer>() {
        let Some(ask) = answer.ask else { continue };
        if answers.get(&ask).is_none_or(|known| known.id < answer.id) {
            answers.insert(ask, answer);
        }
    }
    let mut days = BTreeMap::new();
    let mut standing = Vec::new();
    for ask in read.every::<Ask>() {
        let day = ask.day.and_then(|day| days.entry(day).or_insert_with(|| read.shadow_day(day)).clone());
        if day.as_ref().is_some_and(|day| day.removed) || !has_a_source(read, &ask) {
            continue;
        }
        let team = day.and_then(|day| day.team).or(ask.team);
        let answer = answers.remove(&ask.id).unwrap_or_else(|| Answer::new(ask.id));
        standing.push(Standing { answer, team: team.and_then(|team| names.team(team)).map(|team| team.id), ask });
    }
    standing
}

fn has_a_source(read: &Read<'_>, ask: &Ask) -> bool {
    ask.observations.is_empty()
        || ask.observations.iter().any(|note| read.observation(*note).is_some_and(|note| tells(&note)))
}

/// Whether a list may say what a note told: it was not taken away, struck or sealed.
pub(crate) fn tells(note: &Observation) -> bool {
    !note.removed && !note.sealed && note.host_verdict != HostVerdict::Struck
}

/// The stoplight.
pub fn asks(app: &App, request: AsksRequest) -> Result<Asks, Error> {
    let wanted = request.team.as_deref().map(|text| id("team", text)).transpose()?;
    let today = app.notebook().store.now().date();
    app.read(|read| {
        let names = Names::read(read);
        let all = all_standing(read, &names);
        let mut counted: BTreeMap<RecordId, u32> = BTreeMap::new();
        for team in all.iter().filter_map(|one| one.team) {
            *counted.entry(team).or_default() += 1;
        }
        let of_team = |team: Option<RecordId>| wanted.is_none() || team == wanted;
        let mut shown: Vec<Standing> = all.into_iter().filter(|one| of_team(one.team)).collect();
        shown.sort_by_cached_key(|one| order(one, today));
        let answering = answering(read);
        let decided = |one: &Standing| answering.get(&one.ask.id).map_or(&[][..], Vec::as_slice);
        Asks {
            today: today.to_string(),
            figures: closing::figures(read, &names, &shown, wanted, app.notebook().store.now()),
            asks: shown.iter().map(|one| row(&names, one, decided(one), today)).collect(),
            teams: teams(&names, &counted),
            brakes: closing::brakes(read, &names, &shown, today),
            thanks: thanks::owed(read, &names, wanted),
        }
    })
}

fn teams(names: &Names, counted: &BTreeMap<RecordId, u32>) -> Vec<AskTeam> {
    let standing = names.all_teams().filter(|team| !team.removed && team.joined_into.is_none());
    let shown = |team: &shadowday_model::records::Team| AskTeam {
        team: team.id.to_string(),
        name: team.name.clone(),
        asks: counted.get(&team.id).copied().unwrap_or(0),
    };
    let mut teams: Vec<AskTeam> = standing.map(shown).collect();
    teams.sort_by_key(|team| (team.name.to_lowercase(), team.team.clone()));
    teams
}

/// Those to be seen to first: what is about safety and waits, what is late, what is new, what is under way, what cannot be,
/// what is done.
fn order(one: &Standing, today: NaiveDate) -> (u8, i64, RecordId) {
    let asked = one.ask.asked_at.map_or(0, Lived::ms);
    let due = one.answer.due.map_or(i64::MAX, |due| i64::from(chrono::Datelike::num_days_from_ce(&due)));
    match one.light() {
        _ if one.ask.safety && one.delivered().is_none() => (0, asked, one.ask.id),
        _ if late(one, today).is_some() => (1, due, one.ask.id),
        Light::New => (2, asked, one.ask.id),
        Light::Yellow => (3, due, one.ask.id),
        Light::Red => (4, -asked, one.ask.id),
        Light::Green => (5, -one.answer.done_at.or(one.answer.told_at).map_or(0, Lived::ms), one.ask.id),
    }
}

/// Days since it was due; nothing for what is done or cannot be.
fn late(one: &Standing, today: NaiveDate) -> Option<u32> {
    let open = matches!(one.light(), Light::New | Light::Yellow);
    let days = (today - one.answer.due.filter(|_| open)?).num_days();
    u32::try_from(days).ok().filter(|days| *days > 0)
}

/// The decisions that answer each ask.
fn answering(read: &Read<'_>) -> BTreeMap<RecordId, Vec<OtherDecision>> {
    let mut answering: BTreeMap<RecordId, Vec<OtherDecision>> = BTreeMap::new();
    for decision in read.every::<Decision>() {
        for ask in &decision.asks {
            let shown = OtherDecision { id: decision.id.to_string(), number: decision.number };
            answering.entry(*ask).or_default().push(shown);
        }
    }
    answering
}

fn row(names: &Names, one: &Standing, decisions: &[OtherDecision], today: NaiveDate) -> AskRow {
    let ask = &one.ask;
    AskRow {
        id: ask.id.to_string(),
        seen: names.seen.clone(),
        words: ask.words.clone(),
        object: ask.object.clone(),
        place: ask.place.clone(),
        effort: ask.effort.map(|effort| effort.to_string()),
        reach: ask.reach,
        safety: ask.safety,
        mine: ask.mine,
        team: one.team.map(|team| team.to_string()),
        team_name: names.team_name(one.team),
        host: ask.host.and_then(|host| names.pseudonym(host)),
        day: ask.day.map(|day| day.to_string()),
        notes: u32::try_from(ask.observations.len()).unwrap_or(u32::MAX),
        asked_on: ask.asked_at.map(|at| at.date().to_string()),
        age_days: one.days(today),
        light: one.light().to_string(),
        answer: shown_answer(&one.answer),
        promised: one.answer.is_promise(),
        kept: one.kept(today),
        late_days: late(one, today),
        told: one.light() != Light::New && one.answer.is_told(),
        clock_over: one.clock_over(today),
        decisions: decisions.to_vec(),
    }
}

fn shown_answer(answer: &Answer) -> AskAnswer {
    let date = |at: Option<Lived>| at.map(|at| at.date().to_string());
    AskAnswer {
        text: answer.text.clone(),
        owner: answer.owner.clone(),
        due: answer.due.map(|due| due.to_string()),
        first_due: answer.first_due.filter(|first| answer.due != Some(*first)).map(|first| first.to_string()),
        authority: answer.authority.clone(),
        told_on: date(answer.told_of_this()),
        told_how: answer.told_how.clone(),
        no_need_to_tell: answer.need_not_be_told(),
        confirmed_on: date(answer.confirmed_at),
        done_on: date(answer.done_at),
        effect: answer.effect.clone(),
    }
}

/// The asks of a day as the debrief shows them.
pub(crate) fn of_day(read: &Read<'_>, names: &Names, day: RecordId) -> Vec<DebriefAsk> {
    let asks: Vec<Ask> = read.parts(day);
    asks.into_iter().filter(|ask| has_a_source(read, ask)).map(|ask| in_debrief(read, names, ask)).collect()
}

fn in_debrief(read: &Read<'_>, names: &Names, ask: Ask) -> DebriefAsk {
    let answer = standing(read, ask.id).unwrap_or_else(|| Answer::new(ask.id));
    DebriefAsk {
        id: ask.id.to_string(),
        seen: names.seen.clone(),
        words: ask.words,
        host: ask.host.and_then(|host| names.pseudonym(host)),
        mine: ask.mine,
        // Whoever answered otherwise than by a promise has settled it as well.
        promised: answer.is_promise() || answer.shown_light() != Light::New,
        owner: answer.owner,
        due: answer.due.map(|due| due.to_string()),
        authority: answer.authority,
    }
}

/// Writes an ask down, or what is known about one. What a host said on a shadow day stays in the host's words.
pub fn save_ask(app: &App, form: AskForm) -> Result<Done, Error> {
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let given = form_fields(&form)?;
    found(app)?;
    let done = app.act("save_ask", None, |act| {
        let Some(ask) = known else {
            let ask = act.new_id();
            let mut given = given;
            given.insert("asked_at".to_owned(), json!(act.now()));
            act.create(Ask::KIND, ask, given)?;
            return Ok(ask);
        };
        let old = act.read().part::<Ask>(ask).filter(|old| !old.removed);
        let old = old.ok_or_else(|| Error::Missing(sentence!("error-missing-ask")))?;
        let mut given = given;
        if !old.observations.is_empty() {
            if given.get("words") != Some(&json!(old.words)) {
                return Err(Error::invalid("words", sentence!("error-ask-words-of-note")));
            }
            given.remove("team");
        }
        act.write(Ask::KIND, ask, given, seen)?;
        Ok(ask)
    })?;
    let ask = done.value;
    Ok(done.said("done-ask-saved", &[]).about(ask))
}

fn form_fields(form: &AskForm) -> Result<FieldMap, Error> {
    let said = words::optional(&form.words);
    if said.is_empty() || said.chars().count() > LONGEST {
        return Err(Error::invalid("words", sentence!("error-ask-words", most = LONGEST)));
    }
    let team: Option<RecordId> = form.team.as_deref().map(|text| id("team", text)).transpose()?;
    let not_an_effort = |_| Error::invalid("effort", sentence!("error-not-an-effort"));
    let effort = form.effort.as_deref().filter(|text| !text.is_empty());
    let effort: Option<shadowday_model::vocabulary::Effort> =
        effort.map(|text| text.parse().map_err(not_an_effort)).transpose()?;
    if form.reach.is_some_and(|reach| reach > MOST_REACHED) {
        return Err(Error::invalid("reach", sentence!("error-ask-reach")));
    }
    Ok(fields([
        ("words", json!(said)),
        ("team", json!(team)),
        ("object", json!(words::optional(&form.object))),
        ("place", json!(words::optional(&form.place))),
        ("effort", json!(effort)),
        ("reach", json!(form.reach)),
        ("safety", json!(form.safety)),
    ]))
}

/// Takes an ask off the list. It can be brought back, with its answer.
pub fn remove_ask(app: &App, request: OneId) -> Result<Done, Error> {
    let ask: RecordId = id("id", &request.id)?;
    let done = app.act("remove_ask", None, |act| {
        act.read().part::<Ask>(ask).ok_or_else(|| Error::Missing(sentence!("error-missing-ask")))?;
        Ok(act.remove(Ask::KIND, ask, Seen::Now)?)
    })?;
    Ok(done.said("done-ask-removed", &[]).about(ask))
}
