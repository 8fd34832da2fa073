//! Which rows a report is about, with aliases resolved and every rule of counting in one place: hosts, exposure,
//! minutes, evidence. What is NOT here: words and layout.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::json;
use sha2::{Digest, Sha256};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Host, Observation, Team};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{BasisGroup, Category, HostVerdict, Polarity};
use shadowday_stats::disclosure::{self, Cell};
use unicode_segmentation::UnicodeSegmentation;

use super::Edition;
use super::asked::Asked;
use super::problems::may_show;
use super::whole_day::WholeDay;
use crate::error::ReportError;
use crate::evidence::{evidence_ids, resolve_team};
use crate::input::{DayRow, PhotoRow, Reach, Recipe, Report, Rows};
use crate::messages::Messages;

/// What an observation counts as. Each counts once, so tables add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// A problem that was seen or heard, sorted or not.
    Problem(Option<Category>),
    /// A bright spot that was seen or heard.
    Strength,
    /// Neither.
    Neutral,
    /// The leader's own reading: counted, never evidence.
    MyRead,
}

/// An observation in scope.
pub struct Note<'a> {
    /// The record.
    pub row: &'a Observation,
    /// Its day.
    pub day: &'a DayRow,
    /// Its team, aliases resolved.
    pub team: Option<RecordId>,
    /// Local date of its day.
    pub date: NaiveDate,
    /// What it counts as.
    pub class: Class,
    /// Tags, aliases resolved.
    pub tags: BTreeSet<String>,
}

impl Note<'_> {
    /// Minutes lost: each time × how often.
    pub fn minutes(&self) -> f64 {
        self.row.minutes.filter(|minutes| minutes.is_finite() && *minutes > 0.0).unwrap_or(0.0)
            * f64::from(self.row.count.max(1))
    }

    /// Is it a problem with evidence?
    pub fn is_problem(&self) -> bool {
        matches!(self.class, Class::Problem(_))
    }
}

/// The rows of one report.
pub struct Scope<'a> {
    /// All rows.
    pub rows: &'a Rows,
    /// The recipe.
    pub recipe: &'a Recipe,
    /// The words.
    pub words: &'a Messages,
    /// Who may see small groups.
    pub edition: Edition,
    /// First date.
    pub from: NaiveDate,
    /// Last date.
    pub to: NaiveDate,
    /// Teams asked for (every live team when none was), by name.
    pub teams: Vec<&'a Team>,
    /// Teams whose every figure is left out: fewer than k hosts or heads.
    pub small_teams: Vec<&'a Team>,
    /// Days whose figures are shown, by start.
    pub days: Vec<&'a DayRow>,
    /// All days in the period, small teams' too: exposure is no secret.
    pub visited: Vec<&'a DayRow>,
    /// Observations, by day, time and id.
    pub notes: Vec<Note<'a>>,
    /// What was timed, tallied, expected and asked on the days whose figures are shown.
    pub whole_day: WholeDay<'a>,
    /// Places of the chosen themes that are left out, because too few hosts are behind them.
    pub themes_withheld: u32,
    /// Evidence ids.
    pub ids: BTreeMap<RecordId, String>,
    /// Hosts by pseudonym; each leader and team may have an `A1`.
    pseudonyms: BTreeMap<&'a str, Vec<&'a Host>>,
}

impl<'a> Scope<'a> {
    /// Picks the rows. Sealed, removed and struck observations never enter; nor do removed days.
    pub fn of(rows: &'a Rows, recipe: &'a Recipe, words: &'a Messages) -> Result<Self, ReportError> {
        let asked = Asked::of(rows, recipe)?;
        let mut visited: Vec<&DayRow> = rows.days.iter().filter(|row| asked.takes(rows, row)).collect();
        visited.sort_by_key(|row| (row.day.started_at.map(Lived::ms), row.day.id));
        let mut notes = notes_of(rows, &visited);
        let edition = edition(rows, recipe, &asked, &visited);
        let mut small_teams = Vec::new();
        if edition == Edition::CrossTeam {
            small_teams = asked.teams.iter().copied().filter(|team| is_small(rows, recipe, team, &notes)).collect();
            let nameless_is_small =
                distinct_hosts(rows, notes.iter().filter(|note| note.team.is_none())) < recipe.k_counts;
            notes.retain(|note| match note.team {
                Some(team) => !small_teams.iter().any(|small| small.id == team),
                None => !nameless_is_small,
            });
        }
        // Which teams are small is told from all their notes; what is shown may be fewer.
        if let Some(only) = &asked.only {
            // Somebody's own reading is never evidence.
            notes.retain(|note| only.contains(&note.row.id) && note.class != Class::MyRead);
        }
        let themes_withheld = super::themes::keep(rows, recipe, edition, &mut notes);
        let is_shown = |row: &&DayRow| !small_teams.iter().any(|team| team_of(rows, row) == Some(team.id));
        let days: Vec<&DayRow> = visited.iter().copied().filter(is_shown).collect();
        let all_days: Vec<_> = rows.days.iter().map(|row| row.day.clone()).collect();
        let ids = evidence_ids(&rows.teams, &all_days, &rows.observations);
        let mut pseudonyms: BTreeMap<&str, Vec<&Host>> = BTreeMap::new();
        for host in &rows.hosts {
            pseudonyms.entry(&host.pseudonym).or_default().push(host);
        }
        Ok(Self {
            rows,
            recipe,
            words,
            edition,
            from: asked.from,
            to: asked.to,
            teams: asked.teams,
            small_teams,
            whole_day: WholeDay::of(rows, &days, &asked.dayless),
            days,
            visited,
            notes,
            themes_withheld,
            ids,
            pseudonyms,
        })
    }

    /// The word the report is chosen by.
    pub fn report_word(&self) -> &'static str {
        self.recipe.report.word()
    }

    /// Name of the team of a day as rows of tables hold it; empty where there is none.
    pub fn team_of(&self, day: Option<RecordId>) -> String {
        let row = self.rows.days.iter().find(|row| Some(row.day.id) == day);
        let team = row.and_then(|row| team_of(self.rows, row));
        self.rows.teams.iter().find(|known| Some(known.id) == team).map(|team| team.name.clone()).unwrap_or_default()
    }

    /// Name of a team; the message for none when there is no such team.
    pub fn team_name(&self, team: Option<RecordId>) -> String {
        let found = team.and_then(|id| self.rows.teams.iter().find(|team| team.id == id));
        found
            .map(|team| cut(&team.name, 60))
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| self.words.say("team-unnamed"))
    }

    /// Hours beside hosts on these days, and how many of the days count: days of unknown exposure have none.
    pub fn hours<'d>(days: impl Iterator<Item = &'d DayRow>) -> Exposure {
        let mut exposure = Exposure::default();
        for row in days {
            exposure.days += 1;
            match row.hours {
                Some(hours) => {
                    exposure.hours += hours.hours;
                    exposure.estimated += u32::from(hours.estimated);
                }
                None => exposure.unknown += 1,
            }
        }
        exposure
    }

    /// Observations on days whose hours are known: the numerator of every rate. Each counts once, whatever its × n.
    pub fn timed(&self) -> impl Iterator<Item = &Note<'a>> {
        self.notes.iter().filter(|note| note.day.hours.is_some())
    }

    /// Distinct hosts behind some observations.
    pub fn hosts<'n>(&self, notes: impl Iterator<Item = &'n Note<'a>>) -> u32
    where
        'a: 'n,
    {
        distinct_hosts(self.rows, notes)
    }

    /// Some observations as a figure: how many, and the distinct hosts behind them.
    pub fn cell(&self, notes: &[&Note<'a>]) -> Cell {
        let value = u32::try_from(notes.len()).unwrap_or(u32::MAX);
        Cell { value, hosts: self.hosts(notes.iter().copied()) }
    }

    /// The rows that entered, as sorted JSON: what the digest is of.
    pub fn canonical(&self) -> serde_json::Value {
        let mut notes: Vec<_> = self.notes.iter().map(|note| json!(note.row)).collect();
        notes.sort_by_key(|note| note["id"].to_string());
        let day = |row: &&DayRow| json!({ "day": row.day, "hours": row.hours });
        let mut days: Vec<_> = self.visited.iter().map(day).collect();
        days.sort_by_key(|row| row["day"]["id"].to_string());
        let teams: Vec<_> = self.teams.iter().map(|team| json!(team)).collect();
        let mut all = json!({
            "report": self.recipe.report, "teams": teams, "days": days, "observations": notes,
            "aliases": self.rows.tag_aliases, "whole_day": self.whole_day.canonical(),
        });
        let photo = |photo: &PhotoRow| {
            let picture = photo.picture.as_ref().map(|picture| hex::encode(Sha256::digest(&picture.jpeg)));
            json!({ "of": photo.observation, "shows": photo.description, "allowed": photo.allowed, "picture": picture })
        };
        let shown: BTreeSet<RecordId> = self.notes.iter().map(|note| note.row.id).collect();
        let photos: Vec<_> =
            self.rows.photos.iter().filter(|row| shown.contains(&row.observation)).map(photo).collect();
        if !photos.is_empty() {
            all["photos"] = json!(photos);
        }
        if !matches!(self.recipe.report, Report::Day { .. } | Report::Summary { .. }) {
            all["behind"] = json!({
                "findings": self.rows.findings, "reviews": super::ledger::newest(self.rows).values().collect::<Vec<_>>(),
                "decisions": self.rows.decisions, "verdicts": self.rows.verdicts,
            });
        }
        all
    }

    /// The date of the last shadow day; the end of the period, which may lie ahead, where there was none.
    pub fn last_day(&self) -> NaiveDate {
        self.days.iter().filter_map(|row| date_of(row)).max().unwrap_or(self.to)
    }

    /// Observations by saw, heard, my read.
    pub fn basis_split(&self) -> [usize; 3] {
        BasisGroup::ALL
            .iter()
            .map(|group| self.notes.iter().filter(|note| note.row.basis.group() == *group).count())
            .collect::<Vec<_>>()
            .try_into()
            .unwrap_or_default()
    }

    /// Leaders whose days are shown.
    pub fn leaders(&self) -> BTreeSet<RecordId> {
        self.days.iter().filter_map(|row| row.day.leader).collect()
    }

    /// A note's words as this edition shows them: pseudonyms stay in the leader's own day and become roles elsewhere.
    pub fn shown_text(&self, note: &Note<'_>) -> String {
        if self.report_word() == "day" { note.row.text.clone() } else { self.with_roles(note, &note.row.text) }
    }

    /// The words shown, or why they are not.
    pub fn released_text(&self, note: &Note<'_>) -> String {
        match (may_show(note), note.row.asks_system_first()) {
            (true, _) => self.shown_text(note),
            (false, true) => self.words.say("judgement-not-released"),
            (false, false) => self.words.say("quote-not-released"),
        }
    }

    /// `ask A1 again` → `ask [agent] again`.
    pub fn with_roles(&self, note: &Note<'_>, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        for piece in text.split_word_bounds() {
            let named = self.pseudonyms.get(piece).into_iter().flatten();
            let is_meant = |host: &&Host| {
                host.team.is_none() || host.team == note.day.day.team || note.row.hosts.contains(&host.id)
            };
            match named.copied().find(is_meant) {
                Some(host) if host.role.trim().is_empty() => shown += &self.words.say("a-host"),
                Some(host) => {
                    shown.push('[');
                    shown += &cut(&host.role, 30);
                    shown.push(']');
                }
                None => shown += piece,
            }
        }
        shown
    }

    /// The host behind an observation, when it is one.
    pub fn only_host(&self, note: &Note<'_>) -> Option<&'a Host> {
        let mut hosts = note.row.hosts.iter();
        let only = hosts.next().filter(|_| hosts.next().is_none())?;
        self.rows.hosts.iter().find(|host| host.id == *only)
    }
}

/// Days and hours observed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Exposure {
    /// Days, of known and unknown hours.
    pub days: u32,
    /// Hours of the days that have them.
    pub hours: f64,
    /// Days whose end was estimated.
    pub estimated: u32,
    /// Days of unknown exposure.
    pub unknown: u32,
}

fn notes_of<'a>(rows: &'a Rows, days: &[&'a DayRow]) -> Vec<Note<'a>> {
    let by_id: BTreeMap<RecordId, &'a DayRow> = days.iter().map(|row| (row.day.id, *row)).collect();
    let enters = |row: &&Observation| !row.sealed && !row.removed && row.host_verdict != HostVerdict::Struck;
    let note = |row: &'a Observation| {
        let day = *by_id.get(&row.day?)?;
        let tags = row.tags.iter().map(|tag| resolve_tag(&rows.tag_aliases, tag)).collect();
        Some(Note { row, day, team: team_of(rows, day), date: date_of(day)?, class: class_of(row), tags })
    };
    let mut notes: Vec<Note> = rows.observations.iter().filter(enters).filter_map(note).collect();
    notes.sort_by_key(|note| {
        let at = note.row.happened_at.or(note.row.recorded_at).map(Lived::ms);
        (note.date, at.is_none(), at, note.row.id)
    });
    notes
}

fn class_of(row: &Observation) -> Class {
    if row.basis.group() == BasisGroup::MyRead {
        return Class::MyRead;
    }
    match row.polarity {
        Polarity::Problem => Class::Problem(row.category),
        Polarity::Strength => Class::Strength,
        Polarity::Neutral => Class::Neutral,
    }
}

/// What is passed on obeys k, and so does what several teams share; a day is for its leader and the team.
fn edition(rows: &Rows, recipe: &Recipe, asked: &Asked<'_>, visited: &[&DayRow]) -> Edition {
    let passed_on = recipe.edition == Reach::PassOn && !recipe.report.stays_in_team();
    let shared = asked.teams.len() > 1 && !is_own(rows, visited);
    if passed_on || shared { Edition::CrossTeam } else { Edition::Team }
}

/// A leader's own days are never suppressed for that leader, however many teams they were at.
fn is_own(rows: &Rows, visited: &[&DayRow]) -> bool {
    let mine = |id: RecordId| rows.leaders.iter().any(|leader| leader.id == id && leader.me);
    !visited.is_empty() && visited.iter().all(|row| row.day.leader.is_some_and(mine))
}

/// A team with fewer than k hosts met, or fewer than k heads on a day that is told of, is small whatever the cell: its whole row would be
/// withheld and its total worked out from the others, so its figures stay out of every sum.
fn is_small(rows: &Rows, recipe: &Recipe, team: &Team, notes: &[Note<'_>]) -> bool {
    let mine = || notes.iter().filter(|note| note.team == Some(team.id));
    let fewest = team.fewest_heads(mine().map(|note| note.date));
    let few_heads = fewest.is_some_and(|heads| heads < recipe.k_counts);
    mine().next().is_some() && (few_heads || distinct_hosts(rows, mine()) < recipe.k_counts)
}

/// Distinct hosts. Hosts joined by hand count as one; an observation without a host counts none.
pub fn distinct_hosts<'n, 'a: 'n>(rows: &Rows, notes: impl Iterator<Item = &'n Note<'a>>) -> u32 {
    distinct(rows, notes.flat_map(|note| note.row.hosts.iter().map(|host| (note.team, *host))))
}

/// The same of hosts with the team that each was met in.
pub fn distinct(rows: &Rows, met: impl Iterator<Item = (Option<RecordId>, RecordId)>) -> u32 {
    let known: BTreeMap<RecordId, &Host> = rows.hosts.iter().map(|host| (host.id, host)).collect();
    let met = met.map(|(team, host)| {
        let leader = known.get(&host).and_then(|host| host.leader);
        (team, leader, resolve_host(&known, host))
    });
    disclosure::distinct_hosts(met)
}

fn resolve_host(known: &BTreeMap<RecordId, &Host>, host: RecordId) -> RecordId {
    let mut seen = BTreeSet::from([host]);
    let mut at = host;
    while let Some(next) = known.get(&at).and_then(|row| row.same_as) {
        if !seen.insert(next) {
            return *seen.first().unwrap_or(&host);
        }
        at = next;
    }
    at
}

pub fn resolve_tag(aliases: &BTreeMap<String, String>, tag: &str) -> String {
    let mut seen = BTreeSet::from([tag]);
    let mut at = tag;
    while let Some(next) = aliases.get(at) {
        if !seen.insert(next) {
            return (*seen.first().unwrap_or(&tag)).to_owned();
        }
        at = next;
    }
    at.to_owned()
}

/// The team of a day, aliases resolved.
pub fn team_of(rows: &Rows, row: &DayRow) -> Option<RecordId> {
    row.day.team.map(|team| resolve_team(&rows.teams, team))
}

/// Local date of a day, in the zone it was lived in.
pub fn date_of(row: &DayRow) -> Option<NaiveDate> {
    row.day.started_at.map(Lived::date).or(row.recorded_on)
}

/// At most so many visible letters, on one line; an ellipsis says that there is more.
pub fn cut(text: &str, letters: usize) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A letter with a thousand accents is one grapheme; the count of characters is bounded too.
    let mut graphemes = one_line.graphemes(true);
    let head: String = graphemes.by_ref().take(letters).collect();
    if graphemes.next().is_none() && head.chars().count() <= letters * 4 {
        return head;
    }
    let head: String = head.chars().take(letters * 4).collect();
    format!("{}…", head.trim_end())
}

/// Monday of the week a date is in.
pub fn monday(date: NaiveDate) -> NaiveDate {
    date - chrono::Duration::days(i64::from(date.weekday().num_days_from_monday()))
}

/// Team and hosts of every observation that a report counts.
#[cfg(test)]
pub fn notes(rows: &Rows, recipe: &Recipe) -> Vec<(Option<RecordId>, BTreeSet<RecordId>)> {
    let words = Messages::of("en");
    let scope = Scope::of(rows, recipe, &words).expect("the recipe fits the rows");
    scope.notes.iter().map(|note| (note.team, note.row.hosts.iter().copied().collect())).collect()
}
