//! `report day`, `report summary` and `report notice`.

use serde_json::json;
use shadowday_app::api::{MakeNotice, MakeReport, Nothing, Page, ReportRequest};
use shadowday_app::sentence;
use shadowday_app::sentence::Sentence;
use shadowday_app::{App, Error, days, notices, reports as making, teams as known_teams};

use crate::DONE;
use crate::arguments::{Paper, Report};
use crate::output::Output;

/// Makes the report.
pub fn report(app: &App, what: &Report, output: &Output) -> Result<u8, Error> {
    let (request, paper) = match what {
        Report::Notice { day, format, out, force, language } => {
            let wanted = MakeNotice {
                day: day.clone(),
                team: None,
                date: None,
                card: None,
                format: format.clone(),
                language: spoken(language.as_ref(), output),
                choose_place: false,
            };
            return notice(app, &wanted, out, *force, output);
        }
        Report::Day { day, paper } => {
            let day = match day {
                Some(day) => day.clone(),
                None => last_day(app)?,
            };
            (ReportRequest { report: "day".to_owned(), day: Some(day), ..blank(paper, output) }, paper)
        }
        Report::Summary { from, to, team, edition, paper } => {
            let (first, today) = period(app)?;
            let request = ReportRequest {
                report: "summary".to_owned(),
                from: Some(from.clone().unwrap_or(first)),
                to: Some(to.clone().unwrap_or(today)),
                teams: teams(app, team)?,
                edition: edition.clone(),
                ..blank(paper, output)
            };
            (request, paper)
        }
    };
    let wanted = MakeReport { request, format: paper.format.clone(), choose_place: false };
    let made = output.job(app, |job| making::report_to(app, &wanted, &paper.out, paper.force, job))?;
    let object = json!({
        "out": made.name,
        "pages": made.pages,
        "accessible": made.accessible,
        "observations": made.observations,
        "digest": made.digest,
        "withheld": made.withheld,
    });
    let told = sentence!("command-made-from", file = &made.name, count = made.observations);
    output.answer(&object, &readable(told, made.accessible));
    Ok(DONE)
}

fn notice(app: &App, wanted: &MakeNotice, out: &std::path::Path, force: bool, output: &Output) -> Result<u8, Error> {
    let made = output.job(app, |job| notices::notice_to(app, wanted, out, force, job))?;
    let object = json!({ "out": made.name, "pages": made.pages, "accessible": made.accessible });
    output.answer(&object, &readable(sentence!("command-made", file = &made.name), made.accessible));
    Ok(DONE)
}

/// Says so of a PDF whose characters defeat the standard.
fn readable(told: Sentence, accessible: bool) -> Sentence {
    if accessible { told } else { told.then(sentence!("command-not-accessible")) }
}

/// The language asked for, or the person's.
fn spoken(asked: Option<&String>, output: &Output) -> String {
    asked.cloned().unwrap_or_else(|| output.words().language().to_owned())
}

fn blank(paper: &Paper, output: &Output) -> ReportRequest {
    ReportRequest {
        report: String::new(),
        day: None,
        from: None,
        to: None,
        teams: Vec::new(),
        edition: "team".to_owned(),
        headline: paper.headline.clone(),
        audience: String::new(),
        fix_first: String::new(),
        not_seen: String::new(),
        quotes: true,
        names_waived: paper.names_stay.clone(),
        language: spoken(paper.language.as_ref(), output),
        paper: "a4".to_owned(),
    }
}

fn last_day(app: &App) -> Result<String, Error> {
    let last = days::days(app, Page { limit: 1, offset: 0 })?;
    last.into_iter().next().map(|day| day.id).ok_or_else(|| Error::invalid("day", sentence!("error-command-no-day")))
}

/// From the first shadow day to today.
fn period(app: &App) -> Result<(String, String), Error> {
    days::whole_period(app)
}

/// Ids of the teams named.
pub(crate) fn teams(app: &App, names: &[String]) -> Result<Vec<String>, Error> {
    let known = known_teams::teams(app, Nothing {})?;
    let find = |name: &String| {
        let same = known.iter().find(|team| team.name.to_lowercase() == name.to_lowercase());
        same.map(|team| team.id.clone()).ok_or_else(|| {
            let all = known.iter().map(|team| team.name.as_str()).collect::<Vec<_>>().join(", ");
            Error::invalid("team", sentence!("error-command-no-team", name = name, teams = all))
        })
    };
    names.iter().map(find).collect()
}
