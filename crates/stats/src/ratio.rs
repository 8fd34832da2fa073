//! Two rates compared: exactly, however few there are. What is NOT here: what follows from it, and any p-value.

use statrs::distribution::{Beta, ContinuousCDF};

/// How many, in how many hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// Observations.
    pub count: u32,
    /// Hours in which they could be seen.
    pub hours: f64,
}

impl Counted {
    /// Per hour; `None` without hours.
    pub fn rate(self) -> Option<f64> {
        (self.hours > 0.0 && self.hours.is_finite()).then(|| f64::from(self.count) / self.hours)
    }
}

/// One rate divided by another, with its exact 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateRatio {
    /// The ratio; `None` where the rate below the line is zero.
    pub ratio: Option<f64>,
    /// Lower end.
    pub low: f64,
    /// Upper end; `None` where there is none.
    pub high: Option<f64>,
}

/// The first rate divided by the second; `None` without hours on both sides or when nothing was counted on either.
///
/// Given both counts together, the first is binomial with share t₁/(t₁+t₂) under equal rates: the Clopper–Pearson interval
/// of that share, mapped to p/(1−p)·t₂/t₁. Source: Przyborowski and Wilenski 1940, "Homogeneity of results in testing
/// samples from Poisson series"; Clopper and Pearson 1934.
pub fn rate_ratio(first: Counted, second: Counted) -> Option<RateRatio> {
    let (above, below) = (first.rate()?, second.rate()?);
    if first.count == 0 && second.count == 0 {
        return None;
    }
    let (k1, k2) = (f64::from(first.count), f64::from(second.count));
    let of_share = |share: f64| share / (1.0 - share) * second.hours / first.hours;
    let low = if first.count == 0 { 0.0 } else { of_share(beta(0.025, k1, k2 + 1.0)?) };
    let high = if second.count == 0 { None } else { Some(of_share(beta(0.975, k1 + 1.0, k2)?)) };
    Some(RateRatio { ratio: (second.count > 0).then(|| above / below), low, high })
}

/// How much more the counts of single days differ than chance alone makes them: Pearson's χ² of the counts around the common
/// rate, divided by its degrees of freedom. About 1 for chance; `None` with fewer than two days, or nothing counted.
pub fn dispersion(days: &[Counted]) -> Option<f64> {
    let days: Vec<Counted> = days.iter().copied().filter(|day| day.rate().is_some()).collect();
    let rate = together(&days).rate().filter(|rate| *rate > 0.0)?;
    let squares = days.iter().map(|day| (f64::from(day.count) - rate * day.hours).powi(2) / (rate * day.hours));
    (days.len() > 1).then(|| squares.sum::<f64>() / (days.len() - 1) as f64)
}

/// The same ratio with an interval that does not take notes of one day for independent: whole days are drawn again, with
/// replacement, within each side. `None` where a side has fewer than two days. The same days give the same interval.
///
/// Source: Efron 1979, "Bootstrap methods: another look at the jackknife"; days as clusters, percentile interval.
pub fn clustered_ratio(first: &[Counted], second: &[Counted]) -> Option<RateRatio> {
    const DRAWS: usize = 2_000;
    if first.len() < 2 || second.len() < 2 {
        return None;
    }
    let plain = rate_ratio(together(first), together(second))?;
    let mut chance = Chance(0x5EED);
    let mut ratios: Vec<f64> = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        let (above, below) = (chance.drawn(first).rate()?, chance.drawn(second).rate()?);
        if above > 0.0 || below > 0.0 {
            ratios.push(above / below);
        }
    }
    ratios.sort_by(f64::total_cmp);
    let at = |share: f64| ratios.get(((ratios.len() - 1) as f64 * share).round() as usize).copied();
    Some(RateRatio { ratio: plain.ratio, low: at(0.025)?, high: at(0.975).filter(|high| high.is_finite()) })
}

/// All days as one.
pub fn together(days: &[Counted]) -> Counted {
    Counted { count: days.iter().map(|day| day.count).sum(), hours: days.iter().map(|day| day.hours).sum() }
}

/// Numbers that look drawn by chance and are the same every time. Source: Steele, Lea and Flood 2014 (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// As many days as there are, each any of them.
    fn drawn(&mut self, days: &[Counted]) -> Counted {
        let picked: Vec<Counted> = days.iter().map(|_| days[(self.next() % days.len() as u64) as usize]).collect();
        together(&picked)
    }
}

fn beta(share: f64, a: f64, b: f64) -> Option<f64> {
    Beta::new(a, b).ok().map(|distribution| distribution.inverse_cdf(share))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn counted(count: u32, hours: f64) -> Counted {
        Counted { count, hours }
    }

    fn check(first: Counted, second: Counted, ratio: f64, low: f64, high: f64) {
        let found = rate_ratio(first, second).unwrap();
        let near = |found: f64, wanted: f64| (found - wanted).abs() < 0.006;
        assert!(
            near(found.ratio.unwrap(), ratio) && near(found.low, low) && near(found.high.unwrap(), high),
            "{found:?}"
        );
    }

    #[test]
    fn ratios_that_look_dramatic_and_are_no_evidence_yet() {
        check(counted(12, 40.0), counted(4, 35.0), 2.63, 0.80, 11.17);
        check(counted(9, 20.0), counted(3, 20.0), 3.00, 0.75, 17.23);
    }

    #[test]
    fn nothing_on_one_side_leaves_one_end_open() {
        let none_after = rate_ratio(counted(0, 20.0), counted(6, 20.0)).unwrap();
        assert_eq!((none_after.ratio, none_after.low), (Some(0.0), 0.0));
        assert!(none_after.high.unwrap() < 1.0, "{none_after:?}");
        let none_before = rate_ratio(counted(6, 20.0), counted(0, 20.0)).unwrap();
        assert_eq!((none_before.ratio, none_before.high), (None, None));
        assert!(none_before.low > 1.0);
        assert_eq!(rate_ratio(counted(0, 20.0), counted(0, 20.0)), None);
        assert_eq!(rate_ratio(counted(3, 0.0), counted(3, 20.0)), None);
        assert_eq!(rate_ratio(counted(3, f64::NAN), counted(3, 20.0)), None);
    }

    #[test]
    fn notes_of_one_day_are_not_many_proofs() {
        let steady = [counted(5, 5.0), counted(4, 5.0), counted(6, 5.0), counted(5, 5.0)];
        let one_bad_day = [counted(0, 5.0), counted(20, 5.0), counted(0, 5.0), counted(0, 5.0)];
        assert!(dispersion(&steady).unwrap() < 1.5 && dispersion(&one_bad_day).unwrap() > 1.5);
        assert_eq!((dispersion(&[]), dispersion(&steady[..1]), dispersion(&[counted(0, 1.0); 3])), (None, None, None));
        let few = [counted(1, 5.0), counted(0, 5.0), counted(1, 5.0), counted(0, 5.0)];
        let exact = rate_ratio(together(&few), together(&one_bad_day)).unwrap();
        let clustered = clustered_ratio(&few, &one_bad_day).unwrap();
        assert!(exact.high.unwrap() < 1.0, "taken one by one they look like proof: {exact:?}");
        assert!(clustered.high.is_none_or(|high| high > 1.0), "by days they are none: {clustered:?}");
        assert_eq!(clustered_ratio(&few, &one_bad_day).unwrap(), clustered);
        assert_eq!(clustered_ratio(&few, &one_bad_day[..1]), None);
    }

    proptest! {
        #[test]
        fn the_interval_holds_the_ratio_and_turns_over(k1 in 1u32..400, k2 in 1u32..400, t1 in 0.5f64..400.0, t2 in 0.5f64..400.0) {
            let found = rate_ratio(counted(k1, t1), counted(k2, t2)).unwrap();
            let ratio = found.ratio.unwrap();
            let high = found.high.unwrap();
            prop_assert!(found.low < ratio && ratio < high);
            let turned = rate_ratio(counted(k2, t2), counted(k1, t1)).unwrap();
            prop_assert!((turned.low * high - 1.0).abs() < 1e-4 && (turned.high.unwrap() * found.low - 1.0).abs() < 1e-4);
        }
    }
}
