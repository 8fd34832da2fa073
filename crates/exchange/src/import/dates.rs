//! Dates and times as people and programs write them. Whether 3/4 is March or April is decided for a whole column, from all
//! its values. What is NOT here: zones (interpret).

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

/// Which comes first where a date is written in numbers with the year last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 31/12/2026.
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

/// How exact a moment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exact {
    Minute,
    Day,
    Month,
}

/// A moment as written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Written {
    pub(super) at: NaiveDateTime,
    /// Only when it was written.
    pub(super) offset: Option<FixedOffset>,
    pub(super) exact: Exact,
}

/// What the values of one column say about the order of their dates.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    day_first: u64,
    month_first: u64,
    /// Points and no slashes: not an American date.
    pointed: u64,
    open: u64,
}

impl Evidence {
    pub(super) fn look(&mut self, text: &str) {
        let Some((first, second, _, mark)) = short_date(text) else { return };
        match (first > 12, second > 12) {
            (true, false) => self.day_first += 1,
            (false, true) => self.month_first += 1,
            _ if mark == '.' => self.pointed += 1,
            _ => self.open += 1,
        }
    }

    /// The order, and a note where it was a choice.
    pub(super) fn decide(&self, column: &str, preferred: DateOrder) -> (DateOrder, Option<Sentence>) {
        let day = self.day_first + self.pointed;
        if day > 0 && self.month_first > 0 {
            let order = if self.month_first > day { DateOrder::MonthFirst } else { DateOrder::DayFirst };
            return (order, Some(sentence!("remark-dates-mixed", column = column, first = said(order))));
        }
        if day > 0 {
            return (DateOrder::DayFirst, None);
        }
        if self.month_first > 0 {
            return (DateOrder::MonthFirst, None);
        }
        let note = sentence!("remark-dates-unclear", column = column, first = said(preferred));
        (preferred, (self.open > 0).then_some(note))
    }
}

fn said(order: DateOrder) -> &'static str {
    match order {
        DateOrder::DayFirst => "day",
        DateOrder::MonthFirst => "month",
    }
}

/// Whether a text would hardly be anything else than a date.
pub(super) fn looks_like_date(text: &str) -> bool {
    let numbers = text.chars().filter(char::is_ascii_digit).count();
    numbers >= 6 && !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && parse(text, DateOrder::DayFirst).is_some()
}

/// Reads a moment; nothing is guessed that is not written.
pub(super) fn parse(text: &str, order: DateOrder) -> Option<Written> {
    let text = text.trim();
    if text.len() > 60 || !text.is_ascii() && text.chars().count() > 60 {
        return None;
    }
    if let Ok(moment) = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text)) {
        return plausible(Written { at: moment.naive_local(), offset: Some(*moment.offset()), exact: Exact::Minute });
    }
    let number = serial(text);
    if number.is_some() {
        return number.and_then(plausible);
    }
    let (date_part, time_part) = split_time(text);
    let (time, offset) = match time_part {
        None => (None, None),
        Some(part) => {
            let (time, offset) = clock(part)?;
            (Some(time), offset)
        }
    };
    let (date, exact) = date(date_part.trim().trim_end_matches([',', 'T', 't']), order)?;
    let exact = if time.is_some() { Exact::Minute } else { exact };
    // Noon keeps a day that day in nearly every zone.
    let at = date.and_time(time.unwrap_or_else(|| NaiveTime::from_hms_opt(12, 0, 0).expect("noon exists")));
    plausible(Written { at, offset, exact })
}

/// No observation is older than the telephone or lies in the far future.
fn plausible(written: Written) -> Option<Written> {
    use chrono::Datelike;
    (1900..=2200).contains(&written.at.year()).then_some(written)
}

/// Excel's days since 1899-12-30, or seconds or milliseconds since 1970; a bare `20261014` is a date.
fn serial(text: &str) -> Option<Written> {
    let number: f64 = text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit() || b == b'.'))?;
    let digits = text.split('.').next().unwrap_or_default().len();
    if digits == 8 && !text.contains('.') {
        let date = NaiveDate::parse_from_str(text, "%Y%m%d").ok()?;
        return Some(Written { at: date.and_hms_opt(12, 0, 0)?, offset: None, exact: Exact::Day });
    }
    if digits == 5 && number >= 20_000.0 {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(chrono::Days::new(number as u64))?;
        let seconds = (number.fract() * 86_400.0).round() as u32;
        let exact = if number.fract() == 0.0 { Exact::Day } else { Exact::Minute };
        let seconds = if exact == Exact::Day { 43_200 } else { seconds.min(86_399) };
        return Some(Written {
            at: day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?),
            offset: None,
            exact,
        });
    }
    let ms = match digits {
        10 => number * 1000.0,
        13 => number,
        _ => return None,
    };
    let moment = DateTime::from_timestamp_millis(ms as i64)?;
    Some(Written { at: moment.naive_utc(), offset: FixedOffset::east_opt(0), exact: Exact::Minute })
}

/// Cuts at the blank or `T` before the first `NN:NN`.
fn split_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else { return (text, None) };
    let digits = text[..colon].bytes().rev().take_while(u8::is_ascii_digit).count();
    let start = colon - digits;
    (&text[..start], Some(&text[start..]))
}

/// `10:20`, `10:20:30.5`, `9:05 pm`, each with an offset or without.
fn clock(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let text = text.trim().trim_end_matches("Uhr").trim_end().to_ascii_lowercase();
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let mut parts = digits.split(':');
    let hour: u32 = parts.next()?.parse().ok()?;
    let minute: u32 = parts.next()?.parse().ok()?;
    let second: f64 = parts.next().map_or(Some(0.0), |second| second.replace(',', ".").parse().ok())?;
    let rest = rest.trim();
    let (half, rest) = match rest {
        _ if rest.starts_with("am") || rest.starts_with("a.m.") => {
            (Some(0), rest.trim_start_matches("a.m.").trim_start_matches("am"))
        }
        _ if rest.starts_with("pm") || rest.starts_with("p.m.") => {
            (Some(12), rest.trim_start_matches("p.m.").trim_start_matches("pm"))
        }
        _ => (None, rest),
    };
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    let time = NaiveTime::from_hms_opt(hour, minute, (second as u32).min(59))?.with_nanosecond(0)?;
    match rest.trim() {
        "" => Some((time, None)),
        "z" | "utc" | "gmt" => Some((time, FixedOffset::east_opt(0))),
        offset => Some((time, Some(parse_offset(offset)?))),
    }
}

fn parse_offset(text: &str) -> Option<FixedOffset> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].chars().filter(|c| *c != ':').collect();
    if !matches!(digits.len(), 2 | 4) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = if digits.len() == 4 { digits[2..].parse().ok()? } else { 0 };
    FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60))
}

fn date(text: &str, order: DateOrder) -> Option<(NaiveDate, Exact)> {
    if let Some((first, second, year, _)) = short_date(text) {
        let (day, month) = match order {
            _ if first > 12 => (first, second),
            _ if second > 12 => (second, first),
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        return Some((NaiveDate::from_ymd_opt(year, month, day)?, Exact::Day));
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let numbers: Vec<Option<u32>> =
        parts.iter().map(|part| part.trim_end_matches(['t', 'h', 's', 'n', 'r', 'd']).parse().ok()).collect();
    match (parts.as_slice(), numbers.as_slice()) {
        ([year, _], [Some(y), Some(month)]) | ([_, year], [Some(month), Some(y)]) if year.len() == 4 => {
            Some((NaiveDate::from_ymd_opt(*y as i32, *month, 1)?, Exact::Month))
        }
        ([year, _, _], [Some(y), Some(month), Some(day)]) if year.len() == 4 => {
            Some((NaiveDate::from_ymd_opt(*y as i32, *month, *day)?, Exact::Day))
        }
        ([_, name, year], [Some(day), None, Some(_)]) | ([name, _, year], [None, Some(day), Some(_)]) => {
            named(*day, name, year)
        }
        ([weekday, rest @ ..], _) if rest.len() == 3 && weekday.chars().all(char::is_alphabetic) => {
            date(&rest.join(" "), order)
        }
        ([name, year], [None, Some(_)]) if year.len() == 4 => {
            Some((NaiveDate::from_ymd_opt(year.parse().ok()?, month_named(name)?, 1)?, Exact::Month))
        }
        _ => None,
    }
}

fn named(day: u32, name: &str, year: &str) -> Option<(NaiveDate, Exact)> {
    Some((NaiveDate::from_ymd_opt(full_year(year)?, month_named(name)?, day)?, Exact::Day))
}

/// English and German months, by their first letters.
fn month_named(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let months = [
        ["jan", "jän"],
        ["feb", "feb"],
        ["mar", "mär"],
        ["apr", "apr"],
        ["may", "mai"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "aug"],
        ["sep", "sep"],
        ["oct", "okt"],
        ["nov", "nov"],
        ["dec", "dez"],
    ];
    let at = months.iter().position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    (name.chars().count() <= 9).then_some(at as u32 + 1)
}

/// Three numbers with the year last: first, second, year, and the mark between them.
fn short_date(text: &str) -> Option<(u32, u32, i32, char)> {
    let text = split_time(text.trim()).0.trim().trim_end_matches(',');
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(mark, '.' | '/' | '-') {
        return None;
    }
    let mut parts = text.split(mark).map(str::trim);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || first.len() > 2 || second.len() > 2 {
        return None;
    }
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let possible = (1..=31).contains(&first) && (1..=31).contains(&second) && (first <= 12 || second <= 12);
    possible.then_some((first, second, full_year(year)?, mark))
}

/// `26` is 2026, `75` is 1975.
fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()))?;
    match text.len() {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}
