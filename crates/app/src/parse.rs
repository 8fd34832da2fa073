//! Reading of what crosses as text: ids and positions; and the words the capture grammar knows.

use std::str::FromStr;
use std::sync::LazyLock;

use shadowday_model::capture::Lexicon;
use shadowday_model::sentence;

use crate::error::Error;

/// An id from the window.
pub(crate) fn id<T: FromStr>(field: &'static str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| Error::invalid(field, sentence!("error-not-an-id", text = text)))
}

/// A position in the ledger that a form was read at.
pub(crate) fn position(text: &str) -> Result<i64, Error> {
    id("seen", text)
}

/// The words of the capture grammar: English and German aliases always work, since desks are multilingual.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::english_and_german);
    &LEXICON
}
