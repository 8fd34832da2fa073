//! What people said about weak signals. What is NOT here: finding them (`stats`).

use super::plain::plain_records;
use crate::ids::RecordId;
use crate::time::Lived;

plain_records! {
    /// What a person said about two notes: they ask for the same, or they do not. Its id follows from the two, so that
    /// there is one such record for them and the last word holds.
    SignalLink {
        /// The note with the smaller id.
        one: Option<RecordId>,
        /// The other.
        other: Option<RecordId>,
        /// They ask for the same.
        together: bool,
        /// When it was said.
        said_at: Option<Lived>,
    }
}
