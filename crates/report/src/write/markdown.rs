//! Markdown (CommonMark with tables), for wikis and tickets. Whatever a person wrote stays text: no mark of theirs works.
//! What is NOT here: the order of things (assets/templates/report.md).

use minijinja::{AutoEscape, context};

use super::template::{fill, sanitise, texts};
use crate::content::Content;
use crate::error::ReportError;

const TEMPLATE: &str = include_str!("../../../../assets/templates/report.md");

/// Writes the file.
pub fn markdown(content: &Content) -> Result<String, ReportError> {
    let mut data = serde_json::to_value(content.without_evidence()).expect("content is plain data");
    sanitise(&mut data);
    texts(&mut data, |text| Some(inert(text)));
    fill("Markdown", TEMPLATE, AutoEscape::None, &data, context! {})
}

/// The same words in one line, without anything that Markdown would read as a mark.
pub fn inert(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.split(['\n', '\r', '\t']).map(str::trim).collect::<Vec<_>>().join(" ").chars() {
        let begins_line = safe.is_empty() && matches!(letter, '#' | '+' | '-' | '=');
        // `1.` and `1)` would begin a list.
        let numbers = matches!(letter, '.' | ')') && !safe.is_empty() && safe.bytes().all(|byte| byte.is_ascii_digit());
        let marks = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '{');
        if begins_line || numbers || marks {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}
