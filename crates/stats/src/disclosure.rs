//! Disclosure control for a two-way table of counts: which cells are withheld so that no small group can be read or
//! worked out. What is NOT here: what the rows and columns mean, and the union over earlier releases.
//!
//! Source: the cell suppression problem for two-way tables (Hundepool et al., *Statistical Disclosure Control*, 2012):
//! primary suppression by number of contributors, complementary suppression line by line, and an exact audit. Totals
//! are cells like any other. With rows, columns, the column of totals and the row of totals as nodes, every cell lies
//! on exactly one row relation and one column relation, so the values an outsider must hold possible form a network
//! flow, and the bounds of one cell are two maximum flows through it.

mod audit;

use std::collections::{BTreeMap, BTreeSet};

pub use audit::Range;

/// Distinct hosts among those met, told by team, leader and host: for each team the largest count by any one leader, summed
/// over teams, because two leaders' pseudonyms may be the same person.
pub fn distinct_hosts<T: Ord, L: Ord, H: Ord>(met: impl IntoIterator<Item = (T, L, H)>) -> u32 {
    let mut of_team: BTreeMap<T, BTreeMap<L, BTreeSet<H>>> = BTreeMap::new();
    for (team, leader, host) in met {
        of_team.entry(team).or_default().entry(leader).or_default().insert(host);
    }
    let largest = of_team.values().map(|leaders| leaders.values().map(BTreeSet::len).max().unwrap_or(0));
    u32::try_from(largest.sum::<usize>()).unwrap_or(u32::MAX)
}

/// One cell: its value in the published unit and the distinct hosts behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The figure that would be printed.
    pub value: u32,
    /// Distinct hosts behind it.
    pub hosts: u32,
}

/// A table that wants publishing. `cells[row][column]`; every row has the same length.
#[derive(Clone, Debug)]
pub struct Table {
    /// Inner cells.
    pub cells: Vec<Vec<Cell>>,
    /// Hosts behind each row's total.
    pub row_hosts: Vec<u32>,
    /// Hosts behind each column's total.
    pub column_hosts: Vec<u32>,
}

/// Which cells must not be printed. Index `rows` and `columns` stand for the totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    rows: usize,
    columns: usize,
    /// `(rows + 1) × (columns + 1)`, totals last.
    hidden: Vec<Vec<bool>>,
    primary: u32,
    /// Complementary cells in the order they were taken.
    complementary: Vec<(usize, usize)>,
}

impl Withheld {
    /// Is the cell withheld? `row == rows` or `column == columns` asks for a total.
    pub fn is_withheld(&self, row: usize, column: usize) -> bool {
        self.hidden[row][column]
    }

    /// Cells withheld because few hosts are behind them.
    pub fn primary(&self) -> u32 {
        self.primary
    }

    /// Cells withheld so that the primary ones cannot be worked out, in the order they were taken.
    pub fn complementary(&self) -> &[(usize, usize)] {
        &self.complementary
    }
}

/// Decides what to withhold for `k` distinct hosts. A zero is printed: that nobody said a thing is no secret here.
///
/// 1. *Primary*: a non-zero cell or total with fewer than `k` hosts.
/// 2. *Complementary*: while a line with a published total has exactly one withheld cell, or its withheld cells sum to
///    less than `k`, the smallest remaining non-zero cell of the line is withheld; repeated to a fixed point.
/// 3. *Audit*: the interval that the published figures leave for each withheld cell must be at least `k` wide;
///    otherwise the smallest remaining cell of its lines is withheld too, and 2 and 3 start again.
///
/// Where no cell is left to take, the line's total is withheld.
pub fn protect(table: &Table, k: u32) -> Withheld {
    let mut work = Work::new(table);
    work.primary(table, k);
    while work.complement(k) || work.audit(k) {}
    Withheld {
        rows: work.rows,
        columns: work.columns,
        hidden: work.hidden,
        primary: work.primary,
        complementary: work.taken,
    }
}

/// Decides what to withhold in a single line of figures whose total is known: which cells, in their order.
///
/// With the total known and two or more cells withheld, each of those may be anything from 0 to their sum, so the audit
/// of [`protect`] comes down to that sum being at least `k`. Lines may be long: every note can be a figure of its own.
pub fn protect_line(line: &[Cell], k: u32) -> Vec<bool> {
    let mut hidden: Vec<bool> = line.iter().map(|cell| cell.value > 0 && cell.hosts < k).collect();
    let mut count = hidden.iter().filter(|hidden| **hidden).count();
    let mut sum: u64 =
        line.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(cell, _)| u64::from(cell.value)).sum();
    while count == 1 || (count > 1 && sum < u64::from(k)) {
        let printed = (0..line.len()).filter(|at| !hidden[*at] && line[*at].value > 0);
        let Some(smallest) = printed.min_by_key(|at| (line[*at].value, *at)) else { break };
        hidden[smallest] = true;
        count += 1;
        sum += u64::from(line[smallest].value);
    }
    hidden
}

/// The interval an outsider can compute for a withheld cell from everything published.
pub fn feasible(table: &Table, withheld: &Withheld, row: usize, column: usize) -> Range {
    let work = Work::new(table);
    audit::range(&work.values, &withheld.hidden, row, column, audit::UNBOUNDED)
}

/// The table with its totals as further cells, and what is hidden so far.
struct Work {
    rows: usize,
    columns: usize,
    values: Vec<Vec<u32>>,
    hidden: Vec<Vec<bool>>,
    primary: u32,
    taken: Vec<(usize, usize)>,
}

impl Work {
    fn new(table: &Table) -> Self {
        let (rows, columns) = (table.cells.len(), table.column_hosts.len());
        let mut values = vec![vec![0; columns + 1]; rows + 1];
        for (row, cells) in table.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                values[row][column] = cell.value;
                values[row][columns] += cell.value;
                values[rows][column] += cell.value;
                values[rows][columns] += cell.value;
            }
        }
        Self { rows, columns, values, hidden: vec![vec![false; columns + 1]; rows + 1], primary: 0, taken: Vec::new() }
    }

    fn primary(&mut self, table: &Table, k: u32) {
        let few = |value: u32, hosts: u32| value > 0 && hosts < k;
        for (row, cells) in table.cells.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                self.hide_first(row, column, few(cell.value, cell.hosts));
            }
            self.hide_first(row, self.columns, few(self.values[row][self.columns], table.row_hosts[row]));
        }
        for (column, hosts) in table.column_hosts.iter().enumerate() {
            self.hide_first(self.rows, column, few(self.values[self.rows][column], *hosts));
        }
    }

    fn hide_first(&mut self, row: usize, column: usize, few: bool) {
        if few && !self.hidden[row][column] {
            self.hidden[row][column] = true;
            self.primary += 1;
        }
    }

    /// One pass over all lines, rows first. True when something was withheld.
    fn complement(&mut self, k: u32) -> bool {
        let mut changed = false;
        for row in 0..=self.rows {
            let line: Vec<_> = (0..=self.columns).map(|column| (row, column)).collect();
            changed |= self.complement_line(&line, k);
        }
        for column in 0..=self.columns {
            let line: Vec<_> = (0..=self.rows).map(|row| (row, column)).collect();
            changed |= self.complement_line(&line, k);
        }
        changed
    }

    /// `line` ends with its total. A line whose total is withheld has one unknown more, so a single inner cell is safe.
    fn complement_line(&mut self, line: &[(usize, usize)], k: u32) -> bool {
        let hidden: Vec<_> = line.iter().copied().filter(|&(row, column)| self.hidden[row][column]).collect();
        if hidden.is_empty() {
            return false;
        }
        let total = line[line.len() - 1];
        let sum: u32 = hidden.iter().map(|&(row, column)| self.values[row][column]).sum();
        let open_total = self.hidden[total.0][total.1];
        if hidden.len() > 1 && (open_total || sum >= k) {
            return false;
        }
        self.take_smallest(line)
    }

    /// Withholds the smallest printed non-zero cell of the line; its total (never the grand total) when none is left.
    fn take_smallest(&mut self, line: &[(usize, usize)]) -> bool {
        let (inner, total) = line.split_at(line.len() - 1);
        let free = |&(row, column): &(usize, usize)| !self.hidden[row][column] && self.values[row][column] > 0;
        let taken = inner
            .iter()
            .copied()
            .filter(free)
            .min_by_key(|&(row, column)| (self.values[row][column], row, column))
            .or_else(|| total.iter().copied().find(|at| free(at) && *at != (self.rows, self.columns)));
        let Some((row, column)) = taken else { return false };
        self.hidden[row][column] = true;
        self.taken.push((row, column));
        true
    }

    /// True when a withheld cell could still be told too closely and something more was withheld for it.
    fn audit(&mut self, k: u32) -> bool {
        for row in 0..=self.rows {
            for column in 0..=self.columns {
                let guarded = self.hidden[row][column] && self.values[row][column] > 0;
                let width = || audit::range(&self.values, &self.hidden, row, column, u64::from(k)).width();
                if guarded && width() < k && self.widen(row, column) {
                    return true;
                }
            }
        }
        false
    }

    /// Withholds one more cell in the row or column of a cell that is told too closely, then anywhere.
    fn widen(&mut self, row: usize, column: usize) -> bool {
        let across: Vec<_> = (0..=self.columns).map(|other| (row, other)).collect();
        let down: Vec<_> = (0..=self.rows).map(|other| (other, column)).collect();
        let anywhere: Vec<_> = (0..self.rows)
            .flat_map(|row| (0..self.columns).map(move |column| (row, column)))
            .chain([(self.rows, self.columns)])
            .collect();
        self.take_smallest(&across) || self.take_smallest(&down) || self.take_smallest(&anywhere)
    }
}

#[cfg(test)]
mod tests;
