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
/// So many words are ruled out at once.
const BLOCK: usize = 32;
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
    typed: String,
    /// None for whole words with one letter wrong: comparing them takes less.
    automaton: Option<DFA>,
    letters: u32,
    /// Letters that count as added: none where a word may go on.
    others: u32,
    /// The first and the last byte, where one of them must be right.
    ends: Option<[u8; 2]>,
    length: usize,
    /// Letters that may be wrong.
    distance: u8,
    /// Whether a word need only begin nearly so.
    as_beginning: bool,
}

impl Spelled {
    pub(crate) fn new(typed: &str, distance: u8, as_beginning: bool) -> Self {
        let automaton = match (as_beginning, distance) {
            (true, _) => Some(automata(distance).build_prefix_dfa(typed)),
            (false, 0 | 1) => None,
            (false, _) => Some(automata(distance).build_dfa(typed)),
        };
        let (letters, length) = letters(typed);
        let others = if as_beginning { 0 } else { !letters };
        let ends = automaton.is_none().then(|| ends(typed.as_bytes()));
        Self { typed: typed.to_owned(), automaton, letters, others, ends, length, distance, as_beginning }
    }

    /// How many letters a word may have.
    fn lengths(&self) -> RangeInclusive<usize> {
        let distance = usize::from(self.distance);
        let most = if self.as_beginning { MOST_LETTERS } else { (self.length + distance).min(MOST_LETTERS) };
        self.length.saturating_sub(distance).min(MOST_LETTERS)..=most
    }

    /// Each wrong letter takes one letter away, adds one, or both. Most words are ruled out by that alone.
    fn may_be(&self, letters: u32) -> bool {
        let (missing, added) = (self.letters & !letters, self.others & letters);
        match self.distance {
            0 | 1 => without_one(missing) | without_one(added) == 0,
            _ => without_one(without_one(missing)) | without_one(without_one(added)) == 0,
        }
    }

    /// One wrong letter leaves the first or the last as it is.
    fn may_end(&self, [first, last]: [u8; 2]) -> bool {
        self.ends.is_none_or(|ends| ends[0] == first || ends[1] == last)
    }

    fn is(&self, word: &[u8]) -> bool {
        match &self.automaton {
            Some(automaton) => matches!(automaton.eval(word), Distance::Exact(_)),
            None => std::str::from_utf8(word).is_ok_and(|word| differ_in_one(&self.typed, word)),
        }
    }
}

/// Whether at most one letter is missing, added, wrong or swapped with the next.
fn differ_in_one(left: &str, right: &str) -> bool {
    let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right);
    let same: usize = same.map(|(letter, _)| letter.len_utf8()).sum();
    let (left, right) = (&left[same..], &right[same..]);
    let (mut after_left, mut after_right) = (left.chars(), right.chars());
    let (Some(first), Some(other)) = (after_left.next(), after_right.next()) else {
        // One of them ended.
        return after_left.next().or_else(|| after_right.next()).is_none();
    };
    let (after_left, after_right) = (after_left.as_str(), after_right.as_str());
    let swapped = || Some(after_left.strip_prefix(other)? == after_right.strip_prefix(first)?);
    after_left == right || left == after_right || after_left == after_right || swapped() == Some(true)
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
fn letters(word: &str) -> (u32, usize) {
    word.chars().fold((0, 0), |(letters, count), letter| (letters | 1 << (u32::from(letter) % 32), count + 1))
}

/// The first and the last byte.
fn ends(word: &[u8]) -> [u8; 2] {
    [word.first(), word.last()].map(|byte| byte.copied().unwrap_or_default())
}

/// All bits but the lowest that is set.
fn without_one(bits: u32) -> u32 {
    bits & bits.wrapping_sub(1)
}

/// Words in order, one after the other.
#[derive(Debug, Default)]
struct Words {
    text: Vec<u8>,
    /// Where each word begins in the text.
    starts: Vec<u32>,
    documents: Vec<u32>,
    by_length: Vec<OfLength>,
}

/// Words of as many letters: which letters each has, its ends, and which word it is. Apart, so that ruling words out reads
/// little.
#[derive(Clone, Debug, Default)]
struct OfLength {
    letters: Vec<u32>,
    ends: Vec<[u8; 2]>,
    words: Vec<u32>,
}

impl Words {
    fn push(&mut self, word: &[u8], documents: u32) {
        let (letters, length) = letters(std::str::from_utf8(word).unwrap_or_default());
        self.by_length.resize(MOST_LETTERS + 1, OfLength::default());
        let same = &mut self.by_length[length.min(MOST_LETTERS)];
        same.letters.push(letters);
        same.ends.push(ends(word));
        same.words.push(self.starts.len() as u32);
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
        for same in self.by_length.get(spelled.lengths()).unwrap_or_default() {
            for (block, letters) in same.letters.chunks(BLOCK).enumerate() {
                // No branch for each word: the compiler looks at several at once.
                if !letters.iter().fold(false, |any, letters| any | spelled.may_be(*letters)) {
                    continue;
                }
                let words = (block * BLOCK..).zip(letters).filter(|(_, letters)| spelled.may_be(**letters));
                for (place, _) in words.filter(|(place, _)| spelled.may_end(same.ends[*place])) {
                    let number = same.words[place] as usize;
                    if spelled.is(self.word(number)) {
                        found(self.word(number), self.documents[number]);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
    use proptest::prelude::*;

    use super::{Spelled, Words};

    proptest! {
        /// What rules words out, and what takes the place of the automaton, must not lose a word. Shorter ones are never asked
        /// for.
        #[test]
        fn words_close_to_another_are_those_the_automaton_knows(
            typed in "[abcü]{4,6}", word in "[abcü]{2,8}", distance in 1_u8..=2, beginning in any::<bool>(),
        ) {
            let builder = LevenshteinAutomatonBuilder::new(distance, true);
            let automaton = if beginning { builder.build_prefix_dfa(&typed) } else { builder.build_dfa(&typed) };
            let mut words = Words::default();
            words.push(word.as_bytes(), 1);
            let mut found = false;
            words.close_to(&Spelled::new(&typed, distance, beginning), &mut |_, _| found = true);
            prop_assert_eq!(found, matches!(automaton.eval(&word), Distance::Exact(_)));
        }
    }
}
