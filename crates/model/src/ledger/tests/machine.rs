//! A simulated machine: it holds acts as the store would, writes real frames, checks what arrives, and can be made to
//! break a rule on purpose. What is NOT here: who does what when (`world`), what is right (`oracle`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::random::Random;
use crate::ids::{ActId, RecordId, StreamId, WriterId};
use crate::ledger::chain::{self, Chain, Digest, Link};
use crate::ledger::fold::{Folded, Write, fold};
use crate::ledger::fork::{Branch, Held, file};
use crate::ledger::frame::{ChangeName, Frame};
use crate::ledger::sign::{Head, WriterKey};
use crate::ledger::undo::Undos;
use crate::ledger::vector::{Place, Standing, Vector, compare};
use crate::ledger::{body, stamp};
use crate::records::FieldMap;

/// A rule broken on purpose; the properties must notice each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plant {
    None,
    ValuesBackOnUndo,
    OverErasedWithWords,
    VectorWithoutChain,
    DeliveryByWriter,
    LastWriterWins,
}

/// An act as it travels.
pub struct Act {
    pub id: ActId,
    pub digest: Digest,
    pub bytes: Vec<u8>,
    pub frame: Frame,
    pub writer: WriterId,
    pub seq: u64,
    pub stamp: u64,
    pub chain: Chain,
}

/// The words of one change and their salt.
pub struct Words {
    pub salt: body::Salt,
    pub bytes: Vec<u8>,
    pub fields: FieldMap,
}

/// One act with those of its words that the sender still has.
pub type Parcel = (Arc<Act>, Vec<Option<Arc<Words>>>);

#[derive(Clone)]
pub struct Machine {
    pub key: Arc<WriterKey>,
    pub writer: WriterId,
    pub person: RecordId,
    pub stream: StreamId,
    pub clock_ms: i64,
    pub arrived: Vec<Arc<Act>>,
    pub known: BTreeSet<ActId>,
    pub words: BTreeMap<ChangeName, Arc<Words>>,
    pub forgotten: BTreeSet<ChangeName>,
    /// The acts written under the present key, with the length of `arrived` before each.
    own: Vec<(usize, u64, Chain)>,
    greatest_stamp: u64,
    by_record: BTreeMap<RecordId, Vec<(usize, usize)>>,
    held: BTreeMap<WriterId, Vec<Held>>,
    branches: BTreeMap<WriterId, Vec<Branch>>,
}

impl Machine {
    pub fn new(key: WriterKey, person: RecordId, stream: StreamId, clock_ms: i64) -> Self {
        Self {
            writer: key.writer(),
            key: Arc::new(key),
            person,
            stream,
            clock_ms,
            arrived: Vec::new(),
            known: BTreeSet::new(),
            words: BTreeMap::new(),
            forgotten: BTreeSet::new(),
            own: Vec::new(),
            greatest_stamp: 0,
            by_record: BTreeMap::new(),
            held: BTreeMap::new(),
            branches: BTreeMap::new(),
        }
    }

    /// This machine as a backup made when it held `length` acts brings it back. What it was told to forget stays forgotten.
    pub fn restored(&self, length: usize) -> Self {
        let mut older = Self {
            key: Arc::clone(&self.key),
            ..Self::new(WriterKey::from_seed(&[0; 32]), self.person, self.stream, self.clock_ms)
        };
        older.writer = self.writer;
        older.forgotten.clone_from(&self.forgotten);
        for (at, act) in self.arrived[..length].iter().enumerate() {
            let previous = self.previous(act).expect("every act held is connected");
            let words = self.parcel(at).1;
            older.take((Arc::clone(act), words), previous);
        }
        older.own = self.own.iter().filter(|(before, ..)| *before < length).copied().collect();
        older
    }

    /// A new key, as a machine takes when it meets acts of its own key that it did not write.
    pub fn renew(&mut self, seed: &[u8; 32]) {
        self.key = Arc::new(WriterKey::from_seed(seed));
        self.writer = self.key.writer();
        self.own.clear();
    }

    /// Writes an act: frame, digest, stamp, chain, and everything folded from it later.
    pub fn write(&mut self, frame: &Frame, words: Vec<Words>) -> Arc<Act> {
        let bytes = frame.to_bytes().unwrap();
        let digest = chain::digest(&bytes);
        let (seq, previous) = self.own.last().map_or((1, chain::ZERO), |&(_, seq, chain)| (seq + 1, chain));
        let stamp = stamp::next(self.clock_ms, self.greatest_stamp);
        let link = Link { writer: self.writer, stream: self.stream, seq, stamp, digest };
        let frame = Frame::from_bytes(&bytes).unwrap();
        let chain = chain::next(&previous, &link);
        let act =
            Arc::new(Act { id: chain::act_id(&digest), digest, bytes, frame, writer: self.writer, seq, stamp, chain });
        self.own.push((self.arrived.len(), seq, chain));
        self.take((Arc::clone(&act), words.into_iter().map(|words| Some(Arc::new(words))).collect()), previous);
        act
    }

    /// Checks an act that arrived and keeps it. Returns whether it shows that somebody else writes with this key.
    pub fn receive(&mut self, parcel: Parcel) -> Result<bool, String> {
        let act = &parcel.0;
        if self.known.contains(&act.id) {
            return Ok(false);
        }
        stamp::received(act.stamp).map_err(|damage| damage.to_string())?;
        if chain::act_id(&chain::digest(&act.bytes)) != act.id {
            return Err(format!("{:?} is not what it is called", act.id));
        }
        let previous = self.previous(act).ok_or_else(|| format!("{:?} does not follow anything held", act.id))?;
        for (index, words) in parcel.1.iter().enumerate() {
            if let Some(words) = words {
                act.frame.open_body(index, &words.salt, &words.bytes).map_err(|damage| damage.to_string())?;
            }
        }
        let mine = act.writer == self.writer;
        self.take(parcel, previous);
        Ok(mine)
    }

    /// The chain value held that this act continues.
    fn previous(&self, act: &Act) -> Option<Chain> {
        let Act { writer, seq, stamp, digest, .. } = *act;
        let link = Link { writer, stream: self.stream, seq, stamp, digest };
        let held =
            self.held.get(&writer).into_iter().flatten().filter(|held| held.seq + 1 == seq).map(|held| held.chain);
        let first = (seq == 1).then_some(chain::ZERO);
        held.chain(first).find(|previous| chain::next(previous, &link) == act.chain)
    }

    fn take(&mut self, (act, words): Parcel, previous: Chain) {
        self.greatest_stamp = self.greatest_stamp.max(act.stamp);
        for name in &act.frame.forget {
            self.forget(*name);
        }
        for (index, (change, words)) in act.frame.changes.iter().zip(words).enumerate() {
            self.by_record.entry(change.record).or_default().push((self.arrived.len(), index));
            let name = ChangeName { act: act.id, index: index as u16 };
            if let Some(words) = words.filter(|_| !self.forgotten.contains(&name)) {
                self.words.insert(name, words);
            }
        }
        self.note(act.writer, Held { seq: act.seq, previous, chain: act.chain });
        self.known.insert(act.id);
        self.arrived.push(act);
    }

    pub fn forget(&mut self, name: ChangeName) {
        self.words.remove(&name);
        self.forgotten.insert(name);
    }

    fn note(&mut self, writer: WriterId, act: Held) {
        let held = self.held.entry(writer).or_default();
        held.push(act);
        let branches = self.branches.entry(writer).or_default();
        match branches.iter_mut().find(|branch| branch.head().1 == act.previous) {
            Some(branch) => branch.acts.push(act),
            None => *branches = file(writer, held),
        }
    }

    /// All changes of a record among the first `length` acts that arrived.
    pub fn writes(&self, record: RecordId, length: usize, plant: Plant) -> Vec<Write> {
        let mut undos = Undos::default();
        self.arrived[..length].iter().for_each(|act| undos.add(act.id, &act.frame));
        let changes = self.by_record.get(&record).into_iter().flatten().filter(|(at, _)| *at < length);
        let write = |&(at, index): &(usize, usize)| {
            let act = &self.arrived[at];
            let head = &act.frame.changes[index];
            let body =
                self.words.get(&ChangeName { act: act.id, index: index as u16 }).map(|words| words.fields.clone());
            let lost = plant == Plant::OverErasedWithWords && body.is_none();
            Write {
                act: act.id,
                stamp: act.stamp,
                digest: act.digest,
                undone: undos.undone(act.id),
                fields: head.fields.clone(),
                over: if lost { Vec::new() } else { head.over.clone() },
                body,
            }
        };
        changes.map(write).collect()
    }

    pub fn record(&self, record: RecordId, length: usize, plant: Plant) -> Folded {
        let mut folded = fold(&self.writes(record, length, plant));
        if plant == Plant::LastWriterWins {
            folded.fields.values_mut().for_each(|field| field.set_aside.clear());
        }
        folded
    }

    pub fn vector(&self) -> Vector {
        let branches = self.branches.values().flatten();
        Vector(branches.map(|branch| ((self.stream, branch.id), branch.head())).collect())
    }

    fn chain_at(&self, place: Place, seq: u64) -> Option<Chain> {
        let branch = self.branches.values().flatten().find(|branch| branch.id == place.1)?;
        branch.acts.iter().find(|act| act.seq == seq).map(|act| act.chain)
    }

    /// How this machine stands to another, as both of them can tell together.
    pub fn standing(&self, other: &Self, plant: Plant) -> BTreeMap<Place, Standing> {
        let (mine, theirs) = (self.vector(), other.vector());
        if plant == Plant::VectorWithoutChain {
            let blind =
                |vector: &Vector| Vector(vector.0.iter().map(|(&at, &(seq, _))| (at, (seq, chain::ZERO))).collect());
            return compare(&blind(&mine), &blind(&theirs), |_, _| Some(chain::ZERO));
        }
        let their_view = compare(&theirs, &mine, |place, seq| other.chain_at(place, seq));
        let mut my_view = compare(&mine, &theirs, |place, seq| self.chain_at(place, seq));
        for (place, standing) in &mut my_view {
            *standing = standing.settled_with(their_view[place]);
        }
        my_view
    }

    /// What another machine asks for, in the order it arrived here, so that every prefix is causally whole.
    pub fn answer(&self, standings: &BTreeMap<Place, Standing>, plant: Plant) -> Vec<Parcel> {
        let mut asked = BTreeSet::new();
        for branch in self.branches.values().flatten() {
            if let Some(from) = standings.get(&(self.stream, branch.id)).and_then(|standing| standing.ask_from()) {
                asked.extend(branch.acts.iter().filter(|act| act.seq >= from).map(|act| act.chain));
            }
        }
        let mut chosen: Vec<usize> =
            (0..self.arrived.len()).filter(|&at| asked.contains(&self.arrived[at].chain)).collect();
        if plant == Plant::DeliveryByWriter {
            chosen.sort_by_key(|&at| (self.arrived[at].writer, self.arrived[at].seq));
        }
        chosen.into_iter().map(|at| self.parcel(at)).collect()
    }

    pub fn parcel(&self, at: usize) -> Parcel {
        let act = &self.arrived[at];
        let name = |index| ChangeName { act: act.id, index: index as u16 };
        let words = (0..act.frame.changes.len()).map(|index| self.words.get(&name(index)).cloned()).collect();
        (Arc::clone(act), words)
    }

    /// Signs its last act, which a receiver then checks.
    pub fn vouch(&self) -> Result<(), String> {
        let Some(&(_, seq, chain)) = self.own.last() else { return Ok(()) };
        let head = Head { writer: self.writer, stream: self.stream, seq, chain };
        head.verify(&self.key.public_key(), &self.key.sign(&head)).map_err(|damage| damage.to_string())
    }

    /// Time passes, or somebody turns the clock.
    pub fn tick(&mut self, random: &mut Random) {
        const YEARS_70_MS: u64 = 70 * 365 * 86_400_000;
        self.clock_ms += random.below(5_000) as i64;
        if random.one_in(25) {
            self.clock_ms += random.below(2 * YEARS_70_MS) as i64 - YEARS_70_MS as i64;
        }
    }
}
