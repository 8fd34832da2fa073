//! `kill-test`: saved means saved. A child process types, logs, edits, undoes and imports, and
//! says so on its standard output once each act is committed; it is killed 0 to 400 ms after the first such line. Then
//! every act it acknowledged must be in the notebook, the one it was at must be there whole or not at all, nothing else
//! may be, at most 20 keys of the line being typed may be missing, `check` must find no fault and search must find every
//! row.
//!
//! `SHADOWDAY_KILLS` says how many (40), `SHADOWDAY_SEED` repeats a run, `SHADOWDAY_TORTURE=FILE` remembers how far a
//! long run got and goes on there.
#![expect(clippy::print_stdout, reason = "the lines of parent and child are their output")]

mod chance;
mod child;
mod parent;
mod state;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["child", home, seed] => child::run(home.as_ref(), seed.parse().unwrap_or(0)),
        _ => parent::run(),
    }
}
