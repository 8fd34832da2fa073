//! Hosts met on a day: the next pseudonym, what to know each by until the day is over, and where they belong when the day
//! gets its team late. What is NOT here: pseudonyms typed in a line (`observations`), hosts of a team as settings show them
//! (`teams`).

use std::collections::BTreeSet;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Host, RecordKind, ShadowDay};
use shadowday_model::sentence;
use shadowday_store::{Act, CuesOf, DayFilter, Read, Seen};

use crate::api::{Cue, Done, MeetHost};
use crate::app::App;
use crate::error::Error;
use crate::founding::{count_hosts, day_for_a_note, fields};
use crate::names::next_free;
use crate::view::Names;
use crate::words;

/// Makes the next pseudonym of the day's team. What to know the host by stays in a table of this device, outside the
/// ledger, and goes when the day ends or another begins.
pub fn meet_host(app: &App, request: MeetHost) -> Result<Done, Error> {
    let cue = words::optional(&request.cue);
    let day = day_for_a_note(app, app.notebook().store.now())?;
    let done = app.act("save_host", None, |act| {
        let row = act.read().day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?.day;
        let known = row.team.map(|team| act.read().hosts(Some(team))).unwrap_or_default();
        let met = row.hosts.iter().filter_map(|host| act.read().host(*host));
        let taken: Vec<String> = known.into_iter().chain(met).map(|host| host.pseudonym).collect();
        let pseudonym = next_free(&taken);
        let host = act.new_id();
        let fields = [("pseudonym", json!(pseudonym)), ("team", json!(row.team)), ("leader", json!(row.leader))];
        let fields: FieldMap = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        act.create(RecordKind::Host, host, fields)?;
        count_hosts(act, day, &[host])?;
        act.let_cues_go(CuesOf::OthersThan(day))?;
        if !cue.is_empty() {
            act.keep_cue(day, host, &cue)?;
        }
        Ok((host, pseudonym))
    })?;
    let (host, pseudonym) = done.value.clone();
    Ok(done.said("done-host-met", &[("name", &pseudonym)]).about(host))
}

/// What to know the hosts of a day by.
pub(crate) fn cues(read: &Read<'_>, names: &Names, day: RecordId) -> Vec<Cue> {
    let shown = |(host, words)| Some(Cue { pseudonym: names.pseudonym(host)?, words });
    read.cues(day).into_iter().filter_map(shown).collect()
}

/// A host who got another pseudonym.
pub(crate) struct Renamed {
    /// The one before.
    pub from: String,
    /// The one now.
    pub to: String,
}

/// Hosts met on a day go with it to another team or leader, when they were met on no other day. Two people are never made
/// one: where the team has somebody of that pseudonym already, who is met now gets the next free one.
pub(crate) fn go_along(
    act: &mut Act<'_>,
    day: &ShadowDay,
    team: Option<RecordId>,
    leader: Option<RecordId>,
) -> Result<Vec<Renamed>, Error> {
    let mut taken: Vec<String> = team
        .map(|team| act.read().hosts(Some(team)))
        .unwrap_or_default()
        .into_iter()
        .map(|host| host.pseudonym)
        .collect();
    let mut renamed = Vec::new();
    for host in met_only_here(act.read(), day) {
        let mut written = fields([("team", json!(team)), ("leader", json!(leader))]);
        let is_taken = host.team != team && taken.contains(&host.pseudonym);
        let pseudonym = if is_taken { next_free(&taken) } else { host.pseudonym.clone() };
        if is_taken {
            written.insert("pseudonym".to_owned(), json!(pseudonym));
            renamed.push(Renamed { from: host.pseudonym.clone(), to: pseudonym.clone() });
        }
        taken.push(pseudonym);
        act.write(RecordKind::Host, host.id, written, Seen::Now)?;
    }
    Ok(renamed)
}

/// The hosts of a day that belong to its team and leader and to no other day.
fn met_only_here(read: &Read<'_>, day: &ShadowDay) -> Vec<Host> {
    let others = read.days(&DayFilter { standing: shadowday_store::Standing::Either, ..DayFilter::default() });
    let elsewhere: BTreeSet<RecordId> =
        others.into_iter().filter(|row| row.day.id != day.id).flat_map(|row| row.day.hosts).collect();
    let met = day.hosts.iter().filter(|host| !elsewhere.contains(host)).filter_map(|host| read.host(*host));
    met.filter(|host| !host.removed && host.team == day.team && host.leader == day.leader).collect()
}
