//! Which notes are worth comparing, and how alike they are. What is NOT here: what becomes of alike ones (`grouping`).

use super::vectors::Vectors;

/// A term of more than this share of all notes does not make two of them candidates: it is a topic, no small ask.
const TELLING: f64 = 0.03;
/// In small collections a term may be in so many notes all the same.
const FEW: usize = 50;
/// Less alike ones are no neighbours.
const ALIKE: f64 = 0.12;
/// Neighbours that each note keeps.
const NEAREST: usize = 20;

/// Two notes and the cosine of their vectors; the smaller place first.
pub(super) type Pair = (usize, usize, f64);

/// Every note with its nearest ones. The cost grows with the holders of telling terms, not with the square of the notes.
pub(super) fn pairs(vectors: &Vectors) -> Vec<Pair> {
    let most = FEW.max((vectors.notes.len() as f64 * TELLING) as usize);
    let mut alike = vec![0.0; vectors.notes.len()];
    let mut pairs = Vec::new();
    for (note, vector) in vectors.notes.iter().enumerate() {
        let mut met: Vec<usize> = Vec::new();
        let (telling, common): (Vec<_>, Vec<_>) = vector.iter().partition(|(term, _)| vectors.spread(*term) <= most);
        for (term, weight) in telling {
            for &other in vectors.holders[term as usize].iter().filter(|other| **other != note) {
                if alike[other] == 0.0 {
                    met.push(other);
                }
                alike[other] += weight * vectors.weight_in(other, term);
            }
        }
        let met = met.into_iter().map(|other| {
            let rest: f64 = common.iter().map(|(term, weight)| weight * vectors.weight_in(other, *term)).sum();
            (std::mem::take(&mut alike[other]) + rest, other)
        });
        nearest_first(note, met, &mut pairs);
    }
    once(pairs)
}

/// Adds the nearest of some notes to the pairs.
pub(super) fn nearest_first(note: usize, others: impl Iterator<Item = (f64, usize)>, pairs: &mut Vec<Pair>) {
    let mut near: Vec<(f64, usize)> = others.filter(|(alike, other)| *alike >= ALIKE && *other != note).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    pairs.extend(near.into_iter().take(NEAREST).map(|(alike, other)| (note.min(other), note.max(other), alike)));
}

/// Each pair once, in order.
pub(super) fn once(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by_key(|pair| (pair.0, pair.1));
    pairs.dedup_by_key(|pair| (pair.0, pair.1));
    pairs
}
