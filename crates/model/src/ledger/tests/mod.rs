//! Tests of the ledger's algebra: single rules, the golden bytes, and simulated histories against an oracle.
#![expect(clippy::unwrap_used, reason = "tests")]

mod comparing;
mod folding;
mod formats;
mod golden;
mod machine;
mod oracle;
mod properties;
mod random;
mod undoing;
mod world;
