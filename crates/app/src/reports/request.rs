//! What a request for a report asks for, checked once at the edge, and how its file is called. What is NOT here: the rows.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::sentence;
use shadowday_report::{Extent, Messages, Paper, Reach, Report, Rows, Said};

use crate::api::ReportRequest;
use crate::days::dates;
use crate::error::Error;
use crate::parse::id;

/// Teams named in a file's name.
const MOST_NAMES: usize = 3;
/// The longest text that a person adds, in characters.
const LONGEST: usize = 1_000;

/// Which report. What is not about a period is about everything until today, or until its last date.
pub fn report(request: &ReportRequest, today: NaiveDate) -> Result<Report, Error> {
    let teams =
        || -> Result<BTreeSet<RecordId>, Error> { request.teams.iter().map(|team| id("teams", team)).collect() };
    let to = || dates("to", request.to.as_deref()).map(|to| to.unwrap_or(today));
    let of = || -> Result<BTreeSet<RecordId>, Error> { request.of.iter().map(|record| id("of", record)).collect() };
    let nothing = |sentence| Error::invalid("of", sentence);
    match request.report.as_str() {
        "day" => Ok(Report::Day { day: id("day", request.day.as_deref().unwrap_or_default())? }),
        "summary" => period(request).and_then(|(from, to)| Ok(Report::Summary { from, to, teams: teams()? })),
        "findings" => period(request).and_then(|(from, to)| Ok(Report::Findings { from, to, teams: teams()? })),
        "huddle" => period(request).and_then(|(from, to)| Ok(Report::Huddle { from, to, teams: teams()? })),
        "poster" => {
            let (from, to) = period(request)?;
            let mut teams = teams()?.into_iter();
            let one = || Error::invalid("teams", sentence!("error-poster-team"));
            let team = teams.next().filter(|_| teams.next().is_none()).ok_or_else(one)?;
            Ok(Report::Poster { from, to, team })
        }
        "decision" => {
            let of = of()?.into_iter().next().ok_or_else(|| nothing(sentence!("error-report-of-decision")))?;
            Ok(Report::Decision { of, to: to()? })
        }
        "purchase" => {
            let of = of()?;
            if of.is_empty() {
                return Err(nothing(sentence!("error-report-nothing-asked")));
            }
            Ok(Report::Purchase { of, to: to()? })
        }
        "register" => Ok(Report::Register { to: to()? }),
        other => Err(Error::invalid("report", sentence!("error-not-a-report", text = other))),
    }
}

fn period(request: &ReportRequest) -> Result<(NaiveDate, NaiveDate), Error> {
    let needed = |field| Error::invalid(field, sentence!("error-summary-dates"));
    let from = dates("from", request.from.as_deref())?.ok_or_else(|| needed("from"))?;
    let to = dates("to", request.to.as_deref())?.ok_or_else(|| needed("to"))?;
    if to < from {
        return Err(Error::invalid("to", sentence!("error-period-backwards")));
    }
    Ok((from, to))
}

/// Whom it is for.
pub fn edition(request: &ReportRequest) -> Result<Reach, Error> {
    let edition = request
        .edition
        .parse()
        .map_err(|word| Error::invalid("edition", sentence!("error-not-an-edition", text = word)))?;
    if edition == Reach::PassOn && request.report == "day" {
        return Err(Error::invalid("edition", sentence!("error-day-passed-on")));
    }
    if edition == Reach::PassOn && request.report == "poster" {
        return Err(Error::invalid("edition", sentence!("error-poster-passed-on")));
    }
    Ok(edition)
}

/// What it is printed on. Only a poster is made for a wall.
pub fn paper(request: &ReportRequest) -> Paper {
    match request.paper.as_str() {
        "letter" => Paper::Letter,
        "a3" if request.report == "poster" => Paper::A3,
        _ => Paper::A4,
    }
}

/// What a person adds, none of it endless.
pub fn said(request: &ReportRequest) -> Result<Said, Error> {
    let said = &request.said;
    let text = |field, text: &str| {
        let text = text.trim();
        if text.chars().count() > LONGEST {
            return Err(Error::invalid(field, sentence!("error-report-said-long", most = LONGEST)));
        }
        Ok(text.to_owned())
    };
    Ok(Said {
        asked: text("asked", &said.asked)?,
        decider: text("decider", &said.decider)?,
        decide_by: dates("decide_by", said.decide_by.as_deref())?,
        cost: text("cost", &said.cost)?,
        tried: text("tried", &said.tried)?,
        principle: text("principle", &said.principle)?,
        story: text("story", &said.story)?,
        question: text("question", &said.question)?,
        next_day: dates("next_day", said.next_day.as_deref())?,
    })
}

/// How much of it is told.
pub fn extent(request: &ReportRequest) -> Result<Extent, Error> {
    let asked = &request.extent;
    let theme =
        |word: &String| word.parse().map_err(|_| Error::invalid("themes", sentence!("error-not-a-theme", text = word)));
    Ok(Extent {
        themes: asked.themes.iter().map(theme).collect::<Result<_, Error>>()?,
        evidence: asked.evidence.iter().map(|note| id("evidence", note)).collect::<Result<_, Error>>()?,
        one_page: asked.one_page,
        short_method: asked.short_method,
    })
}

/// A friendly name: `2026-10-14 Billing shadow-day`, `2026-07-01 to 2026-09-30 Billing summary`.
pub fn file_name(rows: &Rows, report: &Report, words: &Messages) -> String {
    let team_name = |id: RecordId| rows.teams.iter().find(|team| team.id == id).map(|team| team.name.clone());
    let name = match report {
        Report::Day { day } => {
            let day = rows.days.iter().map(|row| &row.day).find(|other| other.id == *day);
            let date = day.and_then(|day| day.started_at).map(|at| at.date().to_string()).unwrap_or_default();
            let team = day.and_then(|day| day.team).and_then(team_name).unwrap_or_default();
            words.tell("file-day", &[("date", (&date).into()), ("team", (&team).into())])
        }
        Report::Summary { from, to, teams }
        | Report::Findings { from, to, teams }
        | Report::Huddle { from, to, teams } => {
            let names: Vec<String> = teams.iter().filter_map(|team| team_name(*team)).collect();
            let few = if names.len() <= MOST_NAMES { names.join(", ") } else { String::new() };
            let (from, to) = (from.to_string(), to.to_string());
            let named = [("from", (&from).into()), ("to", (&to).into()), ("teams", (&few).into())];
            words.tell(&format!("file-{}", report.word()), &named)
        }
        Report::Poster { to, team, .. } => {
            let (to, team) = (to.to_string(), team_name(*team).unwrap_or_default());
            words.tell("file-poster", &[("date", (&to).into()), ("team", (&team).into())])
        }
        Report::Decision { of, to } => {
            let decision = rows.decisions.iter().find(|one| one.id == *of);
            let number = decision.map(|one| one.number.to_string()).unwrap_or_default();
            words.tell("file-decision", &[("date", (&to.to_string()).into()), ("number", (&number).into())])
        }
        Report::Purchase { to, .. } => words.tell("file-purchase", &[("date", (&to.to_string()).into())]),
        Report::Register { to } => words.tell("file-register", &[("date", (&to.to_string()).into())]),
    };
    super::clean_name(&name)
}
