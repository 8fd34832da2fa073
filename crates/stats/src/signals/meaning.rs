//! Notes compared by what they mean, and a little by their words: how alike they are, and whether notes that are alike are an
//! ask of many. What is NOT here: reading meanings (`meaning`), and making groups (`grouping`).

use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

use ndarray::{Array1, Array2, ArrayView1, Axis, Slice};

use super::neighbours::{Pair, nearest_first, once};
use super::vectors::Vectors;
use super::{Alike, Group, Note};

/// What words weigh beside meanings.
const WORDS: f64 = 0.3;
/// How alike the groups of all notes are on average.
pub(super) const ALIKE: f64 = 0.175;
/// How much it counts that notes of a group sound like asks, against how much more alike they are than their nearest others.
const ASK: f64 = 0.5;
/// A group is shown when both together are more.
const ENOUGH: f64 = 0.27;
/// The same for a group that words made: they say much already.
const ASK_OF_WORDS: f64 = 0.1;
const ENOUGH_WITH_WORDS: f64 = 0.1;
/// The usual meaning is that of the notes and of so many examples: of a few notes alone it would be what they are about.
const EXAMPLES: f32 = 200.0;
/// Notes whose likeness to all others is held at once.
const BLOCK: usize = 256;

/// What notes mean, in their order.
#[derive(Clone, Debug)]
pub struct Meanings {
    /// One vector a note, all equally long.
    pub vectors: Vec<Vec<f32>>,
    /// How sure it is that a note is an ask, from 0 to 1.
    pub asks: Vec<f64>,
    /// The mean vector of many other notes, as long.
    pub usual: Vec<f32>,
}

/// Vectors of length 1, from what is usual: what all notes have in common makes none of them alike.
pub(super) struct Meant {
    rows: Array2<f32>,
    asks: Vec<f64>,
    /// The nearest notes of each.
    beside: Vec<Vec<usize>>,
}

impl Meant {
    pub(super) fn of(meanings: &Meanings, notes: &[Note]) -> Self {
        let length = meanings.usual.len();
        let mut rows = Array2::zeros((notes.len(), length));
        for (mut row, vector) in rows.rows_mut().into_iter().zip(&meanings.vectors) {
            row.iter_mut().zip(vector).for_each(|(number, of)| *number = *of);
        }
        let usual = Array1::from(meanings.usual.clone()) * EXAMPLES;
        let mean = (rows.sum_axis(Axis(0)) + usual) / (notes.len() as f32 + EXAMPLES);
        for mut row in rows.rows_mut() {
            row -= &mean;
            let size = row.dot(&row).sqrt();
            if size > 0.0 {
                row /= size;
            }
        }
        // Whoever marked a note as an ask knew.
        let asks = notes.iter().zip(&meanings.asks).map(|(note, sure)| if note.asked { 1.0 } else { *sure }).collect();
        Self { beside: vec![Vec::new(); notes.len()], rows, asks }
    }

    /// The nearest notes of some.
    pub(super) fn beside(&self, notes: &[usize]) -> BTreeSet<usize> {
        notes.iter().flat_map(|note| &self.beside[*note]).copied().collect()
    }

    pub(super) fn row(&self, note: usize) -> ArrayView1<'_, f32> {
        self.rows.row(note)
    }

    pub(super) fn sum(&self, notes: &[usize]) -> Vec<f32> {
        let mut sum = Array1::zeros(self.rows.ncols());
        for note in notes {
            sum += &self.rows.row(*note);
        }
        sum.to_vec()
    }

    /// How alike the notes of each group are among themselves, and to as many others that are nearest to them on average.
    pub(super) fn apart(&self, groups: &[&[usize]]) -> Vec<Alike> {
        let mut means = Array2::zeros((groups.len(), self.rows.ncols()));
        for (mut mean, members) in means.rows_mut().into_iter().zip(groups) {
            for note in *members {
                mean += &self.rows.row(*note);
            }
            mean /= members.len() as f32;
        }
        let to_all = means.dot(&self.rows.t());
        let alike = |(place, members): (usize, &&[usize])| {
            let count = members.len() as f64;
            let mean = f64::from(means.row(place).dot(&means.row(place)));
            let inside: BTreeSet<usize> = members.iter().copied().collect();
            let row = to_all.row(place);
            let mut others: Vec<f32> =
                row.iter().enumerate().filter(|(note, _)| !inside.contains(note)).map(|(_, alike)| *alike).collect();
            let nearest = members.len().min(others.len());
            if nearest > 0 && nearest < others.len() {
                others.select_nth_unstable_by(nearest - 1, |a, b| b.total_cmp(a));
            }
            let sum: f64 = others[..nearest].iter().map(|alike| f64::from(*alike)).sum();
            Alike {
                // The mean over all pairs of different notes.
                among: (mean * count - 1.0) / (count - 1.0).max(1.0),
                others: sum / (nearest as f64).max(1.0),
            }
        };
        groups.iter().enumerate().map(alike).collect()
    }

    /// Groups that words made, with how alike they are; without those that are no more alike than to others and sound like no
    /// asks.
    pub(super) fn weighed(&self, groups: Vec<Group>) -> Vec<Group> {
        let alike = self.apart(&groups.iter().map(|group| group.notes.as_slice()).collect::<Vec<_>>());
        let weighed = groups.into_iter().zip(alike).filter(|(group, alike)| {
            let sure = ASK_OF_WORDS * self.sure(&group.notes);
            group.by_hand || alike.among - alike.others + sure > ENOUGH_WITH_WORDS
        });
        weighed.map(|(group, alike)| Group { alike: Some(alike), ..group }).collect()
    }

    /// Whether notes that are so alike are the same ask of many.
    pub(super) fn is_signal(&self, members: &[usize], alike: Alike) -> bool {
        alike.among - alike.others + ASK * self.sure(members) > ENOUGH
    }

    /// How much notes sound like asks on average.
    fn sure(&self, members: &[usize]) -> f64 {
        members.iter().map(|note| self.asks[*note]).sum::<f64>() / members.len() as f64
    }
}

/// Words and meaning in one.
pub(super) fn both(words: f64, meaning: f64) -> f64 {
    WORDS * words + (1.0 - WORDS) * meaning
}

pub(super) fn product(one: &[f32], other: &[f32]) -> f64 {
    f64::from(ArrayView1::from(one).dot(&ArrayView1::from(other)))
}

/// Notes compared by what they mean: every one with its nearest ones. It grows with the square of the notes and depends on no
/// link, so it is made once for as long as the notes stay as they are.
pub struct Compared {
    pub(super) meant: Arc<Meant>,
    pub(super) pairs: Vec<Pair>,
}

impl Compared {
    /// Compares all with all: what means the same need not share a word. `tell` hears how many of how many are done, and
    /// says whether to go on; `None` when it did not.
    pub fn of(notes: &[Note], meanings: &Meanings, tell: &mut dyn FnMut(usize, usize) -> bool) -> Option<Self> {
        let (vectors, mut meant) = (Vectors::of(notes), Meant::of(meanings, notes));
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let blocks: Vec<usize> = (0..notes.len()).step_by(BLOCK).collect();
        let mut pairs = Vec::new();
        for some in blocks.chunks(threads) {
            if !tell(some[0], notes.len()) {
                return None;
            }
            let of_block = |from: usize| pairs_of(&vectors, &meant, from);
            thread::scope(|scope| {
                let working: Vec<_> = some.iter().map(|from| scope.spawn(move || of_block(*from))).collect();
                pairs.extend(working.into_iter().filter_map(|thread| thread.join().ok()).flatten());
            });
        }
        let pairs = once(pairs);
        for (one, other, _) in &pairs {
            meant.beside[*one].push(*other);
            meant.beside[*other].push(*one);
        }
        Some(Self { meant: Arc::new(meant), pairs })
    }
}

/// The nearest ones of a block of notes.
fn pairs_of(vectors: &Vectors, meant: &Meant, from: usize) -> Vec<Pair> {
    let count = vectors.notes.len();
    let block = meant.rows.slice_axis(Axis(0), Slice::from(from..(from + BLOCK).min(count)));
    let alike = block.dot(&meant.rows.t());
    let mut pairs = Vec::new();
    for (note, row) in (from..).zip(alike.rows()) {
        let mut words = vec![0.0; count];
        for (term, weight) in &vectors.notes[note] {
            for (other, more) in vectors.weights_of(*term) {
                words[other] += weight * more;
            }
        }
        let all = words.into_iter().zip(row).map(|(words, meaning)| both(words, f64::from(*meaning)));
        nearest_first(note, all.enumerate().map(|(other, alike)| (alike, other)), &mut pairs);
    }
    pairs
}
