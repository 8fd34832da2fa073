//! Notes as unit vectors over terms. What is NOT here: comparing them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::meaning::{self, Meant};
use super::{Note, Term, spelling};

/// How much more a thing weighs than another word.
const THING: f64 = 1.45;
/// A term of fewer notes weighs as if it had so many: what is said so seldom cannot hold a group together.
const FEWEST: f64 = 5.0;

/// A sparse vector: numbers of terms in order, each with its weight.
pub(super) type Sparse = Vec<(u32, f64)>;

/// Notes added up: their words, and what they mean where that is known.
#[derive(Clone, Default)]
pub(super) struct Sum {
    pub words: Sparse,
    pub meaning: Vec<f32>,
}

impl Sum {
    /// The product of two sums. Of single notes, or divided by how many they are of, that is how alike they are.
    pub(super) fn times(&self, other: &Self) -> f64 {
        let words = dot(&self.words, &other.words);
        if self.meaning.is_empty() {
            words
        } else {
            meaning::both(words, meaning::product(&self.meaning, &other.meaning))
        }
    }

    /// Takes in another sum.
    pub(super) fn add(&mut self, other: Self) {
        self.words.extend(other.words);
        self.words = added(std::mem::take(&mut self.words));
        self.meaning.iter_mut().zip(&other.meaning).for_each(|(sum, more)| *sum += more);
    }
}

/// The notes as vectors, and what is known of each term.
pub(super) struct Vectors {
    /// The terms by number.
    pub terms: Vec<Term>,
    /// Notes that have a term.
    pub holders: Vec<Vec<usize>>,
    /// One unit vector a note; empty for a note without terms.
    pub notes: Vec<Sparse>,
    /// What the notes mean, where that is known.
    pub meanings: Option<Arc<Meant>>,
}

impl Vectors {
    pub(super) fn of(notes: &[Note]) -> Self {
        let (terms, bags) = numbered(notes);
        let mut holders = vec![Vec::new(); terms.len()];
        for (note, bag) in bags.iter().enumerate() {
            for term in bag {
                holders[*term as usize].push(note);
            }
        }
        let weight = |term: u32| weight(&terms[term as usize], holders[term as usize].len(), notes.len());
        let vectors = bags.iter().map(|bag| unit(bag.iter().map(|term| (*term, weight(*term))).collect())).collect();
        Self { terms, holders, notes: vectors, meanings: None }
    }

    /// Some of the notes as if they were all, over terms that at least `fewest` of them have. A term counts as much as those
    /// who have it are among the chosen: what others say just as often tells nothing about these.
    pub(super) fn among(&self, chosen: &[usize], fewest: usize) -> Self {
        let mut holders = vec![Vec::new(); self.terms.len()];
        for (place, note) in chosen.iter().enumerate() {
            for (term, _) in &self.notes[*note] {
                holders[*term as usize].push(place);
            }
        }
        let telling = |term: u32| {
            let here = holders[term as usize].len();
            let share = here as f64 / self.spread(term) as f64;
            (here >= fewest).then(|| (term, weight(&self.terms[term as usize], here, chosen.len()) * share))
        };
        let vector = |note: &usize| unit(self.notes[*note].iter().filter_map(|(term, _)| telling(*term)).collect());
        let notes = chosen.iter().map(vector).collect();
        Self { terms: self.terms.clone(), holders, notes, meanings: None }
    }

    /// The same notes with what they mean.
    pub(super) fn meaning(&self, meant: &Arc<Meant>) -> Self {
        let (terms, holders, notes) = (self.terms.clone(), self.holders.clone(), self.notes.clone());
        Self { terms, holders, notes, meanings: Some(meant.clone()) }
    }

    /// A note as a sum of one.
    pub(super) fn sum_of(&self, note: usize) -> Sum {
        let meaning = self.meanings.as_ref().map(|meant| meant.row(note).to_vec()).unwrap_or_default();
        Sum { words: self.notes[note].clone(), meaning }
    }

    /// The sum of some notes.
    pub(super) fn sum(&self, notes: &[usize]) -> Sum {
        let words = added(notes.iter().flat_map(|note| self.notes[*note].iter().copied()).collect());
        let meaning = self.meanings.as_ref().map(|meant| meant.sum(notes)).unwrap_or_default();
        Sum { words, meaning }
    }

    /// The number of a term.
    pub(super) fn number(&self, term: &Term) -> Option<u32> {
        self.terms.binary_search(term).ok().and_then(|place| u32::try_from(place).ok())
    }

    /// The notes that have a term, each with what the term weighs in it.
    pub(super) fn weights_of(&self, term: u32) -> impl Iterator<Item = (usize, f64)> {
        self.holders[term as usize].iter().map(move |note| (*note, self.weight_in(*note, term)))
    }

    /// What a term weighs in a note.
    pub(super) fn weight_in(&self, note: usize, term: u32) -> f64 {
        let vector = &self.notes[note];
        vector.binary_search_by_key(&term, |(other, _)| *other).map_or(0.0, |at| vector[at].1)
    }

    /// How many notes have a term.
    pub(super) fn spread(&self, term: u32) -> usize {
        self.holders[term as usize].len()
    }
}

/// Every term once with a number, in their order, and the numbers of each note.
fn numbered(notes: &[Note]) -> (Vec<Term>, Vec<BTreeSet<u32>>) {
    let mut known: BTreeMap<&Term, usize> = BTreeMap::new();
    for note in notes {
        for term in note.terms.iter().collect::<BTreeSet<_>>() {
            *known.entry(term).or_default() += 1;
        }
    }
    let read_as = spelling::variants(&known);
    let terms: Vec<Term> =
        known.keys().filter(|term| !read_as.contains_key(**term)).map(|term| (*term).clone()).collect();
    let numbers: HashMap<&Term, u32> = terms.iter().zip(0..).collect();
    let joined: HashMap<&str, u32> = terms.iter().zip(0..).map(|(term, number)| (term.text.as_str(), number)).collect();
    let number = |term: &Term| numbers.get(read_as.get(term).copied().unwrap_or(term)).copied();
    let bag = |note: &Note| {
        let mut bag = BTreeSet::new();
        let mut rest = note.terms.as_slice();
        while let [first, others @ ..] = rest {
            // "head set" is the headset of others; its halves say nothing of their own then.
            let apart = others.first().and_then(|next| joined.get(format!("{}{}", first.text, next.text).as_str()));
            bag.extend(apart.copied().or_else(|| number(first)));
            rest = if apart.is_some() { &others[1..] } else { others };
        }
        bag
    };
    let bags = notes.iter().map(bag).collect();
    (terms, bags)
}

/// What a term weighs that so many of all notes have.
fn weight(term: &Term, known: usize, all: usize) -> f64 {
    // One more, so that what every note of a small notebook says still says something.
    let rarity = (1.0 + all as f64 / (known as f64).max(FEWEST)).ln();
    if term.thing { rarity * THING } else { rarity }
}

fn unit(mut vector: Sparse) -> Sparse {
    vector.retain(|(_, weight)| *weight > 0.0);
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    for (_, weight) in &mut vector {
        *weight /= length;
    }
    vector
}

/// The sum of products of what both have.
pub(super) fn dot(one: &Sparse, other: &Sparse) -> f64 {
    let (mut left, mut right, mut sum) = (0, 0, 0.0);
    while let (Some((a, x)), Some((b, y))) = (one.get(left), other.get(right)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                sum += x * y;
                left += 1;
                right += 1;
            }
        }
    }
    sum
}

/// Weights of the same term added up.
pub(super) fn added(mut all: Sparse) -> Sparse {
    all.sort_by_key(|(term, _)| *term);
    let mut sums: Sparse = Vec::with_capacity(all.len());
    for (term, weight) in all {
        match sums.last_mut() {
            Some((last, sum)) if *last == term => *sum += weight,
            _ => sums.push((term, weight)),
        }
    }
    sums
}
