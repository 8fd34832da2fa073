//! Photos: nothing beside the pixels is kept, what is covered is gone, and no file costs more than it may.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::{Area, Cover, FILE_BYTES, Picture, PictureError};

const RED: Rgb<u8> = Rgb([220, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 220]);

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE })
}

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A TIFF as cameras put it into a JPEG: how the camera was held, its maker, and where it was.
fn exif(orientation: u8) -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    tiff.extend([0, 3]);
    tiff.extend([0x01, 0x0F, 0, 2, 0, 0, 0, 12, 0, 0, 0, 50]); // maker: 12 letters at 50
    tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 62]); // GPS at 62
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(b"Zanzibarcam\0");
    tiff.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    tiff
}

/// The file with segments after its beginning, as cameras and editors write them.
fn with_segments(jpeg: &[u8], segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut made = jpeg[..2].to_vec();
    for (marker, payload) in segments {
        made.extend([0xFF, *marker]);
        made.extend((payload.len() as u16 + 2).to_be_bytes());
        made.extend(payload);
    }
    made.extend(&jpeg[2..]);
    made
}

fn from_camera(image: RgbImage, orientation: u8) -> Vec<u8> {
    let app1 = [b"Exif\0\0".to_vec(), exif(orientation)].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Zanzibar</x:xmpmeta>".to_vec();
    let comment = b"taken by Zanzibar".to_vec();
    with_segments(&file(image, ImageFormat::Jpeg), &[(0xE1, app1), (0xE1, xmp), (0xFE, comment)])
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text))
}

/// Nearly this colour: JPEG rounds.
#[track_caller]
fn is(pixel: Rgb<u8>, colour: Rgb<u8>) {
    let near = pixel.0.iter().zip(colour.0).all(|(is, wanted)| is.abs_diff(wanted) < 24);
    assert!(near, "{pixel:?} is not {colour:?}");
}

fn pixels(picture: &Picture) -> RgbImage {
    image::load_from_memory(&picture.written().unwrap().bytes).unwrap().into_rgb8()
}

#[test]
fn nothing_that_a_camera_put_beside_the_pixels_is_kept() {
    let taken = from_camera(halves(64, 32), 1);
    for trace in [&b"Exif"[..], b"Zanzibar", b"GPS", b"xmp"] {
        assert!(holds(&taken, trace) || trace == b"GPS", "the file from the camera has {trace:?}");
    }
    let picture = Picture::read(&taken).unwrap();
    for kept in [picture.written().unwrap().bytes, picture.shown(16).unwrap()] {
        for trace in [&b"Exif"[..], b"Zanzibar", b"xmp", b"photoshop", b"ICC_PROFILE"] {
            assert!(!holds(&kept, trace), "{}", String::from_utf8_lossy(trace));
        }
        let markers: Vec<u8> = kept.windows(2).filter(|pair| pair[0] == 0xFF).map(|pair| pair[1]).collect();
        assert!(!markers.contains(&0xE1) && !markers.contains(&0xFE), "no segment of metadata");
    }
}

#[test]
fn texts_in_a_png_are_left_behind() {
    let drawn = file(halves(8, 8), ImageFormat::Png);
    // A text chunk after the header, which is 33 bytes long with the signature.
    let body = b"tEXtComment\0Zanzibar".to_vec();
    let mut with_text = drawn[..33].to_vec();
    with_text.extend((body.len() as u32 - 4).to_be_bytes());
    with_text.extend(&body);
    with_text.extend(crc(&body).to_be_bytes());
    with_text.extend(&drawn[33..]);
    let written = Picture::read(&with_text).unwrap().written().unwrap();
    assert_eq!((written.media_type, written.ending), ("image/png", "png"));
    assert!(!holds(&written.bytes, b"Zanzibar") && !holds(&written.bytes, b"tEXt"));
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[test]
fn a_picture_stands_upright_however_the_camera_was_held() {
    let corner = |orientation| {
        let picture = Picture::read(&from_camera(halves(64, 32), orientation)).unwrap();
        ((picture.width(), picture.height()), pixels(&picture))
    };
    let (size, upright) = corner(1);
    assert_eq!(size, (64, 32));
    is(*upright.get_pixel(4, 16), RED);
    let (size, turned) = corner(6);
    assert_eq!(size, (32, 64));
    is(*turned.get_pixel(16, 4), RED);
    is(*turned.get_pixel(16, 60), BLUE);
    let (size, turned) = corner(3);
    assert_eq!(size, (64, 32));
    is(*turned.get_pixel(4, 16), BLUE);
}

#[test]
fn what_is_covered_is_black_and_the_rest_is_as_it_was() {
    let read = || Picture::read(&file(halves(64, 32), ImageFormat::Png)).unwrap();
    let black = Rgb([0, 0, 0]);
    let areas = vec![Area { x: 0, y: 0, width: 10, height: 10 }, Area { x: 60, y: 30, width: 900, height: u32::MAX }];
    let covered = pixels(&read().covered(&Cover::Areas(areas)));
    for (x, y, colour) in [(0, 0, black), (9, 9, black), (10, 9, RED), (9, 10, RED), (63, 31, black), (59, 31, BLUE)] {
        assert_eq!(*covered.get_pixel(x, y), colour, "{x}, {y}");
    }
    let kept = pixels(&read().covered(&Cover::AllBut(Area { x: 20, y: 8, width: 20, height: 10 })));
    for (x, y, pixel) in kept.enumerate_pixels() {
        let inside = (20..40).contains(&x) && (8..18).contains(&y);
        assert_eq!(*pixel == black, !inside, "{x}, {y}");
    }
    assert_eq!(pixels(&read().covered(&Cover::Nothing)), halves(64, 32));
}

#[test]
fn colours_under_what_is_transparent_are_not_kept() {
    let hidden = RgbaImage::from_pixel(8, 8, Rgba([200, 10, 10, 0]));
    let picture = Picture::read(&file(hidden, ImageFormat::Png)).unwrap();
    assert!(pixels(&picture).pixels().all(|pixel| *pixel == Rgb([255, 255, 255])));
}

#[test]
fn large_pictures_become_smaller_and_keep_their_shape() {
    let picture = Picture::read(&file(halves(5_120, 1_000), ImageFormat::Jpeg)).unwrap();
    assert_eq!((picture.width(), picture.height()), (2_560, 500));
    assert!(picture.written().unwrap().media_type == "image/jpeg");
    let shown = image::load_from_memory(&picture.shown(320).unwrap()).unwrap();
    assert_eq!((shown.width(), shown.height()), (320, 62));
    let webp = Picture::read(&file(halves(20, 10), ImageFormat::WebP)).unwrap();
    assert_eq!((webp.width(), webp.height()), (20, 10));
}

/// The head of a PNG that says how large it is, and nothing else of it.
fn says_it_is(width: u32, height: u32) -> Vec<u8> {
    let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\x0d".to_vec();
    let mut body = b"IHDR".to_vec();
    body.extend(width.to_be_bytes());
    body.extend(height.to_be_bytes());
    body.extend([8, 6, 0, 0, 0]);
    head.extend(&body);
    head.extend(crc(&body).to_be_bytes());
    head.extend(b"\0\0\0\0IDAT");
    head
}

#[test]
fn bombs_and_junk_are_refused() {
    let refused = |bytes: &[u8]| Picture::read(bytes).err().unwrap();
    for (width, height) in [(100_000, 100_000), (u32::MAX, 1), (8_000, 5_001)] {
        let why = refused(&says_it_is(width, height));
        assert!(why == PictureError::TooLarge || why == PictureError::Broken, "{width} × {height}: {why:?}");
    }
    assert_eq!(refused(&says_it_is(8_000, 5_001)), PictureError::TooLarge);
    assert_eq!(refused(&vec![0xFF; FILE_BYTES + 1]), PictureError::TooLarge);
    for other in
        [&b""[..], b"GIF89a\x01\0\x01\0\0\0\0", b"%PDF-1.7", b"BM", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"]
    {
        assert_eq!(refused(other), PictureError::Unknown, "{}", String::from_utf8_lossy(other));
    }
    let jpeg = from_camera(halves(64, 32), 6);
    for end in (0..jpeg.len()).step_by(7) {
        // Cut anywhere it is refused or read; it never panics and never grows.
        if let Ok(picture) = Picture::read(&jpeg[..end]) {
            assert!(picture.width() <= 64 && picture.height() <= 64);
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_is_changed_in_a_file_no_decoder_panics(
        format in proptest::sample::select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP]),
        changes in proptest::collection::vec((proptest::prelude::any::<u16>(), proptest::prelude::any::<u8>()), 1..12),
    ) {
        let mut bytes = file(halves(32, 16), format);
        for (at, byte) in changes {
            let at = usize::from(at) % bytes.len();
            bytes[at] = byte;
        }
        if let Ok(picture) = Picture::read(&bytes) {
            proptest::prop_assert!(picture.width() <= 2_560 && picture.height() <= 2_560);
        }
    }
}
