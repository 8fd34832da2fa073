//! Search as the window and the command line ask for it: reads the box, asks the index, reads the rows, counts.
//! What is NOT here: matching and ranking (the search crate).

mod facets;

use std::collections::BTreeMap;
use std::time::Instant;

use shadowday_model::ids::RecordId;
use shadowday_model::query::{Context, Filter, Query, What};
use shadowday_model::records::Observation;
use shadowday_search::{Answer, SearchOptions, Snippet, TeamName};
use shadowday_store::Read;

use crate::api::{
    Hit, Killer, Mark, Nothing, QueryMessage, SaveSearch, SearchAnswer, SearchRequest, SearchShelf, Span,
};
use crate::app::App;
use crate::error::Error;
use crate::evidence;
use crate::index::Searched;
use crate::parse::lexicon;
use crate::view::{self, Names};

/// Longest page of hits.
const MOST_HITS: u32 = 200;
/// How many searches made lately are kept.
const MOST_RECENT: usize = 12;
/// How many kept searches there can be.
const MOST_SAVED: usize = 50;
/// Where the shelf is kept.
const SHELF: &str = "search_shelf";

/// Finds observations.
pub fn search(app: &App, request: SearchRequest) -> Result<SearchAnswer, Error> {
    let began = Instant::now();
    let notebook = app.notebook();
    let today = notebook.store.now().date();
    let query = Query::parse(&request.query, &Context { today, lexicon: lexicon() });
    let names = app.read(Names::read)?;
    let options = SearchOptions {
        limit: request.limit.min(MOST_HITS) as usize,
        offset: request.offset as usize,
        teams: names.all_teams().map(|team| TeamName { id: team.id.0, name: team.name.clone() }).collect(),
        ..SearchOptions::default()
    };
    let Searched { answer, behind } = notebook.index.search(&notebook.store, &query, &options)?;
    let named = app.read(|read| evidence::find(read, request.query.trim()))?;
    let answer = named.map_or(answer, |note| only(&note));
    let hits = app.read(|read| hits(read, &names, &answer))?;
    let utf16 = Utf16::of(&request.query);
    Ok(SearchAnswer {
        total: count(answer.total),
        behind,
        relaxed: relaxed(&answer).to_owned(),
        dropped: answer.relaxed.as_ref().map(|relaxed| relaxed.dropped.clone()).unwrap_or_default(),
        hits,
        facets: facets::facets(&names, &query, &answer.facets),
        messages: query.faults.iter().map(|fault| message(&utf16, fault)).collect(),
        spans: query.parts.iter().filter_map(|part| span(&utf16, part)).collect(),
        killers: answer.killers.iter().map(|killer| self::killer(&request.query, killer)).collect(),
        ms: began.elapsed().as_secs_f64() * 1000.0,
        query: request.query,
    })
}

/// The one note that an evidence id names.
fn only(note: &Observation) -> Answer {
    let happened_at = note.happened_at.or(note.recorded_at).map(|at| at.0.to_utc()).unwrap_or_default();
    let snippet = Snippet { text: note.text.clone(), ..Snippet::default() };
    let hit = shadowday_search::Hit { id: note.id.0, score: 1.0, happened_at, snippet, missing: Vec::new() };
    Answer { hits: vec![hit], total: 1, ..Answer::default() }
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn relaxed(answer: &Answer) -> &'static str {
    if answer.relaxed.is_some() {
        "some"
    } else if answer.close_spellings.is_empty() {
        "all"
    } else {
        "close"
    }
}

fn hits(read: &Read<'_>, names: &Names, answer: &Answer) -> Vec<Hit> {
    let ids: Vec<RecordId> = answer.hits.iter().map(|hit| RecordId(hit.id)).collect();
    let rows: BTreeMap<RecordId, _> = read.standing_observations(&ids).into_iter().collect();
    let mut days = BTreeMap::new();
    let mut hits = Vec::with_capacity(answer.hits.len());
    for hit in &answer.hits {
        // A note removed since the index last looked is simply not shown.
        let Some(Some(row)) = rows.get(&RecordId(hit.id)) else { continue };
        let day = row.day.and_then(|id| days.entry(id).or_insert_with(|| read.shadow_day(id)).as_ref());
        let utf16 = Utf16::of(&hit.snippet.text);
        let mark =
            |place: &shadowday_model::query::Span| Mark { start: utf16.at(place.start), end: utf16.at(place.end) };
        let lead = if hit.snippet.cut_before { "… " } else { "" };
        let shift = lead.encode_utf16().count() as u32;
        let marks = hit
            .snippet
            .highlights
            .iter()
            .map(mark)
            .map(|mark| Mark { start: mark.start + shift, end: mark.end + shift });
        hits.push(Hit {
            note: view::note(names, row, day),
            score: f64::from(hit.score),
            snippet: format!("{lead}{}{}", hit.snippet.text, if hit.snippet.cut_after { " …" } else { "" }),
            marks: marks.collect(),
        });
    }
    hits
}

/// Positions in chars as positions in UTF-16 code units, which is how the page counts.
struct Utf16(Vec<u32>);

impl Utf16 {
    fn of(text: &str) -> Self {
        let mut at = 0;
        let mut places = vec![0];
        for letter in text.chars() {
            at += letter.len_utf16() as u32;
            places.push(at);
        }
        Self(places)
    }

    fn at(&self, char_index: usize) -> u32 {
        self.0.get(char_index).or(self.0.last()).copied().unwrap_or(0)
    }
}

fn message(utf16: &Utf16, fault: &shadowday_model::query::Fault) -> QueryMessage {
    QueryMessage {
        start: utf16.at(fault.span.start),
        end: utf16.at(fault.span.end),
        message: fault.message.clone(),
        message_args: fault.args.iter().cloned().collect(),
    }
}

/// Filters are painted; plain words are not.
fn span(utf16: &Utf16, part: &shadowday_model::query::Part) -> Option<Span> {
    let token = match &part.what {
        What::Word(_) if !part.exclude => return None,
        What::Word(_) => "exclude",
        What::Phrase(_) => "phrase",
        What::Filter(filter) => match filter {
            Filter::Tag(_) => "tag",
            Filter::Category(_) => "category",
            Filter::Host(_) => "host",
            Filter::Tool(_) => "tool",
            Filter::Impact { .. } => "impact",
            Filter::Team(_) => "team",
            Filter::Since(_) | Filter::Until(_) => "when",
            Filter::Has(_) | Filter::Is(_) => "is",
            Filter::Basis(_) => "basis",
        },
    };
    Some(Span { start: utf16.at(part.span.start), end: utf16.at(part.span.end), token: token.to_owned() })
}

fn killer(line: &str, killer: &shadowday_search::Killer) -> Killer {
    let kept: String = line
        .chars()
        .enumerate()
        .filter(|(at, _)| !(killer.span.start..killer.span.end).contains(at))
        .map(|(_, letter)| letter)
        .collect();
    let query = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    Killer { token: killer.typed.clone(), without: count(killer.without), query }
}

/// Searches kept and made lately.
pub fn search_shelf(app: &App, _: Nothing) -> Result<SearchShelf, Error> {
    let kept = app.notebook().store.local(SHELF)?;
    Ok(kept
        .and_then(|kept| serde_json::from_value(kept).ok())
        .unwrap_or(SearchShelf { recent: Vec::new(), saved: Vec::new() }))
}

/// Keeps a search (or lets it go), and remembers it as made lately.
pub fn save_search(app: &App, request: SaveSearch) -> Result<SearchShelf, Error> {
    let query = crate::words::one_line("query", &request.query)?;
    let mut shelf = search_shelf(app, Nothing {})?;
    shelf.recent.retain(|other| *other != query);
    shelf.recent.insert(0, query.clone());
    shelf.recent.truncate(MOST_RECENT);
    let kept = shelf.saved.iter().position(|other| *other == query);
    match (request.keep, kept) {
        (true, None) => shelf.saved.insert(0, query),
        (false, Some(place)) => {
            shelf.saved.remove(place);
        }
        _ => {}
    }
    shelf.saved.truncate(MOST_SAVED);
    app.notebook().store.set_local(SHELF, &serde_json::json!(shelf))?;
    Ok(shelf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_utf16() {
        let places = Utf16::of("a😀b");
        assert_eq!([places.at(0), places.at(1), places.at(2), places.at(3), places.at(9)], [0, 1, 3, 4, 4]);
    }
}
