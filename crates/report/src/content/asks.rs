//! What was asked for on a day, with the reply and the promise where there is one.
//! What is NOT here: the asks of a period (`parts`), which are counted or listed as noted.

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask};
use shadowday_model::vocabulary::{Kind, Light};

use super::parts::{rest_note, section};
use super::problems::may_show;
use super::scope::{Note, Scope, cut};
use super::{Block, Item, Place, Section};
use crate::messages::msg;

/// Asks with their replies, then lines noted as asks that became none; nothing when there is neither.
pub fn asks(scope: &Scope<'_>, place: Place, most: usize) -> Option<Section> {
    let asked = &scope.whole_day.asks;
    let cited: BTreeSet<RecordId> = asked.iter().flat_map(|ask| ask.observations.iter().copied()).collect();
    let noted = scope.notes.iter().filter(|note| note.row.kind == Kind::Ask && !cited.contains(&note.row.id));
    let noted = noted.map(|note| Item {
        mark: "○".to_owned(),
        text: cut(&scope.released_text(note), 160),
        detail: scope.ids.get(&note.row.id).cloned().unwrap_or_default(),
    });
    let items: Vec<Item> = asked.iter().map(|ask| item(scope, ask)).chain(noted).collect();
    if items.is_empty() {
        return None;
    }
    let rest = items.len().saturating_sub(most);
    let mut blocks = vec![Block::List { items: items.into_iter().take(most).collect() }];
    blocks.extend(rest_note(scope, rest, 0));
    Some(section("asks", scope.words.say("heading-asks"), place, blocks))
}

fn item(scope: &Scope<'_>, ask: &Ask) -> Item {
    let words = scope.words;
    let answer = scope.whole_day.answers.get(&ask.id).copied();
    let light = answer.map_or(Light::New, Answer::shown_light);
    // What nobody answers for is no answer.
    let answer = answer.filter(|_| light != Light::New);
    let mark = mark_of(light);
    let notes: Vec<&Note> = scope.notes.iter().filter(|note| ask.observations.contains(&note.row.id)).collect();
    let is_released = notes.iter().all(|note| may_show(note));
    let text = if is_released { cut(&ask.words, 160) } else { words.say("quote-not-released") };
    let mut parts = vec![words.say(&format!("light-{}", light.as_str()))];
    parts.extend(ask.safety.then(|| words.say("ask-safety")));
    parts.extend(answer.map(|answer| cut(&answer.text, 160)));
    parts.extend(answer.and_then(|answer| promise(scope, answer)));
    parts.extend(ask.mine.then(|| words.say("ask-mine")));
    parts.push(super::parts::evidence(scope, &notes));
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Item { mark: mark.to_owned(), text, detail }
}

/// A light that needs no colour.
pub fn mark_of(light: Light) -> &'static str {
    match light {
        Light::New => "○",
        Light::Green => "●",
        Light::Yellow => "◐",
        Light::Red => "■",
    }
}

/// Who does it, and until when; who did it when it is done.
pub fn promise(scope: &Scope<'_>, answer: &Answer) -> Option<String> {
    let owner = cut(&answer.owner, 60);
    let is_done = answer.shown_light() == Light::Green;
    let due = answer.due.filter(|_| !is_done).map(|due| scope.words.short_date(due));
    match (owner.is_empty(), due) {
        (true, None) => None,
        (false, None) => Some(owner),
        (true, Some(due)) => Some(msg!(scope.words, "promise-due", due = &due)),
        (false, Some(due)) => Some(msg!(scope.words, "promise", owner = &owner, due = &due)),
    }
}
