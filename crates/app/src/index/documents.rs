//! From records to documents of the index. What is NOT here: the index itself.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, RecordKind, ShadowDay};
use shadowday_search::{Change, Document};
use shadowday_store::{ChangedRecord, ObservationFilter, Read, Standing, Store};
use uuid::Uuid;

use crate::error::Error;
use crate::tags;
use crate::view::Names;

/// The observations whose documents acts after some number touched.
pub(super) struct Changed {
    /// Those that an act touched itself.
    pub touched: Vec<RecordId>,
    /// Those that are part of something an act touched: a day, a team, a host, a tag. These can be very many.
    pub behind: Vec<RecordId>,
    /// The last act taken in.
    pub reached: i64,
    /// The newest act of the ledger.
    pub ledger: i64,
}

impl Changed {
    /// Looks at acts after `n` until about `limit` records are touched.
    pub fn after(store: &Store, n: i64, limit: u32) -> Result<Self, Error> {
        Ok(store.read(|read| {
            let (records, reached) = read.changed_after(n, limit);
            let (mut touched, mut behind) = (BTreeSet::new(), BTreeSet::new());
            for record in &records {
                match record.kind {
                    RecordKind::Observation => touched.extend([record.id]),
                    _ => behind.extend(observations_behind(read, record)),
                }
            }
            let behind = behind.difference(&touched).copied().collect();
            Self { touched: touched.into_iter().collect(), behind, reached, ledger: read.n() }
        })?)
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = RecordId> {
        self.touched.iter().chain(&self.behind).copied()
    }
}

/// The observations whose documents change with a record that is no observation. Only fields that documents are made of
/// count: an import names a day again with every host it meets.
fn observations_behind(read: &Read<'_>, record: &ChangedRecord) -> Vec<RecordId> {
    let everything = ObservationFilter { standing: Standing::Either, ..ObservationFilter::default() };
    let (fields, wider): (&[&str], _) = match record.kind {
        RecordKind::ShadowDay => {
            let days = BTreeSet::from([record.id]);
            (&["removed", "team", "leader", "started_at"], ObservationFilter { days, ..everything })
        }
        RecordKind::Host => {
            let hosts = BTreeSet::from([record.id]);
            (&["removed", "pseudonym"], ObservationFilter { hosts, ..everything })
        }
        // Names of teams are resolved when searching.
        RecordKind::Team => {
            let teams = BTreeSet::from([record.id]);
            (&["removed", "joined_into"], ObservationFilter { teams, ..everything })
        }
        RecordKind::Tag => {
            let tags = labels_behind(read, record.id);
            if tags.is_empty() {
                return Vec::new();
            }
            (&["removed", "label", "joined_into"], ObservationFilter { tags, ..everything })
        }
        RecordKind::Attachment => return read.ever_part_of(record.id, "observation").into_iter().collect(),
        RecordKind::Observation
        | RecordKind::Stream
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
        | RecordKind::Review
        | RecordKind::Finding
        | RecordKind::Coding
        | RecordKind::Decision
        | RecordKind::Verdict
        | RecordKind::SignalLink => return Vec::new(),
    };
    if record.fields.has_any(fields) { read.observation_ids(&wider) } else { Vec::new() }
}

/// The labels that are read otherwise when a tag's record changes: its own, and those that were joined into it. After an
/// undo the record may say nothing any more, so its label is found among those that observations hold.
fn labels_behind(read: &Read<'_>, tag: RecordId) -> BTreeSet<String> {
    let (held, aliases) = (read.tag_labels(), read.tag_aliases());
    let mut own: BTreeSet<String> = held.iter().filter(|label| tags::record_of(label) == tag).cloned().collect();
    own.extend(read.tag_records().into_iter().filter(|known| known.id == tag).map(|known| known.label));
    let read_as = |label: &String| aliases.get(label).unwrap_or(label).clone();
    let ends: BTreeSet<String> = own.iter().map(read_as).collect();
    let joined = held.into_iter().filter(|label| ends.contains(&read_as(label)));
    joined.chain(own.iter().cloned()).collect()
}

/// These observations as they are now. Each is looked up by itself, so that "gone" is never the end of a list.
pub(super) fn changes(read: &Read<'_>, ids: &[RecordId]) -> Vec<Change> {
    if ids.is_empty() {
        return Vec::new();
    }
    let mut maker = Maker::new(read);
    let standing = read.standing_observations(ids).into_iter();
    standing
        .map(|(id, note)| note.map_or(Change::Delete(id.0), |note| Change::Upsert(Box::new(maker.document(&note)))))
        .collect()
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
    days: BTreeMap<RecordId, Option<ShadowDay>>,
    stream: Uuid,
}

impl<'r, 'a> Maker<'r, 'a> {
    fn new(read: &'r Read<'a>) -> Self {
        Self { read, names: Names::read(read), days: BTreeMap::new(), stream: Uuid::nil() }
    }

    fn document(&mut self, note: &Observation) -> Document {
        let read = self.read;
        let day = note.day.and_then(|id| self.days.entry(id).or_insert_with(|| read.shadow_day(id)).as_ref());
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
            has_photo: !self.names.photos(note.id).is_empty(),
            ..Document::new(note.id.0, self.stream, note.text.clone(), happened_at)
        }
    }
}
