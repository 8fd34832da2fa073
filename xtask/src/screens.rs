//! `cargo xtask screens`: the pictures of README.md and docs/, taken from the sample company so that nobody's notes show.

use crate::failure::Outcome;
use crate::sh::Sh;
use crate::{setup, stages};

/// Builds the test server and takes every picture anew, into `docs/screens`.
pub fn screens(sh: &Sh) -> Outcome {
    setup::for_tests(sh)?;
    stages::build(sh)?;
    let step = sh.cmd("node screens.mjs").within("tests/e2e").env("SHADOWDAY_TEST_SERVER", sh.built("test-server"));
    step.arg(sh.path("docs/screens")).run()
}
