//! Review: what a reviewer does with observations, alone or many at once, each a record of its own that names the version
//! the reviewer had on screen. `1` accepts an observation and makes no finding of it: a finding is a sentence that somebody
//! answers for, and one note is rarely one. What is NOT here: what waits (`shelf`), the cards (`queue`), what is alike, what merging
//! would count (`preview`), what is done about one (`linking`), coding again (`coding`).

mod alike;
mod coding;
mod linking;
mod preview;
mod queue;
mod shelf;

pub use alike::alike;
pub use coding::{code_observation, draw_second_coding, drop_second_coding, second_coding, settle_coding};
pub use linking::{link_observations, linkable};
pub use preview::merge_preview;
pub(crate) use queue::shown as review_shown;
pub use queue::{review_board, review_counts, review_queue};
pub(crate) use shelf::Shelf;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Record, RecordKind, Review};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{EvidenceLink, ReviewAction};
use shadowday_store::{Act, Seen};

use crate::api::{AnswerQuestion, Done, Ids, MergeObservations, ReviewObservations};
use crate::app::App;
use crate::error::Error;
use crate::findings::{counted_with, sentence, sentence_of};
use crate::founding::fields;
use crate::observations::ids;
use crate::parse::{id, position};
use crate::words;

/// Accepts, declines, puts off or asks about observations; all of it is one undo.
pub fn review_observations(app: &App, request: ReviewObservations) -> Result<Done, Error> {
    let ids = ids(&request.ids)?;
    let seen = Seen::At(position(&request.seen)?);
    let said = said(app, &request)?;
    let (kind, message) = match said.action {
        Some(ReviewAction::Accept) => ("accept_observations", "done-accepted"),
        Some(ReviewAction::Decline) => ("decline_observations", "done-declined"),
        Some(ReviewAction::Snooze) => ("snooze_observations", "done-snoozed"),
        Some(ReviewAction::Ask) => ("ask_observer", "done-asked"),
        Some(ReviewAction::Merge | ReviewAction::Link) | None => {
            return Err(Error::invalid("action", sentence!("error-merge-where")));
        }
    };
    let done = app.act_on_each(kind, &ids, |act, observation| review(act, *observation, &said, seen))?;
    Ok(done.said(message, &[("count", &ids.len().to_string())]))
}

/// What the request says, checked once at the edge.
fn said(app: &App, request: &ReviewObservations) -> Result<Review, Error> {
    let action = word("action", &request.action)?;
    let because = request.because.as_deref().map(|word| self::word("because", word)).transpose()?;
    let reason = words::optional(&request.reason);
    let until = crate::days::dates("until", request.until.as_deref())?;
    match action {
        ReviewAction::Decline if because.is_none() && reason.is_empty() => {
            return Err(Error::invalid("reason", sentence!("error-decline-reason")));
        }
        ReviewAction::Ask if reason.is_empty() => {
            return Err(Error::invalid("reason", sentence!("error-ask-question")));
        }
        ReviewAction::Snooze if until.is_none_or(|until| until <= app.notebook().store.now().date()) => {
            return Err(Error::invalid("until", sentence!("error-snooze-until")));
        }
        ReviewAction::Accept
        | ReviewAction::Merge
        | ReviewAction::Link
        | ReviewAction::Decline
        | ReviewAction::Snooze
        | ReviewAction::Ask => {}
    }
    let nobody = RecordId(uuid::Uuid::nil());
    Ok(Review { action: Some(action), because, reason, until, ..Review::new(nobody) })
}

/// A word of a closed list from the window.
pub(crate) fn word<T: std::str::FromStr>(field: &'static str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| Error::invalid(field, sentence!("error-not-pickable", text = text)))
}

/// Writes a review of an observation as it was on screen. One that changed meanwhile is reviewed as it was, and waits again.
fn review(act: &mut Act<'_>, observation: RecordId, said: &Review, seen: Seen) -> Result<(), Error> {
    let missing = || Error::Missing(sentence!("error-missing-one-of-notes"));
    act.read().reviewable_observation(observation).ok_or_else(missing)?;
    let version = act.version_seen(observation, seen)?;
    if version.is_empty() {
        return Err(missing());
    }
    let review = Review {
        id: act.new_id(),
        observation: Some(observation),
        seen: version,
        reviewer: act.read().leader_me().map(|me| me.id),
        reviewed_at: Some(act.now()),
        ..said.clone()
    };
    if said.action == Some(ReviewAction::Decline) {
        apart(act, observation)?;
    }
    Ok(act.create(Review::KIND, review.id, review.to_fields())?)
}

/// What was declined is evidence of nothing any more.
fn apart(act: &mut Act<'_>, observation: RecordId) -> Result<(), Error> {
    let linked: Vec<Finding> = act.read().every();
    for finding in linked.into_iter().filter(|finding| finding.links.contains_key(&observation)) {
        let apart = [(Finding::link_field(observation), serde_json::Value::Null)].into();
        act.write(RecordKind::Finding, finding.id, apart, Seen::Now)?;
    }
    Ok(())
}

/// One step of merging. Many observations take several acts, and the finding is made in the first of them.
enum Step {
    Make(Box<Finding>),
    Merge(RecordId),
}

/// Makes observations evidence of a finding: a known one, that of an observation that says the same, or a new one. Nothing
/// is deleted by it, and taking an observation out again brings back the review it had before.
pub fn merge_observations(app: &App, request: MergeObservations) -> Result<Done, Error> {
    let mut ids = ids(&request.ids)?;
    let seen = Seen::At(position(&request.seen)?);
    let link = request.link.as_deref().map_or(Ok(EvidenceLink::Supports), |word| self::word("link", word))?;
    let (finding, new) = target(app, &request, &mut ids)?;
    let nobody = RecordId(uuid::Uuid::nil());
    let reason = request.reply.as_deref().map(words::optional).unwrap_or_default();
    let said = Review { action: Some(ReviewAction::Merge), finding: Some(finding.id), reason, ..Review::new(nobody) };
    let steps: Vec<Step> = new
        .then(|| Step::Make(Box::new(finding.clone())))
        .into_iter()
        .chain(ids.iter().copied().map(Step::Merge))
        .collect();
    let done = app.act_on_each("merge_observations", &steps, |act, step| match step {
        Step::Make(finding) => {
            let made = Finding { made_at: Some(act.now()), ..(**finding).clone() };
            Ok(act.create(RecordKind::Finding, made.id, made.to_fields())?)
        }
        Step::Merge(observation) => {
            review(act, *observation, &said, seen)?;
            let linked = [(Finding::link_field(*observation), json!(link))].into();
            Ok(act.write(RecordKind::Finding, finding.id, linked, Seen::Now)?)
        }
    })?;
    let args = [("count", ids.len().to_string()), ("statement", finding.statement.clone())];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(done.said("done-merged", &args).about(finding.id))
}

/// The finding to merge into, and whether it is to be made. An observation that says the same joins the others.
fn target(app: &App, request: &MergeObservations, ids: &mut Vec<RecordId>) -> Result<(Finding, bool), Error> {
    let statement = request.statement.as_deref().map(words::optional).unwrap_or_default();
    let with: Option<RecordId> = request.with.as_deref().map(|text| id("with", text)).transpose()?;
    let known: Option<RecordId> = request.finding.as_deref().map(|text| id("finding", text)).transpose()?;
    let missing = || Error::Missing(sentence!("error-missing-finding"));
    if let Some(known) = known {
        let found = app.read(|read| counted_with(read, known))?;
        return Ok((found.ok_or_else(missing)?, false));
    }
    let first = with.or(ids.first().copied());
    let note = app.read(|read| first.and_then(|first| read.observation(first)))?;
    let note = note.ok_or_else(|| Error::Missing(sentence!("error-missing-one-of-notes")))?;
    if let Some(with) = with.filter(|with| !ids.contains(with)) {
        ids.insert(0, with);
    }
    let statement = if statement.is_empty() { sentence_of(&note.text)? } else { sentence(&statement)? };
    let new = app.notebook().store.new_id();
    Ok((Finding { statement, category: note.category, ..Finding::new(new) }, true))
}

/// Takes the reviews of observations back, with the links that merging made: they wait as if nobody had reviewed them.
pub fn withdraw_reviews(app: &App, request: Ids) -> Result<Done, Error> {
    let ids = ids(&request.ids)?;
    let done = app.act_on_each("withdraw_reviews", &ids, |act, observation| {
        for review in act.read().parts::<Review>(*observation) {
            act.remove(Review::KIND, review.id, Seen::Now)?;
            let merged = review.finding.filter(|finding| act.read().part::<Finding>(*finding).is_some());
            if let Some(finding) = merged {
                let apart = [(Finding::link_field(*observation), serde_json::Value::Null)].into();
                act.write(RecordKind::Finding, finding, apart, Seen::Now)?;
            }
        }
        Ok(())
    })?;
    Ok(done.said("done-withdrawn", &[("count", &ids.len().to_string())]))
}

/// What the observer answers. The observation waits for the reviewer again.
pub fn answer_question(app: &App, request: AnswerQuestion) -> Result<Done, Error> {
    let review = id("review", &request.review)?;
    let answer = words::optional(&request.answer);
    if answer.is_empty() {
        return Err(Error::invalid("answer", sentence!("error-question-answer-empty")));
    }
    let done = app.act("answer_question", None, |act| {
        let asked = act.read().part::<Review>(review).filter(|review| !review.removed);
        let asked = asked.filter(|review| review.action == Some(ReviewAction::Ask));
        asked.ok_or_else(|| Error::Missing(sentence!("error-missing-question")))?;
        let answered = fields([("answer", json!(answer)), ("answered_at", json!(act.now()))]);
        Ok(act.write(Review::KIND, review, answered, Seen::Now)?)
    })?;
    Ok(done.said("done-question-answered", &[]).about(review))
}

#[cfg(test)]
mod tests;
