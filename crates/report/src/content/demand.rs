//! What customers came for: contacts that should not have been necessary, why, and who had to be fetched.
//! What is NOT here: how contacts are tallied.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::records::Contact;
use shadowday_model::vocabulary::Demand;
use shadowday_stats::wilson;

use super::parts::section;
use super::scope::{Scope, cut};
use super::{Block, Cell, Column, ContactRow, FailureDemand, Place, Section, Table};
use crate::messages::msg;

/// Reasons a column has room for.
const MOST_REASONS: usize = 5;

/// Contacts in figures; nothing when none was tallied.
pub fn contacts(scope: &Scope<'_>, place: Place) -> Option<Section> {
    let contacts = &scope.whole_day.contacts;
    if contacts.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Paragraph { text: share_line(scope, contacts) }];
    blocks.extend(reasons(scope, contacts).map(|table| Block::Table { table }));
    blocks.extend(escalation_lines(scope, contacts));
    Some(section("contacts", scope.words.say("heading-contacts"), place, blocks))
}

/// Contacts that were judged, and those of them that should not have been necessary.
pub fn failures(contacts: &[&Contact]) -> (u32, u32) {
    let count = |demand| contacts.iter().filter(|contact| contact.demand == Some(demand)).count();
    let (failure, value) = (count(Demand::Failure), count(Demand::Value));
    let whole = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    (whole(failure), whole(failure + value))
}

/// Their share with its interval; nothing when no contact was judged.
pub fn failure_demand(scope: &Scope<'_>) -> Option<FailureDemand> {
    let contacts = &scope.whole_day.contacts;
    let (failures, judged) = failures(contacts);
    let interval = wilson(failures, judged)?;
    let teams: BTreeSet<String> = contacts.iter().map(|contact| scope.team_of(contact.day)).collect();
    let share = f64::from(failures) / f64::from(judged);
    let team = if teams.len() == 1 { teams.into_iter().collect() } else { String::new() };
    Some(FailureDemand { team, failures, judged, share, low: interval.low, high: interval.high })
}

fn share_line(scope: &Scope<'_>, contacts: &[&Contact]) -> String {
    let words = scope.words;
    let all = msg!(words, "contacts-all", n = contacts.len());
    let Some(found) = failure_demand(scope) else { return all };
    let share = words.percent(found.share);
    let (low, high) = (words.decimal(found.low * 100.0, 0), words.decimal(found.high * 100.0, 0));
    let (hits, judged) = (found.failures, found.judged);
    let line = msg!(words, "contacts-failure", n = hits, all = judged, share = &share, low = &low, high = &high);
    let unclear = contacts.len().saturating_sub(judged as usize);
    let rest = if unclear > 0 { msg!(words, "contacts-unclear", n = unclear) } else { String::new() };
    format!("{all} {line}{rest}")
}

/// Why failure demand came, the most frequent first; why any contact came when none is called failure demand.
fn reasons(scope: &Scope<'_>, contacts: &[&Contact]) -> Option<Table> {
    let words = scope.words;
    let is_failure = |contact: &&&Contact| contact.demand == Some(Demand::Failure);
    let wanted: Vec<&&Contact> = if contacts.iter().any(|contact| contact.demand == Some(Demand::Failure)) {
        contacts.iter().filter(is_failure).collect()
    } else {
        contacts.iter().collect()
    };
    let counted = ranked(wanted.iter().map(|contact| contact.reason.as_str()));
    if counted.is_empty() {
        return None;
    }
    let id = if wanted.len() < contacts.len() { "column-failure-reason" } else { "column-reason" };
    let row = |(reason, n): &(String, usize)| {
        vec![Cell::text(cut(reason, 80)), Cell::number(*n as f64, words.whole(*n as u64))]
    };
    Some(Table {
        id: "reasons",
        caption: words.say("reasons-caption"),
        columns: vec![Column::words(words.say(id), 1), Column::numbers("contacts", words.say("column-contacts"))],
        rows: counted.iter().take(MOST_REASONS).map(row).collect(),
        total_row: false,
    })
}

/// Texts with how often each stands there, the most frequent first; the same words in other letters are the same.
fn ranked<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        counts.entry(text.to_lowercase()).or_insert_with(|| (text.to_owned(), 0)).1 += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_values().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// Who was needed, how long that took, and what more authority would have solved.
fn escalation_lines(scope: &Scope<'_>, contacts: &[&Contact]) -> Vec<Block> {
    let words = scope.words;
    let escalated: Vec<&&Contact> = contacts.iter().filter(|contact| contact.escalated).collect();
    if escalated.is_empty() {
        return Vec::new();
    }
    let needed: Vec<String> = ranked(escalated.iter().map(|contact| contact.needed.as_str()))
        .iter()
        .map(|(who, n)| msg!(words, "counted", what = &cut(who, 40), n = *n))
        .collect();
    let mut line = msg!(words, "escalated", n = escalated.len());
    if !needed.is_empty() {
        line += &msg!(words, "escalated-needed", list = &words.list(&needed));
    }
    if let Some(wait) = median(escalated.iter().filter_map(|contact| contact.wait_minutes).collect()) {
        line += &msg!(words, "escalated-wait", minutes = &words.decimal(wait, usize::from(wait.fract() > 0.05)));
    }
    let judged = escalated.iter().filter(|contact| contact.solvable.is_some()).count();
    let solvable = escalated.iter().filter(|contact| contact.solvable == Some(true)).count();
    if judged > 0 {
        line += &msg!(words, "escalated-solvable", n = solvable, all = judged);
    }
    let missing: Vec<String> = ranked(escalated.iter().map(|contact| contact.authority_missing.as_str()))
        .iter()
        .take(3)
        .map(|(what, n)| msg!(words, "counted", what = &cut(what, 60), n = *n))
        .collect();
    let mut blocks = vec![Block::Paragraph { text: line }];
    if !missing.is_empty() {
        blocks.push(Block::Note { text: msg!(words, "escalated-missing", list = &words.list(&missing)) });
    }
    blocks
}

/// The middle of some minutes; between the two middle ones when their number is even.
fn median(mut minutes: Vec<f64>) -> Option<f64> {
    minutes.retain(|one| one.is_finite() && *one >= 0.0);
    minutes.sort_by(f64::total_cmp);
    let middle = minutes.len() / 2;
    let upper = *minutes.get(middle)?;
    let is_even = minutes.len().is_multiple_of(2);
    Some(if is_even { f64::midpoint(minutes[middle - 1], upper) } else { upper })
}

/// Every contact, for spreadsheets.
pub fn rows(scope: &Scope<'_>) -> Vec<ContactRow> {
    let channel = |contact: &Contact| {
        let of_day = || scope.whole_day.day(contact.day).map(|day| day.channel.clone()).unwrap_or_default();
        if contact.channel.is_empty() { of_day() } else { contact.channel.clone() }
    };
    let row = |contact: &&Contact| ContactRow {
        team: scope.team_of(contact.day),
        at: contact.at.map(|at| at.0.naive_local()),
        channel: channel(contact),
        demand: contact.demand.map(Demand::as_str).unwrap_or_default(),
        reason: contact.reason.clone(),
        escalated: contact.escalated,
        needed: contact.needed.clone(),
        authority_missing: contact.authority_missing.clone(),
        wait_minutes: contact.wait_minutes,
        solvable: contact.solvable,
    };
    scope.whole_day.contacts.iter().map(row).collect()
}
