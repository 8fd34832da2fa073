//! How long people wait for something, counting those who still wait. What is NOT here: what they wait for.

use crate::interval::{Interval, Z95};

/// One wait: its length so far, and whether it is over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// Days, never negative.
    pub days: f64,
    /// What was waited for came; otherwise it had not come after so many days.
    pub over: bool,
}

/// After how many days a share of all waits is over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Within {
    /// Days.
    pub days: f64,
    /// Lower end of the 95 % interval; `None` where it cannot be told yet.
    pub low: Option<f64>,
    /// Upper end; `None` where it cannot be told yet.
    pub high: Option<f64>,
}

/// A step of the curve: the share that still waits after so many days, and the interval of that share.
struct Step {
    days: f64,
    waiting: f64,
    interval: Option<Interval>,
}

/// After how many days `share` of the waits is over (0.5: the median; 0.9); `None` while it is not known, because too few
/// are over.
///
/// Source: Kaplan and Meier 1958, "Nonparametric estimation from incomplete observations"; the variance is Greenwood's
/// (1926), its interval on the log(−log) scale (Kalbfleisch and Prentice 1980), and the interval of the quantile is where
/// the interval of the curve crosses the share (Brookmeyer and Crowley 1982).
pub fn within(waits: &[Wait], share: f64) -> Option<Within> {
    let steps = curve(waits);
    let left = 1.0 - share;
    // Sums of many small parts miss a share by their rounding only.
    let reached = |waiting: f64| waiting <= left + 1e-9;
    let first = |wanted: &dyn Fn(&Step) -> bool| steps.iter().find(|step| wanted(step)).map(|step| step.days);
    let days = first(&|step| reached(step.waiting))?;
    let low = first(&|step| step.interval.is_some_and(|interval| reached(interval.low)));
    let high = first(&|step| step.interval.is_some_and(|interval| reached(interval.high)));
    Some(Within { days, low, high })
}

/// The share that still waits, at each time at which a wait ended.
fn curve(waits: &[Wait]) -> Vec<Step> {
    let mut sorted: Vec<Wait> = waits.iter().copied().filter(|wait| wait.days.is_finite()).collect();
    sorted.sort_by(|a, b| a.days.total_cmp(&b.days));
    let (mut steps, mut waiting, mut greenwood) = (Vec::new(), 1.0, 0.0);
    let mut at = 0;
    while at < sorted.len() {
        let days = sorted[at].days;
        let here = sorted[at..].iter().take_while(|wait| wait.days <= days).count();
        let ended = sorted[at..at + here].iter().filter(|wait| wait.over).count();
        if ended > 0 {
            let (exposed, ended) = ((sorted.len() - at) as f64, ended as f64);
            waiting *= 1.0 - ended / exposed;
            greenwood += ended / (exposed * (exposed - ended));
            steps.push(Step { days, waiting, interval: interval(waiting, greenwood) });
        }
        at += here;
    }
    steps
}

/// The interval of the share that still waits; nothing can be said of the end where nobody does.
fn interval(waiting: f64, greenwood: f64) -> Option<Interval> {
    let log = waiting.ln();
    if !(waiting > 0.0 && waiting < 1.0 && greenwood.is_finite()) {
        return None;
    }
    let half = Z95 * greenwood.sqrt() / log.abs();
    Some(Interval { low: waiting.powf(half.exp()), high: waiting.powf((-half).exp()) })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use proptest::prelude::*;

    use super::*;

    fn over(days: &[f64]) -> Vec<Wait> {
        days.iter().map(|&days| Wait { days, over: true }).collect()
    }

    fn still(days: &[f64]) -> Vec<Wait> {
        days.iter().map(|&days| Wait { days, over: false }).collect()
    }

    /// Whole days, which is what is waited here.
    fn days(waits: &[Wait], share: f64) -> Option<u32> {
        within(waits, share).map(|found| found.days.round() as u32)
    }

    /// Weeks in remission of leukaemia patients, the example every textbook has: Gehan 1965, after Freireich and others 1963.
    #[test]
    fn remission_vectors() {
        let mut treated = over(&[6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0]);
        treated.extend(still(&[6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0]));
        assert_eq!(within(&treated, 0.5).unwrap(), Within { days: 23.0, low: Some(13.0), high: None });
        let shares: Vec<f64> = curve(&treated).iter().map(|step| (step.waiting * 1e4).round() / 1e4).collect();
        assert_eq!(shares, [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]);
        assert_eq!(within(&treated, 0.9), None, "too few are over");

        let control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(f64::from);
        assert_eq!(within(&over(&control), 0.5).unwrap(), Within { days: 8.0, low: Some(4.0), high: Some(11.0) });
    }

    #[test]
    fn open_waits_count_and_none_is_no_median() {
        assert_eq!(within(&[], 0.5), None);
        assert_eq!(within(&still(&[3.0, 9.0]), 0.5), None);
        let answered = over(&[1.0, 2.0]);
        assert_eq!(days(&answered, 0.5), Some(1));
        // Four that wait longer than anybody who was answered: half is not over.
        let all = [answered, still(&[5.0, 5.0, 5.0, 5.0])].concat();
        assert_eq!(within(&all, 0.5), None);
        assert_eq!(days(&over(&[0.0]), 0.9), Some(0));
    }

    proptest! {
        #[test]
        fn without_open_waits_it_is_the_plain_quantile(mut days in proptest::collection::vec(0u16..400, 1..60)) {
            let found = within(&over(&days.iter().copied().map(f64::from).collect::<Vec<_>>()), 0.5).unwrap();
            days.sort_unstable();
            prop_assert!((found.days - f64::from(days[days.len().div_ceil(2) - 1])).abs() < 1e-9);
            prop_assert!(found.low.is_none_or(|low| low <= found.days) && found.high.is_none_or(|high| high >= found.days));
        }
    }
}
