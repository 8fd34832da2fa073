//! Imports: mapping, repeats, cancelled and hostile files. Whatever a file holds, the ledger is whole afterwards.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shadowday_tests::{Answer, TestNotebook};

/// The longest a bad file may take (issue: 10 s a file in a release build; debug builds are slower and still under it).
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn a_file_is_previewed_imported_and_known_again() {
    let book = TestNotebook::new();
    let file = "id;Happened_At;TEAM;text;mood\n1;2026-03-02 09:15;Billing;Waits for the system;calm\n2;2026-03-02 10:00;Billing;Asks a neighbour;tense\n";
    let token = book.pick(book.write("notes.csv", file));
    let request = json!({ "token": token, "mapping": [], "sheet": null });
    let preview = book.job("import_preview", &request).unwrap();
    assert_eq!((&preview["total"], &preview["would_log"]), (&json!(2), &json!(2)));
    assert!(book.found("neighbour").is_empty(), "a preview writes nothing");
    let done = book.job("import_observations", &request).unwrap();
    assert_eq!((&done["logged"], &done["kept_columns"]), (&json!(2), &json!(["mood"])));
    let again = book.job("import_observations", &request).unwrap();
    assert_eq!((&again["logged"], &again["already_there"], &again["undo"]), (&json!(0), &json!(2), &Value::Null));
    assert_eq!(book.found("neighbour"), ["Asks a neighbour"]);
}

#[test]
fn a_bad_row_is_named_and_the_rest_goes_in() {
    let book = TestNotebook::new();
    let done = import(
        &book,
        "notes.csv",
        "text,happened_at\nGood row,2026-03-02 09:00\n,2026-03-02 09:05\nAnother,2026-03-02 09:10\n",
    );
    assert_eq!((&done["rows"], &done["logged"], &done["rejected_total"]), (&json!(3), &json!(2), &json!(1)));
    assert_eq!(done["rejected"][0]["line"], 3);
    assert!(done["rejected"][0]["reason"].as_str().is_some_and(|reason| reason.len() > 10));
}

#[test]
fn bad_files_are_refused_in_words_and_change_nothing() {
    let deep = format!("text\n{}", "\"".repeat(100_001));
    let files: [(&str, Vec<u8>); 7] = [
        ("empty.csv", Vec::new()),
        ("blank.csv", b" \n\n \n".to_vec()),
        ("binary.csv", (0..=255).cycle().take(40_000).collect()),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n and so on".to_vec()),
        ("cut.xlsx", b"PK\x03\x04 and then nothing".to_vec()),
        ("zeroes.csv", vec![0; 100_000]),
        ("quotes.csv", deep.into_bytes()),
    ];
    let book = TestNotebook::new();
    book.log("stands");
    for (name, bytes) in files {
        let began = Instant::now();
        refused_or_harmless(&book, name, &try_import(&book, name, bytes));
        assert!(began.elapsed() < LONGEST, "{name} took {:?}", began.elapsed());
    }
    assert_eq!(book.timeline(), ["stands"]);
    assert!(book.faults().is_empty());
}

#[test]
fn a_missing_file_is_a_sentence() {
    let book = TestNotebook::new();
    let token = book.pick(PathBuf::from("/nowhere/notes.csv"));
    let problem = book.job("import_preview", &json!({ "token": token, "mapping": [], "sheet": null })).unwrap_err();
    assert!(problem.sentence.len() > 20, "{problem:?}");
    let problem =
        book.job("import_preview", &json!({ "token": "file-999", "mapping": [], "sheet": null })).unwrap_err();
    assert_eq!(serde_json::to_value(problem.code).unwrap(), "invalid");
}

/// Fixtures of the project: each is imported into a notebook of its own and must leave it whole.
#[test]
fn every_fixture_leaves_the_notebook_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports");
    let files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect())
        .unwrap_or_default();
    assert!(!files.is_empty(), "{} holds the fixtures", folder.display());
    let book = TestNotebook::new();
    book.log("stands");
    for path in files {
        let (name, began) = (path.display().to_string(), Instant::now());
        let token = book.pick(path);
        refused_or_harmless(
            &book,
            &name,
            &book.job("import_observations", &json!({ "token": token, "mapping": [], "sheet": null })),
        );
        assert!(began.elapsed() < LONGEST, "{name} took {:?}", began.elapsed());
    }
    assert!(book.timeline().contains(&"stands".to_owned()));
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

/// A refusal says what happened; a file that could be read after all is undone.
#[track_caller]
fn refused_or_harmless(book: &TestNotebook, name: &str, answer: &Answer) {
    match answer {
        Err(problem) => {
            let code = serde_json::to_value(problem.code).unwrap();
            assert!(code != "bug" && problem.sentence.len() > 20, "{name}: {problem:?}");
        }
        Ok(done) if done["undo"].is_null() => assert_eq!(done["logged"], 0, "{name}"),
        Ok(done) => drop(book.get("undo", &json!({ "target": done["undo"] }))),
    }
}

/// Imports a file with the columns as guessed.
fn try_import(book: &TestNotebook, name: &str, bytes: impl AsRef<[u8]>) -> Answer {
    let token = book.pick(book.write(name, bytes));
    book.job("import_observations", &json!({ "token": token, "mapping": [], "sheet": null }))
}

/// Imports a file that must go in.
#[track_caller]
pub fn import(book: &TestNotebook, name: &str, bytes: impl AsRef<[u8]>) -> Value {
    try_import(book, name, bytes).unwrap_or_else(|problem| panic!("{name} goes in: {problem:?}"))
}
