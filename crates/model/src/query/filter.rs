//! What a token means: a filter, a phrase or a word. What is NOT here: cutting the line; applying the filters.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::{self, End};
use super::scan::{Shape, Token};
use super::{Context, Fault, What};
use crate::vocabulary::{Basis, BasisGroup, Category, Kind, Polarity};

/// A condition on a field. Filters of different fields must all hold; several values of a field that a record has only
/// once (category, team, basis) mean "any of them".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// `#refund-codes`; also the beginning of a tag when no tag is called exactly so.
    Tag(String),
    /// `#tooling` or `category:tooling`.
    Category(Category),
    /// `@A1`.
    Host(String),
    /// `&crm`.
    Tool(String),
    /// `!2` (`or_more` is false) or `!2+`.
    Impact {
        /// 1 to 3.
        level: u8,
        /// Whether higher levels count too.
        or_more: bool,
    },
    /// `team:billing`: the name or the beginning of a word of it.
    Team(String),
    /// `since:` this day, in the zone the record was lived in.
    Since(NaiveDate),
    /// `until:` this day, included.
    Until(NaiveDate),
    /// `has:photo`.
    Has(Has),
    /// `is:quote`, `#bright`, `#phrase`.
    Is(Is),
    /// `basis:saw`: any of these.
    Basis(Vec<Basis>),
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $($word:literal)|+),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item_doc])* $item),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$item),+];

            fn read(word: &str) -> Option<Self> {
                match word { $($($word)|+ => Some(Self::$item),)+ _ => None }
            }
        }
    };
}

named! {
    /// What a record can have.
    Has {
        /// An attachment.
        Photo = "photo" | "attachment",
        /// At least one tag.
        Tag = "tag" | "tags",
        /// At least one tool.
        Tool = "tool" | "tools",
        /// At least one host.
        Host = "host" | "hosts",
        /// An impact.
        Impact = "impact",
        /// A category.
        Category = "category",
    }
}

named! {
    /// What a record can be.
    Is {
        /// Somebody's words.
        Quote = "quote",
        /// A host's idea.
        Idea = "idea",
        /// Something asked for.
        Ask = "ask",
        /// The leader thinking.
        Thinking = "thinking",
        /// A plain event.
        Event = "event",
        /// A measure that drives the wrong behaviour.
        KpiConflict = "kpi" | "kpi-conflict" | "kpi_conflict",
        /// Words that worked.
        Phrase = "phrase",
        /// A bright spot.
        Strength = "strength" | "bright",
        /// A problem.
        Problem = "problem",
        /// Neither.
        Neutral = "neutral",
        /// A candidate for the report.
        Starred = "starred" | "star",
        /// Mentioned in passing.
        InPassing = "passing" | "in-passing" | "in_passing",
        /// May be quoted.
        Quotable = "quotable",
    }
}

impl Is {
    /// A note of this kind.
    pub fn of(kind: Kind) -> Self {
        match kind {
            Kind::Quote => Self::Quote,
            Kind::Thinking => Self::Thinking,
            Kind::Idea => Self::Idea,
            Kind::Ask => Self::Ask,
            Kind::KpiConflict => Self::KpiConflict,
            Kind::Phrase => Self::Phrase,
            Kind::Event => Self::Event,
        }
    }
}

/// What a token means; `None` when it means nothing yet (`team:` while it is being typed).
pub(super) fn understand(token: &Token, context: &Context<'_>) -> Result<Option<What>, Fault> {
    match &token.shape {
        Shape::Quoted(text) => Ok(has_letters(text).then(|| What::Phrase(text.trim().to_owned()))),
        Shape::Plain(text) => Ok(has_letters(text).then(|| What::Word(text.clone()))),
        Shape::Sigil(sigil, text) => of_sigil(*sigil, text, token, context),
        Shape::Keyed { value, .. } if value.trim().is_empty() => unfinished_or_empty(token),
        Shape::Keyed { key, value } => of_key(key, value.trim(), token, context).map(Some),
    }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn unfinished_or_empty(token: &Token) -> Result<Option<What>, Fault> {
    if token.unfinished { Ok(None) } else { Err(fault(token, "query-empty-filter", "filter", &token.typed)) }
}

fn of_sigil(sigil: char, text: &str, token: &Token, context: &Context<'_>) -> Result<Option<What>, Fault> {
    if sigil == '!' {
        return impact(text, token, context);
    }
    if !has_letters(text) {
        return Ok(None);
    }
    Ok(Some(What::Filter(match sigil {
        '@' => Filter::Host(text.to_owned()),
        '&' => Filter::Tool(text.to_owned()),
        _ => tag_or_name(text, context),
    })))
}

/// A tag, unless it is the name of a category, of a bright spot or of a kind: what a line says with it, a search asks for.
fn tag_or_name(text: &str, context: &Context<'_>) -> Filter {
    if is_strength(text, context) {
        return Filter::Is(Is::Strength);
    }
    if let Some(kind) = context.lexicon.kind(text) {
        return Filter::Is(Is::of(kind));
    }
    context.lexicon.category(text).map_or_else(|| Filter::Tag(text.to_owned()), Filter::Category)
}

fn is_strength(text: &str, context: &Context<'_>) -> bool {
    context.lexicon.polarity(text) == Some(Polarity::Strength)
}

fn impact(text: &str, token: &Token, context: &Context<'_>) -> Result<Option<What>, Fault> {
    let (level, or_more) = text.strip_suffix('+').map_or((text, false), |level| (level, true));
    let known = match level {
        "!" => Some(2),
        "!!" => Some(3),
        word => context.lexicon.impact(word),
    };
    let level = match (known, level.to_lowercase().as_str()) {
        (Some(known), _) => known,
        (None, other) if other.chars().all(|typed| typed.is_ascii_digit()) && !other.is_empty() => {
            return Err(fault(token, "query-bad-impact", "value", other));
        }
        (None, other) => return Ok(has_letters(other).then(|| What::Word(other.to_owned()))),
    };
    Ok(Some(What::Filter(Filter::Impact { level, or_more })))
}

fn of_key(key: &str, value: &str, token: &Token, context: &Context<'_>) -> Result<What, Fault> {
    let word = value.to_lowercase();
    let day =
        |end| dates::read(&word, end, context.today).ok_or_else(|| fault(token, "query-bad-date", "value", value));
    let filter = match key {
        "team" => Filter::Team(value.to_owned()),
        "tag" => Filter::Tag(value.to_owned()),
        "host" => Filter::Host(value.to_owned()),
        "since" => Filter::Since(day(End::First)?),
        "until" => Filter::Until(day(End::Last)?),
        "has" => Filter::Has(Has::read(&word).ok_or_else(|| fault(token, "query-bad-has", "value", value))?),
        "is" => Filter::Is(Is::read(&word).ok_or_else(|| fault(token, "query-bad-is", "value", value))?),
        "basis" => Filter::Basis(basis(&word, context).ok_or_else(|| fault(token, "query-bad-basis", "value", value))?),
        _ if is_strength(&word, context) => Filter::Is(Is::Strength),
        _ => Filter::Category(
            context.lexicon.category(&word).ok_or_else(|| fault(token, "query-bad-category", "value", value))?,
        ),
    };
    Ok(What::Filter(filter))
}

/// The three words people see stand for their group; a stored word and any other stand for themselves.
fn basis(word: &str, context: &Context<'_>) -> Option<Vec<Basis>> {
    let group = match word {
        "heard" => BasisGroup::Heard,
        "myread" => BasisGroup::MyRead,
        stored if stored.parse::<Basis>().is_ok() => return stored.parse().ok().map(|basis| vec![basis]),
        word => match context.lexicon.basis(word)? {
            Basis::Seen => BasisGroup::Saw,
            Basis::Heard => BasisGroup::Heard,
            Basis::Inferred => BasisGroup::MyRead,
            other => return Some(vec![other]),
        },
    };
    Some(Basis::ALL.iter().copied().filter(|basis| basis.group() == group).collect())
}

fn fault(token: &Token, message: &str, name: &str, value: &str) -> Fault {
    Fault::new(token.span, message, &[(name, value)])
}
