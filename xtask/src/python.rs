//! Python packages that a file locks, by version and digest, installed in a folder of their own.
//! Not here: which packages, what for, and whether they are there already (`setup`).

use std::path::PathBuf;

use crate::failure::{Outcome, failure};
use crate::sh::Sh;

const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };

/// Packages that belong together.
pub struct Locked {
    /// What they are, as a sentence calls them.
    pub what: &'static str,
    /// The file that locks them.
    pub file: &'static str,
    /// The folder they are installed in, inside `target/xtask`.
    pub folder: &'static str,
    /// The oldest Python they run in.
    pub oldest: (u32, u32),
}

impl Locked {
    /// The folder they are installed in.
    pub fn folder(&self, sh: &Sh) -> PathBuf {
        sh.target().join("xtask").join(self.folder)
    }

    /// Where their programs are, Python among them.
    pub fn programs(&self, sh: &Sh) -> PathBuf {
        self.folder(sh).join(if cfg!(windows) { "Scripts" } else { "bin" })
    }

    /// Installs them anew.
    pub fn install(&self, sh: &Sh) -> Outcome {
        self.check_python(sh)?;
        println!("Installing {}.", self.what);
        if sh.cmd(PYTHON).args(["-m", "venv", "--clear"]).arg(self.folder(sh)).run().is_err() {
            return failure("Python cannot make a folder for packages; its `venv` is missing (Debian: python3-venv).");
        }
        let pip = "-m pip install --quiet --disable-pip-version-check --retries 2 --no-deps --only-binary :all:";
        let step = sh.program(self.programs(sh).join("python")).args(pip.split(' '));
        if step.args(["--require-hashes", "-r", self.file]).run().is_err() {
            return failure(format!(
                "pip could not install the packages of {}. Can this computer reach a registry of Python packages?",
                self.file
            ));
        }
        Ok(())
    }

    fn check_python(&self, sh: &Sh) -> Outcome {
        if version(&sh.cmd(PYTHON).arg("--version").read().unwrap_or_default()) >= self.oldest {
            return Ok(());
        }
        let (major, minor) = self.oldest;
        failure(format!(
            "Python {major}.{minor} or newer is needed to install {} (Debian: python3-venv); `{PYTHON} --version` does not say that it is there.",
            self.what
        ))
    }
}

/// Whether Python can make a folder for packages; Debian packs apart what that takes.
pub fn has_venv(sh: &Sh) -> bool {
    sh.cmd(PYTHON).args(["-c", "import ensurepip, venv"]).read().is_ok()
}

/// What Python says about itself, as numbers; zeros when it says something else.
fn version(said: &str) -> (u32, u32) {
    let mut parts = said.trim().trim_start_matches("Python ").split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_read_as_numbers() {
        assert_eq!(version("Python 3.11.2\n"), (3, 11));
        assert!(version("Python 3.9.0rc1") < (3, 11));
        assert_eq!(version(""), (0, 0));
        assert_eq!(version("no Python"), (0, 0));
    }
}
