//! Every standing observation, page by page, for what is made from all of them. What is NOT here: filters.

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::records::Observation;

use super::frame::STANDING;
use super::{Read, id};
use crate::{StoreError, ledger, tables};

impl Read<'_> {
    /// Standing observations that are not sealed by id, those after `after`.
    pub fn observations_by_id(&self, after: Option<RecordId>, limit: u32) -> Vec<Observation> {
        self.keep(self.page_by_id(after, limit))
    }

    /// The ids of all standing observations that are not sealed.
    pub fn standing_observation_ids(&self) -> Vec<RecordId> {
        self.keep(self.find_standing_ids())
    }

    /// The local date of the first standing shadow day.
    pub fn first_date(&self) -> Option<NaiveDate> {
        self.keep(self.find_first_date())
    }

    fn page_by_id(&self, after: Option<RecordId>, limit: u32) -> Result<Vec<Observation>, StoreError> {
        let sql = format!(
            "SELECT o.id, o.fields FROM read_observation o WHERE o.id > ?1 AND {STANDING} AND o.sealed = 0 ORDER BY o.id LIMIT ?2"
        );
        let mut page = self.link.sql.prepare_cached(&sql)?;
        let after = after.map(|after| after.0.into_bytes()).unwrap_or_default();
        let mut rows = page.query((after, limit))?;
        let mut observations = Vec::new();
        while let Some(row) = rows.next()? {
            let fields = tables::fields(row.get_ref(1)?.as_str().map_err(ledger::damaged)?)?;
            observations.push(Observation::from_fields(id(row, 0)?, &fields));
        }
        Ok(observations)
    }

    fn find_standing_ids(&self) -> Result<Vec<RecordId>, StoreError> {
        let sql = format!("SELECT o.id FROM read_observation o WHERE {STANDING} AND o.sealed = 0 ORDER BY o.id");
        let mut all = self.link.sql.prepare_cached(&sql)?;
        let ids = all.query_map([], |row| id(row, 0))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }

    fn find_first_date(&self) -> Result<Option<NaiveDate>, StoreError> {
        let sql = "SELECT min(started_day) FROM read_shadow_day WHERE removed = 0";
        let day: Option<i32> = self.link.sql.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(day.and_then(NaiveDate::from_num_days_from_ce_opt))
    }
}
