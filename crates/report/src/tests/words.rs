//! Every visible word comes from the messages, every message that is asked for exists, and languages write numbers
//! their way.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::build::{Notebook, small_company, summary, texts};
use crate::{Messages, Report, content};

/// Rows whose own words hold no Latin letter, so that each Latin letter in the content is a word of ours.
fn foreign() -> (crate::Rows, shadowday_model::ids::RecordId) {
    let mut notebook = Notebook::new();
    notebook.rows.programme.as_mut().unwrap().name = "Программа".to_owned();
    let (first, second) = (notebook.team("Счета", &["утро", "ночь"]), notebook.team("Жалобы", &[]));
    for team in [first, second] {
        for number in 1..=12 {
            notebook.host(team, &format!("Я{number}"), "агент");
        }
    }
    let mut only = None;
    for (team, date) in [(first, "2026-10-05"), (second, "2026-10-13"), (first, "2026-10-21"), (first, "2026-10-28")] {
        let day = notebook.day(team, date, 6.0);
        notebook.rows.days.last_mut().unwrap().day.shift = "утро".to_owned();
        only = Some(day);
        for number in 0..40 {
            let digit = number % 7;
            let lead = if digit == 0 { String::new() } else { format!("{digit} ") };
            let lead = if number == 9 {
                "? ".to_owned()
            } else if number == 11 {
                "-> ".to_owned()
            } else if digit == 6 {
                "6 ".to_owned()
            } else {
                lead
            };
            let note = notebook.note(
                day,
                &format!("{:02}:00", 9 + number % 6),
                &format!("{lead}долго #медленно-{} ~3min !2", number % 4),
            );
            note.quotable = true;
        }
        for note in &mut notebook.rows.observations {
            let number = usize::try_from(note.id.0.as_u128()).unwrap() % 12;
            let team = notebook.rows.days.iter().find(|row| Some(row.day.id) == note.day).unwrap().day.team;
            note.hosts = notebook
                .rows
                .hosts
                .iter()
                .filter(|host| host.team == team)
                .skip(number)
                .take(1)
                .map(|host| host.id)
                .collect();
        }
    }
    (notebook.rows, only.unwrap())
}

/// Paths that hold stored words, ids and drawing instructions rather than language.
fn is_data(path: &str) -> bool {
    let ends = [
        "/id",
        "/place",
        "/kind",
        "/is",
        "/mark",
        "/paint",
        "/anchor",
        "/report",
        "/edition",
        "/language",
        "/paper",
        "/digest",
        "/dated",
        "/recipe_hash",
    ];
    ends.iter().any(|end| path.ends_with(end))
        || path.starts_with("/evidence/")
        || path.contains("/cell")
        || path.ends_with("/mark/1")
        || path.starts_with("/words/lint-words")
}

#[test]
fn no_bare_string_is_in_the_content() {
    let (rows, day) = foreign();
    let pseudo = Messages::pseudo();
    let mut day = super::build::recipe(Report::Day { day });
    day.fix_first = "Сначала".to_owned();
    day.audience = "Совет".to_owned();
    for recipe in [day, summary("2026-10-01", "2026-10-31")] {
        let made = content(&rows, &recipe, &pseudo).unwrap();
        for (path, text) in texts(&made).into_iter().filter(|(path, _)| !is_data(path)) {
            let allowed = |word: &str| {
                // Evidence ids, digests, versions, page places and stored report words are names, not language.
                word.is_empty()
                    || word.chars().any(|letter| letter.is_ascii_digit())
                    || ["day", "summary", "page", "pages", "text", "e", "k"].contains(&word)
                    || word.chars().all(|letter| letter.is_ascii_hexdigit())
            };
            let bare: Vec<&str> =
                text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !allowed(word)).collect();
            assert!(bare.is_empty(), "{path}: {text:?} has {bare:?}");
            assert!(!text.contains('⟦'), "{path}: {text:?}");
        }
    }
}

/// Message ids that the source asks for by name.
fn asked() -> BTreeSet<String> {
    const FILES: [&str; 15] = [
        include_str!("../content/asks.rs"),
        include_str!("../content/counts.rs"),
        include_str!("../content/demand.rs"),
        include_str!("../content/learning.rs"),
        include_str!("../content/day.rs"),
        include_str!("../content/furniture.rs"),
        include_str!("../content/parts.rs"),
        include_str!("../content/problems.rs"),
        include_str!("../content/quotes.rs"),
        include_str!("../content/rows.rs"),
        include_str!("../content/scope.rs"),
        include_str!("../content/summary.rs"),
        include_str!("../content/times.rs"),
        include_str!("../content/timing.rs"),
        include_str!("../checks.rs"),
    ];
    let mut ids = BTreeSet::new();
    for file in FILES {
        for text in file.split('"').skip(1).step_by(2) {
            let is_id = text.contains('-')
                && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
                && !text.ends_with('-')
                && !text.starts_with('-');
            if is_id {
                ids.insert(text.to_owned());
            }
        }
    }
    ids
}

#[test]
fn every_message_asked_for_exists_in_every_language() {
    for language in Messages::languages() {
        every_message_asked_for_exists(&Messages::of(language));
    }
}

fn every_message_asked_for_exists(words: &Messages) {
    // Names of sections, of marks and of a value of the content that look like ids.
    let others = ["bright-spots", "fix-first", "my-read", "not-seen"];
    for id in asked() {
        assert!(
            !words.say(&id).starts_with('⟦') || others.contains(&id.as_str()),
            "{id} is in no message file of {}",
            words.language()
        );
    }
}

#[test]
fn numbers_and_dates_are_written_the_english_way() {
    let words = Messages::of("en");
    assert_eq!(
        (words.whole(0), words.whole(999), words.whole(1_234_567)),
        ("0".to_owned(), "999".to_owned(), "1,234,567".to_owned())
    );
    assert_eq!(
        (words.decimal(2.345, 1), words.decimal(-1234.5, 1), words.decimal(7.0, 0)),
        ("2.3".to_owned(), "−1,234.5".to_owned(), "7".to_owned())
    );
    let date = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    assert_eq!(
        (words.date(date), words.short_date(date), words.month(date)),
        ("14 Oct 2026".to_owned(), "Wed 14 Oct".to_owned(), "Oct 2026".to_owned())
    );
    assert_eq!(words.list(&["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b and c");
}

#[test]
fn german_writes_numbers_dates_and_lists_its_own_way() {
    let words = Messages::of("de-AT");
    assert_eq!(words.language(), "de-AT");
    assert_eq!((words.whole(1_234_567), words.decimal(-1234.5, 1)), ("1.234.567".to_owned(), "−1.234,5".to_owned()));
    let date = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    assert_eq!(
        (words.date(date), words.short_date(date), words.month(date), words.percent(0.39)),
        (
            "14.\u{a0}Okt.\u{a0}2026".to_owned(),
            "Mi, 14.\u{a0}Okt.".to_owned(),
            "Okt. 2026".to_owned(),
            "39\u{a0}%".to_owned()
        )
    );
    assert_eq!(words.list(&["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b und c");
}

/// Words of English that German does not have.
const ENGLISH_ONLY: [&str; 13] =
    ["the", "and", "of", "were", "with", "for", "not", "host", "hosts", "observations", "seen", "day", "notes"];

#[test]
fn a_german_report_holds_no_english_word() {
    let (rows, day) = foreign();
    let words = Messages::of("de");
    for report in [Report::Day { day }, summary("2026-10-01", "2026-10-31").report] {
        let made = content(&rows, &super::build::recipe(report), &words).unwrap();
        assert_eq!(made.language, "de");
        for (path, text) in texts(&made).into_iter().filter(|(path, _)| !is_data(path)) {
            // The recipe names the report as the command line does.
            let english = |word: &&str| ENGLISH_ONLY.contains(word) && !(path.ends_with("/recipe") && *word == "day");
            let found: Vec<&str> = text.split(|letter: char| !letter.is_alphabetic()).filter(english).collect();
            assert!(found.is_empty(), "{path}: {text:?} has {found:?}");
        }
    }
}

#[test]
fn a_german_headline_says_the_answer_and_keeps_the_capitals_of_nouns() {
    let title = |language: &str| {
        content(&small_company(), &summary("2026-10-01", "2026-10-31"), &Messages::of(language)).unwrap().title
    };
    let (english, german) = (title("en"), title("de"));
    let (_, led_by) = english.split_once(", led by ").unwrap();
    let (start, tops) = german.split_once(", vor allem ").unwrap();
    assert!(start.starts_with("Das größte Hindernis: "), "{german}");
    assert!(led_by.starts_with(char::is_lowercase) && tops.starts_with(char::is_uppercase), "{english} {german}");
}

#[test]
fn a_language_without_words_is_english() {
    assert!(Messages::read("de", "kaputt").is_err());
    assert_eq!(Messages::of("en-GB").language(), "en-GB");
    assert_eq!(Messages::of("xx").language(), "en");
    assert_eq!(Messages::of("en-x-pseudo").language(), "en");
}
