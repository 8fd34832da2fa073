//! What the last visit at a team left: read when the next one begins. What is NOT here: answering asks.

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Light;
use shadowday_store::{DayFilter, DayRow, Read};

use crate::answers::standing;
use crate::api::{Nothing, OneId, ReadDay, Recap, RecapAsk};
use crate::app::App;
use crate::days::day_of_today;
use crate::error::Error;
use crate::parse::id;
use crate::view::Names;

/// Asks shown of each kind; a card is read standing up.
const MOST_SHOWN: usize = 12;
/// Remembers the day whose recap was dismissed.
const DISMISSED: &str = "recap_dismissed";

/// The recap of a day's team; nothing when there is nothing to tell or it was dismissed.
pub fn recap(app: &App, request: ReadDay) -> Result<Option<Recap>, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let notebook = app.notebook();
    let (now, dismissed) = (notebook.store.now(), notebook.store.local(DISMISSED)?);
    app.read(|read| {
        let row = wanted.map_or_else(|| day_of_today(read, now), |day| read.day(day))?;
        if dismissed == Some(json!(row.day.id)) {
            return None;
        }
        told(read, &row)
    })
}

/// The recap of this day stays away.
pub fn dismiss_recap(app: &App, request: OneId) -> Result<Nothing, Error> {
    let day: RecordId = id("id", &request.id)?;
    app.notebook().store.set_local(DISMISSED, &json!(day))?;
    Ok(Nothing {})
}

fn told(read: &Read<'_>, row: &DayRow) -> Option<Recap> {
    let (team, started) = (row.day.team?, row.day.started_at?);
    let days = read.days(&DayFilter { teams: BTreeSet::from([team]), ..DayFilter::default() });
    let earlier: Vec<DayRow> = days
        .into_iter()
        .filter(|other| other.day.id != row.day.id && other.day.started_at.is_none_or(|at| at < started))
        .collect();
    let last = earlier.iter().map(|other| &other.day).find(|day| day.started_at.is_some());
    let (open, mut reds) = asks_of(read, &earlier.iter().map(|other| other.day.id).collect());
    if last.is_none() && open.is_empty() && reds.is_empty() {
        return None;
    }
    reds.reverse();
    reds.truncate(MOST_SHOWN);
    let names = Names::read(read);
    Some(Recap {
        day: row.day.id.to_string(),
        team_name: names.team_name(Some(team)),
        last_on: last.and_then(|day| day.started_at).map(|at| at.date().to_string()),
        last_day: last.map(|day| day.id.to_string()),
        leader_name: names.leader_name(last.and_then(|day| day.leader)),
        act_of_help: last.map(|day| day.act_of_help.clone()).unwrap_or_default(),
        help_done: last.and_then(|day| day.help_done),
        open_total: u32::try_from(open.len()).unwrap_or(u32::MAX),
        open_asks: open.into_iter().take(MOST_SHOWN).collect(),
        reds,
    })
}

/// The asks of these days: those without a final answer, and those that cannot be met; each by time.
fn asks_of(read: &Read<'_>, days: &BTreeSet<RecordId>) -> (Vec<RecapAsk>, Vec<RecapAsk>) {
    let (mut open, mut reds) = (Vec::new(), Vec::new());
    for ask in read.every::<Ask>().into_iter().filter(|ask| ask.day.is_some_and(|day| days.contains(&day))) {
        let answer = standing(read, ask.id);
        let light = answer.as_ref().map_or(Light::New, Answer::shown_light);
        let shown = RecapAsk {
            id: ask.id.to_string(),
            words: ask.words,
            asked_on: ask.asked_at.map(Lived::date).map(|date| date.to_string()),
            light: light.as_str().to_owned(),
            answer: answer.map(|answer| answer.text).unwrap_or_default(),
        };
        match light {
            Light::Green => {}
            Light::Red => reds.push(shown),
            Light::New | Light::Yellow => open.push(shown),
        }
    }
    (open, reds)
}
