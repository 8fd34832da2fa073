//! The summary of a period: page one to decide, page two to doubt.
//! What is NOT here: sections it shares with the day summary (`parts`).

use shadowday_stats::{poisson_rate, wilson};

use super::counts::Counts;
use super::furniture::period;
use super::minutes::Lost;
use super::parts::{
    asks, basis_line, bright_spots, leading_category, method, minutes_cell, not_seen, problem_table, quote_section,
    rest_note, section,
};
use super::problems::{Group, Groups, category_name, groups, inside};
use super::scope::{Class, Note, Scope, cut};
use super::times::{by_hour, by_week};
use super::{Block, Cell, Column, Edition, Figure, Parts, Place, Section, Value};
use crate::messages::msg;

/// Lines page one has room for; those of a team edition are taller, because they carry an example.
const MOST_PROBLEMS: usize = 9;
const MOST_PROBLEMS_OF_TEAM: usize = 7;
const MOST_BRIGHT: usize = 5;
const MOST_BRIGHT_OF_TEAM: usize = 3;
const MOST_ASKS: usize = 6;
/// Width of half a page in points.
const HALF: f64 = 244.0;
/// Width of a page's text in points.
const FULL: f64 = 505.0;

/// The sections of a period summary.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let words = scope.words;
    let mut found = groups(scope, &scope.notes, Note::is_problem);
    let counts = Counts::of(scope);
    let lost = Lost::of(scope, &counts, &mut found, most_problems(scope));
    let mut withheld = counts.withheld_cells() + found.withheld + lost.withheld;
    let mut sections = vec![section(
        "figures",
        words.say("heading-figures"),
        Place::Full,
        vec![Block::Figures { figures: figures(scope, &counts, &lost) }],
    )];
    sections.push(problems(scope, &found));
    let most_bright = if scope.edition == Edition::Team { MOST_BRIGHT_OF_TEAM } else { MOST_BRIGHT };
    let (bright, bright_withheld) = bright_spots(scope, Place::Half, most_bright);
    withheld += bright_withheld;
    let chart = counts.chart(scope, HALF);
    sections.push(section(
        "categories",
        words.say("heading-counts"),
        Place::Half,
        vec![Block::Chart { chart: Box::new(chart) }],
    ));
    sections.push(bright);
    sections.extend(quote_section(scope, Place::Full));
    let fix_first = cut(&scope.recipe.fix_first, 400);
    if !fix_first.is_empty() {
        sections.push(section(
            "fix-first",
            words.say("heading-fix-first"),
            Place::Full,
            vec![Block::Paragraph { text: fix_first }],
        ));
    }
    let table = counts.table(scope);
    let is_shaded = table.rows.iter().flatten().any(|cell| cell.value == Value::Withheld);
    let shaded = if is_shaded { words.say("teams-note-withheld") } else { String::new() };
    let teams = vec![Block::Table { table }, Block::Note { text: words.say("teams-note") + &shaded }];
    sections.push(section("teams", words.say("heading-teams"), Place::NewPage, teams));
    let (when, when_withheld) = when(scope);
    withheld += when_withheld;
    sections.extend(when);
    sections.push(not_seen(scope, Place::Half));
    sections.extend(asks(scope, Place::Half, MOST_ASKS));
    sections.push(method(scope, &counts, Place::Box));
    Parts { headline: headline(scope, &found, &counts), facts: facts(scope, &counts), sections, withheld }
}

fn when(scope: &Scope<'_>) -> (Option<Section>, u32) {
    let charts: Vec<_> = [by_week(scope, FULL), by_hour(scope, FULL)].into_iter().flatten().collect();
    let withheld = charts.iter().map(|(_, withheld)| withheld).sum();
    let blocks: Vec<Block> = charts.into_iter().map(|(chart, _)| Block::Chart { chart: Box::new(chart) }).collect();
    let found = (!blocks.is_empty()).then(|| section("when", scope.words.say("heading-when"), Place::Full, blocks));
    (found, withheld)
}

/// Four figures, each with what it rests on.
fn figures(scope: &Scope<'_>, counts: &Counts, lost: &Lost) -> Vec<Figure> {
    let words = scope.words;
    let exposure = Scope::hours(scope.days.iter().copied());
    let mut figures = vec![Figure {
        key: "hours",
        amount: Value::Number(exposure.hours),
        value: words.decimal(exposure.hours, usize::from(exposure.hours < 100.0)),
        label: words.say("figure-hours"),
        note: msg!(words, "figure-hours-note", days = exposure.days, leaders = scope.leaders().len()),
    }];
    figures.push(rate_figure(scope, counts, exposure.hours));
    figures.push(Figure {
        key: "minutes",
        amount: lost.total.map_or(Value::Withheld, |(minutes, _)| Value::Number(minutes)),
        value: lost
            .total
            .map_or_else(|| words.say("withheld-short"), |(minutes, guessed)| time(scope, minutes, guessed)),
        label: words.say("figure-minutes"),
        note: match (lost.noted, counts.problems()) {
            (Some((n, all)), _) => msg!(words, "figure-minutes-note", n = n, all = all),
            (None, Some(_)) => words.say("withheld"),
            (None, None) => String::new(),
        },
    });
    let bright = counts.class_total(Class::Strength);
    figures.push(Figure {
        key: "bright",
        amount: bright.map_or(Value::Withheld, |n| Value::Number(f64::from(n))),
        value: bright.map_or_else(|| words.say("withheld-short"), |n| words.whole(u64::from(n))),
        label: words.say("figure-bright"),
        note: counts.problems().map_or_else(String::new, |n| msg!(words, "figure-bright-note", n = n)),
    });
    figures
}

/// Observations per hour with its interval.
fn rate_figure(scope: &Scope<'_>, counts: &Counts, hours: f64) -> Figure {
    let words = scope.words;
    let figure = |amount, value, note| Figure { key: "rate", amount, value, label: words.say("figure-rate"), note };
    if counts.rates().hides_overall() {
        return figure(Value::Withheld, words.say("withheld-short"), words.say("figure-rate-withheld"));
    }
    let timed = u32::try_from(scope.timed().count()).unwrap_or(u32::MAX);
    let Some(interval) = poisson_rate(timed, hours) else {
        return figure(Value::Nothing, words.say("not-known"), words.say("figure-rate-unknown"));
    };
    let rate = f64::from(timed) / hours;
    let (low, high) = (words.decimal(interval.low, 2), words.decimal(interval.high, 2));
    let note = msg!(words, "figure-rate-note", low = &low, high = &high, n = timed);
    figure(Value::Number(rate), words.decimal(rate, 2), note)
}

/// Minutes below two hours, hours above.
fn time(scope: &Scope<'_>, minutes: f64, guessed: bool) -> String {
    let words = scope.words;
    let mark = if guessed { "~" } else { "" };
    if minutes < 120.0 {
        return format!("{mark}{}", msg!(words, "minutes-short", n = &words.decimal(minutes, 0)));
    }
    format!("{mark}{}", msg!(words, "hours-short", n = &words.decimal(minutes / 60.0, 1)))
}

fn most_problems(scope: &Scope<'_>) -> usize {
    let most = if scope.edition == Edition::CrossTeam { MOST_PROBLEMS } else { MOST_PROBLEMS_OF_TEAM };
    // What to fix first takes the room of one.
    most - usize::from(!scope.recipe.fix_first.trim().is_empty())
}

fn problems(scope: &Scope<'_>, found: &Groups<'_, '_>) -> Section {
    let words = scope.words;
    let heading = words.say("heading-top-problems");
    if found.shown.is_empty() {
        let id = if found.withheld > 0 { "problems-withheld" } else { "problems-none" };
        return section("problems", heading, Place::Full, vec![Block::Paragraph { text: words.say(id) }]);
    }
    let cross = scope.edition == Edition::CrossTeam;
    let mut columns = vec![
        Column::words(words.say("column-problem"), 1),
        Column::numbers("observations", words.say("column-observations")),
        Column::numbers("days", words.say("column-days")),
        Column::numbers("minutes", words.say("column-minutes")),
        Column::numbers("impact", words.say("column-impact")),
    ];
    let tells_teams = cross && scope.teams.len() > 1;
    if tells_teams {
        columns.insert(3, Column::numbers("teams", words.say("column-teams")));
    }
    let most = most_problems(scope);
    let shown = &found.shown[..found.shown.len().min(most)];
    let table = problem_table(scope, shown, columns, |group| {
        let n = group.notes.len();
        let mut cells = vec![Cell::number(n as f64, words.whole(n as u64)), days_cell(scope, group)];
        if tells_teams {
            cells.push(Cell::number(f64::from(group.teams), words.whole(u64::from(group.teams))));
        }
        cells.extend([
            if group.hides_minutes {
                Cell::withheld(words.say("withheld-short"))
            } else {
                minutes_cell(scope, group.minutes, group.guessed)
            },
            Cell::number(f64::from(group.weight), words.whole(u64::from(group.weight))),
        ]);
        cells
    });
    let mut blocks = vec![Block::Table { table }];
    blocks.extend(rest_note(scope, found.shown.len().saturating_sub(most), found.withheld));
    if shown.iter().any(|group| group.hides_minutes) {
        blocks.push(Block::Note { text: words.say("minutes-withheld") });
    }
    section("problems", heading, Place::Full, blocks)
}

/// Share of shadow days with the problem, the day as unit because notes of one day go together.
fn days_cell(scope: &Scope<'_>, group: &Group<'_, '_>) -> Cell {
    let words = scope.words;
    let all = u32::try_from(scope.days.len()).unwrap_or(u32::MAX);
    let cell = Cell::number(f64::from(group.days), msg!(words, "days-of", n = group.days, all = all));
    match wilson(group.days, all) {
        Some(interval) => {
            let (low, high) = (words.decimal(interval.low * 100.0, 0), words.decimal(interval.high * 100.0, 0));
            cell.with_detail(msg!(words, "interval-percent", low = &low, high = &high))
        }
        None => cell,
    }
}

fn headline(scope: &Scope<'_>, found: &Groups<'_, '_>, counts: &Counts) -> String {
    let words = scope.words;
    let when = period(scope);
    let exposure = Scope::hours(scope.days.iter().copied());
    if scope.notes.is_empty() && !scope.small_teams.is_empty() {
        return msg!(words, "headline-small", period = &when, days = scope.visited.len());
    }
    if scope.notes.is_empty() {
        return msg!(words, "headline-empty", period = &when, days = exposure.days);
    }
    let leading =
        leading_category(scope).filter(|(category, _)| counts.class_total(Class::Problem(Some(*category))).is_some());
    let of_leading = |group: &&Group| leading.is_some_and(|(category, _)| group.category == Some(category));
    let tops: Vec<String> =
        found.shown.iter().filter(of_leading).take(2).map(|group| inside(words, &cut(&group.label, 60))).collect();
    let Some((category, n)) = leading else {
        return msg!(words, "headline-counts", period = &when, n = scope.notes.len(), days = exposure.days);
    };
    let name = category_name(scope, Some(category));
    let Some(all) = counts.problems() else {
        return msg!(words, "headline-category-only", category = &name, n = n, days = exposure.days);
    };
    let share = words.percent(n as f64 / f64::from(all.max(1)));
    if tops.is_empty() {
        return msg!(words, "headline-category", category = &name, n = n, all = all, share = &share);
    }
    msg!(words, "headline-category-tops", category = &name, n = n, all = all, share = &share, tops = &words.list(&tops))
}

fn facts(scope: &Scope<'_>, counts: &Counts) -> String {
    let words = scope.words;
    let exposure = Scope::hours(scope.days.iter().copied());
    let teams: std::collections::BTreeSet<_> =
        scope.days.iter().map(|row| super::scope::team_of(scope.rows, row)).collect();
    let line = msg!(
        words,
        "facts-summary",
        days = exposure.days,
        teams = teams.len(),
        hosts = scope.hosts(scope.notes.iter()),
        leaders = scope.leaders().len()
    );
    format!("{line} · {}", basis_line(scope, counts))
}
