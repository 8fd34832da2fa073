//! How much of a picture is ever held at once. Together they keep any file under 256 MB of memory.

use image::ImageFormat;

/// A file. Phones stay below 15 MB.
pub const FILE_BYTES: usize = 25 << 20;
/// Pixels of a file; more is a panorama or a bomb.
pub const PIXELS: u64 = 40_000_000;
/// The file, its pixels and what the decoder holds beside them.
pub const DECODING_BYTES: u64 = 240 << 20;
/// The longer side of what is kept.
pub const KEPT_SIDE: u32 = 2_560;
/// A drawn picture larger than this is kept as a photo is.
pub const PNG_BYTES: usize = 4 << 20;

/// Bytes that a decoder holds for each pixel beside the pixels themselves.
pub fn beside(bytes: &[u8], format: ImageFormat) -> u64 {
    match format {
        // All coefficients of three colours, two bytes each, until the last pass.
        ImageFormat::Jpeg if is_progressive(bytes) => 6,
        // The frame in the colours of the format, or a second row of pixels.
        ImageFormat::WebP => 4,
        _ => 0,
    }
}

/// Whether a JPEG comes in passes: its frame begins with `FF C2`, which the segments before it lead to.
fn is_progressive(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        match marker {
            0xC2 => return true,
            0xC0 | 0xC1 | 0xDA => return false,
            // Filling before a marker.
            0xFF => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    // What cannot be followed counts as the costlier.
    true
}
