//! Bare tantivy with the very same rows and compiled queries, asked for the same things with the library's own means: best
//! twenty, how many, counts by field, snippets. What is NOT here: our collector, statistics, snippets and planning.

use std::collections::BTreeMap;
use std::path::Path;

use shadowday_search::{Language, bare};
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::aggregation::{AggContextParams, AggregationCollector};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::Query;
use tantivy::schema::{FAST, Field, Schema, Value};
use tantivy::snippet::SnippetGenerator;
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

use super::measure::Fault;
use super::notes::Note;
use super::{BATCH, SNIPPET_CHARS, document};

/// The columns the library counts by; ours come from one packed column and the two of names.
const COUNTED: [&str; 5] = ["team", "tag", "own_category", "own_impact", "own_month"];

/// The index and what is asked of it beside the query.
pub struct Twin {
    searcher: Searcher,
    text: Field,
    /// Fields whose terms are looked for in snippets.
    words: [Field; 2],
    id: Field,
    counts: Aggregations,
}

impl Twin {
    pub fn new(notes: &[Note], folder: &Path) -> Result<Self, Fault> {
        std::fs::create_dir(folder)?;
        let mut fields = bare::fields();
        let category = fields.add_text_field("own_category", FAST);
        let impact = fields.add_u64_field("own_impact", FAST);
        let month = fields.add_i64_field("own_month", FAST);
        let schema = fields.build();
        let index = Index::create_in_dir(folder, schema.clone())?;
        bare::register(&index, &Language::new("en"));
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 64 << 20)?;
        let rows = bare::Rows::new();
        for batch in notes.chunks(BATCH) {
            for note in batch {
                let mut row = rows.row(&document(note));
                row.add_text(category, note.category.as_str());
                row.add_u64(impact, note.impact.into());
                row.add_i64(month, note.day.signed_duration_since(chrono::NaiveDate::default()).num_days() / 31);
                writer.add_document(row)?;
            }
            writer.commit()?;
        }
        writer.wait_merging_threads()?;
        Self::of(&index, &schema)
    }

    fn of(index: &Index, schema: &Schema) -> Result<Self, Fault> {
        let field = |name: &str| schema.get_field(name);
        let terms = |name: &str| serde_json::from_value(serde_json::json!({"terms": {"field": name, "size": 1000}}));
        let counts = COUNTED.into_iter().map(|name| Ok((name.to_owned(), terms(name)?)));
        Ok(Self {
            searcher: index.reader()?.searcher(),
            text: field("text")?,
            words: [field("stem")?, field("word")?],
            id: field("id")?,
            counts: counts.collect::<Result<_, serde_json::Error>>()?,
        })
    }

    /// Says how many records match.
    pub fn ask(&self, query: &dyn Query) -> Result<u64, Fault> {
        let counts = AggregationCollector::from_aggs(self.counts.clone(), AggContextParams::default());
        let best = TopDocs::with_limit(20).order_by_score();
        let (best, total, counts) = self.searcher.search(query, &(best, Count, counts))?;
        std::hint::black_box(counts);
        let snippets = self.snippets(query)?;
        for (_, address) in best {
            let row: TantivyDocument = self.searcher.doc(address)?;
            std::hint::black_box(row.get_first(self.id).and_then(|id| id.as_bytes()));
            std::hint::black_box(snippets.snippet_from_doc(&row));
        }
        Ok(total as u64)
    }

    /// As `SnippetGenerator::create` does, for words that stand in other fields than the text shown.
    fn snippets(&self, query: &dyn Query) -> Result<SnippetGenerator, Fault> {
        let mut terms: Vec<Term> = Vec::new();
        query.query_terms(&mut |term, _| {
            if self.words.contains(&term.field()) {
                terms.push(term.clone());
            }
        });
        let mut weights = BTreeMap::new();
        for term in terms {
            if let Some(word) = term.value().as_str() {
                weights.insert(word.to_owned(), 1.0 / (1.0 + self.searcher.doc_freq(&term)? as f32));
            }
        }
        let tokenizer = self.searcher.index().tokenizers().get("en_stem").ok_or("the library's English stems")?;
        Ok(SnippetGenerator::new(weights, tokenizer, self.text, SNIPPET_CHARS))
    }
}
