//! Why notes are a group, and whether it is enough to show them. What is NOT here: making groups (`grouping`).

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::Groups;
use super::vectors::{Vectors, dot};
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

/// The group that some notes are, when `k` hosts are behind it and it is about something: its words say so, a person, or the
/// marks of asks.
pub(super) fn group(
    notes: &[Note],
    vectors: &Vectors,
    groups: &Groups,
    members: &[usize],
    k: u32,
    is_asked: bool,
) -> Option<Group> {
    let hosts = hosts_of(notes, members);
    let by_hand = groups.is_by_hand(members);
    let told = told(vectors, members);
    if hosts < k.max(1) || !(by_hand || is_asked || is_about_something(&told, members.len(), hosts)) {
        return None;
    }
    let days = || members.iter().filter_map(|note| notes[*note].day);
    Some(Group {
        notes: typical_first(vectors, groups, members),
        why: told.into_iter().filter(|shared| is_reason(shared, members.len())).take(MOST_REASONS).collect(),
        hosts,
        teams: members.iter().map(|note| notes[*note].team).collect::<BTreeSet<_>>().into_iter().collect(),
        days: days().min().zip(days().max()),
        minutes: members.iter().map(|note| notes[*note].minutes).sum(),
        near: near(vectors, groups, members),
        by_hand,
        asked: marked(notes, members),
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

fn is_reason(shared: &Shared, size: usize) -> bool {
    shared.here > 1 && f64::from(shared.here) >= SHARED * size as f64
}

/// The notes, those nearest to the group's mean first.
fn typical_first(vectors: &Vectors, groups: &Groups, members: &[usize]) -> Vec<usize> {
    let sum = groups.sum_of(members[0]);
    let mut notes: Vec<(f64, usize)> = members.iter().map(|note| (dot(&vectors.notes[*note], sum), *note)).collect();
    notes.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    notes.into_iter().map(|(_, note)| note).collect()
}

/// Notes outside that share a reason with the group and are nearest to its mean; none that a person kept apart from it.
fn near(vectors: &Vectors, groups: &Groups, members: &[usize]) -> Vec<usize> {
    let first = members[0];
    let sum = groups.sum_of(first);
    let heavy = |weight: f64| weight >= SHARED * members.len() as f64 * 0.5;
    let telling =
        sum.iter().filter(|(_, weight)| heavy(*weight)).flat_map(|(term, _)| &vectors.holders[*term as usize]);
    let outside: BTreeSet<usize> = telling.copied().filter(|note| !groups.is_settled(*note, first)).collect();
    let alike = |note: usize| dot(&vectors.notes[note], sum) / members.len() as f64;
    let mut near: Vec<(f64, usize)> =
        outside.into_iter().map(|note| (alike(note), note)).filter(|(alike, _)| *alike >= NEAR).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    near.into_iter().take(MOST_NEAR).map(|(_, note)| note).collect()
}
