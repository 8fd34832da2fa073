//! Counts beside the hits: every value carries the token that narrows the box to it, so that the box is always the truth.

use shadowday_model::query::{Filter, Is, Query, What};
use shadowday_model::vocabulary::{BasisGroup, Category, Polarity};
use shadowday_search::Facets;

use crate::api::{Facet, FacetValue};
use crate::parse::lexicon;
use crate::view::Names;

/// Longest list of teams, tags or months.
const MOST_VALUES: usize = 12;

/// All aspects in the order people see. Closed lists keep their values at zero, so that nothing jumps.
pub(super) fn facets(names: &Names, query: &Query, counts: &Facets) -> Vec<Facet> {
    vec![
        Facet { aspect: "category".to_owned(), values: categories(query, counts) },
        Facet { aspect: "team".to_owned(), values: teams(names, query, counts) },
        Facet { aspect: "tag".to_owned(), values: tags(query, counts) },
        Facet { aspect: "basis".to_owned(), values: bases(query, counts) },
        Facet { aspect: "impact".to_owned(), values: impacts(query, counts) },
        Facet { aspect: "month".to_owned(), values: months(query, counts) },
    ]
}

fn value(value: impl Into<String>, label: impl Into<String>, count: u64, token: String, on: bool) -> FacetValue {
    FacetValue { value: value.into(), label: label.into(), count: super::count(count), token, on }
}

fn asks_for(query: &Query, wanted: impl Fn(&Filter) -> bool) -> bool {
    query.parts.iter().any(|part| !part.exclude && matches!(&part.what, What::Filter(filter) if wanted(filter)))
}

fn categories(query: &Query, counts: &Facets) -> Vec<FacetValue> {
    let token = |category| match category {
        Category::TrainingGap => "#training",
        Category::Tooling => "#tooling",
        Category::Workload => "#workload",
        Category::CustomerBehaviour => "#customer",
        Category::EscalationNeed => "#escalation",
    };
    let of = |category: Category| {
        counts.categories.iter().find(|count| count.value == category).map_or(0, |count| count.count)
    };
    let mut values: Vec<FacetValue> = Category::ALL
        .iter()
        .map(|category| {
            let on = asks_for(query, |filter| *filter == Filter::Category(*category));
            value(category.as_str(), "", of(*category), token(*category).to_owned(), on)
        })
        .collect();
    let on = asks_for(query, |filter| *filter == Filter::Is(Is::Strength));
    values.push(value("strength", "", counts.strengths, "#bright".to_owned(), on));
    values
}

fn teams(names: &Names, query: &Query, counts: &Facets) -> Vec<FacetValue> {
    let named = counts.teams.iter().filter_map(|count| {
        let team = names.team(shadowday_model::ids::RecordId(count.value))?;
        let quoted = team.name.contains(char::is_whitespace);
        let token = if quoted { format!("team:\"{}\"", team.name) } else { format!("team:{}", team.name) };
        let on = asks_for(
            query,
            |filter| matches!(filter, Filter::Team(name) if name.to_lowercase() == team.name.to_lowercase()),
        );
        Some(value(team.id.to_string(), team.name.clone(), count.count, token, on))
    });
    named.take(MOST_VALUES).collect()
}

fn tags(query: &Query, counts: &Facets) -> Vec<FacetValue> {
    // An imported tag can be called like a category or a kind; `#` would ask for that.
    let names = lexicon();
    let is_name = |tag: &str| {
        let bright = names.polarity(tag) == Some(Polarity::Strength);
        bright || names.category(tag).is_some() || names.kind(tag).is_some()
    };
    let tag = |count: &shadowday_search::Count<String>| {
        let on = asks_for(query, |filter| matches!(filter, Filter::Tag(tag) if *tag == count.value));
        value(
            count.value.clone(),
            count.value.clone(),
            count.count,
            format!("{}{}", if is_name(&count.value) { "tag:" } else { "#" }, count.value),
            on,
        )
    };
    counts.tags.iter().take(MOST_VALUES).map(tag).collect()
}

fn bases(query: &Query, counts: &Facets) -> Vec<FacetValue> {
    let group = |group: &BasisGroup| {
        let count = counts.bases.iter().filter(|count| count.value.group() == *group).map(|count| count.count).sum();
        let on = asks_for(
            query,
            |filter| matches!(filter, Filter::Basis(bases) if bases.iter().any(|basis| basis.group() == *group)),
        );
        let word = match group {
            BasisGroup::MyRead => "my-read",
            other => other.as_str(),
        };
        value(group.as_str(), "", count, format!("basis:{word}"), on)
    };
    BasisGroup::ALL.iter().map(group).collect()
}

fn impacts(query: &Query, counts: &Facets) -> Vec<FacetValue> {
    let level = |level: u8| {
        let count = counts.impacts.iter().find(|count| count.value == level).map_or(0, |count| count.count);
        let on = asks_for(query, |filter| matches!(filter, Filter::Impact { level: wanted, .. } if *wanted == level));
        value(level.to_string(), "", count, format!("!{level}"), on)
    };
    [3, 2, 1].into_iter().map(level).collect()
}

fn months(query: &Query, counts: &Facets) -> Vec<FacetValue> {
    let month = |count: &shadowday_search::Count<(i32, u32)>| {
        let (year, month) = count.value;
        let name = format!("{year:04}-{month:02}");
        let first = chrono::NaiveDate::from_ymd_opt(year, month, 1);
        let on = asks_for(query, |filter| matches!(filter, Filter::Since(date) if Some(*date) == first));
        value(name.clone(), name.clone(), count.count, format!("since:{name} until:{name}"), on)
    };
    counts.months.iter().rev().take(MOST_VALUES).map(month).collect()
}
