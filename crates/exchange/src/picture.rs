//! Photos and screenshots of a person's: read within limits, turned upright, made small enough, covered for good, and
//! written anew from their pixels, so that nothing a camera or program put beside them is kept. What is NOT here: where
//! they are kept (`store`), whose they are (`app`).

mod limits;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, RgbImage, Rgba};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

pub use limits::FILE_BYTES;
use limits::{DECODING_BYTES, KEPT_SIDE, PIXELS, PNG_BYTES};

/// Quality of what is kept, and of what is only looked at.
const KEPT_QUALITY: u8 = 85;
const SHOWN_QUALITY: u8 = 75;
/// What covers a part of a picture.
const COVER: image::Rgb<u8> = image::Rgb([0, 0, 0]);

/// Why a file is no picture that can be kept. Nothing of it was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// Of no format read here.
    Unknown,
    /// Damaged, or cut off.
    Broken,
    /// Too many bytes, or too many pixels.
    TooLarge,
}

impl PictureError {
    /// What tells a person of it.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Unknown => sentence!("error-photo-unknown"),
            Self::Broken => sentence!("error-photo-broken"),
            Self::TooLarge => sentence!("error-photo-too-large"),
        }
    }
}

/// A part of a picture, in its pixels from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Pixels from the left.
    pub x: u32,
    /// Pixels from above.
    pub y: u32,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// What is hidden for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Nothing, said explicitly.
    Nothing,
    /// These parts.
    Areas(Vec<Area>),
    /// Everything but this part.
    AllBut(Area),
}

/// A picture as it is kept: upright, small enough, and nothing but its pixels. What was transparent is white, because the
/// colours under it would be kept unseen.
#[derive(Clone)]
pub struct Picture {
    pixels: RgbImage,
    /// It came without loss, as screenshots do.
    drawn: bool,
}

/// The bytes of a picture.
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// `image/jpeg` or `image/png`.
    pub media_type: &'static str,
    /// The ending of its name.
    pub ending: &'static str,
}

impl Picture {
    /// Reads a file. Whatever is in it, this takes at most 256 MB and does not panic.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.len() > FILE_BYTES {
            return Err(PictureError::TooLarge);
        }
        let known = image::guess_format(bytes);
        let Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) = known else {
            return Err(PictureError::Unknown);
        };
        // The decoders are others' work; one that panics has met a damaged file.
        let decoded = catch_unwind(AssertUnwindSafe(|| decoded(bytes, format)));
        let (decoded, upright) = decoded.unwrap_or(Err(PictureError::Broken))?;
        let mut small = scaled(decoded);
        small.apply_orientation(upright);
        Ok(Self { pixels: on_white(small), drawn: format == ImageFormat::Png })
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.pixels.width()
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.pixels.height()
    }

    /// The picture with parts of it hidden for good: nothing of their pixels is left.
    #[must_use]
    pub fn covered(mut self, cover: &Cover) -> Self {
        match cover {
            Cover::Nothing => {}
            Cover::Areas(areas) => {
                for area in areas {
                    self.fill(*area);
                }
            }
            Cover::AllBut(kept) => {
                let (width, height) = (self.width(), self.height());
                let (right, below) = (kept.x.saturating_add(kept.width), kept.y.saturating_add(kept.height));
                let rest = [
                    Area { x: 0, y: 0, width, height: kept.y },
                    Area { x: 0, y: below, width, height: height.saturating_sub(below) },
                    Area { x: 0, y: 0, width: kept.x, height },
                    Area { x: right, y: 0, width: width.saturating_sub(right), height },
                ];
                for area in rest {
                    self.fill(area);
                }
            }
        }
        self
    }

    /// Whether any of an area lies in the picture.
    pub fn holds(&self, area: Area) -> bool {
        area.width > 0 && area.height > 0 && area.x < self.width() && area.y < self.height()
    }

    fn fill(&mut self, area: Area) {
        let right = area.x.saturating_add(area.width).min(self.width());
        let below = area.y.saturating_add(area.height).min(self.height());
        for y in area.y..below {
            for x in area.x..right {
                self.pixels.put_pixel(x, y, COVER);
            }
        }
    }

    /// The file that is kept.
    pub fn written(&self) -> Result<Written, PictureError> {
        if self.drawn {
            let mut bytes = Vec::new();
            let encoder = PngEncoder::new(&mut bytes);
            self.pixels.write_with_encoder(encoder).map_err(|_| PictureError::Broken)?;
            if bytes.len() <= PNG_BYTES {
                return Ok(Written { bytes, media_type: "image/png", ending: "png" });
            }
        }
        Ok(Written { bytes: jpeg(&self.pixels, KEPT_QUALITY)?, media_type: "image/jpeg", ending: "jpg" })
    }

    /// A JPEG to look at, no side longer than `side`.
    pub fn shown(&self, side: u32) -> Result<Vec<u8>, PictureError> {
        match smaller(self.width(), self.height(), side) {
            Some((width, height)) => jpeg(&image::imageops::thumbnail(&self.pixels, width, height), SHOWN_QUALITY),
            None => jpeg(&self.pixels, SHOWN_QUALITY),
        }
    }
}

fn jpeg(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    pixels.write_with_encoder(encoder).map_err(|_| PictureError::Broken)?;
    Ok(bytes)
}

fn decoded(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), PictureError> {
    let mut limits = image::Limits::default();
    limits.max_alloc = Some(DECODING_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let beside = pixels * limits::beside(bytes, format) + bytes.len() as u64;
    if pixels > PIXELS || decoder.total_bytes().saturating_add(beside) > DECODING_BYTES {
        return Err(PictureError::TooLarge);
    }
    if pixels == 0 {
        return Err(PictureError::Broken);
    }
    // A camera's note that cannot be read leaves the picture as it lies.
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    Ok((image, upright))
}

fn fault(error: &ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooLarge,
        ImageError::Unsupported(_) => PictureError::Unknown,
        ImageError::Decoding(_) | ImageError::Encoding(_) | ImageError::Parameter(_) | ImageError::IoError(_) => {
            PictureError::Broken
        }
    }
}

/// Small enough to be kept. The scaling that averages whole pixels needs no second picture in memory.
fn scaled(image: DynamicImage) -> DynamicImage {
    match smaller(image.width(), image.height(), KEPT_SIDE) {
        Some((width, height)) => image.thumbnail_exact(width, height),
        None => image,
    }
}

/// The measures of a picture whose longer side is to be `side`; `None` when it is no longer than that already.
fn smaller(width: u32, height: u32, side: u32) -> Option<(u32, u32)> {
    let longer = width.max(height);
    if longer <= side {
        return None;
    }
    let scale = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longer)).max(1) as u32;
    Some((scale(width), scale(height)))
}

fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let Rgba([red, green, blue, alpha]) = *image.get_pixel(x, y);
        let over = |colour: u8| {
            let (colour, alpha) = (u32::from(colour), u32::from(alpha));
            ((colour * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

#[cfg(test)]
mod tests;
