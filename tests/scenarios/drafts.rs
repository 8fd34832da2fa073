//! Words typed into forms: kept while they are typed, gone with the act that saves them and with the words they are about.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::erasing::files_with;

fn keep(book: &TestNotebook, key: &str, text: &str) {
    let counter = book.get("drafts", &json!({})).as_array().unwrap().len() + 1;
    book.get("save_draft", &json!({ "key": key, "text": text, "counter": counter, "started_at": null, "seen": "7" }));
}

fn kept(book: &TestNotebook) -> Vec<String> {
    let drafts = book.get("drafts", &json!({}));
    drafts.as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap().to_owned()).collect()
}

fn answer(words: &str) -> Value {
    json!({ "words": words, "question": "What gets in your way?", "kind": "quote", "host": null, "quotable": false })
}

#[test]
fn words_of_a_form_survive_a_restart_and_leave_with_the_act_that_saves_them() {
    let mut book = TestNotebook::new();
    book.log("the day begins");
    keep(&book, "questions", r#"{"words":"half an ans"}"#);
    book.reopen();
    let form = book.get("start", &json!({}))["forms"][0].clone();
    assert_eq!((&form["key"], &form["text"]), (&json!("questions"), &json!(r#"{"words":"half an ans"}"#)));
    assert_eq!(form["seen"], "7", "what others write meanwhile is still set aside");

    let mut refused = answer("  ");
    refused["draft"] = json!("questions");
    assert!(book.call("log_answer", &refused).is_err());
    assert_eq!(kept(&book), ["questions"], "what was not saved stays");
    book.get("log_answer", &answer("another answer"));
    assert_eq!(kept(&book), ["questions"], "an act that says nothing of it leaves it");
    let mut saved = answer("half an answer");
    saved["draft"] = json!("questions");
    book.get("log_answer", &saved);
    assert_eq!(kept(&book), Vec::<String>::new());
    let late = json!({ "key": "questions", "text": "half an answ", "counter": 1, "started_at": null });
    book.get("save_draft", &late);
    assert_eq!(kept(&book), Vec::<String>::new(), "a late save does not bring it back");
    assert!(book.get("start", &json!({}))["draft"].is_null(), "no line of the composer");
}

#[test]
fn the_act_that_saves_a_headline_takes_its_draft_along() {
    let book = TestNotebook::new();
    book.log("the day begins");
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].as_str().unwrap().to_owned();
    for field in ["keep", "surprised"] {
        keep(&book, &format!("headline:{day}:{field}"), "the desk helps itself");
    }
    let key = format!("headline:{day}:keep");
    book.get("save_headline", &json!({ "day": day, "field": "keep", "text": "the desk helps itself", "draft": key }));
    assert_eq!(kept(&book), [format!("headline:{day}:surprised")], "each field has its own");
}

#[test]
fn words_about_what_is_gone_are_not_offered_and_come_back_with_it() {
    let book = TestNotebook::new();
    let note = book.log("Waits for the system");
    keep(&book, &format!("correct:{}", note["id"].as_str().unwrap()), "Waits long");
    keep(&book, "finding:new", "People wait");
    book.get("remove_observations", &json!({ "ids": [note["id"]] }));
    assert_eq!(kept(&book), ["finding:new"]);
    book.get("undo", &json!({ "target": null }));
    assert_eq!(kept(&book).len(), 2);
    book.get("discard_draft", &json!({ "key": "finding:new" }));
    assert_eq!(kept(&book).len(), 1, "a discarded one is gone");
}

#[test]
fn struck_words_are_in_no_draft() {
    let mut book = TestNotebook::new();
    let note = book.log("Zanzibarquartz waits @A1");
    book.log("stays");
    let id = note["id"].as_str().unwrap().to_owned();
    for kind in ["correct", "gap", "conflict"] {
        keep(&book, &format!("{kind}:{id}"), "Zanzibarquartz waits long");
    }
    book.get("leave_words", &json!({ "about": id, "text": "Zanzibarquartz", "left": true }));
    book.job("backup", &json!({})).unwrap();
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");
    book.get("begin_read_back", &json!({ "day": null, "host": null }));
    book.get("judge_line", &json!({ "id": id, "verdict": "struck", "words": null }));
    book.get("end_read_back", &json!({}));
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(kept(&book), Vec::<String>::new());
    assert_eq!(book.faults(), Vec::<String>::new());
}

/// What is noticed in words about a record.
fn noticed(book: &TestNotebook, text: &str, about: &Value) -> Vec<String> {
    let answer = book.get("notice_names", &json!({ "text": text, "about": about }));
    answer["findings"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn names_are_noticed_in_any_words_and_left_where_they_were_left() {
    let mut book = TestNotebook::new();
    let words = "Ms Bell (m.bell@example.com) called 030 23125123";
    assert_eq!(noticed(&book, words, &json!(null)), ["Ms Bell", "m.bell@example.com", "030 23125123"]);
    let contact = book.get("save_contact", &json!({ "demand": "failure" }))["id"].clone();
    let ask = book.get("save_ask", &json!({ "words": "a second screen", "object": "", "place": "", "safety": false }))
        ["id"]
        .clone();
    book.log("meets somebody @A1");
    let offered = book.get("notice_names", &json!({ "text": words, "about": contact }));
    assert_eq!(offered["pseudonyms"], json!(["A1", "A2"]));
    assert_eq!(book.get("notice_names", &json!({ "text": "no name", "about": contact }))["pseudonyms"], json!([]));

    book.get("leave_words", &json!({ "about": contact, "text": "Ms Bell", "left": true }));
    book.get("leave_words", &json!({ "about": contact, "text": "030 23125123", "left": true }));
    book.reopen();
    assert_eq!(noticed(&book, words, &contact), ["m.bell@example.com"]);
    assert_eq!(noticed(&book, words, &ask).len(), 3, "elsewhere it is noticed");
    book.get("leave_words", &json!({ "about": contact, "text": "Ms Bell", "left": false }));
    assert_eq!(noticed(&book, words, &contact), ["Ms Bell", "m.bell@example.com"], "and here once more");
}

#[test]
fn a_name_left_in_an_answer_is_left_in_its_note() {
    let book = TestNotebook::new();
    book.log("the day begins");
    let mut said = answer("Ms Bell and Ms Koenig know it");
    said["left"] = json!(["Ms Bell"]);
    let note = book.get("log_answer", &said)["note"].clone();
    let texts =
        |note: &Value| note["findings"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect::<Vec<_>>();
    assert_eq!(texts(&note), [json!("Ms Koenig")]);
    book.get("leave_words", &json!({ "about": note["id"], "text": "Ms Koenig", "left": true }));
    let page = book.get("read_day", &json!({ "day": null }));
    let shown = page["notes"].as_array().unwrap().iter().find(|one| one["id"] == note["id"]).unwrap().clone();
    assert_eq!(texts(&shown), Vec::<Value>::new(), "its reports agree");
    assert_eq!(noticed(&book, "Ms Koenig", &note["id"]), Vec::<String>::new());
}
