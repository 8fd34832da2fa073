//! How far each branch has come: the vector of this notebook, and the filing of forks. What is NOT here: the rule of
//! filing (`model::ledger::fork`), sending and receiving (`receive`).

use std::collections::BTreeMap;

use rusqlite::params;
use serde_json::json;
use sha2::{Digest, Sha256};
use shadowday_model::ids::{StreamId, WriterId};
use shadowday_model::ledger::chain::{self, Chain, Link as ChainLink};
use shadowday_model::ledger::fork::{self, Branch, Held};
use shadowday_model::ledger::vector::Vector;

use crate::link::Link;
use crate::read::Read;
use crate::{Store, StoreError};

/// One branch's head as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HeadRow {
    pub(crate) stream: StreamId,
    /// The id it is filed under.
    pub(crate) filed: WriterId,
    /// The writer that signed its acts.
    pub(crate) signer: WriterId,
    pub(crate) seq: u64,
    pub(crate) chain: Chain,
    pub(crate) signature: Option<[u8; 64]>,
}

impl Store {
    /// What this notebook knows: how far each writer has come in each stream.
    pub fn head(&self) -> Result<Vector, StoreError> {
        self.read_link(vector)
    }
}

impl Read<'_> {
    /// SHA-256 of what this notebook knows as of this snapshot, hex. The same on every machine that holds the same acts.
    pub fn ledger_digest(&self) -> String {
        self.keep(vector(self.link).map(|vector| hex::encode(Sha256::digest(json!(vector).to_string()))))
    }
}

fn vector(link: &Link) -> Result<Vector, StoreError> {
    let mut vector = Vector::default();
    for head in all(link)? {
        vector.note((head.stream, head.filed), head.seq, head.chain);
    }
    Ok(vector)
}

/// Every head.
pub(crate) fn all(link: &Link) -> Result<Vec<HeadRow>, StoreError> {
    let mut found = link
        .sql
        .prepare_cached("SELECT stream, writer, signer, seq, chain, signature FROM head ORDER BY stream, writer")?;
    let rows = found.query_map([], |row| {
        let seq: i64 = row.get(3)?;
        Ok(HeadRow {
            stream: StreamId(uuid::Uuid::from_bytes(row.get(0)?)),
            filed: WriterId(row.get(1)?),
            signer: WriterId(row.get(2)?),
            seq: seq as u64,
            chain: row.get(4)?,
            signature: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a head.
pub(crate) fn keep(link: &Link, head: &HeadRow) -> Result<(), StoreError> {
    link.sql
        .prepare_cached(
            "INSERT OR REPLACE INTO head(stream, writer, signer, seq, chain, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            head.stream.0.as_bytes(),
            head.filed.0,
            head.signer.0,
            head.seq as i64,
            head.chain,
            head.signature
        ])?;
    Ok(())
}

/// The chain values held of one signer at one seq.
pub(crate) fn chains_at(
    link: &Link,
    (stream, signer): (StreamId, WriterId),
    seq: u64,
) -> Result<Vec<Chain>, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT chain FROM act WHERE stream = ?1 AND writer = ?2 AND seq = ?3")?;
    let rows = found.query_map(params![stream.0.as_bytes(), signer.0, seq as i64], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The chain value that an act follows: the one held that gives its own. `None` when none does.
pub(crate) fn previous(link: &Link, act: &ChainLink, made: &Chain) -> Result<Option<Chain>, StoreError> {
    if act.seq == 1 {
        return Ok((chain::next(&chain::ZERO, act) == *made).then_some(chain::ZERO));
    }
    let before = chains_at(link, (act.stream, act.writer), act.seq.saturating_sub(1))?;
    Ok(before.into_iter().find(|before| chain::next(before, act) == *made))
}

/// All branches of one signer in one stream, with their acts.
pub(crate) fn branches(link: &Link, stream: StreamId, signer: WriterId) -> Result<Vec<Branch>, StoreError> {
    let mut found = link
        .sql
        .prepare_cached("SELECT seq, stamp, digest, chain FROM act WHERE stream = ?1 AND writer = ?2 ORDER BY seq")?;
    let mut rows = found.query(params![stream.0.as_bytes(), signer.0])?;
    let mut held: Vec<Held> = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, stamp): (i64, i64) = (row.get(0)?, row.get(1)?);
        let (seq, stamp) = (seq as u64, stamp as u64);
        let act = ChainLink { writer: signer, stream, seq, stamp, digest: row.get(2)? };
        let made: Chain = row.get(3)?;
        let before = held.iter().rev().take_while(|held| held.seq + 1 >= seq).filter(|held| held.seq + 1 == seq);
        let candidates = before.map(|held| held.chain).chain((seq == 1).then_some(chain::ZERO));
        let previous = candidates.into_iter().find(|before| chain::next(before, &act) == made);
        held.extend(previous.map(|previous| Held { seq, previous, chain: made }));
    }
    Ok(fork::file(signer, &held))
}

/// Files all branches of a signer anew; signatures stay with the heads they were made over.
pub(crate) fn file_again(link: &Link, stream: StreamId, signer: WriterId) -> Result<(), StoreError> {
    let mine = |head: &HeadRow| head.stream == stream && head.signer == signer;
    let signatures: BTreeMap<Chain, [u8; 64]> =
        all(link)?.into_iter().filter(mine).filter_map(|head| Some((head.chain, head.signature?))).collect();
    link.sql
        .prepare_cached("DELETE FROM head WHERE stream = ?1 AND signer = ?2")?
        .execute(params![stream.0.as_bytes(), signer.0])?;
    for branch in branches(link, stream, signer)? {
        let (seq, chain) = branch.head();
        let signature = signatures.get(&chain).copied();
        keep(link, &HeadRow { stream, filed: branch.id, signer, seq, chain, signature })?;
    }
    Ok(())
}
