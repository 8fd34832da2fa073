//! From a parsed query to slots (one a word asked for, with all the forms it may take) and from slots to the library's
//! queries. What is NOT here: the order in which stricter and looser readings are tried (search.rs).

use shadowday_model::query::{Part, What};
use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, PhrasePrefixQuery,
    PhraseQuery, Query, TermQuery, TermSetQuery,
};
use tantivy::schema::IndexRecordOption;

use crate::HashMap;
use crate::analysis::{Analyzer, Sort, Token};
use crate::corpus::Corpus;
use crate::rare::RareTerms;

/// What the forms weigh beside the word itself, which weighs 1.
mod weight {
    /// Written together or apart.
    pub(super) const JOINED: f32 = 0.9;
    /// A word that begins so.
    pub(super) const BEGINNING: f32 = 0.7;
    /// One of many words that begin so.
    pub(super) const REST: f32 = 0.5;
    /// A close spelling.
    pub(super) const SPELLING: f32 = 0.5;
    /// A longer word with this one inside.
    pub(super) const PART: f32 = 0.4;
    /// What two words add where they stand side by side, as in the line. (nDCG@10 on Cranfield / NPL / observers' notes
    /// asked for by another observer's: without .393 / .438 / .774, with .396 / .447 / .777.)
    pub(super) const NEIGHBOURS: f32 = 0.15;
}

/// Words that begin so and are ranked each by itself; the rarer ones match without being told apart.
const RANKED_BEGINNINGS: usize = 24;
/// Words shorter than this are not read as two.
const MIN_SPLIT_CHARS: usize = 6;
/// Runs of more pairs are also searched pair by pair when relaxed.
const MIN_LOOSE_PAIRS: usize = 2;

/// A form a word may take.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Form {
    /// A stem.
    Stem(String, f32),
    /// A word as it stands.
    Word(String, f32),
    /// Any of these, not ranked.
    AnyOf(Vec<String>),
    /// Words at these distances from each other; the last may be only a beginning.
    Chain { words: Vec<(usize, String)>, open: bool, weight: f32 },
}

/// One thing asked for, with the forms it may take.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// As typed, for messages.
    pub(crate) typed: String,
    pub(crate) forms: Vec<Form>,
    /// The folded word if it is a plain one; only those have close spellings.
    pub(crate) plain: Option<String>,
    /// Whether it may be only the beginning of a word.
    pub(crate) open: bool,
    /// Beginnings found, for highlighting.
    pub(crate) prefix: Option<String>,
    /// Whether any form is in the index.
    pub(crate) known: bool,
    /// Whether close spellings or longer words were added.
    pub(crate) widened: bool,
    /// What it is replaced by when the query is relaxed: the words of a phrase, the pairs of a run.
    pub(crate) loose: Vec<Slot>,
}

/// Makes slots out of parts.
pub(crate) struct Planner<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) analyzer: &'a mut Analyzer,
    /// Whether parts of words are looked for from the start.
    pub(crate) compounds: bool,
    /// Whether one word is also read as two; in a long question that does more harm than good.
    pub(crate) splits: bool,
}

impl Planner<'_> {
    /// The slots of the words and phrases that are wanted. Words that carry little meaning are left out beside others.
    pub(crate) fn slots(&mut self, parts: &[Part]) -> tantivy::Result<Vec<Slot>> {
        let mut slots = Vec::new();
        for part in parts.iter().filter(|part| !part.exclude) {
            slots.extend(self.part(part, part.unfinished)?);
        }
        if slots.iter().any(|slot| !self.is_light(slot)) {
            slots.retain(|slot| !self.is_light(slot));
        }
        self.join_neighbours(&mut slots);
        Ok(slots)
    }

    /// The slots of what is not wanted: no beginnings, no close spellings.
    pub(crate) fn excluded(&mut self, parts: &[Part]) -> tantivy::Result<Vec<Slot>> {
        let mut slots = Vec::new();
        for part in parts.iter().filter(|part| part.exclude) {
            slots.extend(self.part(part, false)?);
        }
        Ok(slots)
    }

    fn part(&mut self, part: &Part, open: bool) -> tantivy::Result<Vec<Slot>> {
        match &part.what {
            What::Word(text) => self.words(text, open),
            What::Phrase(text) => Ok(self.phrase(text, open)?.into_iter().collect()),
            What::Filter(_) => Ok(Vec::new()),
        }
    }

    fn is_light(&self, slot: &Slot) -> bool {
        slot.plain.as_deref().is_some_and(|word| self.analyzer.is_stop_word(word))
    }

    fn words(&mut self, text: &str, open: bool) -> tantivy::Result<Vec<Slot>> {
        let tokens = self.analyzer.tokens(text);
        let last_run = tokens.last().map(|token| token.run);
        let ends_in_word = tokens.last().is_some_and(|token| token.place.end == text.len());
        let mut slots = Vec::new();
        for run in tokens.chunk_by(|left, right| left.run == right.run) {
            let open = open && ends_in_word && Some(run[0].run) == last_run;
            let shown = &text[run[0].place.start..run.iter().map(|token| token.place.end).max().unwrap_or(0)];
            slots.push(self.run(run, shown, open)?);
        }
        Ok(slots)
    }

    fn run(&mut self, run: &[Token], typed: &str, open: bool) -> tantivy::Result<Slot> {
        match run[0].sort {
            Sort::Pair => self.pairs(run, typed),
            Sort::Joined => self.joined(run, typed, open),
            Sort::Word if run.len() > 1 => {
                let chain = Form::Chain { words: places(run), open, weight: 1.0 };
                Ok(Slot::new(typed, vec![chain], None, open, self.all_known(run)))
            }
            Sort::Word => self.single(&run[0], typed, open),
        }
    }

    fn single(&mut self, token: &Token, typed: &str, open: bool) -> tantivy::Result<Slot> {
        let mut forms: Vec<Form> = token.stems.iter().map(|stem| Form::Stem(stem.clone(), 1.0)).collect();
        let mut known = token.stems.iter().any(|stem| self.corpus.doc_freq(&self.corpus.stem_term(stem)) > 0);
        if self.splits
            && token.word.chars().count() >= MIN_SPLIT_CHARS
            && let Some((left, right)) = self.corpus.as_two(&token.word)
        {
            forms.push(Form::Chain { words: vec![(0, left), (1, right)], open: false, weight: weight::JOINED });
        }
        let prefix = (open && token.word.chars().count() >= 2).then(|| token.word.to_string());
        if let Some(prefix) = &prefix {
            known |= self.add_beginnings(prefix, &mut forms)?;
        }
        let mut slot = Slot { prefix, ..Slot::new(typed, forms, Some(token.word.to_string()), open, known) };
        if self.compounds && slot.known {
            self.add_longer(&mut slot, &token.word)?;
        }
        Ok(slot)
    }

    fn joined(&mut self, run: &[Token], typed: &str, open: bool) -> tantivy::Result<Slot> {
        let joined = &run[0];
        let mut slot = self.single(joined, typed, open)?;
        let pieces = &run[1..];
        slot.known |= self.all_known(pieces);
        slot.forms.insert(0, Form::Chain { words: places(pieces), open, weight: 1.0 });
        for piece in pieces {
            slot.loose.push(self.single(piece, &piece.word, false)?);
        }
        Ok(slot)
    }

    fn all_known(&self, tokens: &[Token]) -> bool {
        tokens.iter().all(|token| self.corpus.has_word(&token.word))
    }

    /// A run without spaces is a chain of pairs; a single letter is the beginning of a pair.
    fn pairs(&mut self, run: &[Token], typed: &str) -> tantivy::Result<Slot> {
        if run.len() == 1 {
            let mut forms = Vec::new();
            let known = self.add_beginnings(&run[0].word, &mut forms)?;
            return Ok(Slot { prefix: Some(run[0].word.to_string()), ..Slot::new(typed, forms, None, false, known) });
        }
        let pairs = &run[..run.len() - 1];
        let form = |token: &Token| Form::Word(token.word.to_string(), 1.0);
        let forms = if pairs.len() == 1 {
            vec![form(&pairs[0])]
        } else {
            vec![Form::Chain { words: places(pairs), open: false, weight: 1.0 }]
        };
        let mut slot = Slot::new(typed, forms, None, false, self.all_known(pairs));
        if pairs.len() >= MIN_LOOSE_PAIRS {
            let loose = pairs
                .iter()
                .map(|token| Slot::new(&token.word, vec![form(token)], None, false, self.corpus.has_word(&token.word)));
            slot.loose = loose.collect();
        }
        Ok(slot)
    }

    fn phrase(&mut self, text: &str, open: bool) -> tantivy::Result<Option<Slot>> {
        let tokens: Vec<Token> =
            self.analyzer.tokens(text).into_iter().filter(|token| token.sort != Sort::Joined).collect();
        let tokens = without_last_letters(tokens);
        let Some(first) = tokens.first() else { return Ok(None) };
        let open = open && tokens.last().is_some_and(|token| token.place.end == text.len());
        let form = if tokens.len() == 1 && !open {
            Form::Word(first.word.to_string(), 1.0)
        } else {
            Form::Chain { words: places(&tokens), open, weight: 1.0 }
        };
        let mut forms = vec![form];
        if tokens.len() == 1 && open {
            forms.clear();
            self.add_beginnings(&first.word, &mut forms)?;
        }
        let mut slot = Slot::new(text, forms, None, open, true);
        slot.prefix = (open).then(|| tokens.last().map(|token| token.word.to_string())).flatten();
        slot.loose = self.words(text, false)?;
        Ok(Some(slot))
    }

    fn add_beginnings(&self, prefix: &str, forms: &mut Vec<Form>) -> tantivy::Result<bool> {
        let mut beginnings = self.corpus.beginning(prefix)?;
        let known = !beginnings.is_empty();
        let rest = beginnings.split_off(beginnings.len().min(RANKED_BEGINNINGS));
        forms.extend(beginnings.into_iter().map(|known| {
            let weight = if known.word == prefix { 1.0 } else { weight::BEGINNING };
            Form::Word(known.word, weight)
        }));
        if !rest.is_empty() {
            forms.push(Form::AnyOf(rest.into_iter().map(|known| known.word).collect()));
        }
        Ok(known)
    }

    /// "copy paste" also finds "copypaste": the joined word satisfies both.
    fn join_neighbours(&self, slots: &mut [Slot]) {
        for at in 1..slots.len() {
            let (Some(left), Some(right)) = (&slots[at - 1].plain, &slots[at].plain) else { continue };
            let joined = format!("{left}{right}");
            if self.corpus.has_word(&joined) {
                for slot in &mut slots[at - 1..=at] {
                    slot.forms.push(Form::Word(joined.clone(), weight::JOINED));
                    slot.known = true;
                }
            }
        }
    }

    /// Adds close spellings and longer words. Says whether anything was added.
    pub(crate) fn widen(&mut self, slot: &mut Slot) -> tantivy::Result<bool> {
        let Some(word) = slot.plain.clone() else { return Ok(false) };
        if slot.widened {
            return Ok(false);
        }
        slot.widened = true;
        let before = slot.forms.len();
        self.add_longer(slot, &word)?;
        // A word that somebody wrote is seldom a misspelling of one that is far from it.
        let farthest = if slot.known { 1 } else { 2 };
        for known in self.corpus.close_to(&word, slot.open, farthest)? {
            for stem in &*self.analyzer.word(&known.word).1 {
                let form = Form::Stem(stem.clone(), weight::SPELLING);
                if !slot.forms.iter().any(|other| same_term(other, &form)) {
                    slot.forms.push(form);
                }
            }
            if slot.open {
                slot.forms.push(Form::Word(known.word, weight::SPELLING));
            }
        }
        if self.analyzer.word(&word).0.contains(['a', 'o', 'u']) {
            self.add_umlauts(slot, &word);
        }
        slot.known |= slot.forms.len() > before;
        Ok(slot.forms.len() > before)
    }

    /// "schoenste" is how "schönste" is typed without the key for it.
    fn add_umlauts(&mut self, slot: &mut Slot, word: &str) {
        let plain = word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        if plain != word && self.corpus.has_word(&plain) {
            slot.forms.push(Form::Word(plain, weight::JOINED));
        }
    }

    fn add_longer(&self, slot: &mut Slot, word: &str) -> tantivy::Result<()> {
        let longer = self.corpus.longer_with(word)?;
        for known in longer {
            let form = Form::Word(known.word, weight::PART);
            if !slot.forms.iter().any(|other| same_term(other, &form)) {
                slot.forms.push(form);
            }
        }
        Ok(())
    }
}

fn same_term(left: &Form, right: &Form) -> bool {
    match (left, right) {
        (Form::Stem(left, _), Form::Stem(right, _)) | (Form::Word(left, _), Form::Word(right, _)) => left == right,
        _ => false,
    }
}

/// The lone last letter of a run of pairs says nothing that the pairs do not say.
fn without_last_letters(tokens: Vec<Token>) -> Vec<Token> {
    let pairs_in = |run: usize| tokens.iter().filter(|token| token.run == run && token.sort == Sort::Pair).count();
    let last_of = |token: &Token| !tokens.iter().any(|other| other.run == token.run && other.position > token.position);
    let keep: Vec<bool> =
        tokens.iter().map(|token| token.sort != Sort::Pair || pairs_in(token.run) == 1 || !last_of(token)).collect();
    tokens.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(token, _)| token).collect()
}

fn places(tokens: &[Token]) -> Vec<(usize, String)> {
    let first = tokens.first().map_or(0, |token| token.position);
    tokens.iter().map(|token| (token.position - first, token.word.to_string())).collect()
}

impl Slot {
    fn new(typed: &str, forms: Vec<Form>, plain: Option<String>, open: bool, known: bool) -> Self {
        Self { typed: typed.to_owned(), forms, plain, open, prefix: None, known, widened: false, loose: Vec::new() }
    }
}

/// How the slots of a query stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Every one.
    All,
    /// At least so many.
    AtLeast(usize),
}

/// A query for the library and how rare its terms count.
pub(crate) struct Compiled {
    pub(crate) query: Box<dyn Query>,
    pub(crate) rarity: HashMap<Term, u64>,
}

/// A stem that lifts what has it without being asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hint {
    pub(crate) stem: String,
    pub(crate) weight: f32,
}

impl Compiled {
    /// The same matches, ranked with hints.
    pub(crate) fn with_hints(self, corpus: &Corpus, hints: &[Hint]) -> Self {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Must, self.query)];
        clauses.extend(hints.iter().map(|hint| (Occur::Should, term_query(corpus.stem_term(&hint.stem), hint.weight))));
        Self { query: Box::new(BooleanQuery::new(clauses)), rarity: self.rarity }
    }
}

/// Puts slots, filters and exclusions together.
pub(crate) fn compile(
    corpus: &Corpus,
    slots: &[Slot],
    need: Need,
    filters: &[(Occur, Box<dyn Query>)],
    excluded: &[Slot],
) -> Compiled {
    let mut rarity = HashMap::default();
    let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let wanted: Vec<Box<dyn Query>> = slots.iter().map(|slot| slot_query(corpus, slot, &mut rarity)).collect();
    match need {
        _ if wanted.is_empty() => clauses.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0)))),
        Need::All => clauses.extend(wanted.into_iter().map(|query| (Occur::Must, query))),
        Need::AtLeast(count) => {
            let any = wanted.into_iter().map(|query| (Occur::Should, query)).collect();
            clauses.push((Occur::Must, Box::new(BooleanQuery::with_minimum_required_clauses(any, count))));
        }
    }
    clauses.extend(neighbours(corpus, slots).map(|query| (Occur::Should, query)));
    clauses.extend(filters.iter().map(|(occur, query)| (*occur, query.box_clone())));
    clauses.extend(excluded.iter().map(|slot| (Occur::MustNot, slot_query(corpus, slot, &mut HashMap::default()))));
    let query = match clauses.pop() {
        Some((Occur::Must, only)) if clauses.is_empty() => only,
        Some(last) => {
            clauses.push(last);
            Box::new(BooleanQuery::new(clauses))
        }
        None => Box::new(EmptyQuery),
    };
    Compiled { query, rarity }
}

/// Words that stand side by side in the line: they change the order, never what is found.
fn neighbours<'a>(corpus: &'a Corpus, slots: &'a [Slot]) -> impl Iterator<Item = Box<dyn Query>> + 'a {
    slots.windows(2).filter_map(|pair| {
        let (left, right) = (pair[0].plain.as_ref()?, pair[1].plain.as_ref()?);
        let both = [(0, left.clone()), (1, right.clone())];
        Some(boosted(chain(corpus, &both, false), weight::NEIGHBOURS))
    })
}

fn slot_query(corpus: &Corpus, slot: &Slot, rarity: &mut HashMap<Term, u64>) -> Box<dyn Query> {
    let terms = slot.forms.iter().filter_map(|form| form.term(corpus));
    let terms: Vec<(u64, (Term, f32))> = terms.map(|weighed| (corpus.doc_freq(&weighed.0), weighed)).collect();
    let most = terms.iter().map(|(documents, _)| *documents).max().unwrap_or(0);
    let mut rare = Vec::new();
    let mut forms: Vec<Box<dyn Query>> = slot.forms.iter().filter_map(|form| form.unlike_term(corpus)).collect();
    for (documents, (term, weight)) in terms {
        rarity.entry(term.clone()).and_modify(|known| *known = (*known).max(most)).or_insert(most);
        if documents <= corpus.rare {
            rare.push((term, weight));
        } else {
            forms.push(term_query(term, weight));
        }
    }
    if !rare.is_empty() {
        forms.push(Box::new(RareTerms::new(rare)));
    }
    match forms.len() {
        0 => Box::new(EmptyQuery),
        1 => forms.remove(0),
        _ => Box::new(DisjunctionMaxQuery::new(forms)),
    }
}

impl Form {
    /// The term and what it weighs, if it is one.
    fn term(&self, corpus: &Corpus) -> Option<(Term, f32)> {
        match self {
            Self::Stem(stem, weight) => Some((corpus.stem_term(stem), *weight)),
            Self::Word(word, weight) => Some((corpus.word_term(word), *weight)),
            Self::AnyOf(_) | Self::Chain { .. } => None,
        }
    }

    /// The query of what is no single term.
    fn unlike_term(&self, corpus: &Corpus) -> Option<Box<dyn Query>> {
        match self {
            Self::Stem(..) | Self::Word(..) => None,
            Self::AnyOf(words) => {
                let terms = words.iter().map(|word| corpus.word_term(word));
                Some(boosted(Box::new(TermSetQuery::new(terms)), weight::REST))
            }
            Self::Chain { words, open, weight } => Some(boosted(chain(corpus, words, *open), *weight)),
        }
    }
}

pub(crate) fn term_query(term: Term, weight: f32) -> Box<dyn Query> {
    boosted(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)), weight)
}

fn chain(corpus: &Corpus, words: &[(usize, String)], open: bool) -> Box<dyn Query> {
    let terms: Vec<(usize, Term)> = words.iter().map(|(place, word)| (*place, corpus.word_term(word))).collect();
    match terms.as_slice() {
        [] => Box::new(EmptyQuery),
        [(_, only)] => Box::new(TermQuery::new(only.clone(), IndexRecordOption::WithFreqs)),
        _ if open => {
            let mut query = PhrasePrefixQuery::new_with_offset(terms);
            query.set_max_expansions(200);
            Box::new(query)
        }
        _ => Box::new(PhraseQuery::new_with_offset(terms)),
    }
}

fn boosted(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    if (weight - 1.0).abs() < f32::EPSILON { query } else { Box::new(BoostQuery::new(query, weight)) }
}
