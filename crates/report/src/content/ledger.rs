//! The ledger of the review: what became of the observations in scope, and why some were left out.
//! What is NOT here: the reviewers' words to observers.

use std::collections::BTreeMap;

use shadowday_model::ids::RecordId;
use shadowday_model::records::Review;
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::{DeclineReason, ReviewAction};
use shadowday_stats::disclosure::{Cell as Figure, protect_line};

use super::parts::section;
use super::scope::{Note, Scope};
use super::{Block, Cell, Column, Edition, Place, Section, Table};
use crate::input::Rows;
use crate::messages::msg;

/// The newest standing review of each observation.
pub fn newest(rows: &Rows) -> BTreeMap<RecordId, &Review> {
    let mut reviews: Vec<&Review> = rows.reviews.iter().filter(|review| !review.removed).collect();
    reviews.sort_by_key(|review| (review.reviewed_at.map(Lived::ms), review.id));
    reviews.into_iter().filter_map(|review| Some((review.observation?, review))).collect()
}

/// Rows in the order of the table; the last is for notes that nobody reviewed.
const STATES: [Option<ReviewAction>; 7] = [
    Some(ReviewAction::Accept),
    Some(ReviewAction::Merge),
    Some(ReviewAction::Link),
    Some(ReviewAction::Decline),
    Some(ReviewAction::Snooze),
    Some(ReviewAction::Ask),
    None,
];

/// The ledger, and how many figures it withholds.
pub fn ledger(scope: &Scope<'_>, place: Place) -> (Section, u32) {
    let words = scope.words;
    let reviews = newest(scope.rows);
    let of = |note: &Note| reviews.get(&note.row.id).and_then(|review| review.action);
    let by_state: Vec<Vec<&Note>> =
        STATES.iter().map(|state| scope.notes.iter().filter(|note| of(note) == *state).collect()).collect();
    let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
    let line: Vec<Figure> = by_state.iter().map(|notes| scope.cell(notes)).collect();
    let hidden = protect_line(&line, k);
    let mut rows = Vec::new();
    for ((state, notes), hidden) in STATES.iter().zip(&by_state).zip(&hidden) {
        if notes.is_empty() {
            continue;
        }
        let word = state.map_or("none", ReviewAction::as_str);
        let count = if *hidden {
            Cell::withheld(words.say("withheld-short"))
        } else {
            Cell::number(notes.len() as f64, words.whole(notes.len() as u64))
        };
        let declined = *state == Some(ReviewAction::Decline) && !hidden;
        let why = if declined { reasons(scope, &reviews, notes) } else { words.say(&format!("ledger-means-{word}")) };
        rows.push(vec![Cell::text(words.say(&format!("ledger-{word}"))).keyed(word), count, Cell::text(why)]);
    }
    let withheld = u32::try_from(hidden.iter().filter(|hidden| **hidden).count()).unwrap_or(u32::MAX);
    let columns = vec![
        Column::words(words.say("column-became"), 2),
        Column::numbers("observations", words.say("column-observations")),
        Column::words(words.say("column-why"), 5),
    ];
    let caption = words.say("ledger-caption");
    let blocks = if rows.is_empty() {
        vec![Block::Paragraph { text: words.say("ledger-nothing") }]
    } else {
        vec![Block::Table { table: Table { id: "ledger", caption, columns, rows, total_row: false } }]
    };
    (section("ledger", words.say("heading-ledger"), place, blocks), withheld)
}

/// `too vague to act on (2), written down twice (1), in the reviewer's own words (1)`.
fn reasons(scope: &Scope<'_>, reviews: &BTreeMap<RecordId, &Review>, notes: &[&Note<'_>]) -> String {
    let words = scope.words;
    if scope.edition == Edition::CrossTeam {
        return words.say("ledger-reasons-stay");
    }
    let because = |note: &&Note| reviews.get(&note.row.id).and_then(|review| review.because);
    let count = |wanted: Option<DeclineReason>| notes.iter().filter(|note| because(note) == wanted).count();
    let listed = DeclineReason::ALL.iter().map(|reason| (reason.as_str(), count(Some(*reason))));
    let said = listed.chain([("own_words", count(None))]).filter(|(_, n)| *n > 0);
    let counted =
        |(word, n): (&str, usize)| msg!(words, "counted", what = &words.say(&format!("declined-{word}")), n = n);
    said.map(counted).collect::<Vec<_>>().join(&words.say("list-comma"))
}
