//! The numbers behind reports: intervals, rates compared, waits, agreement, evidence grades, disclosure control and weak
//! signals, each with its source. Pure arithmetic.
//! What is NOT here: records, sentences, and the choice of what is counted (`report`, `app`).

pub mod agreement;
pub mod disclosure;
pub mod evidence;
pub mod interval;
pub mod ratio;
pub mod signals;
pub mod waiting;

pub use agreement::{Agreement, agreement, alpha, alpha_of_sets, drawn_again};
pub use interval::{Interval, poisson_rate, wilson};
pub use ratio::{Counted, RateRatio, clustered_ratio, dispersion, rate_ratio, together};
pub use waiting::{Wait, Within, within};
