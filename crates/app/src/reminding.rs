//! The reminder of a debrief: one message, at the time at which a day was to end, and none where nothing is open. What is NOT
//! here: how a system shows it (`host`), and the debrief.

use chrono::Duration;
use serde_json::json;
use shadowday_model::records::ShadowDay;
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_store::{DayFilter, Read};

use crate::api::{Nothing, ReadDay, Reminder};
use crate::app::App;
use crate::debrief::debrief;
use crate::error::Error;

/// The day of the last reminder and its end, on this device.
const REMINDED: &str = "reminded";
/// So long after its end a day is reminded of: a program that was closed then says it at its next start.
const STAYS_HOURS: i64 = 4;
/// Days looked at: nobody is at more of them on one day.
const MOST: u32 = 10;

/// What is to be said now, and says it through the system too; each once.
pub fn remind(app: &App, _: Nothing) -> Result<Option<Reminder>, Error> {
    let notebook = app.notebook();
    if !app.device_settings().reminder || notebook.read_only().is_some() {
        return Ok(None);
    }
    let now = notebook.store.now();
    let Some(day) = app.read(|read| due(read, now))? else { return Ok(None) };
    let Some(end) = day.planned_end else { return Ok(None) };
    let mark = json!([day.id, end]);
    if notebook.store.local(REMINDED)?.as_ref() == Some(&mark) {
        return Ok(None);
    }
    let open = debrief(app, ReadDay { day: Some(day.id.to_string()) })?;
    app.stored(notebook.store.set_local(REMINDED, &mark))?;
    if day.ended_at.is_some() && open.cards.is_empty() {
        return Ok(None);
    }
    let words = app.words();
    let time = end.0.format("%H:%M").to_string();
    let title = words.say(&sentence!("reminder-title", time = time));
    let text = words.say(&sentence!("reminder-words", questions = open.cards.len(), minutes = open.minutes));
    app.host().notify(&title, &text);
    Ok(Some(Reminder { day: day.id.to_string(), title, text }))
}

/// The day whose planned end has come and that nobody closed.
fn due(read: &Read<'_>, now: Lived) -> Option<ShadowDay> {
    let from = Some((now.0 - Duration::days(2)).date_naive());
    let days = read.days(&DayFilter { from, limit: MOST, ..DayFilter::default() });
    days.into_iter().map(|row| row.day).find(|day| {
        let late = day.planned_end.map(|end| now.0 - end.0);
        day.closed_at.is_none()
            && late.is_some_and(|late| late >= Duration::zero() && late < Duration::hours(STAYS_HOURS))
    })
}
