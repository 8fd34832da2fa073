//! Top problems and bright spots: observations gathered under one label each, ranked by impact and minutes.
//! What is NOT here: how the list is laid out.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::vocabulary::{Category, Kind};
use shadowday_stats::disclosure::{Cell, protect_line};

use super::Edition;
use super::scope::{Class, Note, Scope, cut};
use crate::messages::{Messages, msg};

/// What holds a group together. Tried in this order, so each observation is in one group and minutes count once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A phrase that worked: the phrase bank is one thing, whatever the phrases are about.
    Phrase,
    /// The tag of the observation that most others in scope share.
    Tag(String),
    /// Its sub-code.
    SubCode(Option<Category>, String),
    /// The tool it names.
    Tool(String),
    /// Nothing shared: the observation alone.
    Alone(RecordId),
}

/// Observations about one thing.
pub struct Group<'n, 'a> {
    /// What it is called.
    pub label: String,
    /// The category of most of its observations.
    pub category: Option<Category>,
    /// Its observations.
    pub notes: Vec<&'n Note<'a>>,
    /// The observation that tells it best, when it may be shown.
    pub example: Option<String>,
    /// Impact added up over observations; one that was not rated counts as 1.
    pub weight: u32,
    /// The highest impact given, 0 when none was.
    pub impact: u8,
    /// Times seen: the × n added up.
    pub times: u32,
    /// Minutes lost.
    pub minutes: f64,
    /// The minutes are withheld: too few hosts are behind them, or they would give others away.
    pub hides_minutes: bool,
    /// At least one of the minutes is a guess.
    pub guessed: bool,
    /// Days on which it was noted.
    pub days: u32,
    /// Teams in which it was noted.
    pub teams: u32,
    /// Distinct hosts behind it.
    pub hosts: u32,
}

/// Groups with the rest that a cross-team edition withholds.
pub struct Groups<'n, 'a> {
    /// Ranked: weight, then minutes, then observations, then label.
    pub shown: Vec<Group<'n, 'a>>,
    /// Groups withheld because too few hosts are behind them, or to keep those hidden.
    pub withheld: u32,
}

/// Groups the observations of a class.
pub fn groups<'n, 'a>(scope: &Scope<'a>, notes: &'n [Note<'a>], wanted: impl Fn(&Note<'a>) -> bool) -> Groups<'n, 'a> {
    let notes: Vec<&Note> = notes.iter().filter(|note| wanted(note)).collect();
    let popular = popularity(&notes);
    let mut gathered: BTreeMap<Key, Vec<&Note>> = BTreeMap::new();
    for note in &notes {
        gathered.entry(key_of(note, &popular)).or_default().push(note);
    }
    let mut all: Vec<Group> = gathered.into_iter().map(|(key, notes)| group(scope, &key, notes)).collect();
    all.sort_by(|a, b| {
        let rank = |group: &Group| {
            (
                std::cmp::Reverse(group.weight),
                std::cmp::Reverse((group.minutes * 60.0) as u64),
                std::cmp::Reverse(group.notes.len()),
            )
        };
        rank(a)
            .cmp(&rank(b))
            .then_with(|| a.label.cmp(&b.label))
            .then_with(|| a.notes[0].row.id.cmp(&b.notes[0].row.id))
    });
    if scope.edition == Edition::Team {
        return Groups { shown: all, withheld: 0 };
    }
    withhold_small(all, scope.recipe.k_counts)
}

/// The groups are one line of figures whose total is published, so the same control applies as to a table.
fn withhold_small<'n, 'a>(all: Vec<Group<'n, 'a>>, k: u32) -> Groups<'n, 'a> {
    let cell = |group: &Group| Cell { value: u32::try_from(group.notes.len()).unwrap_or(u32::MAX), hosts: group.hosts };
    let cells: Vec<Cell> = all.iter().map(cell).collect();
    let hidden = protect_line(&cells, k);
    let mut shown = Vec::new();
    let mut withheld = 0;
    for (group, hidden) in all.into_iter().zip(hidden) {
        if hidden { withheld += 1 } else { shown.push(group) }
    }
    Groups { shown, withheld }
}

fn popularity(notes: &[&Note<'_>]) -> BTreeMap<String, usize> {
    let mut popular = BTreeMap::new();
    for tag in notes.iter().flat_map(|note| &note.tags) {
        *popular.entry(tag.clone()).or_default() += 1;
    }
    popular
}

fn key_of(note: &Note<'_>, popular: &BTreeMap<String, usize>) -> Key {
    if note.row.kind == Kind::Phrase {
        return Key::Phrase;
    }
    let most_shared =
        note.tags.iter().max_by_key(|tag| (popular.get(*tag).copied().unwrap_or(0), std::cmp::Reverse((*tag).clone())));
    if let Some(tag) = most_shared {
        return Key::Tag(tag.clone());
    }
    if let Some(code) = note.row.sub_code.as_ref().filter(|code| !code.trim().is_empty()) {
        return Key::SubCode(note.row.category, code.clone());
    }
    note.row.tools.first().map_or(Key::Alone(note.row.id), |tool| Key::Tool(tool.clone()))
}

fn group<'n, 'a>(scope: &Scope<'a>, key: &Key, notes: Vec<&'n Note<'a>>) -> Group<'n, 'a> {
    let best =
        notes.iter().copied().max_by_key(|note| (note.row.starred, note.row.impact, std::cmp::Reverse(note.row.id)));
    let example = best.and_then(|_| example_of(scope, &notes));
    let category = most_common_category(&notes);
    let label = label_of(scope, key, category, example.as_ref());
    let days: BTreeSet<_> = notes.iter().map(|note| note.day.day.id).collect();
    let teams: BTreeSet<_> = notes.iter().map(|note| note.team).collect();
    Group {
        category,
        weight: notes.iter().map(|note| u32::from(note.row.impact.unwrap_or(1))).sum(),
        impact: notes.iter().filter_map(|note| note.row.impact).max().unwrap_or(0),
        times: notes.iter().map(|note| note.row.count.max(1)).fold(0, u32::saturating_add),
        minutes: notes.iter().map(|note| note.minutes()).sum(),
        hides_minutes: false,
        guessed: notes.iter().any(|note| note.row.minutes_guessed && note.minutes() > 0.0),
        days: u32::try_from(days.len()).unwrap_or(u32::MAX),
        teams: u32::try_from(teams.len()).unwrap_or(u32::MAX),
        hosts: scope.hosts(notes.iter().copied()),
        example: example.filter(|_| !matches!(key, Key::Alone(_))),
        label,
        notes,
    }
}

/// The words of the starred, weightiest observation. A quote without permission is never repeated, and a cross-team
/// edition repeats no note at all: one sentence can identify a day.
fn example_of(scope: &Scope<'_>, notes: &[&Note<'_>]) -> Option<String> {
    if scope.edition == Edition::CrossTeam {
        return None;
    }
    let best = notes
        .iter()
        .filter(|note| !note.row.text.trim().is_empty() && may_show(note))
        .max_by_key(|note| (note.row.starred, note.row.impact, std::cmp::Reverse(note.row.id)))?;
    let text = cut(&scope.shown_text(best), 140);
    // Where the line's own marks were read as "somebody said", the page says so again.
    let said = best.row.kind == Kind::Quote && !best.row.opens_with_mark();
    Some(if said { msg!(scope.words, "in-their-words", text = &text) } else { text })
}

/// May the words of a note stand in a report? Somebody's own words need permission, wherever they would be printed; words
/// that judge a person stay on the device until somebody said what in the system stood behind it.
pub fn may_show(note: &Note<'_>) -> bool {
    !note.row.asks_system_first() && (note.row.quotable || !note.row.is_verbatim())
}

fn most_common_category(notes: &[&Note<'_>]) -> Option<Category> {
    let mut counts: BTreeMap<Category, usize> = BTreeMap::new();
    for category in notes.iter().filter_map(|note| note.row.category) {
        *counts.entry(category).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(category, count)| (*count, std::cmp::Reverse(*category)))
        .map(|(category, _)| category)
}

fn label_of(scope: &Scope<'_>, key: &Key, category: Option<Category>, example: Option<&String>) -> String {
    match key {
        Key::Phrase => scope.words.say("group-phrases"),
        Key::Tag(tag) => readable(tag),
        Key::SubCode(_, code) => readable(code),
        Key::Tool(tool) => cut(tool, 60),
        Key::Alone(_) => example.map_or_else(|| category_name(scope, category), Clone::clone),
    }
}

/// `four-screens` → `Four screens`; a prefix (`re-keying`, `e-mail`) keeps its hyphen.
pub fn readable(label: &str) -> String {
    let short_start = label.split_once('-').filter(|(start, _)| ["re", "e", "co", "un"].contains(start));
    let spaced = |text: &str| text.replace(['-', '_'], " ");
    let words =
        cut(&short_start.map_or_else(|| spaced(label), |(start, rest)| format!("{start}-{}", spaced(rest))), 60);
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A label inside a sentence: only a plain first word is lowered, never an abbreviation, and none in a language that
/// writes nouns large.
pub fn inside(words: &Messages, label: &str) -> String {
    if words.say("inside-a-sentence") != "lower" {
        return label.to_owned();
    }
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// Visible name of a category, or of "not sorted yet".
pub fn category_name(scope: &Scope<'_>, category: Option<Category>) -> String {
    let word = category.map_or("none", Category::as_str);
    scope.words.say(&format!("category-{}", word.replace('_', "-")))
}

/// Count of each class in the order of the table: the five, not sorted, strengths, neutral, my read.
pub const CLASSES: [Class; 9] = [
    Class::Problem(Some(Category::TrainingGap)),
    Class::Problem(Some(Category::Tooling)),
    Class::Problem(Some(Category::Workload)),
    Class::Problem(Some(Category::CustomerBehaviour)),
    Class::Problem(Some(Category::EscalationNeed)),
    Class::Problem(None),
    Class::Strength,
    Class::Neutral,
    Class::MyRead,
];
