//! Names and numbers noticed in lines: replaced, left, and gone from the folder for good.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::erasing::files_with;

fn found(note: &Value) -> Vec<String> {
    let findings = note["findings"].as_array().unwrap();
    findings.iter().map(|one| format!("{} {}", one["kind"].as_str().unwrap(), one["text"].as_str().unwrap())).collect()
}

#[test]
fn a_line_tells_names_and_saves_all_the_same() {
    let book = TestNotebook::new();
    let line = "😀 Ms Zanzibar asked for 030 23125123";
    let parsed = book.get("parse_line", &json!({ "line": line, "caret": 0, "day": null }));
    assert_eq!(found(&parsed), ["name Ms Zanzibar", "phone 030 23125123"]);
    let units: Vec<u16> = line.encode_utf16().collect();
    for one in parsed["findings"].as_array().unwrap() {
        let place = |name: &str| one[name].as_u64().unwrap() as usize;
        assert_eq!(String::from_utf16(&units[place("start")..place("end")]).unwrap(), one["text"]);
    }
    assert_eq!(book.log(line)["text"], line);
    assert_eq!(book.get("read_day", &json!({ "day": null }))["pseudonyms"], json!(["A1"]));
}

#[test]
fn a_name_left_on_purpose_is_not_noticed_again() {
    let mut book = TestNotebook::new();
    let request = json!({ "line": "Ms Bell and Ms Koenig waited", "day": null, "started_at": null, "draft": null, "left": ["Ms Bell"] });
    let note = book.get("log_observation", &request)["note"].clone();
    assert_eq!(found(&note), ["name Ms Koenig"]);
    book.get("leave_name", &json!({ "id": note["id"], "text": "Ms Koenig" }));
    book.reopen();
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!(found(&page["notes"][0]), Vec::<String>::new());
    book.get("undo", &json!({ "target": null }));
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!(found(&page["notes"][0]), ["name Ms Koenig"]);
}

#[test]
fn a_replaced_name_is_nowhere_and_all_else_stays() {
    let mut book = TestNotebook::new();
    let note = book.log("2 Ms Zanzibar -> copies it #re-keying &CRM !3 @A2");
    let edit = json!({ "id": note["id"], "seen": note["seen"], "line": "2 Ms Zanzibar copies it twice #re-keying &CRM !3 @A2",
        "fields": { "starred": true }, "add_tags": [], "remove_tags": [] });
    book.get("edit_observation", &edit);
    let next = book.log("^ again");
    let ask = book.log("-> Ms Zanzibar wants a headset");
    book.job("backup", &json!({})).unwrap();
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");

    for id in [&note["id"], &ask["id"]] {
        let done = book.get("replace_name", &json!({ "id": id, "from": "Ms Zanzibar", "to": "@A1" }));
        assert_eq!((done["undo"].clone(), done["message"].as_str()), (json!(null), Some("done-name-replaced")));
        assert_eq!(done["id"], *id, "what names the note finds it");
    }
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(book.get("removed", &json!({})), json!([]), "there is nothing to bring back");
    let page = book.get("read_day", &json!({ "day": null }));
    let anew = &page["notes"][0];
    assert_eq!((&anew["text"], &anew["hosts"]), (&json!("A1 copies it twice"), &json!(["A1", "A2"])));
    assert_eq!(
        (&anew["category"], &anew["impact"], &anew["starred"], &anew["tags"], &anew["tools"]),
        (&json!("tooling"), &json!(3), &json!(true), &json!(["re-keying"]), &json!(["CRM"]))
    );
    let again = page["notes"].as_array().unwrap().iter().find(|one| one["id"] == next["id"]).unwrap();
    assert_eq!(again["linked_to"], anew["id"]);
    assert_eq!(book.found("headset"), ["A1 wants a headset"]);
    assert_eq!(book.faults(), Vec::<String>::new());
}

#[test]
fn a_replaced_name_is_gone_from_everything_about_the_note_and_its_day_and_nothing_loses_its_note() {
    let mut book = TestNotebook::new();
    let note = book.log("-> Ms Zanzibar wants a headset @A2");
    let bright = book.log("6 Ms Zanzibar calms callers @A2");
    let other = book.log("Ms Zanzibar again, in another note");
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let ask = book.get("asks", &json!({}))["asks"][0].clone();
    book.get(
        "answer_ask",
        &json!({ "id": ask["id"], "light": "yellow", "text": "Ms Zanzibar gets one", "owner": "IT",
        "due": "2999-01-01", "authority": "CFO" }),
    );
    for text in ["Ms Zanzibar waits for hours", "They wait for hours"] {
        book.get("save_headline", &json!({ "day": day, "field": "surprised", "text": text }));
    }
    book.get("save_headline", &json!({ "day": day, "field": "keep", "text": "the calm of Ms Zanzibar" }));
    let expected = book.get("save_assumption", &json!({ "statement": "All have a headset" }))["id"].clone();
    book.get("save_assumption", &json!({ "id": expected, "verdict": "false", "evidence": "Ms Zanzibar has none" }));
    book.get("save_contact", &json!({ "demand": "failure", "reason": "Ms Zanzibar was promised a letter" }));
    book.get("owe_thanks", &json!({ "note": bright["id"] }));
    book.get("end_day", &json!({ "id": day, "at": null }));
    let seen = book.get("observation", &json!({ "id": note["id"] }))["note"]["seen"].clone();
    book.get(
        "review_observations",
        &json!({ "ids": [note["id"]], "seen": seen, "action": "ask", "because": null,
        "reason": "Is Ms Zanzibar new?", "until": null }),
    );
    let finding = book.get("save_finding", &json!({ "statement": "Ms Zanzibar had no headset" }))["id"].clone();
    book.get("link_evidence", &json!({ "finding": finding, "ids": [note["id"]], "link": "supports" }));
    book.get("remove_observations", &json!({ "ids": [other["id"]] }));
    book.get("erase_observation", &json!({ "id": other["id"] }));
    book.job("backup", &json!({})).unwrap();
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");

    for id in [&note["id"], &bright["id"]] {
        book.get("replace_name", &json!({ "id": id, "from": "Ms Zanzibar", "to": "@A2" }));
    }
    for _ in 0..2 {
        book.reopen();
        assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
        let ask = book.get("asks", &json!({}))["asks"][0].clone();
        assert_eq!(
            (&ask["words"], &ask["answer"]["text"], &ask["light"]),
            (&json!("A2 wants a headset"), &json!("A2 gets one"), &json!("yellow"))
        );
        let sheet = book.get("debrief", &json!({ "day": day }))["sheet"].clone();
        assert_eq!((&sheet["surprised"], &sheet["keep"]), (&json!("They wait for hours"), &json!("the calm of A2")));
        assert_eq!(sheet["assumptions"][0]["evidence"], "A2 has none");
        assert_eq!(sheet["thanks"][0]["reason"], "A2 calms callers");
        let contacts = book.get("contacts", &json!({ "day": day }));
        assert_eq!(contacts["contacts"][0]["reason"], "A2 was promised a letter");
        let page = book.get("finding", &json!({ "id": finding }));
        assert_eq!(page["links"][0]["note"]["id"], note["id"]);
        assert!(page.to_string().contains("A2 had no headset"));
        let shown = book.get("observation", &json!({ "id": note["id"] }))["note"].clone();
        assert_eq!((&shown["review"]["reason"], &shown["erased"]), (&json!("Is A2 new?"), &json!(false)));
    }
    book.get("undo", &json!({ "target": null }));
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(book.faults(), Vec::<String>::new());
}

#[test]
fn what_is_not_there_cannot_be_replaced() {
    let book = TestNotebook::new();
    let note = book.log("Ms Bell waited");
    for (from, to) in [("Mr Bell", "@A1"), ("Ms Bell", " "), ("", "@A1"), ("Ms Bell", "Ms Bell")] {
        let refused = book.call("replace_name", &json!({ "id": note["id"], "from": from, "to": to })).unwrap_err();
        assert!(refused.sentence.contains("Nothing was"), "{from} {to}: {}", refused.sentence);
    }
    assert_eq!(book.timeline(), ["Ms Bell waited"]);
}

#[test]
fn what_to_know_a_host_by_is_gone_with_the_day() {
    let mut book = TestNotebook::new();
    let done = book.get("meet_host", &json!({ "cue": "zanzibar headset" }));
    assert_eq!(done["message_args"]["name"], "A1");
    book.get("meet_host", &json!({ "cue": "" }));
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!(page["day"]["hosts"], json!(["A1", "A2"]));
    assert_eq!(page["cues"], json!([{ "pseudonym": "A1", "words": "zanzibar headset" }]));
    assert_eq!(page["pseudonyms"], json!(["A1", "A2", "A3"]));
    book.job("backup", &json!({})).unwrap();
    assert!(!files_with(&book, "zanzibar").is_empty(), "the search itself works");

    book.get("end_day", &json!({ "id": page["day"]["id"], "at": null }));
    book.get("undo", &json!({ "target": null }));
    let page = book.get("read_day", &json!({ "day": null }));
    assert_eq!((&page["cues"], &page["day"]["hosts"]), (&json!([]), &json!(["A1", "A2"])), "hosts stay, cues do not");
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
    assert_eq!(book.faults(), Vec::<String>::new());
}

#[test]
fn another_day_lets_cues_of_the_day_before_go() {
    let book = TestNotebook::new();
    book.get("meet_host", &json!({ "cue": "zanzibar headset" }));
    let first = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let form = json!({ "id": null, "seen": null, "team": null, "team_name": "Claims", "leader_name": null, "started_at": null,
        "ended_at": null, "question": null, "channel": null, "shift": null, "act_of_help": null, "surge": null });
    book.get("start_day", &form);
    assert_eq!(book.get("read_day", &json!({ "day": first }))["cues"], json!([]));
}

fn report(book: &TestNotebook) -> Value {
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    json!({ "report": "day", "edition": "team", "day": day, "from": null, "to": null, "teams": [], "headline": "", "audience": "",
        "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "", "language": "en", "paper": "a4" })
}

/// Whether words leave in a report, and whether its checks say that some are left out.
fn leaves(book: &TestNotebook, words: &str) -> (bool, bool) {
    let request = json!({ "request": report(book), "format": "csv", "choose_place": false });
    let made = book.job("make_report", &request).unwrap();
    let file = std::path::Path::new(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains('1'), "the note is counted: {text}");
    let preview = book.job("report_preview", &report(book)).unwrap();
    assert!(text.contains(words) || !preview.to_string().contains(words));
    (text.contains(words), preview["checks"].to_string().contains("check-judgement"))
}

#[test]
fn a_judgement_is_asked_about_before_its_words_leave() {
    let book = TestNotebook::new();
    let parsed = book.get("parse_line", &json!({ "line": "@A1 should have known code 47", "caret": 0, "day": null }));
    assert_eq!(parsed["judges"], true);
    let note = book.log("@A1 should have known code 47 !2");
    assert_eq!(note["system_question"], true);
    assert_eq!(leaves(&book, "should have known"), (false, true));
    let edit = |field: &str, value: Value| json!({ "id": note["id"], "seen": note["seen"], "line": null, "fields": { field: value }, "add_tags": [], "remove_tags": [] });
    assert!(book.call("edit_observation", &edit("system_first", json!("blame"))).is_err());
    book.get("edit_observation", &edit("system_first", json!("training")));
    assert_eq!(leaves(&book, "should have known"), (true, false));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(leaves(&book, "should have known"), (false, true));
    book.get("edit_observation", &edit("system_waived", json!("the host said so of herself")));
    assert_eq!(leaves(&book, "should have known"), (true, false));
    let request =
        json!({ "line": "She is lazy", "day": null, "started_at": null, "draft": null, "system_first": "time" });
    let logged = book.get("log_observation", &request)["note"].clone();
    assert_eq!((&logged["system_first"], &logged["system_question"]), (&json!("time"), &json!(false)));
}

#[test]
fn a_true_issue_is_in_no_search_and_no_report() {
    let mut book = TestNotebook::new();
    let note = book.log("zanzibarquartz was taken from the till #cash &Till !3");
    book.log("an ordinary note #queue &CRM");
    let labels = |book: &TestNotebook| {
        let tags = book.get("tags", &json!({}));
        let tools = book.get("parse_line", &json!({ "line": "&", "caret": 1, "day": null }));
        let names = |rows: &Value, name: &str| -> Vec<String> {
            rows.as_array().unwrap().iter().map(|row| row[name].as_str().unwrap().to_owned()).collect()
        };
        (names(&tags, "label"), names(&tools["completions"], "label"))
    };
    assert_eq!((labels(&book).0.len(), labels(&book).1.len()), (2, 2));
    let refused = book.call("seal_observation", &json!({ "id": note["id"], "recipients": " " })).unwrap_err();
    assert!(refused.sentence.contains("Nothing was sealed"), "{}", refused.sentence);
    book.get("seal_observation", &json!({ "id": note["id"], "recipients": "Head of audit" }));
    for _ in 0..2 {
        assert_eq!(book.found("zanzibarquartz"), Vec::<String>::new());
        assert_eq!(book.found("note"), ["an ordinary note"]);
        assert_eq!(labels(&book), (vec!["queue".to_owned()], vec!["&CRM".to_owned()]), "no count tells of it");
        let page = book.get("read_day", &json!({ "day": null }));
        assert_eq!(
            (&page["notes"][0]["sealed"], &page["notes"][0]["sealed_for"]),
            (&json!(true), &json!("Head of audit")),
            "the day shows it, with its lock"
        );
        let preview = book.job("report_preview", &report(&book)).unwrap();
        assert_eq!(preview["observations"], 1);
        assert!(!preview.to_string().contains("zanzibarquartz"));
        assert_eq!(book.faults(), Vec::<String>::new());
        book.reopen();
    }
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.found("zanzibarquartz").len(), 1);
}

/// The pseudonyms of the hosts of the open day.
fn hosts(book: &TestNotebook) -> Value {
    book.get("read_day", &json!({ "day": null }))["day"]["hosts"].clone()
}

fn name_the_team(book: &TestNotebook, name: &str) -> Value {
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("edit_day", &json!({ "id": day, "team_name": name }))
}

/// The pseudonyms of a team, as settings show them.
fn of_team(book: &TestNotebook, name: &str) -> Vec<String> {
    let teams = book.get("teams", &json!({}));
    let team = teams.as_array().unwrap().iter().find(|team| team["name"] == name).cloned().unwrap_or_default();
    let hosts = team["hosts"].as_array().cloned().unwrap_or_default();
    hosts.iter().map(|host| host["pseudonym"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_was_met_before_the_team_had_its_name_goes_along_with_the_day() {
    let mut book = TestNotebook::new();
    book.log("before the name @A1");
    assert_eq!(name_the_team(&book, "Billing")["message"], "done-day-edited");
    book.log("after it @a1");
    assert_eq!((hosts(&book), of_team(&book, "Billing")), (json!(["A1"]), vec!["A1".to_owned()]), "one person");
    assert_eq!(of_team(&book, "Not named yet"), Vec::<String>::new());
    assert_eq!(book.found("@A1").len(), 2);
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": day, "at": null }));

    // On the next day the team is named late again, and has an A1 already: nobody is made one with somebody else.
    book.pass_minutes(60 * 26);
    let start = json!({ "team_name": "Somewhere" });
    book.get("start_day", &start);
    book.log("somebody new @A1");
    let done = name_the_team(&book, "Billing");
    assert_eq!(done["message"], "done-day-edited-hosts");
    assert_eq!((&done["message_args"]["from"], &done["message_args"]["to"]), (&json!("A1"), &json!("A2")));
    assert_eq!((hosts(&book), of_team(&book, "Billing").len()), (json!(["A2"]), 2));
    book.get("meet_host", &json!({ "cue": "" }));
    assert_eq!(hosts(&book), json!(["A2", "A3"]));
    book.get("undo", &json!({ "target": null }));
    book.get("undo", &json!({ "target": null }));
    assert_eq!((hosts(&book), of_team(&book, "Billing").len()), (json!(["A1"]), 1), "all of it is one act");
    book.reopen();
    assert!(book.faults().is_empty());
}

#[test]
fn a_report_with_a_name_in_it_leaves_when_that_is_resolved_or_a_reason_is_given() {
    let book = TestNotebook::new();
    let note = book.log("2 Mrs Miller copies it by hand &CRM !3 *");
    let make = |waived: &str, format: &str| {
        let mut request = report(&book);
        request["names_waived"] = json!(waived);
        book.job("make_report", &json!({ "request": request, "format": format, "choose_place": false }))
    };
    for format in ["pdf", "csv"] {
        let refused = make("", format).unwrap_err();
        assert!(refused.sentence.contains("Mrs Miller"), "{}", refused.sentence);
    }
    make("she signs the letters herself", "html").unwrap();
    book.get("leave_name", &json!({ "id": note["id"], "text": "Mrs Miller" }));
    make("", "csv").unwrap();
    let history = book.get("history", &json!({ "record": null, "before": null, "limit": 20 }));
    assert!(!history.to_string().contains("signs the letters"), "the recipe is kept, not told");
}

fn customers_look_like(book: &TestNotebook, examples: &str) -> Result<Value, shadowday_app::api::Problem> {
    let mut form = book.get("programme", &json!({}));
    form["customer_numbers"] = json!(examples);
    book.call("save_programme", &form)
}

#[test]
fn customers_numbers_are_noticed_everywhere_once_somebody_said_what_they_look_like() {
    let mut book = TestNotebook::new();
    let note = book.log("2 k 88123 waits for a refund !3 *");
    assert_eq!(found(&note), Vec::<String>::new());
    customers_look_like(&book, "K-12345\n\n K-00000 \n??.4711").unwrap();
    assert_eq!(book.get("programme", &json!({}))["customer_numbers"], "K-#####\n??.####", "no real number is kept");
    book.reopen();
    let line = json!({ "line": "again K-88123", "caret": 0, "day": null });
    assert_eq!(found(&book.get("parse_line", &line)), ["customer K-88123"]);
    let day = book.get("read_day", &json!({ "day": null }));
    assert_eq!(found(&day["notes"][0]), ["customer k 88123"]);
    let form = book.get("notice_names", &json!({ "text": "asks for AB.1234", "about": null }));
    assert_eq!(found(&form), ["customer AB.1234"]);
    let debrief = book.get("debrief", &json!({ "day": null }));
    assert!(debrief["cards"].to_string().contains("name:"), "{}", debrief["cards"]);
    let make = || book.job("make_report", &json!({ "request": report(&book), "format": "csv", "choose_place": false }));
    let refused = make().unwrap_err();
    assert!(refused.sentence.contains("k 88123"), "{}", refused.sentence);
    book.get("undo", &json!({ "target": null }));
    make().unwrap();
    assert_eq!(found(&book.get("parse_line", &line)), ["account K-88123"], "taken back: only what its form says");
}

#[test]
fn an_example_is_tried_and_a_bad_one_is_said_plainly() {
    let book = TestNotebook::new();
    let tried = book.get("try_customer_numbers", &json!({ "text": "K-12345\n\n2026\nK+12345" }));
    assert_eq!(tried[0], json!({ "example": "K-#####", "samples": ["K-74185", "k74185"], "problem": "" }));
    assert!(tried[1]["problem"].as_str().unwrap().contains("too short"), "{tried}");
    assert!(tried[2]["problem"].as_str().unwrap().contains('+'), "{tried}");
    let refused = customers_look_like(&book, "K-12345\n2026").unwrap_err();
    assert!(refused.sentence.contains("2026"), "{}", refused.sentence);
    assert_eq!(book.get("programme", &json!({}))["customer_numbers"], "");
    assert!(customers_look_like(&book, &"12345\n".repeat(21)).is_err());
    assert!(customers_look_like(&book, &"1".repeat(41)).is_err());
}
