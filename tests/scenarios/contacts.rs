//! Contacts tallied, answers kept word for word, asks drafted; all of it can be taken back.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

fn save(book: &TestNotebook, form: Value) -> Value {
    book.get("save_contact", &form)
}

fn contacts(book: &TestNotebook) -> Value {
    book.get("contacts", &json!({ "day": null }))
}

#[test]
fn a_contact_is_tallied_and_said_more_of() {
    let mut book = TestNotebook::new();
    let done = save(&book, json!({ "demand": "failure" }));
    save(&book, json!({ "demand": "value" }));
    let seen = contacts(&book)["contacts"][0]["seen"].clone();
    save(
        &book,
        json!({ "id": done["id"], "seen": seen, "reason": "letter not understood", "escalated": true,
                "needed": "team lead", "authority_missing": "refund over 50", "wait_minutes": 4.5, "solvable": "yes" }),
    );
    book.reopen();
    let page = contacts(&book);
    let first = &page["contacts"][0];
    assert_eq!((&first["demand"], &first["reason"]), (&json!("failure"), &json!("letter not understood")));
    assert_eq!((&first["wait_minutes"], &first["solvable"]), (&json!(4.5), &json!(true)));
    assert_eq!(page["reasons"], json!(["letter not understood"]));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(contacts(&book)["contacts"][0]["reason"], "");
    book.get("remove_contact", &json!({ "id": done["id"] }));
    assert_eq!(contacts(&book)["contacts"].as_array().unwrap().len(), 1);
    assert!(book.faults().is_empty());
}

#[test]
fn a_contact_has_the_days_channel_until_another_is_said() {
    let book = TestNotebook::new();
    let rhythm = json!({ "shifts": [], "channels": ["phone", "mail"], "cadence_days": null, "changed": [] });
    book.get("save_team", &json!({ "name": "Billing", "site": "", "headcount": null, "rhythm": rhythm }));
    book.get("start_day", &json!({ "team_name": "Billing", "channel": "phone" }));
    let done = save(&book, json!({ "demand": "value" }));
    let page = contacts(&book);
    assert_eq!((&page["channels"], &page["channel"]), (&json!(["phone", "mail"]), &json!("phone")));
    assert_eq!(page["contacts"][0]["channel"], "", "the day's");
    save(&book, json!({ "id": done["id"], "seen": page["contacts"][0]["seen"], "channel": " mail " }));
    assert_eq!(contacts(&book)["contacts"][0]["channel"], "mail");
}

#[test]
fn what_cannot_be_said_of_a_contact_is_refused() {
    let book = TestNotebook::new();
    for form in [json!({ "demand": "angry" }), json!({ "wait_minutes": 1e9 }), json!({ "solvable": "perhaps" })] {
        let refused = book.call("save_contact", &form).unwrap_err();
        assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
    }
    assert!(contacts(&book)["day"].is_null(), "no day was opened");
}

#[test]
fn answers_are_kept_word_for_word_and_asks_are_drafted() {
    let book = TestNotebook::new();
    let said = "A headset that is not #broken, please !!! and 3 minutes -> more";
    let logged = book.get(
        "log_answer",
        &json!({ "words": said, "question": "What could you use?", "kind": "ask", "host": "@A1", "quotable": true }),
    );
    let note = &logged["note"];
    assert_eq!((&note["text"], &note["kind"], &note["basis"]), (&json!(said), &json!("ask"), &json!("heard")));
    assert_eq!((&note["hosts"], &note["quotable"], &note["tags"]), (&json!(["A1"]), &json!(true), &json!([])));
    assert_eq!(book.found("headset"), [said]);
    let empty = json!({ "words": "  ", "question": "", "kind": "quote", "host": null, "quotable": false });
    assert!(book.call("log_answer", &empty).is_err());
    book.get("undo", &json!({ "target": null }));
    assert!(book.found("headset").is_empty());
}

#[test]
fn own_cards_follow_the_shipped_ones() {
    let book = TestNotebook::new();
    let done = book.get(
        "save_question_card",
        &json!({ "id": null, "name": "Monday", "questions": ["What waited over the weekend?", " ", "Who helped?"] }),
    );
    let cards = book.get("question_cards", &json!({}));
    let names: Vec<&str> = cards.as_array().unwrap().iter().map(|card| card["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["card-three", "card-rounding", "Monday"]);
    assert_eq!(cards[2]["questions"], json!(["What waited over the weekend?", "Who helped?"]));
    book.get("remove_question_card", &json!({ "id": done["id"] }));
    assert_eq!(book.get("question_cards", &json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn an_answer_becomes_an_idea_or_an_ask_and_is_quoted_only_where_that_was_said() {
    let book = TestNotebook::new();
    let asks = |book: &TestNotebook| book.get("debrief", &json!({ "day": null }))["sheet"]["asks"].clone();
    let answer = json!({ "words": "One list, at every desk", "question": "Any ideas?", "kind": "idea", "host": "A1", "quotable": false });
    let note = book.get("log_answer", &answer)["note"].clone();
    assert_eq!((&note["kind"], &note["basis"], &note["quotable"]), (&json!("idea"), &json!("heard"), &json!(false)));
    assert_eq!(book.found("is:idea"), ["One list, at every desk"]);
    let become_a = |kind: &str, seen: &Value| {
        let change =
            json!({ "id": note["id"], "seen": seen, "fields": { "kind": kind }, "add_tags": [], "remove_tags": [] });
        book.get("edit_observation", &change)
    };
    become_a("ask", &note["seen"]);
    assert_eq!(asks(&book)[0]["words"], "One list, at every desk", "it waits for an answer");
    let seen = || book.get("read_day", &json!({ "day": null }))["notes"][0]["seen"].clone();
    become_a("idea", &seen());
    assert_eq!(asks(&book), json!([]), "nobody answered it");
    book.get("undo", &json!({ "target": null }));
    let ask = asks(&book)[0].clone();
    book.get(
        "promise_ask",
        &json!({ "id": ask["id"], "seen": ask["seen"], "mine": true, "owner": "", "due": "", "authority": "" }),
    );
    become_a("idea", &seen());
    assert_eq!(asks(&book)[0]["mine"], true, "somebody took it on");
    assert!(book.faults().is_empty());
}
