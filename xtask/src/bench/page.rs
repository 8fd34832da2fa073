//! The figures as a page: what was missed first, then a table a bench, then what is said about them by hand.
//! Not here: measuring.

use serde_json::Value;

const HEAD: &str = "# How fast Shadowday is

Written by `cargo xtask bench`; do not edit. What is said by hand stands in `performance-notes.md` and closes this page. *Ours*
is Shadowday with everything it promises, *bare* the engine alone on the same data in the same run, the two taking turns; the
ratio says what the promises cost.";

const COLUMNS: &str =
    "| What | n | Unit | Ours | Bare | Ratio | Limit | Kept | |\n|---|--:|---|--:|--:|--:|--:|---|---|";

/// The page.
pub fn page(lines: &[Value], machine: &str, notes: &str) -> String {
    let mut rows = vec![format!("{HEAD} Measured on {machine}, release build."), summary(lines)];
    for (at, bench) in benches(lines).into_iter().enumerate() {
        let gap = if at == 0 { "" } else { "\n" };
        rows.push(format!("{gap}## {bench}\n\n{COLUMNS}"));
        rows.extend(lines.iter().filter(|line| text(line, "bench") == bench).map(row));
    }
    format!("{}\n\n{}", rows.join("\n"), notes.trim_start())
}

/// The benches in the order in which they first spoke.
fn benches(lines: &[Value]) -> Vec<&str> {
    let mut found = Vec::new();
    for line in lines {
        let bench = text(line, "bench");
        if !found.contains(&bench) {
            found.push(bench);
        }
    }
    found
}

/// How many limits were kept, and which were not.
fn summary(lines: &[Value]) -> String {
    let judged: Vec<&Value> = lines.iter().filter(|line| kept(line).is_some()).collect();
    let missed: Vec<String> = judged
        .iter()
        .filter(|line| kept(line) == Some(false))
        .map(|line| {
            let [n, ratio] = ["n", "ratio"].map(|key| cell(line, key));
            format!(
                "* {}: {}, {n}: {ratio}, should be {}",
                text(line, "bench"),
                text(line, "what"),
                text(line, "limit")
            )
        })
        .collect();
    let kept = judged.len() - missed.len();
    let list = if missed.is_empty() { String::new() } else { format!(" Missed:\n\n{}", missed.join("\n")) };
    format!("\n{kept} of {} limits were kept.{list}\n", judged.len())
}

fn row(line: &Value) -> String {
    let kept = match kept(line) {
        None => "–",
        Some(true) => "yes",
        Some(false) => "**no**",
    };
    let [what, n, unit, ours, bare, ratio, limit, note] =
        ["what", "n", "unit", "ours", "bare", "ratio", "limit", "note"].map(|key| cell(line, key));
    format!("| {what} | {n} | {unit} | {ours} | {bare} | {ratio} | {limit} | {kept} | {note} |")
}

/// Whether the ratio is what its limit asks for; `None` without either.
pub fn kept(line: &Value) -> Option<bool> {
    let ratio = line.get("ratio")?.as_f64()?;
    let (sign, limit) = text(line, "limit").split_once(' ')?;
    let limit: f64 = limit.parse().ok()?;
    match sign {
        "≤" => Some(ratio <= limit),
        "<" => Some(ratio < limit),
        "≥" => Some(ratio >= limit),
        _ => None,
    }
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
    if value.fract() == 0.0 || size >= 100.0 {
        format!("{value:.0}")
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else if size >= 1.0 {
        format!("{value:.2}")
    } else {
        format!("{value:.3}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{kept, page};

    fn save(ratio: f64, limit: &str) -> Value {
        json!({ "bench": "Save", "what": "p50", "n": 100_000, "unit": "ms", "ours": 0.2812, "bare": 0.19, "ratio": ratio, "limit": limit,
            "note": "" })
    }

    #[test]
    fn the_page_has_a_row_a_measurement() {
        let made = page(&[save(1.48, "≤ 3"), save(3.48, "≤ 3")], "2 cores", "## Notes\n");
        assert!(made.contains("| p50 | 100000 | ms | 0.281 | 0.190 | 1.48 | ≤ 3 | yes |  |"), "{made}");
        assert!(
            made.contains("1 of 2 limits were kept. Missed:\n\n* Save: p50, 100000: 3.48, should be ≤ 3"),
            "{made}"
        );
        assert!(made.ends_with("## Notes\n"), "{made}");
        assert_eq!(made.matches("## Save").count(), 1);
    }

    #[test]
    fn a_limit_is_kept_from_its_own_side() {
        let check = |ratio, limit: &str, expect| assert_eq!(kept(&save(ratio, limit)), expect, "{ratio} {limit}");
        check(2.0, "≤ 2", Some(true));
        check(2.1, "≤ 2", Some(false));
        check(0.5, "≥ 0.5", Some(true));
        check(0.4, "≥ 0.5", Some(false));
        check(1.0, "< 1", Some(false));
        check(1.0, "", None);
        assert_eq!(kept(&json!({ "bench": "Save", "limit": "≤ 3", "ratio": null })), None);
    }
}
