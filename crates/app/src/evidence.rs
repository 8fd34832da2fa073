//! Evidence ids on screen are those that reports print. What is NOT here: their making (`report`).

use std::collections::BTreeMap;

use chrono::Datelike;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, ShadowDay};
use shadowday_report::evidence_ids;
use shadowday_store::{DayFilter, ObservationFilter, Read, Sealed, Standing};

/// The standing note that an evidence id names, typed as reports print it or in small letters.
pub(crate) fn find(read: &Read<'_>, typed: &str) -> Option<Observation> {
    let date = calendar_date(typed)?;
    let all = DayFilter { standing: Standing::Either, ..DayFilter::default() };
    let ids = ids(read, &on(read, &all, date));
    let note = ids.into_iter().find(|(_, id)| id.to_lowercase() == typed.to_lowercase()).map(|(note, _)| note)?;
    let only = ObservationFilter { ids: Some(vec![note]), ..ObservationFilter::default() };
    read.observations(&only).into_iter().next()
}

/// Month and day of something like `B-14Oct-07` or `B-14Oct27-07`; `None` of any other words.
fn calendar_date(typed: &str) -> Option<(u32, u32)> {
    let mut parts = typed.split('-');
    let (team, date, number) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    let (day, rest) = date.split_at_checked(2)?;
    let (month, year) = rest.split_at_checked(3)?;
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let month = months.iter().position(|name| name.eq_ignore_ascii_case(month))?;
    let is_id = parts.next().is_none()
        && !team.is_empty()
        && team.chars().all(char::is_alphanumeric)
        && digits(day)
        && (year.is_empty() || digits(year))
        && digits(number);
    is_id.then(|| Some((u32::try_from(month).ok()? + 1, day.parse().ok()?))).flatten()
}

/// The evidence ids of a day's notes. Days of the same team on the same calendar date share one run of numbers, so they
/// are read too, removed notes included: an id never changes because something else is taken away.
pub(crate) fn of_day(read: &Read<'_>, day: &ShadowDay) -> BTreeMap<RecordId, String> {
    let Some(begun) = day.started_at.map(|at| at.date()) else { return BTreeMap::new() };
    let of_team =
        DayFilter { teams: day.team.into_iter().collect(), standing: Standing::Either, ..DayFilter::default() };
    ids(read, &on(read, &of_team, (begun.month(), begun.day())))
}

/// Days on a month and day of any year.
fn on(read: &Read<'_>, filter: &DayFilter, date: (u32, u32)) -> Vec<ShadowDay> {
    let same = |day: &ShadowDay| day.started_at.is_some_and(|at| (at.date().month(), at.date().day()) == date);
    read.days(filter).into_iter().map(|row| row.day).filter(same).collect()
}

fn ids(read: &Read<'_>, days: &[ShadowDay]) -> BTreeMap<RecordId, String> {
    let notes = read.all_observations(&ObservationFilter {
        days: days.iter().map(|day| day.id).collect(),
        standing: Standing::Either,
        sealed: Sealed::With,
        ..ObservationFilter::default()
    });
    evidence_ids(&read.teams(), days, &notes)
}
