//! `cargo xtask run`: everything from a fresh clone to the open window.

use crate::failure::{Outcome, failure};
use crate::setup;
use crate::sh::Sh;

/// Sets up, builds and starts the app. `--release` is for xtask, everything else goes to Shadowday.
pub fn run(sh: &Sh, words: &[String]) -> Outcome {
    let (ours, passed_on): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| *word == "--release");
    setup::to_run(sh)?;
    let build = sh.cmd("cargo build --locked --package shadowday").args(&ours);
    build.run()?;
    if passed_on.is_empty() && !has_screen() {
        return failure(
            "Shadowday is built, but there is no screen to open its window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n\
             On a machine without one: xvfb-run -a cargo xtask run",
        );
    }
    let profile = if ours.is_empty() { "debug" } else { "release" };
    let program = sh.target().join(profile).join(format!("shadowday{}", std::env::consts::EXE_SUFFIX));
    sh.program(program).args(passed_on).run()
}

fn has_screen() -> bool {
    cfg!(not(target_os = "linux")) || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some())
}
