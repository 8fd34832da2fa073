//! What was asked for, as a table of promises: the light, what was replied, who does it and until when. Red ones say why.
//! What is NOT here: the list of one day (`asks`), the poster.

use shadowday_model::records::{Answer, Ask};
use shadowday_model::vocabulary::Light;

use super::asks::{mark_of, promise};
use super::parts::{rest_note, section};
use super::problems::may_show;
use super::scope::{Note, Scope, cut};
use super::{Block, Cell, Column, Edition, Place, Section, Table};
use crate::messages::msg;

/// An ask with its reply.
pub struct Promise<'a> {
    /// The ask.
    pub ask: &'a Ask,
    /// The reply, where somebody answers for one.
    pub answer: Option<&'a Answer>,
    /// Its light.
    pub light: Light,
    /// Its words, or why they are not shown.
    pub words: String,
}

/// Every ask in scope, those without an answer first.
pub fn promises<'a>(scope: &Scope<'a>) -> Vec<Promise<'a>> {
    let promise = |ask: &&'a Ask| {
        let answer = scope.whole_day.answers.get(&ask.id).copied();
        let light = answer.map_or(Light::New, Answer::shown_light);
        let notes: Vec<&Note> = scope.notes.iter().filter(|note| ask.observations.contains(&note.row.id)).collect();
        let is_released = notes.iter().all(|note| may_show(note));
        let said = ask.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = if is_released { said } else { scope.words.say("quote-not-released") };
        Promise { ask, answer: answer.filter(|_| light != Light::New), light, words }
    };
    let mut all: Vec<Promise> = scope.whole_day.asks.iter().map(promise).collect();
    let rank =
        |light: Light| [Light::New, Light::Red, Light::Yellow, Light::Green].iter().position(|one| *one == light);
    all.sort_by_key(|one| (rank(one.light), !one.ask.safety, one.ask.asked_at, one.ask.id));
    all
}

/// The table; in a cross-team edition the number of asks alone, because words can identify.
pub fn stoplight(scope: &Scope<'_>, place: Place, most: usize) -> Option<Section> {
    let words = scope.words;
    if scope.edition == Edition::CrossTeam {
        return super::parts::asks(scope, place, most);
    }
    let all = promises(scope);
    if all.is_empty() {
        return None;
    }
    let columns = vec![
        Column::words(words.say("column-asked"), 4),
        Column::words(words.say("column-light"), 2),
        Column::words(words.say("column-reply"), 5),
    ];
    let row = |one: &Promise| {
        let light = format!("{} {}", mark_of(one.light), words.say(&format!("light-{}", one.light.as_str())));
        let safety = if one.ask.safety { words.say("ask-safety") } else { String::new() };
        let reply = one.answer.map_or_else(String::new, |answer| cut(&answer.text, 200));
        let who = one.answer.and_then(|answer| promise(scope, answer)).unwrap_or_default();
        vec![
            Cell::text(cut(&one.words, 140)).with_detail(safety),
            Cell::text(light),
            Cell::text(if reply.is_empty() { words.say("reply-none") } else { reply }).with_detail(who),
        ]
    };
    let rows = all.iter().take(most).map(row).collect();
    let count = |light: Light| all.iter().filter(|one| one.light == light).count();
    let (done, doing, cannot, new) = (count(Light::Green), count(Light::Yellow), count(Light::Red), count(Light::New));
    let counted = msg!(words, "asks-by-light", n = all.len(), done = done, doing = doing, cannot = cannot, new = new);
    let table = Table { id: "asks", caption: words.say("asks-caption"), columns, rows, total_row: false };
    let mut blocks = vec![Block::Paragraph { text: counted }, Block::Table { table }];
    blocks.extend(rest_note(scope, all.len().saturating_sub(most), 0));
    Some(section("asks", words.say("heading-asks"), place, blocks))
}
