//! Measures how well records are found that say the same: `alike FILE` reads the notes of TweetSumm (observer-notes.csv), in
//! which up to three people describe one talk each without seeing the others, and prints precision and recall of what would
//! be shown, by threshold. It also measures plain overlap of words and of letters, to show what weighing by rarity gives.
//! What is NOT here: the threshold itself (the app's), what is written about it (docs/SIMILARITY.md).
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measuring tool for developers")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use chrono::DateTime;
use shadowday_search::{Change, Document, Identity, Index, Language, Place, Said};
use uuid::Uuid;

/// Suggestions shown beside a card.
const SHOWN: usize = 5;
/// Candidates asked of the index, as the app does.
const PROPOSED: usize = 60;

struct Note {
    talk: String,
    text: String,
}

fn main() {
    let file = std::env::args().nth(1).expect("the file observer-notes.csv");
    let column = std::env::args().nth(2).unwrap_or_else(|| "customer_note".to_owned());
    let notes = read(&file, &column);
    let mut talks: BTreeMap<&str, usize> = BTreeMap::new();
    for note in &notes {
        *talks.entry(&note.talk).or_default() += 1;
    }
    let pairs: usize = talks.values().map(|people| people * (people - 1)).sum();
    println!("{} notes on {} talks, {pairs} ordered pairs on one talk ({column})", notes.len(), talks.len());
    table("words, weighed by rarity (the index proposes)", &notes, pairs, &weighed(&notes));
    table("words alone (Jaccard)", &notes, pairs, &overlapping(&notes, |text| words(text).into_iter().collect()));
    table("letters in fours (Jaccard)", &notes, pairs, &overlapping(&notes, fours));
}

fn read(file: &str, column: &str) -> Vec<Note> {
    let mut lines = csv::Reader::from_path(file).unwrap();
    let place = lines.headers().unwrap().iter().position(|name| name == column).expect("the column");
    let rows = lines.records().map(Result::unwrap);
    let note = |row: csv::StringRecord| Note { talk: row[0].to_owned(), text: row[place].to_owned() };
    rows.map(note).filter(|note| !note.text.trim().is_empty()).collect()
}

/// For each note, others with how alike they are, likeliest first.
type Suggestions = Vec<Vec<(usize, f32)>>;

fn weighed(notes: &[Note]) -> Suggestions {
    let id = |place: usize| Uuid::from_u128(place as u128 + 1);
    let document = |(place, note): (usize, &Note)| {
        Change::Upsert(Box::new(Document::new(id(place), Uuid::nil(), note.text.clone(), DateTime::UNIX_EPOCH)))
    };
    let identity = Identity { ledger: Uuid::nil(), last_act: 1, language: Language::new("en") };
    let (mut index, _) = Index::open(&Place::Memory, identity, DateTime::UNIX_EPOCH).unwrap();
    index.apply(notes.iter().enumerate().map(document), 1).unwrap();
    let searcher = index.searcher();
    let said = |text: &str| Said { text: text.to_owned(), ..Said::default() };
    let began = Instant::now();
    let found = notes.iter().enumerate().map(|(own, note)| {
        let mut others = Vec::new();
        let likenesses = searcher.alike(&said(&note.text), PROPOSED, &[], |ids| {
            others = ids.iter().map(|id| id.as_u128() as usize - 1).filter(|place| *place != own).collect();
            others.iter().map(|place| said(&notes[*place].text)).collect()
        });
        likeliest(others.into_iter().zip(likenesses.unwrap().into_iter().map(|likeness| likeness.share)).collect())
    });
    let found = found.collect();
    println!("{:.2} ms a note", began.elapsed().as_secs_f64() * 1000.0 / notes.len() as f64);
    found
}

fn likeliest(mut found: Vec<(usize, f32)>) -> Vec<(usize, f32)> {
    found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    found.truncate(SHOWN);
    found
}

fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn fours(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = words(text).join(" ").chars().collect();
    letters.windows(4).map(|four| four.iter().collect()).collect()
}

fn overlapping(notes: &[Note], parts: impl Fn(&str) -> BTreeSet<String>) -> Suggestions {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let numbered = |note: &Note, numbers: &mut BTreeMap<String, u32>| -> Vec<u32> {
        let number = |part: String, numbers: &mut BTreeMap<String, u32>| {
            let next = numbers.len() as u32;
            *numbers.entry(part).or_insert(next)
        };
        let mut all: Vec<u32> = parts(&note.text).into_iter().map(|part| number(part, numbers)).collect();
        all.sort_unstable();
        all
    };
    let sets: Vec<Vec<u32>> = notes.iter().map(|note| numbered(note, &mut numbers)).collect();
    let mut having: Vec<Vec<usize>> = vec![Vec::new(); numbers.len()];
    for (note, set) in sets.iter().enumerate() {
        for part in set {
            having[*part as usize].push(note);
        }
    }
    let of = |own: usize| {
        let mut both: BTreeMap<usize, usize> = BTreeMap::new();
        for other in sets[own].iter().flat_map(|part| &having[*part as usize]).filter(|other| **other != own) {
            *both.entry(*other).or_default() += 1;
        }
        let share = |(other, both): (usize, usize)| {
            (other, both as f32 / (sets[own].len() + sets[other].len() - both).max(1) as f32)
        };
        likeliest(both.into_iter().map(share).collect())
    };
    (0..sets.len()).map(of).collect()
}

/// Of what is shown from a threshold on: how much of it is on the same talk; and how much of what is on it is shown.
fn table(name: &str, notes: &[Note], pairs: usize, suggestions: &Suggestions) {
    println!("\n{name}\nfrom   shown  right  precision  recall  notes with a suggestion");
    for threshold in (10..=70).step_by(5).map(|percent| percent as f32 / 100.0) {
        let (mut shown, mut right, mut with) = (0, 0, 0);
        for (own, found) in suggestions.iter().enumerate() {
            let found: Vec<usize> =
                found.iter().filter(|(_, share)| *share >= threshold).map(|(place, _)| *place).collect();
            shown += found.len();
            with += usize::from(!found.is_empty());
            right += found.iter().filter(|place| notes[**place].talk == notes[own].talk).count();
        }
        let (precision, recall) = (right as f64 / shown.max(1) as f64, right as f64 / pairs as f64);
        println!(
            "{threshold:.2}  {shown:>6} {right:>6}      {precision:.3}   {recall:.3}  {:.3}",
            with as f64 / notes.len() as f64
        );
    }
}
