//! What people do and what may go wrong, through the command table, as the window does it. One file a subject.
//! Not here: single functions, which their crates test; what a screen shows, which the browser tests do.
#![expect(clippy::unwrap_used, reason = "tests")]

mod asking;
mod capture;
mod coding_again;
mod command_line;
mod contacts;
mod debriefing;
mod deciding;
mod disks;
mod door;
mod drafts;
mod erasing;
mod imports;
mod languages;
mod names;
mod photos;
mod preparing;
mod reading_back;
mod reports;
mod reviewing;
mod sample;
mod searching;
mod serving;
mod signals;
mod timing;
mod undoing;
