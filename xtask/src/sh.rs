//! Running other programs, with a sentence when one fails.
//! Not here: which programs, and in what order (`setup`, `stages`).

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome, failure};

/// The workspace, from which everything is run.
pub struct Sh {
    root: PathBuf,
}

/// One program to run.
pub struct Step {
    command: Command,
    shown: String,
}

impl Sh {
    /// The workspace this xtask was built in.
    pub fn at_workspace() -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().expect("xtask lies in the workspace").to_path_buf();
        Self { root }
    }

    /// The workspace folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the workspace.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// Where Cargo puts what it builds.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), |dir| self.root.join(dir))
    }

    /// A program built in the debug profile.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A program with its arguments, separated by blanks; more with [`Step::arg`].
    pub fn cmd(&self, line: &str) -> Step {
        let mut words = line.split_whitespace();
        let program = words.next().expect("a command line names a program");
        let mut step = self.program(runnable(program));
        line.clone_into(&mut step.shown);
        step.command.args(words);
        step
    }

    /// A program by its path.
    pub fn program(&self, program: impl AsRef<OsStr>) -> Step {
        let shown = program.as_ref().to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        Step { command, shown }
    }

    /// Whether a program can be started at all.
    pub fn has(program: &str) -> bool {
        let found =
            Command::new(runnable(program)).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        found.is_ok()
    }
}

impl Step {
    /// One more argument, which may hold blanks.
    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.shown = format!("{} {}", self.shown, arg.as_ref().to_string_lossy());
        self.command.arg(arg);
        self
    }

    /// More arguments.
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(self, args: I) -> Self {
        args.into_iter().fold(self, Self::arg)
    }

    /// A folder of the workspace to run in.
    pub fn within(mut self, folder: impl AsRef<Path>) -> Self {
        let folder = self.command.get_current_dir().map_or_else(PathBuf::new, Path::to_path_buf).join(folder);
        self.command.current_dir(folder);
        self
    }

    /// An environment variable.
    pub fn env(mut self, key: &str, value: impl Into<OsString>) -> Self {
        self.command.env(key, value.into());
        self
    }

    /// Runs it in sight.
    pub fn run(mut self) -> Outcome {
        let status = self.command.status().map_err(|error| not_started(&self.shown, &error))?;
        if status.success() {
            return Ok(());
        }
        failure(format!("`{}` failed ({status}). What it said is above.", self.shown))
    }

    /// Runs it and returns what it printed on standard output.
    pub fn read(mut self) -> Outcome<String> {
        let output = self.command.output().map_err(|error| not_started(&self.shown, &error))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        failure(format!("`{}` failed: {}", self.shown, String::from_utf8_lossy(&output.stderr).trim()))
    }

    /// What it prints on standard output, whether or not it then says that it succeeded.
    pub fn output(mut self) -> Outcome<String> {
        let output = self.command.output().map_err(|error| not_started(&self.shown, &error))?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it in sight and hands each line of its standard output to `each`; says whether it succeeded.
    pub fn watch(mut self, mut each: impl FnMut(&str)) -> Outcome<bool> {
        let mut child =
            self.command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(&self.shown, &error))?;
        let out = child.stdout.take().expect("standard output was asked for");
        for line in BufReader::new(out).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            each(&line);
        }
        Ok(child.wait()?.success())
    }
}

/// npm and npx are scripts on Windows, which are only found with their ending.
fn runnable(program: &str) -> String {
    if cfg!(windows) && matches!(program, "npm" | "npx") { format!("{program}.cmd") } else { program.to_owned() }
}

fn not_started(shown: &str, error: &std::io::Error) -> Failure {
    Failure(format!("`{shown}` could not be started: {error}. Is it installed and in PATH?"))
}
