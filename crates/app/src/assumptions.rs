//! What the leader expects before a day, with how sure, and the score after it. What is NOT here: the cards that ask
//! for the score (`debrief`).

use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Assumption, FieldMap, Record};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Verdict;
use shadowday_store::{Read, Seen};

use crate::api::{self, Assumptions, Done, OneId, ReadDay, SaveAssumption};
use crate::app::App;
use crate::error::Error;
use crate::founding::open_day;
use crate::parse::{id, position};
use crate::words;

/// More than this nobody scores in the evening.
const MOST: usize = 5;

/// The expectations of the open day, or of any day.
pub fn assumptions(app: &App, request: ReadDay) -> Result<Assumptions, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let day = wanted.or_else(|| open_day(read, now).map(|row| row.day.id));
        let seen = read.n().to_string();
        let of_day = day.map(|day| of(read, day)).unwrap_or_default();
        Assumptions {
            day: day.map(|day| day.to_string()),
            assumptions: of_day.into_iter().map(|one| shown(one, &seen)).collect(),
        }
    })
}

/// A day's expectations in their order.
pub(crate) fn of(read: &Read<'_>, day: RecordId) -> Vec<Assumption> {
    let mut found: Vec<Assumption> = read.parts(day);
    found.sort_by_key(|one| (one.position, one.id));
    found
}

/// An expectation as screens show it.
pub(crate) fn shown(one: Assumption, seen: &str) -> api::Assumption {
    api::Assumption {
        id: one.id.to_string(),
        seen: seen.to_owned(),
        statement: one.statement,
        confidence: one.confidence,
        verdict: one.verdict.map(|verdict| verdict.to_string()),
        evidence: one.evidence,
    }
}

/// Adds an expectation to a day, changes one, or scores it.
pub fn save_assumption(app: &App, form: SaveAssumption) -> Result<Done, Error> {
    let fields = given(&form)?;
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let day: Option<RecordId> = form.day.as_deref().map(|text| id("day", text)).transpose()?;
    let done = app.act("save_assumption", None, |act| {
        if let Some(known) = known {
            act.read()
                .part::<Assumption>(known)
                .ok_or_else(|| Error::Missing(sentence!("error-missing-expectation")))?;
            act.write(Assumption::KIND, known, fields, seen)?;
            return Ok(known);
        }
        let open = || open_day(act.read(), act.now()).map(|row| row.day.id);
        let day = day.or_else(open).filter(|day| act.read().shadow_day(*day).is_some()).ok_or_else(no_day)?;
        let mut fields = fields;
        fields.insert("day".to_owned(), json!(day));
        fields.insert("position".to_owned(), json!(place_for_another(act.read(), day, &fields)?));
        let new = act.new_id();
        act.create(Assumption::KIND, new, fields)?;
        Ok(new)
    })?;
    let about = done.value;
    Ok(done.said("done-assumption-saved", &[]).about(about))
}

fn no_day() -> Error {
    Error::invalid("day", sentence!("error-expectation-no-day"))
}

/// The place of one more expectation, when it says something and there is room for it.
fn place_for_another(read: &Read<'_>, day: RecordId, fields: &FieldMap) -> Result<u32, Error> {
    let known = of(read, day);
    if fields.get("statement").and_then(Value::as_str).is_none_or(str::is_empty) {
        return Err(Error::invalid("statement", sentence!("error-expectation-empty")));
    }
    if known.len() >= MOST {
        return Err(Error::invalid("statement", sentence!("error-expectations-full", most = MOST)));
    }
    Ok(known.last().map_or(0, |last| last.position + 1))
}

fn given(form: &SaveAssumption) -> Result<FieldMap, Error> {
    let mut fields = FieldMap::new();
    if let Some(text) = &form.statement {
        let statement = words::optional(text);
        if statement.is_empty() {
            return Err(Error::invalid("statement", sentence!("error-expectation-empty")));
        }
        fields.insert("statement".to_owned(), json!(statement));
    }
    if let Some(sure) = form.confidence {
        if sure > 100 {
            return Err(Error::invalid("confidence", sentence!("error-confidence")));
        }
        fields.insert("confidence".to_owned(), if sure < 0 { Value::Null } else { json!(sure) });
    }
    match form.verdict.as_deref() {
        None => {}
        Some("") => drop(fields.insert("verdict".to_owned(), Value::Null)),
        Some(text) => {
            let verdict: Verdict =
                text.parse().map_err(|_| Error::invalid("verdict", sentence!("error-no-score", text = text)))?;
            fields.insert("verdict".to_owned(), json!(verdict));
        }
    }
    if let Some(text) = &form.evidence {
        fields.insert("evidence".to_owned(), json!(words::optional(text)));
    }
    Ok(fields)
}

/// Takes an expectation away.
pub fn remove_assumption(app: &App, request: OneId) -> Result<Done, Error> {
    let gone: RecordId = id("id", &request.id)?;
    let done = app.act("remove_assumption", None, |act| Ok(act.remove(Assumption::KIND, gone, Seen::Now)?))?;
    Ok(done.said("done-assumption-removed", &[]))
}
