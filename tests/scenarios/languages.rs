//! What the core says comes in the language of the settings: here the pseudo-locale, in which each word of ours is in
//! brackets.

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

/// What is left of a text without its messages and what was put into them.
fn bare(text: &str) -> String {
    let (mut said, mut put_in, mut rest) = (0, 0, String::new());
    for letter in text.chars() {
        match letter {
            '\u{2068}' => put_in += 1,
            '\u{2069}' => put_in -= 1,
            '[' if put_in == 0 => said += 1,
            ']' if put_in == 0 => said -= 1,
            _ if said == 0 && put_in == 0 => rest.push(letter),
            _ => {}
        }
    }
    rest
}

fn check(text: &Value) {
    let text = text.as_str().expect("words");
    assert!(text.contains('['), "{text}");
    assert!(!bare(text).chars().any(char::is_alphabetic), "{text} has {:?}", bare(text));
}

fn in_the_pseudo_locale() -> TestNotebook {
    let book = TestNotebook::new();
    let mut settings = book.get("settings", &json!({}));
    settings["language"] = json!("en-x-pseudo");
    book.call("save_settings", &settings).unwrap();
    book
}

#[test]
fn an_error_is_told_in_the_language_of_the_settings() {
    let book = in_the_pseudo_locale();
    let empty = book.call("log_observation", &json!({ "line": " " })).unwrap_err();
    let undo = book.call("undo", &json!({ "target": "act:00000000000000000000000000000000" })).unwrap_err();
    let nobody = book.call("no_such_command", &json!({})).unwrap_err();
    let file = book.pick(book.write("a.csv", b"%PDF-1.7"));
    let pdf = book.job("import_preview", &json!({ "token": file, "mapping": [], "sheet": null })).unwrap_err();
    for problem in [empty, undo, nobody, pdf] {
        check(&json!(problem.sentence));
    }
}

#[test]
fn remarks_on_a_file_and_on_its_rows_are_told_in_it_too() {
    let book = in_the_pseudo_locale();
    let file = "text,happened_at,impact\nSlow,03/04/2026,9\n,03/04/2026,1\nSlow again,,2\n";
    let token = book.pick(book.write("notes.csv", file));
    let request = json!({ "token": token, "mapping": [], "sheet": null });
    let seen = book.job("import_preview", &request).unwrap();
    let done = book.job("import_observations", &request).unwrap();
    for answer in [seen, done] {
        assert!(answer["remarks"].as_array().unwrap().len() > 2, "{answer}");
        answer["remarks"].as_array().unwrap().iter().for_each(check);
        check(&answer["rejected"][0]["reason"]);
    }
}
