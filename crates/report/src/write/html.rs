//! One HTML file: no script, nothing fetched, print and dark styles inside. What is NOT here: the look (assets/templates).

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};
use serde_json::json;

use crate::chart;
use crate::content::{Block, Content};
use crate::error::ReportError;

const TEMPLATE: &str = include_str!("../../../../assets/templates/report.html");
const STYLE: &str = include_str!("../../../../assets/templates/report.css");

/// Writes the file.
pub fn html(content: &Content) -> Result<String, ReportError> {
    let fail = |error: minijinja::Error| ReportError::File { format: "HTML", reason: error.to_string() };
    let environment = environment(TEMPLATE).map_err(fail)?;
    let template = environment.get_template("page").map_err(fail)?;
    let mut data = serde_json::to_value(content.without_evidence()).expect("content is plain data");
    sanitise(&mut data);
    let groups = in_columns(with_pictures(content, data["sections"].take()));
    template.render(context! { c => value_of(&data), groups => value_of(&groups), style => Value::from_safe_string(STYLE.to_owned()) }).map_err(fail)
}

/// A sheet that is no report: its own template and data, in the style of the reports.
pub fn sheet(template: &'static str, mut data: serde_json::Value) -> Result<String, ReportError> {
    let fail = |error: minijinja::Error| ReportError::File { format: "HTML", reason: error.to_string() };
    sanitise(&mut data);
    let environment = environment(template).map_err(fail)?;
    let template = environment.get_template("page").map_err(fail)?;
    template.render(context! { c => value_of(&data), style => Value::from_safe_string(STYLE.to_owned()) }).map_err(fail)
}

/// Every value is escaped, whatever a template says.
fn environment(template: &'static str) -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Lenient);
    environment.add_template("page", template)?;
    Ok(environment)
}

/// The sections with each chart's picture beside its data.
fn with_pictures(content: &Content, mut sections: serde_json::Value) -> serde_json::Value {
    let mut number = 0;
    for (at, section) in content.sections.iter().enumerate() {
        for (nth, block) in section.blocks.iter().enumerate() {
            if let Block::Chart { chart } = block {
                number += 1;
                sections[at]["blocks"][nth]["svg"] = serde_json::Value::String(chart::svg(chart, number));
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

/// JSON as the engine's own values; texts stay unsafe, so every one of them is escaped.
fn value_of(data: &serde_json::Value) -> Value {
    match data {
        serde_json::Value::Null => Value::from(()),
        serde_json::Value::Bool(yes) => Value::from(*yes),
        serde_json::Value::Number(number) => number.as_i64().map_or_else(|| Value::from(number.as_f64()), Value::from),
        serde_json::Value::String(text) => Value::from(text.as_str()),
        serde_json::Value::Array(items) => items.iter().map(value_of).collect(),
        serde_json::Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), value_of(field)))
            .collect::<std::collections::BTreeMap<String, Value>>()
            .into(),
    }
}

/// Characters that HTML cannot hold show as �.
fn sanitise(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => {
            if text.chars().any(is_refused) {
                *text = text.chars().map(|letter| if is_refused(letter) { '\u{FFFD}' } else { letter }).collect();
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(sanitise),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(sanitise),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

fn is_refused(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t')) || matches!(letter, '\u{FFFE}' | '\u{FFFF}')
}
