//! Imported rows get one day per team, leader and local date, with exposure unknown: they are in counts and in search,
//! never in rates.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_model::time::Lived;
use shadowday_store::{Act, DayFilter};

use super::Place;
use crate::error::Error;
use crate::founding::{fields, foundation, host_met, leader_named, team_named};
use crate::moments;

/// The days of one import, found or made.
pub(super) struct ImportedDays {
    now: Lived,
    teams: BTreeMap<String, RecordId>,
    leaders: BTreeMap<Option<String>, RecordId>,
    days: BTreeMap<(RecordId, RecordId, Option<NaiveDate>), RecordId>,
    hosts: BTreeMap<(RecordId, String), RecordId>,
}

impl ImportedDays {
    pub fn new(now: Lived) -> Self {
        Self { now, teams: BTreeMap::new(), leaders: BTreeMap::new(), days: BTreeMap::new(), hosts: BTreeMap::new() }
    }

    /// Team, leader and day of a row.
    pub fn place(
        &mut self,
        act: &mut Act<'_>,
        team: &str,
        leader: Option<&str>,
        date: Option<NaiveDate>,
    ) -> Result<Place, Error> {
        let team = match self.teams.get(team) {
            Some(known) => *known,
            None => {
                let id = team_named(act, &shortened(team))?;
                self.teams.insert(team.to_owned(), id);
                id
            }
        };
        let key = leader.map(str::to_owned);
        let leader = match self.leaders.get(&key) {
            Some(known) => *known,
            None => {
                let id = match leader {
                    Some(name) => leader_named(act, &shortened(name))?,
                    None => foundation(act)?.me,
                };
                self.leaders.insert(key, id);
                id
            }
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
        if let Some(known) = self.days.get(&(team, leader, date)) {
            return Ok(*known);
        }
        let filter = DayFilter { teams: BTreeSet::from([team]), from: date, to: date, ..DayFilter::default() };
        let same = |row: &shadowday_store::DayRow| {
            let day = &row.day;
            day.exposure_unknown && day.leader == Some(leader) && day.started_at.map(Lived::date) == date
        };
        let found = act.read().days(&filter).into_iter().find(same).map(|row| row.day.id);
        let id = match found {
            Some(id) => id,
            None => self.make(act, team, leader, date)?,
        };
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
        let base = foundation(act)?;
        let id = act.new_id();
        let mut given = fields([
            ("programme", json!(base.programme)),
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

    /// The host of a pseudonym in a row's team.
    pub fn host(&mut self, act: &mut Act<'_>, place: Place, pseudonym: &str) -> Result<RecordId, Error> {
        let key = (place.day, pseudonym.to_owned());
        if let Some(known) = self.hosts.get(&key) {
            return Ok(*known);
        }
        let id = host_met(act, place.day, Some(place.team), Some(place.leader), pseudonym)?;
        self.hosts.insert(key, id);
        Ok(id)
    }
}

/// Names from files may be whole sentences; the rest of the name is in the row's own columns.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 100;
    name.chars().take(LONGEST).collect()
}
