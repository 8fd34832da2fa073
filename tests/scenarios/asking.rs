//! Asks and answers: the stoplight's rules in any order of acts, the clock of answers, the brake, thanks, the calendar.

use proptest::prelude::*;
use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

/// The asks of a page, by their words.
fn ask(book: &TestNotebook, words: &str) -> Value {
    let page = book.get("asks", &json!({}));
    let found = page["asks"].as_array().unwrap().iter().find(|ask| ask["words"] == words).cloned();
    found.unwrap_or_else(|| panic!("an ask “{words}” in {page}"))
}

fn light(book: &TestNotebook, words: &str) -> String {
    ask(book, words)["light"].as_str().unwrap().to_owned()
}

/// Answers an ask, or says which field is refused.
fn answer(book: &TestNotebook, words: &str, with: &Value) -> Result<(), String> {
    let mut request = json!({ "id": ask(book, words)["id"] });
    request.as_object_mut().unwrap().extend(with.as_object().unwrap().clone());
    book.call("answer_ask", &request).map(|_| ()).map_err(|problem| problem.field.unwrap_or_default())
}

fn today(book: &TestNotebook) -> String {
    book.get("asks", &json!({}))["today"].as_str().unwrap().to_owned()
}

fn write_down(book: &TestNotebook, words: &str, more: &Value) -> Value {
    let mut form = json!({ "words": words, "object": "", "place": "", "safety": false });
    form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    book.get("save_ask", &form)
}

#[test]
fn no_light_without_what_it_takes() {
    let mut book = TestNotebook::new();
    book.log("-> a better headset @A1");
    let words = "a better headset";
    assert_eq!(light(&book, words), "new");
    assert_eq!(answer(&book, words, &json!({ "light": "red" })), Err("text".to_owned()));
    assert_eq!(answer(&book, words, &json!({ "light": "green" })), Err("told_on".to_owned()));
    assert_eq!(answer(&book, words, &json!({ "light": "yellow", "owner": "IT" })), Err("due".to_owned()));
    assert_eq!(answer(&book, words, &json!({ "told_on": today(&book) })), Err("told_on".to_owned()), "nothing to tell");
    assert_eq!(light(&book, words), "new");

    let promise = json!({ "light": "yellow", "owner": "IT", "due": "2999-12-01", "authority": "CFO" });
    answer(&book, words, &promise).unwrap();
    assert_eq!(light(&book, words), "yellow");
    book.get("tell_team", &json!({ "id": ask(&book, words)["id"], "no_need": false }));
    // The team heard that it is under way, not that it is done.
    assert_eq!(answer(&book, words, &json!({ "light": "green" })), Err("told_on".to_owned()));
    let done = json!({ "light": "green", "told_on": today(&book), "told_how": "at the huddle", "effect": "4 → 1" });
    answer(&book, words, &done).unwrap();
    book.reopen();
    let green = ask(&book, words);
    assert_eq!((&green["light"], &green["kept"], &green["told"]), (&json!("green"), &json!(true), &json!(true)));
    assert_eq!(green["answer"]["told_how"], "at the huddle");
    assert!(book.faults().is_empty());
}

#[test]
fn nobody_needs_to_be_told_when_a_person_says_so() {
    let book = TestNotebook::new();
    write_down(&book, "a lamp", &json!({}));
    answer(&book, "a lamp", &json!({ "light": "green", "no_need_to_tell": true })).unwrap();
    assert_eq!(light(&book, "a lamp"), "green");
    // Taken back, it is not done any more.
    assert_eq!(answer(&book, "a lamp", &json!({ "no_need_to_tell": false })), Err("told_on".to_owned()));
    answer(&book, "a lamp", &json!({ "light": "new" })).unwrap();
    assert_eq!(ask(&book, "a lamp")["answer"]["no_need_to_tell"], false);
}

#[test]
fn no_need_to_tell_is_said_of_one_light() {
    let book = TestNotebook::new();
    write_down(&book, "a lamp", &json!({}));
    let promise = json!({ "light": "yellow", "owner": "IT", "due": "2999-12-01", "authority": "CFO" });
    answer(&book, "a lamp", &promise).unwrap();
    book.get("tell_team", &json!({ "id": ask(&book, "a lamp")["id"], "no_need": true }));
    assert_eq!(ask(&book, "a lamp")["told"], true);
    // That nobody needs to hear “in progress” does not say that nobody needs to hear “done”.
    assert_eq!(answer(&book, "a lamp", &json!({ "light": "green" })), Err("told_on".to_owned()));
    assert_eq!(light(&book, "a lamp"), "yellow");
    answer(&book, "a lamp", &json!({ "light": "red", "text": "no wiring" })).unwrap();
    let red = ask(&book, "a lamp");
    assert_eq!((&red["told"], &red["answer"]["no_need_to_tell"]), (&json!(false), &json!(false)));
    answer(&book, "a lamp", &json!({ "light": "green", "no_need_to_tell": true })).unwrap();
    assert_eq!(light(&book, "a lamp"), "green");
}

#[test]
fn dates_of_telling_lie_between_asking_and_today() {
    let book = TestNotebook::new();
    write_down(&book, "a lamp", &json!({}));
    let red = |told_on: &str| json!({ "light": "red", "text": "no wiring", "told_on": told_on });
    assert_eq!(answer(&book, "a lamp", &red("2999-01-01")), Err("told_on".to_owned()));
    assert_eq!(answer(&book, "a lamp", &red("2001-01-01")), Err("told_on".to_owned()));
    answer(&book, "a lamp", &red("")).unwrap();
    assert_eq!(answer(&book, "a lamp", &json!({ "confirmed_on": today(&book) })), Err("confirmed_on".to_owned()));
    answer(&book, "a lamp", &json!({ "told_on": today(&book), "confirmed_on": today(&book) })).unwrap();
    assert_eq!(ask(&book, "a lamp")["answer"]["confirmed_on"], json!(today(&book)));
}

#[test]
fn everything_is_undone_and_redone_across_restarts() {
    let mut book = TestNotebook::new();
    write_down(&book, "a lamp", &json!({ "safety": true }));
    answer(&book, "a lamp", &json!({ "light": "yellow", "owner": "me", "due": "2999-01-01", "authority": "mine" }))
        .unwrap();
    book.get("tell_team", &json!({ "id": ask(&book, "a lamp")["id"], "no_need": false }));
    answer(&book, "a lamp", &json!({ "light": "green", "told_on": today(&book) })).unwrap();
    book.get("remove_ask", &json!({ "id": ask(&book, "a lamp")["id"] }));
    let mut lights = Vec::new();
    for _ in 0..4 {
        book.reopen();
        book.get("undo", &json!({ "target": null }));
        lights.push((light(&book, "a lamp"), ask(&book, "a lamp")["told"].clone()));
    }
    let expected = [("green", true), ("yellow", true), ("yellow", false), ("new", false)];
    assert_eq!(lights, expected.map(|(light, told)| (light.to_owned(), json!(told))));
    for _ in 0..4 {
        book.reopen();
        book.get("redo", &json!({}));
    }
    assert!(book.get("asks", &json!({}))["asks"].as_array().unwrap().is_empty());
    let said: Vec<String> = book
        .get("history", &json!({ "limit": 200 }))
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["message"].as_str().unwrap().to_owned())
        .collect();
    for act in ["act-save-ask", "act-answer-ask", "act-tell-team", "act-remove-ask"] {
        assert!(said.iter().any(|one| one == act), "{act} in {said:?}");
    }
    assert!(book.faults().is_empty());
}

#[test]
fn an_ask_says_what_its_note_says_whoever_changes_it() {
    let mut book = TestNotebook::new();
    let note = book.log("-> a better headset @A1");
    let words = |book: &TestNotebook| {
        let asks = book.get("asks", &json!({}))["asks"].clone();
        assert_eq!(asks.as_array().unwrap().len(), 1);
        (asks[0]["words"].clone(), asks[0]["host"].clone())
    };
    book.get("answer_ask", &json!({ "id": ask(&book, "a better headset")["id"], "light": "red", "text": "no money" }));
    let edit = json!({ "id": note["id"], "seen": note["seen"], "line": "-> two better headsets @A2", "fields": {},
        "add_tags": [], "remove_tags": [] });
    book.get("edit_observation", &edit);
    assert_eq!(words(&book), (json!("two better headsets"), json!("A2")));
    book.get("begin_read_back", &json!({ "day": null, "host": null }));
    book.get("judge_line", &json!({ "id": note["id"], "verdict": "corrected", "words": "two new headsets" }));
    book.reopen();
    assert_eq!(words(&book), (json!("two new headsets"), json!("A2")));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(words(&book), (json!("two better headsets"), json!("A2")));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(words(&book), (json!("a better headset"), json!("A1")));
    assert_eq!(light(&book, "a better headset"), "red", "the answer stays");
    assert!(book.faults().is_empty());
}

#[test]
fn thanks_for_what_is_sealed_or_taken_away_are_on_no_list() {
    let book = TestNotebook::new();
    let notes = [book.log("6 zanzibarcalm with callers @A1"), book.log("6 zanzibarquick with letters @A1")];
    for note in &notes {
        book.get("owe_thanks", &json!({ "note": note["id"] }));
    }
    let told = |book: &TestNotebook| {
        let all = [book.get("due_thanks", &json!({})), book.get("asks", &json!({}))["thanks"].clone()];
        assert_eq!(all[0], all[1]);
        all[0].as_array().unwrap().len()
    };
    assert_eq!(told(&book), 2);
    book.get("seal_observation", &json!({ "id": notes[0]["id"], "recipients": "Head of people" }));
    book.get("remove_observations", &json!({ "ids": [notes[1]["id"]] }));
    assert_eq!(told(&book), 0);
    let sheet = book.get("debrief", &json!({ "day": null }))["sheet"].clone();
    assert_eq!(sheet["thanks"], json!([]));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(told(&book), 1);
}

#[test]
fn what_is_sealed_or_taken_away_is_on_no_list() {
    let book = TestNotebook::new();
    let sealed = book.log("-> stop the shouting in the stock room @A1");
    let removed = book.log("-> a lamp @A1");
    book.get("seal_observation", &json!({ "id": sealed["id"], "recipients": "Head of people" }));
    book.get("remove_observations", &json!({ "ids": [removed["id"]] }));
    assert!(book.get("asks", &json!({}))["asks"].as_array().unwrap().is_empty());
    book.get("undo", &json!({ "target": null }));
    assert_eq!(light(&book, "a lamp"), "new");
}

#[test]
fn words_of_a_host_stay_and_the_rest_is_filled_in() {
    let book = TestNotebook::new();
    book.log("-> a lamp @A1");
    let known = ask(&book, "a lamp");
    let form = |words: &str| {
        json!({ "id": known["id"], "seen": known["seen"], "words": words, "object": "lamp", "place": "stock room",
            "effort": "easy", "reach": 12, "safety": true })
    };
    let refused = book.call("save_ask", &form("another lamp")).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("words"));
    book.get("save_ask", &form("a lamp"));
    let filled = ask(&book, "a lamp");
    assert_eq!((&filled["object"], &filled["effort"], &filled["reach"]), (&json!("lamp"), &json!("easy"), &json!(12)));
    assert!(book.call("save_ask", &json!({ "words": " ", "object": "", "place": "", "safety": false })).is_err());
    assert!(
        book.call("save_ask", &json!({ "words": "x", "effort": "huge", "object": "", "place": "", "safety": false }))
            .is_err()
    );
}

#[test]
fn open_asks_count_and_promises_are_kept_by_the_first_date() {
    let book = TestNotebook::new();
    for words in ["one", "two", "three"] {
        write_down(&book, words, &json!({ "safety": words == "three" }));
    }
    let due = today(&book);
    answer(&book, "one", &json!({ "light": "yellow", "owner": "IT", "due": due, "authority": "CFO" })).unwrap();
    assert_eq!(ask(&book, "one")["kept"], Value::Null);
    book.pass_minutes(4 * 24 * 60);
    assert_eq!((ask(&book, "one")["kept"].clone(), ask(&book, "one")["late_days"].clone()), (json!(false), json!(4)));
    // Another date does not make it kept.
    answer(&book, "one", &json!({ "due": "2999-01-01" })).unwrap();
    assert_eq!(
        (ask(&book, "one")["kept"].clone(), ask(&book, "one")["late_days"].clone()),
        (json!(false), Value::Null)
    );
    assert_eq!(ask(&book, "one")["answer"]["first_due"], json!(due));
    answer(&book, "two", &json!({ "light": "red", "text": "no room", "told_on": today(&book) })).unwrap();

    let figures = book.get("asks", &json!({}))["figures"].clone();
    assert_eq!((&figures["answered"], &figures["open"]), (&json!(1), &json!(2)));
    assert_eq!(figures["median"], Value::Null, "one of three is answered: half is not known yet");
    assert_eq!((&figures["kept"]["hits"], &figures["kept"]["of"]), (&json!(0), &json!(1)));
    assert_eq!((&figures["safety"]["open"], &figures["safety"]["over"]), (&json!(1), &json!(1)));
    assert_eq!(ask(&book, "three")["clock_over"], true);
    book.get("tell_team", &json!({ "id": ask(&book, "one")["id"], "no_need": false }));
    let figures = book.get("asks", &json!({}))["figures"].clone();
    assert_eq!(figures["median"]["days"], 4.0);
}

#[test]
fn visits_that_go_on_without_answers_are_braked() {
    let book = TestNotebook::new();
    for day in 0..3 {
        book.get("start_day", &json!({ "team_name": "Billing" }));
        book.log(&format!("-> thing {day} @A1"));
        book.log(&format!("-> other {day} @A1"));
        let open = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
        book.get("end_day", &json!({ "id": open }));
        book.pass_minutes(2 * 24 * 60);
    }
    let brake = book.get("asks", &json!({}))["brakes"][0].clone();
    assert_eq!(
        (&brake["name"], &brake["days"], &brake["open"], &brake["since"]),
        (&json!("Billing"), &json!(3), &json!(6), &Value::Null)
    );
    assert_eq!(book.get("visits", &json!({}))["teams"][0]["brake"]["open"], 6);
    answer(&book, "thing 0", &json!({ "light": "red", "text": "no", "told_on": today(&book) })).unwrap();
    assert!(book.get("asks", &json!({}))["brakes"].as_array().unwrap().is_empty(), "nobody was there since");
}

#[test]
fn a_day_that_is_planned_ahead_is_no_visit_without_answers() {
    let book = TestNotebook::new();
    book.get("start_day", &json!({ "team_name": "Billing" }));
    for thing in 0..3 {
        book.log(&format!("-> thing {thing} @A1"));
    }
    let open = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    book.get("end_day", &json!({ "id": open }));
    for ahead in ["2999-01-04 08:00", "2999-01-05 08:00"] {
        book.get("start_day", &json!({ "team_name": "Billing", "started_at": ahead }));
    }
    assert_eq!(book.get("asks", &json!({}))["brakes"], json!([]), "there was one visit");
    assert_eq!(book.get("visits", &json!({}))["teams"][0]["brake"], Value::Null);
}

#[test]
fn a_promise_is_for_a_day_that_is_still_to_come() {
    let book = TestNotebook::new();
    write_down(&book, "a lamp", &json!({}));
    let due = today(&book);
    let promise = |due: &str| json!({ "light": "yellow", "owner": "IT", "due": due, "authority": "CFO" });
    assert_eq!(answer(&book, "a lamp", &promise("2001-01-01")), Err("due".to_owned()));
    let id = ask(&book, "a lamp")["id"].clone();
    let debriefed = json!({ "id": id, "owner": "IT", "due": "2001-01-01", "authority": "CFO", "mine": false });
    let refused = book.call("promise_ask", &debriefed).unwrap_err();
    assert!(refused.sentence.contains("still to come"), "{}", refused.sentence);
    answer(&book, "a lamp", &promise(&due)).unwrap();
    book.pass_minutes(3 * 24 * 60);
    // The date that was promised is over; the rest of the promise can be changed all the same.
    answer(&book, "a lamp", &json!({ "due": due, "owner": "IT service" })).unwrap();
    assert_eq!(answer(&book, "a lamp", &json!({ "due": "2001-01-01" })), Err("due".to_owned()));
    // What is done may have been promised for any day.
    write_down(&book, "a desk", &json!({}));
    answer(&book, "a desk", &json!({ "light": "green", "no_need_to_tell": true, "due": "2001-01-01" })).unwrap();
}

#[test]
fn due_dates_leave_as_a_calendar_without_words_of_hosts() {
    let book = TestNotebook::new();
    book.log("-> a headset that does not hurt @A1");
    let refused = book.job("make_calendar", &json!({ "choose_place": false })).unwrap_err();
    assert!(refused.sentence.contains("Nothing here has a date"), "{}", refused.sentence);
    let promise = json!({ "light": "yellow", "text": "12 sets; ordered", "owner": "IT", "due": "2999-12-01", "authority": "CFO" });
    answer(&book, "a headset that does not hurt", &promise).unwrap();
    let made = book.job("make_calendar", &json!({ "choose_place": false })).unwrap();
    assert_eq!((&made["name"], &made["dates"]), (&json!("Shadowday dates.ics"), &json!(1)));
    let path = std::path::Path::new(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    let file = std::fs::read_to_string(path).unwrap();
    assert!(
        file.contains("SUMMARY:Promised: 12 sets\\; ordered") && file.contains("DTSTART;VALUE=DATE:29991201"),
        "{file}"
    );
    assert!(!file.contains("hurt"), "{file}");
}

/// Something a person may do to the one ask of a notebook.
#[derive(Clone, Debug)]
enum Deed {
    Answer {
        light: Option<&'static str>,
        text: Option<&'static str>,
        owner: Option<&'static str>,
        due: Option<bool>,
        told: Option<bool>,
        no_need: Option<bool>,
    },
    Tell {
        no_need: bool,
    },
    Promise {
        whole: bool,
    },
    UndoLast,
    UndoAny(prop::sample::Index),
    Redo,
}

fn deeds() -> impl Strategy<Value = Deed> {
    let light = prop::option::of(prop::sample::select(&["new", "yellow", "green", "red"][..]));
    let said = || prop::option::of(prop::sample::select(&["", "said"][..]));
    let maybe = || prop::option::of(any::<bool>());
    prop_oneof![
        6 => (light, said(), said(), maybe(), maybe(), maybe()).prop_map(|(light, text, owner, due, told, no_need)| Deed::Answer { light, text, owner, due, told, no_need }),
        2 => any::<bool>().prop_map(|no_need| Deed::Tell { no_need }),
        1 => any::<bool>().prop_map(|whole| Deed::Promise { whole }),
        2 => Just(Deed::UndoLast),
        2 => any::<prop::sample::Index>().prop_map(Deed::UndoAny),
        1 => Just(Deed::Redo),
    ]
}

/// Does it; a refusal is an answer, too. What was done is remembered for undoing it in any order.
fn attempt(book: &TestNotebook, id: &Value, deed: &Deed, done: &mut Vec<Value>) {
    let (today, whole) = (today(book), |yes: bool, text: &str| if yes { text.to_owned() } else { String::new() });
    let answered = match deed {
        Deed::Answer { light, text, owner, due, told, no_need } => book.call(
            "answer_ask",
            &json!({ "id": id, "light": light, "text": text, "owner": owner, "authority": owner,
                "due": due.map(|due| whole(due, "2999-12-01")), "told_on": told.map(|told| whole(told, &today)), "no_need_to_tell": no_need }),
        ),
        Deed::Tell { no_need } => book.call("tell_team", &json!({ "id": id, "no_need": no_need })),
        Deed::Promise { whole: all } => book.call(
            "promise_ask",
            &json!({ "id": id, "owner": "IT", "due": whole(*all, "2999-12-01"), "authority": "CFO", "mine": false }),
        ),
        Deed::UndoLast => book.call("undo", &json!({ "target": null })),
        Deed::UndoAny(which) if !done.is_empty() => book.call("undo", &json!({ "target": which.get(done) })),
        Deed::UndoAny(_) => return,
        Deed::Redo => book.call("redo", &json!({})),
    };
    if let Ok(answered) = answered
        && answered["undo"].is_string()
    {
        done.push(answered["undo"].clone());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn in_any_order_nothing_is_done_untold_and_no_promise_lacks_owner_date_or_authority(
        deeds in prop::collection::vec(deeds(), 1..24),
    ) {
        let book = TestNotebook::new();
        let id = write_down(&book, "a lamp", &json!({}))["id"].clone();
        let mut done = Vec::new();
        for deed in &deeds {
            attempt(&book, &id, deed, &mut done);
            let page = book.get("asks", &json!({}));
            let Some(ask) = page["asks"].as_array().unwrap().first() else { continue };
            let said = &ask["answer"];
            let is_there = |field: &str| said[field].as_str().is_some_and(|text| !text.is_empty());
            match ask["light"].as_str().unwrap() {
                "green" => prop_assert!(said["told_on"].is_string() || said["no_need_to_tell"] == true, "{deed:?}: {ask}"),
                "yellow" => prop_assert!(ask["promised"] == true, "{deed:?}: {ask}"),
                "red" => prop_assert!(is_there("text"), "{deed:?}: {ask}"),
                light => prop_assert_eq!(light, "new"),
            }
            if ask["promised"] == true {
                prop_assert!(is_there("owner") && is_there("due") && is_there("authority"), "{deed:?}: {ask}");
            }
        }
    }
}
