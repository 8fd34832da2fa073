//! What became of a decision: how often something was noted an hour, before it and since, and what that allows to say.
//! Worded so that nobody reads proof into noise: a change is one only when its interval leaves no room for none. What is
//! NOT here: writing verdicts down (`decisions`), the arithmetic (`stats`).

use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::{Days, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Decision, Verdict};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Category, HostVerdict, Outcome, Polarity};
use shadowday_stats::{Counted, RateRatio, clustered_ratio, dispersion, poisson_rate, rate_ratio, together};
use shadowday_store::{DayFilter, ObservationFilter, Read, Sealed};

use crate::api::{self, Comparison};
use crate::error::Error;
use crate::view::Names;

/// What was seen longer ago than this says little about how things were.
const LOOKS_BACK_DAYS: u64 = 182;
/// Fewer hours than this on either side say nothing.
const LEAST_HOURS: f64 = 4.0;
/// From here on the notes of a day cannot be taken one by one.
const CLUSTERED: f64 = 1.5;

/// What is counted.
#[derive(Debug, PartialEq)]
pub(crate) enum Measure {
    /// Problems of a category.
    Category(Category),
    /// Observations with a tag.
    Tag(String),
}

impl FromStr for Measure {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = || Error::invalid("measure", sentence!("error-not-a-measure", text = text));
        match text.trim().split_once(':') {
            Some(("category", word)) => word.parse().map(Self::Category).map_err(|_| refused()),
            Some(("tag", label)) if !label.trim().is_empty() => Ok(Self::Tag(label.trim().to_owned())),
            _ => Err(refused()),
        }
    }
}

/// The days on which something could be seen, each with how often it was.
#[derive(Default)]
pub(crate) struct Seen {
    days: Vec<Counted>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Seen {
    fn all(&self) -> Counted {
        together(&self.days)
    }

    /// As the window shows it.
    pub fn shown(&self) -> api::Measured {
        let Counted { count, hours } = self.all();
        let interval = poisson_rate(count, hours);
        api::Measured {
            count,
            hours,
            days: self.days.len() as u32,
            from: self.from.map(|date| date.to_string()),
            to: self.to.map(|date| date.to_string()),
            rate: self.all().rate(),
            low: interval.map(|ends| ends.low),
            high: interval.map(|ends| ends.high),
        }
    }
}

/// The half year up to the day before `until`.
pub(crate) fn before(read: &Read<'_>, measure: &Measure, teams: &BTreeSet<RecordId>, until: NaiveDate) -> Seen {
    let from = until.checked_sub_days(Days::new(LOOKS_BACK_DAYS)).unwrap_or(until);
    seen(read, measure, teams, (from, until.pred_opt().unwrap_or(until)))
}

/// What was seen at these teams (all when none) between two dates. Days whose hours nobody knows are left out.
fn seen(read: &Read<'_>, measure: &Measure, teams: &BTreeSet<RecordId>, (from, to): (NaiveDate, NaiveDate)) -> Seen {
    let filter = DayFilter { teams: teams.clone(), from: Some(from), to: Some(to), ..DayFilter::default() };
    let counted = counted(read, measure);
    let mut found = Seen::default();
    for row in read.days(&filter) {
        let Some(hours) = row.day.hours(row.last_act).map(|hours| hours.hours).filter(|hours| *hours > 0.0) else {
            continue;
        };
        found.days.push(Counted { count: count(read, measure, &counted, row.day.id), hours });
        let date = row.day.started_at.map(Lived::date);
        found.from = date.min(found.from.or(date));
        found.to = date.max(found.to);
    }
    found
}

/// What is counted, on any day.
fn counted(read: &Read<'_>, measure: &Measure) -> ObservationFilter {
    let all = ObservationFilter { sealed: Sealed::Without, ..ObservationFilter::default() };
    match measure {
        Measure::Category(category) => ObservationFilter { categories: BTreeSet::from([*category]), ..all },
        Measure::Tag(label) => ObservationFilter { tags: labels_read_as(read, label), ..all },
    }
}

fn count(read: &Read<'_>, measure: &Measure, counted: &ObservationFilter, day: RecordId) -> u32 {
    let filter = ObservationFilter { days: BTreeSet::from([day]), ..counted.clone() };
    let counts = |note: &&shadowday_model::records::Observation| {
        let fits = matches!(measure, Measure::Tag(_)) || note.polarity == Polarity::Problem;
        fits && note.host_verdict != HostVerdict::Struck
    };
    read.all_observations(&filter).iter().filter(counts).count() as u32
}

/// The label and every one that was joined into it.
fn labels_read_as(read: &Read<'_>, label: &str) -> BTreeSet<String> {
    let names = Names::read(read);
    let same = read.tag_labels().into_iter().filter(|other| names.tag(other) == label);
    same.chain([label.to_owned()]).collect()
}

/// Before and after, and what that allows to say.
pub(crate) struct Compared {
    before: Seen,
    after: Seen,
    ratio: Option<RateRatio>,
    outcome: Outcome,
    /// Why it cannot be told.
    because: &'static str,
}

/// Compares the time before a decision with the time since its effect was to be there; judged before, with the time since
/// then, so that what fades is not hidden by how it began.
pub(crate) fn compared(read: &Read<'_>, decision: &Decision, today: NaiveDate) -> Compared {
    let decided = decision.decided_on.unwrap_or(today);
    let teams: BTreeSet<RecordId> = decision.teams.iter().copied().collect();
    let Ok(measure) = decision.measure.parse::<Measure>() else {
        return Compared::nothing("no_measure");
    };
    let due = decision.effect_by.or(decision.review_on);
    let is_early = due.is_some_and(|due| today < due);
    let there = decision.effect_by.filter(|by| *by <= today && *by > decided);
    let from = there.or_else(|| decided.succ_opt()).unwrap_or(decided);
    let verdicts: Vec<Verdict> = read.parts(decision.id);
    let since = verdicts.last().and_then(|verdict| verdict.judged_at).and_then(|at| at.date().succ_opt());
    let newest = since.filter(|since| *since > from).map(|since| seen(read, &measure, &teams, (since, today)));
    let before = before(read, &measure, &teams, decided);
    let after =
        newest.filter(|newest| !newest.days.is_empty()).unwrap_or_else(|| seen(read, &measure, &teams, (from, today)));
    let ratio = ratio(&before, &after);
    let held = verdicts.iter().any(|verdict| verdict.outcome == Some(Outcome::Held));
    let told = judged(&before, &after, ratio.as_ref(), Expected::of(decision), held);
    // What is not to be there yet can neither have come nor failed.
    let (outcome, because) = if is_early { (Outcome::CannotTell, "too_early") } else { told };
    Compared { before, after, ratio, outcome, because }
}

/// Exact, unless the notes come in clusters by day: then by whole days, where there are days enough for that.
fn ratio(before: &Seen, after: &Seen) -> Option<RateRatio> {
    let exact = rate_ratio(after.all(), before.all())?;
    let by_days = || clustered_ratio(&after.days, &before.days);
    let clustered = is_clustered(before, after).then(by_days).flatten();
    Some(clustered.map_or(exact, |by_days| wider(by_days, exact)))
}

/// The notes of a day come together, so that they cannot be taken one by one.
fn is_clustered(before: &Seen, after: &Seen) -> bool {
    [before, after].iter().any(|seen| dispersion(&seen.days).is_some_and(|found| found > CLUSTERED))
}

/// Both ends are the farther ones: few days drawn again can look more certain than they are.
fn wider(one: RateRatio, other: RateRatio) -> RateRatio {
    let high = one.high.zip(other.high).map(|(one, other)| one.max(other));
    RateRatio { ratio: other.ratio, low: one.low.min(other.low), high }
}

/// Which way the rate is to go, and how far.
#[derive(Clone, Copy)]
struct Expected {
    lower: bool,
    /// `None` where it starts from nothing.
    ratio: Option<f64>,
}

impl Expected {
    fn of(decision: &Decision) -> Self {
        let (from, to) = (decision.rate_from.unwrap_or(1.0), decision.rate_to.unwrap_or(0.0));
        Self { lower: to < from, ratio: (from > 0.0).then(|| to / from) }
    }
}

/// The rule of verdicts.
fn judged(
    before: &Seen,
    after: &Seen,
    ratio: Option<&RateRatio>,
    expected: Expected,
    held: bool,
) -> (Outcome, &'static str) {
    if before.days.is_empty() {
        return (Outcome::CannotTell, "no_days_before");
    }
    if after.days.is_empty() {
        return (Outcome::CannotTell, "no_days_after");
    }
    if before.all().hours < LEAST_HOURS || after.all().hours < LEAST_HOURS {
        return (Outcome::CannotTell, "few_hours");
    }
    let Some(ratio) = ratio else { return (Outcome::CannotTell, "nothing_seen") };
    if is_clustered(before, after) && before.days.len().min(after.days.len()) < 2 {
        return (Outcome::CannotTell, "few_days");
    }
    let (is_lower, is_higher) = (ratio.high.is_some_and(|high| high < 1.0), ratio.low > 1.0);
    let ruled_out = expected.ratio.is_some_and(|wanted| {
        if expected.lower { ratio.low > wanted } else { ratio.high.is_some_and(|high| high < wanted) }
    });
    match (is_lower, is_higher, expected.lower) {
        (true, _, true) | (_, true, false) if ruled_out => (Outcome::Short, ""),
        (true, _, true) | (_, true, false) => (Outcome::Held, ""),
        (true, _, false) | (_, true, true) => (Outcome::Worse, ""),
        (false, false, _) if ruled_out && held => (Outcome::Faded, ""),
        (false, false, _) if ruled_out => (Outcome::NoEffect, ""),
        (false, false, _) => (Outcome::CannotTell, "wide"),
    }
}

impl Compared {
    fn nothing(because: &'static str) -> Self {
        Self { before: Seen::default(), after: Seen::default(), ratio: None, outcome: Outcome::CannotTell, because }
    }

    /// As the window shows it.
    pub fn shown(&self, decision: &Decision) -> Comparison {
        Comparison {
            id: decision.id.to_string(),
            before: self.before.shown(),
            after: self.after.shown(),
            ratio: self.ratio.and_then(|found| found.ratio),
            low: self.ratio.map(|found| found.low),
            high: self.ratio.and_then(|found| found.high),
            expected: Expected::of(decision).ratio.filter(|_| !decision.measure.is_empty()),
            outcome: self.outcome.to_string(),
            because: self.because.to_owned(),
        }
    }

    /// The verdict as it is written down.
    pub fn verdict(&self, id: RecordId, decision: &Decision, cannot_tell: bool, now: Lived, words: &str) -> Verdict {
        let (before, after) = (self.before.all(), self.after.all());
        Verdict {
            decision: Some(decision.id),
            judged_at: Some(now),
            before_count: before.count,
            before_hours: Some(before.hours),
            after_count: after.count,
            after_hours: Some(after.hours),
            ratio: self.ratio.and_then(|found| found.ratio),
            ratio_low: self.ratio.map(|found| found.low),
            ratio_high: self.ratio.and_then(|found| found.high),
            outcome: Some(if cannot_tell { Outcome::CannotTell } else { self.outcome }),
            words: words.to_owned(),
            ..Verdict::new(id)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FALLS: Expected = Expected { lower: true, ratio: Some(0.5) };

    fn seen(days: &[(u32, f64)]) -> Seen {
        let days = days.iter().map(|&(count, hours)| Counted { count, hours }).collect();
        Seen { days, from: None, to: None }
    }

    fn check(
        before: &[(u32, f64)],
        after: &[(u32, f64)],
        expected: Expected,
        held: bool,
        outcome: Outcome,
        because: &str,
    ) {
        let (before, after) = (seen(before), seen(after));
        let found = judged(&before, &after, ratio(&before, &after).as_ref(), expected, held);
        assert_eq!(found, (outcome, because));
    }

    #[test]
    fn a_change_is_one_only_when_its_interval_leaves_no_room_for_none() {
        let (many, few) = ([(20, 20.0), (20, 20.0)], [(5, 20.0), (6, 20.0)]);
        check(&many, &few, FALLS, false, Outcome::Held, "");
        check(&few, &many, FALLS, false, Outcome::Worse, "");
        check(&many, &many, FALLS, false, Outcome::NoEffect, "");
        check(&many, &many, FALLS, true, Outcome::Faded, "");
        // 12 in 40 h against 4 in 35 h: a third, and still no evidence.
        check(&[(6, 20.0), (6, 20.0)], &[(2, 17.5), (2, 17.5)], FALLS, false, Outcome::CannotTell, "wide");
        check(&[(2, 17.5), (2, 17.5)], &[(1, 20.0), (1, 20.0)], FALLS, true, Outcome::CannotTell, "wide");
    }

    #[test]
    fn what_went_the_right_way_but_not_as_far_as_expected_has_not_held() {
        let (many, fewer) = ([(100, 20.0), (100, 20.0)], [(70, 20.0), (70, 20.0)]);
        check(&many, &fewer, FALLS, false, Outcome::Short, "");
        check(&many, &fewer, FALLS, true, Outcome::Short, "");
        check(&many, &fewer, Expected { lower: true, ratio: Some(0.75) }, false, Outcome::Held, "");
        check(&fewer, &many, Expected { lower: false, ratio: Some(3.0) }, false, Outcome::Short, "");
    }

    #[test]
    fn what_is_to_rise_is_judged_the_other_way_round() {
        let rises = Expected { lower: false, ratio: Some(2.0) };
        check(&[(10, 20.0), (10, 20.0)], &[(40, 20.0), (40, 20.0)], rises, false, Outcome::Held, "");
        check(&[(40, 20.0), (40, 20.0)], &[(10, 20.0), (10, 20.0)], rises, false, Outcome::Worse, "");
    }

    #[test]
    fn what_was_hardly_seen_cannot_be_told() {
        check(&[], &[(3, 8.0)], FALLS, false, Outcome::CannotTell, "no_days_before");
        check(&[(3, 8.0)], &[], FALLS, false, Outcome::CannotTell, "no_days_after");
        check(&[(9, 8.0)], &[(0, 2.0)], FALLS, false, Outcome::CannotTell, "few_hours");
        check(&[(0, 8.0)], &[(0, 8.0)], FALLS, false, Outcome::CannotTell, "nothing_seen");
    }

    #[test]
    fn one_bad_day_is_no_proof() {
        let one_bad_day = [(0, 5.0), (20, 5.0), (0, 5.0), (0, 5.0)];
        check(&one_bad_day, &[(1, 5.0), (0, 5.0), (1, 5.0), (0, 5.0)], FALLS, false, Outcome::CannotTell, "wide");
        check(&one_bad_day, &[(0, 20.0)], FALLS, false, Outcome::CannotTell, "few_days");
    }

    #[test]
    fn measures_are_read() {
        assert_eq!("category:tooling".parse::<Measure>().ok(), Some(Measure::Category(Category::Tooling)));
        assert_eq!("tag: re-keying".parse::<Measure>().ok(), Some(Measure::Tag("re-keying".to_owned())));
        for wrong in ["", "tooling", "category:charm", "tag: "] {
            assert!(wrong.parse::<Measure>().is_err(), "{wrong}");
        }
    }
}
