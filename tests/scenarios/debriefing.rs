//! The debrief: what is asked, what settles a card, what a promise needs, and the close of a day.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::erasing::files_with;

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

/// What the cards of one kind are about: their notes, as they read now.
fn about(book: &TestNotebook, kind: &str) -> Vec<Value> {
    let page = book.get("debrief", &json!({ "day": null }));
    let cards = page["cards"].as_array().unwrap().iter();
    cards.filter(|card| card["key"].as_str().unwrap().starts_with(kind)).map(|card| card["note"].clone()).collect()
}

fn first_found(note: &Value) -> &Value {
    &note["findings"][0]["text"]
}

#[test]
fn names_that_nobody_resolved_are_asked_about_in_notes_and_answers() {
    let book = TestNotebook::new();
    let two = book.log("2 Ms Bell and Ms Koenig waited !2");
    let said = json!({ "words": "Mrs Miller always helps", "question": "Who helped?", "kind": "quote", "host": "A1", "quotable": false });
    book.get("log_answer", &said);
    book.log("nobody is named here");
    let sealed = book.log("Ms Bell took it from the till");
    book.get("seal_observation", &json!({ "id": sealed["id"], "recipients": "Head of audit" }));
    let names = about(&book, "name:");
    let found: Vec<&Value> = names.iter().map(first_found).collect();
    assert_eq!(found, ["Ms Bell", "Mrs Miller"], "not the sealed one");
    let page = book.get("debrief", &json!({ "day": null }));
    assert_eq!(page["pseudonyms"], json!(["A1", "A2"]));
    assert_eq!(card(&book, "names")["note"]["id"], two["id"]);

    book.get("leave_name", &json!({ "id": two["id"], "text": "Ms Bell" }));
    assert_eq!(first_found(&about(&book, "name:")[0]), "Ms Koenig", "the next one of the same note");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(first_found(&about(&book, "name:")[0]), "Ms Bell");
    for name in ["Ms Bell", "Ms Koenig"] {
        let note = about(&book, "name:")[0].clone();
        book.get("replace_name", &json!({ "id": note["id"], "from": name, "to": "@A2" }));
    }
    let left = about(&book, "name:");
    assert_eq!((left.len(), first_found(&left[0])), (1, &json!("Mrs Miller")));
    let key = format!("name:{}", left[0]["id"].as_str().unwrap());
    book.get("pass_card", &json!({ "day": day(&book)["id"], "key": key, "passed": true }));
    assert!(!cards(&book).contains(&"name".to_owned()));
    assert!(book.faults().is_empty());
}

#[test]
fn names_in_words_that_are_no_line_are_asked_about_and_replaced_for_good() {
    let mut book = TestNotebook::new();
    let note = book.log("2 Seconds a call decide #kpi !2");
    let set = json!({ "id": note["id"], "seen": note["seen"], "line": null, "fields": { "drives": "Mr Zanzibar hangs up" }, "add_tags": [], "remove_tags": [] });
    book.get("edit_observation", &set);
    let of_day = day(&book)["id"].clone();
    let headline = |field: &str, text: &str| json!({ "day": of_day, "field": field, "text": text });
    book.get("save_headline", &headline("surprised", "How calm Ms Zanzibar stays, and Ms Koenig"));
    book.get("save_headline", &headline("keep", "The calm"));
    book.get("save_assumption", &json!({ "statement": "Ms Zanzibar takes the hard calls", "confidence": 80 }));
    book.get("save_contact", &json!({ "demand": "failure", "reason": "Mrs Zanzibar was not called back" }));
    let left = |book: &TestNotebook| -> Vec<Value> {
        let page = book.get("debrief", &json!({ "day": null }));
        page["cards"].as_array().unwrap().iter().filter(|card| !card["words"].is_null()).cloned().collect()
    };
    let fields = |book: &TestNotebook| -> Vec<String> {
        left(book).iter().map(|card| card["words"]["field"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(fields(&book), ["surprised", "surprised", "statement", "reason", "drives"]);
    assert!(left(&book).iter().all(|card| !card["key"].as_str().unwrap().contains("Zanz")), "keys hold no name");
    let leave = |left: bool| json!({ "about": of_day, "text": "Ms Koenig", "left": left });
    assert_eq!(book.get("leave_words", &leave(true))["message"], "done-name-left");
    assert_eq!(fields(&book), ["surprised", "statement", "reason", "drives"], "what was left is not asked about");
    assert_eq!(book.get("leave_words", &leave(false))["message"], "done-name-noticed");
    assert_eq!(fields(&book).len(), 5, "taken back");
    for name in ["Ms Koenig", "Ms Zanzibar of Billing"] {
        book.get("leave_words", &json!({ "about": of_day, "text": name, "left": true }));
    }
    let wrong = json!({ "kind": "shadow_day", "id": of_day, "from": "Mr Nobody", "to": "@A1" });
    let refused = book.call("replace_words", &wrong).unwrap_err();
    assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
    let tags = json!({ "kind": "tag", "id": note["id"], "from": "Zanzibar", "to": "@A1" });
    assert!(book.call("replace_words", &tags).is_err());
    book.job("backup", &json!({})).unwrap();
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");

    for card in left(&book) {
        let words = &card["words"];
        let change = json!({ "kind": words["kind"], "id": words["id"], "from": words["finding"]["text"], "to": "@A1" });
        let command = if words["kind"] == "observation" { "replace_name" } else { "replace_words" };
        let done = book.get(command, &change);
        assert_eq!((&done["undo"], &done["message"]), (&json!(null), &json!("done-name-replaced")));
    }
    assert_eq!(fields(&book), Vec::<String>::new(), "the one that was left stays left, wherever it moved");
    let sheet = book.get("debrief", &json!({ "day": null }))["sheet"].clone();
    assert_eq!((&sheet["surprised"], &sheet["keep"]), (&json!("How calm A1 stays, and Ms Koenig"), &json!("The calm")));
    assert_eq!(sheet["assumptions"][0]["statement"], "A1 takes the hard calls");
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert!(book.faults().is_empty());
}

#[test]
fn a_judgement_nobody_asked_about_is_asked_about_and_never_in_the_way() {
    let book = TestNotebook::new();
    let notes: Vec<Value> = ["@A1 should have known code 47 !2", "She is lazy", "The agent was careless"]
        .iter()
        .map(|line| book.log(line))
        .collect();
    assert_eq!(about(&book, "system:").len(), 3);
    let set = |note: &Value, field: &str, value: &str| {
        let change = json!({ "id": note["id"], "seen": note["seen"], "line": null, "fields": { field: value }, "add_tags": [], "remove_tags": [] });
        book.get("edit_observation", &change)
    };
    set(&notes[0], "system_first", "training");
    set(&notes[1], "system_waived", "she said so of herself");
    let left = about(&book, "system:");
    assert_eq!((left.len(), &left[0]["id"]), (1, &notes[2]["id"]));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(about(&book, "system:").len(), 2, "taken back, it is asked again");
    book.get("close_day", &json!({ "id": day(&book)["id"] }));
    assert!(day(&book)["id"].is_null() || cards(&book).is_empty(), "the day closes all the same");
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

/// What the system was asked to say.
fn notified(book: &TestNotebook) -> Vec<String> {
    book.host().opened().into_iter().filter(|line| line.starts_with("notify ")).collect()
}

/// A day that ends so many minutes from now.
fn ends_in(book: &TestNotebook, minutes: i64) -> Value {
    let begun = book.get("start_day", &json!({ "team_name": "Billing" }))["id"].clone();
    let page = book.get("read_day", &json!({ "day": begun }));
    let at = chrono::DateTime::parse_from_rfc3339(page["day"]["started_at"].as_str().unwrap()).unwrap();
    let end = (at + chrono::Duration::minutes(minutes)).to_rfc3339();
    book.get("edit_day", &json!({ "id": begun, "planned_end": end }));
    begun
}

#[test]
fn a_debrief_is_reminded_of_once_at_the_end_that_was_given() {
    let mut book = TestNotebook::new();
    let of_day = ends_in(&book, 90);
    book.log("2 Copies it by hand");
    assert!(book.get("read_day", &json!({ "day": of_day }))["day"]["planned_end"].is_string());
    assert_eq!(book.get("remind", &json!({})), json!(null), "not yet");
    book.pass_minutes(91);
    let said = book.get("remind", &json!({}));
    assert_eq!(said["day"], of_day);
    assert!(said["title"].as_str().unwrap().contains("was to end at"), "{said}");
    assert!(said["text"].as_str().unwrap().contains("questions are left"), "{said}");
    assert_eq!(notified(&book).len(), 1);
    book.reopen();
    assert_eq!(book.get("remind", &json!({})), json!(null), "once, also after a restart");
    book.get("edit_day", &json!({ "id": of_day, "planned_end": "" }));
    assert_eq!(book.get("read_day", &json!({ "day": of_day }))["day"]["planned_end"], json!(null));
    let wrong = book.call("edit_day", &json!({ "id": of_day, "planned_end": "tonight" })).unwrap_err();
    assert_eq!(wrong.field.as_deref(), Some("planned_end"));
}

#[test]
fn nobody_is_reminded_of_nothing_or_against_their_will_or_much_later() {
    let book = TestNotebook::new();
    let of_day = ends_in(&book, 30);
    book.log("2 Copies it by hand");
    book.get("close_day", &json!({ "id": of_day }));
    book.pass_minutes(31);
    assert_eq!(book.get("remind", &json!({})), json!(null), "its debrief was closed");
    ends_in(&book, 30);
    book.pass_minutes(31);
    let mut settings = book.get("settings", &json!({}));
    settings["reminder"] = json!(false);
    book.get("save_settings", &settings);
    assert_eq!(book.get("remind", &json!({})), json!(null), "switched off");
    settings["reminder"] = json!(true);
    book.get("save_settings", &settings);
    book.pass_minutes(4 * 60);
    assert_eq!(book.get("remind", &json!({})), json!(null), "the evening is over");
    assert_eq!(notified(&book), Vec::<String>::new());
}
