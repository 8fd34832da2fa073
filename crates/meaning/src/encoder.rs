//! From a text to its vector. What is NOT here: reading the files (`weights`).

use std::path::Path;

use kitoken::Kitoken;
use ndarray::{Array, Array2, ArrayView2, ArrayViewMut1, Axis, Dimension, Slice};

use crate::Error;
use crate::weights::{Branch, Norm, READ, Weights};

/// Numbers in a vector.
pub const LENGTH: usize = 512;
/// What a text means, of length 1.
pub type Vector = Vec<f32>;

/// Numbers of a piece inside a branch.
pub(crate) const NARROW: usize = 256;
/// Marks of the beginning and the end, and a piece that is not known.
const BEGIN: u32 = 1;
const END: u32 = 2;
const UNKNOWN: u32 = 0;
/// Pieces read of one text: more of it changes the vector hardly at all, and takes long.
const MOST_PIECES: usize = 256;
/// Keeps a division from being one by zero.
const SMALL: f32 = 1e-12;

/// Reads texts.
pub struct Encoder {
    words: Kitoken,
    weights: Weights,
}

impl Encoder {
    /// Reads the model's two files, `sp.model` and `weights.npz`, from a folder; about half a second and 80 MB.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let words = std::fs::read(folder.join("sp.model"))?;
        let words = Kitoken::from_sentencepiece_slice(&words).map_err(|error| Error::Words(error.to_string()))?;
        Ok(Self { words, weights: Weights::read(&folder.join("weights.npz"))? })
    }

    /// The vector of a text: unit length, so that the product of two is their cosine.
    pub fn vector(&self, text: &str) -> Vector {
        let pieces = self.embedded(&self.pieces(text));
        let mut narrow = pieces.dot(&self.weights.narrow.by) + &self.weights.narrow.plus;
        normalize(&mut narrow, &self.weights.narrow_norm);
        let mut read = Array2::zeros((pieces.nrows(), READ));
        put(&mut read, 0, pieces.view());
        for (place, branch) in self.weights.branches.iter().enumerate() {
            let part = narrow.slice_axis(Axis(1), columns(place * NARROW, NARROW));
            put(&mut read, LENGTH + place * NARROW, branch_of(branch, part).view());
        }
        normalize(&mut read, &self.weights.norm);
        self.told(&read)
    }

    fn pieces(&self, text: &str) -> Vec<u32> {
        let mut pieces = self.words.encode(text, false).unwrap_or_default();
        pieces.truncate(MOST_PIECES);
        let known = self.weights.pieces();
        pieces.iter_mut().filter(|piece| **piece as usize >= known).for_each(|piece| *piece = UNKNOWN);
        if pieces.is_empty() {
            pieces.push(UNKNOWN);
        }
        pieces.insert(0, BEGIN);
        pieces.push(END);
        pieces
    }

    fn embedded(&self, pieces: &[u32]) -> Array2<f32> {
        let mut all = Array2::zeros((pieces.len(), LENGTH));
        for (mut row, piece) in all.rows_mut().into_iter().zip(pieces) {
            let (piece, tables) = (*piece as usize, self.weights.tables.len());
            let (table, place) = (piece % tables, piece / tables);
            let (worth, zero) = (self.weights.worth[table], self.weights.zero[table]);
            row.zip_mut_with(&self.weights.tables[table].row(place), |number, byte| {
                *number = f32::from(*byte) * worth + zero;
            });
        }
        all
    }

    /// From what was read of each piece to one vector: their mean over the root of their number, then four small layers.
    fn told(&self, read: &Array2<f32>) -> Vector {
        let weights = &self.weights;
        let count = read.nrows() as f32;
        let mean = (read.sum_axis(Axis(0)).dot(&weights.whole.by) + &weights.whole.plus * count) / count.sqrt();
        let first = positive(mean.dot(&weights.first));
        let second = positive(mean.dot(&weights.past_first) + first.dot(&weights.second));
        let third = positive(second.dot(&weights.third));
        let last = (second.dot(&weights.past_third) + third.dot(&weights.fourth)).mapv(f32::tanh);
        let length = last.dot(&last).max(SMALL).sqrt();
        (last / length).to_vec()
    }
}

/// Two convolutions over the pieces, each with what came in added (He et al. 2016).
fn branch_of(branch: &Branch, pieces: ArrayView2<'_, f32>) -> Array2<f32> {
    let first = positive(windows(branch, pieces).dot(&branch.first.by) + &branch.first.plus) + pieces;
    positive(windows(branch, first.view()).dot(&branch.second.by) + &branch.second.plus) + &first
}

/// Beside each piece its neighbours, zeros beyond both ends.
fn windows(branch: &Branch, pieces: ArrayView2<'_, f32>) -> Array2<f32> {
    let mut windows = Array2::zeros((pieces.nrows(), branch.width * NARROW));
    let count = pieces.nrows();
    for step in 0..branch.width {
        // Where the first piece with such a neighbour stands, where its neighbour, and how many there are.
        let (at, from) = (branch.before.saturating_sub(step), step.saturating_sub(branch.before));
        let Some(many) = count.checked_sub(at.max(from)) else { continue };
        let mut beside = windows.slice_axis_mut(Axis(1), columns(step * NARROW, NARROW));
        let rows = |first: usize| Slice::from(first..first + many);
        beside.slice_axis_mut(Axis(0), rows(at)).assign(&pieces.slice_axis(Axis(0), rows(from)));
    }
    windows
}

/// Writes a block of columns from a place on.
pub(crate) fn put(into: &mut Array2<f32>, from: usize, block: ArrayView2<'_, f32>) {
    into.slice_axis_mut(Axis(1), columns(from, block.ncols())).assign(&block);
}

fn columns(from: usize, many: usize) -> Slice {
    Slice::from(from..from + many)
}

fn normalize(rows: &mut Array2<f32>, norm: &Norm) {
    for row in rows.rows_mut() {
        normalize_row(row, norm);
    }
}

fn normalize_row(mut row: ArrayViewMut1<'_, f32>, norm: &Norm) {
    let count = row.len() as f32;
    let mean = row.sum() / count;
    row -= mean;
    let spread = (row.dot(&row) / count + SMALL).sqrt().recip();
    row.zip_mut_with(&norm.scale, |number, scale| *number *= scale * spread);
    row += &norm.shift;
}

fn positive<D: Dimension>(numbers: Array<f32, D>) -> Array<f32, D> {
    numbers.mapv_into(|number| number.max(0.0))
}
