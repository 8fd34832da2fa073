//! Evidence ids such as `B-14Oct-07`: the same in a report, in the window and next quarter.
//! What is NOT here: which observations a report shows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, ShadowDay, Team};
use shadowday_model::time::Lived;

/// Months as ids spell them: an id is a name, so it is the same in every language.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The evidence id of every observation that belongs to a day: initials of the team, local date of the day, running
/// number by time. Give it *all* teams, days and observations of the notebook, removed ones too: an id then never
/// changes because a filter does.
///
/// Two teams with the same initials get longer ones (`Bi`, `Ba`), then numbers. Two days of a team on one date share
/// one run of numbers. A calendar date that comes again in a later year carries that year (`B-14Oct27-07`); the first
/// keeps its short form, so that a printed id stays true.
pub fn evidence_ids(teams: &[Team], days: &[ShadowDay], observations: &[Observation]) -> BTreeMap<RecordId, String> {
    let initials = team_initials(teams);
    let day_of: BTreeMap<RecordId, &ShadowDay> = days.iter().map(|day| (day.id, day)).collect();
    let mut groups: BTreeMap<(String, NaiveDate), Vec<&Observation>> = BTreeMap::new();
    for observation in observations {
        let Some(day) = observation.day.and_then(|day| day_of.get(&day)) else { continue };
        let Some(date) = day.started_at.or(observation.happened_at).map(Lived::date) else { continue };
        let team = day.team.and_then(|team| initials.get(&resolve_team(teams, team)).cloned());
        groups.entry((team.unwrap_or_else(|| "X".to_owned()), date)).or_default().push(observation);
    }
    let years = years_by_date(groups.keys());
    let mut ids = BTreeMap::new();
    for ((team, date), mut notes) in groups {
        notes.sort_by_key(|note| (note.happened_at.map(Lived::ms), note.recorded_at.map(Lived::ms), note.id));
        let first_year = years[&(team.clone(), date.ordinal_in_any_year())].first().copied();
        let year = if first_year == Some(date.year()) { String::new() } else { format!("{:02}", date.year() % 100) };
        let month = MONTHS[date.month0() as usize];
        for (number, note) in notes.iter().enumerate() {
            ids.insert(note.id, format!("{team}-{:02}{month}{year}-{:02}", date.day(), number + 1));
        }
    }
    ids
}

/// A date without its year, as `(month, day)`.
trait DateInAnyYear {
    fn ordinal_in_any_year(&self) -> (u32, u32);
}

impl DateInAnyYear for NaiveDate {
    fn ordinal_in_any_year(&self) -> (u32, u32) {
        (self.month(), self.day())
    }
}

type DateKey = (String, (u32, u32));

fn years_by_date<'a>(keys: impl Iterator<Item = &'a (String, NaiveDate)>) -> BTreeMap<DateKey, BTreeSet<i32>> {
    let mut years: BTreeMap<DateKey, BTreeSet<i32>> = BTreeMap::new();
    for (team, date) in keys {
        years.entry((team.clone(), date.ordinal_in_any_year())).or_default().insert(date.year());
    }
    years
}

/// The team a joined team is read as. A ring of joins (two devices joining both ways) ends where it began to repeat.
pub fn resolve_team(teams: &[Team], team: RecordId) -> RecordId {
    let mut seen = BTreeSet::from([team]);
    let mut at = team;
    while let Some(next) = teams.iter().find(|row| row.id == at).and_then(|row| row.joined_into) {
        if !seen.insert(next) {
            return *seen.first().unwrap_or(&team);
        }
        at = next;
    }
    at
}

/// The shortest initials that tell the teams apart, in order of name and id.
fn team_initials(teams: &[Team]) -> BTreeMap<RecordId, String> {
    let mut named: Vec<&Team> = teams.iter().filter(|team| team.joined_into.is_none()).collect();
    named.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let short = |team: &Team| {
        let words: Vec<&str> =
            team.name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let initials: String =
            words.iter().take(3).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect();
        if initials.is_empty() { "X".to_owned() } else { initials }
    };
    let long = |team: &Team| {
        let letters: Vec<char> = team.name.chars().filter(|letter| letter.is_alphanumeric()).take(2).collect();
        letters
            .iter()
            .enumerate()
            .flat_map(|(at, letter)| if at == 0 { letter.to_uppercase().collect() } else { vec![*letter] })
            .collect::<String>()
    };
    let mut taken = BTreeSet::new();
    let mut initials = BTreeMap::new();
    for team in &named {
        let unique = |text: &str| named.iter().filter(|other| short(other) == text).count() == 1;
        let wanted = if unique(&short(team)) { short(team) } else { long(team) };
        let mut id = wanted.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{wanted}{number}");
            number += 1;
        }
        initials.insert(team.id, id);
    }
    initials
}
