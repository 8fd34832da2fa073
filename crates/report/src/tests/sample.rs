//! The sample company as a report. With SHADOWDAY_LOOK=FOLDER every file is also written there, to be looked at.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde::Deserialize;
use shadowday_model::records::{FieldMap, Leader};

use super::build::{Notebook, recipe, summary};
use crate::{Content, Edition, Format, Messages, Preview, Reach, Report, Rows, content, write};

#[derive(Deserialize)]
struct Company {
    teams: Vec<TeamRow>,
    leaders: Vec<LeaderRow>,
    hosts: Vec<HostRow>,
}
#[derive(Deserialize)]
struct TeamRow {
    name: String,
    headcount: u32,
    shifts: Vec<String>,
}
#[derive(Deserialize)]
struct LeaderRow {
    name: String,
}
#[derive(Deserialize)]
struct HostRow {
    pseudonym: String,
    team: String,
    role: String,
}
#[derive(Deserialize)]
struct SampleDay {
    key: String,
    day_offset: i64,
    start: String,
    end: String,
    team: String,
    leader: String,
    shift: String,
    hosts: Vec<String>,
}
#[derive(Deserialize)]
struct Line {
    day: String,
    at: String,
    #[serde(rename = "line")]
    words: String,
    #[serde(default)]
    quotable: bool,
}

/// The shipped sample company, its days counted back from one date.
pub fn sample() -> (Rows, BTreeMap<String, shadowday_model::ids::RecordId>) {
    let company: Company = serde_json::from_str(include_str!("../../../../assets/sample/company.json")).unwrap();
    let days: Vec<SampleDay> = serde_json::from_str(include_str!("../../../../assets/sample/days.json")).unwrap();
    let lines: Vec<Line> = serde_json::from_str(include_str!("../../../../assets/sample/observations.json")).unwrap();
    let mut notebook = Notebook::new();
    notebook.rows.leaders.clear();
    for leader in company.leaders {
        let id = notebook.id();
        notebook.rows.leaders.push(Leader { name: leader.name, ..Leader::from_fields(id, &FieldMap::new()) });
    }
    let mut teams = BTreeMap::new();
    for team in company.teams {
        let shifts: Vec<&str> = team.shifts.iter().map(String::as_str).collect();
        let id = notebook.team(&team.name, &shifts);
        notebook.rows.teams.last_mut().unwrap().headcount = Some(team.headcount);
        teams.insert(team.name, id);
    }
    for host in company.hosts {
        notebook.host(teams[&host.team], &host.pseudonym, &host.role);
    }
    let mut keys = BTreeMap::new();
    let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    for day in days {
        // As the app moves weekend days.
        let date = today + Duration::days(day.day_offset);
        let date = match date.weekday() {
            Weekday::Sat => date - Duration::days(1),
            Weekday::Sun => date + Duration::days(1),
            _ => date,
        };
        let id = notebook.day(teams[&day.team], &date.to_string(), 1.0);
        let leader = notebook.rows.leaders.iter().find(|leader| leader.name == day.leader).unwrap().id;
        let hosts =
            notebook.rows.hosts.iter().filter(|host| day.hosts.contains(&host.pseudonym)).map(|host| host.id).collect();
        // A pseudonym belongs to the one leader who met the host.
        for host in notebook.rows.hosts.iter_mut().filter(|host| day.hosts.contains(&host.pseudonym)) {
            host.leader = Some(leader);
        }
        let row = notebook.rows.days.last_mut().unwrap();
        row.day.started_at = Some(super::build::at(&format!("{date} {}", day.start)));
        row.day.ended_at = Some(super::build::at(&format!("{date} {}", day.end)));
        (row.day.leader, row.day.shift, row.day.hosts) = (Some(leader), day.shift, hosts);
        row.hours = row.day.hours(None);
        keys.insert(day.key, id);
    }
    for line in lines {
        notebook.note(keys[&line.day], &line.at, &line.words).quotable = line.quotable;
    }
    (notebook.rows, keys)
}

fn look(name: &str, content: &Content) {
    let Some(folder) = std::env::var_os("SHADOWDAY_LOOK") else { return };
    for format in [Format::Pdf, Format::Html, Format::Xlsx, Format::Csv] {
        let written = write(content, format, &()).unwrap();
        std::fs::write(Path::new(&folder).join(format!("{name}.{}", format.as_str())), written.bytes).unwrap();
    }
}

#[test]
fn the_sample_fits_its_pages() {
    let (rows, keys) = sample();
    let words = Messages::of("en");
    let mut day = recipe(Report::Day { day: keys["billing-1"] });
    day.audience = "Billing and its lead".to_owned();
    day.fix_first =
        "Let the account number follow the caller into all four screens; it is the same eleven digits each time."
            .to_owned();
    day.not_seen = "The first half hour, and the late shift.".to_owned();
    let day = content(&rows, &day, &words).unwrap();
    look("day", &day);
    assert_eq!(Preview::of(&day).unwrap().len(), 1, "a day summary is one page");

    let (from, to) = ("2026-07-01", "2026-11-20");
    let mut cross = summary(from, to);
    cross.audience = "Board".to_owned();
    cross.fix_first =
        "The desk limit: nobody may decide after six, and a machine costs more than the limit.".to_owned();
    let made = content(&rows, &cross, &words).unwrap();
    assert_eq!(made.edition, Edition::CrossTeam);
    look("cross", &made);
    assert_eq!(Preview::of(&made).unwrap().len(), 2, "one page to decide, one page to doubt");

    let mut team = summary(from, to);
    let billing = rows.teams.iter().find(|team| team.name == "Billing").unwrap().id;
    team.report = match team.report {
        Report::Summary { from, to, .. } => Report::Summary { from, to, teams: [billing].into() },
        other @ Report::Day { .. } => other,
    };
    team.fix_first = cross.fix_first;
    let made = content(&rows, &team, &words).unwrap();
    assert_eq!(made.edition, Edition::Team);
    look("team", &made);
    assert!(Preview::of(&made).unwrap().len() <= 2);
    team.edition = Reach::PassOn;
    let made = content(&rows, &team, &words).unwrap();
    assert_eq!(made.edition, Edition::CrossTeam);
    look("pass-on", &made);
    assert!(Preview::of(&made).unwrap().len() <= 2);
}
