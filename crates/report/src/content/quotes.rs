//! Quotes: verbatim, with permission, at most three, a counter-quote among them where there is one.
//! What is NOT here: the search for names in them (`checks`).

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;

use super::problems::may_show;
use super::scope::{Class, Note, Scope};
use super::{Edition, Quote};
use crate::messages::msg;

/// Quotes a page can carry.
const MOST: usize = 3;
/// Longer ones would have to be cut, and a cut quote is not verbatim.
const LONGEST: usize = 320;

/// The quotes of a report, and whether some were withheld because a team is small.
pub fn quotes(scope: &Scope<'_>) -> (Vec<Quote>, u32) {
    if !scope.recipe.quotes {
        return (Vec::new(), 0);
    }
    let may = |note: &&Note| note.row.quotable && may_show(note) && note.class != Class::MyRead && fits(&note.row.text);
    let (mut free, small): (Vec<&Note>, Vec<&Note>) =
        scope.notes.iter().filter(may).partition(|note| team_is_large(scope, note.team));
    // The weightiest first; among equals the longer one says more.
    free.sort_by_key(|note| {
        std::cmp::Reverse((note.row.starred, note.row.is_verbatim(), note.row.impact, note.row.text.chars().count()))
    });
    (choose(&free).into_iter().map(|note| quote(scope, note)).collect(), u32::try_from(small.len()).unwrap_or(u32::MAX))
}

/// The quote among some notes that says most; one that was not `taken` by another.
pub fn quote_among(scope: &Scope<'_>, notes: &[&Note<'_>], taken: &mut BTreeSet<RecordId>) -> Option<Quote> {
    if !scope.recipe.quotes {
        return None;
    }
    let may = |note: &&&Note| {
        let is_free = note.row.quotable && may_show(note) && note.class != Class::MyRead && fits(&note.row.text);
        is_free && team_is_large(scope, note.team) && !taken.contains(&note.row.id)
    };
    let rank = |note: &&&Note| {
        (note.row.starred, note.row.is_verbatim(), note.row.impact, note.row.text.chars().count(), note.row.id)
    };
    let best = notes.iter().filter(may).max_by_key(rank)?;
    taken.insert(best.row.id);
    Some(quote(scope, best))
}

/// Quotes in scope that nobody gave permission for.
pub fn left_out(scope: &Scope<'_>) -> u32 {
    if !scope.recipe.quotes {
        return 0;
    }
    let count = scope.notes.iter().filter(|note| note.row.is_verbatim() && !note.row.quotable).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn fits(text: &str) -> bool {
    let letters = text.chars().count();
    letters > 0 && letters <= LONGEST && !text.trim().is_empty()
}

/// A cross-team quote needs k hosts in its team, and as many heads where the headcount is known.
fn team_is_large(scope: &Scope<'_>, team: Option<RecordId>) -> bool {
    if scope.edition == Edition::Team {
        return true;
    }
    let k = scope.recipe.k_quotes;
    let mine = || scope.notes.iter().filter(|note| note.team == team);
    let row = scope.teams.iter().find(|row| Some(row.id) == team);
    let heads = row.and_then(|row| row.fewest_heads(mine().map(|note| note.date)));
    heads.is_none_or(|heads| heads >= k) && scope.hosts(mine()) >= k
}

/// Two problems about different things, then a bright spot as the counter-quote; problems fill what is left.
fn choose<'n, 'a>(free: &[&'n Note<'a>]) -> Vec<&'n Note<'a>> {
    let mut chosen: Vec<&Note> = Vec::new();
    let mut subjects = BTreeSet::new();
    let mut teams = BTreeSet::new();
    let counter = free.iter().find(|note| note.class == Class::Strength);
    let room = MOST - usize::from(counter.is_some());
    let others: Vec<&&Note> = free.iter().filter(|note| note.class != Class::Strength).collect();
    // First a subject and a team of its own each, then a subject, then whatever is left.
    for strictness in [2, 1, 0] {
        for note in &others {
            let subject = note.tags.first().cloned().unwrap_or_else(|| note.row.id.to_string());
            let is_new =
                (strictness < 1 || !subjects.contains(&subject)) && (strictness < 2 || !teams.contains(&note.team));
            if chosen.len() < room && is_new && !chosen.iter().any(|taken| taken.row.id == note.row.id) {
                subjects.insert(subject);
                teams.insert(note.team);
                chosen.push(note);
            }
        }
    }
    chosen.extend(counter);
    chosen
}

fn quote(scope: &Scope<'_>, note: &Note<'_>) -> Quote {
    let (text, remark) = spoken(&note.row.text);
    let text = scope.with_roles(note, &text);
    let remark = if scope.with_roles(note, &remark) == remark { remark } else { String::new() };
    let team = scope.team_name(note.team);
    let role = role_of(scope, note).filter(|_| remark.is_empty());
    let speaker = if remark.is_empty() { role.unwrap_or_default() } else { remark };
    let (when, evidence) = match scope.edition {
        Edition::Team => (scope.words.date(note.date), scope.ids.get(&note.row.id).cloned().unwrap_or_default()),
        // A day names the few hosts met on it; a month does not.
        Edition::CrossTeam => (scope.words.month(note.date), String::new()),
    };
    let who = if speaker.is_empty() {
        msg!(scope.words, "quote-team", team = &team, date = &when)
    } else {
        msg!(scope.words, "quote-role", role = &speaker, team = &team, date = &when)
    };
    Quote { text, who, evidence }
}

/// The words between quotation marks, and what the leader wrote after them.
fn spoken(text: &str) -> (String, String) {
    let text = text.trim();
    for (open, close) in [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('「', '」')] {
        let Some(rest) = text.strip_prefix(open) else { continue };
        if let Some(end) = rest.rfind(close) {
            let remark = rest[end + close.len_utf8()..].trim_matches([' ', ',', '.', ';', '–', '-', '—']);
            let short = remark.chars().count() <= 60;
            return if short {
                (rest[..end].trim().to_owned(), remark.to_owned())
            } else {
                (text.to_owned(), String::new())
            };
        }
        return (rest.trim().to_owned(), String::new());
    }
    (text.to_owned(), String::new())
}

/// The role of the only host, when that does not point at one of a few.
fn role_of(scope: &Scope<'_>, note: &Note<'_>) -> Option<String> {
    let host = scope.only_host(note)?;
    let role = host.role.trim().to_owned();
    let same_role = scope
        .rows
        .hosts
        .iter()
        .filter(|other| other.role.trim() == role && other.team == host.team && !other.removed)
        .count();
    let is_safe = scope.edition == Edition::Team || same_role >= scope.recipe.k_counts as usize;
    (is_safe && !role.is_empty()).then_some(role)
}
