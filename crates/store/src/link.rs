//! A connection with what reading the ledger through it needs: unpacking and the acts decoded lately.
//! What is NOT here: which connection may write (`desk`), what is read (`ledger`, `read`).

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use rusqlite::Connection;
use shadowday_model::ids::{ActId, StreamId};
use shadowday_model::ledger::chain::Digest;
use shadowday_model::ledger::frame::Frame;

use crate::StoreError;
use crate::blob::Codec;

/// Decoded acts are kept until they hold this many changes together; then all are let go.
const CHANGES_KEPT: usize = 20_000;

/// One connection and its memory. It moves between threads with its connection, never shared.
pub(crate) struct Link {
    pub(crate) sql: Connection,
    codec: RefCell<Codec>,
    acts: RefCell<Decoded>,
    next_shelf: Cell<bool>,
}

#[derive(Default)]
struct Decoded {
    acts: HashMap<i64, ActFacts>,
    changes: usize,
}

/// What folding needs of an act.
#[derive(Clone, Debug)]
pub(crate) struct ActFacts(std::sync::Arc<Facts>);

/// See [`ActFacts`].
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) n: i64,
    pub(crate) name: ActId,
    pub(crate) stream: StreamId,
    pub(crate) stamp: u64,
    pub(crate) digest: Digest,
    pub(crate) frame: Frame,
    pub(crate) undone: bool,
}

impl std::ops::Deref for ActFacts {
    type Target = Facts;
    fn deref(&self) -> &Facts {
        &self.0
    }
}

impl From<Facts> for ActFacts {
    fn from(facts: Facts) -> Self {
        Self(std::sync::Arc::new(facts))
    }
}

impl Link {
    pub(crate) fn new(sql: Connection) -> Result<Self, StoreError> {
        Ok(Self { sql, codec: RefCell::new(Codec::new()?), acts: RefCell::default(), next_shelf: Cell::new(false) })
    }

    pub(crate) fn pack(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.codec.borrow_mut().pack(bytes)
    }

    pub(crate) fn unpack(&self, blob: &[u8]) -> Result<Vec<u8>, StoreError> {
        self.codec.borrow_mut().unpack(blob)
    }

    /// A decoded act, if it is still in memory.
    pub(crate) fn remembered(&self, n: i64) -> Option<ActFacts> {
        self.acts.borrow().acts.get(&n).cloned()
    }

    /// Keeps a decoded act in memory for a while.
    pub(crate) fn remember(&self, facts: &ActFacts) {
        let mut decoded = self.acts.borrow_mut();
        if decoded.changes > CHANGES_KEPT {
            decoded.acts.clear();
            decoded.changes = 0;
        }
        decoded.changes += 1 + facts.frame.changes.len();
        decoded.acts.insert(facts.n, facts.clone());
    }

    /// Lets go of all decoded acts: after a rollback, an undo, or with a new snapshot.
    pub(crate) fn let_go(&self) {
        *self.acts.borrow_mut() = Decoded::default();
    }

    /// Whether read tables are being folded beside those shown; then every fold goes onto both shelves.
    pub(crate) fn next_shelf(&self) -> bool {
        self.next_shelf.get()
    }

    /// See [`Link::next_shelf`].
    pub(crate) fn set_next_shelf(&self, folding: bool) {
        self.next_shelf.set(folding);
    }
}
