//! A notebook for tests: teams, hosts, days and lines in the capture grammar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDate};
use shadowday_model::capture::{Lexicon, normal_tag, parse};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{
    Activity, Answer, Ask, Assumption, Contact, Decision, FieldMap, Finding, Host, Interruption, Leader, Observation,
    Programme, Recognition, Release, Review, ShadowDay, Team, Verdict as Judged,
};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{
    DeclineReason, Demand, Effort, EvidenceLink, FindingState, HostVerdict, InterruptionSource, Light, Mode, Outcome,
    Resumed, ReviewAction, Verdict,
};
use uuid::Uuid;

use crate::{DayRow, FindingRow, Paper, Reach, Recipe, Report, Rows};

/// Rows in the making. Ids are numbers, so that every run is the same.
pub struct Notebook {
    pub rows: Rows,
    next: u128,
}

pub fn at(text: &str) -> Lived {
    format!("{}:00.000+02:00", text.replace(' ', "T")).parse().unwrap()
}

impl Notebook {
    pub fn new() -> Self {
        let mut notebook = Self { rows: Rows::default(), next: 0 };
        let id = notebook.id();
        notebook.rows.programme =
            Some(Programme { name: "A day in their shoes".to_owned(), ..Programme::from_fields(id, &FieldMap::new()) });
        notebook.leader("Halina");
        notebook
    }

    pub fn id(&mut self) -> RecordId {
        self.next += 1;
        RecordId(Uuid::from_u128(self.next))
    }

    pub fn leader(&mut self, name: &str) -> RecordId {
        let id = self.id();
        self.rows.leaders.push(Leader { name: name.to_owned(), ..Leader::from_fields(id, &FieldMap::new()) });
        id
    }

    pub fn team(&mut self, name: &str, shifts: &[&str]) -> RecordId {
        let id = self.id();
        let shifts = shifts.iter().map(|shift| (*shift).to_owned()).collect();
        self.rows.teams.push(Team { name: name.to_owned(), shifts, ..Team::from_fields(id, &FieldMap::new()) });
        id
    }

    pub fn host(&mut self, team: RecordId, pseudonym: &str, role: &str) -> RecordId {
        let id = self.id();
        let host = Host {
            pseudonym: pseudonym.to_owned(),
            team: Some(team),
            role: role.to_owned(),
            ..Host::from_fields(id, &FieldMap::new())
        };
        self.rows.hosts.push(host);
        id
    }

    /// A day from 09:00 for so many hours, by the first leader.
    pub fn day(&mut self, team: RecordId, date: &str, hours: f64) -> RecordId {
        let id = self.id();
        let started = at(&format!("{date} 09:00"));
        let ended = Lived(started.0 + Duration::seconds((hours * 3600.0) as i64));
        let leader = Some(self.rows.leaders[0].id);
        let day = ShadowDay {
            team: Some(team),
            leader,
            started_at: Some(started),
            ended_at: Some(ended),
            shift: "day".to_owned(),
            ..ShadowDay::from_fields(id, &FieldMap::new())
        };
        self.rows.days.push(DayRow { hours: day.hours(None), recorded_on: None, day });
        id
    }

    /// A line in the capture grammar; hosts are named by pseudonym. Returns the observation for further changes.
    pub fn note(&mut self, day: RecordId, clock: &str, line: &str) -> &mut Observation {
        let id = self.id();
        let capture = parse(line, &Lexicon::english());
        let row = self.rows.days.iter().find(|row| row.day.id == day).unwrap();
        let (team, date) = (row.day.team, row.day.started_at.unwrap().date());
        let is_meant = |host: &&Host| host.team == team && capture.hosts.contains(&host.pseudonym);
        let hosts: BTreeSet<RecordId> = self.rows.hosts.iter().filter(is_meant).map(|host| host.id).collect();
        self.rows.observations.push(Observation {
            day: Some(day),
            happened_at: Some(at(&format!("{date} {clock}"))),
            raw: line.to_owned(),
            text: capture.text,
            category: capture.category,
            basis: capture.basis,
            polarity: capture.polarity,
            kind: capture.kind,
            impact: capture.impact,
            minutes: capture.minutes,
            minutes_guessed: capture.minutes_guessed,
            count: capture.count.unwrap_or(1),
            tools: capture.tools.into_iter().collect(),
            tags: capture.tags.iter().map(|tag| normal_tag(tag)).collect(),
            hosts,
            starred: capture.starred,
            ..Observation::new(id)
        });
        self.rows.observations.last_mut().unwrap()
    }
}

impl Notebook {
    /// A moment of a day.
    fn moment(&self, day: RecordId, clock: &str) -> Option<Lived> {
        let row = self.rows.days.iter().find(|row| row.day.id == day).unwrap();
        Some(at(&format!("{} {clock}", row.day.started_at.unwrap().date())))
    }

    /// A timed stretch, watched.
    pub fn activity(&mut self, day: RecordId, from: &str, to: &str, code: &str) -> &mut Activity {
        let (from, to) = (self.moment(day, from), self.moment(day, to));
        let new = Activity {
            day: Some(day),
            code: code.to_owned(),
            started_at: from,
            ended_at: to,
            mode: Some(Mode::Watched),
            ..Activity::new(self.id())
        };
        self.rows.activities.push(new);
        self.rows.activities.last_mut().unwrap()
    }

    /// What cut the work, which went on afterwards.
    pub fn interruption(
        &mut self,
        day: RecordId,
        from: &str,
        to: &str,
        source: InterruptionSource,
    ) -> &mut Interruption {
        let (from, to) = (self.moment(day, from), self.moment(day, to));
        let new = Interruption {
            day: Some(day),
            source: Some(source),
            started_at: from,
            ended_at: to,
            resumed: Some(Resumed::Yes),
            ..Interruption::new(self.id())
        };
        self.rows.interruptions.push(new);
        self.rows.interruptions.last_mut().unwrap()
    }

    /// A contact.
    pub fn contact(&mut self, day: RecordId, clock: &str, demand: Demand, reason: &str) -> &mut Contact {
        let at = self.moment(day, clock);
        let reason = reason.to_owned();
        let new = Contact { day: Some(day), at, demand: Some(demand), reason, ..Contact::new(self.id()) };
        self.rows.contacts.push(new);
        self.rows.contacts.last_mut().unwrap()
    }

    /// An expectation and what became of it.
    pub fn assumption(&mut self, day: RecordId, statement: &str, sure: u8, verdict: Verdict) -> &mut Assumption {
        let position = u32::try_from(self.rows.assumptions.len()).unwrap();
        let new = Assumption {
            day: Some(day),
            statement: statement.to_owned(),
            confidence: Some(sure),
            verdict: Some(verdict),
            position,
            ..Assumption::new(self.id())
        };
        self.rows.assumptions.push(new);
        self.rows.assumptions.last_mut().unwrap()
    }

    /// An ask that came from an observation, or from none.
    pub fn ask(&mut self, day: RecordId, words: &str, from: Option<RecordId>) -> RecordId {
        let id = self.id();
        self.rows.asks.push(Ask {
            day: Some(day),
            words: words.to_owned(),
            observations: from.into_iter().collect(),
            ..Ask::new(id)
        });
        id
    }

    /// A reply to an ask.
    pub fn answer(&mut self, ask: RecordId, light: Light, text: &str) -> &mut Answer {
        let new = Answer { ask: Some(ask), light: Some(light), text: text.to_owned(), ..Answer::new(self.id()) };
        self.rows.answers.push(new);
        self.rows.answers.last_mut().unwrap()
    }
}

impl Notebook {
    /// Goes on with rows that are there; ids begin where no others are.
    pub fn with(rows: Rows) -> Self {
        Self { rows, next: 20_000 }
    }

    /// A finding with every note of a tag behind it.
    pub fn finding(&mut self, statement: &str, tag: &str) -> &mut FindingRow {
        let id = self.id();
        let tagged = self.rows.observations.iter().filter(|note| note.tags.contains(tag));
        let links: BTreeMap<RecordId, EvidenceLink> = tagged.map(|note| (note.id, EvidenceLink::Supports)).collect();
        let finding = Finding { statement: statement.to_owned(), links: links.clone(), ..Finding::new(id) };
        let row = FindingRow { finding, ids: BTreeSet::from([id]), links, owner: "Head of service".to_owned() };
        self.rows.findings.push(row);
        self.rows.findings.last_mut().unwrap()
    }

    /// A question to decide, with two options, on some findings.
    pub fn decision(&mut self, question: &str, findings: &[RecordId]) -> &mut Decision {
        let number = u32::try_from(self.rows.decisions.len()).unwrap() + 1;
        let new = Decision {
            number,
            question: question.to_owned(),
            options: vec!["build a hand-over".to_owned(), "do nothing".to_owned()],
            findings: findings.to_vec(),
            owner: "Director of technology".to_owned(),
            ..Decision::new(self.id())
        };
        self.rows.decisions.push(new);
        self.rows.decisions.last_mut().unwrap()
    }

    /// What a reviewer did with a note.
    pub fn review(&mut self, observation: RecordId, action: ReviewAction) -> &mut Review {
        let reviewed_at = Some(at("2026-10-20 09:00"));
        let new =
            Review { observation: Some(observation), action: Some(action), reviewed_at, ..Review::new(self.id()) };
        self.rows.reviews.push(new);
        self.rows.reviews.last_mut().unwrap()
    }
}

/// The small company with findings of its notes, a proposed decision and one that was judged, reviews and promises.
pub fn deciding_company() -> Rows {
    let mut notebook = Notebook::with(small_company());
    for team in &mut notebook.rows.teams {
        team.headcount = Some(if team.name == "Returns desk" { 2 } else { 20 });
    }
    let screens = notebook.finding("The account number was typed into four screens.", "four-screens").ids.clone();
    notebook.finding("Agents had no break since their shift began", "no-break").finding.effort = Some(Effort::Easy);
    let waits = notebook.finding("Callers waited for a lead to approve", "approval-wait");
    (waits.finding.effort, waits.finding.sought) = (Some(Effort::Medium), true);
    let waits = waits.ids.clone();
    notebook.finding("Nobody knew the refund codes", "refund-codes").finding.state = FindingState::Settled;
    let screens: Vec<RecordId> = screens.into_iter().collect();
    let decision = notebook.decision("Does the account number follow the caller?", &screens);
    decision.measure = "tag:four-screens".to_owned();
    (decision.rate_from, decision.rate_to) = (Some(0.7), Some(0.2));
    (decision.effect_by, decision.review_on) = (date("2027-01-15"), date("2027-02-01"));
    let waits: Vec<RecordId> = waits.into_iter().collect();
    let decision = notebook.decision("Who may approve after six?", &waits);
    decision.choice = "a stand-in lead".to_owned();
    decision.decided_on = date("2026-10-10");
    let judged = decision.id;
    let verdict = Judged {
        decision: Some(judged),
        judged_at: Some(at("2026-10-30 09:00")),
        before_count: 12,
        before_hours: Some(18.0),
        after_count: 3,
        after_hours: Some(15.0),
        outcome: Some(Outcome::CannotTell),
        words: "Two days are few.".to_owned(),
        ..Judged::new(notebook.id())
    };
    notebook.rows.verdicts.push(verdict);
    let notes: Vec<RecordId> = notebook.rows.observations.iter().map(|note| note.id).collect();
    for (at, note) in notes.iter().enumerate().filter(|(at, _)| at % 3 != 0) {
        let action = if at % 7 == 0 { ReviewAction::Decline } else { ReviewAction::Accept };
        let because = (action == ReviewAction::Decline).then_some(DeclineReason::TooVague);
        notebook.review(*note, action).because = because;
    }
    promises_of_company(&mut notebook);
    let made_from = Release {
        report: "findings".to_owned(),
        made_at: Some(at("2026-10-12 08:00")),
        ..Release::from_fields(notebook.id(), &FieldMap::new())
    };
    let first = &mut notebook.rows.decisions[0];
    (first.asks, first.reports) = (vec![notebook.rows.asks[1].id], vec![made_from.id]);
    notebook.rows.releases.push(made_from);
    notebook.rows
}

/// Billing asked for four things: one is done, one under way, one cannot be, one waits.
fn promises_of_company(notebook: &mut Notebook) {
    let day = notebook.rows.days[1].day.id;
    let asked = at("2026-10-14 12:00");
    let hosts: Vec<RecordId> = notebook.rows.hosts.iter().map(|host| host.id).collect();
    let told = Some(at("2026-10-28 09:00"));
    let replies = [
        ("A list of the refund codes on each desk", Some((Light::Green, "A card hangs on each desk"))),
        ("A headset that does not slip", Some((Light::Yellow, "Three makes are tried out"))),
        ("A quiet room", Some((Light::Red, "the lease ends in March; instead the small room is free from two"))),
        ("A second monitor", None),
    ];
    for ((words, reply), host) in replies.into_iter().zip(hosts) {
        let ask = notebook.ask(day, words, None);
        let row = notebook.rows.asks.last_mut().unwrap();
        (row.asked_at, row.host, row.object) = (Some(asked), Some(host), words.rsplit(' ').next().unwrap().to_owned());
        if let Some((light, text)) = reply {
            let answer = notebook.answer(ask, light, text);
            (answer.owner, answer.due, answer.told_at) = ("Head of training".to_owned(), date("2026-11-20"), told);
            answer.authority = "Head of service".to_owned();
        }
    }
}

fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// The small day with everything else that a day can hold: four hours timed, twelve contacts, four expectations.
pub fn whole_day() -> (Rows, Recipe) {
    let (rows, mut recipe) = small_day();
    let mut notebook = Notebook { rows, next: 10_000 };
    let Report::Day { day } = recipe.report else { unreachable!("a day") };
    recipe.fix_first.clear();
    time_of_day(&mut notebook, day);
    contacts_of_day(&mut notebook, day);
    let statements = [
        ("Most of the day is talk", 70, Verdict::Partly),
        ("Everybody knows the refund codes", 80, Verdict::False),
        ("A lead can be reached within five minutes", 60, Verdict::False),
        ("Customers come once", 50, Verdict::True),
    ];
    for (statement, sure, verdict) in statements {
        notebook.assumption(day, statement, sure, verdict);
    }
    notebook.rows.assumptions[1].evidence = "three desks, three readings".to_owned();
    promises_of_day(&mut notebook, day);
    let shadowed = &mut notebook.rows.days[0].day;
    shadowed.surge = true;
    shadowed.surprised = "Copying takes longer than talking.".to_owned();
    shadowed.fix_first = "Let the account number follow the caller.".to_owned();
    shadowed.keep = "Neighbours help within a minute.".to_owned();
    shadowed.act_of_help = "Make the tea round".to_owned();
    shadowed.help_done = Some(true);
    notebook.note(day, "15:02", "6 Struck words").host_verdict = HostVerdict::Struck;
    notebook.rows.observations[0].host_verdict = HostVerdict::Kept;
    (notebook.rows, recipe)
}

/// 120 min talk, 60 wrap-up, 36 re-keying, 12 waiting for a person, 12 interrupted; 20 looking up beside.
fn time_of_day(notebook: &mut Notebook, day: RecordId) {
    notebook.activity(day, "09:00", "10:00", "talk");
    let first = notebook.activity(day, "10:00", "10:36", "re_key").id;
    notebook.interruption(day, "10:36", "10:42", InterruptionSource::Colleague).activity = Some(first);
    notebook.activity(day, "10:42", "11:42", "after_contact").mode = Some(Mode::SatWith);
    notebook.interruption(day, "11:42", "11:48", InterruptionSource::System).resumed = Some(Resumed::No);
    let talk = notebook.activity(day, "11:48", "12:48", "talk").id;
    notebook.activity(day, "12:48", "13:00", "wait_person").mode = Some(Mode::TookEscalation);
    notebook.activity(day, "12:00", "12:20", "look_up").parallel_of = Some(talk);
    notebook.rows.observations[0].activity = Some(talk);
}

/// Five of eleven judged contacts are failure demand; one cannot be judged; three needed a lead.
fn contacts_of_day(notebook: &mut Notebook, day: RecordId) {
    for minute in 0..6 {
        notebook.contact(day, &format!("09:{:02}", 2 + minute * 5), Demand::Value, "Moves house");
    }
    for minute in 0..3 {
        notebook.contact(day, &format!("11:{:02}", 2 + minute * 5), Demand::Failure, "Billed twice");
    }
    for (clock, wait, solvable) in [("12:10", 22.0, true), ("12:30", 4.0, true)] {
        let contact = notebook.contact(day, clock, Demand::Failure, "credit not posted");
        (contact.escalated, contact.needed) = (true, "team lead".to_owned());
        (contact.wait_minutes, contact.solvable) = (Some(wait), Some(solvable));
        contact.authority_missing = "goodwill above 10 euros".to_owned();
    }
    let contact = notebook.contact(day, "12:50", Demand::Unclear, "");
    (contact.escalated, contact.needed) = (true, "team lead".to_owned());
    (contact.wait_minutes, contact.solvable) = (Some(6.0), Some(false));
}

/// One promise, one red, one without an answer; thanks passed on and thanks owed.
fn promises_of_day(notebook: &mut Notebook, day: RecordId) {
    let noted = notebook.rows.observations.iter().find(|note| note.text.contains("on one page")).unwrap().id;
    let codes = notebook.ask(day, "A list of the refund codes on one page", Some(noted));
    let answer = notebook.answer(codes, Light::Yellow, "Training writes it");
    (answer.owner, answer.due) = ("Head of training".to_owned(), NaiveDate::from_ymd_opt(2026, 10, 20));
    answer.authority = "Head of service".to_owned();
    let quiet = notebook.ask(day, "A quiet room", None);
    notebook.answer(quiet, Light::Red, "The lease ends in March");
    notebook.ask(day, "A second monitor", None);
    let hosts: Vec<RecordId> = notebook.rows.hosts.iter().map(|host| host.id).collect();
    for (host, passed_on) in hosts.into_iter().zip([Some("2026-10-15 09:00"), None]) {
        let new = Recognition {
            day: Some(day),
            host: Some(host),
            reason: "stayed calm".to_owned(),
            due_at: Some(at("2026-10-17 15:30")),
            passed_on_at: passed_on.map(at),
            ..Recognition::new(notebook.id())
        };
        notebook.rows.recognitions.push(new);
    }
}

/// A recipe for everything between two dates.
pub fn summary(from: &str, to: &str) -> Recipe {
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    recipe(Report::Summary { from: date(from), to: date(to), teams: BTreeSet::new() })
}

pub fn recipe(report: Report) -> Recipe {
    Recipe {
        report,
        edition: Reach::Team,
        language: "en".to_owned(),
        k_counts: 5,
        k_quotes: 10,
        app_version: "0.1.0".to_owned(),
        made_at: at("2026-11-01 10:00"),
        zone: "Europe/Berlin".to_owned(),
        ledger: "00".to_owned(),
        paper: Paper::A4,
        headline: String::new(),
        audience: String::new(),
        fix_first: String::new(),
        not_seen: String::new(),
        quotes: true,
        names_waived: String::new(),
        said: crate::Said::default(),
        extent: crate::Extent::default(),
    }
}

/// The day of REPORTS §2: one team, two hosts, a dozen notes.
pub fn small_day() -> (Rows, Recipe) {
    let mut notebook = Notebook::new();
    let billing = notebook.team("Billing", &["early", "day"]);
    let (a1, a2) = (notebook.host(billing, "A1", "agent"), notebook.host(billing, "A2", "agent"));
    let day = notebook.day(billing, "2026-10-14", 6.5);
    notebook.rows.days[0].day.hosts = BTreeSet::from([a1, a2]);
    notebook.note(
        day,
        "09:31",
        "2 Account number typed into four screens, same digits each time ~90s x7 @A1 #four-screens &CRM !2",
    );
    notebook
        .note(day, "09:40", "2 \"I have to copy the account number into four screens\" @A1 #four-screens !2 *")
        .quotable = true;
    notebook.note(
        day,
        "10:02",
        "1 Refund for a cancelled visit: code 41 or 47? Asked the neighbour ~3min x3 @A2 #refund-codes !2",
    );
    notebook.note(day, "10:20", "6 Neighbour answered in under a minute @A1 #neighbour-help *");
    notebook.note(day, "10:44", "4 Caller billed twice since the moving date ~9min @A2 #duplicate-invoice !3");
    notebook.note(day, "11:05", "? Long wrap-up looks like copying, not like thinking #wrap-up");
    notebook.note(day, "11:32", "2 Wrap-up timed over ten calls ~85s x10 basis:measured @A1 #four-screens !3");
    notebook.note(day, "12:10", "3 \"Lunch moved twice today\" @A2 #no-break");
    notebook.note(
        day,
        "13:26",
        "5 Goodwill of 15 euros needs a lead; lead in a meeting until two ~~22min @A2 #approval-wait !2",
    );
    notebook.note(day, "14:40", "-> a list of the refund codes on one page @A2 #refund-codes #training");
    notebook.note(day, "15:00", "Sealed words").sealed = true;
    notebook.note(day, "15:01", "Removed words").removed = true;
    let mut recipe = recipe(Report::Day { day });
    recipe.fix_first = "Ask IT whether the account number can follow the caller into all four screens.".to_owned();
    recipe.not_seen = "The opening hour.".to_owned();
    (notebook.rows, recipe)
}

/// Three teams of six hosts each, one of two; five days; notes spread over the categories.
pub fn small_company() -> Rows {
    let mut notebook = Notebook::new();
    let lines = [
        "2 Account number typed into four screens ~2min #four-screens &CRM !2",
        "3 No break since the shift began #no-break !3",
        "2 The screen froze, called back ~4min x2 #slow-crm &CRM",
        "6 Neighbour helps without being asked #neighbour-help",
        "1 Refund code looked up twice ~1min #refund-codes",
        "5 Waited for a lead to approve ~12min #approval-wait !3",
        "4 Caller shouted about the invoice #duplicate-invoice",
    ];
    let plans: [(&str, usize, &[&str]); 4] = [
        ("Billing", 6, &["2026-10-05", "2026-10-14"]),
        ("Claims", 6, &["2026-10-06"]),
        ("Retention", 6, &["2026-10-20"]),
        ("Returns desk", 2, &["2026-10-21"]),
    ];
    for (name, hosts, dates) in plans {
        let team = notebook.team(name, &["day", "late"]);
        for number in 1..=hosts {
            notebook.host(team, &format!("{}{number}", &name[..1]), "agent");
        }
        for date in dates {
            let day = notebook.day(team, date, 6.0);
            for number in 0..hosts * 4 {
                let line = lines[(number * 3 + date.len() + name.len()) % lines.len()];
                let host = format!("@{}{}", &name[..1], number % hosts + 1);
                notebook.note(day, &format!("{:02}:{:02}", 9 + number % 6, number % 60), &format!("{line} {host}"));
            }
        }
    }
    notebook.rows
}

/// Every text of some content, with the path to it.
pub fn texts(content: &crate::Content) -> BTreeMap<String, String> {
    fn walk(path: &str, value: &serde_json::Value, found: &mut BTreeMap<String, String>) {
        match value {
            serde_json::Value::String(text) => {
                found.insert(path.to_owned(), text.clone());
            }
            serde_json::Value::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| walk(&format!("{path}/{at}"), item, found));
            }
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(name, item)| walk(&format!("{path}/{name}"), item, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk("", &serde_json::to_value(content).unwrap(), &mut found);
    found
}
