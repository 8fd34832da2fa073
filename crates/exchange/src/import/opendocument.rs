//! Reads one sheet of an OpenDocument workbook. Repeated cells and rows are counted before they are written out, because a
//! sheet of a few bytes can say "a million times". What is NOT here: the limits of the archive (archive), XLSX (workbook).

use std::fs::File;
use std::io::{BufRead, BufReader};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use zip::ZipArchive;

use super::archive::{damaged, unsound};
use super::header::Merged;
use super::limits::{COLUMNS, SHEET_BYTES};
use super::workbook::{Building, Sheet, named, number_text};
use crate::{ExchangeError, Place};

/// Reads the wanted sheet, or the first with rows.
pub(super) fn read(file: BufReader<File>, wanted: Option<&str>) -> Result<Sheet, ExchangeError> {
    let mut archive = ZipArchive::new(file).map_err(|error| damaged(&error.to_string()))?;
    let part = archive.by_name("content.xml").map_err(|error| damaged(&error.to_string()))?;
    read_content(BufReader::new(part), wanted)
}

/// Reads `content.xml`.
pub(super) fn read_content(content: impl BufRead, wanted: Option<&str>) -> Result<Sheet, ExchangeError> {
    let mut xml = Content { reader: Reader::from_reader(content), buffer: Vec::new() };
    let mut names = Vec::new();
    let mut found: Option<(String, Table)> = None;
    while let Some(event) = xml.next()? {
        let Tag::Open(tag) = event else { continue };
        if tag.name != "table:table" {
            continue;
        }
        let name = tag.attribute("table:name").unwrap_or_default();
        names.push(name.clone());
        let chosen = wanted.is_none_or(|wanted| wanted.to_lowercase() == name.to_lowercase());
        let keep = chosen && found.is_none();
        let table = if tag.closed { Table::default() } else { xml.table(keep)? };
        if keep && (wanted.is_some() || !table.building.rows.is_empty()) {
            found = Some((name, table));
        }
    }
    if let Some(wanted) = wanted {
        named(&names, wanted)?;
    }
    let (name, table) = found.ok_or(ExchangeError::Empty)?;
    Ok(Sheet { name, names, merged: table.merged, notes: table.building.notes(), rows: table.building.rows })
}

#[derive(Default)]
struct Table {
    building: Building,
    merged: Vec<Merged>,
}

/// An element, without borrowing the reader.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    closed: bool,
}

impl Element {
    fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    /// A repetition or a span: at least 1.
    fn number(&self, name: &str) -> u64 {
        self.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
    }
}

enum Tag {
    Open(Element),
    Close(String),
    Text(String),
}

struct Content<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

struct Cell {
    text: String,
    repeated: u64,
    spans: u64,
}

impl<R: BufRead> Content<R> {
    fn next(&mut self) -> Result<Option<Tag>, ExchangeError> {
        loop {
            self.buffer.clear();
            let position = self.reader.buffer_position();
            let event =
                self.reader.read_event_into(&mut self.buffer).map_err(|error| broken(position, &error.to_string()))?;
            return Ok(Some(match event {
                Event::Start(start) => Tag::Open(element(&start, false)),
                Event::Empty(start) => Tag::Open(element(&start, true)),
                Event::End(end) => Tag::Close(end.name().as_ref().to_owned()),
                Event::Text(text) => Tag::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Tag::Text(text.xml10_content().into_owned()),
                // Only the five entities of XML itself and numbered characters: others are never expanded.
                Event::GeneralRef(entity) => Tag::Text(entity_text(&entity.xml10_content())),
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
            }));
        }
    }

    fn must(&mut self) -> Result<Tag, ExchangeError> {
        self.next()?.ok_or_else(|| unsound(sentence!("error-import-unsound-end")))
    }

    /// Reads to the end of a table; keeps its cells if asked.
    fn table(&mut self, keep: bool) -> Result<Table, ExchangeError> {
        let mut table = Table::default();
        let mut line = 1;
        let mut depth = 1;
        while depth > 0 {
            match self.must()? {
                Tag::Open(tag) if tag.name == "table:table" && !tag.closed => depth += 1,
                Tag::Close(name) if name == "table:table" => depth -= 1,
                Tag::Open(tag) if tag.name == "table:table-row" => {
                    let repeated = tag.number("table:number-rows-repeated");
                    let cells = if tag.closed { Vec::new() } else { self.row()? };
                    if keep && depth == 1 {
                        put_row(&mut table, line, repeated, &cells)?;
                    }
                    line = line.saturating_add(repeated);
                }
                Tag::Open(_) | Tag::Close(_) | Tag::Text(_) => {}
            }
        }
        Ok(table)
    }

    fn row(&mut self) -> Result<Vec<Cell>, ExchangeError> {
        let mut cells = Vec::new();
        loop {
            match self.must()? {
                Tag::Close(name) if name == "table:table-row" => return Ok(cells),
                Tag::Open(tag) if tag.name == "table:table-cell" || tag.name == "table:covered-table-cell" => {
                    let (repeated, spans) =
                        (tag.number("table:number-columns-repeated"), tag.number("table:number-columns-spanned"));
                    let text = self.cell(&tag)?;
                    cells.push(Cell { text, repeated, spans });
                }
                Tag::Open(_) | Tag::Close(_) | Tag::Text(_) => {}
            }
        }
    }

    /// The value of a cell: typed values as they are stored, texts as paragraphs.
    fn cell(&mut self, tag: &Element) -> Result<String, ExchangeError> {
        let words = if tag.closed { String::new() } else { self.paragraphs(&tag.name)? };
        let stored = |name: &str| tag.attribute(name);
        let value = match tag.attribute("office:value-type").as_deref() {
            Some("float" | "currency" | "percentage") => {
                stored("office:value").and_then(|value| value.parse().ok()).map(number_text)
            }
            Some("date") => stored("office:date-value"),
            Some("time") => stored("office:time-value").map(|value| clock(&value).unwrap_or(value)),
            Some("boolean") => stored("office:boolean-value"),
            _ => stored("office:string-value").filter(|value| !value.is_empty()),
        };
        Ok(value.unwrap_or(words))
    }

    fn paragraphs(&mut self, end: &str) -> Result<String, ExchangeError> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut skipping = 0;
        loop {
            match self.must()? {
                Tag::Close(name) if name == end => return Ok(text),
                Tag::Open(tag) if tag.name == "office:annotation" && !tag.closed => skipping += 1,
                Tag::Close(name) if name == "office:annotation" => skipping -= 1,
                _ if skipping > 0 => {}
                Tag::Open(tag) => match tag.name.as_str() {
                    "text:p" => {
                        text.push_str(if paragraphs > 0 { "\n" } else { "" });
                        paragraphs += 1;
                    }
                    "text:line-break" => text.push('\n'),
                    "text:tab" => text.push('\t'),
                    "text:s" => text.push_str(&" ".repeat(tag.number("text:c").min(100) as usize)),
                    _ => {}
                },
                Tag::Text(words) if paragraphs > 0 => text.push_str(&words),
                Tag::Text(_) | Tag::Close(_) => {}
            }
        }
    }
}

fn put_row(table: &mut Table, line: u64, repeated: u64, cells: &[Cell]) -> Result<(), ExchangeError> {
    if cells.iter().all(|cell| cell.text.is_empty()) {
        return Ok(());
    }
    let texts: u64 =
        cells.iter().filter(|cell| !cell.text.is_empty()).map(|cell| cell.repeated.min(COLUMNS as u64)).sum();
    if repeated.saturating_mul(texts) > (SHEET_BYTES / size_of::<String>()) as u64 {
        return Err(ExchangeError::TooLarge(sentence!("error-import-repeats")));
    }
    for line in line..line.saturating_add(repeated) {
        let mut column = 0_u64;
        for cell in cells {
            if !cell.text.is_empty() {
                // Those beyond the limit are all left out; one stands for them.
                let to = column.saturating_add(cell.repeated).min(COLUMNS as u64 + 1);
                for at in column..to {
                    table.building.put(line, at as usize, cell.text.clone())?;
                }
            }
            if cell.spans > 1 && line <= 64 {
                let columns = (column as usize, column.saturating_add(cell.spans - 1) as usize);
                table.merged.push(Merged { rows: (line - 1, line - 1), columns });
            }
            column = column.saturating_add(cell.repeated);
        }
    }
    Ok(())
}

fn element(start: &BytesStart<'_>, closed: bool) -> Element {
    let name = start.name().as_ref().to_owned();
    let wanted = name.starts_with("table:") || name == "text:s";
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).filter_map(Result::ok).filter(|_| wanted).map(|attribute| {
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned).unwrap_or_default();
        (attribute.key.as_ref().to_owned(), value)
    });
    Element { name: name.clone(), attributes: attributes.collect(), closed }
}

fn entity_text(name: &str) -> String {
    let numbered = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => numbered.and_then(char::from_u32).map(String::from).unwrap_or_default(),
    }
}

/// `PT10H20M00S` as `10:20:00`.
fn clock(duration: &str) -> Option<String> {
    let rest = duration.strip_prefix("PT")?;
    let (hours, rest) = rest.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let parts: Option<Vec<u32>> = [hours, minutes, seconds].iter().map(|part| part.parse().ok()).collect();
    parts.map(|parts| format!("{:02}:{:02}:{:02}", parts[0], parts[1], parts[2]))
}

fn broken(position: u64, what: &str) -> ExchangeError {
    ExchangeError::Damaged { place: Place::Byte(position), what: Sentence::said(what) }
}
