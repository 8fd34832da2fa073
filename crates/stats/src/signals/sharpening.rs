//! Groups told more sharply once they stand: what half of a group says beside its thing becomes a group of its own, and
//! notes that name what a group is about come to it. What is NOT here: growing groups (`grouping`).

use super::evidence::{hosts_of, main_thing, told};
use super::grouping::Groups;
use super::vectors::Vectors;
use super::{Note, Shared, Term};

/// A word makes a group of its own when so large a share of the group has it, and no larger one.
const PART: (f64, f64) = (0.35, 0.8);
/// And when at least this share of all notes with the word are in the group.
const OWN: f64 = 0.5;

/// What a group claims: every note that has this term.
struct Claim {
    term: Term,
    /// A note of the group.
    note: usize,
}

/// Sharpens groups of at least `k` hosts that are about a thing.
pub(super) fn sharpen(notes: &[Note], vectors: &Vectors, groups: &mut Groups, k: u32) {
    let mut claims = Vec::new();
    let firsts: Vec<usize> = groups.iter().filter(|group| hosts_of(notes, group) >= k).map(|group| group[0]).collect();
    for first in firsts {
        let members = groups.with(first).to_vec();
        let told = told(vectors, &members);
        let Some(thing) = main_thing(&told, members.len()) else { continue };
        let part = told.iter().find(|word| is_part(notes, vectors, &members, word, k));
        let Some(word) = part else {
            claims.extend(is_own(thing).then(|| Claim { term: thing.term.clone(), note: first }));
            continue;
        };
        let having: Vec<usize> = members.iter().copied().filter(|note| has(vectors, *note, &word.term)).collect();
        groups.set_apart(&having);
        claims.push(Claim { term: word.term.clone(), note: having[0] });
    }
    let claimed: Vec<usize> = claims.iter().flat_map(|claim| groups.with(claim.note).to_vec()).collect();
    for claim in &claims {
        let holders = vectors.number(&claim.term).map(|term| vectors.holders[term as usize].clone());
        for note in holders.unwrap_or_default().into_iter().filter(|note| !claimed.contains(note)) {
            groups.attach(note, claim.note);
        }
    }
    groups.add_up(vectors);
}

fn is_own(shared: &Shared) -> bool {
    f64::from(shared.here) >= OWN * f64::from(shared.everywhere)
}

fn is_part(notes: &[Note], vectors: &Vectors, members: &[usize], word: &Shared, k: u32) -> bool {
    let share = f64::from(word.here) / members.len() as f64;
    let having = || members.iter().copied().filter(|note| has(vectors, *note, &word.term)).collect::<Vec<_>>();
    !word.term.thing && (PART.0..=PART.1).contains(&share) && is_own(word) && hosts_of(notes, &having()) >= k
}

fn has(vectors: &Vectors, note: usize, term: &Term) -> bool {
    let number = vectors.number(term);
    number.is_some_and(|number| vectors.notes[note].binary_search_by_key(&number, |(term, _)| *term).is_ok())
}
