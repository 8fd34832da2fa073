//! Finds the encoding of a text file and reads it as UTF-8. What is NOT here: rows and cells.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// So many bytes with signs beyond ASCII are enough to tell an encoding.
const EVIDENCE_BYTES: usize = 4 << 20;
const CHUNK: usize = 64 << 10;

/// The encoding of the whole file; leaves the file at its beginning.
pub(super) fn detect(file: &mut File) -> io::Result<&'static Encoding> {
    let mut chunk = vec![0; CHUNK];
    let head = read_full(file, &mut chunk)?;
    if let Some(encoding) = from_marks(&chunk[..head]) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(encoding);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    let mut utf8 = Utf8Evidence::default();
    let mut fed = 0;
    let mut length = head;
    while length > 0 {
        let bytes = &chunk[..length];
        utf8.look(bytes);
        // An escape starts the one encoding that is all ASCII bytes.
        if fed < EVIDENCE_BYTES && (!bytes.is_ascii() || bytes.contains(&0x1B)) {
            detector.feed(bytes, false);
            fed += length;
        }
        length = read_full(file, &mut chunk)?;
    }
    detector.feed(b"", true);
    file.seek(SeekFrom::Start(0))?;
    let guess = detector.guess(None, Utf8Detection::Allow);
    Ok(match guess {
        _ if utf8.is_convincing() => UTF_8,
        // GB18030 reads all that GBK does, and all of Unicode.
        guess if guess == GBK => GB18030,
        guess => guess,
    })
}

/// A byte-order mark, or the zeros that UTF-16 leaves between Latin letters.
fn from_marks(head: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Some(encoding);
    }
    let sample = &head[..head.len().min(4096)];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    if pairs >= 4 && odd * 10 > pairs * 4 && even * 10 < pairs {
        return Some(UTF_16LE);
    }
    (pairs >= 4 && even * 10 > pairs * 4 && odd * 10 < pairs).then_some(UTF_16BE)
}

/// Counts what UTF-8 explains, so that one broken byte in a large file does not make it something else.
#[derive(Default)]
struct Utf8Evidence {
    good: usize,
    bad: usize,
    carry: Vec<u8>,
}

impl Utf8Evidence {
    fn look(&mut self, bytes: &[u8]) {
        let joined;
        let mut rest = if self.carry.is_empty() {
            bytes
        } else {
            joined = [self.carry.as_slice(), bytes].concat();
            self.carry.clear();
            joined.as_slice()
        };
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => return self.good += beyond_ascii(text.as_bytes()),
                Err(error) => {
                    self.good += beyond_ascii(&rest[..error.valid_up_to()]);
                    let Some(length) = error.error_len() else {
                        self.carry = rest[error.valid_up_to()..].to_vec();
                        return;
                    };
                    self.bad += 1;
                    rest = &rest[error.valid_up_to() + length..];
                }
            }
        }
    }

    fn is_convincing(&self) -> bool {
        self.bad == 0 && self.carry.is_empty() || self.good > 20 * self.bad
    }
}

/// Leading bytes of characters beyond ASCII.
fn beyond_ascii(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xC0).count()
}

fn read_full(from: &mut impl Read, into: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match from.read(&mut into[filled..]) {
            Ok(0) => break,
            Ok(length) => filled += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// A file read as UTF-8. What cannot be read becomes U+FFFD and is counted.
pub(super) struct Decoded<R> {
    from: R,
    decoder: encoding_rs::Decoder,
    raw: Vec<u8>,
    at: usize,
    length: usize,
    ended: bool,
    finished: bool,
    unreadable: u64,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(from: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { from, decoder, raw: vec![0; CHUNK], at: 0, length: 0, ended: false, finished: false, unreadable: 0 }
    }

    /// Characters so far that could not be read.
    pub(super) fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// Adds more text to `out`; false at the end.
    pub(super) fn more(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        let before = out.len();
        while out.len() == before && !self.finished {
            if self.at == self.length && !self.ended {
                self.length = read_full(&mut self.from, &mut self.raw)?;
                self.at = 0;
                self.ended = self.length < self.raw.len();
            }
            self.decode(out);
        }
        Ok(out.len() > before)
    }

    fn decode(&mut self, out: &mut Vec<u8>) {
        let filled = out.len();
        out.resize(filled + CHUNK, 0);
        let source = &self.raw[self.at..self.length];
        let (result, read, written) =
            self.decoder.decode_to_utf8_without_replacement(source, &mut out[filled..], self.ended);
        self.at += read;
        out.truncate(filled + written);
        match result {
            DecoderResult::InputEmpty => self.finished = self.ended,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(_, _) => {
                self.unreadable += 1;
                out.extend_from_slice("\u{FFFD}".as_bytes());
            }
        }
    }
}
