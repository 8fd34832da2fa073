//! XLSX and ODS, written here part by part so that every byte can be read.

use std::io::Cursor;

use zip::write::SimpleFileOptions;

use super::*;

/// A zip archive of these parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

/// A workbook of these sheets; each is what stands inside `sheetData`, and what follows it.
pub(super) fn xlsx(sheets: &[(&str, &str, &str)], shared: &str) -> Vec<u8> {
    let mut book = Vec::new();
    let mut relations = Vec::new();
    let mut parts = Vec::new();
    for (number, (name, data, after)) in sheets.iter().enumerate() {
        let id = number + 1;
        book.push(format!(r#"<sheet name="{name}" sheetId="{id}" r:id="rId{id}"/>"#));
        relations.push(format!(
            r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{id}.xml"/>"#
        ));
        let sheet = format!(
            r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData>{after}</worksheet>"#
        );
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    let (book, relations) = (book.concat(), relations.concat());
    let book = format!(
        r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{book}</sheets></workbook>"#
    );
    let relations = format!(
        r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
    );
    let mut all: Vec<(&str, &str)> = vec![
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", STYLES),
        ("xl/sharedStrings.xml", shared),
    ];
    all.extend(parts.iter().map(|(name, content)| (name.as_str(), content.as_str())));
    archive(&all)
}

pub(super) const NO_SHARED: &str = r#"<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>shared &amp; plain</t></si></sst>"#;

pub(super) fn cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"#
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

#[test]
fn a_sheet_gives_dates_numbers_and_texts() {
    let header = format!(
        "<row r=\"1\">{}{}{}{}</row>",
        cell("A1", "Date"),
        cell("B1", "Note"),
        cell("C1", "Count"),
        cell("D1", "Old")
    );
    let row = r#"<row r="3"><c r="A3" s="1"><v>46309.43055555556</v></c><c r="B3" t="s"><v>0</v></c><c r="C3"><v>3</v></c><c r="D3" t="b"><v>1</v></c></row>"#;
    let given = file("book.xlsx", &xlsx(&[("Empty", "", ""), ("Notes", &format!("{header}{row}"), "")], NO_SHARED));
    let preview = given.preview().unwrap();
    assert_eq!((preview.about.sheet.as_deref(), preview.about.sheets.len()), (Some("Notes"), 2));
    let (rows, _) = given.all("");
    assert_eq!(rows[0].happened_at.unwrap().to_rfc3339(), "2026-10-14T10:20:00+02:00");
    assert_eq!((rows[0].text.as_str(), rows[0].count, rows[0].line), ("shared & plain", Some(3), 3));
    assert_eq!(rows[0].other["Old"], "true");
    let wanted = ReadOptions { sheet: Some("missing".into()), ..ReadOptions::default() };
    assert!(preview_of(&given, &wanted).contains("there: Empty, Notes"));
}

fn preview_of(given: &Given, options: &ReadOptions) -> String {
    super::super::preview(&given.path, options).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn merged_names_over_two_rows_are_joined() {
    let rows = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row><row r=\"3\">{}{}{}</row>",
        cell("A1", "Ref"),
        cell("B1", "Customer"),
        cell("B2", "name"),
        cell("C2", "comment"),
        cell("A3", "1"),
        cell("B3", "X"),
        cell("C3", "waited very long today")
    );
    let merged = r#"<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>"#;
    let given = file("book.xlsx", &xlsx(&[("S", &rows, merged)], NO_SHARED));
    let preview = given.preview().unwrap();
    assert_eq!(preview.columns, ["Ref", "Customer name", "Customer comment"]);
    assert_eq!(given.texts(), ["waited very long today"]);
}

#[test]
fn an_opendocument_sheet_reads_alike() {
    let table = r#"<table:table table:name="Notes">
      <table:table-row><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Note</text:p></table:table-cell><table:table-cell><text:p>Count</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row><table:table-cell office:value-type="date" office:date-value="2026-10-14T10:20:00"><text:p>14.10.26</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>two<text:s text:c="2"/>blanks &amp; one</text:p><text:p>more</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table>"#;
    let (rows, _) = file("book.ods", &ods(table)).all("");
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].text.as_str(), rows[0].count, rows[0].line), ("two  blanks & one\nmore", Some(3), 5));
    assert_eq!(rows[0].happened_at.unwrap().to_rfc3339(), "2026-10-14T10:20:00+02:00");
}

#[test]
fn bombs_are_refused_with_a_sentence() {
    let repeated = r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>boom boom</text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(file("bomb.ods", &ods(repeated)).fails().contains("error-import-repeats"));
    let huge = " ".repeat(64 << 20);
    assert!(file("bomb.xlsx", &xlsx(&[("S", &huge, "")], NO_SHARED)).fails().contains("error-import-bomb"));
    let liar = r#"<sst uniqueCount="99999999999999"><si><t>x</t></si></sst>"#;
    assert!(file("liar.xlsx", &xlsx(&[("S", &cell("A1", "x"), "")], liar)).fails().contains("unsound-texts"));
    let far =
        format!("<row r=\"1\">{}</row><row r=\"1048576\">{}</row>", cell("A1", "note"), cell("XFD1048576", "far"));
    let preview = file("far.xlsx", &xlsx(&[("S", &far, "")], NO_SHARED)).preview().unwrap();
    assert!(preview.notes.iter().any(|note| note.id == "remark-cells-beyond"), "{:?}", preview.notes);
    let entities = r#"<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;&b;</t></si></sst>"#;
    let row = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#;
    let given = file("entities.xlsx", &xlsx(&[("S", row, "")], entities));
    assert!(given.preview().is_err() || given.preview().unwrap().columns[0].len() < 40);
}

#[test]
fn other_archives_and_broken_ones_say_what_they_are() {
    assert!(file("a.xlsx", &archive(&[("readme.txt", "hello")])).fails().contains("error-import-archive"));
    assert!(
        file("a.docx", &archive(&[("[Content_Types].xml", TYPES), ("word/document.xml", "<w/>")]))
            .fails()
            .contains("error-import-text-document")
    );
    let whole = xlsx(&[("S", &cell("A1", "note"), "")], NO_SHARED);
    assert!(file("cut.xlsx", &whole[..whole.len() / 2]).fails().contains("damaged"));
}
