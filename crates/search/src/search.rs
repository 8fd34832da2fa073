//! Answers a query: all words first, then closer looks (parts of words, close spellings), then some of the words, and says
//! which of these it did. What is NOT here: the forms a word takes (plan.rs), one pass (collect.rs), snippets (snippet.rs).

use std::sync::{Arc, Mutex, PoisonError};

use chrono::DateTime;
use shadowday_model::query::{Part, Query, What};
use tantivy::query::Occur;
use tantivy::schema::Value;
use tantivy::{IndexReader, TantivyDocument};
use uuid::Uuid;

use crate::analysis::Analyzer;
use crate::answer::{Answer, Hit, Killer, Relaxed};
use crate::collect::Collect;
use crate::corpus::{Corpus, Kept, Outcome, Place};
use crate::document::Change;
use crate::error::SearchError;
use crate::language::Language;
use crate::plan::{Compiled, Need, Planner, Slot, compile};
use crate::schema::Fields;
use crate::snippet::Marker;
use crate::tokens::Cutting;

mod feedback;
mod filters;
mod ids;

/// With fewer hits than this a closer look is taken.
const FEW: u64 = 3;
/// From so many words on a line is a question: it is ranked by how much of it a record has.
const QUESTION_WORDS: usize = 4;
/// A question with fewer records that have every word shows those that have many of them.
const QUESTION_FEW: u64 = 10;
/// The share of a question's words that a record must have: for most questions one word, the ranking does the rest.
/// (nDCG@10 on Cranfield / NPL: 0.25 gives .392 / .437, 0.05 gives .393 / .439 and a tenth more of what is relevant.)
const QUESTION_SHARE: f32 = 0.05;

/// How a search is to be done.
#[derive(Clone, Debug)]
pub struct SearchOptions {
    /// Hits on a page.
    pub limit: usize,
    /// Hits before the page.
    pub offset: usize,
    /// Whether the counts by field are wanted.
    pub facets: bool,
    /// Chars of a snippet.
    pub snippet_chars: usize,
    /// The streams the person may read. Every search names its streams; none means nothing is found.
    pub streams: Streams,
    /// The teams by name, for `team:`.
    pub teams: Vec<TeamName>,
}

/// Which streams a search looks into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Streams {
    /// Every stream of the index: a notebook with one person's `mine` only.
    All,
    /// These.
    Only(Vec<Uuid>),
}

/// A team and what it is called now.
#[derive(Clone, Debug)]
pub struct TeamName {
    /// The team.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self { limit: 20, offset: 0, facets: true, snippet_chars: 160, streams: Streams::All, teams: Vec::new() }
    }
}

/// The reading side of an index. Cheap to clone, for any thread.
#[derive(Clone)]
pub struct Searcher {
    reader: IndexReader,
    fields: Fields,
    language: Language,
    kept: Arc<Kept>,
    cutting: Cutting,
    /// Analysers remember the words they have seen; each search borrows one.
    analyzers: Arc<Mutex<Vec<Analyzer>>>,
}

impl Searcher {
    pub(crate) fn new(reader: IndexReader, fields: Fields, language: Language, cutting: Cutting) -> Self {
        Self { reader, fields, language, kept: Arc::default(), cutting, analyzers: Arc::default() }
    }

    /// Lets go of all words: after an erasure none of them may stay.
    pub(crate) fn forget_words(&self) {
        self.kept.forget();
        self.cutting.forget();
        self.analyzers.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Finds. `fresh` are changes that the index has not taken in yet; of several to one record the last counts.
    pub fn search(&self, query: &Query, options: &SearchOptions, fresh: &[Change]) -> Result<Answer, SearchError> {
        self.with_analyzer(|analyzer| self.run(query, options, &self.corpus(fresh)?, analyzer, |run| run.answer(query)))
    }

    /// Lends an analyser that remembers words of earlier searches.
    pub(crate) fn with_analyzer<T>(
        &self,
        work: impl FnOnce(&mut Analyzer) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let pooled = self.analyzers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut analyzer = pooled.unwrap_or_else(|| Analyzer::new(&self.language));
        let answer = work(&mut analyzer);
        self.analyzers.lock().unwrap_or_else(PoisonError::into_inner).push(analyzer);
        answer
    }

    /// The library's query that a search of the index ends with, so that a bench can ask the bare library the very same; no
    /// query of ours is in it.
    #[doc(hidden)]
    pub fn compiled(
        &self,
        query: &Query,
        options: &SearchOptions,
    ) -> Result<Box<dyn tantivy::query::Query>, SearchError> {
        let mut corpus = self.corpus(&[])?;
        corpus.rare = 0;
        self.run(query, options, &corpus, &mut Analyzer::new(&self.language), |run| {
            Ok(run.compiled(&run.slots, run.need).query)
        })
    }

    pub(crate) fn corpus(&self, fresh: &[Change]) -> Result<Corpus, SearchError> {
        Ok(Corpus::new(self.reader.searcher(), fresh, self.fields, &self.cutting, Arc::clone(&self.kept))?)
    }

    /// Finds, and hands the search with what it found to `then`.
    fn run<T>(
        &self,
        query: &Query,
        options: &SearchOptions,
        corpus: &Corpus,
        analyzer: &mut Analyzer,
        then: impl FnOnce(&mut Run<'_>) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let splits = query.parts.iter().filter(|part| !matches!(part.what, What::Filter(_))).count() < QUESTION_WORDS;
        let planner = Planner { corpus, analyzer, compounds: self.language.writes_compounds(), splits };
        let mut run = Run::new(planner, &query.parts, options)?;
        run.find()?;
        then(&mut run)
    }
}

/// One search on its way.
struct Run<'a> {
    planner: Planner<'a>,
    options: &'a SearchOptions,
    filters: Vec<(Occur, Box<dyn tantivy::query::Query>)>,
    excluded: Vec<Slot>,
    slots: Vec<Slot>,
    need: Need,
    outcome: Outcome,
    relaxed: bool,
}

impl<'a> Run<'a> {
    fn new(mut planner: Planner<'a>, parts: &[Part], options: &'a SearchOptions) -> Result<Self, SearchError> {
        let filters = filters::queries(planner.corpus, parts, options)?;
        let excluded = planner.excluded(parts)?;
        let slots = planner.slots(parts)?;
        let outcome = Outcome::default();
        Ok(Self { planner, options, filters, excluded, slots, need: Need::All, outcome, relaxed: false })
    }

    fn find(&mut self) -> Result<(), SearchError> {
        self.widen_unknown()?;
        self.outcome = self.pass(&self.slots, Need::All)?;
        let total = self.outcome.collected.total;
        if self.slots.len() >= QUESTION_WORDS && total < QUESTION_FEW {
            return self.relax();
        }
        if total < FEW {
            self.look_closer(total)?;
        }
        if self.outcome.collected.total == 0 {
            self.relax()?;
        }
        Ok(())
    }

    /// A word that nobody wrote is looked for in close spellings and inside longer words at once.
    fn widen_unknown(&mut self) -> Result<(), SearchError> {
        for slot in self.slots.iter_mut().filter(|slot| !slot.known) {
            self.planner.widen(slot)?;
        }
        Ok(())
    }

    /// Few hits: every word is looked for more widely, and that is kept if it finds more.
    fn look_closer(&mut self, found: u64) -> Result<(), SearchError> {
        let mut wider = self.slots.clone();
        let mut changed = false;
        for slot in &mut wider {
            changed |= self.planner.widen(slot)?;
        }
        if changed {
            let outcome = self.pass(&wider, Need::All)?;
            if outcome.collected.total > found {
                self.outcome = outcome;
                self.slots = wider;
            }
        }
        Ok(())
    }

    /// As many of the words as can be had. A question asks for a share of them.
    fn relax(&mut self) -> Result<(), SearchError> {
        let loose: Vec<Slot> = self
            .slots
            .iter()
            .flat_map(|slot| if slot.loose.is_empty() { vec![slot.clone()] } else { slot.loose.clone() })
            .collect();
        let known = loose.iter().filter(|slot| slot.known).count();
        let most = if loose.len() >= QUESTION_WORDS {
            (loose.len() as f32 * QUESTION_SHARE).ceil() as usize
        } else {
            known.min(loose.len() - usize::from(loose.len() > 1))
        };
        for count in (1..=most).rev() {
            let outcome = self.pass(&loose, Need::AtLeast(count))?;
            if outcome.collected.total > 0 {
                self.outcome = if loose.len() >= QUESTION_WORDS {
                    self.again_with_hints(&loose, Need::AtLeast(count), &outcome)?
                } else {
                    outcome
                };
                self.slots = loose;
                self.need = Need::AtLeast(count);
                self.relaxed = true;
                return Ok(());
            }
        }
        Ok(())
    }

    fn compiled(&self, slots: &[Slot], need: Need) -> Compiled {
        compile(self.planner.corpus, slots, need, &self.filters, &self.excluded)
    }

    fn pass(&self, slots: &[Slot], need: Need) -> Result<Outcome, SearchError> {
        let compiled = self.compiled(slots, need);
        let collect = Collect { best: self.options.limit + self.options.offset, facets: self.options.facets };
        Ok(self.planner.corpus.run(&*compiled.query, &compiled.rarity, &collect)?)
    }

    /// The same records, ranked also by what the best ones have in common.
    fn again_with_hints(&mut self, slots: &[Slot], need: Need, first: &Outcome) -> Result<Outcome, SearchError> {
        let hints = feedback::hints(self.planner.corpus, self.planner.analyzer, slots, &first.places)?;
        let compiled = self.compiled(slots, need).with_hints(self.planner.corpus, &hints);
        let collect = Collect { best: self.options.limit + self.options.offset, facets: self.options.facets };
        Ok(self.planner.corpus.run(&*compiled.query, &compiled.rarity, &collect)?)
    }

    fn answer(&mut self, query: &Query) -> Result<Answer, SearchError> {
        let mut answer = Answer {
            total: self.outcome.collected.total,
            facets: self.outcome.collected.facets(),
            ..Answer::default()
        };
        let marker = Marker::new(&self.slots, self.options.snippet_chars);
        for place in self.outcome.places.iter().skip(self.options.offset) {
            answer.hits.push(hit(self.planner.corpus, place, &marker, self.planner.analyzer)?);
        }
        answer.close_spellings =
            self.slots.iter().filter(|slot| slot.widened && slot.known).map(|slot| slot.typed.clone()).collect();
        if self.relaxed {
            answer.relaxed = relaxed(&answer.hits);
        }
        if answer.total == 0 {
            answer.killers = killers(self, query)?;
        }
        Ok(answer)
    }
}

/// Words that none of the hits has; if each is had by some, those that the best one lacks.
fn relaxed(hits: &[Hit]) -> Option<Relaxed> {
    let first = &hits.first()?.missing;
    let by_none: Vec<String> =
        first.iter().filter(|word| hits.iter().all(|hit| hit.missing.contains(word))).cloned().collect();
    let dropped = if by_none.is_empty() { first.clone() } else { by_none };
    hits.iter().any(|hit| !hit.missing.is_empty()).then_some(Relaxed { dropped })
}

fn hit(corpus: &Corpus, place: &Place, marker: &Marker, analyzer: &mut Analyzer) -> Result<Hit, SearchError> {
    let row: TantivyDocument = corpus.searchers()[place.searcher].doc(place.ranked.address)?;
    let id = row.get_first(corpus.fields.id).and_then(|value| Uuid::from_slice(value.as_bytes()?).ok());
    let id = id.ok_or_else(|| SearchError::Damaged("a document has no id".to_owned()))?;
    let words = |field| row.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
    let (snippet, missing) = marker.mark(words(corpus.fields.text), words(corpus.fields.labels), analyzer);
    let happened_at = DateTime::from_timestamp_millis(place.ranked.at).unwrap_or_default();
    Ok(Hit { id, score: place.ranked.score, happened_at, snippet, missing })
}

/// Which part, left out, lets something be found.
fn killers(run: &mut Run<'_>, query: &Query) -> Result<Vec<Killer>, SearchError> {
    let mut killers = Vec::new();
    if query.parts.len() < 2 {
        return Ok(killers);
    }
    for (index, part) in query.parts.iter().enumerate() {
        let without = query.without(index);
        let filters = filters::queries(run.planner.corpus, &without.parts, run.options)?;
        let excluded = run.planner.excluded(&without.parts)?;
        let mut slots = run.planner.slots(&without.parts)?;
        for slot in slots.iter_mut().filter(|slot| !slot.known) {
            run.planner.widen(slot)?;
        }
        if slots.is_empty() && !without.parts.iter().any(|part| matches!(part.what, What::Filter(_))) {
            continue;
        }
        let compiled = compile(run.planner.corpus, &slots, Need::All, &filters, &excluded);
        let count = run
            .planner
            .corpus
            .run(&*compiled.query, &compiled.rarity, &Collect { best: 0, facets: false })?
            .collected
            .total;
        if count > 0 {
            killers.push(Killer { typed: part.typed.clone(), span: part.span, without: count });
        }
    }
    Ok(killers)
}
