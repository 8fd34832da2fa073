//! Imports: mapping, repeats, cancelled and hostile files. Whatever a file holds, the ledger is whole afterwards.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shadowday_tests::{Answer, TestNotebook};

/// The longest a bad file may take. A build with checks, beside other tests, is several times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 });

#[test]
fn a_file_is_previewed_imported_and_known_again() {
    let book = TestNotebook::new();
    let file = "id;Happened_At;TEAM;text;mood\n1;2026-03-02 09:15;Billing;Waits for the system;calm\n2;2026-03-02 10:00;Billing;Asks a neighbour;tense\n";
    let token = book.pick(book.write("notes.csv", file));
    let request = json!({ "token": token, "mapping": [], "sheet": null });
    let preview = book.job("import_preview", &request).unwrap();
    assert_eq!((&preview["total"], &preview["would_log"]), (&json!(2), &json!(2)));
    assert!(book.found("neighbour").is_empty(), "a preview writes nothing");
    let done = book.job("import_observations", &request).unwrap();
    assert_eq!((&done["logged"], &done["kept_columns"]), (&json!(2), &json!(["mood"])));
    let again = book.job("import_observations", &request).unwrap();
    assert_eq!((&again["logged"], &again["already_there"], &again["undo"]), (&json!(0), &json!(2), &Value::Null));
    assert_eq!(book.found("neighbour"), ["Asks a neighbour"]);
}

#[test]
fn a_bad_row_is_named_and_the_rest_goes_in() {
    let book = TestNotebook::new();
    let done = import(
        &book,
        "notes.csv",
        "text,happened_at\nGood row,2026-03-02 09:00\n,2026-03-02 09:05\nAnother,2026-03-02 09:10\n",
    );
    assert_eq!((&done["rows"], &done["logged"], &done["rejected_total"]), (&json!(3), &json!(2), &json!(1)));
    assert_eq!(done["rejected"][0]["line"], 3);
    assert!(done["rejected"][0]["reason"].as_str().is_some_and(|reason| reason.len() > 10));
}

#[test]
fn bad_files_are_refused_in_words_and_change_nothing() {
    let deep = format!("text\n{}", "\"".repeat(100_001));
    let files: [(&str, Vec<u8>); 7] = [
        ("empty.csv", Vec::new()),
        ("blank.csv", b" \n\n \n".to_vec()),
        ("binary.csv", (0..=255).cycle().take(40_000).collect()),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n and so on".to_vec()),
        ("cut.xlsx", b"PK\x03\x04 and then nothing".to_vec()),
        ("zeroes.csv", vec![0; 100_000]),
        ("quotes.csv", deep.into_bytes()),
    ];
    let book = TestNotebook::new();
    book.log("stands");
    for (name, bytes) in files {
        let began = Instant::now();
        refused_or_harmless(&book, name, &try_import(&book, name, bytes));
        assert!(began.elapsed() < LONGEST, "{name} took {:?}", began.elapsed());
    }
    assert_eq!(book.timeline(), ["stands"]);
    assert!(book.faults().is_empty());
}

#[test]
fn a_missing_file_is_a_sentence() {
    let book = TestNotebook::new();
    let token = book.pick(PathBuf::from("/nowhere/notes.csv"));
    let problem = book.job("import_preview", &json!({ "token": token, "mapping": [], "sheet": null })).unwrap_err();
    assert!(problem.sentence.len() > 20, "{problem:?}");
    let problem =
        book.job("import_preview", &json!({ "token": "file-999", "mapping": [], "sheet": null })).unwrap_err();
    assert_eq!(serde_json::to_value(problem.code).unwrap(), "invalid");
}

/// Fixtures of the project: each is imported into a notebook of its own and must leave it whole.
#[test]
fn every_fixture_leaves_the_notebook_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports");
    let files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect())
        .unwrap_or_default();
    assert!(!files.is_empty(), "{} holds the fixtures", folder.display());
    let book = TestNotebook::new();
    book.log("stands");
    for path in files {
        let (name, began) = (path.display().to_string(), Instant::now());
        let token = book.pick(path);
        refused_or_harmless(
            &book,
            &name,
            &book.job("import_observations", &json!({ "token": token, "mapping": [], "sheet": null })),
        );
        assert!(began.elapsed() < LONGEST, "{name} took {:?}", began.elapsed());
    }
    assert!(book.timeline().contains(&"stands".to_owned()));
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

/// A refusal says what happened; a file that could be read after all is undone.
#[track_caller]
fn refused_or_harmless(book: &TestNotebook, name: &str, answer: &Answer) {
    match answer {
        Err(problem) => {
            let code = serde_json::to_value(problem.code).unwrap();
            assert!(code != "bug" && problem.sentence.len() > 20, "{name}: {problem:?}");
        }
        Ok(done) if done["undo"].is_null() => assert_eq!(done["logged"], 0, "{name}"),
        Ok(done) => drop(book.get("undo", &json!({ "target": done["undo"] }))),
    }
}

/// Imports a file with the columns as guessed.
fn try_import(book: &TestNotebook, name: &str, bytes: impl AsRef<[u8]>) -> Answer {
    let token = book.pick(book.write(name, bytes));
    book.job("import_observations", &json!({ "token": token, "mapping": [], "sheet": null }))
}

/// Imports a file that must go in.
#[track_caller]
pub fn import(book: &TestNotebook, name: &str, bytes: impl AsRef<[u8]>) -> Value {
    try_import(book, name, bytes).unwrap_or_else(|problem| panic!("{name} goes in: {problem:?}"))
}

#[test]
fn one_person_is_one_host_however_often_and_however_written() {
    let book = TestNotebook::new();
    import(
        &book,
        "notes.csv",
        "id,text,happened_at,team,leader,host\n\
         1,Waits,2026-03-02,Billing,Ann Lee,A1\n\
         2,Asks,2026-03-03,billing,ann lee,a1\n\
         3,Calls,2026-03-04,BILLING,Ann  Lee,A1; a1\n\
         4,Types,2026-03-04,Billing,Ben,A1\n",
    );
    let teams = book.get("teams", &json!({}));
    assert_eq!((teams.as_array().unwrap().len(), &teams[0]["name"]), (1, &json!("Billing")), "{teams}");
    let hosts = teams[0]["hosts"].as_array().unwrap();
    let counts: Vec<_> = hosts.iter().map(|host| (&host["pseudonym"], &host["observations"])).collect();
    assert_eq!(counts.len(), 2, "a pseudonym belongs to a leader and a team: {teams}");
    assert!(counts.contains(&(&json!("A1"), &json!(3))), "{counts:?}");
    let days = book.get("days", &json!({ "limit": 10, "offset": 0 }));
    let days = days.as_array().unwrap();
    let leaders: std::collections::BTreeSet<_> = days.iter().map(|day| day["leader_name"].as_str().unwrap()).collect();
    assert_eq!((days.len(), leaders), (4, ["Ann Lee", "Ben"].into()));
    assert!(days.iter().all(|day| day["hosts"] == json!(["A1"])), "each day counts its host once: {days:?}");
    // The next file meets the same people.
    import(&book, "more.csv", "id,text,happened_at,team,leader,host\n5,Rings,2026-03-05,Billing,ANN LEE,a1\n");
    assert_eq!(book.get("teams", &json!({}))[0]["hosts"].as_array().unwrap().len(), 2);
}

#[test]
fn a_date_without_a_time_stays_a_date() {
    let book = TestNotebook::new();
    import(
        &book,
        "notes.csv",
        "text,happened_at\nOnly the day,2026-03-02\nOnly the month,2026-03\nTo the minute,2026-03-02 09:05\nNever said,\n",
    );
    let precision = |words: &str| {
        let page = book.get("search", &json!({ "query": words, "limit": 1, "offset": 0 }));
        page["hits"][0]["note"].clone()
    };
    assert_eq!(precision("only day")["precision"], "day");
    assert_eq!(precision("month")["precision"], "month");
    assert_eq!(precision("minute")["precision"], "minute");
    assert_eq!(precision("never")["happened_at"], Value::Null);
    // Whoever says the time knows it.
    let note = precision("only day");
    book.get("edit_observation", &json!({ "id": note["id"], "seen": note["seen"], "line": null, "fields": { "happened_at": "09:30" }, "add_tags": [], "remove_tags": [] }));
    let note = precision("only day");
    assert_eq!(
        (&note["precision"], &note["happened_at"].as_str().unwrap()[..16]),
        (&json!("minute"), "2026-03-02T09:30")
    );
}

#[test]
fn one_odd_cell_stops_nothing() {
    let book = TestNotebook::new();
    let crowd = (0..30_000).map(|host| format!("H{host}")).collect::<Vec<_>>().join(";");
    let many = |row: usize| (0..20).map(|host| format!("R{row}H{host}")).collect::<Vec<_>>().join(";");
    let rows: String = (0..200).map(|row| format!("{row},seen {row},{}\n", many(row))).collect::<Vec<_>>().concat();
    let began = Instant::now();
    let done = import(&book, "crowd.csv", format!("id,text,host\nodd,a crowd,{crowd}\n{rows}"));
    assert!(began.elapsed() < LONGEST, "{:?}", began.elapsed());
    assert_eq!((&done["logged"], &done["rejected_total"]), (&json!(201), &json!(0)));
    assert!(done["remarks"].to_string().contains("more than 100 host in one cell"), "{}", done["remarks"]);
    let page = book.get("search", &json!({ "query": "crowd", "limit": 1, "offset": 0 }));
    let note = &page["hits"][0]["note"];
    assert_eq!(note["hosts"].as_array().unwrap().len(), 100);
    assert_eq!(note["other"]["host"].as_str().unwrap().len(), crowd.len(), "the cell is kept whole");
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn other_words_under_a_known_id_are_told_and_not_swallowed() {
    let book = TestNotebook::new();
    let file = "id,text\n7,Waits for the system\n8,Asks a neighbour\n";
    import(&book, "notes.csv", file);
    let other = import(&book, "other.csv", "id,text\n7,Quite another thing\n8,Asks a neighbour\n9,New\n");
    assert_eq!(
        (&other["logged"], &other["already_there"], &other["rejected_total"]),
        (&json!(1), &json!(1), &json!(1))
    );
    let rejected = &other["rejected"][0];
    assert_eq!((&rejected["line"], &rejected["column"]), (&json!(2), &json!("id")));
    assert!(rejected["reason"].as_str().unwrap().contains("id 7 is here with other words"), "{rejected}");
    assert!(book.found("Quite another").iter().all(|text| !text.contains("another thing")));
    // Words mended here are those of the same row: the same file again adds nothing and complains of nothing.
    let note = book.get("search", &json!({ "query": "neighbour", "limit": 1, "offset": 0 }))["hits"][0]["note"].clone();
    crate::capture::edit(&book, &note, "Asks a neighbour every time");
    let again = import(&book, "notes.csv", file);
    assert_eq!(
        (&again["logged"], &again["already_there"], &again["rejected_total"]),
        (&json!(0), &json!(2), &json!(0))
    );
    assert_eq!(book.found("every time"), ["Asks a neighbour every time"]);
}

/// Makes the notebook refuse, from outside, once so many rows of `table` are there.
fn spoil(book: &TestNotebook, table: &str, most: u32) -> rusqlite::Connection {
    let sql = rusqlite::Connection::open(book.notebook().join("notebook.db")).unwrap();
    sql.execute_batch(&format!(
        "CREATE TRIGGER spoiled BEFORE INSERT ON {table} WHEN (SELECT count(*) FROM {table}) >= {most}
         BEGIN SELECT RAISE(ABORT, 'there is no room'); END"
    ))
    .unwrap();
    sql
}

fn many_rows() -> String {
    let rows: String = (0..1_000).map(|row| format!("{row},row {row}\n")).collect::<Vec<_>>().concat();
    format!("id,text\n{rows}")
}

#[test]
fn an_import_that_fails_on_the_way_is_taken_back_and_says_so() {
    let book = TestNotebook::new();
    let sql = spoil(&book, "change", 900);
    let problem = try_import(&book, "notes.csv", many_rows()).unwrap_err();
    assert!(problem.sentence.contains("were taken back"), "{problem:?}");
    sql.execute_batch("DROP TRIGGER spoiled").unwrap();
    let start = book.get("start", &json!({}));
    assert_eq!(
        (&start["notebook"]["observations"], &book.get("undo_state", &json!({}))["undo"]),
        (&json!(0), &Value::Null)
    );
    assert!(book.get("teams", &json!({})).as_array().unwrap().is_empty());
    assert_eq!(import(&book, "notes.csv", many_rows())["logged"], 1_000);
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn an_import_that_cannot_even_be_taken_back_names_what_to_undo() {
    let book = TestNotebook::new();
    let sql = spoil(&book, "act", 4);
    let problem = try_import(&book, "notes.csv", many_rows()).unwrap_err();
    sql.execute_batch("DROP TRIGGER spoiled").unwrap();
    let logged = book.get("start", &json!({}))["notebook"]["observations"].as_u64().unwrap();
    assert!(logged > 0 && problem.sentence.contains(&format!("{logged} rows are in the notebook")), "{problem:?}");
    let at = problem.sentence.find("group:").expect("the undo target is named");
    let target: String = problem.sentence[at..].chars().take_while(|c| !matches!(c, ',' | ' ')).collect();
    book.get("undo", &json!({ "target": target }));
    assert_eq!(book.get("start", &json!({}))["notebook"]["observations"], 0);
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn undoing_the_first_import_leaves_the_leader_of_later_notes() {
    let book = TestNotebook::new();
    let done = import(&book, "notes.csv", "text\nfrom a file\n");
    book.log("typed after it");
    book.get("undo", &json!({ "target": done["undo"] }));
    let day = book.get("read_day", &json!({ "day": null }))["day"].clone();
    assert_eq!((book.timeline(), &day["leader_name"]), (vec!["typed after it".to_owned()], &json!("Me")));
}
