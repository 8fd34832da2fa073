//! The line while it is being typed: painting, completions, chips that edit it. What is NOT here: its draft (`drafts`),
//! saving it as an observation.

use std::collections::BTreeSet;

use shadowday_model::capture::{self, Change, Span, SpanKind, with_change, with_toggle};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Basis, BasisGroup, Category, Kind};
use shadowday_store::Read;

use crate::api::{ChangeLine, ChangedLine, Chip, Completion, ParseLine, Parsed};
use crate::app::App;
use crate::error::Error;
use crate::founding::open_day;
use crate::names;
use crate::parse::{id, lexicon};
use crate::view::Names;

/// How many completions are worth reading while somebody talks.
const MOST_COMPLETIONS: usize = 8;

/// What the composer paints, and completions for the token at the caret.
pub fn parse_line(app: &App, request: ParseLine) -> Result<Parsed, Error> {
    let said = capture::parse(&request.line, lexicon());
    let completions = completions(app, &request)?;
    let detector = app.read(names::detector)?;
    Ok(Parsed {
        spans: said.spans.iter().map(span).collect(),
        chips: said.spans.iter().filter(|span| !span.label.is_empty()).map(chip).collect(),
        text: said.text,
        category: said.category.map(|category| category.to_string()),
        basis: said.basis.to_string(),
        polarity: said.polarity.to_string(),
        kind: said.kind.to_string(),
        impact: said.impact,
        completions,
        judges: shadowday_model::judgement::judges(&request.line),
        findings: names::findings(&detector, &request.line, &BTreeSet::new()),
    })
}

fn span(span: &Span) -> crate::api::Span {
    crate::api::Span { start: span.start, end: span.end, token: token(span.kind).to_owned() }
}

fn chip(span: &Span) -> Chip {
    Chip { token: span.label.clone(), value: span.value.clone() }
}

pub(crate) fn token(kind: SpanKind) -> &'static str {
    match kind {
        SpanKind::When => "when",
        SpanKind::Category => "category",
        SpanKind::Polarity => "polarity",
        SpanKind::Kind => "kind",
        SpanKind::Tag => "tag",
        SpanKind::Host => "host",
        SpanKind::Tool => "tool",
        SpanKind::Impact => "impact",
        SpanKind::Minutes => "minutes",
        SpanKind::Count => "count",
        SpanKind::Quote => "quote",
        SpanKind::MyRead => "my_read",
        SpanKind::Ask => "ask",
        SpanKind::Link => "link",
        SpanKind::Star => "star",
        SpanKind::Basis => "basis",
        SpanKind::Escape => "escape",
    }
}

/// The word that the caret stands in or right after, when it begins with a sigil.
struct Word {
    sigil: char,
    rest: String,
    start: u32,
    end: u32,
}

fn word_at(line: &str, caret: u32) -> Option<Word> {
    let units: Vec<u16> = line.encode_utf16().collect();
    let blank = |unit: u16| char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace);
    let caret = (caret as usize).min(units.len());
    let start = units[..caret].iter().rposition(|unit| blank(*unit)).map_or(0, |place| place + 1);
    let end = units[caret..].iter().position(|unit| blank(*unit)).map_or(units.len(), |place| caret + place);
    let word = String::from_utf16_lossy(&units[start..caret]);
    let mut letters = word.chars();
    let sigil = letters.next().filter(|letter| "#@&".contains(*letter))?;
    Some(Word { sigil, rest: letters.as_str().to_lowercase(), start: start as u32, end: end as u32 })
}

fn completions(app: &App, request: &ParseLine) -> Result<Vec<Completion>, Error> {
    let Some(word) = word_at(&request.line, request.caret) else { return Ok(Vec::new()) };
    let day = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    let known = app.read(|read| match word.sigil {
        '#' => tag_counts(read),
        '&' => read.tools(),
        _ => {
            let row = day.map_or_else(|| open_day(read, now), |day| read.day(day));
            let team = row.and_then(|row| row.day.team);
            read.hosts(team).into_iter().map(|host| (host.pseudonym, 0)).collect()
        }
    })?;
    let mut fitting: Vec<_> = known
        .into_iter()
        .filter(|(name, _)| name.to_lowercase().starts_with(&word.rest) && name.to_lowercase() != word.rest)
        .collect();
    fitting.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    fitting.truncate(MOST_COMPLETIONS);
    Ok(fitting
        .into_iter()
        .map(|(name, used)| Completion {
            insert: format!("{}{name}", word.sigil),
            label: format!("{}{name}", word.sigil),
            start: word.start,
            end: word.end,
            used,
        })
        .collect())
}

/// Tags as they are read, joined ones under one label.
pub(crate) fn tag_counts(read: &Read<'_>) -> Vec<(String, u32)> {
    let names = Names::read(read);
    let mut counts = std::collections::BTreeMap::<String, u32>::new();
    for (label, count) in read.tags() {
        *counts.entry(names.tag(&label)).or_default() += count;
    }
    counts.into_iter().collect()
}

/// Edits the line as a chip asks.
pub fn change_line(_: &App, request: ChangeLine) -> Result<ChangedLine, Error> {
    let wrong = || Error::invalid("value", sentence!("error-not-pickable-line", text = &request.value));
    let value = request.value.as_str();
    let picked = |value: &str| (!value.is_empty()).then(|| value.to_owned());
    let change = match request.kind.as_str() {
        "category" => {
            Change::Category(picked(value).map(|value| value.parse::<Category>()).transpose().map_err(|_| wrong())?)
        }
        "basis" => Change::Basis(
            value
                .parse::<Basis>()
                .or_else(|_| value.parse::<BasisGroup>().map(BasisGroup::basis))
                .or(if value.is_empty() { Ok(Basis::Seen) } else { Err(()) })
                .map_err(|()| wrong())?,
        ),
        "impact" => Change::Impact(picked(value).map(|value| value.parse()).transpose().map_err(|_| wrong())?),
        "tag" => {
            let (name, on) = value.strip_prefix('-').map_or((value, true), |name| (name, false));
            Change::Tag { name: name.trim_start_matches('#').to_owned(), on }
        }
        "kind" => Change::Kind(picked(value).map_or(Ok(Kind::Event), |value| value.parse()).map_err(|_| wrong())?),
        "bright" => Change::Strength(!value.is_empty() && value != "false"),
        "star" => Change::Starred(!value.is_empty() && value != "false"),
        _ => return Err(wrong()),
    };
    let changes = if request.toggle { with_toggle } else { with_change };
    Ok(ChangedLine { line: changes(&request.line, &change, lexicon()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, caret: u32, expect: Option<(char, &str, u32, u32)>) {
        let found = word_at(line, caret);
        let found = found.as_ref().map(|word| (word.sigil, word.rest.as_str(), word.start, word.end));
        assert_eq!(found, expect, "{line:?} at {caret}");
    }

    #[test]
    fn the_word_at_the_caret() {
        check("slow #ref", 9, Some(('#', "ref", 5, 9)));
        check("slow #refund later", 8, Some(('#', "re", 5, 12)));
        check("slow", 4, None);
        check("", 0, None);
        check("😀 @A", 5, Some(('@', "a", 3, 5)));
        check("x", 99, None);
    }
}
