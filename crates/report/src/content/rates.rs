//! Which rates per hour a cross-team edition may print. Hours are printed and so is every number of observations: a rate
//! tells how many of them were made on days of known hours, and by subtraction how many were not.
//! What is NOT here: the rates (`counts`).

use shadowday_model::ids::RecordId;
use shadowday_stats::disclosure::protect_line;

use super::Edition;
use super::scope::{Note, Scope};

/// Which rates are withheld.
pub struct Rates {
    teams: Vec<bool>,
    overall: bool,
}

impl Rates {
    /// Decides for some teams, whose number of observations may be withheld already, and for all of them together.
    pub fn of(scope: &Scope<'_>, teams: &[Option<RecordId>], hides_number: impl Fn(usize) -> bool) -> Self {
        if scope.edition == Edition::Team {
            return Self { teams: vec![false; teams.len()], overall: false };
        }
        let of_team = |team: Option<RecordId>| scope.notes.iter().filter(move |note| note.team == team).collect();
        let hidden: Vec<bool> =
            teams.iter().enumerate().map(|(row, team)| hides_number(row) || is_told(scope, of_team(*team))).collect();
        // Less the printed rates, the overall one is that of the rest: of one team it would be that team's.
        let is_rest = |note: &&Note| teams.iter().zip(&hidden).any(|(team, hidden)| *hidden && note.team == *team);
        let rest = hidden.iter().filter(|hidden| **hidden).count();
        let overall = hides_number(teams.len())
            || is_told(scope, scope.notes.iter().collect())
            || rest == 1
            || (rest > 1 && is_told(scope, scope.notes.iter().filter(is_rest).collect()));
        Self { teams: hidden, overall }
    }

    /// Is the rate of a row withheld? The row after the last team is that of all teams.
    pub fn is_withheld(&self, row: usize) -> bool {
        self.teams.get(row).copied().unwrap_or(self.overall)
    }

    /// Is the rate of all teams together withheld?
    pub fn hides_overall(&self) -> bool {
        self.overall
    }

    /// How many rates of teams say "withheld" although their number of observations is printed.
    pub fn withheld_alone(&self, hides_number: impl Fn(usize) -> bool) -> u32 {
        let alone = self.teams.iter().enumerate().filter(|(row, hidden)| **hidden && !hides_number(*row)).count();
        u32::try_from(alone).unwrap_or(u32::MAX)
    }
}

/// Observations on days of known hours and on days of unknown ones are two figures of one line whose sum is printed.
fn is_told(scope: &Scope<'_>, notes: Vec<&Note<'_>>) -> bool {
    let (timed, untimed): (Vec<&Note>, Vec<&Note>) = notes.into_iter().partition(|note| note.day.hours.is_some());
    protect_line(&[scope.cell(&timed), scope.cell(&untimed)], scope.recipe.k_counts).contains(&true)
}
