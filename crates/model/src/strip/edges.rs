//! Mending the edges of what was timed. An edge that two stretches share moves for both; no stretch is swallowed.
//! What is NOT here: keys.

use super::Strip;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::ActivitySource;

/// The shortest stretch that an edge may leave.
const SHORTEST_MS: i64 = 1_000;

/// New edges of one stretch; what is absent stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edges {
    /// When it began.
    pub started_at: Option<Lived>,
    /// When it ended.
    pub ended_at: Option<Lived>,
}

/// Why edges cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeFault {
    /// There is no such stretch in this strip.
    Missing,
    /// It would end before it begins, or last no second.
    Backwards,
    /// It would take the whole of a neighbour.
    Swallows,
}

/// One stretch of the row: a primary activity or an interruption.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub id: RecordId,
    pub start: Lived,
    /// `None` while it runs.
    pub end: Option<Lived>,
}

impl Strip {
    /// The strip with the edges of a stretch mended. In the row a shared edge moves for both neighbours; in parallel an
    /// activity moves alone.
    pub fn mended(&self, id: RecordId, edges: Edges) -> Result<Self, EdgeFault> {
        let row = self.row();
        let Some(place) = row.iter().position(|stretch| stretch.id == id) else { return self.mended_beside(id, edges) };
        let old = row[place];
        let start = edges.started_at.unwrap_or(old.start);
        let end = edges.ended_at.or(old.end);
        if end.is_some_and(|end| end.ms() - start.ms() < SHORTEST_MS) {
            return Err(EdgeFault::Backwards);
        }
        let mut strip = self.clone();
        if let Some(before) = place.checked_sub(1).map(|place| row[place]) {
            let shared = before.end == Some(old.start);
            if shared || before.end.is_none_or(|end| end > start) {
                strip.set(before.id, None, Some(left_of(before, start)?));
            }
        }
        if let (Some(after), Some(end)) = (row.get(place + 1), end) {
            let shared = old.end == Some(after.start);
            if shared || after.start < end {
                strip.set(after.id, Some(right_of(*after, end)?), None);
            }
        }
        strip.set(id, Some(start), end);
        Ok(strip)
    }

    fn mended_beside(&self, id: RecordId, edges: Edges) -> Result<Self, EdgeFault> {
        let old = self.activities.iter().find(|activity| activity.id == id).ok_or(EdgeFault::Missing)?;
        let start = edges.started_at.or(old.started_at).ok_or(EdgeFault::Missing)?;
        let end = edges.ended_at.or(old.ended_at);
        if end.is_some_and(|end| end.ms() - start.ms() < SHORTEST_MS) {
            return Err(EdgeFault::Backwards);
        }
        let mut strip = self.clone();
        strip.set(id, Some(start), end);
        Ok(strip)
    }

    /// Primary activities and interruptions by their start.
    pub(super) fn row(&self) -> Vec<Stretch> {
        let primary = self.activities.iter().filter(|activity| activity.parallel_of.is_none());
        let work = primary.filter_map(|one| Some(Stretch { id: one.id, start: one.started_at?, end: one.ended_at }));
        let cuts = self.interruptions.iter();
        let cuts = cuts.filter_map(|one| Some(Stretch { id: one.id, start: one.started_at?, end: one.ended_at }));
        let mut row: Vec<Stretch> = work.chain(cuts).collect();
        row.sort_by_key(|stretch| (stretch.start, stretch.id));
        row
    }

    fn set(&mut self, id: RecordId, start: Option<Lived>, end: Option<Lived>) {
        for activity in self.activities.iter_mut().filter(|activity| activity.id == id) {
            activity.started_at = start.or(activity.started_at);
            activity.ended_at = end.or(activity.ended_at);
            activity.source = Some(ActivitySource::Edited);
        }
        for interruption in self.interruptions.iter_mut().filter(|interruption| interruption.id == id) {
            interruption.started_at = start.or(interruption.started_at);
            interruption.ended_at = end.or(interruption.ended_at);
        }
    }
}

fn left_of(before: Stretch, edge: Lived) -> Result<Lived, EdgeFault> {
    if edge.ms() - before.start.ms() < SHORTEST_MS { Err(EdgeFault::Swallows) } else { Ok(edge) }
}

fn right_of(after: Stretch, edge: Lived) -> Result<Lived, EdgeFault> {
    if after.end.is_some_and(|end| end.ms() - edge.ms() < SHORTEST_MS) { Err(EdgeFault::Swallows) } else { Ok(edge) }
}
