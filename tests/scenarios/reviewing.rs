//! Review and findings: what waits, what is done with it, what an edit, an undo and a removal do to that.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

/// A notebook whose only day has ended, with these notes.
fn ended(lines: &[&str]) -> (TestNotebook, Vec<Value>) {
    let book = TestNotebook::new();
    let notes = lines.iter().map(|line| book.log(line)).collect();
    end_day(&book);
    (book, notes)
}

fn end_day(book: &TestNotebook) {
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": day, "at": null }));
}

fn queue(book: &TestNotebook) -> Value {
    book.get("review_queue", &json!({ "limit": 50, "offset": 0 }))
}

/// The texts of those that wait, with where they are.
fn waiting(book: &TestNotebook) -> Vec<(String, String)> {
    let word = |card: &Value, at: &str| card.pointer(at).unwrap().as_str().unwrap().to_owned();
    let queue = queue(book);
    let cards = queue["cards"].as_array().unwrap();
    assert_eq!(queue["counts"]["waiting"], cards.len());
    cards.iter().map(|card| (word(card, "/note/text"), word(card, "/state"))).collect()
}

fn texts(book: &TestNotebook) -> Vec<String> {
    waiting(book).into_iter().map(|(text, _)| text).collect()
}

fn seen(book: &TestNotebook) -> Value {
    queue(book)["cards"][0]["note"]["seen"].clone()
}

fn review(book: &TestNotebook, notes: &[&Value], action: &str, more: &Value) -> Value {
    let ids: Vec<&Value> = notes.iter().map(|note| &note["id"]).collect();
    let mut request =
        json!({ "ids": ids, "seen": seen(book), "action": action, "because": null, "reason": "", "until": null });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    book.get("review_observations", &request)
}

fn merge(book: &TestNotebook, notes: &[&Value], more: &Value) -> Value {
    let ids: Vec<&Value> = notes.iter().map(|note| &note["id"]).collect();
    let mut request = json!({ "ids": ids, "seen": seen(book) });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    book.get("merge_observations", &request)["id"].clone()
}

fn edit(book: &TestNotebook, note: &Value, line: &str) {
    let now = book.get("observation", &json!({ "id": note["id"] }))["note"]["seen"].clone();
    book.get(
        "edit_observation",
        &json!({ "id": note["id"], "seen": now, "line": line, "fields": {}, "add_tags": [], "remove_tags": [] }),
    );
}

fn undo(book: &TestNotebook) {
    book.get("undo", &json!({ "target": null }));
}

fn page(book: &TestNotebook, finding: &Value) -> Value {
    book.get("finding", &json!({ "id": finding }))
}

fn supporting(book: &TestNotebook, finding: &Value) -> u64 {
    page(book, finding)["row"]["evidence"]["supporting"].as_u64().unwrap()
}

#[test]
fn notes_wait_when_their_day_has_ended_and_each_act_settles_one() {
    let book = TestNotebook::new();
    let first = book.log("2 The printer jams");
    assert_eq!((texts(&book), &queue(&book)["counts"]["later"]), (vec![], &json!(1)));
    let others: Vec<Value> = ["the wrong form", "three windows", "no chair"].map(|line| book.log(line)).into();
    end_day(&book);
    assert_eq!(texts(&book), ["The printer jams", "the wrong form", "three windows", "no chair"]);
    review(&book, &[&first], "accept", &json!({}));
    review(&book, &[&others[0]], "decline", &json!({ "because": "too_vague" }));
    let tomorrow =
        (chrono::DateTime::parse_from_rfc3339(queue(&book)["cards"][0]["note"]["recorded_at"].as_str().unwrap())
            .unwrap()
            .date_naive()
            + chrono::Duration::days(1))
        .to_string();
    review(&book, &[&others[1]], "snooze", &json!({ "until": tomorrow }));
    review(&book, &[&others[2]], "ask", &json!({ "reason": "Which chair?" }));
    let counts = queue(&book)["counts"].clone();
    let wanted =
        json!({ "waiting": 0, "later": 0, "asked": 1, "snoozed": 1, "accepted": 1, "linked": 0, "declined": 1 });
    assert_eq!(counts, wanted);
    book.pass_minutes(24 * 60);
    assert_eq!(waiting(&book), [("three windows".to_owned(), "back".to_owned())]);
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn what_is_lacking_is_said_and_nothing_is_written() {
    let (book, notes) = ended(&["a line"]);
    let refused = |action: &str, more: Value, field: &str| {
        let mut request = json!({ "ids": [notes[0]["id"]], "seen": seen(&book), "action": action, "because": null, "reason": " ", "until": null });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let problem = book.call("review_observations", &request).unwrap_err();
        assert_eq!(problem.field.as_deref(), Some(field), "{problem:?}");
    };
    refused("decline", json!({}), "reason");
    refused("ask", json!({}), "reason");
    refused("snooze", json!({}), "until");
    refused("snooze", json!({ "until": "2001-01-01" }), "until");
    refused("merge", json!({}), "action");
    refused("praise", json!({}), "action");
    refused("decline", json!({ "because": "boring" }), "because");
    assert_eq!(texts(&book), ["a line"]);
    let nowhere =
        book.call("merge_observations", &json!({ "ids": [notes[0]["id"]], "seen": "1", "finding": notes[0]["id"] }));
    assert!(nowhere.unwrap_err().sentence.contains("not in this notebook"));
}

#[test]
fn an_edit_brings_a_review_back_and_its_undo_settles_it_again() {
    let (mut book, notes) = ended(&["2 Copies the number into four screens #re-keying", "another"]);
    review(&book, &[&notes[0]], "accept", &json!({}));
    edit(&book, &notes[0], "3 Copies the number into five screens #re-keying");
    let card = queue(&book)["cards"][0].clone();
    assert_eq!(card["state"], "changed");
    let changed: Vec<(&str, &str, &str)> = card["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["field"].as_str().unwrap(), it["before"].as_str().unwrap(), it["after"].as_str().unwrap()))
        .collect();
    assert_eq!(
        changed,
        [
            ("category", "tooling", "workload"),
            ("text", "Copies the number into four screens", "Copies the number into five screens"),
        ]
    );
    undo(&book);
    book.reopen();
    assert_eq!(texts(&book), ["another"]);
    book.get("redo", &json!({}));
    assert_eq!(waiting(&book)[0].1, "changed");
    review(&book, &[&notes[0]], "accept", &json!({}));
    // A star and a word on quoting change nothing that was reviewed.
    book.get("say_quotable", &json!({ "id": notes[0]["id"], "quotable": true }));
    assert_eq!(texts(&book), ["another"]);
}

#[test]
fn a_review_of_words_that_changed_meanwhile_names_those_on_screen() {
    let (book, notes) = ended(&["the first words"]);
    let on_screen = seen(&book);
    edit(&book, &notes[0], "the second words");
    let request = json!({ "ids": [notes[0]["id"]], "seen": on_screen, "action": "accept", "because": null, "reason": "", "until": null });
    book.get("review_observations", &request);
    let card = queue(&book)["cards"][0].clone();
    assert_eq!((&card["state"], &card["changes"][0]["before"]), (&json!("changed"), &json!("the first words")));
}

#[test]
fn a_batch_is_one_undo_across_restarts() {
    let lines: Vec<String> = (0..700).map(|number| format!("note number {number}")).collect();
    let rows: Vec<String> = lines.iter().enumerate().map(|(id, line)| format!("{id},{line}\n")).collect();
    let rows = rows.concat();
    let mut book = TestNotebook::new();
    let token = book.pick(book.write("notes.csv", format!("id,text\n{rows}")));
    book.job("import_observations", &json!({ "token": token, "mapping": [], "sheet": null })).unwrap();
    let all = book.get("review_queue", &json!({ "limit": 500, "offset": 0 }));
    let more = book.get("review_queue", &json!({ "limit": 500, "offset": 500 }));
    let cards = [all["cards"].as_array().unwrap().as_slice(), more["cards"].as_array().unwrap()].concat();
    let notes: Vec<&Value> = cards.iter().map(|card| &card["note"]).collect();
    assert_eq!((notes.len(), &all["counts"]["waiting"]), (700, &json!(700)));
    let finding = merge(&book, &notes, &json!({ "statement": "Notes had numbers" }));
    assert_eq!((queue(&book)["counts"]["accepted"].clone(), supporting(&book, &finding)), (json!(700), 700));
    book.reopen();
    undo(&book);
    assert_eq!(queue(&book)["counts"]["waiting"], 700);
    assert!(book.call("finding", &json!({ "id": finding })).is_err());
    book.get("redo", &json!({}));
    assert_eq!((queue(&book)["counts"]["accepted"].clone(), supporting(&book, &finding)), (json!(700), 700));
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn a_question_comes_back_with_its_answer() {
    let (book, notes) = ended(&["the form is wrong"]);
    review(&book, &[&notes[0]], "ask", &json!({ "reason": "Which form?" }));
    let shown = book.get("observation", &json!({ "id": notes[0]["id"] }))["note"]["review"].clone();
    assert_eq!((&shown["action"], &shown["reason"]), (&json!("ask"), &json!("Which form?")));
    assert!(texts(&book).is_empty());
    assert!(book.call("answer_question", &json!({ "review": shown["id"], "answer": " " })).is_err());
    book.get("answer_question", &json!({ "review": shown["id"], "answer": "The one for refunds" }));
    let card = queue(&book)["cards"][0].clone();
    assert_eq!((&card["state"], &card["review"]["answer"]), (&json!("answered"), &json!("The one for refunds")));
    undo(&book);
    assert!(texts(&book).is_empty());
}

#[test]
fn merging_deletes_nothing_and_can_be_taken_back_in_any_order() {
    let (book, notes) = ended(&["four screens for one number", "copies into four screens", "chairs", "an old review"]);
    review(&book, &[&notes[3]], "accept", &json!({}));
    let finding = merge(&book, &[&notes[0]], &json!({ "with": notes[1]["id"] }));
    assert_eq!(page(&book, &finding)["row"]["statement"], "copies into four screens");
    merge(&book, &[&notes[3]], &json!({ "finding": finding }));
    assert_eq!((supporting(&book, &finding), texts(&book)), (3, vec!["chairs".to_owned()]));
    let unmerge = |note: &Value| {
        book.get("link_evidence", &json!({ "finding": finding, "ids": [note["id"]], "link": null }));
    };
    unmerge(&notes[1]);
    unmerge(&notes[3]);
    assert_eq!(texts(&book), ["copies into four screens", "chairs"], "the accepted one is accepted as before");
    assert_eq!(queue(&book)["counts"]["accepted"], 2);
    undo(&book);
    undo(&book);
    assert_eq!(supporting(&book, &finding), 3);
    assert_eq!(book.timeline().len(), 4);
}

#[test]
fn findings_are_joined_and_parted_and_keep_their_evidence() {
    let (book, notes) = ended(&["one", "two", "three"]);
    let first = merge(&book, &[&notes[0]], &json!({ "statement": "The first was seen" }));
    let second = merge(&book, &[&notes[1]], &json!({ "statement": "The second was seen" }));
    book.get("join_findings", &json!({ "from": first, "into": second }));
    let list = book.get("findings", &json!({ "words": "", "settled": false }));
    assert_eq!((list.as_array().unwrap().len(), supporting(&book, &second)), (1, 2));
    assert_eq!(page(&book, &first)["row"]["id"], second, "the joined one shows what it is counted with");
    // Merged into the joined one, it goes where that is counted.
    merge(&book, &[&notes[2]], &json!({ "finding": first }));
    assert_eq!(supporting(&book, &second), 3);
    assert!(book.call("join_findings", &json!({ "from": second, "into": first })).is_err());
    book.get("join_findings", &json!({ "from": first, "into": null }));
    assert_eq!((supporting(&book, &first), supporting(&book, &second)), (1, 2));
}

#[test]
fn a_sealed_note_is_in_no_queue_no_finding_and_alike_to_none() {
    let (book, notes) =
        ended(&["he was hit by a customer in the car park", "a customer hit him in the car park", "chairs"]);
    let alike = || book.get("alike", &json!({ "id": notes[1]["id"], "limit": 5 }));
    assert_eq!(alike()[0]["id"], notes[0]["id"]);
    let finding = merge(&book, &[&notes[0]], &json!({ "statement": "Somebody was hit" }));
    assert_eq!(alike()[0]["kind"], "finding");
    book.get("seal_observation", &json!({ "id": notes[0]["id"], "recipients": "Head of safety" }));
    let page = page(&book, &finding);
    assert_eq!((&page["links"], &page["removed"], &page["row"]["grade"]), (&json!([]), &json!(0), &json!(null)));
    assert!(book.call("alike", &json!({ "id": notes[0]["id"], "limit": 5 })).is_err());
    assert!(alike().as_array().unwrap().iter().all(|one| one["id"] != notes[0]["id"]));
    assert_eq!(queue(&book)["counts"]["accepted"], 0);
    let acts = book.get("history", &json!({ "record": finding, "before": null, "limit": 50 })).to_string();
    assert!(!acts.contains("car park"), "{acts}");
    let refused = json!({ "ids": [notes[0]["id"]], "seen": seen(&book), "action": "accept", "because": null, "reason": "", "until": null });
    assert!(book.call("review_observations", &refused).is_err());
}

#[test]
fn a_removed_note_leaves_the_queue_and_its_link_says_so() {
    let (book, notes) = ended(&["one", "two", "three"]);
    let finding = merge(&book, &[&notes[0], &notes[1]], &json!({ "statement": "It was seen" }));
    book.get("remove_observations", &json!({ "ids": [notes[0]["id"], notes[2]["id"]] }));
    let with = page(&book, &finding);
    assert_eq!((&with["removed"], with["links"].as_array().unwrap().len(), texts(&book).len()), (&json!(1), 1, 0));
    book.get("bring_back", &json!({ "kind": "observation", "ids": [notes[0]["id"]] }));
    assert_eq!((supporting(&book, &finding), &page(&book, &finding)["removed"]), (2, &json!(0)));
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("remove_day", &json!({ "id": day }));
    assert_eq!(queue(&book)["counts"]["accepted"], 0);
    undo(&book);
    assert_eq!(queue(&book)["counts"]["accepted"], 2);
}

#[test]
fn a_finding_has_its_grade_and_what_it_lacks() {
    let (book, notes) = ended(&["it jams @A1", "? it jams since the update"]);
    let finding = merge(&book, &[&notes[0], &notes[1]], &json!({ "statement": "It jammed" }));
    let shown = page(&book, &finding);
    assert_eq!(
        (&shown["row"]["grade"], &shown["row"]["evidence"]["supporting"]),
        (&json!("single_sighting"), &json!(1))
    );
    assert_eq!(
        (&shown["next"], &shown["lacking"][0]),
        (&json!("emerging"), &json!({ "message": "lacking-days", "args": { "count": 1 } }))
    );
    assert_eq!(shown["links"][1]["counts"], false, "a reading is no evidence");
    assert_eq!(shown["reasons"][1]["message"], "reason-nobody-looked");
    book.get("save_finding", &json!({ "id": finding, "sought": true, "effort": "easy", "reach": 12, "owner": " me " }));
    let shown = page(&book, &finding);
    assert_eq!(shown["reasons"][1]["message"], "reason-none-against");
    assert_eq!(
        (&shown["row"]["effort"], &shown["row"]["reach"], &shown["row"]["owner"]),
        (&json!("easy"), &json!(12), &json!("Me"))
    );
    let owned = book.get("read_day", &json!({ "day": null }))["owned"].clone();
    assert_eq!((&owned["findings"][0]["statement"], &owned["asks"]), (&json!("It jammed"), &json!(0)));
}

#[test]
fn easy_findings_come_first_and_settled_ones_last() {
    let book = TestNotebook::new();
    for (statement, effort) in
        [("hard one", "hard"), ("nobody said", ""), ("easy one", "easy"), ("medium one", "medium")]
    {
        book.get("save_finding", &json!({ "statement": statement, "effort": effort }));
    }
    let list = |settled: bool, words: &str| -> Vec<String> {
        let rows = book.get("findings", &json!({ "words": words, "settled": settled }));
        rows.as_array().unwrap().iter().map(|row| row["statement"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(list(false, ""), ["easy one", "medium one", "hard one", "nobody said"]);
    let easy = book.get("findings", &json!({ "words": "EASY", "settled": false }))[0]["id"].clone();
    book.get("save_finding", &json!({ "id": easy, "state": "settled" }));
    assert_eq!(list(false, "one"), ["medium one", "hard one"]);
    assert_eq!(list(true, "one"), ["medium one", "hard one", "easy one"]);
    assert!(book.call("save_finding", &json!({ "statement": " " })).is_err());
    book.get("remove_finding", &json!({ "id": easy }));
    assert!(book.call("finding", &json!({ "id": easy })).is_err());
    let removed = book.get("removed", &json!({}));
    assert_eq!((&removed[0]["kind"], &removed[0]["label"]), (&json!("finding"), &json!("easy one")));
}

#[test]
fn a_name_replaced_keeps_the_link_and_asks_for_another_review() {
    let (book, notes) = ended(&["Susan Miller copies it four times"]);
    let finding = merge(&book, &[&notes[0]], &json!({ "statement": "It was copied" }));
    book.get("replace_name", &json!({ "id": notes[0]["id"], "from": "Susan Miller", "to": "@A1" }));
    let links = page(&book, &finding)["links"].clone();
    assert_eq!((links.as_array().unwrap().len(), &links[0]["note"]["id"]), (1, &notes[0]["id"]));
    assert_eq!(waiting(&book)[0].1, "changed", "nobody has read the new words");
}

#[test]
fn what_is_declined_later_is_no_evidence_any_more_until_that_is_undone() {
    let (book, notes) = ended(&["2 four screens", "2 the same four screens"]);
    let finding = merge(&book, &[&notes[0], &notes[1]], &json!({ "statement": "The number was typed four times" }));
    assert_eq!(supporting(&book, &finding), 2);
    edit(&book, &notes[1], "2 the weather was nice");
    review(&book, &[&notes[1]], "decline", &json!({ "because": "out_of_scope" }));
    assert_eq!(supporting(&book, &finding), 1);
    undo(&book);
    assert_eq!(supporting(&book, &finding), 2);
}

#[test]
fn what_merging_would_count_is_said_before() {
    let (book, notes) =
        ended(&["2 typed into four screens #re-keying &CRM !1", "typed again &Ledger #rekey !3", "? they seem tired"]);
    let finding = merge(&book, &[&notes[0]], &json!({ "statement": "Numbers were typed again" }));
    let preview = |ids: &[&Value], more: Value| {
        let mut request = json!({ "ids": ids.iter().map(|note| &note["id"]).collect::<Vec<_>>() });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        book.get("merge_preview", &request)
    };
    let into = preview(&[&notes[1], &notes[2]], json!({ "finding": finding }));
    assert_eq!((&into["tags"], &into["tools"]), (&json!(["re-keying", "rekey"]), &json!(["CRM", "Ledger"])));
    assert_eq!((&into["impact"], &into["uncounted"]), (&json!(3), &json!(1)), "somebody's own reading does not count");
    assert_eq!(into["evidence"]["supporting"], 2);
    assert_eq!(supporting(&book, &finding), 1, "nothing was merged");
    let new = preview(&[&notes[1]], json!({ "with": notes[2]["id"] }));
    assert_eq!((&new["evidence"]["supporting"], &new["tags"]), (&json!(1), &json!(["rekey"])));
    merge(&book, &[&notes[1], &notes[2]], &json!({ "finding": finding }));
    assert_eq!(page(&book, &finding)["row"]["evidence"], into["evidence"], "it was as it was said");
}

#[test]
fn the_observer_reads_what_is_replied() {
    let (book, notes) = ended(&["four screens", "no chair"]);
    review(&book, &[&notes[0]], "accept", &json!({ "reason": "Well seen: we will time it" }));
    merge(&book, &[&notes[1]], &json!({ "reply": "You are the third to say so" }));
    let told = |note: &Value| book.get("observation", &json!({ "id": note["id"] }))["note"]["review"]["reason"].clone();
    assert_eq!(
        (told(&notes[0]), told(&notes[1])),
        (json!("Well seen: we will time it"), json!("You are the third to say so"))
    );
}

/// The texts in a column of the board.
fn column(book: &TestNotebook, wanted: &Value, id: &str) -> Vec<String> {
    let board = book.get("review_board", wanted);
    let found = board["columns"].as_array().unwrap().iter().find(|column| column["id"] == id).unwrap();
    let cards = found["cards"].as_array().unwrap();
    assert_eq!(found["count"], cards.len());
    cards.iter().map(|card| card["note"]["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_is_done_about_an_observation_is_linked_and_taken_back_like_a_review() {
    let (mut book, notes) = ended(&["no lamp in the stock room", "it is dark", "the printer jams"]);
    let form = json!({ "words": "a lamp", "object": "", "place": "", "safety": false });
    let ask = book.get("save_ask", &form)["id"].clone();
    let finding = book.get("save_finding", &json!({ "statement": "The stock room was dark" }))["id"].clone();
    let named = book.get("linkable", &json!({ "words": "lamp" }));
    assert_eq!(named, json!([{ "kind": "ask", "id": ask, "words": "a lamp" }]));
    let link = |notes: &[&Value], to: &Value| {
        let ids: Vec<&Value> = notes.iter().map(|note| &note["id"]).collect();
        book.call("link_observations", &json!({ "ids": ids, "seen": seen(&book), "to": to, "reply": "Ordered today" }))
    };
    assert!(link(&[&notes[0]], &json!("01890000-0000-7000-8000-000000000000")).is_err());
    link(&[&notes[0], &notes[1]], &ask).unwrap();
    assert_eq!(texts(&book), ["the printer jams"]);
    link(&[&notes[2]], &finding).unwrap();
    assert_eq!(column(&book, &json!({}), "linked").len(), 3);
    let evidence = page(&book, &finding);
    assert_eq!(
        (&evidence["links"][0]["link"], &evidence["row"]["evidence"]["supporting"]),
        (&json!("context"), &json!(0))
    );
    let board = book.get("review_board", &json!({}));
    let card =
        board["columns"][3]["cards"].as_array().unwrap().iter().find(|card| card["note"]["id"] == notes[1]["id"]);
    assert_eq!(card.unwrap()["linked"][0]["words"], "a lamp");
    assert_eq!(card.unwrap()["review"]["reason"], "Ordered today");
    // Taken out of the finding, it waits as if nobody had linked it; undone, it is linked again.
    book.get("link_evidence", &json!({ "finding": finding, "ids": [notes[2]["id"]], "link": null }));
    assert_eq!(texts(&book), ["the printer jams"]);
    undo(&book);
    assert_eq!(column(&book, &json!({}), "linked").len(), 3);
    for left in [2, 0] {
        book.reopen();
        undo(&book);
        assert_eq!(column(&book, &json!({}), "linked").len(), left, "a batch is one undo");
    }
    assert!(book.faults().is_empty());
}

#[test]
fn the_board_shows_one_team_or_one_category() {
    let book = TestNotebook::new();
    for (team, lines) in
        [("Billing", ["2 four screens", "3 no chair"]), ("Claims", ["2 no index", "a door that sticks"])]
    {
        book.get("start_day", &json!({ "team_name": team }));
        lines.iter().for_each(|line| drop(book.log(line)));
        end_day(&book);
    }
    let teams = book.get("teams", &json!({}));
    let claims = teams.as_array().unwrap().iter().find(|team| team["name"] == "Claims").unwrap()["id"].clone();
    let new = |wanted: Value| column(&book, &wanted, "new");
    assert_eq!(new(json!({})).len(), 4);
    assert_eq!(new(json!({ "team": claims })), ["no index", "a door that sticks"]);
    assert_eq!(new(json!({ "category": "tooling" })), ["four screens", "no index"]);
    assert_eq!(new(json!({ "team": claims, "category": "tooling" })), ["no index"]);
    assert_eq!(new(json!({ "category": "" })), ["a door that sticks"]);
    assert!(book.call("review_board", &json!({ "category": "charm" })).is_err());
}
