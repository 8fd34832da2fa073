//! Names left over in words of a day that are no line: its headlines, expectations, contacts, asks, photos. What is NOT
//! here: lines of notes (`names`), and the cards that ask (`debrief`).

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::names::Detector;
use shadowday_model::records::{Ask, Assumption, Attachment, Contact, Observation, Record, RecordKind, ShadowDay};
use shadowday_model::sentence;
use shadowday_store::{Older, Read};

use crate::api::{Done, NamedWords, ReplaceWords};
use crate::app::App;
use crate::error::Error;
use crate::names;
use crate::parse::id;
use crate::words;

/// A field, and the words in it.
type Words = (&'static str, String);

/// Every name or number noticed in words of a day that are no line. `notes` are those that stand.
pub(crate) fn of_day(read: &Read<'_>, detector: &Detector, day: &ShadowDay, notes: &[Observation]) -> Vec<NamedWords> {
    let mut found = noticed(detector, &read.left(day.id), RecordKind::ShadowDay, day.id, of_shadow_day(day));
    for one in read.parts::<Assumption>(day.id) {
        found.extend(noticed(detector, &read.left(one.id), Assumption::KIND, one.id, of_assumption(one)));
    }
    for one in read.parts::<Contact>(day.id) {
        found.extend(noticed(detector, &read.left(one.id), Contact::KIND, one.id, of_contact(one)));
    }
    // An ask that a note drafted has the note's own words.
    for one in read.parts::<Ask>(day.id).into_iter().filter(|ask| ask.observations.is_empty()) {
        found.extend(noticed(detector, &read.left(one.id), Ask::KIND, one.id, of_ask(one)));
    }
    for note in notes {
        found.extend(noticed(detector, &note.left, RecordKind::Observation, note.id, of_note(note)));
        for photo in read.parts::<Attachment>(note.id) {
            found.extend(noticed(
                detector,
                &read.left(photo.id),
                Attachment::KIND,
                photo.id,
                vec![("description", photo.description)],
            ));
        }
    }
    found
}

fn noticed(
    detector: &Detector,
    left: &BTreeSet<String>,
    kind: RecordKind,
    id: RecordId,
    words: Vec<Words>,
) -> Vec<NamedWords> {
    let mut found = Vec::new();
    for (field, text) in words {
        found.extend(names::findings(detector, &text, left).into_iter().map(|finding| NamedWords {
            kind: kind.to_string(),
            id: id.to_string(),
            field: field.to_owned(),
            text: text.clone(),
            finding,
        }));
    }
    found
}

fn of_shadow_day(day: &ShadowDay) -> Vec<Words> {
    vec![
        ("question", day.question.clone()),
        ("act_of_help", day.act_of_help.clone()),
        ("surprised", day.surprised.clone()),
        ("fix_first", day.fix_first.clone()),
        ("keep", day.keep.clone()),
    ]
}

fn of_assumption(one: Assumption) -> Vec<Words> {
    vec![("statement", one.statement), ("evidence", one.evidence)]
}

fn of_contact(one: Contact) -> Vec<Words> {
    vec![("reason", one.reason), ("needed", one.needed), ("authority_missing", one.authority_missing)]
}

fn of_ask(one: Ask) -> Vec<Words> {
    vec![("words", one.words)]
}

/// What is asked about a note beside its line.
fn of_note(note: &Observation) -> Vec<Words> {
    vec![
        ("metric", note.metric.clone()),
        ("drives", note.drives.clone()),
        ("harm", note.harm.clone()),
        ("system_waived", note.system_waived.clone()),
    ]
}

/// The words of a standing record that are looked at; none of a kind that is not.
fn words_of(read: &Read<'_>, kind: RecordKind, id: RecordId) -> Option<Vec<Words>> {
    match kind {
        RecordKind::ShadowDay => read.shadow_day(id).filter(|day| !day.removed).map(|day| of_shadow_day(&day)),
        RecordKind::Assumption => read.part::<Assumption>(id).filter(|one| !one.removed).map(of_assumption),
        RecordKind::Contact => read.part::<Contact>(id).filter(|one| !one.removed).map(of_contact),
        RecordKind::Ask => read.part::<Ask>(id).filter(|one| !one.removed).map(of_ask),
        RecordKind::Attachment => {
            let photo = read.part::<Attachment>(id).filter(|one| !one.removed);
            photo.map(|photo| vec![("description", photo.description)])
        }
        _ => None,
    }
}

/// Replaces a name in the words of a record that is no note; earlier versions that hold it are erased, since words that are
/// only corrected stay in the ledger. It cannot be undone.
pub fn replace_words(app: &App, request: ReplaceWords) -> Result<Done, Error> {
    let gone = || Error::invalid("from", sentence!("error-words-gone"));
    let kind: RecordKind = request.kind.parse().map_err(|_| gone())?;
    let record: RecordId = id("id", &request.id)?;
    let to = words::one_line("to", request.to.trim().trim_start_matches('@'))?;
    let from = request.from;
    let left = app.read(|read| read.left(record))?;
    let done = app.act("replace_name", None, |act| {
        let words = words_of(act.read(), kind, record).ok_or_else(gone)?;
        let held = words.iter().any(|(_, text)| text.contains(&from));
        if from.trim().is_empty() || to == from || !held {
            return Err(gone());
        }
        act.reword(kind, record, Older::Replaced, |_, text| text.replace(&from, &to))?;
        Ok(())
    })?;
    // With the older words the store lets go what was left in them; what does not hold the name was left all the same.
    for kept in left.iter().filter(|kept| !kept.contains(&from)) {
        app.stored(app.notebook().store.leave(record, kept))?;
    }
    Ok(Done { undo: None, ..done.said("done-name-replaced", &[("name", &to)]).about(record) })
}
