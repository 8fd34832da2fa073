//! The words of a report in one language, and how that language writes numbers and dates.
//! What is NOT here: which message is said where.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::error::ReportError;

/// One file of a language.
macro_rules! words_of {
    ($language:literal, $name:literal) => {
        concat!(include_str!(concat!("../../../assets/messages/", $language, "/", $name, ".ftl")), "\n")
    };
}

/// The reports' own words and those of the time strip: an activity has one name on screen and on paper. The notice for a
/// host has words of its own, and its questions are those that the cards ask.
macro_rules! catalogue {
    ($language:literal) => {
        concat!(
            words_of!($language, "report"),
            words_of!($language, "strip"),
            words_of!($language, "notice"),
            words_of!($language, "contacts"),
        )
    };
}

/// The words by language. The first is taken when a language has none.
const SHIPPED: &[(&str, &str)] = &[("en", catalogue!("en")), ("de", catalogue!("de"))];

/// The words of one language.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
    language: String,
}

impl Messages {
    /// The words of `language`; English where a language has none of its own yet, or where the tag is none. The tag of a
    /// country's own (en-GB, de-AT) is kept for the file's `lang`.
    pub fn of(language: &str) -> Self {
        let (first, english) = SHIPPED[0];
        let spoken = language.split('-').next().unwrap_or_default();
        let found = SHIPPED.iter().find(|(shipped, _)| *shipped == spoken);
        let read =
            found.and_then(|(shipped, words)| Self::read(language, words).or_else(|_| Self::read(shipped, words)).ok());
        read.unwrap_or_else(|| Self::read(first, english).expect("the shipped messages are read by a test"))
    }

    /// The languages that there are words in.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(language, _)| *language)
    }

    /// Words from the text of a `.ftl` file.
    pub fn read(language: &str, source: &str) -> Result<Self, ReportError> {
        let fail = |reason: String| ReportError::Words { language: language.to_owned(), reason };
        let tag: LanguageIdentifier = language.parse().map_err(|error| fail(format!("{error:?}")))?;
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| fail(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false); // Marks around arguments would show as boxes in spreadsheets.
        bundle.add_resource(resource).map_err(|errors| fail(format!("{errors:?}")))?;
        Ok(Self { bundle, language: language.to_owned() })
    }

    /// These words and more, for another part of the app; an id must be in one of them only.
    pub fn with(mut self, source: &str) -> Result<Self, ReportError> {
        let fail = |reason: String| ReportError::Words { language: self.language.clone(), reason };
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| fail(format!("{errors:?}")))?;
        self.bundle.add_resource(resource).map_err(|errors| fail(format!("{errors:?}")))?;
        Ok(self)
    }

    /// Each message changed by `change`, with marks around what is put in: a language that only tests speak.
    #[must_use]
    pub fn transformed(mut self, change: fn(&str) -> Cow<'_, str>) -> Self {
        self.bundle.set_use_isolating(true);
        self.bundle.set_transform(Some(change));
        self
    }

    /// English in which every letter is changed, so that a test sees which words did not come from here.
    pub fn pseudo() -> Self {
        let mut messages = Self::of("en");
        messages.bundle.set_transform(Some(pseudo));
        messages
    }

    /// Language tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// The message of a stored word that a newer app may have added to; the word itself when there is none.
    pub fn name_of(&self, list: &str, word: &str) -> String {
        let id = format!("{list}-{word}");
        if self.has(&id) { self.say(&id) } else { word.replace('_', " ") }
    }

    /// A message with arguments. A missing message shows its id in brackets, which a test refuses.
    pub fn tell(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟦{id}⟧");
        };
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Argument::Text(text) => args.set(*name, FluentValue::String(Cow::Borrowed(*text))),
                Argument::Count(count) => {
                    // `$n` chooses the plural, `$n-shown` is what is printed.
                    args.set(*name, FluentValue::from(*count));
                    args.set(format!("{name}-shown"), FluentValue::from(self.whole(*count)));
                }
            }
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// A whole number with its thousands marked.
    pub fn whole(&self, number: u64) -> String {
        let digits = number.to_string();
        let mark = self.say("number-group");
        let mut shown = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                shown.push_str(&mark);
            }
            shown.push(digit);
        }
        shown
    }

    /// A number with so many decimals.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", number.abs());
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let sign = if number < 0.0 { "−" } else { "" };
        let whole = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.whole(whole));
        if rest.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}{}{rest}", self.say("number-decimal"))
        }
    }

    /// A share as whole per cent.
    pub fn percent(&self, share: f64) -> String {
        self.tell("percent", &[("n", Argument::Text(&self.decimal(share * 100.0, 0)))])
    }

    /// `14 Oct 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        let (day, month, year) = (date.day().to_string(), self.month_name(date), date.year().to_string());
        self.tell(
            "date",
            &[("day", Argument::Text(&day)), ("month", Argument::Text(&month)), ("year", Argument::Text(&year))],
        )
    }

    /// `Wed 14 Oct`.
    pub fn short_date(&self, date: NaiveDate) -> String {
        let (day, month, weekday) = (date.day().to_string(), self.month_name(date), self.weekday(date.weekday()));
        self.tell(
            "date-short",
            &[("day", Argument::Text(&day)), ("month", Argument::Text(&month)), ("weekday", Argument::Text(&weekday))],
        )
    }

    /// `Oct 2026`.
    pub fn month(&self, date: NaiveDate) -> String {
        let (month, year) = (self.month_name(date), date.year().to_string());
        self.tell("date-month", &[("month", Argument::Text(&month)), ("year", Argument::Text(&year))])
    }

    /// `Wed`.
    pub fn weekday(&self, weekday: chrono::Weekday) -> String {
        self.say(&format!("weekday-{}", weekday.number_from_monday()))
    }

    fn month_name(&self, date: NaiveDate) -> String {
        self.say(&format!("month-{}", date.month()))
    }

    /// Joins names as a sentence does: `A, B and C`.
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.tell(
                "list-and",
                &[("first", Argument::Text(&first.join(&self.say("list-comma")))), ("last", Argument::Text(last))],
            ),
        }
    }
}

/// An argument of a message.
#[derive(Clone, Copy)]
pub enum Argument<'a> {
    /// Words, shown as they are.
    Text(&'a str),
    /// A count: chooses the plural; shown through `{ $name-shown }`.
    Count(u64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u32> for Argument<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

/// `msg!(words, "id", name = value, …)`: a message with its arguments by name.
macro_rules! msg {
    ($words:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $words.tell($id, &[$((stringify!($name), $crate::messages::Argument::from($value))),+])
    };
}
pub(crate) use msg;

fn pseudo(text: &str) -> Cow<'_, str> {
    let change = |letter: char| match letter {
        'a'..='z' => char::from_u32('ａ' as u32 + (letter as u32 - 'a' as u32)).unwrap_or(letter),
        'A'..='Z' => char::from_u32('Ａ' as u32 + (letter as u32 - 'A' as u32)).unwrap_or(letter),
        _ => letter,
    };
    Cow::Owned(text.chars().map(change).collect())
}
