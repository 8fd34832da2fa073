//! `search`: one query, or a file of them.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use shadowday_app::api::{Note, SearchAnswer, SearchRequest};
use shadowday_app::sentence;
use shadowday_app::{App, Error, Words, search as finding};

use crate::DONE;
use crate::output::Output;

/// How long a search waits for the notes to be indexed.
const LONGEST_WAIT: Duration = Duration::from_mins(2);
/// After the first second, so often it is told how far that is.
const TELL_EVERY_SECONDS: u32 = 10;

/// `search QUERY` and `search --queries FILE`.
pub fn search(
    app: &App,
    query: Option<&str>,
    queries: Option<&Path>,
    limit: u32,
    output: &Output,
) -> Result<u8, Error> {
    // Scripts compare what they find with what they wrote a moment ago.
    settle(app, output);
    let Some(file) = queries else {
        one(app, query.unwrap_or_default(), limit, output)?;
        return Ok(DONE);
    };
    let text = std::fs::read_to_string(file)
        .map_err(|error| Error::Unreachable(sentence!("error-command-queries", file = file, why = &error)))?;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        one(app, line, limit, output)?;
    }
    Ok(DONE)
}

/// Waits until every note is indexed. Beside an open window that is done in memory, each time, and can take a while.
fn settle(app: &App, output: &Output) {
    let mut seconds = 0;
    let settled = app.notebook().index.settle_within(LONGEST_WAIT, |indexed| {
        if seconds % TELL_EVERY_SECONDS == 0 {
            output.message(&sentence!("command-getting-ready", count = indexed));
        }
        seconds += 1;
    });
    if !settled {
        output.message(&sentence!("command-not-ready"));
    }
}

/// The hits wanted, page by page: one answer of the app holds so many at most.
fn paged(app: &App, query: &str, limit: u32) -> Result<SearchAnswer, Error> {
    const PAGE: u32 = 200;
    let page = |offset: u32| {
        let limit = PAGE.min(limit - offset);
        finding::search(app, SearchRequest { query: query.to_owned(), limit, offset })
    };
    let mut answer = page(0)?;
    let mut offset = PAGE;
    while offset < limit.min(answer.total) {
        let next = page(offset)?;
        answer.hits.extend(next.hits);
        answer.ms += next.ms;
        offset += PAGE;
    }
    Ok(answer)
}

fn one(app: &App, query: &str, limit: u32, output: &Output) -> Result<(), Error> {
    let answer = paged(app, query, limit)?;
    let hits: Vec<_> = answer
        .hits
        .iter()
        .map(|hit| {
            json!({
                "id": hit.note.id,
                "source_id": hit.note.source_id,
                "score": hit.score,
                "happened_at": hit.note.happened_at,
                "precision": hit.note.precision,
                "team": hit.note.team,
                "category": hit.note.category,
                "text": hit.note.text,
                "snippet": hit.snippet,
            })
        })
        .collect();
    let object = json!({
        "query": answer.query,
        "total": answer.total,
        "ms": answer.ms,
        "behind": answer.behind,
        "relaxed": answer.relaxed,
        "hits": hits,
    });
    output.answer_in_words(&object, &sentences(&answer, output.words()));
    for message in &answer.messages {
        output.said(&format!("{}: {:?}", message.message, message.message_args));
    }
    Ok(())
}

fn sentences(answer: &SearchAnswer, words: &Words) -> String {
    let mut lines =
        vec![words.say(&sentence!("command-found", count = answer.total, ms = format!("{:.1}", answer.ms)))];
    if !answer.dropped.is_empty() {
        lines.push(words.say(&sentence!("command-not-all-words", words = answer.dropped.join(", "))));
    }
    for hit in &answer.hits {
        lines.push(format!("{}  {}  {}", when(&hit.note, words), hit.note.team, hit.snippet));
    }
    lines.join("\n")
}

/// As exact as it is known.
fn when(note: &Note, words: &Words) -> String {
    let Some(at) = note.happened_at.as_deref() else { return words.say(&sentence!("command-time-unknown")) };
    let letters = match note.precision.as_str() {
        "month" => 7,
        "day" => 10,
        _ => 16,
    };
    at.get(..letters).unwrap_or(at).to_owned()
}
