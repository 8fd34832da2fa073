//! `cargo xtask test`: every check in the order in which a fault is cheapest to find, with the seconds each took.
//! Not here: what a check does inside (`tidy`, `bindings`, the tests themselves).

use std::time::Instant;

use crate::failure::{Failure, Outcome, failure};
use crate::sh::{Sh, Step};
use crate::{bindings, pdf, setup, tidy};

/// Kills in an ordinary run; `torture` does more.
const KILLS: &str = "300";

/// Tests that ran.
#[derive(Clone, Copy, Default)]
struct Tally {
    passed: u32,
    failed: u32,
}

/// One stage of the run.
struct Stage {
    name: &'static str,
    work: fn(&Sh, &mut Tally) -> Outcome,
}

const STAGES: &[Stage] = &[
    Stage { name: "setup", work: |sh, _| setup::for_tests(sh) },
    Stage { name: "fmt", work: |sh, _| sh.cmd("cargo fmt --all --check").run() },
    Stage { name: "tidy", work: |sh, _| tidy::tidy(sh) },
    Stage {
        name: "clippy",
        work: |sh, _| sh.cmd("cargo clippy --locked --workspace --all-targets -- -D warnings").run(),
    },
    Stage { name: "build", work: |sh, _| build(sh) },
    Stage { name: "bindings", work: |sh, _| bindings::compare(sh, true) },
    Stage { name: "page", work: page },
    Stage { name: "rust", work: rust },
    Stage { name: "pdf", work: pdfs },
    Stage { name: "browser", work: browser },
    Stage { name: "window", work: window },
    Stage { name: "kills", work: kills },
];

/// Runs all stages, or those named.
pub fn test(sh: &Sh, only: &[String]) -> Outcome {
    if let Some(unknown) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        return failure(format!("There is no stage `{unknown}`. The stages are: {}.", names.join(", ")));
    }
    let began = Instant::now();
    let mut tally = Tally::default();
    let mut times = Vec::new();
    for stage in STAGES.iter().filter(|stage| only.is_empty() || only.iter().any(|name| name == stage.name)) {
        println!("\n== {}", stage.name);
        let from = Instant::now();
        let outcome = (stage.work)(sh, &mut tally);
        let seconds = from.elapsed().as_secs_f64();
        println!("-- {} took {seconds:.1} s", stage.name);
        times.push((stage.name, seconds));
        if let Err(fault) = outcome {
            print_times(&times);
            println!("{} passed, {} failed; stopped at the stage `{}`", tally.passed, tally.failed.max(1), stage.name);
            return Err(fault);
        }
    }
    print_times(&times);
    println!("Everything passed in {:.0} s", began.elapsed().as_secs_f64());
    println!("{} passed, {} failed", tally.passed, tally.failed);
    Ok(())
}

fn print_times(times: &[(&str, f64)]) {
    println!("\nSeconds a stage:");
    for (name, seconds) in times {
        println!("  {name:<10} {seconds:>8.1}");
    }
}

/// The whole workspace with its tests, as one: choosing packages would choose other features, and build twice.
pub fn build(sh: &Sh) -> Outcome {
    sh.cmd("cargo test --locked --workspace --no-run").run()
}

fn page(sh: &Sh, tally: &mut Tally) -> Outcome {
    sh.cmd("npm run --silent check").within("ui").run()?;
    sh.cmd("npm run --silent lint").within("ui").run()?;
    // Checking may write generated sources anew; the page that is tested is built from those.
    setup::page(sh)?;
    counted(sh.cmd("npm run --silent test").within("ui").env("NO_COLOR", "1"), "the tests of the page", tally)
}

fn rust(sh: &Sh, tally: &mut Tally) -> Outcome {
    counted(sh.cmd("cargo test --locked --workspace --no-fail-fast"), "the Rust tests", tally)
}

fn pdfs(sh: &Sh, tally: &mut Tally) -> Outcome {
    let folder = pdf::folder(sh)?;
    let step = sh.cmd("cargo test --locked --workspace --lib tests::standard").env("SHADOWDAY_LOOK", &folder);
    counted(step, "the tests that write reports", tally)?;
    tally.passed += pdf::check(sh, &folder)?;
    Ok(())
}

fn browser(sh: &Sh, tally: &mut Tally) -> Outcome {
    let step =
        sh.cmd("npm run --silent test").within("tests/e2e").env("SHADOWDAY_TEST_SERVER", sh.built("test-server"));
    counted(step, "the browser tests", tally)
}

fn window(sh: &Sh, tally: &mut Tally) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!("The real window is driven through WebKitWebDriver, which exists on Linux only: left out here.");
        return Ok(());
    }
    let step = sh.cmd("node --test --test-reporter=spec tests/window/window.test.mjs tests/window/anywhere.test.mjs tests/window/desktop.test.mjs tests/window/supervisor.test.mjs");
    let step = step.env("SHADOWDAY_PROGRAM", sh.built("shadowday"));
    counted(step, "the real-window tests", tally)
}

fn kills(sh: &Sh, tally: &mut Tally) -> Outcome {
    let kills = std::env::var("SHADOWDAY_KILLS").unwrap_or_else(|_| KILLS.to_owned());
    counted(sh.program(sh.built("kill-test")).env("SHADOWDAY_KILLS", kills), "the kill test", tally)
}

/// Runs a step whose output tells how many tests passed and failed.
fn counted(step: Step, what: &str, tally: &mut Tally) -> Outcome {
    let before = *tally;
    let fine = step.watch(|line| count(line, tally))?;
    let (passed, failed) = (tally.passed - before.passed, tally.failed - before.failed);
    if fine && failed == 0 && passed > 0 {
        return Ok(());
    }
    if fine && failed == 0 {
        return Err(Failure(format!("No test ran among {what}; that cannot be right.")));
    }
    failure(format!("{} of {what} failed; see above.", failed.max(1)))
}

/// Reads the closing lines of Cargo's, Vitest's, Node's and our own test programs.
fn count(line: &str, tally: &mut Tally) {
    let words: Vec<&str> = line.trim().trim_matches('"').split_whitespace().collect();
    let number = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    match words.as_slice() {
        // test result: ok. 12 passed; 0 failed; …
        ["test", "result:", _, _, "passed;", _, "failed;", ..] => {
            tally.passed += number(3).unwrap_or(0);
            tally.failed += number(5).unwrap_or(0);
        }
        // Vitest: "Tests  1 failed | 12 passed (13)"
        ["Tests", rest @ ..] => {
            for pair in rest.windows(2) {
                let many = pair[0].parse().unwrap_or(0);
                match pair[1] {
                    "passed" => tally.passed += many,
                    "failed" => tally.failed += many,
                    _ => {}
                }
            }
        }
        // Node's own runner: "ℹ pass 12", or "# pass 12" in TAP
        ["ℹ" | "#", "pass", _] => tally.passed += number(2).unwrap_or(0),
        ["ℹ" | "#", "fail" | "cancelled", _] => tally.failed += number(2).unwrap_or(0),
        // Ours: "kill test: 300 passed, 0 failed"
        ["kill", "test:", _, "passed,", _, "failed"] => {
            tally.passed += number(2).unwrap_or(0);
            tally.failed += number(4).unwrap_or(0);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Tally, count};

    #[track_caller]
    fn check(line: &str, passed: u32, failed: u32) {
        let mut tally = Tally::default();
        count(line, &mut tally);
        assert_eq!((tally.passed, tally.failed), (passed, failed), "{line}");
    }

    #[test]
    fn closing_lines_are_counted() {
        check("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s", 12, 0);
        check("test result: FAILED. 11 passed; 1 failed; 0 ignored; 0 measured", 11, 1);
        check("      Tests  1 failed | 12 passed (13)", 12, 1);
        check("      Tests  12 passed (12)", 12, 0);
        check("ℹ pass 7", 7, 0);
        check("# fail 2", 0, 2);
        check("kill test: 299 passed, 1 failed", 299, 1);
        check("running 12 tests", 0, 0);
    }
}
