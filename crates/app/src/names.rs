//! Names and numbers noticed in lines: shown, replaced in what was saved, left on purpose. What is NOT here: noticing them
//! (`model::names`).

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::capture;
use shadowday_model::ids::RecordId;
use shadowday_model::names::{self, Detector};
use shadowday_model::records::{FieldMap, Observation, RecordKind, set_field};
use shadowday_model::sentence;
use shadowday_store::{Act, Older, Read, Seen};

use crate::api::{Done, Finding, LeaveName, ReplaceName};
use crate::app::App;
use crate::carried;
use crate::error::Error;
use crate::observations::{change_set, hosts};
use crate::parse::{id, lexicon};
use crate::words;

/// More pseudonyms than this are found by typing.
const MOST_PSEUDONYMS: usize = 6;

/// What looks through words: it knows the customers' numbers of the programme.
pub(crate) fn detector(read: &Read<'_>) -> Detector {
    let programme = read.programme();
    programme.map(|programme| Detector::new(&programme.customer_numbers)).unwrap_or_default()
}

/// What is noticed in a line, without what was left on purpose.
pub(crate) fn findings(detector: &Detector, line: &str, left: &BTreeSet<String>) -> Vec<Finding> {
    let units = |bytes: usize| line[..bytes].encode_utf16().count() as u32;
    let shown = |found: &names::Finding| Finding {
        start: units(found.range.start),
        end: units(found.range.end),
        kind: found.kind.as_str().to_owned(),
        text: line[found.range.clone()].to_owned(),
    };
    detector.find(line).iter().map(shown).filter(|found| !left.contains(&found.text)).collect()
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
    leave_in_note(app, id("id", &request.id)?, words::one_line("text", &request.text)?, true)
}

/// Leaves a name or number in a note, or has it noticed again.
pub(crate) fn leave_in_note(app: &App, note: RecordId, text: String, left: bool) -> Result<Done, Error> {
    let (these, none) = (BTreeSet::from([text]), BTreeSet::new());
    let (add, remove) = if left { (&these, &none) } else { (&none, &these) };
    let done = app.act(if left { "leave_name" } else { "notice_name" }, None, |act| {
        act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let fields = change_set(act, note, "left", add, remove);
        Ok(act.write(RecordKind::Observation, note, fields, Seen::Now)?)
    })?;
    Ok(done.said(if left { "done-name-left" } else { "done-name-noticed" }, &[]).about(note))
}

/// Replaces a name in a saved note, and wherever it was said once more about this note or its day: the words are written
/// anew, and every older act that held them forgets them, since correcting the line would leave the name in the ledger. It
/// cannot be undone.
pub fn replace_name(app: &App, request: ReplaceName) -> Result<Done, Error> {
    let note = id("id", &request.id)?;
    let done = app.act("replace_name", None, |act| {
        let found = act.read().observation(note).filter(|note| !note.removed && !note.erased);
        let old = found.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let swap = Swap::of(&request, &old)?;
        act.reword(RecordKind::Observation, note, Older::All, |field, text| swap.apply(field, text))?;
        let follows = read_anew(act, &old, &swap)?;
        act.write(RecordKind::Observation, note, follows, Seen::Now)?;
        for (kind, id) in carried::everywhere(act.read(), note) {
            // An ask is the note's own words; of what else was written only what holds the name goes.
            let older = if kind == RecordKind::Ask { Older::All } else { Older::Replaced };
            act.reword(kind, id, older, |field, text| swap.apply(field, text))?;
        }
        Ok(())
    })?;
    Ok(Done { undo: None, ..done.said("done-name-replaced", &[("name", request.to.trim())]).about(note) })
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

    /// The words of a field with the name replaced. Only the typed line has signs; elsewhere a pseudonym is a word.
    fn apply(&self, field: &str, text: &str) -> String {
        let to = if field == "raw" { &self.to } else { self.to.trim_start_matches('@') };
        text.replace(&self.from, to)
    }
}

/// What is read from the line once the name is replaced in it.
fn read_anew(act: &mut Act<'_>, note: &Observation, swap: &Swap) -> Result<FieldMap, Error> {
    let left = note.left.iter().filter(|left| left.contains(&swap.from)).cloned().collect();
    let mut fields = change_set(act, note.id, "left", &BTreeSet::new(), &left);
    let said = capture::parse(&swap.apply("raw", &note.raw), lexicon());
    // An answer kept word for word is no line of the grammar.
    if capture::parse(&note.raw, lexicon()).text == note.text {
        fields.insert("text".to_owned(), json!(said.text));
        if let Some(day) = note.day.and_then(|day| act.read().shadow_day(day)) {
            let hosts = hosts(act, &said, &day)?;
            fields.extend(hosts.iter().map(|host| (set_field("host", &host.to_string()), json!(true))));
        }
    }
    Ok(fields)
}
