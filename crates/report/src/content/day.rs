//! The day summary (REPORTS, template A): for the leader and the team shadowed, one page, two at most.
//! What is NOT here: sections it shares with the period summary (`parts`).

use shadowday_model::vocabulary::Kind;

use super::asks::asks;
use super::counts::Counts;
use super::demand::contacts;
use super::furniture::clock;
use super::learning::{expectations, headlines, owed};
use super::minutes::minutes_lost;
use super::parts::{
    basis_line, bright_spots, evidence, impact_cell, method, minutes_cell, not_seen, problem_table, quote_section,
    rest_note, section,
};
use super::photos::photos;
use super::problems::{Group, groups, may_show};
use super::scope::{Class, Note, Scope, cut};
use super::times::by_hour;
use super::timing::Timed;
use super::{Block, Cell, Column, Parts, Place, Section};
use crate::messages::msg;

/// Problems and bright spots a page has room for.
const MOST_PROBLEMS: usize = 7;
const MOST_BRIGHT: usize = 4;
/// The same beside the time and the contacts of a whole day, with room left for what is decided from them.
const MOST_PROBLEMS_OF_WHOLE: usize = 6;
const MOST_BRIGHT_OF_WHOLE: usize = 3;
const MOST_ASKS: usize = 4;
const MOST_CONFLICTS: usize = 3;
/// Width of the right column in points.
const RIGHT: f64 = 196.0;
/// Width of half a page in points.
const HALF: f64 = 240.0;

/// The sections of a day summary: what to decide from, then what it rests on.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let found = groups(scope, &scope.notes, Note::is_problem);
    let counts = Counts::of(scope);
    let mut sections =
        if is_whole(scope) { whole(scope, &found.shown, &counts) } else { plain(scope, &found.shown, &counts) };
    sections.extend(photos(scope, Place::Full));
    sections.push(method(scope, &counts, Place::Box));
    Parts { headline: headline(scope, &found.shown), facts: facts(scope, &counts), sections, withheld: 0 }
}

/// Is there so much beside the notes that it takes a second page?
fn is_whole(scope: &Scope<'_>) -> bool {
    let day = &scope.whole_day;
    let there = [!day.activities.is_empty(), !day.contacts.is_empty(), !day.assumptions.is_empty()];
    there.into_iter().filter(|is_there| *is_there).count() > 1
}

/// A day of notes and little else: one page.
fn plain(scope: &Scope<'_>, shown: &[Group<'_, '_>], counts: &Counts) -> Vec<Section> {
    let mut sections = vec![bright_spots(scope, Place::Left, MOST_BRIGHT).0, problems(scope, shown, MOST_PROBLEMS)];
    sections.extend(Timed::of(scope).map(|timed| timed.section(Place::Right, RIGHT)));
    sections.extend(contacts(scope, Place::Right));
    let charts = [Some(categories(scope, counts, RIGHT)), hours(scope, RIGHT)].into_iter().flatten().collect();
    sections.push(section("counts", scope.words.say("heading-counts"), Place::Right, charts));
    sections.extend(quote_section(scope, Place::Right));
    sections.extend(headlines(scope));
    sections.extend(asks(scope, Place::Half, MOST_ASKS));
    sections.extend(expectations(scope, Place::Half));
    sections.push(not_seen(scope, Place::Half));
    sections.extend(owed(scope, Place::Half));
    sections.extend(conflicts(scope));
    sections.extend(own_readings(scope));
    sections
}

/// A whole day: a page to decide from, a page to doubt.
fn whole(scope: &Scope<'_>, shown: &[Group<'_, '_>], counts: &Counts) -> Vec<Section> {
    let words = scope.words;
    let mut sections =
        vec![bright_spots(scope, Place::Left, MOST_BRIGHT_OF_WHOLE).0, problems(scope, shown, MOST_PROBLEMS_OF_WHOLE)];
    sections.extend(asks(scope, Place::Left, MOST_ASKS));
    sections.extend(Timed::of(scope).map(|timed| timed.section(Place::Right, RIGHT)));
    sections.extend(contacts(scope, Place::Right));
    sections.extend(headlines(scope));
    sections.push(not_seen(scope, Place::Full));
    let doubt = sections.len();
    sections.extend(expectations(scope, Place::Full));
    let about = vec![categories(scope, counts, HALF)];
    sections.push(section("counts", words.say("heading-counts"), Place::Half, about));
    let when = |chart| section("when", words.say("heading-when"), Place::Half, vec![chart]);
    sections.extend(hours(scope, HALF).map(when));
    sections.extend(quote_section(scope, Place::Half));
    sections.extend(owed(scope, Place::Half));
    sections.extend(conflicts(scope));
    sections.extend(own_readings(scope));
    sections[doubt].place = Place::NewPage;
    sections
}

fn categories(scope: &Scope<'_>, counts: &Counts, width: f64) -> Block {
    Block::Chart { chart: Box::new(counts.chart(scope, width)) }
}

fn hours(scope: &Scope<'_>, width: f64) -> Option<Block> {
    by_hour(scope, width).map(|(chart, _)| Block::Chart { chart: Box::new(chart) })
}

fn problems(scope: &Scope<'_>, shown: &[Group<'_, '_>], most: usize) -> Section {
    let words = scope.words;
    if shown.is_empty() {
        return section(
            "problems",
            words.say("heading-problems"),
            Place::Left,
            vec![Block::Paragraph { text: words.say("problems-none") }],
        );
    }
    let columns = vec![
        Column::words(words.say("column-problem"), 1),
        Column::numbers("seen", words.say("column-seen")),
        Column::numbers("minutes", words.say("column-minutes")),
        Column::numbers("impact", words.say("column-impact")),
    ];
    let table = problem_table(scope, &shown[..shown.len().min(most)], columns, |group| {
        let times = msg!(words, "times", n = group.times);
        vec![
            Cell::number(f64::from(group.times), times),
            minutes_cell(scope, group.minutes, group.guessed),
            impact_cell(group.impact),
        ]
    });
    let mut blocks = vec![Block::Table { table }];
    blocks.extend(rest_note(scope, shown.len().saturating_sub(most), 0));
    section("problems", words.say("heading-problems"), Place::Left, blocks)
}

/// Measures that drive the wrong behaviour: what is measured, what that makes people do, whom it harms, as far as said.
fn conflicts(scope: &Scope<'_>) -> Option<Section> {
    let words = scope.words;
    let found: Vec<&Note> = scope.notes.iter().filter(|note| note.row.kind == Kind::KpiConflict).collect();
    let part = |said: &str| if said.is_empty() { words.say("conflict-open") } else { cut(said, 60) };
    let text = |note: &Note| {
        let (metric, drives, harm) = (&note.row.metric, &note.row.drives, &note.row.harm);
        if [metric, drives, harm].iter().all(|said| said.is_empty()) || !may_show(note) {
            return cut(&scope.released_text(note), 140);
        }
        let (metric, drives, harm) = (part(metric), part(drives), part(harm));
        msg!(words, "conflict-chain", metric = &metric, drives = &drives, harm = &harm)
    };
    let item =
        |note: &&Note| super::Item { mark: "≠".to_owned(), text: text(note), detail: evidence(scope, &[note]) };
    (!found.is_empty()).then(|| {
        let items = found.iter().take(MOST_CONFLICTS).map(item).collect();
        let mut blocks = vec![Block::List { items }];
        blocks.extend(rest_note(scope, found.len().saturating_sub(MOST_CONFLICTS), 0));
        section("conflicts", words.say("heading-conflicts"), Place::Half, blocks)
    })
}

/// What the leader thinks, kept apart from what was seen and heard.
fn own_readings(scope: &Scope<'_>) -> Option<Section> {
    let own: Vec<&Note> = scope
        .notes
        .iter()
        .filter(|note| note.class == Class::MyRead && note.row.kind != Kind::Ask && !note.row.text.trim().is_empty())
        .collect();
    let item = |note: &&Note| super::Item {
        mark: "?".to_owned(),
        text: cut(&scope.released_text(note), 140),
        detail: evidence(scope, &[note]),
    };
    (!own.is_empty()).then(|| {
        section(
            "my-read",
            scope.words.say("heading-my-read"),
            Place::Half,
            vec![Block::List { items: own.iter().take(3).map(item).collect() }],
        )
    })
}

fn team_and_date(scope: &Scope<'_>) -> (String, String) {
    let team = scope.days.first().and_then(|row| super::scope::team_of(scope.rows, row));
    (scope.team_name(team), scope.words.short_date(scope.from))
}

/// The answer first, with a number in it.
fn headline(scope: &Scope<'_>, shown: &[Group<'_, '_>]) -> String {
    let words = scope.words;
    let (team, date) = team_and_date(scope);
    let strengths = scope.notes.iter().filter(|note| note.class == Class::Strength).count();
    let Some(top) = shown.first() else {
        let id = if scope.notes.is_empty() { "headline-day-empty" } else { "headline-day-bright" };
        return msg!(words, id, team = &team, date = &date, n = strengths);
    };
    let label = cut(&top.label, 80);
    let all: Vec<&Note> = scope.notes.iter().filter(|note| note.is_problem()).collect();
    let (total, _) = minutes_lost(&all);
    let slowest = shown
        .iter()
        .max_by(|a, b| a.minutes.total_cmp(&b.minutes))
        .filter(|group| group.minutes >= 1.0 && group.minutes < total);
    let total = words.decimal(total, 0);
    match slowest {
        None => msg!(
            words,
            "headline-day-times",
            team = &team,
            date = &date,
            label = &label,
            n = top.times,
            all = all.len()
        ),
        Some(slowest) if slowest.label == top.label => {
            msg!(
                words,
                "headline-day-minutes",
                team = &team,
                date = &date,
                label = &label,
                n = top.times,
                minutes = &words.decimal(top.minutes, 0),
                total = &total
            )
        }
        Some(slowest) => {
            let (other, minutes) = (cut(&slowest.label, 60), words.decimal(slowest.minutes, 0));
            msg!(
                words,
                "headline-day-both",
                team = &team,
                date = &date,
                label = &label,
                n = top.times,
                other = &other,
                minutes = &minutes,
                total = &total
            )
        }
    }
}

/// `Shadowed 09:02–15:40 (6.6 hours) · 2 hosts · 20 observations …`.
fn facts(scope: &Scope<'_>, counts: &Counts) -> String {
    let words = scope.words;
    let mut parts = Vec::new();
    if let Some(row) = scope.days.first() {
        let hours = row.hours.map(|hours| words.decimal(hours.hours, 1));
        match (row.day.started_at, row.day.ended_at, hours) {
            (Some(from), Some(to), Some(hours)) => {
                parts.push(msg!(words, "facts-shadowed", from = &clock(from), to = &clock(to), hours = &hours));
            }
            (Some(from), None, Some(hours)) => {
                parts.push(msg!(words, "facts-open", from = &clock(from), hours = &hours));
            }
            _ => parts.push(words.say("facts-unknown")),
        }
        if !row.day.shift.is_empty() {
            parts.push(msg!(words, "facts-shift", shift = &cut(&row.day.shift, 30)));
        }
        if row.day.surge {
            parts.push(words.say("facts-surge"));
        }
        let hosts = row
            .day
            .hosts
            .iter()
            .chain(scope.notes.iter().flat_map(|note| &note.row.hosts))
            .collect::<std::collections::BTreeSet<_>>()
            .len();
        parts.push(msg!(words, "facts-hosts", n = hosts));
    }
    parts.push(basis_line(scope, counts));
    let struck: u32 = scope.days.iter().map(|row| row.day.struck_lines).sum();
    if struck > 0 {
        parts.push(msg!(words, "facts-struck", n = struck));
    }
    parts.join(" · ")
}
