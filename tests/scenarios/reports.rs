//! Reports: made from what is there, never over another file, the same bytes for the same data, text as text.

use std::path::PathBuf;

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

fn request(book: &TestNotebook) -> Value {
    let day = book.get("days", &json!({ "limit": 1, "offset": 0 }))[0]["id"].clone();
    json!({
        "report": "day", "day": day, "from": null, "to": null, "teams": [], "headline": "", "audience": "", "fix_first": "",
        "not_seen": "", "quotes": true, "language": "en", "paper": "a4",
    })
}

#[track_caller]
fn make(book: &TestNotebook, format: &str) -> (Value, Vec<u8>) {
    let made =
        book.job("make_report", &json!({ "request": request(book), "format": format, "choose_place": false })).unwrap();
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
    for (format, begins) in [("pdf", "%PDF-"), ("html", "<!"), ("xlsx", "PK"), ("csv", "")] {
        let (made, bytes) = make(&book, format);
        assert!(bytes.starts_with(begins.as_bytes()), "{format}");
        assert_eq!(made["observations"], 3, "{format}");
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
