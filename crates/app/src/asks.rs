//! What hosts asked for, and who answers for it: owner, due date and authority together make an ask a promise. What is
//! NOT here: how asks are drafted (`questions`), the cards that ask (`debrief`).

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, FieldMap, Record};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Light;
use shadowday_store::{Act, Read, Seen};

use crate::api::{DebriefAsk, Done, PromiseAsk};
use crate::app::App;
use crate::days::dates;
use crate::error::Error;
use crate::founding::fields;
use crate::parse::{id, position};
use crate::view::Names;
use crate::words;

/// The asks of a day as the debrief shows them.
pub(crate) fn of_day(read: &Read<'_>, names: &Names, day: RecordId) -> Vec<DebriefAsk> {
    let asks: Vec<Ask> = read.parts(day);
    asks.into_iter().map(|ask| shown(read, names, ask)).collect()
}

fn shown(read: &Read<'_>, names: &Names, ask: Ask) -> DebriefAsk {
    let answer = promise(read, ask.id);
    let promised = answer.is_some();
    let answer = answer.unwrap_or_else(|| Answer::new(ask.id));
    DebriefAsk {
        id: ask.id.to_string(),
        seen: names.seen.clone(),
        words: ask.words,
        host: ask.host.and_then(|host| names.pseudonym(host)),
        mine: ask.mine,
        owner: answer.owner,
        due: answer.due.map(|due| due.to_string()),
        authority: answer.authority,
        promised,
    }
}

/// The newest answer that somebody answers for.
fn promise(read: &Read<'_>, ask: RecordId) -> Option<Answer> {
    let answers: Vec<Answer> = read.parts(ask);
    answers.into_iter().rfind(|answer| !answer.owner.is_empty() && answer.due.is_some() && !answer.authority.is_empty())
}

/// Makes an ask a promise, or leaves it an ask; and says whether the leader owns it.
pub fn promise_ask(app: &App, request: PromiseAsk) -> Result<Done, Error> {
    let ask: RecordId = id("id", &request.id)?;
    let seen = request.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let promised = promised(&request)?;
    let done = app.act("promise_ask", None, |act| {
        let old = act.read().part::<Ask>(ask).filter(|old| !old.removed);
        let old = old.ok_or_else(|| Error::Missing(sentence!("error-missing-ask")))?;
        if old.mine != request.mine {
            act.write(Ask::KIND, ask, fields([("mine", json!(request.mine))]), seen)?;
        }
        answer(act, ask, promised.as_ref(), seen)?;
        Ok(promised.is_some())
    })?;
    let message = if done.value { "done-ask-promised" } else { "done-ask-left" };
    Ok(done.said(message, &[]).about(ask))
}

/// What a promise says; nothing when all of it is empty.
fn promised(request: &PromiseAsk) -> Result<Option<FieldMap>, Error> {
    let (owner, authority) = (words::optional(&request.owner), words::optional(&request.authority));
    let due = dates("due", Some(&request.due))?;
    match (owner.is_empty(), due, authority.is_empty()) {
        (true, None, true) => Ok(None),
        (false, Some(due), false) => Ok(Some(fields([
            ("light", json!(Light::Yellow)),
            ("owner", json!(owner)),
            ("due", json!(due)),
            ("authority", json!(authority)),
        ]))),
        (owner, due, _) => {
            let field = if owner {
                "owner"
            } else if due.is_none() {
                "due"
            } else {
                "authority"
            };
            Err(Error::invalid(field, sentence!("error-promise-incomplete")))
        }
    }
}

/// Writes the answer that makes the promise; takes one away that was no more than a promise.
fn answer(act: &mut Act<'_>, ask: RecordId, promised: Option<&FieldMap>, seen: Seen) -> Result<(), Error> {
    let known = promise(act.read(), ask);
    match (known, promised) {
        (None, None) => Ok(()),
        (Some(known), Some(promised)) => Ok(act.write(Answer::KIND, known.id, promised.clone(), seen)?),
        (None, Some(promised)) => {
            let new = act.new_id();
            let mut fields = promised.clone();
            fields.insert("ask".to_owned(), json!(ask));
            Ok(act.create(Answer::KIND, new, fields)?)
        }
        (Some(known), None) if known.told_at.is_none() && known.text.is_empty() => {
            Ok(act.remove(Answer::KIND, known.id, seen)?)
        }
        (Some(_), None) => Err(Error::invalid("owner", sentence!("error-ask-answered"))),
    }
}
