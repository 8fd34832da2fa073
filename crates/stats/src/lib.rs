//! The numbers of STATISTICS: intervals and disclosure control, each with its source. Pure arithmetic on counts.
//! What is NOT here: records, words, and the choice of what is counted (`report`).

pub mod disclosure;
pub mod interval;

pub use interval::{Interval, poisson_rate, wilson};
