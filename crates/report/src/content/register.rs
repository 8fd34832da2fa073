//! The register of decisions: every decision in one row, for the company's own register. What was decided is no secret of a
//! small group; what it rests on can be, so findings and asks are told as anywhere else.
//! What is NOT here: one decision on one sheet (`brief`).

use std::collections::BTreeSet;

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Decision, Verdict};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::DecisionState;

use super::brief::goal_line;
use super::found::Findings;
use super::furniture;
use super::parts::section;
use super::scope::{Scope, cut};
use super::{Block, Cell, Column, Edition, Parts, Place, Table};
use crate::messages::msg;

/// Letters of a cell; what is longer stands whole on the sheet of its decision.
const LONG: usize = 400;

/// The sections of the register.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let words = scope.words;
    let decisions = of_register(scope);
    let cited: BTreeSet<RecordId> = decisions.iter().flat_map(|one| one.findings.iter().copied()).collect();
    let findings = Findings::of(scope, |row| row.ids.iter().any(|id| cited.contains(id)));
    let rows: Vec<Vec<Cell>> = decisions.iter().map(|one| row(scope, one, &findings)).collect();
    let block = if rows.is_empty() {
        Block::Paragraph { text: words.say("register-nothing") }
    } else {
        let table = Table {
            id: "register",
            caption: words.say("register-caption"),
            columns: columns(scope),
            rows,
            total_row: false,
        };
        Block::Table { table }
    };
    let mut blocks = vec![block];
    if scope.edition == Edition::CrossTeam {
        blocks.push(Block::Note { text: furniture::rule(scope) });
    }
    Parts {
        headline: headline(scope, &decisions),
        facts: facts(scope, &decisions),
        sections: vec![section("register", words.say("heading-register"), Place::Full, blocks)],
        withheld: findings.withheld,
    }
}

/// What was decided or proposed until the last date, by number.
fn of_register<'a>(scope: &Scope<'a>) -> Vec<&'a Decision> {
    let until = |one: &&Decision| !one.removed && one.decided_on.is_none_or(|on| on <= scope.to);
    let mut decisions: Vec<&Decision> = scope.rows.decisions.iter().filter(until).collect();
    decisions.sort_by_key(|one| (one.number, one.id));
    decisions
}

fn columns(scope: &Scope<'_>) -> Vec<Column> {
    let words = |id: &str, grow: u8, beside: &str| Column {
        beside: if beside.is_empty() { String::new() } else { scope.words.say(beside) },
        ..Column::words(scope.words.say(id), grow)
    };
    vec![
        Column::numbers("number", scope.words.say("column-number")),
        words("column-question", 5, "column-rests-on"),
        words("column-state", 3, "column-decided-on"),
        words("column-choice", 5, "column-because"),
        words("column-who-answers", 3, "column-teams"),
        words("column-expected", 4, "column-look-again"),
        words("column-result", 4, "column-added"),
        words("column-linked", 4, "column-made-from"),
    ]
}

fn row(scope: &Scope<'_>, decision: &Decision, findings: &Findings<'_, '_>) -> Vec<Cell> {
    let words = scope.words;
    let text = |text: &str| if text.trim().is_empty() { Cell::nothing() } else { Cell::text(cut(text, LONG)) };
    let number = Cell::number(f64::from(decision.number), decision.number.to_string());
    let decided = decision.decided_on.map(|on| words.date(on)).unwrap_or_default();
    let state = state(scope, decision);
    let (result, added) = result(scope, decision, state);
    vec![
        Cell { key: decision.id.to_string(), ..number },
        text(&decision.question).with_detail(rests_on(decision, findings)),
        Cell::text(words.say(&format!("decision-state-{state}"))).with_detail(decided),
        text(&decision.choice).with_detail(cut(&decision.because, LONG)),
        text(&decision.owner).with_detail(teams(scope, decision)),
        text(&goal_line(scope, decision).unwrap_or_default()).with_detail(look_again(scope, decision)),
        text(&result).with_detail(added),
        text(&asks(scope, decision)).with_detail(reports(scope, decision)),
    ]
}

fn newest_verdict<'a>(scope: &Scope<'a>, decision: &Decision) -> Option<&'a Verdict> {
    let of = |one: &&Verdict| one.decision == Some(decision.id) && !one.removed;
    let until = |one: &&Verdict| one.judged_at.is_none_or(|at| at.date() <= scope.to);
    scope.rows.verdicts.iter().filter(of).filter(until).max_by_key(|one| (one.judged_at.map(Lived::ms), one.id))
}

fn state(scope: &Scope<'_>, decision: &Decision) -> DecisionState {
    let judged_on = newest_verdict(scope, decision).and_then(|one| one.judged_at).map(Lived::date);
    decision.state(&scope.rows.decisions, judged_on, scope.to)
}

/// The findings that may be told, each in its sentence.
fn rests_on(decision: &Decision, findings: &Findings<'_, '_>) -> String {
    let cited = findings.shown.iter().filter(|one| decision.findings.iter().any(|id| one.row.ids.contains(id)));
    cut(&cited.map(|one| one.statement().to_owned()).collect::<Vec<_>>().join("; "), LONG)
}

fn teams(scope: &Scope<'_>, decision: &Decision) -> String {
    let names: Vec<String> = decision.teams.iter().map(|team| scope.team_name(Some(*team))).collect();
    if names.is_empty() { scope.words.say("register-every-team") } else { cut(&scope.words.list(&names), LONG) }
}

fn look_again(scope: &Scope<'_>, decision: &Decision) -> String {
    let words = scope.words;
    match (decision.review_on, decision.no_review_because.trim()) {
        (Some(on), _) => msg!(words, "register-look-again", date = &words.date(on)),
        (None, "") => String::new(),
        (None, because) => msg!(words, "register-no-look", because = &cut(because, LONG)),
    }
}

/// What became of it, and what a person added.
fn result(scope: &Scope<'_>, decision: &Decision, state: DecisionState) -> (String, String) {
    let words = scope.words;
    let on = |on: Option<NaiveDate>| on.map(|on| words.date(on)).unwrap_or_default();
    match (state, decision.successor(&scope.rows.decisions)) {
        (DecisionState::Reversed, _) => {
            (msg!(words, "register-reversed", date = &on(decision.reversed_on)), cut(&decision.reversed_because, LONG))
        }
        (DecisionState::Superseded, Some(next)) => {
            (msg!(words, "register-superseded", n = next.number, date = &on(next.decided_on)), String::new())
        }
        _ => newest_verdict(scope, decision).map_or_else(Default::default, |verdict| {
            let outcome = verdict.outcome.map(|outcome| words.say(&format!("decision-outcome-{outcome}")));
            (outcome.unwrap_or_default(), cut(&verdict.words, LONG))
        }),
    }
}

/// The asks that it answers: in the hosts' words for their leader and team, by their number for others.
fn asks(scope: &Scope<'_>, decision: &Decision) -> String {
    let stand = scope.whole_day.asks.iter().filter(|ask| decision.asks.contains(&ask.id));
    let told: Vec<String> = stand.map(|ask| cut(&ask.words, 120)).collect();
    match (told.len(), scope.edition) {
        (0, _) => String::new(),
        (_, Edition::Team) => told.join("; "),
        (n, Edition::CrossTeam) => msg!(scope.words, "register-asks", n = n),
    }
}

/// The reports that it was made from, by kind and date: their headlines were for other readers.
fn reports(scope: &Scope<'_>, decision: &Decision) -> String {
    let words = scope.words;
    let made_from = scope.rows.releases.iter().filter(|one| decision.reports.contains(&one.id));
    let told = made_from.map(|one| {
        let date = one.made_at.map(|at| words.date(at.date())).unwrap_or_default();
        msg!(words, "register-report", name = &words.say(&format!("register-report-{}", one.report)), date = &date)
    });
    told.collect::<Vec<_>>().join("; ")
}

/// How many decisions there are, and how many wait to be looked at again.
fn headline(scope: &Scope<'_>, decisions: &[&Decision]) -> String {
    let words = scope.words;
    let waits = decisions.iter().filter(|one| state(scope, one) == DecisionState::ToReview).count();
    match (decisions.len(), waits) {
        (0, _) => words.say("register-nothing"),
        (n, 0) => msg!(words, "headline-register", n = n),
        (n, waits) => msg!(words, "headline-register-waits", n = n, waits = waits),
    }
}

/// `4 decided · 1 to look at again · 1 taken back`.
fn facts(scope: &Scope<'_>, decisions: &[&Decision]) -> String {
    let words = scope.words;
    let count = |wanted: DecisionState| {
        let n = decisions.iter().filter(|one| state(scope, one) == wanted).count();
        let state = words.say(&format!("decision-state-{wanted}"));
        (n > 0).then(|| msg!(words, "register-count", n = n, state = &state))
    };
    let counts = DecisionState::ALL.iter().filter_map(|state| count(*state));
    counts.chain([msg!(words, "brief-version", date = &words.date(scope.to))]).collect::<Vec<_>>().join(" · ")
}
