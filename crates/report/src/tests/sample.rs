//! The sample company as a report. With SHADOWDAY_LOOK=FOLDER every file is also written there, to be looked at.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use serde::Deserialize;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Leader, Observation, Recognition};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{Demand, InterruptionSource, Kind, Light, Mode, Resumed, Verdict};

use super::build::{Notebook, recipe, summary};
use crate::{CheckState, Content, Edition, Format, Messages, Preview, Reach, Report, Rows, checks, content, write};

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
    #[serde(default)]
    surge: bool,
    #[serde(default)]
    act_of_help: String,
}
#[derive(Deserialize)]
struct Line {
    day: String,
    at: String,
    #[serde(rename = "line")]
    words: String,
    #[serde(default)]
    quotable: bool,
    #[serde(default)]
    conflict: [String; 3],
}

#[derive(Deserialize)]
struct Times {
    day: String,
    activities: Vec<(String, String, String, Mode)>,
    beside: Vec<(String, String, String)>,
    interruptions: Vec<(String, String, InterruptionSource, Resumed)>,
}
#[derive(Deserialize)]
struct Contacts {
    day: String,
    contacts: Vec<ContactRow>,
}
#[derive(Deserialize)]
struct ContactRow {
    at: String,
    demand: Demand,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    needed: String,
    #[serde(default)]
    authority_missing: String,
    #[serde(default)]
    wait_minutes: Option<f64>,
    #[serde(default)]
    solvable: Option<bool>,
}
#[derive(Deserialize)]
struct Debrief {
    day: String,
    surprised: String,
    fix_first: String,
    keep: String,
    help_done: bool,
    assumptions: Vec<AssumptionRow>,
    #[serde(default)]
    ask: Option<AskRow>,
    thanks: Vec<Thanks>,
}
#[derive(Deserialize)]
struct AssumptionRow {
    statement: String,
    confidence: u8,
    verdict: Verdict,
    #[serde(default)]
    evidence: String,
}
#[derive(Deserialize)]
struct AskRow {
    #[serde(default)]
    mine: bool,
    #[serde(default)]
    answer: Option<AnswerRow>,
}
#[derive(Deserialize)]
struct AnswerRow {
    light: Light,
    text: String,
    owner: String,
    due_days: i64,
}
#[derive(Deserialize)]
struct Thanks {
    host: String,
    reason: String,
    #[serde(default)]
    passed_on_hours: Option<i64>,
}

/// What was timed and tallied, and what the debriefs said.
fn add_whole_days(notebook: &mut Notebook, keys: &BTreeMap<String, RecordId>) {
    let times: Vec<Times> = serde_json::from_str(include_str!("../../../../assets/sample/activities.json")).unwrap();
    for times in times {
        let day = keys[&times.day];
        for (from, to, code, mode) in &times.activities {
            notebook.activity(day, from, to, code).mode = Some(*mode);
        }
        for (from, to, source, resumed) in &times.interruptions {
            notebook.interruption(day, from, to, *source).resumed = Some(*resumed);
        }
        for (from, to, code) in &times.beside {
            let first = notebook.rows.activities.iter().find(|one| one.day == Some(day)).map(|one| one.id);
            notebook.activity(day, from, to, code).parallel_of = first;
        }
    }
    let contacts: Vec<Contacts> =
        serde_json::from_str(include_str!("../../../../assets/sample/contacts.json")).unwrap();
    for of in contacts {
        for row in of.contacts {
            let contact = notebook.contact(keys[&of.day], &row.at, row.demand, &row.reason);
            contact.escalated = !row.needed.is_empty();
            (contact.needed, contact.authority_missing) = (row.needed, row.authority_missing);
            (contact.wait_minutes, contact.solvable) = (row.wait_minutes, row.solvable);
        }
    }
    let debriefs: Vec<Debrief> = serde_json::from_str(include_str!("../../../../assets/sample/debriefs.json")).unwrap();
    for debrief in debriefs {
        add_debrief(notebook, keys[&debrief.day], debrief);
    }
}

fn add_debrief(notebook: &mut Notebook, day: RecordId, debrief: Debrief) {
    for row in debrief.assumptions {
        notebook.assumption(day, &row.statement, row.confidence, row.verdict).evidence = row.evidence;
    }
    let shadowed = &mut notebook.rows.days.iter_mut().find(|row| row.day.id == day).unwrap().day;
    (shadowed.surprised, shadowed.fix_first, shadowed.keep) = (debrief.surprised, debrief.fix_first, debrief.keep);
    shadowed.help_done = Some(debrief.help_done);
    let ended = shadowed.ended_at.unwrap();
    let is_ask = |note: &&Observation| note.day == Some(day) && note.kind == Kind::Ask;
    let noted = notebook.rows.observations.iter().find(is_ask).map(|note| (note.id, note.text.clone()));
    if let (Some((note, words)), Some(row)) = (noted, debrief.ask) {
        let ask = notebook.ask(day, &words, Some(note));
        notebook.rows.asks.last_mut().unwrap().mine = row.mine;
        if let Some(row) = row.answer {
            let answer = notebook.answer(ask, row.light, &row.text);
            (answer.owner, answer.due) = (row.owner, Some(ended.date() + Duration::days(row.due_days)));
        }
    }
    for row in debrief.thanks {
        let host = notebook.rows.hosts.iter().find(|host| host.pseudonym == row.host).map(|host| host.id);
        let later = |hours| Lived(ended.0 + Duration::hours(hours));
        let new = Recognition {
            day: Some(day),
            host,
            reason: row.reason,
            due_at: Some(later(72)),
            passed_on_at: row.passed_on_hours.map(later),
            ..Recognition::new(notebook.id())
        };
        notebook.rows.recognitions.push(new);
    }
}

/// The shipped sample company, its days counted back from one date.
pub fn sample() -> (Rows, BTreeMap<String, RecordId>) {
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
        (row.day.surge, row.day.act_of_help) = (day.surge, day.act_of_help);
        row.hours = row.day.hours(None);
        keys.insert(day.key, id);
    }
    for line in lines {
        let note = notebook.note(keys[&line.day], &line.at, &line.words);
        note.quotable = line.quotable;
        [note.metric, note.drives, note.harm] = line.conflict;
    }
    add_whole_days(&mut notebook, &keys);
    (notebook.rows, keys)
}

/// The sample company shows how it is done: nobody is named in it, whatever report is made.
pub fn named(content: &Content) -> Vec<String> {
    let stops = checks(content, true).into_iter().filter(|check| check.state == CheckState::Stop);
    stops.map(|check| format!("{}: {:?}", content.title, check.arguments)).collect()
}

pub fn look(name: &str, content: &Content) {
    let Some(folder) = std::env::var_os("SHADOWDAY_LOOK") else { return };
    let formats = [Format::Pdf, Format::Html, Format::Docx, Format::Markdown, Format::Xlsx, Format::Csv, Format::Png];
    for format in formats.into_iter().filter(|format| content.can_be(*format)) {
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
    assert!(Preview::of(&day).unwrap().len() <= 2, "a day summary is two pages at most");
    let mut names = Vec::new();
    for (key, id) in &keys {
        let made = content(&rows, &recipe(Report::Day { day: *id }), &words).unwrap();
        look(&format!("day-{key}"), &made);
        names.extend(named(&made));
        let written = write(&made, Format::Pdf, &()).unwrap();
        assert_eq!((written.pages, written.accessible), (Some(2), true), "{key}: a whole day is two pages");
        let text: String = super::files::pdf_text(&written.bytes).split_whitespace().collect();
        assert!(text.contains("page2of2"), "{key}: the second page knows its number");
    }

    let (from, to) = ("2026-07-01", "2026-11-20");
    let mut cross = summary(from, to);
    cross.audience = "Board".to_owned();
    cross.fix_first =
        "The desk limit: nobody may decide after six, and a machine costs more than the limit.".to_owned();
    let made = content(&rows, &cross, &words).unwrap();
    assert_eq!(made.edition, Edition::CrossTeam);
    look("cross", &made);
    names.extend(named(&made));
    assert_eq!(Preview::of(&made).unwrap().len(), 2, "one page to decide, one page to doubt");

    let mut team = summary(from, to);
    let billing = rows.teams.iter().find(|team| team.name == "Billing").unwrap().id;
    team.report = match team.report {
        Report::Summary { from, to, .. } => Report::Summary { from, to, teams: [billing].into() },
        other => other,
    };
    team.fix_first = cross.fix_first;
    let made = content(&rows, &team, &words).unwrap();
    assert_eq!(made.edition, Edition::Team);
    look("team", &made);
    names.extend(named(&made));
    assert!(Preview::of(&made).unwrap().len() <= 2);
    team.edition = Reach::PassOn;
    let made = content(&rows, &team, &words).unwrap();
    assert_eq!(made.edition, Edition::CrossTeam);
    look("pass-on", &made);
    assert!(Preview::of(&made).unwrap().len() <= 2);
    assert_eq!(names, Vec::<String>::new(), "nobody is named");
}
