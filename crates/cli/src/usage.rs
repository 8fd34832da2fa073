//! `--help` and wrong usage in the person's language. The names of commands and options are the same in every language.
//! What is NOT here: what the commands and options are (`arguments`).

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};
use shadowday_app::sentence::Sentence;
use shadowday_app::{App, Words, sentence};

use crate::arguments::Arguments;

/// What surrounds the options in a command's help.
const LAYOUT: &str = "{about-with-newline}\n{usage}\n\n{all-args}";

/// How the place of a command `help` ends.
const HELP: &str = "-help";

/// The language of this device's settings, which lie beside the notebook: the folder is looked for before the rest is read.
pub fn words(typed: &[OsString]) -> Words {
    let settings = App::settings_before_opening(folder(typed));
    Words::of(&settings.map(|settings| settings.language).unwrap_or_default())
}

fn folder(typed: &[OsString]) -> Option<PathBuf> {
    let after = |at: usize| typed.get(at + 1).map(PathBuf::from);
    typed.iter().enumerate().find_map(|(at, word)| match word.to_str() {
        Some("--data") => after(at),
        Some(word) => word.strip_prefix("--data=").map(PathBuf::from),
        None => None,
    })
}

/// Reads what was typed.
pub fn read(typed: &[OsString], words: &Words) -> Result<Arguments, clap::Error> {
    let matches = command(words).try_get_matches_from(typed)?;
    Arguments::from_arg_matches(&matches)
}

/// Every command, described in a language.
pub fn command(words: &Words) -> Command {
    let mut command = Arguments::command();
    // Only then are the options and the command `help` there, which are not ours.
    command.build();
    described(command, "", words)
}

fn described(command: Command, path: &str, words: &Words) -> Command {
    let command = command
        .about(words.plain(&about(path)))
        .help_template(LAYOUT)
        .subcommand_help_heading(words.plain("help-commands"))
        .mut_args(|arg| option(arg, path, words))
        .mut_subcommands(|inner| {
            let place = place(path, inner.get_name());
            described(inner, &place, words)
        });
    let usage = usage(command.clone(), words);
    command.override_usage(usage)
}

/// Where a command stands, as ids say it. What a `help` lists are the commands beside it.
fn place(path: &str, name: &str) -> String {
    format!("{}-{name}", path.strip_suffix(HELP).unwrap_or(path))
}

/// What is said of a command; every group has the same `help`.
fn about(path: &str) -> String {
    format!("help-about{}", if path.ends_with(HELP) { HELP } else { path })
}

fn option(arg: Arg, path: &str, words: &Words) -> Arg {
    let name = arg.get_id().as_str();
    let [own, shared] = [format!("help-option{path}-{name}"), format!("help-option-{name}")];
    let mut help = words.plain(if words.has(&own) { &own } else { &shared });
    if arg.get_action().takes_values() {
        let listed = |list: Vec<String>| list.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
        let values = listed(arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect());
        let default =
            listed(arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect());
        if !default.is_empty() {
            help = format!("{help} {}", words.say(&sentence!("command-default", value = default)));
        }
        if !values.is_empty() {
            help = format!("{help} {}", words.say(&sentence!("command-values", values = values)));
        }
    }
    let heading = words.plain(if arg.is_positional() { "help-arguments" } else { "help-options" });
    arg.help(help).hide_default_value(true).hide_possible_values(true).help_heading(heading)
}

/// `Usage: shadowday note [OPTIONS] <LINE>`.
fn usage(mut command: Command, words: &Words) -> StyledStr {
    let usage = command.render_usage().to_string();
    usage
        .replacen("Usage:", &words.plain("help-usage"), 1)
        .replace("[OPTIONS]", &words.plain("help-any-option"))
        .replace("<COMMAND>", &words.plain("help-any-command"))
        .replace("[COMMAND]", &words.plain("help-any-command"))
        .into()
}

/// Wrong usage as a sentence; `None` for help and version, which are answers, and for what has no sentence of ours.
pub fn sentence(wrong: &clap::Error, typed: &[OsString]) -> Option<Sentence> {
    let said = |kind| match wrong.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let option = || said(ContextKind::InvalidArg);
    let hint = || sentence!("usage-hint", command = name(typed));
    let value = || said(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    Some(match wrong.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            sentence!("error-usage-no-command", usage = hint())
        }
        ErrorKind::UnknownArgument => sentence!("error-usage-unknown", word = option()?, usage = hint()),
        ErrorKind::InvalidSubcommand => {
            sentence!("error-usage-unknown", word = said(ContextKind::InvalidSubcommand)?, usage = hint())
        }
        ErrorKind::MissingRequiredArgument => sentence!("error-usage-missing", missing = option()?, usage = hint()),
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            Some(other) if Some(&other) != option().as_ref() => {
                sentence!("error-usage-conflict", option = option()?, other = other, usage = hint())
            }
            _ => sentence!("error-usage-twice", option = option()?, usage = hint()),
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match (value(), said(ContextKind::ValidValue)) {
            (None, _) => sentence!("error-usage-value-missing", option = option()?, usage = hint()),
            (Some(value), Some(values)) if !values.is_empty() => {
                sentence!("error-usage-value-of", value = value, option = option()?, values = values, usage = hint())
            }
            (Some(value), _) => sentence!("error-usage-value", value = value, option = option()?, usage = hint()),
        },
        _ => return None,
    })
}

/// The program and the commands that were understood before it went wrong: what to ask for help.
fn name(typed: &[OsString]) -> String {
    let mut command = Arguments::command();
    let mut name = vec![command.get_name().to_owned()];
    for word in typed.iter().skip(1) {
        let Some(inner) = command.find_subcommand(word).cloned() else { continue };
        name.push(inner.get_name().to_owned());
        command = inner;
    }
    name.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The id of each description that is asked for, with the words in the sources; none for what is not ours.
    fn asked(command: &Command, path: &str, words: &Words, found: &mut Vec<(String, Option<String>)>) {
        let is_ours = !path.ends_with(HELP);
        found.push((about(path), command.get_about().filter(|_| is_ours).map(ToString::to_string)));
        for arg in command.get_arguments() {
            let name = arg.get_id().as_str();
            let own = format!("help-option{path}-{name}");
            let id = if words.has(&own) { own } else { format!("help-option-{name}") };
            let ours = is_ours && !["help", "version"].contains(&name);
            found.push((id, arg.get_help().filter(|_| ours).map(ToString::to_string)));
        }
        for inner in command.get_subcommands() {
            if is_ours {
                asked(inner, &place(path, inner.get_name()), words, found);
            }
        }
    }

    #[test]
    fn every_command_and_option_is_described_in_every_language_and_nothing_else_is() {
        let english = Words::of("en");
        let (mut plain, mut found) = (Arguments::command(), Vec::new());
        plain.build();
        asked(&plain, "", &english, &mut found);
        let frame =
            ["usage", "commands", "arguments", "options", "any-option", "any-command"].map(|id| format!("help-{id}"));
        let ids: BTreeSet<String> = found.iter().map(|(id, _)| id.clone()).chain(frame).collect();
        for language in Words::languages() {
            let words = Words::of(language);
            let missing: Vec<_> = ids.iter().filter(|id| !words.has(id)).collect();
            assert!(missing.is_empty(), "{language} does not say {missing:?}");
        }
        // One text a thing: what the sources say of it and what the messages say are the same words.
        for (id, source) in found {
            if let Some(source) = source {
                assert_eq!(english.plain(&id).trim_end_matches('.'), source.replace('\'', "’"), "{id}");
            }
        }
        let file = include_str!("../../../assets/messages/en/help.ftl");
        let written = file.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id.to_owned());
        let unasked: Vec<_> = written.filter(|id| !id.starts_with('#') && !ids.contains(id)).collect();
        assert!(unasked.is_empty(), "nobody asks for {unasked:?}");
    }

    #[test]
    fn help_is_said_in_german() {
        let mut note = command(&Words::of("de")).find_subcommand("note").cloned().unwrap_or_default();
        let help = note.render_help().to_string();
        assert!(help.starts_with("Eine Beobachtung erfassen"), "{help}");
        assert!(help.contains("Aufruf: shadowday note [OPTIONEN] [LINE]"), "{help}");
        for english in ["Usage", "Options", "Print", "default", "possible"] {
            assert!(!help.contains(english), "{english} in {help}");
        }
    }

    #[test]
    fn wrong_usage_is_a_sentence() {
        let said = |line: &str| {
            let typed: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let wrong = read(&typed, &Words::of("en")).expect_err(line);
            sentence(&wrong, &typed).map(|sentence| Words::of("en").say(&sentence))
        };
        let expect = |line: &str, words: &str| {
            let help = "Nothing was done. “shadowday";
            assert!(
                said(line).is_some_and(|said| said.starts_with(&format!("{words} {help}"))),
                "{line}: {:?}",
                said(line)
            );
        };
        expect("shadowday --nothing", "“--nothing” is not known here.");
        expect("shadowday frobnicate", "“frobnicate” is not known here.");
        expect("shadowday note", "This is missing: <LINE>.");
        expect("shadowday day", "Say what is to be done.");
        expect("shadowday search x --limit many", "“many” does not fit --limit <N>.");
        expect("shadowday search x --queries f", "[QUERY] and --queries <FILE> do not go together.");
        expect(
            "shadowday report summary --out f --edition all",
            "“all” does not fit --edition <EDITION>: it takes team, pass-on.",
        );
        expect("shadowday search x --limit", "--limit <N> needs a value.");
        expect("shadowday note x --at 1 --at 2", "--at <T> may be said once only.");
        assert_eq!(said("shadowday --help"), None);
        assert_eq!(said("shadowday --version"), None);
    }
}
