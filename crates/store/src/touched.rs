//! What an act left behind: its name, its place in the ledger and the typed set of what went stale.

use std::collections::BTreeSet;

use shadowday_model::ids::{ActId, RecordId};
use shadowday_model::records::RecordKind;

/// What went stale by an act. It leaves the store only after the commit returned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The records that were folded again.
    pub records: BTreeSet<(RecordKind, RecordId)>,
    /// Too much to name: read everything again.
    pub everything: bool,
}

impl Touched {
    /// More names than this are not worth carrying: the window reads everything again.
    pub const MOST_NAMED: usize = 2_000;

    /// Adds one record, or gives up naming when there are too many.
    pub(crate) fn add(&mut self, kind: RecordKind, id: RecordId) {
        if self.everything {
            return;
        }
        self.records.insert((kind, id));
        if self.records.len() > Self::MOST_NAMED {
            self.records.clear();
            self.everything = true;
        }
    }

    /// Takes in what another act left stale.
    pub fn merge(&mut self, other: Self) {
        self.everything |= other.everything;
        for (kind, id) in other.records {
            self.add(kind, id);
        }
        if self.everything {
            self.records.clear();
        }
    }
}

/// The answer to an act, given after its commit returned.
#[derive(Clone, Debug)]
pub struct Done<T> {
    /// What the work returned.
    pub value: T,
    /// The act's name; `None` when nothing was written because nothing differed.
    pub act: Option<ActId>,
    /// The arrival number of the newest act in the ledger.
    pub n: i64,
    /// What went stale.
    pub touched: Touched,
}
