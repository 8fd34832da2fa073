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

#[test]
fn a_stretch_taken_away_is_named_by_nothing_until_it_is_brought_back() {
    let mut book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(1);
    press(&book, "parallel", "look_up");
    book.log("a note while they talk");
    book.pass_minutes(5);
    press(&book, "interrupt", "alarm");
    book.pass_minutes(1);
    press(&book, "switch", "mail_chat");
    let before = stretches(&book);
    let note = |book: &TestNotebook| book.get("read_day", &json!({ "day": null }))["notes"][0].clone();
    assert_eq!(note(&book)["activity"], "talk");
    let named = |book: &TestNotebook| {
        let history = book.get("history", &json!({ "record": note(book)["id"], "before": null, "limit": 1 }));
        history[0]["message"].as_str().unwrap().to_owned()
    };

    book.get("remove_stretch", &json!({ "id": before[0]["id"] }));
    assert_eq!(shown(&book), ["look_up…", "interruption", "mail_chat…"]);
    let left = stretches(&book);
    assert_eq!((&left[0]["kind"], &left[1]["resumed"]), (&json!("parallel"), &json!(null)));
    assert_eq!((note(&book)["activity"].clone(), named(&book)), (json!(""), "act-remove-stretch".to_owned()));
    book.get("remove_stretch", &json!({ "id": before[3]["id"] }));
    assert_eq!(shown(&book), ["interruption"]);
    book.reopen();
    book.get("undo", &json!({ "target": null }));
    book.get("undo", &json!({ "target": null }));
    assert_eq!((stretches(&book), note(&book)["activity"].clone()), (before, json!("talk")));
    assert!(book.faults().is_empty());
}

#[test]
fn notes_follow_an_edge_that_is_mended() {
    let book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(10);
    press(&book, "switch", "hold");
    book.pass_minutes(2);
    book.log("on hold for two minutes");
    book.pass_minutes(2);
    press(&book, "switch", "mail_chat");
    let activity = || book.get("read_day", &json!({ "day": null }))["notes"][0]["activity"].clone();
    assert_eq!(activity(), "hold");
    let hold = stretches(&book)[1].clone();
    let begun = hold["started_at"].as_str().unwrap().parse::<shadowday_app::Lived>().unwrap();
    let later = shadowday_app::Lived(begun.0 + chrono::Duration::minutes(3)).to_string();
    book.get("mend_stretch", &json!({ "id": hold["id"], "started_at": later }));
    assert_eq!(activity(), "talk");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(activity(), "hold");
}

#[test]
fn a_key_pressed_twice_at_once_is_one_press_in_the_ledger() {
    let book = TestNotebook::new();
    press(&book, "switch", "talk");
    book.pass_minutes(1);
    let acts =
        || book.get("history", &json!({ "record": null, "before": null, "limit": 50 })).as_array().unwrap().len();
    for (kind, value, after) in [("interrupt", "", "interruption…"), ("parallel", "look_up", "look_up…")] {
        let before = acts();
        press(&book, kind, value);
        let twice = book.get("press_strip", &json!({ "press": kind, "value": value }));
        assert_eq!((acts() - before, &twice["undo"]), (1, &json!(null)), "{kind}");
        assert_eq!(shown(&book).last().unwrap(), after);
        book.pass_minutes(1);
        press(&book, "switch", "talk");
        book.pass_minutes(1);
    }
}

#[test]
fn who_interrupted_is_said_in_one_further_press() {
    let book = TestNotebook::new();
    let source = |value: &str| book.call("press_strip", &json!({ "press": "source", "value": value }));
    assert!(source("alarm").is_err(), "nothing is interrupted");
    press(&book, "switch", "talk");
    book.pass_minutes(1);
    press(&book, "interrupt", "");
    source("alarm").unwrap();
    assert_eq!(stretches(&book)[1]["source"], "alarm");
    source("customer").unwrap();
    assert!(source("weather").is_err());
    assert_eq!(stretches(&book)[1]["source"], "customer");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(stretches(&book)[1]["source"], "alarm");
}

#[test]
fn a_time_after_midnight_belongs_to_the_day_of_the_evening_before() {
    let book = TestNotebook::new();
    // To a quarter to midnight, wherever the test is run.
    let now = book.get("strip", &json!({ "day": null }));
    assert!(now["day"].is_null());
    press(&book, "switch", "talk");
    let begun = stretches(&book)[0]["started_at"].as_str().unwrap().parse::<shadowday_app::Lived>().unwrap();
    let minutes = (24 * 60 + 23 * 60 + 45)
        - i64::from(chrono::Timelike::hour(&begun.0) * 60 + chrono::Timelike::minute(&begun.0));
    book.get("undo", &json!({ "target": null }));
    book.pass_minutes(minutes);
    press(&book, "switch", "talk");
    book.pass_minutes(60);
    press(&book, "switch", "mail_chat");
    let talk = stretches(&book)[0].clone();
    assert_ne!(talk["started_at"].as_str().unwrap()[..10], talk["ended_at"].as_str().unwrap()[..10]);
    book.get("mend_stretch", &json!({ "id": talk["id"], "ended_at": "00:10" }));
    let mended = stretches(&book)[0]["ended_at"].as_str().unwrap().to_owned();
    assert_eq!((&mended[..10], &mended[11..16]), (&talk["ended_at"].as_str().unwrap()[..10], "00:10"));
    let refused = book.call("mend_stretch", &json!({ "id": talk["id"], "ended_at": "23:30" })).unwrap_err();
    assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
}

#[test]
fn which_activities_have_a_key_is_a_setting_and_any_of_them_can_be_started() {
    let mut book = TestNotebook::new();
    let save = |book: &TestNotebook, keys: &[&str]| {
        let mut settings = book.get("settings", &json!({}));
        settings["strip"] = json!(keys);
        book.call("save_settings", &settings)
    };
    save(&book, &["meeting", "talk"]).unwrap();
    book.reopen();
    let strip = book.get("strip", &json!({ "day": null }));
    assert_eq!((&strip["keys"], strip["codes"].as_array().unwrap().len()), (&json!(["meeting", "talk"]), 13));
    let seven = ["talk", "hold", "re_key", "chase", "admin", "break", "meeting"];
    for (keys, says) in
        [(&["juggling"][..], "cannot be timed"), (&["talk", "talk"][..], "one key only"), (&seven[..], "At most 6")]
    {
        let refused = save(&book, keys).unwrap_err();
        assert!(refused.sentence.contains(says), "{}", refused.sentence);
    }
    assert_eq!(book.get("settings", &json!({}))["strip"], json!(["meeting", "talk"]), "nothing was changed");
    for code in strip["codes"].as_array().unwrap() {
        press(&book, "switch", code.as_str().unwrap());
        book.pass_minutes(1);
    }
    assert_eq!(shown(&book).len(), 13, "a key is no condition");
    save(&book, &[]).unwrap();
    assert_eq!(book.get("strip", &json!({ "day": null }))["keys"], json!([]));
}
