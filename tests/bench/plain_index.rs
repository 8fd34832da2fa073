//! Bare tantivy as its own examples use it: one text field with the library's English stems, ordinary columns to count by.
//! What is NOT here: anything of ours.

use std::path::Path;

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, IndexWriter, TantivyDocument};

use crate::measure::Fault;
use crate::notes::Note;

/// Memory the writer may fill, as ours has it.
const WRITER_BYTES: usize = 64 << 20;

/// An index being written.
pub struct PlainIndex {
    writer: IndexWriter,
    id: Field,
    text: Field,
    category: Field,
    team: Field,
    tag: Field,
    impact: Field,
    day: Field,
}

impl PlainIndex {
    pub fn create(folder: &Path) -> Result<Self, Fault> {
        std::fs::create_dir_all(folder)?;
        let mut schema = Schema::builder();
        let stems = TextFieldIndexing::default()
            .set_tokenizer("en_stem")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let id = schema.add_u64_field("id", INDEXED | STORED);
        let text = schema.add_text_field("text", TextOptions::default().set_indexing_options(stems).set_stored());
        let category = schema.add_text_field("category", STRING | FAST);
        let team = schema.add_u64_field("team", INDEXED | FAST);
        let tag = schema.add_text_field("tag", STRING | FAST);
        let impact = schema.add_u64_field("impact", INDEXED | FAST);
        let day = schema.add_i64_field("day", INDEXED | FAST);
        let index = Index::create_in_dir(folder, schema.build())?;
        let writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
        Ok(Self { writer, id, text, category, team, tag, impact, day })
    }

    /// Adds the notes, findable when this returns.
    pub fn add(&mut self, notes: &[Note]) -> Result<(), Fault> {
        for note in notes {
            let mut row = TantivyDocument::new();
            row.add_u64(self.id, note.number);
            row.add_text(self.text, &note.text);
            row.add_text(self.category, note.category.as_str());
            row.add_u64(self.team, note.team);
            row.add_text(self.tag, format!("tag{}", note.tag));
            row.add_u64(self.impact, note.impact.into());
            row.add_i64(self.day, note.day.signed_duration_since(chrono::NaiveDate::default()).num_days());
            self.writer.add_document(row)?;
        }
        self.writer.commit()?;
        Ok(())
    }

    /// Waits for the merges that run beside.
    pub fn finish(self) -> Result<(), Fault> {
        Ok(self.writer.wait_merging_threads()?)
    }
}
