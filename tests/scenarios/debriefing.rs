//! The debrief: what is asked, what settles a card, what a promise needs, and the close of a day.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

fn cards(book: &TestNotebook) -> Vec<String> {
    let page = book.get("debrief", &json!({ "day": null }));
    let cards = page["cards"].as_array().unwrap();
    cards.iter().map(|card| card["key"].as_str().unwrap().split(':').next().unwrap().to_owned()).collect()
}

fn card(book: &TestNotebook, step: &str) -> Value {
    let page = book.get("debrief", &json!({ "day": null }));
    let found = page["cards"].as_array().unwrap().iter().find(|card| card["step"] == step).cloned();
    found.unwrap_or_else(|| panic!("a card of {step}"))
}

fn day(book: &TestNotebook) -> Value {
    book.get("read_day", &json!({ "day": null }))["day"].clone()
}

fn settle_headlines(book: &TestNotebook) {
    for field in ["surprised", "fix_first", "keep"] {
        book.get(
            "save_headline",
            &json!({ "day": day(book)["id"], "field": field, "text": format!("said of {field}") }),
        );
    }
}

#[test]
fn a_day_is_worked_through_and_every_card_settles() {
    let book = TestNotebook::new();
    let bare = book.log("2 ");
    let quote = book.log("\"I copy it four times @A1");
    book.log("-> a better headset !2 @A1");
    let bright = book.log("6 calms callers @A1");
    book.get("edit_day", &json!({ "id": day(&book)["id"], "act_of_help": "carry the boxes" }));
    book.get("save_assumption", &json!({ "statement": "Most calls are about the letter", "confidence": 80 }));
    let all = cards(&book);
    for expected in ["gap", "quote", "assumption", "headline", "ask", "thanks", "help"] {
        assert!(all.iter().any(|key| key == expected), "{expected} in {all:?}");
    }

    book.get(
        "edit_observation",
        &json!({ "id": bare["id"], "seen": bare["seen"], "line": "2 The printer jams !2", "fields": {},
        "add_tags": [], "remove_tags": [] }),
    );
    book.get("say_quotable", &json!({ "id": quote["id"], "quotable": false }));
    assert!(!cards(&book).contains(&"quote".to_owned()), "a no is kept as well");
    let assumption = card(&book, "assumptions")["assumption"].clone();
    book.get(
        "save_assumption",
        &json!({ "id": assumption["id"], "seen": assumption["seen"], "verdict": "partly", "evidence": "5 of 9 calls" }),
    );
    settle_headlines(&book);
    book.get("owe_thanks", &json!({ "note": bright["id"] }));
    book.get("say_help", &json!({ "day": day(&book)["id"], "done": true }));
    let left: Vec<Value> = book.get("debrief", &json!({ "day": null }))["cards"].as_array().unwrap().clone();
    for card in &left {
        book.get("pass_card", &json!({ "day": day(&book)["id"], "key": card["key"], "passed": true }));
    }
    let page = book.get("debrief", &json!({ "day": null }));
    assert_eq!((&page["cards"], &page["minutes"]), (&json!([]), &json!(0)));
    let sheet = &page["sheet"];
    assert_eq!((&sheet["surprised"], &sheet["help_done"]), (&json!("said of surprised"), &json!(true)));
    assert_eq!(sheet["assumptions"][0]["verdict"], "partly");
    assert_eq!(sheet["thanks"][0]["reason"], "calms callers");
    book.get("pass_card", &json!({ "day": day(&book)["id"], "key": left[0]["key"], "passed": false }));
    assert_eq!(book.get("debrief", &json!({ "day": null }))["cards"].as_array().unwrap().len(), 1);
    assert!(book.faults().is_empty());
}

#[test]
fn owner_date_and_authority_together_make_a_promise() {
    let mut book = TestNotebook::new();
    book.log("-> a better headset @A1");
    let ask = card(&book, "asks")["ask"].clone();
    assert_eq!((&ask["words"], &ask["host"]), (&json!("a better headset"), &json!("A1")));
    let mut promise = json!({ "id": ask["id"], "seen": ask["seen"], "owner": "Facilities", "due": "", "authority": "", "mine": true });
    let refused = book.call("promise_ask", &promise).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("due"));
    (promise["due"], promise["authority"]) = (json!("2026-12-01"), json!("Head of service"));
    book.get("promise_ask", &promise);
    book.reopen();
    let sheet = book.get("debrief", &json!({ "day": null }))["sheet"]["asks"][0].clone();
    assert_eq!((&sheet["promised"], &sheet["mine"], &sheet["due"]), (&json!(true), &json!(true), &json!("2026-12-01")));
    assert!(!cards(&book).contains(&"ask".to_owned()));
    (promise["owner"], promise["due"], promise["authority"], promise["seen"]) =
        (json!(""), json!(""), json!(""), json!(null));
    book.get("promise_ask", &promise);
    assert!(cards(&book).contains(&"ask".to_owned()), "without all three it is an ask again");
    book.get("undo", &json!({ "target": null }));
    assert!(!cards(&book).contains(&"ask".to_owned()));
}

#[test]
fn thanks_are_due_until_they_are_passed_on() {
    let book = TestNotebook::new();
    let bright = book.log("6 calms callers @A1");
    book.get("owe_thanks", &json!({ "note": bright["id"] }));
    let due = book.get("due_thanks", &json!({}));
    assert_eq!((&due[0]["host"], &due[0]["reason"]), (&json!("A1"), &json!("calms callers")));
    book.get("thanks_passed_on", &json!({ "id": due[0]["id"] }));
    assert!(book.get("due_thanks", &json!({})).as_array().unwrap().is_empty());
    let plain = book.log("nobody in particular");
    assert!(book.call("owe_thanks", &json!({ "note": plain["id"] })).is_err());
}

#[test]
fn a_closed_day_opens_again_for_a_week() {
    let book = TestNotebook::new();
    book.log("a line");
    let id = day(&book)["id"].clone();
    book.get("close_day", &json!({ "id": id }));
    let closed = book.get("read_day", &json!({ "day": id }))["day"].clone();
    assert!(closed["closed_at"].is_string() && closed["ended_at"].is_string(), "{closed}");
    assert_eq!(book.get("debrief", &json!({ "day": id }))["cards"], json!([]));
    let done = book.get("reopen_day", &json!({ "id": id }));
    assert_eq!(done["message"], "done-debrief-reopened");
    assert!(!book.get("debrief", &json!({ "day": id }))["cards"].as_array().unwrap().is_empty());
    book.get("reopen_day", &json!({ "id": id }));
    assert!(book.get("read_day", &json!({ "day": id }))["day"]["ended_at"].is_null());
    book.get("close_day", &json!({ "id": id }));
    book.pass_minutes(7 * 24 * 60 + 1);
    let refused = book.call("reopen_day", &json!({ "id": id })).unwrap_err();
    assert!(refused.sentence.contains("stays closed"), "{}", refused.sentence);
}

#[test]
fn expectations_are_five_at_most_and_say_something() {
    let book = TestNotebook::new();
    let nowhere = book.call("save_assumption", &json!({ "statement": "of no day" })).unwrap_err();
    assert!(nowhere.sentence.contains("Start the day first"), "{}", nowhere.sentence);
    book.log("a line");
    for number in 1..=5 {
        book.get(
            "save_assumption",
            &json!({ "statement": format!("expectation {number}"), "confidence": number * 10 }),
        );
    }
    assert!(book.call("save_assumption", &json!({ "statement": "one too many" })).is_err());
    assert!(book.call("save_assumption", &json!({ "statement": " " })).is_err());
    let page = book.get("assumptions", &json!({ "day": null }));
    let second = &page["assumptions"][1];
    assert_eq!((&second["statement"], &second["confidence"]), (&json!("expectation 2"), &json!(20)));
    assert!(book.call("save_assumption", &json!({ "id": second["id"], "confidence": 101 })).is_err());
    book.get("remove_assumption", &json!({ "id": second["id"] }));
    assert_eq!(book.get("assumptions", &json!({ "day": null }))["assumptions"].as_array().unwrap().len(), 4);
}

#[test]
fn a_kpi_conflict_is_asked_what_is_measured_and_never_needs_to_say() {
    let book = TestNotebook::new();
    let note = book.log("3 seconds per call make them hang up early #kpi !2 @A1");
    let phrase = book.log("\"I would be cross as well\" #phrase @A1");
    assert_eq!((&note["kind"], &note["conflict_question"]), (&json!("kpi_conflict"), &json!(true)));
    assert_eq!((&phrase["kind"], &phrase["polarity"]), (&json!("phrase"), &json!("strength")));
    assert_eq!(book.found("is:kpi"), ["seconds per call make them hang up early"]);
    assert_eq!(book.found("#phrase"), ["\"I would be cross as well\""]);
    let page = book.get("debrief", &json!({ "day": null }));
    assert_eq!((&page["sheet"]["conflicts"], &page["sheet"]["phrases"]), (&json!(1), &json!(1)));
    let all = cards(&book);
    assert!(all.contains(&"conflict".to_owned()) && !all.contains(&"gap".to_owned()), "{all:?}");
    assert!(all.contains(&"quote".to_owned()), "whose words they are must allow it: {all:?}");
    let say = |fields: Value| {
        let seen = book.get("observation", &json!({ "id": note["id"] }))["note"]["seen"].clone();
        let change = json!({ "id": note["id"], "seen": seen, "fields": fields, "add_tags": [], "remove_tags": [] });
        book.call("edit_observation", &change)
    };
    say(json!({ "metric": " seconds per call ", "drives": "hang up early" })).unwrap();
    assert!(cards(&book).contains(&"conflict".to_owned()));
    say(json!({ "harm": "the customer rings again" })).unwrap();
    assert!(!cards(&book).contains(&"conflict".to_owned()), "nothing is left to ask");
    assert!(say(json!({ "harm": 3 })).is_err());
    let said = book.get("observation", &json!({ "id": note["id"] }))["note"].clone();
    assert_eq!((&said["metric"], &said["conflict_question"]), (&json!("seconds per call"), &json!(false)));
    book.get("erase_observation", &json!({ "id": note["id"] }));
    let erased = book.get("observation", &json!({ "id": note["id"] }))["note"].clone();
    assert_eq!((&erased["metric"], &erased["harm"]), (&json!(""), &json!("")), "they are words of the note");
    assert!(book.faults().is_empty());
}

#[test]
fn that_the_leader_looks_after_something_of_a_day_is_said_everywhere_and_asked_nowhere() {
    let book = TestNotebook::new();
    let note = book.log("-> a lamp @A1");
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.pass_minutes(60);
    book.get("end_day", &json!({ "id": day }));
    let owned = || {
        let listed = book.get("days", &json!({ "limit": 10, "offset": 0 }))[0]["owned"].clone();
        let sheet = book.get("debrief", &json!({ "day": day }))["sheet"]["owned"].clone();
        let figures = book.get("asks", &json!({}))["figures"]["owned"].clone();
        (
            listed,
            sheet["asks"].clone(),
            sheet["findings"].as_array().unwrap().len(),
            figures["hits"].clone(),
            figures["of"].clone(),
        )
    };
    assert_eq!(owned(), (json!(false), json!(0), 0, json!(0), json!(1)));
    let ask = book.get("asks", &json!({}))["asks"][0]["id"].clone();
    book.get("promise_ask", &json!({ "id": ask, "owner": "", "due": "", "authority": "", "mine": true }));
    assert_eq!(owned(), (json!(true), json!(1), 0, json!(1), json!(1)));
    book.get("undo", &json!({ "target": null }));
    let made = book.get("save_finding", &json!({ "statement": "It was dark in the stock room", "owner": "Me" }));
    book.get("link_evidence", &json!({ "finding": made["id"], "ids": [note["id"]], "link": "supports" }));
    assert_eq!(owned(), (json!(true), json!(0), 1, json!(1), json!(1)));
    book.get("close_day", &json!({ "id": day }));
}
