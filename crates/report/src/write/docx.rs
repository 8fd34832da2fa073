//! DOCX: styled headings, tables with header rows, charts as pictures with their words. The parts of the package are
//! templates, because the libraries at hand write neither header rows nor the words of a picture. What is NOT here: the look
//! (assets/templates/docx).

use std::io::{Cursor, Write};

use minijinja::{AutoEscape, context};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::template::{fill, sanitise, value_of};
use crate::chart;
use crate::content::{Block, Content, Photo, Table};
use crate::error::ReportError;
use crate::input::Paper;

const FORMAT: &str = "DOCX";
const DOCUMENT: &str = include_str!("../../../../assets/templates/docx/document.xml");
const STYLES: &str = include_str!("../../../../assets/templates/docx/styles.xml");
const NUMBERING: &str = include_str!("../../../../assets/templates/docx/numbering.xml");
const HEADER: &str = include_str!("../../../../assets/templates/docx/header.xml");
const FOOTER: &str = include_str!("../../../../assets/templates/docx/footer.xml");
const CORE: &str = include_str!("../../../../assets/templates/docx/core.xml");
const TYPES: &str = include_str!("../../../../assets/templates/docx/types.xml");
const PACKAGE: &str = include_str!("../../../../assets/templates/docx/package.rels");
const RELATIONS: &str = include_str!("../../../../assets/templates/docx/document.rels");

/// Left and right margins together, in twentieths of a point.
const MARGINS: u32 = 2 * 1134;
/// Width of a column of numbers, in twentieths of a point.
const NUMBERS: u32 = 1000;
/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

/// Writes the file.
pub fn docx(content: &Content) -> Result<Vec<u8>, ReportError> {
    let (width, height) = paper(content);
    let inner = width - MARGINS;
    let mut data = serde_json::to_value(content.without_evidence()).expect("content is plain data");
    sanitise(&mut data);
    let pictures = prepare(content, &mut data["sections"], inner)?;
    let page = json!({ "width": width, "height": height, "inner": inner });
    let names: Vec<&String> = pictures.iter().map(|(name, _)| name).collect();
    let more =
        context! { page => value_of(&page), pictures => value_of(&json!(names)), dated => content.dated.to_string() };
    let filled = |template| fill(FORMAT, template, AutoEscape::Html, &data, more.clone());
    let mut package = Package::new();
    package.add("[Content_Types].xml", filled(TYPES)?.as_bytes())?;
    package.add("_rels/.rels", PACKAGE.as_bytes())?;
    package.add("docProps/core.xml", filled(CORE)?.as_bytes())?;
    package.add("word/document.xml", filled(DOCUMENT)?.as_bytes())?;
    package.add("word/_rels/document.xml.rels", filled(RELATIONS)?.as_bytes())?;
    package.add("word/styles.xml", filled(STYLES)?.as_bytes())?;
    package.add("word/numbering.xml", NUMBERING.as_bytes())?;
    package.add("word/header.xml", filled(HEADER)?.as_bytes())?;
    package.add("word/footer.xml", filled(FOOTER)?.as_bytes())?;
    for (name, bytes) in &pictures {
        package.add(&format!("word/media/{name}"), bytes)?;
    }
    package.finish()
}

/// Width and height of the paper, in twentieths of a point.
fn paper(content: &Content) -> (u32, u32) {
    match (content.report, content.paper) {
        ("decision", Paper::Letter) => (24_480, 15_840),
        ("decision", _) => (23_811, 16_838),
        ("huddle", Paper::Letter) => (7_920, 12_240),
        ("huddle", _) => (8_391, 11_906),
        ("register", Paper::Letter) => (15_840, 12_240),
        ("register", _) => (16_838, 11_906),
        (_, Paper::A4) => (11_906, 16_838),
        (_, Paper::Letter) => (12_240, 15_840),
        (_, Paper::A3) => (16_838, 23_811),
    }
}

/// Puts the widths of columns and the place of pictures beside the data; the pictures by name.
fn prepare(content: &Content, sections: &mut Value, inner: u32) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let mut pictures = Vec::new();
    for (at, section) in content.sections.iter().enumerate() {
        for (nth, block) in section.blocks.iter().enumerate() {
            let told = &mut sections[at]["blocks"][nth];
            match block {
                Block::Table { table } => told["table"]["widths"] = json!(widths(table, inner)),
                Block::Chart { chart } => {
                    let number = pictures.len() + 1;
                    let name = format!("chart{number}.png");
                    let fits = (f64::from(inner) / 20.0 / chart.width).min(1.0);
                    told["picture"] = json!({
                        "number": number,
                        "name": name,
                        "title": told["chart"]["title"],
                        "alt": told["chart"]["alt"],
                        "cx": (chart.width * fits * EMU).round() as u64,
                        "cy": (chart.height * fits * EMU).round() as u64,
                    });
                    pictures.push((name, chart::png(chart)?));
                }
                Block::Photos { photos } => {
                    for (which, photo) in photos.iter().enumerate() {
                        let number = pictures.len() + 1;
                        let name = format!("photo{number}.jpg");
                        told["photos"][which]["picture"] = placed(photo, (number, &name), inner);
                        pictures.push((name, photo.jpeg.to_vec()));
                    }
                }
                _ => {}
            }
        }
    }
    Ok(pictures)
}

/// A photo fills half of the width at most, and a third of a page.
fn placed(photo: &Photo, (number, name): (usize, &str), inner: u32) -> Value {
    let (width, height) = (f64::from(photo.width.max(1)), f64::from(photo.height.max(1)));
    let points = (f64::from(inner) / 20.0 / 2.0).min(260.0 * width / height);
    json!({
        "number": number,
        "name": name,
        "title": photo.words,
        "alt": photo.alt,
        "cx": (points * EMU).round() as u64,
        "cy": (points * height / width * EMU).round() as u64,
    })
}

/// Columns of numbers are narrow; words share what is left as the content says.
fn widths(table: &Table, inner: u32) -> Vec<u32> {
    let columns = &table.columns;
    let growing: u32 = columns.iter().map(|column| u32::from(column.grow)).sum();
    let narrow = columns.iter().filter(|column| column.grow == 0).count() as u32;
    let number = if growing == 0 { inner / narrow.max(1) } else { NUMBERS.min(inner / (narrow + 2)) };
    let left = inner - number * narrow;
    columns
        .iter()
        .map(|column| if column.grow == 0 { number } else { left * u32::from(column.grow) / growing })
        .collect()
}

/// The zip file; nothing in it depends on when it was made.
struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ReportError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        self.0.start_file(name, options).map_err(|error| fail(&error))?;
        self.0.write_all(bytes).map_err(|error| fail(&error))
    }

    fn finish(self) -> Result<Vec<u8>, ReportError> {
        Ok(self.0.finish().map_err(|error| fail(&error))?.into_inner())
    }
}

fn fail(error: &dyn std::fmt::Display) -> ReportError {
    ReportError::File { format: FORMAT, reason: error.to_string() }
}
