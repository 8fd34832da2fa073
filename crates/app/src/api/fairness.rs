//! What keeps notes fair to people: names noticed and replaced.

use super::crossing;

crossing! {
    /// A stretch of a line that could tell who somebody is, in UTF-16 code units as the page counts.
    pub struct Finding {
        /// First unit.
        pub start: u32,
        /// One past the last.
        pub end: u32,
        /// `name`, `email`, `phone`, `customer`, `account`.
        pub kind: String,
        /// Its words.
        pub text: String,
    }

    /// What to know a host by, on this device and until the day is over.
    pub struct Cue {
        /// The pseudonym.
        pub pseudonym: String,
        /// E.g. "left desk, headset".
        pub words: String,
    }

    /// Request of `meet_host`.
    pub struct MeetHost {
        /// What to know the host by; may be empty.
        pub cue: String,
    }

    /// Request of `seal_observation`.
    pub struct SealObservation {
        /// The observation.
        pub id: String,
        /// Who may know of it.
        pub recipients: String,
    }

    /// Request of `replace_name`.
    pub struct ReplaceName {
        /// The observation.
        pub id: String,
        /// The words to replace, as they stand in the line.
        pub from: String,
        /// What stands there instead, e.g. `@A1`, `[name]`.
        pub to: String,
    }

    /// Words that are no line, and a name or number noticed in them.
    pub struct NamedWords {
        /// Kind of the record, e.g. `shadow_day`.
        pub kind: String,
        /// The record.
        pub id: String,
        /// Which of its fields.
        pub field: String,
        /// The words.
        pub text: String,
        /// What was noticed.
        pub finding: Finding,
    }

    /// Request of `replace_words`: as `replace_name`, in a record that is no note.
    pub struct ReplaceWords {
        /// Kind of the record, as `NamedWords::kind`.
        pub kind: String,
        /// The record.
        pub id: String,
        /// The words to replace, as they stand there.
        pub from: String,
        /// What stands there instead.
        pub to: String,
    }

    /// Request of `leave_name`.
    pub struct LeaveName {
        /// The observation.
        pub id: String,
        /// The words that stay.
        pub text: String,
    }
}
