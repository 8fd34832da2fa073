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
    assert_eq!(
        row["rhythm"]["changed"][0],
        json!({ "on": "2026-02-01", "what": "moved", "headcount": null }),
        "by date"
    );
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
fn a_headcount_has_a_date_from_which_it_holds() {
    let book = TestNotebook::new();
    let changed = json!([{ "on": "2999-01-01", "what": "", "headcount": 30 }, { "on": "2025-02-01", "what": "", "headcount": 14 }]);
    let rhythm = json!({ "shifts": [], "channels": [], "cadence_days": null, "changed": changed });
    team(&book, &json!({ "name": "Billing", "headcount": 12, "rhythm": rhythm }));
    let row = book.get("teams", &json!({}))[0].clone();
    assert_eq!((&row["headcount"], &row["headcount_now"]), (&json!(12), &json!(14)));
    assert_eq!(row["rhythm"]["changed"][0], json!({ "on": "2025-02-01", "what": "", "headcount": 14 }));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.get("teams", &json!({})), json!([]));
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

fn mark(book: &TestNotebook, day: &Value, host: &Value, what: &str, on: bool) {
    book.get("mark_notice", &json!({ "host": host, "day": day, "what": what, "on": on }));
}

/// What the first host of the open day was told and allows.
fn told(book: &TestNotebook) -> Value {
    book.get("day_notices", &json!({ "day": null }))["hosts"][0].clone()
}

/// Whether a report of this day quotes the words.
fn quoted(book: &TestNotebook, day: &Value, words: &str) -> bool {
    let request = json!({ "report": "day", "day": day, "from": null, "to": null, "teams": [], "edition": "team", "headline": "",
        "audience": "", "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "", "language": "en", "paper": "a4" });
    let preview = book.job("report_preview", &request).unwrap();
    preview["outline"].as_array().unwrap().iter().any(|line| line["text"].as_str().unwrap().contains(words))
}

#[test]
fn what_a_host_allows_is_written_down_and_carried_to_the_next_day() {
    let mut book = TestNotebook::new();
    book.log("2 Four screens @A1");
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let host = told(&book)["host"].clone();
    assert_eq!((&told(&book)["pseudonym"], &told(&book)["told_at"]), (&json!("A1"), &Value::Null));
    mark(&book, &day, &host, "notes", true);
    assert!(told(&book)["told_at"].is_string(), "who allows was told");
    assert_eq!(
        (&told(&book)["notes"], &told(&book)["quotes"], &told(&book)["version"]),
        (&json!(true), &json!(false), &json!(1))
    );
    book.get("end_day", &json!({ "id": day, "at": null }));
    book.pass_minutes(24 * 60);
    save_programme(&book, &json!({ "notice": "We come to learn." })).unwrap();
    book.get("start_day", &json!({ "team_name": "Not named yet" }));
    let second = book.get("day_notices", &json!({ "day": null }))["day"].clone();
    assert_ne!(second, day);
    assert_eq!((&told(&book)["notes"], &told(&book)["version"]), (&json!(true), &json!(1)), "told an older text");
    mark(&book, &second, &host, "told", true);
    assert_eq!((&told(&book)["notes"], &told(&book)["version"]), (&json!(true), &json!(2)));
    mark(&book, &second, &host, "objected", true);
    book.reopen();
    assert!(told(&book)["objected_at"].is_string());
    book.get("undo", &json!({ "target": null }));
    assert!(told(&book)["objected_at"].is_null());
    let nothing = json!({ "host": host, "day": second, "what": "perhaps", "on": true });
    assert!(book.call("mark_notice", &nothing).unwrap_err().sentence.contains("Nothing was changed"));
    assert!(book.faults().is_empty());
}

#[test]
fn words_of_a_host_who_does_not_allow_quotes_are_in_no_report() {
    let book = TestNotebook::new();
    let words = "The old phones drop every second call";
    let answer =
        json!({ "words": words, "question": "What could you use?", "kind": "quote", "host": "A1", "quotable": true });
    book.get("log_answer", &answer);
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let host = told(&book)["host"].clone();
    assert!(quoted(&book, &day, words), "nobody was asked about quotes: the note itself allows it");
    mark(&book, &day, &host, "told", true);
    assert!(!quoted(&book, &day, words), "told, and quotes are not allowed");
    mark(&book, &day, &host, "quotes", true);
    assert!(quoted(&book, &day, words));
    mark(&book, &day, &host, "objected", true);
    assert!(!quoted(&book, &day, words), "whoever objects is not quoted");
}

#[test]
fn a_notice_is_made_for_a_day_or_for_a_team_that_is_to_be_visited() {
    let book = TestNotebook::new();
    let request = |day: Value, team: Value, date: Value, card: Value, format: &str| json!({ "day": day, "team": team, "date": date, "card": card, "format": format, "language": "en", "choose_place": false });
    let none = request(Value::Null, Value::Null, Value::Null, Value::Null, "pdf");
    assert!(book.job("make_notice", &none).unwrap_err().sentence.contains("Nothing was made"));
    let id = team(&book, &json!({ "name": "Billing <b> & Co" }));
    save_programme(&book, &json!({ "purpose": "To mend what slows us down." })).unwrap();
    let card = json!({ "id": null, "name": "Monday", "questions": ["What waited over the weekend?"] });
    let card = book.get("save_question_card", &card)["id"].clone();
    let made = book.job("make_notice", &request(Value::Null, id.clone(), json!("2026-10-14"), card, "html")).unwrap();
    assert_eq!(made["name"], "2026-10-14 Billing b & Co notice.html");
    let page = std::fs::read_to_string(
        std::path::Path::new(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap()),
    )
    .unwrap();
    for words in [
        "14 Oct 2026",
        "Billing &lt;b&gt; &amp; Co",
        "To mend what slows us down.",
        "What waited over the weekend?",
        "You may object",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("card-three"), "questions are words");
    let pdf =
        book.job("make_notice", &request(Value::Null, id, Value::Null, json!("shipped:rounding"), "pdf")).unwrap();
    assert_eq!((&pdf["pages"], &pdf["accessible"]), (&json!(1), &json!(true)));
    let wrong = request(Value::Null, Value::Null, Value::Null, Value::Null, "xlsx");
    assert!(book.job("make_notice", &wrong).unwrap_err().sentence.contains("pdf or html"));
}

#[test]
fn the_next_visit_begins_with_what_the_last_one_left() {
    let book = TestNotebook::new();
    book.get("start_day", &json!({ "team_name": "Billing", "act_of_help": "Carry the boxes" }));
    assert!(book.get("recap", &json!({ "day": null })).is_null(), "nobody was there before");
    let answer =
        json!({ "words": "A headset that works", "question": "", "kind": "ask", "host": "A1", "quotable": false });
    book.get("log_answer", &answer);
    let first = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": first, "at": null }));
    book.pass_minutes(24 * 60);
    book.get("start_day", &json!({ "team_name": "Claims" }));
    assert!(book.get("recap", &json!({ "day": null })).is_null(), "another team");
    book.get(
        "edit_day",
        &json!({ "id": book.get("read_day", &json!({ "day": null }))["day"]["id"], "team_name": "Billing" }),
    );
    let recap = book.get("recap", &json!({ "day": null }));
    assert_eq!(
        (&recap["team_name"], &recap["last_day"], &recap["act_of_help"]),
        (&json!("Billing"), &first, &json!("Carry the boxes"))
    );
    assert_eq!((&recap["open_total"], &recap["open_asks"][0]["words"]), (&json!(1), &json!("A headset that works")));
    assert!(recap["help_done"].is_null());
    book.get("dismiss_recap", &json!({ "id": recap["day"] }));
    assert!(book.get("recap", &json!({ "day": null })).is_null());
    assert!(book.get("recap", &json!({ "day": first })).is_null(), "the first visit had none before it");
}

#[test]
fn what_is_due_and_what_nobody_has_seen() {
    let book = TestNotebook::new();
    let rhythm = json!({ "shifts": ["Early", "late"], "channels": ["phone"], "cadence_days": 7, "changed": [] });
    team(&book, &json!({ "name": "Billing", "rhythm": rhythm }));
    team(
        &book,
        &json!({ "name": "Claims", "rhythm": { "shifts": [], "channels": [], "cadence_days": 30, "changed": [] } }),
    );
    team(&book, &json!({ "name": "Archive" }));
    // Two Wednesdays, both early; the second by another leader.
    for (date, leader) in [("2025-10-01", Value::Null), ("2025-10-08", json!("Dana"))] {
        let started = format!("{date} 09:00");
        book.get("start_day", &json!({ "team_name": "Billing", "leader_name": leader, "shift": "early", "started_at": started, "ended_at": "11:30" }));
    }
    let visits = book.get("visits", &json!({}));
    let names: Vec<&str> =
        visits["teams"].as_array().unwrap().iter().map(|team| team["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Claims", "Billing", "Archive"], "never visited, due, without a rhythm");
    let states: Vec<&Value> = visits["teams"].as_array().unwrap().iter().map(|team| &team["state"]).collect();
    assert_eq!(states, ["never", "due", "none"]);
    let billing = &visits["teams"][1];
    assert_eq!(
        (&billing["last_by_me"], &billing["last"], &billing["last_by"]),
        (&json!("2025-10-01"), &json!("2025-10-08"), &json!("Dana"))
    );
    assert_eq!(billing["due_on"], "2025-10-15");
    let goes = |team: &Value| -> Vec<(bool, Value, Value)> {
        let leaders = team["leaders"].as_array().unwrap().iter();
        leaders.map(|one| (one["me"].as_bool().unwrap(), one["due_on"].clone(), one["state"].clone())).collect()
    };
    let due = |me: bool, on: &str| (me, json!(on), json!("due"));
    assert_eq!(goes(billing), [due(true, "2025-10-08"), due(false, "2025-10-15")], "each has a rhythm of its own");
    assert_eq!(billing["leaders"][1]["leader"], "Dana");
    assert_eq!(goes(&visits["teams"][0]), [(true, json!(null), json!("never"))], "Dana was never there");
    let blind = &billing["blind"];
    assert_eq!((&blind["weekdays"], &blind["shifts"]), (&json!([1, 2, 4, 5, 6, 7]), &json!(["late"])));
    assert_eq!(
        (&blind["channels"], &blind["channels_unsaid"]),
        (&json!([]), &json!(true)),
        "no visit said its channel"
    );
    let early = &billing["coverage"][0];
    assert_eq!(
        (&early["shift"], &early["weekdays"][2]),
        (&json!("Early"), &json!({ "days": 2, "hours": 5.0, "rough": false }))
    );
    assert_eq!(early["total"]["days"], 2);
    assert!(
        billing["coverage"].as_array().unwrap().iter().any(|row| row["shift"] == "late" && row["total"]["days"] == 0)
    );
}
