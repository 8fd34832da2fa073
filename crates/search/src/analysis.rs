//! Cuts text into words the same way for index, query and snippet: case and accents folded, stems, forms that match each
//! other ("copy-paste", "copypaste"), and pairs of letters where a script writes no spaces.
//! What is NOT here: languages and stop words (language.rs), what a query does with the words (plan.rs).

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::HashMap;
use crate::language::{Language, Stems, StopWords};

/// A word longer than this many bytes is cut; it stays findable by its beginning.
const MAX_WORD_BYTES: usize = 96;
/// A chain of more pieces ("a-b-c-d-e-f") is indexed by its pieces only.
const MAX_PIECES: usize = 4;
/// Words remembered with their stems; beyond it the memory starts afresh.
const REMEMBERED_WORDS: usize = 40_000;

/// What sort of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A word, or one piece of a joined one.
    Word,
    /// The pieces written together: "copypaste" of "copy-paste". Stands at the first piece.
    Joined,
    /// Two neighbouring letters of a script without spaces, or the last letter of a run.
    Pair,
}

/// A word in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) sort: Sort,
    /// Bytes of the text.
    pub(crate) place: Range<usize>,
    /// Counted in words.
    pub(crate) position: usize,
    /// Folded.
    pub(crate) word: Arc<str>,
    /// Stems; two where the accents made a difference to the stemmer. Empty for pairs.
    pub(crate) stems: Arc<[String]>,
    /// The run of text the token came from, so that pieces which belong together are known to.
    pub(crate) run: usize,
}

/// A folded word and its stems, shared by all places where it stands.
type Known = (Arc<str>, Arc<[String]>);

/// Cuts and stems. Not shared between threads: it remembers the words it has seen.
pub(crate) struct Analyzer {
    stems: Stems,
    stop_words: StopWords,
    remembered: HashMap<String, Known>,
    cutter: Cutter,
}

impl Analyzer {
    pub(crate) fn new(language: &Language) -> Self {
        Self {
            stems: Stems::new(language),
            stop_words: StopWords::new(language),
            remembered: HashMap::default(),
            cutter: Cutter::default(),
        }
    }

    /// The words of a text in order.
    pub(crate) fn tokens(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        self.tokens_into(text, &mut tokens);
        tokens
    }

    /// The same into memory that is there already, in place of what it held.
    pub(crate) fn tokens_into(&mut self, text: &str, tokens: &mut Vec<Token>) {
        tokens.clear();
        let mut cutter = std::mem::take(&mut self.cutter);
        cutter.cut(text);
        let mut position = 0;
        for (number, run) in cutter.runs().enumerate() {
            let before = tokens.len();
            match run.script {
                RunScript::Spaced => self.spaced(text, &run, position, tokens),
                RunScript::Spaceless => pairs(text, &run, position, tokens),
            }
            position = tokens.last().map_or(position, |last| position.max(last.position + 1));
            tokens[before..].iter_mut().for_each(|token| token.run = number);
        }
        self.cutter = cutter;
    }

    /// Whether a word carries little meaning.
    pub(crate) fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(word)
    }

    /// The folded word and its stems.
    pub(crate) fn word(&mut self, typed: &str) -> Known {
        if let Some(known) = self.remembered.get(typed) {
            return known.clone();
        }
        let made = self.make(typed);
        if self.remembered.len() >= REMEMBERED_WORDS {
            self.remembered.clear();
        }
        self.remembered.insert(typed.to_owned(), made.clone());
        made
    }

    fn make(&self, typed: &str) -> Known {
        let lower: String = if typed.is_ascii() {
            typed.to_ascii_lowercase()
        } else {
            typed.nfkc().flat_map(char::to_lowercase).collect()
        };
        let word = cut(fold(&lower));
        let stem = cut(fold(&self.stems.stem(&lower)));
        let mut stems = vec![stem];
        if !lower.is_ascii() {
            let plain = cut(fold(&self.stems.stem(&word)));
            if !stems.contains(&plain) {
                stems.push(plain);
            }
        }
        (word.into(), stems.into())
    }

    fn spaced(&mut self, text: &str, run: &Run, position: usize, tokens: &mut Vec<Token>) {
        if let Some(single) = run.as_one_word(text) {
            let place = run.place();
            let (word, stems) = self.word(&single);
            tokens.push(Token { sort: Sort::Word, place, position, word, stems, run: 0 });
            return;
        }
        for (offset, piece) in run.pieces.iter().enumerate() {
            let (word, stems) = self.word(&text[piece.clone()]);
            tokens.push(Token {
                sort: Sort::Word,
                place: piece.clone(),
                position: position + offset,
                word,
                stems,
                run: 0,
            });
        }
        if (2..=MAX_PIECES).contains(&run.pieces.len()) {
            let (word, stems) = self.word(&run.joined(text));
            let at = tokens.len() - run.pieces.len();
            tokens.insert(at, Token { sort: Sort::Joined, place: run.place(), position, word, stems, run: 0 });
        }
    }
}

/// Lower-case text without accents. Marks that are letters of their script (Thai, Devanagari) stay.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd().filter(|letter| !is_accent(*letter)) {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            'ـ' => {}
            other => folded.push(other),
        }
    }
    folded.nfc().collect()
}

/// A name (tag, host, tool, team) as it is compared: lower case, accents folded.
pub(crate) fn fold_name(name: &str) -> String {
    let lower: String = name.trim().nfkc().flat_map(char::to_lowercase).collect();
    fold(&lower)
}

fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

fn cut(mut word: String) -> String {
    if word.len() > MAX_WORD_BYTES {
        let end = (0..=MAX_WORD_BYTES).rev().find(|&at| word.is_char_boundary(at)).unwrap_or(0);
        word.truncate(end);
    }
    word
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RunScript {
    Spaced,
    Spaceless,
}

/// Text without a gap, with the places where it could be cut.
#[derive(Debug)]
struct Run<'a> {
    script: RunScript,
    pieces: &'a [Range<usize>],
}

impl Run<'_> {
    fn place(&self) -> Range<usize> {
        let start = self.pieces.first().map_or(0, |piece| piece.start);
        let end = self.pieces.last().map_or(0, |piece| piece.end);
        start..end
    }

    fn is_number(&self, text: &str) -> bool {
        self.pieces.iter().all(|piece| text[piece.clone()].chars().all(char::is_numeric))
    }

    /// "don't", "customer's", "1,000" are one word; so is a run of one piece.
    fn as_one_word<'a>(&self, text: &'a str) -> Option<Cow<'a, str>> {
        let (first, rest) = self.pieces.split_first()?;
        if rest.is_empty() {
            return Some(without_ignored(&text[first.clone()]));
        }
        let thousands = self.is_number(text) && rest.iter().all(|piece| piece.len() == 3) && first.len() <= 3;
        let contraction = rest.len() == 1
            && rest[0].len() <= 2
            && text[first.end..rest[0].start].chars().all(is_apostrophe)
            && first.end < rest[0].start;
        (thousands || contraction).then(|| self.pieces.iter().map(|piece| &text[piece.clone()]).collect())
    }

    /// The pieces written together; decimals keep their point.
    fn joined(&self, text: &str) -> String {
        let pieces: Vec<&str> = self.pieces.iter().map(|piece| &text[piece.clone()]).collect();
        pieces.join(if self.is_number(text) { "." } else { "" })
    }
}

fn without_ignored(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|letter| !is_ignored(*letter)).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Spaceless,
    /// May join two pieces.
    Joiner,
    /// Joins digits only.
    Point,
    Ignored,
    Gap,
}

fn class(letter: char) -> Class {
    match letter {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '-' | '_' | '\'' => Class::Joiner,
        '.' | ',' => Class::Point,
        _ if letter.is_ascii() => Class::Gap,
        _ if is_ignored(letter) => Class::Ignored,
        _ if is_apostrophe(letter) || matches!(letter, '\u{2010}' | '\u{2011}') => Class::Joiner,
        _ if is_spaceless(letter) => Class::Spaceless,
        _ if letter.is_numeric() => Class::Digit,
        _ if letter.is_alphabetic() || is_combining_mark(letter) => Class::Letter,
        _ => Class::Gap,
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}')
}

/// Soft hyphen, zero-width joiners and direction marks stand inside words without being part of them.
fn is_ignored(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese, with the marks that belong to them.
pub(crate) fn is_spaceless(letter: char) -> bool {
    matches!(letter,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e80}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}'
        | '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{3099}' | '\u{309a}' | '\u{309d}'..='\u{309f}'
        | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}' | '\u{20000}'..='\u{3ffff}')
}

/// Cuts text into runs; used again and again, so that its memory is.
#[derive(Default)]
struct Cutter {
    /// The pieces of all runs.
    pieces: Vec<Range<usize>>,
    /// Which pieces belong together.
    runs: Vec<(RunScript, Range<usize>)>,
    /// The first piece of the run at work.
    first: usize,
    last: Option<Class>,
    spaceless: bool,
    /// A joiner was seen: the next letter starts a new piece of the same run.
    joining: bool,
}

impl Cutter {
    fn cut(&mut self, text: &str) {
        self.pieces.clear();
        self.runs.clear();
        self.first = 0;
        let mut letters = text.char_indices().map(|(at, letter)| (at..at + letter.len_utf8(), class(letter)));
        let mut letter = letters.next();
        while let Some((place, class)) = letter {
            letter = letters.next();
            self.take(place, class, letter.as_ref().map_or(Class::Gap, |(_, next)| *next));
        }
        self.flush();
    }

    fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        self.runs.iter().map(|(script, pieces)| Run { script: *script, pieces: &self.pieces[pieces.clone()] })
    }

    fn take(&mut self, place: Range<usize>, class: Class, next: Class) {
        match class {
            Class::Letter | Class::Digit => self.letter(place, class, false),
            Class::Spaceless => self.letter(place, class, true),
            Class::Joiner if !self.spaceless && self.last.is_some() && matches!(next, Class::Letter | Class::Digit) => {
                self.joining = true;
            }
            Class::Point if self.last == Some(Class::Digit) && next == Class::Digit => self.joining = true,
            Class::Ignored => {}
            Class::Joiner | Class::Point | Class::Gap => self.flush(),
        }
    }

    fn letter(&mut self, place: Range<usize>, class: Class, spaceless: bool) {
        if self.last.is_some() && self.spaceless != spaceless {
            self.flush();
        }
        self.spaceless = spaceless;
        let cut_here = self.joining || self.last != Some(class);
        match self.pieces.last_mut() {
            Some(piece) if !cut_here => piece.end = place.end,
            _ => self.pieces.push(place),
        }
        self.last = Some(class);
        self.joining = false;
    }

    fn flush(&mut self) {
        if self.pieces.len() > self.first {
            let script = if self.spaceless { RunScript::Spaceless } else { RunScript::Spaced };
            self.runs.push((script, self.first..self.pieces.len()));
            self.first = self.pieces.len();
        }
        self.last = None;
        self.joining = false;
    }
}

/// Every two neighbouring letters, and the last one alone, so that any part of the run is a chain of pairs.
fn pairs(text: &str, run: &Run, position: usize, tokens: &mut Vec<Token>) {
    let place = run.place();
    let letters: Vec<(usize, char)> =
        text[place.clone()].char_indices().filter(|(_, letter)| !is_ignored(*letter)).collect();
    for (offset, &(at, letter)) in letters.iter().enumerate() {
        let next = letters.get(offset + 1);
        let end = next.map_or(place.end, |&(next_at, next)| place.start + next_at + next.len_utf8());
        let typed: String = std::iter::once(letter).chain(next.map(|&(_, next)| next)).collect();
        let word: String = typed.nfkc().flat_map(char::to_lowercase).collect();
        tokens.push(Token {
            sort: Sort::Pair,
            place: place.start + at..end,
            position: position + offset,
            word: word.into(),
            stems: Arc::default(),
            run: 0,
        });
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::{Analyzer, Sort};
    use crate::language::Language;

    fn check(text: &str, expect: &str) {
        let tokens = Analyzer::new(&Language::new("en")).tokens(text);
        let found: Vec<String> = tokens.iter().map(|token| format!("{}:{}", token.position, token.word)).collect();
        assert_eq!(found.join(" "), expect, "{text}");
        for token in tokens {
            assert!(text.get(token.place.clone()).is_some(), "{text}: {token:?}");
        }
    }

    #[test]
    fn forms_that_match_each_other() {
        check("Copy-paste is slow", "0:copypaste 0:copy 1:paste 2:is 3:slow");
        check("e-mail e mail email", "0:email 0:e 1:mail 2:e 3:mail 4:email");
        check("the customer's don't", "0:the 1:customers 2:dont");
        check("l'assurance", "0:lassurance 0:l 1:assurance");
        check("1,000 and 3.5 at 10:30", "0:1000 1:and 2:3.5 2:3 3:5 4:at 5:10 6:30");
        check("iPhone7 A1", "0:iphone7 0:iphone 1:7 2:a1 2:a 3:1");
        check("a-b-c-d-e -x- y.", "0:a 1:b 2:c 3:d 4:e 5:x 6:y");
    }

    #[test]
    fn case_accents_and_ligatures_are_folded() {
        check("Élève STRASSE straße Łódź", "0:eleve 1:strasse 2:strasse 3:lodz");
        check("ﬁle ＡＢＣ café cafe\u{301}", "0:file 1:abc 2:cafe 3:cafe");
    }

    #[test]
    fn scripts_without_spaces_become_pairs() {
        check("我喜欢狗", "0:我喜 1:喜欢 2:欢狗 3:狗");
        check("iPhoneを買う", "0:iphone 1:を買 2:買う 3:う");
        check("แมว", "0:แม 1:มว 2:ว");
        check("हिन्दी में", "0:हिन्दी 1:में");
    }

    #[test]
    fn stems_follow_the_script() {
        let mut analyzer = Analyzer::new(&Language::new("en"));
        let stem = |analyzer: &mut Analyzer, word: &str| analyzer.word(word).1[0].clone();
        assert_eq!(stem(&mut analyzer, "Refunding"), "refund");
        assert_eq!(stem(&mut analyzer, "работа"), stem(&mut analyzer, "работы"));
        assert!(analyzer.is_stop_word("the"));
        assert!(!analyzer.is_stop_word("refund"));
        assert!(analyzer.tokens("我").iter().all(|token| token.sort == Sort::Pair));
    }

    #[test]
    fn any_text_is_cut() {
        let mut analyzer = Analyzer::new(&Language::new("en"));
        for text in [
            "",
            "-",
            "'",
            "\u{200d}",
            "a\u{200d}b",
            "x".repeat(5_000).as_str(),
            "日".repeat(3_000).as_str(),
            "\u{0}\u{1f600}",
        ] {
            for token in analyzer.tokens(text) {
                assert!(token.word.len() <= 120 && text.get(token.place.clone()).is_some());
            }
        }
        assert_eq!(analyzer.tokens("a\u{200d}b").first().map(|token| &*token.word).unwrap(), "ab");
    }
}
