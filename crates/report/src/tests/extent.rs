//! How much of a report is told: themes, length, method, chosen notes, claims without evidence.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::vocabulary::{Category, EvidenceLink};

use super::build::{deciding_company, small_day, summary};
use super::deciding::{of_billing, of_company};
use super::sample::{look, sample};
use crate::{
    Block, Check, Content, Edition, Format, Messages, Preview, Reach, Recipe, Report, Rows, checks, content,
    headline_is_own, too_long, write,
};

fn made(rows: &Rows, recipe: &Recipe) -> Content {
    content(rows, recipe, &Messages::of("en")).unwrap()
}

fn told<'c>(content: &'c Content, id: &str) -> Option<Vec<&'c str>> {
    let section = content.sections.iter().find(|section| section.id == id)?;
    let of = |block: &'c Block| match block {
        Block::Paragraph { text } => vec![text.as_str()],
        Block::List { items } => items.iter().map(|item| item.text.as_str()).collect(),
        _ => Vec::new(),
    };
    Some(section.blocks.iter().flat_map(of).collect())
}

fn found(content: &Content, message: &str) -> Vec<Check> {
    checks(content, false).into_iter().filter(|check| check.message == message).collect()
}

#[test]
fn chosen_notes_are_printed_in_their_words_and_change_no_figure() {
    let (rows, recipe) = small_day();
    let before = made(&rows, &recipe);
    assert!(told(&before, "chosen").is_none());
    let note = &rows.observations[0];
    let mut picked = recipe.clone();
    picked.extent.evidence = BTreeSet::from([note.id]);
    let after = made(&rows, &picked);
    assert_eq!(told(&after, "chosen"), Some(vec![note.text.as_str()]));
    assert_eq!((after.observations, &after.digest), (before.observations, &before.digest));
    assert_ne!(after.furniture.recipe_hash, before.furniture.recipe_hash, "the recipe says what was chosen");
    let sealed = rows.observations.iter().find(|note| note.sealed).unwrap();
    picked.extent.evidence = BTreeSet::from([sealed.id]);
    let hidden = made(&rows, &picked);
    assert!(told(&hidden, "chosen").is_none(), "what is sealed cannot be chosen");
    assert_eq!(found(&hidden, "check-chosen-elsewhere").len(), 1);
}

#[test]
fn pages_for_others_print_no_chosen_note() {
    let (rows, _) = sample();
    let mut recipe = summary("2026-09-01", "2026-12-31");
    recipe.edition = Reach::PassOn;
    recipe.extent.evidence = rows.observations.iter().map(|note| note.id).take(5).collect();
    let content = made(&rows, &recipe);
    assert_eq!((content.edition, content.takes_evidence), (Edition::CrossTeam, false));
    assert!(told(&content, "chosen").is_none());
}

#[test]
fn a_theme_leaves_the_others_out_of_every_count() {
    let (rows, mut recipe) = small_day();
    let all = made(&rows, &recipe).observations;
    let mut sum = 0;
    for theme in Category::ALL {
        recipe.extent.themes = BTreeSet::from([*theme]);
        let only = made(&rows, &recipe);
        let of = |row: &crate::EvidenceRow| row.category == theme.as_str();
        assert!(only.evidence.iter().all(of) && only.evidence.len() as u32 == only.observations, "{theme}");
        assert!(only.facts.contains("Only "), "{}", only.facts);
        sum += only.observations;
    }
    assert!(sum > 0 && sum < all, "{sum} of {all}: some have no theme");
}

/// What the page of a period prints for each team and theme is all that pages of some themes may be made of.
#[test]
fn across_teams_no_set_of_themes_tells_what_the_whole_withholds() {
    let (rows, _) = sample();
    let mut recipe = summary("2026-09-01", "2026-12-31");
    recipe.edition = Reach::PassOn;
    let hosts_behind = |recipe: &Recipe| -> BTreeMap<Option<RecordId>, BTreeSet<RecordId>> {
        let scope = crate::content_for_tests::notes(&rows, recipe);
        let mut behind: BTreeMap<_, BTreeSet<RecordId>> = BTreeMap::new();
        for (team, hosts) in scope {
            behind.entry(team).or_default().extend(hosts);
        }
        behind
    };
    let all = hosts_behind(&recipe);
    let mut left_out = 0;
    for theme in Category::ALL {
        recipe.extent.themes = BTreeSet::from([*theme]);
        let content = made(&rows, &recipe);
        for (team, hosts) in hosts_behind(&recipe) {
            assert!(hosts.len() >= recipe.k_counts as usize, "{theme} {team:?}: {} hosts", hosts.len());
            assert!(all.contains_key(&team));
        }
        left_out += content.withheld.cells;
    }
    assert!(left_out > 0, "the sample has small groups, so something is withheld");
}

#[test]
fn one_page_is_one_page_and_keeps_what_figures_rest_on() {
    let (rows, keys) = sample();
    let company = deciding_company();
    let period = summary("2026-07-01", "2026-11-20");
    let day = Recipe { report: Report::Day { day: keys["billing-1"] }, ..period.clone() };
    let findings = of_company(&company, "findings");
    for (name, rows, mut recipe) in [("day", &rows, day), ("summary", &rows, period), ("findings", &company, findings)]
    {
        let two = Preview::of(&made(rows, &recipe)).unwrap().svg().len();
        assert_eq!(two, 2, "{name}");
        recipe.extent.one_page = true;
        for edition in [Reach::Team, Reach::PassOn] {
            recipe.edition = edition;
            let one = made(rows, &recipe);
            let pages = Preview::of(&one).unwrap().svg().len();
            assert_eq!(pages, 1, "{name} {edition:?}");
            assert_eq!(too_long(&one, pages), None);
            assert_eq!(too_long(&one, 2).map(|check| check.message), Some("check-length"));
            assert!(told(&one, "method").is_some() && told(&one, "not-seen").is_some(), "{name}");
            let pdf = write(&one, Format::Pdf, &()).unwrap();
            assert!(pdf.accessible, "{name}");
            look(&format!("one-page-{name}-{edition:?}"), &one);
        }
    }
}

#[test]
fn the_method_in_short_says_what_the_counts_rest_on() {
    let (rows, mut recipe) = small_day();
    let whole = made(&rows, &recipe);
    recipe.extent.short_method = true;
    let short = made(&rows, &recipe);
    let (whole, short) = (told(&whole, "method").unwrap().concat(), told(&short, "method").unwrap());
    assert_eq!(short.len(), 4);
    assert!(short.concat().len() < whole.len());
    for line in short {
        assert!(whole.contains(line), "{line}");
    }
}

#[test]
fn a_claim_without_evidence_is_pointed_at() {
    let mut rows = deciding_company();
    let findings = of_company(&rows, "findings");
    assert!(found(&made(&rows, &findings), "check-claim").is_empty());
    for link in rows.findings[0].links.values_mut() {
        *link = EvidenceLink::Context;
    }
    let claims = found(&made(&rows, &findings), "check-claim");
    assert_eq!(claims.len(), 1);
    assert!(rows.findings[0].finding.statement.starts_with(claims[0].arguments["where"].trim_end_matches('…')));
    rows.decisions[0].findings = vec![rows.findings[0].finding.id];
    assert_eq!(found(&made(&rows, &of_billing(&rows, "decision")), "check-claim").len(), 1);
}

#[test]
fn a_number_of_the_headline_stands_on_the_pages() {
    let (rows, mut recipe) = small_day();
    recipe.headline = made(&rows, &recipe).proposed_headline;
    assert!(found(&made(&rows, &recipe), "check-headline-claim").is_empty());
    recipe.headline = "Four-screen copying costs 4711 minutes on every day".to_owned();
    let claims = found(&made(&rows, &recipe), "check-headline-claim");
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].arguments["word"], "4711");
}

#[test]
fn a_pdf_wants_a_sentence_of_somebodys_own() {
    let (rows, mut recipe) = small_day();
    for (headline, is_own) in [
        ("", false),
        ("Refund codes", false),
        ("Refund codes confuse everybody here", true),
        ("7 of 12 notes are about:", false),
    ] {
        recipe.headline = headline.to_owned();
        assert_eq!(headline_is_own(&made(&rows, &recipe)), is_own, "{headline:?}");
    }
}

#[test]
fn every_word_of_the_pages_is_in_the_message() {
    let rows = deciding_company();
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    for recipe in [of_billing(&rows, "findings"), of_billing(&rows, "decision"), of_company(&rows, "purchase")] {
        let content = made(&rows, &recipe);
        let html = crate::for_message(&content).unwrap();
        let read = html.replace("&#x27;", "'").replace("&quot;", "\"").replace("&#x2f;", "/").replace("&amp;", "&");
        let read = plain(&read);
        for section in &content.sections {
            assert!(read.contains(&plain(&section.heading)), "{}", section.heading);
            for line in told(&content, section.id).unwrap_or_default() {
                assert!(read.contains(&plain(line)), "{line}");
            }
        }
        for refused in ["style", "<script", "<svg", "<img", "href"] {
            assert!(!html.contains(refused), "{refused}");
        }
    }
}
