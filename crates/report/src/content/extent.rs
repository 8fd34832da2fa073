//! How much of a report is told: one page or two, the whole method or a few lines of it, and the notes that a person chose
//! to print. What is NOT here: the themes, which decide what is counted (`themes`).

use super::parts::{method_in_short, section};
use super::scope::{Scope, cut};
use super::{Block, Edition, Item, Parts, Place, Section};

/// What stays when the page that doubts is left out: what figures rest on is never left out.
const ALWAYS: [&str; 3] = ["not-seen", "method", CHOSEN];
/// The section of the notes that a person chose.
pub const CHOSEN: &str = "chosen";
/// Notes that the pages have room for.
pub const MOST_CHOSEN: usize = 8;

/// Cuts the sections to what was asked for, and adds the notes that were chosen.
pub fn fit(scope: &Scope<'_>, parts: Parts) -> Parts {
    let extent = &scope.recipe.extent;
    let mut sections = parts.sections;
    if let Some(chosen) = chosen(scope) {
        let before = sections.iter().position(|section| section.place == Place::Box).unwrap_or(sections.len());
        sections.insert(before, chosen);
    }
    let is_one = extent.one_page && scope.recipe.report.has_extent();
    if is_one {
        let doubt = sections.iter().position(|section| section.place == Place::NewPage).unwrap_or(sections.len());
        let mut at = 0;
        sections.retain(|section| {
            at += 1;
            at <= doubt || ALWAYS.contains(&section.id)
        });
    }
    if extent.short_method || is_one {
        for method in sections.iter_mut().filter(|section| section.id == "method") {
            method.blocks = method_in_short(scope).into_iter().map(|text| Block::Paragraph { text }).collect();
        }
    }
    let facts = [Some(parts.facts), super::themes::told(scope)].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Parts { sections, facts, withheld: parts.withheld + scope.themes_withheld, ..parts }
}

/// Has the report a place for notes that a person chooses? Nothing for others repeats a single note, and a wall has no room.
pub fn takes_evidence(scope: &Scope<'_>) -> bool {
    scope.edition == Edition::Team && !matches!(scope.report_word(), "poster" | "huddle" | "register")
}

fn chosen(scope: &Scope<'_>) -> Option<Section> {
    if !takes_evidence(scope) {
        return None;
    }
    let words = scope.words;
    let wanted = scope.notes.iter().filter(|note| scope.recipe.extent.evidence.contains(&note.row.id));
    let item = |note: &super::scope::Note| {
        let basis = words.say(&format!("chosen-{}", note.row.basis.group().as_str().replace('_', "-")));
        let id = scope.ids.get(&note.row.id).cloned().unwrap_or_default();
        let detail = [words.date(note.date), basis, id];
        let detail = detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Item { mark: "›".to_owned(), text: cut(&scope.released_text(note), 240), detail }
    };
    let items: Vec<Item> = wanted.take(MOST_CHOSEN).map(item).collect();
    // A sheet of two halves has the notes on the side that understands.
    let place = if scope.report_word() == "decision" { Place::Left } else { Place::Full };
    (!items.is_empty()).then(|| section(CHOSEN, words.say("heading-chosen"), place, vec![Block::List { items }]))
}
