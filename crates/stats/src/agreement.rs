//! How far two people agree who coded the same observations without seeing each other's codes. Agreement alone flatters and
//! kappa alone misleads where one code is common, so all are given together.
//! What is NOT here: whose codes, and what to do about those that differ.

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
}
