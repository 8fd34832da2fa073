//! Who should visit whom, and what nobody has seen: cadence and review dates against last visits, hours by weekday, shift
//! and channel.
//! What is NOT here: rates, and any comparison of people.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, NaiveDate};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Leader, Team};
use shadowday_store::{DayFilter, DayRow};

use crate::api::{BlindSpots, Brake, CoverageRow, Covered, LeaderVisits, Nothing, Reobservation, TeamVisits, Visits};
use crate::app::App;
use crate::decisions::{self, Booked};
use crate::error::Error;
use crate::view::Names;
use crate::words::name_key;
use crate::{asks, closing};

/// A visit due within so many days is soon.
const SOON_DAYS: u64 = 7;
/// Shifts times channels of one team that get a row each although nobody was there.
const MOST_UNSEEN: usize = 24;
const WEEKDAYS: usize = 7;

/// Teams with their visits, those due first.
pub fn visits(app: &App, _: Nothing) -> Result<Visits, Error> {
    let today = app.notebook().store.now().date();
    app.read(|read| {
        let names = Names::read(read);
        let mut leaders: Vec<Leader> = read.leaders().into_iter().filter(|leader| !leader.removed).collect();
        leaders.sort_by_key(|leader| (!leader.me, leader.name.to_lowercase(), leader.id));
        let mut days: BTreeMap<RecordId, Vec<DayRow>> = BTreeMap::new();
        for row in read.days(&DayFilter::default()) {
            let begun = row.day.started_at.is_some_and(|at| at.date() <= today);
            if let Some(team) = row.day.team.and_then(|team| names.team(team)).filter(|_| begun) {
                days.entry(team.id).or_default().push(row);
            }
        }
        let standing = names.all_teams().filter(|team| !team.removed && team.joined_into.is_none());
        let mut asked = Asked {
            booked: decisions::booked(read, &names, today),
            brakes: closing::brakes(read, &names, &asks::all_standing(read, &names), today),
        };
        let mut teams: Vec<TeamVisits> = standing
            .map(|team| {
                let days: &[DayRow] = days.get(&team.id).map_or(&[], Vec::as_slice);
                asked.put(of_team(&names, &leaders, team, days, today), team.id, today)
            })
            .collect();
        teams.sort_by_key(|row| {
            let unvisited = row.state != "never";
            (row.state == "none", unvisited, row.due_on.clone(), row.name.to_lowercase(), row.team.clone())
        });
        Visits { today: today.to_string(), teams }
    })
}

/// What decisions and asks say about going there.
struct Asked {
    booked: BTreeMap<RecordId, Booked>,
    brakes: Vec<Brake>,
}

impl Asked {
    /// A team's visits with that: a review date is a date like that of the rhythm, whichever comes first.
    fn put(&mut self, mut visits: TeamVisits, team: RecordId, today: NaiveDate) -> TeamVisits {
        let at = self.brakes.iter().position(|brake| brake.team == visits.team);
        visits.brake = at.map(|at| self.brakes.swap_remove(at));
        let Some(booked) = self.booked.remove(&team) else { return visits };
        let on = booked.on.to_string();
        visits.again = Some(Reobservation {
            decision: booked.decision.to_string(),
            number: booked.number,
            question: booked.question,
            on: on.clone(),
        });
        if visits.state != "never" && visits.due_on.as_ref().is_none_or(|due| on < *due) {
            due_state(booked.on, today).clone_into(&mut visits.state);
            visits.due_on = Some(on);
        }
        visits
    }
}

/// `days` are the team's, newest first.
fn of_team(names: &Names, leaders: &[Leader], team: &Team, days: &[DayRow], today: NaiveDate) -> TeamVisits {
    let last = days.first();
    let visited = Visited::of(team, last, today);
    let by_leaders: Vec<LeaderVisits> =
        leaders.iter().filter_map(|leader| by_leader(team, leader, days, today)).collect();
    let seen = Seen::of(team, days);
    TeamVisits {
        team: team.id.to_string(),
        name: team.name.clone(),
        cadence_days: team.cadence_days,
        last_by_me: by_leaders.iter().find(|leader| leader.me).and_then(|leader| leader.last.clone()),
        last: visited.last,
        last_by: names.leader_name(last.and_then(|row| row.day.leader)),
        leaders: by_leaders,
        due_on: visited.due_on,
        state: visited.state,
        again: None,
        brake: None,
        blind: seen.blind(team, days),
        coverage: seen.rows(),
    }
}

/// Visits of one leader; nothing for others than the one of this notebook who have never been there.
fn by_leader(team: &Team, leader: &Leader, days: &[DayRow], today: NaiveDate) -> Option<LeaderVisits> {
    let last = days.iter().find(|row| row.day.leader == Some(leader.id));
    (leader.me || last.is_some()).then(|| {
        let Visited { last, due_on, state } = Visited::of(team, last, today);
        LeaderVisits { leader: leader.name.clone(), me: leader.me, last, due_on, state }
    })
}

/// A last visit, and what the rhythm makes of it.
struct Visited {
    last: Option<String>,
    due_on: Option<String>,
    state: String,
}

impl Visited {
    fn of(team: &Team, last: Option<&DayRow>, today: NaiveDate) -> Self {
        let on = last.and_then(|row| row.day.started_at).map(|at| at.date());
        let due = on.zip(team.cadence_days).and_then(|(on, every)| on.checked_add_days(Days::new(every.into())));
        let text = |date: Option<NaiveDate>| date.map(|date| date.to_string());
        let state = state(team.cadence_days, last.is_some(), due, today).to_owned();
        Self { last: text(on), due_on: text(due), state }
    }
}

fn state(cadence: Option<u32>, visited: bool, due_on: Option<NaiveDate>, today: NaiveDate) -> &'static str {
    match (cadence, due_on) {
        (None, _) => "none",
        (Some(_), _) if !visited => "never",
        (Some(_), Some(due)) => due_state(due, today),
        (Some(_), None) => "later",
    }
}

fn due_state(due: NaiveDate, today: NaiveDate) -> &'static str {
    if due <= today {
        "due"
    } else if due <= today + Days::new(SOON_DAYS) {
        "soon"
    } else {
        "later"
    }
}

/// What was seen of one team. Names are compared without letter case; the team's own spelling is shown.
struct Seen {
    /// Shift and channel, as keys → as shown, and a weekday each.
    places: BTreeMap<(String, String), Place>,
}

/// A word of a day.
type Said = fn(&DayRow) -> &str;

struct Place {
    shift: String,
    channel: String,
    weekdays: [Covered; WEEKDAYS],
}

impl Seen {
    fn of(team: &Team, days: &[DayRow]) -> Self {
        let mut seen = Self { places: BTreeMap::new() };
        for row in days {
            let Some(weekday) = row.day.started_at.map(|at| at.date().weekday().num_days_from_monday() as usize) else {
                continue;
            };
            let hours = row.day.hours(row.last_act);
            let place = seen.place(&spelled(&team.shifts, &row.day.shift), &spelled(&team.channels, &row.day.channel));
            let cell = &mut place.weekdays[weekday];
            cell.days += 1;
            cell.hours += hours.map_or(0.0, |hours| hours.hours);
            cell.rough |= hours.is_none_or(|hours| hours.estimated);
        }
        let nothing = [String::new()];
        let or_nothing = |names: &[String]| if names.is_empty() { nothing.to_vec() } else { names.to_vec() };
        let (shifts, channels) = (or_nothing(&team.shifts), or_nothing(&team.channels));
        if shifts.len() * channels.len() <= MOST_UNSEEN && !(team.shifts.is_empty() && team.channels.is_empty()) {
            for shift in &shifts {
                for channel in &channels {
                    seen.place(shift, channel);
                }
            }
        }
        seen
    }

    fn place(&mut self, shift: &str, channel: &str) -> &mut Place {
        self.places.entry((name_key(shift), name_key(channel))).or_insert_with(|| Place {
            shift: shift.to_owned(),
            channel: channel.to_owned(),
            weekdays: Default::default(),
        })
    }

    /// The weekdays, shifts and channels at which nobody was. A team never visited has no blind spots: all is one.
    fn blind(&self, team: &Team, days: &[DayRow]) -> BlindSpots {
        let on = |weekday: usize| self.places.values().any(|place| place.weekdays[weekday].days > 0);
        let unsaid = |named: &[String], said: Said| {
            !named.is_empty() && !days.is_empty() && days.iter().all(|row| said(row).trim().is_empty())
        };
        let missed = |named: &[String], said: Said| -> Vec<String> {
            if days.is_empty() || unsaid(named, said) {
                return Vec::new();
            }
            let was = |name: &String| days.iter().any(|row| name_key(said(row)) == name_key(name));
            named.iter().filter(|name| !was(name)).cloned().collect()
        };
        let (shift, channel): (Said, Said) = (|row| &row.day.shift, |row| &row.day.channel);
        let weekend = !on(5) && !on(6);
        let weekdays = (0..WEEKDAYS).filter(|day| !days.is_empty() && if *day < 5 { !on(*day) } else { weekend });
        BlindSpots {
            weekdays: weekdays.map(|day| day as u32 + 1).collect(),
            shifts: missed(&team.shifts, shift),
            channels: missed(&team.channels, channel),
            shifts_unsaid: unsaid(&team.shifts, shift),
            channels_unsaid: unsaid(&team.channels, channel),
        }
    }

    fn rows(self) -> Vec<CoverageRow> {
        let row = |place: Place| {
            let mut total = Covered::default();
            for cell in &place.weekdays {
                total.days += cell.days;
                total.hours += cell.hours;
                total.rough |= cell.rough;
            }
            CoverageRow { shift: place.shift, channel: place.channel, weekdays: place.weekdays.to_vec(), total }
        };
        self.places.into_values().map(row).collect()
    }
}

/// The team's own spelling of a name, or the name.
fn spelled(known: &[String], name: &str) -> String {
    let same = known.iter().find(|one| name_key(one) == name_key(name));
    same.cloned().unwrap_or_else(|| name.trim().to_owned())
}
