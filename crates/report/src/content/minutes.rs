//! Minutes lost to problems: their sums, and which of them a cross-team edition may print. Few people may be behind the
//! minutes of a group that many are behind, so minutes are protected as figures of their own.
//! What is NOT here: the arithmetic of withholding (`stats::disclosure`).

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_stats::disclosure::{Cell, protect_line};

use super::Edition;
use super::counts::Counts;
use super::problems::Groups;
use super::scope::{Note, Scope};

/// Minutes of some notes, and whether some are guesses.
pub fn minutes_lost(notes: &[&Note<'_>]) -> (f64, bool) {
    (
        notes.iter().map(|note| note.minutes()).sum(),
        notes.iter().any(|note| note.row.minutes_guessed && note.minutes() > 0.0),
    )
}

/// What may be printed of the minutes of all problems.
pub struct Lost {
    /// Their sum and whether some are guesses; `None` when too few hosts are behind it.
    pub total: Option<(f64, bool)>,
    /// How many problems have minutes, of how many; `None` when it would show a small group.
    pub noted: Option<(usize, u32)>,
    /// How many printed places say "withheld".
    pub withheld: u32,
}

impl Lost {
    /// Decides for the first `printed` groups, the total and the number of problems with minutes. The total is known, so
    /// the groups are one line of figures; problems in no printed group are its last figure, which is never printed.
    pub fn of(scope: &Scope<'_>, counts: &Counts, found: &mut Groups<'_, '_>, printed: usize) -> Self {
        let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
        let problems: Vec<&Note> = scope.notes.iter().filter(|note| note.is_problem()).collect();
        let printed = printed.min(found.shown.len());
        let told: BTreeSet<RecordId> =
            found.shown[..printed].iter().flat_map(|group| &group.notes).map(|note| note.row.id).collect();
        let rest: Vec<&Note> = problems.iter().copied().filter(|note| !told.contains(&note.row.id)).collect();
        let mut line: Vec<Cell> = found.shown[..printed].iter().map(|group| cell(scope, &group.notes)).collect();
        line.push(cell(scope, &rest));
        let hidden = protect_line(&line, k);
        for (group, hidden) in found.shown.iter_mut().zip(&hidden[..printed]) {
            group.hides_minutes = *hidden;
        }
        let all = cell(scope, &problems);
        let total = (all.value == 0 || all.hosts >= k).then(|| minutes_lost(&problems));
        let (noted, hides_noted) = noted(scope, counts, &problems, k);
        let withheld = hidden[..printed].iter().filter(|hidden| **hidden).count();
        let withheld =
            u32::try_from(withheld).unwrap_or(u32::MAX) + u32::from(total.is_none()) + u32::from(hides_noted);
        Self { total, noted, withheld }
    }
}

/// Problems with minutes and problems without are two figures of one line. Of the same problems that the printed number
/// counts: those not sorted yet drop out where they are withheld.
fn noted(scope: &Scope<'_>, counts: &Counts, problems: &[&Note<'_>], k: u32) -> (Option<(usize, u32)>, bool) {
    // The number of problems would give a withheld category away.
    let Some(all) = counts.problems() else { return (None, false) };
    let is_counted = |note: &&Note| counts.class_total(note.class).is_some();
    let (with, without): (Vec<&Note>, Vec<&Note>) =
        problems.iter().copied().filter(is_counted).partition(|note| note.minutes() > 0.0);
    let hides = protect_line(&[scope.cell(&with), scope.cell(&without)], k).contains(&true);
    ((!hides).then_some((with.len(), all)), hides)
}

/// The minutes of some notes as a figure: whole minutes, rounded up so that a few seconds are not nothing, and the hosts
/// behind the notes that have any.
fn cell(scope: &Scope<'_>, notes: &[&Note<'_>]) -> Cell {
    let with: Vec<&Note> = notes.iter().copied().filter(|note| note.minutes() > 0.0).collect();
    Cell { value: minutes_lost(&with).0.ceil() as u32, hosts: scope.cell(&with).hosts }
}
