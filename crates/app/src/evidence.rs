//! Evidence ids on screen are those that reports print. What is NOT here: their making (`report`).

use std::collections::BTreeMap;

use chrono::Datelike;
use shadowday_model::ids::RecordId;
use shadowday_model::records::ShadowDay;
use shadowday_report::evidence_ids;
use shadowday_store::{DayFilter, ObservationFilter, Read, Sealed, Standing};

/// The evidence ids of a day's notes. Days of the same team on the same calendar date share one run of numbers, so they
/// are read too, removed notes included: an id never changes because something else is taken away.
pub(crate) fn of_day(read: &Read<'_>, day: &ShadowDay) -> BTreeMap<RecordId, String> {
    let Some(begun) = day.started_at else { return BTreeMap::new() };
    let same_date = |other: &ShadowDay| {
        other
            .started_at
            .is_some_and(|at| (at.date().month(), at.date().day()) == (begun.date().month(), begun.date().day()))
    };
    let all = DayFilter { teams: day.team.into_iter().collect(), standing: Standing::Either, ..DayFilter::default() };
    let days: Vec<ShadowDay> = read.days(&all).into_iter().map(|row| row.day).filter(same_date).collect();
    let notes = read.all_observations(&ObservationFilter {
        days: days.iter().map(|day| day.id).collect(),
        standing: Standing::Either,
        sealed: Sealed::With,
        ..ObservationFilter::default()
    });
    evidence_ids(&read.teams(), &days, &notes)
}
