//! The numbers of STATISTICS: intervals, rates compared, waits and disclosure control, each with its source. Pure arithmetic on counts.
//! What is NOT here: records, words, and the choice of what is counted (`report`).

pub mod disclosure;
pub mod interval;
pub mod ratio;
pub mod waiting;

pub use interval::{Interval, poisson_rate, wilson};
pub use ratio::{Counted, RateRatio, clustered_ratio, dispersion, rate_ratio, together};
pub use waiting::{Wait, Within, within};
