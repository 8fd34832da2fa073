//! Decisions: the register, and what a person does with it. A decision has an owner and the day on which the teams are
//! observed again. What is NOT here: rates before and after, and what they say (`effect`).

pub(crate) mod effect;
mod links;
mod weighing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Decision, Record, Verdict, Weighed, Why};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_store::{Act, DayFilter, Read, Seen};

use crate::answers::changes;
use crate::api::{
    CitedFinding, Comparison, DecisionForm, DecisionRow, DecisionTeam, Decisions, Done, DueDecision, JudgeDecision,
    MeasureOf, Measured, Nothing, OneId, OtherDecision, ReverseDecision, VerdictRow,
};
use crate::app::App;
use crate::days::dates;
use crate::error::Error;
use crate::findings::Book;
use crate::founding::{fields, found};
use crate::parse::{id, position};
use crate::view::Names;
use crate::words;
use effect::Measure;
use links::Linkable;

/// The longest question, choice or reason, in characters.
const LONGEST: usize = 1_000;
/// Options, findings and teams of one decision.
const MOST_LISTED: usize = 50;
/// More observations an hour than this is a slip of the finger.
const MOST_RATE: f64 = 1_000.0;

/// The decisions of a notebook and what became of each.
struct Register {
    decisions: Vec<Decision>,
    verdicts: BTreeMap<RecordId, Vec<Verdict>>,
    visits: BTreeMap<RecordId, NaiveDate>,
    findings: Book,
    today: NaiveDate,
}

impl Register {
    fn read(read: &Read<'_>, names: &Names, today: NaiveDate) -> Self {
        let mut decisions: Vec<Decision> = read.every();
        decisions.sort_by_key(|decision| std::cmp::Reverse((decision.number, decision.id)));
        let mut verdicts: BTreeMap<RecordId, Vec<Verdict>> = BTreeMap::new();
        for verdict in read.every::<Verdict>() {
            if let Some(decision) = verdict.decision {
                verdicts.entry(decision).or_default().insert(0, verdict);
            }
        }
        Self { decisions, verdicts, visits: last_visits(read, names, today), findings: Book::read(read), today }
    }

    /// The day of the newest verdict on a decision.
    fn judged_on(&self, decision: &Decision) -> Option<NaiveDate> {
        self.verdicts.get(&decision.id)?.first()?.judged_at.map(Lived::date)
    }

    fn row(&self, names: &Names, linkable: &Linkable, decision: &Decision) -> DecisionRow {
        let date = |date: Option<NaiveDate>| date.map(|date| date.to_string());
        let other = |decision: &Decision| OtherDecision { id: decision.id.to_string(), number: decision.number };
        let before = decision.supersedes.and_then(|id| self.decisions.iter().find(|other| other.id == id));
        DecisionRow {
            id: decision.id.to_string(),
            seen: names.seen.clone(),
            number: decision.number,
            state: decision.state(&self.decisions, self.judged_on(decision), self.today).to_string(),
            question: decision.question.clone(),
            findings: decision.findings.iter().map(|finding| self.cited(*finding)).collect(),
            asks: linkable.asks_of(decision),
            reports: linkable.reports_of(decision),
            briefs: linkable.briefs_of(decision),
            options: decision.options.clone(),
            weighed: weighing::rows(decision),
            cost_of_waiting: decision.cost_of_waiting.clone(),
            whys: weighing::why_rows(decision),
            choice: decision.choice.clone(),
            because: decision.because.clone(),
            owner: decision.owner.clone(),
            for_company: decision.for_company.clone(),
            for_staff: decision.for_staff.clone(),
            measure: decision.measure.clone(),
            rate_from: decision.rate_from,
            rate_to: decision.rate_to,
            effect_by: date(decision.effect_by),
            review_on: date(decision.review_on),
            no_review_because: decision.no_review_because.clone(),
            teams: decision.teams.iter().filter_map(|team| self.team(names, *team)).collect(),
            decided_on: date(decision.decided_on),
            supersedes: before.map(other),
            superseded_by: decision.successor(&self.decisions).map(other),
            reversed_on: date(decision.reversed_on),
            reversed_because: decision.reversed_because.clone(),
            verdicts: self.verdicts.get(&decision.id).into_iter().flatten().map(verdict_row).collect(),
        }
    }

    /// A finding with what it says now, also when it was joined into another since it was cited.
    fn cited(&self, finding: RecordId) -> CitedFinding {
        let read_as = self.findings.root_id(finding).and_then(|root| self.findings.root(root));
        let statement = read_as.map(|found| found.statement.clone()).unwrap_or_default();
        CitedFinding { id: finding.to_string(), statement }
    }

    fn team(&self, names: &Names, team: RecordId) -> Option<DecisionTeam> {
        let team = names.team(team)?;
        let last = self.visits.get(&team.id).map(NaiveDate::to_string);
        Some(DecisionTeam { team: team.id.to_string(), name: team.name.clone(), last })
    }

    /// The review dates of decisions that stand and wait for their verdict.
    fn dates_ahead(&self, names: &Names) -> Vec<DecisionDate> {
        let ahead = |decision: &Decision| decision.review_ahead(&self.decisions, self.judged_on(decision));
        let waits = self.decisions.iter().filter_map(|decision| Some((decision, ahead(decision)?)));
        let shown = |(decision, on): (&Decision, NaiveDate)| DecisionDate {
            decision: decision.id,
            number: decision.number,
            question: decision.question.clone(),
            choice: decision.choice.clone(),
            teams: decision.teams.iter().filter_map(|team| names.team(*team)).map(|team| team.id).collect(),
            on,
        };
        waits.map(shown).collect()
    }
}

fn verdict_row(verdict: &Verdict) -> VerdictRow {
    VerdictRow {
        id: verdict.id.to_string(),
        judged_on: verdict.judged_at.map(|at| at.date().to_string()).unwrap_or_default(),
        before_count: verdict.before_count,
        before_hours: verdict.before_hours.unwrap_or_default(),
        after_count: verdict.after_count,
        after_hours: verdict.after_hours.unwrap_or_default(),
        ratio: verdict.ratio,
        low: verdict.ratio_low,
        high: verdict.ratio_high,
        outcome: verdict.outcome.map(|outcome| outcome.to_string()).unwrap_or_default(),
        words: verdict.words.clone(),
    }
}

/// The last day at each team, joined ones included.
fn last_visits(read: &Read<'_>, names: &Names, today: NaiveDate) -> BTreeMap<RecordId, NaiveDate> {
    let mut last = BTreeMap::new();
    for row in read.days(&DayFilter { to: Some(today), ..DayFilter::default() }) {
        let team = row.day.team.and_then(|team| names.team(team));
        if let (Some(team), Some(at)) = (team, row.day.started_at) {
            last.entry(team.id).or_insert(at.date());
        }
    }
    last
}

/// A team that is to be observed again.
pub(crate) struct Booked {
    /// The decision.
    pub decision: RecordId,
    /// Its number.
    pub number: u32,
    /// What was decided.
    pub question: String,
    /// When, a local date.
    pub on: NaiveDate,
}

/// Re-observations by team: every review date of a decision that stands and was not judged since. Whoever was there on that
/// day or later has done it.
pub(crate) fn booked(read: &Read<'_>, names: &Names, today: NaiveDate) -> BTreeMap<RecordId, Booked> {
    let visits = last_visits(read, names, today);
    let mut booked: BTreeMap<RecordId, Booked> = BTreeMap::new();
    for DecisionDate { decision, number, question, teams, on, .. } in dates_ahead(read, names, today) {
        for team in teams {
            let seen_again = visits.get(&team).is_some_and(|last| *last >= on);
            let sooner = booked.get(&team).is_none_or(|known| on < known.on);
            if !seen_again && sooner {
                booked.insert(team, Booked { decision, number, question: question.clone(), on });
            }
        }
    }
    booked
}

/// A decision's date that is still to come, or was missed.
pub(crate) struct DecisionDate {
    /// The decision.
    pub decision: RecordId,
    /// Its number.
    pub number: u32,
    /// What was to be decided.
    pub question: String,
    /// What was chosen.
    pub choice: String,
    /// The teams it touches.
    pub teams: Vec<RecordId>,
    /// When it is to be looked at again, a local date.
    pub on: NaiveDate,
}

/// The review dates of decisions that stand and wait for their verdict.
pub(crate) fn dates_ahead(read: &Read<'_>, names: &Names, today: NaiveDate) -> Vec<DecisionDate> {
    Register::read(read, names, today).dates_ahead(names)
}

/// The decisions whose day to be looked at again has come, the longest due first. Today asks at every start, and most often
/// there is none: then nothing else is read.
pub fn decisions_due(app: &App, _: Nothing) -> Result<Vec<DueDecision>, Error> {
    let today = app.notebook().store.now().date();
    app.read(|read| {
        if !read.every::<Decision>().iter().any(|one| one.review_on.is_some_and(|on| on <= today)) {
            return Vec::new();
        }
        let names = Names::read(read);
        let register = Register::read(read, &names, today);
        let due = |one: &DecisionDate| DueDecision {
            decision: one.decision.to_string(),
            number: one.number,
            question: one.question.clone(),
            on: one.on.to_string(),
            teams: one.teams.iter().filter_map(|team| register.team(&names, *team)).collect(),
        };
        let mut ahead = register.dates_ahead(&names);
        ahead.sort_by_key(|one| (one.on, one.number));
        ahead.iter().filter(|one| one.on <= today).map(due).collect()
    })
}

/// The register.
pub fn decisions(app: &App, _: Nothing) -> Result<Decisions, Error> {
    let today = app.notebook().store.now().date();
    app.read(|read| {
        let names = Names::read(read);
        let (register, linkable) = (Register::read(read, &names, today), Linkable::read(read, &names));
        let standing = names.all_teams().filter(|team| !team.removed && team.joined_into.is_none());
        let mut teams: Vec<DecisionTeam> = standing.filter_map(|team| register.team(&names, team.id)).collect();
        teams.sort_by_key(|team| (team.name.to_lowercase(), team.team.clone()));
        let tags: BTreeSet<String> = read.tag_labels().iter().map(|label| names.tag(label)).collect();
        Decisions {
            today: today.to_string(),
            decisions: register.decisions.iter().map(|decision| register.row(&names, &linkable, decision)).collect(),
            teams,
            tags: tags.into_iter().collect(),
            findings: register.findings.roots().map(|finding| register.cited(finding.id)).collect(),
            asks: linkable.asks(),
            reports: linkable.reports(),
        }
    })
}

/// Writes a decision down, or changes it.
pub fn save_decision(app: &App, form: DecisionForm) -> Result<Done, Error> {
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let form = Form::of(&form)?;
    found(app)?;
    let done = app.act("save_decision", None, |act| {
        let mut decision = match known {
            Some(decision) => standing(act.read(), decision)?,
            None => new(act),
        };
        let (before, old) = (decision.clone(), decision.to_fields());
        form.fill(&mut decision, act.now().date());
        links::may_be_linked(act.read(), &before, &decision)?;
        may_stand(act.read(), &decision, act.now().date())?;
        match known {
            Some(id) => act.write(Decision::KIND, id, changes(&old, decision.to_fields()), seen)?,
            None => act.create(Decision::KIND, decision.id, decision.to_fields())?,
        }
        Ok((decision.id, decision.number, decision.decided_on.is_some()))
    })?;
    let (decision, number, is_decided) = done.value;
    let message = if is_decided { "done-decision-decided" } else { "done-decision-proposed" };
    Ok(done.said(message, &[("number", &number.to_string())]).about(decision))
}

/// Proposes a decision within another act; answers its number.
pub(crate) fn propose(act: &mut Act<'_>, form: &DecisionForm) -> Result<u32, Error> {
    let form = Form::of(form)?;
    let mut decision = new(act);
    form.fill(&mut decision, act.now().date());
    may_stand(act.read(), &decision, act.now().date())?;
    act.create(Decision::KIND, decision.id, decision.to_fields())?;
    Ok(decision.number)
}

/// An empty decision with the next number of the register, those of removed ones included.
fn new(act: &mut Act<'_>) -> Decision {
    let last = act.read().every_or_removed::<Decision>().iter().map(|one| one.number).max().unwrap_or(0);
    Decision { number: last + 1, ..Decision::new(act.new_id()) }
}

fn standing(read: &Read<'_>, decision: RecordId) -> Result<Decision, Error> {
    let found = read.part::<Decision>(decision).filter(|decision| !decision.removed);
    found.ok_or_else(|| Error::Missing(sentence!("error-missing-decision")))
}

/// A decision that was made and that holds: neither taken back nor replaced.
fn holding(read: &Read<'_>, decision: RecordId) -> Result<Decision, Error> {
    let found = standing(read, decision)?;
    if found.decided_on.is_none() {
        return Err(Error::invalid("id", sentence!("error-decision-not-decided")));
    }
    if found.reversed_on.is_some() {
        return Err(Error::invalid("id", sentence!("error-decision-taken-back")));
    }
    let all: Vec<Decision> = read.every();
    match found.successor(&all) {
        None => Ok(found),
        Some(other) => Err(Error::invalid("id", sentence!("error-decision-replaced", number = other.number))),
    }
}

/// A form whose words and dates were read.
struct Form {
    texts: DecisionForm,
    findings: Vec<RecordId>,
    asks: Vec<RecordId>,
    reports: Vec<RecordId>,
    teams: Vec<RecordId>,
    effect_by: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
    decided_on: Option<NaiveDate>,
    supersedes: Option<RecordId>,
    weighed: Vec<Weighed>,
    whys: Vec<Why>,
}

impl Form {
    fn of(form: &DecisionForm) -> Result<Self, Error> {
        let ids = |field, texts: &[String]| -> Result<Vec<RecordId>, Error> {
            let all: BTreeSet<RecordId> = texts.iter().map(|text| id(field, text)).collect::<Result<_, _>>()?;
            Ok(all.into_iter().collect())
        };
        let mut texts = form.clone();
        texts.question = said("question", &form.question)?;
        texts.choice = said("choice", &form.choice)?;
        texts.because = said("because", &form.because)?;
        texts.for_company = said("for_company", &form.for_company)?;
        texts.for_staff = said("for_staff", &form.for_staff)?;
        texts.no_review_because = said("no_review_because", &form.no_review_because)?;
        texts.owner = words::optional(&form.owner);
        texts.options = form.options.iter().map(|option| said("options", option)).collect::<Result<_, _>>()?;
        texts.options.retain(|option| !option.is_empty());
        texts.cost_of_waiting = said("cost_of_waiting", &form.cost_of_waiting)?;
        let lists = [
            ("options", texts.options.len()),
            ("findings", form.findings.len()),
            ("asks", form.asks.len()),
            ("reports", form.reports.len()),
            ("teams", form.teams.len()),
        ];
        for (field, count) in lists {
            if count > MOST_LISTED {
                return Err(Error::invalid(field, sentence!("error-decision-list", most = MOST_LISTED)));
            }
        }
        Ok(Self {
            findings: ids("findings", &form.findings)?,
            asks: ids("asks", &form.asks)?,
            reports: ids("reports", &form.reports)?,
            teams: ids("teams", &form.teams)?,
            effect_by: dates("effect_by", Some(&form.effect_by))?,
            review_on: dates("review_on", Some(&form.review_on))?,
            decided_on: dates("decided_on", Some(&form.decided_on))?,
            supersedes: form.supersedes.as_deref().map(|text| id("supersedes", text)).transpose()?,
            weighed: weighing::weighed(&form.weighed, &texts.options)?,
            whys: weighing::whys(&form.whys)?,
            texts,
        })
    }

    fn fill(&self, decision: &mut Decision, today: NaiveDate) {
        let texts = self.texts.clone();
        decision.question = texts.question;
        decision.options = texts.options;
        decision.weighed.clone_from(&self.weighed);
        decision.cost_of_waiting = texts.cost_of_waiting;
        decision.whys.clone_from(&self.whys);
        decision.choice = texts.choice;
        decision.because = texts.because;
        decision.owner = texts.owner;
        decision.for_company = texts.for_company;
        decision.for_staff = texts.for_staff;
        decision.measure = texts.measure.trim().to_owned();
        decision.no_review_because = texts.no_review_because;
        (decision.rate_from, decision.rate_to) = (texts.rate_from, texts.rate_to);
        decision.findings.clone_from(&self.findings);
        decision.asks.clone_from(&self.asks);
        decision.reports.clone_from(&self.reports);
        decision.teams.clone_from(&self.teams);
        (decision.effect_by, decision.review_on) = (self.effect_by, self.review_on);
        decision.supersedes = self.supersedes;
        decision.decided_on =
            if decision.choice.is_empty() { None } else { self.decided_on.or(decision.decided_on).or(Some(today)) };
    }
}

fn said(field: &'static str, text: &str) -> Result<String, Error> {
    let said = words::optional(text);
    if said.chars().count() > LONGEST {
        return Err(Error::invalid(field, sentence!("error-decision-long", most = LONGEST)));
    }
    Ok(said)
}

/// What a decision needs: a question always; once it is decided an owner, and a day on which it is looked at again or the
/// reason why not; an expectation that can be measured and that changes something.
fn may_stand(read: &Read<'_>, decision: &Decision, today: NaiveDate) -> Result<(), Error> {
    if decision.question.is_empty() {
        return Err(Error::invalid("question", sentence!("error-decision-question")));
    }
    expectation(decision)?;
    for team in &decision.teams {
        let known = read.team(*team).is_some_and(|team| !team.removed);
        known.then_some(()).ok_or_else(|| Error::invalid("teams", sentence!("error-missing-team")))?;
    }
    if let Some(other) = decision.supersedes
        && (other == decision.id || is_behind(read, other, decision.id))
    {
        return Err(Error::invalid("supersedes", sentence!("error-decision-supersedes")));
    }
    let Some(decided) = decision.decided_on else { return Ok(()) };
    if decided > today {
        return Err(Error::invalid("decided_on", sentence!("error-decided-later", date = decided.to_string())));
    }
    if decision.owner.is_empty() {
        return Err(Error::invalid("owner", sentence!("error-decision-owner")));
    }
    match decision.review_on {
        Some(review) if review <= decided => Err(Error::invalid("review_on", sentence!("error-decision-review-early"))),
        None if decision.no_review_because.is_empty() => {
            Err(Error::invalid("review_on", sentence!("error-decision-review")))
        }
        _ => Ok(()),
    }
}

/// Whether `decision` is among those whose place `other` took, one after the other.
fn is_behind(read: &Read<'_>, other: RecordId, decision: RecordId) -> bool {
    /// Longer than any chain of decisions that people make.
    const MOST_STEPS: usize = 100;
    let mut at = Some(other);
    for _ in 0..MOST_STEPS {
        match at {
            None => return false,
            Some(found) if found == decision => return true,
            Some(found) => at = read.part::<Decision>(found).and_then(|one| one.supersedes),
        }
    }
    true
}

/// An expectation names what is measured, and two rates that differ; or nothing of it is said.
fn expectation(decision: &Decision) -> Result<(), Error> {
    let rates = [("rate_from", decision.rate_from), ("rate_to", decision.rate_to)];
    for (field, rate) in rates {
        if rate.is_some_and(|rate| !(0.0..=MOST_RATE).contains(&rate)) {
            return Err(Error::invalid(field, sentence!("error-decision-rate")));
        }
    }
    let says = decision.rate_from.is_some() || decision.rate_to.is_some() || decision.effect_by.is_some();
    if decision.measure.is_empty() {
        return if says { Err(Error::invalid("measure", sentence!("error-decision-measure"))) } else { Ok(()) };
    }
    decision.measure.parse::<Measure>()?;
    match (decision.rate_from, decision.rate_to) {
        (None, _) => Err(Error::invalid("rate_from", sentence!("error-decision-expect"))),
        (_, None) => Err(Error::invalid("rate_to", sentence!("error-decision-expect"))),
        (Some(from), Some(to)) if (from - to).abs() < f64::EPSILON => {
            Err(Error::invalid("rate_to", sentence!("error-decision-same-rate")))
        }
        _ if decision.effect_by.is_none() => Err(Error::invalid("effect_by", sentence!("error-decision-expect"))),
        _ => Ok(()),
    }
}

/// Takes a decision back. It stays in the register, with the reason.
pub fn reverse_decision(app: &App, request: ReverseDecision) -> Result<Done, Error> {
    let decision: RecordId = id("id", &request.id)?;
    let because = said("because", &request.because)?;
    if because.is_empty() {
        return Err(Error::invalid("because", sentence!("error-decision-reversed-why")));
    }
    let done = app.act("reverse_decision", None, |act| {
        let old = holding(act.read(), decision)?;
        let given = [("reversed_on", json!(act.now().date())), ("reversed_because", json!(because))];
        act.write(Decision::KIND, decision, fields(given), Seen::Now)?;
        Ok(old.number)
    })?;
    let number = done.value.to_string();
    Ok(done.said("done-decision-reversed", &[("number", &number)]).about(decision))
}

/// Takes a decision off the register. It can be brought back.
pub fn remove_decision(app: &App, request: OneId) -> Result<Done, Error> {
    let decision: RecordId = id("id", &request.id)?;
    let done = app.act("remove_decision", None, |act| {
        let old = standing(act.read(), decision)?;
        act.remove(Decision::KIND, decision, Seen::Now)?;
        Ok(old.number)
    })?;
    let number = done.value.to_string();
    Ok(done.said("done-decision-removed", &[("number", &number)]).about(decision))
}

/// How often something was noted at some teams so far: what an expectation starts from.
pub fn measured(app: &App, request: MeasureOf) -> Result<Measured, Error> {
    let measure: Measure = request.measure.parse()?;
    let teams = request.teams.iter().map(|team| id("teams", team)).collect::<Result<_, _>>()?;
    let until = dates("until", Some(&request.until))?.unwrap_or_else(|| app.notebook().store.now().date());
    app.read(|read| effect::before(read, &measure, &teams, until).shown())
}

/// Before and after a decision.
pub fn comparison(app: &App, request: OneId) -> Result<Comparison, Error> {
    let decision: RecordId = id("id", &request.id)?;
    let today = app.notebook().store.now().date();
    app.read(|read| standing(read, decision).map(|decision| effect::compared(read, &decision, today).shown(&decision)))?
}

/// Judges a decision by what the figures allow to say; a person may say less than they do, never more.
pub fn judge_decision(app: &App, request: JudgeDecision) -> Result<Done, Error> {
    let decision: RecordId = id("id", &request.id)?;
    let added = said("words", &request.words)?;
    let done = app.act("judge_decision", None, |act| {
        let judged = holding(act.read(), decision)?;
        let compared = effect::compared(act.read(), &judged, act.now().date());
        let verdict = compared.verdict(act.new_id(), &judged, request.cannot_tell, act.now(), &added);
        act.create(Verdict::KIND, verdict.id, verdict.to_fields())?;
        Ok((judged.number, verdict.outcome))
    })?;
    let (number, outcome) = (done.value.0.to_string(), done.value.1);
    let message = outcome.map_or("done-decision-cannot_tell".to_owned(), |outcome| format!("done-decision-{outcome}"));
    Ok(done.said(&message, &[("number", &number)]).about(decision))
}
