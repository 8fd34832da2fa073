//! Teams and hosts: naming, joining, removing. A joined team stays in the ledger and is read as the one it was joined
//! into, so that joining is one act and one undo.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Host, RecordKind, Team};
use shadowday_model::sentence;
use shadowday_store::{Act, Seen};

use crate::api::{Done, HostRow, JoinTeams, Nothing, OneId, SaveHost, SaveTeam, TeamChange, TeamRhythm, TeamRow};
use crate::app::App;
use crate::days::dates;
use crate::error::Error;
use crate::founding::{fields, found, foundation};
use crate::parse::{id, position};
use crate::view::Names;
use crate::words::{self, name_key};

/// Teams with what was seen of them.
pub fn teams(app: &App, _: Nothing) -> Result<Vec<TeamRow>, Error> {
    let today = app.notebook().store.now().date();
    app.read(|read| {
        let names = Names::read(read);
        let counts = read.counts();
        let tasks = crate::responsibilities::counted(read);
        let count = |map: &std::collections::BTreeMap<RecordId, u32>, id: RecordId| map.get(&id).copied().unwrap_or(0);
        let host = |host: &Host| HostRow {
            id: host.id.to_string(),
            pseudonym: host.pseudonym.clone(),
            role: host.role.clone(),
            observations: count(&counts.hosts, host.id),
        };
        let standing = names.all_teams().filter(|team| !team.removed && team.joined_into.is_none());
        let mut rows: Vec<TeamRow> = standing
            .map(|team| {
                let aliases = names.teams_read_as(team.id);
                let of_team = |other: &&Host| other.team.is_some_and(|team| aliases.contains(&team)) && !other.removed;
                let joined = aliases.iter().filter(|alias| **alias != team.id);
                TeamRow {
                    id: team.id.to_string(),
                    seen: names.seen.clone(),
                    name: team.name.clone(),
                    site: team.site.clone(),
                    headcount: team.headcount,
                    headcount_now: team.heads_on(today),
                    rhythm: rhythm(team),
                    responsibilities: aliases.iter().map(|alias| count(&tasks, *alias)).sum(),
                    days: count(&counts.team_days, team.id),
                    observations: count(&counts.teams, team.id),
                    hosts: names.all_hosts().filter(of_team).map(host).collect(),
                    joined: joined.filter_map(|alias| names.own_name(*alias)).collect(),
                }
            })
            .collect();
        rows.sort_by_key(|row| (row.name.to_lowercase(), row.id.clone()));
        rows
    })
}

/// Names a team, or makes a new one.
pub fn save_team(app: &App, request: SaveTeam) -> Result<Done, Error> {
    let name = words::one_line("name", &request.name)?;
    let site = words::optional(&request.site);
    let seen = request.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let existing = request.id.as_deref().map(|text| id("id", text)).transpose()?;
    let rhythm_given = request.rhythm.as_ref().map(rhythm_fields).transpose()?.unwrap_or_default();
    found(app)?;
    let done = app.act("save_team", None, |act| {
        if let Some(same) = act.read().team_by_name(&name).filter(|same| Some(same.id) != existing && !same.removed) {
            return Err(Error::invalid("name", sentence!("error-team-name-taken", name = &same.name)));
        }
        let mut given = fields([("name", json!(name)), ("site", json!(site)), ("headcount", json!(request.headcount))]);
        given.extend(rhythm_given.clone());
        match existing {
            Some(team) => {
                act.write(RecordKind::Team, team, given, seen)?;
                Ok(team)
            }
            None => {
                let team = act.new_id();
                act.create(RecordKind::Team, team, given)?;
                Ok(team)
            }
        }
    })?;
    let team = done.value;
    Ok(done.said("done-team-saved", &[("name", &name)]).about(team))
}

fn rhythm(team: &Team) -> TeamRhythm {
    let change = |one: &shadowday_model::records::TeamChange| TeamChange {
        on: one.on.to_string(),
        what: one.what.clone(),
        headcount: one.headcount,
    };
    TeamRhythm {
        shifts: team.shifts.clone(),
        channels: team.channels.clone(),
        cadence_days: team.cadence_days,
        changed: team.changed.iter().map(change).collect(),
    }
}

/// How and when a team works, checked. Changes are kept by date.
fn rhythm_fields(rhythm: &TeamRhythm) -> Result<FieldMap, Error> {
    const LONGEST_CADENCE: u32 = 3650;
    if rhythm.cadence_days.is_some_and(|days| days == 0 || days > LONGEST_CADENCE) {
        return Err(Error::invalid("cadence_days", sentence!("error-cadence", most = LONGEST_CADENCE)));
    }
    let mut changed = Vec::new();
    for change in &rhythm.changed {
        let on = dates("changed", Some(&change.on))?
            .ok_or_else(|| Error::invalid("changed", sentence!("error-change-no-date")))?;
        let headcount = change.headcount;
        let only_heads = headcount.is_some() && change.what.trim().is_empty();
        let what = if only_heads { String::new() } else { words::one_line("changed", &change.what)? };
        changed.push(shadowday_model::records::TeamChange { on, what, headcount });
    }
    changed.sort_by(|one, other| (one.on, &one.what).cmp(&(other.on, &other.what)));
    Ok(fields([
        ("shifts", json!(listed("shifts", &rhythm.shifts)?)),
        ("channels", json!(listed("channels", &rhythm.channels)?)),
        ("cadence_days", json!(rhythm.cadence_days)),
        ("changed", json!(changed)),
    ]))
}

/// Names in the order given, each once, without empty ones.
fn listed(field: &'static str, names: &[String]) -> Result<Vec<String>, Error> {
    let mut kept: Vec<String> = Vec::new();
    for name in names.iter().filter(|name| !name.trim().is_empty()) {
        let name = words::one_line(field, name)?;
        if !kept.iter().any(|known| name_key(known) == name_key(&name)) {
            kept.push(name);
        }
    }
    Ok(kept)
}

/// Reads teams as another one from now on.
pub fn join_teams(app: &App, request: JoinTeams) -> Result<Done, Error> {
    let into: RecordId = id("into", &request.into)?;
    let from: Vec<RecordId> = request.from.iter().map(|text| id("from", text)).collect::<Result<_, _>>()?;
    if from.is_empty() || from.contains(&into) {
        return Err(Error::invalid("from", sentence!("error-join-nothing")));
    }
    let done = app.act("join_teams", None, |act| {
        let name = team_name(act, into)?;
        for team in &from {
            team_name(act, *team)?;
            act.write(RecordKind::Team, *team, fields([("joined_into", json!(into))]), Seen::Now)?;
        }
        Ok(name)
    })?;
    let name = done.value.clone();
    Ok(done.said("done-teams-joined", &[("name", &name)]).about(into))
}

fn team_name(act: &Act<'_>, team: RecordId) -> Result<String, Error> {
    let teams = act.read().teams();
    let found =
        teams.into_iter().find(|row| row.id == team).ok_or_else(|| Error::Missing(sentence!("error-missing-team")))?;
    Ok(found.name)
}

/// Takes a team away that no standing day belongs to.
pub fn remove_team(app: &App, request: OneId) -> Result<Done, Error> {
    let team: RecordId = id("id", &request.id)?;
    let done = app.act("remove_team", None, |act| {
        let name = team_name(act, team)?;
        if act.read().counts().team_days.get(&team).is_some_and(|days| *days > 0) {
            return Err(Error::Refused(sentence!("error-team-has-days", name = name)));
        }
        act.remove(RecordKind::Team, team, Seen::Now)?;
        Ok(name)
    })?;
    let name = done.value.clone();
    Ok(done.said("done-team-removed", &[("name", &name)]))
}

/// Makes a pseudonym: the one asked for, or the next free one of this leader and team.
pub fn save_host(app: &App, request: SaveHost) -> Result<Done, Error> {
    let team: RecordId = id("team", &request.team)?;
    found(app)?;
    let done = app.act("save_host", None, |act| {
        let base = foundation(act)?;
        team_name(act, team)?;
        let pseudonym = match &request.pseudonym {
            Some(text) => words::one_line("pseudonym", text)?,
            None => next_pseudonym(act, team),
        };
        if act.read().host_by_pseudonym(team, Some(base.me), &pseudonym).is_some() {
            return Err(Error::invalid("pseudonym", sentence!("error-pseudonym-taken", name = pseudonym)));
        }
        let host = act.new_id();
        let given = [
            ("pseudonym", json!(pseudonym)),
            ("team", json!(team)),
            ("leader", json!(base.me)),
            ("role", json!(words::optional(&request.role))),
        ];
        act.create(RecordKind::Host, host, fields(given))?;
        Ok((host, pseudonym))
    })?;
    let (host, pseudonym) = done.value.clone();
    Ok(done.said("done-host-saved", &[("name", &pseudonym)]).about(host))
}

fn next_pseudonym(act: &Act<'_>, team: RecordId) -> String {
    let taken: Vec<String> = act.read().hosts(Some(team)).into_iter().map(|host| host.pseudonym).collect();
    crate::names::next_free(&taken)
}
