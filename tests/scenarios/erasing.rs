//! Erasing the words of a note for ever: nowhere in the folder any more, told as erased, never undone.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use shadowday_tests::TestNotebook;

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The files of a notebook's folder that hold a word, whatever its letter case.
pub(crate) fn files_with(book: &TestNotebook, word: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        // The index thread may have let a file go meanwhile.
        let bytes = fs::read(path).unwrap_or_default().to_ascii_lowercase();
        bytes.windows(word.len()).any(|part| part == word.as_bytes())
    };
    files(&book.notebook()).into_iter().filter(holds).collect()
}

#[test]
fn erased_words_are_nowhere_and_the_note_says_so() {
    let mut book = TestNotebook::new();
    let note = book.log("Zanzibarquartz copies the number twice #zanzibartag &Zanzibartool !2");
    book.log("a note that stays");
    let edit = json!({ "id": note["id"], "seen": note["seen"], "line": "Zanzibarquartz copies it thrice #zanzibartag &Zanzibartool !2",
        "fields": {}, "add_tags": [], "remove_tags": [] });
    book.get("edit_observation", &edit);
    book.get("save_draft", &json!({ "key": format!("edit:{}", note["id"].as_str().unwrap()), "text": "Zanzibarquartz", "counter": 1.0, "started_at": null }));
    book.job("backup", &json!({})).unwrap();
    assert_eq!(book.found("zanzibarquartz").len(), 1);
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");

    let done = book.get("erase_observation", &json!({ "id": note["id"] }));
    assert_eq!((done["undo"].clone(), done["message"].as_str()), (json!(null), Some("done-erased")));
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<PathBuf>::new());
    assert_eq!(book.found("zanzibarquartz"), Vec::<String>::new());

    let shown = book.get("observation", &json!({ "id": note["id"] }))["note"].clone();
    assert_eq!(
        (shown["erased"].clone(), shown["text"].clone(), shown["tags"].clone()),
        (json!(true), json!(""), json!([]))
    );
    assert_eq!(shown["impact"], json!(2), "codes stay");
    let told = book.get("history", &json!({ "record": note["id"], "before": null, "limit": 10 }));
    assert_eq!(told[0]["message"], "act-forget");
    assert_eq!(told[0]["undo"], json!(null));
    assert!(
        told[0]["changes"]
            .as_array()
            .unwrap()
            .iter()
            .any(|change| change["field"] == "raw" && change["erased"] == true)
    );
    assert_eq!(book.faults(), Vec::<String>::new());
}

#[test]
fn what_was_made_from_erased_words_goes_with_them_also_when_it_was_undone_or_removed() {
    let mut book = TestNotebook::new();
    let ask = book.log("-> a Zanzibarheadset please @A1");
    let praised = book.log("6 Zanzibarcalm with callers @A1");
    let line = |note: &serde_json::Value, line: &str| {
        let seen = book.get("observation", &json!({ "id": note["id"] }))["note"]["seen"].clone();
        book.get(
            "edit_observation",
            &json!({ "id": note["id"], "seen": seen, "line": line, "fields": {}, "add_tags": [], "remove_tags": [] }),
        );
    };
    // An ask that was one for a moment only, and one that was moved to another day after it was answered.
    let once = book.log("a Zanzibarlamp");
    line(&once, "-> a Zanzibarlamp");
    book.get("undo", &json!({ "target": null }));
    let asked = book.get("asks", &json!({}))["asks"][0].clone();
    book.get("answer_ask", &json!({ "id": asked["id"], "light": "red", "text": "Zanzibarheadsets are gone" }));
    book.get("owe_thanks", &json!({ "note": praised["id"] }));
    let other = book.get(
        "start_day",
        &json!({ "team_name": "Claims", "started_at": "2026-01-07 09:00", "ended_at": "2026-01-07 10:00" }),
    );
    book.get("move_observations", &json!({ "ids": [ask["id"]], "day": other["id"] }));
    assert_eq!(book.get("asks", &json!({}))["asks"][0]["day"], other["id"]);
    book.get("remove_ask", &json!({ "id": asked["id"] }));
    book.job("backup", &json!({})).unwrap();
    for note in [&ask, &praised, &once] {
        book.get("erase_observation", &json!({ "id": note["id"] }));
    }
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<PathBuf>::new());
    assert_eq!(book.get("due_thanks", &json!({})), json!([]));
    assert_eq!(book.faults(), Vec::<String>::new());
}

#[test]
fn an_erasure_is_neither_undone_nor_repeated() {
    let book = TestNotebook::new();
    let note = book.log("Zanzibarquartz");
    book.get("erase_observation", &json!({ "id": note["id"] }));
    let again = book.call("erase_observation", &json!({ "id": note["id"] })).unwrap_err();
    assert!(again.sentence.contains("erased before"), "{again:?}");
    assert_eq!(book.get("undo_state", &json!({}))["undo"], "act-log-observation");
    let unknown = book.call("erase_observation", &json!({ "id": "01890000-0000-7000-8000-000000000000" })).unwrap_err();
    assert!(unknown.sentence.contains("is not in this notebook"), "{unknown:?}");
    book.get("remove_observations", &json!({ "ids": [note["id"]] }));
    let removed = book.get("removed", &json!({}));
    assert_eq!((removed[0]["erased"].clone(), removed[0]["label"].clone()), (json!(true), json!("")));
}

#[test]
fn a_damaged_backup_is_told_by_check() {
    let book = TestNotebook::new();
    book.log("a note");
    book.job("backup", &json!({})).unwrap();
    assert_eq!(book.faults(), Vec::<String>::new());
    let backup = files(&book.notebook().join("backups")).pop().unwrap();
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5a);
    fs::write(&backup, bytes).unwrap();
    let faults = book.faults();
    assert!(faults.len() == 1 && faults[0].contains("cannot be restored"), "{faults:?}");
}
