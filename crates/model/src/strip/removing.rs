//! Taking a stretch away: what named it must name nothing that is gone. What is NOT here: keys, edges.

use super::Strip;
use crate::ids::RecordId;
use crate::records::Activity;

impl Strip {
    /// The strip without a stretch. What lay beside it lies beside the activity nearest in time, and goes with it where none
    /// is left. What cut it has cut nothing that is known, and what was cut by it ended.
    #[must_use]
    pub fn without(&self, id: RecordId) -> Self {
        let mut strip = self.clone();
        strip.activities.retain(|activity| activity.id != id);
        strip.interruptions.retain(|interruption| interruption.id != id);
        for activity in strip.activities.iter_mut().filter(|activity| activity.interrupted_by == Some(id)) {
            activity.interrupted_by = None;
        }
        for interruption in strip.interruptions.iter_mut().filter(|one| one.activity == Some(id)) {
            (interruption.activity, interruption.resumed) = (None, None);
        }
        let lanes = self.activities.iter().filter(|activity| activity.parallel_of == Some(id));
        let beside: Vec<(RecordId, Option<RecordId>)> = lanes.map(|lane| (lane.id, strip.beside_what(lane))).collect();
        for (lane, primary) in beside {
            match strip.activities.iter_mut().find(|activity| activity.id == lane) {
                Some(activity) if primary.is_some() => activity.parallel_of = primary,
                _ => strip.activities.retain(|activity| activity.id != lane),
            }
        }
        strip
    }

    /// The primary activity beside which another lies.
    fn beside_what(&self, lane: &Activity) -> Option<RecordId> {
        let distance = |primary: &&Activity| {
            let (start, at) = (primary.started_at?.ms(), lane.started_at?.ms());
            let end = primary.ended_at.map_or(i64::MAX, |end| end.ms());
            Some((start - at).max(at - end).max(0))
        };
        let primary = self.activities.iter().filter(|activity| activity.parallel_of.is_none());
        primary.min_by_key(|primary| (distance(primary), primary.started_at, primary.id)).map(|primary| primary.id)
    }
}
