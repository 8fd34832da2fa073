//! How well the loop is closed: how long teams wait for answers, which promises were kept, whether thanks arrived; and the
//! brake on visits that go on without answers. Those who still wait count. What is NOT here: any figure about a person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::records::Recognition;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Light;
use shadowday_stats::{Wait, wilson, within};
use shadowday_store::{DayFilter, Read};

use crate::api::{Brake, DaysWithin, LoopFigures, SafetyClock, ShareOf};
use crate::asks::Standing;
use crate::findings::owned_days;
use crate::view::Names;

/// Days after which an ask about safety that has no answer is over its time.
pub(crate) const SAFETY_DAYS: u32 = 1;
/// A brake needs more than one visit without an answer, and more than a slip.
const VISITS: u32 = 2;
const WAITING: u32 = 3;

/// The figures of these asks; thanks are those of `team`, or all.
pub(crate) fn figures(
    read: &Read<'_>,
    names: &Names,
    asks: &[Standing],
    team: Option<RecordId>,
    now: Lived,
) -> LoopFigures {
    let today = now.date();
    let count = |wanted: &dyn Fn(&Standing) -> bool| asks.iter().filter(|one| wanted(one)).count() as u32;
    let safety: Vec<&Standing> = asks.iter().filter(|one| one.ask.safety).collect();
    let promised: Vec<bool> = asks.iter().filter_map(|one| one.kept(today)).collect();
    let waits = waits(asks.iter(), today);
    LoopFigures {
        answered: count(&|one| one.delivered().is_some()),
        open: count(&|one| one.delivered().is_none()),
        median: days_within(&waits, 0.5),
        ninetieth: days_within(&waits, 0.9),
        kept: share(promised.iter().filter(|kept| **kept).count(), promised.len()),
        running: count(&|one| one.light() == Light::Yellow && one.kept(today).is_none()),
        days: days_answered(asks),
        owned: days_owned(read, team, today),
        thanks: thanks_in_time(read, names, team, now),
        safety: SafetyClock {
            open: safety.iter().filter(|one| one.delivered().is_none()).count() as u32,
            over: safety.iter().filter(|one| one.clock_over(today)).count() as u32,
            answered: safety.iter().filter(|one| one.delivered().is_some()).count() as u32,
            median: days_within(&self::waits(safety.iter().copied(), today), 0.5),
            allowed_days: SAFETY_DAYS,
        },
    }
}

fn waits<'s>(asks: impl Iterator<Item = &'s Standing>, today: NaiveDate) -> Vec<Wait> {
    let wait = |one: &Standing| Some(Wait { days: f64::from(one.days(today)?), over: one.delivered().is_some() });
    asks.filter_map(wait).collect()
}

fn days_within(waits: &[Wait], share: f64) -> Option<DaysWithin> {
    within(waits, share).map(|found| DaysWithin { days: found.days, low: found.low, high: found.high })
}

fn share(hits: usize, of: usize) -> ShareOf {
    let (hits, of) = (hits as u32, of as u32);
    let interval = wilson(hits, of);
    ShareOf { hits, of, low: interval.map(|ends| ends.low), high: interval.map(|ends| ends.high) }
}

/// Shadow days of which every ask has its answer.
fn days_answered(asks: &[Standing]) -> ShareOf {
    let mut days: BTreeMap<RecordId, bool> = BTreeMap::new();
    for one in asks {
        if let Some(day) = one.ask.day {
            *days.entry(day).or_insert(true) &= one.delivered().is_some();
        }
    }
    share(days.values().filter(|answered| **answered).count(), days.len())
}

/// Shadow days of which their leader looks after a finding or an ask, of those that are over and whose hours are known.
fn days_owned(read: &Read<'_>, team: Option<RecordId>, today: NaiveDate) -> ShareOf {
    let filter = DayFilter { teams: team.into_iter().collect(), to: Some(today), ..DayFilter::default() };
    let over = read.days(&filter).into_iter().map(|row| row.day);
    let over: Vec<RecordId> =
        over.filter(|day| day.ended_at.is_some() && !day.exposure_unknown).map(|day| day.id).collect();
    let owned = owned_days(read);
    share(over.iter().filter(|day| owned.contains(day)).count(), over.len())
}

/// Thanks passed on in time. Those whose time is not over count once they were passed on.
fn thanks_in_time(read: &Read<'_>, names: &Names, team: Option<RecordId>, now: Lived) -> ShareOf {
    let mut judged = Vec::new();
    let all = read.every::<Recognition>().into_iter().filter(|thanks| crate::thanks::is_of(read, names, thanks, team));
    for thanks in all.filter(|thanks| crate::thanks::reason(read, thanks).is_some()) {
        let Some(due) = thanks.due_at else { continue };
        match thanks.passed_on_at {
            Some(passed) => judged.push(passed <= due),
            None if due < now => judged.push(false),
            None => {}
        }
    }
    share(judged.iter().filter(|in_time| **in_time).count(), judged.len())
}

/// Teams that are visited on and on while what they asked for waits. Visits without answers do harm: it is better to answer
/// first.
pub(crate) fn brakes(read: &Read<'_>, names: &Names, asks: &[Standing], today: NaiveDate) -> Vec<Brake> {
    let waiting = |team: RecordId| asks.iter().filter(move |one| one.team == Some(team) && one.delivered().is_none());
    let teams: BTreeSet<RecordId> = asks.iter().filter_map(|one| one.team).collect();
    let mut brakes = Vec::new();
    for team in teams {
        let open = waiting(team).count() as u32;
        if open < WAITING {
            continue;
        }
        let answered = asks.iter().filter(|one| one.team == Some(team)).filter_map(Standing::delivered);
        let since = answered.max();
        // A day that is planned ahead is no visit yet.
        let until_today = DayFilter { teams: BTreeSet::from([team]), to: Some(today), ..DayFilter::default() };
        let visits = read.days(&until_today);
        let lived = visits.iter().filter(|row| !row.day.exposure_unknown).filter_map(|row| row.day.started_at);
        let days = lived.filter(|at| since.is_none_or(|since| *at > since)).count() as u32;
        if days >= VISITS {
            brakes.push(Brake {
                team: team.to_string(),
                name: names.team_name(Some(team)),
                days,
                open,
                since: since.map(|at| at.date().to_string()),
            });
        }
    }
    brakes.sort_by_key(|brake| (std::cmp::Reverse(brake.open), brake.name.to_lowercase()));
    brakes
}
