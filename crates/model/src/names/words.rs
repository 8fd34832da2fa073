//! A line as words with what the detector asks about each.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of letters.
pub(super) struct Word {
    /// In bytes of the line; without a possessive ending.
    pub range: Range<usize>,
    /// Lower case, without accents.
    pub folded: String,
    /// Begins with a capital and goes on in small letters.
    pub capital: bool,
    /// The first of a sentence or a quotation, where a capital says nothing.
    pub initial: bool,
    /// Nothing but blanks between it and the word before.
    pub follows: bool,
    /// An ending as of "Bell's" was cut off.
    pub possessive: bool,
}

/// Lower case, without accents.
pub(super) fn folded(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect::<String>().replace('’', "'")
}

/// The words of the line. A word with a sigil, a digit or an @ is not among them, but parts those around it.
pub(super) fn words(line: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut before = 0;
    for range in letters(line) {
        let chunk = chunk_around(line, &range);
        if chunk.starts_with(['#', '&', '@', '^', '\\']) || chunk.contains(|c: char| c.is_numeric() || c == '@') {
            continue;
        }
        let gap = &line[before..range.start];
        let text = &line[range.clone()];
        let cut = ["'s", "’s"].iter().find_map(|ending| text.strip_suffix(ending));
        let kept = cut.unwrap_or(text);
        let mut letters = kept.chars();
        let upper = letters.next().is_some_and(char::is_uppercase);
        found.push(Word {
            folded: folded(kept),
            capital: upper && letters.any(char::is_lowercase),
            initial: before == 0 || ends_sentence(gap, found.last()),
            follows: before > 0 && gap.chars().all(|c| c == ' ' || c == '\u{A0}'),
            possessive: cut.is_some(),
            range: range.start..range.start + kept.len(),
        });
        before = range.end;
    }
    found
}

/// Runs of letters, with apostrophes, hyphens and the like between two of them.
fn letters(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in line.char_indices() {
        if !c.is_alphabetic() && !is_combining_mark(c) {
            continue;
        }
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if joins(&line[last.end..at]) => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

fn joins(gap: &str) -> bool {
    matches!(gap, "" | "'" | "’" | "-" | "‑")
}

/// The stretch between blanks that the word stands in.
fn chunk_around<'a>(line: &'a str, range: &Range<usize>) -> &'a str {
    let start = line[..range.start]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + line[at..].chars().next().map_or(1, char::len_utf8));
    let end = line[range.end..].find(char::is_whitespace).map_or(line.len(), |at| range.end + at);
    &line[start..end]
}

/// Whether a sentence ends in the gap. A full stop after a form of address or an initial ends none.
fn ends_sentence(gap: &str, before: Option<&Word>) -> bool {
    let short = before
        .is_some_and(|word| super::given::TITLES.contains(&word.folded.as_str()) || word.folded.chars().count() == 1);
    let stop = gap.contains('.') && !short;
    stop || gap.contains(['!', '?', ':', '"', '“', '„', '«', '\n', '•', '…', '>'])
}
