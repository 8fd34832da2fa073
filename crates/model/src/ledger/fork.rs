//! Forks: two machines that wrote with one key, because one was copied or restored. Nothing is re-issued and nothing is
//! dropped: of the branches that part at one act, the one whose first chain value is smallest goes on under the id of
//! the branch it came from, each other one is filed under an id that everybody derives alike.
//! What is NOT here: noticing a fork (`vector`, or an act whose previous chain value is not the last one held).

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::chain::{Chain, ZERO};
use crate::ids::WriterId;

/// One act held of a signing writer, with the chain value before and after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its seq.
    pub seq: u64,
    /// The chain value it follows.
    pub previous: Chain,
    /// The chain value it makes.
    pub chain: Chain,
}

/// A run of acts without a fork inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The id it is filed under: its entry in the vector.
    pub id: WriterId,
    /// Its acts, first to last.
    pub acts: Vec<Held>,
}

/// The id of a branch that does not keep its writer's: 16 bytes of SHA-256(writer ‖ first chain value). `writer` is
/// always the signing writer, also for a fork of a fork, so that no id depends on what arrived first.
pub fn filed(writer: WriterId, first: &Chain) -> WriterId {
    let hash: [u8; 32] = Sha256::new().chain_update(writer.0).chain_update(first).finalize().into();
    WriterId(*hash.first_chunk().expect("a hash is longer than an id"))
}

/// Files all acts held of one signing writer in one stream. The result depends on the set alone: not on order, not on
/// repeats. Acts that no chain connects with the beginning are left out; they are refused by name when they arrive.
pub fn file(writer: WriterId, held: &[Held]) -> Vec<Branch> {
    let mut followers: BTreeMap<Chain, BTreeMap<Chain, Held>> = BTreeMap::new();
    for &act in held {
        followers.entry(act.previous).or_default().insert(act.chain, act);
    }
    let mut branches = Vec::new();
    let mut starts = vec![(writer, ZERO, None)];
    while let Some((id, after, first)) = starts.pop() {
        let mut acts: Vec<Held> = Vec::from_iter(first);
        let mut last = after;
        // `remove` visits each act once, so bytes that claim to follow themselves cannot make this endless.
        while let Some(mut next) = followers.remove(&last) {
            let (_, kept) = next.pop_first().expect("an entry is made with its first follower");
            starts.extend(next.into_values().map(|act| (filed(writer, &act.chain), act.chain, Some(act))));
            acts.push(kept);
            last = kept.chain;
        }
        if !acts.is_empty() {
            branches.push(Branch { id, acts });
        }
    }
    branches.sort_unstable_by_key(|branch| branch.id);
    branches
}

impl Branch {
    /// Its entry in the vector: the last seq and the chain value there.
    pub fn head(&self) -> (u64, Chain) {
        self.acts.last().map_or((0, ZERO), |act| (act.seq, act.chain))
    }
}
