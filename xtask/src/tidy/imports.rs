//! Who may import whom (ARCHITECTURE.md, “Where a thing lives”), read from `cargo metadata`.

use serde_json::Value;

use super::Fault;

/// Our crates and those of ours that each may import.
const OURS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("stats", &[]),
    ("store", &["model"]),
    ("search", &["model"]),
    ("meaning", &[]),
    ("report", &["model", "stats"]),
    ("exchange", &["model"]),
    ("app", &["model", "stats", "store", "search", "meaning", "report", "exchange"]),
    ("cli", &["app"]),
    ("tests", &["app", "cli"]),
];

/// What the window may import of ours.
const WINDOW: &[&str] = &["app", "cli"];

/// An engine, by the start of its crates' names, and the one crate that may name it.
const ENGINES: &[(&str, &str)] = &[
    ("rusqlite", "shadowday-store"),
    ("libsqlite3", "shadowday-store"),
    ("tantivy", "shadowday-search"),
    ("kitoken", "shadowday-meaning"),
    ("postgres", "shadowday-exchange"),
    ("tokio-postgres", "shadowday-exchange"),
    ("age", "shadowday-exchange"),
    ("tauri", "shadowday"),
    ("typst", "shadowday-report"),
    ("docx", "shadowday-report"),
    ("rust_xlsxwriter", "shadowday-report"),
];

/// Every dependency that a crate must not have.
pub fn faults(metadata: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    for package in list(metadata, "packages") {
        let name = text(package, "name");
        let folder = if name == "shadowday" { "src-tauri" } else { name.trim_start_matches("shadowday-") };
        let path = if matches!(folder, "src-tauri" | "tests" | "xtask") {
            format!("{folder}/Cargo.toml")
        } else {
            format!("crates/{folder}/Cargo.toml")
        };
        for dependency in list(package, "dependencies") {
            let wanted = text(dependency, "name");
            // A bench or test may hold a bare engine beside ours, to compare; what ships may not.
            let ships = text(dependency, "kind") != "dev";
            if let Some(sentence) = breach(name, wanted, ships) {
                faults.push(Fault::new(&path, 1, sentence));
            }
        }
    }
    faults
}

fn breach(name: &str, wanted: &str, ships: bool) -> Option<String> {
    if let Some(short) = wanted.strip_prefix("shadowday-") {
        return (!allowed(name).contains(&short))
            .then(|| format!("`{name}` must not import `{wanted}` (see ARCHITECTURE.md)"));
    }
    let (_, keeper) = ENGINES.iter().find(|(engine, _)| wanted == *engine || starts_family(wanted, engine))?;
    (ships && name != *keeper).then(|| format!("only `{keeper}` may name `{wanted}`, not `{name}`"))
}

/// `typst-pdf` is of the family `typst`; `agent` is not of the family `age`.
fn starts_family(wanted: &str, engine: &str) -> bool {
    wanted.strip_prefix(engine).is_some_and(|rest| rest.starts_with(['-', '_']) || engine == "libsqlite3")
}

fn allowed(name: &str) -> &'static [&'static str] {
    if name == "shadowday" {
        return WINDOW;
    }
    let short = name.strip_prefix("shadowday-").unwrap_or("");
    OURS.iter().find(|(known, _)| *known == short).map_or(&[], |(_, allowed)| allowed)
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::faults;

    fn check(name: &str, wanted: &str, kind: Option<&str>, expect: usize) {
        let metadata =
            serde_json::json!({ "packages": [{ "name": name, "dependencies": [{ "name": wanted, "kind": kind }] }] });
        assert_eq!(faults(&metadata).len(), expect, "{name} → {wanted}");
    }

    #[test]
    fn planted_imports_are_caught() {
        check("shadowday-model", "shadowday-store", None, 1);
        check("shadowday-store", "shadowday-search", None, 1);
        check("shadowday-search", "shadowday-store", Some("dev"), 1);
        check("shadowday-cli", "shadowday-store", None, 1);
        check("shadowday-app", "shadowday-cli", None, 1);
        check("shadowday-app", "rusqlite", None, 1);
        check("shadowday-app", "typst-pdf", None, 1);
        check("shadowday-store", "tantivy", Some("build"), 1);
        check("shadowday", "shadowday-store", None, 1);
        check("shadowday-newcomer", "shadowday-model", None, 1);
    }

    #[test]
    fn the_drawn_arrows_are_allowed() {
        check("shadowday-app", "shadowday-report", None, 0);
        check("shadowday-store", "rusqlite", None, 0);
        check("shadowday-search", "rusqlite", Some("dev"), 0);
        check("shadowday", "tauri-plugin-dialog", None, 0);
        check("shadowday-model", "serde", None, 0);
        check("shadowday-app", "agent", None, 0);
    }
}
