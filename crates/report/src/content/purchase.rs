//! The case for a purchase: what is asked for, by how many since when, what it costs to be without, what was tried, what it
//! costs to buy, and who decides by when. What is NOT here: prices, which a person types.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::Ask;
use shadowday_model::time::Lived;
use shadowday_stats::disclosure::{Cell as Hosts, protect_line};

use super::cost::{self, Cost};
use super::counts::Counts;
use super::huddle::as_sentence;
use super::minutes::minutes_lost;
use super::parts::{basis_line, evidence, method, minutes_cell, section};
use super::problems::readable;
use super::quotes::quote_among;
use super::scope::{Note, Scope, cut, distinct, team_of};
use super::{Block, Cell, Column, Edition, Figure, Item, Parts, Place, Section, Table, Value};
use crate::evidence::resolve_team;
use crate::input::Rows;
use crate::messages::msg;

/// Months a page has room for; earlier ones are added up.
const MOST_MONTHS: usize = 8;
const MOST_ASKS: usize = 4;

/// The asks of a case: those named, and those for the same thing.
pub fn asks_of<'a>(rows: &'a Rows, of: &BTreeSet<RecordId>) -> Vec<&'a Ask> {
    let object = |ask: &Ask| ask.object.trim().to_lowercase();
    let standing = || rows.asks.iter().filter(|ask| !ask.removed);
    let objects: BTreeSet<String> =
        standing().filter(|ask| of.contains(&ask.id)).map(object).filter(|word| !word.is_empty()).collect();
    standing().filter(|ask| of.contains(&ask.id) || objects.contains(&object(ask))).collect()
}

/// Somebody who said so: when, at which team, which hosts, which note.
struct Voice<'n, 'a> {
    date: NaiveDate,
    team: Option<RecordId>,
    hosts: Vec<RecordId>,
    note: Option<&'n Note<'a>>,
}

fn voices<'n, 'a>(scope: &'n Scope<'a>, asks: &[&'a Ask]) -> Vec<Voice<'n, 'a>> {
    let asked: BTreeMap<RecordId, RecordId> = asks
        .iter()
        .filter_map(|ask| Some((ask.host?, ask)))
        .flat_map(|(host, ask)| ask.observations.iter().map(move |note| (*note, host)))
        .collect();
    let noted = scope.notes.iter().map(|note| Voice {
        date: note.date,
        team: note.team,
        hosts: note.row.hosts.iter().copied().chain(asked.get(&note.row.id).copied()).collect(),
        note: Some(note),
    });
    let said = asks.iter().filter(|ask| !ask.observations.iter().any(|note| shows(scope, *note)));
    let said = said.filter_map(|ask| {
        let day = scope.whole_day.day(ask.day);
        let row = day.and_then(|day| scope.days.iter().find(|row| row.day.id == day.id));
        let team = row
            .map_or_else(|| ask.team.map(|team| resolve_team(&scope.rows.teams, team)), |row| team_of(scope.rows, row));
        let date = ask.asked_at.or_else(|| day?.started_at).map(Lived::date)?;
        let shown = scope.teams.iter().any(|one| Some(one.id) == team)
            && !scope.small_teams.iter().any(|small| Some(small.id) == team);
        (shown && date <= scope.to).then(|| Voice { date, team, hosts: ask.host.into_iter().collect(), note: None })
    });
    noted.chain(said).collect()
}

fn shows(scope: &Scope<'_>, note: RecordId) -> bool {
    scope.notes.iter().any(|one| one.row.id == note)
}

fn hosts_of<'v>(scope: &Scope<'_>, voices: impl Iterator<Item = &'v Voice<'v, 'v>>) -> u32 {
    distinct(scope.rows, voices.flat_map(|voice| voice.hosts.iter().map(|host| (voice.team, *host))))
}

/// The sections of a purchase case.
pub fn parts(scope: &Scope<'_>, of: &BTreeSet<RecordId>) -> Parts {
    let words = scope.words;
    let asks: Vec<&Ask> = asks_of(scope.rows, of).into_iter().filter(|ask| stands(scope, ask)).collect();
    let voices = voices(scope, &asks);
    let counts = Counts::of(scope);
    let hosts = hosts_of(scope, voices.iter());
    let is_small = scope.edition == Edition::CrossTeam && hosts < scope.recipe.k_counts;
    let object = object(scope, of, &asks, is_small);
    let (table, withheld) = months(scope, &voices);
    let figures = Block::Figures { figures: figures(scope, &voices) };
    let mut sections = vec![section("figures", words.say("heading-figures"), Place::Full, vec![figures])];
    sections.push(section("months", words.say("heading-months"), Place::Full, vec![table]));
    sections.extend(said(scope, &asks));
    sections.push(tried(scope, &asks));
    sections.push(section("price", words.say("heading-price"), Place::Half, vec![price(scope)]));
    sections.push(section("asked", words.say("heading-asked-for"), Place::Full, asked(scope, &as_sentence(&object))));
    sections.push(method_box(scope, &counts));
    let since = words.month(voices.iter().map(|voice| voice.date).min().unwrap_or(scope.from));
    let teams: BTreeSet<_> = voices.iter().map(|voice| voice.team).collect();
    let headline = if is_small {
        msg!(words, "headline-purchase-small", object = &object, since = &since)
    } else if hosts == 0 {
        msg!(words, "headline-purchase-open", object = &object, since = &since, n = voices.len())
    } else {
        msg!(words, "headline-purchase", object = &object, n = hosts, teams = teams.len(), since = &since)
    };
    Parts { headline, facts: facts(scope, &counts), sections, withheld }
}

fn stands(scope: &Scope<'_>, ask: &Ask) -> bool {
    scope.whole_day.asks.iter().any(|one| one.id == ask.id)
}

/// What is asked for, in as few words as there are: what was typed, the thing, the finding's sentence, the tag, the words.
/// Across teams the words of an ask can identify, and where too few hosts are behind it any words of theirs can.
fn object(scope: &Scope<'_>, of: &BTreeSet<RecordId>, asks: &[&Ask], is_small: bool) -> String {
    let typed = scope.recipe.said.asked.trim();
    if !typed.is_empty() {
        return cut(typed, 70);
    }
    if is_small {
        return scope.words.say("purchase-something");
    }
    let named =
        asks.iter().map(|ask| ask.object.trim()).find(|object| !object.is_empty()).map(|object| cut(object, 60));
    let finding = scope.rows.findings.iter().find(|row| row.ids.iter().any(|id| of.contains(id)));
    let finding = finding.map(|row| cut(row.finding.statement.trim_end_matches('.'), 90));
    let said = || {
        let released = super::stoplight::promises(scope);
        let first = released.into_iter().find(|one| asks.iter().any(|ask| ask.id == one.ask.id));
        first.filter(|_| scope.edition == Edition::Team).map(|one| cut(one.words.trim_end_matches('.'), 90))
    };
    let tag = || {
        let tagged = |tag: &String| scope.notes.iter().all(|note| note.tags.contains(tag));
        scope.notes.first()?.tags.iter().find(|tag| tagged(tag)).map(|tag| readable(tag))
    };
    let found = named.or(finding).or_else(said).or_else(tag).map(|text| readable_start(&text));
    found.unwrap_or_else(|| scope.words.say("purchase-something"))
}

/// The same words as the beginning of a sentence.
pub fn readable_start(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn facts(scope: &Scope<'_>, counts: &Counts) -> String {
    let exposure = Scope::hours(scope.days.iter().copied());
    let days = msg!(scope.words, "facts-days", n = exposure.days, leaders = scope.leaders().len());
    format!("{days} · {}", basis_line(scope, counts))
}

fn figures(scope: &Scope<'_>, voices: &[Voice<'_, '_>]) -> Vec<Figure> {
    let words = scope.words;
    let hosts = hosts_of(scope, voices.iter());
    let hides = scope.edition == Edition::CrossTeam && hosts < scope.recipe.k_counts;
    let teams: BTreeSet<_> = voices.iter().map(|voice| voice.team).collect();
    let first = voices.iter().map(|voice| voice.date).min().unwrap_or(scope.from);
    let figure = |key, amount, value, label: &str, note| {
        let label = msg!(words, label, n = if hides { 2 } else { hosts });
        Figure { key, amount, value, label, note }
    };
    let count = |n: u32| if hides { words.say("withheld-short") } else { words.whole(u64::from(n)) };
    let amount = |n: u32| if hides { Value::Withheld } else { Value::Number(f64::from(n)) };
    let n = u32::try_from(teams.len()).unwrap_or(u32::MAX);
    let notes: Vec<&Note> = voices.iter().filter_map(|voice| voice.note).collect();
    let mut all = vec![
        figure("hosts", amount(hosts), count(hosts), "figure-hosts", msg!(words, "figure-hosts-note", n = n)),
        figure("since", Value::Text, words.month(first), "figure-since", noted_times(scope, voices.len(), hides)),
    ];
    let (minutes, guessed) = minutes_lost(&notes);
    let hides_minutes = cost::hides(scope, &notes);
    let noted = if hides_minutes {
        figure("minutes", Value::Withheld, words.say("withheld-short"), "figure-noted", words.say("withheld"))
    } else {
        let shown = minutes_cell(scope, minutes, guessed).text;
        let timed = notes.iter().filter(|note| note.minutes() > 0.0).count();
        let value = if shown.is_empty() { words.say("not-known") } else { msg!(words, "minutes-short", n = &shown) };
        let note = msg!(words, "figure-noted-note", n = timed, all = notes.len());
        figure("minutes", Value::Number(minutes), value, "figure-noted", note)
    };
    all.push(noted);
    all.push(match Cost::of(scope, &notes) {
        Ok(cost) if !hides_minutes && !hides => {
            let formula = cost.formula(scope);
            figure("cost", Value::Number(cost.hours), cost.range(scope), "figure-cost", formula)
        }
        Ok(_) => figure("cost", Value::Withheld, words.say("withheld-short"), "figure-cost", words.say("withheld")),
        Err(missing) => {
            let note = words.say(&format!("cost-needs-{missing}"));
            figure("cost", Value::Nothing, words.say("not-known"), "figure-cost", note)
        }
    });
    all
}

fn noted_times(scope: &Scope<'_>, n: usize, hides: bool) -> String {
    if hides { scope.words.say("withheld") } else { msg!(scope.words, "figure-since-note", n = n) }
}

/// A line a month: how many noted it, how many hosts in how many teams, minutes lost.
fn months(scope: &Scope<'_>, voices: &[Voice<'_, '_>]) -> (Block, u32) {
    let words = scope.words;
    let mut by_month: BTreeMap<(i32, u32), Vec<&Voice>> = BTreeMap::new();
    for voice in voices {
        by_month.entry((voice.date.year(), voice.date.month())).or_default().push(voice);
    }
    let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
    let hosts = |of: &[&Voice]| {
        distinct(scope.rows, of.iter().flat_map(|voice| voice.hosts.iter().map(|host| (voice.team, *host))))
    };
    let line: Vec<Hosts> = by_month
        .values()
        .map(|of| Hosts { value: u32::try_from(of.len()).unwrap_or(u32::MAX), hosts: hosts(of) })
        .collect();
    let hidden = protect_line(&line, k);
    let withheld = u32::try_from(hidden.iter().filter(|hidden| **hidden).count()).unwrap_or(u32::MAX);
    let number = |n: usize| Cell::number(n as f64, words.whole(n as u64));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (((year, month), of), hidden) in by_month.iter().zip(&hidden) {
        let first = NaiveDate::from_ymd_opt(*year, *month, 1).unwrap_or(scope.from);
        let name = Cell::text(words.month(first)).keyed(first.format("%Y-%m").to_string());
        let notes: Vec<&Note> = of.iter().filter_map(|voice| voice.note).collect();
        let teams: BTreeSet<_> = of.iter().map(|voice| voice.team).collect();
        let (minutes, guessed) = minutes_lost(&notes);
        let small = || Cell::withheld(words.say("withheld-short"));
        let hides_minutes = *hidden || cost::hides(scope, &notes);
        rows.push(vec![
            name,
            if *hidden { small() } else { number(of.len()) },
            if *hidden { small() } else { number(hosts(of) as usize) },
            if *hidden { small() } else { number(teams.len()) },
            if hides_minutes { small() } else { minutes_cell(scope, minutes, guessed) },
        ]);
    }
    let earlier = rows.len().saturating_sub(MOST_MONTHS);
    let rows = rows.split_off(earlier);
    let columns = vec![
        Column::words(words.say("column-month"), 3),
        Column { grow: 2, ..Column::numbers("observations", words.say("column-noted")) },
        Column { grow: 2, ..Column::numbers("hosts", words.say("column-hosts")) },
        Column { grow: 2, ..Column::numbers("teams", words.say("column-teams")) },
        Column { grow: 2, ..Column::numbers("minutes", words.say("column-minutes-lost")) },
    ];
    if !hidden.is_empty() && hidden.iter().all(|hidden| *hidden) {
        return (Block::Paragraph { text: words.say("months-withheld") }, withheld);
    }
    let table = Table { id: "months", caption: words.say("months-caption"), columns, rows, total_row: false };
    (Block::Table { table }, withheld)
}

/// What hosts said: their asks, and a quote that may be quoted. Across teams words can identify, so only the quote.
fn said(scope: &Scope<'_>, asks: &[&Ask]) -> Option<Section> {
    let words = scope.words;
    let notes: Vec<&Note> = scope.notes.iter().collect();
    let mut blocks = Vec::new();
    if scope.edition == Edition::Team {
        let released = super::stoplight::promises(scope);
        let of_case = released.iter().filter(|one| asks.iter().any(|ask| ask.id == one.ask.id));
        let item = |one: &super::stoplight::Promise| {
            let notes: Vec<&Note> =
                scope.notes.iter().filter(|note| one.ask.observations.contains(&note.row.id)).collect();
            Item { mark: "○".to_owned(), text: cut(&one.words, 140), detail: evidence(scope, &notes) }
        };
        let items: Vec<Item> = of_case.take(MOST_ASKS).map(item).collect();
        if !items.is_empty() {
            blocks.push(Block::List { items });
        }
    }
    blocks.extend(quote_among(scope, &notes, &mut BTreeSet::new()).map(|quote| Block::Quote { quote }));
    (!blocks.is_empty()).then(|| section("said-so", words.say("heading-quotes"), Place::Half, blocks))
}

/// Typed, one a line; and what was answered so far.
fn tried(scope: &Scope<'_>, asks: &[&Ask]) -> Section {
    let words = scope.words;
    let typed = scope.recipe.said.tried.lines().map(|line| cut(line, 120)).filter(|line| !line.is_empty());
    let mut items: Vec<Item> = typed.map(|text| Item { mark: "–".to_owned(), text, detail: String::new() }).collect();
    if scope.edition == Edition::Team {
        let replies = asks.iter().filter_map(|ask| scope.whole_day.answers.get(&ask.id));
        let replies = replies.filter(|answer| !answer.text.trim().is_empty());
        items.extend(replies.take(2).map(|answer| Item {
            mark: super::asks::mark_of(answer.shown_light()).to_owned(),
            text: cut(&answer.text, 140),
            detail: super::asks::promise(scope, answer).unwrap_or_default(),
        }));
    }
    let blocks = if items.is_empty() {
        vec![Block::Paragraph { text: words.say("tried-nothing") }]
    } else {
        vec![Block::List { items }]
    };
    section("tried", words.say("heading-tried"), Place::Half, blocks)
}

fn price(scope: &Scope<'_>) -> Block {
    let typed = cut(&scope.recipe.said.cost, 200);
    Block::Paragraph { text: if typed.is_empty() { scope.words.say("price-open") } else { typed } }
}

/// Who decides what by when, with a box to tick for each answer.
pub fn asked(scope: &Scope<'_>, what: &str) -> Vec<Block> {
    let words = scope.words;
    let said = &scope.recipe.said;
    let by = said.decide_by.map(|by| words.date(by)).unwrap_or_default();
    let decider = cut(&said.decider, 60);
    let line = match (decider.is_empty(), by.is_empty()) {
        (true, true) => msg!(words, "asked-of-nobody", what = what),
        (true, false) => msg!(words, "asked-by", what = what, by = &by),
        (false, true) => msg!(words, "asked-of", what = what, decider = &decider),
        (false, false) => msg!(words, "asked-of-by", what = what, decider = &decider, by = &by),
    };
    let tick = |id: &str| Item { mark: "□".to_owned(), text: words.say(id), detail: String::new() };
    let boxes = ["tick-approved", "tick-changed", "tick-declined"].map(tick).to_vec();
    vec![Block::Paragraph { text: line }, Block::List { items: boxes }, Block::Note { text: words.say("tick-sign") }]
}

fn method_box(scope: &Scope<'_>, counts: &Counts) -> Section {
    let mut method = method(scope, counts, Place::Box);
    method.blocks.push(Block::Paragraph { text: scope.words.say("method-cost") });
    method
}
