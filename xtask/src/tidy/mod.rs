//! `cargo xtask tidy`: the rules of ARCHITECTURE.md that no compiler keeps. Each rule is a pure function from text to
//! faults, so that each has a test with a planted violation.
//! Not here: formatting and lints (rustfmt, clippy, ESLint).

mod imports;
mod page;
mod rust_text;
mod size;
mod words;

use std::fmt;
use std::path::Path;

use crate::failure::{Outcome, failure};
use crate::sh::Sh;

/// Folders that hold nothing written by hand.
const SKIPPED: &[&str] = &["target", "node_modules", "dist", "test-results", "generated", "fixtures", "gen"];

/// Endings of the files that the rules are about.
const ENDINGS: &[&str] = &["rs", "ts", "svelte", "js", "mjs", "css", "html"];

/// One source file.
struct Source {
    /// Its path in the workspace, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// What kind of file it is: `rs`, `svelte`, ….
    fn ending(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or("")
    }
}

/// One breach of a rule.
#[derive(Debug)]
struct Fault {
    path: String,
    line: usize,
    sentence: String,
}

impl Fault {
    fn new(path: &str, line: usize, sentence: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, sentence: sentence.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.sentence)
    }
}

/// Checks the whole workspace and prints every fault.
pub fn tidy(sh: &Sh) -> Outcome {
    let sources = sources(sh.root())?;
    let metadata = sh.cmd("cargo metadata --format-version 1 --no-deps --locked").read()?;
    let ratchet = std::fs::read_to_string(sh.path("xtask/ratchet.toml"))?;
    let mut faults = imports::faults(&serde_json::from_str(&metadata)?);
    faults.extend(page::faults(&sources));
    faults.extend(size::faults(&sources, &ratchet));
    faults.extend(words::faults(&sources));
    faults.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("{} files are tidy", sources.len());
        return Ok(());
    }
    failure(format!("{} breaches of the rules of ARCHITECTURE.md; each is listed above.", faults.len()))
}

/// Every source file, in the order of paths.
fn sources(root: &Path) -> Outcome<Vec<Source>> {
    let mut found = Vec::new();
    walk(root, root, &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                walk(root, &path, found)?;
            }
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            let inside = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source { path: inside, text: std::fs::read_to_string(&path)? });
        }
    }
    Ok(())
}
