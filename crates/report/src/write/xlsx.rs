//! XLSX for analysts: sheets Summary, Observations, Counts, Method, and Time and Contacts where there are any, with real numbers and dates. Text is written as text,
//! never as a formula; document properties are fixed, so the same content gives the same bytes.
//! What is NOT here: PDF and HTML.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::csv::counts;
use crate::content::{Block, Cell, Column, Content, Edition, Table, Value};
use crate::error::ReportError;

/// A spreadsheet cell holds this many characters.
const LONGEST: usize = 32_767;
/// Rows of a sheet, less its header.
const MOST_ROWS: usize = 1_048_575;

/// Writes the file.
pub fn xlsx(content: &Content) -> Result<Vec<u8>, ReportError> {
    workbook(content).map_err(|error| ReportError::File { format: "XLSX", reason: error.to_string() })
}

struct Looks {
    head: Format,
    title: Format,
    heading: Format,
    wrap: Format,
    moment: Format,
    date: Format,
    share: Format,
    grey: Format,
}

impl Looks {
    fn new() -> Self {
        Self {
            head: Format::new()
                .set_bold()
                .set_background_color("F2F0EC")
                .set_border_bottom(FormatBorder::Thin)
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            title: Format::new().set_bold().set_font_size(16).set_text_wrap().set_align(FormatAlign::Top),
            heading: Format::new().set_bold().set_font_size(12),
            wrap: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm").set_align(FormatAlign::Top),
            date: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
            share: Format::new().set_num_format("0%").set_align(FormatAlign::Top),
            grey: Format::new().set_font_color("646974").set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

fn workbook(content: &Content) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::parse_from_str(&content.dated.format("%Y-%m-%d").to_string())
        .or_else(|_| ExcelDateTime::from_ymd(2026, 1, 1))?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(clip(&content.title, 250))
            .set_author("Shadowday")
            .set_creation_datetime(&created),
    );
    summary(workbook.add_worksheet(), content, &looks)?;
    if !matches!(content.report, "poster") {
        observations(workbook.add_worksheet(), content, &looks)?;
    }
    count_sheet(workbook.add_worksheet(), content, &looks)?;
    if !content.stretches.is_empty() {
        stretches(workbook.add_worksheet(), content, &looks)?;
    }
    if !content.contacts.is_empty() {
        contacts(workbook.add_worksheet(), content, &looks)?;
    }
    if content.sections.iter().any(|section| section.id == "method") {
        method(workbook.add_worksheet(), content, &looks)?;
    }
    for sheet in workbook.worksheets_mut() {
        // Printed, no column is on a page of its own.
        sheet.set_landscape().set_print_fit_to_pages(1, 0);
    }
    workbook.save_to_buffer()
}

fn word<'c>(content: &'c Content, id: &str) -> &'c str {
    content.words.get(id).map_or("", String::as_str)
}

/// The column for what stands small under the cells of a row.
const DETAILS: u16 = 7;
/// No program has higher rows, in points.
const MOST_HEIGHT: f64 = 409.0;
/// Widths of the summary's columns, in characters; what stands small under cells has the last.
const WIDTHS: [f64; 8] = [44.0, 24.0, 14.0, 14.0, 14.0, 14.0, 14.0, 44.0];
/// Words break before the edge.
const LINE_IS_FULL: f64 = 0.8;
const LINE_HEIGHT: f64 = 15.0;

/// Fills a sheet from the top, row by row. Not every program makes rows as high as their words, so the heights are said.
struct Pen<'s> {
    sheet: &'s mut Worksheet,
    row: u32,
    /// Of the columns, in characters; further ones are as wide as the last.
    widths: Vec<f64>,
    /// Lines of the row so far.
    lines: f64,
}

impl<'s> Pen<'s> {
    fn new(sheet: &'s mut Worksheet, widths: &[f64]) -> Result<Self, XlsxError> {
        for (at, width) in (0u16..).zip(widths) {
            sheet.set_column_width(at, *width)?;
        }
        Ok(Self { sheet, row: 0, widths: widths.to_vec(), lines: 0.0 })
    }

    fn put(&mut self, column: u16, text: &str, look: &Format) -> Result<(), XlsxError> {
        let width = self.widths.get(usize::from(column)).or(self.widths.last()).copied().unwrap_or(1.0) * LINE_IS_FULL;
        self.lines = self.lines.max(text.lines().map(|line| (line.chars().count() as f64 / width).ceil()).sum());
        self.sheet.write_string_with_format(self.row, column, clip(text, LONGEST), look)?;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), XlsxError> {
        if self.lines > 1.0 {
            self.sheet.set_row_height(self.row, (self.lines * LINE_HEIGHT).min(MOST_HEIGHT))?;
        }
        self.lines = 0.0;
        self.row += 1;
        Ok(())
    }

    fn text(&mut self, text: &str, look: &Format) -> Result<(), XlsxError> {
        self.put(0, text, look)?;
        self.end_row()
    }

    fn pair(&mut self, label: &str, text: &str, looks: &Looks) -> Result<(), XlsxError> {
        if text.is_empty() {
            return Ok(());
        }
        self.put(0, label, &looks.grey)?;
        self.put(1, text, &looks.wrap)?;
        self.end_row()
    }

    fn table(&mut self, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
        for (at, column) in (0u16..).zip(&table.columns) {
            self.put(at, &column.heading, &looks.head)?;
        }
        self.end_row()?;
        for row in &table.rows {
            for (at, cell) in (0u16..).zip(row) {
                self.cell(at, cell, looks)?;
            }
            let details = details(table, row);
            if !details.is_empty() {
                self.put(DETAILS.max(u16::try_from(table.columns.len()).unwrap_or(u16::MAX)), &details, &looks.grey)?;
            }
            self.end_row()?;
        }
        self.end_row()
    }

    fn cell(&mut self, column: u16, cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
        match cell.value {
            Value::Text | Value::Nothing => self.put(column, &cell.text, &looks.wrap),
            Value::Withheld => self.put(column, &cell.text, &looks.grey),
            Value::Number(_) | Value::Share(_) => write_cell(self.sheet, self.row, column, cell, looks),
        }
    }
}

/// What stands small under the cells of a row, after the last of them: a cost never goes without its range and formula.
fn details(table: &Table, row: &[Cell]) -> String {
    let told = table.columns.iter().zip(row).filter(|(_, cell)| !cell.detail.is_empty());
    let name = |column: &Column| column.beside().unwrap_or(&column.heading).clone();
    told.map(|(column, cell)| format!("{}: {}", name(column), cell.detail)).collect::<Vec<_>>().join("; ")
}

fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    match cell.value {
        Value::Number(number) => sheet.write_number_with_format(row, column, number, &looks.wrap)?,
        Value::Share(share) => sheet.write_number_with_format(row, column, share, &looks.share)?,
        Value::Withheld => sheet.write_string_with_format(row, column, clip(&cell.text, LONGEST), &looks.grey)?,
        Value::Text | Value::Nothing => {
            sheet.write_string_with_format(row, column, clip(&cell.text, LONGEST), &looks.wrap)?
        }
    };
    Ok(())
}

fn summary(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(clip(word(content, "sheet-summary"), 31))?;
    let mut pen = Pen::new(sheet, &WIDTHS)?;
    pen.sheet.merge_range(0, 0, 0, 6, &clip(&content.title, LONGEST), &looks.title)?;
    pen.sheet.set_row_height(0, 44)?;
    pen.row = 1;
    pen.text(&content.facts, &looks.grey)?;
    furniture(&mut pen, content, looks)?;
    pen.row += 1;
    for section in content.sections.iter().filter(|section| section.id != "method" && section.id != "teams") {
        pen.text(&section.heading, &looks.heading)?;
        for block in &section.blocks {
            block_rows(&mut pen, content, block, looks)?;
        }
        pen.row += 1;
    }
    Ok(())
}

fn block_rows(pen: &mut Pen<'_>, content: &Content, block: &Block, looks: &Looks) -> Result<(), XlsxError> {
    match block {
        Block::Paragraph { text } => pen.text(text, &looks.wrap),
        Block::Note { text } => pen.text(text, &looks.grey),
        Block::List { items } => items.iter().try_for_each(|item| {
            pen.put(1, &item.detail, &looks.grey)?;
            pen.text(&format!("{} {}", item.mark, item.text), &looks.wrap)
        }),
        Block::Figures { figures } => figures.iter().try_for_each(|figure| {
            pen.put(1, &figure.value, &looks.wrap)?;
            pen.put(2, &figure.note, &looks.grey)?;
            pen.text(&figure.label, &looks.wrap)
        }),
        Block::Table { table } => pen.table(table, looks),
        Block::Chart { chart } => {
            pen.text(&chart.title, &looks.wrap)?;
            pen.table(&chart.table, looks)
        }
        Block::Photos { photos } => photos.iter().try_for_each(|photo| {
            pen.put(1, &format!("{}: {}", photo.detail, photo.alt), &looks.grey)?;
            pen.text(&photo.words, &looks.wrap)
        }),
        Block::Quote { quote } => {
            pen.put(1, &format!("{} {}", quote.who, quote.evidence), &looks.grey)?;
            pen.text(&content.quoted(&quote.text), &looks.wrap)
        }
    }
}

fn furniture(pen: &mut Pen<'_>, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    let furniture = &content.furniture;
    for (label, text) in [
        ("label-programme", &furniture.programme),
        ("label-period", &furniture.period),
        ("label-teams", &furniture.teams),
        ("label-audience", &furniture.audience),
        ("label-classification", &furniture.classification),
    ] {
        pen.pair(word(content, label), text, looks)?;
    }
    Ok(())
}

fn observations(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    const HEADINGS: [(&str, f64); 19] = [
        ("column-evidence", 14.0),
        ("column-when", 17.0),
        ("column-team", 18.0),
        ("column-leader", 20.0),
        ("column-hosts", 12.0),
        ("column-category", 18.0),
        ("column-sub-code", 16.0),
        ("column-basis", 10.0),
        ("column-polarity", 10.0),
        ("column-text", 70.0),
        ("column-tags", 24.0),
        ("column-tools", 18.0),
        ("column-impact", 8.0),
        ("column-minutes-each", 10.0),
        ("column-count", 8.0),
        ("column-id", 38.0),
        ("column-activity", 16.0),
        ("column-kind", 14.0),
        ("column-photos", 8.0),
    ];
    if content.edition == Edition::CrossTeam {
        sheet.set_name(clip(word(content, "sheet-observations"), 31))?;
        sheet.set_column_width(0, 90)?;
        sheet.write_string_with_format(0, 0, word(content, "row-level-withheld"), &looks.wrap)?;
        return Ok(());
    }
    headings(sheet, content, "sheet-observations", &HEADINGS, looks)?;
    for (row, note) in (1u32..).zip(content.evidence.iter().take(MOST_ROWS)) {
        let texts = [
            (0, &note.evidence),
            (2, &note.team),
            (3, &note.leader),
            (4, &note.hosts),
            (5, &note.category),
            (6, &note.sub_code),
            (7, &note.basis),
            (8, &note.polarity),
            (9, &note.text),
            (10, &note.tags),
            (11, &note.tools),
            (15, &note.id),
            (16, &note.activity),
            (17, &note.kind),
        ];
        for (column, text) in texts {
            sheet.write_string_with_format(row, column, clip(text, LONGEST), &looks.wrap)?;
        }
        let (pattern, look) =
            if note.precision.is_minute() { ("%Y-%m-%dT%H:%M:%S", &looks.moment) } else { ("%Y-%m-%d", &looks.date) };
        let shown = note.happened_at.map(|at| at.format(pattern).to_string());
        if let Some(at) = shown.and_then(|text| ExcelDateTime::parse_from_str(&text).ok()) {
            sheet.write_datetime_with_format(row, 1, &at, look)?;
        }
        for (column, number) in [
            (12, note.impact.map(f64::from)),
            (13, note.minutes),
            (14, Some(f64::from(note.count))),
            (18, Some(f64::from(note.photos))),
        ] {
            if let Some(number) = number.filter(|number| number.is_finite()) {
                sheet.write_number_with_format(row, column, number, &looks.wrap)?;
            }
        }
    }
    Ok(())
}

/// What was timed, one stretch a row.
fn stretches(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    const HEADINGS: [(&str, f64); 7] = [
        ("column-from", 17.0),
        ("column-to", 17.0),
        ("column-minutes", 10.0),
        ("column-lane", 14.0),
        ("column-activity", 18.0),
        ("column-mode", 16.0),
        ("column-resumed", 16.0),
    ];
    headings(sheet, content, "sheet-time", &HEADINGS, looks)?;
    for (row, stretch) in (1u32..).zip(content.stretches.iter().take(MOST_ROWS)) {
        write_moment(sheet, row, 0, stretch.from, looks)?;
        write_moment(sheet, row, 1, stretch.to, looks)?;
        sheet.write_number_with_format(row, 2, (stretch.minutes * 100.0).round() / 100.0, &looks.wrap)?;
        for (column, text) in [(3, stretch.lane), (4, &stretch.code), (5, stretch.mode), (6, stretch.resumed)] {
            sheet.write_string_with_format(row, column, clip(text, LONGEST), &looks.wrap)?;
        }
    }
    Ok(())
}

/// Customer contacts, one a row.
fn contacts(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    const HEADINGS: [(&str, f64); 9] = [
        ("column-when", 17.0),
        ("column-channel", 14.0),
        ("column-demand", 12.0),
        ("column-reason", 50.0),
        ("column-escalated", 12.0),
        ("column-needed", 22.0),
        ("column-authority", 40.0),
        ("column-wait", 12.0),
        ("column-solvable", 14.0),
    ];
    headings(sheet, content, "sheet-contacts", &HEADINGS, looks)?;
    for (row, contact) in (1u32..).zip(content.contacts.iter().take(MOST_ROWS)) {
        write_moment(sheet, row, 0, contact.at, looks)?;
        let texts = [
            (1, contact.channel.as_str()),
            (2, contact.demand),
            (3, &contact.reason),
            (5, &contact.needed),
            (6, &contact.authority_missing),
        ];
        for (column, text) in texts {
            sheet.write_string_with_format(row, column, clip(text, LONGEST), &looks.wrap)?;
        }
        sheet.write_boolean_with_format(row, 4, contact.escalated, &looks.wrap)?;
        if let Some(minutes) = contact.wait_minutes.filter(|minutes| minutes.is_finite()) {
            sheet.write_number_with_format(row, 7, minutes, &looks.wrap)?;
        }
        if let Some(solvable) = contact.solvable {
            sheet.write_boolean_with_format(row, 8, solvable, &looks.wrap)?;
        }
    }
    Ok(())
}

/// Names a sheet of rows and writes its first row, which stays in sight.
fn headings(
    sheet: &mut Worksheet,
    content: &Content,
    name: &str,
    headings: &[(&str, f64)],
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name(clip(word(content, name), 31))?;
    for (at, (id, width)) in (0u16..).zip(headings) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(
            0,
            at,
            if *id == "column-id" { "id" } else { word(content, id) },
            &looks.head,
        )?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn write_moment(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    at: Option<chrono::NaiveDateTime>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let shown = at.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string());
    if let Some(at) = shown.and_then(|text| ExcelDateTime::parse_from_str(&text).ok()) {
        sheet.write_datetime_with_format(row, column, &at, &looks.moment)?;
    }
    Ok(())
}

/// The table of teams and categories, and the numbers of every chart. A day has charts only.
fn count_sheet(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(clip(word(content, "sheet-counts"), 31))?;
    let mut pen = Pen::new(sheet, &[[28.0].as_slice(), &[13.0; 14]].concat())?;
    let mut tables: Vec<&Table> = counts(content).collect();
    let blocks = content.sections.iter().flat_map(|section| &section.blocks);
    tables
        .extend(blocks.filter_map(|block| if let Block::Chart { chart } = block { Some(&chart.table) } else { None }));
    for table in tables {
        pen.table(table, looks)?;
    }
    pen.sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

fn method(sheet: &mut Worksheet, content: &Content, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(clip(word(content, "sheet-method"), 31))?;
    let mut pen = Pen::new(sheet, &[100.0])?;
    for section in content.sections.iter().filter(|section| section.id == "method") {
        pen.text(&section.heading, &looks.head)?;
        pen.sheet.set_freeze_panes(1, 0)?;
        for block in &section.blocks {
            block_rows(&mut pen, content, block, looks)?;
        }
    }
    pen.row += 1;
    pen.text(&content.furniture.recipe, &looks.grey)
}

/// At most so many UTF-16 units, which is how spreadsheets count.
fn clip(text: &str, most: usize) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|letter| {
            units += letter.len_utf16();
            units <= most
        })
        .collect()
}
