//! What is prepared before a shadow day: expectations, responsibilities, questions, what hosts are told.
//! What is NOT here: the day itself (`shadow_day`).

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;
use crate::vocabulary::{Certainty, Verdict};

plain_records! {
    /// What the leader expected before the day, scored after it.
    Assumption {
        /// The shadow day.
        day: Option<RecordId>,
        /// What is expected, as a sentence.
        statement: String,
        /// How sure, in per cent.
        confidence: Option<u8>,
        /// What the day showed.
        verdict: Option<Verdict>,
        /// By what.
        evidence: String,
        /// Place in the list.
        position: u32,
    }

    /// Something a team has to do in a shift.
    Responsibility {
        /// The team.
        team: Option<RecordId>,
        /// What.
        name: String,
        /// Times per shift.
        times: Option<f64>,
        /// How the times are known.
        times_basis: Option<Certainty>,
        /// Minutes each time.
        minutes: Option<f64>,
        /// Measurements behind the minutes; 0 when they were told.
        measured: u32,
    }

    /// Questions to ask hosts, one after the other.
    QuestionCard {
        /// Name.
        name: String,
        /// The questions in order.
        questions: Vec<String>,
        /// Place in the list.
        position: u32,
    }

    /// What a host was told, and what the host allowed.
    Notice {
        /// The host.
        host: Option<RecordId>,
        /// The shadow day on which it was told.
        day: Option<RecordId>,
        /// Version of the notice's text.
        version: u32,
        /// When.
        told_at: Option<Lived>,
        /// Notes may be taken.
        notes: bool,
        /// Words may be quoted.
        quotes: bool,
        /// Photos may be taken.
        photo: bool,
        /// When the host objected.
        objected_at: Option<Lived>,
    }
}
