//! Writers' keys and signed chain heads. One signature over a head vouches for every act before it.
//! What is NOT here: drawing the key and keeping it (the store), whom to trust.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use super::Damage;
use super::chain::Chain;
use crate::ids::{StreamId, WriterId};

/// Opens every signed message, so that a signature can never be taken for one over something else.
pub const DOMAIN: &[u8] = b"shadowday chain head 1\0";

/// An installation's signing key. It never appears in a debug print.
pub struct WriterKey(SigningKey);

/// How far a writer has come in a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The signing writer.
    pub writer: WriterId,
    /// The audience.
    pub stream: StreamId,
    /// Number of its last act.
    pub seq: u64,
    /// The chain value there.
    pub chain: Chain,
}

/// The id of the writer with this public key: 16 bytes of its SHA-256.
pub fn writer_id(public_key: &[u8; 32]) -> WriterId {
    let hash: [u8; 32] = Sha256::digest(public_key).into();
    WriterId(*hash.first_chunk().expect("a hash is longer than an id"))
}

impl WriterKey {
    /// The key made of 32 random bytes.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// What others check signatures with.
    pub fn public_key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Its writer.
    pub fn writer(&self) -> WriterId {
        writer_id(&self.public_key())
    }

    /// Signs a head of this writer.
    pub fn sign(&self, head: &Head) -> [u8; 64] {
        self.0.sign(&head.message()).to_bytes()
    }
}

impl Head {
    /// The bytes that are signed: the domain, then writer, stream, seq (8 bytes, highest first) and chain.
    pub fn message(&self) -> Vec<u8> {
        let mut message = DOMAIN.to_vec();
        message.extend_from_slice(&self.writer.0);
        message.extend_from_slice(self.stream.0.as_bytes());
        message.extend_from_slice(&self.seq.to_be_bytes());
        message.extend_from_slice(&self.chain);
        message
    }

    /// Checks that the writer named holds this key and signed this head.
    pub fn verify(&self, public_key: &[u8; 32], signature: &[u8; 64]) -> Result<(), Damage> {
        if writer_id(public_key) != self.writer {
            return Err(Damage::OtherKey);
        }
        let key = VerifyingKey::from_bytes(public_key).map_err(|_| Damage::OtherKey)?;
        // Strict: one signature has one form, and weak keys that fit many messages are refused.
        key.verify_strict(&self.message(), &Signature::from_bytes(signature)).map_err(|_| Damage::Signature)
    }
}

impl std::fmt::Debug for WriterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WriterKey of {:?}", self.writer())
    }
}
