//! One stretch alongside hosts of one team, from two minutes to a shift, and the hours it counts for.

use std::collections::BTreeSet;

use chrono::Duration;
use serde::{Deserialize, Serialize};

use super::fields::{FieldMap, flag, set_elements, text, value};
use crate::ids::RecordId;
use crate::time::Lived;

/// A shadow day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShadowDay {
    /// Its id.
    pub id: RecordId,
    /// The programme.
    pub programme: Option<RecordId>,
    /// Who shadows.
    pub leader: Option<RecordId>,
    /// Who is visited.
    pub team: Option<RecordId>,
    /// Hosts met that day.
    pub hosts: BTreeSet<RecordId>,
    /// When it began; for imported days the first moment of the local date.
    pub started_at: Option<Lived>,
    /// When it ended; `None` while open, or when nobody ended it.
    pub ended_at: Option<Lived>,
    /// When a pause began that is still running.
    pub paused_at: Option<Lived>,
    /// Minutes of finished pauses.
    pub paused_minutes: f64,
    /// What the leader wants to learn.
    pub question: String,
    /// Channel, e.g. "phone".
    pub channel: String,
    /// Shift, e.g. "late".
    pub shift: String,
    /// The queue overflowed that day.
    pub surge: bool,
    /// The queue overflows since; `None` when it does not.
    pub surge_since: Option<Lived>,
    /// One act of help the leader will do.
    pub act_of_help: String,
    /// Whether it was done; `None` until the debrief.
    pub help_done: Option<bool>,
    /// When it is to begin.
    pub planned_start: Option<Lived>,
    /// When it is to end.
    pub planned_end: Option<Lived>,
    /// The leader's headline: what surprised.
    pub surprised: String,
    /// The leader's headline: what to fix first.
    pub fix_first: String,
    /// The leader's headline: what to keep.
    pub keep: String,
    /// Lines that hosts struck at read-back and whose words were forgotten.
    pub struck_lines: u32,
    /// The debrief was closed.
    pub closed_at: Option<Lived>,
    /// Nobody knows how long it lasted (imported): in counts, never in rates.
    pub exposure_unknown: bool,
    /// Removed by a person; can be brought back.
    pub removed: bool,
}

/// Hours of observation that a day counts for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hours {
    /// Hours, never negative.
    pub hours: f64,
    /// The end was not recorded: the last act plus 15 minutes stands for it.
    pub estimated: bool,
}

impl ShadowDay {
    /// Reads the folded fields.
    pub fn from_fields(id: RecordId, fields: &FieldMap) -> Self {
        Self {
            id,
            programme: value(fields, "programme"),
            leader: value(fields, "leader"),
            team: value(fields, "team"),
            hosts: set_elements(fields, "host").iter().filter_map(|id| id.parse().ok()).collect(),
            started_at: value(fields, "started_at"),
            ended_at: value(fields, "ended_at"),
            paused_at: value(fields, "paused_at"),
            paused_minutes: value(fields, "paused_minutes").unwrap_or(0.0),
            question: text(fields, "question"),
            channel: text(fields, "channel"),
            shift: text(fields, "shift"),
            surge: flag(fields, "surge"),
            surge_since: value(fields, "surge_since"),
            act_of_help: text(fields, "act_of_help"),
            help_done: value(fields, "help_done"),
            planned_start: value(fields, "planned_start"),
            planned_end: value(fields, "planned_end"),
            surprised: text(fields, "surprised"),
            fix_first: text(fields, "fix_first"),
            keep: text(fields, "keep"),
            struck_lines: value(fields, "struck_lines").unwrap_or(0),
            closed_at: value(fields, "closed_at"),
            exposure_unknown: flag(fields, "exposure_unknown"),
            removed: flag(fields, "removed"),
        }
    }

    /// Hours = end − start − pauses. A day never ended closes at its last act plus 15 minutes, marked estimated;
    /// `None` when the exposure is unknown.
    pub fn hours(&self, last_act: Option<Lived>) -> Option<Hours> {
        let started = self.started_at.filter(|_| !self.exposure_unknown)?;
        let (ended, estimated) = match self.ended_at {
            Some(ended) => (ended.0, false),
            None => (last_act.unwrap_or(started).0.max(started.0) + Duration::minutes(15), true),
        };
        let seconds = (ended - started.0).num_seconds() as f64 - self.paused_minutes * 60.0;
        Some(Hours { hours: (seconds / 3600.0).max(0.0), estimated })
    }
}
