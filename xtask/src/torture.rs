//! `cargo xtask torture`: the kill test for hours instead of minutes.

use crate::failure::{Outcome, failure};
use crate::setup;
use crate::sh::Sh;

/// Builds and runs the kill test; SHADOWDAY_KILLS or the argument says how many kills.
pub fn torture(sh: &Sh, words: &[String]) -> Outcome {
    let kills = match words.first() {
        Some(word) => word.clone(),
        None => std::env::var("SHADOWDAY_KILLS").unwrap_or_else(|_| "10000".to_owned()),
    };
    if kills.parse::<u32>().is_err() {
        return failure(format!("`{kills}` is not a number of kills."));
    }
    setup::for_tests(sh)?;
    sh.cmd("cargo build --locked --release --package shadowday-tests").run()?;
    let program = sh.target().join("release").join(format!("kill-test{}", std::env::consts::EXE_SUFFIX));
    sh.program(program).env("SHADOWDAY_KILLS", kills).run()
}
