//! Undo and redo: every act, in order, after a restart, and an import as one.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::capture::edit;
use crate::imports::import;

#[test]
fn undo_goes_back_act_by_act_and_redo_forward() {
    let book = TestNotebook::new();
    let note = book.log("first words");
    book.log("second note");
    edit(&book, &note, "other words");
    let undo = || book.get("undo", &json!({ "target": null }));
    undo();
    assert_eq!(book.timeline(), ["first words", "second note"]);
    undo();
    assert_eq!(book.timeline(), ["first words"]);
    book.get("redo", &json!({}));
    book.get("redo", &json!({}));
    assert_eq!(book.timeline(), ["other words", "second note"]);
}

#[test]
fn undo_survives_a_restart() {
    let mut book = TestNotebook::new();
    book.log("kept");
    let done = book.get("log_observation", &json!({ "line": "taken back", "day": null, "started_at": null, "draft": null }))["done"].clone();
    book.reopen();
    assert!(book.get("undo_state", &json!({}))["undo"].is_string());
    book.get("undo", &json!({ "target": done["undo"] }));
    assert_eq!(book.timeline(), ["kept"]);
    book.reopen();
    assert_eq!(book.timeline(), ["kept"]);
    book.get("redo", &json!({}));
    assert_eq!(book.timeline().len(), 2);
}

#[test]
fn undoing_the_first_note_undoes_the_note_only() {
    let book = TestNotebook::new();
    book.log("the very first");
    book.get("undo", &json!({ "target": null }));
    assert!(book.timeline().is_empty());
    assert!(book.get("start", &json!({}))["open_day"].is_object(), "the day that it opened stays");
}

#[test]
fn several_notes_are_changed_and_taken_back_as_one() {
    let book = TestNotebook::new();
    let ids: Vec<Value> = ["one #old", "two #old", "three"].map(|line| book.log(line)["id"].clone()).to_vec();
    let done = change(&book, &ids, &json!({ "impact": 3, "starred": true, "category": "tooling" }));
    assert_eq!((&done["message"], &done["message_args"]["count"]), (&json!("done-edited-several"), &json!("3")));
    let notes = book.get("read_day", &json!({ "day": null }))["notes"].clone();
    for note in notes.as_array().unwrap() {
        assert_eq!(
            (&note["impact"], &note["starred"], &note["category"]),
            (&json!(3), &json!(true), &json!("tooling"))
        );
        assert_eq!(note["tags"], json!(["new"]));
    }
    book.get("undo", &json!({ "target": done["undo"] }));
    let notes = book.get("read_day", &json!({ "day": null }))["notes"].clone();
    assert!(notes.as_array().unwrap().iter().all(|note| note["impact"].is_null() && note["starred"] == json!(false)));
    assert_eq!((&notes[0]["tags"], &notes[2]["tags"]), (&json!(["old"]), &json!([])));
}

#[test]
fn more_notes_than_one_act_holds_are_still_one_undo() {
    let book = TestNotebook::new();
    let rows: Vec<String> = (0..501).map(|row| format!("row {row},2026-03-02 09:00,Billing")).collect();
    import(&book, "many.csv", format!("text,happened_at,team\n{}\n", rows.join("\n")));
    let day = book.get("days", &json!({ "limit": 1, "offset": 0 }))[0]["id"].clone();
    let impacts = || -> Vec<Value> {
        let page = book.get("read_day", &json!({ "day": day }));
        page["notes"].as_array().unwrap().iter().map(|note| note["impact"].clone()).collect()
    };
    let page = book.get("read_day", &json!({ "day": day }));
    let ids: Vec<Value> = page["notes"].as_array().unwrap().iter().map(|note| note["id"].clone()).collect();
    let done = change(&book, &ids, &json!({ "impact": 2 }));
    assert_eq!(impacts(), vec![json!(2); 501]);
    book.get("undo", &json!({ "target": done["undo"] }));
    assert_eq!(impacts(), vec![Value::Null; 501]);
}

#[test]
fn a_note_that_is_gone_leaves_the_others_unchanged() {
    let book = TestNotebook::new();
    let ids = [book.log("stays")["id"].clone(), json!("0197b1a2-0000-7000-8000-000000000000")];
    let request = json!({ "ids": ids, "fields": { "impact": 1 }, "add_tags": [], "remove_tags": [] });
    assert!(book.call("edit_observations", &request).is_err());
    assert_eq!(book.get("read_day", &json!({ "day": null }))["notes"][0]["impact"], Value::Null);
}

/// Writes these fields into the notes, adds the tag `new` and takes `old` off.
fn change(book: &TestNotebook, ids: &[Value], fields: &Value) -> Value {
    let request = json!({ "ids": ids, "fields": fields, "add_tags": ["new"], "remove_tags": ["old"] });
    book.get("edit_observations", &request)
}

#[test]
fn an_import_is_taken_back_as_one() {
    let mut book = TestNotebook::new();
    book.log("typed by hand");
    let before = book.get("days", &json!({ "limit": 100, "offset": 0 }));
    let row = |n: i32| format!("{n},2026-03-0{} 09:00,Billing,imported row number {n}", n % 9 + 1);
    let rows = (0..1200).map(row).collect::<Vec<_>>().join("\n");
    let done = import(&book, "rows.csv", format!("id,happened_at,team,text\n{rows}"));
    assert_eq!((&done["logged"], &done["rejected_total"]), (&json!(1200), &json!(0)));
    assert!(!book.found("imported").is_empty());
    book.reopen();
    book.get("undo", &json!({ "target": done["undo"] }));
    assert!(book.found("imported").is_empty());
    assert_eq!(book.timeline(), ["typed by hand"]);
    let after = book.get("days", &json!({ "limit": 100, "offset": 0 }));
    assert_eq!(ids(&after), ids(&before), "the days it made are gone");
    assert!(book.faults().is_empty());
}

#[test]
fn an_import_leaves_nothing_of_rows_that_were_moved_or_removed_since() {
    let book = TestNotebook::new();
    book.log("typed by hand");
    let rows = (0..30).map(|n| format!("{n},2026-03-01 09:00,Billing,imported row {n}")).collect::<Vec<_>>().join("\n");
    let done = import(&book, "rows.csv", format!("id,happened_at,team,text\n{rows}"));
    let found = book.get("search", &json!({ "query": "imported", "limit": 50, "offset": 0 }));
    let rows: Vec<Value> = found["hits"].as_array().unwrap().iter().map(|hit| hit["note"]["id"].clone()).collect();
    let today = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("move_observations", &json!({ "ids": rows[..3], "day": today }));
    book.get("remove_observations", &json!({ "ids": rows[3..5] }));
    assert_eq!(book.timeline().len(), 4);
    book.get("undo", &json!({ "target": done["undo"] }));
    assert_eq!(book.timeline(), ["typed by hand"]);
    assert_eq!(book.get("removed", &json!({})), json!([]));
    assert!(book.found("imported").is_empty());
    assert_eq!(book.get("start", &json!({}))["notebook"]["observations"], 1);
    assert!(book.faults().is_empty());
}

#[test]
fn a_day_with_notes_keeps_its_start() {
    let book = TestNotebook::new();
    let started = book.get("start_day", &json!({ "team_name": "Billing" }));
    let note = book.log("on the day");
    let refused = book.call("undo", &json!({ "target": started["undo"] })).unwrap_err();
    assert_eq!(serde_json::to_value(refused.code).unwrap(), "invalid");
    assert!(refused.sentence.contains("to a shadow day that this would take away"), "{refused:?}");
    assert_eq!(book.timeline(), ["on the day"]);
    book.get("remove_observations", &json!({ "ids": [note["id"]] }));
    book.get("undo", &json!({ "target": started["undo"] }));
    assert!(book.get("start", &json!({}))["open_day"].is_null());
    book.log("goes on");
    let day = book.get("read_day", &json!({ "day": null }))["day"].clone();
    assert_eq!(day["leader_name"], "Me", "whoever founded the notebook is still there");
    assert!(book.faults().is_empty());
}

#[test]
fn an_undone_rename_leaves_the_one_after_it() {
    let book = TestNotebook::new();
    book.log("the screen #first");
    book.log("the other screen #second");
    let first = book.get("rename_tag", &json!({ "from": "first", "to": "second" }));
    book.get("rename_tag", &json!({ "from": "second", "to": "third" }));
    book.get("undo", &json!({ "target": first["undo"] }));
    let tags = book.get("tags", &json!({}));
    let labels: Vec<&str> = tags.as_array().unwrap().iter().map(|tag| tag["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["first", "third"]);
}

#[test]
fn a_selection_larger_than_an_act_is_one_undo() {
    const MANY: usize = 4_600;
    let book = TestNotebook::new();
    book.log("typed by hand");
    let rows = (0..MANY).map(|n| format!("{n},2026-03-01 09:00,Billing,row {n}")).collect::<Vec<_>>().join("\n");
    import(&book, "rows.csv", format!("id,happened_at,team,text\n{rows}"));
    let imported = book.get("days", &json!({ "limit": 9, "offset": 0 }))[1]["id"].clone();
    let notes = || {
        let days = book.get("days", &json!({ "limit": 9, "offset": 0 }));
        let day = days.as_array().unwrap().iter().find(|day| day["id"] == imported);
        day.map_or(0, |day| day["observations"].as_u64().unwrap() as usize)
    };
    let page = book.get("read_day", &json!({ "day": imported }));
    let ids: Vec<Value> = page["notes"].as_array().unwrap().iter().map(|note| note["id"].clone()).collect();
    assert_eq!(ids.len(), MANY);
    let today = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let there_and_back = |command: &str, args: &Value| {
        let done = book.get(command, args);
        assert_eq!(notes(), 0, "{command}");
        let back = book.get("undo", &json!({ "target": null }));
        assert_eq!((notes(), &back["message_args"]["act"]), (MANY, &json!(act_of(command))));
        done
    };
    there_and_back("move_observations", &json!({ "ids": ids, "day": today }));
    there_and_back("remove_observations", &json!({ "ids": ids }));
    there_and_back("remove_day", &json!({ "id": imported }));
    book.get("remove_observations", &json!({ "ids": ids }));
    book.get("bring_back", &json!({ "kind": "observation", "ids": ids }));
    assert_eq!(notes(), MANY);
    let mut wrong = ids.clone();
    wrong[MANY - 1] = today;
    assert!(book.call("remove_observations", &json!({ "ids": wrong })).is_err());
    assert_eq!(notes(), MANY, "all of them or none");
    assert!(book.faults().is_empty());
}

fn act_of(command: &str) -> String {
    format!("act-{}", command.replace('_', "-"))
}

#[test]
fn the_sample_company_stays_when_undo_is_pressed() {
    let book = TestNotebook::new();
    book.job("open_sample", &json!({})).unwrap();
    let before = book.get("start", &json!({}))["notebook"]["observations"].clone();
    assert_eq!(book.get("undo_state", &json!({}))["undo"], json!(null));
    assert!(book.call("undo", &json!({ "target": null })).is_err());
    assert_eq!(book.get("start", &json!({}))["notebook"]["observations"], before);
}

#[test]
fn what_was_removed_comes_back() {
    let book = TestNotebook::new();
    let note = book.log("to be removed");
    book.get("remove_observations", &json!({ "ids": [note["id"]] }));
    assert!(book.timeline().is_empty());
    assert!(book.found("removed").is_empty());
    let removed = book.get("removed", &json!({}));
    assert_eq!(removed[0]["id"], note["id"]);
    book.get("bring_back", &json!({ "kind": "observation", "ids": [note["id"]] }));
    assert_eq!(book.found("removed"), ["to be removed"]);
}

fn ids(days: &Value) -> Vec<String> {
    days.as_array().unwrap().iter().map(|day| day["id"].to_string()).collect()
}
