//! What is searched for: words that stand together in a note, said so that every engine can ask it.
//! What is NOT here: the engines.

use chrono::NaiveDate;
use shadowday_model::capture::Lexicon;
use shadowday_model::query::{Context, Query};
use shadowday_model::vocabulary::Category;

use super::notes::{Dice, Note};

/// One search.
#[derive(Clone, Debug)]
pub struct Asked {
    pub words: Vec<String>,
    /// The last word is a beginning.
    pub prefix: bool,
    /// Tooling only, since this day.
    pub since: Option<NaiveDate>,
}

impl Asked {
    /// As a person types it: a blank after the last word says that it is finished.
    pub fn query(&self) -> Query {
        let mut line = self.words.join(" ");
        if !self.prefix {
            line.push(' ');
        }
        if let Some(since) = self.since {
            line = format!("#tooling since:{since} {line}");
        }
        Query::parse(&line, &Context { today: NaiveDate::default(), lexicon: &Lexicon::english() })
    }
}

/// A kind of search.
pub struct Kind {
    pub name: &'static str,
    pub asked: Vec<Asked>,
    /// FTS5 can answer it.
    pub fts: bool,
}

/// So many searches of each kind.
pub fn kinds(notes: &[Note], count: usize) -> Vec<Kind> {
    let mut dice = Dice(7);
    // The last 90 of the days that the notes spread over.
    let since = NaiveDate::from_ymd_opt(2026, 9, 3);
    let fits = |note: &Note, narrow: bool| !narrow || note.category == Category::Tooling && Some(note.day) >= since;
    let mut pick = |narrow: bool| loop {
        let note = &notes[dice.below(notes.len() as u64) as usize];
        let words: Vec<&str> = note.text.split(' ').filter(|word| word.len() >= 5 && fits(note, narrow)).collect();
        if words.len() >= 2 {
            let left = dice.below(words.len() as u64 - 1) as usize;
            return [words[left].to_owned(), words[left + 1].to_owned()];
        }
    };
    let mut make =
        |narrow: bool, change: &dyn Fn([String; 2]) -> Asked| (0..count).map(|_| change(pick(narrow))).collect();
    let plain = |words: [String; 2]| Asked { words: words.into(), prefix: false, since: None };
    let typo = |word: &str| format!("{}x{}", &word[..2], &word[3..]);
    vec![
        Kind { name: "two words", fts: true, asked: make(false, &plain) },
        Kind {
            name: "a word and a beginning",
            fts: true,
            asked: make(false, &|[left, right]| Asked { prefix: true, ..plain([left, right[..3].to_owned()]) }),
        },
        Kind { name: "one typo", fts: false, asked: make(false, &|[left, right]| plain([left, typo(&right)])) },
        Kind {
            name: "two words, a category, 90 days",
            fts: true,
            asked: make(true, &|words| Asked { since, ..plain(words) }),
        },
    ]
}
