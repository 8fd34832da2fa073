//! The days that `since:` and `until:` accept: 2026-10-03, 2026-10, 2026, and back from today: 7d, 4w, 3m, 1y.
//! What is NOT here: the clock (today is passed in).

use chrono::{Days, Months, NaiveDate};

/// Which end of a month or a year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// Reads a day, or nothing when it is none.
pub(super) fn read(text: &str, end: End, today: NaiveDate) -> Option<NaiveDate> {
    match text.to_lowercase().as_str() {
        "today" => Some(today),
        "yesterday" => today.pred_opt(),
        text => back_from(text, today).or_else(|| calendar(text, end)),
    }
}

fn back_from(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let unit = text.chars().last()?;
    let count: u32 = text.strip_suffix(unit)?.parse().ok()?;
    match unit {
        'd' => today.checked_sub_days(Days::new(count.into())),
        'w' => today.checked_sub_days(Days::new(u64::from(count) * 7)),
        'm' => today.checked_sub_months(Months::new(count)),
        'y' => today.checked_sub_months(Months::new(count.checked_mul(12)?)),
        _ => None,
    }
}

fn calendar(text: &str, end: End) -> Option<NaiveDate> {
    let mut numbers = text.split('-');
    let year_text = numbers.next()?;
    let year: i32 = (year_text.len() == 4).then(|| year_text.parse().ok())??;
    let month = number(numbers.next())?;
    let day = number(numbers.next())?;
    if numbers.next().is_some() {
        return None;
    }
    match (month, day, end) {
        (Some(month), Some(day), _) => NaiveDate::from_ymd_opt(year, month, day),
        (Some(month), None, End::First) => NaiveDate::from_ymd_opt(year, month, 1),
        (Some(month), None, End::Last) => {
            NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()
        }
        (None, _, End::First) => NaiveDate::from_ymd_opt(year, 1, 1),
        (None, _, End::Last) => NaiveDate::from_ymd_opt(year, 12, 31),
    }
}

/// `Some(None)` when there is no text, `None` when the text is no number.
#[expect(clippy::option_option, reason = "absent and wrong are two different things here")]
fn number(text: Option<&str>) -> Option<Option<u32>> {
    match text {
        None => Some(None),
        Some(text) if (1..=2).contains(&text.len()) => text.parse().ok().map(Some),
        Some(_) => None,
    }
}
