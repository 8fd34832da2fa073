//! A true issue (safety, abuse, illegality, fraud, safeguarding): one command seals a note for named recipients. Search,
//! themes and reports leave it out. What is NOT here: a stream of its own, in which it would travel to them.

use serde_json::json;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_model::sentence;
use shadowday_store::Seen;

use crate::api::{Done, SealObservation};
use crate::app::App;
use crate::error::Error;
use crate::parse::id;
use crate::words;

/// Seals a note. Undo opens it again.
pub fn seal_observation(app: &App, request: SealObservation) -> Result<Done, Error> {
    let note = id("id", &request.id)?;
    if request.recipients.trim().is_empty() {
        return Err(Error::invalid("recipients", sentence!("error-seal-recipients")));
    }
    let recipients = words::one_line("recipients", &request.recipients)?;
    let done = app.act("seal_observation", None, |act| {
        act.read().observation(note).ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
        let fields = [("sealed", json!(true)), ("sealed_for", json!(recipients)), ("starred", json!(false))];
        let fields: FieldMap = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Ok(act.write(RecordKind::Observation, note, fields, Seen::Now)?)
    })?;
    Ok(done.said("done-sealed", &[]).about(note))
}
