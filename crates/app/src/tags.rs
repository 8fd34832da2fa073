//! Tags: counting, renaming, joining. A renamed tag stays on its observations and is read as the new label, so that
//! renaming is one small act and one undo, however many notes hold it.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shadowday_model::capture::normal_tag;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_model::sentence;
use shadowday_store::Seen;
use uuid::Uuid;

use crate::api::{Done, Nothing, RenameTag, TagRow};
use crate::app::App;
use crate::error::Error;
use crate::founding::{fields, found};
use crate::view::Names;
use crate::words;

/// Namespace of tag records: two devices that rename the same label write the same record.
const TAGS: Uuid = Uuid::from_u128(0x5ad0_da1f_7a65_5000_8000_7a67_7461_6773);

/// The record that says what a label is read as.
pub(crate) fn record_of(label: &str) -> RecordId {
    RecordId(Uuid::new_v5(&TAGS, label.as_bytes()))
}

/// Tags as they are read, most used first.
pub fn tags(app: &App, _: Nothing) -> Result<Vec<TagRow>, Error> {
    app.read(|read| {
        let names = Names::read(read);
        let mut rows = BTreeMap::<String, TagRow>::new();
        for (label, count) in read.tags() {
            let read_as = names.tag(&label);
            let row = rows.entry(read_as.clone()).or_insert_with(|| TagRow {
                label: read_as.clone(),
                observations: 0,
                joined: Vec::new(),
            });
            row.observations += count;
            if label != read_as {
                row.joined.push(label);
            }
        }
        let mut rows: Vec<TagRow> = rows.into_values().collect();
        rows.sort_by(|a, b| b.observations.cmp(&a.observations).then_with(|| a.label.cmp(&b.label)));
        rows
    })
}

/// Reads a label as another from now on; joins them when the other exists.
pub fn rename_tag(app: &App, request: RenameTag) -> Result<Done, Error> {
    let clean = |field, text: &str| words::one_line(field, text.trim_start_matches('#')).map(|name| normal_tag(&name));
    let (from, to) = (clean("from", &request.from)?, clean("to", &request.to)?);
    if from == to || to.is_empty() {
        return Err(Error::invalid("to", sentence!("error-same-label")));
    }
    found(app)?;
    let done = app.act("rename_tag", None, |act| {
        // A label that is read as something else must be free again before others are read as it, or names turn in a ring.
        // A label that is not gets no record here: undoing this would take along what is done with that record later.
        let taken = act.read().tag_records().iter().any(|tag| tag.label == to && tag.joined_into.is_some());
        let freed = taken.then_some((&to, Value::Null));
        for (label, target) in freed.into_iter().chain([(&from, json!(to))]) {
            let record = record_of(label);
            act.write(RecordKind::Tag, record, fields([("label", json!(label)), ("joined_into", target)]), Seen::Now)?;
        }
        Ok(())
    })?;
    Ok(done.said("done-tag-renamed", &[("from", &from), ("to", &to)]))
}
