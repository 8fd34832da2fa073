//! Reports: made from what is there, never over another file, the same bytes for the same data, text as text.

use std::path::PathBuf;

use serde_json::{Value, json};
use shadowday_app::api::{Code, MakeReport};
use shadowday_app::{Caller, Error, Host as _, reports};
use shadowday_tests::TestNotebook;

fn request(book: &TestNotebook) -> Value {
    let day = book.get("days", &json!({ "limit": 1, "offset": 0 }))[0]["id"].clone();
    json!({
        "report": "day", "day": day, "from": null, "to": null, "teams": [], "edition": "team", "headline": "", "audience": "",
        "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "", "language": "en", "paper": "a4",
    })
}

/// The sample company, opened as a person would.
fn sample() -> TestNotebook {
    let book = TestNotebook::new();
    book.job("open_sample", &json!({})).unwrap();
    book
}

/// A summary of everything, for all teams or for those named.
fn summary(book: &TestNotebook, teams: &[&str], edition: &str) -> Value {
    let days = book.get("days", &json!({ "limit": 200, "offset": 0 }));
    let dates: Vec<&str> = days.as_array().unwrap().iter().map(|day| day["date"].as_str().unwrap()).collect();
    let known = book.get("teams", &json!({}));
    let id = |name: &&str| known.as_array().unwrap().iter().find(|team| team["name"] == **name).unwrap()["id"].clone();
    json!({
        "report": "summary", "day": null, "from": dates.iter().min().unwrap(), "to": dates.iter().max().unwrap(),
        "teams": teams.iter().map(id).collect::<Vec<_>>(), "edition": edition, "headline": "", "audience": "Board",
        "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "", "language": "en", "paper": "a4",
    })
}

#[track_caller]
fn make(book: &TestNotebook, format: &str) -> (Value, Vec<u8>) {
    make_of(book, &request(book), format)
}

/// The same with a headline of somebody's own, which a PDF needs.
fn headed(request: &Value) -> Value {
    let mut request = request.clone();
    if request["headline"] == "" {
        request["headline"] = json!("What this report says is the sentence of a test");
    }
    request
}

#[track_caller]
fn make_of(book: &TestNotebook, request: &Value, format: &str) -> (Value, Vec<u8>) {
    let request = if ["pdf", "eml"].contains(&format) { headed(request) } else { request.clone() };
    let made =
        book.job("make_report", &json!({ "request": request, "format": format, "choose_place": false })).unwrap();
    let path = PathBuf::from(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (made, bytes)
}

fn day() -> TestNotebook {
    let book = TestNotebook::new();
    book.log("2 Copies the account number into four screens #re-keying @A1 !3 ~10min");
    book.log("6 Calms an angry customer with one sentence @A1");
    book.log("\"I never know which code applies\" @A2");
    book
}

#[test]
fn every_format_is_made() {
    let book = day();
    for (format, begins) in [
        ("pdf", "%PDF-"),
        ("html", "<!"),
        ("docx", "PK"),
        ("eml", "Subject: "),
        ("md", "# "),
        ("xlsx", "PK"),
        ("csv", ""),
    ] {
        let (made, bytes) = make(&book, format);
        assert!(bytes.starts_with(begins.as_bytes()), "{format}");
        assert_eq!(made["observations"], 3, "{format}");
    }
}

#[test]
fn a_day_summary_carries_what_was_timed_tallied_and_asked() {
    let book = TestNotebook::new();
    book.get("press_strip", &json!({ "press": "switch", "value": "talk" }));
    book.pass_minutes(30);
    book.log("2 Copies the account number into four screens #re-keying @A1 !3 ~10min");
    book.get("press_strip", &json!({ "press": "switch", "value": "re_key" }));
    book.pass_minutes(10);
    book.get("press_strip", &json!({ "press": "stop", "value": "" }));
    book.get("save_contact", &json!({ "demand": "failure", "reason": "letter not understood" }));
    book.get("save_contact", &json!({ "demand": "value" }));
    book.log("-> a letter that says why");
    let html = String::from_utf8(make(&book, "html").1).unwrap().replace('\u{a0}', " ");
    for wanted in [
        "Typing twice took 25 % of the 0.7 hours timed",
        "2 contacts. 1 of 2 should not have been necessary: 50 % (95 % interval 9 to 91 %).",
        "letter not understood",
        "no answer yet",
    ] {
        assert!(html.contains(wanted), "{wanted}: {html}");
    }
    assert_eq!(html.matches("○</span>a letter that says why").count(), 1, "the line and its ask are told once");
    let csv = String::from_utf8(make(&book, "csv").1).unwrap();
    assert!(csv.lines().nth(1).is_some_and(|line| line.contains(",talk,")), "{csv}");
}

#[test]
fn the_last_day_of_the_sample_is_a_whole_one() {
    let book = sample();
    let preview = book.job("report_preview", &request(&book)).unwrap();
    assert_eq!(preview["pages"].as_array().map(Vec::len), Some(2));
    let said: Vec<&str> =
        preview["outline"].as_array().unwrap().iter().filter_map(|line| line["text"].as_str()).collect();
    for heading in
        ["Where the time went", "What customers came for", "What surprised us", "I would keep", "What I did, and owe"]
    {
        assert!(said.contains(&heading), "{heading} is not in {said:?}");
    }
}

#[test]
fn a_report_never_overwrites_and_the_same_data_gives_the_same_bytes() {
    let book = day();
    let (first, bytes) = make(&book, "csv");
    let (second, again) = make(&book, "csv");
    assert_ne!(first["name"], second["name"]);
    assert_eq!((bytes, &first["digest"]), (again, &second["digest"]));
}

#[test]
fn hostile_words_stay_words() {
    let book = TestNotebook::new();
    book.log("<script>alert(1)</script> <img src=x onerror=alert(2)>");
    book.log("=HYPERLINK(\"http://example.org\",\"x\")");
    book.log("#set page(width: 1pt) #panic() $ x $ `code`");
    let html = String::from_utf8(make(&book, "html").1).unwrap();
    assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "markup of a note reached the page");
    let csv = String::from_utf8(make(&book, "csv").1).unwrap();
    let formula = csv.lines().flat_map(|line| line.split(',')).any(|cell| {
        cell.trim_matches('"').starts_with(['=', '+', '-', '@'])
            && cell.len() > 1
            && cell.trim_matches('"').parse::<f64>().is_err()
    });
    assert!(!formula, "a cell starts like a formula: {csv}");
    assert!(make(&book, "pdf").1.starts_with(b"%PDF-"));
}

#[test]
fn the_preview_has_pages_and_words() {
    let book = day();
    let preview = book.job("report_preview", &request(&book)).unwrap();
    assert!(preview["pages"].as_array().is_some_and(|pages| !pages.is_empty()));
    assert!(preview["outline"].as_array().is_some_and(|lines| lines.iter().any(|line| line["level"] == 1)));
    assert_eq!(preview["observations"], 3);
}

/// Files in the folder of reports, the unfinished ones too.
fn files(book: &TestNotebook) -> usize {
    std::fs::read_dir(book.host().documents().join("Shadowday")).map_or(0, Iterator::count)
}

fn releases(book: &TestNotebook) -> Vec<Value> {
    let found = book.app().notebook().store.read(|read| read.releases(20)).unwrap();
    found.iter().map(|release| json!(release)).collect()
}

#[test]
fn a_summary_of_the_sample_is_made_in_every_format_and_twice_the_same() {
    let book = sample();
    let all = summary(&book, &[], "team");
    for (format, begins) in [("pdf", "%PDF-"), ("html", "<!"), ("xlsx", "PK"), ("csv", "\u{FEFF}")] {
        let (first, bytes) = make_of(&book, &all, format);
        let (second, again) = make_of(&book, &all, format);
        assert!(bytes.starts_with(begins.as_bytes()), "{format}");
        assert!(bytes == again && first["name"] != second["name"], "{format}: the same bytes in two files");
        assert!(first["accessible"] == true && first["withheld"].as_u64() > Some(0), "{first}");
    }
    let csv = String::from_utf8(make_of(&book, &all, "csv").1).unwrap();
    assert!(csv.contains("withheld (small group)"), "the small team: {csv}");
    assert!(csv.lines().all(|line| line.contains("no personal data") || line.ends_with("recipe")), "{csv}");
}

#[test]
fn what_is_passed_on_holds_no_single_note() {
    let book = sample();
    let (own, rows) = make_of(&book, &summary(&book, &["Billing"], "team"), "csv");
    let (passed_on, counts) = make_of(&book, &summary(&book, &["Billing"], "pass-on"), "csv");
    let (rows, counts) = (String::from_utf8(rows).unwrap(), String::from_utf8(counts).unwrap());
    assert!(rows.contains("B-") && rows.lines().count() > 80, "a team edition lists its notes");
    assert!(!counts.contains("B-") && counts.lines().count() < 5, "an edition to pass on gives counts only: {counts}");
    assert_eq!(own["withheld"], 0);
    assert!(passed_on["withheld"].as_u64() > Some(0));
    let kept = releases(&book);
    assert_eq!(
        (&kept[0]["recipe"]["edition"], &kept[0]["cells"]["rule"]["edition"]),
        (&json!("pass-on"), &json!("cross_team"))
    );
    let mut of_day = request(&book);
    of_day["edition"] = json!("pass-on");
    let refused = book.job("report_preview", &of_day).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("edition"));
}

#[test]
fn the_record_of_a_report_says_zone_ledger_and_figures() {
    let book = day();
    make(&book, "csv");
    let first = releases(&book).remove(0);
    let (zone, ledger) = (&first["recipe"]["zone"], &first["recipe"]["ledger"]);
    let is_name = zone.as_str().is_some_and(|zone| !zone.is_empty() && !zone.starts_with(['+', '-']));
    assert!(is_name || iana_time_zone::get_timezone().is_err(), "a zone's name: {zone}");
    assert_eq!(ledger.as_str().map(str::len), Some(64), "a digest: {ledger}");
    let tables = first["cells"]["tables"].as_array().unwrap();
    assert!(
        tables.iter().any(|table| table["table"] == "problems" && table["rows"][0]["figures"][0] == 1.0),
        "{tables:?}"
    );
    // Another act, another ledger.
    book.log("2 One more #re-keying");
    make(&book, "csv");
    assert_ne!(&releases(&book)[0]["recipe"]["ledger"], ledger);
}

#[test]
fn a_cancelled_report_leaves_no_file_and_no_record() {
    let book = day();
    let args = json!({ "request": headed(&request(&book)), "format": "pdf", "choose_place": false }).to_string();
    let app = book.app();
    let problem = app
        .call_job(Caller::Main, "make_report", args.as_bytes(), &mut |progress| app.cancel(&progress.job))
        .unwrap_err();
    assert_eq!(problem.code, Code::Cancelled);
    assert_eq!((files(&book), releases(&book).len()), (0, 0));
}

#[test]
fn a_check_that_stops_stops_whoever_asks() {
    let book = sample();
    let mut asked = summary(&book, &[], "team");
    asked["headline"] = json!("The performance of Billing fell by 3");
    let wanted = json!({ "request": asked, "format": "csv", "choose_place": false });
    let problem = book.job("make_report", &wanted).unwrap_err();
    assert!(
        problem.sentence.contains("performance of") && problem.sentence.contains("Nothing was made"),
        "{problem:?}"
    );
    let wanted: MakeReport = serde_json::from_value(wanted).unwrap();
    let to = book.notebook().join("stopped.csv");
    let app = book.app();
    let stopped = app.jobs().run(&mut |_| {}, |job| reports::report_to(app, &wanted, &to, true, job));
    assert!(matches!(stopped, Err(Error::Refused(_))));
    assert!(!to.exists() && files(&book) == 0 && releases(&book).is_empty());
}

#[test]
fn without_force_a_file_that_comes_meanwhile_is_kept() {
    let book = day();
    let wanted: MakeReport =
        serde_json::from_value(json!({ "request": request(&book), "format": "csv", "choose_place": false })).unwrap();
    let to = book.write("Billing.csv", "mine");
    let app = book.app();
    let make = |force: bool, meanwhile: &mut dyn FnMut()| {
        app.jobs().run(&mut |_| meanwhile(), |job| reports::report_to(app, &wanted, &to, force, job))
    };
    assert!(matches!(make(false, &mut || {}), Err(Error::Refused(_))), "it is there from the start");
    std::fs::remove_file(&to).unwrap();
    let mut put = || std::fs::write(&to, "mine").unwrap();
    assert!(matches!(make(false, &mut put), Err(Error::Refused(_))), "it comes while the report is made");
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "mine");
    assert_eq!(releases(&book).len(), 0, "nothing left");
    make(true, &mut || {}).unwrap();
    assert_ne!(std::fs::read_to_string(&to).unwrap(), "mine", "with force it is replaced");
    assert_eq!(releases(&book).len(), 1);
}

/// The sample company with a finding of the notes that a search finds, and the decision that waits resting on it.
fn decided() -> (TestNotebook, Value, Value) {
    let book = sample();
    let page = book.get("search", &json!({ "query": "#re-keying team:Billing", "limit": 50, "offset": 0 }));
    let notes: Vec<Value> = page["hits"].as_array().unwrap().iter().map(|hit| hit["note"]["id"].clone()).collect();
    assert!(notes.len() > 2, "{page}");
    let statement = "The account number was typed into more than one screen";
    book.get("save_finding", &json!({ "statement": statement, "effort": "medium", "category": "tooling" }));
    let found = book.get("findings", &json!({ "words": statement, "settled": false }))[0]["id"].clone();
    book.get("link_evidence", &json!({ "finding": found, "ids": notes, "link": "supports" }));
    let known = book.get("decisions", &json!({}));
    let waiting = known["decisions"].as_array().unwrap().iter().find(|one| one["state"] == "proposed").unwrap();
    let said = |field: &str| json!(waiting[field].as_str().unwrap_or_default());
    let texts = [
        "question",
        "choice",
        "because",
        "owner",
        "for_company",
        "for_staff",
        "measure",
        "effect_by",
        "review_on",
        "no_review_because",
        "decided_on",
    ];
    let mut form = json!({ "id": waiting["id"], "seen": waiting["seen"], "supersedes": null, "findings": [found] });
    for field in texts {
        form[field] = said(field);
    }
    for field in ["options", "rate_from", "rate_to"] {
        form[field] = waiting[field].clone();
    }
    form["teams"] = json!([waiting["teams"][0]["team"]]);
    book.get("save_decision", &form);
    (book, found, waiting["id"].clone())
}

/// A report of Billing by its word.
fn of_kind(book: &TestNotebook, kind: &str, of: &[&Value]) -> Value {
    let mut request = summary(book, &["Billing"], "team");
    request["report"] = json!(kind);
    request["of"] = json!(of);
    request["paper"] = json!(if kind == "poster" { "a3" } else { "a4" });
    request["said"] = json!({
        "asked": "", "decider": "Board", "decide_by": "2999-01-01", "cost": "20 to 30 thousand", "tried": "Waiting\nHoping",
        "principle": "respect", "story": "", "question": "", "next_day": "2999-02-01",
    });
    request
}

#[test]
fn what_people_decide_from_is_made_of_the_sample_the_same_twice() {
    let (book, found, decision) = decided();
    let kinds: [(&str, &[&Value], u64); 6] = [
        ("findings", &[], 2),
        ("poster", &[], 1),
        ("decision", &[&decision], 1),
        ("purchase", &[&found], 1),
        ("huddle", &[], 1),
        ("register", &[], 1),
    ];
    for (kind, of, pages) in kinds {
        let request = of_kind(&book, kind, of);
        let (made, bytes) = make_of(&book, &request, "pdf");
        assert!(bytes == make_of(&book, &request, "pdf").1, "{kind}");
        assert_eq!((&made["pages"], &made["accessible"]), (&json!(pages), &json!(true)), "{kind}: {made}");
        for format in ["html", "docx", "md", "eml"] {
            make_of(&book, &request, format);
        }
        let table = book.job("make_report", &json!({ "request": request, "format": "csv", "choose_place": false }));
        assert_eq!(table.is_ok(), kind != "huddle", "{kind}: {table:?}");
        let picture = book.job("make_report", &json!({ "request": request, "format": "png", "choose_place": false }));
        assert_eq!(picture.is_ok(), !["findings", "purchase", "register"].contains(&kind), "{kind}: {picture:?}");
        assert_eq!(releases(&book)[0]["report"], kind, "every report that left is on record");
    }
    let (_, findings) = make_of(&book, &of_kind(&book, "findings", &[]), "csv");
    let findings = String::from_utf8(findings).unwrap();
    assert!(findings.contains("more than one screen") && findings.contains("people ×"), "{findings}");
    let (_, brief) = make_of(&book, &of_kind(&book, "decision", &[&decision]), "md");
    let brief = String::from_utf8(brief).unwrap();
    assert!(brief.contains("Asked of Board, by 1 Jan 2999") && brief.contains("do nothing"), "{brief}");
    assert!(brief.starts_with("# The account number was typed into more than one screen: seen"), "{brief}");
}

#[test]
fn a_report_that_lacks_what_it_is_about_says_so() {
    let (book, found, _) = decided();
    let refused = |request: &Value| book.job("report_preview", request).unwrap_err();
    let mut two_teams = of_kind(&book, "poster", &[]);
    two_teams["teams"] = json!([]);
    assert_eq!(refused(&two_teams).field.as_deref(), Some("teams"));
    let mut passed_on = of_kind(&book, "poster", &[]);
    passed_on["edition"] = json!("pass-on");
    assert_eq!(refused(&passed_on).field.as_deref(), Some("edition"));
    assert_eq!(refused(&of_kind(&book, "decision", &[])).field.as_deref(), Some("of"));
    assert_eq!(refused(&of_kind(&book, "purchase", &[])).field.as_deref(), Some("of"));
    assert!(refused(&of_kind(&book, "decision", &[&found])).sentence.contains("This decision is not in this notebook"));
    let mut endless = of_kind(&book, "purchase", &[&found]);
    endless["said"]["cost"] = json!("9".repeat(2_000));
    assert_eq!(refused(&endless).field.as_deref(), Some("cost"));
    assert!(refused(&of_kind(&book, "praise", &[])).sentence.contains("“praise” is not a report"));
}

#[test]
fn a_pdf_needs_a_sentence_of_somebodys_own() {
    let book = day();
    let asked = request(&book);
    let wanted = |request: &Value, format: &str| json!({ "request": request, "format": format, "choose_place": false });
    for format in ["pdf", "eml"] {
        let problem = book.job("make_report", &wanted(&asked, format)).unwrap_err();
        assert_eq!(problem.code, Code::Refused);
        assert!(problem.sentence.contains("headline"), "{}", problem.sentence);
    }
    assert_eq!((files(&book), releases(&book).len()), (0, 0));
    let preview = book.job("report_preview", &asked).unwrap();
    assert_eq!(preview["headline_is_own"], false);
    // The way out: the sentence that the data propose.
    let mut taken = asked.clone();
    taken["headline"] = preview["proposed_headline"].clone();
    assert_eq!(book.job("report_preview", &taken).unwrap()["headline_is_own"], true);
    book.job("make_report", &wanted(&taken, "pdf")).unwrap();
    book.job("make_report", &wanted(&asked, "html")).unwrap();
}

#[test]
fn a_made_report_goes_to_the_trash_and_what_a_person_picked_never_does() {
    let book = day();
    let (made, bytes) = make(&book, "csv");
    let path = PathBuf::from(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    book.get("trash_report", &json!({ "token": made["token"] }));
    assert!(!path.exists());
    let trash = book.host().documents().with_file_name("trash").join(made["name"].as_str().unwrap());
    assert_eq!(std::fs::read(trash).unwrap(), bytes, "it can be brought back");
    assert_eq!(releases(&book).len(), 1, "that it left stays");
    assert!(book.call("trash_report", &json!({ "token": made["token"] })).is_err(), "once only");
    let picked = book.pick(book.write("mine.csv", "a"));
    assert!(book.call("trash_report", &json!({ "token": picked })).is_err());
}

#[test]
fn the_folder_of_each_kind_is_remembered() {
    let mut book = day();
    let place = book.host().documents().join("Board");
    std::fs::create_dir_all(&place).unwrap();
    book.host().will_save(place.join("mine.csv"));
    let asked = json!({ "request": request(&book), "format": "csv", "choose_place": true });
    assert_eq!(book.job("make_report", &asked).unwrap()["name"], "mine.csv");
    let (made, _) = make(&book, "html");
    assert_eq!(made["folder"], json!(place), "the next of this kind begins where the last one went");
    let other = make_of(&book, &summary(&book, &[], "team"), "html").0;
    assert_ne!(other["folder"], json!(place), "another kind has a folder of its own");
    book.reopen();
    assert_eq!(make(&book, "html").0["folder"], json!(place));
    std::fs::remove_dir_all(&place).unwrap();
    assert_eq!(make(&book, "html").0["folder"], other["folder"], "a folder that is gone is no place");
}

#[test]
fn the_words_for_a_message_are_those_of_the_pages_and_recorded() {
    let book = day();
    let copied = book.job("report_for_email", &request(&book)).unwrap();
    assert!(copied["html"].as_str().is_some_and(|html| html.contains("<h1>") && html.contains("four screens")));
    assert!(!copied["html"].to_string().contains("style"), "the page that copies may not hold any");
    assert!(copied["text"].as_str().is_some_and(|text| text.starts_with("# ")));
    assert_eq!(releases(&book)[0]["format"], "clipboard");
    let mut stopped = request(&book);
    stopped["headline"] = json!("Mrs Miller copies 11 digits by hand");
    assert!(book.job("report_for_email", &stopped).is_err(), "a check that stops a file stops this too");
}

#[test]
fn themes_chosen_notes_and_length_are_asked_for_by_word() {
    let book = day();
    let mut asked = request(&book);
    let all = book.job("report_preview", &asked).unwrap();
    let note = &all["evidence"][0];
    assert_eq!((&all["takes_evidence"], &note["chosen"]), (&json!(true), &json!(false)));
    asked["extent"] =
        json!({ "themes": ["tooling"], "evidence": [note["id"]], "one_page": true, "short_method": true });
    let some = book.job("report_preview", &asked).unwrap();
    assert_eq!((&some["observations"], &some["evidence"][0]["chosen"]), (&json!(1), &json!(true)));
    let said = some["outline"].to_string();
    assert!(said.contains("Chosen evidence") && said.contains("Only Tooling"), "{said}");
    asked["extent"]["themes"] = json!(["gossip"]);
    assert!(book.job("report_preview", &asked).unwrap_err().sentence.contains("not a theme"));
}
