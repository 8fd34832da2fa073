//! Hosts met on a day: the next pseudonym, and what to know each by until the day is over. What is NOT here: pseudonyms
//! typed in a line (`observations`), hosts of a team as settings show them (`teams`).

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_model::sentence;
use shadowday_store::{CuesOf, Read};

use crate::api::{Cue, Done, MeetHost};
use crate::app::App;
use crate::error::Error;
use crate::founding::{count_hosts, day_for_a_note};
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
        let taken: Vec<String> = known.into_iter().map(|host| host.pseudonym).collect();
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
