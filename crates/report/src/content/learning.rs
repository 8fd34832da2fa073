//! What the leader learned and owes: three headlines, expectations that did not hold, the own act of help, thanks.
//! What is NOT here: what hosts asked for (`asks`).

use shadowday_model::records::{Assumption, Recognition, ShadowDay};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{HostVerdict, Verdict};

use super::parts::section;
use super::scope::{Scope, cut};
use super::{Block, Item, Place, Section};
use crate::messages::msg;

/// Longest headline of the leader.
const LONGEST: usize = 400;

/// The leader's three headlines, in one row: what to fix first, what surprised, what to keep.
pub fn headlines(scope: &Scope<'_>) -> Vec<Section> {
    let day = scope.days.first().map(|row| &row.day);
    let of_day = |text: fn(&ShadowDay) -> &String| day.map(|day| cut(text(day), LONGEST)).unwrap_or_default();
    let own = cut(&scope.recipe.fix_first, LONGEST);
    let fix_first = if own.is_empty() { of_day(|day| &day.fix_first) } else { own };
    let headlines = [
        ("fix-first", "heading-fix-first", fix_first),
        ("surprised", "heading-surprised", of_day(|day| &day.surprised)),
        ("keep", "heading-keep", of_day(|day| &day.keep)),
    ];
    let said: Vec<_> = headlines.into_iter().filter(|(_, _, text)| !text.is_empty()).collect();
    let place = if said.len() > 1 { Place::Row } else { Place::Half };
    said.into_iter()
        .map(|(id, heading, text)| section(id, scope.words.say(heading), place, vec![Block::Paragraph { text }]))
        .collect()
}

/// Expectations with what became of them, the greatest surprise first.
pub fn expectations(scope: &Scope<'_>, place: Place) -> Option<Section> {
    let mut all = scope.whole_day.assumptions.clone();
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|one| (order(one.verdict), std::cmp::Reverse(one.confidence), one.position, one.id));
    let mut blocks: Vec<Block> = surprise_line(scope, &all).into_iter().map(|text| Block::Paragraph { text }).collect();
    blocks.push(Block::List { items: all.iter().map(|one| expectation(scope, one)).collect() });
    Some(section("expectations", scope.words.say("heading-expectations"), place, blocks))
}

/// `2 of 4 expectations did not hold.`
fn surprise_line(scope: &Scope<'_>, all: &[&Assumption]) -> Option<String> {
    let count = |verdict| all.iter().filter(|one| one.verdict == Some(verdict)).count();
    let scored = all.iter().filter(|one| one.verdict.is_some()).count();
    if scored == 0 {
        return None;
    }
    let line = msg!(scope.words, "expectations-line", n = count(Verdict::False), all = scored);
    let partly = count(Verdict::Partly);
    let rest = if partly > 0 { msg!(scope.words, "expectations-partly", n = partly) } else { String::new() };
    Some(line + &rest)
}

fn expectation(scope: &Scope<'_>, one: &Assumption) -> Item {
    let words = scope.words;
    let (mark, id) = match one.verdict {
        Some(Verdict::False) => ("×", "verdict-false"),
        Some(Verdict::Partly) => ("±", "verdict-partly"),
        Some(Verdict::True) => ("✓", "verdict-true"),
        None => ("?", "verdict-none"),
    };
    let sure =
        one.confidence.map(|sure| msg!(words, "expectation-sure", share = &words.percent(f64::from(sure) / 100.0)));
    let parts = [Some(words.say(id)), sure, Some(cut(&one.evidence, 160))];
    let detail = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Item { mark: mark.to_owned(), text: cut(&one.statement, 200), detail }
}

fn order(verdict: Option<Verdict>) -> u8 {
    match verdict {
        Some(Verdict::False) => 0,
        Some(Verdict::Partly) => 1,
        Some(Verdict::True) => 2,
        None => 3,
    }
}

/// What the leader took on as a helper that day, and thanks owed.
pub fn owed(scope: &Scope<'_>, place: Place) -> Option<Section> {
    let mut items: Vec<Item> = scope.days.first().and_then(|row| help(scope, &row.day)).into_iter().collect();
    items.extend(scope.whole_day.recognitions.iter().filter_map(|one| thanks(scope, one)));
    (!items.is_empty()).then(|| section("owed", scope.words.say("heading-owed"), place, vec![Block::List { items }]))
}

fn help(scope: &Scope<'_>, day: &ShadowDay) -> Option<Item> {
    let text = cut(&day.act_of_help, 200);
    if text.is_empty() {
        return None;
    }
    let (mark, id) = match day.help_done {
        Some(true) => ("✓", "help-done"),
        Some(false) => ("○", "help-not-done"),
        None => ("○", "help-open"),
    };
    Some(Item { mark: mark.to_owned(), text, detail: scope.words.say(id) })
}

fn thanks(scope: &Scope<'_>, one: &Recognition) -> Option<Item> {
    let words = scope.words;
    let reason = cut(&one.reason, 200);
    let host = one.host.and_then(|id| scope.rows.hosts.iter().find(|host| host.id == id));
    let name = host.map(|host| cut(&host.pseudonym, 20)).filter(|name| !name.is_empty());
    let text = match (name, reason.is_empty()) {
        (Some(name), false) => msg!(words, "thanks-for", host = &name, reason = &reason),
        (Some(name), true) => msg!(words, "thanks", host = &name),
        (None, false) => reason,
        (None, true) => return None,
    };
    let date = |at: Lived| words.short_date(at.date());
    let (mark, detail) = match (one.passed_on_at, one.due_at) {
        (Some(at), _) => ("✓", msg!(words, "thanks-passed-on", date = &date(at))),
        (None, Some(at)) => ("○", msg!(words, "thanks-owed", date = &date(at))),
        (None, None) => ("○", String::new()),
    };
    Some(Item { mark: mark.to_owned(), text, detail })
}

/// What hosts said of the notes at the read-back; a struck line is a number and nothing else.
pub fn read_back_line(scope: &Scope<'_>) -> Option<String> {
    let count = |verdict| scope.notes.iter().filter(|note| note.row.host_verdict == verdict).count();
    let (kept, corrected) = (count(HostVerdict::Kept), count(HostVerdict::Corrected));
    let struck = scope.whole_day.struck;
    (kept + corrected + struck > 0)
        .then(|| msg!(scope.words, "method-read-back", kept = kept, corrected = corrected, n = struck))
}
