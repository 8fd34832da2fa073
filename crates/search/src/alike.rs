//! Which records say nearly the same as one, and by what: the words, tags and tools that both have, each counting the more
//! the fewer records have it. The index proposes candidates; the caller brings their words, so that what it may not show is
//! never compared. How well this works is written down in docs/SIMILARITY.md.
//! What is NOT here: which records may be shown, and from which likeness on.

use std::collections::BTreeMap;

use tantivy::TantivyDocument;
use tantivy::Term;
use tantivy::query::{BooleanQuery, Occur, Query};
use tantivy::schema::Value;
use uuid::Uuid;

use crate::HashMap;
use crate::analysis::{Analyzer, Sort, fold_name};
use crate::collect::Collect;
use crate::corpus::Corpus;
use crate::document::Change;
use crate::error::SearchError;
use crate::plan::term_query;
use crate::schema::named_fact;
use crate::search::Searcher;

/// Words of a record that candidates are looked for by: the rarest. More find nothing that fewer do not.
const ASKED_BY: usize = 14;
/// Words shorter than this say little.
const MIN_LETTERS: usize = 2;
/// What a tag or a tool weighs beside a word that is as rare.
const LABEL_WEIGHT: f32 = 1.2;

/// The words of a record, to be compared.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Tags, without `#`.
    pub tags: Vec<String>,
    /// Tools, without `&`.
    pub tools: Vec<String>,
}

/// How alike two records are, and by what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// From 0 to 1.
    pub share: f32,
    /// Words that both have, as the first has them, the most telling first.
    pub words: Vec<String>,
    /// Tags that both have.
    pub tags: Vec<String>,
    /// Tools that both have.
    pub tools: Vec<String>,
}

/// Something that two records may have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trait {
    Stem(String),
    Tag(String),
    Tool(String),
}

/// The traits of a record with what each weighs, and how it is written there.
type Traits = BTreeMap<Trait, (f32, String)>;

impl Searcher {
    /// Compares a record with others: the ids of those that share its rarest words, tags and tools, likeliest first and at
    /// most `most`, go to `bring`, which answers with whatever is to be compared; one likeness for each of those comes back.
    pub fn alike(
        &self,
        said: &Said,
        most: usize,
        fresh: &[Change],
        bring: impl FnOnce(Vec<Uuid>) -> Vec<Said>,
    ) -> Result<Vec<Likeness>, SearchError> {
        self.with_analyzer(|analyzer| {
            let corpus = self.corpus(fresh)?;
            let own = traits(&corpus, analyzer, said);
            let others = bring(candidates(&corpus, &own, most)?);
            Ok(others.iter().map(|other| likeness(&own, &traits(&corpus, analyzer, other))).collect())
        })
    }
}

fn candidates(corpus: &Corpus, own: &Traits, most: usize) -> Result<Vec<Uuid>, SearchError> {
    let mut rarest: Vec<(&Trait, f32)> = own.iter().map(|(of, (weight, _))| (of, *weight)).collect();
    rarest.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    rarest.truncate(ASKED_BY);
    if rarest.is_empty() {
        return Ok(Vec::new());
    }
    let clause = |(of, _): (&Trait, f32)| (Occur::Should, term_query(of.term(corpus), 1.0));
    let clauses: Vec<(Occur, Box<dyn Query>)> = rarest.into_iter().map(clause).collect();
    let collect = Collect { best: most, facets: false };
    let outcome = corpus.run(&BooleanQuery::new(clauses), &HashMap::default(), &collect)?;
    let mut ids = Vec::with_capacity(outcome.places.len());
    for place in outcome.places {
        let row: TantivyDocument = corpus.searchers()[place.searcher].doc(place.ranked.address)?;
        let id = row.get_first(corpus.fields.id).and_then(|value| Uuid::from_slice(value.as_bytes()?).ok());
        ids.push(id.ok_or_else(|| SearchError::Damaged("a document has no id".to_owned()))?);
    }
    Ok(ids)
}

impl Trait {
    fn term(&self, corpus: &Corpus) -> Term {
        match self {
            Self::Stem(stem) => corpus.stem_term(stem),
            Self::Tag(tag) => corpus.fields.fact_term(&named_fact("tag", tag)),
            Self::Tool(tool) => corpus.fields.fact_term(&named_fact("tool", tool)),
        }
    }
}

/// What a record can be compared by. Words that carry little meaning, numbers and single letters are left out.
fn traits(corpus: &Corpus, analyzer: &mut Analyzer, said: &Said) -> Traits {
    let mut traits = Traits::new();
    let documents = corpus.documents() as f32;
    let mut put = |of: Trait, factor: f32, written: &str| {
        let having = (corpus.doc_freq(&of.term(corpus)) as f32).max(1.0);
        let weight = factor * (1.0 + documents / having).ln();
        traits.entry(of).or_insert((weight, written.to_owned()));
    };
    for token in analyzer.tokens(&said.text) {
        let word = token.word.chars().count();
        let single = token.sort == Sort::Word && word < MIN_LETTERS;
        let number = token.word.starts_with(|letter: char| letter.is_numeric());
        if single || number || token.sort == Sort::Joined || analyzer.is_stop_word(&token.word) {
            continue;
        }
        let stem = token.stems.first().cloned().unwrap_or_else(|| token.word.to_string());
        put(Trait::Stem(stem), 1.0, &said.text[token.place.clone()].to_lowercase());
    }
    said.tags.iter().for_each(|tag| put(Trait::Tag(fold_name(tag)), LABEL_WEIGHT, tag));
    said.tools.iter().for_each(|tool| put(Trait::Tool(fold_name(tool)), LABEL_WEIGHT, tool));
    traits
}

/// The cosine of the two records' weights: 1 for the same words, 0 where they share none.
fn likeness(own: &Traits, other: &Traits) -> Likeness {
    let length = |traits: &Traits| traits.values().map(|(weight, _)| weight * weight).sum::<f32>().sqrt();
    let mut shared: Vec<(&Trait, f32, &str)> = own
        .iter()
        .filter_map(|(of, (weight, written))| {
            let (others, _) = other.get(of)?;
            Some((of, weight * others, written.as_str()))
        })
        .collect();
    shared.sort_by(|one, two| two.1.total_cmp(&one.1).then_with(|| one.0.cmp(two.0)));
    let together = length(own) * length(other);
    let sum: f32 = shared.iter().map(|(_, product, _)| product).sum();
    let mut found =
        Likeness { share: if together > 0.0 { (sum / together).min(1.0) } else { 0.0 }, ..Likeness::default() };
    for (of, _, written) in shared {
        let to = match of {
            Trait::Stem(_) => &mut found.words,
            Trait::Tag(_) => &mut found.tags,
            Trait::Tool(_) => &mut found.tools,
        };
        to.push(written.to_owned());
    }
    found
}
