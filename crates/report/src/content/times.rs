//! When observations were made: by hour of the day and by week. What is NOT here: counts by category.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, Timelike};
use shadowday_stats::disclosure::protect_line;

use super::scope::{Class, Exposure, Note, Scope, date_of, monday};
use super::{Cell, Column, Edition, Table};
use crate::chart::{self, Chart, Stem, stems};
use crate::messages::msg;

/// More columns than this would be hairs.
const MOST_WEEKS: usize = 60;

/// A column of the chart: its name, its observations, and its rate when it shows one.
struct Slot<'n, 'a> {
    name: String,
    /// Its hour, or the Monday of its week.
    key: String,
    notes: Vec<&'n Note<'a>>,
    exposure: Option<Exposure>,
}

/// Notes by hour of the day; `None` when fewer than two have a time. A note whose day alone is known has no hour.
pub fn by_hour(scope: &Scope<'_>, width: f64) -> Option<(Chart, u32)> {
    let mut hours: BTreeMap<u32, Vec<&Note>> = BTreeMap::new();
    for note in &scope.notes {
        if let Some(at) = note.row.minute() {
            hours.entry(at.0.hour()).or_default().push(note);
        }
    }
    let timed: usize = hours.values().map(Vec::len).sum();
    let (first, last) = (*hours.keys().next()?, *hours.keys().last()?);
    if timed < 2 || first == last {
        return None;
    }
    let columns: Vec<Slot> = (first..=last)
        .map(|hour| Slot {
            name: format!("{hour:02}"),
            key: format!("{hour:02}"),
            notes: hours.remove(&hour).unwrap_or_default(),
            exposure: None,
        })
        .collect();
    let untimed: Vec<&Note> = scope.notes.iter().filter(|note| note.row.happened_at.is_none()).collect();
    let drawn = Drawn::of(scope, &columns, &untimed);
    let words = scope.words;
    if drawn.shows_nothing() {
        return None;
    }
    let title = hours_title(scope, &columns, &drawn, timed)?;
    let caption = words.say(if scope.edition == Edition::Team { "hours-caption-bright" } else { "hours-caption" });
    Some(drawn.chart(
        scope,
        &columns,
        Look { id: "hours", title, caption, width, tall: 34.0, over: "column-hour", figures: "observations" },
    ))
}

/// The busiest hour when there is one; otherwise that notes came all day.
fn hours_title(scope: &Scope<'_>, columns: &[Slot<'_, '_>], drawn: &Drawn, timed: usize) -> Option<String> {
    let printed =
        || columns.iter().zip(&drawn.stems).filter(|(_, stem)| stem.value.is_some()).map(|(column, _)| column);
    let most = printed().map(|column| column.notes.len()).max()?;
    let mut busiest = printed().filter(|column| column.notes.len() == most);
    let first = busiest.next()?;
    // The number of timed notes would give those without a time away.
    if drawn.hides_rest || busiest.next().is_some() || most * 4 < timed {
        return Some(msg!(scope.words, "hours-spread", n = most));
    }
    let hour: u32 = first.name.parse().unwrap_or(0);
    let (from, to) = (format!("{hour:02}:00"), format!("{:02}:00", (hour + 1) % 24));
    Some(msg!(scope.words, "hours-title", from = &from, to = &to, n = most, all = timed))
}

/// Observations per observed hour, week by week; `None` for fewer than three weeks with hours.
pub fn by_week(scope: &Scope<'_>, width: f64) -> Option<(Chart, u32)> {
    let week_of = |date: NaiveDate| monday(date);
    let timed: Vec<_> = scope.days.iter().copied().filter(|row| row.hours.is_some()).collect();
    let first = timed.iter().filter_map(|row| date_of(row)).map(week_of).min()?;
    let last = timed.iter().filter_map(|row| date_of(row)).map(week_of).max()?;
    let weeks: Vec<NaiveDate> = std::iter::successors(Some(first), |week| Some(*week + Duration::days(7)))
        .take_while(|week| *week <= last)
        .take(MOST_WEEKS + 1)
        .collect();
    if weeks.len() < 3 || weeks.len() > MOST_WEEKS {
        return None;
    }
    let every = weeks.len().div_ceil(9);
    let column = |(at, week): (usize, &NaiveDate)| Slot {
        name: if at % every == 0 {
            scope.words.short_date(*week).split_once(' ').map(|(_, date)| date.to_owned()).unwrap_or_default()
        } else {
            String::new()
        },
        key: week.to_string(),
        notes: scope.timed().filter(|note| week_of(note.date) == *week).collect(),
        exposure: Some(Scope::hours(timed.iter().copied().filter(|row| date_of(row).map(week_of) == Some(*week)))),
    };
    let columns: Vec<Slot> = weeks.iter().enumerate().map(column).collect();
    let untimed: Vec<&Note> = scope.notes.iter().filter(|note| note.day.hours.is_none()).collect();
    let drawn = Drawn::of(scope, &columns, &untimed);
    if drawn.shows_nothing() {
        return None;
    }
    let visited = columns.iter().filter(|column| column.exposure.is_some_and(|exposure| exposure.days > 0)).count();
    let title = msg!(scope.words, "weeks-title", n = visited, all = weeks.len());
    let caption = scope.words.say("weeks-caption");
    Some(drawn.chart(
        scope,
        &columns,
        Look { id: "weeks", title, caption, width, tall: 40.0, over: "column-week", figures: "rate" },
    ))
}

/// What stands around the columns.
struct Look {
    id: &'static str,
    title: String,
    caption: String,
    width: f64,
    tall: f64,
    /// Heading of the first column, as a message id.
    over: &'static str,
    /// What the other column holds.
    figures: &'static str,
}

struct Drawn {
    stems: Vec<Stem>,
    withheld: u32,
    /// The notes in no column would show a small group.
    hides_rest: bool,
}

impl Drawn {
    /// Columns with small ones withheld. The total stands elsewhere in the report, so one line of figures is protected;
    /// the notes in no column are its last figure, which anybody can work out.
    fn of<'a>(scope: &Scope<'a>, columns: &[Slot<'_, 'a>], rest: &[&Note<'a>]) -> Self {
        let cells: Vec<_> = columns.iter().map(|column| scope.cell(&column.notes)).chain([scope.cell(rest)]).collect();
        let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
        let hidden = protect_line(&cells, k);
        let stem = |(at, column): (usize, &Slot)| stem(scope, column, hidden[at]);
        let stems: Vec<Stem> = columns.iter().enumerate().map(stem).collect();
        let withheld = stems.iter().filter(|stem| stem.value.is_none()).count();
        let hides_rest = hidden.last().copied().unwrap_or(false);
        Self { stems, withheld: u32::try_from(withheld).unwrap_or(u32::MAX), hides_rest }
    }

    /// A picture of withheld columns only tells nothing.
    fn shows_nothing(&self) -> bool {
        !self.stems.iter().any(|stem| stem.value.is_some_and(|value| value > 0.0))
    }

    fn chart(self, scope: &Scope<'_>, columns: &[Slot<'_, '_>], look: Look) -> (Chart, u32) {
        let Look { id, title, caption, width, tall, over, figures } = look;
        let (height, marks) = stems(width, tall, &self.stems);
        let shown = |stem: &Stem| match stem.value {
            Some(_) if stem.shown.is_empty() => Cell::number(0.0, scope.words.whole(0)),
            Some(value) => Cell::number(value, stem.shown.clone()),
            None => Cell::withheld(scope.words.say("withheld")),
        };
        let rows: Vec<Vec<Cell>> = columns
            .iter()
            .zip(&self.stems)
            .map(|(column, stem)| vec![Cell::text(column.name.clone()).keyed(column.key.clone()), shown(stem)])
            .collect();
        let table = Table {
            id,
            caption: title.clone(),
            columns: vec![
                Column::words(scope.words.say(over), 1),
                Column::numbers(figures, scope.words.say(&format!("column-{figures}"))),
            ],
            rows,
            total_row: false,
        };
        let told = table.rows.iter().filter(|row| !row[0].text.is_empty());
        let alt = chart::spoken(&title, told.map(|row| (&row[0].text, &row[1].text)));
        (Chart { id, title, caption, alt, width, height, marks, table }, self.withheld)
    }
}

fn stem(scope: &Scope<'_>, column: &Slot<'_, '_>, withheld: bool) -> Stem {
    if withheld {
        return Stem { name: column.name.clone(), value: None, shown: String::new(), bright: 0.0 };
    }
    let count = column.notes.len() as f64;
    // The split into problems and bright spots is a finer table than the protected one.
    let bright = if scope.edition == Edition::Team {
        column.notes.iter().filter(|note| note.class == Class::Strength).count() as f64
    } else {
        0.0
    };
    match column.exposure {
        None => Stem {
            name: column.name.clone(),
            value: Some(count),
            shown: if column.notes.is_empty() { String::new() } else { scope.words.whole(column.notes.len() as u64) },
            bright,
        },
        Some(exposure) if exposure.hours > 0.0 => {
            let rate = count / exposure.hours;
            Stem {
                name: column.name.clone(),
                value: Some(rate),
                shown: scope.words.decimal(rate, 1),
                bright: bright / exposure.hours,
            }
        }
        Some(_) => Stem { name: column.name.clone(), value: Some(0.0), shown: String::new(), bright: 0.0 },
    }
}
