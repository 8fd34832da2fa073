//! Split: how the fields that a person wrote in one record become changes. Words and codes are apart, so that words can
//! be forgotten and codes kept; and every change holds only fields that replace the same acts, so that `over`, which is
//! kept per change, is exact per field. What is NOT here: which fields differ from what is shown (the store).

use std::collections::BTreeMap;

use crate::ids::ActId;
use crate::records::{FieldMap, RecordKind};

/// One change to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedChange {
    /// Its fields, in the order of their bytes.
    pub fields: Vec<String>,
    /// The acts it replaces, in the order of their bytes, each once.
    pub over: Vec<ActId>,
    /// Its values.
    pub body: FieldMap,
}

/// Plans the changes for `fields` of one record. `heads` gives the acts whose values the person had on screen in a field
/// (shown and set aside), none if it was empty. The same input gives the same changes: codes first, then words, each by `over`.
pub fn plan<'a>(kind: RecordKind, fields: FieldMap, heads: impl Fn(&str) -> &'a [ActId]) -> Vec<PlannedChange> {
    let mut apart: BTreeMap<(bool, Vec<ActId>), FieldMap> = BTreeMap::new();
    for (name, value) in fields {
        let mut over = heads(&name).to_vec();
        over.sort_unstable();
        over.dedup();
        apart.entry((is_words(kind, &name), over)).or_default().insert(name, value);
    }
    let planned = |((_, over), body): ((bool, Vec<ActId>), FieldMap)| PlannedChange {
        fields: body.keys().cloned().collect(),
        over,
        body,
    };
    apart.into_iter().map(planned).collect()
}

/// Whether a field holds people's words.
pub fn is_words(kind: RecordKind, field: &str) -> bool {
    kind.word_fields().iter().any(|words| *words == field || (words.ends_with(':') && field.starts_with(words)))
}
