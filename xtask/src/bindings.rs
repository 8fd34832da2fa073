//! `cargo xtask bindings`: the TypeScript of everything that crosses to the window, made from the Rust types.

use std::path::Path;

use crate::failure::{Outcome, failure};
use crate::sh::Sh;
use crate::stages;

/// Where the page reads it.
const GENERATED: &str = "ui/src/generated";

/// Builds what writes the files, and writes them; with `check` fails instead when they are not what Rust says.
pub fn bindings(sh: &Sh, check: bool) -> Outcome {
    stages::build(sh)?;
    compare(sh, check)
}

/// The same, with everything built.
pub fn compare(sh: &Sh, check: bool) -> Outcome {
    let made = sh.target().join("xtask").join("bindings");
    if made.exists() {
        std::fs::remove_dir_all(&made)?;
    }
    std::fs::create_dir_all(&made)?;
    sh.program(sh.built("bindings")).arg(&made).run()?;
    let stale = stale(&made, &sh.path(GENERATED))?;
    if stale.is_empty() {
        println!("{GENERATED} is fresh");
        return Ok(());
    }
    if check {
        return failure(format!(
            "{} in {GENERATED} is stale: run `cargo xtask bindings` and commit what it writes.",
            stale.join(", ")
        ));
    }
    for name in &stale {
        std::fs::copy(made.join(name), sh.path(GENERATED).join(name))?;
        println!("{GENERATED}/{name} is written anew");
    }
    Ok(())
}

/// The files that were made and differ from what is kept.
fn stale(made: &Path, kept: &Path) -> Outcome<Vec<String>> {
    let mut stale = Vec::new();
    for entry in std::fs::read_dir(made)? {
        let entry = entry?;
        let before = std::fs::read(kept.join(entry.file_name())).unwrap_or_default();
        if std::fs::read(entry.path())? != before {
            stale.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    stale.sort();
    Ok(stale)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_planted_difference_is_stale() -> std::io::Result<()> {
        let (made, kept) = (tempfile::tempdir()?, tempfile::tempdir()?);
        for (name, text) in [("a.ts", "same"), ("b.ts", "new"), ("c.ts", "missing")] {
            std::fs::write(made.path().join(name), text)?;
        }
        std::fs::write(kept.path().join("a.ts"), "same")?;
        std::fs::write(kept.path().join("b.ts"), "old")?;
        let stale = super::stale(made.path(), kept.path()).map_err(|fault| std::io::Error::other(fault.to_string()))?;
        assert_eq!(stale, ["b.ts", "c.ts"]);
        Ok(())
    }
}
