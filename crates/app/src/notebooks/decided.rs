//! What the sample company decided: each decision on its day, its verdict by the figures of its day. What is NOT here: what
//! it decided on (`notebooks`, `whole_days`).

use chrono::{Duration, NaiveDate, NaiveTime};
use serde::Deserialize;
use shadowday_model::records::{Ask, Decision, Record, Verdict, Weighed, Why};
use shadowday_model::time::Lived;
use shadowday_store::Act;

use super::reviewed::About;
use super::{shipped, working_day};
use crate::decisions::effect;
use crate::error::Error;
use crate::moments;

const DECISIONS: &str = include_str!("../../../../assets/sample/decisions.json");

/// The hour at which the company meets to decide.
const MEETING: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("nine is a time");

/// A decision as shipped; days are counted from today.
#[derive(Deserialize)]
pub struct SampleDecision {
    question: String,
    /// Keys of the findings it rests on.
    #[serde(default)]
    findings: Vec<String>,
    /// Words of the asks that it answers.
    #[serde(default)]
    asks: Vec<String>,
    options: Vec<String>,
    #[serde(default)]
    weighed: Vec<Weighed>,
    #[serde(default)]
    cost_of_waiting: String,
    #[serde(default)]
    whys: Vec<SampleWhy>,
    choice: String,
    because: String,
    owner: String,
    for_company: String,
    for_staff: String,
    measure: String,
    #[serde(default)]
    rate_from: Option<f64>,
    #[serde(default)]
    rate_to: Option<f64>,
    #[serde(default)]
    effect_by: Option<i64>,
    #[serde(default)]
    review_on: Option<i64>,
    #[serde(default)]
    no_review_because: String,
    teams: Vec<String>,
    #[serde(default)]
    decided_on: Option<i64>,
    #[serde(default)]
    verdict: Option<SampleVerdict>,
    #[serde(default)]
    reversed: Option<SampleReversal>,
}

/// An answer to why, with the key of the finding that shows it.
#[derive(Deserialize)]
struct SampleWhy {
    because: String,
    #[serde(default)]
    finding: Option<String>,
}

impl SampleWhy {
    fn read(&self, about: &About<'_>) -> Why {
        let finding = self.finding.as_ref().and_then(|key| about.findings.get(key)).copied();
        Why { because: self.because.clone(), finding }
    }
}

#[derive(Deserialize)]
struct SampleVerdict {
    on: i64,
    words: String,
}

#[derive(Deserialize)]
struct SampleReversal {
    on: i64,
    because: String,
}

/// Reads the shipped decisions.
pub fn decisions() -> Result<Vec<SampleDecision>, Error> {
    shipped(DECISIONS)
}

fn on(today: Lived, days: i64) -> NaiveDate {
    working_day(today.date() + Duration::days(days))
}

/// Writes the decisions down.
pub fn decide(act: &mut Act<'_>, about: &About<'_>, shipped: &[SampleDecision]) -> Result<(), Error> {
    let asks: Vec<Ask> = act.read().every();
    for (number, sample) in (1..).zip(shipped) {
        let answers = |ask: &&Ask| sample.asks.iter().any(|words| ask.words.contains(words.as_str()));
        let date = |days: Option<i64>| days.map(|days| on(about.today, days));
        let decision = Decision {
            number,
            question: sample.question.clone(),
            findings: sample.findings.iter().filter_map(|key| about.findings.get(key)).copied().collect(),
            asks: asks.iter().filter(answers).map(|ask| ask.id).collect(),
            options: sample.options.clone(),
            weighed: sample.weighed.clone(),
            cost_of_waiting: sample.cost_of_waiting.clone(),
            whys: sample.whys.iter().map(|why| why.read(about)).collect(),
            choice: sample.choice.clone(),
            because: sample.because.clone(),
            owner: sample.owner.clone(),
            for_company: sample.for_company.clone(),
            for_staff: sample.for_staff.clone(),
            measure: sample.measure.clone(),
            rate_from: sample.rate_from,
            rate_to: sample.rate_to,
            effect_by: date(sample.effect_by),
            review_on: date(sample.review_on),
            no_review_because: sample.no_review_because.clone(),
            teams: sample.teams.iter().filter_map(|team| about.people.teams.get(team)).copied().collect(),
            decided_on: date(sample.decided_on),
            reversed_on: sample.reversed.as_ref().map(|reversed| on(about.today, reversed.on)),
            reversed_because: sample.reversed.as_ref().map(|reversed| reversed.because.clone()).unwrap_or_default(),
            ..Decision::new(act.new_id())
        };
        act.create(Decision::KIND, decision.id, decision.to_fields())?;
    }
    Ok(())
}

/// Judges those that were judged, by what had been seen on that day. The decisions must be written: their figures are read.
pub fn judge(act: &mut Act<'_>, shipped: &[SampleDecision], today: Lived) -> Result<(), Error> {
    let mut written: Vec<Decision> = act.read().every();
    written.sort_by_key(|decision| decision.number);
    for (decision, sample) in written.iter().zip(shipped) {
        let Some(verdict) = &sample.verdict else { continue };
        let day = on(today, verdict.on);
        let at = moments::at(day, MEETING, *today.0.offset());
        let judged =
            effect::compared(act.read(), decision, day).verdict(act.new_id(), decision, false, at, &verdict.words);
        act.create(Verdict::KIND, judged.id, judged.to_fields())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::{COMPANY, Company};
    use super::*;

    #[test]
    fn sample_decisions_are_in_every_state_and_about_its_teams() {
        let company: Company = shipped(COMPANY).expect("the shipped company");
        let teams: BTreeSet<&str> = company.teams.iter().map(|team| team.name.as_str()).collect();
        let all = decisions().expect("the shipped decisions");
        assert!(all.iter().all(|one| one.teams.iter().all(|team| teams.contains(team.as_str()))));
        assert!(all.iter().any(|one| one.choice.is_empty() && one.decided_on.is_none()), "one is proposed");
        assert!(all.iter().any(|one| one.verdict.is_some()), "one is judged");
        assert!(all.iter().any(|one| one.reversed.is_some()), "one is taken back");
        assert!(all.iter().any(|one| one.verdict.is_none() && one.review_on.is_some_and(|on| on < 0)), "one is due");
        for one in all.iter().filter(|one| one.decided_on.is_some()) {
            assert!(!one.owner.is_empty() && !one.choice.is_empty(), "{}", one.question);
            assert!(one.review_on.is_some() || !one.no_review_because.is_empty(), "{}", one.question);
        }
    }
}
