//! Text cut into words as the index cuts it, for what compares notes without an index.
//! What is NOT here: what the words weigh (`stats::signals`).

use std::ops::Range;
use std::sync::Arc;

use crate::analysis::{Analyzer, Sort, Token};
use crate::language::Language;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutWord {
    /// Its bytes in the text.
    pub place: Range<usize>,
    /// The word, its case and accents folded.
    pub word: Arc<str>,
    /// Its stem.
    pub stem: String,
    /// It carries little meaning.
    pub common: bool,
}

/// Cuts texts of one language. It remembers the words it has seen.
pub struct Cutter {
    analyzer: Analyzer,
    tokens: Vec<Token>,
}

impl Cutter {
    /// For a language; words of other scripts are stemmed by the commonest language of theirs.
    pub fn new(language: &Language) -> Self {
        Self { analyzer: Analyzer::new(language), tokens: Vec::new() }
    }

    /// The words of a text in order; of "copy-paste" both halves. Scripts without spaces give pairs of letters.
    pub fn words(&mut self, text: &str) -> Vec<CutWord> {
        let mut tokens = std::mem::take(&mut self.tokens);
        self.analyzer.tokens_into(text, &mut tokens);
        let words = tokens.iter().filter(|token| token.sort != Sort::Joined).map(|token| CutWord {
            place: token.place.clone(),
            stem: token.stems.first().cloned().unwrap_or_else(|| token.word.to_string()),
            common: self.analyzer.is_stop_word(&token.word),
            word: token.word.clone(),
        });
        let words = words.collect();
        self.tokens = tokens;
        words
    }
}

#[cfg(test)]
mod tests {
    use super::Cutter;
    use crate::Language;

    #[test]
    fn words_come_with_stems_and_places() {
        let text = "The head-sets were taped";
        let words = Cutter::new(&Language::new("en")).words(text);
        let shown: Vec<String> = words
            .iter()
            .map(|word| format!("{}/{}{}", &text[word.place.clone()], word.stem, if word.common { "*" } else { "" }))
            .collect();
        assert_eq!(shown, ["The/the*", "head/head", "sets/set", "were/were*", "taped/tape"]);
    }
}
