//! The numbers of the model as its file has them: arrays by name in one archive. What is NOT here: what is done with them.

use std::fs::File;
use std::path::Path;

use ndarray::{Array1, Array2};
use ndarray_npy::NpzReader;

use crate::Error;
use crate::encoder::{LENGTH, NARROW, put};

/// Numbers between the last layers.
const BETWEEN: usize = 320;
/// Pieces that each of the branches sees at once.
const WIDTHS: [usize; 3] = [2, 3, 5];
/// Numbers of a piece once all branches have read it.
pub const READ: usize = LENGTH + WIDTHS.len() * NARROW;

/// A layer: what comes in is multiplied and a constant added.
pub struct Layer {
    pub by: Array2<f32>,
    pub plus: Array1<f32>,
}

/// Brings a vector to mean 0 and variance 1, then to a learnt scale (Ba, Kiros and Hinton 2016, "Layer normalization").
pub struct Norm {
    pub scale: Array1<f32>,
    pub shift: Array1<f32>,
}

/// One of the three readers of word pieces in a row.
pub struct Branch {
    /// Pieces it sees at once.
    pub width: usize,
    /// How many of them stand before the one it is at.
    pub before: usize,
    pub first: Layer,
    pub second: Layer,
}

/// All of them.
pub struct Weights {
    /// One vector a piece in bytes, dealt out over several tables: piece `n` stands in table `n % tables`.
    pub tables: Vec<Array2<u8>>,
    /// By table, what a byte is worth, and what its zero stands for.
    pub worth: Array1<f32>,
    pub zero: Array1<f32>,
    /// What the branches read: a part of it each.
    pub narrow: Layer,
    pub narrow_norm: Norm,
    pub branches: Vec<Branch>,
    pub norm: Norm,
    /// From a note's pieces to one vector.
    pub whole: Layer,
    /// The last layers, without constants; two go past the one before.
    pub first: Array2<f32>,
    pub second: Array2<f32>,
    pub past_first: Array2<f32>,
    pub third: Array2<f32>,
    pub fourth: Array2<f32>,
    pub past_third: Array2<f32>,
}

impl Weights {
    pub fn read(path: &Path) -> Result<Self, Error> {
        let mut file = Archive(NpzReader::new(File::open(path)?)?);
        let worth: Array1<f32> = file.0.by_name("scale")?;
        let zero = file.row("lo", worth.len())?;
        let tables = (1..=worth.len()).map(|n| {
            let table: Array2<u8> = file.0.by_name(&format!("q{n}"))?;
            if table.ncols() == LENGTH && table.nrows() > 0 { Ok(table) } else { Err(Error::Other(format!("q{n}"))) }
        });
        Ok(Self {
            tables: tables.collect::<Result<_, Error>>()?,
            worth,
            zero,
            narrow: Layer { by: file.table_of_all("proj", LENGTH)?, plus: file.row_of_all("proj_b")? },
            narrow_norm: Norm { scale: file.row_of_all("ln_g")?, shift: file.row_of_all("ln_b")? },
            branches: WIDTHS.into_iter().map(|width| file.branch(width)).collect::<Result<_, Error>>()?,
            norm: file.norm("ln_g", "ln_b", READ)?,
            whole: file.layer("cnn_W", "cnn_b", READ, LENGTH)?,
            first: file.table("d0", LENGTH, BETWEEN)?,
            second: file.table("d1", BETWEEN, BETWEEN)?,
            past_first: file.table("p1", LENGTH, BETWEEN)?,
            third: file.table("d2", BETWEEN, LENGTH)?,
            fourth: file.table("d3", LENGTH, LENGTH)?,
            past_third: file.table("p3", BETWEEN, LENGTH)?,
        })
    }

    /// Word pieces that have a vector.
    pub fn pieces(&self) -> usize {
        self.tables.iter().map(Array2::nrows).min().unwrap_or(0) * self.tables.len()
    }
}

struct Archive(NpzReader<File>);

impl Archive {
    fn row(&mut self, name: &str, length: usize) -> Result<Array1<f32>, Error> {
        let row: Array1<f32> = self.0.by_name(name)?;
        if row.len() == length { Ok(row) } else { Err(Error::Other(name.to_owned())) }
    }

    fn table(&mut self, name: &str, from: usize, to: usize) -> Result<Array2<f32>, Error> {
        let table: Array2<f32> = self.0.by_name(name)?;
        if table.dim() == (from, to) { Ok(table) } else { Err(Error::Other(name.to_owned())) }
    }

    /// One array of each branch, one after the other.
    fn row_of_all(&mut self, name: &str) -> Result<Array1<f32>, Error> {
        let rows: Vec<Array1<f32>> =
            WIDTHS.iter().map(|width| self.row(&format!("{name}{width}"), NARROW)).collect::<Result<_, Error>>()?;
        Ok(rows.iter().flatten().copied().collect())
    }

    fn table_of_all(&mut self, name: &str, from: usize) -> Result<Array2<f32>, Error> {
        let mut all = Array2::zeros((from, WIDTHS.len() * NARROW));
        for (place, width) in WIDTHS.iter().enumerate() {
            let table = self.table(&format!("{name}{width}"), from, NARROW)?;
            put(&mut all, place * NARROW, table.view());
        }
        Ok(all)
    }

    fn layer(&mut self, by: &str, plus: &str, from: usize, to: usize) -> Result<Layer, Error> {
        Ok(Layer { by: self.table(by, from, to)?, plus: self.row(plus, to)? })
    }

    fn norm(&mut self, scale: &str, shift: &str, length: usize) -> Result<Norm, Error> {
        Ok(Norm { scale: self.row(scale, length)?, shift: self.row(shift, length)? })
    }

    fn branch(&mut self, width: usize) -> Result<Branch, Error> {
        let seen = width * NARROW;
        Ok(Branch {
            width,
            before: (width - 1) / 2,
            first: self.layer(&format!("w1_{width}"), &format!("b1_{width}"), seen, NARROW)?,
            second: self.layer(&format!("w2_{width}"), &format!("b2_{width}"), seen, NARROW)?,
        })
    }
}
