//! Observations by filter. What is NOT here: search by words (`search` finds ids, this gives their rows).

use chrono::Datelike as _;
use rusqlite::params_from_iter;
use shadowday_model::ids::RecordId;
use shadowday_model::records::Observation;

use super::frame::STANDING;
use super::{Read, blobs, id};
use crate::rows::MOST_ROWS;
use crate::{ObservationFilter, Order, Sealed, Standing, StoreError, ledger, tables};

impl Read<'_> {
    /// An observation, removed or not.
    pub fn observation(&self, id: RecordId) -> Option<Observation> {
        self.keep(self.record(
            "SELECT id, fields FROM read_observation WHERE id = ?1",
            [id.0.as_bytes()],
            Observation::from_fields,
        ))
    }

    /// Observations by time, then id.
    pub fn observations(&self, filter: &ObservationFilter) -> Vec<Observation> {
        self.keep(self.find_observations(filter, (filter.limit.min(MOST_ROWS).into(), filter.offset)))
    }

    /// All observations the filter finds, its limit and offset aside, by time, then id: a report counts every one.
    pub fn all_observations(&self, filter: &ObservationFilter) -> Vec<Observation> {
        const NO_LIMIT: i64 = -1;
        self.keep(self.find_observations(filter, (NO_LIMIT, 0)))
    }

    /// The ids of all observations the filter finds, its limit and offset aside: what is made from all of them must not
    /// take a list that was cut for the whole.
    pub fn observation_ids(&self, filter: &ObservationFilter) -> Vec<RecordId> {
        self.keep(self.find_ids(filter))
    }

    /// A row for each of the ids, in their order; `None` says that the observation does not stand. The caller pages.
    pub fn standing_observations(&self, ids: &[RecordId]) -> Vec<(RecordId, Option<Observation>)> {
        self.keep(self.by_ids(ids))
    }

    /// How many observations the filter finds, its limit and offset aside.
    pub fn count_observations(&self, filter: &ObservationFilter) -> u32 {
        self.keep(self.count_found(filter))
    }

    /// Whether an observation that came from this row of a file is here, removed or not. After the import was undone
    /// it is not.
    pub fn source_known(&self, source: &str) -> bool {
        self.keep(self.find_source(source))
    }

    /// The observation that came from this row of a file, removed or not.
    pub fn observation_from(&self, source: &str) -> Option<Observation> {
        self.keep(self.record(
            "SELECT id, fields FROM read_observation WHERE source_id = ?1 ORDER BY id LIMIT 1",
            [source],
            Observation::from_fields,
        ))
    }

    fn find_source(&self, source: &str) -> Result<bool, StoreError> {
        let mut found = self.link.sql.prepare_cached("SELECT 1 FROM read_observation WHERE source_id = ?1")?;
        Ok(found.exists([source])?)
    }

    fn find_observations(
        &self,
        filter: &ObservationFilter,
        (limit, offset): (i64, u32),
    ) -> Result<Vec<Observation>, StoreError> {
        let (wanted, texts) = self.wanted(filter);
        let order = match filter.order {
            Order::OldestFirst => "o.sort_ms, o.id",
            Order::NewestFirst => "o.sort_ms DESC, o.id DESC",
        };
        let sql = format!(
            "SELECT o.id, o.fields FROM read_observation o WHERE {wanted} ORDER BY {order} LIMIT {limit} OFFSET {offset}"
        );
        let mut found = self.link.sql.prepare(&sql)?;
        let mut rows = found.query(params_from_iter(texts))?;
        let mut observations = Vec::new();
        while let Some(row) = rows.next()? {
            let fields = tables::fields(row.get_ref(1)?.as_str().map_err(ledger::damaged)?)?;
            observations.push(Observation::from_fields(id(row, 0)?, &fields));
        }
        Ok(observations)
    }

    fn find_ids(&self, filter: &ObservationFilter) -> Result<Vec<RecordId>, StoreError> {
        let (wanted, texts) = self.wanted(filter);
        let sql = format!("SELECT o.id FROM read_observation o WHERE {wanted}");
        let mut found = self.link.sql.prepare(&sql)?;
        let ids = found.query_map(params_from_iter(texts), |row| id(row, 0))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }

    fn count_found(&self, filter: &ObservationFilter) -> Result<u32, StoreError> {
        let (wanted, texts) = self.wanted(filter);
        let sql = format!("SELECT count(*) FROM read_observation o WHERE {wanted}");
        Ok(self.link.sql.prepare(&sql)?.query_row(params_from_iter(texts), |row| row.get(0))?)
    }

    /// The filter as SQL, with the texts that belong to its marks. Ids, dates and closed words go into the text; what a
    /// person typed never does.
    fn wanted(&self, filter: &ObservationFilter) -> (String, Vec<String>) {
        let mut wanted = vec![match filter.standing {
            Standing::Standing => STANDING.to_owned(),
            Standing::Removed => "o.removed = 1".to_owned(),
            Standing::Either => "1".to_owned(),
        }];
        match filter.sealed {
            Sealed::With => {}
            Sealed::Without => wanted.push("o.sealed = 0".to_owned()),
            Sealed::Only => wanted.push("o.sealed = 1".to_owned()),
        }
        if let Some(ids) = &filter.ids {
            wanted.push(format!("o.id IN ({})", blobs(ids)));
        }
        if !filter.days.is_empty() {
            wanted.push(format!("o.day IN ({})", blobs(&filter.days)));
        }
        if !filter.teams.is_empty() {
            let teams = blobs(&self.read_as(&filter.teams));
            wanted.push(format!("o.day IN (SELECT id FROM read_shadow_day WHERE team IN ({teams}))"));
        }
        if !filter.hosts.is_empty() {
            let hosts = blobs(&filter.hosts);
            wanted.push(format!("o.row IN (SELECT observation FROM read_observation_host WHERE element IN ({hosts}))"));
        }
        if !filter.tags.is_empty() {
            let marks = vec!["?"; filter.tags.len()].join(", ");
            wanted.push(format!("o.row IN (SELECT observation FROM read_observation_tag WHERE element IN ({marks}))"));
        }
        if !filter.categories.is_empty() {
            let words: Vec<String> = filter.categories.iter().map(|word| format!("'{word}'")).collect();
            wanted.push(format!("o.category IN ({})", words.join(", ")));
        }
        if let Some(from) = filter.from {
            wanted.push(format!("o.happened_day >= {}", from.num_days_from_ce()));
        }
        if let Some(to) = filter.to {
            wanted.push(format!("o.happened_day <= {}", to.num_days_from_ce()));
        }
        (wanted.join(" AND "), filter.tags.iter().cloned().collect())
    }

    /// Rows of observations for finding them, in the order of the ids; those not there and sealed ones are `None`.
    pub(super) fn by_ids(&self, ids: &[RecordId]) -> Result<Vec<(RecordId, Option<Observation>)>, StoreError> {
        let sql = format!("SELECT o.fields FROM read_observation o WHERE o.id = ?1 AND {STANDING} AND o.sealed = 0");
        let mut found = self.link.sql.prepare_cached(&sql)?;
        let mut all = Vec::with_capacity(ids.len());
        for &id in ids {
            let mut rows = found.query([id.0.as_bytes()])?;
            let fields = rows.next()?.map(|row| tables::fields(row.get_ref(0)?.as_str().map_err(ledger::damaged)?));
            all.push((id, fields.transpose()?.map(|fields| Observation::from_fields(id, &fields))));
        }
        Ok(all)
    }
}
