//! `cargo xtask bindings`: the TypeScript of everything that crosses to the window, made from the Rust types.

use crate::failure::{Outcome, failure};
use crate::sh::Sh;

/// Where the page reads it.
const GENERATED: &str = "ui/src/generated/api.ts";

/// Writes the file, or with `check` fails when what is there is not what Rust says.
pub fn bindings(sh: &Sh, check: bool) -> Outcome {
    let made = sh.target().join("xtask").join("api.ts");
    if let Some(folder) = made.parent() {
        std::fs::create_dir_all(folder)?;
    }
    sh.cmd("cargo test --quiet --locked --workspace --test bindings -- --nocapture")
        .env("SHADOWDAY_BINDINGS", &made)
        .run()?;
    let fresh = std::fs::read_to_string(&made)?;
    let kept = std::fs::read_to_string(sh.path(GENERATED)).unwrap_or_default();
    if fresh == kept {
        println!("{GENERATED} is fresh");
        return Ok(());
    }
    if check {
        return failure(format!("{GENERATED} is stale: run `cargo xtask bindings` and commit what it writes."));
    }
    std::fs::write(sh.path(GENERATED), fresh)?;
    println!("{GENERATED} is written anew");
    Ok(())
}
