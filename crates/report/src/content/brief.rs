//! The decision brief (REPORTS, template D): one sheet, its left half to understand, its right half to do. From one record
//! of a decision, the findings it rests on and what became of it. What is NOT here: the sheet (the page template).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Decision, Verdict};
use shadowday_model::vocabulary::{Category, SystemFirst};
use shadowday_stats::poisson_rate;

use super::cost::{self, Cost};
use super::counts::Counts;
use super::findings::fact_line;
use super::found::{Findings, Found};
use super::huddle::as_sentence;
use super::minutes::minutes_lost;
use super::parts::{evidence, method, minutes_cell, section};
use super::photos::photos;
use super::problems::{category_name, readable};
use super::purchase::{asked, readable_start};
use super::quotes::quote_among;
use super::scope::{Note, Scope, cut, team_of};
use super::timing::Timed;
use super::{Block, Cell, Column, Edition, Figure, Item, Parts, Place, Section, Table, Value};
use crate::chart::{self, Chart};
use crate::messages::msg;

/// What the sheet has room for.
const MOST_FINDINGS: usize = 4;
const MOST_OPTIONS: usize = 5;
const MOST_QUOTES: usize = 2;
/// Letters of a box's text.
const LONG: usize = 320;

/// The sections of a decision brief.
pub fn parts(scope: &Scope<'_>, of: RecordId) -> Parts {
    let words = scope.words;
    let none = Decision::new(of);
    let decision = scope.rows.decisions.iter().find(|one| one.id == of).unwrap_or(&none);
    let counts = Counts::of(scope);
    let all = Findings::of(scope, |row| decision.findings.iter().any(|cited| row.ids.contains(cited)));
    let found: Vec<&Found> = all.shown.iter().collect();
    let mut sections = vec![
        section("background", words.say("heading-background"), Place::Left, background(scope, decision)),
        section("current", words.say("heading-current"), Place::Left, current(scope)),
        section("goal", words.say("heading-goal"), Place::Left, goal(scope, decision)),
        section("causes", words.say("heading-causes"), Place::Left, causes(scope, decision, &found)),
        section("options", words.say("heading-options"), Place::Right, options(scope, decision)),
        section("plan", words.say("heading-plan"), Place::Right, plan(scope, decision)),
        section("follow-up", words.say("heading-follow-up"), Place::Right, follow_up(scope, decision)),
    ];
    sections.push(asked_or_decided(scope, decision));
    let mut box_ = method(scope, &counts, Place::Box);
    box_.blocks.push(Block::Paragraph { text: words.say("method-cost") });
    sections.push(box_);
    Parts {
        headline: headline(decision, &found, scope),
        facts: facts(scope, decision),
        sections,
        withheld: all.withheld,
    }
}

/// What is asked, with boxes to tick; once it is decided and nothing else is asked, what was decided.
fn asked_or_decided(scope: &Scope<'_>, decision: &Decision) -> Section {
    let words = scope.words;
    let typed = cut(&scope.recipe.said.asked, 160);
    if let (Some(on), true) = (decision.decided_on, typed.is_empty()) {
        let choice = as_sentence(&readable_start(&cut(&decision.choice, 200)));
        let text = msg!(words, "brief-was-decided", choice = &choice, date = &words.date(on));
        return section("asked", words.say("heading-decided"), Place::Full, vec![paragraph(text)]);
    }
    let what = if typed.is_empty() { cut(&decision.question, 160) } else { typed };
    section("asked", words.say("heading-asked-for"), Place::Full, asked(scope, &what))
}

/// The problem with its number, never what is to be done about it; the question where nothing is known of it.
fn headline(decision: &Decision, found: &[&Found<'_, '_>], scope: &Scope<'_>) -> String {
    match found.first() {
        Some(top) => {
            let statement = cut(top.statement(), 110);
            msg!(
                scope.words,
                "headline-findings",
                statement = &statement,
                n = top.times,
                teams = top.teams,
                observers = top.observers
            )
        }
        None if scope.notes.is_empty() => cut(&decision.question, 140),
        None => {
            let question = cut(&decision.question, 110);
            msg!(scope.words, "headline-brief", question = &question, n = scope.notes.len(), days = days(scope))
        }
    }
}

fn days(scope: &Scope<'_>) -> usize {
    scope.notes.iter().map(|note| note.day.day.id).collect::<BTreeSet<_>>().len()
}

/// `Decision 5 · Director of technology · decided by … · looked at again …`.
fn facts(scope: &Scope<'_>, decision: &Decision) -> String {
    let words = scope.words;
    let date = |id: &str, date: Option<NaiveDate>| date.map(|date| msg!(words, id, date = &words.date(date)));
    let said = &scope.recipe.said;
    let mut parts = vec![msg!(words, "decision-number", n = decision.number)];
    if !decision.owner.is_empty() {
        parts.push(msg!(words, "brief-owner", owner = &cut(&decision.owner, 60)));
    }
    if !said.decider.trim().is_empty() {
        parts.push(msg!(words, "brief-decider", decider = &cut(&said.decider, 60)));
    }
    parts.push(date("brief-decided", decision.decided_on).unwrap_or_else(|| words.say("brief-proposed")));
    parts.extend(date("brief-review", decision.review_on));
    parts.push(msg!(words, "brief-version", date = &words.date(scope.to)));
    parts.join(" · ")
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text }
}

/// Why now, and for whom; teams that nobody visited are warned of.
fn background(scope: &Scope<'_>, decision: &Decision) -> Vec<Block> {
    let words = scope.words;
    let mut blocks = vec![paragraph(cut(&decision.question, LONG))];
    for (id, text) in [("brief-company", &decision.for_company), ("brief-staff", &decision.for_staff)] {
        let text = cut(text, LONG);
        if !text.is_empty() {
            blocks.push(paragraph(msg!(words, id, text = &text)));
        }
    }
    let teams: Vec<String> = scope.teams.iter().map(|team| scope.team_name(Some(team.id))).collect();
    let shown = if teams.len() > 5 { msg!(words, "teams-many", n = teams.len()) } else { words.list(&teams) };
    blocks.push(paragraph(msg!(words, "brief-teams", teams = &shown)));
    let seen: BTreeSet<_> =
        scope.rows.days.iter().filter(|row| !row.day.removed).filter_map(|row| team_of(scope.rows, row)).collect();
    let never: Vec<String> =
        scope.teams.iter().filter(|team| !seen.contains(&team.id)).map(|team| cut(&team.name, 40)).collect();
    if !never.is_empty() {
        let item = Item {
            mark: "!".to_owned(),
            text: msg!(words, "brief-never", teams = &words.list(&never), n = never.len()),
            detail: String::new(),
        };
        blocks.push(Block::List { items: vec![item] });
    }
    blocks
}

/// What was seen at the desks: figures, then two voices.
fn current(scope: &Scope<'_>) -> Vec<Block> {
    let words = scope.words;
    let notes: Vec<&Note> = scope.notes.iter().collect();
    if notes.is_empty() {
        return vec![paragraph(words.say("current-nothing"))];
    }
    let hosts = scope.hosts(notes.iter().copied());
    let hides = scope.edition == Edition::CrossTeam && hosts < scope.recipe.k_counts;
    let hides_minutes = hides || cost::hides(scope, &notes);
    let (minutes, guessed) = minutes_lost(&notes);
    let withheld = |key, label| Figure {
        key,
        amount: Value::Withheld,
        value: words.say("withheld-short"),
        label: msg!(words, label, n = 2_u32),
        note: words.say("withheld"),
    };
    let mut figures = if hides {
        vec![withheld("times", "figure-times"), withheld("hosts", "figure-hosts")]
    } else {
        seen(scope, &notes, hosts)
    };
    if hides_minutes {
        figures.extend([withheld("minutes", "figure-noted"), withheld("cost", "figure-cost")]);
    } else {
        let shown = minutes_cell(scope, minutes, guessed).text;
        let timed = notes.iter().filter(|note| note.minutes() > 0.0).count();
        figures.push(Figure {
            key: "minutes",
            amount: Value::Number(minutes),
            value: if shown.is_empty() { words.say("not-known") } else { msg!(words, "minutes-short", n = &shown) },
            label: words.say("figure-noted"),
            note: msg!(words, "figure-noted-note", n = timed, all = notes.len()),
        });
        let (value, amount, note) = match Cost::of(scope, &notes) {
            Ok(cost) => (cost.range(scope), Value::Number(cost.hours), cost.formula(scope)),
            Err(missing) => (words.say("not-known"), Value::Nothing, words.say(&format!("cost-needs-{missing}"))),
        };
        figures.push(Figure { key: "cost", amount, value, label: words.say("figure-cost"), note });
    }
    let mut blocks = vec![Block::Figures { figures }];
    blocks.extend(strip(scope));
    let mut taken = BTreeSet::new();
    for _ in 0..MOST_QUOTES {
        blocks.extend(quote_among(scope, &notes, &mut taken).map(|quote| Block::Quote { quote }));
    }
    if taken.is_empty() {
        blocks.push(Block::Note { text: words.say("quote-none") });
    }
    let pictures = photos(scope, Place::Left).filter(|_| scope.edition == Edition::Team);
    blocks.extend(pictures.into_iter().flat_map(|section| section.blocks).map(first_photo));
    blocks
}

/// How often it was seen, and by how many hosts.
fn seen(scope: &Scope<'_>, notes: &[&Note], hosts: u32) -> Vec<Figure> {
    let words = scope.words;
    let times: u32 = notes.iter().map(|note| note.row.count.max(1)).fold(0, u32::saturating_add);
    let teams: BTreeSet<_> = notes.iter().map(|note| note.team).collect();
    let observers: BTreeSet<_> = notes.iter().filter_map(|note| note.day.day.leader).collect();
    let (n, observers) = (notes.len(), observers.len());
    vec![
        Figure {
            key: "times",
            amount: Value::Number(f64::from(times)),
            value: words.whole(u64::from(times)),
            label: words.say("figure-times"),
            note: msg!(words, "figure-times-note", n = n, days = days(scope), observers = observers),
        },
        Figure {
            key: "hosts",
            amount: Value::Number(f64::from(hosts)),
            value: words.whole(u64::from(hosts)),
            label: msg!(words, "figure-hosts", n = hosts),
            note: msg!(words, "figure-hosts-note", n = teams.len()),
        },
    ]
}

/// Where the time of the days went on which it was seen; a strip of few hosts is theirs, so only for their leader and team.
fn strip(scope: &Scope<'_>) -> Option<Block> {
    const WIDTH: f64 = 520.0;
    if scope.edition == Edition::CrossTeam {
        return None;
    }
    Timed::of(scope)?.section(Place::Left, WIDTH).blocks.into_iter().find(|block| matches!(block, Block::Chart { .. }))
}

/// A sheet has room for one photo.
fn first_photo(block: Block) -> Block {
    match block {
        Block::Photos { photos } => Block::Photos { photos: photos.into_iter().take(1).collect() },
        other => other,
    }
}

fn measured(scope: &Scope<'_>, measure: &str) -> Option<String> {
    match measure.split_once(':')? {
        ("tag", label) => Some(readable(label.trim())),
        ("category", word) => word.parse::<Category>().ok().map(|one| category_name(scope, Some(one))),
        _ => None,
    }
}

/// `From 0.25 to 0.05 an observed hour, by 1 Jan`.
fn goal(scope: &Scope<'_>, decision: &Decision) -> Vec<Block> {
    vec![paragraph(goal_line(scope, decision).unwrap_or_else(|| scope.words.say("goal-nothing")))]
}

/// What is expected in a sentence; nothing where nothing can be measured.
pub fn goal_line(scope: &Scope<'_>, decision: &Decision) -> Option<String> {
    let words = scope.words;
    let ((from, to), what) = decision.rate_from.zip(decision.rate_to).zip(measured(scope, &decision.measure))?;
    let (from, to) = (words.decimal(from, 2), words.decimal(to, 2));
    let by = decision.effect_by.map(|by| words.date(by)).unwrap_or_default();
    let id = if by.is_empty() { "goal-line" } else { "goal-line-by" };
    Some(msg!(words, id, what = &what, from = &from, to = &to, by = &by))
}

/// What the findings say, each with its evidence; then what stood behind the notes as far as somebody said it.
fn causes(scope: &Scope<'_>, decision: &Decision, found: &[&Found<'_, '_>]) -> Vec<Block> {
    let words = scope.words;
    let asked = whys(scope, decision, found);
    let room = if asked.is_empty() { MOST_FINDINGS } else { 1 };
    let found_items = found.iter().take(room).map(|one| {
        let ids = evidence(scope, &one.notes);
        let detail =
            [fact_line(scope, one), ids].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        Item { mark: "›".to_owned(), text: cut(one.statement(), 140), detail }
    });
    let mut items: Vec<Item> = found_items.chain(asked).collect();
    if scope.edition == Edition::Team {
        items.extend(behind(scope));
    }
    if items.is_empty() {
        items.extend(by_tag(scope));
    }
    if items.is_empty() {
        return vec![paragraph(words.say("causes-nothing"))];
    }
    vec![Block::List { items }]
}

/// Why, and why that: each with the evidence of the finding that shows it, or the word that nobody has seen it.
fn whys(scope: &Scope<'_>, decision: &Decision, found: &[&Found<'_, '_>]) -> Vec<Item> {
    let words = scope.words;
    let item = |(at, why): (usize, &shadowday_model::records::Why)| {
        let shown = why.finding.and_then(|id| found.iter().find(|one| one.row.ids.contains(&id)));
        let detail = match shown {
            Some(one) => {
                let ids = evidence(scope, &one.notes);
                if ids.is_empty() { cut(one.statement(), 90) } else { ids }
            }
            None => words.say("why-unseen"),
        };
        Item {
            mark: format!("{}", at + 1),
            text: msg!(words, "why-because", because = &cut(&why.because, 140)),
            detail,
        }
    };
    decision.whys.iter().enumerate().map(item).collect()
}

/// Tools, training, opportunity, time: what was answered where a note spoke about a person.
fn behind(scope: &Scope<'_>) -> Vec<Item> {
    let words = scope.words;
    let mut counts: BTreeMap<SystemFirst, usize> = BTreeMap::new();
    for answer in scope.notes.iter().filter_map(|note| note.row.system_first) {
        *counts.entry(answer).or_default() += 1;
    }
    let item = |(answer, n): (SystemFirst, usize)| Item {
        mark: "›".to_owned(),
        text: words.say(&format!("behind-{}", answer.as_str())),
        detail: msg!(words, "observations", n = n),
    };
    counts.into_iter().map(item).collect()
}

/// Without findings the notes themselves, by what they share; across teams only what enough hosts are behind.
fn by_tag(scope: &Scope<'_>) -> Vec<Item> {
    let found = super::problems::groups(scope, &scope.notes, Note::is_problem);
    let item = |group: &super::problems::Group| {
        let example = group.example.clone().unwrap_or_default();
        let count = msg!(scope.words, "observations", n = group.notes.len());
        let detail = [example, count, evidence(scope, &group.notes)];
        let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Item { mark: "›".to_owned(), text: group.label.clone(), detail }
    };
    found.shown.iter().take(MOST_FINDINGS).map(item).collect()
}

/// Every option with its letter; the one chosen is marked, and why.
fn options(scope: &Scope<'_>, decision: &Decision) -> Vec<Block> {
    let words = scope.words;
    let chosen = decision.choice.trim();
    let mut all: Vec<String> = decision.options.iter().map(|option| cut(option, 140)).collect();
    let is_chosen = |option: &str| !chosen.is_empty() && option == cut(chosen, 140);
    if !chosen.is_empty() && !all.iter().any(|option| is_chosen(option)) {
        all.insert(0, cut(chosen, 140));
    }
    if all.is_empty() {
        return vec![paragraph(words.say("options-nothing"))];
    }
    let is_weighed =
        decision.weighed.iter().any(|one| one.effort.is_some() || !one.effect.is_empty() || !one.risk.is_empty());
    let row = |(at, option): (usize, &String)| {
        let letter = char::from_u32('A' as u32 + u32::try_from(at).unwrap_or(0)).unwrap_or('A');
        let is_recommended = decision.weighed.iter().any(|one| one.recommended && cut(&one.option, 140) == *option);
        let state = match (is_chosen(option), is_recommended) {
            (true, _) => words.say("option-chosen"),
            (false, true) => words.say("option-recommended"),
            (false, false) => String::new(),
        };
        let mut cells = vec![Cell::text(format!("{letter}  {option}"))];
        if is_weighed {
            cells.extend(weighed_cells(scope, decision, option));
        }
        cells.push(Cell::text(state));
        cells
    };
    let rows = all.iter().take(MOST_OPTIONS).enumerate().map(row).collect();
    let mut columns = vec![Column::words(words.say("column-option"), 5)];
    if is_weighed {
        columns.extend(["effort", "effect", "risk"].map(|what| Column::words(words.say(&format!("column-{what}")), 3)));
    }
    columns.push(Column::words(words.say("column-choice"), if is_weighed { 4 } else { 2 }));
    let table = Table { id: "options", caption: words.say("options-caption"), columns, rows, total_row: false };
    let mut blocks = vec![Block::Table { table }];
    let waiting = cut(&decision.cost_of_waiting, LONG);
    if !waiting.is_empty() {
        blocks.push(paragraph(msg!(words, "option-waiting", cost = &waiting)));
    }
    let because = cut(&decision.because, LONG);
    if !because.is_empty() {
        blocks.push(paragraph(msg!(words, "option-because", because = &because)));
    }
    blocks
}

/// Effort, effect and risk of an option; nothing where nobody said.
fn weighed_cells(scope: &Scope<'_>, decision: &Decision, option: &str) -> [Cell; 3] {
    let Some(found) = decision.weighed.iter().find(|one| cut(&one.option, 140) == option) else {
        return [Cell::nothing(), Cell::nothing(), Cell::nothing()];
    };
    let text = |text: &str| if text.is_empty() { Cell::nothing() } else { Cell::text(cut(text, 120)) };
    let effort = found.effort.map(|effort| scope.words.say(&format!("option-effort-{effort}"))).unwrap_or_default();
    [text(&effort), text(&found.effect), text(&found.risk)]
}

/// What, who, when.
fn plan(scope: &Scope<'_>, decision: &Decision) -> Vec<Block> {
    let words = scope.words;
    let said = &scope.recipe.said;
    let decider = cut(&said.decider, 60);
    let owner = cut(&decision.owner, 60);
    let steps = [
        ("plan-decide", decider, decision.decided_on.or(said.decide_by)),
        ("plan-effect", owner.clone(), decision.effect_by),
        ("plan-review", owner, decision.review_on),
    ];
    let line = time_line(scope, steps.iter().filter_map(|(what, _, when)| Some((*what, (*when)?))).collect());
    let row = |(what, who, when): (&str, String, Option<NaiveDate>)| {
        let when = when.map_or_else(|| words.say("plan-open"), |when| words.date(when));
        let who = if who.is_empty() { words.say("plan-open") } else { who };
        vec![Cell::text(words.say(what)), Cell::text(who), Cell::text(when)]
    };
    let columns = vec![
        Column::words(words.say("column-what"), 4),
        Column::words(words.say("column-who"), 3),
        Column::words(words.say("column-by"), 2),
    ];
    let rows = steps.into_iter().map(row).collect();
    let table = Table { id: "plan", caption: words.say("plan-caption"), columns, rows, total_row: false };
    [Block::Table { table }].into_iter().chain(line).collect()
}

/// The dates of the plan from left to right, as far apart as they are.
fn time_line(scope: &Scope<'_>, steps: Vec<(&str, NaiveDate)>) -> Option<Block> {
    const WIDTH: f64 = 520.0;
    let words = scope.words;
    let (first, last) = (steps.iter().map(|(_, on)| *on).min()?, steps.iter().map(|(_, on)| *on).max()?);
    let span = (last - first).num_days();
    if span == 0 {
        return None;
    }
    let mut steps = steps;
    steps.sort_by_key(|(_, on)| *on);
    let at = |on: NaiveDate| (on - first).num_days() as f64 / span as f64;
    let dates: Vec<_> = steps.iter().map(|(what, on)| (at(*on), words.say(what), words.date(*on))).collect();
    let (height, marks) = chart::dates(WIDTH, &dates);
    let caption = words.say("plan-line");
    let alt = chart::spoken(&caption, dates.iter().map(|(_, what, on)| (what, on)));
    let rows = dates.into_iter().map(|(_, what, on)| vec![Cell::text(what), Cell::text(on)]).collect();
    let columns = vec![Column::words(words.say("column-what"), 3), Column::words(words.say("column-by"), 2)];
    let table = Table { id: "plan-dates", caption: caption.clone(), columns, rows, total_row: false };
    let chart = Chart { id: "plan", title: caption, caption: String::new(), alt, width: WIDTH, height, marks, table };
    Some(Block::Chart { chart: Box::new(chart) })
}

/// What was expected, what is so far, and what that allows to say.
fn follow_up(scope: &Scope<'_>, decision: &Decision) -> Vec<Block> {
    let words = scope.words;
    let verdicts = scope.rows.verdicts.iter().filter(|one| one.decision == Some(decision.id) && !one.removed);
    let until = |one: &&Verdict| one.judged_at.is_none_or(|at| at.date() <= scope.to);
    let Some(verdict) = verdicts.filter(until).max_by_key(|one| one.id) else {
        let text = match (decision.review_on, decision.no_review_because.trim()) {
            (Some(on), _) => msg!(words, "follow-up-ahead", date = &words.date(on)),
            (None, "") => words.say("follow-up-open"),
            (None, because) => msg!(words, "follow-up-none", because = &cut(because, LONG)),
        };
        return vec![paragraph(text)];
    };
    let side = |id: &str, count: u32, hours: Option<f64>| {
        let hours = hours.unwrap_or_default();
        let interval = poisson_rate(count, hours);
        let rate = interval.map_or_else(Cell::nothing, |ends| {
            let rate = f64::from(count) / hours;
            let (low, high) = (words.decimal(ends.low, 2), words.decimal(ends.high, 2));
            Cell::number(rate, words.decimal(rate, 2)).with_detail(msg!(words, "interval", low = &low, high = &high))
        });
        let count = Cell::number(f64::from(count), words.whole(u64::from(count)));
        vec![Cell::text(words.say(id)), count, Cell::number(hours, words.decimal(hours, 1)), rate]
    };
    let rows = vec![
        side("follow-before", verdict.before_count, verdict.before_hours),
        side("follow-after", verdict.after_count, verdict.after_hours),
    ];
    let columns = vec![
        Column::words(words.say("column-when"), 2),
        Column { grow: 1, ..Column::numbers("noted", words.say("column-noted")) },
        Column { grow: 1, ..Column::numbers("hours", words.say("column-hours")) },
        Column { grow: 1, ..Column::numbers("rate", words.say("column-rate")) },
    ];
    let table = Table { id: "before-after", caption: words.say("follow-caption"), columns, rows, total_row: false };
    let mut blocks = vec![Block::Table { table }];
    if let Some(outcome) = verdict.outcome {
        blocks.insert(0, paragraph(words.say(&format!("decision-outcome-{}", outcome.as_str()))));
    }
    let added = cut(&verdict.words, LONG);
    if !added.is_empty() {
        blocks.push(Block::Note { text: added });
    }
    blocks
}
