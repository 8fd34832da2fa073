//! Reading one consistent snapshot: typed rows from the read tables, and the audit trail from the ledger. Every list is
//! bounded. What is NOT here: writing; search.

mod changes;
mod days;
mod frame;
mod history;
mod observations;
mod parts;
mod people;
mod reviews;
mod sweep;

pub(crate) use history::lived;

use std::cell::RefCell;

use rusqlite::OptionalExtension as _;
use shadowday_model::ids::RecordId;
use shadowday_model::records::FieldMap;

use crate::link::Link;
use crate::{StoreError, ledger, tables};

/// One consistent snapshot.
///
/// Reading functions give plain values. A fault of the database is kept instead and returned by the
/// [`Store::read`](crate::Store::read) or act around it, so values read after a fault (empty ones) never leave the
/// store and are never written.
pub struct Read<'a> {
    pub(crate) link: &'a Link,
    fault: RefCell<Option<StoreError>>,
}

impl<'a> Read<'a> {
    pub(crate) fn new(link: &'a Link) -> Self {
        Self { link, fault: RefCell::new(None) }
    }

    /// The first fault, taken out.
    pub(crate) fn fault(&self) -> Result<(), StoreError> {
        self.fault.borrow_mut().take().map_or(Ok(()), Err)
    }

    /// The value, or an empty one with the fault kept.
    pub(crate) fn keep<T: Default>(&self, found: Result<T, StoreError>) -> T {
        found.unwrap_or_else(|error| {
            self.fault.borrow_mut().get_or_insert(error);
            T::default()
        })
    }

    /// Arrival number of the newest act; a form read now is `Seen::At` this.
    pub fn n(&self) -> i64 {
        self.keep(ledger::newest(self.link))
    }

    /// How many acts the ledger holds.
    pub fn acts(&self) -> u64 {
        self.keep(self.number("SELECT count(*) FROM act"))
    }

    /// How many standing observations there are.
    pub fn observation_count(&self) -> u32 {
        self.keep(self.number(
            "SELECT count(*) FROM read_observation WHERE removed = 0
             AND (day IS NULL OR day NOT IN (SELECT id FROM read_shadow_day WHERE removed = 1))",
        )) as u32
    }

    fn number(&self, sql: &str) -> Result<u64, StoreError> {
        let found: i64 = self.link.sql.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
        Ok(found as u64)
    }

    /// Records from rows of `id, fields`.
    fn records<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        make: impl Fn(RecordId, &FieldMap) -> T,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = self.link.sql.prepare_cached(sql)?;
        let mut rows = found.query(params)?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let fields = tables::fields(row.get_ref(1)?.as_str().map_err(ledger::damaged)?)?;
            records.push(make(id(row, 0)?, &fields));
        }
        Ok(records)
    }

    /// One record from a row of `id, fields`.
    fn record<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        make: impl Fn(RecordId, &FieldMap) -> T,
    ) -> Result<Option<T>, StoreError> {
        let mut found = self.link.sql.prepare_cached(sql)?;
        let row: Option<(RecordId, String)> =
            found.query_row(params, |row| Ok((id(row, 0)?, row.get(1)?))).optional()?;
        row.map(|(id, json)| Ok(make(id, &tables::fields(&json)?))).transpose()
    }
}

/// A record's id in a row.
fn id(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<RecordId> {
    row.get(at).map(uuid::Uuid::from_bytes).map(RecordId)
}

/// `x'…', x'…'`: ids as SQL, for lists of any length. Ids are ours, so nothing of a person gets into the text.
fn blobs<'i>(ids: impl IntoIterator<Item = &'i RecordId>) -> String {
    let texts: Vec<String> = ids.into_iter().map(|id| format!("x'{}'", id.0.simple())).collect();
    texts.join(", ")
}
