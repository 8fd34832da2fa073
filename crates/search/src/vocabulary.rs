//! The words of each segment in one piece of text, so that a part of a word is found by a plain byte search.
//! Segments never change, so what was read once is kept for as long as the segment lives.
//! What is NOT here: what is done with the words (expand.rs).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::index::SegmentId;
use tantivy::schema::Field;
use tantivy::{Searcher, SegmentReader};

/// Words shorter than this are no compounds; leaving them out halves the text.
const MIN_CHARS: usize = 6;
const BREAK: u8 = b'\n';

/// The vocabularies of the segments in use.
#[derive(Debug, Default)]
pub(crate) struct Vocabularies {
    known: Mutex<HashMap<SegmentId, Arc<Vec<u8>>>>,
}

impl Vocabularies {
    /// Calls `found` with every word of the searcher that has `part` inside; the same word may come once per segment.
    pub(crate) fn containing(
        &self,
        searcher: &Searcher,
        field: Field,
        part: &str,
        mut found: impl FnMut(&str),
    ) -> tantivy::Result<()> {
        for vocabulary in self.of(searcher, field)? {
            let mut from = 0;
            while let Some(at) = find(&vocabulary[from..], part.as_bytes()).map(|at| at + from) {
                let start = vocabulary[..at].iter().rposition(|byte| *byte == BREAK).map_or(0, |before| before + 1);
                let end = vocabulary[at..]
                    .iter()
                    .position(|byte| *byte == BREAK)
                    .map_or(vocabulary.len(), |after| after + at);
                if let Ok(word) = std::str::from_utf8(&vocabulary[start..end]) {
                    found(word);
                }
                from = end;
            }
        }
        Ok(())
    }

    fn of(&self, searcher: &Searcher, field: Field) -> tantivy::Result<Vec<Arc<Vec<u8>>>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut wanted = Vec::new();
        for segment in searcher.segment_readers() {
            let id = segment.segment_id();
            let vocabulary = match known.get(&id) {
                Some(vocabulary) => Arc::clone(vocabulary),
                None => Arc::new(read(segment, field)?),
            };
            known.insert(id, Arc::clone(&vocabulary));
            wanted.push(vocabulary);
        }
        // Segments that were merged away; a searcher that still looks at them reads them again.
        if known.len() > 2 * searcher.segment_readers().len() + 8 {
            known.retain(|id, _| searcher.segment_readers().iter().any(|segment| segment.segment_id() == *id));
        }
        Ok(wanted)
    }

    /// Lets go of all words: after an erasure none of them may stay.
    pub(crate) fn forget(&self) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn read(segment: &SegmentReader, field: Field) -> tantivy::Result<Vec<u8>> {
    let inverted = segment.inverted_index(field)?;
    let mut words = inverted.terms().stream()?;
    let mut vocabulary = vec![BREAK];
    while words.advance() {
        if words.key().len() >= MIN_CHARS {
            vocabulary.extend_from_slice(words.key());
            vocabulary.push(BREAK);
        }
    }
    Ok(vocabulary)
}

/// The first place of `part`, by its first byte and then the rest.
fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    let (first, rest) = part.split_first()?;
    let mut from = 0;
    while let Some(at) = memchr(*first, &text[from..]).map(|at| at + from) {
        if text[at + 1..].starts_with(rest) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

fn memchr(byte: u8, text: &[u8]) -> Option<usize> {
    text.iter().position(|other| *other == byte)
}
