//! Filters as queries of the library. Fields that a record has once (category, team, basis) mean "any of these", the
//! others must all hold. What is NOT here: reading filters (model::query), writing the facts (schema.rs).

use std::collections::BTreeMap;
use std::ops::Bound;

use chrono::NaiveDate;
use shadowday_model::query::{Filter, Part, What};
use tantivy::Term;
use tantivy::query::{BooleanQuery, ConstScoreQuery, EmptyQuery, Occur, Query, RangeQuery, TermQuery, TermSetQuery};
use tantivy::schema::IndexRecordOption;

use super::{SearchOptions, Streams};
use crate::analysis::fold_name;
use crate::corpus::Corpus;
use crate::schema::{
    FACT_BITS, PACKED, basis_fact, category_fact, day_number, has_fact, impact_fact, is_fact, named_fact, stream_fact,
    team_fact,
};

/// The queries that narrow a search.
pub(super) fn queries(
    corpus: &Corpus,
    parts: &[Part],
    options: &SearchOptions,
) -> tantivy::Result<Vec<(Occur, Box<dyn Query>)>> {
    let mut queries: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let mut any_of: BTreeMap<&str, Vec<Term>> = BTreeMap::new();
    for part in parts {
        let What::Filter(filter) = &part.what else { continue };
        match (once(filter), part.exclude) {
            (Some(field), false) => any_of.entry(field).or_default().extend(terms(corpus, filter, options)?),
            (_, exclude) => {
                let query = single(corpus, filter, options)?;
                queries.push((if exclude { Occur::MustNot } else { Occur::Must }, unranked(query)));
            }
        }
    }
    queries.extend(any_of.into_values().map(|terms| (Occur::Must, unranked(one_of(terms)))));
    if let Streams::Only(streams) = &options.streams {
        let terms = streams.iter().map(|stream| corpus.fields.fact_term(&stream_fact(*stream))).collect();
        queries.push((Occur::Must, unranked(one_of(terms))));
    }
    Ok(queries)
}

/// The field of a filter whose values exclude each other.
fn once(filter: &Filter) -> Option<&'static str> {
    match filter {
        Filter::Category(_) => Some("category"),
        Filter::Team(_) => Some("team"),
        Filter::Basis(_) => Some("basis"),
        Filter::Tag(_)
        | Filter::Host(_)
        | Filter::Tool(_)
        | Filter::Impact { .. }
        | Filter::Since(_)
        | Filter::Until(_)
        | Filter::Has(_)
        | Filter::Is(_) => None,
    }
}

fn single(corpus: &Corpus, filter: &Filter, options: &SearchOptions) -> tantivy::Result<Box<dyn Query>> {
    match filter {
        Filter::Since(day) => Ok(days(corpus, Some(*day), None)),
        Filter::Until(day) => Ok(days(corpus, None, Some(*day))),
        other => Ok(one_of(terms(corpus, other, options)?)),
    }
}

/// The facts of which one must hold.
fn terms(corpus: &Corpus, filter: &Filter, options: &SearchOptions) -> tantivy::Result<Vec<Term>> {
    let fact = |fact: String| vec![corpus.fields.fact_term(&fact)];
    Ok(match filter {
        Filter::Category(category) => fact(category_fact(*category)),
        Filter::Basis(bases) => bases.iter().flat_map(|basis| fact(basis_fact(*basis))).collect(),
        Filter::Impact { level, or_more } => {
            (*level..=if *or_more { 3 } else { *level }).flat_map(|level| fact(impact_fact(level))).collect()
        }
        Filter::Is(is) => fact(is_fact(*is)),
        Filter::Has(has) => fact(has_fact(*has)),
        Filter::Tag(name) => named(corpus, "tag", name)?,
        Filter::Host(name) => named(corpus, "host", name)?,
        Filter::Tool(name) => named(corpus, "tool", name)?,
        Filter::Team(name) => teams(name, options).into_iter().flat_map(|team| fact(team_fact(team))).collect(),
        Filter::Since(_) | Filter::Until(_) => Vec::new(),
    })
}

/// The name itself; if nothing is called so, every name that begins so.
fn named(corpus: &Corpus, kind: &str, name: &str) -> tantivy::Result<Vec<Term>> {
    let fact = named_fact(kind, name);
    let exact = corpus.fields.fact_term(&fact);
    if corpus.doc_freq(&exact) > 0 { Ok(vec![exact]) } else { corpus.facts_beginning(&fact) }
}

/// Teams called so; else those with a word that begins so.
fn teams(name: &str, options: &SearchOptions) -> Vec<uuid::Uuid> {
    let wanted = fold_name(name);
    let called = |fits: &dyn Fn(&str) -> bool| -> Vec<uuid::Uuid> {
        options.teams.iter().filter(|team| fits(&fold_name(&team.name))).map(|team| team.id).collect()
    };
    let exact = called(&|name| name == wanted);
    if !exact.is_empty() {
        return exact;
    }
    called(&|name| {
        name.starts_with(&wanted)
            || name.split(|letter: char| !letter.is_alphanumeric()).any(|word| word.starts_with(&wanted))
    })
}

fn one_of(mut terms: Vec<Term>) -> Box<dyn Query> {
    match terms.len() {
        0 => Box::new(EmptyQuery),
        1 => Box::new(TermQuery::new(terms.remove(0), IndexRecordOption::Basic)),
        2..=8 => Box::new(BooleanQuery::union(
            terms
                .into_iter()
                .map(|term| Box::new(TermQuery::new(term, IndexRecordOption::Basic)) as Box<dyn Query>)
                .collect(),
        )),
        _ => Box::new(TermSetQuery::new(terms)),
    }
}

fn unranked(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

/// Days stand in the high bits of the packed column, so a span of days is a span of numbers.
fn days(corpus: &Corpus, since: Option<NaiveDate>, until: Option<NaiveDate>) -> Box<dyn Query> {
    let schema = corpus.searchers()[0].schema();
    let field = schema.get_field(PACKED).expect("the schema names it");
    let number = |day: u64| Term::from_field_u64(field, day << FACT_BITS);
    let lower = since.map_or(Bound::Unbounded, |day| Bound::Included(number(day_number(day))));
    let upper = until.map_or(Bound::Unbounded, |day| Bound::Excluded(number(day_number(day) + 1)));
    Box::new(RangeQuery::new(lower, upper))
}
