//! Gives the library the analyser's words while it indexes, so that plain text crosses to its thread and nothing is
//! written out between. What is NOT here: cutting text into words (analysis.rs).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tantivy::tokenizer::{TextAnalyzer, Token as Indexed, TokenStream, Tokenizer, TokenizerManager};

use crate::analysis::{Analyzer, Token};
use crate::language::Language;

/// The names that the schema calls them by.
pub(crate) const WORDS: &str = "words";
pub(crate) const STEMS: &str = "stems";

/// A document has two texts, its words and its labels; both are asked for twice.
const TEXTS: usize = 2;

/// The analyser of an index while it is written. Words and stems come from one pass over a text.
#[derive(Clone)]
pub(crate) struct Cutting {
    language: Language,
    cut: Arc<Mutex<Cut>>,
}

struct Cut {
    analyzer: Analyzer,
    /// The texts cut last.
    texts: [(String, Arc<Vec<Token>>); TEXTS],
    /// The one to replace next.
    oldest: usize,
}

impl Cutting {
    pub(crate) fn new(language: &Language) -> Self {
        Self { language: language.clone(), cut: Arc::new(Mutex::new(Cut::new(language))) }
    }

    /// Lets an index cut its texts so.
    pub(crate) fn register(&self, tokenizers: &TokenizerManager) {
        for (name, stems) in [(WORDS, false), (STEMS, true)] {
            tokenizers.register(name, TextAnalyzer::from(Words { cutting: self.clone(), stems }));
        }
    }

    /// Lets go of all words: after an erasure none of them may stay.
    pub(crate) fn forget(&self) {
        *self.lock() = Cut::new(&self.language);
    }

    fn lock(&self) -> MutexGuard<'_, Cut> {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tokens(&self, text: &str) -> Arc<Vec<Token>> {
        self.lock().tokens(text)
    }
}

impl Cut {
    fn new(language: &Language) -> Self {
        Self { analyzer: Analyzer::new(language), texts: Default::default(), oldest: 0 }
    }

    fn tokens(&mut self, text: &str) -> Arc<Vec<Token>> {
        if let Some((_, tokens)) = self.texts.iter().find(|(known, _)| known == text) {
            return Arc::clone(tokens);
        }
        let (known, tokens) = &mut self.texts[self.oldest];
        self.oldest = (self.oldest + 1) % TEXTS;
        text.clone_into(known);
        // The memory of the text before is used again, unless somebody still reads it.
        let mut cut = Arc::try_unwrap(std::mem::take(tokens)).unwrap_or_default();
        self.analyzer.tokens_into(text, &mut cut);
        *tokens = Arc::new(cut);
        Arc::clone(tokens)
    }
}

/// The words, or the stems, of a text.
#[derive(Clone)]
struct Words {
    cutting: Cutting,
    stems: bool,
}

impl Tokenizer for Words {
    type TokenStream<'a> = Stream;

    fn token_stream(&mut self, text: &str) -> Stream {
        let tokens = self.cutting.tokens(text);
        Stream { tokens, stems: self.stems, next: 0, next_stem: 0, at: Indexed::default() }
    }
}

struct Stream {
    tokens: Arc<Vec<Token>>,
    stems: bool,
    next: usize,
    /// Of the stems of that token.
    next_stem: usize,
    at: Indexed,
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        while let Some(token) = self.tokens.get(self.next) {
            let given = match (self.stems, self.next_stem) {
                (true, stem) => token.stems.get(stem).map(String::as_str),
                (false, 0) => Some(&*token.word),
                (false, _) => None,
            };
            let Some(given) = given else {
                self.next += 1;
                self.next_stem = 0;
                continue;
            };
            self.next_stem += 1;
            given.clone_into(&mut self.at.text);
            (self.at.offset_from, self.at.offset_to) = (token.place.start, token.place.end);
            self.at.position = token.position;
            return true;
        }
        false
    }

    fn token(&self) -> &Indexed {
        &self.at
    }

    fn token_mut(&mut self) -> &mut Indexed {
        &mut self.at
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeMap;

    use chrono::DateTime;
    use tantivy::postings::Postings;
    use tantivy::schema::{Field, IndexRecordOption};
    use tantivy::{DocSet, IndexWriter, TERMINATED};
    use uuid::Uuid;

    use super::Cutting;
    use crate::analysis::Analyzer;
    use crate::document::Document;
    use crate::language::Language;
    use crate::schema::schema;

    /// Words with the places where they stand.
    type Places = BTreeMap<(u32, String), Vec<u32>>;

    fn documents() -> Vec<Document> {
        let texts = [
            "Copy-paste is slow; copy paste isn't, the customer's e-mail of 1,000 rows at 10:30",
            "我喜欢狗 and iPhoneを買う, Élève STRASSE café refunding refunds",
            "",
            "a-b-c-d-e printer printer printer",
        ];
        let document = |(number, text): (usize, &str)| {
            let (tags, tools) = match number % 2 {
                0 => (vec!["refund-codes".to_owned(), "Queue".to_owned()], vec!["Ledger".to_owned()]),
                _ => (Vec::new(), Vec::new()),
            };
            let id = Uuid::from_u128(number as u128);
            Document { tags, tools, ..Document::new(id, Uuid::nil(), text, DateTime::UNIX_EPOCH) }
        };
        texts.into_iter().enumerate().map(document).collect()
    }

    /// What the analyser gives: the labels stand after the text, one place apart.
    fn expected(stems: bool) -> Places {
        let mut analyzer = Analyzer::new(&Language::new("en"));
        let mut places = Places::new();
        for (number, document) in documents().iter().enumerate() {
            let labels: Vec<&str> = document.tags.iter().chain(&document.tools).map(String::as_str).collect();
            let mut from = 0;
            for text in [document.text.clone(), labels.join(" \u{b7} ")] {
                let tokens = analyzer.tokens(&text);
                for token in &tokens {
                    let given = if stems { token.stems.to_vec() } else { vec![token.word.to_string()] };
                    for word in given {
                        places.entry((number as u32, word)).or_default().push((from + token.position) as u32);
                    }
                }
                from += tokens.iter().map(|token| token.position + 1).max().unwrap_or(0) + 1;
            }
        }
        places
    }

    fn indexed(index: &tantivy::Index, field: Field) -> Places {
        let searcher = index.reader().unwrap().searcher();
        let inverted = searcher.segment_reader(0).inverted_index(field).unwrap();
        let mut terms = inverted.terms().stream().unwrap();
        let mut places = Places::new();
        while terms.advance() {
            let word = std::str::from_utf8(terms.key()).unwrap().to_owned();
            let option = IndexRecordOption::WithFreqsAndPositions;
            let mut postings = inverted.read_postings_from_terminfo(terms.value(), option).unwrap();
            while postings.doc() != TERMINATED {
                let mut at = Vec::new();
                postings.positions(&mut at);
                if at.is_empty() {
                    at = vec![0; postings.term_freq() as usize];
                }
                places.insert((postings.doc(), word.clone()), at);
                postings.advance();
            }
        }
        places
    }

    #[test]
    fn the_index_has_the_words_of_the_analyser_where_they_stand() {
        let (schema, fields) = schema();
        let index = tantivy::Index::create_in_ram(schema.clone());
        Cutting::new(&Language::new("en")).register(index.tokenizers());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for document in documents() {
            writer.add_document(fields.row(&document, &schema)).unwrap();
        }
        writer.commit().unwrap();
        assert_eq!(indexed(&index, fields.word), expected(false));
        // Stems are kept without their places: only how often each stands in a document.
        let counted =
            |places: Places| places.into_iter().map(|(word, at)| (word, at.len())).collect::<BTreeMap<_, _>>();
        assert_eq!(counted(indexed(&index, fields.stem)), counted(expected(true)));
    }

    #[test]
    fn nothing_is_remembered_after_forgetting() {
        let cutting = Cutting::new(&Language::new("en"));
        assert_eq!(cutting.tokens("secret words").len(), 2);
        cutting.forget();
        let cut = cutting.cut.lock().unwrap();
        assert!(cut.texts.iter().all(|(text, tokens)| text.is_empty() && tokens.is_empty()));
    }
}
