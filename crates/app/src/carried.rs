//! Which records may hold words of a note: what was made from it, and what was written about its day. Whoever replaces or
//! erases words asks here, so that none is forgotten. What is NOT here: the replacing (`names`), photos' files (`photos`).

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Answer, Ask, Recognition, Record, RecordKind};
use shadowday_store::{Act, Read, Seen};

use crate::error::Error;

/// How records of a kind may come to hold words of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bears {
    /// Made from the note's words; they name the record of this kind that they came from.
    From(RecordKind),
    /// Sentences of their own, in which a name may stand once more; they name the record of this kind.
    About(RecordKind),
    /// Nothing that a note said, or no words at all.
    Nothing,
}

/// A new kind of record has to say here what it has to do with notes.
fn bears(kind: RecordKind) -> Bears {
    match kind {
        RecordKind::Ask
        | RecordKind::Recognition
        | RecordKind::Attachment
        | RecordKind::Review
        | RecordKind::Coding => Bears::From(RecordKind::Observation),
        RecordKind::Answer => Bears::From(RecordKind::Ask),
        RecordKind::Finding => Bears::About(RecordKind::Observation),
        RecordKind::Decision => Bears::About(RecordKind::Finding),
        RecordKind::Verdict => Bears::About(RecordKind::Decision),
        RecordKind::Assumption | RecordKind::Contact => Bears::About(RecordKind::ShadowDay),
        // Where a search for words begins; what names notes and days by id alone; the frame around the days. What left in a
        // report has left.
        RecordKind::Observation
        | RecordKind::ShadowDay
        | RecordKind::Activity
        | RecordKind::Interruption
        | RecordKind::Notice
        | RecordKind::SignalLink
        | RecordKind::Stream
        | RecordKind::Programme
        | RecordKind::Team
        | RecordKind::Leader
        | RecordKind::Host
        | RecordKind::Tag
        | RecordKind::Code
        | RecordKind::Release
        | RecordKind::Responsibility
        | RecordKind::QuestionCard => Bears::Nothing,
    }
}

/// Kinds that bear words, each after the one it names.
fn bearing() -> impl Iterator<Item = (RecordKind, Bears)> {
    let all = RecordKind::ALL.iter().map(|kind| (*kind, bears(*kind)));
    all.filter(|(_, bears)| *bears != Bears::Nothing)
}

/// Every record that may hold words of a note, beside the note: removed ones, and those of undone acts.
pub(crate) fn everywhere(read: &Read<'_>, note: RecordId) -> Vec<(RecordKind, RecordId)> {
    let days = read.ever_part_of(note, "day");
    let mut found: Vec<(RecordKind, RecordId)> = days.iter().map(|day| (RecordKind::ShadowDay, *day)).collect();
    let mut known = BTreeMap::from([(RecordKind::Observation, BTreeSet::from([note])), (RecordKind::ShadowDay, days)]);
    for (kind, bears) in bearing() {
        let (Bears::From(named) | Bears::About(named)) = bears else { continue };
        let there = known.get(&named).map(|named| read.ever_naming(kind, named)).unwrap_or_default();
        found.extend(there.iter().map(|id| (kind, *id)));
        known.insert(kind, there);
    }
    found
}

/// Forgets the words of everything that was made from a note's words. Asks, their answers and thanks go with them; a
/// review and a coding keep what was judged. Photos have files and go apart.
pub(crate) fn forget_made_from(act: &mut Act<'_>, note: RecordId) -> Result<(), Error> {
    let made = everywhere(act.read(), note).into_iter().filter(|(kind, _)| matches!(bears(*kind), Bears::From(_)));
    for (kind, id) in made.filter(|(kind, _)| *kind != RecordKind::Attachment) {
        let words = act.changes_with_words(id)?;
        act.forget(&words)?;
        let goes = match kind {
            RecordKind::Ask => stands::<Ask>(act, id),
            RecordKind::Answer => stands::<Answer>(act, id),
            RecordKind::Recognition => stands::<Recognition>(act, id),
            _ => false,
        };
        if goes {
            act.remove(kind, id, Seen::Now)?;
        }
    }
    Ok(())
}

/// Whether there is such a record, removed or not; one of an undone act is none.
fn stands<T: Record>(act: &Act<'_>, id: RecordId) -> bool {
    act.read().part::<T>(id).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_comes_before_what_names_it_and_has_words() {
        let mut known = vec![RecordKind::Observation, RecordKind::ShadowDay];
        for (kind, bears) in bearing() {
            let (Bears::From(named) | Bears::About(named)) = bears else { continue };
            assert!(known.contains(&named), "{kind} is looked for before {named}");
            assert!(!kind.word_fields().is_empty(), "{kind} has no words");
            known.push(kind);
        }
    }
}
