//! `shadowday note` while a window has the notebook open: two processes, one ledger.
#![cfg(unix)]

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};
use shadowday_app::door::Door;
use shadowday_tests::TestNotebook;

/// A command in a process of its own.
fn shell(book: &TestNotebook, words: &[&str]) -> Output {
    let home = book.notebook().parent().unwrap().to_path_buf();
    Command::new(env!("CARGO_BIN_EXE_command-line"))
        .arg("--data")
        .arg(book.notebook())
        .arg("--json")
        .args(words)
        .env("SHADOWDAY_STATE", home.join("state"))
        .env("SHADOWDAY_SETTINGS", home.join("settings.toml"))
        .output()
        .unwrap()
}

#[track_caller]
fn get(book: &TestNotebook, words: &[&str]) -> Value {
    let output = shell(book, words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The one sentence of a command that is not done.
#[track_caller]
fn refused(book: &TestNotebook, words: &[&str]) -> String {
    let output = shell(book, words);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{words:?}: {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn open(book: &TestNotebook) -> Door {
    Door::open(book.app()).unwrap().expect("a door")
}

/// The one socket in the folder of doors.
fn socket(book: &TestNotebook) -> PathBuf {
    let mut entries = std::fs::read_dir(&book.app().places().doors).unwrap();
    entries.next().expect("a socket").unwrap().path()
}

#[test]
fn a_line_goes_to_the_window_that_has_the_notebook() {
    let book = TestNotebook::new();
    let _door = open(&book);
    let heard = book.host().events().listen();
    let note = get(&book, &["note", "2 copies the number #re-keying !3", "--at", "10:15"]);
    assert_eq!(
        (&note["category"], &note["tags"], &note["impact"]),
        (&json!("tooling"), &json!(["re-keying"]), &json!(3))
    );
    assert_eq!(&note["happened_at"].as_str().unwrap()[11..16], "10:15");
    assert!(heard.try_iter().any(|event| event.contains("observation")), "the window is told what went stale");
    let shown = book.get("read_day", &json!({ "day": null }))["notes"][0].clone();
    assert_eq!((&shown["id"], &shown["raw"]), (&note["id"], &note["raw"]), "the command prints what the window shows");
    let other = get(&book, &["note", "and one more", "--day", note["day"].as_str().unwrap()]);
    assert_eq!(other["day"], note["day"]);
    assert_eq!(book.timeline().len(), 2);
    assert!(book.faults().is_empty());
}

#[test]
fn a_photo_goes_to_the_window_too() {
    let book = TestNotebook::new();
    let _door = open(&book);
    let file = book.write("IMG_8.png", []);
    image::RgbImage::from_pixel(40, 20, image::Rgb([200, 200, 200])).save(&file).unwrap();
    let file = file.display().to_string();
    assert!(refused(&book, &["note", "2 hangs", "--photo", &file]).contains("nothing to hide"));
    let note = get(&book, &["note", "2 hangs", "--photo", &file, "--shows", "the mask", "--nothing-to-hide"]);
    let shown = book.get("read_day", &json!({ "day": null }))["notes"][0].clone();
    assert_eq!((&shown["id"], &shown["photos"]), (&note["id"], &note["photos"]));
    assert_eq!(shown["photos"][0]["description"], "the mask");
    assert_eq!(book.timeline(), ["hangs"], "what was refused left nothing");
}

#[test]
fn what_is_refused_is_said_as_the_window_says_it() {
    let book = TestNotebook::new();
    let _door = open(&book);
    assert!(refused(&book, &["note", "   "]).contains("nothing to save yet"));
    assert!(
        refused(&book, &["note", "words", "--day", "0190a0a0-0000-7000-8000-000000000000"])
            .contains("not in this notebook")
    );
    assert!(refused(&book, &["note", &"x".repeat(100_001)]).contains("longer than 100,000"));
    assert!(book.timeline().is_empty());
}

#[test]
fn other_writing_commands_say_who_has_it_and_reading_ones_run() {
    let book = TestNotebook::new();
    let _door = open(&book);
    get(&book, &["note", "slow again"]);
    for words in [&["undo"][..], &["day", "start", "--team", "Billing"], &["sample"], &["rebuild", "--tables"]] {
        assert!(refused(&book, words).contains("already open in another Shadowday"), "{words:?}");
    }
    assert_eq!(get(&book, &["search", "slow"])["total"], 1);
    assert_eq!(get(&book, &["day", "list"])["observations"], 1);
}

#[test]
fn while_the_sample_is_shown_a_line_goes_to_the_persons_own_notebook() {
    let book = TestNotebook::new();
    let _door = open(&book);
    book.job("open_sample", &json!({})).unwrap();
    get(&book, &["note", "about my own team"]);
    assert!(!book.timeline().contains(&"about my own team".to_owned()));
    book.job("close_sample", &json!({ "remove": false })).unwrap();
    assert_eq!(book.timeline(), ["about my own team"]);
}

#[test]
fn whoever_says_nonsense_or_nothing_holds_nobody_up() {
    let book = TestNotebook::new();
    let _door = open(&book);
    let knock = || UnixStream::connect(socket(&book)).unwrap();
    let silent = knock();
    let mut endless = knock();
    let spilling = std::thread::spawn(move || while endless.write_all(&[b'x'; 8_192]).is_ok() {});
    for nonsense in ["", "not json", "[]", "{\"line\":7}", "\u{0}\u{0}"] {
        let mut stream = knock();
        stream.write_all(nonsense.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("{\"problem\":"), "{nonsense:?}: {answer}");
    }
    assert_eq!(get(&book, &["note", "served all the same"])["text"], "served all the same");
    spilling.join().unwrap();
    drop(silent);
    assert_eq!(book.timeline(), ["served all the same"]);
}

#[test]
fn only_this_person_reaches_the_socket() {
    let book = TestNotebook::new();
    let _door = open(&book);
    let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(socket(&book)), 0o600);
    assert_eq!(mode(book.app().places().doors.clone()), 0o700);
}

#[test]
fn a_closed_window_leaves_the_notebook_to_the_command() {
    let mut book = TestNotebook::new();
    let door = open(&book);
    let socket = socket(&book);
    drop(door);
    assert!(!socket.exists());
    book.close();
    // A window that died leaves its socket behind; nobody answers there.
    drop(std::os::unix::net::UnixListener::bind(&socket).unwrap());
    assert_eq!(get(&book, &["note", "by the command itself"])["text"], "by the command itself");
    book.reopen();
    let _door = open(&book);
    get(&book, &["note", "through the window again"]);
    assert_eq!(book.timeline(), ["by the command itself", "through the window again"]);
}
