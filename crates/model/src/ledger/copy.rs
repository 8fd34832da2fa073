//! The id of a copy. Handing over writes copies, and everybody derives the same id for the same copy, so handing over
//! twice is harmless. What is NOT here: what is copied, and the link back, which stays in the narrower stream.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::ids::{RecordId, StreamId};

/// The id that `source` has in `stream`: UUIDv8 of SHA-256(source ‖ stream).
pub fn id(source: RecordId, stream: StreamId) -> RecordId {
    let hash: [u8; 32] =
        Sha256::new().chain_update(source.0.as_bytes()).chain_update(stream.0.as_bytes()).finalize().into();
    RecordId(Uuid::new_v8(*hash.first_chunk().expect("a hash is longer than an id")))
}
