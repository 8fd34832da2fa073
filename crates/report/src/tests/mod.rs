//! Tests of the reports, at the boundary: rows in, content and files out. `build` makes rows in the nouns of the field.
#![expect(clippy::unwrap_used, reason = "tests")]

mod build;
mod deciding;
mod editable;
mod extent;
mod figures;
mod files;
mod hostile;
#[cfg(target_os = "linux")]
mod kept;
mod notices;
mod privacy;
mod sample;
mod snapshots;
mod standard;
mod whole_day;
mod words;
