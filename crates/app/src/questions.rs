//! Answers of hosts, kept word for word. What is NOT here: the questions (`cards`), and the only reply offered, which is
//! a message.

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, FieldMap, Observation, Record, RecordKind};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Basis, Kind, Polarity};
use shadowday_store::{Act, Seen};

use crate::api::{LogAnswer, Logged};
use crate::app::App;
use crate::error::Error;
use crate::founding::{day_for_a_note, host_met};
use crate::observations::differing;
use crate::strip::strip_of;
use crate::words;

/// Keeps an answer as an observation in the host's words; an ask is drafted beside it.
pub fn log_answer(app: &App, request: LogAnswer) -> Result<Logged, Error> {
    let said = words::optional(&request.words);
    if said.is_empty() {
        return Err(Error::invalid("words", sentence!("error-answer-empty")));
    }
    let (kind, polarity) = match request.kind.as_str() {
        "quote" => (Kind::Quote, Polarity::Neutral),
        "ask" => (Kind::Ask, Polarity::Problem),
        "idea" => (Kind::Idea, Polarity::Neutral),
        "strength" => (Kind::Quote, Polarity::Strength),
        other => {
            return Err(Error::invalid("kind", sentence!("error-answer-kind", text = other)));
        }
    };
    let day = day_for_a_note(app, app.notebook().store.now())?;
    let done = app.act("log_answer", None, |act| {
        let row = act.read().day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?.day;
        let mut note = Observation::new(act.new_id());
        note.day = Some(day);
        (note.recorded_at, note.happened_at) = (Some(act.now()), Some(act.now()));
        note.raw = format!("\"{said}");
        note.text.clone_from(&said);
        (note.kind, note.polarity, note.basis) = (kind, polarity, Basis::Heard);
        note.quotable = request.quotable;
        note.left = request.left.iter().flatten().cloned().collect();
        note.activity = strip_of(act.read(), day).running().map(|running| running.id);
        if !request.question.trim().is_empty() {
            note.other.insert("question".to_owned(), request.question.trim().to_owned());
        }
        if let Some(host) = request.host.as_deref().filter(|host| !host.trim().is_empty()) {
            let host = words::one_line("host", host.trim_start_matches('@'))?;
            note.hosts = BTreeSet::from([host_met(act, day, row.team, row.leader, &host)?]);
        }
        act.create(RecordKind::Observation, note.id, note.to_fields())?;
        draft_ask(act, &note)?;
        Ok(note.id)
    })?;
    let logged = done.value;
    let note = app.read(|read| crate::observations::one(read, logged))?;
    let note = note.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
    Ok(Logged { done: done.said("done-answer-kept", &[]).about(logged), note })
}

/// An observation that is an ask has a record of its own, to be answered. A promise it is not: nobody owns it yet.
pub(crate) fn draft_ask(act: &mut Act<'_>, note: &Observation) -> Result<(), Error> {
    if note.kind != Kind::Ask {
        return Ok(());
    }
    let ask = act.new_id();
    Ok(act.create(Ask::KIND, ask, drafted(ask, note))?)
}

/// The ask that a note says.
fn drafted(ask: RecordId, note: &Observation) -> FieldMap {
    let mut ask = Ask::new(ask);
    ask.day = note.day;
    ask.observations = vec![note.id];
    ask.host = note.hosts.first().copied();
    ask.words.clone_from(&note.text);
    ask.asked_at = note.happened_at;
    ask.to_fields()
}

/// A note that becomes an ask by being edited gets its record, and what is edited in one that is an ask is edited in its
/// record. One that is an ask no more loses it, unless somebody answered it or took it on: then it stays to be told.
pub(crate) fn ask_follows(act: &mut Act<'_>, old: &Observation, written: &FieldMap) -> Result<(), Error> {
    let mut fields = act.read().observation_fields(old.id);
    fields.extend(written.clone());
    let note = Observation::from_fields(old.id, &fields);
    if ![note.kind, old.kind].contains(&Kind::Ask) {
        return Ok(());
    }
    let of_note = |ask: &Ask| ask.observations == [old.id];
    let asks: Vec<Ask> = act.read().every::<Ask>().into_iter().filter(of_note).collect();
    if note.kind == Kind::Ask && asks.is_empty() {
        return draft_ask(act, &note);
    }
    for ask in &asks {
        let taken_on = ask.mine || !act.read().parts::<Answer>(ask.id).is_empty();
        if note.kind == Kind::Ask || taken_on {
            // What was settled otherwise since (the team by hand) stays so.
            let (held, was) = (ask.to_fields(), drafted(ask.id, old));
            let mut follows = differing(&was, &drafted(ask.id, &note));
            follows.retain(|field, _| held.get(field) == was.get(field));
            act.write(Ask::KIND, ask.id, follows, Seen::Now)?;
        } else {
            act.remove(Ask::KIND, ask.id, Seen::Now)?;
        }
    }
    Ok(())
}
