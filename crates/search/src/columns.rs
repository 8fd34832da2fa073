//! The columns of a segment that ranking and counting read, opened once. What is NOT here: counting (collect.rs).

use std::sync::Arc;

use tantivy::SegmentReader;
use tantivy::columnar::{ColumnIndex, ColumnValues, StrColumn};

use crate::schema::{AT, PACKED, TAG, TEAM};

/// The columns of one segment.
pub(crate) struct Columns {
    pub(crate) at: Arc<dyn ColumnValues<i64>>,
    pub(crate) packed: Arc<dyn ColumnValues<u64>>,
    pub(crate) teams: Names,
    pub(crate) tags: Names,
}

/// A column of names.
#[derive(Default)]
pub(crate) struct Names {
    column: Option<StrColumn>,
    /// All of them, by their number in the column: looking one up each time would unpack a block of the dictionary.
    pub(crate) names: Vec<Arc<str>>,
}

impl Columns {
    pub(crate) fn open(segment: &SegmentReader) -> tantivy::Result<Self> {
        let columns = segment.fast_fields();
        Ok(Self {
            at: columns.column_first_or_default(AT)?,
            packed: columns.column_first_or_default(PACKED)?,
            teams: Names::open(columns.str(TEAM)?)?,
            tags: Names::open(columns.str(TAG)?)?,
        })
    }
}

impl Names {
    fn open(column: Option<StrColumn>) -> tantivy::Result<Self> {
        let mut names = Vec::new();
        if let Some(column) = &column {
            let mut stream = column.dictionary().stream()?;
            while stream.advance() {
                names.push(String::from_utf8_lossy(stream.key()).into());
            }
        }
        Ok(Self { column, names })
    }

    /// Counts the names of a document.
    pub(crate) fn count(&self, docs: &[u32], counts: &mut [u32]) {
        let Some(column) = &self.column else { return };
        let numbers = column.ords();
        if let ColumnIndex::Full = numbers.index {
            for doc in docs {
                counts[numbers.values.get_val(*doc) as usize] += 1;
            }
            return;
        }
        for doc in docs {
            for number in numbers.values_for_doc(*doc) {
                counts[number as usize] += 1;
            }
        }
    }
}
