//! What the library is given, so that a bench can give the bare library the very same: the fields and a document's row.
//! The query is [`crate::Searcher::compiled`]. What is NOT here: anything the app uses.

use tantivy::TantivyDocument;
use tantivy::schema::{Schema, SchemaBuilder};

use crate::analysis::Analyzer;
use crate::document::Document;
use crate::language::Language;
use crate::schema::{Fields, schema, schema_builder};

/// The fields of every index; columns of a bench's own come after them, so that queries mean the same fields.
pub fn fields() -> SchemaBuilder {
    schema_builder().0
}

/// Turns documents into rows.
pub struct Rows {
    fields: Fields,
    schema: Schema,
    analyzer: Analyzer,
}

impl Rows {
    /// As an index in this language makes them.
    pub fn new(language: &Language) -> Self {
        let (schema, fields) = schema();
        Self { fields, schema, analyzer: Analyzer::new(language) }
    }

    /// The document's row.
    pub fn row(&mut self, document: &Document) -> TantivyDocument {
        self.fields.row(document, &mut self.analyzer, &self.schema)
    }
}
