//! Reading back with the host: keep, correct, strike; a strike is taken back until the end, and gone for ever after it.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::erasing::files_with;

fn judge(book: &TestNotebook, note: &Value, verdict: &str, words: Option<&str>) -> Value {
    book.get("judge_line", &json!({ "id": note["id"], "verdict": verdict, "words": words }))
}

fn begin(book: &TestNotebook, host: Option<&str>) {
    book.get("begin_read_back", &json!({ "day": null, "host": host }));
}

fn page(book: &TestNotebook) -> Value {
    book.get("read_back", &json!({ "day": null, "host": null }))
}

fn unfinished(book: &TestNotebook) -> Value {
    book.get("unfinished_read_back", &json!({}))
}

fn texts(page: &Value) -> Vec<&str> {
    page["notes"].as_array().unwrap().iter().map(|note| note["text"].as_str().unwrap()).collect()
}

#[test]
fn only_lines_about_the_host_are_shown_and_each_gets_a_verdict() {
    let mut book = TestNotebook::new();
    let first = book.log("2 Copies the number into four screens #re-keying !2 @A1");
    let second = book.log("3 Waits for @A1 the lead !1");
    book.log("Another desk @B2");
    assert_eq!(page(&book)["choices"], json!([{ "host": "A1", "lines": 2 }, { "host": "B2", "lines": 1 }]));
    begin(&book, Some("A1"));
    judge(&book, &first, "kept", None);
    judge(&book, &first, "corrected", Some("Copies the number into five screens"));
    judge(&book, &second, "corrected", Some("Waits long for A1 the lead"));
    book.reopen();
    let page = page(&book);
    assert_eq!((&page["running"], &page["host"]), (&json!(true), &json!("A1")));
    assert_eq!(texts(&page), ["Copies the number into five screens", "Waits long for A1 the lead"]);
    let note = &page["notes"][0];
    assert_eq!(note["raw"], "2 Copies the number into five screens #re-keying !2 @A1");
    assert_eq!(
        (&note["category"], &note["tags"], &note["impact"]),
        (&json!("tooling"), &json!(["re-keying"]), &json!(2))
    );
    let other = &page["notes"][1];
    assert_eq!((&note["host_verdict"], &other["host_verdict"]), (&json!("corrected"), &json!("corrected")));
    assert_eq!(
        (&other["category"], &other["impact"], &other["hosts"]),
        (&json!("workload"), &json!(1), &json!(["A1"]))
    );
    let done = book.get("end_read_back", &json!({}));
    assert_eq!(done["message_args"]["count"], "0");
    assert!(unfinished(&book).is_null());
    assert!(book.faults().is_empty());
}

#[test]
fn a_strike_is_undone_until_the_end_and_its_words_are_nowhere_after_it() {
    let mut book = TestNotebook::new();
    let struck = book.log("2 Zanzibarquartz of the colleague #zanzibartag &Zanzibartool @A1");
    let asked = book.log("-> a Zanzibarheadset please @A1");
    let praised = book.log("6 Zanzibarcalm with callers @A1");
    let kept = book.log("a line that stays @A1");
    book.get("owe_thanks", &json!({ "note": praised["id"] }));
    book.get(
        "save_draft",
        &json!({ "key": format!("edit:{}", struck["id"].as_str().unwrap()), "text": "Zanzibarquartz",
        "counter": 1.0, "started_at": null }),
    );
    book.job("backup", &json!({})).unwrap();
    begin(&book, None);
    judge(&book, &struck, "struck", None);
    book.get("undo", &json!({ "target": null }));
    assert_eq!(page(&book)["notes"][0]["host_verdict"], "unread");
    for note in [&struck, &asked, &praised] {
        judge(&book, note, "struck", None);
    }
    book.reopen();
    assert_eq!(unfinished(&book)["struck"], 3);
    assert!(!files_with(&book, "zanzibar").is_empty(), "until the end the words are there");

    let done = book.get("end_read_back", &json!({}));
    assert_eq!((&done["message_args"]["count"], &done["undo"]), (&json!("3"), &json!(null)));
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(book.timeline(), ["a line that stays"]);
    assert!(book.found("zanzibarquartz").is_empty());
    assert_eq!(book.get("read_day", &json!({ "day": null }))["day"]["struck"], 3);
    assert!(book.get("due_thanks", &json!({})).as_array().unwrap().is_empty());
    let sheet = book.get("debrief", &json!({ "day": null }))["sheet"].clone();
    assert_eq!((&sheet["struck"], &sheet["notes"], &sheet["asks"]), (&json!(3), &json!(1), &json!([])));

    // Undo goes on before the strikes, and does not bring back what is gone.
    book.get(
        "edit_observation",
        &json!({ "id": kept["id"], "seen": kept["seen"], "line": null, "fields": { "starred": true },
        "add_tags": [], "remove_tags": [] }),
    );
    book.get("undo", &json!({ "target": null }));
    let next = book.get("undo", &json!({ "target": null }));
    assert_ne!(next["message_args"]["act"], "act-strike-line");
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(book.get("read_day", &json!({ "day": null }))["day"]["struck"], 3);
    assert!(book.faults().is_empty());
}

#[test]
fn sealed_lines_and_lines_without_words_are_not_read_back_and_one_runs_at_a_time() {
    let book = TestNotebook::new();
    book.log("2 ");
    let refused = book.call("begin_read_back", &json!({ "day": null, "host": null })).unwrap_err();
    assert!(refused.sentence.contains("nothing to read back"), "{}", refused.sentence);
    let note = book.log("a line @A1");
    let refused = book.call("judge_line", &json!({ "id": note["id"], "verdict": "kept", "words": null })).unwrap_err();
    assert!(refused.sentence.contains("No read-back"), "{}", refused.sentence);
    begin(&book, None);
    assert_eq!(texts(&page(&book)), ["a line"]);
    let refused = book.call("begin_read_back", &json!({ "day": null, "host": "A1" })).unwrap_err();
    assert!(refused.sentence.contains("not ended"), "{}", refused.sentence);
    let empty =
        book.call("judge_line", &json!({ "id": note["id"], "verdict": "corrected", "words": " " })).unwrap_err();
    assert_eq!(empty.field.as_deref(), Some("words"));
}
