//! What a device knows: for each stream and writer, how far it has come and the chain value there. Comparing two shows
//! gaps, forks and clones; without the chain a copied machine reads "up to date" while it differs.
//! What is NOT here: which acts to send in which order (arrival order; the store), the filing of branches (`fork`).

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::chain::Chain;
use super::hexed;
use crate::ids::{StreamId, WriterId};

/// A stream and a writer in it. After a fork the writer may be a derived id (see [`super::fork`]).
pub type Place = (StreamId, WriterId);

/// How far each writer has come in each stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vector(pub BTreeMap<Place, (u64, Chain)>);

/// How my acts of one writer relate to theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Alike to the last byte.
    Same,
    /// They lack my acts from this seq on.
    Ahead {
        /// The first they lack.
        from: u64,
    },
    /// I lack their acts from this seq on. Whether theirs continue mine only they can tell, since they hold more: see
    /// [`Standing::settled_with`].
    Behind {
        /// The first I lack.
        from: u64,
    },
    /// At this seq we hold different acts; the branches part here or earlier. Each side lacks acts of the other's.
    Forked {
        /// The last seq both have.
        at: u64,
    },
}

impl Standing {
    /// What both sides can tell together. The side that holds more sees whether the other's last act is among its own,
    /// so a fork that one side cannot see the other one does. `theirs` is the same place compared from their side.
    #[must_use]
    pub fn settled_with(self, theirs: Self) -> Self {
        if let Self::Forked { .. } = theirs { theirs } else { self }
    }

    /// The first seq to ask them for, if I lack anything. Repeats are harmless, so a fork asks from the start.
    /// Use it on what is settled with their side: asking only for the end of a branch that parts earlier would bring
    /// acts of others before the acts that they saw.
    pub fn ask_from(self) -> Option<u64> {
        match self {
            Self::Same | Self::Ahead { .. } => None,
            Self::Behind { from } => Some(from),
            Self::Forked { .. } => Some(1),
        }
    }

    /// The first seq to send them, if they lack anything; the mirror of [`Standing::ask_from`].
    pub fn send_from(self) -> Option<u64> {
        match self {
            Self::Same | Self::Behind { .. } => None,
            Self::Ahead { from } => Some(from),
            Self::Forked { .. } => Some(1),
        }
    }
}

/// Compares what I know with what they know, writer by writer. `chain_at` gives the chain value that I hold under that
/// id at that seq; it is asked only where they are behind me.
pub fn compare(
    mine: &Vector,
    theirs: &Vector,
    mut chain_at: impl FnMut(Place, u64) -> Option<Chain>,
) -> BTreeMap<Place, Standing> {
    let places: BTreeSet<Place> = mine.0.keys().chain(theirs.0.keys()).copied().collect();
    let mut standing = |place| match (mine.0.get(&place), theirs.0.get(&place)) {
        (None, _) => Standing::Behind { from: 1 },
        (Some(_), None) => Standing::Ahead { from: 1 },
        (Some(&mine), Some(&theirs)) => between(mine, theirs, || chain_at(place, theirs.0)),
    };
    places.into_iter().map(|place| (place, standing(place))).collect()
}

fn between(mine: (u64, Chain), theirs: (u64, Chain), my_chain_there: impl FnOnce() -> Option<Chain>) -> Standing {
    let at = theirs.0;
    let mine_there = match at.cmp(&mine.0) {
        Ordering::Greater => return Standing::Behind { from: mine.0 + 1 },
        Ordering::Equal => Some(mine.1),
        // A derived branch starts late: below its start nothing is held, so nothing can be said to agree.
        Ordering::Less => my_chain_there(),
    };
    match mine_there {
        Some(chain) if chain == theirs.1 && at == mine.0 => Standing::Same,
        Some(chain) if chain == theirs.1 => Standing::Ahead { from: at + 1 },
        _ => Standing::Forked { at },
    }
}

impl Vector {
    /// Notes an act held as the last of its branch.
    pub fn note(&mut self, place: Place, seq: u64, chain: Chain) {
        self.0.insert(place, (seq, chain));
    }

    /// What may be said to somebody: only the streams they belong to.
    #[must_use]
    pub fn only(&self, streams: &BTreeSet<StreamId>) -> Self {
        Self(self.0.iter().filter(|((stream, _), _)| streams.contains(stream)).map(|(&at, &held)| (at, held)).collect())
    }
}

/// One line of a vector in JSON.
#[derive(Serialize, Deserialize)]
struct Entry {
    stream: StreamId,
    writer: WriterId,
    seq: u64,
    #[serde(with = "hexed")]
    chain: Chain,
}

impl Serialize for Vector {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(|(&(stream, writer), &(seq, chain))| Entry { stream, writer, seq, chain }))
    }
}

impl<'de> Deserialize<'de> for Vector {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let entries = Vec::<Entry>::deserialize(from)?;
        Ok(Self(entries.into_iter().map(|entry| ((entry.stream, entry.writer), (entry.seq, entry.chain))).collect()))
    }
}
