//! Decisions: what one needs, how it is measured, booked, judged, replaced and taken back.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

fn decision(book: &TestNotebook, number: u32) -> Value {
    let page = book.get("decisions", &json!({}));
    let found = page["decisions"].as_array().unwrap().iter().find(|one| one["number"] == number).cloned();
    found.unwrap_or_else(|| panic!("decision {number} in {page}"))
}

fn date(book: &TestNotebook, days: i64) -> String {
    let today: chrono::NaiveDate = book.get("decisions", &json!({}))["today"].as_str().unwrap().parse().unwrap();
    (today + chrono::Duration::days(days)).to_string()
}

/// A form with these fields, the others empty.
fn form(with: &Value) -> Value {
    let mut form = json!({
        "question": "", "findings": [], "options": [], "choice": "", "because": "", "owner": "", "for_company": "", "for_staff": "",
        "measure": "", "effect_by": "", "review_on": "", "no_review_because": "", "teams": [], "decided_on": "",
    });
    form.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    form
}

fn refused(book: &TestNotebook, with: &Value) -> String {
    book.call("save_decision", &form(with)).unwrap_err().field.unwrap_or_default()
}

/// A day of five hours at Billing with so many lines about tools, then so many days pass.
fn shadow(book: &TestNotebook, lines: usize, days: i64) {
    book.get("start_day", &json!({ "team_name": "Billing" }));
    for line in 0..lines {
        book.log(&format!("2 four screens, time {line} #four-screens"));
    }
    book.pass_minutes(5 * 60);
    let open = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": open }));
    book.pass_minutes(days * 24 * 60 - 5 * 60);
}

fn team(book: &TestNotebook) -> Value {
    book.get("teams", &json!({}))[0]["id"].clone()
}

#[test]
fn a_decision_has_an_owner_and_a_day_on_which_it_is_looked_at_again() {
    let mut book = TestNotebook::new();
    assert_eq!(refused(&book, &json!({})), "question");
    book.get("save_decision", &form(&json!({ "question": "Build the hand-over?" })));
    assert_eq!(decision(&book, 1)["state"], "proposed");
    let first = decision(&book, 1);
    let decided = |with: &Value| {
        let mut all = json!({ "id": first["id"], "question": "Build the hand-over?", "choice": "build", "options": ["build", " ", "wait"] });
        all.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        all
    };
    assert_eq!(refused(&book, &decided(&json!({}))), "owner");
    assert_eq!(refused(&book, &decided(&json!({ "owner": "IT" }))), "review_on");
    assert_eq!(refused(&book, &decided(&json!({ "owner": "IT", "review_on": date(&book, 0) }))), "review_on");
    assert_eq!(
        refused(&book, &decided(&json!({ "owner": "IT", "review_on": date(&book, 9), "decided_on": date(&book, 1) }))),
        "decided_on"
    );
    book.get(
        "save_decision",
        &form(&decided(&json!({ "owner": "IT", "no_review_because": "nothing can be seen of it" }))),
    );
    book.reopen();
    let one = decision(&book, 1);
    assert_eq!((&one["state"], &one["options"]), (&json!("decided"), &json!(["build", "wait"])));
    assert_eq!(one["decided_on"], json!(date(&book, 0)));
    assert!(book.faults().is_empty());
}

#[test]
fn an_expectation_is_a_rate_from_and_to_by_a_date() {
    let book = TestNotebook::new();
    let expect = |with: &Value| {
        let mut all = json!({ "question": "?", "measure": "category:tooling", "rate_from": 2.0, "rate_to": 1.0, "effect_by": "2999-01-01" });
        all.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
        refused(&book, &all)
    };
    assert_eq!(expect(&json!({ "measure": "" })), "measure");
    assert_eq!(expect(&json!({ "measure": "charm" })), "measure");
    assert_eq!(expect(&json!({ "rate_from": null })), "rate_from");
    assert_eq!(expect(&json!({ "rate_to": null })), "rate_to");
    assert_eq!(expect(&json!({ "rate_to": 2.0 })), "rate_to");
    assert_eq!(expect(&json!({ "rate_to": -1.0 })), "rate_to");
    assert_eq!(expect(&json!({ "effect_by": "" })), "effect_by");
    assert_eq!(expect(&json!({ "effect_by": "soon" })), "effect_by");
}

#[test]
fn the_review_date_books_a_visit_and_the_rates_give_the_verdict() {
    let mut book = TestNotebook::new();
    for _ in 0..4 {
        shadow(&book, 10, 7);
    }
    let teams = json!([team(&book)]);
    let so_far = book.get("measured", &json!({ "measure": "tag:four-screens", "teams": teams, "until": "" }));
    assert_eq!((&so_far["count"], &so_far["days"], &so_far["rate"]), (&json!(40), &json!(4), &json!(2.0)));
    book.get("save_decision", &form(&json!({
        "question": "Build the hand-over?", "choice": "build", "owner": "IT", "teams": teams, "measure": "tag:four-screens",
        "rate_from": 2.0, "rate_to": 0.5, "effect_by": date(&book, 10), "review_on": date(&book, 30),
    })));
    let id = decision(&book, 1)["id"].clone();
    let nothing_yet = book.get("comparison", &json!({ "id": id }));
    assert_eq!((&nothing_yet["outcome"], &nothing_yet["because"]), (&json!("cannot_tell"), &json!("too_early")));
    let visit = book.get("visits", &json!({}))["teams"][0].clone();
    assert_eq!((&visit["again"]["number"], &visit["state"]), (&json!(1), &json!("later")));
    assert_eq!(visit["due_on"], visit["again"]["on"]);
    let due = |book: &TestNotebook| book.get("decisions_due", &json!({}));
    assert_eq!(due(&book), json!([]));
    book.pass_minutes(30 * 24 * 60);
    let waits = due(&book)[0].clone();
    assert_eq!(
        (&waits["decision"], &waits["teams"][0]["name"], &waits["on"]),
        (&id, &json!("Billing"), &visit["due_on"])
    );
    assert_eq!(
        (decision(&book, 1)["state"].clone(), book.get("visits", &json!({}))["teams"][0]["state"].clone()),
        (json!("to_review"), json!("due"))
    );

    for lines in [2, 3, 1] {
        shadow(&book, lines, 2);
    }
    assert_eq!(book.get("visits", &json!({}))["teams"][0]["again"], Value::Null, "somebody was there again");
    let found = book.get("comparison", &json!({ "id": id }));
    assert_eq!(
        (&found["before"]["count"], &found["after"]["count"], &found["outcome"]),
        (&json!(40), &json!(6), &json!("held"))
    );
    assert!(found["ratio"] == 0.2 && found["high"].as_f64().unwrap() < 1.0, "{found}");
    let judged = book.get("judge_decision", &json!({ "id": id, "words": "seen on three days", "cannot_tell": false }));
    assert_eq!((&judged["message"], due(&book)), (&json!("done-decision-held"), json!([])));
    book.reopen();
    assert_eq!(
        (&decision(&book, 1)["state"], &decision(&book, 1)["verdicts"][0]["outcome"]),
        (&json!("judged"), &json!("held"))
    );

    // A quarter later it is as it was: what had held has faded.
    for _ in 0..8 {
        shadow(&book, 11, 2);
    }
    let found = book.get("comparison", &json!({ "id": id }));
    assert_eq!(found["outcome"], "faded", "{found}");
    book.get("judge_decision", &json!({ "id": id, "words": "", "cannot_tell": true }));
    let verdicts = decision(&book, 1)["verdicts"].clone();
    assert_eq!(
        (&verdicts[0]["outcome"], &verdicts[1]["outcome"]),
        (&json!("cannot_tell"), &json!("held")),
        "a person may say less"
    );
    for _ in 0..2 {
        book.get("undo", &json!({ "target": null }));
    }
    assert!(book.faults().is_empty());
}

#[test]
fn one_takes_the_place_of_another_and_one_is_taken_back() {
    let mut book = TestNotebook::new();
    let decided = json!({ "question": "Buy?", "choice": "buy", "owner": "IT", "review_on": date(&book, 30) });
    book.get("save_decision", &form(&decided));
    let first = decision(&book, 1)["id"].clone();
    let mut second = decided.clone();
    second["supersedes"] = first.clone();
    book.get("save_decision", &form(&second));
    assert_eq!(
        (&decision(&book, 1)["state"], &decision(&book, 1)["superseded_by"]["number"]),
        (&json!("superseded"), &json!(2))
    );
    let mut ring = decided.clone();
    (ring["id"], ring["supersedes"]) = (first.clone(), decision(&book, 2)["id"].clone());
    assert_eq!(refused(&book, &ring), "supersedes");
    let id = decision(&book, 2)["id"].clone();
    assert_eq!(
        book.call("reverse_decision", &json!({ "id": id, "because": " " })).unwrap_err().field.as_deref(),
        Some("because")
    );
    book.get("reverse_decision", &json!({ "id": id, "because": "no money this year" }));
    for (gone, what) in [(&first, "superseded"), (&id, "reversed")] {
        for (command, said) in [
            ("reverse_decision", json!({ "id": gone, "because": "again" })),
            ("judge_decision", json!({ "id": gone, "words": "", "cannot_tell": false })),
        ] {
            assert!(book.call(command, &said).is_err(), "{command} of one that is {what}");
        }
    }
    assert_eq!(decision(&book, 2)["reversed_because"], "no money this year");
    book.get("remove_decision", &json!({ "id": first }));
    book.get("save_decision", &form(&json!({ "question": "Another?" })));
    assert_eq!(decision(&book, 3)["state"], "proposed", "numbers are given once");
    for _ in 0..3 {
        book.reopen();
        book.get("undo", &json!({ "target": null }));
    }
    assert_eq!((&decision(&book, 1)["state"], &decision(&book, 2)["state"]), (&json!("superseded"), &json!("decided")));
    for _ in 0..3 {
        book.reopen();
        book.get("redo", &json!({}));
    }
    assert_eq!(decision(&book, 2)["reversed_because"], "no money this year");
    assert!(book.faults().is_empty());
}

#[test]
fn a_team_that_nobody_visited_is_told_apart() {
    let book = TestNotebook::new();
    shadow(&book, 1, 1);
    book.get("save_team", &json!({ "name": "Claims", "site": "", "headcount": null }));
    let teams: Vec<Value> =
        book.get("teams", &json!({})).as_array().unwrap().iter().map(|team| team["id"].clone()).collect();
    book.get("save_decision", &form(&json!({ "question": "Both?", "teams": teams })));
    let shown = decision(&book, 1)["teams"].clone();
    let last = |name: &str| shown.as_array().unwrap().iter().find(|team| team["name"] == name).unwrap()["last"].clone();
    assert!(last("Billing").is_string() && last("Claims").is_null(), "{shown}");
}

#[test]
fn cited_findings_say_what_they_say_now() {
    let book = TestNotebook::new();
    book.get("save_finding", &json!({ "statement": "One number was typed four times" }));
    let page = book.get("decisions", &json!({}));
    assert_eq!(page["findings"][0]["statement"], "One number was typed four times", "{page}");
    let id = page["findings"][0]["id"].clone();
    book.get(
        "save_decision",
        &form(&json!({ "question": "Hand it over?", "findings": [id, "01890000-0000-7000-8000-000000000000"] })),
    );
    let cited = decision(&book, 1)["findings"].clone();
    let said: Vec<&str> = cited.as_array().unwrap().iter().map(|one| one["statement"].as_str().unwrap()).collect();
    assert!(
        said.contains(&"One number was typed four times") && said.contains(&""),
        "one is of another notebook: {cited}"
    );
}

#[test]
fn options_are_weighed_and_whys_asked_and_undo_takes_it_back() {
    let book = TestNotebook::new();
    let mut form = json!({
        "id": null, "seen": null, "question": "How is the number handed over?", "findings": [],
        "options": ["build it", "do nothing"], "choice": "", "because": "", "owner": "", "for_company": "", "for_staff": "",
        "measure": "", "rate_from": null, "rate_to": null, "effect_by": "", "review_on": "", "no_review_because": "",
        "teams": [], "decided_on": "", "supersedes": null,
    });
    book.log("2 Types the number twice");
    let made = book.get("save_decision", &form);
    let row = || book.get("decisions", &json!({}))["decisions"][0].clone();
    let plain = row();
    assert_eq!(
        plain["weighed"][1],
        json!({ "option": "do nothing", "effort": "", "effect": "", "risk": "", "recommended": false })
    );
    form["id"] = made["id"].clone();
    form["weighed"] = json!([
        { "option": "do nothing", "effort": "easy", "effect": "", "risk": "slips", "recommended": false },
        { "option": "build it", "effort": "hard", "effect": "typed once", "risk": "", "recommended": true },
        { "option": "of another decision", "effort": "easy", "effect": "x", "risk": "", "recommended": false },
    ]);
    form["cost_of_waiting"] = json!("an hour a day");
    form["whys"] = json!([{ "because": "two windows", "finding": null }, { "because": " ", "finding": null }]);
    book.get("save_decision", &form);
    let weighed = row();
    assert_eq!(weighed["weighed"][0]["effort"], "hard", "in the order of the options");
    assert_eq!((weighed["weighed"].as_array().unwrap().len(), &weighed["weighed"][1]["risk"]), (2, &json!("slips")));
    assert_eq!(weighed["whys"], json!([{ "because": "two windows", "finding": null }]));
    book.get("undo", &json!({ "target": null }));
    for field in ["weighed", "cost_of_waiting", "whys", "options"] {
        assert_eq!(row()[field], plain[field], "{field}");
    }
    book.get("redo", &json!({ "target": null }));
    assert_eq!((&row()["weighed"], &row()["cost_of_waiting"]), (&weighed["weighed"], &json!("an hour a day")));
    form["weighed"][0]["recommended"] = json!(true);
    let problem = book.call("save_decision", &form).unwrap_err();
    assert!(problem.sentence.contains("recommended"), "{}", problem.sentence);
    form["weighed"] =
        json!([{ "option": "build it", "effort": "a century", "effect": "", "risk": "", "recommended": false }]);
    assert!(book.call("save_decision", &form).unwrap_err().sentence.contains("effort"));
}

#[test]
fn a_decision_is_linked_with_asks_reports_and_the_briefs_made_of_it() {
    let book = TestNotebook::new();
    book.get(
        "save_ask",
        &json!({ "words": "A headset that does not slip", "object": "", "place": "", "safety": false }),
    );
    book.get("start_day", &json!({ "team_name": "Billing" }));
    book.log("2 Headset slips #headset");
    let ask = book.get("asks", &json!({ "team": null }))["asks"][0]["id"].clone();
    let today = date(&book, 0);
    let report = |kind: &str, of: &[&Value]| {
        let request = json!({
            "report": kind, "day": null, "from": today, "to": today, "teams": [], "edition": "team", "of": of, "audience": "",
            "headline": "Headsets slip at 3 of 4 desks.", "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "",
            "language": "en", "paper": "a4",
        });
        book.job("make_report", &json!({ "request": request, "format": "html", "choose_place": false })).unwrap();
    };
    report("findings", &[]);
    let page = book.get("decisions", &json!({}));
    assert_eq!((&page["asks"][0]["id"], &page["reports"][0]["report"]), (&ask, &json!("findings")), "{page}");
    let made_from = page["reports"][0]["id"].clone();
    let links = json!({ "question": "New headsets?", "asks": [ask], "reports": [made_from] });
    book.get("save_decision", &form(&links));
    let one = decision(&book, 1);
    assert_eq!(one["asks"][0]["words"], "A headset that does not slip");
    assert_eq!((&one["asks"][0]["light"], &one["asks"][0]["promised"]), (&json!("new"), &json!(false)));
    assert_eq!(one["reports"][0]["headline"], "Headsets slip at 3 of 4 desks.");
    assert_eq!(one["briefs"], json!([]));
    report("decision", &[&one["id"]]);
    assert_eq!(decision(&book, 1)["briefs"][0]["report"], "decision");
    let answering = || book.get("asks", &json!({ "team": null }))["asks"][0]["decisions"].clone();
    assert_eq!(answering(), json!([{ "id": one["id"], "number": 1 }]));

    // Of another notebook is nothing that can be linked; what was linked and is gone does not stand in the way.
    let elsewhere = "01890000-0000-7000-8000-000000000000";
    assert_eq!(refused(&book, &json!({ "question": "New headsets?", "asks": [elsewhere] })), "asks");
    assert_eq!(refused(&book, &json!({ "question": "New headsets?", "reports": [elsewhere] })), "reports");
    book.get("remove_ask", &json!({ "id": ask }));
    assert_eq!(decision(&book, 1)["asks"], json!([]));
    let mut again = links;
    again["id"] = one["id"].clone();
    again["question"] = json!("New headsets for all?");
    book.get("save_decision", &form(&again));
    assert_eq!(decision(&book, 1)["question"], "New headsets for all?");
    book.get("undo", &json!({ "target": null }));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(decision(&book, 1)["asks"][0]["id"], ask, "with the ask, its link is back");
    report("register", &[]);
}
