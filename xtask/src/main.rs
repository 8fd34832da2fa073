//! `cargo xtask <command>`: everything a contributor runs, one file a command.
//! Not here: anything the app itself needs when it runs.
#![expect(clippy::print_stdout, reason = "a terminal tool talks on standard output")]

mod bench;
mod bindings;
mod failure;
mod pdf;
mod python;
mod run;
mod screens;
mod setup;
mod sh;
mod stages;
mod stamp;
mod tidy;
mod torture;

use std::process::ExitCode;

use failure::{Outcome, failure};
use sh::Sh;

const USAGE: &str = "\
cargo xtask <command>

  run [ARGS]         set up, build and start Shadowday; ARGS go to it
  test [STAGE]…      set up and run every check (or only the stages named)
  ci                 the same as test, for servers
  setup              install what building and testing need, nothing else
  tidy               import rules, lengths, forbidden words
  bindings [--check] write ui/src/generated from Rust, or fail when it is stale
  bench [--quick]    measure, beside the bare engines; writes docs/PERFORMANCE.md
  screens            take the screenshots of README.md and docs/
  torture [KILLS]    the kill test for longer (10000 kills unless said)
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nxtask: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Outcome {
    let sh = Sh::at_workspace();
    let (command, rest) = words.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    match command {
        "run" => run::run(&sh, rest),
        "test" | "ci" => stages::test(&sh, rest),
        "setup" => setup::for_tests(&sh),
        "tidy" => tidy::tidy(&sh),
        "bindings" => bindings::bindings(&sh, rest.iter().any(|word| word == "--check")),
        "bench" => bench::bench(&sh, rest),
        "screens" => screens::screens(&sh),
        "torture" => torture::torture(&sh, rest),
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => failure(format!("There is no command `{other}`.\n\n{USAGE}")),
    }
}
