//! The records of PRODUCT.md §4 as people read them: plain structs over the folded fields of the ledger.
//! What is NOT here: how they are stored, and how several writes of one field become one value (`ledger::fold`).
//!
//! A record is a map of fields. [`FieldMap`] is that map; a set (tags, hosts, tools) is one boolean field per element,
//! named `tag:refund-codes`, so that two people adding different tags never collide.

mod fields;
mod observation;
mod people;
mod programme;
mod shadow_day;

pub use fields::{FieldMap, RecordKind, flag, set_elements, set_field, text, value};
pub use observation::Observation;
pub use people::{Host, Leader};
pub use programme::{Code, Programme, Release, Stream, StreamKind, Tag, Team};
pub use shadow_day::{Hours, ShadowDay};
