//! Why notes are a group, and whether it is enough to show them. What is NOT here: making groups (`grouping`).

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::Groups;
use super::vectors::{Sum, Vectors};
use super::{Group, Note, Term};
use crate::disclosure::distinct_hosts;

/// F₁ (van Rijsbergen 1979) between "has this thing" and "is in this group" from which the thing is what it is about.
const ABOUT_THING: f64 = 0.4;
/// The same for a word that is no thing.
const ABOUT_WORD: f64 = 0.6;
/// Where a word has to do, a second one must stand with it: its share of the group times the group's share of it.
const SECOND_WORD: f64 = 0.4;
/// And so many hosts say them: fewer share two words by chance.
const HOSTS_FOR_WORDS: u32 = 7;
/// Reasons told.
const MOST_REASONS: usize = 5;
/// A reason is shared by at least this share of the notes.
const SHARED: f64 = 0.2;
/// Notes offered as nearly belonging.
const MOST_NEAR: usize = 5;
/// How alike to the group's mean such a note is.
const NEAR: f64 = 0.12;

/// A term that notes of a group share.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The term.
    pub term: Term,
    /// Notes of the group that have it.
    pub here: u32,
    /// All notes that have it.
    pub everywhere: u32,
}

impl Shared {
    /// F₁: how well "has this term" tells the group, between 0 and 1.
    pub(super) fn tells(&self, size: usize) -> f64 {
        2.0 * f64::from(self.here) / (f64::from(self.everywhere) + size as f64)
    }

    /// Its share of the group times the group's share of it.
    fn stands_with(&self, size: usize) -> f64 {
        f64::from(self.here).powi(2) / (f64::from(self.everywhere) * size as f64)
    }
}

/// The group that some notes are, when `k` hosts are behind it and it is about something: its words say so, a person, or
/// what else is known of it (`enough`).
pub(super) fn group(
    notes: &[Note],
    vectors: &Vectors,
    groups: &Groups,
    members: &[usize],
    k: u32,
    enough: bool,
) -> Option<Group> {
    let hosts = hosts_of(notes, members);
    let by_hand = groups.is_by_hand(members);
    let told = told(vectors, members);
    // Where meanings are known they say whether it is enough.
    let by_words = || vectors.meanings.is_none() && is_about_something(&told, members.len(), hosts);
    if hosts < k.max(1) || !(by_hand || enough || by_words()) {
        return None;
    }
    let days = || members.iter().filter_map(|note| notes[*note].day);
    Some(Group {
        notes: typical_first(vectors, groups, members),
        why: reasons(told, members.len()),
        hosts,
        teams: members.iter().map(|note| notes[*note].team).collect::<BTreeSet<_>>().into_iter().collect(),
        days: days().min().zip(days().max()),
        minutes: members.iter().map(|note| notes[*note].minutes).sum(),
        near: near(vectors, groups, members),
        by_hand,
        asked: marked(notes, members),
        alike: None,
    })
}

/// How many of some notes are marked as asks.
pub(super) fn marked(notes: &[Note], members: &[usize]) -> u32 {
    u32::try_from(members.iter().filter(|note| notes[**note].asked).count()).unwrap_or(u32::MAX)
}

/// Distinct hosts behind some notes.
pub(super) fn hosts_of(notes: &[Note], members: &[usize]) -> u32 {
    distinct_hosts(members.iter().flat_map(|note| {
        let note = &notes[*note];
        note.voices.iter().map(move |voice| (note.team, voice.leader, voice.host))
    }))
}

/// The thing that a group is about.
pub(super) fn main_thing(told: &[Shared], size: usize) -> Option<&Shared> {
    told.iter().find(|shared| shared.term.thing && shared.tells(size) >= ABOUT_THING)
}

/// The terms of some notes, the most telling first.
pub(super) fn told(vectors: &Vectors, members: &[usize]) -> Vec<Shared> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for (term, _) in members.iter().flat_map(|note| &vectors.notes[*note]) {
        *counts.entry(*term).or_default() += 1;
    }
    let shared = |(term, here): (u32, u32)| Shared {
        term: vectors.terms[term as usize].clone(),
        here,
        everywhere: u32::try_from(vectors.spread(term)).unwrap_or(u32::MAX),
    };
    let mut told: Vec<Shared> = counts.into_iter().map(shared).collect();
    let size = members.len();
    told.sort_by(|a, b| b.tells(size).total_cmp(&a.tells(size)).then_with(|| a.term.cmp(&b.term)));
    told
}

fn is_about_something(told: &[Shared], size: usize, hosts: u32) -> bool {
    if main_thing(told, size).is_some() {
        return true;
    }
    let Some((first, others)) = told.split_first() else { return false };
    hosts >= HOSTS_FOR_WORDS
        && first.tells(size) >= ABOUT_WORD
        && others.iter().any(|other| other.stands_with(size) >= SECOND_WORD)
}

/// What most share, or at least two: notes that mean the same may have no other word in common.
fn reasons(told: Vec<Shared>, size: usize) -> Vec<Shared> {
    let (reasons, rest): (Vec<Shared>, Vec<Shared>) = told.into_iter().partition(|shared| is_reason(shared, size));
    if reasons.is_empty() {
        return rest.into_iter().filter(|shared| shared.here > 1).take(1).collect();
    }
    reasons.into_iter().take(MOST_REASONS).collect()
}

fn is_reason(shared: &Shared, size: usize) -> bool {
    shared.here > 1 && f64::from(shared.here) >= SHARED * size as f64
}

/// The notes, those nearest to the group's mean first.
fn typical_first(vectors: &Vectors, groups: &Groups, members: &[usize]) -> Vec<usize> {
    let sum = groups.sum_of(members[0]);
    nearest(members.iter().map(|note| (vectors.sum_of(*note).times(sum), *note)).collect())
}

/// Notes outside that nearly belong to the group, those nearest to its mean first; none that a person kept apart from it.
fn near(vectors: &Vectors, groups: &Groups, members: &[usize]) -> Vec<usize> {
    let first = members[0];
    let sum = groups.sum_of(first);
    let alike = |note: usize| vectors.sum_of(note).times(sum) / members.len() as f64;
    let outside = candidates(vectors, sum, members).into_iter().filter(|note| !groups.is_settled(*note, first));
    let near = outside.map(|note| (alike(note), note)).filter(|(alike, _)| *alike >= NEAR).collect();
    nearest(near).into_iter().take(MOST_NEAR).collect()
}

/// Notes that share a reason with the group; those beside its notes where meanings are known.
fn candidates(vectors: &Vectors, sum: &Sum, members: &[usize]) -> BTreeSet<usize> {
    if let Some(meant) = &vectors.meanings {
        return meant.beside(members);
    }
    let telling = sum.words.iter().filter(|(_, weight)| *weight >= SHARED * members.len() as f64 * 0.5);
    telling.flat_map(|(term, _)| &vectors.holders[*term as usize]).copied().collect()
}

fn nearest(mut notes: Vec<(f64, usize)>) -> Vec<usize> {
    notes.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    notes.into_iter().map(|(_, note)| note).collect()
}
