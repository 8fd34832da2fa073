//! Which records the index holds, for comparing it with the tables. What is NOT here: finding.

use tantivy::TantivyDocument;
use tantivy::schema::Value as _;
use uuid::Uuid;

use super::Searcher;
use crate::error::SearchError;

impl Searcher {
    /// The ids of all records in the index.
    pub fn ids(&self) -> Result<Vec<Uuid>, SearchError> {
        let searcher = self.reader.searcher();
        let mut ids = Vec::new();
        for segment in searcher.segment_readers() {
            let store = segment.get_store_reader(16)?;
            for row in store.iter::<TantivyDocument>(segment.alive_bitset()) {
                let row = row?;
                let bytes = row.get_first(self.fields.id).and_then(|value| value.as_bytes());
                let id = bytes.and_then(|bytes| Uuid::from_slice(bytes).ok());
                ids.push(id.ok_or_else(|| SearchError::Damaged("a record without an id".to_owned()))?);
            }
        }
        Ok(ids)
    }
}
