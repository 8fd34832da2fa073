//! Cards of questions for hosts: those that come with the app, which stay as they are, and the person's own. What is NOT
//! here: answers (`questions`).

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{QuestionCard, Record};
use shadowday_model::sentence;
use shadowday_store::{Act, Read, Seen};

use crate::api::{self, Done, Ids, Nothing, OneId, SaveQuestionCard};
use crate::app::App;
use crate::error::Error;
use crate::founding::fields;
use crate::parse::{id, position};
use crate::words;

/// The cards that come with the app: name, and how many questions; each has a message.
const SHIPPED: &[(&str, usize)] = &[("three", 3), ("rounding", 4)];
/// More than this on one card is a form, not a conversation.
const MOST_QUESTIONS: usize = 12;
/// The longest question, in characters; nobody can say a longer one.
const LONGEST: usize = 300;

/// Shipped cards, then the person's own.
pub fn question_cards(app: &App, _: Nothing) -> Result<Vec<api::QuestionCard>, Error> {
    app.read(|read| {
        let seen = read.n().to_string();
        let shipped = SHIPPED.iter().map(|(name, count)| api::QuestionCard {
            id: format!("shipped:{name}"),
            seen: seen.clone(),
            name: format!("card-{name}"),
            questions: message_ids(name, *count),
            shipped: true,
        });
        let own = own(read).into_iter().map(|card| api::QuestionCard {
            id: card.id.to_string(),
            seen: seen.clone(),
            name: card.name,
            questions: card.questions,
            shipped: false,
        });
        shipped.chain(own).collect()
    })
}

/// The person's own, in their order.
fn own(read: &Read<'_>) -> Vec<QuestionCard> {
    let mut own = read.every::<QuestionCard>();
    own.sort_by_key(|card| (card.position, card.id));
    own
}

/// The messages of a shipped card's questions; `None` when the card is no shipped one.
pub(crate) fn shipped_questions(card: &str) -> Option<Vec<String>> {
    let wanted = card.strip_prefix("shipped:")?;
    SHIPPED.iter().find(|(name, _)| *name == wanted).map(|(name, count)| message_ids(name, *count))
}

fn message_ids(card: &str, count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("card-{card}-{number}")).collect()
}

/// Makes a card of one's own, the last of them, or changes one.
pub fn save_question_card(app: &App, form: SaveQuestionCard) -> Result<Done, Error> {
    let known = form.id.as_deref().map(own_id).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let name = words::one_line("name", &form.name)?;
    let questions = asked(&form.questions)?;
    let done = app.act("save_question_card", None, |act| {
        let mut given = fields([("name", json!(name)), ("questions", json!(questions))]);
        if let Some(card) = known {
            standing(act, card)?;
            act.write(QuestionCard::KIND, card, given, seen)?;
            return Ok(card);
        }
        let last = own(act.read()).last().map_or(0, |card| card.position);
        given.insert("position".to_owned(), json!(last + 1));
        let card = act.new_id();
        act.create(QuestionCard::KIND, card, given)?;
        Ok(card)
    })?;
    let card = done.value;
    Ok(done.said("done-card-saved", &[("name", &name)]).about(card))
}

/// The questions of a form, each in one line.
fn asked(typed: &[String]) -> Result<Vec<String>, Error> {
    let one_line = |text: &String| words::optional(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let questions: Vec<String> = typed.iter().map(one_line).filter(|text| !text.is_empty()).collect();
    if questions.is_empty() || questions.len() > MOST_QUESTIONS {
        return Err(Error::invalid("questions", sentence!("error-card-questions", most = MOST_QUESTIONS)));
    }
    if questions.iter().any(|text| text.chars().count() > LONGEST) {
        return Err(Error::invalid("questions", sentence!("error-card-question-long", most = LONGEST)));
    }
    Ok(questions)
}

/// A card of one's own; those that come with the app are messages and no records.
fn own_id(text: &str) -> Result<RecordId, Error> {
    if shipped_questions(text).is_some() {
        return Err(Error::Refused(sentence!("error-card-shipped")));
    }
    id("id", text)
}

fn standing(act: &Act<'_>, card: RecordId) -> Result<(), Error> {
    let found = act.read().part::<QuestionCard>(card).filter(|card| !card.removed);
    found.map(|_| ()).ok_or_else(|| Error::Missing(sentence!("error-missing-card")))
}

/// Takes a card of one's own away. Answers to its questions keep them.
pub fn remove_question_card(app: &App, request: OneId) -> Result<Done, Error> {
    let card = own_id(&request.id)?;
    let done = app.act("remove_question_card", None, |act| {
        standing(act, card)?;
        Ok(act.remove(QuestionCard::KIND, card, Seen::Now)?)
    })?;
    Ok(done.said("done-card-removed", &[]))
}

/// Puts the person's own cards in this order; any that are not named follow as they were.
pub fn order_question_cards(app: &App, request: Ids) -> Result<Done, Error> {
    let mut named: Vec<RecordId> = request.ids.iter().map(|text| own_id(text)).collect::<Result<_, _>>()?;
    let mut once = BTreeSet::new();
    named.retain(|card| once.insert(*card));
    let done = app.act("order_question_cards", None, |act| {
        named.iter().try_for_each(|card| standing(act, *card))?;
        let others = own(act.read()).into_iter().map(|card| card.id).filter(|card| !once.contains(card));
        let order: Vec<RecordId> = named.iter().copied().chain(others).collect();
        for (place, card) in order.into_iter().enumerate() {
            act.write(QuestionCard::KIND, card, fields([("position", json!(place + 1))]), Seen::Now)?;
        }
        Ok(())
    })?;
    Ok(done.said("done-cards-ordered", &[]))
}
