//! Which acts are undone. An undo is an act that names acts or groups and carries no values; a redo is an undo of the
//! undo; an act is undone while an undo that is not itself undone names it. Nothing is put back, so undo can never
//! revive words that somebody replaced (`fold` leaves out what is undone and keeps what it replaced replaced).
//!
//! A group reaches the acts of the group that are not undos themselves: an undo is taken back only by its own name.
//! Hence every step leads to an act that was named, and so made, before; but whatever a hostile file claims, this ends.
//! An undo reaches only acts of its own stream; the caller sees to that, and to who may undo what.
//! What is NOT here: keeping the graph (the store), what may be undone (`forget`, keys and membership may not).

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::frame::{Frame, Target};
use crate::ids::{ActId, GroupId};

/// Whether `act` is undone. `undoers` gives the undo acts that name an act, by itself or by its group.
///
/// An undo counts when every undo that names it is itself undone. Acts that only undo each other in a ring cannot exist
/// (a name is a hash of what it names); if they did, none of them would count, and values stay shown.
pub fn undone(act: ActId, mut undoers: impl FnMut(ActId) -> Vec<ActId>) -> bool {
    let direct = undoers(act);
    if direct.is_empty() {
        return false;
    }
    let mut graph = BTreeMap::from([(act, direct)]);
    let mut open: Vec<ActId> = graph[&act].clone();
    while let Some(next) = open.pop() {
        if let Entry::Vacant(unseen) = graph.entry(next) {
            open.extend_from_slice(unseen.insert(undoers(next)));
        }
    }
    settled(&graph).get(&act) == Some(&Fate::Undone)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Stands,
    Undone,
}

/// Works outwards from the undos that nobody names: they stand, what they name is undone, what only undone ones name
/// stands. No recursion, because somebody may press undo and redo ten thousand times.
fn settled(graph: &BTreeMap<ActId, Vec<ActId>>) -> BTreeMap<ActId, Fate> {
    let mut names: BTreeMap<ActId, Vec<ActId>> = BTreeMap::new();
    let mut waiting: BTreeMap<ActId, usize> = BTreeMap::new();
    for (&act, undoers) in graph {
        let undoers: BTreeSet<ActId> = undoers.iter().copied().collect();
        waiting.insert(act, undoers.len());
        for undoer in undoers {
            names.entry(undoer).or_default().push(act);
        }
    }
    let mut fates = BTreeMap::new();
    let mut ready: Vec<(ActId, Fate)> =
        waiting.iter().filter(|&(_, &left)| left == 0).map(|(&act, _)| (act, Fate::Stands)).collect();
    while let Some((act, fate)) = ready.pop() {
        if fates.insert(act, fate).is_some() {
            continue;
        }
        for &named in names.get(&act).into_iter().flatten() {
            if fate == Fate::Stands {
                ready.push((named, Fate::Undone));
                continue;
            }
            // Counts undone undoers only, so it ends at none only where no undo stands.
            let left = waiting.get_mut(&named).expect("every act of the graph was counted");
            *left -= 1;
            if *left == 0 {
                ready.push((named, Fate::Stands));
            }
        }
    }
    fates
}

/// The acts whose fate hangs on `undo`: those it names, and through undos among them those that they name.
/// `targets` gives the acts held that an undo names, by themselves or by their group; for other acts, none.
pub fn reach(undo: ActId, mut targets: impl FnMut(ActId) -> Vec<ActId>) -> BTreeSet<ActId> {
    let mut reached = BTreeSet::new();
    let mut open = vec![undo];
    while let Some(act) = open.pop() {
        open.extend(targets(act).into_iter().filter(|&target| reached.insert(target)));
    }
    reached
}

/// The undos among some acts of one stream, for those who hold them in memory.
#[derive(Clone, Debug, Default)]
pub struct Undos {
    by_act: BTreeMap<ActId, Vec<ActId>>,
    by_group: BTreeMap<GroupId, Vec<ActId>>,
    group_of: BTreeMap<ActId, GroupId>,
}

impl Undos {
    /// Takes an act in. Order and repeats do not matter.
    pub fn add(&mut self, act: ActId, frame: &Frame) {
        if let (Some(group), false) = (frame.group, frame.is_undo()) {
            self.group_of.insert(act, group);
        }
        for target in &frame.undoes {
            match target {
                Target::Act(named) => self.by_act.entry(*named).or_default().push(act),
                Target::Group(group) => self.by_group.entry(*group).or_default().push(act),
                Target::Newer => {}
            }
        }
    }

    /// The undo acts that name `act`, by itself or by its group.
    pub fn undoers(&self, act: ActId) -> Vec<ActId> {
        let direct = self.by_act.get(&act).into_iter().flatten();
        let grouped = self.group_of.get(&act).and_then(|group| self.by_group.get(group)).into_iter().flatten();
        direct.chain(grouped).copied().collect()
    }

    /// Whether `act` is undone.
    pub fn undone(&self, act: ActId) -> bool {
        undone(act, |act| self.undoers(act))
    }
}
