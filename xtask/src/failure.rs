//! What went wrong, as one sentence for the person at the terminal.

use std::fmt;

/// A sentence: what happened and what to do.
#[derive(Debug)]
pub struct Failure(pub String);

/// Most of xtask either works or says why not.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Ends a function with a sentence.
pub fn failure<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(Failure(sentence.into()))
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(format!("A file could not be read or written: {error}."))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("JSON could not be read: {error}."))
    }
}
