//! Made-up notes, the same on every machine: words by Zipf's law, about 20 a note. What is NOT here: real texts.

use std::fs;

use chrono::{DateTime, Days, NaiveDate};
use shadowday_model::vocabulary::Category;
use shadowday_search::Document;
use uuid::Uuid;

use super::{Asked, Kind};

const WORDS: usize = 60_000;
const TEAMS: u64 = 12;
const TAGS: u64 = 200;

/// A note with what is filtered and counted.
pub struct Note {
    pub number: u64,
    pub text: String,
    pub category: Category,
    pub team: u64,
    pub tag: u64,
    pub impact: u8,
    pub day: NaiveDate,
}

impl Note {
    /// As our index takes it.
    pub fn document(&self) -> Document {
        let at = DateTime::UNIX_EPOCH + chrono::Duration::seconds(self.number as i64);
        Document {
            category: Some(self.category),
            team: Some(Uuid::from_u128(u128::from(self.team) + 1)),
            tags: vec![format!("tag{}", self.tag)],
            impact: Some(self.impact),
            local_date: self.day,
            ..Document::new(Uuid::from_u128(u128::from(self.number) + 1), Uuid::nil(), self.text.clone(), at)
        }
    }
}

/// A small generator of numbers (xorshift64*), so that no machine differs.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: u64) -> u64 {
        (self.roll() >> 11) % limit
    }

    /// Small numbers often, large ones seldom.
    fn zipf(&mut self, limit: usize) -> usize {
        let share = (self.roll() >> 11) as f64 / (1_u64 << 53) as f64;
        ((limit as f64).powf(share) - 1.0) as usize
    }
}

fn word(mut number: usize) -> String {
    const STARTS: [&str; 16] = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pl"];
    const ENDS: [&str; 12] = ["a", "e", "i", "o", "u", "an", "er", "in", "on", "al", "is", "ea"];
    let mut word = String::new();
    number += 16 * 12;
    while number > 0 {
        word.push_str(STARTS[number % 16]);
        number /= 16;
        word.push_str(ENDS[number % 12]);
        number /= 12;
    }
    word
}

/// So many notes; their texts from a file if there is one, over again until there are enough.
pub fn notes(count: usize, file: Option<&str>) -> Vec<Note> {
    let mut dice = Dice(20_261_122);
    let words: Vec<String> = (0..WORDS).map(word).collect();
    let texts: Vec<String> = file.map_or_else(Vec::new, |file| {
        let lines = fs::read_to_string(file).unwrap();
        lines
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned())
            .collect()
    });
    let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
    (0..count)
        .map(|number| Note {
            number: number as u64,
            text: texts.get(number % texts.len().max(1)).cloned().unwrap_or_else(|| {
                let length = 8 + dice.below(25);
                (0..length).map(|_| words[dice.zipf(WORDS)].as_str()).collect::<Vec<_>>().join(" ")
            }),
            category: Category::ALL[dice.below(5) as usize],
            team: dice.below(TEAMS),
            tag: dice.below(TAGS),
            impact: dice.below(3) as u8 + 1,
            day: first + Days::new(dice.below(700)),
        })
        .collect()
}

/// Queries of each kind, out of words that stand together in a note.
pub fn kinds(notes: &[Note], count: usize) -> Vec<Kind> {
    let mut dice = Dice(7);
    let mut pick = || loop {
        let text = &notes[dice.below(notes.len() as u64) as usize].text;
        let words: Vec<&str> =
            text.split(|letter: char| !letter.is_ascii_lowercase()).filter(|word| word.len() >= 5).collect();
        if words.len() >= 2 {
            let left = dice.below(words.len() as u64 - 1) as usize;
            return [words[left].to_owned(), words[left + 1].to_owned()];
        }
    };
    let mut make = |change: &dyn Fn([String; 2]) -> Asked| (0..count).map(|_| change(pick())).collect();
    let plain = |words: [String; 2]| Asked { words: words.into(), prefix: false, typo: false, since: None };
    let since = NaiveDate::from_ymd_opt(2026, 9, 1);
    vec![
        Kind { name: "two words", queries: make(&plain) },
        Kind {
            name: "prefix",
            queries: make(&|[left, right]| Asked { prefix: true, ..plain([left, right[..3].to_owned()]) }),
        },
        Kind {
            name: "one typo",
            queries: make(&|[left, right]| Asked {
                typo: true,
                ..plain([left, format!("{}x{}", &right[..2], &right[3..])])
            }),
        },
        Kind { name: "filters", queries: make(&|words| Asked { since, ..plain(words) }) },
    ]
}
