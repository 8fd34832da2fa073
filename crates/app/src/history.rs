//! Undo, redo, History and Recently removed: the ledger read aloud. What is NOT here: the rule of undoing (`model::ledger`).

use shadowday_model::ids::{ActId, RecordId};
use shadowday_model::records::{Ask, Attachment, Decision, Finding, RecordKind};
use shadowday_model::sentence;
use shadowday_store::{HistoryAct, HistoryChange, HistoryField, Read, RemovedRow, Store, Target, UndoTarget};

use crate::api::{self, Done, HistoryLine, HistoryRequest, Nothing, Removed, Touched, UndoRequest, UndoState};
use crate::app::App;
use crate::error::Error;
use crate::messages;
use crate::parse::{id, position};
use crate::readback::{self, STRIKE};
use crate::view::{Names, plain};

/// Longest page of History.
const MOST_LINES: u32 = 200;
/// Longest list of removed things.
const MOST_REMOVED: u32 = 500;

/// Takes back the act or group named, or the last one of this installation.
pub fn undo(app: &App, request: UndoRequest) -> Result<Done, Error> {
    let store = &app.notebook().store;
    let (kind, act, touched) = match &request.target {
        Some(text) => {
            let target: Target = id("target", text)?;
            refuse_spent_strike(app, target)?;
            let done = app.stored(store.undo(target))?;
            (kind_of(store, target)?, done.act, done.touched)
        }
        None => {
            undo_spent_strikes(app)?;
            let done = app.stored(store.undo_last())?;
            (done.value.kind, done.act, done.touched)
        }
    };
    Ok(told(app, act, "done-undone", &kind, &touched))
}

/// A strike whose words are forgotten brings nothing back: it is taken back together with the act before it, so that no
/// undo says that it did what it cannot do.
fn undo_spent_strikes(app: &App) -> Result<(), Error> {
    /// As many as a read-back has lines.
    const MOST: usize = 2_000;
    let store = &app.notebook().store;
    for _ in 0..MOST {
        match store.undoable()?.filter(|newest| newest.kind == STRIKE) {
            Some(strike) if !readback::is_under_way(app)? => drop(app.stored(store.undo(strike.target))?),
            _ => break,
        }
    }
    Ok(())
}

/// Refuses to take back a strike whose words are forgotten.
fn refuse_spent_strike(app: &App, target: Target) -> Result<(), Error> {
    if kind_of(&app.notebook().store, target)? == STRIKE && !readback::is_under_way(app)? {
        return Err(Error::Refused(sentence!("error-struck-for-ever")));
    }
    Ok(())
}

/// Brings back what the last undo took.
pub fn redo(app: &App, _: Nothing) -> Result<Done, Error> {
    let done = app.stored(app.notebook().store.redo_last())?;
    Ok(told(app, done.act, "done-redone", &done.value.kind, &done.touched))
}

fn told(app: &App, act: Option<ActId>, message: &str, kind: &str, touched: &shadowday_store::Touched) -> Done {
    let touched = Touched::from(touched);
    app.notebook().index.nudge();
    app.announce(&touched);
    Done {
        undo: act.map(|act| format!("act:{act}")),
        message: message.to_owned(),
        message_args: messages::args(&[("act", &act_message(kind))]),
        touched,
        id: None,
    }
}

/// The kind of act behind a target, for the sentence that announces it.
fn kind_of(store: &Store, target: Target) -> Result<String, Error> {
    Ok(store.undo_target(target)?.map_or_else(|| "act".to_owned(), |what| what.kind))
}

/// The message that names a kind of act.
pub(crate) fn act_message(kind: &str) -> String {
    format!("act-{}", kind.replace('_', "-"))
}

/// What undo and redo would do now.
pub fn undo_state(app: &App, _: Nothing) -> Result<UndoState, Error> {
    let store = &app.notebook().store;
    let named = |what: Option<UndoTarget>| what.map(|what| act_message(&what.kind));
    Ok(UndoState { undo: named(store.undoable()?), redo: named(store.redoable()?) })
}

/// The ledger read aloud, newest first.
pub fn history(app: &App, request: HistoryRequest) -> Result<Vec<HistoryLine>, Error> {
    let record: Option<RecordId> = request.record.as_deref().map(|text| id("record", text)).transpose()?;
    let before = request.before.as_deref().map(position).transpose()?;
    let limit = request.limit.min(MOST_LINES);
    app.read(|read| {
        let names = Names::read(read);
        read.history(record, before, limit).iter().map(|act| line(read, &names, act)).collect()
    })
}

fn line(read: &Read<'_>, names: &Names, act: &HistoryAct) -> HistoryLine {
    let undo = act.undoable.then(|| act.group.map_or(Target::Act(act.act), Target::Group).to_string());
    HistoryLine {
        act: act.act.to_string(),
        message: act_message(&act.kind),
        message_args: messages::args(&[("count", &act.records.to_string())]),
        at: act.at.to_string(),
        person: act.person.clone(),
        undone: act.undone,
        undo,
        changes: act.changes.iter().flat_map(|change| changes(read, names, change)).collect(),
        position: act.n.to_string(),
    }
}

/// What an act did to one record, as far as it tells anything.
fn changes<'a>(
    read: &'a Read<'a>,
    names: &'a Names,
    change: &'a HistoryChange,
) -> impl Iterator<Item = api::HistoryChange> + 'a {
    change.fields.iter().filter(|field| tells(&field.name)).map(|field| in_words(read, names, change, field))
}

/// One field in words.
pub(crate) fn in_words(
    read: &Read<'_>,
    names: &Names,
    change: &HistoryChange,
    field: &HistoryField,
) -> api::HistoryChange {
    let word = |value: &Option<serde_json::Value>| {
        value.as_ref().map(|value| named(read, names, &field.name, value)).unwrap_or_default()
    };
    api::HistoryChange {
        record: change.kind.to_string(),
        id: change.id.to_string(),
        field: shown_field(read, names, field),
        before: word(&field.before),
        after: word(&field.after),
        erased: field.erased,
    }
}

/// The readable text says what the raw line says; where records belong and how a file is kept is plumbing.
fn tells(field: &str) -> bool {
    let plumbing = ["text", "programme", "recorded_at", "recipe", "me", "observation", "file", "sha256", "bytes"];
    let of_reviews = [
        "seen",
        "reviewer",
        "reviewed_at",
        "answered_at",
        "owned_by",
        "made_at",
        "coder",
        "drawn_at",
        "coded_at",
        "settled_at",
    ];
    !plumbing.contains(&field) && !of_reviews.contains(&field) && !matches!(field, "media_type" | "exif_stripped")
}

/// `host:<id>` becomes `host:A1`, an element of a set of words `tag:refund-codes`; other fields stay.
fn shown_field(read: &Read<'_>, names: &Names, field: &HistoryField) -> String {
    match field.name.split_once(':') {
        Some(("link", _)) => {
            let note = Finding::linked(&field.name).and_then(|note| read.observation(note));
            // What is sealed is told of nowhere but on its own day.
            format!("link:{}", note.filter(|note| !note.sealed).map(|note| note.text).unwrap_or_default())
        }
        Some(("host", host)) => {
            let pseudonym = host.parse().ok().and_then(|host| names.pseudonym(host));
            format!("host:{}", pseudonym.unwrap_or_default())
        }
        Some((set, _)) => {
            let word = field.after.as_ref().or(field.before.as_ref()).map(plain);
            format!("{set}:{}", word.unwrap_or_default())
        }
        None => field.name.clone(),
    }
}

/// Ids of teams and leaders become their names, elements of sets whether they are in.
fn named(read: &Read<'_>, names: &Names, field: &str, value: &serde_json::Value) -> String {
    let text = plain(value);
    let id = text.parse::<RecordId>().ok();
    if field.starts_with("link:") {
        return text;
    }
    if field.contains(':') {
        // The field says which element; its value only whether it is in the set.
        return (text != "false").to_string();
    }
    match (field, id) {
        ("team" | "joined_into" | "finding" | "about", Some(id)) => {
            let finding = || read.part::<Finding>(id).map(|finding| finding.statement);
            let ask = || read.part::<Ask>(id).map(|ask| ask.words);
            let decision = || read.part::<Decision>(id).map(|decision| decision.question);
            names.own_name(id).or_else(finding).or_else(ask).or_else(decision).unwrap_or(text)
        }
        ("leader", Some(id)) => names.leader_name(Some(id)),
        _ => text,
    }
}

/// What was removed and can be brought back, newest first.
pub fn removed(app: &App, _: Nothing) -> Result<Vec<Removed>, Error> {
    app.read(|read| {
        let names = Names::read(read);
        let shown = |row: RemovedRow| Removed {
            place: place(read, &names, &row),
            erased: is_erased(read, &row),
            kind: row.kind.to_string(),
            id: row.id.to_string(),
            label: row.label,
            removed_at: row.at.to_string(),
        };
        // Of an erased photo nothing is left that could be brought back.
        let left = |row: &RemovedRow| row.kind != RecordKind::Attachment || !is_erased(read, row);
        read.removed(MOST_REMOVED).into_iter().filter(left).map(shown).collect()
    })
}

/// Whether a removed note has lost its words, or a removed photo its file.
fn is_erased(read: &Read<'_>, row: &RemovedRow) -> bool {
    match row.kind {
        RecordKind::Observation => read.observation(row.id).is_some_and(|note| note.erased),
        RecordKind::Attachment => read.part::<Attachment>(row.id).is_some_and(|photo| photo.file.is_empty()),
        _ => false,
    }
}

/// Where a removed thing belonged: team and date.
fn place(read: &Read<'_>, names: &Names, row: &RemovedRow) -> String {
    let day = match row.kind {
        RecordKind::Observation => read.observation(row.id).and_then(|note| note.day).and_then(|day| read.day(day)),
        RecordKind::ShadowDay => read.day(row.id),
        _ => None,
    };
    let Some(day) = day.map(|row| row.day) else { return String::new() };
    let date = day.started_at.map(|at| at.date().to_string()).unwrap_or_default();
    format!("{} {date}", names.team_name(day.team)).trim().to_owned()
}
