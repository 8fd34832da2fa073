//! Every word of every report, after LibreOffice has read the DOCX or XLSX and made a PDF of it: what people edit loses
//! nothing. What is NOT here: how it looks.

use std::path::Path;
use std::process::Command;

use super::files::pdf_text;
use super::standard::every_kind;
use crate::{Block, Cell, Content, Format, Messages, Table, Value, content, write};

fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}

/// A workbook holds a number as a number, however it is printed.
fn words(cell: &Cell, format: Format) -> [&str; 2] {
    let is_number = format == Format::Xlsx && matches!(cell.value, Value::Number(_) | Value::Share(_));
    [if is_number { "" } else { &cell.text }, &cell.detail]
}

fn cells(table: &Table, format: Format) -> Vec<&str> {
    let heads = table.columns.iter().map(|column| column.heading.as_str());
    heads.chain(table.rows.iter().flatten().flat_map(|cell| words(cell, format))).collect()
}

/// What a block says, as far as a format prints it: a picture says its words to whoever cannot see it, not on paper.
fn said(block: &Block, format: Format) -> Vec<&str> {
    match block {
        Block::Paragraph { text } | Block::Note { text } => vec![text],
        Block::List { items } => items.iter().flat_map(|item| [item.text.as_str(), &item.detail]).collect(),
        Block::Figures { figures } => {
            figures.iter().flat_map(|one| [one.value.as_str(), &one.label, &one.note]).collect()
        }
        Block::Table { table } => cells(table, format),
        Block::Chart { chart } if format == Format::Docx => vec![&chart.title, &chart.caption],
        Block::Chart { chart } => cells(&chart.table, format),
        Block::Quote { quote } => vec![&quote.text, &quote.who, &quote.evidence],
        Block::Photos { photos } => photos.iter().flat_map(|photo| [photo.words.as_str(), &photo.detail]).collect(),
    }
}

fn expected(content: &Content, format: Format) -> Vec<&str> {
    let mut all = vec![content.title.as_str(), &content.facts];
    match format {
        Format::Docx => {
            for section in &content.sections {
                all.push(&section.heading);
                all.extend(section.blocks.iter().flat_map(|block| said(block, format)));
            }
        }
        // A workbook is tables: what they and the notes behind them say, and the method.
        _ => {
            let blocks = content.sections.iter().flat_map(|section| &section.blocks);
            let tables = blocks
                .filter(|block| matches!(block, Block::Table { .. } | Block::Chart { .. } | Block::Figures { .. }));
            all.extend(tables.flat_map(|block| said(block, format)));
            all.extend(content.evidence.iter().flat_map(|row| [row.text.as_str(), &row.evidence]));
            let method =
                content.sections.iter().filter(|section| section.id == "method").flat_map(|section| &section.blocks);
            all.extend(method.flat_map(|block| said(block, format)));
        }
    }
    all
}

/// Stands a text in the file, whole or cut once by the end of a page?
fn stands(file: &str, text: &str) -> bool {
    let wanted = plain(text);
    if file.contains(&wanted) {
        return true;
    }
    let cuts = wanted.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    cuts.into_iter().any(|at| {
        let (before, after) = wanted.split_at(at);
        file.find(before).is_some_and(|found| file[found + before.len()..].contains(after))
    })
}

/// LibreOffice makes PDFs of all files of a folder.
fn convert(folder: &Path, ending: &str) {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files: Vec<_> = files.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    let told = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .expect("LibreOffice is installed by `cargo xtask test`");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}

fn lost(format: Format) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut made = Vec::new();
    for (at, (name, rows, recipe)) in every_kind().into_iter().enumerate() {
        let content = content(&rows, &recipe, &Messages::of("en")).unwrap();
        if !content.can_be(format) {
            continue;
        }
        let file = folder.path().join(format!("report-{at}.{}", format.as_str()));
        std::fs::write(file, write(&content, format, &()).unwrap().bytes).unwrap();
        made.push((at, name, content));
    }
    assert!(made.len() >= 9);
    convert(folder.path(), format.as_str());
    let mut lost = Vec::new();
    for (at, name, content) in made {
        let file = plain(&pdf_text(&std::fs::read(folder.path().join(format!("report-{at}.pdf"))).unwrap()));
        let gone = expected(&content, format).into_iter().filter(|text| !stands(&file, text));
        lost.extend(gone.map(|text| format!("{name}: {text}")));
    }
    lost
}

#[test]
fn a_word_file_keeps_every_word() {
    assert_eq!(lost(Format::Docx), Vec::<String>::new());
}

#[test]
fn a_workbook_keeps_every_word() {
    assert_eq!(lost(Format::Xlsx), Vec::<String>::new());
}

#[test]
fn a_lost_word_would_be_told() {
    assert!(stands("thefirstpage·foot·ofthelast", "the first pageof the last"));
    assert!(!stands("thefirstpage", "the first page ends"));
}
