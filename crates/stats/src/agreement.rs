//! How far two people agree who coded the same observations without seeing each other's codes. Agreement alone flatters and
//! kappa alone misleads where one code is common, so all are given together.
//! What is NOT here: whose codes, and what to do about those that differ.

use std::collections::BTreeSet;

use crate::interval::Interval;
use crate::signals::random::Random;

/// Agreement of two coders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Observations that both coded.
    pub n: u32,
    /// The share coded alike.
    pub observed: f64,
    /// Cohen's kappa; `None` where both used one code only, since chance then explains all.
    pub kappa: Option<f64>,
    /// Gwet's AC1, which one common code does not drag down.
    pub ac1: Option<f64>,
}

/// Agreement from a square table: rows by the first coder, columns by the second. `None` without any observation.
///
/// Sources: Cohen 1960, "A coefficient of agreement for nominal scales"; Gwet 2008, "Computing inter-rater reliability and
/// its variance in the presence of high agreement". Codes that neither coder used are left out.
pub fn agreement(table: &[Vec<u32>]) -> Option<Agreement> {
    let column = |at: usize| table.iter().filter_map(|row| row.get(at)).sum::<u32>();
    let margins: Vec<(u32, u32)> =
        table.iter().enumerate().map(|(at, row)| (row.iter().sum::<u32>(), column(at))).collect();
    let n: u32 = margins.iter().map(|(row, _)| row).sum();
    if n == 0 {
        return None;
    }
    let share = |count: u32| f64::from(count) / f64::from(n);
    let alike: u32 = table.iter().enumerate().filter_map(|(at, row)| row.get(at)).sum();
    let observed = share(alike);
    let used: Vec<(f64, f64)> = margins
        .iter()
        .filter(|(row, column)| row + column > 0)
        .map(|(row, column)| (share(*row), share(*column)))
        .collect();
    let by_chance: f64 = used.iter().map(|(row, column)| row * column).sum();
    let kappa = beyond(observed, by_chance);
    let ac1 = (used.len() > 1).then(|| {
        let spread = |(row, column): &(f64, f64)| {
            let both = f64::midpoint(*row, *column);
            both * (1.0 - both)
        };
        used.iter().map(spread).sum::<f64>() / (used.len() as f64 - 1.0)
    });
    Some(Agreement { n, observed, kappa, ac1: ac1.and_then(|by_chance| beyond(observed, by_chance)) })
}

/// How much of what chance leaves was agreed on.
fn beyond(observed: f64, by_chance: f64) -> Option<f64> {
    (by_chance < 1.0).then(|| (observed - by_chance) / (1.0 - by_chance))
}

/// Krippendorff's alpha from units, each with the code of every coder who coded it: 1 - Do/De of the coincidence matrix. Any
/// number of coders; a unit that only one coded is left out. `None` where fewer than two units can be paired, or where one
/// code only was used, since nothing could then have differed.
///
/// Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; nominal data.
pub fn alpha<C: Ord>(units: &[Vec<C>]) -> Option<f64> {
    alpha_by(units, |one, other| if one == other { 0.0 } else { 1.0 })
}

/// Alpha where a unit has a set of codes, of which some may be the same: how far two sets differ is told by MASI.
///
/// Source: Passonneau 2006, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation".
pub fn alpha_of_sets<C: Ord>(units: &[Vec<BTreeSet<C>>]) -> Option<f64> {
    alpha_by(units, |one, other| 1.0 - masi(one, other))
}

/// How alike two sets are: Jaccard's share, less where one does not hold the other.
fn masi<C: Ord>(one: &BTreeSet<C>, other: &BTreeSet<C>) -> f64 {
    if one == other {
        return 1.0;
    }
    let (common, all) = (one.intersection(other).count(), one.union(other).count());
    let monotone = if one.is_subset(other) || one.is_superset(other) { 2.0 / 3.0 } else { 1.0 / 3.0 };
    common as f64 / all as f64 * monotone
}

/// Disagreement within units, and that of all values paired as they come.
fn alpha_by<C: Ord>(units: &[Vec<C>], distance: impl Fn(&C, &C) -> f64) -> Option<f64> {
    let paired: Vec<&Vec<C>> = units.iter().filter(|unit| unit.len() > 1).collect();
    if paired.len() < 2 {
        return None;
    }
    let counted = |values: &mut dyn Iterator<Item = &C>| -> f64 {
        let mut counts: Vec<(&C, f64)> = Vec::new();
        let mut sorted: Vec<&C> = values.collect();
        sorted.sort();
        for value in sorted {
            match counts.last_mut().filter(|(known, _)| *known == value) {
                Some((_, count)) => *count += 1.0,
                None => counts.push((value, 1.0)),
            }
        }
        let pairs =
            counts.iter().enumerate().flat_map(|(at, one)| counts[at + 1..].iter().map(move |other| (one, other)));
        // Each pair counts in both directions.
        2.0 * pairs.map(|((one, many), (other, more))| many * more * distance(one, other)).sum::<f64>()
    };
    let n: f64 = paired.iter().map(|unit| unit.len() as f64).sum();
    let observed: f64 =
        paired.iter().map(|unit| counted(&mut unit.iter()) / (unit.len() as f64 - 1.0)).sum::<f64>() / n;
    let expected = counted(&mut paired.iter().flat_map(|unit| unit.iter())) / (n * (n - 1.0));
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// The ends between which lie 95 % of the figures of samples of as many units, drawn again with replacement; the same units
/// give the same ends. `None` with fewer than ten units: too few differ to draw from.
///
/// Source: Efron 1979, "Bootstrap methods: another look at the jackknife", percentile interval; of alpha by units, Hayes and
/// Krippendorff 2007, "Answering the call for a standard reliability measure for coding data".
pub fn drawn_again<U: Clone>(units: &[U], figure: impl Fn(&[U]) -> Option<f64>) -> Option<Interval> {
    const FEWEST: usize = 10;
    const DRAWS: usize = 1_000;
    let end = u32::try_from(units.len()).ok().filter(|_| units.len() >= FEWEST)?;
    let mut random = Random::new(0x5EED);
    let mut draw = || -> Vec<U> { units.iter().map(|_| units[random.below(end) as usize].clone()).collect() };
    // A sample of one code only has no figure: nothing could have differed in it.
    let mut found: Vec<f64> = (0..DRAWS).filter_map(|_| figure(&draw())).collect();
    found.sort_by(f64::total_cmp);
    let at = |share: f64| found.get((share * found.len().saturating_sub(1) as f64).round() as usize).copied();
    Some(Interval { low: at(0.025)?, high: at(0.975)? })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn check(table: [[u32; 2]; 2], observed: f64, kappa: f64, ac1: f64) {
        let found = agreement(&table.map(Vec::from)).unwrap();
        let near = |found: f64, wanted: f64| (found - wanted).abs() < 0.000_6;
        assert!(near(found.observed, observed) && near(found.kappa.unwrap(), kappa), "{found:?}");
        assert!(near(found.ac1.unwrap(), ac1), "{found:?}");
    }

    #[test]
    fn vectors() {
        check([[20, 5], [10, 15]], 0.700, 0.400, 0.406);
        check([[118, 5], [2, 0]], 0.944, -0.023, 0.941);
    }

    #[test]
    fn corners() {
        assert_eq!(agreement(&[]), None);
        assert_eq!(agreement(&[vec![0, 0], vec![0, 0]]), None);
        let one = agreement(&[vec![7, 0], vec![0, 0]]).unwrap();
        assert_eq!((one.n, one.kappa, one.ac1), (7, None, None));
        let all = agreement(&[vec![4, 0, 0], vec![0, 3, 0], vec![0, 0, 0]]).unwrap();
        assert_eq!((all.observed, all.kappa, all.ac1), (1.0, Some(1.0), Some(1.0)));
    }

    /// The example of Krippendorff 2011, part C: four coders, twelve units, some of which some did not code.
    const CODERS: [&str; 4] = ["123321412---", "1233224125-3", "-3332342251-", "12332441251-"];

    fn units() -> Vec<Vec<char>> {
        let code = |coder: &str, unit: usize| coder.chars().nth(unit).filter(|code| *code != '-');
        (0..12).map(|unit| CODERS.iter().filter_map(|coder| code(coder, unit)).collect()).collect()
    }

    #[test]
    fn alpha_of_the_published_example() {
        let found = alpha(&units()).unwrap();
        assert!((found - 0.743).abs() < 0.000_6, "{found}");
    }

    #[test]
    fn sets_that_hold_each_other_agree_more_than_sets_that_only_meet() {
        let set = |text: &str| text.chars().collect::<BTreeSet<char>>();
        let near = |found: f64, wanted: f64| assert!((found - wanted).abs() < 1e-9, "{found} for {wanted}");
        // The table of Passonneau 2006.
        near(masi(&set("ab"), &set("ab")), 1.0);
        near(masi(&set("a"), &set("ab")), 0.5 * 2.0 / 3.0);
        near(masi(&set("ab"), &set("bc")), 1.0 / 3.0 / 3.0);
        near(masi(&set("a"), &set("b")), 0.0);
        near(masi(&set(""), &set("a")), 0.0);
        near(masi(&set(""), &set("")), 1.0);
        // Sets of one are codes.
        let ones: Vec<Vec<BTreeSet<char>>> =
            units().iter().map(|unit| unit.iter().map(|code| [*code].into()).collect()).collect();
        near(alpha_of_sets(&ones).unwrap(), alpha(&units()).unwrap());
    }

    #[test]
    fn an_interval_holds_the_figure_and_needs_enough_units() {
        let all = units();
        let found = drawn_again(&all, alpha).unwrap();
        let figure = alpha(&all).unwrap();
        assert!(found.low < figure && figure < found.high && found.low > 0.2 && found.high <= 1.0, "{found:?}");
        assert_eq!(drawn_again(&all, alpha), Some(found));
        assert_eq!(drawn_again(&all[..9], alpha), None);
        assert_eq!(alpha(&[vec!['a', 'a'], vec!['a', 'a']]), None, "nothing could have differed");
        assert_eq!(alpha(&[vec!['a'], vec!['b']]), None, "nothing is paired");
    }
}
