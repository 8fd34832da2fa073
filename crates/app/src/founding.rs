//! The first note makes what it needs, in an act of its own: the stream's description, the programme, the leader "Me",
//! a team and the day. Undoing the note then undoes the note only. What is NOT here: the note itself.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Host, Leader, RecordKind, set_field};
use shadowday_model::time::Lived;
use shadowday_store::{Act, DayFilter, DayRow, DayState, Read, Seen};

use crate::app::App;
use crate::error::Error;
use crate::messages::{SYSTEM, Words, spoken};
use crate::words::{self, name_key};

/// A day without a note for so long is over, though nobody ended it: a night shift fits, the next morning does not.
pub(crate) const STILL_OPEN_HOURS: i64 = 12;

/// Fields from pairs.
pub(crate) fn fields<const N: usize>(pairs: [(&str, serde_json::Value); N]) -> FieldMap {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The shadow day that is open now, if any: not ended, begun, and not silent for half a day.
pub(crate) fn open_day(read: &Read<'_>, now: Lived) -> Option<DayRow> {
    let open = read.days(&DayFilter { state: DayState::Open, limit: 5, ..DayFilter::default() });
    open.into_iter().find(|row| {
        let last = row.last_act.max(row.day.started_at);
        last.is_some_and(|last| {
            (now.0 - last.0).num_hours() < STILL_OPEN_HOURS && last.0 <= now.0 + chrono::Duration::hours(1)
        })
    })
}

/// The open day, or a new unplanned one with the team and leader of the last that was lived: an imported day says nothing
/// of where a person is today.
pub(crate) fn day_for_a_note(app: &App, started: Lived) -> Result<RecordId, Error> {
    const MOST_LOOKED_AT: u32 = 50;
    if let Some(open) = app.read(|read| open_day(read, started))? {
        return Ok(open.day.id);
    }
    let last = app.read(|read| read.days(&DayFilter { limit: MOST_LOOKED_AT, ..DayFilter::default() }))?;
    let carried = last.iter().find(|row| !row.day.exposure_unknown).map(|row| (row.day.team, row.day.leader));
    let first = carried.is_none();
    let kind = if first { "found_notebook" } else { "start_day" };
    let done = app.act(kind, None, |act| {
        let base = foundation(act)?;
        let (team, leader) = match carried {
            Some((team, leader)) => (team, leader.or(Some(base.me))),
            None => (None, Some(base.me)),
        };
        let team = match team {
            Some(team) => team,
            None => team_named(act, &unnamed_team())?,
        };
        crate::strip::stop_forgotten(act)?;
        start_day(act, &base, team, leader.unwrap_or(base.me), started)
    })?;
    Ok(done.value)
}

/// The programme and the leader of this notebook.
pub(crate) struct Foundation {
    /// The programme.
    pub programme: RecordId,
    /// The leader whose notebook it is.
    pub me: RecordId,
}

/// Makes programme and leader where there are none, in an act of their own that is not undone: undoing the first day, team
/// or tag then leaves them, and what is done after it keeps its author.
pub(crate) fn found(app: &App) -> Result<(), Error> {
    app.act("found_notebook", None, |act| foundation(act).map(|_| ()))?;
    Ok(())
}

/// Finds programme and leader, and makes them when this is the first act.
pub(crate) fn foundation(act: &mut Act<'_>) -> Result<Foundation, Error> {
    let programme = match act.read().programme() {
        Some(programme) => programme.id,
        None => {
            let id = act.new_id();
            let language = system_language();
            act.create(
                RecordKind::Programme,
                id,
                fields([
                    ("language", json!(language)),
                    ("k_counts", json!(5)),
                    ("k_quotes", json!(10)),
                    ("retention_days", json!(365)),
                ]),
            )?;
            id
        }
    };
    let me = match act.read().leader_me() {
        Some(leader) => leader.id,
        None => {
            let id = act.new_id();
            act.create(
                RecordKind::Leader,
                id,
                fields([("name", json!(system_words().plain("leader-me"))), ("me", json!(true))]),
            )?;
            id
        }
    };
    Ok(Foundation { programme, me })
}

/// The name of a team nobody has named yet. It is stored as a word, and people rename it.
pub(crate) fn unnamed_team() -> String {
    system_words().plain("team-not-named")
}

/// Whether a leader has the name that a notebook begins with, in whatever language it began.
pub(crate) fn is_first_name(leader: &str) -> bool {
    Words::languages().any(|language| Words::of(language).plain("leader-me") == leader)
}

fn system_words() -> Words {
    Words::of(SYSTEM)
}

fn system_language() -> String {
    let language = spoken(SYSTEM).split('-').next().unwrap_or_default().to_lowercase();
    if language.len() == 2 { language } else { "en".to_owned() }
}

/// The record of a kind that this very act is about to make under a name, letter case aside: reading does not show it yet.
fn entered_as(
    act: &Act<'_>,
    kind: RecordKind,
    field: &str,
    name: &str,
    fits: impl Fn(&FieldMap) -> bool,
) -> Option<RecordId> {
    let name = name_key(name);
    let named = |fields: &FieldMap| fields.get(field).and_then(serde_json::Value::as_str).map(name_key);
    act.entered(kind).find(|(_, fields)| named(fields).as_ref() == Some(&name) && fits(fields)).map(|(id, _)| id)
}

/// The team of this name, made when there is none.
pub(crate) fn team_named(act: &mut Act<'_>, name: &str) -> Result<RecordId, Error> {
    let name = words::one_line("team", name)?;
    if let Some(made) = entered_as(act, RecordKind::Team, "name", &name, |_| true) {
        return Ok(made);
    }
    if let Some(team) = act.read().team_by_name(&name) {
        return Ok(team.joined_into.unwrap_or(team.id));
    }
    let id = act.new_id();
    act.create(RecordKind::Team, id, fields([("name", json!(name))]))?;
    Ok(id)
}

/// The leader of this name, made when there is none.
pub(crate) fn leader_named(act: &mut Act<'_>, name: &str) -> Result<RecordId, Error> {
    let name = words::one_line("leader", name)?;
    if let Some(made) = entered_as(act, RecordKind::Leader, "name", &name, |_| true) {
        return Ok(made);
    }
    let same = |leader: &Leader| name_key(&leader.name) == name_key(&name) && !leader.removed;
    if let Some(leader) = act.read().leaders().into_iter().find(same) {
        return Ok(leader.id);
    }
    let id = act.new_id();
    act.create(RecordKind::Leader, id, fields([("name", json!(name))]))?;
    Ok(id)
}

/// Opens a day.
pub(crate) fn start_day(
    act: &mut Act<'_>,
    base: &Foundation,
    team: RecordId,
    leader: RecordId,
    started: Lived,
) -> Result<RecordId, Error> {
    let id = act.new_id();
    let given = [
        ("programme", json!(base.programme)),
        ("team", json!(team)),
        ("leader", json!(leader)),
        ("started_at", json!(started)),
    ];
    act.create(RecordKind::ShadowDay, id, fields(given))?;
    Ok(id)
}

/// The host of this pseudonym among those of the day, else in its team, made when there is none, and counted among the
/// day's hosts. Within a day a pseudonym is one person, also where that person was met before the team had its name.
pub(crate) fn host_met(
    act: &mut Act<'_>,
    day: RecordId,
    team: Option<RecordId>,
    leader: Option<RecordId>,
    pseudonym: &str,
) -> Result<RecordId, Error> {
    let of_day = act.read().shadow_day(day).map(|day| day.hosts).unwrap_or_default();
    let called_so =
        |host: &Host| !host.removed && host.leader == leader && name_key(&host.pseudonym) == name_key(pseudonym);
    let met = of_day.into_iter().filter_map(|host| act.read().host(host)).filter(called_so);
    if let Some(met) = met.max_by_key(|host| host.team == team) {
        return Ok(met.id);
    }
    let id = host_named(act, team, leader, pseudonym)?;
    count_hosts(act, day, &[id])?;
    Ok(id)
}

/// The host whom this leader calls so in this team, made when there is none.
pub(crate) fn host_named(
    act: &mut Act<'_>,
    team: Option<RecordId>,
    leader: Option<RecordId>,
    pseudonym: &str,
) -> Result<RecordId, Error> {
    let same_place = |fields: &FieldMap| {
        fields.get("team") == team.map(|id| json!(id)).as_ref()
            && fields.get("leader") == leader.map(|id| json!(id)).as_ref()
    };
    if let Some(made) = entered_as(act, RecordKind::Host, "pseudonym", pseudonym, same_place) {
        return Ok(made);
    }
    if let Some(host) = team.and_then(|team| act.read().host_by_pseudonym(team, leader, pseudonym)) {
        return Ok(host.id);
    }
    host_made(act, team, leader, pseudonym)
}

/// The host whom this leader calls so in this team, before this act.
pub(crate) fn host_standing(act: &Act<'_>, team: RecordId, leader: RecordId, pseudonym: &str) -> Option<RecordId> {
    act.read().host_by_pseudonym(team, Some(leader), pseudonym).map(|host| host.id)
}

/// Makes a host.
pub(crate) fn host_made(
    act: &mut Act<'_>,
    team: Option<RecordId>,
    leader: Option<RecordId>,
    pseudonym: &str,
) -> Result<RecordId, Error> {
    let id = act.new_id();
    let given = [("pseudonym", json!(pseudonym)), ("team", json!(team)), ("leader", json!(leader))];
    act.create(RecordKind::Host, id, fields(given))?;
    Ok(id)
}

/// Counts hosts among those of a day.
pub(crate) fn count_hosts(act: &mut Act<'_>, day: RecordId, hosts: &[RecordId]) -> Result<(), Error> {
    let met = hosts.iter().map(|host| (set_field("host", &host.to_string()), json!(true))).collect();
    act.write(RecordKind::ShadowDay, day, met, Seen::Now)?;
    Ok(())
}
