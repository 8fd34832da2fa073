//! Weak signals: the same small ask across hosts, teams and months, and what a person says about them. Computed anew from
//! the notes at every reading; only what a person said is kept, as links between two notes.
//! What is NOT here: the method (`stats::signals`).

mod gather;
mod meanings;
mod shown;
mod terms;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Record, SignalLink};
use shadowday_model::sentence;
use shadowday_model::vocabulary::EvidenceLink;
use shadowday_stats::signals::{Cell, Compared, bursts, find, week_of};
use shadowday_store::{Act, Seen};
use uuid::Uuid;

use crate::api::{DecisionForm, Done, MakeCase, Nothing, SignalJoin, SignalPart, WeakSignals};
use crate::app::App;
use crate::error::Error;
use crate::founding::fields;
use crate::jobs::Job;
use crate::parse::id;
use crate::{decisions, findings, words};
use gather::{Gathered, gather};

pub(crate) use meanings::Meanings;

/// Namespace of links: two devices that say something about the same two notes write the same record.
const LINKS: Uuid = Uuid::from_u128(0x5ad0_da1f_7a65_5000_8000_7369_676e_616c);
/// Notes named at once, and members that a signal lists.
const MOST_NOTES: usize = 200;

/// The signals that stand out now, or how many notes are to be read before that can be told.
pub fn weak_signals(app: &App, _: Nothing) -> Result<WeakSignals, Error> {
    // The snapshot is given back before the work begins: nobody's writing waits for it.
    let gathered = app.read(gather)?;
    let (texts, meanings) = (gathered.texts(), app.meanings());
    let unread = meanings.unread(&gathered.notes, &texts);
    if unread > 0 {
        return Ok(WeakSignals { unread: count(unread), ..nothing(&gathered) });
    }
    Ok(signals(&gathered, meanings.compared(&gathered.notes, &texts).as_deref()))
}

/// Reads what notes mean, as far as that is not known yet, and compares them.
pub fn read_meanings(app: &App, _: Nothing, job: &mut Job<'_>) -> Result<Nothing, Error> {
    let gathered = app.read(gather)?;
    app.meanings().read(&gathered.notes, &gathered.texts(), job)?;
    Ok(Nothing {})
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// What is known before any signal is looked for.
fn nothing(gathered: &Gathered) -> WeakSignals {
    WeakSignals {
        k: gathered.k_counts,
        notes: count(gathered.notes.len()),
        left_out: count(gathered.left_out),
        unread: 0,
        by_words: false,
        own: gathered.own,
        signals: Vec::new(),
    }
}

fn signals(gathered: &Gathered, compared: Option<&Compared>) -> WeakSignals {
    let found = find(&gathered.notes, compared, &gathered.links, gathered.k_counts);
    let cell = |place: &usize| {
        let note = &gathered.notes[*place];
        Some(Cell { team: note.team, week: week_of(note.day?) })
    };
    let all: Vec<Cell> = (0..gathered.notes.len()).filter_map(|place| cell(&place)).collect();
    let groups: Vec<Vec<Cell>> =
        found.groups.iter().map(|group| group.notes.iter().filter_map(cell).collect()).collect();
    let bursts = bursts(&all, &groups);
    WeakSignals {
        by_words: compared.is_none(),
        signals: found.groups.iter().zip(bursts).map(|(group, burst)| shown::signal(gathered, group, burst)).collect(),
        ..nothing(gathered)
    }
}

/// Says that notes ask for the same.
pub fn signal_join(app: &App, request: SignalJoin) -> Result<Done, Error> {
    let notes = notes(&request.notes)?;
    let [first, others @ ..] = notes.as_slice() else {
        return Err(Error::invalid("notes", sentence!("error-signal-two")));
    };
    if others.is_empty() {
        return Err(Error::invalid("notes", sentence!("error-signal-two")));
    }
    let done =
        app.act("signal_join", None, |act| others.iter().try_for_each(|other| say(act, *first, *other, true)))?;
    Ok(done.said("done-signal-join", &[("count", &notes.len().to_string())]))
}

/// Says that notes ask for something else than those that stay. What stays is read as one ask from then on: else the notes
/// that go might take most of the others with them, and the one that they were parted from would be left alone.
pub fn signal_part(app: &App, request: SignalPart) -> Result<Done, Error> {
    let (parted, stay) = (notes(&request.notes)?, notes(&request.stay)?);
    let (Some((go, others)), Some((first, rest))) = (parted.split_first(), stay.split_first()) else {
        return Err(Error::invalid("notes", sentence!("error-signal-part")));
    };
    if stay.iter().any(|note| parted.contains(note)) {
        return Err(Error::invalid("notes", sentence!("error-signal-part")));
    }
    let is_split = request.together && !others.is_empty();
    let done = app.act("signal_part", None, |act| {
        rest.iter().try_for_each(|note| say(act, *first, *note, true))?;
        parted.iter().try_for_each(|note| say(act, *first, *note, false))?;
        if is_split { others.iter().try_for_each(|note| say(act, *go, *note, true)) } else { Ok(()) }
    })?;
    let message = if is_split { "done-signal-split" } else { "done-signal-part" };
    Ok(done.said(message, &[("count", &parted.len().to_string())]))
}

/// A signal becomes a case: a finding in one sentence, with its notes as what supports it and its hosts as its reach, and a
/// decision that waits where somebody named what could be done. That one names no teams: a single host may be behind one.
pub fn make_case(app: &App, request: MakeCase) -> Result<Done, Error> {
    let (statement, notes) = (findings::sentence(&request.statement)?, notes(&request.notes)?);
    if notes.is_empty() {
        return Err(Error::invalid("notes", sentence!("error-signal-case")));
    }
    let options: Vec<String> = request.options.iter().filter(|option| !option.trim().is_empty()).cloned().collect();
    let done = app.act("make_case", None, |act| {
        let reach = (request.hosts > 0).then_some(request.hosts);
        let mut made = fields([
            ("statement", json!(statement)),
            ("scope", json!(words::optional(&request.scope))),
            ("reach", json!(reach)),
            ("made_at", json!(act.now())),
        ]);
        for note in &notes {
            let missing = || Error::Missing(sentence!("error-missing-one-of-notes"));
            act.read().reviewable_observation(*note).ok_or_else(missing)?;
            made.insert(Finding::link_field(*note), json!(EvidenceLink::Supports));
        }
        let finding = act.new_id();
        act.create(Finding::KIND, finding, made)?;
        if options.is_empty() {
            return Ok((finding, None));
        }
        let question = if request.question.trim().is_empty() { &statement } else { &request.question };
        let proposed = DecisionForm {
            question: question.clone(),
            findings: vec![finding.to_string()],
            options: options.clone(),
            ..DecisionForm::default()
        };
        Ok((finding, Some(decisions::propose(act, &proposed)?)))
    })?;
    let (finding, decision) = done.value;
    let count = notes.len().to_string();
    let done = match decision {
        Some(number) => done.said("done-case-proposed", &[("count", &count), ("number", &number.to_string())]),
        None => done.said("done-case-made", &[("count", &count)]),
    };
    Ok(done.about(finding))
}

/// The notes named, each once.
fn notes(ids: &[String]) -> Result<Vec<RecordId>, Error> {
    if ids.len() > MOST_NOTES {
        return Err(Error::invalid("notes", sentence!("error-signal-many", count = MOST_NOTES as u64)));
    }
    let mut notes: Vec<RecordId> = Vec::with_capacity(ids.len());
    for text in ids {
        let note = id("notes", text)?;
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    Ok(notes)
}

fn say(act: &mut Act<'_>, one: RecordId, other: RecordId, together: bool) -> Result<(), Error> {
    for note in [one, other] {
        let row = act.read().observation(note).filter(|row| !row.removed);
        row.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
    }
    // The record is the same whichever note is named first.
    let (one, other) = (one.min(other), one.max(other));
    let record = RecordId(Uuid::new_v5(&LINKS, &[*one.0.as_bytes(), *other.0.as_bytes()].concat()));
    let said =
        [("one", json!(one)), ("other", json!(other)), ("together", json!(together)), ("said_at", json!(act.now()))];
    Ok(act.write(SignalLink::KIND, record, fields(said), Seen::Now)?)
}

#[cfg(test)]
mod tests;
