//! Every type that crosses to the window, and nothing else. `ts-rs` makes the TypeScript from here.
//! Ids are strings, times are RFC 3339 strings with the offset they were lived in, and no 64-bit integer crosses:
//! counts are `u32`, the ledger position is a string (`seen`).

mod asks;
mod assumptions;
mod capture;
mod contacts;
mod days;
mod debrief;
mod decisions;
mod fairness;
mod findings;
mod frame;
mod import;
mod observations;
mod photos;
mod preparing;
mod readback;
mod reports;
mod requests;
mod reviewing;
mod search;
mod second_coding;
mod settings;
mod strip;

pub use asks::*;
pub use assumptions::*;
pub use capture::*;
pub use contacts::*;
pub use days::*;
pub use debrief::*;
pub use decisions::*;
pub use fairness::*;
pub use findings::*;
pub use frame::*;
pub use import::*;
pub use observations::*;
pub use photos::*;
pub use preparing::*;
pub use readback::*;
pub use reports::*;
pub use requests::*;
pub use reviewing::*;
pub use search::*;
pub use second_coding::*;
pub use settings::*;
pub use strip::*;

/// A type that crosses the bridge: read from JSON, written as JSON, declared in TypeScript.
macro_rules! crossing {
    ($($(#[$meta:meta])* $vis:vis $what:ident $name:ident $body:tt)+) => {$(
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $(#[$meta])*
        #[ts(export_to = "api.ts")]
        $vis $what $name $body
    )+};
}
pub(crate) use crossing;
