//! Made-up notes, the same on every machine: words by Zipf's law, about 20 a note, 20 notes of a team in a row on one day.
//! Every bench includes this file, so that all measure the same data. What is NOT here: real texts.

use chrono::{Days, NaiveDate};
use shadowday_model::vocabulary::Category;

/// Different words.
const WORDS: usize = 60_000;
const TEAMS: u64 = 12;
const TAGS: u64 = 200;
/// The notes spread over so many days.
const DAYS: u64 = 700;
/// Notes in a row that belong to one shadow day.
const NOTES_A_DAY: u64 = 20;

/// A note with what is filtered and counted.
#[derive(Clone, Debug)]
pub struct Note {
    pub number: u64,
    pub text: String,
    pub category: Category,
    pub team: u64,
    pub tag: u64,
    pub impact: u8,
    pub day: NaiveDate,
}

/// All notes there could ever be, one after the other.
pub struct Notes {
    dice: Dice,
    words: Vec<String>,
    number: u64,
    team: u64,
    day: NaiveDate,
}

impl Notes {
    pub fn new() -> Self {
        let words = (0..WORDS).map(word).collect();
        Self { dice: Dice(20_261_122), words, number: 0, team: 0, day: NaiveDate::default() }
    }
}

impl Iterator for Notes {
    type Item = Note;

    fn next(&mut self) -> Option<Note> {
        if self.number.is_multiple_of(NOTES_A_DAY) {
            let first = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day of the calendar");
            self.team = self.dice.below(TEAMS);
            self.day = first + Days::new(self.dice.below(DAYS));
        }
        self.number += 1;
        let length = 8 + self.dice.below(25);
        let text: Vec<&str> = (0..length).map(|_| self.words[self.dice.zipf(WORDS)].as_str()).collect();
        Some(Note {
            number: self.number,
            text: text.join(" "),
            category: Category::ALL[self.dice.below(5) as usize],
            team: self.team,
            tag: self.dice.below(TAGS),
            impact: self.dice.below(3) as u8 + 1,
            day: self.day,
        })
    }
}

/// A small generator of numbers (xorshift64*), so that no machine differs.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
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
