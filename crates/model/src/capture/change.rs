//! Edits a line as a chip asks: the line stays the only truth, and parsing it again shows the change.
//! What is NOT here: reading a line (scan, token), the chips themselves (the window).

use super::lexicon::{Lexicon, normal_tag};
use super::readable::Sentence;
use super::scan::{Piece, is_blank, scan};
use super::token::Token;
use super::{Capture, parse};
use crate::vocabulary::{Basis, Category, Kind, Polarity};

/// What a chip asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Sets or takes away the category.
    Category(Option<Category>),
    /// Names the kind that the line is to be of: an ask, a phrase that worked, a KPI conflict, an idea. Anything else
    /// takes away what the line names; a quote and my read are no names.
    Kind(Kind),
    /// Marks or unmarks a bright spot; a phrase that worked is one by its name.
    Strength(bool),
    /// Sets the basis.
    Basis(Basis),
    /// Sets (1 to 3; more counts as 3) or takes away the impact.
    Impact(Option<u8>),
    /// Adds a tag, or takes it away; in mid-sentence its word stays.
    Tag {
        /// In any form; a name of a category, or one that cannot be a tag, changes nothing.
        name: String,
        /// Whether it should be there afterwards.
        on: bool,
    },
    /// Marks or unmarks a candidate for the report.
    Starred(bool),
}

/// The line after the change. Words are never lost: what would newly read as a token is escaped.
pub fn with_change(raw: &str, change: &Change, lexicon: &Lexicon) -> String {
    if shows(&parse(raw, lexicon), change) {
        return raw.to_owned();
    }
    let mut edit = Edit::new(raw, lexicon);
    match change {
        Change::Category(category) => edit.set_category(*category),
        Change::Kind(kind) => edit.set_kind(*kind),
        Change::Strength(on) => edit.set_strength(*on),
        Change::Basis(basis) => edit.set_basis(*basis),
        Change::Impact(impact) => edit.set_impact(*impact),
        Change::Tag { name, on } => edit.set_tag(name, *on),
        Change::Starred(on) => edit.set_starred(*on),
    }
    edit.protected()
}

/// The same, but what the line says already is taken off: what a key does that is pressed once more.
pub fn with_toggle(raw: &str, change: &Change, lexicon: &Lexicon) -> String {
    if shows(&parse(raw, lexicon), change) {
        with_change(raw, &change.off(), lexicon)
    } else {
        with_change(raw, change, lexicon)
    }
}

impl Change {
    /// What takes it off.
    fn off(&self) -> Self {
        match self {
            Self::Category(_) => Self::Category(None),
            Self::Kind(_) => Self::Kind(Kind::Event),
            Self::Strength(_) => Self::Strength(false),
            Self::Basis(_) => Self::Basis(Basis::Seen),
            Self::Impact(_) => Self::Impact(None),
            Self::Tag { name, on } => Self::Tag { name: name.clone(), on: !on },
            Self::Starred(_) => Self::Starred(false),
        }
    }
}

/// Whether a line says already what is asked for; then it is left alone.
fn shows(capture: &Capture, change: &Change) -> bool {
    match change {
        Change::Category(category) => capture.category == *category,
        Change::Kind(kind) => named(capture.kind) == named(*kind),
        Change::Strength(on) => (capture.polarity == Polarity::Strength) == *on,
        Change::Basis(basis) => capture.basis == *basis,
        Change::Impact(impact) => capture.impact == impact.map(|impact| impact.clamp(1, 3)),
        Change::Tag { name, on } => capture.tags.contains(&normal_tag(name)) == *on,
        Change::Starred(on) => capture.starred == *on,
    }
}

/// A kind that is named, in the word that is typed for it or by its sign; `None` for the others.
fn named(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Ask => Some("->"),
        Kind::Phrase => Some("#phrase"),
        Kind::KpiConflict => Some("#kpi"),
        Kind::Idea => Some("#idea"),
        Kind::Event | Kind::Quote | Kind::Thinking => None,
    }
}

/// A part of the line being edited; blanks are parts too.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    token: Option<Token>,
    /// What stays when the token goes.
    stays: Option<String>,
}

struct Edit<'a> {
    parts: Vec<Part>,
    lexicon: &'a Lexicon,
}

impl<'a> Edit<'a> {
    fn new(raw: &str, lexicon: &'a Lexicon) -> Self {
        let pieces = scan(raw, lexicon);
        let mut parts = Vec::with_capacity(pieces.len() * 2 + 1);
        let sentence = Sentence::new(raw, &pieces);
        let mut from = 0;
        for (index, Piece { range, token }) in pieces.iter().enumerate() {
            parts.push(Part::plain(&raw[from..range.start]));
            let stays = sentence.kept(index).map(str::to_owned);
            parts.push(Part { text: raw[range.clone()].to_owned(), token: token.clone(), stays });
            from = range.end;
        }
        parts.push(Part::plain(&raw[from..]));
        Self { parts, lexicon }
    }

    fn set_category(&mut self, category: Option<Category>) {
        self.remove(|token| matches!(token, Token::CategoryDigit(_) | Token::CategoryName(_)));
        let Some(category) = category else { return };
        // The leading digit has one place; a bright spot that holds it moves to the end as its name.
        if self.has(|token| *token == Token::BrightDigit) {
            self.remove(|token| *token == Token::BrightDigit);
            self.append("#bright", Token::BrightName);
        }
        let digit = Category::ALL.iter().position(|known| *known == category).map_or(1, |at| at + 1);
        let place = self.after(|token| matches!(token, Token::When(_)));
        self.insert(place, &digit.to_string(), Token::CategoryDigit(category));
    }

    fn set_kind(&mut self, kind: Kind) {
        self.remove(|token| matches!(token, Token::KindName(_) | Token::Ask));
        match named(kind) {
            None => {}
            Some(sign) if kind == Kind::Ask => {
                let place = self.after_the_beginning();
                self.insert(place, sign, Token::Ask);
            }
            Some(name) => self.append(name, Token::KindName(kind)),
        }
    }

    fn set_strength(&mut self, on: bool) {
        let is_bright =
            |token: &Token| matches!(token, Token::BrightDigit | Token::BrightName | Token::KindName(Kind::Phrase));
        if !on {
            self.remove(is_bright);
        } else if !self.has(is_bright) {
            self.append("#bright", Token::BrightName);
        }
    }

    fn set_basis(&mut self, basis: Basis) {
        self.remove(|token| matches!(token, Token::Basis(_)));
        if basis != Basis::Inferred {
            self.remove(|token| *token == Token::MyRead);
        }
        if parse(&self.protected(), self.lexicon).basis == basis {
            return;
        }
        if basis == Basis::Inferred {
            let place = self.after_the_beginning();
            self.insert(place, "?", Token::MyRead);
        } else {
            self.append(&format!("basis:{basis}"), Token::Basis(basis));
        }
    }

    fn set_impact(&mut self, impact: Option<u8>) {
        let is_impact = |token: &Token| matches!(token, Token::Impact(_));
        let Some(impact) = impact else { return self.remove(is_impact) };
        let impact = impact.clamp(1, 3);
        let last = self.parts.iter().rposition(|part| part.token.as_ref().is_some_and(is_impact));
        match last {
            Some(last) => {
                self.parts[last].text = format!("!{impact}");
                self.parts[last].token = Some(Token::Impact(impact));
            }
            None => self.append(&format!("!{impact}"), Token::Impact(impact)),
        }
    }

    fn set_tag(&mut self, name: &str, on: bool) {
        let name = normal_tag(name);
        let wanted = Token::Tag(name.clone());
        if !on {
            self.remove(|token| *token == wanted);
            return;
        }
        let typed = format!("#{name}");
        let readable = super::token::inline(&typed, self.lexicon) == Some((wanted.clone(), typed.len()));
        if readable && !self.has(|token| *token == wanted) {
            self.append(&typed, wanted);
        }
    }

    fn set_starred(&mut self, on: bool) {
        if !on {
            self.remove(|token| *token == Token::Star);
        } else if !self.has(|token| *token == Token::Star) {
            self.append("*", Token::Star);
        }
    }

    fn has(&self, wanted: impl Fn(&Token) -> bool) -> bool {
        self.parts.iter().any(|part| part.token.as_ref().is_some_and(&wanted))
    }

    /// Takes tokens out; a word that the sentence needs stays as a word, and one blank goes with a token that leaves none.
    fn remove(&mut self, unwanted: impl Fn(&Token) -> bool) {
        for at in 0..self.parts.len() {
            if !self.parts[at].token.as_ref().is_some_and(&unwanted) {
                continue;
            }
            let stays = self.parts[at].stays.clone().unwrap_or_default();
            if stays.is_empty() {
                self.remove_one_blank(at);
            }
            self.parts[at] = Part::plain(&stays);
        }
    }

    fn remove_one_blank(&mut self, at: usize) {
        let next = self.parts[at + 1..].iter().find(|part| !part.text.is_empty());
        let before = self.parts[..at].iter().rfind(|part| !part.text.is_empty());
        if before.is_some_and(|part| !part.text.ends_with(is_blank)) {
            // It clings to the word before it; the blank behind still parts two words.
            return;
        }
        let neighbour = match next {
            Some(next) if next.text.starts_with(is_blank) => Some(at + 1),
            // What clung to a leading sign now stands alone; the blank before it stays.
            Some(_) if self.parts[at].token == Some(Token::MyRead) => None,
            Some(next) if next.token.is_some() || next.text.chars().any(char::is_alphanumeric) => None,
            // A sign may cling to a word now, but not to a token, which it would unmake.
            _ => at.checked_sub(1).filter(|blank| !self.alone_after_token(*blank)),
        };
        if let Some(part) = neighbour.and_then(|at| self.parts.get_mut(at))
            && part.text.starts_with([' ', '\u{3000}'])
        {
            part.text.remove(0);
        }
    }

    /// Is this one blank, with a token before it?
    fn alone_after_token(&self, blank: usize) -> bool {
        let before = self.parts[..blank].iter().rfind(|part| !part.text.is_empty());
        self.parts[blank].text.chars().count() == 1 && before.is_some_and(|part| part.token.is_some())
    }

    /// The place of a leading sign: after the time and the category.
    fn after_the_beginning(&self) -> usize {
        self.after(|token| matches!(token, Token::When(_) | Token::CategoryDigit(_) | Token::BrightDigit))
    }

    /// The place after the last of these tokens, or the beginning.
    fn after(&self, wanted: impl Fn(&Token) -> bool) -> usize {
        self.parts.iter().rposition(|part| part.token.as_ref().is_some_and(&wanted)).map_or(0, |at| at + 1)
    }

    fn insert(&mut self, place: usize, text: &str, token: Token) {
        let mut new = Vec::new();
        if place > 0 {
            new.push(Part::plain(" "));
        }
        new.push(Part { text: text.to_owned(), token: Some(token), stays: None });
        let rest = self.parts[place..].iter().find(|part| !part.text.is_empty());
        if rest.is_none_or(|part| !part.text.starts_with(is_blank)) {
            new.push(Part::plain(" "));
        }
        self.parts.splice(place..place, new);
    }

    fn append(&mut self, text: &str, token: Token) {
        let last = self.parts.iter().rev().find(|part| !part.text.is_empty());
        if last.is_some_and(|part| !part.text.ends_with(is_blank)) {
            self.parts.push(Part::plain(" "));
        }
        self.parts.push(Part { text: text.to_owned(), token: Some(token), stays: None });
    }

    /// The line, with a backslash before everything that reads as a token now and did not before.
    fn protected(&self) -> String {
        let mut line: String = self.parts.iter().map(|part| part.text.as_str()).collect();
        let mut tokens = self.token_starts();
        // Each round escapes one word, and only words can need it.
        for _ in 0..=self.parts.len() {
            let pieces = scan(&line, self.lexicon);
            let unexpected = pieces.iter().find(|piece| {
                piece.token.as_ref().is_some_and(|token| *token != Token::Escape)
                    && !tokens.contains(&piece.range.start)
            });
            let Some(at) = unexpected.map(|piece| piece.range.start) else { break };
            line.insert(at, '\\');
            for start in tokens.iter_mut().filter(|start| **start >= at) {
                *start += 1;
            }
        }
        line
    }

    fn token_starts(&self) -> Vec<usize> {
        let mut at = 0;
        let mut starts = Vec::new();
        for part in &self.parts {
            if part.token.is_some() {
                starts.push(at);
            }
            at += part.text.len();
        }
        starts
    }
}

impl Part {
    fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), token: None, stays: None }
    }
}
