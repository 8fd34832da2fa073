//! Numbers of customers as the programme says that they look: an example a line. Any digits fit where it has digits. What is
//! NOT here: numbers that tell by themselves what they are (`numbers`), and keeping the examples (`app`).

use std::ops::Range;

use super::{Confidence, Finding, FindingKind};

/// What stands for any digit, beside the digits of an example.
const DIGIT: char = '#';
/// What stands for any letter.
const LETTER: char = '?';
/// Shorter ones would notice every year and every room.
pub const FEWEST_SIGNS: usize = 5;
/// Fewer digits are words.
pub const FEWEST_DIGITS: usize = 3;
/// Longer than any number that people read out.
pub const LONGEST: usize = 40;

/// What the numbers of customers look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    signs: Vec<Sign>,
}

/// One place of such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Digit,
    Letter,
    /// This letter, in either case.
    Exactly(char),
    /// A blank, hyphen, point, slash or underscore: people write any of them, or none.
    Mark(char),
}

/// Why a line is no example of a customer's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// This character is in no number.
    Sign(char),
    /// It would notice too much.
    Short,
    /// More characters than [`LONGEST`].
    Long,
}

impl Pattern {
    /// Reads an example, `K-1234567`, or a shape, `K-#######`.
    ///
    /// # Errors
    ///
    /// When it is too short, too long or holds something else than letters, digits and marks.
    pub fn of(example: &str) -> Result<Self, Unfit> {
        let example = example.trim_matches(|c| is_mark(c) || c.is_whitespace());
        if example.chars().count() > LONGEST {
            return Err(Unfit::Long);
        }
        let signs = example.chars().map(sign).collect::<Result<Vec<_>, _>>()?;
        let digits = signs.iter().filter(|sign| **sign == Sign::Digit).count();
        let told = signs.iter().filter(|sign| !matches!(sign, Sign::Mark(_))).count();
        if digits < FEWEST_DIGITS || told < FEWEST_SIGNS {
            return Err(Unfit::Short);
        }
        Ok(Self { signs })
    }

    /// The shape without the digits of the example, which may be a real customer's.
    pub fn shape(&self) -> String {
        let shown = |sign: &Sign| match sign {
            Sign::Digit => DIGIT,
            Sign::Letter => LETTER,
            Sign::Exactly(c) | Sign::Mark(c) => *c,
        };
        self.signs.iter().map(shown).collect()
    }

    /// Made-up numbers that are noticed: as it is written, and carelessly.
    pub fn samples(&self) -> Vec<String> {
        let made_up = |(place, sign): (usize, &Sign)| match sign {
            Sign::Digit => char::from(b"3074185296"[place % 10]),
            Sign::Letter => char::from(b"BGLQVAFKPU"[place % 10]),
            Sign::Exactly(c) | Sign::Mark(c) => *c,
        };
        let neat: String = self.signs.iter().enumerate().map(made_up).collect();
        let careless: String = neat.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect();
        let differs = careless != neat;
        std::iter::once(neat).chain(differs.then_some(careless)).collect()
    }

    /// Every such number of the line.
    pub(super) fn find(&self, line: &str) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut from = 0;
        for (at, _) in line.char_indices() {
            if at >= from
                && begins(&line[..at])
                && let Some(range) = self.at(line, at)
            {
                from = range.end;
                found.push(Finding { range, kind: FindingKind::Customer, confidence: Confidence::Sure });
            }
        }
        found
    }

    /// The number that begins here.
    fn at(&self, line: &str, start: usize) -> Option<Range<usize>> {
        let mut rest = &line[start..];
        // Behind any letters "in 2026" would be one.
        let blanks = !self.signs.contains(&Sign::Letter);
        for sign in &self.signs {
            let next = rest.chars().next();
            let fits = match sign {
                Sign::Digit => next.is_some_and(|c| c.is_ascii_digit()),
                Sign::Letter => next.is_some_and(char::is_alphabetic),
                Sign::Exactly(wanted) => next.is_some_and(|c| c.to_lowercase().eq(wanted.to_lowercase())),
                Sign::Mark(wanted) if next.is_some_and(|c| is_mark(c) && (blanks || c == *wanted || !is_blank(c))) => {
                    true
                }
                Sign::Mark(_) => continue,
            };
            rest = &rest[next.filter(|_| fits)?.len_utf8()..];
        }
        ends(rest).then(|| start..line.len() - rest.len())
    }
}

fn sign(c: char) -> Result<Sign, Unfit> {
    match c {
        DIGIT => Ok(Sign::Digit),
        LETTER => Ok(Sign::Letter),
        _ if c.is_ascii_digit() => Ok(Sign::Digit),
        _ if c.is_alphabetic() => Ok(Sign::Exactly(c)),
        _ if is_mark(c) => Ok(Sign::Mark(c)),
        _ => Err(Unfit::Sign(c)),
    }
}

fn is_mark(c: char) -> bool {
    is_blank(c) || matches!(c, '-' | '\u{2011}' | '–' | '.' | '/' | '_')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

/// A number begins with a word: not within one, nor within a longer number, and money is none.
fn begins(before: &str) -> bool {
    let digit_before = before.strip_suffix(['.', ',', ':', '-', '/']).is_some_and(ends_in_digit);
    let money = before.trim_end().ends_with(['$', '€', '£', '~']);
    !digit_before && !money && !before.ends_with(char::is_alphanumeric)
}

fn ends_in_digit(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

/// It ends with one, too: "12345.50" and "12345-678" are other numbers.
fn ends(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        Some(c) if c.is_alphanumeric() => false,
        Some('.' | ',' | ':' | '-' | '/') => !rest.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}
