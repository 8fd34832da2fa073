//! Which stemmer and which stop words a language has. A word in another script than the programme's language is stemmed
//! by the commonest language of its script. What is NOT here: cutting text into words (analysis.rs).

use std::borrow::Cow;
use std::collections::HashSet;

use frostem::{Algorithm, Stemmer};
use tantivy::tokenizer::{Language as Listed, RawTokenizer, StopWordFilter, TextAnalyzer};

/// The language of a programme, as a language tag: `en`, `de-CH`, `pt_BR`. Unknown tags are searched without stemming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    primary: String,
}

impl Language {
    /// Reads a tag; only the language part counts.
    pub fn new(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self { primary }
    }

    /// The language part of the tag.
    pub fn as_str(&self) -> &str {
        &self.primary
    }

    /// Whether the language writes compounds as one word, so that a part of a word is looked for even when the whole has hits.
    pub fn writes_compounds(&self) -> bool {
        matches!(self.primary.as_str(), "de" | "nl" | "da" | "sv" | "nb" | "nn" | "no" | "fi" | "hu" | "is")
    }

    fn algorithm(&self) -> Option<Algorithm> {
        Some(match self.primary.as_str() {
            "ar" => Algorithm::Arabic,
            "hy" => Algorithm::Armenian,
            "ca" => Algorithm::Catalan,
            "cs" => Algorithm::Czech,
            "da" => Algorithm::Danish,
            "nl" => Algorithm::Dutch,
            "en" => Algorithm::English,
            "fi" => Algorithm::Finnish,
            "fr" => Algorithm::French,
            "de" => Algorithm::German,
            "el" => Algorithm::Greek,
            "hi" => Algorithm::Hindi,
            "hu" => Algorithm::Hungarian,
            "id" => Algorithm::Indonesian,
            "it" => Algorithm::Italian,
            "nb" | "nn" | "no" => Algorithm::Norwegian,
            "pl" => Algorithm::Polish,
            "pt" => Algorithm::Portuguese,
            "ro" => Algorithm::Romanian,
            "ru" => Algorithm::Russian,
            "es" => Algorithm::Spanish,
            "sv" => Algorithm::Swedish,
            "ta" => Algorithm::Tamil,
            "tr" => Algorithm::Turkish,
            _ => return None,
        })
    }

    /// Words so common that a line of several words need not have them.
    fn listed(&self) -> Option<Listed> {
        Some(match self.primary.as_str() {
            "da" => Listed::Danish,
            "nl" => Listed::Dutch,
            "en" => Listed::English,
            "fi" => Listed::Finnish,
            "fr" => Listed::French,
            "de" => Listed::German,
            "hu" => Listed::Hungarian,
            "it" => Listed::Italian,
            "nb" | "nn" | "no" => Listed::Norwegian,
            "pt" => Listed::Portuguese,
            "ru" => Listed::Russian,
            "es" => Listed::Spanish,
            "sv" => Listed::Swedish,
            _ => return None,
        })
    }
}

/// The scripts that have a stemmer of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Devanagari,
    Tamil,
    Armenian,
    Other,
}

impl Script {
    fn of(word: &str) -> Self {
        match word.chars().next().unwrap_or(' ') {
            '\u{0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{530}'..='\u{58f}' => Self::Armenian,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Self::Arabic,
            '\u{900}'..='\u{97f}' => Self::Devanagari,
            '\u{b80}'..='\u{bff}' => Self::Tamil,
            _ => Self::Other,
        }
    }

    fn of_language(primary: &str) -> Self {
        match primary {
            "ru" => Self::Cyrillic,
            "el" => Self::Greek,
            "ar" => Self::Arabic,
            "hi" => Self::Devanagari,
            "ta" => Self::Tamil,
            "hy" => Self::Armenian,
            _ => Self::Latin,
        }
    }

    fn commonest(self) -> Option<Algorithm> {
        match self {
            Self::Cyrillic => Some(Algorithm::Russian),
            Self::Greek => Some(Algorithm::Greek),
            Self::Arabic => Some(Algorithm::Arabic),
            Self::Devanagari => Some(Algorithm::Hindi),
            Self::Tamil => Some(Algorithm::Tamil),
            Self::Armenian => Some(Algorithm::Armenian),
            Self::Latin | Self::Other => None,
        }
    }
}

/// Stems words of a programme's language, and of other scripts.
pub(crate) struct Stems {
    own: Option<Stemmer>,
    own_script: Script,
}

impl Stems {
    pub(crate) fn new(language: &Language) -> Self {
        Self { own: language.algorithm().map(Stemmer::new), own_script: Script::of_language(language.as_str()) }
    }

    /// The stem of a lower-case word, accents kept.
    pub(crate) fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let script = Script::of(word);
        if script == self.own_script {
            return self.own.as_ref().map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word));
        }
        match script.commonest() {
            Some(algorithm) => Cow::Owned(Stemmer::new(algorithm).stem(word).into_owned()),
            None => Cow::Borrowed(word),
        }
    }
}

/// English words that questions are made of; the list of the library is the short classic one.
const ENGLISH_MORE: &str = "about after all also am any anyone are been being both can cannot could did do does doing done during each ever every for from get gets \
    got had has have having he her here hers him his how i its itself just let may me might more most must my myself of off on once one only \
    or other our ours out over own quite same shall she should since so some something such than that the their theirs them then there these they this those through to \
    too under until up upon us very was we were what when where whether which while who whom whose why will with within would you your yours yet";

/// The words of a language that carry little meaning.
pub(crate) struct StopWords {
    more: HashSet<&'static str>,
    /// The library keeps its lists to itself but filters by them: a word that does not come through is listed.
    listed: Option<TextAnalyzer>,
}

impl StopWords {
    pub(crate) fn new(language: &Language) -> Self {
        let more = if language.as_str() == "en" { ENGLISH_MORE.split_whitespace().collect() } else { HashSet::new() };
        let filter = language.listed().and_then(StopWordFilter::new);
        let listed = filter.map(|filter| TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build());
        Self { more, listed }
    }

    /// Whether a lower-case word is one of them.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.more.contains(word) || self.listed.clone().is_some_and(|mut listed| !listed.token_stream(word).advance())
    }
}
