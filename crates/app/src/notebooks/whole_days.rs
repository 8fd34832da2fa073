//! The sample company's days beyond their notes: what was timed and tallied, what the debrief said, what was asked and
//! answered. What is NOT here: the notes (`notebooks`), what was decided (`decided`).

use chrono::{Datelike, Duration, Weekday};
use serde::Deserialize;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{
    Activity, Answer, Ask, Assumption, Contact, Interruption, Observation, Recognition, Record, RecordKind,
};
use shadowday_model::strip::Strip;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{ActivitySource, Demand, Effort, InterruptionSource, Light, Mode, Resumed, Verdict};
use shadowday_store::{Act, Seen};

use super::{NaiveHour, People, SampleDay, lived, shipped, working_day};
use crate::error::Error;
use crate::founding::fields;
use crate::moments;

const ACTIVITIES: &str = include_str!("../../../../assets/sample/activities.json");
const CONTACTS: &str = include_str!("../../../../assets/sample/contacts.json");
const DEBRIEFS: &str = include_str!("../../../../assets/sample/debriefs.json");

/// Hours after the end of a day within which thanks are passed on.
const THANKS_HOURS: i64 = 72;
/// Days after which a team heard what becomes of an ask.
const HEARD_DAYS: i64 = 6;
/// Minutes that a debrief took.
const DEBRIEF_MINUTES: i64 = 20;

/// Everything of this kind, by the key of its day.
pub struct WholeDays {
    times: Vec<SampleTimes>,
    contacts: Vec<SampleContacts>,
    debriefs: Vec<SampleDebrief>,
}

#[derive(Deserialize)]
struct SampleTimes {
    day: String,
    activities: Vec<(NaiveHour, NaiveHour, String, Mode)>,
    beside: Vec<(NaiveHour, NaiveHour, String)>,
    interruptions: Vec<(NaiveHour, NaiveHour, InterruptionSource, Resumed)>,
}

#[derive(Deserialize)]
struct SampleContacts {
    day: String,
    contacts: Vec<SampleContact>,
}

#[derive(Deserialize)]
struct SampleContact {
    at: NaiveHour,
    demand: Demand,
    #[serde(default)]
    reason: String,
    /// Who was needed, when somebody was.
    #[serde(default)]
    needed: String,
    #[serde(default)]
    authority_missing: String,
    #[serde(default)]
    wait_minutes: Option<f64>,
    #[serde(default)]
    solvable: Option<bool>,
}

#[derive(Deserialize)]
struct SampleDebrief {
    day: String,
    surprised: String,
    fix_first: String,
    keep: String,
    help_done: bool,
    assumptions: Vec<SampleAssumption>,
    #[serde(default)]
    ask: Option<SampleAsk>,
    thanks: Vec<SampleThanks>,
}

#[derive(Deserialize)]
struct SampleAssumption {
    statement: String,
    confidence: u8,
    verdict: Verdict,
    #[serde(default)]
    evidence: String,
}

#[derive(Deserialize)]
struct SampleAsk {
    effort: Effort,
    reach: u32,
    #[serde(default)]
    mine: bool,
    #[serde(default)]
    safety: bool,
    #[serde(default)]
    answer: Option<SampleAnswer>,
}

#[derive(Deserialize)]
struct SampleAnswer {
    light: Light,
    text: String,
    owner: String,
    due_days: i64,
    authority: String,
    /// The team heard what becomes of it.
    #[serde(default)]
    told: bool,
    #[serde(default)]
    told_how: String,
    #[serde(default)]
    no_need_to_tell: bool,
    /// Days after the day on which it was done, and the team told so.
    #[serde(default)]
    done_days: Option<i64>,
    #[serde(default)]
    confirmed: bool,
    #[serde(default)]
    effect: String,
}

#[derive(Deserialize)]
struct SampleThanks {
    host: String,
    reason: String,
    #[serde(default)]
    passed_on_hours: Option<i64>,
}

impl WholeDays {
    /// Reads the shipped files.
    pub fn shipped() -> Result<Self, Error> {
        Ok(Self { times: shipped(ACTIVITIES)?, contacts: shipped(CONTACTS)?, debriefs: shipped(DEBRIEFS)? })
    }

    /// Writes what was timed, and gives it back so that notes can name what was running.
    pub fn time(&self, act: &mut Act<'_>, day: RecordId, sample: &SampleDay, today: Lived) -> Result<Strip, Error> {
        let Some(times) = self.times.iter().find(|times| times.day == sample.key) else { return Ok(Strip::default()) };
        let strip = strip(act, day, sample, times, today);
        for activity in &strip.activities {
            act.create(Activity::KIND, activity.id, activity.to_fields())?;
        }
        for interruption in &strip.interruptions {
            act.create(Interruption::KIND, interruption.id, interruption.to_fields())?;
        }
        Ok(strip)
    }

    /// Writes contacts, expectations with their verdicts, headlines, asks with their answers, and thanks.
    pub fn debrief(&self, act: &mut Act<'_>, day: RecordId, about: &Debriefed<'_>) -> Result<(), Error> {
        let key = &about.sample.key;
        for contact in self.contacts.iter().filter(|of| of.day == *key).flat_map(|of| &of.contacts) {
            let contact = contact_of(act, day, contact, about);
            act.create(Contact::KIND, contact.id, contact.to_fields())?;
        }
        let Some(debrief) = self.debriefs.iter().find(|debrief| debrief.day == *key) else { return Ok(()) };
        write_headlines(act, day, debrief, about)?;
        for (position, assumption) in (0u32..).zip(&debrief.assumptions) {
            let assumption = Assumption {
                day: Some(day),
                statement: assumption.statement.clone(),
                confidence: Some(assumption.confidence),
                verdict: Some(assumption.verdict),
                evidence: assumption.evidence.clone(),
                position,
                ..Assumption::new(act.new_id())
            };
            act.create(Assumption::KIND, assumption.id, assumption.to_fields())?;
        }
        for note in about.asks {
            write_ask(act, day, note, debrief.ask.as_ref(), about)?;
        }
        for thanks in &debrief.thanks {
            write_thanks(act, day, thanks, about)?;
        }
        Ok(())
    }
}

/// A day that was debriefed, and whom it was about.
pub struct Debriefed<'d> {
    /// The day as shipped.
    pub sample: &'d SampleDay,
    /// Its notes that ask for something.
    pub asks: &'d [Observation],
    /// The company.
    pub people: &'d People,
    /// Today.
    pub today: Lived,
}

impl Debriefed<'_> {
    fn ended(&self) -> Lived {
        lived(self.sample, self.sample.end.0, self.today)
    }

    /// Hours after the end of the day, on the Monday after where that is a weekend, when it is past.
    fn hours_later(&self, hours: i64) -> Option<Lived> {
        let at = Lived(self.ended().0 + Duration::hours(hours));
        let to_monday = match at.date().weekday() {
            Weekday::Sat => 2,
            Weekday::Sun => 1,
            Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => 0,
        };
        let morning =
            || moments::at(at.date() + Duration::days(to_monday), self.sample.start.0, *self.today.0.offset());
        Some(if to_monday > 0 { morning() } else { at }).filter(|at| *at <= self.today)
    }
}

fn strip(act: &mut Act<'_>, day: RecordId, sample: &SampleDay, times: &SampleTimes, today: Lived) -> Strip {
    let at = |hour: NaiveHour| Some(lived(sample, hour.0, today));
    let mut new = |from: NaiveHour, to: NaiveHour, code: &str| Activity {
        day: Some(day),
        code: code.to_owned(),
        started_at: at(from),
        ended_at: at(to),
        source: Some(ActivitySource::Key),
        ..Activity::new(act.new_id())
    };
    let mut strip = Strip::default();
    for (from, to, code, mode) in &times.activities {
        strip.activities.push(Activity { mode: Some(*mode), ..new(*from, *to, code) });
    }
    for (from, to, code) in &times.beside {
        let beside = at(*from).and_then(|at| strip.at(at)).map(|primary| primary.id);
        strip.activities.push(Activity { parallel_of: beside, ..new(*from, *to, code) });
    }
    for (from, to, source, resumed) in &times.interruptions {
        let is_cut = |activity: &&Activity| activity.parallel_of.is_none() && activity.ended_at == at(*from);
        strip.interruptions.push(Interruption {
            day: Some(day),
            activity: strip.activities.iter().find(is_cut).map(|cut| cut.id),
            source: Some(*source),
            started_at: at(*from),
            ended_at: at(*to),
            resumed: Some(*resumed),
            ..Interruption::new(act.new_id())
        });
    }
    strip
}

fn contact_of(act: &mut Act<'_>, day: RecordId, contact: &SampleContact, about: &Debriefed<'_>) -> Contact {
    Contact {
        day: Some(day),
        at: Some(lived(about.sample, contact.at.0, about.today)),
        demand: Some(contact.demand),
        reason: contact.reason.clone(),
        escalated: !contact.needed.is_empty(),
        needed: contact.needed.clone(),
        authority_missing: contact.authority_missing.clone(),
        wait_minutes: contact.wait_minutes,
        solvable: contact.solvable,
        ..Contact::new(act.new_id())
    }
}

fn write_headlines(
    act: &mut Act<'_>,
    day: RecordId,
    debrief: &SampleDebrief,
    about: &Debriefed<'_>,
) -> Result<(), Error> {
    let closed = Lived(about.ended().0 + Duration::minutes(DEBRIEF_MINUTES));
    let given = [
        ("surprised", json!(debrief.surprised)),
        ("fix_first", json!(debrief.fix_first)),
        ("keep", json!(debrief.keep)),
        ("help_done", json!(debrief.help_done)),
        ("closed_at", json!(closed)),
    ];
    Ok(act.write(RecordKind::ShadowDay, day, fields(given), Seen::Now)?)
}

fn write_ask(
    act: &mut Act<'_>,
    day: RecordId,
    note: &Observation,
    sample: Option<&SampleAsk>,
    about: &Debriefed<'_>,
) -> Result<(), Error> {
    let ask = Ask {
        day: Some(day),
        observations: vec![note.id],
        host: note.hosts.first().copied(),
        words: note.text.clone(),
        asked_at: note.happened_at,
        effort: sample.map(|ask| ask.effort),
        reach: sample.map(|ask| ask.reach),
        safety: sample.is_some_and(|ask| ask.safety),
        mine: sample.is_some_and(|ask| ask.mine),
        ..Ask::new(act.new_id())
    };
    act.create(Ask::KIND, ask.id, ask.to_fields())?;
    let Some(answer) = sample.and_then(|ask| ask.answer.as_ref()) else { return Ok(()) };
    let answer = Answer { ask: Some(ask.id), ..answer_of(act.new_id(), answer, about) };
    Ok(act.create(Answer::KIND, answer.id, answer.to_fields())?)
}

/// The answer as it stands today: what is not done yet is still on its way, and nobody was told of it tomorrow.
fn answer_of(id: RecordId, sample: &SampleAnswer, about: &Debriefed<'_>) -> Answer {
    let on = |days: i64| working_day(about.ended().date() + Duration::days(days));
    let past = |days: i64| {
        let at = moments::at(on(days), about.sample.start.0, *about.today.0.offset());
        Some(at).filter(|at| *at <= about.today)
    };
    let done_at = sample.done_days.and_then(past);
    let light = if sample.light == Light::Green && done_at.is_none() { Light::Yellow } else { sample.light };
    let heard_at = past(HEARD_DAYS).filter(|_| sample.told);
    let told_at = if light == Light::Green { done_at } else { heard_at };
    Answer {
        light: Some(light),
        text: sample.text.clone(),
        owner: sample.owner.clone(),
        due: Some(on(sample.due_days)),
        first_due: Some(on(sample.due_days)).filter(|_| light != Light::Red),
        authority: sample.authority.clone(),
        told_at: told_at.filter(|_| sample.told && !sample.no_need_to_tell),
        told_light: told_at.filter(|_| sample.told).map(|_| light),
        told_how: sample.told_how.clone(),
        no_need_to_tell: sample.no_need_to_tell && light == Light::Green,
        no_need_light: Some(light).filter(|_| sample.no_need_to_tell && light == Light::Green),
        delivered_at: heard_at,
        done_at,
        confirmed_at: sample.done_days.filter(|_| sample.confirmed).and_then(|days| past(days + 2)),
        effect: if light == Light::Green { sample.effect.clone() } else { String::new() },
        ..Answer::new(id)
    }
}

fn write_thanks(act: &mut Act<'_>, day: RecordId, thanks: &SampleThanks, about: &Debriefed<'_>) -> Result<(), Error> {
    let thanks = Recognition {
        day: Some(day),
        host: about.people.hosts.get(&thanks.host).copied(),
        reason: thanks.reason.clone(),
        due_at: Some(Lived(about.ended().0 + Duration::hours(THANKS_HOURS))),
        passed_on_at: thanks.passed_on_hours.and_then(|hours| about.hours_later(hours)),
        ..Recognition::new(act.new_id())
    };
    Ok(act.create(Recognition::KIND, thanks.id, thanks.to_fields())?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::{Company, DAYS};
    use super::*;

    fn days() -> (Vec<SampleDay>, WholeDays) {
        (shipped(DAYS).expect("the shipped days"), WholeDays::shipped().expect("the shipped whole days"))
    }

    #[test]
    fn sample_time_fits_its_day_and_never_overlaps() {
        let (days, whole) = days();
        for day in &days {
            let times = whole.times.iter().find(|times| times.day == day.key).expect("every day is timed");
            assert!(times.activities.iter().all(|one| crate::strip::is_known(&one.2)), "{}", day.key);
            let primary = times.activities.iter().map(|one| (one.0.0, one.1.0));
            let cut = times.interruptions.iter().map(|one| (one.0.0, one.1.0));
            let mut row: Vec<_> = primary.chain(cut).collect();
            row.sort_unstable();
            assert!(row.len() > 20, "{} is hardly timed", day.key);
            assert!(row.iter().all(|(from, to)| from < to && *from >= day.start.0 && *to <= day.end.0), "{}", day.key);
            assert!(row.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{} overlaps", day.key);
            for (from, to, _) in &times.beside {
                let lies_in = |one: &(NaiveHour, NaiveHour, String, Mode)| one.0.0 <= from.0 && to.0 <= one.1.0;
                assert!(from.0 < to.0 && times.activities.iter().any(lies_in), "{}: nothing runs beside", day.key);
            }
        }
        assert!(!days.iter().any(|day| day.start.0 >= day.end.0));
    }

    #[test]
    fn sample_contacts_and_debriefs_belong_to_their_days() {
        let (days, whole) = days();
        let company: Company = shipped(super::super::COMPANY).expect("the shipped company");
        let known: BTreeSet<&str> = company.hosts.iter().map(|host| host.pseudonym.as_str()).collect();
        for day in &days {
            let contacts = &whole.contacts.iter().find(|of| of.day == day.key).expect("contacts").contacts;
            assert!((8..=20).contains(&contacts.len()), "{}: {} contacts", day.key, contacts.len());
            assert!(contacts.iter().all(|one| one.at.0 >= day.start.0 && one.at.0 <= day.end.0), "{}", day.key);
            let unnamed = |one: &SampleContact| one.reason.is_empty() && one.demand != Demand::Unclear;
            assert!(!contacts.iter().any(unnamed), "{}: a reason is missing", day.key);
            let debrief = whole.debriefs.iter().find(|debrief| debrief.day == day.key).expect("a debrief");
            assert!((3..=5).contains(&debrief.assumptions.len()), "{}", day.key);
            for thanks in &debrief.thanks {
                assert!(known.contains(thanks.host.as_str()) && day.hosts.contains(&thanks.host), "{}", day.key);
            }
        }
        assert_eq!(
            (whole.times.len(), whole.contacts.len(), whole.debriefs.len()),
            (days.len(), days.len(), days.len())
        );
    }
}
