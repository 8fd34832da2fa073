//! The stage `pdf`: every report in both languages, read by two checkers of PDF/UA-1 that are not ours; and files spoilt on
//! purpose, in each of which one of the two must find something. Not here: making the files (the report's own tests do).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Deserializer, Value};

use crate::failure::{Outcome, failure};
use crate::setup;
use crate::sh::Sh;

/// Rules of `outloud` that are wrong about our files: a chart's words are taken for no language when they are mostly
/// figures, and a cell's own text is taken to come before a paragraph in it, wherever it stands.
const MISTAKEN: &str = "FIG-012,ORD-001";

/// Findings of each file, by its path.
type Findings = BTreeMap<PathBuf, Vec<String>>;

/// Where the files are written, emptied.
pub fn folder(sh: &Sh) -> Outcome<PathBuf> {
    let folder = sh.target().join("xtask/pdf");
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Reads the files of a folder; returns how many were as they should be.
pub fn check(sh: &Sh, folder: &Path) -> Outcome<u32> {
    let programs = setup::pdf_checkers(sh)?;
    let whole = read(sh, &programs, &folder.join("whole"))?;
    let faults: Vec<String> =
        whole.iter().filter(|(_, found)| !found.is_empty()).map(|(file, found)| told(file, found)).collect();
    if !faults.is_empty() {
        return failure(format!("Checkers of PDF/UA-1 found faults:\n{}", faults.join("\n")));
    }
    let spoilt = read(sh, &programs, &folder.join("spoilt"))?;
    if let Some((file, _)) = spoilt.iter().find(|(_, found)| found.is_empty()) {
        return failure(format!("{} is spoilt, and no checker of PDF/UA-1 found anything.", file.display()));
    }
    println!("{} reports without a fault; something was found in each of {} spoilt ones", whole.len(), spoilt.len());
    Ok(u32::try_from(whole.len() + spoilt.len()).unwrap_or(u32::MAX))
}

fn told(file: &Path, found: &[String]) -> String {
    format!("  {}: {}", file.display(), found.join("; "))
}

/// What both checkers find in the PDFs of a folder.
fn read(sh: &Sh, programs: &Path, folder: &Path) -> Outcome<Findings> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    if files.is_empty() {
        return failure(format!("There is no PDF in {}; that cannot be right.", folder.display()));
    }
    let outloud = sh.program(programs.join("outloud")).args(["-q", "--fail-on", "never", "--skip", MISTAKEN]);
    let report = folder.with_extension("json");
    outloud.arg("--json").arg(&report).args(&files).read()?;
    let said: Value = serde_json::from_str(&std::fs::read_to_string(&report)?)?;
    let mut all: Vec<(PathBuf, Vec<String>)> = list(&said, "results").iter().map(of_outloud).collect();
    // It ends with how bad the worst finding is, so its status says nothing about whether it worked.
    let said = sh.program(programs.join("pdfua")).arg("check").args(&files).args(["--format", "json"]).output()?;
    for one in Deserializer::from_str(&said).into_iter::<Value>() {
        all.push(of_pdfua(&one?));
    }
    if all.len() != 2 * files.len() {
        return failure(format!("Two checkers read {} PDFs, and told of {}.", files.len(), all.len()));
    }
    let mut found = Findings::new();
    for (file, more) in all {
        found.entry(file).or_default().extend(more);
    }
    Ok(found)
}

/// A file that could not be read has no findings, and a rule that fell over has none either.
fn of_outloud(one: &Value) -> (PathBuf, Vec<String>) {
    let mut told = findings(one, "rule");
    let fallen = list(one, "rules").iter().filter(|rule| rule["status"] == "crashed");
    told.extend(fallen.map(|rule| format!("{} fell over", text(rule, "rule"))));
    (PathBuf::from(text(one, "path")), told)
}

/// Its rule about empty headings (UA-14-001) falls over on every list of elements and is left out.
fn of_pdfua(one: &Value) -> (PathBuf, Vec<String>) {
    (PathBuf::from(text(one, "file")), findings(one, "rule_id"))
}

fn findings(one: &Value, rule: &str) -> Vec<String> {
    let found = list(one, "findings").iter().map(|found| format!("{} {}", text(found, rule), text(found, "message")));
    found.chain(one["error"].as_str().map(str::to_owned)).collect()
}

fn text<'v>(of: &'v Value, name: &str) -> &'v str {
    of[name].as_str().unwrap_or_default()
}

fn list<'v>(of: &'v Value, name: &str) -> &'v [Value] {
    of[name].as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{of_outloud, of_pdfua};

    #[track_caller]
    fn check((file, told): (std::path::PathBuf, Vec<String>), wanted: &[&str]) {
        assert_eq!(file.to_str(), Some("a.pdf"));
        assert_eq!(told, wanted);
    }

    #[test]
    fn what_a_checker_says_is_read() {
        let fine = json!({ "path": "a.pdf", "error": null, "findings": [], "rules": [{ "status": "ran" }] });
        check(of_outloud(&fine), &[]);
        let fallen = json!({ "path": "a.pdf", "findings": [], "rules": [{ "rule": "TAG-1", "status": "crashed" }] });
        check(of_outloud(&fallen), &["TAG-1 fell over"]);
        check(of_pdfua(&json!({ "file": "a.pdf", "error": "no PDF", "readable": false })), &["no PDF"]);
        let found = json!({ "file": "a.pdf", "findings": [{ "rule_id": "UA-1", "message": "no title" }] });
        check(of_pdfua(&found), &["UA-1 no title"]);
    }
}
