//! Taking in acts of other installations, and giving ours: verified whole, refused by name, repeats harmless, forks
//! filed. What is NOT here: how acts travel and are sealed (`exchange`), the rules of chains and forks (`model::ledger`).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use shadowday_model::ids::{ActId, RecordId, StreamId, WriterId};
use shadowday_model::ledger::chain::{self, Chain, Link as ChainLink};
use shadowday_model::ledger::frame::{ChangeName, Frame};
use shadowday_model::ledger::sign::Head;
use shadowday_model::ledger::vector::{Standing, Vector, compare};
use shadowday_model::ledger::{body, stamp};
use shadowday_model::records::{FieldMap, value};

use crate::desk::Turn;
use crate::erasure::Effort;
use crate::heads::{self, HeadRow};
use crate::ledger::{self, change_id};
use crate::link::{ActFacts, Facts, Link};
use crate::touched::Touched;
use crate::writer::{ActRow, Body, Writer, insert_act, insert_change};
use crate::{Store, StoreError, erasure, forget, identity, schema};

/// Records whose words one delivery may always erase.
const FEW_ERASED: usize = 10;
/// Beyond those, it may erase the words of one record in so many.
const PART_ERASED: i64 = 20;

/// An erasure and who asks for it.
type Asked = (ChangeName, RecordId);

/// An act as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentAct {
    /// The signing writer.
    pub writer: WriterId,
    /// Its audience.
    pub stream: StreamId,
    /// Dense per stream and writer.
    pub seq: u64,
    /// See `ledger::stamp`.
    pub stamp: u64,
    /// The chain value it makes.
    pub chain: Chain,
    /// The frame's bytes, never serialised again.
    pub frame: Vec<u8>,
    /// The words of each change; `None` when they are forgotten or not here.
    pub bodies: Vec<Option<SentBody>>,
}

/// The words of one change as they travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentBody {
    /// Hashed with the words.
    pub salt: body::Salt,
    /// The JSON.
    pub bytes: Vec<u8>,
}

/// The end of a chain and the signature that vouches for every act before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignedHead {
    /// What is signed.
    pub head: Head,
    /// The writer's public key.
    pub public: [u8; 32],
    /// By that key.
    pub signature: [u8; 64],
}

/// Acts in the sender's arrival order, and the signed ends of their chains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignedActs {
    /// Every prefix holds what its acts refer to.
    pub acts: Vec<SentAct>,
    /// One for each branch that ends here.
    pub heads: Vec<SignedHead>,
}

/// What came of acts that arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Acts that were new.
    pub taken: u64,
    /// Acts that were here already.
    pub repeated: u64,
    /// Erasures asked for by somebody who may not decide them, or of too much at once; they wait for an answer.
    pub erasures_asked: u64,
    /// Fields of the touched records that now have values set aside.
    pub set_aside: u64,
    /// Arrival number of the newest act.
    pub n: i64,
    /// What went stale.
    pub touched: Touched,
}

/// An act that passed every check that needs no notebook.
struct Verified<'s> {
    sent: &'s SentAct,
    frame: Frame,
    link: ChainLink,
}

impl Store {
    /// Takes in acts. All of them or, with the fault named, none.
    pub fn receive(&self, sent: &SignedActs) -> Result<Received, StoreError> {
        let verified: Vec<Verified<'_>> = sent.acts.iter().map(verify).collect::<Result<_, _>>()?;
        for signed in &sent.heads {
            signed.head.verify(&signed.public, &signed.signature).map_err(refused)?;
        }
        let mut erased = false;
        let mut mine_forked = false;
        let received = self.transact(Turn::Batch, |writer| {
            let mut arrival = Arrival {
                writer,
                received: Received::default(),
                touched: BTreeSet::new(),
                signers: BTreeSet::new(),
                forgets: Vec::new(),
                erased: false,
            };
            for act in &verified {
                arrival.take(act)?;
            }
            arrival.judge_erasures()?;
            arrival.settle(&sent.heads)?;
            erased = arrival.erased;
            mine_forked = heads::all(&writer.link)?
                .iter()
                .any(|head| head.signer == writer.identity.writer && head.filed != head.signer);
            Ok(arrival.received)
        })?;
        if mine_forked {
            // Another machine writes under this key; from now on this one does not.
            let mut writer = self.writer(Turn::Person)?;
            writer.identity = identity::replace(&writer.link.sql, self.state(), self.folder(), &writer.identity)?;
        }
        if erased {
            erasure::settle(&self.writer(Turn::Person)?.link, self.folder(), Effort::All);
        }
        Ok(received)
    }

    /// The acts that somebody who knows `theirs` lacks, in arrival order, with the signed ends of their chains. Receive
    /// before sending: a fork shows only to whoever holds both branches.
    pub fn acts_after(&self, theirs: &Vector) -> Result<SignedActs, StoreError> {
        let mine = self.head()?;
        self.read_link(|link| {
            let kept = heads::all(link)?;
            let mut fault = None;
            let standings = compare(&mine, theirs, |(stream, filed), seq| {
                let found = chain_of(link, &kept, (stream, filed), seq);
                found.unwrap_or_else(|error| {
                    fault = Some(error);
                    None
                })
            });
            fault.map_or(Ok(()), Err)?;
            let (mut ns, mut signed) = (BTreeSet::new(), Vec::new());
            for ((stream, filed), standing) in standings {
                let head = kept.iter().find(|head| (head.stream, head.filed) == (stream, filed));
                let Some(head) = head else { continue };
                let lacking = match standing {
                    Standing::Behind { .. } => is_other_branch(link, head, theirs)?.then_some(1),
                    Standing::Same | Standing::Ahead { .. } | Standing::Forked { .. } => standing.send_from(),
                };
                if let Some(from) = lacking {
                    ns.extend(acts_of(link, &kept, head, from)?);
                    signed.push(signed_head(link, head)?);
                }
            }
            let acts = ns.into_iter().map(|n| to_send(link, n)).collect::<Result<_, _>>()?;
            Ok(SignedActs { acts, heads: signed })
        })
    }
}

fn refused(reason: impl ToString) -> StoreError {
    StoreError::Refused { reason: reason.to_string() }
}

/// Everything about an act that can be checked without the notebook.
fn verify(sent: &SentAct) -> Result<Verified<'_>, StoreError> {
    let frame = Frame::from_bytes(&sent.frame).map_err(refused)?;
    stamp::received(sent.stamp).map_err(refused)?;
    if sent.bodies.len() != frame.changes.len() {
        return Err(refused(format!(
            "An act came with {} bodies for {} changes.",
            sent.bodies.len(),
            frame.changes.len()
        )));
    }
    for (place, sent) in sent.bodies.iter().enumerate() {
        if let Some(body) = sent {
            frame.open_body(place, &body.salt, &body.bytes).map_err(refused)?;
        }
    }
    let digest = chain::digest(&sent.frame);
    let link = ChainLink { writer: sent.writer, stream: sent.stream, seq: sent.seq, stamp: sent.stamp, digest };
    Ok(Verified { sent, frame, link })
}

/// Acts being taken in, in one transaction.
struct Arrival<'w> {
    writer: &'w Writer,
    received: Received,
    touched: BTreeSet<RecordId>,
    /// Signers with new acts.
    signers: BTreeSet<(StreamId, WriterId)>,
    /// Erasures that the new acts ask for.
    forgets: Vec<Asked>,
    erased: bool,
}

impl Arrival<'_> {
    fn take(&mut self, act: &Verified<'_>) -> Result<(), StoreError> {
        let link = &self.writer.link;
        let place = (act.link.stream, act.link.writer);
        if act.link.stream != self.writer.mine {
            return Err(refused("An act belongs to an audience that this notebook is not part of."));
        }
        if heads::chains_at(link, place, act.link.seq)?.contains(&act.sent.chain) {
            self.received.repeated += 1;
            return self.complete(act);
        }
        if heads::previous(link, &act.link, &act.sent.chain)?.is_none() {
            return Err(refused(self.gap_or_break(act)?));
        }
        let name = chain::act_id(&act.link.digest);
        if ledger::arrival(link, name)?.is_some() {
            return Err(refused(format!("Act {name} came again at another place of the chain.")));
        }
        let facts = self.insert(act, name)?;
        self.signers.insert(place);
        self.received.taken += 1;
        self.touched.extend(ledger::touched_by(link, &facts)?);
        self.forgets.extend(facts.frame.forget.iter().map(|name| (*name, facts.frame.person)));
        Ok(())
    }

    /// An act that does not continue what is held: either acts before it are missing, or the chain is not its own.
    fn gap_or_break(&self, act: &Verified<'_>) -> Result<String, StoreError> {
        let place = (act.link.stream, act.link.writer);
        let seq = act.link.seq;
        let before = heads::chains_at(&self.writer.link, place, seq.saturating_sub(1))?;
        if seq > 1 && before.is_empty() {
            return Ok(format!("Acts before act {seq} of writer {} are missing (a gap).", act.link.writer));
        }
        Ok(format!("Act {seq} of writer {} does not follow the act before it (a broken chain).", act.link.writer))
    }

    fn insert(&self, act: &Verified<'_>, name: ActId) -> Result<ActFacts, StoreError> {
        let link = &self.writer.link;
        let ChainLink { writer, stream, seq, stamp, digest } = act.link;
        let row = ActRow { writer: writer.0, stream, seq, stamp, digest, chain: act.sent.chain };
        let n = insert_act(link, &row, &act.sent.frame)?;
        for (place, (head, sent)) in act.frame.changes.iter().zip(&act.sent.bodies).enumerate() {
            let dropped =
                forget::is_forgotten(link, name, place)? || forget::was_asked(link, name, place, act.frame.person)?;
            let body =
                sent.as_ref().filter(|_| !dropped).map(|body| Body { salt: body.salt, bytes: body.bytes.clone() });
            insert_change(link, change_id(n, place), head.record.0, body.as_ref())?;
            if dropped {
                forget::honour(link, &[ChangeName { act: name, index: place as u16 }])?;
            }
        }
        let greatest = schema::meta_number(&link.sql, "stamp")?.unwrap_or(0) as u64;
        if stamp > greatest {
            schema::set_meta(&link.sql, "stamp", stamp as i64)?;
        }
        let mut facts = Facts { n, name, stream, stamp, digest, frame: act.frame.clone(), undone: false };
        facts.undone = ledger::undone(link, &facts, i64::MAX)?;
        let here =
            link.sql.prepare_cached("SELECT 1 FROM local_writer WHERE writer = ?1 AND here = 1")?.exists([writer.0])?;
        ledger::take_in(link, &facts, here)?;
        let facts = ActFacts::from(facts);
        link.remember(&facts);
        Ok(facts)
    }

    /// Words that were not here come with a repeat.
    fn complete(&mut self, act: &Verified<'_>) -> Result<(), StoreError> {
        let link = &self.writer.link;
        let name = chain::act_id(&act.link.digest);
        let Some(n) = ledger::arrival(link, name)? else { return Ok(()) };
        for (place, (head, sent)) in act.frame.changes.iter().zip(&act.sent.bodies).enumerate() {
            let Some(body) = sent else { continue };
            let lacking = link
                .sql
                .prepare_cached("SELECT 1 FROM change WHERE id = ?1 AND body IS NULL")?
                .exists([change_id(n, place)])?;
            if lacking && !forget::is_forgotten(link, name, place)? {
                link.sql.prepare_cached("UPDATE change SET salt = ?2, body = ?3 WHERE id = ?1")?.execute(params![
                    change_id(n, place),
                    body.salt,
                    link.pack(&body.bytes)?
                ])?;
                self.touched.insert(head.record);
            }
        }
        Ok(())
    }

    /// Erasures are honoured from the person whose words they are and from the leader of the day they belong to; from
    /// anybody else they are requests, and so are all of them when one delivery would erase a large part of a stream.
    /// Requests are judged again with each delivery, because it may bring the day they wait for.
    fn judge_erasures(&mut self) -> Result<(), StoreError> {
        let link = &self.writer.link;
        let new: BTreeSet<Asked> = std::mem::take(&mut self.forgets).into_iter().collect();
        let (mut granted, mut asked) = (Vec::new(), Vec::new());
        for &(name, person) in &new {
            if may_erase(link, &name, person)? { granted.push((name, person)) } else { asked.push((name, person)) }
        }
        for (name, person) in forget::asked(link)? {
            // The author's own are waiting because they were too many; they wait for an answer.
            if author(link, &name)?.is_some_and(|author| author != person) && may_erase(link, &name, person)? {
                granted.push((name, person));
            }
        }
        if is_mass(link, &granted)? {
            asked.append(&mut granted);
        }
        for (name, person) in asked {
            forget::ask(link, &name, person)?;
            let waits_here = new.contains(&(name, person)) && author(link, &name)?.is_some();
            self.received.erasures_asked += u64::from(waits_here);
        }
        let names: Vec<ChangeName> = granted.into_iter().map(|(name, _)| name).collect();
        self.erased |= !names.is_empty();
        self.touched.extend(forget::honour(link, &names)?);
        Ok(())
    }

    /// Files the branches, asks a signature over each new end, and folds each touched record once.
    fn settle(&mut self, signed: &[SignedHead]) -> Result<(), StoreError> {
        let link = &self.writer.link;
        let signatures: BTreeMap<Chain, &SignedHead> =
            signed.iter().map(|signed| (signed.head.chain, signed)).collect();
        for &(stream, signer) in &self.signers {
            heads::file_again(link, stream, signer)?;
        }
        for head in heads::all(link)? {
            if !self.signers.contains(&(head.stream, head.signer)) || head.signature.is_some() {
                continue;
            }
            let signed =
                signatures.get(&head.chain).filter(|it| it.head.writer == head.signer && it.head.seq == head.seq);
            let Some(signed) = signed else {
                return Err(refused(format!("The acts of writer {} are not signed to their end.", head.signer)));
            };
            link.sql
                .prepare_cached("INSERT OR IGNORE INTO local_writer(writer, public, here) VALUES (?1, ?2, 0)")?
                .execute(params![head.signer.0, signed.public])?;
            heads::keep(link, &HeadRow { signature: Some(signed.signature), ..head })?;
        }
        for &record in &self.touched {
            ledger::fold_again(link, record, &mut self.received.touched)?;
            let folded = ledger::load(link, record)?.fold();
            self.received.set_aside +=
                folded.fields.values().filter(|field| !field.set_aside.is_empty()).count() as u64;
        }
        self.received.n = ledger::newest(link)?;
        Ok(())
    }
}

/// Who did an act, when it is here.
fn author(link: &Link, name: &ChangeName) -> Result<Option<RecordId>, StoreError> {
    let Some(n) = ledger::arrival(link, name.act)? else { return Ok(None) };
    Ok(Some(ledger::act(link, n)?.frame.person))
}

/// Whether a person may erase the words of a change that is here.
fn may_erase(link: &Link, name: &ChangeName, person: RecordId) -> Result<bool, StoreError> {
    if author(link, name)? == Some(person) {
        return Ok(true);
    }
    let Some((_, record)) = ledger::change_named(link, name)? else { return Ok(false) };
    let of = |record: RecordId| -> Result<FieldMap, StoreError> { Ok(ledger::load(link, record)?.fold().values()) };
    let day: Option<RecordId> = value(&of(record)?, "day");
    let leader: Option<RecordId> = match day {
        Some(day) => value(&of(day)?, "leader"),
        None => None,
    };
    Ok(leader == Some(person))
}

/// Whether these erasures would take the words of more than 10 records and of more than a twentieth of all.
fn is_mass(link: &Link, granted: &[Asked]) -> Result<bool, StoreError> {
    let mut words = link.sql.prepare_cached("SELECT 1 FROM change WHERE id = ?1 AND body IS NOT NULL")?;
    let mut records = BTreeSet::new();
    for (name, _) in granted {
        if let Some((change, record)) = ledger::change_named(link, name)?
            && words.exists([change])?
        {
            records.insert(record);
        }
    }
    if records.len() <= FEW_ERASED {
        return Ok(false);
    }
    // The notebook holds one stream.
    let all: i64 = link.sql.query_row("SELECT count(DISTINCT record) FROM change", [], |row| row.get(0))?;
    Ok(records.len() as i64 * PART_ERASED > all)
}

/// Whether a signer has more than one branch here.
fn is_forked(kept: &[HeadRow], (stream, signer): (StreamId, WriterId)) -> bool {
    kept.iter().filter(|head| (head.stream, head.signer) == (stream, signer)).count() > 1
}

/// The chain value held under a filed id at a seq.
fn chain_of(
    link: &Link,
    kept: &[HeadRow],
    (stream, filed): (StreamId, WriterId),
    seq: u64,
) -> Result<Option<Chain>, StoreError> {
    let Some(head) = kept.iter().find(|head| (head.stream, head.filed) == (stream, filed)) else { return Ok(None) };
    if !is_forked(kept, (stream, head.signer)) {
        return Ok(heads::chains_at(link, (stream, head.signer), seq)?.first().copied());
    }
    let branches = heads::branches(link, stream, head.signer)?;
    let branch = branches.iter().find(|branch| branch.id == filed);
    Ok(branch.and_then(|branch| branch.acts.iter().find(|act| act.seq == seq)).map(|act| act.chain))
}

/// The arrival numbers of a branch's acts from a seq on.
fn acts_of(link: &Link, kept: &[HeadRow], head: &HeadRow, from: u64) -> Result<Vec<i64>, StoreError> {
    let mut found = link
        .sql
        .prepare_cached("SELECT n, chain FROM act WHERE stream = ?1 AND writer = ?2 AND seq >= ?3 ORDER BY seq")?;
    let rows = found.query_map(params![head.stream.0.as_bytes(), head.signer.0, from as i64], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let held: Vec<(i64, Chain)> = rows.collect::<Result<_, _>>()?;
    if !is_forked(kept, (head.stream, head.signer)) {
        return Ok(held.into_iter().map(|(n, _)| n).collect());
    }
    let branches = heads::branches(link, head.stream, head.signer)?;
    let of_branch: BTreeSet<Chain> = branches
        .iter()
        .filter(|branch| branch.id == head.filed)
        .flat_map(|branch| branch.acts.iter().map(|act| act.chain))
        .collect();
    Ok(held.into_iter().filter(|(_, chain)| of_branch.contains(chain)).map(|(n, _)| n).collect())
}

/// Whether they seem further only because another branch has this id there: then their last act is held here, and they
/// lack this branch whole.
fn is_other_branch(link: &Link, head: &HeadRow, theirs: &Vector) -> Result<bool, StoreError> {
    let Some(&(seq, chain)) = theirs.0.get(&(head.stream, head.filed)) else { return Ok(false) };
    Ok(heads::chains_at(link, (head.stream, head.signer), seq)?.contains(&chain))
}

fn signed_head(link: &Link, head: &HeadRow) -> Result<SignedHead, StoreError> {
    let missing = || ledger::damaged(format!("the signature of writer {} is not there", head.signer));
    let mut found = link.sql.prepare_cached("SELECT public FROM local_writer WHERE writer = ?1")?;
    let mut rows = found.query([head.signer.0])?;
    let public = rows.next()?.map(|row| row.get(0)).transpose()?.ok_or_else(missing)?;
    let signature = head.signature.ok_or_else(missing)?;
    let signed = Head { writer: head.signer, stream: head.stream, seq: head.seq, chain: head.chain };
    Ok(SignedHead { head: signed, public, signature })
}

fn to_send(link: &Link, n: i64) -> Result<SentAct, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT writer, stream, seq, stamp, chain, frame FROM act WHERE n = ?1")?;
    let (mut act, packed) = found.query_row([n], |row| {
        let (seq, stamp): (i64, i64) = (row.get(2)?, row.get(3)?);
        let act = SentAct {
            writer: WriterId(row.get(0)?),
            stream: StreamId(uuid::Uuid::from_bytes(row.get(1)?)),
            seq: seq as u64,
            stamp: stamp as u64,
            chain: row.get(4)?,
            frame: Vec::new(),
            bodies: Vec::new(),
        };
        Ok((act, row.get::<_, Vec<u8>>(5)?))
    })?;
    act.frame = link.unpack(&packed)?;
    let mut bodies = link.sql.prepare_cached("SELECT salt, body FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?;
    let mut rows = bodies.query([change_id(n, 0), change_id(n + 1, 0) - 1])?;
    while let Some(row) = rows.next()? {
        let (salt, packed): (Option<body::Salt>, Option<Vec<u8>>) = (row.get(0)?, row.get(1)?);
        act.bodies.push(match (salt, packed) {
            (Some(salt), Some(packed)) => Some(SentBody { salt, bytes: link.unpack(&packed)? }),
            _ => None,
        });
    }
    Ok(act)
}
