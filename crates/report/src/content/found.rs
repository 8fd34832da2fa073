//! Findings with the observations in scope that say the same: counted, ranked, and withheld where too few hosts are behind
//! one. What is NOT here: how they are laid out, and what one costs (`cost`).

use std::collections::BTreeSet;

use shadowday_model::records::Decision;
use shadowday_model::vocabulary::{BasisGroup, EvidenceLink};
use shadowday_stats::disclosure::{Cell, protect_line};

use super::Edition;
use super::scope::{Class, Note, Scope};
use crate::input::{FindingRow, Rows};

/// A finding and what supports it.
pub struct Found<'n, 'a> {
    /// The finding.
    pub row: &'a FindingRow,
    /// Observations that say the same; never somebody's own reading.
    pub notes: Vec<&'n Note<'a>>,
    /// How many say otherwise.
    pub against: u32,
    /// Impact added up over observations; one that was not rated counts as 1.
    pub weight: u32,
    /// The highest impact given, 0 when none was.
    pub impact: u8,
    /// Times seen.
    pub times: u32,
    /// Days on which it was noted.
    pub days: u32,
    /// Teams.
    pub teams: u32,
    /// Leaders who noted it.
    pub observers: u32,
}

/// Findings with evidence in scope.
pub struct Findings<'n, 'a> {
    /// Ranked: weight, then times, then sentence.
    pub shown: Vec<Found<'n, 'a>>,
    /// Withheld: too few hosts are behind them, or they would give others away.
    pub withheld: u32,
}

impl<'n, 'a> Findings<'n, 'a> {
    /// Gathers those that are wanted: what is not shown can give nothing away.
    pub fn of(scope: &'n Scope<'a>, wanted: impl Fn(&FindingRow) -> bool) -> Self {
        let standing = scope.rows.findings.iter().filter(|row| !row.finding.removed && wanted(row));
        let mut all: Vec<Found> =
            standing.map(|row| Found::of(scope, row)).filter(|found| !found.notes.is_empty()).collect();
        all.sort_by(|a, b| {
            let rank = |found: &Found| std::cmp::Reverse((found.weight, found.times));
            let name = |found: &Found| (found.row.finding.statement.clone(), found.row.finding.id);
            rank(a).cmp(&rank(b)).then_with(|| name(a).cmp(&name(b)))
        });
        if scope.edition == Edition::Team {
            return Self { shown: all, withheld: 0 };
        }
        // Notes in no finding are the last figure of the line: how many notes there are is printed.
        let counted: BTreeSet<_> = all.iter().flat_map(|found| &found.notes).map(|note| note.row.id).collect();
        let rest: Vec<&Note> = scope.notes.iter().filter(|note| !counted.contains(&note.row.id)).collect();
        let mut line: Vec<Cell> = all.iter().map(|found| scope.cell(&found.notes)).collect();
        line.push(scope.cell(&rest));
        let hidden = protect_line(&line, scope.recipe.k_counts);
        let mut shown = Vec::new();
        let mut withheld = 0;
        for (found, hidden) in all.into_iter().zip(hidden) {
            if hidden { withheld += 1 } else { shown.push(found) }
        }
        Self { shown, withheld }
    }
}

impl<'n, 'a> Found<'n, 'a> {
    fn of(scope: &'n Scope<'a>, row: &'a FindingRow) -> Self {
        let link = |note: &&Note| row.links.get(&note.row.id).filter(|_| note.class != Class::MyRead);
        let with = |wanted: EvidenceLink| scope.notes.iter().filter(move |note| link(note) == Some(&wanted));
        let notes: Vec<&Note> = with(EvidenceLink::Supports).collect();
        let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        let days: BTreeSet<_> = notes.iter().map(|note| note.day.day.id).collect();
        let teams: BTreeSet<_> = notes.iter().map(|note| note.team).collect();
        let observers: BTreeSet<_> = notes.iter().filter_map(|note| note.day.day.leader).collect();
        Self {
            row,
            against: count(with(EvidenceLink::Contradicts).count()),
            weight: notes.iter().map(|note| u32::from(note.row.impact.unwrap_or(1))).sum(),
            impact: notes.iter().filter_map(|note| note.row.impact).max().unwrap_or(0),
            times: notes.iter().map(|note| note.row.count.max(1)).fold(0, u32::saturating_add),
            days: count(days.len()),
            teams: count(teams.len()),
            observers: count(observers.len()),
            notes,
        }
    }

    /// Its sentence without the mark at its end.
    pub fn statement(&self) -> &'a str {
        self.row.finding.statement.trim().trim_end_matches('.')
    }

    /// How many were seen, not heard.
    pub fn saw(&self) -> usize {
        self.notes.iter().filter(|note| note.row.basis.group() == BasisGroup::Saw).count()
    }

    /// The standing decision that it is part of; the newest.
    pub fn decision(&self, rows: &'a Rows) -> Option<&'a Decision> {
        let cites = |one: &&Decision| one.findings.iter().any(|cited| self.row.ids.contains(cited));
        standing(rows).filter(cites).max_by_key(|one| (one.number, one.id))
    }
}

/// Decisions that were not taken back and whose place no other took.
pub fn standing(rows: &Rows) -> impl Iterator<Item = &Decision> {
    rows.decisions.iter().filter(|one| one.stands(&rows.decisions))
}
