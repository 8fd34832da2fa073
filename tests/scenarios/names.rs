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
        assert_ne!(done["id"], *id, "a record of its own");
    }
    book.reopen();
    assert_eq!(files_with(&book, "zanzibar"), Vec::<std::path::PathBuf>::new());
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
fn what_is_not_there_cannot_be_replaced() {
    let book = TestNotebook::new();
    let note = book.log("Ms Bell waited");
    for (from, to) in [("Mr Bell", "@A1"), ("Ms Bell", " "), ("", "@A1"), ("Ms Bell", "Ms Bell")] {
        let refused = book.call("replace_name", &json!({ "id": note["id"], "from": from, "to": to })).unwrap_err();
        assert!(refused.sentence.contains("Nothing was"), "{from} {to}: {}", refused.sentence);
    }
    assert_eq!(book.timeline(), ["Ms Bell waited"]);
}
