//! What the best records of a long question have in common: their telling words lift others that share them. It changes
//! the order only, never what is found. What is NOT here: the passes themselves (search.rs).

use std::collections::{HashMap, HashSet};

use tantivy::TantivyDocument;
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Value;

use crate::analysis::Analyzer;
use crate::corpus::{Corpus, Place};
use crate::plan::{Form, Hint, Slot};

/// Records looked at.
const RECORDS: usize = 8;
/// Hints taken.
const HINTS: usize = 16;
/// What the strongest hint weighs beside a word of the question.
const WEIGHT: f32 = 0.35;
/// A word must stand in so many of the records.
const MIN_RECORDS: f32 = 2.0;

/// The telling words of the best records, without those asked for.
pub(super) fn hints(
    corpus: &Corpus,
    analyzer: &mut Analyzer,
    slots: &[Slot],
    best: &[Place],
) -> tantivy::Result<Vec<Hint>> {
    let asked: HashSet<&str> = slots.iter().flat_map(|slot| &slot.forms).filter_map(asked_stem).collect();
    let mut shared: HashMap<String, (f32, f32)> = HashMap::new();
    let top = best.first().map_or(1.0, |place| place.ranked.score).max(f32::EPSILON);
    for place in best.iter().take(RECORDS) {
        let row: TantivyDocument = corpus.searchers()[place.searcher].doc(place.ranked.address)?;
        let text = row.get_first(corpus.fields.text).and_then(|value| value.as_str()).unwrap_or_default();
        for (stem, share) in shares(analyzer, text) {
            let sum = shared.entry(stem).or_default();
            sum.0 += share * place.ranked.score / top;
            sum.1 += 1.0;
        }
    }
    let documents = Bm25StatisticsProvider::total_num_docs(&corpus.searchers()[0])?.max(1) as f32;
    let mut hints: Vec<Hint> = shared
        .into_iter()
        .filter(|(stem, (_, records))| *records >= MIN_RECORDS && !asked.contains(stem.as_str()))
        .map(|(stem, (share, _))| {
            let having = corpus.doc_freq(&corpus.stem_term(&stem)) as f32;
            Hint { weight: share * (1.0 + documents / (having + 1.0)).ln(), stem }
        })
        .collect();
    hints.sort_by(|left, right| right.weight.total_cmp(&left.weight).then_with(|| left.stem.cmp(&right.stem)));
    hints.truncate(HINTS);
    let most = hints.first().map_or(1.0, |hint| hint.weight).max(f32::EPSILON);
    for hint in &mut hints {
        hint.weight *= WEIGHT / most;
    }
    Ok(hints)
}

fn asked_stem(form: &Form) -> Option<&str> {
    match form {
        Form::Stem(stem, _) => Some(stem),
        Form::Word(..) | Form::AnyOf(_) | Form::Chain { .. } => None,
    }
}

/// Each stem of a text and its share of it; words that carry little meaning, numbers and single letters left out.
fn shares(analyzer: &mut Analyzer, text: &str) -> HashMap<String, f32> {
    let tokens = analyzer.tokens(text);
    let count = tokens.len().max(1) as f32;
    let mut shares = HashMap::new();
    for token in tokens {
        let telling = token.word.len() > 2
            && !token.word.starts_with(|letter: char| letter.is_numeric())
            && !analyzer.is_stop_word(&token.word);
        if telling && let Some(stem) = token.stems.first() {
            *shares.entry(stem.clone()).or_insert(0.0) += 1.0 / count;
        }
    }
    shares
}
