//! Marks what matched in a text, chooses the stretch to show, and notes which words are missing.
//! What is NOT here: which texts (search.rs), which forms a word takes (plan.rs).

use std::collections::BTreeSet;
use std::ops::Range;

use shadowday_model::query::Span;

use crate::HashMap;
use crate::analysis::{Analyzer, Sort, Token};
use crate::answer::Snippet;
use crate::plan::{Form, Slot};

/// Knows the forms of all slots.
pub(crate) struct Marker {
    stems: HashMap<String, Vec<usize>>,
    words: HashMap<String, Vec<usize>>,
    prefixes: Vec<(String, usize)>,
    /// Words in a row and the slot they stand for.
    chains: Vec<Chain>,
    typed: Vec<String>,
    max_chars: usize,
}

/// Words at their distances, whether the last is only a beginning, and the slot.
type Chain = (Vec<(usize, String)>, bool, usize);

/// A matched stretch of bytes and the slot it matches.
type Mark = (Range<usize>, usize);

impl Marker {
    pub(crate) fn new(slots: &[Slot], max_chars: usize) -> Self {
        let typed = slots.iter().map(|slot| slot.typed.clone()).collect();
        let mut marker = Self {
            stems: HashMap::default(),
            words: HashMap::default(),
            prefixes: Vec::new(),
            chains: Vec::new(),
            typed,
            max_chars,
        };
        for (number, slot) in slots.iter().enumerate() {
            marker.prefixes.extend(
                slot.prefix
                    .clone()
                    .filter(|_| slot.forms.iter().any(|form| matches!(form, Form::Word(..))))
                    .map(|prefix| (prefix, number)),
            );
            for form in &slot.forms {
                marker.add(form, number);
            }
        }
        marker
    }

    fn add(&mut self, form: &Form, slot: usize) {
        match form {
            Form::Stem(stem, _) => self.stems.entry(stem.clone()).or_default().push(slot),
            Form::Word(word, _) => self.words.entry(word.clone()).or_default().push(slot),
            // Its words begin with the slot's prefix, which is looked for anyway.
            Form::AnyOf(_) => {}
            Form::Chain { words, open, .. } => self.chains.push((words.clone(), *open, slot)),
        }
    }

    /// The snippet of a text, and the words that neither it nor the labels have.
    pub(crate) fn mark(&self, text: &str, labels: &str, analyzer: &mut Analyzer) -> (Snippet, Vec<String>) {
        let marks = self.marks(&analyzer.tokens(text));
        let mut had: BTreeSet<usize> = marks.iter().map(|(_, slot)| *slot).collect();
        if had.len() < self.typed.len() && !labels.is_empty() {
            had.extend(self.marks(&analyzer.tokens(labels)).into_iter().map(|(_, slot)| slot));
        }
        let missing = self
            .typed
            .iter()
            .enumerate()
            .filter(|(slot, _)| !had.contains(slot))
            .map(|(_, typed)| typed.clone())
            .collect();
        (self.snippet(text, &marks), missing)
    }

    fn marks(&self, tokens: &[Token]) -> Vec<Mark> {
        let mut marks = Vec::new();
        for token in tokens {
            let by_word = self.words.get(&*token.word).into_iter().flatten();
            let by_stem = token.stems.iter().filter_map(|stem| self.stems.get(stem)).flatten();
            let by_prefix =
                self.prefixes.iter().filter(|(prefix, _)| token.word.starts_with(prefix)).map(|(_, slot)| slot);
            marks.extend(by_word.chain(by_stem).chain(by_prefix).map(|slot| (token.place.clone(), *slot)));
        }
        if !self.chains.is_empty() {
            self.mark_chains(tokens, &mut marks);
        }
        marks.sort_by_key(|(place, slot)| (place.start, place.end, *slot));
        marks
    }

    fn mark_chains(&self, tokens: &[Token], marks: &mut Vec<Mark>) {
        let mut at: HashMap<(usize, &str), &Token> = HashMap::default();
        for token in tokens.iter().filter(|token| token.sort != Sort::Joined) {
            at.insert((token.position, &*token.word), token);
        }
        for (chain, open, slot) in &self.chains {
            for first in tokens.iter().filter(|token| chain.first().is_some_and(|(_, word)| **word == *token.word)) {
                let links: Option<Vec<&Token>> = chain
                    .iter()
                    .enumerate()
                    .map(|(index, (offset, word))| {
                        let position = first.position + offset;
                        let open = *open && index + 1 == chain.len();
                        if open {
                            tokens.iter().find(|token| token.position == position && token.word.starts_with(word))
                        } else {
                            at.get(&(position, word.as_str())).copied()
                        }
                    })
                    .collect();
                marks.extend(links.into_iter().flatten().map(|token| (token.place.clone(), *slot)));
            }
        }
    }

    fn snippet(&self, text: &str, marks: &[Mark]) -> Snippet {
        let shown = stretch(text, marks, self.max_chars);
        let part = &text[shown.clone()];
        let mut merged: Vec<Range<usize>> = Vec::new();
        for (place, _) in marks.iter().filter(|(place, _)| shown.start <= place.start && place.end <= shown.end) {
            match merged.last_mut() {
                Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
                _ => merged.push(place.clone()),
            }
        }
        let chars = |byte: usize| text[shown.start..byte].chars().count();
        let highlights = merged.iter().map(|place| Span { start: chars(place.start), end: chars(place.end) }).collect();
        Snippet { text: part.to_owned(), highlights, cut_before: shown.start > 0, cut_after: shown.end < text.len() }
    }
}

/// The stretch with the most different matches; the earliest of equals. Cut between words.
fn stretch(text: &str, marks: &[Mark], max_chars: usize) -> Range<usize> {
    // Bytes are at least chars, so a text of few bytes needs no counting.
    if text.len() <= max_chars || text.chars().count() <= max_chars {
        return 0..text.len();
    }
    let best = marks
        .iter()
        .map(|(place, _)| window(text, place.start, max_chars))
        .map(|window| (worth(marks, &window), window))
        .fold(None, |best: Option<((usize, usize), Range<usize>)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        });
    best.map_or_else(|| window(text, 0, max_chars), |(_, window)| window)
}

fn worth(marks: &[Mark], window: &Range<usize>) -> (usize, usize) {
    let inside = || marks.iter().filter(|(place, _)| window.start <= place.start && place.end <= window.end);
    (inside().map(|(_, slot)| *slot).collect::<BTreeSet<_>>().len(), inside().count())
}

/// A window that shows a little of what stands before `from`.
fn window(text: &str, from: usize, max_chars: usize) -> Range<usize> {
    let before = max_chars / 5;
    let start = text[..from].char_indices().rev().nth(before.saturating_sub(1)).map_or(0, |(at, _)| at);
    let start = if start == 0 { 0 } else { after_gap(text, start, from) };
    let end = text[start..].char_indices().nth(max_chars).map_or(text.len(), |(at, _)| start + at);
    let end = if end == text.len() { end } else { before_gap(text, start, end) };
    start..end
}

fn after_gap(text: &str, start: usize, limit: usize) -> usize {
    text[start..limit]
        .char_indices()
        .find(|(_, letter)| letter.is_whitespace())
        .map_or(start, |(at, gap)| start + at + gap.len_utf8())
}

/// The last gap in the second half of the window, so that text without spaces is not emptied.
fn before_gap(text: &str, start: usize, end: usize) -> usize {
    text[start..end]
        .char_indices()
        .rev()
        .find(|(_, letter)| letter.is_whitespace())
        .map(|(at, _)| start + at)
        .filter(|at| *at > start + (end - start) / 2)
        .unwrap_or(end)
}
