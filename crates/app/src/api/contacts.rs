//! Customer contacts of a day, and the questions asked of hosts.

use super::crossing;

crossing! {
    /// The contacts of a day.
    pub struct Contacts {
        /// The day; `None` before the first note, key or contact.
        pub day: Option<String>,
        /// The contacts by time.
        pub contacts: Vec<Contact>,
        /// Reasons of failure demand given before, most used first.
        pub reasons: Vec<String>,
        /// Channels of the day's team.
        pub channels: Vec<String>,
        /// The day's channel, which a contact has when nothing else is said.
        pub channel: String,
    }

    /// One customer contact.
    pub struct Contact {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// When.
        pub at: Option<String>,
        /// Channel.
        pub channel: String,
        /// `value`, `failure`, `unclear`; `None` until said.
        pub demand: Option<String>,
        /// Why it came.
        pub reason: String,
        /// Somebody with more authority was needed.
        pub escalated: bool,
        /// Who was needed.
        pub needed: String,
        /// What the host was not allowed to do.
        pub authority_missing: String,
        /// Minutes waited.
        pub wait_minutes: Option<f64>,
        /// Solvable with more authority.
        pub solvable: Option<bool>,
    }

    /// Request of `save_contact`; absent means unchanged.
    #[derive(Default)]
    pub struct ContactForm {
        /// The contact; a new one in the open day when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// `value`, `failure`, `unclear`.
        pub demand: Option<String>,
        /// Why it came.
        pub reason: Option<String>,
        /// Channel.
        pub channel: Option<String>,
        /// Somebody with more authority was needed.
        pub escalated: Option<bool>,
        /// Who was needed.
        pub needed: Option<String>,
        /// What the host was not allowed to do.
        pub authority_missing: Option<String>,
        /// Minutes waited; below 0 takes it off.
        pub wait_minutes: Option<f64>,
        /// `yes`, `no`, or empty.
        pub solvable: Option<String>,
    }

    /// Questions to ask, one after the other.
    pub struct QuestionCard {
        /// Its id; shipped ones are `shipped:three` and the like.
        pub id: String,
        /// Name; a message for shipped ones.
        pub name: String,
        /// The questions; messages for shipped ones.
        pub questions: Vec<String>,
        /// It came with the app: name and questions are messages.
        pub shipped: bool,
    }

    /// Request of `save_question_card`.
    pub struct SaveQuestionCard {
        /// The card; a new one when absent.
        pub id: Option<String>,
        /// Name.
        pub name: String,
        /// The questions; empty lines are left out.
        pub questions: Vec<String>,
    }

    /// Request of `log_answer`.
    pub struct LogAnswer {
        /// The host's words, kept as they are.
        pub words: String,
        /// What was asked.
        pub question: String,
        /// `quote`, `ask`, `idea` or `strength`.
        pub kind: String,
        /// Pseudonym of the host, when known.
        pub host: Option<String>,
        /// The words may be quoted.
        pub quotable: bool,
    }
}
