//! Thanks owed to hosts: a bright spot is passed on within 72 hours. What is NOT here: the card that asks (`debrief`).

use chrono::Duration;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Recognition, Record};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_store::{Read, Seen};

use crate::api::{Done, Nothing, OneId, OweThanks, Thanks};
use crate::app::App;
use crate::asks::tells;
use crate::error::Error;
use crate::founding::fields;
use crate::parse::id;
use crate::view::Names;

/// Thanks that come later than this are hardly heard any more.
const DUE_HOURS: i64 = 72;

/// Thanks of a day.
pub(crate) fn of_day(read: &Read<'_>, names: &Names, day: RecordId) -> Vec<Thanks> {
    let owed: Vec<Recognition> = read.parts(day);
    owed.into_iter().filter_map(|thanks| shown(read, names, thanks)).collect()
}

fn shown(read: &Read<'_>, names: &Names, thanks: Recognition) -> Option<Thanks> {
    Some(Thanks {
        reason: reason(read, &thanks)?,
        id: thanks.id.to_string(),
        host: thanks.host.and_then(|host| names.pseudonym(host)),
        due_at: thanks.due_at.map(|at| at.to_string()),
        passed_on_at: thanks.passed_on_at.map(|at| at.to_string()),
    })
}

/// What thanks are for; nothing where the note that tells it was taken away, struck or sealed, and then they are on no
/// list: nothing is told of a true issue, and a host who took words back is not thanked with them.
pub(crate) fn reason(read: &Read<'_>, thanks: &Recognition) -> Option<String> {
    let own = Some(thanks.reason.clone()).filter(|reason| !reason.is_empty());
    let Some(note) = thanks.observation else { return Some(own.unwrap_or_default()) };
    let note = read.observation(note).filter(tells)?;
    Some(own.unwrap_or(note.text))
}

/// Thanks not passed on yet, the most urgent first.
pub fn due_thanks(app: &App, _: Nothing) -> Result<Vec<Thanks>, Error> {
    app.read(|read| owed(read, &Names::read(read), None))
}

/// The same, of a team or of all.
pub(crate) fn owed(read: &Read<'_>, names: &Names, team: Option<RecordId>) -> Vec<Thanks> {
    let owed = read.every::<Recognition>().into_iter().filter(|thanks| thanks.passed_on_at.is_none());
    owed.filter(|thanks| is_of(read, names, thanks, team)).filter_map(|thanks| shown(read, names, thanks)).collect()
}

/// Whether thanks are owed at a team; always when none is named.
pub(crate) fn is_of(read: &Read<'_>, names: &Names, thanks: &Recognition, team: Option<RecordId>) -> bool {
    let at = || thanks.day.and_then(|day| read.shadow_day(day)).and_then(|day| day.team);
    team.is_none_or(|team| at().and_then(|at| names.team(at)).is_some_and(|at| at.id == team))
}

/// Owes the hosts of a note thanks for what it tells.
pub fn owe_thanks(app: &App, request: OweThanks) -> Result<Done, Error> {
    let note: RecordId = id("note", &request.note)?;
    let done = app.act("owe_thanks", None, |act| {
        let row = act.read().observation(note).filter(|row| !row.removed);
        let row = row.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        if row.hosts.is_empty() {
            return Err(Error::invalid("note", sentence!("error-thanks-no-host")));
        }
        let due = Lived(act.now().0 + Duration::hours(DUE_HOURS));
        for host in &row.hosts {
            let new = act.new_id();
            let owed =
                [("day", json!(row.day)), ("host", json!(host)), ("observation", json!(note)), ("due_at", json!(due))];
            act.create(Recognition::KIND, new, fields(owed))?;
        }
        Ok(())
    })?;
    Ok(done.said("done-thanks-owed", &[]).about(note))
}

/// Notes that the thanks reached the host.
pub fn thanks_passed_on(app: &App, request: OneId) -> Result<Done, Error> {
    let thanks: RecordId = id("id", &request.id)?;
    let done = app.act("thanks_passed_on", None, |act| {
        act.read().part::<Recognition>(thanks).ok_or_else(|| Error::Missing(sentence!("error-missing-thanks")))?;
        let now = fields([("passed_on_at", json!(act.now()))]);
        Ok(act.write(Recognition::KIND, thanks, now, Seen::Now)?)
    })?;
    Ok(done.said("done-thanks-passed-on", &[]).about(thanks))
}
