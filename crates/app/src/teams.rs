//! Teams and hosts: naming, joining, removing. A joined team stays in the ledger and is read as the one it was joined
//! into, so that joining is one act and one undo.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Host, RecordKind};
use shadowday_store::{Act, Seen};

use crate::api::{Done, HostRow, JoinTeams, Nothing, OneId, SaveHost, SaveTeam, TeamRow};
use crate::app::App;
use crate::error::Error;
use crate::founding::{fields, found, foundation};
use crate::parse::{id, position};
use crate::view::Names;
use crate::words;

/// Teams with what was seen of them.
pub fn teams(app: &App, _: Nothing) -> Result<Vec<TeamRow>, Error> {
    app.read(|read| {
        let names = Names::read(read);
        let counts = read.counts();
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
    found(app)?;
    let done = app.act("save_team", None, |act| {
        if let Some(same) = act.read().team_by_name(&name).filter(|same| Some(same.id) != existing && !same.removed) {
            return Err(Error::invalid(
                "name",
                format!("There is already a team called “{}”. Nothing was changed. Choose another name, or join the two teams.", same.name),
            ));
        }
        let given = fields([("name", json!(name)), ("site", json!(site)), ("headcount", json!(request.headcount))]);
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

/// Reads teams as another one from now on.
pub fn join_teams(app: &App, request: JoinTeams) -> Result<Done, Error> {
    let into: RecordId = id("into", &request.into)?;
    let from: Vec<RecordId> = request.from.iter().map(|text| id("from", text)).collect::<Result<_, _>>()?;
    if from.is_empty() || from.contains(&into) {
        return Err(Error::invalid("from", "Choose at least one other team to join. Nothing was changed."));
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
    let found = teams.into_iter().find(|row| row.id == team).ok_or_else(|| Error::Missing("This team".to_owned()))?;
    Ok(found.name)
}

/// Takes a team away that no standing day belongs to.
pub fn remove_team(app: &App, request: OneId) -> Result<Done, Error> {
    let team: RecordId = id("id", &request.id)?;
    let done = app.act("remove_team", None, |act| {
        let name = team_name(act, team)?;
        if act.read().counts().team_days.get(&team).is_some_and(|days| *days > 0) {
            return Err(Error::Refused(format!(
                "“{name}” has shadow days. Nothing was changed. Join it into another team, or remove its days first."
            )));
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
            return Err(Error::invalid(
                "pseudonym",
                format!("{pseudonym} is already somebody in this team. Nothing was changed."),
            ));
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
