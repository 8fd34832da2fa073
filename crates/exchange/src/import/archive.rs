//! Judges a workbook's zip directory before anything reads it: number of parts, sizes, ratio, and what they really unpack to.
//! Nothing is ever unpacked to disk, so names cannot lead anywhere. What is NOT here: what the parts say (workbook).

use std::io::{Read, Seek, copy, sink};

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use zip::ZipArchive;
use zip::read::ZipFile;

use super::limits::{PART_BYTES, PARTS, RATIO, SHARED_TEXT_BYTES, UNPACKED_BYTES};
use crate::{ExchangeError, Place, Thing};

const RATIO_FROM: u64 = 4 << 20;

/// Which program's workbook it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    Ods,
}

/// Judges the archive and says what it is.
pub(super) fn judge<R: Read + Seek>(file: R) -> Result<Format, ExchangeError> {
    let mut archive = ZipArchive::new(file).map_err(|error| damaged(&error.to_string()))?;
    if archive.len() > PARTS {
        return Err(ExchangeError::TooLarge(sentence!("error-import-parts", count = archive.len())));
    }
    let mut total = 0;
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(&error.to_string()))?;
        let name = lower_name(&part)?;
        let (size, packed) = (part.size(), part.compressed_size());
        if size > RATIO_FROM && size / packed.max(1) > RATIO {
            let times = size / packed.max(1);
            return Err(ExchangeError::TooLarge(sentence!("error-import-bomb", part = name, times = times)));
        }
        if is_read(&name) {
            let limit = if name.ends_with("sharedstrings.xml") { SHARED_TEXT_BYTES } else { PART_BYTES };
            // Sizes in the directory can lie; this is what the part really holds.
            let real = copy(&mut part.take(limit + 1), &mut sink()).map_err(|error| damaged(&error.to_string()))?;
            total += real;
            if real > limit || total > UNPACKED_BYTES {
                let most = limit >> 20;
                return Err(ExchangeError::TooLarge(sentence!("error-import-part", part = name, most = most)));
            }
        }
        names.push(name);
    }
    check_counts(&mut archive)?;
    format(&names)
}

fn lower_name<R: Read>(part: &ZipFile<'_, R>) -> Result<String, ExchangeError> {
    let name = part.name().map_err(|error| damaged(&error.to_string()))?;
    Ok(name.to_lowercase().replace('\\', "/"))
}

/// Only these parts are ever read.
fn is_read(name: &str) -> bool {
    let name = name.strip_prefix('/').unwrap_or(name);
    let is_xml = name.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "xml" | "rels"));
    is_xml || name == "mimetype"
}

/// The table of shared texts says how many it holds, and the reader believes it: a wrong number must not ask for memory.
fn check_counts<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), ExchangeError> {
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(&error.to_string()))?;
        if !lower_name(&part)?.ends_with("sharedstrings.xml") {
            continue;
        }
        let size = part.size();
        let mut head = Vec::new();
        part.take(16 << 10).read_to_end(&mut head).map_err(|error| damaged(&error.to_string()))?;
        let head = String::from_utf8_lossy(&head);
        let said = head.split("uniqueCount").nth(1).and_then(|rest| rest.split(['"', '\'']).nth(1));
        let said = said.and_then(|number| number.trim().parse::<u64>().ok()).unwrap_or(0);
        // The shortest entry is `<si/>`.
        if said > size.min(SHARED_TEXT_BYTES) / 5 + 1 {
            return Err(unsound(sentence!("error-import-unsound-texts")));
        }
    }
    Ok(())
}

fn format(names: &[String]) -> Result<Format, ExchangeError> {
    let has = |wanted: &str| names.iter().any(|name| name.trim_start_matches('/') == wanted);
    if has("content.xml") {
        return Ok(Format::Ods);
    }
    if names.iter().any(|name| name.ends_with("workbook.bin")) {
        return Err(ExchangeError::NotATable(Thing::BinaryWorkbook));
    }
    if has("[content_types].xml")
        && names.iter().any(|name| name.contains("worksheets/") || name.ends_with("workbook.xml"))
    {
        return Ok(Format::Xlsx);
    }
    if has("word/document.xml") {
        return Err(ExchangeError::NotATable(Thing::TextDocument));
    }
    Err(ExchangeError::NotATable(Thing::Archive))
}

/// What a library said of a workbook.
pub(super) fn damaged(said: &str) -> ExchangeError {
    unsound(Sentence::said(said))
}

/// What we say of it.
pub(super) fn unsound(what: Sentence) -> ExchangeError {
    ExchangeError::Damaged { place: Place::Somewhere, what }
}
