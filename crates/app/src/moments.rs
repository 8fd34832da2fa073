//! From what people type to moments: late entries, times of a day, whole dates. Pure. What is NOT here: the clock.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use shadowday_model::capture::When;
use shadowday_model::sentence;
use shadowday_model::time::Lived;

use crate::error::Error;

/// When a note happened: as typed, else when its first key was pressed.
///
/// `10:20` means that time on the reference's date; when that would lie in the future (a note about last night typed
/// after midnight) it means the day before.
pub(crate) fn happened(when: Option<When>, reference: Lived) -> Lived {
    match when {
        None => reference,
        Some(When::MinutesAgo(minutes)) => Lived(reference.0 - Duration::minutes(i64::from(minutes))),
        Some(When::At { hour, minute }) => {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
            let lived = at(reference.date(), time, *reference.0.offset());
            let future = lived.0 > reference.0 + Duration::minutes(1);
            if future { Lived(lived.0 - Duration::days(1)) } else { lived }
        }
    }
}

/// On a shadow day a typed time stays in that day, whatever the clock says now.
pub(crate) fn happened_on(when: Option<When>, day_began: Lived, fallback: Lived) -> Lived {
    match when {
        Some(When::At { hour, minute }) => {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
            in_day(at(day_began.date(), time, *fallback.0.offset()), day_began)
        }
        other => happened(other, fallback),
    }
}

/// A date and a time on the wall, with the offset lived in.
pub(crate) fn at(date: NaiveDate, time: NaiveTime, offset: FixedOffset) -> Lived {
    Lived(offset.from_local_datetime(&date.and_time(time)).single().expect("a fixed offset has no gaps"))
}

/// A moment as typed in a form or on the command line: RFC 3339, `YYYY-MM-DD[ HH:MM]`, or `HH:MM` on `date`.
pub(crate) fn typed(field: &'static str, text: &str, date: NaiveDate, offset: FixedOffset) -> Result<Lived, Error> {
    let text = text.trim();
    let midnight = NaiveTime::MIN;
    let time =
        |text: &str| NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S"));
    if let Ok(exact) = DateTime::parse_from_rfc3339(text) {
        return Ok(Lived(exact));
    }
    for format in ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S"] {
        if let Ok(both) = NaiveDateTime::parse_from_str(text, format) {
            return Ok(at(both.date(), both.time(), offset));
        }
    }
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Ok(at(day, midnight, offset));
    }
    time(text)
        .map(|time| at(date, time, offset))
        .map_err(|_| Error::invalid(field, sentence!("error-not-a-time", text = text)))
}

/// Like [`typed`], for something within a shadow day: a time of the day alone means the one that lies in the day.
pub(crate) fn typed_in(field: &'static str, text: &str, day_began: Lived) -> Result<Lived, Error> {
    let at = typed(field, text, day_began.date(), *day_began.0.offset())?;
    let alone = !text.contains('-') && !text.contains('T');
    Ok(if alone { in_day(at, day_began) } else { at })
}

/// The same time on the wall, moved into a shadow day, which may have begun the evening before. What is added later may well
/// lie some time before its first act.
fn in_day(moment: Lived, day_began: Lived) -> Lived {
    /// Hours before its beginning that still belong to a day.
    const BEFORE: i64 = 6;
    let first = day_began.0 - Duration::hours(BEFORE);
    let days = match moment.0 {
        at if at < first => 1,
        at if at >= first + Duration::days(1) => -1,
        _ => 0,
    };
    Lived(moment.0 + Duration::days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lived(text: &str) -> Lived {
        text.parse().expect("a moment")
    }

    fn check(when: Option<When>, expect: &str) {
        let reference = lived("2026-10-14T10:47:30.000+02:00");
        assert_eq!(happened(when, reference).to_string(), expect);
    }

    #[test]
    fn late_entries() {
        check(None, "2026-10-14T10:47:30.000+02:00");
        check(Some(When::MinutesAgo(5)), "2026-10-14T10:42:30.000+02:00");
        check(Some(When::At { hour: 10, minute: 20 }), "2026-10-14T10:20:00.000+02:00");
        check(Some(When::At { hour: 23, minute: 50 }), "2026-10-13T23:50:00.000+02:00");
    }

    #[test]
    fn typed_times() {
        let offset = FixedOffset::east_opt(7200).expect("in range");
        let date = NaiveDate::from_ymd_opt(2026, 10, 14).expect("a date");
        let read = |text: &str| typed("at", text, date, offset).map(|at| at.to_string()).ok();
        assert_eq!(read("9:05").as_deref(), Some("2026-10-14T09:05:00.000+02:00"));
        assert_eq!(read("2026-10-01").as_deref(), Some("2026-10-01T00:00:00.000+02:00"));
        assert_eq!(read("2026-10-01 08:30").as_deref(), Some("2026-10-01T08:30:00.000+02:00"));
        assert_eq!(read("2026-10-01T08:30:00Z").as_deref(), Some("2026-10-01T08:30:00.000+00:00"));
        assert_eq!(read("soon"), None);
    }

    #[test]
    fn a_time_alone_lies_in_the_day() {
        let read = |text: &str, began: &str| typed_in("at", text, lived(began)).map(|at| at.to_string()).ok();
        let evening = "2026-10-14T20:00:00.000+02:00";
        assert_eq!(read("23:50", evening).as_deref(), Some("2026-10-14T23:50:00.000+02:00"));
        assert_eq!(read("00:10", evening).as_deref(), Some("2026-10-15T00:10:00.000+02:00"));
        assert_eq!(read("19:30", evening).as_deref(), Some("2026-10-14T19:30:00.000+02:00"));
        assert_eq!(read("2026-10-14 00:10", evening).as_deref(), Some("2026-10-14T00:10:00.000+02:00"));
        let night = "2026-10-15T00:20:00.000+02:00";
        assert_eq!(read("23:50", night).as_deref(), Some("2026-10-14T23:50:00.000+02:00"));
        assert_eq!(read("08:50", "2026-10-14T09:00:00.000+02:00").as_deref(), Some("2026-10-14T08:50:00.000+02:00"));
        let late = Some(When::At { hour: 0, minute: 10 });
        assert_eq!(happened_on(late, lived(evening), lived(evening)).to_string(), "2026-10-15T00:10:00.000+02:00");
    }
}
