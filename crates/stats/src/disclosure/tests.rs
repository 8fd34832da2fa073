//! The vector of STATISTICS I, small corner cases, and an attack on random tables.

use proptest::prelude::*;

use super::*;

/// A table in which every observation has a host of its own.
fn table(cells: &[&[u32]]) -> Table {
    let columns = cells[0].len();
    Table {
        cells: cells.iter().map(|row| row.iter().map(|&value| Cell { value, hosts: value }).collect()).collect(),
        row_hosts: cells.iter().map(|row| row.iter().sum()).collect(),
        column_hosts: (0..columns).map(|column| cells.iter().map(|row| row[column]).sum()).collect(),
    }
}

fn shown(table: &Table, withheld: &Withheld) -> Vec<String> {
    let print = |(row, cells): (usize, &Vec<Cell>)| {
        let mark = |(column, cell): (usize, &Cell)| {
            if withheld.is_withheld(row, column) { "x".to_owned() } else { cell.value.to_string() }
        };
        cells.iter().enumerate().map(mark).collect::<Vec<_>>().join(" ")
    };
    table.cells.iter().enumerate().map(print).collect()
}

#[test]
fn the_vector() {
    let table = table(&[&[12, 7, 3, 9], &[8, 2, 11, 6], &[14, 9, 10, 5]]);
    let withheld = protect(&table, 5);
    assert_eq!(shown(&table, &withheld), ["12 x x 9", "8 x 11 x", "14 9 x x"]);
    assert_eq!(withheld.primary(), 2);
    let values: Vec<_> = withheld.complementary().iter().map(|&(row, column)| table.cells[row][column].value).collect();
    assert_eq!(values, [7, 6, 10, 5]);
    assert_eq!(feasible(&table, &withheld, 0, 2), Range { low: 1, high: Some(9) });
    assert_eq!(feasible(&table, &withheld, 1, 1), Range { low: 0, high: Some(8) });
    assert_eq!(feasible(&table, &withheld, 0, 0), Range { low: 12, high: Some(12) });
    assert!(!(0..4).any(|column| withheld.is_withheld(3, column)) && !withheld.is_withheld(3, 4));
}

#[test]
fn nothing_small_means_nothing_withheld() {
    let table = table(&[&[5, 0, 8], &[9, 6, 0]]);
    assert_eq!(shown(&table, &protect(&table, 5)), ["5 0 8", "9 6 0"]);
}

#[test]
fn a_cell_without_hosts_is_withheld_however_large() {
    let mut table = table(&[&[40, 30], &[20, 10]]);
    table.cells[0][0].hosts = 4;
    let withheld = protect(&table, 5);
    assert_eq!(shown(&table, &withheld), ["x x", "x x"]);
    assert!(feasible(&table, &withheld, 0, 0).width() >= 5);
}

#[test]
fn a_single_line_with_its_total() {
    let line = |values: &[u32]| values.iter().map(|&value| Cell { value, hosts: value }).collect::<Vec<_>>();
    assert_eq!(protect_line(&line(&[2, 9, 14, 30]), 5), [true, true, false, false], "the next one hides the small one");
    assert_eq!(protect_line(&line(&[1, 1, 14, 30]), 5), [true, true, true, false], "1 and 1 sum to less than 5");
    assert_eq!(protect_line(&line(&[2, 3, 0, 30]), 5), [true, true, false, false]);
    assert_eq!(protect_line(&line(&[4]), 5), [true]);
    assert_eq!(protect_line(&line(&[9, 5, 0]), 5), [false; 3]);
    assert!(protect_line(&vec![Cell { value: 1, hosts: 0 }; 100_000], 5).iter().all(|hidden| *hidden));
}

#[test]
fn a_large_table_takes_no_minute() {
    let cell = |at: usize| Cell {
        value: u32::try_from(at * 7 % 23).unwrap_or(0),
        hosts: u32::try_from(at * 5 % 11).unwrap_or(0),
    };
    let cells: Vec<Vec<Cell>> = (0..60).map(|row| (0..9).map(|column| cell(row * 9 + column)).collect()).collect();
    let table = Table { cells, row_hosts: vec![40; 60], column_hosts: vec![400; 9] };
    assert!(protect(&table, 5).primary() > 100);
}

#[test]
fn a_lone_small_cell_takes_its_total_along() {
    let table = table(&[&[3, 0], &[0, 0], &[9, 9]]);
    let withheld = protect(&table, 5);
    assert!(withheld.is_withheld(0, 0));
    assert!(feasible(&table, &withheld, 0, 0).width() >= 5, "{withheld:?}");
}

#[test]
fn an_empty_table_is_no_trouble() {
    let table = Table { cells: Vec::new(), row_hosts: Vec::new(), column_hosts: Vec::new() };
    assert_eq!(protect(&table, 5).primary(), 0);
    let headings_only = Table { column_hosts: vec![0; 3], ..table };
    assert!(!protect(&headings_only, 5).is_withheld(0, 3));
}

/// Every table an outsider holds possible, found by trying values: the bounds must be exactly these.
fn bounds_by_trying(table: &Table, withheld: &Withheld, row: usize, column: usize) -> (u32, u32) {
    let unknown: Vec<(usize, usize)> = (0..2)
        .flat_map(|row| (0..3).map(move |column| (row, column)))
        .filter(|&(r, c)| withheld.is_withheld(r, c))
        .collect();
    let mut values: Vec<Vec<u32>> = table.cells.iter().map(|row| row.iter().map(|cell| cell.value).collect()).collect();
    let totals = |values: &[Vec<u32>]| {
        let rows: Vec<u32> = values.iter().map(|row| row.iter().sum()).collect();
        let columns: Vec<u32> = (0..3).map(|column| values[0][column] + values[1][column]).collect();
        (rows, columns)
    };
    let (rows, columns) = totals(&values);
    let all: u32 = rows.iter().sum();
    let (mut low, mut high) = (u32::MAX, 0);
    let tries = (all + 1).pow(u32::try_from(unknown.len()).unwrap_or(u32::MAX));
    for attempt in 0..tries {
        let mut rest = attempt;
        for &(r, c) in &unknown {
            values[r][c] = rest % (all + 1);
            rest /= all + 1;
        }
        let (try_rows, try_columns) = totals(&values);
        let rows_fit = (0..2).all(|r| withheld.is_withheld(r, 3) || try_rows[r] == rows[r]);
        let columns_fit = (0..3).all(|c| withheld.is_withheld(2, c) || try_columns[c] == columns[c]);
        if rows_fit && columns_fit && (withheld.is_withheld(2, 3) || try_rows.iter().sum::<u32>() == all) {
            low = low.min(values[row][column]);
            high = high.max(values[row][column]);
        }
    }
    (low, high)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// No withheld non-zero cell can be told closer than k, whatever the table.
    #[test]
    fn no_withheld_cell_is_recoverable(
        cells in proptest::collection::vec(proptest::collection::vec((0u32..30, 0u32..12), 5), 1..7),
        k in 3u32..8,
    ) {
        let cells: Vec<Vec<Cell>> = cells.iter()
            .map(|row| row.iter().map(|&(value, hosts)| Cell { value, hosts: hosts.min(value) }).collect()).collect();
        let table = Table {
            row_hosts: cells.iter().map(|row| row.iter().map(|cell| cell.hosts).sum()).collect(),
            column_hosts: (0..5).map(|column| cells.iter().map(|row| row[column].hosts).sum()).collect(),
            cells,
        };
        let withheld = protect(&table, k);
        let rows = table.cells.len();
        let grand_open = withheld.is_withheld(rows, 5);
        for (row, line) in table.cells.iter().enumerate() {
            for (column, cell) in line.iter().enumerate() {
                let small = cell.value > 0 && cell.hosts < k;
                prop_assert!(!small || withheld.is_withheld(row, column));
                if withheld.is_withheld(row, column) && cell.value > 0 {
                    let range = feasible(&table, &withheld, row, column);
                    let total: u32 = table.cells.iter().flatten().map(|cell| cell.value).sum();
                    prop_assert!(range.width() >= k || total < k || grand_open, "{row},{column}: {range:?}");
                }
            }
        }
    }

    /// The flow bounds are exactly what trying every table gives.
    #[test]
    fn bounds_are_exact(values in proptest::collection::vec(0u32..3, 6), hosts in proptest::collection::vec(0u32..6, 6)) {
        let cell = |at: usize| Cell { value: values[at], hosts: hosts[at] };
        let table = Table {
            cells: vec![vec![cell(0), cell(1), cell(2)], vec![cell(3), cell(4), cell(5)]],
            row_hosts: vec![9, 9], column_hosts: vec![9, 9, 9],
        };
        let mut withheld = protect(&table, 1);
        // Only inner cells unknown: everything is bounded by the totals, so trying is complete.
        for line in &mut withheld.hidden { line[3] = false; }
        withheld.hidden[2].fill(false);
        let unknown = withheld.hidden.iter().flatten().filter(|hidden| **hidden).count();
        prop_assume!(unknown > 0 && unknown <= 4 && table.cells.iter().flatten().map(|cell| cell.value).sum::<u32>() <= 8);
        for row in 0..2 {
            for column in 0..3 {
                if withheld.hidden[row][column] {
                    let (low, high) = bounds_by_trying(&table, &withheld, row, column);
                    prop_assert_eq!(feasible(&table, &withheld, row, column), Range { low, high: Some(high) });
                }
            }
        }
    }
}
