//! The whole content of a small day and of a small cross-team summary, as text: a change here is a change people see.

use expect_test::expect_file;

use super::build::{deciding_company, small_company, small_day, summary, whole_day};
use super::deciding::{KINDS, of_billing, of_company};
use crate::{Content, Messages, Recipe, Rows, content};

fn check(rows: &Rows, recipe: &Recipe, file: &str) {
    let content: Content = content(rows, recipe, &Messages::of("en")).unwrap();
    let mut data = serde_json::to_value(&content).unwrap();
    // The marks of charts are lengths; their table says the same in numbers. The words for writers are the catalogue.
    data["words"] = serde_json::Value::Null;
    strip_marks(&mut data);
    let text = serde_json::to_string_pretty(&data).unwrap() + "\n";
    expect_file![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots").join(file)]
        .assert_eq(&text);
}

fn strip_marks(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.remove("marks");
            fields.values_mut().for_each(strip_marks);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(strip_marks),
        _ => {}
    }
}

#[test]
fn a_day() {
    let (rows, recipe) = small_day();
    check(&rows, &recipe, "day.json");
}

#[test]
fn a_whole_day() {
    let (rows, recipe) = whole_day();
    check(&rows, &recipe, "whole-day.json");
}

#[test]
fn a_cross_team_summary() {
    check(&small_company(), &summary("2026-10-01", "2026-10-31"), "summary.json");
}

#[test]
fn what_people_decide_from() {
    let rows = deciding_company();
    for kind in KINDS {
        check(&rows, &of_billing(&rows, kind), &format!("{kind}.json"));
    }
    check(&rows, &of_company(&rows, "findings"), "findings-cross.json");
}
