//! What comes in from other programs' files and goes out to other installations. Here: imports of observations from
//! CSV, XLSX and ODS. What is NOT here: the ledger and its tables (store), documents made for people (report), and who
//! may import what (app).

mod error;
pub mod import;

pub use error::{ExchangeError, Place, Thing};
