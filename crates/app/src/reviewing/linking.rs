//! What is done about an observation: an ask, a finding or a decision that it is linked to. A link is a review of its own, so
//! it is undone like one, and the observation counts as accepted. What is NOT here: merging, which makes evidence that counts.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Ask, Decision, Finding, RecordKind, Review};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{EvidenceLink, Light, ReviewAction};
use shadowday_store::{Read, Seen};

use super::review;
use crate::answers;
use crate::api::{ActionName, Done, LinkObservations, LinkableRequest};
use crate::app::App;
use crate::error::Error;
use crate::findings::{Book, counted_with};
use crate::observations::ids;
use crate::parse::{id, position};
use crate::words::{self, name_key};

/// Things to choose from at a time.
const MOST: usize = 30;

/// What an observation can be linked to.
enum Target {
    Ask(Ask),
    Finding(Finding),
    Decision(Box<Decision>),
}

impl Target {
    fn find(read: &Read<'_>, wanted: RecordId) -> Option<Self> {
        let ask = || read.part::<Ask>(wanted).filter(|ask| !ask.removed).map(Self::Ask);
        let decision = || read.part::<Decision>(wanted).filter(|one| !one.removed).map(Box::new).map(Self::Decision);
        ask().or_else(decision).or_else(|| counted_with(read, wanted).map(Self::Finding))
    }

    fn name(self) -> ActionName {
        let (kind, id, words) = match self {
            Self::Ask(ask) => ("ask", ask.id, ask.words),
            Self::Finding(finding) => ("finding", finding.id, finding.statement),
            Self::Decision(decision) => ("decision", decision.id, decision.question),
        };
        ActionName { kind: kind.to_owned(), id: id.to_string(), words }
    }
}

/// What the standing reviews of an observation link it to, each once, the newest first.
pub(super) fn linked_to(read: &Read<'_>, observation: RecordId) -> Vec<ActionName> {
    let mut reviews: Vec<Review> = read.parts(observation);
    reviews.retain(|review| review.action == Some(ReviewAction::Link));
    reviews.sort_by_key(|review| std::cmp::Reverse(review.id));
    let mut named: Vec<ActionName> = Vec::new();
    for wanted in reviews.iter().filter_map(|review| review.about.or(review.finding)) {
        let found = Target::find(read, wanted).map(Target::name);
        named.extend(found.filter(|found| named.iter().all(|known| known.id != found.id)));
    }
    named
}

/// What there is to link to, by its words: open asks first, then findings, then decisions, the newest of each first.
pub fn linkable(app: &App, request: LinkableRequest) -> Result<Vec<ActionName>, Error> {
    let wanted: Vec<String> = request.words.split_whitespace().map(name_key).collect();
    app.read(|read| {
        let mut asks: Vec<Ask> = read.every();
        let is_closed = |ask: &Ask| {
            let light = answers::standing(read, ask.id).map_or(Light::New, |answer| answer.shown_light());
            matches!(light, Light::Green | Light::Red)
        };
        asks.sort_by_cached_key(|ask| (is_closed(ask), std::cmp::Reverse(ask.id)));
        let book = Book::read(read);
        let mut findings: Vec<Finding> = book.roots().cloned().collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.id));
        let mut decisions: Vec<Decision> = read.every();
        decisions.sort_by_key(|decision| std::cmp::Reverse((decision.number, decision.id)));
        let all = asks.into_iter().map(Target::Ask);
        let all = all.chain(findings.into_iter().map(Target::Finding));
        let all = all.chain(decisions.into_iter().map(Box::new).map(Target::Decision)).map(Target::name);
        let fits = |name: &ActionName| wanted.iter().all(|word| name_key(&name.words).contains(word));
        all.filter(fits).take(MOST).collect()
    })
}

/// Links observations to what is done about them. A finding gets them as context, which is shown and not counted.
pub fn link_observations(app: &App, request: LinkObservations) -> Result<Done, Error> {
    let ids = ids(&request.ids)?;
    let seen = Seen::At(position(&request.seen)?);
    let wanted: RecordId = id("to", &request.to)?;
    let reason = request.reply.as_deref().map(words::optional).unwrap_or_default();
    let target = app.read(|read| Target::find(read, wanted))?;
    let target = target.ok_or_else(|| Error::Missing(sentence!("error-missing-link-target")))?;
    let said = Review { action: Some(ReviewAction::Link), reason, ..Review::new(RecordId(uuid::Uuid::nil())) };
    let (said, finding) = match &target {
        Target::Ask(ask) => (Review { about: Some(ask.id), ..said }, None),
        Target::Decision(decision) => (Review { about: Some(decision.id), ..said }, None),
        Target::Finding(finding) => (Review { finding: Some(finding.id), ..said }, Some(finding.id)),
    };
    let done = app.act_on_each("link_observations", &ids, |act, observation| {
        review(act, *observation, &said, seen)?;
        let Some(finding) = finding else { return Ok(()) };
        let known = Book::read(act.read()).links(finding);
        if known.contains_key(observation) {
            return Ok(());
        }
        let linked = [(Finding::link_field(*observation), json!(EvidenceLink::Context))].into();
        Ok(act.write(RecordKind::Finding, finding, linked, Seen::Now)?)
    })?;
    let (count, words) = (ids.len().to_string(), target.name().words);
    Ok(done.said("done-linked-to", &[("count", &count), ("words", &words)]).about(wanted))
}
