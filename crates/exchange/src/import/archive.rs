//! Judges a workbook's zip directory before anything reads it: number of parts, sizes, ratio, and what they really unpack to.
//! Nothing is ever unpacked to disk, so names cannot lead anywhere. What is NOT here: what the parts say (workbook).

use std::io::{Read, Seek, copy, sink};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::limits::{PART_BYTES, PARTS, RATIO, SHARED_TEXT_BYTES, UNPACKED_BYTES};
use crate::ExchangeError;

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
        return Err(too_large(format!("it has {} parts", archive.len())));
    }
    let mut total = 0;
    let mut names = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| damaged(&error.to_string()))?;
        let name = lower_name(&part)?;
        let (size, packed) = (part.size(), part.compressed_size());
        if size > RATIO_FROM && size / packed.max(1) > RATIO {
            return Err(too_large(format!("the part “{name}” unpacks to {} times its size", size / packed.max(1))));
        }
        if is_read(&name) {
            let limit = if name.ends_with("sharedstrings.xml") { SHARED_TEXT_BYTES } else { PART_BYTES };
            // Sizes in the directory can lie; this is what the part really holds.
            let real = copy(&mut part.take(limit + 1), &mut sink()).map_err(|error| damaged(&error.to_string()))?;
            total += real;
            if real > limit || total > UNPACKED_BYTES {
                return Err(too_large(format!("the part “{name}” unpacks to more than {} MB", limit >> 20)));
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
            return Err(damaged("its table of texts claims more texts than it can hold"));
        }
    }
    Ok(())
}

fn format(names: &[String]) -> Result<Format, ExchangeError> {
    let has = |wanted: &str| names.iter().any(|name| name.trim_start_matches('/') == wanted);
    let not = super::sniff::not_a_table;
    if has("content.xml") {
        return Ok(Format::Ods);
    }
    if names.iter().any(|name| name.ends_with("workbook.bin")) {
        return Err(not(
            "a binary Excel workbook (.xlsb)",
            "Open it in a spreadsheet program and save it as .xlsx or CSV.",
        ));
    }
    if has("[content_types].xml")
        && names.iter().any(|name| name.contains("worksheets/") || name.ends_with("workbook.xml"))
    {
        return Ok(Format::Xlsx);
    }
    if has("word/document.xml") {
        return Err(not("a text document", "Save its table as CSV."));
    }
    Err(not("an archive", "Unpack it and choose the CSV or XLSX file in it."))
}

pub(super) fn damaged(what: &str) -> ExchangeError {
    ExchangeError::Damaged { place: String::new(), what: what.to_owned() }
}

pub(super) fn too_large(what: String) -> ExchangeError {
    let instead = "Save the sheet as CSV: that has no such limit.".to_owned();
    ExchangeError::TooLarge { what, instead }
}
