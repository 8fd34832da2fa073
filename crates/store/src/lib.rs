//! The notebook on disk: the ledger of acts, the tables read from it, drafts, undo, checks, backups and what sharing
//! needs. What is NOT here: which acts there are (`app`), the rules of the ledger (`shadowday_model::ledger`), search.
//!
//! Invariant: all writing goes through [`Store::act`] or [`Store::batch`]; an act and the tables read from it change in
//! one transaction, and nothing leaves before its commit returned.

mod act;
mod attachments;
mod backup;
mod blob;
mod check;
mod clock;
mod connection;
mod desk;
mod erasure;
mod error;
mod folder;
mod forget;
mod heads;
mod identity;
mod ledger;
mod link;
mod local;
mod random;
mod read;
mod rebuild;
mod receive;
mod rows;
mod schema;
mod store;
mod tables;
mod touched;
mod undo;
mod writer;

pub use act::{Act, CuesOf, Older, Seen};
pub use attachments::attachment_digest;
pub use clock::{Clock, SystemClock};
pub use connection::sqlite_version;
pub use error::{Doing, StoreError};
pub use read::Read;
pub use receive::{Received, SentAct, SentBody, SignedActs, SignedHead};
pub use rows::*;
pub use store::{Access, Open, Store};
pub use touched::{Done, Touched};

pub use shadowday_model::ledger::frame::ChangeName;
pub use shadowday_model::ledger::vector::Vector;
