//! `report` and what it makes: a day, a period, findings, a poster, a decision, a purchase, a huddle card, the register, a notice.

use serde_json::json;
use shadowday_app::api::{MakeNotice, MakeReport, Nothing, Page, ReportExtent, ReportRequest, ReportSaid};
use shadowday_app::sentence;
use shadowday_app::sentence::Sentence;
use shadowday_app::{App, Error, days, decisions, notices, reports as making, teams as known_teams};

use crate::DONE;
use crate::arguments::{Paper, Period, Report};
use crate::output::Output;

/// Makes the report.
pub fn report(app: &App, what: &Report, output: &Output) -> Result<u8, Error> {
    if let Report::Notice { day, format, out, force, language } = what {
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
    let (request, paper) = request(app, what, output)?;
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

/// What to report on, and where to.
fn request<'w>(app: &App, what: &'w Report, output: &Output) -> Result<(ReportRequest, &'w Paper), Error> {
    Ok(match what {
        Report::Notice { .. } => unreachable!("a notice is no report"),
        Report::Day { day, paper } => {
            let day = match day {
                Some(day) => day.clone(),
                None => last_day(app)?,
            };
            (ReportRequest { day: Some(day), ..blank("day", paper, output) }, paper)
        }
        Report::Summary { period, edition, paper } => {
            let blank = ReportRequest { edition: edition.clone(), ..blank("summary", paper, output) };
            (of_period(app, period, blank)?, paper)
        }
        Report::Findings { period, edition, paper } => {
            let blank = ReportRequest { edition: edition.clone(), ..blank("findings", paper, output) };
            (of_period(app, period, blank)?, paper)
        }
        Report::Poster { team, from, to, sheet, next, paper } => {
            let said = ReportSaid { next_day: next.clone(), ..ReportSaid::default() };
            let blank = ReportRequest { paper: sheet.clone(), said, ..blank("poster", paper, output) };
            let period = Period { from: from.clone(), to: to.clone(), team: vec![team.clone()] };
            (of_period(app, &period, blank)?, paper)
        }
        Report::Huddle { period, principle, story, question, paper } => {
            let principle = principle.clone().unwrap_or_default();
            let said =
                ReportSaid { principle, story: story.clone(), question: question.clone(), ..ReportSaid::default() };
            let blank = ReportRequest { said, ..blank("huddle", paper, output) };
            (of_period(app, period, blank)?, paper)
        }
        Report::Decision { id, asked, decider, by, edition, paper } => {
            let said = asked_of(asked, decider, by.as_ref());
            let of = vec![decision(app, id)?];
            (ReportRequest { of, said, edition: edition.clone(), ..blank("decision", paper, output) }, paper)
        }
        Report::Purchase { id, asked, cost, tried, decider, by, edition, paper } => {
            let asked = asked_of(asked, decider, by.as_ref());
            let said = ReportSaid { cost: cost.clone(), tried: tried.join("\n"), ..asked };
            let blank = blank("purchase", paper, output);
            (ReportRequest { of: id.clone(), said, edition: edition.clone(), ..blank }, paper)
        }
        Report::Register { to, edition, paper } => {
            let blank = blank("register", paper, output);
            (ReportRequest { to: to.clone(), edition: edition.clone(), ..blank }, paper)
        }
    })
}

fn asked_of(asked: &str, decider: &str, by: Option<&String>) -> ReportSaid {
    ReportSaid { asked: asked.to_owned(), decider: decider.to_owned(), decide_by: by.cloned(), ..ReportSaid::default() }
}

/// A period that is said, or from the first shadow day to today.
fn of_period(app: &App, said: &Period, blank: ReportRequest) -> Result<ReportRequest, Error> {
    let (first, today) = days::whole_period(app)?;
    Ok(ReportRequest {
        from: Some(said.from.clone().unwrap_or(first)),
        to: Some(said.to.clone().unwrap_or(today)),
        teams: teams(app, &said.team)?,
        ..blank
    })
}

/// The id of a decision that is told by its number or its id.
fn decision(app: &App, told: &str) -> Result<String, Error> {
    let number = told.trim_start_matches(['D', 'd', '#']);
    let known = decisions::decisions(app, Nothing {})?.decisions;
    let found = known.into_iter().find(|one| one.id == told || one.number.to_string() == number);
    found.map(|one| one.id).ok_or_else(|| Error::invalid("id", sentence!("error-command-no-decision", text = told)))
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

fn blank(report: &str, paper: &Paper, output: &Output) -> ReportRequest {
    ReportRequest {
        report: report.to_owned(),
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
        of: Vec::new(),
        said: ReportSaid::default(),
        extent: ReportExtent {
            themes: paper.theme.clone(),
            evidence: paper.evidence.clone(),
            one_page: paper.one_page,
            short_method: paper.short_method,
        },
    }
}

fn last_day(app: &App) -> Result<String, Error> {
    let last = days::days(app, Page { limit: 1, offset: 0 })?;
    last.into_iter().next().map(|day| day.id).ok_or_else(|| Error::invalid("day", sentence!("error-command-no-day")))
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
