//! Teams, leaders and hosts. What is NOT here: their days.

use std::collections::BTreeMap;

use rusqlite::params;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Host, Leader, Team};

use super::{Read, blobs};
use crate::StoreError;
use crate::tables::name_key;

impl Read<'_> {
    /// What to know the hosts of a day by, on this device and until the day is over.
    pub fn cues(&self, day: RecordId) -> Vec<(RecordId, String)> {
        let cues = self.keep(crate::local::cues(&self.link.sql, day.0));
        cues.into_iter().map(|(host, words)| (RecordId(host), words)).collect()
    }

    /// Standing teams by name, joined ones included: `joined_into` says what they are read as.
    pub fn teams(&self) -> Vec<Team> {
        self.keep(self.records(
            "SELECT id, fields FROM read_team WHERE removed = 0 ORDER BY name_key, id",
            [],
            Team::from_fields,
        ))
    }

    /// A team, removed or not.
    pub fn team(&self, id: RecordId) -> Option<Team> {
        self.keep(self.record("SELECT id, fields FROM read_team WHERE id = ?1", [id.0.as_bytes()], Team::from_fields))
    }

    /// What each joined team is read as, chains followed to their end.
    pub fn team_aliases(&self) -> BTreeMap<RecordId, RecordId> {
        let joined = self.keep(self.records(
            "SELECT id, fields FROM read_team WHERE joined_into IS NOT NULL",
            [],
            |id, fields| (id, Team::from_fields(id, fields).joined_into),
        ));
        let direct: BTreeMap<RecordId, RecordId> =
            joined.into_iter().filter_map(|(from, into)| Some((from, into?))).collect();
        direct.keys().map(|&from| (from, followed(&direct, from))).filter(|(from, into)| from != into).collect()
    }

    /// The standing team of this name that was not joined into another, letter case and outer spaces aside.
    pub fn team_by_name(&self, name: &str) -> Option<Team> {
        self.keep(self.record(
            "SELECT id, fields FROM read_team WHERE name_key = ?1 AND removed = 0 AND joined_into IS NULL
             ORDER BY id LIMIT 1",
            [name_key(name)],
            Team::from_fields,
        ))
    }

    /// Standing leaders, the one of this notebook first.
    pub fn leaders(&self) -> Vec<Leader> {
        self.keep(self.records(
            "SELECT id, fields FROM read_leader WHERE removed = 0 ORDER BY me DESC, id",
            [],
            Leader::from_fields,
        ))
    }

    /// A leader, removed or not.
    pub fn leader(&self, id: RecordId) -> Option<Leader> {
        self.keep(self.record(
            "SELECT id, fields FROM read_leader WHERE id = ?1",
            [id.0.as_bytes()],
            Leader::from_fields,
        ))
    }

    /// The leader of this notebook.
    pub fn leader_me(&self) -> Option<Leader> {
        self.me().and_then(|id| self.leader(id))
    }

    /// The id of the leader of this notebook.
    pub(crate) fn me(&self) -> Option<RecordId> {
        self.keep(self.record("SELECT id, '{}' FROM read_leader WHERE me = 1 ORDER BY id LIMIT 1", [], |id, _| id))
    }

    /// Standing hosts of a team and of those joined into it, or of all, by pseudonym.
    pub fn hosts(&self, team: Option<RecordId>) -> Vec<Host> {
        self.keep(self.find_hosts(team))
    }

    fn find_hosts(&self, team: Option<RecordId>) -> Result<Vec<Host>, StoreError> {
        let wanted =
            team.map(|team| format!("AND team IN ({})", blobs(&self.read_as(&[team].into())))).unwrap_or_default();
        let sql = format!(
            "SELECT id, fields FROM read_host WHERE removed = 0 {wanted} ORDER BY length(name_key), name_key, id"
        );
        self.records(&sql, [], Host::from_fields)
    }

    /// A host, removed or not.
    pub fn host(&self, id: RecordId) -> Option<Host> {
        self.keep(self.record("SELECT id, fields FROM read_host WHERE id = ?1", [id.0.as_bytes()], Host::from_fields))
    }

    /// The standing host that this leader (any, if `None`) calls so in this team, letter case aside.
    pub fn host_by_pseudonym(&self, team: RecordId, leader: Option<RecordId>, pseudonym: &str) -> Option<Host> {
        self.keep(self.record(
            "SELECT id, fields FROM read_host WHERE team = ?1 AND name_key = ?2 AND removed = 0
             AND (?3 IS NULL OR leader = ?3) ORDER BY id LIMIT 1",
            params![team.0.as_bytes(), name_key(pseudonym), leader.map(|id| id.0.into_bytes())],
            Host::from_fields,
        ))
    }

    /// These teams and every team that is read as one of them.
    pub(super) fn read_as(&self, teams: &std::collections::BTreeSet<RecordId>) -> std::collections::BTreeSet<RecordId> {
        let aliases = self.team_aliases();
        let wanted: std::collections::BTreeSet<RecordId> =
            teams.iter().map(|team| *aliases.get(team).unwrap_or(team)).collect();
        let joined = aliases.iter().filter(|(_, into)| wanted.contains(into)).map(|(from, _)| *from);
        joined.chain(wanted.iter().copied()).chain(teams.iter().copied()).collect()
    }
}

/// Where a chain of aliases ends. Joined in a ring by two people at once, it ends at the smallest of the ring, so that
/// everybody reads the same.
pub(super) fn followed<T: Copy + Ord>(direct: &BTreeMap<T, T>, from: T) -> T {
    let mut walked = vec![from];
    while let Some(&next) = direct.get(&walked[walked.len() - 1]) {
        if let Some(start) = walked.iter().position(|seen| *seen == next) {
            return *walked[start..].iter().min().expect("the ring holds at least `next`");
        }
        walked.push(next);
    }
    walked[walked.len() - 1]
}
