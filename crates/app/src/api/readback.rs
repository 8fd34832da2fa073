//! Reading the notes back with the host.

use super::{Day, Note, crossing};

crossing! {
    /// Request of `read_back` and `begin_read_back`.
    pub struct ReadBackOf {
        /// The day; the open one, or today's last, when absent.
        pub day: Option<String>,
        /// Pseudonym of the host; every note of the day when absent.
        pub host: Option<String>,
    }

    /// A read-back that can begin, or the one that is under way.
    pub struct ReadBack {
        /// The day; `None` when there is none.
        pub day: Option<Day>,
        /// It is under way: verdicts can be given.
        pub running: bool,
        /// Pseudonym of the host; `None` for every note of the day.
        pub host: Option<String>,
        /// Hosts of the day with lines to read, and how many each has.
        pub choices: Vec<ReadBackChoice>,
        /// The lines by time.
        pub notes: Vec<Note>,
    }

    /// A host whose lines can be read back.
    pub struct ReadBackChoice {
        /// Pseudonym.
        pub host: String,
        /// Lines.
        pub lines: u32,
    }

    /// A read-back that was begun and not ended.
    pub struct UnfinishedReadBack {
        /// The day.
        pub day: String,
        /// Team of the day.
        pub team_name: String,
        /// Pseudonym of the host; `None` for every note of the day.
        pub host: Option<String>,
        /// Lines struck so far: their words are kept until it ends.
        pub struck: u32,
    }

    /// Request of `judge_line`.
    pub struct JudgeLine {
        /// The observation.
        pub id: String,
        /// `kept`, `corrected`, `struck`.
        pub verdict: String,
        /// For `corrected`: the words as the host wants them.
        pub words: Option<String>,
    }
}
