//! The exact bounds of a withheld cell: two maximum flows over the cells that are still unknown.
//! What is NOT here: deciding what to withhold.

/// The values an outsider must hold possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The smallest.
    pub low: u32,
    /// The largest; `None` when nothing bounds it.
    pub high: Option<u32>,
}

impl Range {
    /// Largest minus smallest; `u32::MAX` when unbounded.
    pub fn width(self) -> u32 {
        self.high.map_or(u32::MAX, |high| high - self.low)
    }
}

/// "No bound", far above any count and safe to add up.
pub const UNBOUNDED: u64 = 1 << 40;

/// Bounds of `values[row][column]` when exactly the `hidden` cells are unknown. Both grids carry their totals last.
/// Neither side is followed further than `enough` from the true value.
pub fn range(values: &[Vec<u32>], hidden: &[Vec<bool>], row: usize, column: usize, enough: u64) -> Range {
    let (rows, columns) = (values.len() - 1, values[0].len() - 1);
    let mut network = Network::new(rows + columns + 2);
    let mut asked = None;
    for (at_row, line) in hidden.iter().enumerate() {
        for (at_column, _) in line.iter().enumerate().filter(|(_, hidden)| **hidden) {
            let (mut from, mut to) = (at_row, rows + 1 + at_column);
            // In its own line a total stands on the other side of the equation.
            if (at_row == rows) != (at_column == columns) {
                (from, to) = (to, from);
            }
            if (at_row, at_column) == (row, column) {
                asked = Some((from, to));
            } else {
                network.add(from, to, u64::from(values[at_row][at_column]));
            }
        }
    }
    let value = values[row][column];
    let Some((from, to)) = asked else { return Range { low: value, high: Some(value) } };
    let more = network.clone().flow(to, from, enough);
    let less = network.flow(from, to, enough.min(u64::from(value)));
    let low = value - u32::try_from(less).expect("not above a u32");
    Range { low, high: u32::try_from(more).ok().and_then(|more| value.checked_add(more)) }
}

/// The unknown cells as edges: raising one moves a unit along it, lowering it moves one back, down to zero.
#[derive(Clone)]
struct Network {
    /// For each node its edges, as positions in `edges`.
    at: Vec<Vec<usize>>,
    /// Target and room left. Edge `2n` raises a cell, `2n + 1` lowers it.
    edges: Vec<(usize, u64)>,
}

impl Network {
    fn new(nodes: usize) -> Self {
        Self { at: vec![Vec::new(); nodes], edges: Vec::new() }
    }

    fn add(&mut self, from: usize, to: usize, value: u64) {
        self.at[from].push(self.edges.len());
        self.edges.push((to, UNBOUNDED));
        self.at[to].push(self.edges.len());
        self.edges.push((from, value));
    }

    /// The largest flow from `source` to `sink`, or `enough` when it is at least that. Edmonds and Karp 1972.
    fn flow(mut self, source: usize, sink: usize, enough: u64) -> u64 {
        let mut sent = 0;
        while sent < enough {
            let Some(path) = self.shortest_path(source, sink) else { return sent };
            let room = path.iter().map(|edge| self.edges[*edge].1).min().unwrap_or(0).min(enough - sent);
            for edge in path {
                self.edges[edge].1 -= room;
                self.edges[edge ^ 1].1 += room;
            }
            sent += room;
        }
        sent
    }

    fn shortest_path(&self, source: usize, sink: usize) -> Option<Vec<usize>> {
        let mut came_by: Vec<Option<usize>> = vec![None; self.at.len()];
        let mut queue = std::collections::VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            if node == sink {
                break;
            }
            for &edge in &self.at[node] {
                let (next, room) = self.edges[edge];
                if room > 0 && next != source && came_by[next].is_none() {
                    came_by[next] = Some(edge);
                    queue.push_back(next);
                }
            }
        }
        let mut path = Vec::new();
        let mut node = sink;
        while node != source {
            let edge = came_by[node]?;
            path.push(edge);
            node = self.edges[edge ^ 1].0;
        }
        Some(path)
    }
}
