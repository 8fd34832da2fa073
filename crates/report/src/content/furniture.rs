//! What every page carries: period, teams, audience, classification, recipe; and the words that writers need.
//! What is NOT here: page numbers, which only the page engine knows.

use std::collections::BTreeMap;

use shadowday_model::time::Lived;

use super::scope::{Scope, cut};
use super::{Edition, Furniture};
use crate::input::{Reach, Report};
use crate::messages::{Messages, msg};

/// The furniture.
pub fn furniture(scope: &Scope<'_>, digest: &str) -> Furniture {
    let words = scope.words;
    let hash = scope.recipe.hash();
    let teams: Vec<String> = scope.teams.iter().map(|team| scope.team_name(Some(team.id))).collect();
    let listed = words.list(&teams);
    let teams = if listed.chars().count() > 60 { msg!(words, "teams-many", n = teams.len()) } else { listed };
    Furniture {
        name: name(scope),
        programme: scope.rows.programme.as_ref().map(|programme| cut(&programme.name, 80)).unwrap_or_default(),
        period: period(scope),
        recipe: recipe_line(scope, &teams, &hash, digest),
        teams,
        audience: cut(&scope.recipe.audience, 80),
        classification: words.say(match (&scope.recipe.report, scope.edition) {
            (Report::Poster { .. } | Report::Huddle { .. }, Edition::Team) => "class-wall",
            (_, Edition::Team) => "class-team",
            (_, Edition::CrossTeam) => "class-cross",
        }),
        recipe_hash: hash[..8].to_owned(),
    }
}

fn name(scope: &Scope<'_>) -> String {
    let passed_on = scope.recipe.edition == Reach::PassOn;
    scope.words.say(match (&scope.recipe.report, scope.edition) {
        (Report::Day { .. }, _) => "name-day",
        (Report::Summary { .. }, Edition::Team) => "name-summary-team",
        (Report::Summary { .. }, Edition::CrossTeam) if passed_on => "name-summary-pass-on",
        (Report::Summary { .. }, Edition::CrossTeam) => "name-summary-cross",
        (Report::Findings { .. }, Edition::Team) => "name-findings-team",
        (Report::Findings { .. }, Edition::CrossTeam) => "name-findings-cross",
        (Report::Poster { .. }, _) => "name-poster",
        (Report::Decision { .. }, _) => "name-decision",
        (Report::Purchase { .. }, _) => "name-purchase",
        (Report::Huddle { .. }, _) => "name-huddle",
        (Report::Register { .. }, _) => "name-register",
    })
}

/// The period in words.
pub fn period(scope: &Scope<'_>) -> String {
    let words = scope.words;
    if scope.from == scope.to {
        return words.date(scope.from);
    }
    msg!(words, "period", from = &words.date(scope.from), to = &words.date(scope.to))
}

/// Everything the report can be made again from, in one line.
fn recipe_line(scope: &Scope<'_>, teams: &str, hash: &str, digest: &str) -> String {
    msg!(
        scope.words,
        "recipe",
        hash = &hash[..8],
        report = scope.report_word(),
        period = &period(scope),
        teams = teams,
        counts = scope.recipe.k_counts,
        quotes = scope.recipe.k_quotes,
        version = &scope.recipe.app_version,
        digest = &digest[..16],
    )
}

/// The rule of small groups, as a sentence.
pub fn rule(scope: &Scope<'_>) -> String {
    if scope.edition == Edition::Team {
        return scope.words.say("rule-team");
    }
    msg!(scope.words, "rule-cross", counts = scope.recipe.k_counts, quotes = scope.recipe.k_quotes)
}

/// `09:02`.
pub fn clock(at: Lived) -> String {
    at.0.format("%H:%M").to_string()
}

/// Messages whose words writers put around the content.
const WRITER_WORDS: [&str; 59] = [
    "page-of",
    "show-as-table",
    "withheld",
    "withheld-short",
    "sheet-summary",
    "sheet-observations",
    "sheet-counts",
    "sheet-method",
    "sheet-time",
    "sheet-contacts",
    "row-level-withheld",
    "label-programme",
    "label-period",
    "label-teams",
    "label-audience",
    "label-classification",
    "label-recipe",
    "impact-1",
    "impact-2",
    "impact-3",
    "skip-to-content",
    "evidence-heading",
    "column-evidence",
    "column-when",
    "column-team",
    "column-leader",
    "column-hosts",
    "column-category",
    "column-sub-code",
    "column-basis",
    "column-polarity",
    "column-text",
    "column-tags",
    "column-tools",
    "column-impact",
    "column-minutes-each",
    "column-count",
    "column-activity",
    "column-kind",
    "column-photos",
    "column-from",
    "column-to",
    "column-minutes",
    "column-lane",
    "column-mode",
    "column-resumed",
    "column-channel",
    "column-demand",
    "column-reason",
    "column-escalated",
    "column-needed",
    "column-authority",
    "column-wait",
    "column-solvable",
    "not-drawn",
    "lint-words",
    "lint-people",
    "in-their-words",
    "months",
];

/// Words that writers put around the content.
pub fn writer_words(words: &Messages) -> BTreeMap<&'static str, String> {
    // Some keep their places for the writers to fill, as only the page engine knows the number of a page.
    WRITER_WORDS
        .iter()
        .map(|id| {
            (
                *id,
                match *id {
                    "page-of" => msg!(words, "page-of", page = "{page}", pages = "{pages}"),
                    "in-their-words" => msg!(words, "in-their-words", text = "{text}"),
                    // The names of the months, so that a date of ours is not taken for a person's name.
                    "months" => {
                        (1..=12).map(|month| words.say(&format!("month-{month}"))).collect::<Vec<_>>().join("|")
                    }
                    plain => words.say(plain),
                },
            )
        })
        .collect()
}
