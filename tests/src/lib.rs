//! The whole app from outside. Here: a notebook in a folder of its own that tests speak to as the window does, and the
//! test server that gives a plain browser the same core. Not here: anything that ships.

mod clock;
mod files;
mod notebook;
mod server;
mod surroundings;

pub use clock::TurnedClock;
pub use notebook::{Answer, TestNotebook, open, open_by};
pub use server::Server;
pub use surroundings::{Events, TAKEN_KEYS, TestHost};
