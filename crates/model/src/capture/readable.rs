//! The readable sentence of a line: see the rules in the module above. What is NOT here: recognising tokens.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::scan::{Piece, is_blank};
use super::token::{Token, closing_marks};

/// English and German words after which a person or a system has to follow: they are no end of a sentence.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "a", "about", "after", "against", "am", "an", "and", "are", "around", "as", "asked", "asks", "at", "auf", "aus",
    "before", "behind", "bei", "beim", "beside", "between", "bis", "by", "called", "calls", "das", "dem", "den", "der",
    "des", "die", "ein", "eine", "einem", "einen", "einer", "for", "fragt", "fragte", "from", "für", "gegen", "gibt",
    "helped", "helps", "her", "hilft", "hinter", "his", "im", "in", "ins", "inside", "into", "is", "ist", "kein",
    "keine", "like", "met", "mit", "my", "nach", "near", "neben", "no", "nutzt", "oder", "of", "ohne", "on", "onto",
    "open", "opened", "opens", "or", "our", "over", "said", "sagt", "sagte", "says", "showed", "shows", "sind", "tells",
    "than", "thanked", "that", "the", "their", "this", "through", "to", "told", "towards", "und", "unter", "use", "used",
    "uses", "using", "via", "vom", "von", "vor", "war", "was", "watched", "watches", "were", "with", "within",
    "without", "zu", "zum", "zur", "zwischen", "öffnet",
];

/// The pieces of a line, and what stands around each on its own line of the text.
pub(super) struct Sentence<'a> {
    line: &'a str,
    pieces: &'a [Piece],
    around: Vec<Around>,
}

/// What stands around one piece. Found in two passes, because a line of 80,000 tags must not take a second.
#[derive(Clone, Copy, Default)]
struct Around {
    words_before: bool,
    words_after: bool,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(line: &'a str, pieces: &'a [Piece]) -> Self {
        let mut around = vec![Around::default(); pieces.len()];
        let mut words = false;
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 && line[pieces[at - 1].range.end..piece.range.start].contains('\n') {
                words = false;
            }
            around[at].words_before = words;
            words |= is_words(line, piece);
        }
        words = false;
        for (at, piece) in pieces.iter().enumerate().rev() {
            around[at].words_after = words;
            words |= is_words(line, piece);
            if at > 0 && line[pieces[at - 1].range.end..piece.range.start].contains('\n') {
                words = false;
            }
        }
        Self { line, pieces, around }
    }

    /// The words that this piece leaves in the sentence: all of a plain piece, none or part of a token.
    pub(super) fn kept(&self, index: usize) -> Option<&'a str> {
        let piece = &self.pieces[index];
        let typed = &self.line[piece.range.clone()];
        let Some(token) = &piece.token else { return (!self.parts_labels(index)).then_some(typed) };
        let Around { words_before, words_after } = self.around[index];
        let inside = words_before && words_after;
        let without_sigil = || typed.char_indices().nth(1).map(|(at, _)| &typed[at..]);
        match token {
            Token::Quote => Some(typed),
            Token::Tag(_) if words_after => without_sigil(),
            // One-letter aliases are no words.
            Token::CategoryName(_) | Token::KindName(_) if inside => {
                without_sigil().filter(|name| name.chars().count() > 2)
            }
            Token::Minutes { .. } if inside => Some(typed.trim_start_matches(['~', '～'])),
            Token::Count(_) if inside => Some(typed),
            Token::Host(_) | Token::Tool(_) if words_after || !words_before || self.is_needed(index) => without_sigil(),
            _ => None,
        }
    }

    /// Whether the words before a host or a tool at the end of a line are no sentence without it: "waits for A1", "in CRM".
    fn is_needed(&self, index: usize) -> bool {
        let passed = |piece: &&Piece| match piece.token {
            Some(Token::Host(_) | Token::Tool(_)) => true,
            Some(_) => false,
            None => !is_words(self.line, piece),
        };
        let before = self.pieces[..index].iter().rev().find(|piece| !passed(piece));
        let Some(piece) = before.filter(|piece| piece.token.is_none()) else { return false };
        let word = self.line[piece.range.clone()].to_lowercase();
        LEADS.contains(&word.as_str())
    }

    /// A comma after a label that goes has nothing to part: "slow again &CRM, &Billing".
    fn parts_labels(&self, index: usize) -> bool {
        let comma = &self.line[self.pieces[index].range.clone()] == ",";
        comma && index > 0 && !self.around[index].words_after && self.dropped_just_before(index)
    }

    /// The sentence, in NFC.
    pub(super) fn text(&self) -> String {
        let mut out = String::with_capacity(self.line.len());
        let mut from = 0;
        for (index, piece) in self.pieces.iter().enumerate() {
            add_blanks(&mut out, &self.line[from..piece.range.start]);
            from = piece.range.end;
            if let Some(word) = self.kept(index) {
                add_word(&mut out, word, index > 0 && self.dropped_just_before(index));
            }
        }
        let lines: Vec<&str> = out.split('\n').map(|line| line.trim_end_matches(is_blank)).collect();
        let text = lines.join("\n");
        let text = text.trim_matches(is_blank);
        let has = |wanted: fn(&Token) -> bool| self.pieces.iter().filter_map(|piece| piece.token.as_ref()).any(wanted);
        let text = match (has(|token| *token == Token::Quote), has(|token| matches!(token, Token::KindName(_)))) {
            (true, true) => with_both_marks(text),
            (true, false) => Cow::Borrowed(without_marks(text)),
            (false, _) => Cow::Borrowed(text),
        };
        text.nfc().collect()
    }

    fn dropped_just_before(&self, index: usize) -> bool {
        let before = &self.pieces[index - 1];
        let escape = before.token == Some(Token::Escape);
        !escape && before.range.end == self.pieces[index].range.start && self.kept(index - 1).is_none()
    }
}

fn is_words(line: &str, piece: &Piece) -> bool {
    piece.token.is_none() && line[piece.range.clone()].chars().any(char::is_alphanumeric)
}

/// Blanks between pieces; where a token was dropped, the blanks on both of its sides become one.
fn add_blanks(out: &mut String, blanks: &str) {
    if blanks.contains('\n') || (!out.is_empty() && !out.ends_with(is_blank)) {
        out.push_str(blanks);
    }
}

fn add_word(out: &mut String, word: &str, clings_to_dropped: bool) {
    if clings_to_dropped && !word.chars().any(char::is_alphanumeric) {
        // "froze ~3min." reads "froze."
        let end = out.trim_end_matches(|c| is_blank(c) && c != '\n').len();
        out.truncate(end);
    }
    out.push_str(word);
}

/// Somebody's words keep their marks; one that was never closed is closed.
fn with_both_marks(text: &str) -> Cow<'_, str> {
    let Some(open) = text.chars().next() else { return Cow::Borrowed(text) };
    let rest = &text[open.len_utf8()..];
    match closing_marks(open) {
        Some(closing) if !rest.contains(closing) => Cow::Owned(format!("{text}{}", closing[0])),
        _ => Cow::Borrowed(text),
    }
}

/// Takes the quotation marks off when they enclose the whole text, or when the first is never closed.
fn without_marks(text: &str) -> &str {
    let Some(open) = text.chars().next() else { return text };
    let Some(closing) = closing_marks(open) else { return text };
    let inner = text[open.len_utf8()..].trim_start_matches(is_blank);
    match inner.char_indices().find(|(_, c)| closing.contains(c)) {
        None => inner,
        Some((at, mark)) if at + mark.len_utf8() == inner.len() => inner[..at].trim_end_matches(is_blank),
        Some(_) => text,
    }
}
