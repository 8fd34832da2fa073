//! `shadowday-cli`: the commands of `shadowday` without a window, for machines that have no webview.

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().collect();
    ExitCode::from(shadowday_cli::run(&words))
}
