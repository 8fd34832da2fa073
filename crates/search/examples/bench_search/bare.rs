//! Bare tantivy with the same shape of query, counts over the same fields and snippets. What is NOT here: anything of ours.

use std::path::Path;

use tantivy::aggregation::AggregationCollector;
use tantivy::aggregation::agg_req::Aggregations;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, FuzzyTermQuery, Occur, PhrasePrefixQuery, Query, RangeQuery, TermQuery,
};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::snippet::SnippetGenerator;
use tantivy::tokenizer::TokenStream;
use tantivy::{Index, IndexWriter, Searcher, TantivyDocument, Term};

use super::Asked;
use super::made_up::Note;

/// An index as the library's own examples make it.
pub struct Bare {
    index: Index,
    searcher: Searcher,
    text: Field,
    category: Field,
    day: Field,
    counts: Aggregations,
}

impl Bare {
    pub fn new(notes: &[Note], folder: &Path) -> Self {
        std::fs::create_dir(folder).unwrap();
        let mut builder = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("en_stem")
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let id = builder.add_u64_field("id", INDEXED | STORED);
        let text = builder.add_text_field("text", TextOptions::default().set_indexing_options(indexing).set_stored());
        let category = builder.add_text_field("category", STRING | FAST);
        let team = builder.add_u64_field("team", FAST);
        let tag = builder.add_text_field("tag", STRING | FAST);
        let impact = builder.add_u64_field("impact", FAST);
        let day = builder.add_i64_field("day", FAST);
        let month = builder.add_i64_field("month", FAST);
        let index = Index::create_in_dir(folder, builder.build()).unwrap();
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 64 << 20).unwrap();
        for batch in notes.chunks(super::BATCH) {
            for note in batch {
                let mut row = TantivyDocument::new();
                row.add_u64(id, note.number);
                row.add_text(text, &note.text);
                row.add_text(category, note.category.as_str());
                row.add_u64(team, note.team);
                row.add_text(tag, format!("tag{}", note.tag));
                row.add_u64(impact, note.impact.into());
                row.add_i64(day, days(note.day));
                row.add_i64(month, days(note.day) / 31);
                writer.add_document(row).unwrap();
            }
            writer.commit().unwrap();
        }
        writer.wait_merging_threads().unwrap();
        let searcher = index.reader().unwrap().searcher();
        let terms = |field: &str| serde_json::json!({"terms": {"field": field, "size": 1000}});
        let counts = ["category", "team", "tag", "impact", "month"]
            .map(|field| (field.to_owned(), serde_json::from_value(terms(field)).unwrap()));
        Self { index, searcher, text, category, day, counts: counts.into_iter().collect() }
    }

    pub fn ask(&self, asked: &Asked) -> u64 {
        let query = self.query(asked);
        let counts =
            AggregationCollector::from_aggs(self.counts.clone(), tantivy::aggregation::AggContextParams::default());
        let (top, total, _counts) =
            self.searcher.search(&query, &(TopDocs::with_limit(20).order_by_score(), Count, counts)).unwrap();
        let snippets = SnippetGenerator::create(&self.searcher, &query, self.text).unwrap();
        for (_, address) in top {
            let row: TantivyDocument = self.searcher.doc(address).unwrap();
            std::hint::black_box(snippets.snippet_from_doc(&row));
        }
        total as u64
    }

    fn query(&self, asked: &Asked) -> BooleanQuery {
        let (last, others) = asked.words.split_last().unwrap();
        let mut clauses: Vec<(Occur, Box<dyn Query>)> =
            others.iter().map(|word| (Occur::Must, self.word(word))).collect();
        let term = Term::from_field_text(self.text, last);
        clauses.push((
            Occur::Must,
            match (asked.prefix, asked.typo) {
                (true, _) => Box::new(PhrasePrefixQuery::new(vec![term])),
                (_, true) => Box::new(FuzzyTermQuery::new(term, 1, true)),
                _ => self.word(last),
            },
        ));
        if let Some(since) = asked.since {
            let tooling = TermQuery::new(Term::from_field_text(self.category, "tooling"), IndexRecordOption::Basic);
            let days = RangeQuery::new(
                std::ops::Bound::Included(Term::from_field_i64(self.day, days(since))),
                std::ops::Bound::Unbounded,
            );
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(tooling), 0.0))));
            clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(days), 0.0))));
        }
        BooleanQuery::new(clauses)
    }

    fn word(&self, word: &str) -> Box<dyn Query> {
        let mut tokenizer = self.index.tokenizers().get("en_stem").unwrap();
        let mut stems = tokenizer.token_stream(word);
        stems.advance();
        Box::new(TermQuery::new(Term::from_field_text(self.text, &stems.token().text), IndexRecordOption::WithFreqs))
    }
}

fn days(day: chrono::NaiveDate) -> i64 {
    day.signed_duration_since(chrono::NaiveDate::default()).num_days()
}
