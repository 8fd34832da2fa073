//! `command-line WORDS…`: the command line as a process of its own. At its end it tells the most memory it ever held.

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    let status = shadowday_cli::run(&words);
    eprintln!("peak kB: {}", peak_kb());
    ExitCode::from(status)
}

/// 0 where the system does not tell.
fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse().ok()).unwrap_or(0)
}
