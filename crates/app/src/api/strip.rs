//! The time strip of a day.

use super::crossing;

crossing! {
    /// The timed stretches of a day, by their start.
    pub struct Strip {
        /// The day; `None` before the first note or key.
        pub day: Option<String>,
        /// Primary activities and interruptions in one row, activities in parallel among them.
        pub stretches: Vec<Stretch>,
        /// The activities that have a key of their own, in the order of the keys.
        pub keys: Vec<String>,
        /// Every known activity.
        pub codes: Vec<String>,
        /// How the leader takes part now.
        pub mode: Option<String>,
    }

    /// One stretch of time.
    pub struct Stretch {
        /// Its id.
        pub id: String,
        /// `activity`, `parallel` or `interruption`.
        pub kind: String,
        /// What was done; empty for an interruption.
        pub code: String,
        /// How the leader took part.
        pub mode: Option<String>,
        /// Began.
        pub started_at: String,
        /// Ended; `None` while it runs.
        pub ended_at: Option<String>,
        /// Who or what interrupted.
        pub source: Option<String>,
        /// Whether the cut work was taken up again.
        pub resumed: Option<String>,
        /// Nobody ended it: the app did.
        pub auto_closed: bool,
    }

    /// Request of `press_strip`.
    pub struct PressStrip {
        /// `switch`, `parallel`, `interrupt`, `source`, `mode`, `stop`.
        pub press: String,
        /// The activity, the interruption's source (may be empty), or the mode.
        pub value: String,
    }

    /// Request of `mend_stretch`; absent means unchanged.
    pub struct MendStretch {
        /// The stretch.
        pub id: String,
        /// Began, `HH:MM`, `HH:MM:SS` or RFC 3339.
        pub started_at: Option<String>,
        /// Ended.
        pub ended_at: Option<String>,
        /// What was done.
        pub code: Option<String>,
        /// How the leader took part; empty takes it off.
        pub mode: Option<String>,
        /// Who or what interrupted; empty takes it off.
        pub source: Option<String>,
        /// Whether the cut work was taken up again; empty takes it off.
        pub resumed: Option<String>,
    }
}
