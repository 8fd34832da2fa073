//! Shadow days and counts by team, day and host. What is NOT here: the observations themselves.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use rusqlite::OptionalExtension as _;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{ShadowDay, value};
use shadowday_model::time::Lived;

use super::frame::STANDING;
use super::{Read, blobs, id};
use crate::rows::MOST_ROWS;
use crate::{Counts, DayFilter, DayRow, DayState, Standing, StoreError, tables};

impl Read<'_> {
    /// A day, removed or not.
    pub fn day(&self, id: RecordId) -> Option<DayRow> {
        let day = self.shadow_day(id)?;
        Some(self.keep(self.row_of(day).map(Some))).flatten()
    }

    /// A day without its observations counted, removed or not.
    pub fn shadow_day(&self, id: RecordId) -> Option<ShadowDay> {
        self.keep(self.record(
            "SELECT id, fields FROM read_shadow_day WHERE id = ?1",
            [id.0.as_bytes()],
            ShadowDay::from_fields,
        ))
    }

    /// Days, newest first.
    pub fn days(&self, filter: &DayFilter) -> Vec<DayRow> {
        self.keep(self.find_days(filter))
    }

    /// The newest standing day that has begun and was not ended.
    pub fn open_day(&self) -> Option<DayRow> {
        self.days(&DayFilter { state: DayState::Open, limit: 1, ..DayFilter::default() }).pop()
    }

    /// Standing observations per team, day and host, and standing days per team.
    pub fn counts(&self) -> Counts {
        self.keep(self.count())
    }

    fn find_days(&self, filter: &DayFilter) -> Result<Vec<DayRow>, StoreError> {
        let mut wanted = vec![match filter.standing {
            Standing::Standing => "removed = 0".to_owned(),
            Standing::Removed => "removed = 1".to_owned(),
            Standing::Either => "1".to_owned(),
        }];
        match filter.state {
            DayState::Any => {}
            DayState::Open => wanted.push("open = 1".to_owned()),
            DayState::Ended => wanted.push("open = 0".to_owned()),
        }
        if !filter.teams.is_empty() {
            wanted.push(format!("team IN ({})", blobs(&self.read_as(&filter.teams))));
        }
        if let Some(from) = filter.from {
            wanted.push(format!("started_day >= {}", from.num_days_from_ce()));
        }
        if let Some(to) = filter.to {
            wanted.push(format!("started_day <= {}", to.num_days_from_ce()));
        }
        let sql = format!(
            "SELECT id, fields FROM read_shadow_day WHERE {} ORDER BY started_ms DESC, id DESC LIMIT {} OFFSET {}",
            wanted.join(" AND "),
            filter.limit.min(MOST_ROWS),
            filter.offset
        );
        let days = self.records(&sql, [], ShadowDay::from_fields)?;
        days.into_iter().map(|day| self.row_of(day)).collect()
    }

    /// The day with its observations counted. The last act is when the last observation happened, not when it was
    /// written: a note added in the evening does not make the day longer.
    fn row_of(&self, day: ShadowDay) -> Result<DayRow, StoreError> {
        let key = day.id.0.as_bytes();
        let mut count =
            self.link.sql.prepare_cached("SELECT count(*) FROM read_observation WHERE day = ?1 AND removed = 0")?;
        let observations = count.query_row([key], |row| row.get(0))?;
        let mut last = self.link.sql.prepare_cached(
            "SELECT fields FROM read_observation WHERE day = ?1 AND removed = 0 AND sealed IN (0, 1)
             ORDER BY sort_ms DESC LIMIT 1",
        )?;
        let json: Option<String> = last.query_row([key], |row| row.get(0)).optional()?;
        let last_act: Option<Lived> = match json {
            Some(json) => {
                let fields = tables::fields(&json)?;
                value(&fields, "happened_at").or_else(|| value(&fields, "recorded_at"))
            }
            None => None,
        };
        Ok(DayRow { day, observations, last_act })
    }

    fn count(&self) -> Result<Counts, StoreError> {
        let aliases = self.team_aliases();
        let mut counts = Counts::default();
        let mut days = self.link.sql.prepare_cached(
            "SELECT d.id, d.team, count(o.row) FROM read_shadow_day d
             LEFT JOIN read_observation o ON o.day = d.id AND o.removed = 0
             WHERE d.removed = 0 GROUP BY d.id",
        )?;
        let mut rows = days.query([])?;
        while let Some(row) = rows.next()? {
            let observations: u32 = row.get(2)?;
            counts.days.insert(id(row, 0)?, observations);
            let team: Option<[u8; 16]> = row.get(1)?;
            if let Some(team) = team.map(|team| RecordId(uuid::Uuid::from_bytes(team))) {
                let team = *aliases.get(&team).unwrap_or(&team);
                *counts.teams.entry(team).or_default() += observations;
                *counts.team_days.entry(team).or_default() += 1;
            }
        }
        counts.hosts = self.count_hosts()?;
        Ok(counts)
    }

    fn count_hosts(&self) -> Result<BTreeMap<RecordId, u32>, StoreError> {
        let sql = format!(
            "SELECT e.element, count(*) FROM read_observation_host e JOIN read_observation o ON o.row = e.observation
             WHERE {STANDING} GROUP BY e.element"
        );
        let mut found = self.link.sql.prepare_cached(&sql)?;
        let rows = found.query_map([], |row| Ok((id(row, 0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
