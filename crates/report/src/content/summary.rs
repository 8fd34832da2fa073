//! The summary of a period: page one to decide, page two to doubt.
//! What is NOT here: sections it shares with the day summary (`parts`).

use shadowday_stats::{poisson_rate, wilson};

use super::counts::Counts;
use super::furniture::period;
use super::parts::{
    asks, basis_line, bright_spots, leading_category, method, minutes_cell, minutes_lost, not_seen, problem_table,
    quote_section, rest_note, section,
};
use super::problems::{Group, Groups, category_name, groups};
use super::scope::{Class, Note, Scope, cut};
use super::times::{by_hour, by_week};
use super::{Block, Cell, Column, Edition, Figure, Parts, Place, Section};
use crate::messages::msg;

/// Lines page one has room for; those of a team edition are taller, because they carry an example.
const MOST_PROBLEMS: usize = 8;
const MOST_PROBLEMS_OF_TEAM: usize = 6;
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
    let found = groups(scope, &scope.notes, Note::is_problem);
    let counts = Counts::of(scope);
    let mut withheld = counts.withheld_cells() + found.withheld;
    let mut sections = vec![section(
        "figures",
        words.say("heading-figures"),
        Place::Full,
        vec![Block::Figures { figures: figures(scope, &counts) }],
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
    let teams = vec![Block::Table { table: counts.table(scope) }, Block::Note { text: words.say("teams-note") }];
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
fn figures(scope: &Scope<'_>, counts: &Counts) -> Vec<Figure> {
    let words = scope.words;
    let exposure = Scope::hours(scope.days.iter().copied());
    let timed = u32::try_from(scope.timed().count()).unwrap_or(u32::MAX);
    let mut figures = vec![Figure {
        value: words.decimal(exposure.hours, usize::from(exposure.hours < 100.0)),
        label: words.say("figure-hours"),
        note: msg!(words, "figure-hours-note", days = exposure.days, leaders = scope.leaders().len()),
    }];
    let rate = poisson_rate(timed, exposure.hours);
    figures.push(Figure {
        value: rate.map_or_else(|| words.say("not-known"), |_| words.decimal(f64::from(timed) / exposure.hours, 2)),
        label: words.say("figure-rate"),
        note: rate.map_or_else(
            || words.say("figure-rate-unknown"),
            |interval| {
                let (low, high) = (words.decimal(interval.low, 2), words.decimal(interval.high, 2));
                msg!(words, "figure-rate-note", low = &low, high = &high, n = timed)
            },
        ),
    });
    let problems: Vec<&Note> = scope.notes.iter().filter(|note| note.is_problem()).collect();
    let (minutes, guessed) = minutes_lost(&problems);
    // Of the same problems that the total counts: those not sorted yet drop out where they are withheld.
    let is_counted = |note: &&&Note| counts.class_total(note.class).is_some();
    let with_minutes = problems.iter().filter(is_counted).filter(|note| note.minutes() > 0.0).count();
    figures.push(Figure {
        value: lost(scope, minutes, guessed),
        label: words.say("figure-minutes"),
        // The number of problems would give a withheld category away.
        note: counts
            .problems()
            .map_or_else(String::new, |all| msg!(words, "figure-minutes-note", n = with_minutes, all = all)),
    });
    figures.push(Figure {
        value: counts
            .class_total(Class::Strength)
            .map_or_else(|| words.say("withheld-short"), |n| words.whole(u64::from(n))),
        label: words.say("figure-bright"),
        note: counts.problems().map_or_else(String::new, |n| msg!(words, "figure-bright-note", n = n)),
    });
    figures
}

/// Minutes below two hours, hours above.
fn lost(scope: &Scope<'_>, minutes: f64, guessed: bool) -> String {
    let words = scope.words;
    let mark = if guessed { "~" } else { "" };
    if minutes < 120.0 {
        return format!("{mark}{}", msg!(words, "minutes-short", n = &words.decimal(minutes, 0)));
    }
    format!("{mark}{}", msg!(words, "hours-short", n = &words.decimal(minutes / 60.0, 1)))
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
        Column::numbers(words.say("column-observations")),
        Column::numbers(words.say("column-days")),
        Column::numbers(words.say("column-minutes")),
        Column::numbers(words.say("column-impact")),
    ];
    if cross {
        columns.insert(3, Column::numbers(words.say("column-teams")));
    }
    let most = if cross { MOST_PROBLEMS } else { MOST_PROBLEMS_OF_TEAM };
    let shown = &found.shown[..found.shown.len().min(most)];
    let table = problem_table(scope, shown, columns, |group| {
        let n = group.notes.len();
        let mut cells = vec![Cell::number(n as f64, words.whole(n as u64)), days_cell(scope, group)];
        if cross {
            cells.push(Cell::number(f64::from(group.teams), words.whole(u64::from(group.teams))));
        }
        cells.extend([
            minutes_cell(scope, group.minutes, group.guessed),
            Cell::number(f64::from(group.weight), words.whole(u64::from(group.weight))),
        ]);
        cells
    });
    let mut blocks = vec![Block::Table { table }];
    blocks.extend(rest_note(scope, found.shown.len().saturating_sub(most), found.withheld));
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
    if scope.notes.is_empty() {
        return msg!(words, "headline-empty", period = &when, days = exposure.days);
    }
    let leading =
        leading_category(scope).filter(|(category, _)| counts.class_total(Class::Problem(Some(*category))).is_some());
    let of_leading = |group: &&Group| leading.is_some_and(|(category, _)| group.category == Some(category));
    let tops: Vec<String> =
        found.shown.iter().filter(of_leading).take(2).map(|group| lower(&cut(&group.label, 60))).collect();
    let (Some((category, n)), Some(all)) = (leading, counts.problems()) else {
        return msg!(words, "headline-counts", period = &when, n = scope.notes.len(), days = exposure.days);
    };
    let name = category_name(scope, Some(category));
    let share = words.percent(n as f64 / f64::from(all.max(1)));
    if tops.is_empty() {
        return msg!(words, "headline-category", category = &name, n = n, all = all, share = &share);
    }
    msg!(words, "headline-category-tops", category = &name, n = n, all = all, share = &share, tops = &words.list(&tops))
}

/// A label inside a sentence: only a plain first word is lowered, never an abbreviation.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
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
