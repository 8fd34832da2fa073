//! Weak signals: the same small ask by many hosts is shown with its reasons, a person corrects it, and undo takes that back.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

const ASKS: [&str; 7] = [
    "Headset cushion torn on the left side @A1 ~2min",
    "Tape holds the cushion of the headset together @A2 ~2min",
    "-> new pads for the headset @A3",
    "Headset foam crumbles onto the desk @A4",
    "\"The headset has no padding left\" @A5",
    "Sore ear from the headset by noon @A6",
    "Headset pads worn flat @A7",
];

/// A notebook with the asks among notes about other things.
fn asked() -> TestNotebook {
    let book = TestNotebook::new();
    for n in 0..30 {
        book.log(&format!("unrelated{n} remark{} about matter{} @A{}", n * 3, n * 5, n % 9 + 1));
    }
    for ask in ASKS {
        book.log(ask);
    }
    book
}

fn signals(book: &TestNotebook) -> Vec<Value> {
    book.get("weak_signals", &json!({}))["signals"].as_array().expect("a list").clone()
}

/// The signal whose words begin with the headset.
fn headset(book: &TestNotebook) -> Option<Value> {
    signals(book).into_iter().find(|signal| signal["words"][0]["word"] == "headset")
}

fn member(signal: &Value, part: &str) -> Value {
    let members = signal["members"].as_array().expect("members");
    members.iter().find(|note| note["text"].as_str().is_some_and(|text| text.contains(part))).expect("a member")["id"]
        .clone()
}

fn case(statement: &str, notes: &[Value], options: &[&str]) -> Value {
    let scope = "7 hosts in one team";
    json!({ "statement": statement, "scope": scope, "notes": notes, "hosts": 7, "options": options, "question": "" })
}

#[test]
fn the_same_small_ask_by_seven_hosts_is_shown() {
    let book = asked();
    let signal = headset(&book).expect("the headset is a signal");
    assert_eq!((&signal["notes"], &signal["hosts"], &signal["teams"]), (&json!(7), &json!(7), &json!(1)));
    assert_eq!((&signal["words"][0]["here"], &signal["asked"]), (&json!(7), &json!(1)));
    assert_eq!(signal["minutes"], 4.0);
    assert!(
        signal["by_hand"] == false && signal["quotes"].as_array().is_some_and(Vec::is_empty),
        "nobody allowed a quote"
    );
    let table = &signal["table"];
    // A leader's own notes are not withheld from that leader.
    assert_eq!((&table["withheld"], &table["rows"][0]["total"]), (&json!(0), &json!(7)));
}

/// No list has the word, and no second one stands with it: the marks make it a signal.
#[test]
fn what_is_marked_as_an_ask_needs_fewer_words() {
    let lines =
        ["quibbler short", "no quibbler today", "quibbler full", "spare quibbler", "own quibbler", "old quibbler"];
    let log = |mark: &str| {
        let book = asked();
        for (n, line) in (1..).zip(lines) {
            book.log(&format!("{mark}{line} @A{n}"));
        }
        signals(&book).into_iter().find(|signal| signal["words"][0]["word"] == "quibbler")
    };
    assert_eq!(log(""), None);
    let signal = log("-> ").expect("a signal");
    assert_eq!((&signal["notes"], &signal["asked"]), (&json!(6), &json!(6)));
}

#[test]
fn fewer_hosts_than_the_programme_asks_for_are_no_signal() {
    let book = TestNotebook::new();
    for ask in &ASKS[..4] {
        book.log(ask);
    }
    for _ in 0..5 {
        book.log("Headset again @A1");
    }
    assert_eq!(signals(&book), Vec::<Value>::new());
}

#[test]
fn a_note_is_parted_and_undo_brings_it_back() {
    let book = asked();
    let before = headset(&book).expect("a signal");
    let (gone, stays) = (member(&before, "Sore ear"), member(&before, "worn flat"));
    book.get("signal_part", &parted(&before, &["Sore ear"], false));
    let parted = headset(&book).expect("six are left");
    assert_eq!(parted["notes"], 6);
    assert!(!parted["members"].to_string().contains("Sore ear"));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(headset(&book), Some(before.clone()));
    book.get("redo", &json!({}));
    assert_eq!(headset(&book), Some(parted));
    // The last word holds.
    book.get("signal_join", &json!({ "notes": [gone, stays] }));
    assert_eq!(headset(&book).expect("seven again")["notes"], 7);
}

/// The notes whose words are named are parted from all others of the signal.
fn parted(signal: &Value, gone: &[&str], together: bool) -> Value {
    let gone: Vec<Value> = gone.iter().map(|part| member(signal, part)).collect();
    let members = signal["members"].as_array().expect("members").iter().map(|note| note["id"].clone());
    let stay: Vec<Value> = members.filter(|note| !gone.contains(note)).collect();
    json!({ "notes": gone, "stay": stay, "together": together })
}

#[test]
fn whatever_is_parted_the_others_stay() {
    for gone in [["Sore ear", "worn flat"], ["torn", "Tape"], ["crumbles", "new pads"], ["no padding", "torn"]] {
        let book = asked();
        book.get("signal_part", &parted(&headset(&book).expect("a signal"), &gone, false));
        let left = headset(&book).expect("five are left");
        assert_eq!((&left["notes"], &left["hosts"]), (&json!(5), &json!(5)), "{gone:?}");
        assert!(gone.iter().all(|part| !left["members"].to_string().contains(part)), "{gone:?}");
    }
}

#[test]
fn a_signal_is_split_in_two() {
    let book = asked();
    for (host, ask) in ["Headset crackles", "Headset hisses", "Hum in the headset"].iter().enumerate() {
        book.log(&format!("{ask} @A{}", host + 1));
    }
    let sound = ["Crackle again, headset", "The headset cuts out"];
    for (host, ask) in sound.iter().enumerate() {
        book.log(&format!("{ask} @A{}", host + 4));
    }
    let one = headset(&book).expect("a signal");
    assert_eq!(one["notes"], 12);
    let gone = ["Headset crackles", "hisses", "Hum in", sound[0], sound[1]];
    book.get("signal_part", &parted(&one, &gone, true));
    let mut notes: Vec<u64> = signals(&book).iter().filter_map(|signal| signal["notes"].as_u64()).collect();
    notes.retain(|notes| *notes < 20);
    notes.sort_unstable();
    assert_eq!(notes, [5, 7]);
    book.get("undo", &json!({ "target": null }));
    assert_eq!(headset(&book), Some(one));
}

#[test]
fn a_note_that_shares_no_word_is_joined() {
    let book = asked();
    let stranger = book.log("Wears a scarf over one ear @A8")["id"].clone();
    let first = headset(&book).expect("a signal")["id"].clone();
    book.get("signal_join", &json!({ "notes": [first, stranger] }));
    let joined = headset(&book).expect("a signal");
    assert_eq!((&joined["notes"], &joined["by_hand"]), (&json!(8), &json!(true)));
}

#[test]
fn a_signal_becomes_a_case_and_one_undo_takes_it_back() {
    let book = asked();
    let signal = headset(&book).expect("a signal");
    let notes: Vec<Value> =
        signal["members"].as_array().expect("members").iter().map(|note| note["id"].clone()).collect();
    let none = json!([]);
    let made = book.get("make_case", &case("Seven hosts want new pads for the headset", &notes, &[" "]));
    let page = book.get("finding", &json!({ "id": made["id"] }));
    assert_eq!((&page["row"]["reach"], &page["row"]["evidence"]["supporting"]), (&json!(7), &json!(7)));
    assert_eq!(page["row"]["scope"], "7 hosts in one team");
    // It is a case now and no news; what is said since is told apart.
    let looked_after = headset(&book).expect("a signal")["case"].clone();
    assert_eq!((&looked_after["finding"], &looked_after["notes"]), (&made["id"], &json!(7)));
    assert_eq!(looked_after["since"], none);
    let ninth = book.log("The headset pads are worn again, new pads please @A9")["id"].clone();
    assert_eq!(headset(&book).expect("a signal")["case"]["since"], json!([ninth]));
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.get("decisions", &json!({}))["decisions"], none, "nobody named what could be done");
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.get("findings", &json!({ "words": "", "settled": true })), none);
    assert_eq!(headset(&book).expect("a signal")["case"], Value::Null);
}

#[test]
fn a_case_with_options_is_a_decision_that_waits() {
    let book = asked();
    let signal = headset(&book).expect("a signal");
    let made = book.get("make_case", &case("New pads", &[signal["id"].clone()], &["Order pads", "", "New headsets"]));
    let decision = book.get("decisions", &json!({}))["decisions"][0].clone();
    assert_eq!((&decision["state"], &decision["question"]), (&json!("proposed"), &json!("New pads")));
    assert_eq!(decision["options"], json!(["Order pads", "New headsets"]));
    assert_eq!(decision["findings"][0]["id"], made["id"]);
    book.get("undo", &json!({ "target": null }));
    assert_eq!(book.get("decisions", &json!({}))["decisions"], json!([]), "one undo takes both back");
    assert_eq!(book.get("findings", &json!({ "words": "", "settled": true })), json!([]));
}

#[test]
fn strengths_readings_and_true_issues_are_no_asks() {
    let book = TestNotebook::new();
    let ids: Vec<Value> = ASKS.iter().map(|ask| book.log(ask)["id"].clone()).collect();
    assert!(headset(&book).is_some());
    book.get("seal_observation", &json!({ "id": ids[0], "recipients": "the works council" }));
    book.get("remove_observations", &json!({ "ids": [ids[1]] }));
    let bright = json!({ "polarity": "strength" });
    book.get("edit_observations", &json!({ "ids": [ids[2]], "fields": bright, "add_tags": [], "remove_tags": [] }));
    assert_eq!(headset(&book), None, "four hosts are left");
}

#[test]
fn nonsense_gets_a_plain_sentence() {
    let book = asked();
    let one = headset(&book).expect("a signal")["id"].clone();
    for (name, args) in [
        ("make_case", case(" ", std::slice::from_ref(&one), &[])),
        ("make_case", case("Pads", &[], &[])),
        ("make_case", case("Pads", std::slice::from_ref(&one), &["long".repeat(500).as_str()])),
        ("make_case", case("Pads", std::slice::from_ref(&one), &["many"; 60])),
        ("signal_join", json!({ "notes": [one] })),
        ("signal_join", json!({ "notes": [one, one] })),
        ("signal_part", json!({ "notes": [], "stay": [one], "together": false })),
        ("signal_part", json!({ "notes": [one], "stay": [], "together": false })),
        ("signal_part", json!({ "notes": [one], "stay": [one], "together": true })),
        ("signal_join", json!({ "notes": [one, "nothing"] })),
        ("signal_join", json!({ "notes": [one, "01890000-0000-7000-8000-000000000000"] })),
    ] {
        let problem = book.call(name, &args).expect_err("refused");
        assert!(!problem.sentence.is_empty() && problem.sentence.ends_with('.'), "{}", problem.sentence);
    }
    assert_eq!(headset(&book).expect("as it was")["notes"], 7);
}

#[test]
fn the_sample_company_has_signals() {
    let book = TestNotebook::new();
    book.job("open_sample", &json!({})).expect("the sample opens");
    let found = book.get("weak_signals", &json!({}));
    let words: Vec<&str> = found["signals"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|signal| signal["words"][0]["word"].as_str())
        .collect();
    assert!(words.contains(&"headset"), "{words:?}");
    assert_eq!(found["own"], false);
    for signal in found["signals"].as_array().expect("a list") {
        assert!(signal["hosts"].as_u64() >= found["k"].as_u64());
        let cells = signal["table"]["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .flat_map(|row| row["cells"].as_array().expect("cells"));
        // A single note of a single host is never told by team and month.
        assert!(cells.filter_map(Value::as_u64).all(|cell| cell != 1), "{signal}");
    }
}
