//! Weak signals: the same small ask by many hosts, in many teams, over months. Notes whose words are already cut come in,
//! groups of notes with their reasons come out. Deterministic: the same notes and links give the same groups.
//! What is NOT here: cutting text into words and naming things (`app`), and who may see what beyond `k` hosts.
//!
//! 1. *Terms.* A note is a bag of terms weighted by inverse document frequency (Spärck Jones 1972). A *thing* (an object or
//!    a place) weighs more than another word: people who ask for the same often share nothing but its name. Rare spellings
//!    are read as the frequent word that shares most of their letter triples (`spelling`).
//! 2. *Neighbours.* Only notes that share a telling term are compared, and each keeps its nearest ones (`neighbours`).
//! 3. *Grouping.* Average linkage (Sokal and Michener 1958) from the nearest pairs up. What a person joined stays joined and
//!    what a person parted stays apart (Wagstaff et al. 2001, "Constrained k-means", for the two sorts of link) (`grouping`).
//!    Then a word that half of a group says beside its thing makes a group of its own, and notes that name what a group is
//!    about come to it (`sharpening`).
//! 4. *Marks.* Notes that leaders marked as asks are looked at once more among themselves: what many ask for is told from
//!    what many complain about by the marks, so that less has to be said for it (`asked`).
//! 5. *Evidence.* A group is shown when `k` hosts are behind it and it is about something: a thing that its notes share and
//!    others seldom have, or two words that stand together (`evidence`).
//! 6. *Meaning.* Where it is known (the crate of that name), all notes are compared with all by it and a little by their words;
//!    a group is shown when its notes are more alike than to others and sound like asks. What words tell besides has to be
//!    more alike in meaning than to others as well (`meaning`).
//! 7. *Bursts.* Whether one team or some weeks hold more of it than visits explain (`burst`).
//!
//! How well it finds planted asks is written down in `docs/SIGNALS.md`.

mod asked;
mod burst;
mod evidence;
mod grouping;
mod meaning;
mod neighbours;
pub(crate) mod random;
mod sharpening;
mod spelling;
mod vectors;

pub use burst::{Burst, Cell, bursts, week_of};
pub use evidence::Shared;
pub use meaning::{Compared, Meanings};

use std::collections::BTreeSet;

use grouping::Groups;
use vectors::Vectors;

/// One term of a note, in the order they stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// The word's stem, or the name of the thing.
    pub text: String,
    /// An object or a place.
    pub thing: bool,
}

/// Somebody who is behind a note. Pseudonyms belong to one leader and one team, so a host is told by all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// The leader who met the host.
    pub leader: u32,
    /// The host.
    pub host: u32,
}

/// A short note, its words already cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// Its terms in order; words without meaning of their own are left out.
    pub terms: Vec<Term>,
    /// The hosts it is from.
    pub voices: Vec<Voice>,
    /// The team.
    pub team: u32,
    /// The day, counted from 0001-01-01 as day 1; `None` where it is not known.
    pub day: Option<i32>,
    /// Minutes it cost, all times together.
    pub minutes: f64,
    /// Whoever wrote it marked it as an ask.
    pub asked: bool,
}

/// What a person said about two notes, by their places in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// One note.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// They ask for the same; else they do not.
    pub together: bool,
}

/// Notes that ask for the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Places in the list, the most typical first.
    pub notes: Vec<usize>,
    /// What they share, the most telling first.
    pub why: Vec<Shared>,
    /// Distinct hosts.
    pub hosts: u32,
    /// The teams, in order.
    pub teams: Vec<u32>,
    /// The first and the last day.
    pub days: Option<(i32, i32)>,
    /// Minutes of all of them.
    pub minutes: f64,
    /// Notes that nearly belong to it, the nearest first.
    pub near: Vec<usize>,
    /// A person joined notes of it.
    pub by_hand: bool,
    /// Notes of it that are marked as asks.
    pub asked: u32,
    /// How alike they are in meaning, where that is known.
    pub alike: Option<Alike>,
}

/// How alike notes are in meaning on average: 1 when they are the same, about 0 when they have nothing in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// Among themselves.
    pub among: f64,
    /// To as many other notes that are nearest to them.
    pub others: f64,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Groups with at least `k` hosts, those with most hosts first.
    pub groups: Vec<Group>,
    /// Links that say the opposite of later ones, by their places.
    pub overruled: Vec<usize>,
}

/// Groups the notes, by what they mean where that is known, and by their words. `links` are in the order in which they were
/// said: where some contradict others, the later ones hold.
pub fn find(notes: &[Note], compared: Option<&Compared>, links: &[Link], k: u32) -> Found {
    let (k, vectors) = (k.max(1), Vectors::of(notes));
    let Some(compared) = compared else {
        let (groups, overruled) = by_words(notes, &vectors, links, k, &[]);
        return Found { groups: most_hosts_first(groups), overruled };
    };
    let mut groups = by_meaning(notes, &vectors, compared, links, k);
    let (words, overruled) = by_words(notes, &vectors, links, k, &groups);
    groups.extend(compared.meant.weighed(words));
    Found { groups: most_hosts_first(groups), overruled }
}

fn most_hosts_first(mut groups: Vec<Group>) -> Vec<Group> {
    groups.sort_by(|a, b| (b.hosts, b.notes.len()).cmp(&(a.hosts, a.notes.len())).then(a.notes.cmp(&b.notes)));
    groups
}

/// Groups of notes that mean nearly the same.
fn by_meaning(notes: &[Note], vectors: &Vectors, compared: &Compared, links: &[Link], k: u32) -> Vec<Group> {
    let meant = &compared.meant;
    let vectors = &vectors.meaning(meant);
    let (groups, _) = Groups::grown(vectors, &compared.pairs, links, meaning::ALIKE);
    let heard: Vec<&[usize]> = groups.iter().filter(|members| evidence::hosts_of(notes, members) >= k).collect();
    let group = |(members, alike): (&&[usize], Alike)| {
        let group = evidence::group(notes, vectors, &groups, members, k, meant.is_signal(members, alike))?;
        Some(Group { alike: Some(alike), ..group })
    };
    heard.iter().zip(meant.apart(&heard)).filter_map(group).collect()
}

/// Groups that words tell, of notes that are in none of the known groups; and links that later ones overrule.
fn by_words(notes: &[Note], vectors: &Vectors, links: &[Link], k: u32, known: &[Group]) -> (Vec<Group>, Vec<usize>) {
    let pairs = neighbours::pairs(vectors);
    let (mut groups, overruled) = Groups::grown(vectors, &pairs, links, grouping::ALIKE);
    sharpening::sharpen(notes, vectors, &mut groups, k);
    let asked = asked::look_again(notes, vectors, &mut groups, k);
    let taken: BTreeSet<usize> = known.iter().flat_map(|group| group.notes.iter().copied()).collect();
    let group = |members: &[usize]| {
        let free: Vec<usize> = members.iter().copied().filter(|note| !taken.contains(note)).collect();
        let is_asked = members.iter().any(|note| asked.contains(note));
        // Where most of it is told already, the rest is not told once more.
        let is_news = 2 * free.len() > members.len();
        is_news.then(|| evidence::group(notes, vectors, &groups, &free, k, is_asked)).flatten()
    };
    (groups.iter().filter_map(group).collect(), overruled)
}

#[cfg(test)]
mod tests;
