//! The observations behind a team edition, one a row, for spreadsheets. What is NOT here: file formats.

use shadowday_model::records::Observation;
use shadowday_model::vocabulary::{Category, Precision};

use super::EvidenceRow;
use super::scope::{Note, Scope};

/// Every observation in scope. The hosts’ pseudonyms go into the leader's own day edition only.
pub fn evidence_rows(scope: &Scope<'_>) -> Vec<EvidenceRow> {
    scope.notes.iter().map(|note| evidence_row(scope, note)).collect()
}

fn evidence_row(scope: &Scope<'_>, note: &Note<'_>) -> EvidenceRow {
    let is_day = scope.report_word() == "day";
    let host_names = || {
        let mut names: Vec<&str> = scope
            .rows
            .hosts
            .iter()
            .filter(|host| note.row.hosts.contains(&host.id))
            .map(|host| host.pseudonym.as_str())
            .collect();
        names.sort_unstable();
        names.join("; ")
    };
    let leader = note.day.day.leader.and_then(|id| scope.rows.leaders.iter().find(|leader| leader.id == id));
    let row = note.row;
    EvidenceRow {
        id: row.id.to_string(),
        evidence: scope.ids.get(&row.id).cloned().unwrap_or_default(),
        happened_at: row.happened_at.map(|at| at.0.naive_local()),
        precision: row.precision,
        happened_at_stored: stored(row),
        team: note
            .team
            .and_then(|id| scope.rows.teams.iter().find(|team| team.id == id))
            .map(|team| team.name.clone())
            .unwrap_or_default(),
        leader: leader.map(|leader| leader.name.clone()).unwrap_or_default(),
        hosts: if is_day { host_names() } else { String::new() },
        category: row.category.map(Category::as_str).unwrap_or_default().to_owned(),
        sub_code: row.sub_code.clone().unwrap_or_default(),
        basis: row.basis.to_string(),
        polarity: row.polarity.to_string(),
        text: scope.released_text(note),
        tags: note.tags.iter().cloned().collect::<Vec<_>>().join(" "),
        tools: row.tools.iter().cloned().collect::<Vec<_>>().join("; "),
        impact: row.impact,
        minutes: row.minutes,
        count: row.count,
        kind: row.kind.to_string(),
        photos: super::photos::count_of(scope, row.id),
        activity: row.activity.map(|id| scope.whole_day.code_of(id)).unwrap_or_default(),
    }
}

/// As exact as it is known, so that reading the file again makes no hour of it.
fn stored(row: &Observation) -> String {
    let Some(at) = row.happened_at else { return String::new() };
    match row.precision {
        Precision::Minute => at.to_string(),
        Precision::Day => at.0.format("%Y-%m-%d").to_string(),
        Precision::Month => at.0.format("%Y-%m").to_string(),
    }
}
