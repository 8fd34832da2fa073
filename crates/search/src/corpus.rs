//! The indexes a search looks into, as one: the index on disk and a small one in memory with the records that are not in it
//! yet. Their statistics are shared, so that scores compare. What is NOT here: what is searched (plan.rs).

use std::collections::HashMap;

use tantivy::directory::RamDirectory;
use tantivy::query::{Bm25StatisticsProvider, BooleanQuery, EnableScoring, Occur, Query, TermSetQuery};
use tantivy::schema::Field;
use tantivy::{IndexBuilder, ReloadPolicy, Searcher, Term};
use uuid::Uuid;

use crate::analysis::Analyzer;
use crate::collect::{Collect, Collected, Ranked};
use crate::document::{Change, Document};
use crate::schema::{Fields, schema};

/// Memory for the little index of fresh documents.
const FRESH_BYTES: usize = 15_000_000;
/// What a search looks into.
pub(crate) struct Corpus {
    pub(crate) fields: Fields,
    searchers: Vec<Searcher>,
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
        analyzer: &mut Analyzer,
    ) -> tantivy::Result<Self> {
        let mut searchers = vec![main];
        let latest: HashMap<Uuid, &Change> = fresh.iter().map(|change| (change.id(), change)).collect();
        let documents: Vec<&Document> = fresh.iter().filter_map(|change| standing(change, &latest)).collect();
        if !documents.is_empty() {
            searchers.push(fresh_searcher(&documents, fields, analyzer)?);
        }
        let superseded = latest.keys().map(|id| fields.id_term(*id)).collect();
        Ok(Self { fields, searchers, superseded })
    }

    pub(crate) fn searchers(&self) -> &[Searcher] {
        &self.searchers
    }

    pub(crate) fn doc_freq(&self, term: &Term) -> u64 {
        self.searchers.iter().map(|searcher| searcher.doc_freq(term).unwrap_or(0)).sum()
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
            let collected =
                searcher.search_with_executor(&*query, collect, &tantivy::Executor::single_thread(), scoring)?;
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

/// The document of a change, unless it is a deletion or a later change replaces it.
fn standing<'a>(change: &'a Change, latest: &HashMap<Uuid, &Change>) -> Option<&'a Document> {
    let last = latest.get(&change.id()).is_some_and(|last| std::ptr::eq(*last, change));
    match change {
        Change::Upsert(document) if last => Some(document),
        Change::Upsert(_) | Change::Delete(_) => None,
    }
}

fn fresh_searcher(fresh: &[&Document], fields: Fields, analyzer: &mut Analyzer) -> tantivy::Result<Searcher> {
    let schema = schema().0;
    let mut writer =
        IndexBuilder::new().schema(schema.clone()).single_segment_index_writer(RamDirectory::create(), FRESH_BYTES)?;
    for document in fresh {
        writer.add_document(fields.row(document, analyzer, &schema))?;
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
        let mut sum = 0;
        for searcher in &self.corpus.searchers {
            sum += Bm25StatisticsProvider::total_num_tokens(searcher, field)?;
        }
        Ok(sum)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        let mut sum = 0;
        for searcher in &self.corpus.searchers {
            sum += Bm25StatisticsProvider::total_num_docs(searcher)?;
        }
        Ok(sum.max(1))
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        let counted = self.rarity.get(term).copied().unwrap_or_else(|| self.corpus.doc_freq(term));
        Ok(counted.min(self.total_num_docs()?))
    }
}
