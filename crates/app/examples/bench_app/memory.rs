//! The most memory a process of its own takes to open a notebook, read today, search and log. Linux only, which says it in
//! `/proc`. What is NOT here: the webview, whose memory is the system's.

use std::path::{Path, PathBuf};
use std::process::Command;

use shadowday_app::api::{LogObservation, ReadDay};
use shadowday_app::{days, observations};

use crate::measure::{Fault, Figure};
use crate::{figure, find, open};

/// Asks this very program to be such a process.
const ASKED: &str = "--memory";

/// The notebook of which the memory is asked, when this is the process to measure.
pub fn asked() -> Option<PathBuf> {
    let mut words = std::env::args_os().skip_while(|word| word != ASKED).skip(1);
    words.next().map(PathBuf::from)
}

/// Does what a person does first and says the most memory it took, in MB.
pub fn say(home: &Path) -> Result<(), Fault> {
    let app = open(home)?;
    days::read_day(&app, ReadDay { day: None })?;
    app.notebook().index.settle();
    find(&app, "tan plan")?;
    let line = "2 waits for a password #queue".to_owned();
    observations::log_observation(
        &app,
        LogObservation { line, day: None, started_at: None, left: None, system_first: None },
    )?;
    app.notebook().index.settle();
    let status = std::fs::read_to_string("/proc/self/status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("the kernel says no VmHWM")?;
    let kilobytes: f64 = most.trim().trim_end_matches(" kB").parse()?;
    println!("{}", kilobytes / 1024.0);
    Ok(())
}

/// Starts the process and prints what it says.
pub fn measure(home: &Path, n: usize) -> Result<(), Fault> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let said = Command::new(std::env::current_exe()?).arg(ASKED).arg(home).output()?;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into_owned().into());
    }
    let ours = String::from_utf8(said.stdout)?.trim().parse()?;
    let note = "without the webview; files that the index maps count as far as they were read";
    Figure { unit: "MB", ours, note, ..figure(n, "memory at its most") }.print();
    Ok(())
}
