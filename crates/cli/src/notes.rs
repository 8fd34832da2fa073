//! `day` and `note`.

use serde_json::json;
use shadowday_app::api::{Day, DayForm, EndDay, LogObservation, Note, Nothing, Page, ReadDay};
use shadowday_app::door::Handed;
use shadowday_app::photos::FilePhoto;
use shadowday_app::sentence;
use shadowday_app::{App, Error, days, start};

use crate::DONE;
use crate::arguments::{self, Attached};
use crate::output::{Output, text};

/// Longest list of days.
const MOST_DAYS: u32 = 500;

/// `day start`, `day end`, `day list`.
pub fn day(app: &App, what: &arguments::Day, output: &Output) -> Result<u8, Error> {
    match what {
        arguments::Day::Start { team, leader, at, question } => {
            let form = DayForm {
                team_name: Some(team.clone()),
                leader_name: leader.clone(),
                started_at: at.clone(),
                question: question.clone(),
                ..DayForm::default()
            };
            let id = days::start_day(app, form)?.id.unwrap_or_default();
            show(output, &one(app, &id)?);
        }
        arguments::Day::End { at } => {
            let open = start::start(app, Nothing {})?
                .open_day
                .ok_or_else(|| Error::invalid("day", sentence!("error-command-no-open-day")))?;
            days::end_day(app, EndDay { id: open.id.clone(), at: at.clone() })?;
            show(output, &one(app, &open.id)?);
        }
        arguments::Day::List => {
            let mut offset = 0;
            loop {
                let page = days::days(app, Page { limit: MOST_DAYS, offset })?;
                for day in &page {
                    show(output, day);
                }
                if (page.len() as u32) < MOST_DAYS {
                    break;
                }
                offset += MOST_DAYS;
            }
        }
    }
    Ok(DONE)
}

fn one(app: &App, id: &str) -> Result<Day, Error> {
    days::read_day(app, ReadDay { day: Some(id.to_owned()) })?
        .day
        .ok_or_else(|| Error::Missing(sentence!("error-missing-day")))
}

fn show(output: &Output, day: &Day) {
    let object = json!({
        "id": day.id,
        "team": day.team_name,
        "leader": day.leader_name,
        "started_at": day.started_at,
        "ended_at": day.ended_at,
        "observations": day.observations,
        "hours": day.hours,
        "question": text(&day.question),
    });
    let (date, team, leader, count, id) = (&day.date, &day.team_name, &day.leader_name, day.observations, &day.id);
    let over = day.ended_at.is_some() || day.hours.is_none();
    output.answer(
        &object,
        &if over {
            sentence!("command-day", date = date, team = team, leader = leader, count = count, id = id)
        } else {
            sentence!("command-day-open", date = date, team = team, leader = leader, count = count, id = id)
        },
    );
}

/// What `note` asks for, of this process or of the window that has the notebook open.
pub fn handed(line: &str, day: Option<&str>, at: Option<&str>, attached: &Attached) -> Result<Handed, Error> {
    let Some(file) = &attached.photo else {
        return Ok(Handed::Line(LogObservation {
            left: None,
            system_first: None,
            line: line.to_owned(),
            day: day.map(str::to_owned),
            started_at: at.map(str::to_owned),
        }));
    };
    let unreadable = |error: std::io::Error| Error::Unreachable(sentence!("error-photo-unreadable", why = &error));
    Ok(Handed::Photo(FilePhoto {
        photo_file: std::path::absolute(file).map_err(unreadable)?,
        line: line.to_owned(),
        description: attached.shows.clone(),
        areas: attached.cover.clone(),
        keep: attached.keep.clone(),
        nothing_to_hide: attached.nothing_to_hide,
        although_refused: attached.although_refused,
    }))
}

/// Says that a note is saved.
pub fn saved(note: &Note, output: &Output) -> u8 {
    output.answer(&json!(note), &sentence!("command-saved", text = &note.text));
    DONE
}
