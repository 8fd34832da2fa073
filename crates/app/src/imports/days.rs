//! Imported rows get one day per team, leader and local date, with exposure unknown: they are in counts and in search,
//! never in rates.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_model::time::Lived;
use shadowday_store::{Act, DayFilter, Read};

use super::writing::Place;
use crate::error::Error;
use crate::founding::{Foundation, count_hosts, fields, host_made, host_standing};
use crate::moments;
use crate::words::{self, name_key};

/// The days of one import, found or made. Teams, leaders and hosts are known by their normalised names, so that one
/// person written in two ways, or met on three dates, is one person. What is in the notebook is read once, not once a
/// row: a file may name a hundred thousand people.
pub(super) struct ImportedDays {
    now: Lived,
    base: Foundation,
    teams: BTreeMap<String, RecordId>,
    leaders: BTreeMap<String, RecordId>,
    /// Teams whose days are all known, because they were read or because the team is new.
    surveyed: BTreeSet<RecordId>,
    days: BTreeMap<(RecordId, RecordId, Option<NaiveDate>), RecordId>,
    hosts: BTreeMap<(RecordId, RecordId, String), RecordId>,
    met: BTreeSet<(RecordId, RecordId)>,
    /// Met in the act under way and not yet written: a day with a thousand hosts is written once an act, not once a host.
    unwritten: BTreeMap<RecordId, Vec<RecordId>>,
}

impl ImportedDays {
    pub fn read(read: &Read<'_>, now: Lived, base: Foundation) -> Self {
        // The first of several with one name wins, as everywhere.
        let mut leaders = BTreeMap::new();
        for leader in read.leaders() {
            leaders.entry(name_key(&leader.name)).or_insert(leader.id);
        }
        let mut teams = BTreeMap::new();
        for team in read.teams().into_iter().filter(|team| team.joined_into.is_none()) {
            teams.entry(name_key(&team.name)).or_insert(team.id);
        }
        Self {
            now,
            base,
            teams,
            leaders,
            surveyed: BTreeSet::new(),
            days: BTreeMap::new(),
            hosts: BTreeMap::new(),
            met: BTreeSet::new(),
            unwritten: BTreeMap::new(),
        }
    }

    /// Team, leader and day of a row.
    pub fn place(
        &mut self,
        act: &mut Act<'_>,
        team: &str,
        leader: Option<&str>,
        date: Option<NaiveDate>,
    ) -> Result<Place, Error> {
        let (team, new) = known_or_made(act, &mut self.teams, RecordKind::Team, team)?;
        if new {
            self.surveyed.insert(team);
        }
        let leader = match leader {
            Some(name) => known_or_made(act, &mut self.leaders, RecordKind::Leader, name)?.0,
            None => self.base.me,
        };
        let day = self.day(act, team, leader, date)?;
        Ok(Place { day, team, leader })
    }

    fn day(
        &mut self,
        act: &mut Act<'_>,
        team: RecordId,
        leader: RecordId,
        date: Option<NaiveDate>,
    ) -> Result<RecordId, Error> {
        if self.surveyed.insert(team) {
            let filter = DayFilter { teams: BTreeSet::from([team]), ..DayFilter::default() };
            for day in act.read().days(&filter).into_iter().map(|row| row.day).filter(|day| day.exposure_unknown) {
                let Some(leader) = day.leader else { continue };
                self.days.insert((team, leader, day.started_at.map(Lived::date)), day.id);
            }
        }
        if let Some(known) = self.days.get(&(team, leader, date)) {
            return Ok(*known);
        }
        let id = self.make(act, team, leader, date)?;
        self.days.insert((team, leader, date), id);
        Ok(id)
    }

    fn make(
        &self,
        act: &mut Act<'_>,
        team: RecordId,
        leader: RecordId,
        date: Option<NaiveDate>,
    ) -> Result<RecordId, Error> {
        let id = act.new_id();
        let mut given = fields([
            ("programme", json!(self.base.programme)),
            ("team", json!(team)),
            ("leader", json!(leader)),
            ("exposure_unknown", json!(true)),
        ]);
        if let Some(date) = date {
            given.insert("started_at".to_owned(), json!(moments::at(date, NaiveTime::MIN, *self.now.0.offset())));
        }
        act.create(RecordKind::ShadowDay, id, given)?;
        Ok(id)
    }

    /// The host of a pseudonym in a row's team, counted among the hosts of the row's day.
    pub fn host(&mut self, act: &mut Act<'_>, place: Place, pseudonym: &str) -> Result<RecordId, Error> {
        let pseudonym = pseudonym.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = (place.team, place.leader, name_key(&pseudonym));
        let host = match self.hosts.get(&key) {
            Some(known) => *known,
            None => {
                let id = match host_standing(act, place.team, place.leader, &pseudonym) {
                    Some(id) => id,
                    None => host_made(act, Some(place.team), Some(place.leader), &pseudonym)?,
                };
                self.hosts.insert(key, id);
                id
            }
        };
        if self.met.insert((place.day, host)) {
            self.unwritten.entry(place.day).or_default().push(host);
        }
        Ok(host)
    }

    /// Writes which hosts the days met in this act; the last thing in it.
    pub fn write_hosts(&mut self, act: &mut Act<'_>) -> Result<(), Error> {
        for (day, hosts) in std::mem::take(&mut self.unwritten) {
            count_hosts(act, day, &hosts)?;
        }
        Ok(())
    }
}

/// The team or leader of a name, and whether this very row made it.
fn known_or_made(
    act: &mut Act<'_>,
    known: &mut BTreeMap<String, RecordId>,
    kind: RecordKind,
    name: &str,
) -> Result<(RecordId, bool), Error> {
    let name = words::one_line("name", &shortened(name))?;
    let key = name_key(&name);
    if let Some(id) = known.get(&key) {
        return Ok((*id, false));
    }
    let id = act.new_id();
    act.create(kind, id, fields([("name", json!(name))]))?;
    known.insert(key, id);
    Ok((id, true))
}

/// Names from files may be whole sentences; the rest of the name is in the row's own columns.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 100;
    name.chars().take(LONGEST).collect()
}
