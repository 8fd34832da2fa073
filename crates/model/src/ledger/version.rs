//! Which version of an observation somebody had on screen, as the acts that wrote what was shown. A version holds no words
//! and no digest of words, so it may outlive an erasure: an unsalted digest of a name is guessed in seconds.
//! What is NOT here: what those acts wrote (the ledger knows).

use std::collections::BTreeSet;

use super::fold::Folded;
use crate::ids::ActId;

/// Fields that a reviewer reads and judges. A star, a word on quoting or what the host said of it change nothing in what
/// was reviewed. A name that ends in `:` stands for every element of that set.
const JUDGED: &[&str] = &[
    "text",
    "category",
    "sub_code",
    "basis",
    "polarity",
    "kind",
    "impact",
    "minutes",
    "count",
    "in_passing",
    "happened_at",
    "tag:",
    "tool:",
    "host:",
];

/// Whether a change of this field is a change of what was reviewed.
pub fn is_judged(field: &str) -> bool {
    JUDGED.iter().any(|judged| *judged == field || (judged.ends_with(':') && field.starts_with(judged)))
}

/// The acts that wrote what is shown of an observation, each once, in order. The same acts mean the same words: an edit that
/// is undone gives the version before it again.
pub fn version(folded: &Folded) -> Vec<ActId> {
    let judged = folded.fields.iter().filter(|(name, _)| is_judged(name));
    judged.map(|(_, field)| field.by).collect::<BTreeSet<ActId>>().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ledger::fold::{Write, record};

    fn write(number: u8, over: &[u8], fields: &[(&str, serde_json::Value)], undone: bool) -> Write {
        let act = |number| ActId([number; 16]);
        Write {
            act: act(number),
            stamp: number.into(),
            digest: [number; 32],
            undone,
            fields: fields.iter().map(|(name, _)| (*name).to_owned()).collect(),
            over: over.iter().copied().map(act).collect(),
            body: Some(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()),
        }
    }

    #[test]
    fn an_edit_makes_another_version_and_its_undo_the_one_before() {
        let made = write(1, &[], &[("text", json!("a")), ("category", json!("tooling"))], false);
        let first = version(&record(std::slice::from_ref(&made)));
        let edited = |undone| version(&record(&[made.clone(), write(2, &[1], &[("text", json!("b"))], undone)]));
        assert_eq!(first, [ActId([1; 16])]);
        assert_eq!(edited(false), [ActId([1; 16]), ActId([2; 16])]);
        assert_eq!(edited(true), first);
    }

    #[test]
    fn a_star_is_no_other_version() {
        let made = write(1, &[], &[("text", json!("a"))], false);
        let starred = write(2, &[], &[("starred", json!(true))], false);
        assert_eq!(version(&record(&[made.clone(), starred])), version(&record(&[made])));
        assert!(is_judged("tag:0198") && !is_judged("raw"));
    }
}
