//! E-mail addresses.

use super::{Confidence, Finding, FindingKind};

/// Every address of the line.
pub(super) fn find(line: &str) -> Vec<Finding> {
    line.match_indices('@').filter_map(|(at, _)| around(line, at)).collect()
}

/// The address around this sign. A sign that begins a word (`@A1`) has nothing before it and is none.
fn around(line: &str, at: usize) -> Option<Finding> {
    let before = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
    let within = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let local = line[..at].chars().rev().take_while(|c| before(*c)).map(char::len_utf8).sum::<usize>();
    let domain = line[at + 1..].chars().take_while(|c| within(*c)).map(char::len_utf8).sum::<usize>();
    let local = line[at - local..at].trim_start_matches(['.', '-', '\'']);
    let domain = line[at + 1..at + 1 + domain].trim_end_matches(['.', '-']);
    let (name, top) = domain.rsplit_once('.')?;
    let top_fits = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    if local.is_empty() || name.is_empty() || !top_fits {
        return None;
    }
    let range = at - local.len()..at + 1 + domain.len();
    Some(Finding { range, kind: FindingKind::Email, confidence: Confidence::Sure })
}
