//! One act being made: what a person's work wants to write is gathered, and becomes one frame with many changes at its
//! end. What is NOT here: which acts there are (`app`), transactions (`store`), the appending (`writer`).

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, Instant};

use serde_json::Value;
use shadowday_model::ids::{ActId, GroupId, RecordId};
use shadowday_model::ledger::fold::{self, Field, Folded, Write};
use shadowday_model::ledger::frame::{ChangeHead, ChangeName, Frame};
use shadowday_model::ledger::split::{self, PlannedChange};
use shadowday_model::ledger::version;
use shadowday_model::ledger::{body, frame};
use shadowday_model::records::{FieldMap, RecordKind, flag};
use shadowday_model::time::Lived;

use crate::ledger::{self, Loaded};
use crate::link::ActFacts;
use crate::store::Context;
use crate::tables::Before;
use crate::writer::{Body, Writer, is_new};
use crate::{Read, StoreError, Touched, erasure, forget, local, random, undo};

/// Changes after which a batch should end its act.
const FULL_AT: usize = 500;
/// How long a batch should gather; writing it down takes about as long again.
const FULL_AFTER: Duration = Duration::from_millis(10);

/// What the person had on screen when a form was filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The notebook as of this arrival number.
    At(i64),
    /// The notebook as it is inside this transaction.
    Now,
}

/// Which cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CuesOf {
    /// Those of a day.
    Day(RecordId),
    /// Those of every other day.
    OthersThan(RecordId),
}

/// Which older changes of a record are forgotten when its words are written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Older {
    /// All that hold words.
    All,
    /// Those that hold what is replaced.
    Replaced,
}

/// One act being made: one frame, many changes. Nothing of it is kept unless the whole act is committed.
pub struct Act<'a> {
    read: Read<'a>,
    writer: &'a Writer,
    context: &'a Context,
    pub(crate) kind: String,
    pub(crate) group: Option<GroupId>,
    pub(crate) undoes: Vec<frame::Target>,
    forget: Vec<ChangeName>,
    cues_gone: bool,
    at: Lived,
    began: Instant,
    pending: Vec<Pending>,
    places: HashMap<RecordId, usize>,
    changes: usize,
}

/// What is to be written to one record.
struct Pending {
    kind: RecordKind,
    id: RecordId,
    /// Nothing of this record is in the ledger.
    new: bool,
    fields: FieldMap,
    /// By field, the acts whose values the person had on screen.
    heads: BTreeMap<String, Vec<ActId>>,
}

/// An act that was written, before its commit.
pub(crate) struct Finished {
    pub(crate) act: Option<ActId>,
    pub(crate) touched: Touched,
    pub(crate) erased: bool,
}

impl<'a> Act<'a> {
    pub(crate) fn new(writer: &'a Writer, context: &'a Context, kind: &str, group: Option<GroupId>) -> Self {
        Self {
            read: Read::new(&writer.link),
            writer,
            context,
            kind: kind.to_owned(),
            group,
            undoes: Vec::new(),
            forget: Vec::new(),
            cues_gone: false,
            at: context.clock.now(),
            began: Instant::now(),
            pending: Vec::new(),
            places: HashMap::new(),
            changes: 0,
        }
    }

    /// Makes a record with these fields; `null`s are left out. Made again, it is written as seen now.
    pub fn create(&mut self, kind: RecordKind, id: RecordId, mut fields: FieldMap) -> Result<(), StoreError> {
        if self.places.contains_key(&id) || !is_new(&self.writer.link, id.0)? {
            return self.write(kind, id, fields, Seen::Now);
        }
        fields.retain(|_, value| !value.is_null());
        if !fields.is_empty() {
            self.enter(Pending { kind, id, new: true, fields, heads: BTreeMap::new() });
        }
        Ok(())
    }

    /// Writes those of `fields` that differ from what was shown, or have values set aside. A record that is not there
    /// is made.
    pub fn write(&mut self, kind: RecordKind, id: RecordId, fields: FieldMap, seen: Seen) -> Result<(), StoreError> {
        let shown = self.shown(kind, id, seen)?;
        let (mut differing, mut heads) = (FieldMap::new(), BTreeMap::new());
        for (name, value) in fields {
            if differs(shown.fields.get(&name), &value) || self.is_pending(id, &name) {
                heads.insert(name.clone(), shown.heads(&name).to_vec());
                differing.insert(name, value);
            }
        }
        if !differing.is_empty() {
            self.enter(Pending { kind, id, new: false, fields: differing, heads });
        }
        Ok(())
    }

    /// Removes a record; it can be brought back.
    pub fn remove(&mut self, kind: RecordKind, id: RecordId, seen: Seen) -> Result<(), StoreError> {
        self.set_removed(kind, id, seen, true)
    }

    /// Brings a removed record back.
    pub fn bring_back(&mut self, kind: RecordKind, id: RecordId, seen: Seen) -> Result<(), StoreError> {
        self.set_removed(kind, id, seen, false)
    }

    /// Erases the words of these changes for ever, here and wherever this act arrives. It cannot be undone.
    pub fn forget(&mut self, names: &[ChangeName]) -> Result<(), StoreError> {
        self.forget.extend_from_slice(names);
        Ok(())
    }

    /// Writes words of a record anew and forgets the changes that held the old ones, also those that nobody sees any more,
    /// since words that are only corrected stay in the ledger. `anew` gives the words of a field in place of those it had.
    /// It comes before other writes to the record. Says whether anything was forgotten.
    pub fn reword(
        &mut self,
        kind: RecordKind,
        id: RecordId,
        older: Older,
        anew: impl Fn(&str, &str) -> String,
    ) -> Result<bool, StoreError> {
        let loaded: Loaded = ledger::load(&self.writer.link, id)?;
        let gone = forget::to_reword(&loaded, kind, id, |field, value| match older {
            Older::All => true,
            Older::Replaced => reworded(field, value, &anew) != *value,
        });
        if gone.is_empty() {
            return Ok(false);
        }
        let held = |field: &Field| field.heads.iter().any(|head| gone.iter().any(|name| name.act == *head));
        let (mut fields, mut heads) = (FieldMap::new(), BTreeMap::new());
        for (name, field) in
            loaded.fold().fields.into_iter().filter(|(name, field)| split::is_words(kind, name) && held(field))
        {
            let Some(shown) = field.shown.filter(|shown| !shown.is_null()) else { continue };
            fields.insert(name.clone(), reworded(&name, &shown, &anew));
            heads.insert(name, field.heads);
        }
        if !fields.is_empty() {
            self.enter(Pending { kind, id, new: false, fields, heads });
        }
        self.forget(&gone)?;
        Ok(true)
    }

    /// The changes that hold words of a record, for [`Act::forget`].
    pub fn changes_with_words(&self, id: RecordId) -> Result<Vec<ChangeName>, StoreError> {
        forget::changes_with_words(&self.writer.link, id)
    }

    /// Lets a draft go in the same transaction.
    pub fn discard_draft(&mut self, key: &str) -> Result<(), StoreError> {
        local::discard_draft(&self.writer.link.sql, key, &self.writer.identity.opened, self.at)
    }

    /// Keeps on this device what to know a host by, until the day is over.
    pub fn keep_cue(&mut self, day: RecordId, host: RecordId, words: &str) -> Result<(), StoreError> {
        local::keep_cue(&self.writer.link.sql, day.0, host.0, words)
    }

    /// Deletes cues for good. Like erased words they leave every file, and no undo brings them back.
    pub fn let_cues_go(&mut self, which: CuesOf) -> Result<(), StoreError> {
        if local::let_cues_go(&self.writer.link.sql, which)? {
            erasure::owe(&self.writer.link.sql)?;
            self.cues_gone = true;
        }
        Ok(())
    }

    /// Keeps a small local setting in the same transaction.
    pub fn set_local(&mut self, key: &str, value: &Value) -> Result<(), StoreError> {
        local::set(&self.writer.link.sql, key, value)
    }

    /// The notebook as it is inside this transaction, without what this act is about to write.
    pub fn read(&self) -> &Read<'a> {
        &self.read
    }

    /// Records of a kind that this act writes to, with the fields it writes so far: what [`Act::read`] does not show yet.
    pub fn entered(&self, kind: RecordKind) -> impl Iterator<Item = (RecordId, &FieldMap)> {
        self.pending.iter().filter(move |entry| entry.kind == kind).map(|entry| (entry.id, &entry.fields))
    }

    /// The version of an observation that the person had on screen; empty where it was not there yet.
    pub fn version_seen(&self, observation: RecordId, seen: Seen) -> Result<Vec<ActId>, StoreError> {
        Ok(version::version(&self.shown(RecordKind::Observation, observation, seen)?))
    }

    /// A fresh id, after every id made before it.
    pub fn new_id(&mut self) -> RecordId {
        self.context.ids.record(self.at.ms())
    }

    /// The moment of the act.
    pub fn now(&self) -> Lived {
        self.at
    }

    /// Whether a batch has gathered enough for one act: 500 changes, or as long as a person should ever wait.
    pub fn is_full(&self) -> bool {
        self.changes >= FULL_AT || self.began.elapsed() >= FULL_AFTER
    }

    pub(crate) fn link(&self) -> &'a crate::link::Link {
        &self.writer.link
    }

    fn set_removed(&mut self, kind: RecordKind, id: RecordId, seen: Seen, removed: bool) -> Result<(), StoreError> {
        let shown = self.shown(kind, id, seen)?;
        if shown.is_empty() && !self.places.contains_key(&id) {
            return Err(StoreError::Missing { kind: kind.as_str(), id: id.to_string() });
        }
        if flag(&shown.values(), "removed") == removed && !shown.fields.get("removed").is_some_and(has_set_aside) {
            return Ok(());
        }
        self.write(kind, id, FieldMap::from([("removed".to_owned(), Value::Bool(removed))]), seen)
    }

    /// The record as the person saw it.
    fn shown(&self, kind: RecordKind, id: RecordId, seen: Seen) -> Result<Folded, StoreError> {
        let loaded: Loaded = ledger::load(&self.writer.link, id)?;
        if let Some(other) = loaded.kind.filter(|other| *other != kind) {
            return Err(StoreError::Bug(format!("{id} is a {other}, not a {kind}")));
        }
        match seen {
            Seen::Now => Ok(loaded.fold()),
            Seen::At(n) => loaded.fold_as_of(&self.writer.link, n),
        }
    }

    fn is_pending(&self, id: RecordId, field: &str) -> bool {
        self.places.get(&id).is_some_and(|&place| self.pending[place].fields.contains_key(field))
    }

    fn enter(&mut self, pending: Pending) {
        match self.places.get(&pending.id) {
            Some(&place) => {
                let known = &mut self.pending[place];
                known.fields.extend(pending.fields);
                known.heads.extend(pending.heads);
            }
            None => {
                self.places.insert(pending.id, self.pending.len());
                // Codes and words are usually one change each.
                self.changes += 2;
                self.pending.push(pending);
            }
        }
    }

    /// Writes the act into the ledger and folds what it touched.
    pub(crate) fn finish(self) -> Result<Finished, StoreError> {
        let Self { read, writer, context, kind, group, undoes, forget, cues_gone, at, pending, .. } = self;
        read.fault()?;
        if pending.is_empty() && undoes.is_empty() && forget.is_empty() {
            return Ok(Finished { act: None, touched: Touched::default(), erased: cues_gone });
        }
        let person = person(&read, &pending);
        let mut planned = Vec::new();
        let mut records = Vec::with_capacity(pending.len());
        for Pending { kind, id, new, fields, heads } in pending {
            let plan = split::plan(kind, fields, |field| heads.get(field).map_or(&[], Vec::as_slice));
            let first = planned.len();
            planned.extend(plan.into_iter().map(|change| (kind, id, change)));
            records.push((kind, id, new, first..planned.len()));
        }
        let (changes, bodies) = heads_and_bodies(&planned)?;
        let nonce = random::bytes()?;
        let app = context.app_version.clone();
        let frame = Frame { kind, person, at: at.to_string(), app, nonce, group, undoes, forget, changes };
        let facts = writer.append(frame, &bodies, at.ms())?;
        let mut touched = Touched::default();
        for (kind, id, new, range) in records {
            if new && !facts.undone {
                let writes: Vec<Write> =
                    planned[range].iter_mut().map(|(_, _, change)| write_of(&facts, change)).collect();
                ledger::put(&writer.link, (kind, id), &fold::fold(&writes), Before::None)?;
                touched.add(kind, id);
            } else {
                ledger::fold_again(&writer.link, id, &mut touched)?;
            }
        }
        let erased = !facts.frame.forget.is_empty();
        if erased {
            forget::honour(&writer.link, &facts.frame.forget)?;
        }
        if erased || facts.frame.is_undo() {
            fold_reached(writer, &facts, &mut touched)?;
        }
        Ok(Finished { act: Some(facts.name), touched, erased: erased || cues_gone })
    }
}

/// A value with every text in it reworded.
fn reworded(field: &str, value: &Value, anew: &impl Fn(&str, &str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(anew(field, text)),
        Value::Array(list) => list.iter().map(|one| reworded(field, one, anew)).collect(),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(key, one)| (key.clone(), reworded(field, one, anew))).collect())
        }
        other => other.clone(),
    }
}

/// Folds what an undo or an erasure reaches beside its own records.
fn fold_reached(writer: &Writer, facts: &ActFacts, touched: &mut Touched) -> Result<(), StoreError> {
    let mut folded = Vec::new();
    for record in ledger::touched_by(&writer.link, facts)? {
        let kind = ledger::fold_again(&writer.link, record, touched)?;
        folded.extend(kind.map(|kind| (kind, record)));
    }
    if facts.frame.is_undo() { undo::refuse_leftovers(&writer.link, folded) } else { Ok(()) }
}

/// Who does it: the leader of this notebook, also when this very act makes that leader.
fn person(read: &Read<'_>, pending: &[Pending]) -> RecordId {
    let made = || pending.iter().find(|it| it.kind == RecordKind::Leader && flag(&it.fields, "me")).map(|it| it.id);
    read.me().or_else(made).unwrap_or(RecordId(uuid::Uuid::nil()))
}

/// What the frame says of each change, and the words beside it.
fn heads_and_bodies(
    planned: &[(RecordKind, RecordId, PlannedChange)],
) -> Result<(Vec<ChangeHead>, Vec<Body>), StoreError> {
    let salts = random::many(planned.len())?;
    let (mut heads, mut bodies) = (Vec::with_capacity(planned.len()), Vec::with_capacity(planned.len()));
    for ((kind, record, change), salt) in planned.iter().zip(salts) {
        let bytes = body::to_bytes(&change.body)?;
        heads.push(ChangeHead {
            record: *record,
            kind: kind.as_str().to_owned(),
            fields: change.fields.clone(),
            over: change.over.clone(),
            commit: body::commit(&salt, *record, &bytes),
        });
        bodies.push(Body { salt, bytes });
    }
    Ok((heads, bodies))
}

/// A change just written, for folding.
fn write_of(facts: &ActFacts, change: &mut PlannedChange) -> Write {
    Write {
        act: facts.name,
        stamp: facts.stamp,
        digest: facts.digest,
        undone: facts.undone,
        fields: std::mem::take(&mut change.fields),
        over: std::mem::take(&mut change.over),
        body: Some(std::mem::take(&mut change.body)),
    }
}

fn differs(shown: Option<&Field>, value: &Value) -> bool {
    match shown {
        None => !value.is_null(),
        Some(field) => has_set_aside(field) || field.shown.as_ref() != Some(value),
    }
}

fn has_set_aside(field: &Field) -> bool {
    !field.set_aside.is_empty()
}
