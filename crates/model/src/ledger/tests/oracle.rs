//! The oracle: what every record must say, worked out slowly and in another way than `fold` does. It watches people, not
//! bytes: each deed notes at once the whole past that its maker had on screen, so there is no closure to walk later.
//! Written from the rule of undo and fold alone. What is NOT here: frames, chains, delivery.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::ids::{ActId, GroupId, RecordId};
use crate::ledger::frame::{ChangeName, Target};

/// One field of one record.
pub type Cell = (RecordId, String);

/// What somebody did.
pub struct Deed {
    pub act: ActId,
    /// Stamp and digest: who is shown among equals.
    pub rank: (u64, [u8; 32]),
    pub group: Option<GroupId>,
    pub undoes: Vec<Target>,
    pub writes: BTreeMap<Cell, Written>,
}

/// What a deed said about one field.
pub struct Written {
    pub value: Value,
    pub name: ChangeName,
    /// Everything on screen, and everything that was behind it.
    pub replaces: BTreeSet<ActId>,
}

/// How a field must read.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub shown: Option<String>,
    pub set_aside: BTreeSet<String>,
    pub erased: bool,
    pub heads: BTreeSet<ActId>,
}

/// Every deed there ever was, in the order done (so an undo comes after what it names).
#[derive(Default)]
pub struct Oracle {
    pub deeds: Vec<Deed>,
}

impl Oracle {
    /// The deeds among `known` that are not undone. The last undo stands, since nobody undid it; go backwards.
    pub fn standing(&self, known: &BTreeSet<ActId>) -> Vec<&Deed> {
        let (mut acts, mut groups, mut left) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
        for deed in self.deeds.iter().rev().filter(|deed| known.contains(&deed.act)) {
            if acts.contains(&deed.act) {
                continue;
            }
            left.push(deed);
            for target in &deed.undoes {
                match target {
                    Target::Act(act) => _ = acts.insert(*act),
                    Target::Group(group) => _ = groups.insert(*group),
                    Target::Newer => {}
                }
            }
        }
        // A group may be undone before its later acts are done; an undo itself never falls with a group.
        left.retain(|deed| !deed.undoes.is_empty() || deed.group.is_none_or(|group| !groups.contains(&group)));
        left
    }

    /// The writes of a field that nobody standing replaced, greatest first.
    pub fn heads<'a>(standing: &[&'a Deed], cell: &Cell) -> Vec<(&'a Deed, &'a Written)> {
        let writers: Vec<_> = standing.iter().filter_map(|&deed| Some((deed, deed.writes.get(cell)?))).collect();
        let gone: BTreeSet<ActId> = writers.iter().flat_map(|(_, written)| &written.replaces).copied().collect();
        let mut heads: Vec<_> = writers.into_iter().filter(|(deed, _)| !gone.contains(&deed.act)).collect();
        heads.sort_by_key(|(deed, _)| std::cmp::Reverse(deed.rank));
        heads
    }

    /// What somebody replaces who writes this field with all of `known` behind the screen.
    pub fn past(standing: &[&Deed], cell: &Cell) -> BTreeSet<ActId> {
        let heads = Self::heads(standing, cell);
        heads.iter().flat_map(|(deed, written)| written.replaces.iter().copied().chain([deed.act])).collect()
    }

    /// How a field must read, if anything of it stands.
    pub fn reading(standing: &[&Deed], forgotten: &BTreeSet<ChangeName>, cell: &Cell) -> Option<Reading> {
        let heads = Self::heads(standing, cell);
        let mut words = heads.iter().filter(|(_, held)| !forgotten.contains(&held.name)).map(|(_, held)| &held.value);
        let shown = words.next().map(Value::to_string);
        let set_aside: BTreeSet<String> =
            words.map(Value::to_string).filter(|value| Some(value) != shown.as_ref()).collect();
        let erased = heads.iter().any(|(_, held)| forgotten.contains(&held.name));
        let heads: BTreeSet<ActId> = heads.iter().map(|(deed, _)| deed.act).collect();
        (!heads.is_empty()).then_some(Reading { shown, set_aside, erased, heads })
    }
}
