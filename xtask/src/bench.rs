//! `cargo xtask bench`: runs every bench, beside the bare engines on the same data, and writes docs/PERFORMANCE.md.
//! A bench is an example named `bench_…` that prints one JSON object a line:
//! `{"bench", "what", "n", "unit", "ours", "bare", "ratio", "limit", "note"}`; all but the first two may be absent.

use serde_json::Value;

use crate::failure::{Outcome, failure};
use crate::sh::Sh;

/// The benches, by package.
const BENCHES: &[(&str, &str)] = &[
    ("shadowday-store", "bench_store"),
    ("shadowday-search", "bench_search"),
    ("shadowday-report", "bench_report"),
    ("shadowday-app", "bench_app"),
];

const HEAD: &str = "# How fast Shadowday is

Written by `cargo xtask bench`; do not edit. *Ours* is Shadowday with everything it promises, *bare* the engine alone on
the same data; the ratio says what the promises cost. ";

const COLUMNS: &str = "| What | n | Unit | Ours | Bare | Ratio | Limit | |\n|---|--:|---|--:|--:|--:|--:|---|";

/// Where the figures are read.
const WRITTEN: &str = "docs/PERFORMANCE.md";

/// Runs all benches; `--quick` leaves out the largest sizes and writes nothing.
pub fn bench(sh: &Sh, words: &[String]) -> Outcome {
    let mut lines = Vec::new();
    for (package, example) in BENCHES {
        println!("== {example}");
        let step = sh.cmd("cargo run --locked --release --package").args([*package, "--example", *example, "--"]);
        let fine = step.args(words).watch(|line| lines.extend(serde_json::from_str::<Value>(line)))?;
        if !fine {
            return failure(format!("The bench `{example}` failed; see above. {WRITTEN} is as it was."));
        }
    }
    lines.retain(|line| line.get("bench").is_some());
    if words.iter().any(|word| word == "--quick") {
        println!("A quick run: {WRITTEN} is as it was.");
        return Ok(());
    }
    std::fs::write(sh.path(WRITTEN), page(&lines, &machine(sh)))?;
    println!("{WRITTEN} is written anew");
    Ok(())
}

/// What the figures were measured on.
fn machine(sh: &Sh) -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let rust = sh.cmd("rustc --version").read().unwrap_or_default();
    format!("{cores} cores, {} {}, {}", std::env::consts::OS, std::env::consts::ARCH, rust.trim())
}

/// The page: one table a bench, a row a measurement.
fn page(lines: &[Value], machine: &str) -> String {
    let mut rows = vec![format!("{HEAD}Measured on {machine}, release build.")];
    let mut before = "";
    for line in lines {
        let bench = text(line, "bench");
        if bench != before {
            rows.push(format!("\n## {bench}\n\n{COLUMNS}"));
        }
        before = bench;
        let cells = ["what", "n", "unit", "ours", "bare", "ratio", "limit", "note"].map(|key| cell(line, key));
        rows.push(format!("| {} |", cells.join(" | ")));
    }
    rows.join("\n") + "\n"
}

fn text<'a>(line: &'a Value, key: &str) -> &'a str {
    line.get(key).and_then(Value::as_str).unwrap_or("")
}

/// A value as people read it: words as they are, counts whole, measurements with three digits that matter.
fn cell(line: &Value, key: &str) -> String {
    match line.get(key) {
        None | Some(Value::Null) => "–".to_owned(),
        Some(Value::String(words)) => words.replace('|', "\\|"),
        Some(Value::Number(number)) => number.as_f64().map_or_else(String::new, figure),
        Some(other) => other.to_string(),
    }
}

fn figure(value: f64) -> String {
    let size = value.abs();
    if value.fract() == 0.0 || size >= 1000.0 {
        format!("{value:.0}")
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.3}")
    }
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn the_page_has_a_row_a_measurement() {
        let lines = [
            serde_json::json!({ "bench": "Save", "what": "p50", "n": 100_000, "unit": "ms", "ours": 0.2812, "bare": 0.19, "ratio": 1.48, "limit": 3 }),
        ];
        let made = page(&lines, "2 cores");
        assert!(made.contains("| p50 | 100000 | ms | 0.281 | 0.190 | 1.480 | 3 | – |"), "{made}");
    }
}
