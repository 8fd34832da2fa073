//! Average linkage from the nearest pairs up, with links that a person made kept whatever the words say.
//! What is NOT here: which groups are shown (`evidence`).

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

use super::Link;
use super::neighbours::Pair;
use super::vectors::{Sum, Vectors};

/// How alike the groups of all notes are on average.
pub(super) const ALIKE: f64 = 0.18;

/// Notes in groups.
pub(super) struct Groups {
    /// By the place of the group's first note; the others are empty.
    members: Vec<Vec<usize>>,
    /// The sum of the members' vectors.
    sums: Vec<Sum>,
    /// Where a note is.
    of: Vec<usize>,
    /// Groups that must not become one with it.
    apart: Vec<BTreeSet<usize>>,
    /// Groups worth comparing with it.
    near: Vec<BTreeSet<usize>>,
    /// Notes that a person joined, by the place of each note; a note alone is its own.
    atoms: Vec<Vec<usize>>,
    /// Notes that a person parted.
    parted: Vec<(usize, usize)>,
    /// Groups less alike than this on average stay apart.
    alike: f64,
}

/// Two groups that might become one.
#[derive(PartialEq)]
struct Step {
    alike: f64,
    one: usize,
    other: usize,
    /// Members they had: a step is stale once one of them has grown.
    sizes: (usize, usize),
}

impl Eq for Step {}

impl Ord for Step {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = (other.one, other.other, other.sizes).cmp(&(self.one, self.other, self.sizes));
        self.alike.total_cmp(&other.alike).then(places)
    }
}

impl PartialOrd for Step {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Groups {
    /// Groups as links and words make them, and the links that later ones overrule.
    pub(super) fn grown(vectors: &Vectors, pairs: &[Pair], links: &[Link], alike: f64) -> (Self, Vec<usize>) {
        let mut groups = Self::single(vectors, alike);
        let overruled = groups.obey(links);
        groups.grow(pairs);
        (groups, overruled)
    }

    /// Every group's notes in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[usize]> {
        self.members.iter().filter(|members| !members.is_empty()).map(Vec::as_slice)
    }

    /// The sum of the vectors of the group that a note is in.
    pub(super) fn sum_of(&self, note: usize) -> &Sum {
        &self.sums[self.of[note]]
    }

    /// The notes of the group that a note is in.
    pub(super) fn with(&self, note: usize) -> &[usize] {
        &self.members[self.of[note]]
    }

    /// Whether a person joined some of these notes.
    pub(super) fn is_by_hand(&self, notes: &[usize]) -> bool {
        notes.iter().any(|note| self.atoms[*note].len() > 1)
    }

    /// Whether a note is in the group of another, or must not be.
    pub(super) fn is_settled(&self, note: usize, other: usize) -> bool {
        let group = self.with(other);
        self.of[note] == self.of[other] || !self.may_be(note, group)
    }

    /// Whether nobody parted a note, or what it was joined to, from any of these.
    fn may_be(&self, note: usize, group: &[usize]) -> bool {
        let atom = &self.atoms[note];
        let across = |one: usize, other: usize| atom.contains(&one) && group.contains(&other);
        !self.parted.iter().any(|&(one, other)| across(one, other) || across(other, one))
    }

    /// Moves notes, each with what it was joined to, into a group of their own, unless a person parted them from the first.
    pub(super) fn set_apart(&mut self, notes: &[usize]) {
        let Some((first, others)) = notes.split_first() else { return };
        let (old, atom) = (self.of[*first], self.atoms[*first].clone());
        self.members[old].retain(|note| !atom.contains(note));
        // One is free now at the latest: there are as many places as notes.
        let Some(place) = self.members.iter().position(Vec::is_empty) else { return };
        for note in &atom {
            self.of[*note] = place;
        }
        self.members[place] = atom;
        for other in others {
            self.attach(*other, *first);
        }
    }

    /// Moves a note, with what it was joined to, into the group of another, unless a person parted them.
    pub(super) fn attach(&mut self, note: usize, to: usize) {
        let (old, into) = (self.of[note], self.of[to]);
        if old == into || !self.may_be(note, &self.members[into]) {
            return;
        }
        let atom = self.atoms[note].clone();
        self.members[old].retain(|member| !atom.contains(member));
        for member in &atom {
            self.of[*member] = into;
        }
        self.members[into].extend(atom);
        self.members[into].sort_unstable();
    }

    /// Adds up the vectors again, after notes were moved.
    pub(super) fn add_up(&mut self, vectors: &Vectors) {
        for (place, members) in self.members.iter().enumerate() {
            self.sums[place] = vectors.sum(members);
        }
    }

    fn single(vectors: &Vectors, alike: f64) -> Self {
        let count = vectors.notes.len();
        Self {
            members: (0..count).map(|note| vec![note]).collect(),
            sums: (0..count).map(|note| vectors.sum_of(note)).collect(),
            of: (0..count).collect(),
            apart: vec![BTreeSet::new(); count],
            near: vec![BTreeSet::new(); count],
            atoms: (0..count).map(|note| vec![note]).collect(),
            parted: Vec::new(),
            alike,
        }
    }

    /// Later links first, so that an earlier one that says the opposite finds the matter settled.
    fn obey(&mut self, links: &[Link]) -> Vec<usize> {
        let mut overruled = Vec::new();
        for (place, link) in links.iter().enumerate().rev() {
            let (one, other) = (self.of[link.one], self.of[link.other]);
            match link.together {
                true if one == other => {}
                true if self.apart[one].contains(&other) => overruled.push(place),
                true => {
                    self.join(one, other);
                }
                false if one == other => overruled.push(place),
                false => {
                    self.apart[one].insert(other);
                    self.apart[other].insert(one);
                    self.parted.push((link.one, link.other));
                }
            }
        }
        for atom in &self.members {
            for note in atom {
                self.atoms[*note].clone_from(atom);
            }
        }
        overruled.reverse();
        overruled
    }

    fn grow(&mut self, pairs: &[Pair]) {
        for &(one, other, _) in pairs {
            let (one, other) = (self.of[one], self.of[other]);
            if one != other {
                self.near[one].insert(other);
                self.near[other].insert(one);
            }
        }
        let mut steps = BinaryHeap::new();
        for one in 0..self.near.len() {
            steps.extend(self.near[one].range(one..).filter_map(|other| self.step(one, *other)));
        }
        while let Some(step) = steps.pop() {
            let fresh = step.sizes == (self.members[step.one].len(), self.members[step.other].len());
            if !fresh {
                continue;
            }
            let whole = self.join(step.one, step.other);
            let near: Vec<usize> = self.near[whole].iter().copied().collect();
            steps.extend(near.into_iter().filter_map(|other| self.step(whole, other)));
        }
    }

    /// The mean cosine over all pairs of notes of two groups is the product of the means of their vectors.
    fn step(&self, one: usize, other: usize) -> Option<Step> {
        let (one, other) = (one.min(other), one.max(other));
        if self.apart[one].contains(&other) {
            return None;
        }
        let sizes = (self.members[one].len(), self.members[other].len());
        let alike = self.sums[one].times(&self.sums[other]) / (sizes.0 * sizes.1) as f64;
        (alike >= self.alike).then_some(Step { alike, one, other, sizes })
    }

    /// Makes two groups one, under the place of the first.
    fn join(&mut self, one: usize, other: usize) -> usize {
        let (into, gone) = (one.min(other), one.max(other));
        let notes = std::mem::take(&mut self.members[gone]);
        for note in &notes {
            self.of[*note] = into;
        }
        self.members[into].extend(notes);
        self.members[into].sort_unstable();
        let rest = std::mem::take(&mut self.sums[gone]);
        self.sums[into].add(rest);
        for sets in [&mut self.near, &mut self.apart] {
            for other in std::mem::take(&mut sets[gone]) {
                sets[other].remove(&gone);
                if other != into {
                    sets[other].insert(into);
                    sets[into].insert(other);
                }
            }
        }
        into
    }
}
