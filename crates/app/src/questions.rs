//! Questions asked of hosts: the cards, and answers kept word for word. What is NOT here: the only reply offered, which
//! is a message.

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, FieldMap, Observation, QuestionCard, Record, RecordKind};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Basis, Kind, Polarity};
use shadowday_store::{Act, Seen};

use crate::api::{self, Done, LogAnswer, Logged, Nothing, OneId, SaveQuestionCard};
use crate::app::App;
use crate::error::Error;
use crate::founding::{day_for_a_note, fields, host_met};
use crate::observations::differing;
use crate::parse::id;
use crate::strip::strip_of;
use crate::words;

/// The cards that come with the app: name, and how many questions; each has a message.
const SHIPPED: &[(&str, usize)] = &[("three", 3), ("rounding", 4)];
/// More than this on one card is a form, not a conversation.
const MOST_QUESTIONS: usize = 12;

/// Shipped cards, then the person's own.
pub fn question_cards(app: &App, _: Nothing) -> Result<Vec<api::QuestionCard>, Error> {
    let shipped = SHIPPED.iter().map(|(name, count)| api::QuestionCard {
        id: format!("shipped:{name}"),
        name: format!("card-{name}"),
        questions: message_ids(name, *count),
        shipped: true,
    });
    let mut own = app.read(|read| read.every::<QuestionCard>())?;
    own.sort_by_key(|card| (card.position, card.id));
    let own = own.into_iter().map(|card| api::QuestionCard {
        id: card.id.to_string(),
        name: card.name,
        questions: card.questions,
        shipped: false,
    });
    Ok(shipped.chain(own).collect())
}

/// The messages of a shipped card's questions; `None` when the card is no shipped one.
pub(crate) fn shipped_questions(card: &str) -> Option<Vec<String>> {
    let wanted = card.strip_prefix("shipped:")?;
    SHIPPED.iter().find(|(name, _)| *name == wanted).map(|(name, count)| message_ids(name, *count))
}

fn message_ids(card: &str, count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("card-{card}-{number}")).collect()
}

/// Makes a card of one's own, or changes one.
pub fn save_question_card(app: &App, request: SaveQuestionCard) -> Result<Done, Error> {
    let name = words::one_line("name", &request.name)?;
    let questions: Vec<String> =
        request.questions.iter().map(|text| words::optional(text)).filter(|text| !text.is_empty()).collect();
    if questions.is_empty() || questions.len() > MOST_QUESTIONS {
        return Err(Error::invalid("questions", sentence!("error-card-questions", most = MOST_QUESTIONS)));
    }
    let known: Option<RecordId> = request.id.as_deref().map(|text| id("id", text)).transpose()?;
    let done = app.act("save_question_card", None, |act| {
        let given = fields([("name", json!(name)), ("questions", json!(questions))]);
        let card = known.unwrap_or_else(|| act.new_id());
        match known {
            Some(card) => act.write(QuestionCard::KIND, card, given, Seen::Now)?,
            None => act.create(QuestionCard::KIND, card, given)?,
        }
        Ok(card)
    })?;
    let card = done.value;
    Ok(done.said("done-card-saved", &[("name", &name)]).about(card))
}

/// Takes a card of one's own away.
pub fn remove_question_card(app: &App, request: OneId) -> Result<Done, Error> {
    let card: RecordId = id("id", &request.id)?;
    let done = app.act("remove_question_card", None, |act| Ok(act.remove(QuestionCard::KIND, card, Seen::Now)?))?;
    Ok(done.said("done-card-removed", &[]))
}

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
