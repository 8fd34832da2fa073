//! Names and numbers noticed in lines: shown, replaced in what was saved, left on purpose. What is NOT here: noticing them
//! (`model::names`).

use std::collections::BTreeSet;

use serde_json::{Value, json};
use shadowday_model::capture;
use shadowday_model::ids::RecordId;
use shadowday_model::ledger::frame::ChangeName;
use shadowday_model::names;
use shadowday_model::records::{Answer, Ask, Attachment, FieldMap, Observation, Record, RecordKind};
use shadowday_model::sentence;
use shadowday_store::{Act, Read, Seen};

use crate::api::{Done, Finding, LeaveName, ReplaceName};
use crate::app::App;
use crate::error::Error;
use crate::findings;
use crate::observations::{change_set, hosts, notes_of};
use crate::parse::{id, lexicon};
use crate::words;

/// More pseudonyms than this are found by typing.
const MOST_PSEUDONYMS: usize = 6;

/// What is noticed in a line, without what was left on purpose.
pub(crate) fn findings(line: &str, left: &BTreeSet<String>) -> Vec<Finding> {
    let units = |bytes: usize| line[..bytes].encode_utf16().count() as u32;
    let shown = |found: &names::Finding| Finding {
        start: units(found.range.start),
        end: units(found.range.end),
        kind: found.kind.as_str().to_owned(),
        text: line[found.range.clone()].to_owned(),
    };
    names::find(line).iter().map(shown).filter(|found| !left.contains(&found.text)).collect()
}

/// Pseudonyms of a team, then the next free one.
pub(crate) fn pseudonyms(read: &Read<'_>, team: Option<RecordId>) -> Vec<String> {
    let known = team.map(|team| read.hosts(Some(team))).unwrap_or_default();
    let mut names: Vec<String> = known.into_iter().map(|host| host.pseudonym).collect();
    names.sort_by_key(|name| (name.chars().count(), name.clone()));
    let next = next_free(&names);
    names.truncate(MOST_PSEUDONYMS);
    names.push(next);
    names
}

/// The first of A1, A2 … that is nobody.
pub(crate) fn next_free(taken: &[String]) -> String {
    let free = (1..=taken.len() + 1).map(|number| format!("A{number}")).find(|name| !taken.contains(name));
    free.expect("one more name than there are hosts")
}

/// Leaves a name or number as it is; it is not noticed in this note again.
pub fn leave_name(app: &App, request: LeaveName) -> Result<Done, Error> {
    let note = id("id", &request.id)?;
    let done = app.act("leave_name", None, |act| {
        act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let text = words::one_line("text", &request.text)?;
        let fields = change_set(act, note, "left", &BTreeSet::from([text]), &BTreeSet::new());
        Ok(act.write(RecordKind::Observation, note, fields, Seen::Now)?)
    })?;
    Ok(done.said("done-name-left", &[]).about(note))
}

/// Replaces a name in a saved note: the note is written anew as another record, and every older act that held its words
/// forgets them, since correcting the line would leave the name in the ledger. It cannot be undone.
pub fn replace_name(app: &App, request: ReplaceName) -> Result<Done, Error> {
    let old = id("id", &request.id)?;
    let done = app.act("replace_name", None, |act| {
        let found = act.read().observation(old).filter(|note| !note.removed && !note.erased);
        let note = found.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let swap = Swap::of(&request, &note)?;
        let new = written_anew(act, &note, &swap)?;
        act.create(RecordKind::Observation, new.id, new.to_fields())?;
        let mut gone = act.changes_with_words(old)?;
        gone.extend(point_at(act, &note, new.id, &swap)?);
        gone.extend(asks_anew(act, old, new.id, &swap)?);
        findings::point_at(act, old, new.id)?;
        act.remove(RecordKind::Observation, old, Seen::Now)?;
        act.forget(&gone)?;
        Ok(new.id)
    })?;
    let new = done.value;
    Ok(Done { undo: None, ..done.said("done-name-replaced", &[("name", request.to.trim())]).about(new) })
}

/// Words for other words.
struct Swap {
    from: String,
    to: String,
}

impl Swap {
    fn of(request: &ReplaceName, note: &Observation) -> Result<Self, Error> {
        let to = words::one_line("to", &request.to)?;
        let from = request.from.clone();
        let words = [&note.raw, &note.text, &note.metric, &note.drives, &note.harm];
        let held = !from.trim().is_empty() && words.iter().any(|words| words.contains(&from));
        if held && to != from {
            return Ok(Self { from, to });
        }
        Err(Error::invalid("from", sentence!("error-words-gone")))
    }

    fn apply(&self, text: &str) -> String {
        text.replace(&self.from, &self.to)
    }
}

/// The note with other words, as a record of its own.
fn written_anew(act: &mut Act<'_>, note: &Observation, swap: &Swap) -> Result<Observation, Error> {
    let mut new = Observation { id: act.new_id(), raw: swap.apply(&note.raw), ..note.clone() };
    let said = capture::parse(&new.raw, lexicon());
    // An answer kept word for word is no line of the grammar.
    let is_line = capture::parse(&note.raw, lexicon()).text == note.text;
    new.text = if is_line { said.text.clone() } else { swap.apply(&note.text) };
    for words in [&mut new.metric, &mut new.drives, &mut new.harm, &mut new.system_waived, &mut new.sealed_for] {
        *words = swap.apply(words);
    }
    new.other = note.other.iter().map(|(column, text)| (column.clone(), swap.apply(text))).collect();
    new.left.retain(|left| !left.contains(&swap.from));
    let day = note.day.and_then(|day| act.read().shadow_day(day));
    if let Some(day) = day.filter(|_| is_line) {
        new.hosts.extend(hosts(act, &said, &day)?);
    }
    Ok(new)
}

/// What named the old record names the new one.
fn point_at(act: &mut Act<'_>, old: &Observation, new: RecordId, swap: &Swap) -> Result<Vec<ChangeName>, Error> {
    let there = old.day.map(|day| notes_of(act.read(), day)).unwrap_or_default();
    for note in there.iter().filter(|note| note.linked_to == Some(old.id)) {
        act.write(RecordKind::Observation, note.id, one("linked_to", json!(new)), Seen::Now)?;
    }
    let mut gone = Vec::new();
    for photo in act.read().parts::<Attachment>(old.id) {
        let described = swap.apply(&photo.description);
        if described == photo.description {
            act.write(Attachment::KIND, photo.id, one("observation", json!(new)), Seen::Now)?;
            continue;
        }
        // The file stays: the new record names it.
        let anew = Attachment { id: act.new_id(), observation: Some(new), description: described, ..photo.clone() };
        act.create(Attachment::KIND, anew.id, anew.to_fields())?;
        gone.extend(act.changes_with_words(photo.id)?);
        act.remove(Attachment::KIND, photo.id, Seen::Now)?;
    }
    Ok(gone)
}

fn one(field: &str, value: Value) -> FieldMap {
    FieldMap::from([(field.to_owned(), value)])
}

/// Asks drafted from the note: those that hold the words are written anew too. Gives what is to be forgotten.
fn asks_anew(act: &mut Act<'_>, old: RecordId, new: RecordId, swap: &Swap) -> Result<Vec<ChangeName>, Error> {
    let mut gone = Vec::new();
    for ask in act.read().every::<Ask>().into_iter().filter(|ask| ask.observations.contains(&old)) {
        let observations = ask.observations.iter().map(|&id| if id == old { new } else { id }).collect();
        let anew = Ask { id: act.new_id(), observations, words: swap.apply(&ask.words), ..ask.clone() };
        if anew.words == ask.words {
            act.write(Ask::KIND, ask.id, one("observations", json!(anew.observations)), Seen::Now)?;
            continue;
        }
        act.create(Ask::KIND, anew.id, anew.to_fields())?;
        for answer in act.read().parts::<Answer>(ask.id) {
            act.write(Answer::KIND, answer.id, one("ask", json!(anew.id)), Seen::Now)?;
        }
        gone.extend(act.changes_with_words(ask.id)?);
        act.remove(Ask::KIND, ask.id, Seen::Now)?;
    }
    Ok(gone)
}
