//! Arguments of messages. The words themselves live in `assets/messages`; the core only names them.

use std::collections::BTreeMap;

/// Arguments by name.
pub(crate) fn args(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
