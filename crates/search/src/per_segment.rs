//! What was made of each segment of the index, kept for as long as the segment is in use: segments never change.
//! What is NOT here: what is made of them (vocabulary.rs, columns.rs).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::SegmentReader;
use tantivy::index::SegmentId;

/// One thing a segment.
#[derive(Debug)]
pub(crate) struct PerSegment<T> {
    known: Mutex<HashMap<SegmentId, Arc<T>>>,
}

impl<T> Default for PerSegment<T> {
    fn default() -> Self {
        Self { known: Mutex::default() }
    }
}

impl<T> PerSegment<T> {
    /// That of every segment. `lasting` says whether they are worth keeping: fresh records are in a segment
    /// that no later search looks into.
    pub(crate) fn of(
        &self,
        segments: &[&SegmentReader],
        lasting: bool,
        make: impl Fn(&SegmentReader) -> tantivy::Result<T>,
    ) -> tantivy::Result<Vec<Arc<T>>> {
        if !lasting {
            return segments.iter().map(|segment| Ok(Arc::new(make(segment)?))).collect();
        }
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted = Vec::with_capacity(segments.len());
        for segment in segments {
            let made = match known.get(&segment.segment_id()) {
                Some(made) => Arc::clone(made),
                None => Arc::new(make(segment)?),
            };
            known.insert(segment.segment_id(), Arc::clone(&made));
            wanted.push(made);
        }
        // Segments that were merged away; a searcher that still looks at them makes them again.
        if known.len() > 2 * segments.len() + 8 {
            known.retain(|id, _| segments.iter().any(|segment| segment.segment_id() == *id));
        }
        Ok(wanted)
    }

    /// Lets go of everything: after an erasure no word may stay.
    pub(crate) fn forget(&self) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
