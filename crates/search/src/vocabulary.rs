//! The words of the index in one piece of text, in order, so that beginnings, close spellings and parts of words are found
//! by going over memory once instead of over every segment. What is NOT here: what is done with the words (expand.rs).

use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};
use memchr::memmem;
use tantivy::index::SegmentId;
use tantivy::schema::Field;
use tantivy::{Searcher, SegmentReader};

use crate::per_segment::PerSegment;

/// Words of fewer bytes are no compounds: parts of words are not looked for in them.
const MIN_COMPOUND_BYTES: usize = 6;
/// Segments of so many documents change seldom: their words are put together. Those of smaller ones stay apart.
const LARGE: u32 = 1_000;
/// Words of more letters count as having so many.
const MOST_LETTERS: usize = 40;
const BREAK: u8 = b'\n';

/// The vocabularies of the index: one of all large segments, one of each small one.
#[derive(Default)]
pub(crate) struct Vocabularies {
    large: Mutex<Option<(Vec<SegmentId>, Arc<Vocabulary>)>>,
    small: PerSegment<Vocabulary>,
}

impl Vocabularies {
    /// Those of a searcher. `lasting` as for [`PerSegment::of`].
    pub(crate) fn of(&self, searcher: &Searcher, field: Field, lasting: bool) -> tantivy::Result<Vec<Arc<Vocabulary>>> {
        let (large, small): (Vec<&SegmentReader>, Vec<&SegmentReader>) =
            searcher.segment_readers().iter().partition(|segment| lasting && segment.max_doc() >= LARGE);
        let mut all = self.small.of(&small, lasting, |segment| Vocabulary::read(segment, field))?;
        if !large.is_empty() {
            all.push(self.together(&large, field)?);
        }
        Ok(all)
    }

    fn together(&self, segments: &[&SegmentReader], field: Field) -> tantivy::Result<Arc<Vocabulary>> {
        let mut ids: Vec<SegmentId> = segments.iter().map(|segment| segment.segment_id()).collect();
        ids.sort_unstable();
        let mut large = self.large.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, vocabulary)) = &*large
            && *known == ids
        {
            return Ok(Arc::clone(vocabulary));
        }
        let mut vocabulary = Vocabulary::default();
        for segment in segments {
            vocabulary = vocabulary.and(&Vocabulary::read(segment, field)?);
        }
        let vocabulary = Arc::new(vocabulary);
        *large = Some((ids, Arc::clone(&vocabulary)));
        Ok(vocabulary)
    }

    /// Lets go of all words: after an erasure none of them may stay.
    pub(crate) fn forget(&self) {
        *self.large.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.small.forget();
    }
}

/// Words and how many documents have each.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    compounds: Words,
    short: Words,
}

impl Vocabulary {
    fn read(segment: &SegmentReader, field: Field) -> tantivy::Result<Self> {
        let inverted = segment.inverted_index(field)?;
        let mut stream = inverted.terms().stream()?;
        let mut vocabulary = Self::default();
        while stream.advance() {
            let (word, documents) = (stream.key(), stream.value().doc_freq);
            let words = if word.len() < MIN_COMPOUND_BYTES { &mut vocabulary.short } else { &mut vocabulary.compounds };
            words.push(word, documents);
        }
        Ok(vocabulary)
    }

    fn and(&self, other: &Self) -> Self {
        Self { compounds: self.compounds.and(&other.compounds), short: self.short.and(&other.short) }
    }

    /// Calls `found` with every word that begins so; it says whether to go on.
    pub(crate) fn beginning(&self, prefix: &str, mut found: impl FnMut(&[u8], u32) -> bool) {
        for words in [&self.short, &self.compounds] {
            words.beginning(prefix.as_bytes(), &mut found);
        }
    }

    /// Calls `found` with every longer word that has the part inside.
    pub(crate) fn containing(&self, part: &memmem::Finder, found: impl FnMut(&[u8], u32)) {
        self.compounds.containing(part, found);
    }

    /// Calls `found` with every word that is spelled nearly so.
    pub(crate) fn close_to(&self, spelled: &Spelled, mut found: impl FnMut(&[u8], u32)) {
        for words in [&self.short, &self.compounds] {
            words.close_to(spelled, &mut found);
        }
    }
}

/// What a word is to be close to.
pub(crate) struct Spelled {
    automaton: DFA,
    letters: u64,
    length: usize,
    /// Letters that may be wrong.
    distance: u8,
    /// Whether a word need only begin nearly so.
    as_beginning: bool,
}

impl Spelled {
    pub(crate) fn new(typed: &str, distance: u8, as_beginning: bool) -> Self {
        let builder = automata(distance);
        let automaton = if as_beginning { builder.build_prefix_dfa(typed) } else { builder.build_dfa(typed) };
        let (letters, length) = letters(typed);
        Self { automaton, letters, length, distance, as_beginning }
    }

    /// How many letters a word may have.
    fn lengths(&self) -> RangeInclusive<usize> {
        let distance = usize::from(self.distance);
        let most = if self.as_beginning { MOST_LETTERS } else { (self.length + distance).min(MOST_LETTERS) };
        self.length.saturating_sub(distance).min(MOST_LETTERS)..=most
    }

    /// Each wrong letter takes one letter away, adds one, or both. Most words are ruled out by that alone.
    fn may_be(&self, letters: u64) -> bool {
        few(self.letters & !letters, self.distance)
            && (self.as_beginning || few(letters & !self.letters, self.distance))
    }

    fn is(&self, word: &[u8]) -> bool {
        matches!(self.automaton.eval(word), Distance::Exact(_))
    }
}

/// Making one takes longer than using it.
fn automata(distance: u8) -> &'static LevenshteinAutomatonBuilder {
    static ONE: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    static TWO: OnceLock<LevenshteinAutomatonBuilder> = OnceLock::new();
    match distance {
        0 | 1 => ONE.get_or_init(|| LevenshteinAutomatonBuilder::new(1, true)),
        _ => TWO.get_or_init(|| LevenshteinAutomatonBuilder::new(2, true)),
    }
}

/// Which letters a word has, a bit each (some share one), and how many.
fn letters(word: &str) -> (u64, usize) {
    word.chars().fold((0, 0), |(letters, count), letter| (letters | 1 << (u32::from(letter) % 64), count + 1))
}

/// Whether at most so many bits are set.
fn few(mut bits: u64, most: u8) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}

/// Words in order, one after the other.
#[derive(Debug, Default)]
struct Words {
    text: Vec<u8>,
    /// Where each word begins in the text.
    starts: Vec<u32>,
    documents: Vec<u32>,
    /// By how many letters a word has: which ones, and which word.
    by_length: Vec<Vec<(u64, u32)>>,
}

impl Words {
    fn push(&mut self, word: &[u8], documents: u32) {
        let (letters, length) = letters(std::str::from_utf8(word).unwrap_or_default());
        self.by_length.resize(MOST_LETTERS + 1, Vec::new());
        self.by_length[length.min(MOST_LETTERS)].push((letters, self.starts.len() as u32));
        self.starts.push(self.text.len() as u32);
        self.documents.push(documents);
        self.text.extend_from_slice(word);
        self.text.push(BREAK);
    }

    fn word(&self, number: usize) -> &[u8] {
        let end = self.starts.get(number + 1).map_or(self.text.len(), |start| *start as usize);
        &self.text[self.starts[number] as usize..end - 1]
    }

    /// Two of them as one.
    fn and(&self, other: &Self) -> Self {
        let mut both = Self::default();
        let (mut left, mut right) = (0, 0);
        while left < self.starts.len() || right < other.starts.len() {
            let mine = (left < self.starts.len()).then(|| self.word(left));
            let theirs = (right < other.starts.len()).then(|| other.word(right));
            let (take_mine, take_theirs) = match (mine, theirs) {
                (Some(mine), Some(theirs)) => (mine <= theirs, theirs <= mine),
                (mine, theirs) => (mine.is_some(), theirs.is_some()),
            };
            let documents =
                if take_mine { self.documents[left] } else { 0 } + if take_theirs { other.documents[right] } else { 0 };
            match mine.filter(|_| take_mine) {
                Some(mine) => both.push(mine, documents),
                None => both.push(other.word(right), documents),
            }
            left += usize::from(take_mine);
            right += usize::from(take_theirs);
        }
        both
    }

    fn beginning(&self, prefix: &[u8], found: &mut impl FnMut(&[u8], u32) -> bool) {
        let mut number = self.first_from(prefix);
        while number < self.starts.len() && self.word(number).starts_with(prefix) {
            if !found(self.word(number), self.documents[number]) {
                return;
            }
            number += 1;
        }
    }

    fn first_from(&self, prefix: &[u8]) -> usize {
        let (mut from, mut to) = (0, self.starts.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.word(middle) < prefix {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    fn containing(&self, part: &memmem::Finder, mut found: impl FnMut(&[u8], u32)) {
        let mut from = 0;
        while let Some(at) = part.find(&self.text[from..]).map(|at| at + from) {
            let number = self.starts.partition_point(|start| *start as usize <= at) - 1;
            found(self.word(number), self.documents[number]);
            from = self.starts[number] as usize + self.word(number).len();
        }
    }

    fn close_to(&self, spelled: &Spelled, found: &mut impl FnMut(&[u8], u32)) {
        let fitting = self.by_length.get(spelled.lengths()).unwrap_or_default();
        for (_, number) in fitting.iter().flatten().filter(|(letters, _)| spelled.may_be(*letters)) {
            let number = *number as usize;
            if spelled.is(self.word(number)) {
                found(self.word(number), self.documents[number]);
            }
        }
    }
}
