//! Cuts a line into words and tokens. What is NOT here: how one word reads (token), what the line says in all (mod).

use std::ops::Range;

use super::lexicon::Lexicon;
use super::token::{self, Token, closing_marks, is_sigil, narrow};

/// A word, a token, or the punctuation that clings to a token. Blanks between pieces are what the ranges leave out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    /// Bytes of the line.
    pub(super) range: Range<usize>,
    /// `None` for plain words.
    pub(super) token: Option<Token>,
}

/// A blank that parts words. No-break spaces do not: French sets them before `!` and `?`.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}' | '\u{2007}')
}

/// How much of the fixed beginning may still come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    When,
    Digit,
    Sign,
    Text,
}

struct Scanner<'a> {
    line: &'a str,
    lexicon: &'a Lexicon,
    at: usize,
    stage: Stage,
    pieces: Vec<Piece>,
}

/// The pieces of the line, in order.
pub(super) fn scan(line: &str, lexicon: &Lexicon) -> Vec<Piece> {
    let mut scanner = Scanner { line, lexicon, at: 0, stage: Stage::When, pieces: Vec::new() };
    while scanner.skip_blanks() {
        scanner.piece();
    }
    let mut pieces = scanner.pieces;
    demote_lone_guess(&mut pieces);
    mark_star(line, &mut pieces);
    pieces
}

impl Scanner<'_> {
    fn skip_blanks(&mut self) -> bool {
        let rest = &self.line[self.at..];
        self.at += rest.len() - rest.trim_start_matches(is_blank).len();
        self.at < self.line.len()
    }

    /// The word from here to the next blank.
    fn word_at(&self, at: usize) -> &str {
        let rest = &self.line[at..];
        &rest[..rest.find(is_blank).unwrap_or(rest.len())]
    }

    fn piece(&mut self) {
        let word_end = self.at + self.word_at(self.at).len();
        if let Some((token, length, stage)) = self.token_at(self.at) {
            let sign = matches!(token, Token::Quote | Token::MyRead | Token::Ask);
            self.push(length, Some(token));
            self.stage = self.stage.max(stage);
            // After a leading sign the next token may follow at once; after others the rest of the word is punctuation.
            if !sign && self.at < word_end {
                self.push(word_end - self.at, None);
            }
            return;
        }
        if self.escapes() {
            self.push(1, Some(Token::Escape));
        }
        self.push(word_end - self.at, None);
        self.stage = Stage::Text;
    }

    fn push(&mut self, length: usize, token: Option<Token>) {
        let range = self.at..self.at + length;
        self.at = range.end;
        self.pieces.push(Piece { range, token });
    }

    /// A backslash here, before what would be a token or any sigil.
    fn escapes(&self) -> bool {
        let after = self.at + 1;
        self.line[self.at..].starts_with('\\')
            && self.line[after..].chars().next().is_some_and(|next| is_sigil(next) || self.token_at(after).is_some())
    }

    /// The token at this place, its length in bytes, and the stage it leaves the line in.
    fn token_at(&self, at: usize) -> Option<(Token, usize, Stage)> {
        let word = self.word_at(at);
        if self.stage == Stage::When
            && let Some(when) = token::when(word)
        {
            return Some((Token::When(when), word.len(), Stage::Digit));
        }
        let followed = at + word.len() < self.line.len();
        if self.stage <= Stage::Digit
            && followed
            && let Some(digit) = token::leading_digit(word)
        {
            return Some((digit, word.len(), Stage::Sign));
        }
        if self.stage <= Stage::Sign
            && let Some(sign) = leading_sign(word)
        {
            return Some(sign);
        }
        let (token, length) = token::inline(word, self.lexicon)?;
        Some((token, length, Stage::Sign))
    }
}

fn leading_sign(word: &str) -> Option<(Token, usize, Stage)> {
    if let Some(arrow) = ["->", "=>", "→", "⇒"].iter().find(|arrow| word.starts_with(**arrow)) {
        return Some((Token::Ask, arrow.len(), Stage::Sign));
    }
    let first = word.chars().next()?;
    let next = word[first.len_utf8()..].chars().next().map(narrow);
    if narrow(first) == '?' && !matches!(next, Some('?' | '!')) {
        return Some((Token::MyRead, first.len_utf8(), Stage::Sign));
    }
    // What is inside a quotation belongs to it: no further leading sign.
    closing_marks(first).map(|_| (Token::Quote, first.len_utf8(), Stage::Text))
}

/// `~~` alone says that the minutes of this line are a guess; without minutes it is plain text.
fn demote_lone_guess(pieces: &mut [Piece]) {
    if !pieces.iter().any(|piece| matches!(piece.token, Some(Token::Minutes { .. }))) {
        for piece in pieces {
            if piece.token == Some(Token::GuessMark) {
                piece.token = None;
            }
        }
    }
}

/// A star counts when nothing but tokens follows it: alone, or at the end of the last word (not `**bold**`).
fn mark_star(line: &str, pieces: &mut Vec<Piece>) {
    let Some(last) = pieces.iter().rposition(|piece| piece.token.is_none()) else { return };
    let Range { start, end } = pieces[last].range.clone();
    let Some(body) = line[start..end].strip_suffix('*') else { return };
    let escaped_before =
        last > 0 && pieces[last - 1].token == Some(Token::Escape) && pieces[last - 1].range.end == start;
    if body.contains('*') || (body.is_empty() && escaped_before) {
        return;
    }
    let star = end - 1;
    let (from, token) = if body.ends_with('\\') { (star - 1, Token::Escape) } else { (star, Token::Star) };
    let to = from + 1;
    let mut cut = vec![Piece { range: from..to, token: Some(token) }];
    if start < from {
        cut.insert(0, Piece { range: start..from, token: None });
    }
    if to < end {
        cut.push(Piece { range: to..end, token: None });
    }
    pieces.splice(last..=last, cut);
}
