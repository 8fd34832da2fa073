//! "You said, we did" (REPORTS, template E): for the wall of one team, to be read from two metres. At most six things, in
//! plain words, without a figure; what cannot be done says because of what, and what is done instead.
//! What is NOT here: the size of its letters (the page template).

use chrono::NaiveDate;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Light;

use super::asks::mark_of;
use super::parts::section;
use super::purchase::readable_start;
use super::scope::{Scope, cut, team_of};
use super::stoplight::{Promise, promises};
use super::{Block, Cell, Column, Parts, Place, Section, Table};
use crate::input::Paper;
use crate::messages::{Messages, msg};

/// The key of a reply that says why not, and not what is done instead.
pub const ALONE: &str = "red-alone";

/// Things a wall has room for, whatever the sheet.
const MOST: usize = 6;
/// Letters of what was said, and of a reply.
const SAID: usize = 90;
const DID: usize = 150;
/// The smallest letters that are read from two metres, in points, and their lines.
const SMALLEST: f64 = 24.0;
const LINE: f64 = 28.0;
/// Between two things.
const BETWEEN: f64 = 26.0;

/// Width and height that a sheet leaves for the things on it, in points.
fn room(paper: Paper) -> (f64, f64) {
    match paper {
        Paper::A3 => (690.0, 790.0),
        Paper::A4 | Paper::Letter => (475.0, 440.0),
    }
}

/// How high a row is in the smallest letters.
fn height(row: &[Cell], width: f64) -> f64 {
    let lines = |cell: &Cell| (crate::chart::text_width(&cell.text, SMALLEST) * 1.12 / width).ceil().max(1.0);
    BETWEEN + row.iter().map(lines).sum::<f64>() * LINE
}

/// As many as fit: a small sheet, or long words, have room for fewer.
fn that_fit(rows: Vec<(usize, Vec<Cell>)>, paper: Paper) -> Vec<(usize, Vec<Cell>)> {
    let (width, mut left) = room(paper);
    let mut fitting = Vec::new();
    for (place, row) in rows.into_iter().take(MOST) {
        left -= height(&row, width);
        if left < 0.0 && !fitting.is_empty() {
            break;
        }
        fitting.push((place, row));
    }
    fitting.sort_by_key(|(place, _)| *place);
    fitting
}

/// The sections of a poster.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let words = scope.words;
    let team = scope.team_name(scope.teams.first().map(|team| team.id));
    let answered: Vec<Promise> =
        promises(scope).into_iter().filter(|one| one.light != Light::New && is_of_period(scope, one)).collect();
    let waiting = promises(scope).iter().filter(|one| one.light == Light::New && asked_in(scope, one)).count();
    let rows = chosen(&answered).into_iter().map(|(place, one)| (place, row(scope, one))).collect();
    let shown = that_fit(rows, scope.recipe.paper);
    let more = answered.len() - shown.len();
    let mut blocks = vec![if shown.is_empty() {
        Block::Paragraph { text: words.say("poster-nothing") }
    } else {
        let rows = shown.into_iter().map(|(_, row)| row).collect();
        let columns = vec![Column::words(words.say("column-said"), 1), Column::words(words.say("column-did"), 1)];
        Block::Table {
            table: Table { id: "said", caption: words.say("poster-title"), columns, rows, total_row: false },
        }
    }];
    let mut rest = Vec::new();
    if more > 0 {
        rest.push(msg!(words, "poster-more", n = more));
    }
    if waiting > 0 {
        let id = if answered.is_empty() { "poster-waiting-only" } else { "poster-waiting" };
        rest.push(msg!(words, id, n = waiting));
    }
    if !rest.is_empty() {
        blocks.push(Block::Note { text: rest.join(" ") });
    }
    let told =
        answered.iter().filter_map(|one| one.answer?.told_at).map(Lived::date).filter(|on| *on <= scope.to).max();
    let month = words.month(told.unwrap_or_else(|| scope.last_day()).max(scope.last_day()));
    let facts = msg!(words, "poster-facts", team = &team, month = &month);
    let thanks = vec![Block::Paragraph { text: msg!(words, "poster-thanks", team = &team) }, next(scope)];
    let sections: Vec<Section> = vec![
        section("said", words.say("heading-said"), Place::Full, blocks),
        section("thanks", words.say("heading-thanks"), Place::Full, thanks),
    ];
    Parts { headline: words.say("poster-title"), facts, sections, withheld: 0 }
}

fn next(scope: &Scope<'_>) -> Block {
    let words = scope.words;
    let planned = scope.recipe.said.next_day.or_else(|| planned(scope));
    Block::Paragraph {
        text: match planned {
            Some(date) => msg!(words, "poster-next", date = &words.short_date(date)),
            None => words.say("poster-next-open"),
        },
    }
}

/// The first day with the team after the period, where one was put down already.
fn planned(scope: &Scope<'_>) -> Option<NaiveDate> {
    let of_team = |row: &&crate::input::DayRow| {
        let team = team_of(scope.rows, row);
        !row.day.removed && scope.teams.iter().any(|one| Some(one.id) == team)
    };
    let dates = scope.rows.days.iter().filter(of_team).filter_map(super::scope::date_of);
    dates.filter(|date| *date > scope.to).min()
}

fn asked_in(scope: &Scope<'_>, one: &Promise<'_>) -> bool {
    within(scope, one.ask.asked_at.or_else(|| scope.whole_day.day(one.ask.day)?.started_at))
}

fn within(scope: &Scope<'_>, at: Option<Lived>) -> bool {
    at.is_some_and(|at| (scope.from..=scope.to).contains(&at.date()))
}

/// Asked, told or done in the period.
fn is_of_period(scope: &Scope<'_>, one: &Promise<'_>) -> bool {
    let answer = one.answer;
    let moments = [answer.and_then(|answer| answer.told_at), answer.and_then(|answer| answer.done_at)];
    asked_in(scope, one) || moments.into_iter().any(|at| within(scope, at))
}

/// In turn a done one, one in progress, one that cannot be: a wall that shows only what went well is not believed. Each with
/// its place on the wall, where those of one light stand together.
fn chosen<'p, 'a>(all: &'p [Promise<'a>]) -> Vec<(usize, &'p Promise<'a>)> {
    const ORDER: [Light; 3] = [Light::Green, Light::Yellow, Light::Red];
    let place = |one: &Promise| (ORDER.iter().position(|light| *light == one.light), one.ask.asked_at, one.ask.id);
    let mut placed: Vec<&Promise> = all.iter().collect();
    placed.sort_by_key(|one| place(one));
    let numbered: Vec<(usize, &Promise)> = placed.into_iter().enumerate().collect();
    // The newest of each light goes first.
    let mut lights = ORDER.map(|light| numbered.iter().rev().filter(move |(_, one)| one.light == light));
    let mut picked = Vec::new();
    while picked.len() < numbered.len() {
        for light in &mut lights {
            picked.extend(light.next().copied());
        }
    }
    picked
}

fn row(scope: &Scope<'_>, one: &Promise<'_>) -> Vec<Cell> {
    let words = scope.words;
    let mut first = Cell::text(readable_start(&cut(one.words.trim_end_matches('.'), SAID)));
    first.mark = Some((mark_of(one.light).to_owned(), crate::chart::Paint::Ink));
    let Some(answer) = one.answer else { return vec![first, Cell::nothing()] };
    let text = answer.text.trim().trim_end_matches('.');
    let mut key = one.light.as_str();
    let reply = match one.light {
        Light::Red => {
            let (because, instead) = because_and_instead(words, text);
            let (because, instead) = (readable_start(&cut(&because, DID / 2)), readable_start(&cut(&instead, DID / 2)));
            if instead.is_empty() {
                key = ALONE;
                msg!(words, "poster-red-alone", because = &because)
            } else {
                msg!(words, "poster-red", because = &because, instead = &instead)
            }
        }
        Light::Yellow => {
            let due = answer.due.map(|due| words.date(due)).unwrap_or_default();
            let id = if due.is_empty() { "poster-yellow-open" } else { "poster-yellow" };
            msg!(words, id, what = &readable_start(&cut(text, DID - 30)), due = &due)
        }
        Light::Green | Light::New => msg!(words, "poster-green", what = &readable_start(&cut(text, DID))),
    };
    vec![first, Cell::text(reply).keyed(key)]
}

/// A reply says what is done instead after that word, in whichever language it was written.
pub fn because_and_instead(words: &Messages, text: &str) -> (String, String) {
    let lower = text.to_lowercase();
    let listed = words.say("words-instead");
    let found = listed.split('|').map(str::trim).filter(|word| !word.is_empty()).filter_map(|word| {
        let at = lower.find(word)?;
        // Lowering may change lengths in rare scripts; then nothing is split.
        (text.is_char_boundary(at) && text.is_char_boundary(at + word.len())).then_some((at, word.len()))
    });
    let Some((at, length)) = found.min() else { return (bare_reason(words, text), String::new()) };
    let edge = |part: &str| part.trim_matches([' ', ',', ';', '.', ':', '–', '-', '—', '\n']).to_owned();
    (bare_reason(words, &edge(&text[..at])), edge(&text[at + length..]))
}

/// The reason without the word that the poster puts before it.
fn bare_reason(words: &Messages, text: &str) -> String {
    let lower = text.to_lowercase();
    let listed = words.say("words-because");
    let found = listed.split('|').map(str::trim).filter(|word| !word.is_empty()).find(|word| lower.starts_with(word));
    let rest = found.and_then(|word| text.get(word.len()..)).unwrap_or(text);
    rest.trim_matches([' ', ',', ':']).to_owned()
}
