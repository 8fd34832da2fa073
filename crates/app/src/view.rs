//! Records as screens show them: names in place of ids, joined teams and tags resolved. What is NOT here: queries.

use std::collections::BTreeMap;

use shadowday_model::ids::RecordId;
use shadowday_model::names::Detector;
use shadowday_model::records::{Host, Leader, Observation, ShadowDay, Team};
use shadowday_store::{DayRow, Read, SetAside};

use crate::api;
use crate::{names, photos};

/// The names a page of records needs, read in the same snapshot as the records.
pub(crate) struct Names {
    teams: BTreeMap<RecordId, Team>,
    leaders: BTreeMap<RecordId, Leader>,
    hosts: BTreeMap<RecordId, Host>,
    tag_aliases: BTreeMap<String, String>,
    photos: BTreeMap<RecordId, Vec<api::Photo>>,
    /// Notices names and numbers.
    pub detector: Detector,
    /// The snapshot's position, sent back when a form is saved.
    pub seen: String,
}

impl Names {
    /// Reads all names.
    pub fn read(read: &Read<'_>) -> Self {
        Self {
            teams: read.teams().into_iter().map(|team| (team.id, team)).collect(),
            leaders: read.leaders().into_iter().map(|leader| (leader.id, leader)).collect(),
            hosts: read.hosts(None).into_iter().map(|host| (host.id, host)).collect(),
            tag_aliases: read.tag_aliases(),
            photos: photos::by_note(read),
            detector: names::detector(read),
            seen: read.n().to_string(),
        }
    }

    /// The team a joined team is read as. A ring of joins (two people joining at once) ends where it started.
    pub fn team(&self, id: RecordId) -> Option<&Team> {
        const LONGEST_CHAIN: usize = 32;
        let mut team = self.teams.get(&id)?;
        for _ in 0..LONGEST_CHAIN {
            match team.joined_into.and_then(|into| self.teams.get(&into)) {
                Some(next) if next.id != id => team = next,
                _ => break,
            }
        }
        Some(team)
    }

    /// Every team that is read as `id`, itself included.
    pub fn teams_read_as(&self, id: RecordId) -> Vec<RecordId> {
        self.teams.keys().copied().filter(|team| self.team(*team).is_some_and(|read_as| read_as.id == id)).collect()
    }

    /// A team's name, or nothing.
    pub fn team_name(&self, id: Option<RecordId>) -> String {
        id.and_then(|id| self.team(id)).map(|team| team.name.clone()).unwrap_or_default()
    }

    /// The name a team itself was given, joined or not.
    pub fn own_name(&self, id: RecordId) -> Option<String> {
        self.teams.get(&id).map(|team| team.name.clone())
    }

    /// A leader's name, or nothing.
    pub fn leader_name(&self, id: Option<RecordId>) -> String {
        id.and_then(|id| self.leaders.get(&id)).map(|leader| leader.name.clone()).unwrap_or_default()
    }

    /// A host's pseudonym, or nothing.
    pub fn pseudonym(&self, id: RecordId) -> Option<String> {
        self.hosts.get(&id).map(|host| host.pseudonym.clone())
    }

    /// The host that a host was joined to by hand, at the end of such joins.
    pub fn same_host(&self, id: RecordId) -> RecordId {
        const LONGEST_CHAIN: usize = 32;
        let mut host = id;
        for _ in 0..LONGEST_CHAIN {
            match self.hosts.get(&host).and_then(|host| host.same_as) {
                Some(next) if next != id => host = next,
                _ => break,
            }
        }
        host
    }

    /// The leader who named a host.
    pub fn leader_of(&self, host: RecordId) -> Option<RecordId> {
        self.hosts.get(&host).and_then(|host| host.leader)
    }

    /// The label a joined tag is read as.
    pub fn tag(&self, label: &str) -> String {
        const LONGEST_CHAIN: usize = 32;
        let mut read_as = label;
        for _ in 0..LONGEST_CHAIN {
            match self.tag_aliases.get(read_as) {
                Some(next) if next != label => read_as = next,
                _ => break,
            }
        }
        read_as.to_owned()
    }

    /// The labels of a note, joined ones once.
    pub fn tags(&self, observation: &Observation) -> Vec<String> {
        let mut tags: Vec<String> = observation.tags.iter().map(|tag| self.tag(tag)).collect();
        tags.sort();
        tags.dedup();
        tags
    }

    /// The photos of a note.
    pub fn photos(&self, note: RecordId) -> &[api::Photo] {
        self.photos.get(&note).map_or(&[], Vec::as_slice)
    }

    /// Every known team.
    pub fn all_teams(&self) -> impl Iterator<Item = &Team> {
        self.teams.values()
    }

    /// Every known host.
    pub fn all_hosts(&self) -> impl Iterator<Item = &Host> {
        self.hosts.values()
    }
}

/// A day as lists show it.
pub(crate) fn day(names: &Names, row: &DayRow) -> api::Day {
    let day = &row.day;
    let hours = day.hours(row.last_act);
    let team = day.team.and_then(|id| names.team(id));
    api::Day {
        id: day.id.to_string(),
        seen: names.seen.clone(),
        team: team.map(|team| team.id.to_string()),
        team_name: team.map(|team| team.name.clone()).unwrap_or_default(),
        leader: day.leader.map(|id| id.to_string()),
        leader_name: names.leader_name(day.leader),
        hosts: pseudonyms(names, day.hosts.iter().copied()),
        date: day.started_at.map(|started| started.date().to_string()).unwrap_or_default(),
        started_at: day.started_at.map(|at| at.to_string()),
        ended_at: day.ended_at.map(|at| at.to_string()),
        planned_end: day.planned_end.map(|at| at.to_string()),
        paused_at: day.paused_at.map(|at| at.to_string()),
        question: day.question.clone(),
        channel: day.channel.clone(),
        shift: day.shift.clone(),
        act_of_help: day.act_of_help.clone(),
        closed_at: day.closed_at.map(|at| at.to_string()),
        struck: day.struck_lines,
        surge: day.surge,
        surge_now: day.surge_since.is_some(),
        observations: row.observations,
        hours: hours.map(|hours| hours.hours),
        estimated: hours.is_some_and(|hours| hours.estimated),
        owned: None,
    }
}

/// An observation as screens show it.
pub(crate) fn note(names: &Names, observation: &Observation, day: Option<&ShadowDay>) -> api::Note {
    api::Note {
        id: observation.id.to_string(),
        seen: names.seen.clone(),
        day: observation.day.map(|id| id.to_string()),
        team: names.team_name(day.and_then(|day| day.team)),
        happened_at: observation.happened_at.map(|at| at.to_string()),
        precision: observation.precision.to_string(),
        recorded_at: observation.recorded_at.map(|at| at.to_string()),
        raw: observation.raw.clone(),
        text: observation.text.clone(),
        category: observation.category.map(|category| category.to_string()),
        sub_code: observation.sub_code.clone(),
        basis: observation.basis.to_string(),
        polarity: observation.polarity.to_string(),
        kind: observation.kind.to_string(),
        impact: observation.impact,
        minutes: observation.minutes,
        minutes_guessed: observation.minutes_guessed,
        count: observation.count,
        tools: observation.tools.iter().cloned().collect(),
        tags: names.tags(observation),
        hosts: pseudonyms(names, observation.hosts.iter().copied()),
        in_passing: observation.in_passing,
        quotable: observation.quotable,
        starred: observation.starred,
        linked_to: observation.linked_to.map(|id| id.to_string()),
        host_verdict: observation.host_verdict.to_string(),
        other: observation.other.clone(),
        source_id: observation.source_id.clone(),
        erased: observation.erased,
        set_aside: Vec::new(),
        evidence: String::new(),
        activity: String::new(),
        findings: names::findings(&names.detector, &observation.raw, &observation.left),
        system_question: observation.asks_system_first(),
        system_first: observation.system_first.map(|answer| answer.to_string()),
        system_waived: observation.system_waived.clone(),
        conflict_question: observation.asks_conflict(),
        metric: observation.metric.clone(),
        drives: observation.drives.clone(),
        harm: observation.harm.clone(),
        sealed: observation.sealed,
        sealed_for: observation.sealed_for.clone(),
        photos: names.photos(observation.id).to_vec(),
        review: None,
    }
}

fn pseudonyms(names: &Names, hosts: impl Iterator<Item = RecordId>) -> Vec<String> {
    let mut found: Vec<String> = hosts.filter_map(|id| names.pseudonym(id)).collect();
    found.sort();
    // A team named after its first notes leaves the host of before and the host of after under one pseudonym.
    found.dedup();
    found
}

/// Values written at the same time as the ones shown, one line each.
pub(crate) fn set_aside(found: &[SetAside]) -> Vec<api::SetAside> {
    found
        .iter()
        .flat_map(|field| {
            field.others.iter().map(|other| api::SetAside {
                field: field.field.clone(),
                value: plain(&other.value),
                person: other.person.clone(),
                at: other.at.to_string(),
            })
        })
        .collect()
}

/// A field's value as text: words bare, everything else as JSON.
pub(crate) fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
