//! The body: the values one change writes, outside the frame so that they can be forgotten while the frame stays true.
//! A random salt is hashed with them, because an unsalted digest of a name is guessed in seconds; forgetting erases the
//! salt too. What is NOT here: compression, which each machine does as it likes (the store).

use sha2::{Digest as _, Sha256};

use super::Damage;
use super::chain::Digest;
use crate::ids::RecordId;
use crate::records::FieldMap;

/// A body is at most this long, as JSON.
pub const MAX_BYTES: usize = 4 << 20;

/// Drawn at random for each change, and erased with its words.
pub type Salt = [u8; 16];

/// The bytes that are committed to and kept: a JSON object, names in the order of their bytes.
pub fn to_bytes(fields: &FieldMap) -> Result<Vec<u8>, Damage> {
    let bytes = serde_json::to_vec(fields).map_err(|error| Damage::Unreadable(error.to_string()))?;
    check_size(&bytes)?;
    Ok(bytes)
}

/// Reads the values. Fields of a newer app are kept.
pub fn from_bytes(bytes: &[u8]) -> Result<FieldMap, Damage> {
    check_size(bytes)?;
    serde_json::from_slice(bytes).map_err(|error| Damage::Unreadable(error.to_string()))
}

/// What the frame says about the values: SHA-256(salt ‖ record ‖ body).
pub fn commit(salt: &Salt, record: RecordId, body: &[u8]) -> Digest {
    Sha256::new().chain_update(salt).chain_update(record.0.as_bytes()).chain_update(body).finalize().into()
}

fn check_size(bytes: &[u8]) -> Result<(), Damage> {
    if bytes.len() > MAX_BYTES {
        return Err(Damage::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    Ok(())
}
