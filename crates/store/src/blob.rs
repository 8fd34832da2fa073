//! Frames and bodies as they lie in the database: one byte that says how, then the bytes. What is NOT here: what is
//! hashed; that is always the uncompressed bytes.
//!
//! | first byte | rest |
//! |---|---|
//! | 0 | the bytes as they are |
//! | 1 | zstd with the dictionary `dictionary/v1.zdict` (how it was made: `examples/train_dictionary.rs`) |

use std::sync::LazyLock;

use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::{DecoderDictionary, EncoderDictionary};

use crate::StoreError;

const RAW: u8 = 0;
const ZSTD_V1: u8 = 1;
/// Level 1 is as small as level 3 on texts this short and half the time.
const LEVEL: i32 = 1;
/// No frame or body is larger; a blob that claims more is damage.
const LARGEST: usize = 64 << 20;

static DICTIONARY: &[u8] = include_bytes!("../dictionary/v1.zdict");
static ENCODER: LazyLock<EncoderDictionary<'static>> = LazyLock::new(|| EncoderDictionary::copy(DICTIONARY, LEVEL));
static DECODER: LazyLock<DecoderDictionary<'static>> = LazyLock::new(|| DecoderDictionary::copy(DICTIONARY));

/// Packs and unpacks blobs; one a connection, because contexts are dear to make and not shared between threads.
pub(crate) struct Codec {
    compressor: Compressor<'static>,
    decompressor: Decompressor<'static>,
}

impl Codec {
    pub(crate) fn new() -> Result<Self, StoreError> {
        let said = |error: std::io::Error| StoreError::Bug(format!("compression could not start: {error}"));
        let mut compressor = Compressor::with_prepared_dictionary(&ENCODER).map_err(said)?;
        // The id of the dictionary is our first byte already; a checksum is the digest's work.
        compressor.set_parameter(zstd::zstd_safe::CParameter::DictIdFlag(false)).map_err(said)?;
        let decompressor = Decompressor::with_prepared_dictionary(&DECODER).map_err(said)?;
        Ok(Self { compressor, decompressor })
    }

    /// The blob for `bytes`: packed when that is smaller.
    pub(crate) fn pack(&mut self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut blob = vec![0; 1 + zstd::zstd_safe::compress_bound(bytes.len())];
        let written = self
            .compressor
            .compress_to_buffer(bytes, &mut blob[1..])
            .map_err(|error| StoreError::Bug(format!("compression failed: {error}")))?;
        if written < bytes.len() {
            blob[0] = ZSTD_V1;
            blob.truncate(1 + written);
        } else {
            blob.clear();
            blob.push(RAW);
            blob.extend_from_slice(bytes);
        }
        Ok(blob)
    }

    /// The bytes of a blob.
    pub(crate) fn unpack(&mut self, blob: &[u8]) -> Result<Vec<u8>, StoreError> {
        let damaged = |detail: String| StoreError::Damaged { detail };
        let (&format, packed) = blob.split_first().ok_or_else(|| damaged("an empty blob".to_owned()))?;
        match format {
            RAW => Ok(packed.to_vec()),
            ZSTD_V1 => {
                let size = zstd::zstd_safe::get_frame_content_size(packed).ok().flatten();
                let size = size.filter(|&size| size <= LARGEST as u64);
                let size = size.ok_or_else(|| damaged("a packed blob without a believable size".to_owned()))?;
                self.decompressor
                    .decompress(packed, size as usize)
                    .map_err(|error| damaged(format!("a packed blob does not unpack: {error}")))
            }
            other => Err(damaged(format!("a blob of unknown format {other}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use sha2::{Digest as _, Sha256};

    use super::{Codec, DICTIONARY};

    const BODY: &str = r#"{"raw":"1 copies the number into four screens #refund-codes","tag:0":"refund-codes","text":"copies the number into four screens"}"#;

    /// Every blob of format 1 is lost with it.
    #[test]
    fn the_dictionary_is_the_one_that_was_shipped() {
        let digest = hex::encode(Sha256::digest(DICTIONARY));
        assert_eq!(digest, "70160c63059c40a2950b0b2ae607850850d6dbf823d06681b900f40e48e17ace");
    }

    #[test]
    fn a_blob_packed_once_is_unpacked_for_ever() {
        let packed = "0128b52ffd20816d0100503120636f70696530227d0cfcaaf496374289985a3c9fc85153dcf3a969f8962f6e5a\
         63a9e8dbbf8004836602";
        let blob = hex::decode(packed).unwrap();
        assert!(blob.len() < BODY.len());
        assert_eq!(Codec::new().unwrap().unpack(&blob).unwrap(), BODY.as_bytes());
    }

    #[test]
    fn what_is_packed_now_is_unpacked_again() {
        let mut codec = Codec::new().unwrap();
        for bytes in [&b""[..], b"{}", BODY.as_bytes(), &vec![7; 100_000]] {
            let blob = codec.pack(bytes).unwrap();
            assert!(blob.len() <= bytes.len() + 1);
            assert_eq!(codec.unpack(&blob).unwrap(), bytes);
        }
    }
}
