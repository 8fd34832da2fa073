//! A second look at the notes that whoever wrote them marked as asks, among themselves: a word that they share and that others
//! seldom have is enough there, for the marks tell an ask from what many complain about. What is NOT here: the words alone
//! (`grouping`, `sharpening`).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::evidence::{group, hosts_of, marked, told};
use super::grouping::Groups;
use super::vectors::{Vectors, added, dot};
use super::{Note, Shared, neighbours};

/// How alike marked notes of one band are on average: among so few, words meet by chance less often.
const ALIKE: f64 = 0.12;
/// Fewer marked notes that have a word say nothing.
const FEWEST: usize = 4;
/// F₁ between "has this word" and "is in this band", both of marked notes, from which the band is about it.
const ABOUT: f64 = 0.4;
/// A word is one of asks when this share of all notes that have it is marked.
const MARKED: f64 = 0.25;
/// A signal stays whole when it has this part of the share of marks that is usual.
const WHOLE: f64 = 0.7;

/// Marked notes that ask for the same.
struct Band {
    /// Their places among all notes.
    notes: Vec<usize>,
    /// What it is about, the most telling first.
    words: Vec<Word>,
}

/// A word, and which share of all notes with it is marked.
struct Word {
    term: u32,
    share: f64,
}

/// Makes groups of what marked notes ask for, and names a note of each.
pub(super) fn look_again(notes: &[Note], vectors: &Vectors, groups: &mut Groups, k: u32) -> BTreeSet<usize> {
    let bands = bands(notes, vectors);
    let Some(usual) = usual(notes, &bands, k) else { return BTreeSet::new() };
    let signals: Vec<&[usize]> =
        groups.iter().filter(|members| group(notes, vectors, groups, members, k, false).is_some()).collect();
    let is_whole = |signal: &[usize]| f64::from(marked(notes, signal)) >= WHOLE * usual * signal.len() as f64;
    let whole: BTreeSet<usize> = signals.iter().filter(|signal| is_whole(signal)).copied().flatten().copied().collect();
    let mut taken = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for band in &bands {
        let free: Vec<usize> = band.notes.iter().copied().filter(|note| !whole.contains(note)).collect();
        let Some(first) = free.first().copied().filter(|_| free.len() >= FEWEST) else { continue };
        // As many as leaders usually leave unmarked.
        let room = (free.len() as f64 * (1.0 / usual - 1.0)).ceil() as usize;
        let may_come = |note: &usize| !notes[*note].asked && !whole.contains(note) && !taken.contains(note);
        let unmarked: Vec<usize> = nearest(vectors, band, &free).into_iter().filter(may_come).take(room).collect();
        groups.set_apart(&free);
        asked.insert(first);
        for note in unmarked {
            groups.attach(note, first);
            taken.insert(note);
        }
    }
    groups.add_up(vectors);
    asked
}

/// Every note that has a word of a band, those nearest to the mean of some of its notes first.
fn nearest(vectors: &Vectors, band: &Band, free: &[usize]) -> Vec<usize> {
    let sum = added(free.iter().flat_map(|note| vectors.notes[*note].iter().copied()).collect());
    let having: BTreeSet<usize> =
        band.words.iter().flat_map(|word| &vectors.holders[word.term as usize]).copied().collect();
    let mut near: Vec<(f64, usize)> = having.into_iter().map(|note| (dot(&vectors.notes[note], &sum), note)).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    near.into_iter().map(|(_, note)| note).collect()
}

/// Bands of marked notes that are about something, the largest first.
fn bands(notes: &[Note], vectors: &Vectors) -> Vec<Band> {
    let marked: Vec<usize> = (0..notes.len()).filter(|note| notes[*note].asked).collect();
    let among = vectors.among(&marked, FEWEST);
    let (grown, _) = Groups::grown(&among, &neighbours::pairs(&among), &[], ALIKE);
    let band = |members: &[usize]| {
        let about = |shared: &Shared| {
            let term = vectors.number(&shared.term)?;
            let share = f64::from(shared.everywhere) / vectors.spread(term) as f64;
            let tells = shared.here as usize >= FEWEST && shared.tells(members.len()) >= ABOUT;
            (tells && share >= MARKED).then_some(Word { term, share })
        };
        let words: Vec<Word> = told(&among, members).iter().filter_map(about).collect();
        let notes = || members.iter().map(|place| marked[*place]).collect();
        (!words.is_empty()).then(|| Band { notes: notes(), words })
    };
    let mut bands: Vec<Band> = grown.iter().filter_map(band).collect();
    bands.sort_by_key(|band| (Reverse(band.notes.len()), band.notes[0]));
    bands
}

/// Leaders do not mark every ask: the share of marks that is usual for what a band of `k` hosts is about.
fn usual(notes: &[Note], bands: &[Band], k: u32) -> Option<f64> {
    let heard = bands.iter().filter(|band| hosts_of(notes, &band.notes) >= k);
    let mut shares: Vec<f64> = heard.map(|band| band.words[0].share).collect();
    shares.sort_by(f64::total_cmp);
    shares.get(shares.len() / 2).copied()
}
