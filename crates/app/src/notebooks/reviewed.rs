//! What the sample company made of its observations: findings, and a review of every note but those of the newest days,
//! which wait. What is NOT here: what it decided on them (`decided`).

use std::collections::BTreeMap;

use chrono::{Duration, NaiveTime};
use serde::Deserialize;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Observation, Record, Review};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{
    Basis, Category, DeclineReason, Effort, EvidenceLink, FindingState, Kind, Polarity, ReviewAction,
};
use shadowday_store::{Act, ObservationFilter, Seen};

use super::{NaiveHour, People, SampleDay, shipped, working_day};
use crate::error::Error;
use crate::moments;

const FINDINGS: &str = include_str!("../../../../assets/sample/findings.json");
const REVIEWS: &str = include_str!("../../../../assets/sample/reviews.json");

/// Days after a shadow day on which its notes are reviewed, and the hour.
const REVIEWED_AFTER: i64 = 2;
const REVIEWING: NaiveTime = NaiveTime::from_hms_opt(16, 0, 0).expect("four is a time");

/// A finding as shipped: notes of its teams with one of its tags bear on it.
#[derive(Deserialize)]
struct SampleFinding {
    key: String,
    statement: String,
    scope: String,
    category: Category,
    effort: Effort,
    reach: u32,
    owner: String,
    #[serde(default)]
    owned_by: Option<String>,
    made: i64,
    /// The teams whose notes bear on it; every team when none is named.
    #[serde(default)]
    teams: Vec<String>,
    tags: Vec<String>,
    /// Notes that say otherwise.
    against: Vec<Place>,
    sought: bool,
    #[serde(default)]
    settled: bool,
}

/// A note by its day and the time it was typed.
#[derive(Deserialize)]
struct Place(String, NaiveHour);

#[derive(Deserialize)]
struct SampleReviews {
    /// Notes of later days wait; counted from today.
    reviewed_until: i64,
    declined: Vec<Declined>,
    asked: Vec<Asked>,
    snoozed: Vec<Snoozed>,
}

#[derive(Deserialize)]
struct Declined {
    day: String,
    at: NaiveHour,
    because: DeclineReason,
    reason: String,
}

#[derive(Deserialize)]
struct Asked {
    day: String,
    at: NaiveHour,
    question: String,
    answer: String,
}

#[derive(Deserialize)]
struct Snoozed {
    day: String,
    at: NaiveHour,
    /// Days from today.
    r#for: i64,
}

/// Findings and reviews as shipped.
pub struct Reviewed {
    findings: Vec<SampleFinding>,
    reviews: SampleReviews,
}

/// Ids of the findings by their keys.
pub type FindingIds = BTreeMap<String, RecordId>;

impl Reviewed {
    /// Reads the shipped findings and reviews.
    pub fn shipped() -> Result<Self, Error> {
        Ok(Self { findings: shipped(FINDINGS)?, reviews: shipped(REVIEWS)? })
    }

    /// Writes the findings down, without evidence yet.
    pub fn found(&self, act: &mut Act<'_>, people: &People, today: Lived) -> Result<FindingIds, Error> {
        let mut ids = FindingIds::new();
        for sample in &self.findings {
            let finding = Finding {
                statement: sample.statement.clone(),
                scope: sample.scope.clone(),
                category: Some(sample.category),
                effort: Some(sample.effort),
                reach: Some(sample.reach),
                owner: sample.owner.clone(),
                owned_by: sample.owned_by.as_ref().and_then(|leader| people.leaders.get(leader)).copied(),
                sought: sample.sought,
                state: if sample.settled { FindingState::Settled } else { FindingState::Open },
                made_at: Some(on(today, sample.made)),
                ..Finding::new(act.new_id())
            };
            act.create(Finding::KIND, finding.id, finding.to_fields())?;
            ids.insert(sample.key.clone(), finding.id);
        }
        Ok(ids)
    }

    /// Reviews the notes of one day, by another leader than the one who logged them. Those of the newest days wait.
    pub fn review(&self, act: &mut Act<'_>, day: (&SampleDay, RecordId), about: &About<'_>) -> Result<(), Error> {
        let (sample, id) = day;
        let filter = ObservationFilter { days: [id].into(), ..ObservationFilter::default() };
        let ids = act.read().observation_ids(&filter);
        let leader = about.people.leaders.get(&sample.leader);
        let reviewer = about.people.leaders.values().find(|other| Some(*other) != leader).copied();
        for note in ids.into_iter().filter_map(|id| act.read().observation(id)).collect::<Vec<_>>() {
            let at = note.recorded_at.map(|at| at.0.time());
            let is = |day: &str, hour: NaiveHour| day == sample.key && Some(hour.0) == at;
            let Some(said) = self.said(&note, sample, is, about) else { continue };
            let (said, link) = said;
            let review = Review {
                id: act.new_id(),
                observation: Some(note.id),
                seen: act.version_seen(note.id, Seen::Now)?,
                reviewer,
                reviewed_at: Some(on(about.today, sample.day_offset + REVIEWED_AFTER)),
                ..said
            };
            act.create(Review::KIND, review.id, review.to_fields())?;
            if let (Some(finding), Some(link)) = (review.finding, link) {
                let linked = [(Finding::link_field(note.id), serde_json::json!(link))].into();
                act.write(Finding::KIND, finding, linked, Seen::Now)?;
            }
        }
        Ok(())
    }

    /// What became of one note, and how it bears on its finding. None: it waits.
    fn said(
        &self,
        note: &Observation,
        day: &SampleDay,
        is: impl Fn(&str, NaiveHour) -> bool,
        about: &About<'_>,
    ) -> Option<(Review, Option<EvidenceLink>)> {
        let blank = Review::new(note.id);
        let reviews = &self.reviews;
        if let Some(declined) = reviews.declined.iter().find(|one| is(&one.day, one.at)) {
            let (because, reason) = (Some(declined.because), declined.reason.clone());
            return Some((Review { action: Some(ReviewAction::Decline), because, reason, ..blank }, None));
        }
        if let Some(asked) = reviews.asked.iter().find(|one| is(&one.day, one.at)) {
            let answered = on(about.today, day.day_offset + 2 * REVIEWED_AFTER);
            let answered_at = (!asked.answer.is_empty()).then_some(answered);
            let (reason, answer) = (asked.question.clone(), asked.answer.clone());
            return Some((Review { action: Some(ReviewAction::Ask), reason, answer, answered_at, ..blank }, None));
        }
        if let Some(snoozed) = reviews.snoozed.iter().find(|one| is(&one.day, one.at)) {
            let until = Some(about.today.date() + Duration::days(snoozed.r#for));
            return Some((Review { action: Some(ReviewAction::Snooze), until, ..blank }, None));
        }
        if day.day_offset > reviews.reviewed_until {
            return None;
        }
        let bears = |finding: &&SampleFinding| {
            (finding.teams.is_empty() || finding.teams.contains(&day.team))
                && finding.tags.iter().any(|tag| note.raw.split(' ').any(|word| word.strip_prefix('#') == Some(tag)))
        };
        let Some(finding) = self.findings.iter().find(bears) else {
            return Some((Review { action: Some(ReviewAction::Accept), ..blank }, None));
        };
        let link = if finding.against.iter().any(|Place(day, at)| is(day, *at)) {
            EvidenceLink::Contradicts
        } else if note.basis == Basis::Inferred || note.kind == Kind::Ask || note.polarity == Polarity::Strength {
            EvidenceLink::Context
        } else {
            EvidenceLink::Supports
        };
        let finding = about.findings.get(&finding.key).copied();
        Some((Review { action: Some(ReviewAction::Merge), finding, ..blank }, Some(link)))
    }
}

/// What reviews of the sample's days need.
pub struct About<'s> {
    /// The company.
    pub people: &'s People,
    /// The findings.
    pub findings: &'s FindingIds,
    /// Today.
    pub today: Lived,
}

fn on(today: Lived, days: i64) -> Lived {
    moments::at(working_day(today.date() + Duration::days(days)), REVIEWING, *today.0.offset())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::{DAYS, OBSERVATIONS, SampleNote};
    use super::*;

    #[test]
    fn what_findings_and_reviews_are_about_is_there() {
        let sample = Reviewed::shipped().expect("shipped");
        let notes: Vec<SampleNote> = shipped(OBSERVATIONS).expect("shipped");
        let days: Vec<SampleDay> = shipped(DAYS).expect("shipped");
        let is_note =
            |day: &str, at: NaiveHour| notes.iter().filter(|note| note.day == day && note.at.0 == at.0).count();
        let against = sample.findings.iter().flat_map(|finding| &finding.against).map(|Place(day, at)| (day, *at));
        let reviews = &sample.reviews;
        let declined = reviews.declined.iter().map(|one| (&one.day, one.at));
        let asked = reviews.asked.iter().map(|one| (&one.day, one.at));
        let snoozed = reviews.snoozed.iter().map(|one| (&one.day, one.at));
        for (day, at) in against.chain(declined).chain(asked).chain(snoozed) {
            assert_eq!(is_note(day, at), 1, "{day} at {}", at.0);
        }
        let keys: BTreeSet<&str> = sample.findings.iter().map(|finding| finding.key.as_str()).collect();
        assert_eq!(keys.len(), sample.findings.len());
        assert!(days.iter().any(|day| day.day_offset > reviews.reviewed_until), "some notes wait");
    }
}
