//! Names and chains: an act is named by its digest, and each act of a writer is chained to the one before, so that
//! nothing can be edited, dropped, reordered or inserted unseen. What is NOT here: signatures (`sign`), forks (`fork`).

use sha2::{Digest as _, Sha256};

use crate::ids::{ActId, StreamId, WriterId};

/// A SHA-256.
pub type Digest = [u8; 32];
/// The hash over everything a writer did in a stream up to an act.
pub type Chain = [u8; 32];

/// The chain value before a writer's first act, which has seq 1.
pub const ZERO: Chain = [0; 32];

/// What the chain adds to an act's digest: who wrote it, where, as which, when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The signing writer, also when the act is filed under another id after a fork.
    pub writer: WriterId,
    /// The audience.
    pub stream: StreamId,
    /// Dense per stream and writer, from 1.
    pub seq: u64,
    /// See [`super::stamp`].
    pub stamp: u64,
    /// Of the frame's bytes.
    pub digest: Digest,
}

/// The digest of a frame's bytes, as received.
pub fn digest(frame: &[u8]) -> Digest {
    Sha256::digest(frame).into()
}

/// The name of the act with this digest.
pub fn act_id(digest: &Digest) -> ActId {
    ActId(*digest.first_chunk().expect("a digest is longer than a name"))
}

/// The next chain value: SHA-256(previous ‖ writer ‖ stream ‖ seq ‖ stamp ‖ digest), numbers as 8 bytes, highest first.
pub fn next(previous: &Chain, link: &Link) -> Chain {
    Sha256::new()
        .chain_update(previous)
        .chain_update(link.writer.0)
        .chain_update(link.stream.0.as_bytes())
        .chain_update(link.seq.to_be_bytes())
        .chain_update(link.stamp.to_be_bytes())
        .chain_update(link.digest)
        .finalize()
        .into()
}
