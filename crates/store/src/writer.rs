//! The writing connection: transactions and the appending of acts. What is NOT here: whose turn it is (`desk`), what an
//! act says (`act`).

use rusqlite::{OptionalExtension as _, params};
use shadowday_model::ids::{ActId, StreamId};
use shadowday_model::ledger::body::Salt;
use shadowday_model::ledger::chain::{self, Chain, Link as ChainLink};
use shadowday_model::ledger::frame::Frame;
use shadowday_model::ledger::sign::Head;
use shadowday_model::ledger::stamp;

use crate::identity::Identity;
use crate::ledger::{self, change_id, damaged};
use crate::link::{ActFacts, Facts, Link};
use crate::{StoreError, schema};

/// What the desk lends.
pub(crate) struct Writer {
    pub(crate) link: Link,
    pub(crate) identity: Identity,
    pub(crate) mine: StreamId,
}

/// The words of one change as they are kept.
pub(crate) struct Body {
    pub(crate) salt: Salt,
    pub(crate) bytes: Vec<u8>,
}

impl Writer {
    /// Begins a transaction that may write.
    pub(crate) fn begin(&self) -> Result<(), StoreError> {
        self.link.sql.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(())
    }

    /// Makes the transaction last. When this returns, it is saved.
    pub(crate) fn commit(&self) -> Result<(), StoreError> {
        self.link.sql.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }

    /// Lets the transaction go, if the fault that led here has not done so already.
    pub(crate) fn roll_back(&self) {
        self.link.let_go();
        if !self.link.sql.is_autocommit()
            && let Err(error) = self.link.sql.execute_batch("ROLLBACK")
        {
            tracing::error!("a transaction could not be rolled back: {error}");
        }
    }

    /// Appends an act of this writer: the ledger rows, the chain, the signature, and what the frame says.
    pub(crate) fn append(&self, frame: Frame, bodies: &[Body], now_ms: i64) -> Result<ActFacts, StoreError> {
        let bytes = frame.to_bytes()?;
        let digest = chain::digest(&bytes);
        let (seq, previous) = self.head()?;
        let greatest = schema::meta_number(&self.link.sql, "stamp")?.unwrap_or(0) as u64;
        let (seq, stamp) = (seq + 1, stamp::next(now_ms, greatest));
        let writer = self.identity.writer;
        let made = chain::next(&previous, &ChainLink { writer, stream: self.mine, seq, stamp, digest });
        schema::set_meta(&self.link.sql, "stamp", stamp as i64)?;
        let n = insert_act(
            &self.link,
            &ActRow { writer: writer.0, stream: self.mine, seq, stamp, digest, chain: made },
            &bytes,
        )?;
        for (place, (head, body)) in frame.changes.iter().zip(bodies).enumerate() {
            insert_change(&self.link, change_id(n, place), head.record.0, Some(body))?;
        }
        self.set_head(seq, &made)?;
        let name = chain::act_id(&digest);
        let mut facts = Facts { n, name, stream: self.mine, stamp, digest, frame, undone: false };
        // A group may have been undone before its last act was made.
        facts.undone = facts.frame.group.is_some() && ledger::undone(&self.link, &facts, i64::MAX)?;
        ledger::take_in(&self.link, &facts, true)?;
        let facts = ActFacts::from(facts);
        self.link.remember(&facts);
        Ok(facts)
    }

    /// How far this writer has come.
    fn head(&self) -> Result<(u64, Chain), StoreError> {
        let mut found =
            self.link.sql.prepare_cached("SELECT seq, chain FROM head WHERE stream = ?1 AND writer = ?2")?;
        let found: Option<(i64, Chain)> = found
            .query_row(params![self.mine.0.as_bytes(), self.identity.writer.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(found.map_or((0, chain::ZERO), |(seq, chain)| (seq as u64, chain)))
    }

    /// Signs the head as it is made, so that a copy of the notebook can prove and pass on what was written here even
    /// when this key is gone.
    fn set_head(&self, seq: u64, made: &Chain) -> Result<(), StoreError> {
        let writer = self.identity.writer;
        let signature = self.identity.key.sign(&Head { writer, stream: self.mine, seq, chain: *made });
        self.link
            .sql
            .prepare_cached(
                "INSERT INTO head(stream, writer, signer, seq, chain, signature) VALUES (?1, ?2, ?2, ?3, ?4, ?5)
                 ON CONFLICT(stream, writer) DO UPDATE SET seq = ?3, chain = ?4, signature = ?5",
            )?
            .execute(params![self.mine.0.as_bytes(), writer.0, seq as i64, made, signature])?;
        Ok(())
    }
}

/// The columns of an act beside its frame.
pub(crate) struct ActRow {
    pub(crate) writer: [u8; 16],
    pub(crate) stream: StreamId,
    pub(crate) seq: u64,
    pub(crate) stamp: u64,
    pub(crate) digest: chain::Digest,
    pub(crate) chain: Chain,
}

/// Inserts an act and gives its arrival number.
pub(crate) fn insert_act(link: &Link, act: &ActRow, frame: &[u8]) -> Result<i64, StoreError> {
    let packed = link.pack(frame)?;
    link.sql
        .prepare_cached(
            "INSERT INTO act(writer, stream, seq, stamp, frame, digest, chain) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            act.writer,
            act.stream.0.as_bytes(),
            act.seq as i64,
            act.stamp as i64,
            packed,
            act.digest,
            act.chain
        ])?;
    Ok(link.sql.last_insert_rowid())
}

/// Inserts a change; without words when they are forgotten or have not come.
pub(crate) fn insert_change(link: &Link, id: i64, record: uuid::Uuid, body: Option<&Body>) -> Result<(), StoreError> {
    let packed = body.map(|body| link.pack(&body.bytes)).transpose()?;
    link.sql.prepare_cached("INSERT INTO change(id, record, salt, body) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        id,
        record.as_bytes(),
        body.map(|body| body.salt),
        packed
    ])?;
    Ok(())
}

/// The record's first act is not there yet when nothing of it is.
pub(crate) fn is_new(link: &Link, record: uuid::Uuid) -> Result<bool, StoreError> {
    let mut found = link.sql.prepare_cached("SELECT 1 FROM change WHERE record = ?1 LIMIT 1")?;
    Ok(!found.exists([record.as_bytes()])?)
}

/// The arrival number of an act that must be there.
pub(crate) fn arrival_of(link: &Link, name: ActId) -> Result<i64, StoreError> {
    ledger::arrival(link, name)?.ok_or_else(|| damaged(format!("act {name} is not there")))
}
