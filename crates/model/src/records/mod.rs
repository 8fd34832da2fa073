//! The records as people read them: plain structs over the folded fields of the ledger.
//! What is NOT here: how they are stored, and how several writes of one field become one value (`ledger::fold`).
//!
//! A record is a map of fields. [`FieldMap`] is that map; a set has one field per element, so that two people adding
//! different ones never collide. A set of ids names the id (`host:<id>` is true); a set of words keeps the word in the
//! value (`tag:<anything>` is `"refund-codes"`), since names of fields stand in frames and outlive an erasure.

mod deciding;
mod fields;
mod following;
mod observation;
mod people;
mod plain;
mod preparing;
mod programme;
mod reviewing;
mod shadow_day;
mod signals;
mod timing;

pub use deciding::{Decision, Verdict, Weighed, Why};
pub use fields::{FieldMap, RecordKind, change_words, flag, set_elements, set_field, set_words, text, value};
pub use following::{Answer, Ask, Attachment, Recognition};
pub use observation::Observation;
pub use people::{Host, Leader};
pub use plain::Record;
pub use preparing::{Assumption, Notice, QuestionCard, Responsibility};
pub use programme::{Code, Programme, Release, Stream, StreamKind, Tag, Team, TeamChange};
pub use reviewing::{Coding, Finding, Review};
pub use shadow_day::{Hours, ShadowDay};
pub use signals::SignalLink;
pub use timing::{Activity, Contact, Interruption};
