//! What a problem costs a day: how often an hour × minutes each time × people × hours a day. Printed with its formula and
//! its range, or with what is not known; never as a bare number. What is NOT here: money, which nobody noted.

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_stats::poisson_rate;

use super::Cell;
use super::scope::{Note, Scope, team_of};
use crate::messages::msg;

/// Hours of work a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cost {
    /// As far as the notes say.
    pub hours: f64,
    /// The least that they allow.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// Times an observed hour.
    rate: f64,
    /// Minutes each time, the middle one.
    minutes: f64,
    /// People in the teams where it was seen.
    people: u32,
    /// Hours of a mean shadow day.
    day: f64,
}

/// What is missing, as the end of a message id.
pub type Missing = &'static str;

impl Cost {
    /// Of some observations of one thing, at the teams where it was seen.
    pub fn of(scope: &Scope<'_>, notes: &[&Note<'_>]) -> Result<Self, Missing> {
        let teams: BTreeSet<Option<RecordId>> = notes.iter().map(|note| note.team).collect();
        let there = || scope.days.iter().copied().filter(|row| teams.contains(&team_of(scope.rows, row)));
        let hours: Vec<f64> =
            there().filter_map(|row| row.hours).map(|hours| hours.hours).filter(|one| *one > 0.0).collect();
        let all: f64 = hours.iter().sum();
        let timed: Vec<&&Note> = notes.iter().filter(|note| note.day.hours.is_some()).collect();
        let interval = u32::try_from(timed.len()).ok().and_then(|n| poisson_rate(n, all)).ok_or("hours")?;
        if timed.is_empty() {
            return Err("hours");
        }
        let (least, minutes, most) = minutes(notes).ok_or("minutes")?;
        let people = people(scope, &teams).ok_or("people")?;
        let day = all / hours.len() as f64;
        let times: f64 = timed.iter().map(|note| f64::from(note.row.count.max(1))).sum();
        // The interval is that of the observations; each was seen so many times.
        let each = times / timed.len() as f64;
        let a_day = |rate: f64, minutes: f64| rate * minutes * f64::from(people) * day / 60.0;
        let rate = times / all;
        Ok(Self {
            hours: a_day(rate, minutes),
            low: a_day(interval.low * each, least),
            high: a_day(interval.high * each, most),
            rate,
            minutes,
            people,
            day,
        })
    }

    /// `3 to 9 h`.
    pub fn range(&self, scope: &Scope<'_>) -> String {
        let words = scope.words;
        let shown = |hours: f64| words.decimal(hours, usize::from(hours < 10.0));
        msg!(words, "cost-range", low = &shown(self.low), high = &shown(self.high))
    }

    /// `0.7 an hour × 1.5 min × 40 people × 6.5 h`.
    pub fn formula(&self, scope: &Scope<'_>) -> String {
        let words = scope.words;
        msg!(
            words,
            "cost-formula",
            rate = &words.decimal(self.rate, 2),
            minutes = &words.decimal(self.minutes, usize::from(self.minutes.fract() > 0.05)),
            people = self.people,
            day = &words.decimal(self.day, 1)
        )
    }
}

/// The lower quartile, the median and the upper quartile of the minutes each time; `None` when no note says any. One note
/// that took an hour does not make the range.
fn minutes(notes: &[&Note<'_>]) -> Option<(f64, f64, f64)> {
    let known = |note: &&Note| note.row.minutes.filter(|minutes| minutes.is_finite() && *minutes > 0.0);
    let mut all: Vec<f64> = notes.iter().filter_map(known).collect();
    all.sort_by(f64::total_cmp);
    let last = all.len().checked_sub(1)?;
    let at = |share: f64| {
        let place = share * last as f64;
        let below = place.floor() as usize;
        let above = (below + 1).min(last);
        all[below] + (all[above] - all[below]) * place.fract()
    };
    Some((at(0.25), at(0.5), at(0.75)))
}

/// People of all these teams on the last day looked at; `None` when one of them is not known.
fn people(scope: &Scope<'_>, teams: &BTreeSet<Option<RecordId>>) -> Option<u32> {
    let on = scope.last_day();
    let heads = |team: &Option<RecordId>| scope.teams.iter().find(|row| Some(row.id) == *team)?.heads_on(on);
    teams.iter().map(heads).sum::<Option<u32>>().filter(|people| *people > 0)
}

/// The cost as a table prints it: the middle, its range and formula under it; or what is not known.
pub fn cell(scope: &Scope<'_>, notes: &[&Note<'_>], hides: bool) -> Cell {
    let words = scope.words;
    if hides {
        return Cell::withheld(words.say("withheld-short"));
    }
    match Cost::of(scope, notes) {
        Ok(cost) => {
            let shown = words.decimal(cost.hours, usize::from(cost.hours < 10.0));
            let rounded = (cost.hours * 10.0).round() / 10.0;
            let detail = format!("{} · {}", cost.range(scope), cost.formula(scope));
            Cell::number(rounded, msg!(words, "cost-about", hours = &shown)).with_detail(detail)
        }
        Err(missing) => Cell { value: super::Value::Nothing, ..Cell::text(words.say("not-known")) }
            .with_detail(words.say(&format!("cost-needs-{missing}"))),
    }
}

/// Are the minutes of some notes those of too few hosts to be printed?
pub fn hides(scope: &Scope<'_>, notes: &[&Note<'_>]) -> bool {
    let with: Vec<&Note> = notes.iter().copied().filter(|note| note.minutes() > 0.0).collect();
    scope.edition == super::Edition::CrossTeam && !with.is_empty() && scope.cell(&with).hosts < scope.recipe.k_counts
}
