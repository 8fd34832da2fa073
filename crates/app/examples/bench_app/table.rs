//! The notes as a file that both sides import. What is NOT here: importing.

use std::fs::File;
use std::path::Path;

use shadowday_model::records::FieldMap;

use crate::measure::Fault;
use crate::notes::Note;

/// Writes the notes as CSV.
pub fn write(file: &Path, notes: impl Iterator<Item = Note>) -> Result<(), Fault> {
    let mut table = csv::Writer::from_path(file)?;
    table.write_record(["id", "date", "team", "category", "text", "tags", "tools", "impact", "minutes"])?;
    for note in notes {
        table.write_record([
            format!("bench:{}", note.number),
            note.day.to_string(),
            format!("Team {}", note.team),
            note.category.to_string(),
            note.text,
            format!("refund-codes, tag{}", note.tag),
            "Ledger".to_owned(),
            note.impact.to_string(),
            "3".to_owned(),
        ])?;
    }
    Ok(table.flush()?)
}

/// Reads them again, as a program without any promise would.
pub fn read(file: &Path) -> Result<impl Iterator<Item = Result<Note, Fault>>, Fault> {
    let table: csv::Reader<File> = csv::Reader::from_path(file)?;
    Ok(table.into_records().map(|row| {
        let row = row?;
        let after = |at: usize, mark: &str| Ok::<_, Fault>(row[at].rsplit(mark).next().unwrap_or_default().parse()?);
        Ok(Note {
            number: after(0, ":")?,
            day: row[1].parse()?,
            team: after(2, " ")?,
            category: row[3].parse().map_err(|_| "a category")?,
            text: row[4].to_owned(),
            tag: after(5, "tag")?,
            impact: row[7].parse()?,
        })
    }))
}

/// The file names no hosts.
pub fn told_by_file(mut fields: FieldMap) -> FieldMap {
    fields.retain(|name, _| !name.starts_with("host"));
    fields
}
