//! Byte strings of a fixed length as hexadecimal text in JSON. What is NOT here: ids, which do this themselves.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serializer, de::Error};

pub fn serialize<const N: usize, S: Serializer>(bytes: &[u8; N], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&hex::encode(bytes))
}

pub fn deserialize<'de, const N: usize, D: Deserializer<'de>>(from: D) -> Result<[u8; N], D::Error> {
    let text = Cow::<'de, str>::deserialize(from)?;
    let mut bytes = [0; N];
    hex::decode_to_slice(text.as_bytes(), &mut bytes).map_err(D::Error::custom)?;
    Ok(bytes)
}
