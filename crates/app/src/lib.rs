//! The app: one function per thing a person can do, jobs with progress, and the command table that windows call through.
//! It is the only crate that joins store, search, report and exchange. What is NOT here: a window, a command line, SQL,
//! visible words (messages).

pub mod api;
mod app;
pub mod asks;
pub mod assumptions;
mod atomic;
pub mod capturing;
mod commands;
mod composer;
pub mod contacts;
pub mod days;
pub mod debrief;
pub mod door;
mod error;
mod evidence;
mod files;
mod founding;
pub mod history;
mod host;
pub mod imports;
mod index;
mod jobs;
pub mod maintenance;
mod messages;
mod moments;
pub mod notebooks;
pub mod observations;
mod parse;
mod places;
mod programme;
pub mod questions;
pub mod readback;
pub mod reports;
pub mod search;
mod settings;
pub mod start;
pub mod strip;
pub mod tags;
pub mod teams;
pub mod thanks;
mod view;
mod words;

pub use app::{App, AppOptions, Notebook};
pub use commands::{Caller, Command, Does, TABLE, bindings, bug};
pub use error::Error;
pub use host::{Host, NoWindow};
pub use jobs::Job;
pub use places::Places;
pub use shadowday_model::time::Lived;
pub use shadowday_store::{Access, Clock, SystemClock};
