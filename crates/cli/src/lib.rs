//! The command line: the same functions as the window, the same ledger, the same checks. One command does one thing and
//! exits: 0 done; 1 not done, and the sentence says what happened, what was kept and what to do; 2 wrong usage; 70 a bug.
//! Answers go to standard output, everything else to standard error. What is NOT here: what the commands do (`app`).

mod arguments;
mod asks;
mod decisions;
mod findings;
mod notes;
mod output;
mod reports;
mod searching;
mod upkeep;
mod usage;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use shadowday_app::api::Code;
use shadowday_app::{Access, App, AppOptions, Error, NoWindow, Places, Words, door};

use arguments::{Arguments, Command, Needs};
use output::Output;

/// Done.
const DONE: u8 = 0;
/// Not done; the sentence says why.
const NOT_DONE: u8 = 1;
/// A fault of the program.
const BUG: u8 = 70;

/// Whether these words (the program's name first) are a command, so that the window's program knows not to open one.
pub fn is_command(words: &[OsString]) -> bool {
    words.iter().skip(1).any(|word| {
        let word = word.to_string_lossy();
        matches!(word.as_ref(), "--help" | "-h" | "--version" | "-V") || arguments::names().any(|name| name == word)
    })
}

/// Runs one command and returns its exit status.
pub fn run(typed: &[OsString]) -> u8 {
    let words = usage::words(typed);
    let arguments = match usage::read(typed, &words) {
        Ok(arguments) => arguments,
        Err(wrong) => return said_wrongly(&wrong, typed, words),
    };
    let output = Output::new(arguments.json, words);
    status_of(&output, || obey(&arguments, &output))
}

/// Help and version are answers, wrong usage is a message.
fn said_wrongly(wrong: &clap::Error, typed: &[OsString], words: Words) -> u8 {
    let status = u8::try_from(wrong.exit_code()).unwrap_or(2);
    match usage::sentence(wrong, typed) {
        Some(sentence) => Output::new(false, words).message(&sentence),
        None if wrong.print().is_err() => return NOT_DONE,
        None => {}
    }
    status
}

/// Runs a command to its exit status, also when it panics.
fn status_of(output: &Output, command: impl FnOnce() -> Result<u8, Error>) -> u8 {
    match catch_unwind(AssertUnwindSafe(command)) {
        Ok(Ok(status)) => status,
        Ok(Err(error)) => {
            output.message(&error.sentence());
            if error.code() == Code::Bug { bug(output) } else { NOT_DONE }
        }
        Err(_) => bug(output),
    }
}

/// Something to quote, for whoever reports the fault.
fn bug(output: &Output) -> u8 {
    output.said(&shadowday_app::bug("command line", output.words()).sentence);
    BUG
}

fn obey(arguments: &Arguments, output: &Output) -> Result<u8, Error> {
    if let Command::Restore { file } = &arguments.command {
        return upkeep::restore(arguments.data.as_deref(), file, output);
    }
    if let Command::Note { line, day, at, attached } = &arguments.command {
        let places = Places::find(arguments.data.clone(), None)?;
        let handed = notes::handed(line, day.as_deref(), at.as_deref(), attached)?;
        if let Some(answer) = door::hand_over(&places, &handed) {
            return Ok(notes::saved(&answer?.note, output));
        }
    }
    let app = open(arguments)?;
    match &arguments.command {
        Command::Day { what } => notes::day(&app, what, output),
        Command::Note { line, day, at, attached } => {
            let handed = notes::handed(line, day.as_deref(), at.as_deref(), attached)?;
            Ok(notes::saved(&handed.log(&app)?.note, output))
        }
        Command::Import { what } => upkeep::import(&app, what, output),
        Command::Search { query, queries, limit } => {
            searching::search(&app, query.as_deref(), queries.as_deref(), *limit, output)
        }
        Command::Report { what } => reports::report(&app, what, output),
        Command::Finding { what } => findings::finding(&app, what, output),
        Command::Ask { what } => asks::ask(&app, what, output),
        Command::Decision { what: arguments::Decision::List } => decisions::list(&app, output),
        Command::Undo => upkeep::undo(&app, output),
        Command::Redo => upkeep::redo(&app, output),
        Command::History { record, before, limit } => {
            upkeep::history(&app, record.as_deref(), before.clone(), *limit, output)
        }
        Command::Erase { record } => upkeep::erase(&app, record, output),
        Command::Check => upkeep::check(&app, output),
        Command::Rebuild { tables, index } => upkeep::rebuild(&app, *tables, *index, output),
        Command::Backup { file } => upkeep::backup(&app, file, output),
        Command::Restore { .. } => Ok(DONE),
        Command::Sample => upkeep::sample(&app, output),
    }
}

/// Reading commands always run: where another Shadowday holds the notebook they read beside it. Only a command that may
/// begin a notebook makes one: a mistyped folder is told, not filled.
fn open(arguments: &Arguments) -> Result<App, Error> {
    let options = |access| AppOptions { folder: arguments.data.clone(), access, ..AppOptions::new(Arc::new(NoWindow)) };
    let needs = arguments.command.needs();
    let there = || Places::find(arguments.data.clone(), None).map(|places| places.database().is_file());
    if needs == Needs::Reading || needs != Needs::Beginning && !there()? {
        return Output::open(options(Access::ReadOnly));
    }
    match Output::open(options(Access::ReadWrite)) {
        Err(error) if needs == Needs::ReadingAtLeast && matches!(error.code(), Code::Busy | Code::Unreachable) => {
            Output::open(options(Access::ReadOnly))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use shadowday_app::sentence::Sentence;

    use super::*;

    #[test]
    fn a_panic_is_a_status_and_no_crash() {
        let output = Output::new(false, Words::of("en"));
        assert_eq!(status_of(&output, || panic!("a fault of ours")), BUG);
        assert_eq!(status_of(&output, || Err(Error::Bug(Sentence::said("a fault that was noticed")))), BUG);
        assert_eq!(status_of(&output, || Err(Error::Refused(Sentence::said("not here")))), NOT_DONE);
        assert_eq!(status_of(&output, || Ok(DONE)), DONE);
    }
}
