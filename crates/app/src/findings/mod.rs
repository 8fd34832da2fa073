//! Findings: one sentence that several observations say together, made, changed, joined and taken apart. A link is a field
//! of the finding, one for each observation, so nothing of an observation is touched and nothing is deleted.
//! What is NOT here: reading them (`pages`), counting what supports them (`book`).

mod book;
mod pages;

pub(crate) use book::{Book, counted_with};
pub use pages::{finding, findings};
pub(crate) use pages::{owned_days, owned_of_day};

use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Finding, Record, RecordKind, Review};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Category, Effort, EvidenceLink, FindingState, ReviewAction};
use shadowday_store::{Act, Read, Seen};
use unicode_normalization::UnicodeNormalization;

use crate::api::{Done, FindingForm, JoinFindings, LinkEvidence, OneId};
use crate::app::App;
use crate::error::Error;
use crate::founding::found;
use crate::observations::ids;
use crate::parse::{id, position};
use crate::reviewing::word;
use crate::words::{self, name_key};

/// The longest sentence, in characters.
const LONGEST_SENTENCE: usize = 400;

/// A sentence: one line, not empty, not endless.
pub(crate) fn sentence(text: &str) -> Result<String, Error> {
    let said: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    if said.is_empty() {
        return Err(Error::invalid("statement", sentence!("error-finding-empty")));
    }
    if said.chars().count() > LONGEST_SENTENCE {
        return Err(Error::invalid("statement", sentence!("error-finding-too-long", most = LONGEST_SENTENCE)));
    }
    Ok(said)
}

/// The beginning of a note as a sentence, for a finding that begins with its words.
pub(crate) fn sentence_of(note: &str) -> Result<String, Error> {
    let said = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = said.chars().take(LONGEST_SENTENCE - 1).collect();
    if cut.len() == said.len() { sentence(&said) } else { sentence(&format!("{cut}…")) }
}

/// Makes or changes a finding; absent fields stay.
pub fn save_finding(app: &App, form: FindingForm) -> Result<Done, Error> {
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let fields = said(&form)?;
    if known.is_none() {
        sentence(form.statement.as_deref().unwrap_or_default())?;
        found(app)?;
    }
    let done = app.act("save_finding", None, |act| {
        let mut fields = fields;
        if let Some(owner) = &form.owner {
            fields.insert("owned_by".to_owned(), json!(leader_called(act.read(), owner)));
        }
        match known {
            Some(known) => {
                standing(act.read(), known)?;
                act.write(RecordKind::Finding, known, fields, seen)?;
                Ok(known)
            }
            None => {
                let new = act.new_id();
                fields.insert("made_at".to_owned(), json!(act.now()));
                act.create(RecordKind::Finding, new, fields)?;
                Ok(new)
            }
        }
    })?;
    let finding = done.value;
    Ok(done.said("done-finding-saved", &[]).about(finding))
}

/// What the form says, checked once at the edge.
fn said(form: &FindingForm) -> Result<FieldMap, Error> {
    let mut fields = FieldMap::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            fields.insert(name.to_owned(), value);
        }
    };
    put("statement", form.statement.as_deref().map(sentence).transpose()?.map(|text| json!(text)));
    put("scope", form.scope.as_deref().map(|text| json!(words::optional(text))));
    put("category", form.category.as_deref().map(|text| choice::<Category>("category", text)).transpose()?);
    put("effort", form.effort.as_deref().map(|text| choice::<Effort>("effort", text)).transpose()?);
    put("reach", form.reach.map(|reach| if reach == 0 { Value::Null } else { json!(reach) }));
    put("owner", form.owner.as_deref().map(|text| json!(words::optional(text))));
    put("sought", form.sought.map(|sought| json!(sought)));
    put(
        "state",
        form.state.as_deref().map(|text| word::<FindingState>("state", text)).transpose()?.map(|state| json!(state)),
    );
    Ok(fields)
}

/// A word of a closed list, or nothing.
fn choice<T: std::str::FromStr + serde::Serialize>(field: &'static str, text: &str) -> Result<Value, Error> {
    if text.is_empty() { Ok(Value::Null) } else { Ok(json!(word::<T>(field, text)?)) }
}

/// The leader of this name, when the owner is one.
fn leader_called(read: &Read<'_>, owner: &str) -> Option<RecordId> {
    let named = |name: &str| !name.is_empty() && name_key(name) == name_key(owner);
    read.leaders().into_iter().find(|leader| named(&leader.name)).map(|leader| leader.id)
}

fn standing(read: &Read<'_>, finding: RecordId) -> Result<Finding, Error> {
    let found = read.part::<Finding>(finding).filter(|found| !found.removed);
    found.ok_or_else(|| Error::Missing(sentence!("error-missing-finding")))
}

/// Says how observations bear on a finding, or takes them out of it again. What was merged into it then has the review it
/// had before.
pub fn link_evidence(app: &App, request: LinkEvidence) -> Result<Done, Error> {
    let finding: RecordId = id("finding", &request.finding)?;
    let ids = ids(&request.ids)?;
    let link = request.link.as_deref().map(|text| word::<EvidenceLink>("link", text)).transpose()?;
    app.read(|read| standing(read, finding))??;
    let kind = if link.is_some() { "link_evidence" } else { "unlink_evidence" };
    let done = app.act_on_each(kind, &ids, |act, observation| {
        if link.is_some() {
            let missing = || Error::Missing(sentence!("error-missing-one-of-notes"));
            act.read().reviewable_observation(*observation).ok_or_else(missing)?;
        } else {
            take_back_merges(act, finding, *observation)?;
        }
        let linked = FieldMap::from([(Finding::link_field(*observation), json!(link))]);
        Ok(act.write(RecordKind::Finding, finding, linked, Seen::Now)?)
    })?;
    let message = if link.is_some() { "done-linked" } else { "done-unmerged" };
    Ok(done.said(message, &[("count", &ids.len().to_string())]).about(finding))
}

/// The reviews that merged an observation into this finding go with the link.
fn take_back_merges(act: &mut Act<'_>, finding: RecordId, observation: RecordId) -> Result<(), Error> {
    let by_a_review = |review: &Review| matches!(review.action, Some(ReviewAction::Merge | ReviewAction::Link));
    let merged = |review: &Review| by_a_review(review) && review.finding == Some(finding);
    for review in act.read().parts::<Review>(observation).into_iter().filter(merged) {
        act.remove(Review::KIND, review.id, Seen::Now)?;
    }
    Ok(())
}

/// Counts a finding with another, or by itself again. Both keep their links.
pub fn join_findings(app: &App, request: JoinFindings) -> Result<Done, Error> {
    let from: RecordId = id("from", &request.from)?;
    let into: Option<RecordId> = request.into.as_deref().map(|text| id("into", text)).transpose()?;
    let kind = if into.is_some() { "join_findings" } else { "part_findings" };
    let done = app.act(kind, None, |act| {
        standing(act.read(), from)?;
        let root = match into {
            Some(into) => {
                standing(act.read(), into)?;
                let root = counted_with(act.read(), into).filter(|root| root.id != from);
                Some(root.ok_or_else(|| Error::invalid("into", sentence!("error-join-itself")))?)
            }
            None => None,
        };
        let joined = FieldMap::from([("joined_into".to_owned(), json!(root.map(|root| root.id)))]);
        Ok(act.write(RecordKind::Finding, from, joined, Seen::Now)?)
    })?;
    let message = if into.is_some() { "done-findings-joined" } else { "done-findings-parted" };
    Ok(done.said(message, &[]).about(into.unwrap_or(from)))
}

/// Takes a finding away; it can be brought back. Its observations stay as they are.
pub fn remove_finding(app: &App, request: OneId) -> Result<Done, Error> {
    let finding = id("id", &request.id)?;
    let done = app.act("remove_finding", None, |act| {
        standing(act.read(), finding)?;
        Ok(act.remove(RecordKind::Finding, finding, Seen::Now)?)
    })?;
    Ok(done.said("done-finding-removed", &[]).about(finding))
}
