//! Cuts a typed line into tokens: where each stands, whether it is excluded, quoted, or still being typed.
//! What is NOT here: what a token means.

use super::{MAX_CHARS, Part, Span, What};

/// A token as typed.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) typed: String,
    pub(super) exclude: bool,
    pub(super) unfinished: bool,
    pub(super) shape: Shape,
}

/// The shape of a token.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// `"several words"`.
    Quoted(String),
    /// `key:value` or `key:"several words"`; the key is one of [`KEYS`], in lower case.
    Keyed { key: &'static str, value: String },
    /// A sigil and what follows it.
    Sigil(char, String),
    /// Anything else.
    Plain(String),
}

/// The words that make a filter when a colon follows them. Any other `x:y` is text (10:30, http://…).
pub(super) const KEYS: [&str; 9] = ["team", "since", "until", "has", "is", "basis", "category", "tag", "host"];

impl Token {
    pub(super) fn into_part(self, what: What) -> Part {
        Part { span: self.span, typed: self.typed, exclude: self.exclude, unfinished: self.unfinished, what }
    }
}

/// Cuts the line. The first [`MAX_CHARS`] chars count.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let chars: Vec<char> = line.chars().take(MAX_CHARS).collect();
    let mut scanner = Scanner { chars: &chars, at: 0 };
    let mut tokens = Vec::new();
    while let Some(token) = scanner.next_token() {
        tokens.push(token);
    }
    tokens
}

struct Scanner<'a> {
    chars: &'a [char],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next_token(&mut self) -> Option<Token> {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
        let start = self.at;
        let first = self.peek()?;
        let exclude = first == '-' && self.chars.get(start + 1).is_some_and(|&next| starts_something(next));
        if exclude {
            self.at += 1;
        }
        let (shape, closed) = self.shape();
        let span = Span { start, end: self.at };
        let typed = self.chars[start..self.at].iter().collect();
        let unfinished = !closed && self.at == self.chars.len();
        Some(Token { span, typed, exclude, unfinished, shape })
    }

    fn shape(&mut self) -> (Shape, bool) {
        let first = self.peek().expect("the caller saw a char here");
        if let Some(close) = closing(first) {
            self.at += 1;
            let (text, closed) = self.quoted(close);
            return (Shape::Quoted(text), closed);
        }
        if let Some(key) = self.key() {
            self.at += key.len() + 1;
            if let Some(close) = self.peek().and_then(closing) {
                self.at += 1;
                let (value, closed) = self.quoted(close);
                return (Shape::Keyed { key, value }, closed);
            }
            return (Shape::Keyed { key, value: self.bare() }, false);
        }
        let text = self.bare();
        if let Some(escaped) = text.strip_prefix('\\') {
            return (Shape::Plain(escaped.to_owned()), false);
        }
        match first {
            '#' | '@' | '&' | '!' if text.chars().count() > 1 => {
                (Shape::Sigil(first, text[first.len_utf8()..].to_owned()), false)
            }
            _ => (Shape::Plain(text), false),
        }
    }

    fn key(&self) -> Option<&'static str> {
        KEYS.into_iter().find(|key| {
            let rest = &self.chars[self.at..];
            rest.get(key.len()) == Some(&':')
                && key.chars().zip(rest).all(|(letter, typed)| letter == typed.to_ascii_lowercase())
        })
    }

    fn bare(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(|typed| !typed.is_whitespace()) {
            self.at += 1;
        }
        self.chars[start..self.at].iter().collect()
    }

    /// Text up to the closing quote, or to the end of the line while it is being typed.
    fn quoted(&mut self, close: &[char]) -> (String, bool) {
        let start = self.at;
        while self.peek().is_some_and(|typed| !close.contains(&typed)) {
            self.at += 1;
        }
        let text = self.chars[start..self.at].iter().collect();
        let closed = self.at < self.chars.len();
        self.at += usize::from(closed);
        (text, closed)
    }
}

/// A lone dash, an arrow or a row of dashes is not an exclusion.
fn starts_something(next: char) -> bool {
    !next.is_whitespace() && next != '-' && next != '>'
}

/// The quotes that close what this one opens.
fn closing(open: char) -> Option<&'static [char]> {
    match open {
        '"' | '“' | '”' | '„' | '＂' => Some(&['"', '”', '“', '＂']),
        '«' => Some(&['»']),
        '「' => Some(&['」']),
        _ => None,
    }
}
