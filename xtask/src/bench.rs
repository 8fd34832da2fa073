//! `cargo xtask bench`: runs every bench, beside the bare engines on the same data, and writes docs/PERFORMANCE.md.
//! A bench prints one JSON object a line: `{"bench", "what", "n", "unit", "ours", "bare", "ratio", "limit", "note"}`; `bare` and
//! `ratio` may be null, `limit` says what the ratio should be (`≤ 3`, `≥ 0.5`, `< 1`) and may be empty.
//! Not here: what is measured (`crates/*/examples/bench_*`, `tests/window/bench.mjs`), how the page looks (`page`).

mod page;

use std::path::PathBuf;

use serde_json::Value;

use crate::failure::{Outcome, failure};
use crate::setup;
use crate::sh::{Sh, Step};

/// The benches of the core: the crate's folder and the example. They measure at every size.
const BENCHES: &[(&str, &str)] = &[("store", "bench_store"), ("search", "bench_search"), ("app", "bench_app")];

/// The bench of the real window.
const WINDOW: &str = "tests/window/bench.mjs";

/// Observations in the notebook.
const SIZES: &str = "10000,100000,1000000";

/// The same for `--quick`.
const QUICK_SIZES: &str = "10000";

/// Where the figures are read.
const WRITTEN: &str = "docs/PERFORMANCE.md";

/// What is said about the figures by hand: it closes the page.
const NOTES: &str = "docs/performance-notes.md";

/// Runs all benches. `--quick` takes the smallest size only and writes nothing; `--sizes 10000,100000` takes those.
pub fn bench(sh: &Sh, words: &[String]) -> Outcome {
    let quick = words.iter().any(|word| word == "--quick");
    let asked = words.iter().skip_while(|word| *word != "--sizes").nth(1).map(String::as_str);
    let sizes = asked.unwrap_or(if quick { QUICK_SIZES } else { SIZES });
    setup::for_tests(sh)?;
    build(sh)?;
    let machine = machine(sh);
    let mut lines = Vec::new();
    // The window first: others can be in its way (a screen, a driver), and that is better known before the long ones.
    if cfg!(target_os = "linux") {
        let step = sh.cmd("node").arg(WINDOW).env("SHADOWDAY_PROGRAM", released(sh, "shadowday"));
        run(sh, WINDOW, step, &mut lines)?;
    } else {
        println!("The real window is driven through WebKitWebDriver, which exists on Linux only: left out here.");
    }
    for (_, example) in BENCHES {
        let step = sh.program(released(sh, &format!("examples/{example}")));
        run(sh, example, step.args(["--sizes", sizes]), &mut lines)?;
    }
    for missed in lines.iter().filter(|line| page::kept(line) == Some(false)) {
        println!("missed: {missed}");
    }
    if quick {
        println!("A quick run: {WRITTEN} is as it was.");
        return Ok(());
    }
    let notes = std::fs::read_to_string(sh.path(NOTES)).unwrap_or_default();
    std::fs::write(sh.path(WRITTEN), page::page(&lines, &machine, &notes))?;
    println!("{WRITTEN} is written anew");
    Ok(())
}

/// Everything in one build with the features of the whole workspace; what an earlier run built is taken as it is.
fn build(sh: &Sh) -> Outcome {
    let examples = BENCHES.iter().flat_map(|(_, example)| ["--example", *example]);
    sh.cmd("cargo build --locked --release --workspace --bin shadowday").args(examples).run()
}

fn released(sh: &Sh, name: &str) -> PathBuf {
    sh.target().join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Runs one bench on the disk that the build lies on: a folder in memory would make every save look free.
fn run(sh: &Sh, name: &str, step: Step, lines: &mut Vec<Value>) -> Outcome {
    println!("== {name}");
    let folder = sh.target().join("bench");
    // One that was stopped leaves notebooks of some GB behind.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let fine = step.env("TMPDIR", folder).watch(|line| {
        let line = serde_json::from_str::<Value>(line).ok().filter(|line| line.get("bench").is_some());
        lines.extend(line);
    })?;
    if fine {
        return Ok(());
    }
    failure(format!("The bench `{name}` failed; see above. {WRITTEN} is as it was."))
}

/// What the figures were measured on, and what else went on there.
fn machine(sh: &Sh) -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let rust = sh.cmd("rustc --version").read().unwrap_or_default();
    let busy = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let busy = busy.split(' ').next().filter(|load| !load.is_empty());
    let busy = busy.map_or_else(String::new, |load| format!(", load {load} before it began"));
    format!("{cores} cores, {} {}, {}{busy}", std::env::consts::OS, std::env::consts::ARCH, rust.trim())
}

#[cfg(test)]
mod tests {
    use super::{BENCHES, NOTES, WINDOW};
    use crate::sh::Sh;

    #[test]
    fn every_bench_has_its_file() {
        let sh = Sh::at_workspace();
        for (folder, example) in BENCHES {
            assert!(sh.path(&format!("crates/{folder}/examples/{example}.rs")).is_file(), "{example}");
        }
        for file in [WINDOW, NOTES] {
            assert!(sh.path(file).is_file(), "{file}");
        }
    }
}
