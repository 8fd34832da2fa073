//! One simulated history: people at several machines with wrong clocks and old forms write, undo, redo, remove and
//! forget, copy and restore machines, and exchange what they have in pieces. What is NOT here: the judging (`properties`).

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use uuid::Uuid;

use super::machine::{Act, Machine, Plant, Words};
use super::oracle::{Cell, Deed, Oracle, Written};
use super::random::Random;
use crate::ids::{ActId, GroupId, RecordId, StreamId};
use crate::ledger::body;
use crate::ledger::frame::{ChangeHead, ChangeName, Frame, Target};
use crate::ledger::sign::WriterKey;
use crate::ledger::split::{PlannedChange, plan};
use crate::records::{FieldMap, RecordKind};

const FIELDS: [&str; 7] = ["text", "raw", "category", "impact", "tag:refund", "tag:crm", "removed"];
const MOST_MACHINES: usize = 7;

pub struct World {
    pub random: Random,
    pub plant: Plant,
    pub machines: Vec<Machine>,
    pub oracle: Oracle,
    pub records: Vec<RecordId>,
    /// Every change that anybody ever asked to forget.
    pub ever_forgotten: BTreeSet<ChangeName>,
    /// What a written value was, for the variant that puts values back.
    values: BTreeMap<(ActId, RecordId, String), Value>,
    groups: Vec<GroupId>,
}

impl World {
    pub fn new(seed: u64, plant: Plant) -> Self {
        let mut random = Random::new(seed);
        let stream = StreamId(Uuid::from_bytes(random.bytes()));
        let count = 2 + random.index(4);
        let mut machine = || {
            let person = RecordId(Uuid::from_bytes(random.bytes()));
            let clock_ms = 1_790_000_000_000 + random.below(10_000_000_000) as i64;
            Machine::new(WriterKey::from_seed(&random.bytes()), person, stream, clock_ms)
        };
        let machines = (0..count).map(|_| machine()).collect();
        let records = (0..2 + random.index(4)).map(|_| RecordId(Uuid::from_bytes(random.bytes()))).collect();
        let groups = (0..3).map(|_| GroupId(Uuid::from_bytes(random.bytes()))).collect();
        let (oracle, ever_forgotten, values) = Default::default();
        Self { random, plant, machines, oracle, records, ever_forgotten, values, groups }
    }

    /// Somebody does something.
    pub fn step(&mut self) -> Result<(), String> {
        let who = self.random.index(self.machines.len());
        self.machines[who].tick(&mut self.random);
        match self.random.below(100) {
            0..50 => self.write(who),
            50..64 => self.undo(who),
            64..68 => self.forget(who),
            68..96 => {
                let from = self.random.index(self.machines.len());
                let whole = self.random.one_in(2);
                self.pull(who, from, whole)?;
            }
            96..98 => self.copy(who),
            _ => self.restore(who),
        }
        Ok(())
    }

    /// Somebody fills in a form, perhaps opened long ago, and saves it.
    fn write(&mut self, who: usize) {
        let length = self.machines[who].arrived.len();
        let position = if self.random.one_in(4) { self.random.index(length + 1) } else { length };
        let mut written: BTreeMap<RecordId, FieldMap> = BTreeMap::new();
        for _ in 0..=self.random.index(2) {
            let record = self.records[self.random.index(self.records.len())];
            for _ in 0..=self.random.index(4) {
                let field = FIELDS[self.random.index(FIELDS.len())];
                written.entry(record).or_default().insert(field.to_owned(), self.value(field));
            }
        }
        let group = self.random.one_in(4).then(|| self.groups[self.random.index(self.groups.len())]);
        self.save(who, position, written, group, Vec::new());
    }

    /// Words are never twice the same, so that a lost one is noticed; codes often are.
    fn value(&mut self, field: &str) -> Value {
        match field {
            "text" | "raw" => json!(format!("words {:x}", self.random.next())),
            "category" => json!(["tooling", "workload", "training_gap"][self.random.index(3)]),
            "impact" => [Value::Null, json!(1), json!(2)][self.random.index(3)].clone(),
            _ => json!(self.random.one_in(2)),
        }
    }

    /// Makes the act, and the deed that the oracle keeps of it. `meant_undo`: what the person meant, where the variant
    /// under test writes values instead.
    fn save(
        &mut self,
        who: usize,
        position: usize,
        written: BTreeMap<RecordId, FieldMap>,
        group: Option<GroupId>,
        meant_undo: Vec<Target>,
    ) {
        let machine = &self.machines[who];
        let seen: BTreeSet<ActId> = machine.arrived[..position].iter().map(|act| act.id).collect();
        let standing = self.oracle.standing(&seen);
        let mut frame = self.frame(who, group);
        let (mut words, mut meant) = (Vec::new(), Vec::new());
        for (record, fields) in written {
            let folded = machine.record(record, position, self.plant);
            for PlannedChange { fields, over, body } in
                plan(RecordKind::Observation, fields, |field| folded.heads(field))
            {
                for field in &fields {
                    let cell: Cell = (record, field.clone());
                    meant.push((frame.changes.len(), body[field].clone(), Oracle::past(&standing, &cell), cell));
                }
                let salt = self.random.bytes();
                let bytes = body::to_bytes(&body).unwrap();
                let commit = body::commit(&salt, record, &bytes);
                frame.changes.push(ChangeHead { record, kind: "observation".into(), fields, over, commit });
                words.push(Words { salt, bytes, fields: body });
            }
        }
        frame.nonce = self.random.bytes();
        let act = self.machines[who].write(&frame, words);
        let mut deed = deed(&act, meant_undo);
        if deed.undoes.is_empty() {
            for (index, value, replaces, cell) in meant {
                self.values.insert((act.id, cell.0, cell.1.clone()), value.clone());
                deed.writes
                    .insert(cell, Written { value, name: ChangeName { act: act.id, index: index as u16 }, replaces });
            }
        }
        self.oracle.deeds.push(deed);
    }

    fn frame(&self, who: usize, group: Option<GroupId>) -> Frame {
        Frame {
            kind: "simulated".into(),
            person: self.machines[who].person,
            at: "2026-10-14T10:31:00.000+02:00".into(),
            app: "0.1.0".into(),
            nonce: [0; 16],
            group,
            undoes: Vec::new(),
            forget: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Somebody takes back an act, an undo (which is a redo), or a whole group.
    fn undo(&mut self, who: usize) {
        let machine = &self.machines[who];
        let undos: Vec<ActId> = machine.arrived.iter().filter(|act| act.frame.is_undo()).map(|act| act.id).collect();
        let target = match self.random.below(4) {
            0 => Target::Group(self.groups[self.random.index(self.groups.len())]),
            1 if !undos.is_empty() => Target::Act(undos[self.random.index(undos.len())]),
            _ if machine.arrived.is_empty() => return,
            _ => Target::Act(machine.arrived[self.random.index(machine.arrived.len())].id),
        };
        if let (Plant::ValuesBackOnUndo, Target::Act(act)) = (self.plant, target) {
            return self.put_back(who, act);
        }
        let nonce = self.random.bytes();
        // An undo may itself be said to belong to a group; undoing the group must leave it alone.
        let group = self.random.one_in(6).then(|| self.groups[0]);
        let frame = Frame { undoes: vec![target], nonce, ..self.frame(who, group) };
        let act = self.machines[who].write(&frame, Vec::new());
        self.oracle.deeds.push(deed(&act, vec![target]));
    }

    /// The variant: writes the values that stood before over what stands now.
    fn put_back(&mut self, who: usize, undone: ActId) {
        let machine = &self.machines[who];
        let act = machine.arrived.iter().find(|act| act.id == undone).unwrap();
        let mut written: BTreeMap<RecordId, FieldMap> = BTreeMap::new();
        for change in &act.frame.changes {
            for field in &change.fields {
                let before =
                    change.over.iter().find_map(|over| self.values.get(&(*over, change.record, field.clone())));
                let value = before.cloned().unwrap_or(Value::Null);
                written.entry(change.record).or_default().insert(field.clone(), value);
            }
        }
        let now = machine.arrived.len();
        self.save(who, now, written, None, vec![Target::Act(undone)]);
    }

    /// Somebody has words erased, now and then together with writing them anew.
    fn forget(&mut self, who: usize) {
        let machine = &self.machines[who];
        let names: Vec<ChangeName> = machine.words.keys().copied().collect();
        if names.is_empty() {
            return;
        }
        let name = names[self.random.index(names.len())];
        let nonce = self.random.bytes();
        let frame = Frame { forget: vec![name], nonce, ..self.frame(who, None) };
        let act = self.machines[who].write(&frame, Vec::new());
        self.ever_forgotten.insert(name);
        self.oracle.deeds.push(deed(&act, Vec::new()));
    }

    /// Somebody copies a machine, key and all, and both go on.
    fn copy(&mut self, who: usize) {
        if self.machines.len() < MOST_MACHINES {
            let copy = self.machines[who].clone();
            self.machines.push(copy);
        }
    }

    /// Somebody brings an old backup back.
    fn restore(&mut self, who: usize) {
        let length = self.random.index(self.machines[who].arrived.len() + 1);
        self.machines[who] = self.machines[who].restored(length);
    }

    /// One machine takes from another what it lacks; `whole`, or cut off somewhere, with some of it twice.
    /// Returns how many acts were new.
    pub fn pull(&mut self, to: usize, from: usize, whole: bool) -> Result<usize, String> {
        if to == from {
            return Ok(0);
        }
        let sender = &self.machines[from];
        if self.random.one_in(16) {
            sender.vouch()?;
        }
        let forgotten = sender.forgotten.clone();
        let mut parcels = sender.answer(&self.machines[to].standing(sender, self.plant), self.plant);
        if !whole {
            parcels.truncate(self.random.index(parcels.len() + 1));
            let repeated = parcels.first().cloned();
            parcels.extend(repeated);
        }
        let receiver = &mut self.machines[to];
        let before = receiver.known.len();
        // Forgets travel first.
        for name in forgotten {
            receiver.forget(name);
        }
        for parcel in parcels {
            match receiver.receive(parcel) {
                Ok(somebody_has_my_key) if somebody_has_my_key && self.random.one_in(2) => {
                    receiver.renew(&self.random.bytes());
                }
                Ok(_) => {}
                // A vector without the chain asks for acts that fit nothing; they are refused and the variant goes on.
                Err(_) if self.plant == Plant::VectorWithoutChain => {}
                Err(refused) => return Err(refused),
            }
        }
        Ok(receiver.known.len() - before)
    }
}

fn deed(act: &Act, undoes: Vec<Target>) -> Deed {
    Deed { act: act.id, rank: (act.stamp, act.digest), group: act.frame.group, undoes, writes: BTreeMap::new() }
}
