//! The indexes a search looks into, as one: the index on disk and a small one in memory with the records that are not in it
//! yet. Their statistics are shared, so that scores compare. What is NOT here: what is searched (plan.rs).

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use tantivy::directory::RamDirectory;
use tantivy::query::{Bm25StatisticsProvider, BooleanQuery, EnableScoring, Occur, Query, TermSetQuery};
use tantivy::schema::Field;
use tantivy::tokenizer::TokenizerManager;
use tantivy::{IndexBuilder, ReloadPolicy, Searcher, SegmentReader, Term};
use uuid::Uuid;

use crate::HashMap;
use crate::collect::{Collect, Collected, Collecting, Ranked};
use crate::columns::Columns;
use crate::document::{Change, Document};
use crate::per_segment::PerSegment;
use crate::rare::RARE;
use crate::schema::{Fields, schema};
use crate::tokens::Cutting;
use crate::vocabulary::{Vocabularies, Vocabulary};

/// Memory for the little index of fresh documents.
const FRESH_BYTES: usize = 15_000_000;

/// What was read of the segments of the index and serves every search.
#[derive(Default)]
pub(crate) struct Kept {
    vocabularies: Vocabularies,
    columns: PerSegment<Columns>,
}

impl Kept {
    /// Lets go of everything: after an erasure no word may stay.
    pub(crate) fn forget(&self) {
        self.vocabularies.forget();
        self.columns.forget();
    }
}

/// What a search looks into.
pub(crate) struct Corpus {
    pub(crate) fields: Fields,
    kept: Arc<Kept>,
    searchers: Vec<Searcher>,
    /// How many documents there are, and how many of them have a term, as far as it was asked.
    documents: u64,
    vocabularies: OnceCell<Vec<Arc<Vocabulary>>>,
    frequencies: RefCell<HashMap<Term, u64>>,
    /// How many words there are in a field, as far as it was asked.
    tokens: RefCell<HashMap<Field, u64>>,
    /// Terms of at most so many documents are read as [`RareTerms`](crate::rare::RareTerms).
    pub(crate) rare: u64,
    /// Ids that fresh changes replace or take away.
    superseded: Vec<Term>,
}

/// A match and the searcher it is from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) searcher: usize,
    pub(crate) ranked: Ranked,
}

/// What a pass over everything found.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) collected: Collected,
    /// Best first.
    pub(crate) places: Vec<Place>,
}

impl Corpus {
    pub(crate) fn new(
        main: Searcher,
        fresh: &[Change],
        fields: Fields,
        cutting: &Cutting,
        kept: Arc<Kept>,
    ) -> tantivy::Result<Self> {
        let mut searchers = vec![main];
        let latest: HashMap<Uuid, &Change> = fresh.iter().map(|change| (change.id(), change)).collect();
        let documents: Vec<&Document> = fresh.iter().filter_map(|change| standing(change, &latest)).collect();
        if !documents.is_empty() {
            searchers.push(fresh_searcher(&documents, fields, cutting)?);
        }
        let superseded = latest.keys().map(|id| fields.id_term(*id)).collect();
        let mut documents = 0;
        for searcher in &searchers {
            documents += Bm25StatisticsProvider::total_num_docs(searcher)?;
        }
        Ok(Self {
            fields,
            kept,
            searchers,
            documents,
            superseded,
            vocabularies: OnceCell::new(),
            frequencies: RefCell::default(),
            tokens: RefCell::default(),
            rare: RARE,
        })
    }

    /// How many documents there are.
    pub(crate) fn documents(&self) -> u64 {
        self.documents
    }

    pub(crate) fn searchers(&self) -> &[Searcher] {
        &self.searchers
    }

    /// The words of all of it.
    pub(crate) fn vocabularies(&self) -> tantivy::Result<&[Arc<Vocabulary>]> {
        if let Some(known) = self.vocabularies.get() {
            return Ok(known);
        }
        let mut all = Vec::new();
        for (number, searcher) in self.searchers.iter().enumerate() {
            all.extend(self.kept.vocabularies.of(searcher, self.fields.word, is_lasting(number))?);
        }
        Ok(self.vocabularies.get_or_init(|| all))
    }

    pub(crate) fn doc_freq(&self, term: &Term) -> u64 {
        if let Some(known) = self.frequencies.borrow().get(term) {
            return *known;
        }
        let counted = self.searchers.iter().map(|searcher| searcher.doc_freq(term).unwrap_or(0)).sum();
        self.frequencies.borrow_mut().insert(term.clone(), counted);
        counted
    }

    /// The words that are known to stand in so many documents need not be looked up again.
    pub(crate) fn note_frequency(&self, term: Term, documents: u64) {
        self.frequencies.borrow_mut().insert(term, documents);
    }

    /// One pass. `rarity` says how many documents a term counts to be in, where that differs from what is true.
    pub(crate) fn run(
        &self,
        query: &dyn Query,
        rarity: &HashMap<Term, u64>,
        collect: &Collect,
    ) -> tantivy::Result<Outcome> {
        let statistics = Statistics { corpus: self, rarity };
        let mut outcome = Outcome::default();
        for (number, searcher) in self.searchers.iter().enumerate() {
            let query = if number == 0 { self.without_superseded(query) } else { query.box_clone() };
            let scoring = if collect.best > 0 {
                EnableScoring::enabled_from_statistics_provider(&statistics, searcher)
            } else {
                EnableScoring::disabled_from_searcher(searcher)
            };
            let segments: Vec<&SegmentReader> = searcher.segment_readers().iter().collect();
            let columns = self.kept.columns.of(&segments, is_lasting(number), Columns::open)?;
            let collect = Collecting { collect, columns };
            let collected =
                searcher.search_with_executor(&*query, &collect, &tantivy::Executor::single_thread(), scoring)?;
            outcome.places.extend(collected.best.iter().map(|ranked| Place { searcher: number, ranked: *ranked }));
            outcome.collected = outcome.collected.and(collected, 0);
        }
        outcome.places.sort_by_key(|place| std::cmp::Reverse(place.ranked));
        outcome.places.truncate(collect.best);
        Ok(outcome)
    }

    fn without_superseded(&self, query: &dyn Query) -> Box<dyn Query> {
        if self.superseded.is_empty() {
            return query.box_clone();
        }
        let superseded = TermSetQuery::new(self.superseded.clone());
        Box::new(BooleanQuery::new(vec![(Occur::Must, query.box_clone()), (Occur::MustNot, Box::new(superseded))]))
    }
}

/// Whether what is read of this searcher's segments serves later searches; the one of fresh records does not.
fn is_lasting(number: usize) -> bool {
    number == 0
}

/// The document of a change, unless it is a deletion or a later change replaces it.
fn standing<'a>(change: &'a Change, latest: &HashMap<Uuid, &Change>) -> Option<&'a Document> {
    let last = latest.get(&change.id()).is_some_and(|last| std::ptr::eq(*last, change));
    match change {
        Change::Upsert(document) if last => Some(document),
        Change::Upsert(_) | Change::Delete(_) => None,
    }
}

fn fresh_searcher(fresh: &[&Document], fields: Fields, cutting: &Cutting) -> tantivy::Result<Searcher> {
    let schema = schema().0;
    let tokenizers = TokenizerManager::default();
    cutting.register(&tokenizers);
    let builder = IndexBuilder::new().schema(schema.clone()).tokenizers(tokenizers);
    let mut writer = builder.single_segment_index_writer(RamDirectory::create(), FRESH_BYTES)?;
    for document in fresh {
        writer.add_document(fields.row(document, &schema))?;
    }
    let index = writer.finalize()?;
    let reader: tantivy::IndexReader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
    Ok(reader.searcher())
}

/// BM25's statistics over all searchers. Alternatives of one word count as equally rare: a misspelling is not precious
/// because nobody else made it.
struct Statistics<'a> {
    corpus: &'a Corpus,
    rarity: &'a HashMap<Term, u64>,
}

impl Bm25StatisticsProvider for Statistics<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        if let Some(known) = self.corpus.tokens.borrow().get(&field) {
            return Ok(*known);
        }
        let mut sum = 0;
        for searcher in &self.corpus.searchers {
            sum += Bm25StatisticsProvider::total_num_tokens(searcher, field)?;
        }
        self.corpus.tokens.borrow_mut().insert(field, sum);
        Ok(sum)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.corpus.documents.max(1))
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        let counted = self.rarity.get(term).copied().unwrap_or_else(|| self.corpus.doc_freq(term));
        Ok(counted.min(self.total_num_docs()?))
    }
}
