//! Names and numbers noticed in words while they are typed into any form, and those left in it on purpose. What is NOT
//! here: noticing them (`model::names`), lines of the composer (`composer`), saved notes (`names`).

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Ask, Assumption, Contact};
use shadowday_store::Read;

use crate::api::{Done, LeaveWords, NoticeNames, NoticedNames, Touched};
use crate::app::App;
use crate::error::Error;
use crate::founding::open_day;
use crate::names::{self, findings, pseudonyms};
use crate::parse::id;
use crate::words;

/// Longer words than this are pasted: they are looked through once they are saved.
const LONGEST: usize = 20_000;

/// What is noticed in words about a record, and what could be put in its place.
pub fn notice_names(app: &App, request: NoticeNames) -> Result<NoticedNames, Error> {
    let none = NoticedNames { findings: Vec::new(), pseudonyms: Vec::new() };
    if request.text.len() > LONGEST {
        return Ok(none);
    }
    let about: Option<RecordId> = request.about.as_deref().map(|text| id("about", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let noticed = findings(&names::detector(read), &request.text, &BTreeSet::new());
        if noticed.is_empty() {
            return none;
        }
        let left = about.map(|about| match read.observation(about) {
            Some(note) => note.left,
            None => read.left(about),
        });
        let left = left.unwrap_or_default();
        let findings: Vec<_> = noticed.into_iter().filter(|one| !left.contains(&one.text)).collect();
        let day = about.and_then(|about| read.shadow_day(day_of(read, about)));
        let team = day.or_else(|| open_day(read, now).map(|row| row.day)).and_then(|day| day.team);
        NoticedNames { findings, pseudonyms: pseudonyms(read, team) }
    })
}

/// The day of a record; the record itself when it is one.
fn day_of(read: &Read<'_>, about: RecordId) -> RecordId {
    let of_note = read.observation(about).and_then(|note| note.day);
    let day = of_note
        .or_else(|| read.part::<Contact>(about)?.day)
        .or_else(|| read.part::<Ask>(about)?.day)
        .or_else(|| read.part::<Assumption>(about)?.day);
    day.unwrap_or(about)
}

/// Leaves a name or number as it is in the words of a record, or has it noticed again. A note says so itself, for its reports; of any other record
/// this device remembers it.
pub fn leave_words(app: &App, request: LeaveWords) -> Result<Done, Error> {
    let about = id("about", &request.about)?;
    let text = words::one_line("text", &request.text)?;
    if app.read(|read| read.observation(about))?.is_some() {
        return names::leave_in_note(app, about, text, request.left);
    }
    let notebook = app.notebook();
    let store = &notebook.store;
    app.stored(if request.left { store.leave(about, &text) } else { store.unleave(about, &text) })?;
    let touched = Touched::kind("debrief");
    app.announce(&touched);
    let message = if request.left { "done-name-left" } else { "done-name-noticed" };
    Ok(Done { undo: None, message: message.to_owned(), message_args: BTreeMap::new(), touched, id: None })
}
