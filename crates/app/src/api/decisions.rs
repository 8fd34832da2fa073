//! Decisions: the register, one decision with what became of it, and its verdicts.

use super::crossing;

crossing! {
    /// The register, the newest first.
    pub struct Decisions {
        /// Today's local date.
        pub today: String,
        /// The decisions.
        pub decisions: Vec<DecisionRow>,
        /// Teams one can choose, with their last visit.
        pub teams: Vec<DecisionTeam>,
        /// Tags one can measure by.
        pub tags: Vec<String>,
        /// Findings one can cite.
        pub findings: Vec<CitedFinding>,
        /// Asks one can link.
        pub asks: Vec<LinkedAsk>,
        /// Reports one can link, the newest first.
        pub reports: Vec<LinkedReport>,
    }

    /// A decision as the register shows it.
    pub struct DecisionRow {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// Its number.
        pub number: u32,
        /// `proposed`, `decided`, `to_review`, `judged`, `superseded`, `reversed`.
        pub state: String,
        /// What is to be decided.
        pub question: String,
        /// What it rests on.
        pub findings: Vec<CitedFinding>,
        /// The asks that it answers.
        pub asks: Vec<LinkedAsk>,
        /// The reports that it was made from.
        pub reports: Vec<LinkedReport>,
        /// The briefs that were made of it.
        pub briefs: Vec<LinkedReport>,
        /// What could be done.
        pub options: Vec<String>,
        /// What was thought of each option, in their order.
        pub weighed: Vec<WeighedOption>,
        /// What it costs to wait.
        pub cost_of_waiting: String,
        /// Why it is so, each the answer to the why before it.
        pub whys: Vec<WhyRow>,
        /// What was chosen.
        pub choice: String,
        /// Why.
        pub because: String,
        /// Who answers for it.
        pub owner: String,
        /// What it means for the company.
        pub for_company: String,
        /// What it means for the staff.
        pub for_staff: String,
        /// What is to change: `category:tooling`, `tag:re-keying`, or nothing.
        pub measure: String,
        /// The rate an hour it starts from.
        pub rate_from: Option<f64>,
        /// The rate an hour it is to reach.
        pub rate_to: Option<f64>,
        /// By when, a local date.
        pub effect_by: Option<String>,
        /// When the teams are observed again, a local date.
        pub review_on: Option<String>,
        /// Why they are not.
        pub no_review_because: String,
        /// The teams it touches.
        pub teams: Vec<DecisionTeam>,
        /// When it was decided, a local date.
        pub decided_on: Option<String>,
        /// The decision whose place it takes.
        pub supersedes: Option<OtherDecision>,
        /// The one that took its place.
        pub superseded_by: Option<OtherDecision>,
        /// When it was taken back, a local date.
        pub reversed_on: Option<String>,
        /// Why.
        pub reversed_because: String,
        /// What became of it, the newest first.
        pub verdicts: Vec<VerdictRow>,
    }

    /// An option with what it takes, what it brings and what may go wrong.
    #[derive(Default)]
    pub struct WeighedOption {
        /// The option, in the words it stands in among the options.
        pub option: String,
        /// `easy`, `medium`, `hard`; empty where nobody said.
        pub effort: String,
        /// What it brings.
        pub effect: String,
        /// What may go wrong.
        pub risk: String,
        /// It is the one to choose.
        pub recommended: bool,
    }

    /// One answer to why.
    #[derive(Default)]
    pub struct WhyRow {
        /// The answer.
        pub because: String,
        /// The finding that shows it.
        pub finding: Option<String>,
    }

    /// A finding that a decision rests on.
    pub struct CitedFinding {
        /// Its id.
        pub id: String,
        /// What it says; empty where it is not in this notebook.
        pub statement: String,
    }

    /// A decision whose day to be looked at again has come.
    pub struct DueDecision {
        /// The decision.
        pub decision: String,
        /// Its number.
        pub number: u32,
        /// What was decided.
        pub question: String,
        /// Since when, a local date.
        pub on: String,
        /// The teams it touches.
        pub teams: Vec<DecisionTeam>,
    }

    /// An ask that a decision answers.
    pub struct LinkedAsk {
        /// Its id.
        pub id: String,
        /// In the host's words.
        pub words: String,
        /// `new`, `green`, `yellow`, `red`.
        pub light: String,
        /// It was promised, with owner, date and authority.
        pub promised: bool,
    }

    /// A report that left.
    pub struct LinkedReport {
        /// Id of the record of its release.
        pub id: String,
        /// `findings`, `summary`, …
        pub report: String,
        /// `pdf`, `html`, …
        pub format: String,
        /// Its headline.
        pub headline: String,
        /// When it was made, a local date.
        pub made_on: String,
    }

    /// Another decision, by its number.
    pub struct OtherDecision {
        /// Its id.
        pub id: String,
        /// Its number.
        pub number: u32,
    }

    /// A team that a decision touches.
    pub struct DecisionTeam {
        /// The team.
        pub team: String,
        /// Its name.
        pub name: String,
        /// Last visit by anybody, a local date; `None` when nobody was ever there.
        pub last: Option<String>,
    }

    /// Request of `save_decision`: all of it, as the form holds it.
    #[derive(Default)]
    pub struct DecisionForm {
        /// The decision; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// What is to be decided.
        pub question: String,
        /// The findings it rests on.
        pub findings: Vec<String>,
        /// The asks that it answers.
        #[serde(default)]
        pub asks: Vec<String>,
        /// The reports that it was made from.
        #[serde(default)]
        pub reports: Vec<String>,
        /// What could be done.
        pub options: Vec<String>,
        /// What was thought of the options.
        #[serde(default)]
        pub weighed: Vec<WeighedOption>,
        /// What it costs to wait.
        #[serde(default)]
        pub cost_of_waiting: String,
        /// Why it is so.
        #[serde(default)]
        pub whys: Vec<WhyRow>,
        /// What was chosen; empty while it is proposed.
        pub choice: String,
        /// Why.
        pub because: String,
        /// Who answers for it.
        pub owner: String,
        /// What it means for the company.
        pub for_company: String,
        /// What it means for the staff.
        pub for_staff: String,
        /// `category:tooling`, `tag:re-keying`, or nothing.
        pub measure: String,
        /// The rate an hour it starts from.
        pub rate_from: Option<f64>,
        /// The rate an hour it is to reach.
        pub rate_to: Option<f64>,
        /// By when, a local date.
        pub effect_by: String,
        /// When the teams are observed again, a local date.
        pub review_on: String,
        /// Why they are not.
        pub no_review_because: String,
        /// The teams it touches.
        pub teams: Vec<String>,
        /// When it was decided, a local date; today when there is a choice and no date.
        pub decided_on: String,
        /// The decision whose place it takes.
        pub supersedes: Option<String>,
    }

    /// Request of `reverse_decision`.
    pub struct ReverseDecision {
        /// The decision.
        pub id: String,
        /// Why.
        pub because: String,
    }

    /// Request of `measured`.
    pub struct MeasureOf {
        /// `category:tooling` or `tag:re-keying`.
        pub measure: String,
        /// Teams; all when empty.
        pub teams: Vec<String>,
        /// Up to the day before this local date; today when empty.
        pub until: String,
    }

    /// How often something was noted, and in how many hours.
    pub struct Measured {
        /// Observations.
        pub count: u32,
        /// Hours of the shadow days whose hours are known.
        pub hours: f64,
        /// Shadow days.
        pub days: u32,
        /// First of them, a local date.
        pub from: Option<String>,
        /// Last of them.
        pub to: Option<String>,
        /// Per hour; `None` without hours.
        pub rate: Option<f64>,
        /// Lower end of the 95 % interval.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
    }

    /// Before and after a decision, and what that allows to say.
    pub struct Comparison {
        /// The decision.
        pub id: String,
        /// Before it was decided.
        pub before: Measured,
        /// Since its effect was to be there.
        pub after: Measured,
        /// Rate after, divided by the rate before.
        pub ratio: Option<f64>,
        /// Lower end of its exact 95 % interval.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
        /// The ratio that was expected.
        pub expected: Option<f64>,
        /// `held`, `faded`, `no_effect`, `worse`, `cannot_tell`.
        pub outcome: String,
        /// Why it cannot be told, when it cannot: `no_measure`, `no_days_before`, `no_days_after`, `few_hours`, `few_days`,
        /// `nothing_seen`, `wide`.
        pub because: String,
    }

    /// Request of `judge_decision`.
    pub struct JudgeDecision {
        /// The decision.
        pub id: String,
        /// What a person adds.
        pub words: String,
        /// The person says that it cannot be told, whatever the figures say.
        pub cannot_tell: bool,
    }

    /// What became of a decision.
    pub struct VerdictRow {
        /// Its id.
        pub id: String,
        /// When it was judged, a local date.
        pub judged_on: String,
        /// Observations before.
        pub before_count: u32,
        /// Hours before.
        pub before_hours: f64,
        /// Observations after.
        pub after_count: u32,
        /// Hours after.
        pub after_hours: f64,
        /// Rate after, divided by the rate before.
        pub ratio: Option<f64>,
        /// Lower end of its interval.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
        /// `held`, `faded`, `no_effect`, `worse`, `cannot_tell`.
        pub outcome: String,
        /// What a person added.
        pub words: String,
    }
}
