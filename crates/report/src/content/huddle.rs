//! The huddle card: one principle, one story of a strength without a name, one question to talk about.
//! What is NOT here: who tells the story.

use shadowday_model::vocabulary::Kind;

use super::parts::section;
use super::problems::may_show;
use super::scope::{Class, Note, Scope, cut};
use super::{Block, Edition, Parts, Place};
use crate::messages::msg;

/// The principles of a shadow day.
pub const PRINCIPLES: [&str; 5] = ["competence", "compassion", "empathy", "listening", "respect"];
/// Words of a story: what can be read out in half a minute.
pub const MOST_WORDS: usize = 60;
/// The section of a card that nobody's story is on yet.
pub const OPEN: &str = "story-open";
/// A story shorter than this tells nothing.
const LEAST_WORDS: usize = 4;

/// The sections of a huddle card.
pub fn parts(scope: &Scope<'_>) -> Parts {
    let words = scope.words;
    let told = story(scope);
    let principle = principle(scope, told);
    let written = cut(&scope.recipe.said.story, 900);
    let text = match (written.is_empty(), told) {
        (false, _) => first_words(&written, MOST_WORDS),
        (true, Some(note)) => as_sentence(&first_words(&scope.with_roles(note, note.row.text.trim()), MOST_WORDS)),
        (true, None) => words.say("huddle-no-story"),
    };
    let question = cut(&scope.recipe.said.question, 200);
    let question = if question.is_empty() { words.say(&format!("huddle-question-{principle}")) } else { question };
    let paragraph = |text: String| vec![Block::Paragraph { text }];
    let id = if written.is_empty() && told.is_none() { OPEN } else { "story" };
    let sections = vec![
        section(id, words.say("heading-story"), Place::Full, paragraph(text)),
        section("question", words.say("heading-question"), Place::Full, paragraph(question)),
    ];
    let team = match scope.teams.as_slice() {
        [only] => scope.team_name(Some(only.id)),
        teams => msg!(words, "teams-many", n = teams.len()),
    };
    let facts = msg!(words, "huddle-facts", team = &team, month = &words.month(scope.last_day()));
    Parts { headline: words.say(&format!("huddle-principle-{principle}")), facts, sections, withheld: 0 }
}

/// A strength that may be told: no quote without permission, no words about a person, the starred and weightiest first.
/// Across teams one sentence can identify, so there a person tells it.
fn story<'n, 'a>(scope: &'n Scope<'a>) -> Option<&'n Note<'a>> {
    if scope.edition == Edition::CrossTeam {
        return None;
    }
    let count = |note: &Note| note.row.text.split_whitespace().count();
    let fits = |note: &&Note| {
        let is_event = !matches!(note.row.kind, Kind::Phrase | Kind::Ask);
        note.class == Class::Strength && is_event && may_show(note) && (LEAST_WORDS..=MOST_WORDS).contains(&count(note))
    };
    scope
        .notes
        .iter()
        .filter(fits)
        .max_by_key(|note| (note.row.starred, note.row.impact, count(note), std::cmp::Reverse(note.row.id)))
}

/// The one chosen, the one the strength was sorted under, or the first.
fn principle(scope: &Scope<'_>, story: Option<&Note<'_>>) -> &'static str {
    let coded = story.and_then(|note| note.row.sub_code.clone()).unwrap_or_default().to_lowercase();
    let known = |word: &str| PRINCIPLES.into_iter().find(|one| *one == word);
    known(&scope.recipe.said.principle).or_else(|| known(&coded)).unwrap_or(PRINCIPLES[0])
}

/// A note seldom ends with a full stop; what is read out does.
pub fn as_sentence(text: &str) -> String {
    if text.ends_with(|letter: char| letter.is_alphanumeric()) { format!("{text}.") } else { text.to_owned() }
}

fn first_words(text: &str, most: usize) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    if all.len() <= most { all.join(" ") } else { format!("{}…", all[..most].join(" ")) }
}
