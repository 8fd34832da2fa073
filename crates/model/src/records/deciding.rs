//! What was decided on findings, and what became of it. What is NOT here: rates and how they are compared.

use chrono::NaiveDate;

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::Outcome;

plain_records! {
    /// What was decided on which findings. Without a choice it is proposed.
    Decision {
        /// Its number in the register of this notebook.
        number: u32,
        /// What is to be decided.
        question: String,
        /// The findings it rests on.
        findings: Vec<RecordId>,
        /// What could be done.
        options: Vec<String>,
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
