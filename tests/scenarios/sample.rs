//! The sample company and the real notebook: what is written while one of them is opened, filled, left or removed goes
//! where the person was.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use shadowday_app::Caller;
use shadowday_app::api::{Problem, Progress};
use shadowday_tests::TestNotebook;

/// Runs a job and does something at each of its steps.
fn job(book: &TestNotebook, name: &str, args: &Value, mut at_step: impl FnMut(&Progress)) -> Result<Value, Problem> {
    let done = book.app().call_job(Caller::Main, name, args.to_string().as_bytes(), &mut |step| at_step(&step));
    done.map(|bytes| serde_json::from_slice(&bytes).unwrap())
}

fn is_sample(book: &TestNotebook) -> bool {
    book.get("start", &json!({}))["notebook"]["sample"] == true
}

fn code(problem: &Problem) -> Value {
    serde_json::to_value(problem.code).unwrap()
}

fn sample_folder(book: &TestNotebook) -> PathBuf {
    book.notebook().join("sample")
}

#[test]
fn a_note_typed_while_the_company_is_made_is_in_the_real_notebook() {
    let book = TestNotebook::new();
    let mut typed = 0;
    let opened = job(&book, "open_sample", &json!({}), |step| {
        if step.stage == "job-sample" {
            book.log(&format!("typed meanwhile {typed}"));
            typed += 1;
        }
    });
    let whole = opened.unwrap()["notebook"]["observations"].as_u64().unwrap();
    assert!(typed > 2 && whole > 20);
    assert!(is_sample(&book) && book.found("meanwhile").is_empty());
    book.job("close_sample", &json!({ "remove": true })).unwrap();
    assert_eq!((book.timeline().len(), is_sample(&book)), (typed, false));
    assert!(!sample_folder(&book).exists());
    assert!(book.faults().is_empty());
}

#[test]
fn a_cancelled_filling_leaves_nothing_and_loses_nothing() {
    let book = TestNotebook::new();
    let problem = job(&book, "open_sample", &json!({}), |step| {
        if step.stage == "job-sample" && step.done == 2 {
            book.log("typed before the end");
            book.get("cancel", &json!({ "job": step.job }));
        }
    });
    assert_eq!(code(&problem.unwrap_err()), "cancelled");
    assert_eq!((book.timeline(), is_sample(&book)), (vec!["typed before the end".to_owned()], false));
    let left: Vec<_> = fs::read_dir(book.notebook()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("sample")), "{left:?}");
}

#[test]
fn a_filling_that_was_killed_is_begun_anew() {
    let book = TestNotebook::new();
    let whole = book.job("open_sample", &json!({})).unwrap()["notebook"]["observations"].clone();
    book.log("practised");
    book.job("close_sample", &json!({ "remove": false })).unwrap();
    let again = book.job("open_sample", &json!({})).unwrap()["notebook"]["observations"].clone();
    assert_eq!(again.as_u64(), whole.as_u64().map(|whole| whole + 1), "what was practised is kept");
    book.job("close_sample", &json!({ "remove": false })).unwrap();
    // As a filling leaves it that never came to its end, in its place or beside it.
    fs::remove_file(sample_folder(&book).join("whole")).unwrap();
    fs::create_dir_all(book.notebook().join("sample.making/index")).unwrap();
    fs::write(book.notebook().join("sample.making/notebook.db"), "half").unwrap();
    let anew = book.job("open_sample", &json!({})).unwrap();
    assert_eq!(anew["notebook"]["observations"], whole);
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn no_import_goes_on_in_another_notebook() {
    let book = TestNotebook::new();
    let rows: String = (0..1_500).map(|row| format!("{row},row {row} zebrafish\n")).collect::<Vec<_>>().concat();
    let token = book.pick(book.write("notes.csv", format!("id,text\n{rows}")));
    let request = json!({ "token": token, "mapping": [], "sheet": null });
    let mut refused = 0;
    let done = job(&book, "import_observations", &request, |step| {
        if step.stage == "job-import" && step.done < 1_500 {
            let problem = book.job("open_sample", &json!({})).unwrap_err();
            assert!(code(&problem) == "busy" && problem.sentence.contains("Nothing was changed"), "{problem:?}");
            book.log("typed meanwhile");
            refused += 1;
        }
    });
    assert!(refused > 3);
    assert_eq!(done.unwrap()["logged"], 1_500);
    assert!(!is_sample(&book) && !sample_folder(&book).exists());
    assert_eq!(book.timeline().len(), refused);
    // The import over, it may be shown.
    book.job("open_sample", &json!({})).unwrap();
    assert!(is_sample(&book) && book.found("zebrafish").is_empty());
    book.job("close_sample", &json!({ "remove": false })).unwrap();
    let start = book.get("start", &json!({}));
    assert_eq!(start["notebook"]["observations"], 1_500 + refused);
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

#[test]
fn imports_and_notes_of_two_threads_stay_where_they_began() {
    let book = TestNotebook::new();
    let rows: String = (0..2_000).map(|row| format!("{row},row {row} zebrafish\n")).collect::<Vec<_>>().concat();
    let token = book.pick(book.write("notes.csv", format!("id,text\n{rows}")));
    let request = json!({ "token": token, "mapping": [], "sheet": null });
    let imported = std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            loop {
                match book.job("import_observations", &request) {
                    Err(problem) if code(&problem) == "busy" => {}
                    other => break other,
                }
            }
        });
        for _ in 0..20 {
            // Whichever comes first, the other waits its turn or is refused in words.
            match book.job("open_sample", &json!({})) {
                Ok(start) => assert_eq!(start["notebook"]["sample"], true),
                Err(problem) => assert_eq!(code(&problem), "busy", "{problem:?}"),
            }
            match book.job("close_sample", &json!({ "remove": false })) {
                Ok(start) => assert_eq!(start["notebook"]["sample"], false),
                Err(problem) => assert_eq!(code(&problem), "busy", "{problem:?}"),
            }
        }
        import.join().unwrap()
    });
    assert!(imported.is_ok(), "{imported:?}");
    while is_sample(&book) {
        book.job("close_sample", &json!({ "remove": false })).unwrap();
    }
    let here = book.get("start", &json!({}))["notebook"]["observations"].clone();
    book.job("open_sample", &json!({})).unwrap();
    let there = book.found("zebrafish").len();
    assert!(
        here == 2_000 && there == 0 || here == 0 && there > 0,
        "all of it is in the notebook where it began: {here}"
    );
}

#[test]
fn the_made_company_has_every_light_and_promises_kept_and_broken() {
    let book = TestNotebook::new();
    book.job("open_sample", &json!({})).unwrap();
    let page = book.get("asks", &json!({}));
    let asks = page["asks"].as_array().unwrap();
    let of = |wanted: &dyn Fn(&Value) -> bool| asks.iter().filter(|ask| wanted(ask)).count();
    for light in ["new", "yellow", "green", "red"] {
        assert!(of(&|ask| ask["light"] == light) > 0, "one that is {light}");
    }
    assert_eq!(of(&|ask| ask["light"] == "green" && ask["told"] != true), 0, "nothing is done that nobody was told of");
    assert_eq!(of(&|ask| ask["light"] == "red" && ask["answer"]["text"] == ""), 0, "every red has its reason");
    assert_eq!(of(&|ask| ask["light"] == "yellow" && ask["promised"] != true), 0, "every yellow is promised");
    let (kept, broken) = (of(&|ask| ask["kept"] == true), of(&|ask| ask["kept"] == false));
    assert!(kept > 0 && broken > 0, "{kept} kept, {broken} broken");
    let figures = &page["figures"];
    assert_eq!((&figures["kept"]["hits"], &figures["kept"]["of"]), (&json!(kept), &json!(kept + broken)));
    let owned = &figures["owned"];
    assert!(owned["of"].as_u64().unwrap() > 0 && owned["hits"].as_u64() <= owned["of"].as_u64(), "{owned}");
}
