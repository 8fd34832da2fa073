//! Logging a day: the first start, the sigils, late entries, editing, teams, and all of it after a restart.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

#[test]
fn the_first_note_needs_nothing_before_it() {
    let book = TestNotebook::new();
    let start = book.get("start", &json!({}));
    assert_eq!((&start["first_start"], &start["open_day"]), (&json!(true), &Value::Null));
    let note = book.log("2 Copies the account number into four screens #re-keying @A1 &CRM !3 ~90s");
    assert_eq!(note["text"], "Copies the account number into four screens");
    assert_eq!(note["category"], "tooling");
    assert_eq!(
        (&note["tags"], &note["tools"], &note["hosts"]),
        (&json!(["re-keying"]), &json!(["CRM"]), &json!(["A1"]))
    );
    assert_eq!((&note["impact"], &note["minutes"], &note["basis"]), (&json!(3), &json!(1.5), &json!("seen")));
    assert_eq!(note["raw"], "2 Copies the account number into four screens #re-keying @A1 &CRM !3 ~90s");
    assert!(book.get("start", &json!({}))["open_day"].is_object(), "the first note opens a day");
}

#[test]
fn words_are_kept_as_they_were_typed() {
    let book = TestNotebook::new();
    let lines = [
        "“I have to copy it into four screens”, she says",
        "客户第三次打电话来 #重复来电",
        "お客様は三回目のお電話です",
        "ลูกค้าโทรมาเป็นครั้งที่สาม",
        "مكالمة ثالثة عن نفس المشكلة",
        "=HYPERLINK(\"http://example.org\") <script>alert(1)</script> 👩🏽‍💻",
        "\\#not-a-tag and \\@nobody",
    ];
    for line in lines {
        assert_eq!(book.log(line)["raw"], line);
    }
    assert_eq!(book.timeline().len(), lines.len());
}

#[test]
fn an_empty_line_is_refused_and_kept() {
    let book = TestNotebook::new();
    book.log("Something");
    let answer =
        book.call("log_observation", &json!({ "line": "   ", "day": null, "started_at": null, "draft": null }));
    let problem = answer.unwrap_err();
    assert_eq!(serde_json::to_value(problem.code).unwrap(), "invalid");
    assert_eq!(book.timeline(), ["Something"]);
}

#[test]
fn a_draft_survives_a_restart_and_leaves_with_its_note() {
    let mut book = TestNotebook::new();
    let draft =
        |text: &str, counter: u32| json!({ "key": "today", "text": text, "counter": counter, "started_at": null });
    book.get("save_draft", &draft("Half a sen", 2));
    book.get("save_draft", &draft("late and older", 1));
    book.reopen();
    assert_eq!(book.get("start", &json!({}))["draft"]["text"], "Half a sen");
    book.get(
        "log_observation",
        &json!({ "line": "Half a sentence", "day": null, "started_at": null, "draft": "today" }),
    );
    assert_eq!(book.get("start", &json!({}))["draft"], Value::Null);
}

#[test]
fn a_half_edited_line_survives_a_restart_until_it_is_saved() {
    let mut book = TestNotebook::new();
    let note = book.log("Waits for the system");
    let key = format!("edit:{}", note["id"].as_str().unwrap());
    let draft = |text: &str, counter: u32| json!({ "key": key, "text": text, "counter": counter, "started_at": null, "seen": note["seen"] });
    book.get("save_draft", &draft("Waits for the slow sys", 1));
    book.reopen();
    let edits = book.get("start", &json!({}))["edits"].clone();
    assert_eq!((&edits[0]["key"], &edits[0]["text"]), (&json!(key), &json!("Waits for the slow sys")));
    assert_eq!(edits[0]["seen"], note["seen"], "what others write meanwhile is still set aside");
    let star = json!({ "id": note["id"], "seen": note["seen"], "line": null, "fields": { "starred": true }, "add_tags": [], "remove_tags": [] });
    book.get("edit_observation", &star);
    assert_eq!(book.get("start", &json!({}))["edits"].as_array().unwrap().len(), 1, "a star is no save of the line");
    edit(&book, &note, "Waits for the slow system");
    assert_eq!(book.get("start", &json!({}))["edits"], json!([]));
}

#[test]
fn a_line_edited_back_to_what_it_was_is_no_edit() {
    let book = TestNotebook::new();
    let note = book.log("Waits");
    let key = format!("edit:{}", note["id"].as_str().unwrap());
    book.get("save_draft", &json!({ "key": key, "text": "Waits", "counter": 1, "started_at": null }));
    assert_eq!(book.get("start", &json!({}))["edits"], json!([]));
}

#[test]
fn everything_is_there_after_a_restart() {
    let mut book = TestNotebook::new();
    let first = book.log("1 Unsure which refund code applies #refund-codes");
    let second = book.log("6 Calms an angry customer with one sentence");
    edit(&book, &second, "6 Calms an angry customer with a single sentence");
    let (day, notes) = (book.get("days", &json!({ "limit": 10, "offset": 0 })), book.timeline());
    book.reopen();
    assert_eq!(book.timeline(), notes);
    assert_eq!(book.get("days", &json!({ "limit": 10, "offset": 0 })), day);
    assert_eq!(book.get("observation", &json!({ "id": first["id"] }))["note"]["raw"], first["raw"]);
    assert!(book.faults().is_empty());
}

#[test]
fn a_day_is_named_moved_and_ended() {
    let book = TestNotebook::new();
    let note = book.log("Waits for the slow system");
    let other = book.get("start_day", &day_form(&json!({ "team_name": "Billing", "question": "Where does time go?" })));
    let other = other["id"].as_str().unwrap().to_owned();
    book.get("move_observations", &json!({ "ids": [note["id"]], "day": other }));
    let page = book.get("read_day", &json!({ "day": other }));
    assert_eq!((page["notes"].as_array().unwrap().len(), &page["day"]["team_name"]), (1, &json!("Billing")));
    book.get("end_day", &json!({ "id": other, "at": null }));
    let page = book.get("read_day", &json!({ "day": other }));
    assert!(page["day"]["ended_at"].is_string());
}

#[test]
fn tags_and_teams_are_joined_and_taken_apart_again() {
    let book = TestNotebook::new();
    book.log("One #refund");
    book.log("Two #refunds");
    let done = book.get("rename_tag", &json!({ "from": "refund", "to": "refunds" }));
    assert_eq!(book.found("#refunds").len(), 2);
    book.get("undo", &json!({ "target": done["undo"] }));
    assert_eq!(book.found("#refunds").len(), 1);
}

/// Edits a note's line.
#[track_caller]
pub fn edit(book: &TestNotebook, note: &Value, line: &str) -> Value {
    book.get("edit_observation", &json!({ "id": note["id"], "seen": note["seen"], "line": line, "fields": {}, "add_tags": [], "remove_tags": [] }))
}

/// A day form with these fields; the others unsaid.
pub fn day_form(said: &Value) -> Value {
    let names = [
        "id",
        "seen",
        "team",
        "team_name",
        "leader_name",
        "started_at",
        "ended_at",
        "question",
        "channel",
        "shift",
        "act_of_help",
        "surge",
    ];
    names
        .iter()
        .map(|name| ((*name).to_owned(), said.get(*name).cloned().unwrap_or_default()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[test]
fn a_pseudonym_is_shown_once_though_its_team_was_named_later() {
    let book = TestNotebook::new();
    book.log("before the name @A1");
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("edit_day", &json!({ "id": day, "team_name": "Billing" }));
    book.log("after the name @A1");
    assert_eq!(book.get("read_day", &json!({ "day": null }))["day"]["hosts"], json!(["A1"]));
}
