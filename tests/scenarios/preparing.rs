//! Before a shadow day: the programme's notice, how a team works, what it has to do.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

/// The form of Settings with these fields changed.
fn save_programme(book: &TestNotebook, changes: &Value) -> Result<Value, shadowday_app::api::Problem> {
    let mut form = book.get("programme", &json!({}));
    form.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    book.call("save_programme", &form)
}

/// A team's id.
fn team(book: &TestNotebook, form: &Value) -> Value {
    let mut whole = json!({ "id": null, "seen": null, "site": "", "headcount": null });
    whole.as_object_mut().unwrap().extend(form.as_object().unwrap().clone());
    book.get("save_team", &whole)["id"].clone()
}

fn duties(book: &TestNotebook, team: &Value) -> Vec<(String, Value, Value)> {
    let found = book.get("responsibilities", &json!({ "id": team }));
    let one =
        |duty: &Value| (duty["name"].as_str().unwrap().to_owned(), duty["times"].clone(), duty["minutes"].clone());
    found.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn a_changed_notice_has_a_new_version() {
    let mut book = TestNotebook::new();
    let shipped = book.get("programme", &json!({}))["notice"].as_str().unwrap().to_owned();
    assert!(shipped.contains("You may object"), "{shipped}");
    save_programme(&book, &json!({ "basis_note": " Agreement of May " })).unwrap();
    assert_eq!(book.get("programme", &json!({}))["notice_version"], 1, "the words are the same");
    save_programme(&book, &json!({ "notice": "We come to learn." })).unwrap();
    book.reopen();
    let now = book.get("programme", &json!({}));
    assert_eq!((&now["notice"], &now["notice_version"]), (&json!("We come to learn."), &json!(2)));
    assert_eq!(now["basis_note"], "Agreement of May");
    save_programme(&book, &json!({ "notice": shipped })).unwrap();
    assert_eq!(book.get("programme", &json!({}))["notice_version"], 3, "going back is a change too");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.get("programme", &json!({}))["notice_version"], 2);
}

#[test]
fn small_groups_are_never_made_smaller_than_the_floor() {
    let book = TestNotebook::new();
    let refused = save_programme(&book, &json!({ "k_counts": 2 })).unwrap_err();
    assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
}

#[test]
fn how_a_team_works_is_kept_and_checked() {
    let mut book = TestNotebook::new();
    let rhythm = json!({ "shifts": ["early", " Early ", "", "late"], "channels": ["phone"], "cadence_days": 30,
        "changed": [{ "on": "2026-09-01", "what": "new telephone system" }, { "on": "2026-02-01", "what": "moved" }] });
    let id = team(&book, &json!({ "name": "Billing", "headcount": 12, "rhythm": rhythm }));
    book.reopen();
    let row = book.get("teams", &json!({}))[0].clone();
    assert_eq!(row["rhythm"]["shifts"], json!(["early", "late"]));
    assert_eq!(row["rhythm"]["cadence_days"], 30);
    assert_eq!(row["rhythm"]["changed"][0], json!({ "on": "2026-02-01", "what": "moved" }), "by date");
    team(&book, &json!({ "id": id, "name": "Billing", "site": "Leeds" }));
    assert_eq!(book.get("teams", &json!({}))[0]["rhythm"], row["rhythm"], "what was not sent stays");
    for wrong in [
        json!({ "cadence_days": 0 }),
        json!({ "changed": [{ "on": "soon", "what": "moved" }] }),
        json!({ "changed": [{ "on": "2026-02-01", "what": " " }] }),
    ] {
        let mut rhythm = row["rhythm"].clone();
        rhythm.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let form =
            json!({ "id": id, "seen": null, "name": "Billing", "site": "", "headcount": null, "rhythm": rhythm });
        let refused = book.call("save_team", &form).unwrap_err();
        assert!(refused.sentence.contains("Nothing was changed"), "{}", refused.sentence);
    }
}

#[test]
fn responsibilities_are_typed_changed_and_taken_away() {
    let book = TestNotebook::new();
    let id = team(&book, &json!({ "name": "Billing" }));
    let mut form = json!({ "id": null, "seen": null, "team": id, "name": "Answer the  mail", "times": 20.0,
        "times_basis": "told", "minutes": 4.5, "measured": 0 });
    book.get("save_responsibility", &form);
    let made = book.get("responsibilities", &json!({ "id": id }))[0].clone();
    assert_eq!((&made["name"], &made["times_basis"]), (&json!("Answer the mail"), &json!("told")));
    form.as_object_mut()
        .unwrap()
        .extend(json!({ "id": made["id"], "seen": made["seen"], "times": 25.0 }).as_object().unwrap().clone());
    book.get("save_responsibility", &form);
    assert_eq!(duties(&book, &id), [("Answer the mail".to_owned(), json!(25.0), json!(4.5))]);
    form["minutes"] = json!(-1.0);
    assert!(book.call("save_responsibility", &form).is_err());
    book.get("remove_responsibility", &json!({ "id": made["id"] }));
    assert!(duties(&book, &id).is_empty());
    book.get("undo", &json!({ "target": null }));
    assert_eq!(duties(&book, &id).len(), 1);
    assert!(book.faults().is_empty());
}

#[test]
fn tasks_are_chosen_from_a_list_and_one_undo_takes_them_back() {
    let book = TestNotebook::new();
    let id = team(&book, &json!({ "name": "Billing" }));
    let file = book.write(
        "tasks.csv",
        "Code,Title,Task ID,Task,Minutes\n43-4051,Service agents,1,Answer questions about bills.,\"6,5\"\n\
         43-4051,Service agents,2,\"Refer complaints, with notes, to others.\",\n43-3071,Tellers,3,Open the counter.,5\n",
    );
    let token = book.pick(file);
    let list = book.job("read_tasks", &json!({ "token": token, "sheet": null, "column": null })).unwrap();
    assert_eq!(list["column"], "Task");
    assert_eq!(
        list["tasks"][0],
        json!({ "name": "Answer questions about bills.", "about": "Service agents", "times": null, "minutes": 6.5 })
    );
    let chosen = json!({ "team": id, "tasks": [list["tasks"][0], list["tasks"][1], list["tasks"][0]] });
    let done = book.get("import_responsibilities", &chosen);
    assert_eq!(done["message_args"]["count"], "2");
    assert_eq!(book.get("import_responsibilities", &chosen)["message_args"]["count"], "0", "they are there already");
    assert_eq!(duties(&book, &id)[0].2, 6.5);
    book.get("undo", &json!({ "target": done["undo"] }));
    assert!(duties(&book, &id).is_empty());
    let wrong = json!({ "token": token, "sheet": null, "column": "Shoe size" });
    assert!(book.job("read_tasks", &wrong).unwrap_err().sentence.contains("Nothing was written"));
}
