//! The desktop program. `shadowday <command>` does one thing without a window; everything else opens the window.
//! Not here: what a command does (`shadowday-app`), what a screen shows (`ui/`).
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod argv;
mod asked;
mod bridge;
mod crash;
mod guard;
mod keys;
mod link;
mod menu;
mod mini;
mod notification;
#[cfg(target_os = "linux")]
mod portal;
mod surroundings;
mod tray;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let Some(argv::Window { folder, asked }) = argv::window(&words) else {
        return ExitCode::from(shadowday_cli::run(&words));
    };
    crash::keep_reports(folder.clone());
    guard::before_the_webview(folder.clone());
    window::open(folder, asked)
}
