//! What was decided on findings, and what became of it. What is NOT here: rates and how they are compared.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::{DecisionState, Effort, Outcome};

/// An option with what it takes, what it brings and what may go wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weighed {
    /// The option, in the words it stands in among the options.
    pub option: String,
    /// How hard it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<Effort>,
    /// What it brings.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub effect: String,
    /// What may go wrong.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub risk: String,
    /// Whoever wrote it down would choose it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub recommended: bool,
}

impl Weighed {
    /// Is anything said of it?
    pub fn says(&self) -> bool {
        self.effort.is_some() || !self.effect.is_empty() || !self.risk.is_empty() || self.recommended
    }
}

/// One answer to why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Why {
    /// The answer.
    pub because: String,
    /// The finding that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<RecordId>,
}

impl Decision {
    /// What was thought of an option.
    pub fn weighed(&self, option: &str) -> Option<&Weighed> {
        self.weighed.iter().find(|one| one.option == option)
    }

    /// The decision that took the place of this one. One that is only proposed takes nobody's place yet.
    pub fn successor<'d>(&self, all: &'d [Self]) -> Option<&'d Self> {
        let is_next = |other: &&Self| {
            other.supersedes == Some(self.id) && other.decided_on.is_some() && !other.removed && other.id != self.id
        };
        all.iter().find(is_next)
    }

    /// Neither taken back nor replaced.
    pub fn stands(&self, all: &[Self]) -> bool {
        !self.removed && self.reversed_on.is_none() && self.successor(all).is_none()
    }

    /// The review date of a decision that was made and stands, while no verdict was given on it or after it.
    pub fn review_ahead(&self, all: &[Self], judged_on: Option<NaiveDate>) -> Option<NaiveDate> {
        let on = self.review_on.filter(|_| self.decided_on.is_some() && self.stands(all))?;
        judged_on.is_none_or(|judged| judged < on).then_some(on)
    }

    /// How it stands on a day; `judged_on` is the day of its newest verdict.
    pub fn state(&self, all: &[Self], judged_on: Option<NaiveDate>, on: NaiveDate) -> DecisionState {
        if self.reversed_on.is_some() {
            DecisionState::Reversed
        } else if self.successor(all).is_some() {
            DecisionState::Superseded
        } else if self.decided_on.is_none() {
            DecisionState::Proposed
        } else if self.review_ahead(all, judged_on).is_some_and(|review| review <= on) {
            DecisionState::ToReview
        } else if judged_on.is_some() {
            DecisionState::Judged
        } else {
            DecisionState::Decided
        }
    }
}

plain_records! {
    /// What was decided on which findings. Without a choice it is proposed.
    Decision {
        /// Its number in the register of this notebook.
        number: u32,
        /// What is to be decided.
        question: String,
        /// The findings it rests on.
        findings: Vec<RecordId>,
        /// The asks that it answers.
        asks: Vec<RecordId>,
        /// The reports that it was made from, by the records of their releases.
        reports: Vec<RecordId>,
        /// What could be done.
        options: Vec<String>,
        /// What was thought of them, in their order. A field of its own, so that decisions of before it, and programs that
        /// do not know it, keep their options as they are.
        weighed: Vec<Weighed>,
        /// What it costs to wait.
        cost_of_waiting: String,
        /// Why it is so: each the answer to the why before it.
        whys: Vec<Why>,
        /// What was chosen.
        choice: String,
        /// Why.
        because: String,
        /// Who answers for it.
        owner: String,
        /// What it means for the company.
        for_company: String,
        /// What it means for the staff.
        for_staff: String,
        /// What is to change, per observed hour: `category:tooling` or `tag:re-keying`.
        measure: String,
        /// The rate it starts from.
        rate_from: Option<f64>,
        /// The rate it is to reach.
        rate_to: Option<f64>,
        /// By when, a local date.
        effect_by: Option<NaiveDate>,
        /// When the teams are observed again, a local date.
        review_on: Option<NaiveDate>,
        /// Why they are not.
        no_review_because: String,
        /// The teams it touches.
        teams: Vec<RecordId>,
        /// When it was decided, a local date; absent while it is proposed.
        decided_on: Option<NaiveDate>,
        /// The decision whose place it takes.
        supersedes: Option<RecordId>,
        /// When it was taken back, a local date.
        reversed_on: Option<NaiveDate>,
        /// Why.
        reversed_because: String,
    }

    /// What became of a decision: counts and hours before and after it, and what they allow to say.
    Verdict {
        /// The decision.
        decision: Option<RecordId>,
        /// When it was judged.
        judged_at: Option<Lived>,
        /// Observations before.
        before_count: u32,
        /// Hours they were seen in.
        before_hours: Option<f64>,
        /// Observations after.
        after_count: u32,
        /// Hours they were seen in.
        after_hours: Option<f64>,
        /// Rate after, divided by the rate before.
        ratio: Option<f64>,
        /// Lower end of its interval.
        ratio_low: Option<f64>,
        /// Upper end of its interval; absent where it has none.
        ratio_high: Option<f64>,
        /// What that says.
        outcome: Option<Outcome>,
        /// What a person adds.
        words: String,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::records::{FieldMap, Record};

    #[test]
    fn a_decision_of_before_has_its_options_and_nothing_weighed() {
        let id = RecordId(Uuid::from_u128(3));
        let fields: FieldMap =
            [("question".to_owned(), json!("Which?")), ("options".to_owned(), json!(["build it", "do nothing"]))]
                .into();
        let read = Decision::from_fields(id, &fields);
        assert_eq!(read.options, ["build it", "do nothing"]);
        assert!(read.weighed.is_empty() && read.whys.is_empty() && read.cost_of_waiting.is_empty());
        assert_eq!(read.to_fields(), fields, "nothing is added to it by reading it");
    }

    #[test]
    fn what_a_newer_program_weighs_otherwise_leaves_the_options() {
        let id = RecordId(Uuid::from_u128(3));
        let fields: FieldMap = [
            ("options".to_owned(), json!(["build it"])),
            ("weighed".to_owned(), json!([{ "option": "build it", "effort": "a century", "risk": "high" }])),
            ("whys".to_owned(), json!([{ "because": "nobody asked", "weight": 3 }])),
        ]
        .into();
        let read = Decision::from_fields(id, &fields);
        assert_eq!((read.options.len(), read.weighed.len(), read.whys.len()), (1, 0, 1));
    }

    #[test]
    fn how_a_decision_stands_follows_from_dates_verdicts_and_what_came_after() {
        let day = |day: u32| NaiveDate::from_ymd_opt(2026, 11, day);
        let id = |number: u128| RecordId(Uuid::from_u128(number));
        let mut all = vec![Decision::new(id(1)), Decision::new(id(2))];
        let state = |all: &[Decision], judged| all[0].state(all, judged, day(10).expect("a day"));
        assert_eq!(state(&all, None), DecisionState::Proposed);
        (all[0].decided_on, all[0].review_on) = (day(1), day(12));
        assert_eq!(state(&all, None), DecisionState::Decided);
        assert_eq!(state(&all, day(5)), DecisionState::Judged);
        all[0].review_on = day(10);
        assert_eq!(state(&all, None), DecisionState::ToReview);
        assert_eq!(state(&all, day(5)), DecisionState::ToReview, "a verdict of before the day is no answer to it");
        assert_eq!(state(&all, day(10)), DecisionState::Judged);
        all[1].supersedes = Some(id(1));
        assert_eq!(state(&all, None), DecisionState::ToReview, "what is only proposed takes nobody's place");
        all[1].decided_on = day(9);
        assert_eq!((state(&all, None), all[0].stands(&all)), (DecisionState::Superseded, false));
        all[1].removed = true;
        assert_eq!(state(&all, None), DecisionState::ToReview);
        all[0].reversed_on = day(9);
        assert_eq!((state(&all, None), all[0].stands(&all)), (DecisionState::Reversed, false));
    }

    #[test]
    fn what_was_weighed_reads_back() {
        let mut decision = Decision::new(RecordId(Uuid::from_u128(3)));
        decision.options = vec!["build it".to_owned()];
        let weighed = Weighed {
            option: "build it".to_owned(),
            effort: Some(Effort::Hard),
            effect: "an hour a day".to_owned(),
            recommended: true,
            ..Weighed::default()
        };
        decision.weighed = vec![weighed.clone()];
        decision.whys = vec![Why { because: "two systems".to_owned(), finding: Some(decision.id) }];
        let read = Decision::from_fields(decision.id, &decision.to_fields());
        assert_eq!((&read, read.weighed("build it")), (&decision, Some(&weighed)));
    }
}
