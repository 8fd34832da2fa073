//! One HTML file: no script, nothing fetched, print and dark styles inside. What is NOT here: the look (assets/templates).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minijinja::{AutoEscape, Value, context};
use serde_json::json;

use super::template::{fill, sanitise, value_of};
use crate::chart;
use crate::content::{Block, Content};
use crate::error::ReportError;

const FORMAT: &str = "HTML";
const TEMPLATE: &str = include_str!("../../../../assets/templates/report.html");
const MESSAGE: &str = include_str!("../../../../assets/templates/mail.html");
const STYLE: &str = include_str!("../../../../assets/templates/report.css");

/// Writes the file.
pub fn html(content: &Content) -> Result<String, ReportError> {
    let mut data = serde_json::to_value(content.without_evidence()).expect("content is plain data");
    sanitise(&mut data);
    let groups = in_columns(with_pictures(content, data["sections"].take()));
    fill(FORMAT, TEMPLATE, AutoEscape::Html, &data, context! { groups => value_of(&groups), style => style() })
}

/// The same words for a message: no style and no picture, which the page that copies them may not hold either.
pub fn for_message(content: &Content) -> Result<String, ReportError> {
    let mut data = serde_json::to_value(content.without_evidence()).expect("content is plain data");
    sanitise(&mut data);
    fill(FORMAT, MESSAGE, AutoEscape::Html, &data, context! {})
}

/// A sheet that is no report: its own template and data, in the style of the reports.
pub fn sheet(template: &'static str, mut data: serde_json::Value) -> Result<String, ReportError> {
    sanitise(&mut data);
    fill(FORMAT, template, AutoEscape::Html, &data, context! { style => style() })
}

fn style() -> Value {
    Value::from_safe_string(STYLE.to_owned())
}

/// The sections with each chart's and photo's picture beside its data.
fn with_pictures(content: &Content, mut sections: serde_json::Value) -> serde_json::Value {
    let mut number = 0;
    for (at, section) in content.sections.iter().enumerate() {
        for (nth, block) in section.blocks.iter().enumerate() {
            if let Block::Chart { chart } = block {
                number += 1;
                sections[at]["blocks"][nth]["svg"] = serde_json::Value::String(chart::svg(chart, number));
            }
            if let Block::Photos { photos } = block {
                for (which, photo) in photos.iter().enumerate() {
                    let address = format!("data:image/jpeg;base64,{}", STANDARD.encode(&photo.jpeg));
                    sections[at]["blocks"][nth]["photos"][which]["address"] = serde_json::Value::String(address);
                }
            }
        }
    }
    sections
}

/// Sections side by side stand in one group of two columns, so that a tall one leaves no hole beside it.
fn in_columns(sections: serde_json::Value) -> serde_json::Value {
    let serde_json::Value::Array(sections) = sections else { return json!([]) };
    let mut groups: Vec<(&str, [Vec<serde_json::Value>; 2])> = Vec::new();
    for section in sections {
        let (layout, second) = match section["place"].as_str() {
            Some("left") => ("sides", false),
            Some("right") => ("sides", true),
            Some("row") => ("row", false),
            // Sections of halves fill the two columns in turn.
            Some("half") => (
                "halves",
                groups
                    .last()
                    .is_some_and(|(layout, columns)| *layout == "halves" && columns[0].len() > columns[1].len()),
            ),
            _ => ("single", false),
        };
        if layout == "single" || groups.last().is_none_or(|(last, _)| *last != layout) {
            groups.push((layout, [Vec::new(), Vec::new()]));
        }
        if let Some((_, columns)) = groups.last_mut() {
            columns[usize::from(second)].push(section);
        }
    }
    let group = |(layout, [first, second]): (&str, [Vec<serde_json::Value>; 2])| {
        if layout == "row" {
            json!({ "layout": layout, "columns": [first] })
        } else if second.is_empty() {
            json!({ "layout": "single", "columns": [first] })
        } else {
            json!({ "layout": layout, "columns": [first, second] })
        }
    };
    groups.into_iter().map(group).collect()
}
