//! What is counted and timed during a shadow day: activities, what interrupted them, customer contacts.
//! What is NOT here: how keys become activities.

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::{ActivitySource, Demand, InterruptionSource, Mode, Resumed};

plain_records! {
    /// One timed stretch of work.
    Activity {
        /// The shadow day.
        day: Option<RecordId>,
        /// What was done: a word of the programme's list, e.g. `talk`.
        code: String,
        /// Began.
        started_at: Option<Lived>,
        /// Ended; `None` while it runs.
        ended_at: Option<Lived>,
        /// How the leader took part.
        mode: Option<Mode>,
        /// The primary activity beside which it runs.
        parallel_of: Option<RecordId>,
        /// The interruption that cut it, when one did.
        interrupted_by: Option<RecordId>,
        /// Where its times come from.
        source: Option<ActivitySource>,
    }

    /// What cut an activity, until the work went on.
    Interruption {
        /// The shadow day.
        day: Option<RecordId>,
        /// The activity that was cut.
        activity: Option<RecordId>,
        /// Who or what interrupted.
        source: Option<InterruptionSource>,
        /// Began.
        started_at: Option<Lived>,
        /// Ended; `None` while it lasts.
        ended_at: Option<Lived>,
        /// Whether the work was taken up again.
        resumed: Option<Resumed>,
    }

    /// One customer contact.
    Contact {
        /// The shadow day.
        day: Option<RecordId>,
        /// When.
        at: Option<Lived>,
        /// Channel, e.g. "phone"; the day's when empty.
        channel: String,
        /// Whether it should have been necessary.
        demand: Option<Demand>,
        /// Why it came.
        reason: String,
        /// Somebody with more authority was needed.
        escalated: bool,
        /// Who was needed: a role.
        needed: String,
        /// What the host was not allowed to do.
        authority_missing: String,
        /// Minutes waited for that person.
        wait_minutes: Option<f64>,
        /// The host could have solved it with more authority.
        solvable: Option<bool>,
    }
}
