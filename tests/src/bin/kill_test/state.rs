//! What a notebook must hold: the lines of its observations and the line being typed. Acts change it; an act that was
//! begun and never acknowledged happened whole or not at all; of an import, which is several acts, the first rows.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The lines, each unique.
pub type Lines = BTreeSet<String>;

/// Keys after which the line being typed is saved; no more of it may ever be missing.
pub const KEYS_A_SAVE: usize = 20;

/// What an act takes away and brings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Lines that are gone afterwards.
    pub gone: Vec<String>,
    /// Lines that are there afterwards, in the order in which they are written.
    pub come: Vec<String>,
    /// How many acts it is.
    pub acts: Acts,
    /// The line being typed is let go in the same act.
    pub typed: bool,
}

/// How many acts a change is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Acts {
    /// One: all or nothing.
    #[default]
    One,
    /// As many as time allows, in the order of the lines: what is there is the beginning. That each act of them is whole is
    /// seen by `check`, which counts the changes of every act.
    Several,
}

/// The line being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typing {
    /// The draft on disk before its first key.
    pub before: Option<String>,
    /// All keys so far.
    pub keys: String,
    /// How many of them were acknowledged as saved.
    pub kept: usize,
}

/// What the child says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// It is about to do this.
    Begin(u64, Change),
    /// The commit returned.
    Done(u64),
    /// The core refused, which it never should here.
    Refused(u64, String),
    /// The line so far.
    Typed(String),
    /// So many keys of the line are saved.
    Kept(usize),
}

/// What a notebook must hold after the child was killed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expected {
    /// The lines.
    pub lines: Lines,
    /// The line being typed.
    pub typing: Typing,
    /// Acts that were begun and not acknowledged.
    pub doubtful: Vec<Change>,
}

/// What a notebook holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    /// The lines.
    pub lines: Lines,
    /// The draft.
    pub draft: Option<String>,
}

impl Change {
    /// The same act taken back, at once.
    pub fn undone(self) -> Self {
        Self { gone: self.come, come: self.gone, acts: Acts::One, typed: false }
    }

    /// Does it to the lines.
    pub fn apply(&self, lines: &mut Lines) {
        for line in &self.gone {
            lines.remove(line);
        }
        lines.extend(self.come.iter().cloned());
    }

    /// Whether it happened whole, or none of it; `None` when it is half done.
    fn happened(&self, lines: &Lines) -> Option<bool> {
        let held = |of: &[String]| of.iter().filter(|line| lines.contains(*line)).count();
        let (gone, come) = (self.gone.len() - held(&self.gone), held(&self.come));
        match self.acts {
            Acts::Several => {
                let in_order = held(&self.come[..come]) == come;
                in_order.then_some(come > 0)
            }
            Acts::One if gone == self.gone.len() && come == self.come.len() => Some(true),
            Acts::One => (gone == 0 && come == 0).then_some(false),
        }
    }
}

/// What the notebook must hold after these sayings, when it held `before`.
pub fn expected(before: Held, said: &[Said]) -> Expected {
    let mut lines = before.lines;
    let mut typing = Typing { before: before.draft, ..Typing::default() };
    let mut begun: Vec<(u64, Change)> = Vec::new();
    for word in said {
        match word {
            Said::Begin(id, change) => begun.push((*id, change.clone())),
            Said::Refused(id, _) => begun.retain(|(begun, _)| begun != id),
            Said::Done(id) => {
                let at = begun.iter().position(|(begun, _)| begun == id).expect("an act is begun before it is done");
                let (_, change) = begun.remove(at);
                change.apply(&mut lines);
                if change.typed {
                    typing = Typing::default();
                }
            }
            Said::Typed(keys) => typing.keys.clone_from(keys),
            Said::Kept(keys) => typing.kept = *keys,
        }
    }
    Expected { lines, typing, doubtful: begun.into_iter().map(|(_, change)| change).collect() }
}

/// Sentences about everything that is lost, half done or from nowhere.
pub fn faults(expected: &Expected, held: &Held) -> Vec<String> {
    let actual = &held.lines;
    let doubtful = expected.doubtful.iter();
    let in_doubt: BTreeSet<&String> = doubtful.flat_map(|change| change.gone.iter().chain(&change.come)).collect();
    let certain = |line: &&String| !in_doubt.contains(*line);
    let lost = expected.lines.difference(actual).filter(certain).map(|line| format!("lost: {line}"));
    let strange = actual.difference(&expected.lines).filter(certain);
    let strange = strange.map(|line| format!("not taken back, or from nowhere: {line}"));
    let half = expected.doubtful.iter().filter(|change| change.happened(actual).is_none());
    let half = half.map(|change| format!("half done: {} lines go, {} come", change.gone.len(), change.come.len()));
    lost.chain(strange).chain(half).chain(draft_fault(expected, held)).collect()
}

fn draft_fault(expected: &Expected, held: &Held) -> Option<String> {
    let Typing { before, keys, kept } = &expected.typing;
    let logged = expected.doubtful.iter().any(|change| change.typed && change.happened(&held.lines) == Some(true));
    let count = |text: &str| text.chars().count();
    let right = match &held.draft {
        draft if logged => draft.is_none(),
        draft if keys.is_empty() => draft == before,
        Some(draft) if keys.starts_with(draft.as_str()) => {
            count(draft) >= *kept && count(keys) - count(draft) <= KEYS_A_SAVE
        }
        draft => draft == before && *kept == 0 && count(keys) <= KEYS_A_SAVE,
    };
    (!right).then(|| format!("of the line “{keys}” {kept} keys were saved, and the draft is {:?}", held.draft))
}

#[cfg(test)]
mod tests {
    use super::{Acts, Change, Held, Lines, Said, expected, faults};

    fn lines(words: &str) -> Lines {
        words.split_whitespace().map(str::to_owned).collect()
    }

    fn change(gone: &str, come: &str) -> Change {
        let list = |words: &str| words.split_whitespace().map(str::to_owned).collect();
        Change { gone: list(gone), come: list(come), ..Change::default() }
    }

    fn held(words: &str, draft: Option<&str>) -> Held {
        Held { lines: lines(words), draft: draft.map(str::to_owned) }
    }

    #[track_caller]
    fn check(actual: &str, expect: usize) {
        let said = [
            Said::Begin(1, change("", "a")),
            Said::Done(1),
            Said::Begin(2, change("a", "b")),
            Said::Done(2),
            Said::Begin(3, change("b", "c d")),
        ];
        let must = expected(held("x", None), &said);
        assert_eq!(faults(&must, &held(actual, None)).len(), expect, "{actual}");
    }

    #[test]
    fn an_act_in_doubt_passes_whole_or_not_at_all() {
        check("x b", 0);
        check("x c d", 0);
        check("x b c", 1);
        check("x c", 1);
        check("x", 1);
        check("x b c d", 1);
    }

    #[test]
    fn planted_losses_are_caught() {
        check("b", 1); // a line of an earlier round is lost
        check("x b strange", 1);
        check("x a b", 1); // the edit left the line before
    }

    #[test]
    fn an_import_in_doubt_leaves_its_first_rows() {
        let rows: Vec<String> = (0..450).map(|row| format!("row{row}")).collect();
        let change = Change { come: rows.clone(), acts: Acts::Several, ..Change::default() };
        let must = expected(Held::default(), &[Said::Begin(1, change)]);
        let judge = |rows: &[String]| faults(&must, &Held { lines: rows.iter().cloned().collect(), draft: None }).len();
        for first in [0, 1, 200, rows.len()] {
            assert_eq!(judge(&rows[..first]), 0, "{first}");
        }
        assert_eq!(judge(&rows[1..200]), 1, "not from the first row on");
        assert_eq!(judge(&[&rows[..10], &rows[11..200]].concat()), 1, "a row in between is missing");
    }

    #[track_caller]
    fn check_draft(kept: usize, doubtful: bool, lines: &str, draft: Option<&str>, expect: usize) {
        let keys = "a line of exactly forty keys, typed here";
        let mut said = vec![Said::Typed(keys.to_owned()), Said::Kept(kept)];
        if doubtful {
            said.push(Said::Begin(1, Change { come: vec!["line".to_owned()], typed: true, ..Change::default() }));
        }
        let must = expected(held("", Some("older")), &said);
        assert_eq!(faults(&must, &held(lines, draft)).len(), expect, "{kept} {doubtful} {draft:?}");
    }

    #[test]
    fn at_most_twenty_keys_of_a_draft_are_missing() {
        check_draft(20, false, "", Some("a line of exactly forty keys, typed here"), 0);
        check_draft(20, false, "", Some("a line of exactly fo"), 0);
        check_draft(20, false, "", Some("a line of exactly f"), 1); // saved, and lost again
        check_draft(0, false, "", Some("a line"), 1); // too much is missing
        check_draft(20, false, "", Some("another line of forty"), 1);
        check_draft(20, false, "", Some("older"), 1);
        check_draft(20, false, "", None, 1);
        check_draft(20, true, "line", None, 0);
        check_draft(20, true, "line", Some("a line of exactly fo"), 1); // logged, and still a draft
        check_draft(20, true, "", Some("a line of exactly fo"), 0);
        check_draft(20, true, "", None, 1); // neither logged nor a draft
    }
}
