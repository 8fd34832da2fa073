//! What a report says without anything in scope that supports it. What is NOT here: the words of the check (`checks`).

use shadowday_model::records::Why;
use shadowday_model::vocabulary::EvidenceLink;

use super::extent::{MOST_CHOSEN, takes_evidence};
use super::scope::{Class, Scope, cut};
use crate::input::{FindingRow, Report};

/// Letters of a claim where it is repeated.
const LONGEST: usize = 80;

/// Findings that are told of, or would be, without an observation that says the same; a question that rests on nothing.
pub fn unsupported(scope: &Scope<'_>) -> Vec<String> {
    let bare = |row: &&FindingRow| !row.finding.removed && !is_supported(scope, row);
    let told = |row: &FindingRow| cut(&row.finding.statement, LONGEST);
    match &scope.recipe.report {
        // Which findings have evidence somewhere else is no matter of this report; one without any is a claim.
        Report::Findings { .. } => {
            let never = |row: &&FindingRow| !row.links.values().any(|link| *link == EvidenceLink::Supports);
            scope.rows.findings.iter().filter(bare).filter(never).map(told).collect()
        }
        Report::Decision { of, .. } => {
            let Some(decision) = scope.rows.decisions.iter().find(|one| one.id == *of) else { return Vec::new() };
            let cited = |row: &&FindingRow| decision.findings.iter().any(|cited| row.ids.contains(cited));
            let bare: Vec<String> = scope.rows.findings.iter().filter(cited).filter(bare).map(told).collect();
            let unseen = |why: &&Why| {
                let shows =
                    |row: &FindingRow| why.finding.is_some_and(|id| row.ids.contains(&id)) && is_supported(scope, row);
                !scope.rows.findings.iter().any(shows)
            };
            let whys = decision.whys.iter().filter(unseen).map(|why| cut(&why.because, LONGEST));
            let bare: Vec<String> = bare.into_iter().chain(whys).collect();
            if bare.is_empty() && scope.notes.is_empty() { vec![cut(&decision.question, LONGEST)] } else { bare }
        }
        Report::Purchase { of, .. } => {
            let cited = |row: &&FindingRow| row.ids.iter().any(|id| of.contains(id));
            scope.rows.findings.iter().filter(cited).filter(bare).map(told).collect()
        }
        Report::Day { .. }
        | Report::Summary { .. }
        | Report::Poster { .. }
        | Report::Huddle { .. }
        | Report::Register { .. } => Vec::new(),
    }
}

/// Somebody's own reading supports nothing.
fn is_supported(scope: &Scope<'_>, row: &FindingRow) -> bool {
    let supports = |note: &&super::scope::Note| {
        note.class != Class::MyRead && row.links.get(&note.row.id) == Some(&EvidenceLink::Supports)
    };
    scope.notes.iter().any(|note| supports(&note))
}

/// How many of the notes that were chosen are not printed.
pub fn chosen_elsewhere(scope: &Scope<'_>) -> u32 {
    let chosen = &scope.recipe.extent.evidence;
    if !takes_evidence(scope) {
        return 0;
    }
    let here = scope.notes.iter().filter(|note| chosen.contains(&note.row.id)).count().min(MOST_CHOSEN);
    u32::try_from(chosen.len() - here.min(chosen.len())).unwrap_or(u32::MAX)
}
