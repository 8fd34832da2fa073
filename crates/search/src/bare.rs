//! What the library is given, so that a bench can give the bare library the very same: the fields and a document's row.
//! The query is [`crate::Searcher::compiled`]. What is NOT here: anything the app uses.

use tantivy::TantivyDocument;
use tantivy::schema::{Schema, SchemaBuilder};

use crate::document::Document;
use crate::language::Language;
use crate::schema::{Fields, schema, schema_builder};
use crate::tokens::Cutting;

/// The fields of every index; columns of a bench's own come after them, so that queries mean the same fields.
pub fn fields() -> SchemaBuilder {
    schema_builder().0
}

/// Lets an index cut its texts as ours does in this language.
pub fn register(index: &tantivy::Index, language: &Language) {
    Cutting::new(language).register(index.tokenizers());
}

/// Turns documents into rows.
pub struct Rows {
    fields: Fields,
    schema: Schema,
}

impl Rows {
    /// As every index makes them.
    pub fn new() -> Self {
        let (schema, fields) = schema();
        Self { fields, schema }
    }

    /// The document's row.
    pub fn row(&self, document: &Document) -> TantivyDocument {
        self.fields.row(document, &self.schema)
    }
}

impl Default for Rows {
    fn default() -> Self {
        Self::new()
    }
}
