//! The findings report (REPORTS, template B): what a supervisor is to decide, to do and to know; then what that rests on.
//! What is NOT here: how findings are gathered and ranked (`found`).

mod room;

use std::collections::BTreeSet;

use shadowday_model::records::Decision;
use shadowday_model::vocabulary::{Effort, FindingState, Light};

use super::asks::promise;
use super::cost::{self, Cost};
use super::counts::Counts;
use super::found::{Findings, Found, standing};
use super::furniture::period;
use super::ledger::ledger;
use super::parts::{basis_line, bright_spots, evidence, impact_cell, method, not_seen, rest_note, section};
use super::quotes::quote_among;
use super::scope::{Scope, cut, team_of};
use super::stoplight::{promises, stoplight};
use super::{Block, Cell, Column, Edition, Item, Parts, Place, Section, Table};
use crate::messages::msg;

/// Entries of each of the three lists.
const MOST_LISTED: usize = 3;
const MOST_ASKS: usize = 7;
/// The section of each of the first findings.
const TOP: [&str; 3] = ["top-1", "top-2", "top-3"];

/// The sections of a findings report.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let found = Findings::of(scope, |_| true);
    let counts = Counts::of(scope);
    let headline = headline(scope, &found.shown);
    let lists = vec![decide(scope, &found.shown), to_do(scope, &found.shown), know(scope, &found.shown)];
    let top = top(scope, &found.shown);
    let most = room::rows((scope.recipe.paper, scope.edition), &headline, (&lists, &top), &found.shown);
    let mut sections = lists;
    sections.push(table(scope, &found, most));
    sections.extend(top);
    // Without findings there is nothing to decide from, and so no page to doubt.
    let place = if found.shown.is_empty() { Place::Full } else { Place::NewPage };
    let (ledger, withheld) = ledger(scope, place);
    sections.push(ledger);
    sections.extend(stoplight(scope, Place::Full, MOST_ASKS));
    sections.push(not_seen(scope, Place::Full));
    sections.push(method_with_cost(scope, &counts));
    Parts { headline, facts: facts(scope, &counts, &found), sections, withheld: withheld + found.withheld }
}

fn method_with_cost(scope: &Scope<'_>, counts: &Counts) -> Section {
    let mut method = method(scope, counts, Place::Box);
    method.blocks.push(Block::Paragraph { text: scope.words.say("method-findings") });
    method.blocks.push(Block::Paragraph { text: scope.words.say("method-cost") });
    method
}

fn list(scope: &Scope<'_>, id: &'static str, items: Vec<Item>) -> Section {
    let words = scope.words;
    let rest = items.len().saturating_sub(MOST_LISTED);
    let blocks = if items.is_empty() {
        vec![Block::Paragraph { text: words.say(&format!("{id}-nothing")) }]
    } else {
        let shown = items.into_iter().take(MOST_LISTED).collect();
        [Block::List { items: shown }].into_iter().chain(rest_note(scope, rest, 0)).collect()
    };
    section(id, words.say(&format!("heading-{id}")), Place::Row, blocks)
}

fn item(mark: &str, text: String, detail: Vec<String>) -> Item {
    let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Item { mark: mark.to_owned(), text, detail }
}

/// Is a decision about one of the teams in scope?
fn is_here(scope: &Scope<'_>, decision: &Decision) -> bool {
    decision.teams.is_empty()
        || decision.teams.iter().any(|team| {
            let team = crate::evidence::resolve_team(&scope.rows.teams, *team);
            scope.teams.iter().any(|here| here.id == team)
        })
}

fn here<'a>(scope: &Scope<'a>) -> Vec<&'a Decision> {
    let mut all: Vec<&Decision> = standing(scope.rows).filter(|one| is_here(scope, one)).collect();
    all.sort_by_key(|one| (one.number, one.id));
    all
}

/// Questions that wait for a choice, then open findings that nobody put a question about and that are not done in days.
fn decide(scope: &Scope<'_>, found: &[Found<'_, '_>]) -> Section {
    let words = scope.words;
    let asked = here(scope)
        .into_iter()
        .filter(|one| one.decided_on.is_none())
        .map(|one| item("□", cut(&one.question, 110), vec![number(scope, one), cut(&one.owner, 40)]));
    let open = found.iter().filter(|one| {
        one.row.finding.state == FindingState::Open
            && one.row.finding.effort != Some(Effort::Easy)
            && one.decision(scope.rows).is_none()
    });
    let open = open.map(|one| {
        let effort = one.row.finding.effort.map_or("none", Effort::as_str);
        item("□", cut(one.statement(), 110), vec![words.say(&format!("takes-{effort}")), owner(scope, one)])
    });
    list(scope, "decide", asked.chain(open).collect())
}

fn number(scope: &Scope<'_>, decision: &Decision) -> String {
    msg!(scope.words, "decision-number", n = decision.number)
}

fn owner(scope: &Scope<'_>, found: &Found<'_, '_>) -> String {
    let owner = cut(&found.row.owner, 40);
    if owner.is_empty() { scope.words.say("owner-none") } else { owner }
}

/// Findings that are done in days, decisions that wait to be carried out, promises.
fn to_do(scope: &Scope<'_>, found: &[Found<'_, '_>]) -> Section {
    let words = scope.words;
    let easy = found.iter().filter(|one| {
        one.row.finding.state == FindingState::Open
            && one.row.finding.effort == Some(Effort::Easy)
            && one.decision(scope.rows).is_none_or(|decision| decision.decided_on.is_none())
    });
    let easy = easy.map(|one| item("→", cut(one.statement(), 110), vec![words.say("takes-easy"), owner(scope, one)]));
    let judged = |one: &&Decision| !scope.rows.verdicts.iter().any(|verdict| verdict.decision == Some(one.id));
    let decided = here(scope).into_iter().filter(|one| one.decided_on.is_some()).filter(judged).map(|one| {
        let by = one.effect_by.map(|by| msg!(words, "promise-due", due = &words.date(by))).unwrap_or_default();
        item("→", cut(&one.choice, 110), vec![number(scope, one), cut(&one.owner, 40), by])
    });
    let is_team = scope.edition == Edition::Team;
    let promised = promises(scope).into_iter().filter(|one| is_team && one.light == Light::Yellow);
    let promised: Vec<Item> = promised
        .filter_map(|one| Some(item("◐", cut(&one.answer?.text, 110), vec![promise(scope, one.answer?)?])))
        .collect();
    list(scope, "do", easy.chain(decided).chain(promised).collect())
}

/// What became of decisions, what works, where nobody was.
fn know(scope: &Scope<'_>, found: &[Found<'_, '_>]) -> Section {
    let words = scope.words;
    let mut items = Vec::new();
    for decision in here(scope) {
        let verdicts = scope.rows.verdicts.iter().filter(|one| one.decision == Some(decision.id) && !one.removed);
        let Some(outcome) = verdicts.max_by_key(|one| one.id).and_then(|one| one.outcome) else { continue };
        let text = words.say(&format!("decision-outcome-{}", outcome.as_str()));
        items.push(item("=", text, vec![number(scope, decision), cut(&decision.choice, 70)]));
    }
    if let Some(Block::List { items: bright }) = bright_spots(scope, Place::Row, 1).0.blocks.into_iter().next() {
        items.extend(bright.into_iter().map(|one| Item { text: cut(&one.text, 110), ..one }));
    }
    let settled = found.iter().filter(|one| one.row.finding.state == FindingState::Settled).count();
    if settled > 0 {
        items.push(item("✓", msg!(words, "know-settled", n = settled), Vec::new()));
    }
    let seen: BTreeSet<_> = scope.visited.iter().filter_map(|row| team_of(scope.rows, row)).collect();
    let unseen: Vec<String> =
        scope.teams.iter().filter(|team| !seen.contains(&team.id)).map(|team| cut(&team.name, 40)).collect();
    if !unseen.is_empty() {
        let shown = if unseen.len() > 3 { msg!(words, "teams-many", n = unseen.len()) } else { words.list(&unseen) };
        items.push(item("–", msg!(words, "not-seen-teams", teams = &shown), Vec::new()));
    }
    list(scope, "know", items)
}

/// `finding | seen | teams | observers | impact | cost a day | state`.
fn table(scope: &Scope<'_>, found: &Findings<'_, '_>, room: usize) -> Section {
    let words = scope.words;
    let heading = words.say("heading-findings");
    if found.shown.is_empty() {
        let id = if found.withheld > 0 { "findings-withheld" } else { "no-finding" };
        return section("findings", heading, Place::Full, vec![Block::Paragraph { text: words.say(id) }]);
    }
    let columns = vec![
        Column::words(words.say("column-finding"), 7),
        Column::numbers("seen", words.say("column-seen")),
        Column::numbers("teams", words.say("column-teams")),
        Column::numbers("observers", words.say("column-observers")),
        Column::numbers("impact", words.say("column-impact")),
        Column { numeric: false, grow: 5, ..Column::numbers("cost", words.say("column-cost")) },
        Column { numeric: false, grow: 3, ..Column::numbers("state", words.say("column-state")) },
    ];
    let most = found.shown.iter().map(|one| one.weight).max().unwrap_or(1).max(1);
    let rows = found.shown.iter().take(room).map(|one| row(scope, one, most)).collect();
    let table = Table { id: "findings", caption: words.say("findings-caption"), columns, rows, total_row: false };
    let mut blocks = vec![Block::Table { table }];
    blocks.extend(rest_note(scope, found.shown.len().saturating_sub(room), found.withheld));
    section("findings", heading, Place::Full, blocks)
}

fn row(scope: &Scope<'_>, one: &Found<'_, '_>, most: u32) -> Vec<Cell> {
    let words = scope.words;
    let count = |n: u32| Cell::number(f64::from(n), words.whole(u64::from(n)));
    let mut first = Cell::text(cut(one.statement(), 110)).with_detail(evidence(scope, &one.notes));
    first.key = one.row.finding.id.to_string();
    first.mark = Some((
        super::counts::letter(scope, one.row.finding.category),
        crate::chart::Paint::of(one.row.finding.category),
    ));
    first.bar = Some(f64::from(one.weight) / f64::from(most));
    vec![
        first,
        Cell::number(f64::from(one.times), msg!(words, "times", n = one.times)),
        count(one.teams),
        count(one.observers),
        impact_cell(one.impact),
        cost::cell(scope, &one.notes, cost::hides(scope, &one.notes)),
        state(scope, one),
    ]
}

fn state(scope: &Scope<'_>, one: &Found<'_, '_>) -> Cell {
    let words = scope.words;
    let own = Cell::text(words.say(&format!("standing-{}", one.row.finding.state)));
    match one.decision(scope.rows) {
        None => own,
        Some(decision) if decision.decided_on.is_some() => {
            Cell::text(words.say("standing-decided")).with_detail(number(scope, decision))
        }
        Some(decision) => Cell::text(words.say("standing-proposed")).with_detail(number(scope, decision)),
    }
}

/// The first three, each with somebody's words and what it rests on.
fn top(scope: &Scope<'_>, found: &[Found<'_, '_>]) -> Vec<Section> {
    let words = scope.words;
    let mut taken = BTreeSet::new();
    let mut sections = Vec::new();
    for (id, one) in TOP.into_iter().zip(found) {
        let quote = quote_among(scope, &one.notes, &mut taken);
        let mut blocks = match quote {
            Some(quote) => vec![Block::Quote { quote }],
            None => vec![Block::Note { text: words.say("quote-none") }],
        };
        blocks.push(Block::Paragraph { text: fact_line(scope, one) });
        sections.push(section(id, cut(one.statement(), 90), Place::Row, blocks));
    }
    sections
}

/// What a finding rests on. How it splits, and what speaks against it, can be a small group.
pub fn fact_line(scope: &Scope<'_>, one: &Found<'_, '_>) -> String {
    let words = scope.words;
    let saw = one.saw();
    let (n, days, teams) = (one.notes.len(), one.days, one.teams);
    let line = msg!(words, "finding-fact", n = n, days = days, teams = teams, observers = one.observers);
    if scope.edition == Edition::CrossTeam {
        return line;
    }
    let basis = msg!(words, "finding-basis", saw = saw, heard = n - saw);
    let against = match (one.against, one.row.finding.sought) {
        (0, false) => words.say("finding-nobody-looked"),
        (0, true) => words.say("finding-none-against"),
        (against, _) => msg!(words, "finding-otherwise", n = against),
    };
    format!("{line} {basis} {against}")
}

/// The heaviest finding, with what it costs where that is known.
fn headline(scope: &Scope<'_>, found: &[Found<'_, '_>]) -> String {
    let words = scope.words;
    let Some(top) = found.first() else {
        return msg!(words, "headline-findings-none", period = &period(scope), n = scope.notes.len());
    };
    let statement = cut(top.statement(), 110);
    let cost = Cost::of(scope, &top.notes).ok().filter(|_| !cost::hides(scope, &top.notes));
    match cost {
        Some(cost) => {
            let range = cost.range(scope);
            msg!(words, "headline-findings-cost", statement = &statement, n = top.times, range = &range)
        }
        None => msg!(
            words,
            "headline-findings",
            statement = &statement,
            n = top.times,
            teams = top.teams,
            observers = top.observers
        ),
    }
}

fn facts(scope: &Scope<'_>, counts: &Counts, found: &Findings<'_, '_>) -> String {
    let words = scope.words;
    let exposure = Scope::hours(scope.days.iter().copied());
    let n = found.shown.len();
    let findings = msg!(words, "facts-findings", n = n, days = exposure.days, leaders = scope.leaders().len());
    format!("{findings} · {}", basis_line(scope, counts))
}
