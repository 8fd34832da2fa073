//! The ledger on disk: acts read back, records folded, acts taken in. What is NOT here: the rules (`model::ledger`),
//! how an act is made (`act`), acts of others (`receive`).

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension as _, params};
use shadowday_model::ids::{ActId, GroupId, RecordId, StreamId};
use shadowday_model::ledger::body;
use shadowday_model::ledger::chain;
use shadowday_model::ledger::fold::{self, Folded, Write};
use shadowday_model::ledger::frame::{ChangeName, Frame};
use shadowday_model::ledger::{frame, undo};
use shadowday_model::records::RecordKind;

use crate::link::{ActFacts, Facts, Link};
use crate::schema::Shelf;
use crate::tables::{self, Before};
use crate::{StoreError, Touched};

/// Changes of act `n` have the ids `n << 12 | place`.
pub(crate) const PLACE_BITS: u32 = 12;

/// The id of a change.
pub(crate) fn change_id(n: i64, place: usize) -> i64 {
    n << PLACE_BITS | place as i64
}

/// The arrival number in a change's id.
pub(crate) fn n_of(change: i64) -> i64 {
    change >> PLACE_BITS
}

/// The place in a change's id.
pub(crate) fn place_of(change: i64) -> usize {
    (change & ((1 << PLACE_BITS) - 1)) as usize
}

/// Something in the file that cannot be what was written.
pub(crate) fn damaged(detail: impl ToString) -> StoreError {
    StoreError::Damaged { detail: detail.to_string() }
}

/// The act that arrived as `n`.
pub(crate) fn act(link: &Link, n: i64) -> Result<ActFacts, StoreError> {
    if let Some(facts) = link.remembered(n) {
        return Ok(facts);
    }
    let mut found = link.sql.prepare_cached(
        "SELECT act.stream, act.stamp, act.digest, act.frame, fact.undone
         FROM act JOIN fact ON fact.n = act.n WHERE act.n = ?1",
    )?;
    let (stream, stamp, digest, packed, undone) = found
        .query_row([n], |row| {
            let stamp: i64 = row.get(1)?;
            Ok((row.get(0)?, stamp as u64, row.get(2)?, row.get::<_, Vec<u8>>(3)?, row.get(4)?))
        })
        .optional()?
        .ok_or_else(|| damaged(format!("act {n} is not there")))?;
    let frame = Frame::from_bytes(&link.unpack(&packed)?).map_err(damaged)?;
    let stream = StreamId(uuid::Uuid::from_bytes(stream));
    let facts = ActFacts::from(Facts { n, name: chain::act_id(&digest), stream, stamp, digest, frame, undone });
    link.remember(&facts);
    Ok(facts)
}

/// The arrival number of the act of this name.
pub(crate) fn arrival(link: &Link, name: ActId) -> Result<Option<i64>, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT n FROM fact WHERE name = ?1")?;
    Ok(found.query_row([name.0], |row| row.get(0)).optional()?)
}

/// The arrival number of the newest act; 0 in an empty ledger.
pub(crate) fn newest(link: &Link) -> Result<i64, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT coalesce(max(n), 0) FROM act")?;
    Ok(found.query_row([], |row| row.get(0))?)
}

/// Every change of one record that is here, with its act.
pub(crate) struct Loaded {
    /// `None` when only a newer app knows the kind, or nothing is here.
    pub(crate) kind: Option<RecordKind>,
    pub(crate) writes: Vec<(ActFacts, Write)>,
}

/// Reads every change of one record.
pub(crate) fn load(link: &Link, record: RecordId) -> Result<Loaded, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT id, body FROM change WHERE record = ?1 ORDER BY id")?;
    let mut rows = found.query([record.0.as_bytes()])?;
    let mut loaded = Loaded { kind: None, writes: Vec::new() };
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let facts = act(link, n_of(id))?;
        let head = facts.frame.changes.get(place_of(id)).ok_or_else(|| damaged(format!("change {id} has no frame")))?;
        let body = match row.get_ref(1)?.as_blob_or_null().map_err(damaged)? {
            Some(packed) => Some(body::from_bytes(&link.unpack(packed)?).map_err(damaged)?),
            None => None,
        };
        loaded.kind = loaded.kind.or_else(|| head.kind.parse().ok());
        let write = Write {
            act: facts.name,
            stamp: facts.stamp,
            digest: facts.digest,
            undone: facts.undone,
            fields: head.fields.clone(),
            over: head.over.clone(),
            body,
        };
        loaded.writes.push((facts, write));
    }
    Ok(loaded)
}

impl Loaded {
    /// The record as it stands.
    pub(crate) fn fold(self) -> Folded {
        let writes: Vec<Write> = self.writes.into_iter().map(|(_, write)| write).collect();
        fold::record(&writes)
    }

    /// The record as it stood when `n` was the newest act.
    pub(crate) fn fold_as_of(&self, link: &Link, n: i64) -> Result<Folded, StoreError> {
        let undos_since = link.sql.prepare_cached("SELECT 1 FROM undo_target WHERE n > ?1 LIMIT 1")?.exists([n])?;
        let mut writes = Vec::with_capacity(self.writes.len());
        for (facts, write) in self.writes.iter().filter(|(facts, _)| facts.n <= n) {
            let mut write = write.clone();
            if undos_since {
                write.undone = undone(link, facts, n)?;
            }
            writes.push(write);
        }
        Ok(fold::record(&writes))
    }
}

/// Whether an act was undone when `as_of` was the newest.
pub(crate) fn undone(link: &Link, facts: &Facts, as_of: i64) -> Result<bool, StoreError> {
    let group = facts.frame.group.filter(|_| !facts.frame.is_undo());
    let mut fault = None;
    let undone = undo::undone(facts.name, |name| {
        let group = group.filter(|_| name == facts.name);
        undoers(link, name, group, facts.stream, as_of).unwrap_or_else(|error| {
            fault = Some(error);
            Vec::new()
        })
    });
    fault.map_or(Ok(undone), Err)
}

fn undoers(
    link: &Link,
    name: ActId,
    group: Option<GroupId>,
    stream: StreamId,
    as_of: i64,
) -> Result<Vec<ActId>, StoreError> {
    let mut found = link.sql.prepare_cached(
        "SELECT name FROM undo_target WHERE target IN (?1, ?2) AND stream = ?3 AND n <= ?4 ORDER BY n",
    )?;
    let group = group.map(|group| group.0.into_bytes());
    let rows = found.query_map(params![name.0, group, stream.0.as_bytes(), as_of], |row| tables::act_id(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The acts whose fate hangs on this undo, by name and arrival number.
pub(crate) fn reach(link: &Link, facts: &Facts) -> Result<BTreeMap<ActId, i64>, StoreError> {
    let mut reached = BTreeMap::new();
    let mut fault = None;
    undo::reach(facts.name, |name| {
        let found = targets(link, name, facts).unwrap_or_else(|error| {
            fault = Some(error);
            Vec::new()
        });
        reached.extend(found.iter().copied());
        found.into_iter().map(|(name, _)| name).collect()
    });
    fault.map_or(Ok(reached), Err)
}

/// The acts held that `name` names, when it is an undo. `from` is the undo being taken in: its frame is at hand.
fn targets(link: &Link, name: ActId, from: &Facts) -> Result<Vec<(ActId, i64)>, StoreError> {
    let mut found = link.sql.prepare_cached(
        "WITH named(target) AS (SELECT target FROM undo_target WHERE n = (SELECT n FROM fact WHERE name = ?1))
         SELECT fact.name, fact.n FROM fact JOIN act USING (n)
           WHERE fact.name IN named AND act.stream = ?2
         UNION SELECT fact.name, fact.n FROM fact JOIN act USING (n)
           WHERE fact.grp IN named AND fact.undo = 0 AND act.stream = ?2",
    )?;
    let rows =
        found.query_map(params![name.0, from.stream.0.as_bytes()], |row| Ok((tables::act_id(row, 0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The records that act `n` has changes of.
pub(crate) fn records_of(link: &Link, n: i64) -> Result<Vec<RecordId>, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT record FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?;
    let last = change_id(n + 1, 0) - 1;
    let rows = found.query_map([change_id(n, 0), last], |row| row.get(0).map(uuid::Uuid::from_bytes).map(RecordId))?;
    let mut records: Vec<RecordId> = rows.collect::<Result<_, _>>()?;
    let mut seen = BTreeSet::new();
    records.retain(|record| seen.insert(*record));
    Ok(records)
}

/// Records of a kind: those that have a row, and those that only undone acts speak of.
pub(crate) fn ever(link: &Link, kind: RecordKind) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut found = link.sql.prepare(&format!("SELECT id FROM read_{kind}"))?;
    let rows = found.query_map([], |row| row.get(0).map(uuid::Uuid::from_bytes).map(RecordId))?;
    let mut records: BTreeSet<RecordId> = rows.collect::<Result<_, _>>()?;
    let mut undone = link.sql.prepare("SELECT n FROM fact WHERE undone = 1 AND undo = 0")?;
    let undone: Vec<i64> = undone.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for n in undone {
        let facts = act(link, n)?;
        let of_kind = facts.frame.changes.iter().filter(|change| change.kind == kind.as_str());
        records.extend(of_kind.map(|change| change.record));
    }
    Ok(records)
}

/// The records that an act touched: its own changes, for an undo those of everything it reaches, for an erasure those
/// whose words went.
pub(crate) fn touched_by(link: &Link, facts: &Facts) -> Result<Vec<RecordId>, StoreError> {
    let mut records = records_of(link, facts.n)?;
    if facts.frame.is_undo() || !facts.frame.forget.is_empty() {
        let mut seen: BTreeSet<RecordId> = records.iter().copied().collect();
        let reached = if facts.frame.is_undo() { reach(link, facts)? } else { BTreeMap::new() };
        let ns: BTreeSet<i64> = reached.into_values().collect();
        for n in ns {
            records.extend(records_of(link, n)?.into_iter().filter(|record| seen.insert(*record)));
        }
        for name in &facts.frame.forget {
            // Of an import only the rows that were erased, not all of its act.
            let record = change_named(link, name)?.map(|(_, record)| record);
            records.extend(record.filter(|record| seen.insert(*record)));
        }
    }
    Ok(records)
}

/// Writes down what an act's frame says, and settles which acts are undone now. The act's row is there already.
pub(crate) fn take_in(link: &Link, facts: &Facts, here: bool) -> Result<(), StoreError> {
    write_facts(link, (facts.n, facts.name), (&facts.frame, facts.stream), here, facts.undone)?;
    if facts.frame.is_undo() {
        settle_undone(link, facts)?;
    }
    Ok(())
}

/// Writes down again what an act's frame says. Acts are derived in arrival order, so an undo comes after what it names;
/// if it does not, the act finds the undo here already.
pub(crate) fn derive(link: &Link, (n, name): (i64, ActId), frame: &Frame, here: bool) -> Result<(), StoreError> {
    let stream: [u8; 16] =
        link.sql.prepare_cached("SELECT stream FROM act WHERE n = ?1")?.query_row([n], |row| row.get(0))?;
    let stream = StreamId(uuid::Uuid::from_bytes(stream));
    write_facts(link, (n, name), (frame, stream), here, false)?;
    let facts = Facts { n, name, stream, stamp: 0, digest: [0; 32], frame: frame.clone(), undone: false };
    if undone(link, &facts, i64::MAX)? {
        set_undone(link, n, true)?;
    }
    if frame.is_undo() {
        settle_undone(link, &facts)?;
    }
    Ok(())
}

fn write_facts(
    link: &Link,
    (n, name): (i64, ActId),
    (frame, stream): (&Frame, StreamId),
    here: bool,
    undone: bool,
) -> Result<(), StoreError> {
    let undoable = is_undoable(frame, here);
    let group = frame.group.map(|group| group.0.into_bytes());
    link.sql
        .prepare_cached(
            "INSERT INTO fact(n, name, kind, grp, undo, undoable, undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![n, name.0, frame.kind, group, frame.is_undo(), undoable, undone])?;
    for target in undo_targets(frame) {
        link.sql
            .prepare_cached("INSERT OR IGNORE INTO undo_target(target, n, name, stream) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![target, n, name.0, stream.0.as_bytes()])?;
    }
    if !frame.forget.is_empty() {
        link.sql.prepare_cached("INSERT OR IGNORE INTO erasure(n) VALUES (?1)")?.execute([n])?;
    }
    Ok(())
}

/// Whether a person of this installation may take an act back.
pub(crate) fn is_undoable(frame: &Frame, here: bool) -> bool {
    here && !frame.is_undo() && frame.forget.is_empty() && !is_membership(&frame.kind)
}

/// What an undo names, as it is kept; what only a newer app can name is not.
pub(crate) fn undo_targets(frame: &Frame) -> BTreeSet<[u8; 16]> {
    let known = frame.undoes.iter().filter_map(|target| match target {
        frame::Target::Act(act) => Some(act.0),
        frame::Target::Group(group) => Some(group.0.into_bytes()),
        frame::Target::Newer => None,
    });
    known.collect()
}

/// Acts that say who belongs to the notebook, or that something left it, rather than what was seen; they are not taken
/// back.
fn is_membership(kind: &str) -> bool {
    [crate::store::BEGIN_NOTEBOOK, "found_notebook", "found_sample", "make_report"].contains(&kind)
}

fn settle_undone(link: &Link, undo: &Facts) -> Result<(), StoreError> {
    let reached = reach(link, undo)?;
    // What is in memory says what was undone before.
    link.let_go();
    for n in reached.into_values() {
        let facts = act(link, n)?;
        let undone = undone(link, &facts, i64::MAX)?;
        if undone != facts.undone {
            set_undone(link, n, undone)?;
        }
    }
    link.let_go();
    Ok(())
}

fn set_undone(link: &Link, n: i64, undone: bool) -> Result<(), StoreError> {
    link.sql.prepare_cached("UPDATE fact SET undone = ?2 WHERE n = ?1")?.execute(params![n, undone])?;
    Ok(())
}

/// Folds a record and puts its rows on the shelves. Gives its kind, unless only a newer app knows it.
pub(crate) fn fold_again(
    link: &Link,
    record: RecordId,
    touched: &mut Touched,
) -> Result<Option<RecordKind>, StoreError> {
    let loaded = load(link, record)?;
    let Some(kind) = loaded.kind else { return Ok(None) };
    put(link, (kind, record), &loaded.fold(), Before::Maybe)?;
    touched.add(kind, record);
    Ok(Some(kind))
}

/// Puts a folded record on every shelf in use.
pub(crate) fn put(
    link: &Link,
    record: (RecordKind, RecordId),
    folded: &Folded,
    before: Before,
) -> Result<(), StoreError> {
    tables::put(&link.sql, Shelf::Shown, record, folded, before)?;
    if link.next_shelf() {
        tables::put(&link.sql, Shelf::Next, record, folded, Before::Maybe)?;
    }
    Ok(())
}

/// The record a change belongs to, whether its words are still here, and its arrival number.
pub(crate) fn change_named(link: &Link, name: &ChangeName) -> Result<Option<(i64, RecordId)>, StoreError> {
    let Some(n) = arrival(link, name.act)? else { return Ok(None) };
    let mut found = link.sql.prepare_cached("SELECT record FROM change WHERE id = ?1")?;
    let id = change_id(n, usize::from(name.index));
    let record: Option<[u8; 16]> = found.query_row([id], |row| row.get(0)).optional()?;
    Ok(record.map(|record| (id, RecordId(uuid::Uuid::from_bytes(record)))))
}
