//! The rare forms of a word as one query. The library makes a table of 256 scores and a cursor for each term it is asked for,
//! which costs more than the few documents of a rare one; here they share a table, and their documents are read at once.
//! What is NOT here: which forms a word takes (plan.rs).

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::{Bm25StatisticsProvider, Bm25Weight, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term};

/// Terms of at most so many documents are rare.
pub(crate) const RARE: u64 = 128;

/// Terms with what each weighs. A document scores as the best of those it has.
#[derive(Clone, Debug)]
pub(crate) struct RareTerms(Vec<(Term, Score)>);

impl RareTerms {
    pub(crate) fn new(mut terms: Vec<(Term, Score)>) -> Self {
        terms.sort_by_key(|(term, _)| term.field());
        Self(terms)
    }
}

impl Query for RareTerms {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        let mut tables = Tables::default();
        let scored = |(term, weight): &(Term, Score)| -> tantivy::Result<Scored> {
            let scores = match scoring {
                EnableScoring::Enabled { statistics_provider, .. } => {
                    Some(tables.of(term, *weight, statistics_provider)?)
                }
                EnableScoring::Disabled { .. } => None,
            };
            Ok((term.clone(), scores))
        };
        Ok(Box::new(RareWeight(self.0.iter().map(scored).collect::<tantivy::Result<_>>()?)))
    }

    fn query_terms<'a>(&'a self, visitor: &mut dyn FnMut(&'a Term, bool)) {
        self.0.iter().for_each(|(term, _)| visitor(term, false));
    }
}

/// Scores by field and frequency. Forms of one word count as equally rare, so there is one for words and one for stems.
#[derive(Default)]
struct Tables(Vec<(Field, u64, Bm25Weight)>);

impl Tables {
    fn of(
        &mut self,
        term: &Term,
        weight: Score,
        statistics: &dyn Bm25StatisticsProvider,
    ) -> tantivy::Result<Bm25Weight> {
        let (field, having) = (term.field(), statistics.doc_freq(term)?);
        if let Some((.., table)) = self.0.iter().find(|(known, frequency, _)| (*known, *frequency) == (field, having)) {
            return Ok(table.boost_by(weight));
        }
        let documents = statistics.total_num_docs()?;
        let length = statistics.total_num_tokens(field)? as Score / documents as Score;
        let table = Bm25Weight::for_one_term_without_explain(having, documents, length);
        self.0.push((field, having, table.clone()));
        Ok(table.boost_by(weight))
    }
}

/// A term with its scores, if any are wanted.
type Scored = (Term, Option<Bm25Weight>);

struct RareWeight(Vec<Scored>);

impl Weight for RareWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut found = Vec::new();
        for terms in self.0.chunk_by(|(left, _), (right, _)| left.field() == right.field()) {
            read(reader, terms, &mut found)?;
        }
        found.sort_unstable_by(|left, right| left.0.cmp(&right.0).then(right.1.total_cmp(&left.1)));
        found.dedup_by_key(|(document, _)| *document);
        Ok(Box::new(RareScorer { found, at: 0, boost }))
    }

    fn explain(&self, reader: &SegmentReader, document: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(document) == document {
            return Ok(Explanation::new("the best of rare terms", scorer.score()));
        }
        Err(TantivyError::InvalidArgument(format!("document {document} has none of the terms")))
    }
}

/// Reads the documents of terms of one field.
fn read(reader: &SegmentReader, terms: &[Scored], found: &mut Vec<(DocId, Score)>) -> tantivy::Result<()> {
    let field = terms[0].0.field();
    let inverted = reader.inverted_index(field)?;
    let lengths = reader.fieldnorms_readers().get_field(field)?;
    let lengths = lengths.unwrap_or_else(|| FieldNormReader::constant(reader.max_doc(), 1));
    let mut postings: Option<BlockSegmentPostings> = None;
    for (term, scores) in terms {
        let Some(info) = inverted.get_term_info(term)? else { continue };
        let block = match &mut postings {
            Some(block) => {
                inverted.reset_block_postings_from_terminfo(&info, block)?;
                block
            }
            none => none.insert(inverted.read_block_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)?),
        };
        while !block.docs().is_empty() {
            for (document, times) in block.docs().iter().zip(block.freqs()) {
                let score = |scores: &Bm25Weight| scores.score(lengths.fieldnorm_id(*document), *times);
                found.push((*document, scores.as_ref().map_or(0.0, score)));
            }
            block.advance();
        }
    }
    Ok(())
}

/// Documents in order, each once.
struct RareScorer {
    found: Vec<(DocId, Score)>,
    at: usize,
    boost: Score,
}

impl DocSet for RareScorer {
    fn advance(&mut self) -> DocId {
        self.at = (self.at + 1).min(self.found.len());
        self.doc()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.at += self.found[self.at..].partition_point(|(document, _)| *document < target);
        self.doc()
    }

    fn doc(&self) -> DocId {
        self.found.get(self.at).map_or(TERMINATED, |(document, _)| *document)
    }

    fn size_hint(&self) -> u32 {
        self.found.len() as u32
    }
}

impl Scorer for RareScorer {
    fn score(&mut self) -> Score {
        self.boost * self.found[self.at].1
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use tantivy::collector::{Count, TopDocs};
    use tantivy::query::{BoostQuery, DisjunctionMaxQuery, Query, TermQuery};
    use tantivy::schema::{Field, IndexRecordOption, Schema, TEXT};
    use tantivy::{Index, IndexWriter, ReloadPolicy, Term, doc};

    use super::RareTerms;

    /// As the library does it, term by term.
    fn one_by_one(terms: &[(Term, f32)]) -> DisjunctionMaxQuery {
        let query = |(term, weight): &(Term, f32)| {
            let query = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(query), *weight)) as Box<dyn Query>
        };
        DisjunctionMaxQuery::new(terms.iter().map(query).collect())
    }

    /// Two segments; "jam" fills several blocks of postings, and one document is deleted.
    fn index() -> (Index, [Field; 2]) {
        let mut schema = Schema::builder();
        let fields = ["word", "stem"].map(|name| schema.add_text_field(name, TEXT));
        let index = Index::create_in_ram(schema.build());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        for segment in 0..2_usize {
            for number in 0..400_usize {
                let often = "jam ".repeat(number % 4 + segment);
                let word = format!("{often} {} paper", if number % 50 == 7 { "jammed" } else { "tray" });
                writer.add_document(doc!(fields[0] => word, fields[1] => "jam ".repeat(number % 3))).unwrap();
            }
            writer.add_document(doc!(fields[0] => "jamming gone")).unwrap();
            writer.commit().unwrap();
        }
        writer.delete_term(Term::from_field_text(fields[0], "gone"));
        writer.commit().unwrap();
        (index, fields)
    }

    #[test]
    fn rare_terms_find_and_score_as_the_library_does() {
        let (index, [word, stem]) = index();
        let reader: tantivy::IndexReader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().unwrap();
        let searcher = reader.searcher();
        let asked =
            [(word, "jammed", 0.5), (stem, "jam", 0.7), (word, "jam", 1.0), (word, "jamming", 0.4), (word, "no", 1.0)];
        for count in 1..=asked.len() {
            let terms =
                asked[..count].iter().map(|(field, text, weight)| (Term::from_field_text(*field, text), *weight));
            let terms: Vec<(Term, f32)> = terms.collect();
            let all = (TopDocs::with_limit(1_000).order_by_score(), Count);
            let expected = searcher.search(&one_by_one(&terms), &all).unwrap();
            let rare = RareTerms::new(terms);
            assert_eq!(searcher.search(&rare, &all).unwrap(), expected);
            assert_eq!(searcher.search(&rare, &Count).unwrap(), expected.1, "without scores");
            let (_, first) = expected.0[0];
            let explained = rare.explain(&searcher, first).unwrap().value();
            assert_eq!(explained.to_bits(), expected.0[0].0.to_bits(), "the very same score");
        }
    }
}
