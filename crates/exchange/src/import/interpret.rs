//! Reads one row as an observation. A value that cannot be read leaves its field empty, keeps the words in `other` and says
//! so; only a row without text is turned away. What is NOT here: which column is which (mapping), writing.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, FixedOffset, Local, LocalResult, NaiveDateTime, TimeDelta, TimeZone};
use sha2::{Digest, Sha256};
use shadowday_model::capture::{Lexicon, normal_tag};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_model::vocabulary::{Basis, Category, Polarity, Precision};

use super::cells;
use super::dates::{self, DateOrder, Exact};
use super::field::Field;
use super::limits::{LIST_ELEMENTS, NAME_CHARACTERS, TEXT_CHARACTERS};
use super::mapping::Mapping;
use super::source::{Rejected, Row};
use super::survey::Survey;

/// The zone of times that are written without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// That of this computer, with its summer time.
    Local,
    /// A fixed distance from UTC.
    Fixed(FixedOffset),
}

/// How rows are read.
#[derive(Clone, Debug)]
pub struct ImportOptions {
    /// For times without a zone.
    pub zone: Zone,
    /// Name of a missing team, e.g. "Imported: FILE".
    pub missing_team: String,
    /// The words for categories, basis, impact, polarity.
    pub lexicon: Lexicon,
    /// Where the file itself does not tell.
    pub preferred_order: DateOrder,
}

impl ImportOptions {
    /// English and German words, this computer's zone, the day before the month.
    pub fn of_file(file_name: &str) -> Self {
        Self {
            zone: Zone::Local,
            missing_team: format!("Imported: {file_name}"),
            lexicon: Lexicon::english_and_german(),
            preferred_order: DateOrder::DayFirst,
        }
    }
}

/// A row as an observation.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedRow {
    /// Where it is in the file, from 1.
    pub line: u64,
    /// The same for the same row of the same file, whenever it is imported.
    pub source_id: String,
    /// When, in the zone written or the zone given; `None` when nothing readable was written.
    pub happened_at: Option<DateTime<FixedOffset>>,
    /// How exact that is.
    pub precision: Precision,
    /// Nothing readable was written: the observation stays out of trends.
    pub time_unknown: bool,
    /// The team, or the name for a missing one.
    pub team: String,
    /// The file did not say.
    pub team_missing: bool,
    /// Who logged it.
    pub leader: Option<String>,
    /// Pseudonyms.
    pub hosts: Vec<String>,
    /// One of the five.
    pub category: Option<Category>,
    /// A finer code, as written.
    pub sub_code: Option<String>,
    /// How it is known.
    pub basis: Option<Basis>,
    /// Problem, strength, neutral.
    pub polarity: Option<Polarity>,
    /// The words.
    pub text: String,
    /// In normal form.
    pub tags: Vec<String>,
    /// Systems.
    pub tools: Vec<String>,
    /// 1 to 3.
    pub impact: Option<u8>,
    /// Above 0, at most a day.
    pub minutes: Option<f64>,
    /// 1 or more.
    pub count: Option<u32>,
    /// Columns without a field, and values that could not be read, by the name of their column.
    pub other: BTreeMap<String, String>,
    /// What could not be read.
    pub notes: Vec<Sentence>,
}

/// Reads the rows of one file; remembers which rows it saw, so that equal rows get names of their own.
pub(super) struct Interpreter {
    columns: Vec<String>,
    mapping: Mapping,
    orders: Vec<DateOrder>,
    options: ImportOptions,
    seen: HashMap<[u8; 16], u32>,
    repeats: u64,
}

impl Interpreter {
    pub(super) fn new(survey: &Survey, mapping: &Mapping, options: ImportOptions) -> (Self, Vec<Sentence>) {
        let columns: Vec<String> = survey.columns.iter().map(|column| column.name.clone()).collect();
        let mut notes = Vec::new();
        let orders = (0..columns.len()).map(|at| {
            let (order, note) = survey.date_order(at, options.preferred_order);
            if mapping.field(at) == Some(Field::HappenedAt) {
                notes.extend(note);
            }
            order
        });
        let orders = orders.collect();
        (Self { columns, mapping: mapping.clone(), orders, options, seen: HashMap::new(), repeats: 0 }, notes)
    }

    pub(super) fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// Says so when values of the column with the ids came again, as far as was read.
    pub(super) fn repeated_ids(&self) -> Option<Sentence> {
        let column = self.columns.get(*self.mapping.columns(Field::Id).first()?)?;
        (self.repeats > 0).then(|| sentence!("remark-ids-repeat", column = column))
    }

    /// Reads a row. Its name is counted even when it is turned away, so that later equal rows keep theirs.
    pub(super) fn interpret(&mut self, row: &Row) -> Result<ImportedRow, Rejected> {
        let source_id = self.source_id(row);
        let text = self.joined(row, Field::Text, "\n", cells::text);
        self.check_text(row.line, &text)?;
        let mut reading = Reading { interpreter: self, row, other: BTreeMap::new(), notes: Vec::new() };
        let (happened_at, precision) = reading.happened_at();
        let category = reading.category();
        let bright = category == Some(Coded::Bright);
        let polarity = reading.read(Field::Polarity, Lexicon::polarity);
        let team = reading.value(Field::Team);
        let imported = ImportedRow {
            line: row.line,
            source_id,
            happened_at,
            precision,
            time_unknown: happened_at.is_none(),
            team_missing: team.is_none(),
            team: team.unwrap_or_else(|| reading.interpreter.options.missing_team.clone()),
            leader: reading.value(Field::Leader),
            hosts: reading.list(Field::Host, |host| host.trim_start_matches('@').to_owned()),
            category: category
                .and_then(|found| if let Coded::Category(category) = found { Some(category) } else { None }),
            sub_code: reading.value(Field::SubCode),
            basis: reading.read(Field::Basis, Lexicon::basis),
            polarity: polarity.or_else(|| bright.then_some(Polarity::Strength)),
            text,
            tags: reading.list(Field::Tags, |tag| normal_tag(tag.trim_start_matches('#'))),
            tools: reading.list(Field::Tools, |tool| tool.trim_start_matches('&').to_owned()),
            impact: reading.read(Field::Impact, |lexicon, value| {
                lexicon.impact(value.trim_start_matches('!').trim_end_matches(".0"))
            }),
            minutes: reading.read(Field::Minutes, |_, value| minutes(value)),
            count: reading.read(Field::Count, |_, value| count(value)),
            other: BTreeMap::new(),
            notes: Vec::new(),
        };
        reading.keep_unmapped();
        Ok(ImportedRow { other: reading.other, notes: reading.notes, ..imported })
    }

    fn check_text(&self, line: u64, text: &str) -> Result<(), Rejected> {
        let column = self.mapping.columns(Field::Text).first().and_then(|at| self.columns.get(*at)).cloned();
        if text.trim().is_empty() {
            return Err(Rejected { line, column, reason: sentence!("rejected-no-text") });
        }
        let length = text.chars().count();
        if length > TEXT_CHARACTERS {
            let reason = sentence!("rejected-text-too-long", length = length, most = TEXT_CHARACTERS);
            return Err(Rejected { line, column, reason });
        }
        Ok(())
    }

    /// The id of the file, or the digest of the row; with its occurrence from the second on.
    fn source_id(&mut self, row: &Row) -> String {
        let id = self
            .mapping
            .columns(Field::Id)
            .first()
            .and_then(|at| row.cells.get(*at))
            .map(String::as_str)
            .map(cells::value);
        let id = id.filter(|id| !id.is_empty());
        let mut hash = Sha256::new();
        if let Some(id) = &id {
            hash.update(id.as_bytes());
        } else {
            let width = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            for cell in &row.cells[..width] {
                hash.update((cell.len() as u64).to_le_bytes());
                hash.update(cell.as_bytes());
            }
        }
        let digest = hash.finalize();
        let mut key = [0; 16];
        key.copy_from_slice(&digest[..16]);
        let seen = self.seen.entry(key).or_insert(0);
        *seen += 1;
        let named = id.is_some();
        let name = id.unwrap_or_else(|| format!("row-{}", hex::encode(key)));
        self.repeats += u64::from(*seen > 1 && named);
        if *seen > 1 { format!("{name}·{seen}") } else { name }
    }

    fn joined(&self, row: &Row, field: Field, between: &str, clean: fn(&str) -> String) -> String {
        let values =
            self.mapping.columns(field).iter().filter_map(|at| row.cells.get(*at)).map(String::as_str).map(clean);
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(between)
    }
}

/// What a category column says.
#[derive(Clone, Copy, PartialEq)]
enum Coded {
    Category(Category),
    Bright,
}

/// One row while it is read.
struct Reading<'a> {
    interpreter: &'a Interpreter,
    row: &'a Row,
    other: BTreeMap<String, String>,
    notes: Vec<Sentence>,
}

impl Reading<'_> {
    fn value(&self, field: Field) -> Option<String> {
        let value = self.interpreter.joined(self.row, field, " ", cells::value);
        (!value.is_empty()).then_some(value)
    }

    /// Reads a value, or keeps its words and says so.
    fn read<T>(&mut self, field: Field, read: impl Fn(&Lexicon, &str) -> Option<T>) -> Option<T> {
        let value = self.value(field)?;
        let found = read(&self.interpreter.options.lexicon, &value);
        if found.is_none() {
            self.keep(field, &value);
        }
        found
    }

    fn keep(&mut self, field: Field, value: &str) {
        let shown: String = value.chars().take(40).collect();
        self.notes.push(sentence!("remark-value", value = shown, field = field.as_str()));
        self.keep_cells(field);
    }

    /// The cells of a field as they were written.
    fn keep_cells(&mut self, field: Field) {
        for at in self.interpreter.mapping.columns(field) {
            if let (Some(name), Some(cell)) = (self.interpreter.columns.get(*at), self.row.cells.get(*at)) {
                self.other.insert(name.clone(), cells::value(cell));
            }
        }
    }

    fn category(&mut self) -> Option<Coded> {
        self.read(Field::Category, |lexicon, value| {
            let value = value.trim_start_matches('#').trim_end_matches(".0");
            let digit = value.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
            let by_digit = digit.and_then(|at| Category::ALL.get(at).copied());
            let bright = digit == Some(5) || lexicon.polarity(value) == Some(Polarity::Strength);
            let category = by_digit.or_else(|| lexicon.category(value)).map(Coded::Category);
            category.or(bright.then_some(Coded::Bright))
        })
    }

    fn happened_at(&mut self) -> (Option<DateTime<FixedOffset>>, Precision) {
        let Some(value) = self.value(Field::HappenedAt) else { return (None, Precision::Minute) };
        let columns = self.interpreter.mapping.columns(Field::HappenedAt);
        let order = columns.iter().find_map(|at| self.interpreter.orders.get(*at)).copied();
        let written = dates::parse(&value, order.unwrap_or(self.interpreter.options.preferred_order))
            .or_else(|| self.clock_first(order));
        let found = written.and_then(|written| {
            Some((placed(written.at, written.offset, self.interpreter.options.zone)?, written.exact))
        });
        let Some((moment, exact)) = found else {
            self.keep(Field::HappenedAt, &value);
            return (None, Precision::Minute);
        };
        let precision = match exact {
            Exact::Minute => Precision::Minute,
            Exact::Day => Precision::Day,
            Exact::Month => Precision::Month,
        };
        (Some(moment), precision)
    }

    /// Where the column with the clock stands before the column with the date.
    fn clock_first(&self, order: Option<DateOrder>) -> Option<dates::Written> {
        let [clock, date] = self.interpreter.mapping.columns(Field::HappenedAt) else { return None };
        let (clock, date) = (self.row.cells.get(*clock)?, self.row.cells.get(*date)?);
        dates::parse(
            &format!("{} {}", date.trim(), clock.trim()),
            order.unwrap_or(self.interpreter.options.preferred_order),
        )
    }

    /// A list apart by `,`, `;`, `|`, line ends, or by blanks where every part has its sigil. What is too much or too
    /// long for a list stays with the cell, which is then kept whole.
    fn list(&mut self, field: Field, clean: impl Fn(&str) -> String) -> Vec<String> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        let (mut beyond, mut endless) = (false, false);
        let value = self.interpreter.joined(self.row, field, ",", cells::value);
        let sigils = value.split_whitespace().all(|part| part.starts_with(['#', '@', '&']));
        for part in value.split(|c: char| matches!(c, ',' | ';' | '|' | '\n') || sigils && c == ' ') {
            let part = clean(part.trim());
            if part.chars().nth(NAME_CHARACTERS).is_some() {
                endless = true;
            } else if !part.is_empty() && !seen.contains(&part) {
                if found.len() == LIST_ELEMENTS {
                    beyond = true;
                    break;
                }
                seen.insert(part.clone());
                found.push(part);
            }
        }
        if beyond {
            self.notes.push(sentence!("remark-list-too-long", most = LIST_ELEMENTS, field = field.as_str()));
        }
        if endless {
            self.notes.push(sentence!("remark-element-too-long", most = NAME_CHARACTERS, field = field.as_str()));
        }
        if beyond || endless {
            self.keep_cells(field);
        }
        found
    }

    fn keep_unmapped(&mut self) {
        for (at, cell) in self.row.cells.iter().enumerate() {
            let value = cells::text(cell);
            if !value.is_empty() && self.interpreter.mapping.field(at).is_none() {
                let name = self.interpreter.columns.get(at).cloned().unwrap_or_else(|| format!("Column {}", at + 1));
                self.other.insert(name, value);
            }
        }
    }
}

/// Puts a wall-clock time into its zone. A time that a summer-time change skipped is an hour later; of two, the first.
fn placed(at: NaiveDateTime, offset: Option<FixedOffset>, zone: Zone) -> Option<DateTime<FixedOffset>> {
    if let Some(offset) = offset.or(if let Zone::Fixed(offset) = zone { Some(offset) } else { None }) {
        return offset.from_local_datetime(&at).single();
    }
    let local = |at: NaiveDateTime| match Local.from_local_datetime(&at) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => Some(moment.fixed_offset()),
        LocalResult::None => None,
    };
    local(at).or_else(|| local(at.checked_add_signed(TimeDelta::hours(1))?))
}

/// `3`, `3.5`, `3,5`, `3 min`, `90s`, `1h`, `00:03:00`.
fn minutes(value: &str) -> Option<f64> {
    let value = value.trim_start_matches('~').to_lowercase();
    let minutes = if value.contains(':') {
        let parts: Option<Vec<f64>> = value.split(':').map(|part| part.trim().parse().ok()).collect();
        match parts?.as_slice() {
            [minutes, seconds] => minutes + seconds / 60.0,
            [hours, minutes, seconds] => hours * 60.0 + minutes + seconds / 60.0,
            _ => return None,
        }
    } else {
        let end = value.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(value.len());
        let number: f64 = value[..end].replace(',', ".").parse().ok()?;
        match value[end..].trim().trim_end_matches('.') {
            "" | "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => number,
            "s" | "sec" | "seconds" | "sekunden" => number / 60.0,
            "h" | "hr" | "hours" | "hour" | "std" | "stunden" => number * 60.0,
            _ => return None,
        }
    };
    (minutes > 0.0 && minutes <= 24.0 * 60.0).then_some(minutes)
}

/// `3`, `3.0`, `x3`, `3×`.
fn count(value: &str) -> Option<u32> {
    let number: f64 = value.trim_matches(|c: char| matches!(c, 'x' | '×' | ' ')).parse().ok()?;
    (number.fract() == 0.0 && (1.0..=1_000_000.0).contains(&number)).then_some(number as u32)
}
