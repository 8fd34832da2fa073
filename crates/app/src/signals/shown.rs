//! Signals as the screen shows them, small groups withheld. What is NOT here: finding them (`stats::signals`).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};
use shadowday_stats::disclosure::{self, distinct_hosts, protect};
use shadowday_stats::poisson_rate;
use shadowday_stats::signals::{Burst, Group, week_of};

use super::MOST_NOTES;
use super::gather::{Gathered, date};
use crate::api::{
    Signal, SignalAlike, SignalBurst, SignalCase, SignalNote, SignalQuote, SignalRate, SignalRow, SignalTable,
    SignalWord,
};

/// Notes listed; the others are counted.
const MOST_MEMBERS: usize = MOST_NOTES;
/// Quotes shown.
const MOST_QUOTES: usize = 3;
/// Columns of the table; a longer time is told in longer periods.
const MOST_PERIODS: usize = 12;
/// In fewer hours observed nothing is said about a hundred.
const FEWEST_HOURS: f64 = 10.0;

/// One signal.
pub(super) fn signal(gathered: &Gathered, group: &Group, burst: Option<Burst>) -> Signal {
    let day = |day: Option<i32>| day.and_then(NaiveDate::from_num_days_from_ce_opt).map(|day| day.to_string());
    let words = group.why.iter().map(|shared| SignalWord {
        word: gathered.terms.written(&shared.term),
        here: shared.here,
        everywhere: shared.everywhere,
    });
    let more = group.notes.len().saturating_sub(MOST_MEMBERS);
    let has_others = group.notes.len() < gathered.notes.len();
    Signal {
        id: gathered.rows[group.notes[0]].id.to_string(),
        words: words.collect(),
        notes: count(group.notes.len()),
        hosts: group.hosts,
        teams: count(group.teams.len()),
        since: day(group.days.map(|days| days.0)).unwrap_or_default(),
        until: day(group.days.map(|days| days.1)).unwrap_or_default(),
        minutes: group.minutes,
        rate: rate(gathered, group),
        burst: burst.and_then(|burst| told(gathered, group, burst)),
        table: table(gathered, group),
        quotes: quotes(gathered, group),
        members: group.notes.iter().take(MOST_MEMBERS).map(|place| note(gathered, *place)).collect(),
        more: count(more),
        near: group.near.iter().map(|place| note(gathered, *place)).collect(),
        by_hand: group.by_hand,
        asked: group.asked,
        alike: group.alike.filter(|_| has_others).map(|alike| SignalAlike { among: alike.among, others: alike.others }),
        case: case(gathered, group),
    }
}

/// The finding that at least half of the notes are evidence of: what is looked after is no news.
fn case(gathered: &Gathered, group: &Group) -> Option<SignalCase> {
    let mut held: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for place in &group.notes {
        if let Some(finding) = gathered.cases.get(&gathered.rows[*place].id) {
            held.entry(*finding).or_default().push(*place);
        }
    }
    let (finding, places) = held.into_iter().max_by_key(|(finding, places)| (places.len(), Reverse(*finding)))?;
    if places.len() * 2 < group.notes.len() {
        return None;
    }
    let (id, statement) = &gathered.findings[finding];
    let since = group.notes.iter().filter(|place| !gathered.cases.contains_key(&gathered.rows[**place].id));
    Some(SignalCase {
        finding: id.to_string(),
        statement: statement.clone(),
        notes: count(places.len()),
        since: since.take(MOST_MEMBERS).map(|place| gathered.rows[*place].id.to_string()).collect(),
    })
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn team_name(gathered: &Gathered, team: u32) -> String {
    gathered.names.team_name(gathered.teams.get(team as usize).copied().flatten())
}

fn note(gathered: &Gathered, place: usize) -> SignalNote {
    let row = &gathered.rows[place];
    SignalNote {
        id: row.id.to_string(),
        text: row.text.clone(),
        team: team_name(gathered, gathered.notes[place].team),
        date: date(row).map(|date| date.to_string()).unwrap_or_default(),
        day: row.day.map(|day| day.to_string()),
        quotable: row.quotable,
    }
}

/// Notes on days with hours over all hours observed, so that a count never stands without its exposure.
fn rate(gathered: &Gathered, group: &Group) -> Option<SignalRate> {
    let hours: f64 = gathered.hours.values().sum();
    if hours < FEWEST_HOURS {
        return None;
    }
    let timed = |place: &&usize| gathered.rows[**place].day.is_some_and(|day| gathered.hours.contains_key(&day));
    let notes = count(group.notes.iter().filter(timed).count());
    let interval = poisson_rate(notes, hours)?;
    let hundred = 100.0;
    Some(SignalRate {
        rate: f64::from(notes) / hours * hundred,
        low: interval.low * hundred,
        high: interval.high * hundred,
        hours,
    })
}

/// Distinct hosts behind some of the notes.
fn hosts(gathered: &Gathered, places: impl Iterator<Item = usize>) -> u32 {
    distinct_hosts(places.flat_map(|place| {
        let note = &gathered.notes[place];
        note.voices.iter().map(move |voice| (note.team, voice.leader, voice.host))
    }))
}

/// A window is told when it has hosts enough itself.
fn told(gathered: &Gathered, group: &Group, burst: Burst) -> Option<SignalBurst> {
    let inside = |place: &usize| {
        let note = &gathered.notes[*place];
        let week = note.day.map(week_of);
        burst.team.is_none_or(|team| note.team == team)
            && week.is_some_and(|week| (burst.from..=burst.to).contains(&week))
    };
    let hosts = hosts(gathered, group.notes.iter().copied().filter(inside));
    if !gathered.own && hosts < gathered.k_counts {
        return None;
    }
    let monday = |week: i32| NaiveDate::from_num_days_from_ce_opt(week * 7 + 1);
    Some(SignalBurst {
        team: burst.team.map(|team| team_name(gathered, team)),
        from: monday(burst.from)?.to_string(),
        to: (monday(burst.to)? + Days::new(6)).to_string(),
        notes: burst.notes,
        expected: burst.expected,
        chance: burst.p,
    })
}

/// By team and period: months, or longer ones where those of all teams would be withheld, or would be too many.
fn table(gathered: &Gathered, group: &Group) -> SignalTable {
    let dated: Vec<(usize, NaiveDate)> =
        group.notes.iter().filter_map(|place| Some((*place, date(&gathered.rows[*place])?))).collect();
    let tells = |table: &SignalTable| {
        table.rows.last().is_none_or(|all| all.cells.iter().flatten().any(|notes| *notes > 0))
            && table.periods.len() <= MOST_PERIODS
    };
    let finer = [MONTH, QUARTER].into_iter().map(|period_of| table_by(gathered, &dated, period_of)).find(tells);
    finer.unwrap_or_else(|| table_by(gathered, &dated, YEAR))
}

/// With every cell protected as in a report across teams; a leader's own notes need none of it.
fn table_by(gathered: &Gathered, dated: &[(usize, NaiveDate)], period_of: PeriodOf) -> SignalTable {
    let periods = periods(dated, period_of);
    let teams: Vec<u32> =
        dated.iter().map(|(place, _)| gathered.notes[*place].team).collect::<BTreeSet<_>>().into_iter().collect();
    let cell = |team: Option<u32>, period: Option<usize>| {
        let wanted = |(place, date): &&(usize, NaiveDate)| {
            team.is_none_or(|team| gathered.notes[*place].team == team)
                && period.is_none_or(|period| periods[period] == period_of(*date))
        };
        let places: Vec<usize> = dated.iter().filter(wanted).map(|(place, _)| *place).collect();
        let small = team.is_some_and(|team| has_few_heads(gathered, team));
        let hosts = if small { 0 } else { hosts(gathered, places.iter().copied()) };
        disclosure::Cell { value: count(places.len()), hosts }
    };
    let all = 0..periods.len();
    let figures = disclosure::Table {
        cells: teams.iter().map(|team| all.clone().map(|period| cell(Some(*team), Some(period))).collect()).collect(),
        row_hosts: teams.iter().map(|team| cell(Some(*team), None).hosts).collect(),
        column_hosts: all.clone().map(|period| cell(None, Some(period)).hosts).collect(),
    };
    let hidden = protect(&figures, if gathered.own { 0 } else { gathered.k_counts });
    let shown = |row: usize, column: usize, value: u32| (!hidden.is_withheld(row, column)).then_some(value);
    let row = |at: usize, team: Option<u32>| SignalRow {
        team: team.map(|team| team_name(gathered, team)),
        cells: all.clone().map(|period| shown(at, period, cell(team, Some(period)).value)).collect(),
        total: shown(at, periods.len(), cell(team, None).value),
    };
    let mut rows: Vec<SignalRow> = teams.iter().enumerate().map(|(at, team)| row(at, Some(*team))).collect();
    rows.sort_by(|a, b| a.team.cmp(&b.team));
    if teams.len() > 1 {
        rows.push(row(teams.len(), None));
    }
    let withheld =
        rows.iter().flat_map(|row| row.cells.iter().chain([&row.total])).filter(|cell| cell.is_none()).count();
    SignalTable { periods, rows, withheld: count(withheld) }
}

fn has_few_heads(gathered: &Gathered, team: u32) -> bool {
    let team = gathered.teams.get(team as usize).copied().flatten().and_then(|team| gathered.names.team(team));
    // A trend reaches back to whenever the team had fewest.
    let dated = team.iter().flat_map(|team| &team.changed).filter_map(|change| change.headcount);
    let fewest = dated.chain(team.and_then(|team| team.headcount)).min();
    fewest.is_some_and(|heads| heads < gathered.k_counts)
}

type PeriodOf = fn(NaiveDate) -> String;

const MONTH: PeriodOf = |date| date.format("%Y-%m").to_string();
const QUARTER: PeriodOf = |date| format!("{}-Q{}", date.year(), date.month0() / 3 + 1);
const YEAR: PeriodOf = |date| date.year().to_string();

/// The periods from the first to the last note, empty ones among them.
fn periods(dated: &[(usize, NaiveDate)], period_of: PeriodOf) -> Vec<String> {
    let dates = || dated.iter().map(|(_, date)| *date);
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else { return Vec::new() };
    let starts = (0..).map_while(|months| first.with_day(1)?.checked_add_months(chrono::Months::new(months)));
    let mut periods: Vec<String> = starts.take_while(|start| *start <= last).map(period_of).collect();
    periods.dedup();
    periods
}

/// Words with permission, the most typical first, one a team as long as there are teams; of a team with few hosts none.
fn quotes(gathered: &Gathered, group: &Group) -> Vec<SignalQuote> {
    let mut large: BTreeMap<u32, bool> = BTreeMap::new();
    let mut is_large = |team: u32| {
        *large.entry(team).or_insert_with(|| {
            let of_team = (0..gathered.notes.len()).filter(|place| gathered.notes[*place].team == team);
            gathered.own || (hosts(gathered, of_team) >= gathered.k_quotes && !has_few_heads(gathered, team))
        })
    };
    let mut free: Vec<usize> = group.notes.iter().copied().filter(|place| gathered.rows[*place].quotable).collect();
    free.retain(|place| is_large(gathered.notes[*place].team));
    let mut teams = BTreeSet::new();
    let (first, others): (Vec<usize>, Vec<usize>) =
        free.into_iter().partition(|place| teams.insert(gathered.notes[*place].team));
    let quote = |place: usize| SignalQuote {
        text: gathered.rows[place].text.clone(),
        team: team_name(gathered, gathered.notes[place].team),
        month: date(&gathered.rows[place]).map(|date| date.format("%Y-%m").to_string()).unwrap_or_default(),
    };
    first.into_iter().chain(others).take(MOST_QUOTES).map(quote).collect()
}
