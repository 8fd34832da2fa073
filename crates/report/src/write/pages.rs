//! Pages by Typst: the PDF, and the same pages as pictures for the live preview. The only file that knows Typst's
//! compiler (its interface moves with each release). Offline: its world has one template, one data file and fonts.
//! What is NOT here: the look (assets/templates/*.typ).

use std::sync::Arc;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::Written;
use super::fonts::{self, Fonts, REPLACEMENT};
use crate::content::{Block, Content, Photo};
use crate::error::ReportError;

/// A template of its own after the edges and the look of all.
macro_rules! pages {
    ($name:literal) => {
        concat!(
            include_str!("../../../../assets/templates/edges.typ"),
            include_str!("../../../../assets/templates/look.typ"),
            include_str!(concat!("../../../../assets/templates/", $name, ".typ"))
        )
    };
}

/// The template of a report.
fn template(content: &Content) -> &'static str {
    match content.report {
        "decision" => pages!("brief"),
        "poster" => pages!("poster"),
        "huddle" => pages!("card"),
        _ => pages!("report"),
    }
}

/// Pixels for a point of a page: 150 to the inch.
const DENSITY: f32 = 150.0 / 72.0;

/// Laid-out pages: what the PDF will be.
pub struct Preview {
    document: PagedDocument,
    ident: String,
    content: Content,
}

/// A line of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineLine {
    /// 1 and 2 for headings, 0 for text.
    pub level: u8,
    /// The words.
    pub text: String,
}

impl Preview {
    /// Sets the pages.
    pub fn of(content: &Content) -> Result<Self, ReportError> {
        let content = content.without_evidence();
        let document = lay_out_report(&content, Shapes::All)?;
        Ok(Self { document, ident: content.digest.clone() + &content.furniture.recipe_hash, content })
    }

    /// Each page as an SVG picture.
    pub fn svg(&self) -> Vec<String> {
        let options = typst_svg::SvgOptions { render_bleed: false, pretty: false };
        self.document.pages().iter().map(|page| typst_svg::svg(page, &options)).collect()
    }

    /// The first page as a picture of points, for a screen on the wall or a page of the intranet.
    pub fn png(&self) -> Result<Vec<u8>, ReportError> {
        let page = self.svg().into_iter().next().unwrap_or_default();
        crate::chart::picture(&page, DENSITY)
    }

    /// Number of pages.
    pub fn len(&self) -> u32 {
        u32::try_from(self.document.pages().len()).unwrap_or(u32::MAX)
    }

    /// A report has a page, always.
    pub fn is_empty(&self) -> bool {
        self.document.pages().is_empty()
    }

    /// The PDF.
    pub fn pdf(&self) -> Result<Written, ReportError> {
        accessible(&self.document, &self.ident, || lay_out_report(&self.content, Shapes::OwnFontOnly))
    }

    /// The content as lines of text, heading by heading, for screen readers.
    pub fn outline(&self) -> Vec<OutlineLine> {
        outline(&self.content)
    }
}

/// A sheet that is no report: its own template and data, as PDF.
pub fn sheet(template: &'static str, data: &Value, ident: &str, not_drawn: &str) -> Result<Written, ReportError> {
    let set = |shapes| lay_out((template, Vec::new()), data.clone(), not_drawn, shapes);
    accessible(&set(Shapes::All)?, ident, || set(Shapes::OwnFontOnly))
}

/// The PDF. A character that no font can draw would break the accessibility standard: it is replaced visibly, more
/// strictly each time; when that is not enough, the PDF is made all the same and says that it is not accessible.
fn accessible(
    document: &PagedDocument,
    ident: &str,
    plainly: impl FnOnce() -> Result<PagedDocument, ReportError>,
) -> Result<Written, ReportError> {
    let pages = |document: &PagedDocument| Some(u32::try_from(document.pages().len()).unwrap_or(u32::MAX));
    if let Ok(bytes) = export(document, ident, &[PdfStandard::Ua_1]) {
        return Ok(Written { bytes, pages: pages(document), accessible: true });
    }
    let plain = plainly()?;
    match export(&plain, ident, &[PdfStandard::Ua_1]) {
        Ok(bytes) => Ok(Written { bytes, pages: pages(&plain), accessible: true }),
        Err(_) => Ok(Written { bytes: export(&plain, ident, &[])?, pages: pages(&plain), accessible: false }),
    }
}

fn export(document: &PagedDocument, ident: &str, standards: &[PdfStandard]) -> Result<Vec<u8>, ReportError> {
    let standards =
        PdfStandards::new(standards).map_err(|error| ReportError::Pages { reason: error.message().to_string() })?;
    let options = PdfOptions {
        // No dates and a stable identity: the same content gives the same bytes.
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("Shadowday".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> ReportError {
    ReportError::Pages { reason: errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ") }
}

/// Which characters may be drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shapes {
    /// Whatever a font here has.
    All,
    /// What Inter has.
    OwnFontOnly,
}

fn lay_out_report(content: &Content, shapes: Shapes) -> Result<PagedDocument, ReportError> {
    let data = serde_json::to_value(content).expect("content is plain data");
    let pictures = photos(content).map(|photo| (photo.file.as_str(), &photo.jpeg[..])).collect();
    lay_out((template(content), pictures), data, content.words.get("not-drawn").map_or("", String::as_str), shapes)
}

fn photos(content: &Content) -> impl Iterator<Item = &Photo> {
    content.sections.iter().flat_map(|section| &section.blocks).flat_map(|block| match block {
        Block::Photos { photos } => photos.as_slice(),
        _ => &[],
    })
}

/// Sets a template, with the pictures that it asks for by name.
fn lay_out(
    (template, pictures): (&'static str, Vec<(&str, &[u8])>),
    mut data: Value,
    not_drawn: &str,
    shapes: Shapes,
) -> Result<PagedDocument, ReportError> {
    let mut foreign = false;
    each_text(&mut data, &mut |text| {
        foreign |= text.chars().any(|letter| !fonts::own().covers(letter) && !is_invisible(letter));
    });
    let fonts = if foreign && shapes == Shapes::All { fonts::with_system() } else { fonts::own() };
    let mut replaced = false;
    each_text(&mut data, &mut |text| replaced |= make_drawable(text, &fonts));
    if replaced {
        data["words"]["replaced"] = Value::String(not_drawn.to_owned());
    }
    let world = PageWorld::new(template, fonts, data.to_string(), &pictures);
    typst::compile::<PagedDocument>(&world).output.map_err(|errors| refused(&errors))
}

/// Every text of a JSON value.
fn each_text(value: &mut Value, work: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => work(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, work)),
        Value::Object(fields) => fields.values_mut().for_each(|field| each_text(field, work)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Marks of direction, joiners and selectors have no shape of their own.
fn is_invisible(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Replaces what no font has and lets very long words break. True when something was replaced.
fn make_drawable(text: &mut String, fonts: &Fonts) -> bool {
    const LONGEST_WORD: usize = 24;
    let is_plain = text.chars().all(|letter| (' '..='~').contains(&letter));
    if is_plain && text.split(' ').all(|word| word.len() <= LONGEST_WORD) {
        return false;
    }
    let mut replaced = false;
    let mut run = 0;
    let mut drawable = String::with_capacity(text.len());
    for letter in text.chars() {
        run = if letter.is_whitespace() || letter == '-' { 0 } else { run + 1 };
        if run > LONGEST_WORD && letter.is_alphanumeric() {
            drawable.push('\u{200B}');
            run = 1;
        }
        let fine = is_invisible(letter) || (!letter.is_control() && fonts.covers(letter));
        replaced |= !fine;
        drawable.push(if fine { letter } else { REPLACEMENT });
    }
    *text = drawable;
    replaced
}

/// What the compiler may see: the template, the data, the pictures, the fonts. No file, no package, no clock.
struct PageWorld {
    library: LazyHash<Library>,
    fonts: Arc<Fonts>,
    template: Source,
    files: Vec<(FileId, Bytes)>,
}

impl PageWorld {
    fn new(template: &str, fonts: Arc<Fonts>, data: String, pictures: &[(&str, &[u8])]) -> Self {
        let file = |name| RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain name")).intern();
        let pictures = pictures.iter().map(|(name, bytes)| (file(*name), Bytes::new(bytes.to_vec())));
        Self {
            library: LazyHash::new(<Library as LibraryExt>::default()),
            fonts,
            template: Source::new(file("report.typ"), template.to_owned()),
            files: pictures.chain([(file("content.json"), Bytes::from_string(data))]).collect(),
        }
    }
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.iter().find(|(known, _)| *known == id);
        known.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None // The same data gives the same pages, whatever the day.
    }
}

fn outline(content: &Content) -> Vec<OutlineLine> {
    let line = |level, text: &str| OutlineLine { level, text: text.to_owned() };
    let mut lines = vec![line(1, &content.title), line(0, &content.facts)];
    for section in &content.sections {
        lines.push(line(2, &section.heading));
        for block in &section.blocks {
            match block {
                Block::Paragraph { text } | Block::Note { text } => lines.push(line(0, text)),
                Block::List { items } => {
                    lines.extend(items.iter().map(|item| line(0, &[item.text.as_str(), &item.detail].join(" "))));
                }
                Block::Figures { figures } => {
                    lines.extend(
                        figures
                            .iter()
                            .map(|figure| line(0, &format!("{} {}: {}", figure.value, figure.label, figure.note))),
                    );
                }
                Block::Table { table } => {
                    lines.extend(table.rows.iter().map(|row| line(0, &table_line(&table.columns, row))));
                }
                Block::Chart { chart } => lines.push(line(0, &chart.alt)),
                Block::Photos { photos } => {
                    let said = |photo: &Photo| format!("{} {}: {}", photo.words, photo.detail, photo.alt);
                    lines.extend(photos.iter().map(|photo| line(0, &said(photo))));
                }
                Block::Quote { quote } => {
                    lines.push(line(0, &format!("{} — {} {}", content.quoted(&quote.text), quote.who, quote.evidence)));
                }
            }
        }
    }
    for line in &mut lines {
        line.text = line.text.trim().to_owned();
    }
    lines
}

/// `Four screens · Seen 7× · Minutes 63`.
fn table_line(columns: &[crate::content::Column], row: &[crate::content::Cell]) -> String {
    let cell = |(column, cell): (&crate::content::Column, &crate::content::Cell)| {
        let text = [cell.text.as_str(), &cell.detail]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        if column.numeric { format!("{} {text}", column.heading) } else { text }
    };
    columns.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty()).map(cell).collect::<Vec<_>>().join(" · ")
}
