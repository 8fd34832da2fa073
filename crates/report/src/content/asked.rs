//! What a recipe asks for: dates, teams, and the observations that a report is about where it is not about all of them.
//! What is NOT here: which of these may be shown (`scope`).

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Ask, Decision, Observation, Team};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Category, EvidenceLink, Polarity};

use super::scope::{date_of, resolve_tag, team_of};
use crate::error::ReportError;
use crate::evidence::resolve_team;
use crate::input::{DayRow, FindingRow, Recipe, Report, Rows};

/// What was seen longer ago says little about how things are: as far back as decisions look.
const LOOKS_BACK_DAYS: u64 = 182;

/// What the recipe asks for.
pub struct Asked<'a> {
    /// First date, as printed.
    pub from: NaiveDate,
    /// Last date.
    pub to: NaiveDate,
    /// The teams, by name.
    pub teams: Vec<&'a Team>,
    /// Only this day.
    pub day: Option<RecordId>,
    /// Only these observations, on whatever days they are.
    pub only: Option<BTreeSet<RecordId>>,
    /// Asks that belong to no shadow day.
    pub dayless: BTreeSet<RecordId>,
    /// The first date that a day may have: earlier than `from` where a report is about what became of something.
    since: NaiveDate,
    /// Days without a team belong too, because no team was singled out.
    every_team: bool,
}

impl<'a> Asked<'a> {
    /// Reads a recipe.
    pub fn of(rows: &'a Rows, recipe: &Recipe) -> Result<Self, ReportError> {
        match &recipe.report {
            Report::Day { day } => Self::day(rows, *day),
            Report::Summary { from, to, teams }
            | Report::Findings { from, to, teams }
            | Report::Huddle { from, to, teams } => Self::period(rows, (*from, *to), teams),
            Report::Poster { from, to, team } => {
                let asked = Self::period(rows, (*from, *to), &BTreeSet::from([*team]))?;
                let asks: Vec<&Ask> = rows.asks.iter().filter(|ask| asked.is_from(rows, ask)).collect();
                let only = asks.iter().flat_map(|ask| ask.observations.iter().copied()).collect();
                Ok(Self { since: NaiveDate::MIN, only: Some(only), ..asked })
            }
            Report::Decision { of, to } => Self::decision(rows, *of, *to),
            Report::Purchase { of, to } => Self::purchase(rows, of, *to),
            Report::Register { to } => Self::register(rows, *to),
        }
    }

    fn day(rows: &'a Rows, day: RecordId) -> Result<Self, ReportError> {
        let row = rows.days.iter().find(|row| row.day.id == day && !row.day.removed).ok_or(ReportError::NoSuchDay)?;
        let date = date_of(row).ok_or(ReportError::NoSuchDay)?;
        let team = team_of(rows, row);
        let teams = rows.teams.iter().filter(|other| Some(other.id) == team).collect();
        let none = BTreeSet::new();
        Ok(Self {
            from: date,
            to: date,
            since: date,
            teams,
            day: Some(day),
            only: None,
            dayless: none,
            every_team: true,
        })
    }

    fn period(
        rows: &'a Rows,
        (from, to): (NaiveDate, NaiveDate),
        teams: &BTreeSet<RecordId>,
    ) -> Result<Self, ReportError> {
        if to < from {
            return Err(ReportError::EmptyPeriod);
        }
        let wanted: BTreeSet<RecordId> = teams.iter().map(|team| resolve_team(&rows.teams, *team)).collect();
        let is_live = |team: &&Team| team.joined_into.is_none() && !team.removed;
        let is_wanted = |team: &&Team| if wanted.is_empty() { is_live(team) } else { wanted.contains(&team.id) };
        let mut teams: Vec<&Team> = rows.teams.iter().filter(is_wanted).collect();
        teams.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let none = BTreeSet::new();
        let every_team = wanted.is_empty();
        let mut asked = Self { from, to, since: from, teams, day: None, only: None, dayless: none, every_team };
        let in_period = |ask: &&Ask| ask.asked_at.map(Lived::date).is_none_or(|on| on <= to);
        let dayless = rows.asks.iter().filter(|ask| ask.day.is_none() && asked.is_from(rows, ask)).filter(in_period);
        asked.dayless = dayless.map(|ask| ask.id).collect();
        Ok(asked)
    }

    /// Is an ask from one of the teams?
    fn is_from(&self, rows: &Rows, ask: &Ask) -> bool {
        let day = ask.day.and_then(|day| rows.days.iter().find(|row| row.day.id == day));
        let team = day.map_or_else(|| ask.team.map(|team| resolve_team(&rows.teams, team)), |row| team_of(rows, row));
        self.teams.iter().any(|asked| Some(asked.id) == team)
    }

    /// The evidence of the findings that a decision rests on; where it rests on none, what it is measured by.
    fn decision(rows: &'a Rows, of: RecordId, to: NaiveDate) -> Result<Self, ReportError> {
        let decision =
            rows.decisions.iter().find(|one| one.id == of && !one.removed).ok_or(ReportError::NoSuchDecision)?;
        let mut only: BTreeSet<RecordId> = supporting(rows, decision).collect();
        if only.is_empty() {
            only = measured(rows, decision, to);
        }
        let teams = decision.teams.iter().map(|team| resolve_team(&rows.teams, *team)).collect();
        Self::about(rows, only, teams, (None, to))
    }

    fn purchase(rows: &'a Rows, of: &BTreeSet<RecordId>, to: NaiveDate) -> Result<Self, ReportError> {
        let asks = super::purchase::asks_of(rows, of);
        let mut only: BTreeSet<RecordId> = asks.iter().flat_map(|ask| ask.observations.iter().copied()).collect();
        for row in rows.findings.iter().filter(|row| row.ids.iter().any(|id| of.contains(id))) {
            let supports = row.links.iter().filter(|(_, link)| **link == EvidenceLink::Supports);
            only.extend(supports.map(|(note, _)| *note));
        }
        only.extend(rows.observations.iter().map(|note| note.id).filter(|note| of.contains(note)));
        if only.is_empty() && asks.is_empty() {
            return Err(ReportError::NothingAskedFor);
        }
        let dayless: BTreeSet<RecordId> = asks.iter().filter(|ask| ask.day.is_none()).map(|ask| ask.id).collect();
        let day = |ask: &Ask| ask.day.and_then(|day| rows.days.iter().find(|row| row.day.id == day));
        let team = |ask: &&Ask| day(ask).map_or(ask.team, |row| row.day.team);
        let teams = asks.iter().filter_map(team).map(|team| resolve_team(&rows.teams, team)).collect();
        let asked_on = |ask: &&Ask| day(ask).and_then(date_of).or_else(|| ask.asked_at.map(Lived::date));
        let first = asks.iter().filter_map(asked_on).min();
        Ok(Self { dayless, ..Self::about(rows, only, teams, (first, to))? })
    }

    /// What the decisions until a date rest on, whenever it was seen.
    fn register(rows: &'a Rows, to: NaiveDate) -> Result<Self, ReportError> {
        let until = |one: &&Decision| !one.removed && one.decided_on.is_none_or(|on| on <= to);
        let decisions = || rows.decisions.iter().filter(until);
        let only = decisions().flat_map(|one| supporting(rows, one)).collect();
        let from = decisions().filter_map(|one| one.decided_on).min().unwrap_or(to);
        Ok(Self { since: NaiveDate::MIN, only: Some(only), ..Self::period(rows, (from, to), &BTreeSet::new())? })
    }

    /// Some observations, their teams and others, from the day of the first or from an earlier one.
    fn about(
        rows: &'a Rows,
        only: BTreeSet<RecordId>,
        mut teams: BTreeSet<RecordId>,
        (first, to): (Option<NaiveDate>, NaiveDate),
    ) -> Result<Self, ReportError> {
        let days: BTreeSet<RecordId> =
            rows.observations.iter().filter(|note| only.contains(&note.id)).filter_map(|note| note.day).collect();
        let of_them = || rows.days.iter().filter(|row| days.contains(&row.day.id) && !row.day.removed);
        teams.extend(of_them().filter_map(|row| team_of(rows, row)));
        let from = of_them().filter_map(date_of).chain(first).min().filter(|from| *from <= to).unwrap_or(to);
        let asked = Self::period(rows, (from, to), &teams)?;
        Ok(Self { only: Some(only), ..asked })
    }

    /// Does a day belong?
    pub fn takes(&self, rows: &Rows, row: &DayRow) -> bool {
        if row.day.removed {
            return false;
        }
        if let Some(day) = self.day {
            return row.day.id == day;
        }
        let in_period = date_of(row).is_some_and(|date| self.since <= date && date <= self.to);
        let team = team_of(rows, row);
        in_period && (self.teams.iter().any(|asked| Some(asked.id) == team) || (self.every_team && team.is_none()))
    }
}

/// The observations that say the same as the findings that a decision rests on.
fn supporting(rows: &Rows, decision: &Decision) -> impl Iterator<Item = RecordId> {
    let cited = rows.findings.iter().filter(|row| decision.findings.iter().any(|cited| row.ids.contains(cited)));
    let supports = |row: &FindingRow| {
        row.links.iter().filter(|(_, link)| **link == EvidenceLink::Supports).map(|(note, _)| *note).collect::<Vec<_>>()
    };
    cited.flat_map(supports)
}

/// The observations of half a year that a decision's measure counts.
fn measured(rows: &Rows, decision: &Decision, to: NaiveDate) -> BTreeSet<RecordId> {
    let since = to.checked_sub_days(Days::new(LOOKS_BACK_DAYS)).unwrap_or(to);
    let teams: BTreeSet<RecordId> = decision.teams.iter().map(|team| resolve_team(&rows.teams, *team)).collect();
    let counts: Box<dyn Fn(&Observation) -> bool> = match decision.measure.split_once(':') {
        Some(("tag", label)) => {
            let label = label.trim().to_owned();
            Box::new(move |note| note.tags.iter().any(|tag| resolve_tag(&rows.tag_aliases, tag) == label))
        }
        Some(("category", word)) => {
            let category: Option<Category> = word.parse().ok();
            Box::new(move |note| category.is_some() && note.category == category && note.polarity == Polarity::Problem)
        }
        _ => return BTreeSet::new(),
    };
    let takes = |row: &&DayRow| {
        let in_time = date_of(row).is_some_and(|date| since <= date && date <= to);
        in_time && (teams.is_empty() || team_of(rows, row).is_some_and(|team| teams.contains(&team)))
    };
    let days: BTreeSet<RecordId> = rows.days.iter().filter(takes).map(|row| row.day.id).collect();
    let of_days = |note: &&Observation| note.day.is_some_and(|day| days.contains(&day));
    rows.observations.iter().filter(of_days).filter(|note| counts(note)).map(|note| note.id).collect()
}
