//! Vectors in which notes that ask for the same are nearer than others: linear discriminant analysis (Fisher 1936; for many
//! groups Rao 1948), the covariance within groups drawn towards a multiple of the identity (Friedman 1989, "Regularized
//! Discriminant Analysis"). What the trade, the place and the turn of a sentence bring differs between notes of one ask and
//! comes to little; what tells one ask from another stays. What is NOT here: the notes it is learnt from (`assets/signals`).

use nalgebra::{Cholesky, DMatrix, DVector, SymmetricEigen};
use ndarray::{Array2, ArrayView1};

use crate::encoder::{LENGTH, Vector};

/// Numbers of a vector that tells asks apart.
const TELLING: usize = 192;
/// How far the covariance within groups is drawn towards the identity: there are not many more notes than its numbers.
const DRAWN: f64 = 0.1;
/// The largest number in writing.
const LARGEST: f32 = 999.0;

/// Makes of a note's vector one that tells asks apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Discriminant {
    /// A row for each number that comes out, a column for each that goes in.
    rows: Array2<f32>,
}

impl Discriminant {
    /// Learns from notes in groups: those of one group ask for the same. Of groups of one note nothing is learnt; `None` when
    /// less than two others are left.
    pub fn learnt(groups: &[Vec<Vector>]) -> Option<Self> {
        let groups: Vec<&[Vector]> = groups.iter().map(Vec::as_slice).filter(|group| group.len() > 1).collect();
        if groups.len() < 2 {
            return None;
        }
        let means = DMatrix::from_columns(&groups.iter().map(|group| mean(group)).collect::<Vec<_>>());
        let apart: Vec<DVector<f64>> = groups
            .iter()
            .zip(means.column_iter())
            .flat_map(|(group, mean)| group.iter().map(move |vector| numbers(vector) - mean))
            .collect();
        let freedom = (apart.len() - groups.len()) as f64;
        let apart = DMatrix::from_columns(&apart);
        let within = &apart * apart.transpose() / freedom;
        let identity = DMatrix::identity(LENGTH, LENGTH) * (within.trace() / LENGTH as f64);
        let lower = Cholesky::new(within * (1.0 - DRAWN) + identity * DRAWN)?.unpack();
        // Seen from where notes of one group scatter alike in all directions, those in which groups lie apart most.
        let between = lower.solve_lower_triangular(&centred(means))?;
        let directions = SymmetricEigen::new(&between * between.transpose());
        let mut most: Vec<usize> = (0..LENGTH).collect();
        most.sort_by(|a, b| directions.eigenvalues[*b].total_cmp(&directions.eigenvalues[*a]));
        let columns: Vec<_> = most[..TELLING].iter().map(|place| directions.eigenvectors.column(*place)).collect();
        let rows = lower.tr_solve_lower_triangular(&DMatrix::from_columns(&columns))?;
        Some(Self { rows: Array2::from_shape_fn((TELLING, LENGTH), |(row, column)| rows[(column, row)] as f32) })
    }

    /// Reads what [`Self::lines`] wrote; `None` when it is something else.
    pub fn read(lines: &str) -> Option<Self> {
        let rows = lines.lines().filter(|line| !line.starts_with('#'));
        let numbers = rows.flat_map(|row| row.split('\t')).map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(Self { rows: Array2::from_shape_vec((TELLING, LENGTH), numbers).ok()? })
    }

    /// A line of whole numbers for each number that comes out: only their ratios say something.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let largest = self.rows.iter().fold(f32::MIN_POSITIVE, |largest, number| largest.max(number.abs()));
        let whole = move |number: &f32| format!("{}", (number / largest * LARGEST).round() as i32);
        self.rows.rows().into_iter().map(move |row| row.iter().map(whole).collect::<Vec<_>>().join("\t"))
    }

    /// The vector of `TELLING` numbers; of those only the directions say something.
    pub fn of(&self, vector: &[f32]) -> Vec<f32> {
        self.rows.dot(&ArrayView1::from(vector)).to_vec()
    }
}

fn numbers(vector: &[f32]) -> DVector<f64> {
    DVector::from_iterator(LENGTH, vector.iter().map(|number| f64::from(*number)))
}

fn mean(group: &[Vector]) -> DVector<f64> {
    group.iter().fold(DVector::zeros(LENGTH), |sum, vector| sum + numbers(vector)) / group.len() as f64
}

fn centred(mut columns: DMatrix<f64>) -> DMatrix<f64> {
    let mean = columns.column_mean();
    columns.column_iter_mut().for_each(|mut column| column -= &mean);
    columns
}
