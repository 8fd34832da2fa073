//! Reports as PDF, from asking to the file on disk. What is NOT here: what they say.

use std::path::Path;

use shadowday_app::api::{MakeReport, Nothing, Page, ReportRequest};
use shadowday_app::{App, Error, days, notebooks};

use crate::measure::{Fault, Figure, Times};
use crate::{job, open};

/// Times a report of the sample company is made.
const OFTEN: usize = 9;
/// Times a report of a large notebook is made.
const FEW: usize = 3;

/// The summary of a whole notebook.
pub fn of_many(app: &App, home: &Path, n: usize) -> Result<(), Fault> {
    let mut times = Times::default();
    let mut pages = 0;
    for _ in 0..FEW {
        pages = times.take(|| make(app, &summary(app)?, home))?;
    }
    print("summary of everything, PDF, p50", n, times.at(0.5), pages);
    Ok(())
}

/// The reports of the sample company.
pub fn of_sample() -> Result<(), Fault> {
    let home = tempfile::tempdir()?;
    let app = open(home.path())?;
    let start = job(&app, |job| notebooks::open_sample(&app, Nothing {}, job))?;
    let n = start.notebook.observations as usize;
    let listed = days::days(&app, Page { limit: 1, offset: 5 })?;
    let day = listed.into_iter().next().ok_or("the sample company has days")?;
    let day = ReportRequest { report: "day".to_owned(), day: Some(day.id), ..request() };
    for (first, again, wanted) in [
        ("sample company: a day, PDF, the first", "sample company: a day, PDF, again, p50", day),
        ("sample company: a summary, PDF, the first", "sample company: a summary, PDF, again, p50", summary(&app)?),
    ] {
        let (mut cold, mut warm) = (Times::default(), Times::default());
        let pages = cold.take(|| make(&app, &wanted, home.path()))?;
        for _ in 0..OFTEN {
            warm.take(|| make(&app, &wanted, home.path()))?;
        }
        print(first, n, cold.at(0.5), pages);
        print(again, n, warm.at(0.5), pages);
    }
    Ok(())
}

/// Says how many pages it has.
fn make(app: &App, request: &ReportRequest, home: &Path) -> Result<u32, Error> {
    let wanted = MakeReport { request: request.clone(), format: "pdf".to_owned(), choose_place: false };
    let file = home.join("report.pdf");
    let made = job(app, |job| shadowday_app::reports::report_to(app, &wanted, &file, true, job))?;
    Ok(made.pages.unwrap_or(0))
}

fn summary(app: &App) -> Result<ReportRequest, Error> {
    let (from, to) = days::whole_period(app)?;
    Ok(ReportRequest { report: "summary".to_owned(), from: Some(from), to: Some(to), ..request() })
}

fn request() -> ReportRequest {
    ReportRequest {
        report: String::new(),
        day: None,
        from: None,
        to: None,
        edition: "team".to_owned(),
        teams: Vec::new(),
        headline: String::new(),
        audience: String::new(),
        fix_first: String::new(),
        not_seen: String::new(),
        quotes: true,
        names_waived: String::new(),
        language: "en".to_owned(),
        paper: "a4".to_owned(),
        of: Vec::new(),
        said: shadowday_app::api::ReportSaid::default(),
        extent: shadowday_app::api::ReportExtent::default(),
    }
}

fn print(what: &str, n: usize, ours: f64, pages: u32) {
    let note = format!("{pages} pages");
    Figure { bench: "Reports", what, n, unit: "ms", ours, bare: None, limit: "", note: &note }.print();
}
