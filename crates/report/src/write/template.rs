//! Text formats from templates: content as the engine's values, every one of them escaped. What is NOT here: the templates
//! (assets/templates), what each format adds.

use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use crate::error::ReportError;

/// Fills a template with `c`, the content, and what else it needs. HTML and XML are escaped whatever the template says.
pub fn fill(
    format: &'static str,
    template: &'static str,
    escape: AutoEscape,
    data: &serde_json::Value,
    more: Value,
) -> Result<String, ReportError> {
    let fail = |error: minijinja::Error| ReportError::File { format, reason: error.to_string() };
    let mut environment = Environment::new();
    let escape_all = move |_: &str| match escape {
        AutoEscape::None => AutoEscape::None,
        _ => AutoEscape::Html,
    };
    environment.set_auto_escape_callback(escape_all);
    environment.set_undefined_behavior(UndefinedBehavior::Lenient);
    environment.add_template("page", template).map_err(fail)?;
    let template = environment.get_template("page").map_err(fail)?;
    template.render(context! { c => value_of(data), ..more }).map_err(fail)
}

/// JSON as the engine's own values; texts stay unsafe, so every one of them is escaped.
pub fn value_of(data: &serde_json::Value) -> Value {
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

/// Changes every text.
pub fn texts(value: &mut serde_json::Value, change: fn(&str) -> Option<String>) {
    match value {
        serde_json::Value::String(text) => {
            if let Some(changed) = change(text) {
                *text = changed;
            }
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| texts(item, change)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|field| texts(field, change)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

/// Characters that HTML and XML cannot hold show as �.
pub fn sanitise(value: &mut serde_json::Value) {
    texts(value, |text| {
        let refused = text.chars().any(is_refused);
        refused.then(|| text.chars().map(|letter| if is_refused(letter) { '\u{FFFD}' } else { letter }).collect())
    });
}

fn is_refused(letter: char) -> bool {
    (letter.is_control() && !matches!(letter, '\n' | '\t')) || matches!(letter, '\u{FFFE}' | '\u{FFFF}')
}
