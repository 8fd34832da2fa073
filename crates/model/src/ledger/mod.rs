//! The algebra of the ledger: how acts are written, named, chained, signed, compared, undone and folded into records.
//! All of it is pure and total: the same acts give the same records on every machine, in whatever order they arrived.
//! What is hashed, named and signed here can never change once people have data; `tests/fixtures/ledger` holds the bytes.
//! What is NOT here: keeping acts on disk, drawing ids, salts and keys, reading the clock, sending anything (the store).

pub mod body;
pub mod chain;
pub mod copy;
pub mod fold;
pub mod fork;
pub mod frame;
mod hexed;
pub mod sign;
pub mod split;
pub mod stamp;
pub mod undo;
pub mod vector;
pub mod version;

use crate::ids::RecordId;

/// An act that cannot be what its writer made. It is refused whole and by name; what is already held stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// The bytes are not a frame or a body.
    #[error("This act cannot be read ({0}). Nothing of it was taken over; ask the sender for it again.")]
    Unreadable(String),
    /// More than a person or an import ever writes at once.
    #[error("This act holds {0} changes, and one act may hold {max}. Nothing of it was taken over.", max = frame::MAX_CHANGES)]
    TooManyChanges(usize),
    /// Larger than anything this app writes.
    #[error("This act is {bytes} bytes long, and {limit} are allowed. Nothing of it was taken over.")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest size.
        limit: usize,
    },
    /// Which of the two would count could not be said.
    #[error("This act writes “{field}” of record {record} twice. Nothing of it was taken over.")]
    WrittenTwice {
        /// The record.
        record: RecordId,
        /// The field.
        field: String,
    },
    /// An undo carries no values, so that it never brings replaced words back.
    #[error("This act undoes another one and writes values at once. Nothing of it was taken over.")]
    UndoWithValues,
    /// A change index that the frame does not have.
    #[error("This act has no change number {0}. Nothing of it was taken over; ask the sender for it again.")]
    NoSuchChange(usize),
    /// The words do not belong to the frame.
    #[error(
        "The words of this act are not the ones that were signed. They were left out; ask the sender for them again."
    )]
    OtherWords,
    /// A stamp that no clock of ours can have made.
    #[error("This act carries the time stamp {0}, which lies beyond every clock. Nothing of it was taken over.")]
    Stamp(u64),
    /// The public key does not belong to the writer named.
    #[error("This key does not belong to the writer it came with. Nothing signed by it was taken over.")]
    OtherKey,
    /// The signature does not fit.
    #[error("The signature under these acts does not fit. None of them was taken over; ask the sender for them again.")]
    Signature,
}

#[cfg(test)]
mod tests;
