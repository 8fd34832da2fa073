//! Blind second coding: what is drawn, that the first code is not shown, how far both agree, and what is settled.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

const LINES: [&str; 4] =
    ["1 nobody knew the code", "2 four screens", "3 no lunch before three", "a door that sticks, in passing"];

/// A notebook of one day that has ended, with four notes of three categories and none.
fn ended() -> TestNotebook {
    let book = TestNotebook::new();
    for line in LINES {
        book.log(line);
    }
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": day, "at": null }));
    book
}

fn state(book: &TestNotebook) -> Value {
    book.get("second_coding", &json!({}))
}

fn draw(book: &TestNotebook) {
    book.get("draw_second_coding", &json!({ "count": 50, "own": true }));
}

/// Codes all that wait by their words.
fn code(book: &TestNotebook, category: impl Fn(&str) -> Option<&'static str>) {
    while let Some(card) = state(book)["waiting"].get(0).cloned() {
        let category = category(card["text"].as_str().unwrap());
        book.get("code_observation", &json!({ "id": card["id"], "seen": card["seen"], "category": category }));
    }
}

/// As the first coder, but for the screens.
fn mostly(text: &str) -> Option<&'static str> {
    match text {
        "nobody knew the code" => Some("training_gap"),
        "four screens" | "no lunch before three" => Some("workload"),
        _ => None,
    }
}

#[test]
fn a_sample_is_coded_without_the_first_code_and_compared_when_all_is_coded() {
    let book = ended();
    let none_of_others = book.call("draw_second_coding", &json!({ "count": 2, "own": false }));
    assert!(none_of_others.is_err(), "all notes are one's own");
    assert_eq!((state(&book)["own"].as_u64(), state(&book)["others"].as_u64()), (Some(4), Some(0)));
    draw(&book);
    let blind = state(&book);
    assert_eq!(blind["waiting"].as_array().unwrap().len(), 4);
    for word in ["training_gap", "tooling", "workload"] {
        assert!(!blind.to_string().contains(word), "{word} is not to be seen");
    }
    code(&book, mostly);
    let done = state(&book);
    let agreement = &done["agreement"];
    assert_eq!((agreement["n"].as_u64(), agreement["observed"].as_f64()), (Some(4), Some(0.75)));
    // Cohen: 3 of 4 alike, by chance (1·1 + 1·0 + 1·2 + 1·1) / 16 = 4/16.
    assert!((agreement["kappa"].as_f64().unwrap() - (0.75 - 0.25) / 0.75).abs() < 1e-9);
    let differing = done["differing"].as_array().unwrap();
    assert_eq!(
        (differing.len(), &differing[0]["first"], &differing[0]["second"]),
        (1, &json!("tooling"), &json!("workload"))
    );
}

#[test]
fn what_is_settled_is_what_the_observation_says_and_one_undo_takes_it_back() {
    let book = ended();
    draw(&book);
    code(&book, mostly);
    let differs = state(&book)["differing"][0].clone();
    book.get("settle_coding", &json!({ "id": differs["id"], "category": "workload" }));
    let note = || book.get("observation", &json!({ "id": differs["note"] }))["note"].clone();
    assert_eq!(note()["category"], "workload");
    let settled = state(&book);
    assert_eq!(
        (&settled["differing"][0]["is_settled"], &settled["differing"][0]["settled"]),
        (&json!(true), &json!("workload"))
    );
    assert_eq!(settled["agreement"]["observed"], 0.75, "settling does not make two people agree");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(note()["category"], "tooling");
    assert_eq!(state(&book)["differing"][0]["is_settled"], false);
}

#[test]
fn nothing_is_drawn_twice_and_the_rest_can_be_put_back() {
    let book = ended();
    draw(&book);
    assert!(book.call("draw_second_coding", &json!({ "count": 5, "own": true })).is_err(), "all are drawn");
    let card = state(&book)["waiting"][0].clone();
    book.get("code_observation", &json!({ "id": card["id"], "seen": card["seen"], "category": null }));
    book.get("drop_second_coding", &json!({}));
    let left = state(&book);
    assert_eq!(
        (left["waiting"].as_array().unwrap().len(), left["coded"].as_u64(), left["own"].as_u64()),
        (0, Some(1), Some(3))
    );
    assert!(book.call("draw_second_coding", &json!({ "count": 0, "own": true })).is_err());
    assert!(book.call("draw_second_coding", &json!({ "count": 201, "own": true })).is_err());
}

#[test]
fn what_is_sealed_or_removed_is_not_coded() {
    let book = ended();
    draw(&book);
    let cards = state(&book)["waiting"].as_array().unwrap().clone();
    book.get("remove_observations", &json!({ "ids": [note_of(&book, &cards[0])] }));
    assert_eq!(state(&book)["waiting"].as_array().unwrap().len(), 3);
    let gone = json!({ "id": cards[0]["id"], "seen": cards[0]["seen"], "category": null });
    assert!(book.call("code_observation", &gone).is_err());
}

/// The note with the words of a card.
fn note_of(book: &TestNotebook, card: &Value) -> Value {
    let notes = book.get("read_day", &json!({ "day": null }))["notes"].as_array().unwrap().clone();
    notes.into_iter().find(|note| note["text"] == card["text"]).unwrap()["id"].clone()
}

#[test]
fn alpha_is_given_of_all_codes_of_each_and_of_tags() {
    let book = TestNotebook::new();
    for number in 0..6 {
        book.log(&format!("2 screen {number} #re-keying"));
        book.log(&format!("3 lunch {number}"));
    }
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": day, "at": null }));
    draw(&book);
    while let Some(card) = state(&book)["waiting"].get(0).cloned() {
        let text = card["text"].as_str().unwrap();
        let category = if text.starts_with("screen") || text == "lunch 0" { "tooling" } else { "workload" };
        let tags: &[&str] = if text.starts_with("screen") { &["Re-Keying"] } else { &[] };
        let coded = json!({ "id": card["id"], "seen": card["seen"], "category": category, "tags": tags });
        book.get("code_observation", &coded);
    }
    let found = state(&book)["agreement"].clone();
    let near = |value: &Value, wanted: f64| (value.as_f64().unwrap() - wanted).abs() < 0.001;
    // One of twelve differs: Do = 2/24, De = 2·13·11/(24·23).
    let wanted = 1.0 - (2.0 / 24.0) / (2.0 * 13.0 * 11.0 / (24.0 * 23.0));
    assert!(near(&found["alpha"]["alpha"], wanted), "{found}");
    assert!(found["alpha"]["low"].as_f64().unwrap() < wanted && found["alpha"]["high"].as_f64().unwrap() >= wanted);
    let each = found["each"].as_array().unwrap();
    let tooling = each.iter().find(|one| one["code"] == "tooling").unwrap();
    assert_eq!((&tooling["first"], &tooling["second"], &tooling["both"]), (&json!(6), &json!(7), &json!(6)));
    assert!(each.len() == 2 && near(&tooling["alpha"]["alpha"], wanted), "two codes: each tells what both tell");
    let tags = &found["tags"];
    assert_eq!((&tags["n"], &tags["alike"]), (&json!(6), &json!(6)), "spelled otherwise, the same: {tags}");
}
