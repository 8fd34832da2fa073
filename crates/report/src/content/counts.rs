//! The table teams × categories with its totals, hours and rates, small cells withheld; and the chart of categories
//! that obeys the same cells. What is NOT here: the arithmetic of withholding (`stats::disclosure`).

use shadowday_model::ids::RecordId;
use shadowday_model::vocabulary::Category;
use shadowday_stats::disclosure::{self, Withheld, protect};
use shadowday_stats::poisson_rate;

use super::problems::{CLASSES, category_name};
use super::rates::Rates;
use super::scope::{Class, Exposure, Note, Scope, team_of};
use super::{Cell, Column, Edition, Table, Value};
use crate::chart::{self, Bar, Chart, Paint, bars};
use crate::messages::msg;

/// Counts of every class by team, with what is withheld.
pub struct Counts {
    /// Teams in rows; `None` for observations whose day has no team.
    teams: Vec<Option<RecordId>>,
    /// Classes in columns: the five always, the rest when something is in them.
    classes: Vec<Class>,
    table: disclosure::Table,
    withheld: Withheld,
    rates: Rates,
    /// Rows of small teams, withheld whole.
    pub small_rows: u32,
}

impl Counts {
    /// Counts the observations in scope.
    pub fn of(scope: &Scope<'_>) -> Self {
        let mut teams: Vec<Option<RecordId>> = Vec::new();
        for team in scope.teams.iter().map(|team| Some(team.id)).chain([None]) {
            if scope.notes.iter().any(|note| note.team == team) {
                teams.push(team);
            }
        }
        let always = |class: &Class| matches!(class, Class::Problem(Some(_)) | Class::Strength);
        let classes: Vec<Class> = CLASSES
            .into_iter()
            .filter(|class| always(class) || scope.notes.iter().any(|note| note.class == *class))
            .collect();
        let pick = |team: Option<Option<RecordId>>, class: Option<Class>| {
            let wanted = move |note: &&Note| {
                team.is_none_or(|team| note.team == team) && class.is_none_or(|class| note.class == class)
            };
            let value = scope.notes.iter().filter(wanted).count();
            disclosure::Cell {
                value: u32::try_from(value).unwrap_or(u32::MAX),
                hosts: scope.hosts(scope.notes.iter().filter(wanted)),
            }
        };
        let table = disclosure::Table {
            cells: teams
                .iter()
                .map(|team| classes.iter().map(|class| pick(Some(*team), Some(*class))).collect())
                .collect(),
            row_hosts: teams.iter().map(|team| pick(Some(*team), None).hosts).collect(),
            column_hosts: classes.iter().map(|class| pick(None, Some(*class)).hosts).collect(),
        };
        let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
        let withheld = protect(&table, k);
        let met = |team: &&&shadowday_model::records::Team| {
            scope.visited.iter().any(|row| team_of(scope.rows, row) == Some(team.id))
        };
        let small_rows = scope.small_teams.iter().filter(met).count();
        let rates = Rates::of(scope, &teams, |row| withheld.is_withheld(row, classes.len()));
        let small_rows = u32::try_from(small_rows).unwrap_or(u32::MAX);
        Self { teams, classes, table, withheld, rates, small_rows }
    }

    /// How many printed places say "withheld".
    pub fn withheld_cells(&self) -> u32 {
        let (rows, columns) = (self.teams.len(), self.classes.len());
        let hidden = (0..=rows)
            .flat_map(|row| (0..=columns).map(move |column| (row, column)))
            .filter(|(row, column)| self.withheld.is_withheld(*row, *column));
        let hidden = u32::try_from(hidden.count()).unwrap_or(u32::MAX);
        let rates = self.rates.withheld_alone(|row| self.withheld.is_withheld(row, columns));
        let overall = u32::from(self.rates.hides_overall());
        hidden + rates + overall + self.small_rows * u32::try_from(columns + 1).unwrap_or(u32::MAX)
    }

    /// Total of a class over all teams; `None` when withheld.
    pub fn class_total(&self, class: Class) -> Option<u32> {
        let column = self.classes.iter().position(|other| *other == class)?;
        (!self.withheld.is_withheld(self.teams.len(), column))
            .then(|| self.table.cells.iter().map(|row| row[column].value).sum())
    }

    /// Problems of the printed kinds, or `None` when one of the five is withheld: the sum would give it away. Problems
    /// not sorted yet are in it unless they are withheld.
    pub fn problems(&self) -> Option<u32> {
        let five: Option<u32> =
            Category::ALL.iter().map(|category| self.class_total(Class::Problem(Some(*category)))).sum();
        five.map(|five| five + self.class_total(Class::Problem(None)).unwrap_or(0))
    }

    /// Which rates may be printed.
    pub fn rates(&self) -> &Rates {
        &self.rates
    }

    /// Is the count of the leader's own readings withheld?
    pub fn hides_own_readings(&self) -> bool {
        self.classes.contains(&Class::MyRead) && self.class_total(Class::MyRead).is_none()
    }

    /// The table as printed.
    pub fn table(&self, scope: &Scope<'_>) -> Table {
        let words = scope.words;
        let mut columns = vec![Column::words(words.say("column-team"), 1)];
        columns
            .extend(self.classes.iter().map(|class| Column::numbers(class_key(*class), class_heading(scope, *class))));
        columns.push(Column::numbers("all", words.say("column-all")));
        columns.push(Column::numbers("hours", words.say("column-hours")));
        columns.push(Column::numbers("rate", words.say("column-rate")));
        let mut rows: Vec<Vec<Cell>> = (0..self.teams.len()).map(|row| self.team_row(scope, row)).collect();
        rows.extend(scope.small_teams.iter().map(|team| self.small_row(scope, team.id)));
        rows.sort_by(|a, b| a[0].text.cmp(&b[0].text));
        if rows.len() > 1 {
            rows.push(self.total_row(scope));
        }
        Table { id: "teams", caption: words.say("teams-caption"), columns, total_row: rows.len() > 1, rows }
    }

    fn figure(&self, scope: &Scope<'_>, row: usize, column: usize) -> Cell {
        let value = |row: usize| {
            self.table.cells[row]
                .iter()
                .enumerate()
                .filter(|(at, _)| column == self.classes.len() || *at == column)
                .map(|(_, cell)| cell.value)
                .sum::<u32>()
        };
        let value: u32 = if row == self.teams.len() { (0..row).map(value).sum() } else { value(row) };
        if self.withheld.is_withheld(row, column) {
            Cell::withheld(scope.words.say("withheld"))
        } else {
            Cell::number(f64::from(value), scope.words.whole(u64::from(value)))
        }
    }

    fn team_row(&self, scope: &Scope<'_>, row: usize) -> Vec<Cell> {
        let team = self.teams[row];
        let mut cells = vec![Cell::text(scope.team_name(team)).keyed(team_key(team))];
        cells.extend((0..=self.classes.len()).map(|column| self.figure(scope, row, column)));
        let exposure = Scope::hours(scope.days.iter().copied().filter(|day| team_of(scope.rows, day) == team));
        cells.push(hours_cell(scope, exposure));
        cells.push(self.rate_cell(scope, row, exposure, |note| note.team == team));
        cells
    }

    fn total_row(&self, scope: &Scope<'_>) -> Vec<Cell> {
        let mut cells = vec![Cell::text(scope.words.say("row-total")).keyed("all")];
        cells.extend((0..=self.classes.len()).map(|column| self.figure(scope, self.teams.len(), column)));
        let exposure = Scope::hours(scope.days.iter().copied());
        cells.push(hours_cell(scope, exposure));
        cells.push(self.rate_cell(scope, self.teams.len(), exposure, |_| true));
        cells
    }

    fn small_row(&self, scope: &Scope<'_>, team: RecordId) -> Vec<Cell> {
        let withheld = || Cell::withheld(scope.words.say("withheld"));
        let exposure = Scope::hours(scope.visited.iter().copied().filter(|day| team_of(scope.rows, day) == Some(team)));
        let mut cells = vec![Cell::text(scope.team_name(Some(team))).keyed(team_key(Some(team)))];
        cells.extend((0..=self.classes.len()).map(|_| withheld()));
        cells.push(hours_cell(scope, exposure));
        cells.push(withheld());
        cells
    }

    /// A rate would give a withheld count away: hours are printed.
    fn rate_cell(&self, scope: &Scope<'_>, row: usize, exposure: Exposure, mine: impl Fn(&Note<'_>) -> bool) -> Cell {
        if self.rates.is_withheld(row) {
            return Cell::withheld(scope.words.say("withheld"));
        }
        let count = scope.timed().filter(|note| mine(note)).count();
        rate_cell(scope, u32::try_from(count).unwrap_or(u32::MAX), exposure.hours)
    }

    /// Bars by category, the same cells withheld.
    pub fn chart(&self, scope: &Scope<'_>, width: f64) -> Chart {
        let shown: Vec<Class> =
            self.classes.iter().copied().filter(|class| !matches!(class, Class::Neutral | Class::MyRead)).collect();
        let total = |class: &Class| self.class_total(*class);
        let drawn: Vec<Bar> = shown.iter().map(|class| bar(scope, *class, total(class))).collect();
        let (height, marks) = bars(width, &drawn);
        let row = |(class, bar): (&Class, &Bar)| {
            vec![
                Cell::text(bar.name.clone()).keyed(class_key(*class)),
                bar.value
                    .map_or_else(|| Cell::withheld(bar.shown.clone()), |value| Cell::number(value, bar.shown.clone())),
            ]
        };
        let title = self.chart_title(scope, &shown);
        let table = Table {
            id: "categories",
            caption: title.clone(),
            columns: vec![
                Column::words(scope.words.say("column-category"), 1),
                Column::numbers("observations", scope.words.say("column-observations")),
            ],
            rows: shown.iter().zip(&drawn).map(row).collect(),
            total_row: false,
        };
        let alt = chart::spoken(&title, drawn.iter().map(|bar| (&bar.name, &bar.shown)));
        Chart {
            id: "categories",
            title,
            caption: super::parts::basis_line(scope, self),
            alt,
            width,
            height,
            marks,
            table,
        }
    }

    fn chart_title(&self, scope: &Scope<'_>, shown: &[Class]) -> String {
        let words = scope.words;
        let counts: Vec<(Category, u32)> = shown
            .iter()
            .filter_map(|class| match class {
                Class::Problem(Some(category)) => self.class_total(*class).map(|count| (*category, count)),
                _ => None,
            })
            .collect();
        let Some((category, most)) = counts
            .iter()
            .copied()
            .max_by_key(|(category, count)| (*count, std::cmp::Reverse(*category)))
            .filter(|(_, most)| *most > 0)
        else {
            return words.say("categories-none");
        };
        let Some(all) = self.problems() else {
            return msg!(words, "categories-lead-only", category = &category_name(scope, Some(category)), n = most);
        };
        if counts.iter().filter(|(_, count)| *count == most).count() > 1 {
            return msg!(words, "categories-tie", n = most, all = all);
        }
        msg!(words, "categories-lead", category = &category_name(scope, Some(category)), n = most, all = all)
    }
}

fn bar(scope: &Scope<'_>, class: Class, value: Option<u32>) -> Bar {
    let (letter, name, paint) = match class {
        Class::Problem(category) => (letter(scope, category), category_name(scope, category), Paint::of(category)),
        Class::Strength => ("★".to_owned(), scope.words.say("bright-spots"), Paint::Bright),
        Class::Neutral => (String::new(), scope.words.say("column-neutral"), Paint::Other),
        Class::MyRead => (String::new(), scope.words.say("column-my-read"), Paint::Other),
    };
    let shown = value.map_or_else(|| scope.words.say("withheld"), |value| scope.words.whole(u64::from(value)));
    Bar { letter, name, value: value.map(f64::from), shown, paint }
}

/// The letter of a category, printed wherever its colour is.
pub fn letter(scope: &Scope<'_>, category: Option<Category>) -> String {
    let word = category.map_or("none", Category::as_str);
    scope.words.say(&format!("letter-{}", word.replace('_', "-")))
}

/// A team in codes.
fn team_key(team: Option<RecordId>) -> String {
    team.map_or_else(|| "none".to_owned(), |team| team.to_string())
}

/// A class in codes.
fn class_key(class: Class) -> &'static str {
    match class {
        Class::Problem(category) => category.map_or("none", Category::as_str),
        Class::Strength => "strength",
        Class::Neutral => "neutral",
        Class::MyRead => "my_read",
    }
}

fn class_heading(scope: &Scope<'_>, class: Class) -> String {
    match class {
        Class::Problem(category) => {
            let word = category.map_or("none", Category::as_str);
            scope.words.say(&format!("short-{}", word.replace('_', "-")))
        }
        Class::Strength => scope.words.say("column-bright"),
        Class::Neutral => scope.words.say("column-neutral"),
        Class::MyRead => scope.words.say("column-my-read"),
    }
}

/// Hours of some days; a dash when none of them has any.
pub fn hours_cell(scope: &Scope<'_>, exposure: Exposure) -> Cell {
    if exposure.unknown == exposure.days {
        return Cell { value: Value::Nothing, ..Cell::text(scope.words.say("not-known")) };
    }
    Cell::number((exposure.hours * 10.0).round() / 10.0, scope.words.decimal(exposure.hours, 1))
}

/// Observations per hour with the exact interval under it.
pub fn rate_cell(scope: &Scope<'_>, count: u32, hours: f64) -> Cell {
    let Some(interval) = poisson_rate(count, hours) else {
        return Cell { value: Value::Nothing, ..Cell::text(scope.words.say("not-known")) };
    };
    let rate = f64::from(count) / hours;
    let (low, high) = (scope.words.decimal(interval.low, 2), scope.words.decimal(interval.high, 2));
    Cell::number((rate * 1000.0).round() / 1000.0, scope.words.decimal(rate, 2)).with_detail(msg!(
        scope.words,
        "interval",
        low = &low,
        high = &high
    ))
}
