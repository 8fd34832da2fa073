//! Files opened again by other libraries: PDF by lopdf, XLSX by calamine, HTML by an XML parser, CSV by the reader.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::build::{small_company, small_day, summary};
use super::hostile::{HOSTILE, hostile};
use crate::write::csv_for_tests::inert;
use crate::{Content, Format, Messages, Preview, content, write};

pub fn day() -> Content {
    let (rows, recipe) = small_day();
    content(&rows, &recipe, &Messages::of("en")).unwrap()
}

pub fn cross() -> Content {
    content(&small_company(), &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap()
}

/// The text of every page.
pub fn pdf_text(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap()
}

/// Does the file say that it meets PDF/UA?
pub fn claims_accessibility(bytes: &[u8]) -> bool {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let reference = document.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
    let metadata = document.get_object(reference).unwrap().as_stream().unwrap();
    String::from_utf8_lossy(&metadata.content).contains("pdfuaid:part")
}

#[test]
fn a_pdf_that_cannot_be_accessible_is_made_and_says_so() {
    let mut made = day();
    made.title = String::new(); // A document without a title breaks the standard.
    let written = write(&made, Format::Pdf, &()).unwrap();
    assert!(!written.accessible && !claims_accessibility(&written.bytes));
    assert_eq!(written.pages, Some(1));
    assert!(write(&day(), Format::Pdf, &()).unwrap().accessible);
}

#[test]
fn the_same_data_gives_the_same_bytes() {
    for made in [day, cross] {
        for format in
            [Format::Pdf, Format::Html, Format::Docx, Format::Markdown, Format::Email, Format::Xlsx, Format::Csv]
        {
            let (first, second) = (write(&made(), format, &()).unwrap(), write(&made(), format, &()).unwrap());
            assert!(first.bytes == second.bytes, "{format:?} differs");
        }
    }
    // When, where and after which act it was made is kept with the release, not in the file.
    let (rows, mut recipe) = small_day();
    let before = content(&rows, &recipe, &Messages::of("en")).unwrap();
    (recipe.made_at, recipe.zone, recipe.ledger) =
        (super::build::at("2027-01-01 00:00"), "Asia/Tokyo".to_owned(), "ff".to_owned());
    assert_eq!(before, content(&rows, &recipe, &Messages::of("en")).unwrap());
}

#[test]
fn the_pdf_is_tagged_and_accessible() {
    for made in [day(), cross()] {
        let bytes = write(&made, Format::Pdf, &()).unwrap().bytes;
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let catalog = document.catalog().unwrap();
        assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
        assert!(catalog.has(b"StructTreeRoot"));
        let marked = catalog.get(b"MarkInfo").unwrap().as_dict().unwrap();
        assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
        assert!(claims_accessibility(&bytes), "PDF/UA marker");
        let kinds: Vec<String> = document
            .objects
            .values()
            .filter_map(|object| {
                object
                    .as_dict()
                    .ok()?
                    .get(b"S")
                    .ok()?
                    .as_name()
                    .ok()
                    .map(|name| String::from_utf8_lossy(name).into_owned())
            })
            .collect();
        for wanted in ["H1", "H2", "Table", "TH", "TD", "Figure"] {
            assert!(kinds.iter().any(|kind| kind == wanted), "no {wanted}");
        }
        let with_alt =
            document.objects.values().filter(|object| object.as_dict().is_ok_and(|dict| dict.has(b"Alt"))).count();
        assert!(with_alt >= 1, "charts have words");
        let text = pdf_text(&bytes).split_whitespace().collect::<String>();
        for words in [made.facts.as_str(), "How this was made", &made.furniture.recipe_hash, "page 1 of"] {
            let wanted: String = words.split_whitespace().collect();
            assert!(text.contains(&wanted), "{words} in {text}");
        }
    }
}

#[test]
fn a_german_file_says_that_it_is_german_and_is_accessible() {
    let (rows, recipe) = small_day();
    for (asked, pdf) in [("de", "de"), ("de-AT", "de-AT")] {
        let made = content(&rows, &recipe, &Messages::of(asked)).unwrap();
        let bytes = write(&made, Format::Pdf, &()).unwrap().bytes;
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let language = document.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap().to_vec();
        assert_eq!(String::from_utf8_lossy(&language), pdf);
        assert!(claims_accessibility(&bytes));
        let text = pdf_text(&bytes).split_whitespace().collect::<String>();
        for words in ["Wiediesentstand", "Seite1von", "WasimWegsteht,nachGewicht"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        let html = String::from_utf8(write(&made, Format::Html, &()).unwrap().bytes).unwrap();
        assert!(html.contains(&format!("<html lang=\"{asked}\">")));
    }
}

#[test]
fn the_preview_is_the_pdf() {
    let made = cross();
    let preview = Preview::of(&made).unwrap();
    let pages = preview.svg();
    assert_eq!(pages.len() as u32, write(&made, Format::Pdf, &()).unwrap().pages.unwrap());
    for page in &pages {
        roxmltree::Document::parse(page).unwrap();
        assert!(!page.contains("<script") && !page.contains("href=\"http"));
    }
    let outline = preview.outline();
    assert_eq!((outline[0].level, &outline[0].text), (1, &made.title));
    assert!(outline.iter().any(|line| line.level == 2 && line.text == "How this was made"));
}

#[test]
fn the_html_is_one_inert_accessible_file() {
    for made in [day(), cross()] {
        let html = String::from_utf8(write(&made, Format::Html, &()).unwrap().bytes).unwrap();
        let body = html.strip_prefix("<!DOCTYPE html>").unwrap();
        let document = roxmltree::Document::parse(body).unwrap();
        let count = |name: &str| document.descendants().filter(|node| node.has_tag_name(name)).count();
        assert_eq!((count("h1"), count("main"), count("header"), count("footer")), (1, 1, 1, 1));
        assert_eq!((count("script"), count("link"), count("img"), count("iframe")), (0, 0, 0, 0));
        assert_eq!(document.root_element().attribute("lang"), Some("en"));
        for table in document.descendants().filter(|node| node.has_tag_name("table")) {
            assert!(table.descendants().any(|node| node.has_tag_name("caption")));
            assert!(table.descendants().filter(|node| node.has_tag_name("th")).all(|head| head.has_attribute("scope")));
        }
        let pictures: Vec<_> = document.descendants().filter(|node| node.attribute("role") == Some("img")).collect();
        assert!(!pictures.is_empty());
        for picture in pictures {
            assert!(
                picture.children().any(|node| node.has_tag_name("title"))
                    && picture.children().any(|node| node.has_tag_name("desc"))
            );
        }
        let mut ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "ids are unique");
        assert!(!html.contains("url(http") && !html.contains("@import") && !html.contains("src="));
    }
}

#[test]
fn the_html_of_hostile_rows_parses_and_keeps_their_words() {
    let (rows, _) = hostile();
    let made = content(&rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap();
    let html = String::from_utf8(write(&made, Format::Html, &()).unwrap().bytes).unwrap();
    let document = roxmltree::Document::parse(html.strip_prefix("<!DOCTYPE html>").unwrap()).unwrap();
    let text: String = document.descendants().filter_map(|node| node.text()).collect();
    assert!(text.contains(HOSTILE[6]), "the team's name, as words");
}

#[test]
fn the_spreadsheet_holds_numbers_dates_and_no_formula() {
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(write(&day(), Format::Xlsx, &()).unwrap().bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "Observations", "Counts", "Method"]);
    let rows = book.worksheet_range("Observations").unwrap();
    assert_eq!(rows.height(), 1 + 10);
    let first: Vec<Data> = rows.rows().nth(1).unwrap().to_vec();
    assert_eq!(first[0], Data::String("B-14Oct-01".to_owned()));
    assert!(matches!(&first[1], Data::DateTime(at) if at.is_datetime()), "{:?}", first[1]);
    assert_eq!((&first[12], &first[13], &first[14]), (&Data::Float(2.0), &Data::Float(1.5), &Data::Float(7.0)));
    let (rows, _) = hostile();
    let made = content(&rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap();
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(write(&made, Format::Xlsx, &()).unwrap().bytes)).unwrap();
    for sheet in ["Summary", "Observations", "Counts", "Method"] {
        assert!(book.worksheet_formula(sheet).unwrap().cells().all(|(_, _, formula)| formula.is_empty()), "{sheet}");
    }
    let text = book.worksheet_range("Observations").unwrap();
    assert!(text.rows().any(|row| row[9] == Data::String(HOSTILE[8].to_owned())), "the words stay as typed");
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(write(&cross(), Format::Xlsx, &()).unwrap().bytes)).unwrap();
    assert_eq!(
        book.worksheet_range("Observations").unwrap().height(),
        1,
        "rows of a cross-team edition stay in the notebook"
    );
    assert!(
        book.worksheet_range("Counts")
            .unwrap()
            .rows()
            .flatten()
            .any(|cell| *cell == Data::String("withheld (small group)".to_owned()))
    );
}

#[test]
fn csv_cells_are_inert_and_come_back_exactly() {
    let strip = |cell: &str| {
        let bare = cell.trim_start_matches('\'');
        let marked = cell.starts_with('\'') && bare.starts_with(['=', '+', '-', '@', '\t', '\r']);
        if marked { cell[1..].to_owned() } else { cell.to_owned() }
    };
    for text in ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-x", "'tis", "plain", "", "'"] {
        let cell = inert(text);
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        assert_eq!(strip(&cell), text);
    }
    let (rows, _) = hostile();
    let made = content(&rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap();
    let bytes = write(&made, Format::CsvPlain, &()).unwrap().bytes;
    assert!(write(&made, Format::Csv, &()).unwrap().bytes.starts_with("\u{FEFF}".as_bytes()));
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
    let text = reader.headers().unwrap().iter().position(|name| name == "text").unwrap();
    let read: Vec<String> = reader.records().map(|record| strip(&record.unwrap()[text])).collect();
    assert_eq!(read, made.evidence.iter().map(|row| row.text.clone()).collect::<Vec<_>>());
}

#[test]
fn every_row_of_a_csv_says_what_report_it_is_from() {
    for made in [day(), cross()] {
        let bytes = write(&made, Format::CsvPlain, &()).unwrap().bytes;
        let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        assert!(
            heads.ends_with(&["period", "audience", "classification", "small_groups", "recipe"].map(str::to_owned))
        );
        let furniture = &made.furniture;
        let about =
            [&furniture.period, &furniture.audience, &furniture.classification, &made.withheld.rule, &furniture.recipe];
        let mut rows = 0;
        for record in reader.records() {
            let record = record.unwrap();
            assert_eq!(record.iter().skip(heads.len() - 5).collect::<Vec<_>>(), about);
            rows += 1;
        }
        assert!(rows > 3);
    }
    let nothing = content(&crate::Rows::default(), &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap();
    let text = String::from_utf8(write(&nothing, Format::CsvPlain, &()).unwrap().bytes).unwrap();
    assert!(text.lines().count() == 2 && text.contains("Internal"), "{text}");
}

#[test]
fn paper_can_be_letter() {
    let (rows, mut recipe) = small_day();
    recipe.paper = crate::Paper::Letter;
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let page = &Preview::of(&made).unwrap().svg()[0];
    assert!(page.contains("viewBox=\"0 0 612 792\""), "{}", &page[..200]);
}
