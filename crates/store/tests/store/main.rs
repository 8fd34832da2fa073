//! The store from outside, in the words of the field: what is saved stays, what is undone goes, what is copied becomes
//! another writer, what is damaged is told.
#![expect(clippy::unwrap_used, reason = "tests")]

mod acting;
mod builder;
mod disk;
mod erasing;
mod formats;
mod reading;
mod rebuilding;
mod sharing;
mod undoing;
