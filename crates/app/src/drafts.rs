//! What is typed and not saved yet: lines of composers, words of forms. A request that saves them says which draft goes
//! with it, and it goes in the same transaction (`App::act`). What is NOT here: when a draft is written, which the page
//! knows, and erased words, which the store lets go by the key.

use shadowday_model::ids::RecordId;

use crate::api::{Draft, DraftKey, Nothing};
use crate::app::App;
use crate::error::Error;

/// Keeps what is being typed. The highest counter wins, so an answer overtaken by a later one does no harm.
pub fn save_draft(app: &App, draft: Draft) -> Result<Nothing, Error> {
    let kept =
        serde_json::json!({ "text": draft.text, "started_at": draft.started_at, "seen": draft.seen }).to_string();
    app.stored(app.notebook().store.save_draft(&draft.key, &kept, draft.counter.max(0.0) as u64))?;
    Ok(Nothing {})
}

/// Lets a draft go.
pub fn discard_draft(app: &App, request: DraftKey) -> Result<Nothing, Error> {
    app.stored(app.notebook().store.discard_draft(&request.key))?;
    Ok(Nothing {})
}

/// The draft of a composer, when there is one with words in it.
pub(crate) fn draft(app: &App, key: &str) -> Result<Option<Draft>, Error> {
    Ok(app.notebook().store.draft(key)?.and_then(|found| with_words(&found)))
}

/// Words of forms that are not saved, the newest first: those of records that are there.
pub fn drafts(app: &App, _: Nothing) -> Result<Vec<Draft>, Error> {
    let mut kept: Vec<_> = app.notebook().store.drafts()?.into_iter().filter(|draft| is_form(&draft.key)).collect();
    kept.sort_by_key(|draft| std::cmp::Reverse(draft.at));
    app.read(|read| {
        let about = |key: &str| -> Vec<RecordId> { key.split(':').filter_map(|part| part.parse().ok()).collect() };
        let stand = |draft: &&shadowday_store::Draft| about(&draft.key).into_iter().all(|id| read.stands(id));
        kept.iter().filter(stand).filter_map(with_words).collect()
    })
}

/// Whether a draft is of a form and not of a line.
fn is_form(key: &str) -> bool {
    !["today", "mini"].contains(&key) && !key.starts_with("edit:")
}

/// Lines of notes that were being edited: those of notes that are still there and say something else.
pub(crate) fn edits(app: &App) -> Result<Vec<Draft>, Error> {
    let drafts = app.notebook().store.drafts()?;
    app.read(|read| {
        let unsaved = |draft: &Draft| {
            let note = draft.key.strip_prefix("edit:").and_then(|text| text.parse().ok());
            note.and_then(|note| read.observation(note)).is_some_and(|note| !note.removed && note.raw != draft.text)
        };
        drafts.iter().filter_map(with_words).filter(unsaved).collect()
    })
}

fn with_words(found: &shadowday_store::Draft) -> Option<Draft> {
    let kept: serde_json::Value = serde_json::from_str(&found.text).unwrap_or_default();
    let said = |name: &str| kept[name].as_str().map(str::to_owned);
    let text = said("text").filter(|text| !text.is_empty())?;
    let (started_at, seen) = (said("started_at"), said("seen"));
    Some(Draft { key: found.key.clone(), text, counter: found.counter as f64, started_at, seen })
}
