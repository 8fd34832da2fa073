//! The notes that weak signals are looked for in, from one snapshot. What is NOT here: looking (`stats::signals`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike as _, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Ask, Observation, ShadowDay, SignalLink};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{BasisGroup, HostVerdict, Kind, Polarity};
use shadowday_stats::signals::{Link, Note, Voice};
use shadowday_store::{DayFilter, ObservationFilter, Order, Read, Sealed};

use super::terms::Terms;
use crate::findings::Book;
use crate::notices;
use crate::view::Names;

/// Notes looked at, the newest ones: comparing more would keep a person waiting.
const MOST_NOTES: usize = 20_000;

/// Everything that is needed to find and to show signals.
pub(super) struct Gathered {
    /// As they are compared.
    pub notes: Vec<Note>,
    /// As they were written, in the same places.
    pub rows: Vec<Observation>,
    /// What people said about them, in that order.
    pub links: Vec<Link>,
    /// The teams by the numbers that notes have; `None` for days without one.
    pub teams: Vec<Option<RecordId>>,
    /// How terms were written.
    pub terms: Terms,
    /// Names.
    pub names: Names,
    /// Fewest hosts behind a count.
    pub k_counts: u32,
    /// Fewest hosts behind a quote.
    pub k_quotes: u32,
    /// All notes are the leader's own.
    pub own: bool,
    /// Hours of each day that has some.
    pub hours: BTreeMap<RecordId, f64>,
    /// Older notes that were left out.
    pub left_out: usize,
    /// The finding that a note is evidence of, by its place among those.
    pub cases: HashMap<RecordId, usize>,
    /// Those findings.
    pub findings: Vec<(RecordId, String)>,
}

impl Gathered {
    /// What the notes say, in their order.
    pub(super) fn texts(&self) -> Vec<&str> {
        self.rows.iter().map(|row| row.text.as_str()).collect()
    }
}

/// Reads them. Strengths, the leader's own readings, struck and erased lines are no asks.
pub(super) fn gather(read: &Read<'_>) -> Gathered {
    let programme = read.programme();
    let language = programme.as_ref().map_or("en", |programme| programme.language.as_str());
    let days = read.days(&DayFilter { limit: u32::MAX, ..DayFilter::default() });
    let hours = days.iter().filter_map(|row| Some((row.day.id, row.day.hours(row.last_act)?.hours))).collect();
    let days: HashMap<RecordId, ShadowDay> = days.into_iter().map(|row| (row.day.id, row.day)).collect();
    let mut rows = rows(read);
    rows.retain(|row| row.day.is_none_or(|day| days.contains_key(&day)));
    let left_out = rows.len().saturating_sub(MOST_NOTES);
    rows.truncate(MOST_NOTES);
    let mut maker = Maker::new(read, &days, Terms::new(language));
    let notes: Vec<Note> = rows.iter().map(|row| maker.note(row)).collect();
    let (cases, findings) = cases(read, &rows);
    let me = read.leader_me().map(|leader| leader.id);
    let is_mine = |row: &Observation| me.is_some() && row.day.and_then(|day| days.get(&day)?.leader) == me;
    Gathered {
        links: links(read, &rows),
        own: !rows.is_empty() && rows.iter().all(is_mine),
        teams: maker.teams,
        terms: maker.terms,
        names: maker.names,
        k_counts: programme.as_ref().map_or(5, |programme| programme.k_counts),
        k_quotes: programme.as_ref().map_or(10, |programme| programme.k_quotes),
        notes,
        rows,
        hours,
        left_out,
        cases,
        findings,
    }
}

/// What notes are evidence of already.
fn cases(read: &Read<'_>, rows: &[Observation]) -> (HashMap<RecordId, usize>, Vec<(RecordId, String)>) {
    let book = Book::read(read);
    let findings: Vec<(RecordId, String)> = book.roots().map(|one| (one.id, one.statement.clone())).collect();
    let places: HashMap<RecordId, usize> = findings.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
    let case = |row: &Observation| Some((row.id, *places.get(&book.of(row.id)?)?));
    (rows.iter().filter_map(case).collect(), findings)
}

/// Standing notes that may hold an ask, the newest first.
fn rows(read: &Read<'_>) -> Vec<Observation> {
    let filter =
        ObservationFilter { sealed: Sealed::Without, order: Order::NewestFirst, ..ObservationFilter::default() };
    let mut rows = read.all_observations(&filter);
    rows.retain(|row| {
        row.polarity != Polarity::Strength
            && row.basis.group() != BasisGroup::MyRead
            && row.host_verdict != HostVerdict::Struck
            && !row.erased
            && !row.text.trim().is_empty()
    });
    notices::withdraw_quotes(&mut rows, &read.every());
    rows
}

/// Links between notes that are looked at, the oldest first; of those said at once the partings, so that what was joined with
/// them holds when a later link overrules one.
fn links(read: &Read<'_>, rows: &[Observation]) -> Vec<Link> {
    let places: HashMap<RecordId, usize> = rows.iter().enumerate().map(|(place, row)| (row.id, place)).collect();
    let place = |note: Option<RecordId>| places.get(&note?).copied();
    let mut said: Vec<SignalLink> = read.every();
    said.sort_by_key(|said| (said.said_at.map(|at| at.ms()), said.together));
    let link = |said: &SignalLink| {
        let (one, other) = (place(said.one)?, place(said.other)?);
        Some(Link { one, other, together: said.together })
    };
    said.iter().filter_map(link).collect()
}

/// Local date of a note; rows without a time have none.
pub(super) fn date(row: &Observation) -> Option<NaiveDate> {
    row.happened_at.map(Lived::date)
}

/// Makes notes, numbering teams, leaders and hosts as they come.
struct Maker<'d> {
    days: &'d HashMap<RecordId, ShadowDay>,
    /// What asks say about the notes they came from: object and place.
    said_of: HashMap<RecordId, Vec<String>>,
    /// Notes that asks came from.
    asked: BTreeSet<RecordId>,
    teams: Vec<Option<RecordId>>,
    team_numbers: BTreeMap<Option<RecordId>, u32>,
    people: BTreeMap<RecordId, u32>,
    terms: Terms,
    names: Names,
}

impl<'d> Maker<'d> {
    fn new(read: &Read<'_>, days: &'d HashMap<RecordId, ShadowDay>, terms: Terms) -> Self {
        let mut said_of: HashMap<RecordId, Vec<String>> = HashMap::new();
        let mut asked = BTreeSet::new();
        for ask in read.every::<Ask>() {
            asked.extend(ask.observations.iter().copied());
            let said: Vec<String> =
                [ask.object, ask.place].into_iter().filter(|said| !said.trim().is_empty()).collect();
            for note in ask.observations {
                said_of.entry(note).or_default().extend(said.iter().cloned());
            }
        }
        Self {
            days,
            said_of,
            asked,
            teams: Vec::new(),
            team_numbers: BTreeMap::new(),
            people: BTreeMap::new(),
            terms,
            names: Names::read(read),
        }
    }

    fn note(&mut self, row: &Observation) -> Note {
        let day = row.day.and_then(|day| self.days.get(&day));
        let team = day.and_then(|day| day.team).and_then(|team| self.names.team(team)).map(|team| team.id);
        let tags = self.names.tags(row);
        let labels: BTreeSet<&String> =
            tags.iter().chain(&row.tools).chain(self.said_of.get(&row.id).into_iter().flatten()).collect();
        let terms = self.terms.of(&row.text, labels);
        let voices = row.hosts.iter().map(|host| {
            let host = self.names.same_host(*host);
            let leader = self.names.leader_of(host).or(day.and_then(|day| day.leader)).unwrap_or(host);
            Voice { leader: number(&mut self.people, leader), host: number(&mut self.people, host) }
        });
        let voices = voices.collect();
        Note {
            terms,
            voices,
            team: self.team(team),
            day: date(row).map(|date| date.num_days_from_ce()),
            minutes: row.minutes.unwrap_or(0.0) * f64::from(row.count),
            // An idea of the host's is what the host would like.
            asked: matches!(row.kind, Kind::Ask | Kind::Idea) || self.asked.contains(&row.id),
        }
    }

    fn team(&mut self, team: Option<RecordId>) -> u32 {
        let known = self.team_numbers.get(&team).copied();
        known.unwrap_or_else(|| {
            let number = u32::try_from(self.teams.len()).unwrap_or(u32::MAX);
            self.teams.push(team);
            self.team_numbers.insert(team, number);
            number
        })
    }
}

fn number(people: &mut BTreeMap<RecordId, u32>, person: RecordId) -> u32 {
    let next = u32::try_from(people.len()).unwrap_or(u32::MAX);
    *people.entry(person).or_insert(next)
}
