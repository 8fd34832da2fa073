//! The first answer: everything the window needs for its first paint.

use std::cell::LazyCell;

use serde_json::json;

use crate::api::{CancelJob, Notebook, Nothing, Start};
use crate::app::App;
use crate::drafts;
use crate::error::Error;
use crate::founding::open_day;
use crate::view::{self, Names};

/// Remembers that the strip above the composer was dismissed.
const STRIP: &str = "strip_dismissed";

/// Everything the window needs for its first paint.
pub fn start(app: &App, _: Nothing) -> Result<Start, Error> {
    let notebook = app.notebook();
    let now = notebook.store.now();
    let (open_day, acts, observations) = app.read(|read| {
        let open = open_day(read, now).map(|row| view::day(&Names::read(read), &row));
        (open, read.acts(), read.observation_count())
    })?;
    // Mostly there is nothing to say, and the first paint waits for this.
    let words = LazyCell::new(|| app.words());
    Ok(Start {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        notebook: Notebook {
            folder: notebook.store.folder().display().to_string(),
            sample: notebook.sample,
            read_only: notebook.read_only().map(|why| words.say(&why)),
            acts: acts.try_into().unwrap_or(u32::MAX),
            observations,
        },
        settings: app.device_settings().clone(),
        first_start: observations == 0 && acts <= 1,
        strip_dismissed: notebook.store.local(STRIP)?.is_some(),
        open_day,
        draft: drafts::draft(app, "today")?,
        mini_draft: drafts::draft(app, "mini")?,
        edits: drafts::edits(app)?,
        forms: drafts::drafts(app, Nothing {})?,
        notices: notebook.index.notices().iter().map(|notice| words.say(notice)).collect(),
    })
}

/// The strip stays away from now on.
pub fn dismiss_strip(app: &App, _: Nothing) -> Result<Nothing, Error> {
    app.notebook().store.set_local(STRIP, &json!(true))?;
    Ok(Nothing {})
}

/// Asks a job to stop.
pub fn cancel(app: &App, request: CancelJob) -> Result<Nothing, Error> {
    app.cancel(&request.job);
    Ok(Nothing {})
}
