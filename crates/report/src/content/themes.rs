//! The themes that a report is kept to. Across teams a part of the notes beside all of them is one more table that could be
//! computed with, so what such a table would withhold is left out. What is NOT here: the arithmetic of withholding.

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::vocabulary::Category;
use shadowday_stats::disclosure::{Cell, Table, protect};

use super::Edition;
use super::problems::category_name;
use super::scope::{Class, Note, Scope, distinct_hosts};
use crate::input::{Recipe, Rows};
use crate::messages::msg;

/// Keeps the notes of the chosen themes, and says how many places of a team and a theme were left out.
pub fn keep(rows: &Rows, recipe: &Recipe, edition: Edition, notes: &mut Vec<Note<'_>>) -> u32 {
    let themes = &recipe.extent.themes;
    if themes.is_empty() || !recipe.report.has_extent() {
        return 0;
    }
    let hidden = if edition == Edition::CrossTeam { hidden(rows, recipe.k_counts, notes) } else { BTreeSet::new() };
    let is_chosen = |place: &Place| place.2.is_some_and(|theme| themes.contains(&theme));
    notes.retain(|note| is_chosen(&place(note)) && !hidden.contains(&place(note)));
    u32::try_from(hidden.iter().filter(|place| is_chosen(place)).count()).unwrap_or(u32::MAX)
}

/// A team, what sort of thing was noted, and its theme.
type Place = (Option<RecordId>, Sort, Option<Category>);

/// Each sort has a total of its own that reports print.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Problem,
    Strength,
    Neutral,
    MyRead,
}

const SORTS: [Sort; 4] = [Sort::Problem, Sort::Strength, Sort::Neutral, Sort::MyRead];

fn place(note: &Note<'_>) -> Place {
    let sort = match note.class {
        Class::Problem(_) => Sort::Problem,
        Class::Strength => Sort::Strength,
        Class::Neutral => Sort::Neutral,
        Class::MyRead => Sort::MyRead,
    };
    (note.team, sort, note.row.category)
}

/// What a table of teams and themes would withhold, for each sort.
fn hidden(rows: &Rows, k: u32, notes: &[Note<'_>]) -> BTreeSet<Place> {
    let teams: Vec<_> = notes.iter().map(|note| note.team).collect::<BTreeSet<_>>().into_iter().collect();
    let themes: Vec<_> = Category::ALL.iter().copied().map(Some).chain([None]).collect();
    let mut found = BTreeSet::new();
    for sort in SORTS {
        let pick = |team: Option<Option<RecordId>>, theme: Option<Option<Category>>| {
            let is_in = move |note: &&Note| {
                let (of, kind, about) = place(note);
                kind == sort && team.is_none_or(|team| team == of) && theme.is_none_or(|theme| theme == about)
            };
            let value = u32::try_from(notes.iter().filter(is_in).count()).unwrap_or(u32::MAX);
            Cell { value, hosts: distinct_hosts(rows, notes.iter().filter(is_in)) }
        };
        let row = |team: &Option<RecordId>| themes.iter().map(|theme| pick(Some(*team), Some(*theme))).collect();
        let table = Table {
            cells: teams.iter().map(row).collect(),
            row_hosts: teams.iter().map(|team| pick(Some(*team), None).hosts).collect(),
            column_hosts: themes.iter().map(|theme| pick(None, Some(*theme)).hosts).collect(),
        };
        let withheld = protect(&table, k);
        for (at, team) in teams.iter().enumerate() {
            let places = themes.iter().enumerate().filter(|(column, _)| withheld.is_withheld(at, *column));
            found.extend(
                places.filter(|(column, _)| table.cells[at][*column].value > 0).map(|(_, theme)| (*team, sort, *theme)),
            );
        }
    }
    found
}

/// `Only Tooling and Workflow`, with what was left out.
pub fn told(scope: &Scope<'_>) -> Option<String> {
    let themes = &scope.recipe.extent.themes;
    if themes.is_empty() || !scope.recipe.report.has_extent() {
        return None;
    }
    let names: Vec<String> = themes.iter().map(|theme| category_name(scope, Some(*theme))).collect();
    let only = msg!(scope.words, "facts-themes", themes = &scope.words.list(&names));
    let left =
        (scope.themes_withheld > 0).then(|| msg!(scope.words, "facts-themes-withheld", n = scope.themes_withheld));
    Some([Some(only), left].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}
