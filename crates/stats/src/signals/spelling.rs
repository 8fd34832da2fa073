//! Rare spellings read as the frequent word they resemble, by their letter triples. What is NOT here: stems (`search`).

use std::collections::{BTreeMap, BTreeSet};

use super::Term;

/// Shorter words differ in meaning when they differ in a letter.
const SHORTEST: usize = 6;
/// A word of more notes stands for itself.
const RARE: usize = 2;
/// Dice's coefficient (Dice 1945) of the letter triples from which two words count as one.
const ALIKE: f64 = 0.66;

/// A frequent term, its notes and its letter triples.
type Frequent<'t> = (&'t Term, usize, BTreeSet<[char; 3]>);

/// Which rare terms are read as which frequent ones. Words are compared when they begin with the same two letters: people
/// seldom mistype those, and it keeps the comparisons few.
pub(super) fn variants<'t>(known: &BTreeMap<&'t Term, usize>) -> BTreeMap<&'t Term, &'t Term> {
    let long = |term: &Term| term.text.chars().count() >= SHORTEST;
    let mut frequent: BTreeMap<String, Vec<Frequent>> = BTreeMap::new();
    for (&term, &count) in known.iter().filter(|(term, count)| **count > RARE && long(term)) {
        frequent.entry(start(&term.text)).or_default().push((term, count, triples(&term.text)));
    }
    let mut read_as = BTreeMap::new();
    for (&term, _) in known.iter().filter(|(term, count)| **count <= RARE && !term.thing && long(term)) {
        let own = triples(&term.text);
        let alike = |other: &BTreeSet<[char; 3]>| {
            2.0 * own.intersection(other).count() as f64 / (own.len() + other.len()) as f64
        };
        let candidates = frequent.get(&start(&term.text)).into_iter().flatten();
        let best = candidates
            .map(|(other, count, theirs)| (alike(theirs), *count, *other))
            .filter(|(alike, ..)| *alike >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(b.2.cmp(a.2)));
        if let Some((.., other)) = best {
            read_as.insert(term, other);
        }
    }
    read_as
}

fn start(word: &str) -> String {
    word.chars().take(2).collect()
}

/// Every three neighbouring letters, with a mark for the word's beginning and end.
fn triples(word: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}
