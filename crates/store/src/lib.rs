//! The notebook on disk: the ledger of acts, the tables read from it, drafts, undo, checks, backups and what sharing
//! needs. What is NOT here: which acts there are (`app`), the rules of the ledger (`shadowday_model::ledger`), search.
//!
//! Invariant: all writing goes through [`Store::act`] or [`Store::batch`]; an act and the tables read from it change in
//! one transaction, and nothing leaves before its commit returned.

mod act;
mod clock;
mod error;
mod read;
mod rows;
mod store;
mod touched;

pub use act::{Act, Seen};
pub use clock::{Clock, SystemClock};
pub use error::StoreError;
pub use read::Read;
pub use rows::*;
pub use store::{Access, Open, Store};
pub use touched::{Done, Touched};
