//! One pass over everything that matches: how many, the best ones, and the counts by field.
//! What is NOT here: what matches (plan.rs), how facts are packed (schema.rs).

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap};
use std::sync::Arc;

use chrono::Datelike;
use shadowday_model::vocabulary::{Basis, Category, Polarity};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::ColumnValues;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};
use uuid::Uuid;

use crate::HashMap;
use crate::answer::{Count, Facets};
use crate::columns::{Columns, Names};
use crate::schema::{FACT_BITS, Facts, day_of};

const FACTS: usize = 1 << FACT_BITS;
/// Documents are counted in blocks: reading a column for many at once is cheaper.
const BLOCK: usize = 128;

/// A match with what it is ranked by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Ranked {
    pub(crate) score: Score,
    /// Of equally good ones the latest comes first.
    pub(crate) at: i64,
    pub(crate) address: DocAddress,
}

impl Eq for Ranked {}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.score.total_cmp(&other.score).then(self.at.cmp(&other.at)).then_with(|| other.address.cmp(&self.address))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What is wanted of the pass.
pub(crate) struct Collect {
    /// How many of the best.
    pub(crate) best: usize,
    /// Whether the counts by field are wanted.
    pub(crate) facets: bool,
}

/// What the pass found.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    pub(crate) total: u64,
    /// Best first.
    pub(crate) best: Vec<Ranked>,
    facts: HashMap<usize, u64>,
    days: HashMap<u64, u64>,
    teams: HashMap<Arc<str>, u64>,
    tags: HashMap<Arc<str>, u64>,
}

/// The pass, with the columns of the segments it goes over.
pub(crate) struct Collecting<'a> {
    pub(crate) collect: &'a Collect,
    pub(crate) columns: Vec<Arc<Columns>>,
}

impl Collector for Collecting<'_> {
    type Fruit = Collected;
    type Child = SegmentCollect;

    fn for_segment(&self, ordinal: SegmentOrdinal, _: &SegmentReader) -> tantivy::Result<SegmentCollect> {
        Ok(SegmentCollect {
            ordinal,
            best: self.collect.best,
            facets: self.collect.facets,
            columns: Arc::clone(&self.columns[ordinal as usize]),
            heap: BinaryHeap::new(),
            block: Vec::new(),
            total: 0,
            counts: None,
        })
    }

    fn requires_scoring(&self) -> bool {
        self.collect.best > 0
    }

    fn merge_fruits(&self, fruits: Vec<Collected>) -> tantivy::Result<Collected> {
        Ok(fruits.into_iter().fold(Collected::default(), |sum, fruit| sum.and(fruit, self.collect.best)))
    }
}

impl Collected {
    /// Two disjoint sets of matches together.
    pub(crate) fn and(mut self, other: Self, best: usize) -> Self {
        self.total += other.total;
        self.best.extend(other.best);
        self.best.sort_by(|left, right| right.cmp(left));
        self.best.truncate(best);
        add(&mut self.facts, other.facts);
        add(&mut self.days, other.days);
        add(&mut self.teams, other.teams);
        add(&mut self.tags, other.tags);
        self
    }

    /// The counts by field.
    pub(crate) fn facets(&self) -> Facets {
        let mut facets = Facets::default();
        let (mut categories, mut bases, mut levels) = (HashMap::default(), HashMap::default(), BTreeMap::new());
        for (bits, count) in &self.facts {
            let one = Facts::unpack(*bits);
            one.category.into_iter().for_each(|category| *categories.entry(category).or_insert(0) += count);
            one.basis.into_iter().for_each(|basis| *bases.entry(basis).or_insert(0) += count);
            if one.impact > 0 {
                *levels.entry(one.impact).or_insert(0) += count;
            }
            if one.polarity == Some(Polarity::Strength) {
                facets.strengths += count;
            }
        }
        facets.categories = in_order(Category::ALL, &categories);
        facets.bases = in_order(Basis::ALL, &bases);
        facets.impacts = levels.into_iter().map(|(value, count)| Count { value, count }).collect();
        facets.months = self.months();
        facets.tags = most_frequent(self.tags.iter().map(|(tag, count)| (tag.to_string(), *count)));
        facets.teams =
            most_frequent(self.teams.iter().filter_map(|(team, count)| Some((Uuid::try_parse(team).ok()?, *count))));
        facets
    }

    fn months(&self) -> Vec<Count<(i32, u32)>> {
        let mut months = BTreeMap::new();
        for (day, count) in &self.days {
            if let Some(day) = day_of(*day) {
                *months.entry((day.year(), day.month())).or_insert(0) += count;
            }
        }
        months.into_iter().map(|(value, count)| Count { value, count }).collect()
    }
}

fn add<K: Eq + std::hash::Hash>(sum: &mut HashMap<K, u64>, other: HashMap<K, u64>) {
    if sum.is_empty() {
        *sum = other;
        return;
    }
    for (value, count) in other {
        *sum.entry(value).or_insert(0) += count;
    }
}

fn in_order<T: Copy + Eq + std::hash::Hash>(all: &[T], counts: &HashMap<T, u64>) -> Vec<Count<T>> {
    all.iter().filter_map(|value| Some(Count { value: *value, count: *counts.get(value)? })).collect()
}

fn most_frequent<T: Ord>(counts: impl Iterator<Item = (T, u64)>) -> Vec<Count<T>> {
    let mut counts: Vec<_> = counts.map(|(value, count)| Count { value, count }).collect();
    counts.sort_by(|left, right| right.count.cmp(&left.count).then_with(|| left.value.cmp(&right.value)));
    counts
}

/// The pass over one segment.
pub(crate) struct SegmentCollect {
    ordinal: SegmentOrdinal,
    best: usize,
    facets: bool,
    columns: Arc<Columns>,
    heap: BinaryHeap<Reverse<Ranked>>,
    block: Vec<DocId>,
    total: u64,
    /// Made with the first match: most segments have none of a rare word.
    counts: Option<Counts>,
}

impl SegmentCollector for SegmentCollect {
    type Fruit = Collected;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.total += 1;
        if self.best > 0 {
            self.rank(doc, score);
        }
        if self.facets {
            self.block.push(doc);
            if self.block.len() == BLOCK {
                self.count_block();
            }
        }
    }

    fn harvest(mut self) -> Collected {
        self.count_block();
        let mut best: Vec<Ranked> = self.heap.into_iter().map(|Reverse(ranked)| ranked).collect();
        best.sort_by(|left, right| right.cmp(left));
        let mut collected = Collected { total: self.total, best, ..Collected::default() };
        if let Some(counts) = self.counts {
            counts.into(&mut collected);
        }
        collected
    }
}

impl SegmentCollect {
    fn rank(&mut self, doc: DocId, score: Score) {
        if self.heap.len() == self.best && self.heap.peek().is_some_and(|Reverse(worst)| score < worst.score) {
            return;
        }
        let ranked = Ranked { score, at: self.columns.at.get_val(doc), address: DocAddress::new(self.ordinal, doc) };
        if self.heap.len() < self.best {
            self.heap.push(Reverse(ranked));
        } else if let Some(mut worst) = self.heap.peek_mut()
            && ranked > worst.0
        {
            worst.0 = ranked;
        }
    }

    fn count_block(&mut self) {
        if !self.block.is_empty() {
            self.counts.get_or_insert_with(|| Counts::new(Arc::clone(&self.columns))).take(&self.block);
            self.block.clear();
        }
    }
}

/// The counts of one segment, by ordinals of its columns.
struct Counts {
    columns: Arc<Columns>,
    values: [u64; BLOCK],
    facts: Vec<u32>,
    first_day: u64,
    days: Vec<u32>,
    teams: Vec<u32>,
    tags: Vec<u32>,
}

impl Counts {
    fn new(columns: Arc<Columns>) -> Self {
        let packed = &columns.packed;
        let (first_day, last_day) = (packed.min_value() >> FACT_BITS, packed.max_value() >> FACT_BITS);
        Self {
            values: [0; BLOCK],
            facts: vec![0; FACTS],
            first_day,
            days: vec![0; (last_day.saturating_sub(first_day) + 1) as usize],
            teams: vec![0; columns.teams.names.len()],
            tags: vec![0; columns.tags.names.len()],
            columns,
        }
    }

    fn take(&mut self, docs: &[DocId]) {
        let values = &mut self.values[..docs.len()];
        self.columns.packed.get_vals(docs, values);
        for value in values {
            self.facts[*value as usize & (FACTS - 1)] += 1;
            if let Some(day) = self.days.get_mut(((*value >> FACT_BITS).wrapping_sub(self.first_day)) as usize) {
                *day += 1;
            }
        }
        self.columns.teams.count(docs, &mut self.teams);
        self.columns.tags.count(docs, &mut self.tags);
    }

    fn into(self, collected: &mut Collected) {
        collected.facts = counted(&self.facts).collect();
        let first_day = self.first_day;
        collected.days = counted(&self.days).map(|(day, count)| (first_day + day as u64, count)).collect();
        collected.teams = named(&self.columns.teams, &self.teams);
        collected.tags = named(&self.columns.tags, &self.tags);
    }
}

/// What was counted at all.
fn counted(counts: &[u32]) -> impl Iterator<Item = (usize, u64)> {
    counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(place, count)| (place, u64::from(*count)))
}

fn named(names: &Names, counts: &[u32]) -> HashMap<Arc<str>, u64> {
    counted(counts).map(|(place, count)| (Arc::clone(&names.names[place]), count)).collect()
}
