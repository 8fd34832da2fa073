//! Whether one team, or all of them, said a thing more often in some weeks than their notes explain.
//! What is NOT here: making groups (`grouping`), and whether a window has hosts enough to be told (`app`).
//!
//! Source: the space–time scan statistic for Poisson counts (Kulldorff 1997, "A spatial scan statistic"; Kulldorff et al.
//! 1998 for time). Windows are one team or all teams times a run of weeks; the exposure of a window is the number of all
//! notes in it, so that a week of many visits is no burst. The likelihood ratio of the best window is compared with those
//! of 999 redistributions of the same number of notes over all notes (Monte Carlo test, Dwass 1957), whose generator has a
//! fixed seed; testing stops early when chance has done as well ten times (Besag and Clifford 1991). Over several groups
//! the false discovery rate is held at 5 % (Benjamini and Hochberg 1995).

use std::collections::BTreeMap;

use super::random::Random;

/// Redistributions.
const TRIALS: u32 = 999;
/// Chance did as well so often: no burst.
const ENOUGH: u32 = 10;
/// Weeks that a window has at most.
const LONGEST_WEEKS: i32 = 8;
/// Share of false ones among those told.
const FALSE_DISCOVERIES: f64 = 0.05;
const SEED: u64 = 0x5ad0_da1f;

/// A team in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The team.
    pub team: u32,
    /// The week, as [`week_of`] counts.
    pub week: i32,
}

/// A window with more notes than its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Burst {
    /// The team; `None` for all of them.
    pub team: Option<u32>,
    /// The first week.
    pub from: i32,
    /// The last week.
    pub to: i32,
    /// Notes of the group in it.
    pub notes: u32,
    /// Notes that its share of all notes would give.
    pub expected: f64,
    /// How often chance gives a window at least as striking.
    pub p: f64,
}

/// The week of a day that is counted from 0001-01-01 as day 1, a Monday.
pub fn week_of(day: i32) -> i32 {
    (day - 1).div_euclid(7)
}

/// The burst of each group, where there is one. `all` holds every note, `groups` the notes of each group, which are among
/// them; both in any order.
pub fn bursts(all: &[Cell], groups: &[Vec<Cell>]) -> Vec<Option<Burst>> {
    let exposure = Exposure::of(all);
    let found: Vec<Option<Burst>> = groups.iter().map(|group| exposure.scan(group)).collect();
    let mut ps: Vec<f64> = found.iter().map(|burst| burst.map_or(1.0, |burst| burst.p)).collect();
    ps.sort_by(f64::total_cmp);
    let count = ps.len() as f64;
    let passes = |(rank, p): &(usize, &f64)| **p <= FALSE_DISCOVERIES * (*rank + 1) as f64 / count;
    let limit = ps.iter().enumerate().filter(passes).map(|(_, p)| *p).next_back();
    found.into_iter().map(|burst| burst.filter(|burst| limit.is_some_and(|limit| burst.p <= limit))).collect()
}

/// Notes by team and week, summed up along the weeks.
struct Exposure {
    /// Every note's cell in order; a note drawn from it by chance is in a cell as likely as the cell has notes.
    cells: Vec<Cell>,
    /// By team, notes up to the end of each week that has some.
    teams: BTreeMap<u32, Vec<(i32, u32)>>,
    /// The same over all teams.
    together: Vec<(i32, u32)>,
}

impl Exposure {
    fn of(all: &[Cell]) -> Self {
        let mut cells = all.to_vec();
        cells.sort_unstable();
        let mut weeks: BTreeMap<u32, Vec<i32>> = BTreeMap::new();
        for cell in &cells {
            weeks.entry(cell.team).or_default().push(cell.week);
        }
        let mut every: Vec<i32> = cells.iter().map(|cell| cell.week).collect();
        every.sort_unstable();
        let teams = weeks.into_iter().map(|(team, weeks)| (team, sums(&weeks))).collect();
        Self { cells, teams, together: sums(&every) }
    }

    fn scan(&self, group: &[Cell]) -> Option<Burst> {
        let best = self.best(group)?;
        let mut random = Random::new(SEED);
        let all = u32::try_from(self.cells.len()).ok()?;
        let (mut trials, mut as_good) = (0, 0);
        while trials < TRIALS && as_good < ENOUGH {
            let drawn: Vec<Cell> = group.iter().map(|_| self.cells[random.below(all) as usize]).collect();
            trials += 1;
            as_good += u32::from(self.best(&drawn).is_some_and(|drawn| drawn.striking >= best.striking));
        }
        // Stopped early, p is the share seen so far; else the real window counts as one of the trials.
        let p = if as_good == ENOUGH {
            f64::from(as_good) / f64::from(trials)
        } else {
            f64::from(as_good + 1) / f64::from(TRIALS + 1)
        };
        let Window { team, from, to, notes, expected, .. } = best;
        Some(Burst { team, from, to, notes, expected, p })
    }

    /// The most striking window. Its first and last week hold notes of the group: a wider one has more exposure only.
    fn best(&self, group: &[Cell]) -> Option<Window> {
        let mut sorted = group.to_vec();
        sorted.sort_unstable();
        let mut every: Vec<i32> = sorted.iter().map(|cell| cell.week).collect();
        every.sort_unstable();
        let mut best = self.best_of(None, &every, group.len());
        for run in sorted.chunk_by(|one, other| one.team == other.team) {
            let weeks: Vec<i32> = run.iter().map(|cell| cell.week).collect();
            let window = self.best_of(Some(run[0].team), &weeks, group.len());
            if window.is_some_and(|window| best.is_none_or(|best| window.striking > best.striking)) {
                best = window;
            }
        }
        best
    }

    fn best_of(&self, team: Option<u32>, weeks: &[i32], size: usize) -> Option<Window> {
        let exposure = team.map_or(Some(&self.together), |team| self.teams.get(&team))?;
        let rate = size as f64 / self.cells.len() as f64;
        let mut best: Option<Window> = None;
        for (first, &from) in weeks.iter().enumerate().filter(|(at, week)| *at == 0 || weeks[at - 1] < **week) {
            let before = up_to(exposure, from - 1);
            for (last, &to) in weeks.iter().enumerate().skip(first).take_while(|(_, to)| **to < from + LONGEST_WEEKS) {
                if weeks.get(last + 1) == Some(&to) {
                    continue;
                }
                let expected = f64::from(up_to(exposure, to) - before) * rate;
                let notes = last + 1 - first;
                let striking = likelihood_ratio(notes as f64, expected, size as f64);
                if striking > best.map_or(0.0, |best| best.striking) {
                    best = Some(Window { team, from, to, notes: notes as u32, expected, striking });
                }
            }
        }
        best
    }
}

/// A window and the logarithm of its likelihood ratio.
#[derive(Clone, Copy)]
struct Window {
    team: Option<u32>,
    from: i32,
    to: i32,
    notes: u32,
    expected: f64,
    striking: f64,
}

/// Notes up to the end of each week that has some; `weeks` in order.
fn sums(weeks: &[i32]) -> Vec<(i32, u32)> {
    let mut sums = Vec::new();
    let mut before = 0;
    for run in weeks.chunk_by(|one, other| one == other) {
        before += run.len() as u32;
        sums.push((run[0], before));
    }
    sums
}

fn up_to(sums: &[(i32, u32)], week: i32) -> u32 {
    let after = sums.partition_point(|(other, _)| *other <= week);
    after.checked_sub(1).map_or(0, |last| sums[last].1)
}

/// Kulldorff's logarithm for `notes` of `all` inside where `expected` were to be; 0 where there are no more than expected.
fn likelihood_ratio(notes: f64, expected: f64, all: f64) -> f64 {
    if notes <= expected || expected <= 0.0 {
        return 0.0;
    }
    let outside = all - notes;
    let rest = if outside > 0.0 { outside * (outside / (all - expected)).ln() } else { 0.0 };
    notes * (notes / expected).ln() + rest
}

#[cfg(test)]
mod tests {
    use super::likelihood_ratio;

    #[test]
    fn kulldorffs_logarithm() {
        // 10 of 40 where 3 were to be: 10 ln(10/3) + 30 ln(30/37).
        assert!((likelihood_ratio(10.0, 3.0, 40.0) - 5.748_1).abs() < 1e-3);
        // All of them inside: n ln(n/E).
        assert!((likelihood_ratio(4.0, 1.0, 4.0) - 4.0 * 4.0_f64.ln()).abs() < 1e-12);
        assert!(likelihood_ratio(3.0, 3.0, 40.0).abs() < f64::EPSILON);
        assert!(likelihood_ratio(2.0, 3.0, 40.0).abs() < f64::EPSILON);
    }
}
