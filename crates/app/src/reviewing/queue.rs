//! The queue and the board: cards of what waits, was put aside, was accepted or declined. What is NOT here: which those are
//! (`shelf`), what is alike.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Observation, RecordKind, Review, ShadowDay};
use shadowday_model::time::Lived;
use shadowday_model::vocabulary::Category;
use shadowday_store::{DayFilter, HistoryChange, Read};

use super::linking::linked_to;
use super::shelf::{Content, Kept, State};
use super::word;
use crate::api::{
    self, BoardColumn, BoardRequest, FindingName, Nothing, ReviewBoard, ReviewCard, ReviewCounts, ReviewQueue,
    ReviewRequest, ReviewShown,
};
use crate::app::App;
use crate::error::Error;
use crate::founding::open_day;
use crate::history;
use crate::parse::id;
use crate::view::{self, Names};

/// Longest page of cards.
const MOST_CARDS: u32 = 500;
/// Cards in a column of the board.
const COLUMN: usize = 50;

/// How much there is to review.
pub fn review_counts(app: &App, _: Nothing) -> Result<ReviewCounts, Error> {
    with_shelf(app, |_, content, under_way| content.counts(under_way))
}

/// What waits, oldest first.
pub fn review_queue(app: &App, request: ReviewRequest) -> Result<ReviewQueue, Error> {
    with_shelf(app, |read, content, under_way| {
        let limit = request.limit.min(MOST_CARDS) as usize;
        let ids: Vec<RecordId> = content.waiting(under_way).skip(request.offset as usize).take(limit).collect();
        let oldest = content.waiting(under_way).next();
        let mut maker = Cards::new(read, content);
        ReviewQueue {
            counts: content.counts(under_way),
            oldest: oldest.and_then(|id| maker.cards(&[id]).pop()).map(|card| card.date),
            cards: maker.cards(&ids),
        }
    })
}

/// The board: what waits, what was put aside, what was accepted, linked to what is done about it, and declined; of each
/// column the first cards.
pub fn review_board(app: &App, request: BoardRequest) -> Result<ReviewBoard, Error> {
    let wanted = Wanted::of(&request)?;
    with_shelf(app, |read, content, under_way| {
        let of_team = wanted.days(read);
        let columns: [(&str, Vec<RecordId>); 5] = [
            ("new", content.waiting(under_way).collect()),
            ("context", content.put_aside().collect()),
            ("accepted", content.newest(State::Accepted)),
            ("linked", content.newest(State::Linked)),
            ("declined", content.newest(State::Declined)),
        ];
        let mut maker = Cards::new(read, content);
        let column = |(id, mut ids): (&str, Vec<RecordId>)| {
            ids.retain(|id| content.one(*id).is_some_and(|kept| wanted.fits(&kept, of_team.as_ref())));
            let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
            ids.truncate(COLUMN);
            BoardColumn { id: id.to_owned(), count, cards: maker.cards(&ids) }
        };
        ReviewBoard { columns: columns.map(column).into(), later: content.counts(under_way).later }
    })
}

/// Which cards a board shows; all where nothing is said.
struct Wanted {
    team: Option<RecordId>,
    /// One category, or none of the five.
    category: Option<Option<Category>>,
}

impl Wanted {
    fn of(request: &BoardRequest) -> Result<Self, Error> {
        let team = request.team.as_deref().map(|text| id("team", text)).transpose()?;
        let category = |text: &str| if text.is_empty() { Ok(None) } else { word("category", text).map(Some) };
        Ok(Self { team, category: request.category.as_deref().map(category).transpose()? })
    }

    /// The days of the team, those of teams joined into it included.
    fn days(&self, read: &Read<'_>) -> Option<BTreeSet<RecordId>> {
        let filter = DayFilter { teams: BTreeSet::from([self.team?]), ..DayFilter::default() };
        Some(read.days(&filter).into_iter().map(|row| row.day.id).collect())
    }

    fn fits(&self, kept: &Kept, of_team: Option<&BTreeSet<RecordId>>) -> bool {
        let there = of_team.is_none_or(|days| kept.day.is_some_and(|day| days.contains(&day)));
        there && self.category.is_none_or(|category| kept.category == category)
    }
}

pub(super) fn with_shelf<T>(
    app: &App,
    work: impl FnOnce(&Read<'_>, &Content, Option<RecordId>) -> T,
) -> Result<T, Error> {
    let notebook = app.notebook();
    let now: Lived = notebook.store.now();
    app.read(|read| {
        let under_way = open_day(read, now).map(|row| row.day.id);
        notebook.review.with(read, now.date(), |content| work(read, content, under_way))
    })
}

/// Makes cards, reading each day once.
struct Cards<'r, 'a> {
    read: &'r Read<'a>,
    content: &'r Content,
    names: Names,
    days: BTreeMap<RecordId, Option<ShadowDay>>,
    findings: BTreeMap<RecordId, Vec<FindingName>>,
}

impl<'r, 'a> Cards<'r, 'a> {
    fn new(read: &'r Read<'a>, content: &'r Content) -> Self {
        let mut findings: BTreeMap<RecordId, Vec<FindingName>> = BTreeMap::new();
        for Finding { id, statement, links, .. } in read.every() {
            for (observation, link) in links {
                let (id, statement, link) = (id.to_string(), statement.clone(), link.to_string());
                findings.entry(observation).or_default().push(FindingName { id, statement, link });
            }
        }
        Self { read, content, names: Names::read(read), days: BTreeMap::new(), findings }
    }

    fn cards(&mut self, ids: &[RecordId]) -> Vec<ReviewCard> {
        let notes = self.read.standing_observations(ids).into_iter();
        notes.filter_map(|(id, note)| Some((id, note?))).map(|(id, note)| self.card(id, &note)).collect()
    }

    fn card(&mut self, id: RecordId, note: &Observation) -> ReviewCard {
        let read = self.read;
        let day = note.day.and_then(|id| self.days.entry(id).or_insert_with(|| read.shadow_day(id)).as_ref());
        let state = self.content.state(id).unwrap_or(State::New);
        let review = read.review_of(id);
        let changes =
            review.as_ref().filter(|_| state == State::Changed).map(|review| changes(read, &self.names, id, review));
        let lived = note.happened_at.or(note.recorded_at).or(day.and_then(|day| day.started_at));
        ReviewCard {
            note: view::note(&self.names, note, day),
            observer: self.names.leader_name(day.and_then(|day| day.leader)),
            date: lived.map(|at| at.date().to_string()).unwrap_or_default(),
            state: state.as_str().to_owned(),
            review: review.as_ref().map(|review| shown(&self.names, review)),
            changes: changes.unwrap_or_default(),
            findings: self.findings.get(&id).cloned().unwrap_or_default(),
            linked: if review.is_some() { linked_to(read, id) } else { Vec::new() },
        }
    }
}

/// What an observation says otherwise than a reviewer saw.
fn changes(read: &Read<'_>, names: &Names, id: RecordId, review: &Review) -> Vec<api::HistoryChange> {
    let fields = read.changed_since(id, &review.seen);
    let change = HistoryChange { kind: RecordKind::Observation, id, fields };
    change.fields.iter().map(|field| history::in_words(read, names, &change, field)).collect()
}

/// A review as screens show it.
pub(crate) fn shown(names: &Names, review: &Review) -> ReviewShown {
    ReviewShown {
        id: review.id.to_string(),
        action: review.action.map(|action| action.to_string()).unwrap_or_default(),
        because: review.because.map(|because| because.to_string()),
        reason: review.reason.clone(),
        until: review.until.map(|until| until.to_string()),
        reviewer: names.leader_name(review.reviewer),
        at: review.reviewed_at.map(|at| at.to_string()),
        answer: review.answer.clone(),
        answered_at: review.answered_at.map(|at| at.to_string()),
    }
}
