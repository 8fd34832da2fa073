//! What comes in from other programs' files and goes out to other installations. Here: imports of observations from
//! CSV, XLSX and ODS, and photos. What is NOT here: the ledger and its tables (store), documents made for people (report), and who
//! may import what (app).

mod error;
pub mod import;
pub mod picture;

pub use error::{ExchangeError, Place, Thing};
