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
const UNBOUNDED: u64 = 1 << 40;

/// An unknown cell as an edge: raising it moves one unit from `from` to `to`.
#[derive(Clone, Copy)]
struct Edge {
    from: usize,
    to: usize,
    value: u64,
}

/// Bounds of `values[row][column]` when exactly the `hidden` cells are unknown. Both grids carry their totals last.
pub fn range(values: &[Vec<u32>], hidden: &[Vec<bool>], row: usize, column: usize) -> Range {
    let (rows, columns) = (values.len() - 1, values[0].len() - 1);
    let mut edges = Vec::new();
    let mut asked = None;
    for (at_row, line) in hidden.iter().enumerate() {
        for (at_column, _) in line.iter().enumerate().filter(|(_, hidden)| **hidden) {
            let (mut from, mut to) = (at_row, rows + 1 + at_column);
            // In its own line a total stands on the other side of the equation.
            if (at_row == rows) != (at_column == columns) {
                (from, to) = (to, from);
            }
            let edge = Edge { from, to, value: u64::from(values[at_row][at_column]) };
            if (at_row, at_column) == (row, column) {
                asked = Some(edge);
            } else {
                edges.push(edge);
            }
        }
    }
    let value = values[row][column];
    let Some(asked) = asked else { return Range { low: value, high: Some(value) } };
    let nodes = rows + columns + 2;
    let more = flow(&edges, nodes, asked.to, asked.from);
    let less = flow(&edges, nodes, asked.from, asked.to).min(u64::from(value));
    let low = value - u32::try_from(less).expect("not above a u32");
    Range { low, high: u32::try_from(more).ok().and_then(|more| value.checked_add(more)) }
}

/// The largest flow from `source` to `sink`: each edge can be raised without bound and lowered to zero.
/// Edmonds and Karp 1972; the tables have a few dozen cells.
fn flow(edges: &[Edge], nodes: usize, source: usize, sink: usize) -> u64 {
    let mut room = vec![vec![0u64; nodes]; nodes];
    for edge in edges {
        room[edge.from][edge.to] += UNBOUNDED;
        room[edge.to][edge.from] += edge.value;
    }
    let mut sent = 0;
    while let Some(path) = shortest_path(&room, source, sink) {
        let step = path.windows(2).map(|pair| room[pair[0]][pair[1]]).min().unwrap_or(0);
        for pair in path.windows(2) {
            room[pair[0]][pair[1]] -= step;
            room[pair[1]][pair[0]] += step;
        }
        sent += step;
        if sent >= UNBOUNDED {
            break;
        }
    }
    sent
}

fn shortest_path(room: &[Vec<u64>], source: usize, sink: usize) -> Option<Vec<usize>> {
    let mut before = vec![None; room.len()];
    let mut queue = std::collections::VecDeque::from([source]);
    while let Some(node) = queue.pop_front() {
        if node == sink {
            break;
        }
        for (next, left) in room[node].iter().enumerate() {
            if *left > 0 && next != source && before[next].is_none() {
                before[next] = Some(node);
                queue.push_back(next);
            }
        }
    }
    let mut path = vec![sink];
    while let Some(node) = before[*path.last()?] {
        path.push(node);
    }
    path.reverse();
    (path.len() > 1 && path[0] == source).then_some(path)
}
