//! What people edit or send on: DOCX by an XML parser and by LibreOffice, Markdown by a reader of Markdown, mail drafts by a
//! reader of mail.

use std::io::{Cursor, Read};

use mail_parser::{MessageParser, MimeHeaders};
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::files::{cross, day};
use super::hostile::HOSTILE;
use crate::write::markdown_for_tests::inert;
use crate::{Block, Content, Format, write};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn bytes(content: &Content, format: Format) -> Vec<u8> {
    write(content, format, &()).unwrap().bytes
}

pub fn part(docx: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn count(content: &Content, wanted: fn(&Block) -> bool) -> usize {
    content.sections.iter().flat_map(|section| &section.blocks).filter(|block| wanted(block)).count()
}

/// The report with a hostile text wherever a person's words stand.
fn hostile(mut content: Content, text: &str) -> Content {
    text.clone_into(&mut content.title);
    for block in content.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        match block {
            Block::Quote { quote } => text.clone_into(&mut quote.text),
            Block::List { items } => items.iter_mut().for_each(|item| text.clone_into(&mut item.text)),
            Block::Table { table } => {
                table
                    .rows
                    .iter_mut()
                    .filter_map(|row| row.first_mut())
                    .for_each(|cell| text.clone_into(&mut cell.text));
            }
            _ => {}
        }
    }
    content
}

#[test]
fn a_word_file_has_headings_header_rows_and_words_for_its_pictures() {
    for content in [day(), cross()] {
        let made = bytes(&content, Format::Docx);
        let text = part(&made, "word/document.xml");
        let document = roxmltree::Document::parse(&text).unwrap();
        let named = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name((WORD, name)));
        let styled = |style| named("pStyle").filter(|node| node.attribute((WORD, "val")) == Some(style)).count();
        assert_eq!(styled("Title"), 1);
        assert_eq!(styled("Heading1"), content.sections.len());
        let tables = count(&content, |block| matches!(block, Block::Table { .. }));
        assert_eq!((named("tbl").count(), named("tblHeader").count()), (tables, tables));
        let charts = count(&content, |block| matches!(block, Block::Chart { .. }));
        let pictures: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "docPr").collect();
        assert_eq!(pictures.len(), charts);
        assert!(
            charts > 0
                && pictures.iter().all(|picture| picture.attribute("descr").is_some_and(|words| words.len() > 20))
        );
    }
}

#[test]
fn hostile_words_stay_words_in_a_word_file() {
    for text in HOSTILE {
        let made = bytes(&hostile(day(), text), Format::Docx);
        for name in ["word/document.xml", "word/header.xml", "docProps/core.xml"] {
            roxmltree::Document::parse(&part(&made, name)).unwrap_or_else(|error| panic!("{name} {text:?}: {error}"));
        }
    }
}

#[test]
fn markdown_reads_back_as_the_words_it_was_made_from() {
    for content in [day(), cross()] {
        let text = String::from_utf8(bytes(&content, Format::Markdown)).unwrap();
        let mut headings = Vec::new();
        let mut open = false;
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. }) => {
                    headings.push(String::new());
                    open = true;
                }
                Event::End(_) => open = false,
                Event::Text(words) if open => headings.last_mut().unwrap().push_str(&words),
                _ => {}
            }
        }
        let expected = std::iter::once(&content.title).chain(content.sections.iter().map(|section| &section.heading));
        assert!(headings.iter().eq(expected), "{headings:?}");
        let tables = Parser::new_ext(&text, Options::ENABLE_TABLES)
            .filter(|event| matches!(event, Event::Start(Tag::Table(_))))
            .count();
        assert_eq!(tables, count(&content, |block| matches!(block, Block::Table { .. } | Block::Chart { .. })));
    }
}

#[test]
fn no_mark_of_a_person_works_in_markdown() {
    // All but the ones that only set the letters otherwise.
    let every = Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_SUPERSCRIPT;
    for text in HOSTILE.into_iter().chain([
        "# no heading",
        "1. no list",
        "2) neither",
        "- nor this",
        "*plain* _plain_",
        "[a](http://b)",
        "a | b",
        "&lt; &amp;",
        "> said",
        "~~kept~~",
        "=== not",
    ]) {
        let mut words = String::new();
        for event in Parser::new_ext(&inert(text), every) {
            match event {
                Event::Text(part) => words.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{text:?} became {other:?}"),
            }
        }
        assert_eq!(words, text.replace(['\n', '\t', '\r'], " "));
    }
}

#[test]
fn a_mail_draft_has_both_texts_and_the_pdf_and_no_sender() {
    let content = day();
    let made = bytes(&content, Format::Email);
    let mail = MessageParser::default().parse(&made).unwrap();
    assert_eq!(mail.subject(), Some(content.title.as_str()));
    assert!(mail.from().is_none() && mail.to().is_none());
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert!(mail.body_html(0).unwrap().contains(&content.sections[0].heading));
    assert!(mail.body_text(0).unwrap().starts_with("# "));
    let attached = mail.attachment(0).unwrap();
    assert_eq!(attached.contents(), bytes(&content, Format::Pdf));
    assert_eq!(attached.attachment_name(), Some(format!("{}.pdf", content.furniture.name).as_str()));
}

/// The words that LibreOffice reads in a file, without their spaces.
#[cfg(target_os = "linux")]
pub fn opened(made: &[u8], format: Format) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("report.{}", format.as_str()));
    std::fs::write(&file, made).unwrap();
    let told = std::process::Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .expect("LibreOffice is installed by `cargo xtask test`");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let text = super::files::pdf_text(&std::fs::read(folder.path().join("report.pdf")).unwrap());
    text.split_whitespace().collect()
}

/// Word itself runs nowhere here; LibreOffice reads what it reads.
#[cfg(target_os = "linux")]
#[test]
fn libreoffice_opens_word_and_excel_files_and_keeps_their_words() {
    let content = day();
    for format in [Format::Docx, Format::Xlsx] {
        let text = opened(&bytes(&content, format), format);
        let plain = |words: &str| words.split_whitespace().collect::<String>();
        assert!(text.contains(&plain(&content.title)), "{format:?}: the title is lost");
        if format == Format::Docx {
            for section in &content.sections {
                assert!(text.contains(&plain(&section.heading)), "{} is lost", section.heading);
            }
        }
    }
}
