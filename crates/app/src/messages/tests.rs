//! Every sentence that the sources name is in the messages and takes what it is given, and nothing is said in English only.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_report::{Argument, Messages};

use super::{PSEUDO, Words};
use crate::api::Code;
use crate::error::Error;

/// The files whose messages are all said by the core. Others are said by the page or a report too.
const OWN: [&str; 3] = ["errors.ftl", "remarks.ftl", "command.ftl"];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every file of a language.
fn files(language: &str) -> Vec<String> {
    let folder = std::fs::read_dir(workspace().join("assets/messages").join(language)).unwrap();
    folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The arguments of each message of some files of a language, by its id. Terms are none.
fn messages<F: AsRef<str>>(language: &str, files: &[F]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().map(AsRef::as_ref) {
        let text = std::fs::read_to_string(workspace().join("assets/messages").join(language).join(file)).unwrap();
        let mut id = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-') {
                id = line.split(" =").next().filter(|id| !id.starts_with('-'));
            }
            let Some(id) = id else { continue };
            let args = found.entry(id.to_owned()).or_default();
            for arg in line.split('$').skip(1) {
                let end = arg.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(arg.len());
                args.insert(arg[..end].trim_end_matches("-shown").to_owned());
            }
        }
    }
    found
}

/// The sources that ship, without comments and without what follows the first line of tests.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = std::fs::read_dir(workspace().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().path().join("src"))
        .chain([workspace().join("src-tauri/src")])
        .collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && name != "tests.rs"
                && name != "sentence.rs"
            {
                let text = std::fs::read_to_string(&path).unwrap();
                let ships = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
                let code: Vec<&str> = ships.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
                found.push((path, code.join("\n")));
            }
        }
    }
    found
}

/// The id and the names of the arguments of what follows `sentence!(`.
fn named(after: &str) -> (String, BTreeSet<String>) {
    let id = after.split('"').nth(1).unwrap_or_default().to_owned();
    let rest = &after[after.find(&id).unwrap() + id.len() + 1..];
    let (mut depth, mut words, mut args) = (1, false, BTreeSet::new());
    let mut part = String::new();
    for letter in rest.chars() {
        match letter {
            '"' => words = !words,
            '(' | '[' | '{' if !words => depth += 1,
            ')' | ']' | '}' if !words => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && letter == ',' && !words {
            args.extend(part.split_once(" = ").map(|(name, _)| name.trim().to_owned()));
            part.clear();
        } else {
            part.push(letter);
        }
        if depth == 0 {
            break;
        }
    }
    (id, args)
}

#[test]
fn every_sentence_is_a_message_with_its_arguments_and_every_message_is_said() {
    let messages = messages("en", &OWN);
    // Said by `Sentence` itself.
    let mut said = BTreeSet::from(["said".to_owned(), "said-then".to_owned()]);
    for (path, text) in sources() {
        for (at, _) in text.match_indices("sentence!(") {
            let (id, args) = named(&text[at + "sentence!(".len()..]);
            let wanted = messages.get(&id).unwrap_or_else(|| panic!("{}: {id} is no message", path.display()));
            assert_eq!(&args, wanted, "{}: {id}", path.display());
            said.insert(id);
        }
        assert!(!text.contains("Sentence::said(\""), "{}: words of ours that no language can change", path.display());
    }
    let unsaid: Vec<_> = messages.keys().filter(|id| !said.contains(*id)).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    assert_eq!(Words::languages().collect::<Vec<_>>(), Messages::languages().collect::<Vec<_>>());
    let folders: BTreeSet<String> = std::fs::read_dir(workspace().join("assets/messages"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders, Words::languages().map(str::to_owned).collect(), "each language has a folder and is shipped");
    for language in Words::languages() {
        for file in files("en") {
            let (one, english) = (messages(language, &[&file]), messages("en", &[&file]));
            let missing: Vec<_> = english.keys().filter(|id| !one.contains_key(*id)).collect();
            assert!(missing.is_empty(), "{language}/{file} lacks {missing:?}");
            assert_eq!(one, english, "{language}/{file}");
        }
    }
}

/// What every message says when each argument is named after itself and each count is so much.
fn all_said(language: &str, count: u64) -> BTreeMap<String, String> {
    let words = Words::of(language);
    let said = |(id, args): (String, BTreeSet<String>)| {
        let args: Vec<_> = args.iter().map(|name| (name.as_str(), Argument::Count(count))).collect();
        let said = words.0.tell(&id, &args);
        (id, said)
    };
    let own = ["errors.ftl", "remarks.ftl", "command.ftl", "core.ftl", "help.ftl", "window.ftl"];
    messages("en", &own).into_iter().map(said).collect()
}

#[test]
fn every_language_says_every_message_in_words_of_its_own() {
    for language in Words::languages().filter(|language| *language != "en") {
        for count in [1, 7] {
            let (english, own) = (all_said("en", count), all_said(language, count));
            for (id, said) in &own {
                assert!(!said.contains(['{', '⟦']) && !said.is_empty(), "{language} {id}: {said}");
            }
            // A sentence that is the same in two languages was not translated. Names and signs may be.
            let same =
                |(id, said): (&String, &String)| (own[id] == *said && said.split(' ').count() > 3).then(|| id.clone());
            let same: Vec<_> = english.iter().filter_map(same).collect();
            assert!(same.is_empty(), "{language} says in English {same:?}");
        }
    }
}

#[test]
fn sentences_are_read_from_sources_as_they_are_written() {
    let check = |after: &str, id: &str, args: &[&str]| {
        let args = args.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(named(after), (id.to_owned(), args), "{after}");
    };
    check("\"error-x\"))", "error-x", &[]);
    check("\"error-x\", text = text), 7)", "error-x", &["text"]);
    check("\n    \"error-x\",\n    a = list(\", \", 1),\n    b = &error,\n)", "error-x", &["a", "b"]);
}

#[test]
fn an_error_comes_out_in_the_language_of_the_person() {
    let error = Error::invalid("day", sentence!("error-not-a-date", text = "soon"));
    let english = "“soon” is not a date. Nothing was changed. Write it as 2026-10-14.";
    assert_eq!(error.to_string(), english);
    assert_eq!(error.problem(&Words::of("xx")).sentence, english, "a language that there are no words in");

    let problem = error.and(sentence!("error-rows-taken-back")).problem(&Words::of("de-AT"));
    let expect = "„soon“ ist kein Datum. Nichts wurde geändert. Schreiben Sie es als 2026-10-14. \
        Die davor erfassten Zeilen wurden zurückgenommen.";
    assert_eq!((problem.code, problem.sentence.as_str()), (Code::Invalid, expect));
}

#[test]
fn the_pseudo_locale_shows_what_is_put_in_and_what_is_said() {
    let words = Words::of(PSEUDO);
    let shown = words.say(&sentence!("error-not-written", path = "/a/b", why = Sentence::said("full")));
    assert!(shown.starts_with("\u{2068}/a/b\u{2069}[ çöüld ñöt bé wríttéñ ("), "{shown}");
    assert_eq!(words.plain("menu-file"), "[Fílé~~]");
}

#[test]
fn counts_choose_the_plural_and_large_ones_are_grouped() {
    let words = Words::of("en");
    let lacks = |count: usize| words.say(&sentence!("fault-index-lacks", count = count));
    assert!(lacks(1).starts_with("One observation is missing") && lacks(2).starts_with("2 observations are missing"));
    let large = words.say(&sentence!("error-index-too-large-beside", notes = 600_000_u32));
    assert!(large.contains("with 600,000 notes"), "{large}");
    let large = Words::of("de").say(&sentence!("error-index-too-large-beside", notes = 600_000_u32));
    assert!(large.contains("mit 600.000 Notizen"), "{large}");
}
