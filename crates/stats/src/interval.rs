//! Intervals for a share and for a rate, at 95 %. What is NOT here: how they are printed.

use statrs::distribution::{ChiSquared, ContinuousCDF};

/// The two-sided 97.5 % point of the standard normal distribution.
pub(crate) const Z95: f64 = 1.959_963_984_540_054;

/// A closed interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Wilson's score interval for `hits` of `n`, as shares between 0 and 1; `None` when `n` is 0.
///
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference"; recommended for small
/// `n` by Brown, Cai and DasGupta 2001. For observations clustered in shadow days the shadow day is the unit.
pub fn wilson(hits: u32, n: u32) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (n, share) = (f64::from(n), f64::from(hits.min(n)) / f64::from(n));
    let square = Z95 * Z95;
    let shrink = 1.0 + square / n;
    let centre = (share + square / (2.0 * n)) / shrink;
    let half = Z95 * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt() / shrink;
    Some(Interval { low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}

/// Garwood's exact interval for a Poisson rate: `count` events in `exposure` hours, per hour; `None` without exposure.
///
/// Lower = ½χ²(α/2; 2k), upper = ½χ²(1−α/2; 2k+2), both divided by the exposure. Source: Garwood 1936, "Fiducial limits
/// for the Poisson distribution". The zero row matters: "not seen in 12 h" still allows 0.31 an hour.
pub fn poisson_rate(count: u32, exposure: f64) -> Option<Interval> {
    if !(exposure > 0.0 && exposure.is_finite()) {
        return None;
    }
    let twice = 2.0 * f64::from(count);
    let low = if count == 0 { 0.0 } else { chi_squared(0.025, twice)? / 2.0 };
    let high = chi_squared(0.975, twice + 2.0)? / 2.0;
    Some(Interval { low: low / exposure, high: high / exposure })
}

fn chi_squared(share: f64, freedom: f64) -> Option<f64> {
    ChiSquared::new(freedom).ok().map(|distribution| distribution.inverse_cdf(share))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn check(found: Option<Interval>, low: f64, high: f64, within: f64) {
        let found = found.unwrap();
        assert!((found.low - low).abs() < within && (found.high - high).abs() < within, "{found:?}, want {low}–{high}");
    }

    #[test]
    fn wilson_vectors() {
        check(wilson(7, 40), 0.0875, 0.3195, 0.000_06);
        check(wilson(0, 12), 0.0, 0.2425, 0.000_06);
        check(wilson(12, 12), 1.0 - 0.2425, 1.0, 0.000_06);
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn garwood_vectors() {
        check(poisson_rate(0, 1.0), 0.0, 3.689, 0.000_6);
        check(poisson_rate(1, 1.0), 0.0253, 5.572, 0.000_6);
        check(poisson_rate(3, 1.0), 0.619, 8.767, 0.000_6);
        check(poisson_rate(10, 1.0), 4.795, 18.390, 0.000_6);
        check(poisson_rate(0, 12.0), 0.0, 0.3074, 0.000_1);
        assert_eq!(poisson_rate(4, 0.0), None);
        assert_eq!(poisson_rate(4, f64::NAN), None);
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_estimate(count in 0u32..5_000, more in 1u32..5_000, hours in 0.1f64..2_000.0) {
            let share = wilson(count, count + more).unwrap();
            let p = f64::from(count) / f64::from(count + more);
            prop_assert!(share.low <= p && p <= share.high);
            let rate = poisson_rate(count, hours).unwrap();
            prop_assert!(rate.low <= f64::from(count) / hours && f64::from(count) / hours <= rate.high);
        }
    }
}
