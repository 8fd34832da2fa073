//! Something to be said to a person: a message by its id, with what is put into it. Every crate may say something; only
//! `app` knows the words. What is NOT here: the words (`assets/messages`) and languages (`app::Words`).

use std::fmt;
use std::path::{Path, PathBuf};

/// A message of `assets/messages` and its arguments. Made by [`sentence!`](crate::sentence!).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sentence {
    /// Fluent id.
    pub id: &'static str,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Names, paths, what a system or library said, and words that choose a variant.
    Text(String),
    /// A number; it chooses the plural.
    Count(u64),
    /// Words of their own.
    Sentence(Sentence),
}

/// `sentence!("error-no-such-day", name = value, …)`. A test reads the sources: each id must be a message that takes
/// exactly these arguments.
#[macro_export]
macro_rules! sentence {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::sentence::Sentence {
            id: $id,
            args: vec![$((stringify!($name), $crate::sentence::Arg::from($value))),*],
        }
    };
}

impl Sentence {
    /// Words that somebody else has put into a language already: the system, a library, another window.
    pub fn said(words: impl Into<String>) -> Self {
        crate::sentence!("said", words = words.into())
    }

    /// This sentence, and another after it.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        crate::sentence!("said-then", first = self, then = next)
    }
}

/// For logs and tests: the id and the arguments, in no language.
impl fmt::Display for Sentence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id)?;
        for (at, (name, value)) in self.args.iter().enumerate() {
            write!(out, "{}{name}: {value}", if at == 0 { " (" } else { ", " })?;
        }
        if self.args.is_empty() { Ok(()) } else { out.write_str(")") }
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Count(count) => write!(out, "{count}"),
            Self::Sentence(sentence) => write!(out, "{sentence}"),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Path> for Arg {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&PathBuf> for Arg {
    fn from(path: &PathBuf) -> Self {
        path.as_path().into()
    }
}

impl From<&std::io::Error> for Arg {
    fn from(error: &std::io::Error) -> Self {
        Self::Text(error.to_string())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<Sentence> for Arg {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence;

    #[test]
    fn a_log_shows_the_id_and_what_is_put_in() {
        assert_eq!(crate::sentence!("error-disk-full").to_string(), "error-disk-full");
        let both = crate::sentence!("error-not-a-date", text = "soon", most = 3_u32).then(Sentence::said("Ende."));
        let expect = "said-then (first: error-not-a-date (text: soon, most: 3), then: said (words: Ende.))";
        assert_eq!(both.to_string(), expect);
    }
}
