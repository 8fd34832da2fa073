//! What a notebook must hold: the lines of its observations. Acts change it; an act that was begun and never
//! acknowledged may have happened, or for an import have happened in part.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The lines, each unique.
pub type Lines = BTreeSet<String>;

/// What an act takes away and brings.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Lines that are gone afterwards.
    pub gone: Vec<String>,
    /// Lines that are there afterwards.
    pub come: Vec<String>,
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
}

impl Change {
    /// The same act taken back.
    pub fn undone(self) -> Self {
        Self { gone: self.come, come: self.gone }
    }

    /// Does it to the lines.
    pub fn apply(&self, lines: &mut Lines) {
        for line in &self.gone {
            lines.remove(line);
        }
        lines.extend(self.come.iter().cloned());
    }
}

/// What the notebook must hold after these sayings, and which acts are in doubt.
pub fn expected(mut lines: Lines, said: &[Said]) -> (Lines, Vec<Change>) {
    let mut begun: Vec<(u64, Change)> = Vec::new();
    for word in said {
        match word {
            Said::Begin(id, change) => begun.push((*id, change.clone())),
            Said::Refused(id, _) => begun.retain(|(begun, _)| begun != id),
            Said::Done(id) => {
                let at = begun.iter().position(|(begun, _)| begun == id).expect("an act is begun before it is done");
                begun.remove(at).1.apply(&mut lines);
            }
        }
    }
    (lines, begun.into_iter().map(|(_, change)| change).collect())
}

/// Sentences about every line that is lost or came from nowhere. Lines of acts in doubt may be there or not.
pub fn faults(expected: &Lines, doubtful: &[Change], actual: &Lines) -> Vec<String> {
    let in_doubt: BTreeSet<&String> =
        doubtful.iter().flat_map(|change| change.gone.iter().chain(&change.come)).collect();
    let lost = expected.difference(actual).filter(|line| !in_doubt.contains(line)).map(|line| format!("lost: {line}"));
    let strange = actual
        .difference(expected)
        .filter(|line| !in_doubt.contains(line))
        .map(|line| format!("not taken back, or from nowhere: {line}"));
    lost.chain(strange).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, Lines, Said, expected, faults};

    fn lines(words: &str) -> Lines {
        words.split_whitespace().map(str::to_owned).collect()
    }

    fn change(gone: &str, come: &str) -> Change {
        Change { gone: lines(gone).into_iter().collect(), come: lines(come).into_iter().collect() }
    }

    #[track_caller]
    fn check(actual: &str, expect: usize) {
        let said = [
            Said::Begin(1, change("", "a")),
            Said::Done(1),
            Said::Begin(2, change("a", "b")),
            Said::Done(2),
            Said::Begin(3, change("", "c d")),
        ];
        let (must, doubtful) = expected(lines("x"), &said);
        assert_eq!(faults(&must, &doubtful, &lines(actual)).len(), expect, "{actual}");
    }

    #[test]
    fn whole_and_doubtful_notebooks_pass() {
        check("x b", 0);
        check("x b c", 0);
        check("x b c d", 0);
    }

    #[test]
    fn planted_losses_are_caught() {
        check("x", 1); // the acknowledged edit is lost
        check("x a", 2); // the edit went back to the line before
        check("b", 1); // a line of an earlier round is lost
        check("x b strange", 1);
    }
}
