//! What waits for review, kept in memory so that the next card of fifty thousand is there at once. It is computed from the
//! tables and follows the ledger act by act; thrown away, it is made again. What is NOT here: the cards (`queue`).

use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_model::vocabulary::{Category, ReviewAction};
use shadowday_store::{ChangedRecord, NewestReview, ObservationFilter, Read, ReviewableRow, Standing};

use crate::api::ReviewCounts;

/// Acts looked at in one go.
const SLICE: u32 = 1_000;
/// With more observations touched than this, going through all of them again is quicker.
const MOST_TOUCHED: usize = 10_000;
/// With more acts since it was last looked at than this, too.
const MOST_ACTS: i64 = 5_000;

/// Where an observation is on its way through review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nobody reviewed it.
    New,
    /// It was reviewed, and says something else since.
    Changed,
    /// The observer answered what was asked.
    Answered,
    /// It was put off until today or before.
    Back,
    /// The observer was asked.
    Asked,
    /// It is put off until this date.
    Snoozed(NaiveDate),
    /// It counts.
    Accepted,
    /// It counts, and something is done about it.
    Linked,
    /// It was left out.
    Declined,
}

impl State {
    /// The word it crosses as.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Answered => "answered",
            Self::Back => "back",
            Self::Asked => "asked",
            Self::Snoozed(_) => "snoozed",
            Self::Accepted => "accepted",
            Self::Linked => "linked",
            Self::Declined => "declined",
        }
    }

    fn of(row: &ReviewableRow, review: Option<&NewestReview>, today: NaiveDate) -> Self {
        let Some(review) = review else { return Self::New };
        if review.seen != row.version {
            return Self::Changed;
        }
        match review.action {
            Some(ReviewAction::Accept | ReviewAction::Merge) => Self::Accepted,
            Some(ReviewAction::Link) => Self::Linked,
            Some(ReviewAction::Decline) => Self::Declined,
            Some(ReviewAction::Snooze) => review.until.filter(|until| *until > today).map_or(Self::Back, Self::Snoozed),
            Some(ReviewAction::Ask) if review.answered => Self::Answered,
            Some(ReviewAction::Ask) => Self::Asked,
            // What only a newer app did is looked at again.
            None => Self::New,
        }
    }
}

/// One observation on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// When it happened.
    pub at_ms: i64,
    /// Its day.
    pub day: Option<RecordId>,
    /// Its category.
    pub category: Option<Category>,
    /// Where it is.
    pub state: State,
}

/// The shelf of one notebook.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<Option<Content>>);

impl Shelf {
    /// Works with the shelf as of this snapshot. One snapshot older than another that was looked at before gets the newer
    /// shelf; rows that are not in it yet are simply not found.
    pub(crate) fn with<T>(&self, read: &Read<'_>, today: NaiveDate, work: impl FnOnce(&Content) -> T) -> T {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let followed = kept.take().and_then(|content| content.follow(read, today));
        work(kept.insert(followed.unwrap_or_else(|| Content::read(read, today))))
    }
}

/// What is on the shelf.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Content {
    /// The newest act that was looked at.
    n: i64,
    kept: HashMap<RecordId, Kept>,
    /// Those that wait, oldest first.
    waiting: BTreeSet<(i64, RecordId)>,
    snoozed: BTreeSet<(NaiveDate, RecordId)>,
    waiting_of_day: HashMap<RecordId, u32>,
    asked: BTreeSet<(i64, RecordId)>,
    accepted: u32,
    linked: u32,
    declined: u32,
}

impl Content {
    /// Goes through everything.
    pub(crate) fn read(read: &Read<'_>, today: NaiveDate) -> Self {
        let mut content = Self { n: read.n(), ..Self::default() };
        let reviews: HashMap<RecordId, NewestReview> =
            read.newest_reviews().into_iter().map(|review| (review.observation, review)).collect();
        for row in read.reviewable_observations() {
            content.put(&row, reviews.get(&row.id), today);
        }
        content
    }

    /// Looks at what acts since touched; `None` where that is so much that reading everything is quicker.
    fn follow(mut self, read: &Read<'_>, today: NaiveDate) -> Option<Self> {
        let newest = read.n();
        if newest - self.n > MOST_ACTS {
            return None;
        }
        let mut touched = BTreeSet::new();
        while self.n < newest {
            let (records, reached) = read.changed_after(self.n, SLICE);
            touched.extend(records.iter().flat_map(|record| observations_behind(read, record)));
            if touched.len() > MOST_TOUCHED || reached <= self.n {
                return None;
            }
            self.n = reached;
        }
        let due: Vec<RecordId> = self.snoozed.range(..=(today, LAST)).map(|(_, id)| *id).collect();
        for id in touched.into_iter().chain(due) {
            self.take(id);
            if let Some(row) = read.reviewable_observation(id) {
                self.put(&row, read.newest_review(id).as_ref(), today);
            }
        }
        Some(self)
    }

    fn put(&mut self, row: &ReviewableRow, review: Option<&NewestReview>, today: NaiveDate) {
        let kept =
            Kept { at_ms: row.at_ms, day: row.day, category: row.category, state: State::of(row, review, today) };
        self.kept.insert(row.id, kept);
        let place = (kept.at_ms, row.id);
        match kept.state {
            State::New | State::Changed | State::Answered | State::Back => {
                self.waiting.insert(place);
                if let Some(day) = kept.day {
                    *self.waiting_of_day.entry(day).or_default() += 1;
                }
            }
            State::Snoozed(until) => drop(self.snoozed.insert((until, row.id))),
            State::Asked => drop(self.asked.insert(place)),
            State::Declined => self.declined += 1,
            State::Accepted => self.accepted += 1,
            State::Linked => self.linked += 1,
        }
    }

    fn take(&mut self, id: RecordId) {
        let Some(kept) = self.kept.remove(&id) else { return };
        let place = (kept.at_ms, id);
        match kept.state {
            State::New | State::Changed | State::Answered | State::Back => {
                self.waiting.remove(&place);
                if let Some(day) = kept.day {
                    let left = self.waiting_of_day.remove(&day).unwrap_or(1) - 1;
                    if left > 0 {
                        self.waiting_of_day.insert(day, left);
                    }
                }
            }
            State::Snoozed(until) => drop(self.snoozed.remove(&(until, id))),
            State::Asked => drop(self.asked.remove(&place)),
            State::Declined => self.declined -= 1,
            State::Accepted => self.accepted -= 1,
            State::Linked => self.linked -= 1,
        }
    }

    /// How much there is. Notes of the day under way wait for its end.
    pub(crate) fn counts(&self, under_way: Option<RecordId>) -> ReviewCounts {
        let later = under_way.and_then(|day| self.waiting_of_day.get(&day)).copied().unwrap_or(0);
        ReviewCounts {
            waiting: self.waiting.len() as u32 - later,
            later,
            asked: self.asked.len() as u32,
            snoozed: self.snoozed.len() as u32,
            accepted: self.accepted,
            linked: self.linked,
            declined: self.declined,
        }
    }

    /// Those that wait now, oldest first.
    pub(crate) fn waiting(&self, under_way: Option<RecordId>) -> impl Iterator<Item = RecordId> {
        let is_over = move |id: &RecordId| under_way.is_none() || self.kept[id].day != under_way;
        self.waiting.iter().map(|(_, id)| *id).filter(is_over)
    }

    /// Those whose observer was asked, oldest first, then those put off, the soonest first.
    pub(crate) fn put_aside(&self) -> impl Iterator<Item = RecordId> {
        self.asked.iter().map(|(_, id)| *id).chain(self.snoozed.iter().map(|(_, id)| *id))
    }

    /// Those in a state, newest first.
    pub(crate) fn newest(&self, state: State) -> Vec<RecordId> {
        let mut found: Vec<(i64, RecordId)> =
            self.kept.iter().filter(|(_, kept)| kept.state == state).map(|(id, kept)| (kept.at_ms, *id)).collect();
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// What is known of one.
    pub(crate) fn one(&self, id: RecordId) -> Option<Kept> {
        self.kept.get(&id).copied()
    }

    /// All of them, in no order.
    pub(crate) fn kept(&self) -> impl Iterator<Item = (RecordId, Kept)> {
        self.kept.iter().map(|(id, kept)| (*id, *kept))
    }

    /// Where an observation is; `None` where there is nothing to review.
    pub(crate) fn state(&self, id: RecordId) -> Option<State> {
        self.kept.get(&id).map(|kept| kept.state)
    }
}

/// The greatest id.
const LAST: RecordId = RecordId(uuid::Uuid::max());

/// The observations that a touched record says something about: itself, what a review is about, the notes of a day that was
/// removed or brought back.
fn observations_behind(read: &Read<'_>, record: &ChangedRecord) -> Vec<RecordId> {
    if record.kind == RecordKind::Observation {
        vec![record.id]
    } else if record.kind == RecordKind::Review {
        read.ever_part_of(record.id, "observation").into_iter().collect()
    } else if record.kind == RecordKind::ShadowDay && record.fields.has_any(&["removed"]) {
        let days = BTreeSet::from([record.id]);
        read.observation_ids(&ObservationFilter { days, standing: Standing::Either, ..ObservationFilter::default() })
    } else {
        Vec::new()
    }
}
