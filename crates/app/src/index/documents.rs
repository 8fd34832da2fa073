//! From records to documents of the index. What is NOT here: the index itself.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, RecordKind};
use shadowday_search::{Change, Document};
use shadowday_store::{DayRow, ObservationFilter, Read, Store};
use uuid::Uuid;

use crate::error::Error;
use crate::view::Names;

/// The documents that acts after some number touched.
pub(super) struct Changed {
    /// As they are now.
    pub changes: Vec<Change>,
    /// The last act taken in.
    pub reached: i64,
    /// The newest act of the ledger.
    pub ledger: i64,
}

impl Changed {
    /// Reads at most about `limit` touched records after `n`.
    pub fn after(store: &Store, n: i64, limit: u32) -> Result<Self, Error> {
        Ok(store.read(|read| {
            let (touched, reached) = read.changed_after(n, limit);
            let ids = observations_behind(read, &touched);
            Self { changes: documents(read, &ids), reached, ledger: read.n() }
        })?)
    }

    /// The documents that stand; those that are gone must not be found in the index either, so they come as empty ones.
    pub fn standing(self) -> Vec<Document> {
        let gone = |id: Uuid| Document {
            text: String::new(),
            ..Document::new(id, Uuid::nil(), "", chrono::DateTime::UNIX_EPOCH)
        };
        self.changes
            .into_iter()
            .map(|change| match change {
                Change::Upsert(document) => *document,
                Change::Delete(id) => gone(id),
            })
            .collect()
    }
}

/// The observations whose documents a touched record is part of.
fn observations_behind(read: &Read<'_>, touched: &[(RecordKind, RecordId)]) -> BTreeSet<RecordId> {
    let mut found = BTreeSet::new();
    for (kind, id) in touched {
        let wider = match kind {
            RecordKind::Observation => {
                found.insert(*id);
                continue;
            }
            RecordKind::ShadowDay => ObservationFilter { days: BTreeSet::from([*id]), ..everything() },
            RecordKind::Host => ObservationFilter { hosts: BTreeSet::from([*id]), ..everything() },
            RecordKind::Team => ObservationFilter { teams: BTreeSet::from([*id]), ..everything() },
            RecordKind::Tag => match read.tag_records().into_iter().find(|tag| tag.id == *id) {
                Some(tag) => ObservationFilter { tags: BTreeSet::from([tag.label]), ..everything() },
                None => continue,
            },
            RecordKind::Stream
            | RecordKind::Programme
            | RecordKind::Leader
            | RecordKind::Code
            | RecordKind::Release
            | RecordKind::Activity
            | RecordKind::Interruption
            | RecordKind::Contact
            | RecordKind::Assumption
            | RecordKind::Responsibility
            | RecordKind::QuestionCard
            | RecordKind::Notice
            | RecordKind::Ask
            | RecordKind::Answer
            | RecordKind::Recognition
            | RecordKind::Attachment => continue,
        };
        found.extend(read.observations(&wider).into_iter().map(|note| note.id));
    }
    found
}

fn everything() -> ObservationFilter {
    ObservationFilter { standing: shadowday_store::Standing::Either, ..ObservationFilter::default() }
}

/// Each observation as it is now.
fn documents(read: &Read<'_>, ids: &BTreeSet<RecordId>) -> Vec<Change> {
    if ids.is_empty() {
        return Vec::new();
    }
    let standing = read
        .observations(&ObservationFilter { ids: Some(ids.iter().copied().collect()), ..ObservationFilter::default() });
    let mut maker = Maker::new(read);
    let mut changes: Vec<Change> = Vec::with_capacity(ids.len());
    let mut gone = ids.clone();
    for note in &standing {
        gone.remove(&note.id);
        changes.push(Change::Upsert(Box::new(maker.document(note))));
    }
    changes.extend(gone.into_iter().map(|id| Change::Delete(id.0)));
    changes
}

/// A page of all standing observations, by id, for making the index anew; ids greater than `after`.
pub(super) fn page(read: &Read<'_>, after: Option<RecordId>, limit: u32) -> (Vec<Change>, Option<RecordId>) {
    let notes = read.observations_by_id(after, limit);
    let last = notes.last().map(|note| note.id);
    let mut maker = Maker::new(read);
    (notes.iter().map(|note| Change::Upsert(Box::new(maker.document(note)))).collect(), last)
}

/// The ids of all standing observations.
pub(super) fn standing_ids(store: &Store) -> Result<BTreeSet<Uuid>, Error> {
    Ok(store.read(|read| read.standing_observation_ids().into_iter().map(|id| id.0).collect())?)
}

/// Makes documents, reading each day once.
struct Maker<'r, 'a> {
    read: &'r Read<'a>,
    names: Names,
    days: BTreeMap<RecordId, Option<DayRow>>,
    stream: Uuid,
}

impl<'r, 'a> Maker<'r, 'a> {
    fn new(read: &'r Read<'a>) -> Self {
        Self { read, names: Names::read(read), days: BTreeMap::new(), stream: Uuid::nil() }
    }

    fn document(&mut self, note: &Observation) -> Document {
        let read = self.read;
        let day =
            note.day.and_then(|id| self.days.entry(id).or_insert_with(|| read.day(id)).as_ref()).map(|row| &row.day);
        // A note without a time is found by its words; for periods the moment it was recorded stands in.
        let lived = note.happened_at.or(note.recorded_at).or(day.and_then(|day| day.started_at));
        let happened_at = lived.map_or(chrono::DateTime::UNIX_EPOCH, shadowday_model::time::Lived::utc);
        let team = day.and_then(|day| day.team).and_then(|team| self.names.team(team));
        Document {
            category: note.category,
            polarity: note.polarity,
            basis: Some(note.basis),
            kind: note.kind,
            team: team.map(|team| team.id.0),
            leader: day.and_then(|day| day.leader).map(|leader| leader.0),
            hosts: note.hosts.iter().filter_map(|host| self.names.pseudonym(*host)).collect(),
            tags: self.names.tags(note),
            tools: note.tools.iter().cloned().collect(),
            impact: note.impact,
            local_date: lived.map_or(happened_at.date_naive(), shadowday_model::time::Lived::date),
            day: note.day.map(|day| day.0),
            starred: note.starred,
            in_passing: note.in_passing,
            may_be_quoted: note.quotable,
            ..Document::new(note.id.0, self.stream, note.text.clone(), happened_at)
        }
    }
}
