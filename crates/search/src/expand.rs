//! From what was typed to words that are in the index: beginnings, close spellings, parts of longer words.
//! What is NOT here: what they weigh in a query (plan.rs).

use memchr::memmem;
use tantivy::Term;

use crate::corpus::Corpus;
use crate::vocabulary::{Spelled, Vocabulary};

/// A word of the index and how many documents have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) word: String,
    pub(crate) documents: u64,
}

/// More beginnings than this are not looked at; two letters in a million notes stay below it.
const MAX_BEGINNINGS: usize = 20_000;
/// Close spellings kept.
const MAX_SPELLINGS: usize = 12;
/// Longer words kept that contain the typed one.
const MAX_LONGER: usize = 60;
/// A part of a word has at least this many letters.
const MIN_PART_CHARS: usize = 4;
/// A half of a split word has at least this many letters.
const MIN_HALF_CHARS: usize = 3;

impl Corpus {
    pub(crate) fn word_term(&self, word: &str) -> Term {
        Term::from_field_text(self.fields.word, word)
    }

    pub(crate) fn stem_term(&self, stem: &str) -> Term {
        Term::from_field_text(self.fields.stem, stem)
    }

    pub(crate) fn has_word(&self, word: &str) -> bool {
        self.doc_freq(&self.word_term(word)) > 0
    }

    /// Words that begin so, most frequent first.
    pub(crate) fn beginning(&self, prefix: &str) -> tantivy::Result<Vec<Known>> {
        self.gather(|vocabulary, found| {
            vocabulary.beginning(prefix, |word, documents| {
                found.add(word, documents);
                found.0.len() < MAX_BEGINNINGS
            });
        })
    }

    /// What is looked for in every vocabulary, most frequent first.
    fn gather(&self, look: impl Fn(&Vocabulary, &mut Gathered)) -> tantivy::Result<Vec<Known>> {
        let vocabularies = self.vocabularies()?;
        let mut found = Gathered::default();
        for vocabulary in vocabularies {
            look(vocabulary, &mut found);
        }
        if vocabularies.len() > 1 {
            found.add_up();
        }
        sort_by_frequency(&mut found.0);
        Ok(found.0)
    }

    /// Facts that begin so, for tags, tools and hosts being typed.
    pub(crate) fn facts_beginning(&self, prefix: &str) -> tantivy::Result<Vec<Term>> {
        let mut found = Gathered::default();
        for searcher in self.searchers() {
            for segment in searcher.segment_readers() {
                let inverted = segment.inverted_index(self.fields.fact)?;
                let mut facts = inverted.terms().range().ge(prefix.as_bytes()).into_stream()?;
                while facts.advance() && facts.key().starts_with(prefix.as_bytes()) && found.0.len() < MAX_BEGINNINGS {
                    found.add(facts.key(), facts.value().doc_freq);
                }
            }
        }
        found.add_up();
        sort_by_frequency(&mut found.0);
        Ok(found.0.into_iter().map(|known| self.fields.fact_term(&known.word)).collect())
    }

    /// Words spelled nearly so (or beginning nearly so), the nearest only, most frequent first.
    pub(crate) fn close_to(&self, typed: &str, as_beginning: bool, farthest: u8) -> tantivy::Result<Vec<Known>> {
        let length = typed.chars().count();
        for distance in 1..=allowed_distance(length).min(farthest) {
            let found = self.within(typed, distance, as_beginning)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    fn within(&self, typed: &str, distance: u8, as_beginning: bool) -> tantivy::Result<Vec<Known>> {
        let spelled = Spelled::new(typed, distance, as_beginning);
        let mut found = self.gather(|vocabulary, found| {
            vocabulary.close_to(&spelled, |word, documents| {
                if word != typed.as_bytes() {
                    found.add(word, documents);
                }
            });
        })?;
        // People seldom miss the first letter.
        let first = typed.chars().next();
        found.sort_by_key(|known| known.word.chars().next() != first);
        found.truncate(MAX_SPELLINGS);
        Ok(found)
    }

    /// Longer words that have this one inside.
    pub(crate) fn longer_with(&self, part: &str) -> tantivy::Result<Vec<Known>> {
        if part.chars().count() < MIN_PART_CHARS {
            return Ok(Vec::new());
        }
        let finder = memmem::Finder::new(part);
        let mut known = self.gather(|vocabulary, found| {
            vocabulary.containing(&finder, |word, documents| {
                if word != part.as_bytes() {
                    found.add(word, documents);
                }
            });
        })?;
        known.truncate(MAX_LONGER);
        for longer in &known {
            self.note_frequency(self.word_term(&longer.word), longer.documents);
        }
        Ok(known)
    }

    /// The best way to read one word as two that are both known: "copypaste" as "copy paste".
    pub(crate) fn as_two(&self, word: &str) -> Option<(String, String)> {
        let chars: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
        let halves =
            (MIN_HALF_CHARS..chars.len().saturating_sub(MIN_HALF_CHARS - 1)).map(|cut| word.split_at(chars[cut]));
        let rarer = |(left, right): (&str, &str)| {
            self.doc_freq(&self.word_term(left)).min(self.doc_freq(&self.word_term(right)))
        };
        let best = halves.map(|pair| (rarer(pair), pair)).max_by_key(|(rarer, _)| *rarer)?;
        (best.0 > 0).then(|| (best.1.0.to_owned(), best.1.1.to_owned()))
    }
}

/// Letters that may be wrong in a word of this length.
pub(crate) fn allowed_distance(chars: usize) -> u8 {
    match chars {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// Words found; the same one may be there several times, from several vocabularies.
#[derive(Default)]
struct Gathered(Vec<Known>);

impl Gathered {
    fn add(&mut self, word: &[u8], documents: u32) {
        if let Ok(word) = std::str::from_utf8(word) {
            self.0.push(Known { word: word.to_owned(), documents: documents.into() });
        }
    }

    /// Each word once.
    fn add_up(&mut self) {
        self.0.sort_unstable_by(|left, right| left.word.cmp(&right.word));
        self.0.dedup_by(|again, first| {
            let same = again.word == first.word;
            first.documents += if same { again.documents } else { 0 };
            same
        });
    }
}

fn sort_by_frequency(known: &mut [Known]) {
    known.sort_unstable_by(|left, right| right.documents.cmp(&left.documents).then_with(|| left.word.cmp(&right.word)));
}
