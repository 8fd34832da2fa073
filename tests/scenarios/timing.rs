//! The time strip: keys, edges, what a note carries, and that all of it can be taken back.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

fn press(book: &TestNotebook, press: &str, value: &str) {
    book.get("press_strip", &json!({ "press": press, "value": value }));
}

fn stretches(book: &TestNotebook) -> Vec<Value> {
    let strip = book.get("strip", &json!({ "day": null }));
    serde_json::from_value(strip["stretches"].clone()).unwrap()
}

/// Kinds and codes in order; `…` marks what runs.
fn shown(book: &TestNotebook) -> Vec<String> {
    let shown = |one: &Value| {
        let what = one["code"].as_str().filter(|code| !code.is_empty()).or(one["kind"].as_str()).unwrap().to_owned();
        if one["ended_at"].is_null() { format!("{what}…") } else { what }
    };
    stretches(book).iter().map(shown).collect()
}

#[test]
fn a_morning_is_timed_by_single_keys() {
    let book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(6);
    press(&book, "switch", "after_contact");
    book.pass_minutes(2);
    press(&book, "interrupt", "colleague");
    book.pass_minutes(3);
    press(&book, "interrupt", "");
    assert_eq!(shown(&book), ["talk", "after_contact", "interruption", "after_contact…"]);
    let note = book.log("2 Copies the number into four screens");
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!(page["notes"][0]["activity"], "after_contact", "{note}");
    book.pass_minutes(5);
    book.get("pause_day", &json!({ "id": page["day"]["id"] }));
    assert_eq!(shown(&book), ["talk", "after_contact", "interruption", "after_contact"]);
    assert!(book.faults().is_empty());
}

#[test]
fn every_key_can_be_taken_back_also_after_a_restart() {
    let mut book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(1);
    press(&book, "switch", "hold");
    assert_eq!(shown(&book), ["talk", "hold…"]);
    book.reopen();
    book.get("undo", &json!({ "target": null }));
    assert_eq!(shown(&book), ["talk…"]);
    book.get("redo", &json!({}));
    assert_eq!(shown(&book), ["talk", "hold…"]);
}

#[test]
fn edges_are_typed_and_neighbours_follow() {
    let book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(10);
    press(&book, "switch", "hold");
    book.pass_minutes(10);
    press(&book, "switch", "mail_chat");
    let hold = stretches(&book)[1].clone();
    let begun = hold["started_at"].as_str().unwrap().parse::<shadowday_app::Lived>().unwrap();
    let earlier = shadowday_app::Lived(begun.0 - chrono::Duration::minutes(4)).to_string();
    let mend = |started: &str| {
        let none = Value::Null;
        book.call("mend_stretch", &json!({ "id": hold["id"], "started_at": started, "ended_at": none, "code": "look_up", "mode": "did", "source": none, "resumed": none }))
    };
    mend(&earlier).unwrap();
    let now = stretches(&book);
    assert_eq!((&now[0]["ended_at"], &now[1]["started_at"]), (&json!(earlier), &json!(earlier)));
    assert_eq!((&now[1]["code"], &now[1]["mode"]), (&json!("look_up"), &json!("did")));
    let whole = shadowday_app::Lived(begun.0 - chrono::Duration::minutes(10)).to_string();
    let refused = mend(&whole).unwrap_err();
    assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
    book.get("undo", &json!({ "target": null }));
    assert_eq!(stretches(&book)[1], hold);
}

#[test]
fn a_forgotten_strip_ends_when_another_day_begins() {
    let book = TestNotebook::new();
    press(&book, "switch", "talk");
    let day = book.get("strip", &json!({ "day": null }))["day"].clone();
    book.pass_minutes(20 * 60);
    book.log("the next morning");
    let strip = book.get("strip", &json!({ "day": day }));
    assert_eq!(strip["stretches"][0]["auto_closed"], true);
    assert!(strip["stretches"][0]["ended_at"].is_string());
    assert!(shown(&book).is_empty(), "the new day has a strip of its own");
}

#[test]
fn what_is_no_activity_is_refused() {
    let book = TestNotebook::new();
    for (press, value) in [("switch", "dance"), ("jump", "talk"), ("mode", ""), ("interrupt", "weather")] {
        let refused = book.call("press_strip", &json!({ "press": press, "value": value })).unwrap_err();
        assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
    }
    assert!(book.get("start", &json!({}))["open_day"].is_null(), "no day was opened");
}

#[test]
fn notes_in_a_surge_say_so_until_it_is_over() {
    let book = TestNotebook::new();
    book.log("calm");
    book.get("mark_surge", &json!({ "day": null }));
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!((&page["day"]["surge"], &page["day"]["surge_now"]), (&json!(true), &json!(true)));
    book.get("mark_surge", &json!({ "day": null }));
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!((&page["day"]["surge"], &page["day"]["surge_now"]), (&json!(true), &json!(false)));
}
