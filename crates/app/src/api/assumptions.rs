//! What the leader expected before a day, and what the day showed.

use super::crossing;

crossing! {
    /// The expectations of a day, in their order.
    pub struct Assumptions {
        /// The day; `None` when none is open.
        pub day: Option<String>,
        /// The expectations.
        pub assumptions: Vec<Assumption>,
    }

    /// One expectation.
    pub struct Assumption {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// What is expected.
        pub statement: String,
        /// How sure, 0 to 100 per cent.
        pub confidence: Option<u8>,
        /// `true`, `partly`, `false`; `None` until the debrief.
        pub verdict: Option<String>,
        /// What the verdict rests on.
        pub evidence: String,
    }

    /// Request of `save_assumption`; absent means unchanged.
    #[derive(Default)]
    pub struct SaveAssumption {
        /// The expectation; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// The day of a new one; the open day when absent.
        pub day: Option<String>,
        /// What is expected.
        pub statement: Option<String>,
        /// How sure, 0 to 100; below 0 takes it off.
        pub confidence: Option<i32>,
        /// `true`, `partly`, `false`, or empty.
        pub verdict: Option<String>,
        /// What the verdict rests on.
        pub evidence: Option<String>,
    }
}
