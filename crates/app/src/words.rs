//! Checking of words that people type into single fields. Notes themselves are never refused.

use shadowday_model::sentence;
use unicode_normalization::UnicodeNormalization;

use crate::error::Error;

/// The longest name of a team, host, tag or leader, in characters.
const LONGEST_NAME: usize = 120;

/// A name: NFC, trimmed, one line, not empty, not endless.
pub(crate) fn one_line(field: &'static str, text: &str) -> Result<String, Error> {
    let name: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    if name.is_empty() {
        return Err(Error::invalid(field, sentence!("error-name-empty")));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Error::invalid(field, sentence!("error-name-too-long", most = LONGEST_NAME)));
    }
    Ok(name)
}

/// What makes two names one: letter case and blanks aside.
pub(crate) fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>().to_lowercase()
}

/// An optional text of a form: NFC, trimmed.
pub(crate) fn optional(text: &str) -> String {
    text.trim().nfc().collect()
}
