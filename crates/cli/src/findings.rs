//! `finding`.

use serde_json::json;
use shadowday_app::api::{FindingRow, FindingsRequest};
use shadowday_app::sentence;
use shadowday_app::{App, Error, findings};

use crate::DONE;
use crate::arguments;
use crate::output::{Output, text};

/// `finding list`.
pub fn finding(app: &App, what: &arguments::Finding, output: &Output) -> Result<u8, Error> {
    let arguments::Finding::List { settled, words } = what;
    for row in findings::findings(app, FindingsRequest { words: words.clone(), settled: *settled })? {
        show(output, &row);
    }
    Ok(DONE)
}

fn show(output: &Output, row: &FindingRow) {
    let evidence = &row.evidence;
    let object = json!({
        "id": row.id,
        "statement": row.statement,
        "scope": text(&row.scope),
        "category": row.category,
        "effort": row.effort,
        "reach": row.reach,
        "owner": text(&row.owner),
        "state": row.state,
        "grade": row.grade,
        "supporting": evidence.supporting,
        "contradicting": evidence.contradicting,
        "days": evidence.days,
        "hosts": evidence.hosts,
        "observers": evidence.observers,
        "teams": evidence.teams,
    });
    let word = |kind: &str, value: Option<&str>| output.words().plain(&format!("{kind}-{}", value.unwrap_or("none")));
    let (effort, grade) = (word("effort", row.effort.as_deref()), word("grade", row.grade.as_deref()));
    let (statement, id) = (&row.statement, &row.id);
    let (supporting, contradicting, days) = (evidence.supporting, evidence.contradicting, evidence.days);
    output.answer(
        &object,
        &sentence!(
            "command-finding",
            statement = statement,
            grade = grade,
            supporting = supporting,
            contradicting = contradicting,
            days = days,
            effort = effort,
            id = id
        ),
    );
}
