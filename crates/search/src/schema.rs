//! The fields of the index and how a document becomes one of its rows. Changing anything here, or in analysis.rs, needs a
//! new [`INDEX_VERSION`]. What is NOT here: reading (search.rs).

use chrono::{Datelike, NaiveDate};
use shadowday_model::query::{Has, Is};
use shadowday_model::vocabulary::{Basis, Category, Polarity};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};
use tantivy::{TantivyDocument, Term};
use uuid::Uuid;

use crate::analysis::fold_name;
use crate::document::Document;
use crate::tokens::{STEMS, WORDS};

/// Raised with every change of fields or analysis; an index of another version is made again.
pub(crate) const INDEX_VERSION: u32 = 2;

/// Bits of the packed column below the day.
pub(crate) const FACT_BITS: u32 = 10;

/// The fields. Every index has the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    /// The record's id.
    pub(crate) id: Field,
    /// Folded words and pairs, with positions: prefixes, typos, phrases, parts of words.
    pub(crate) word: Field,
    /// Stems: what ranking counts.
    pub(crate) stem: Field,
    /// Raw facts such as `category:tooling`, for filters.
    pub(crate) fact: Field,
    /// The text and the labels as shown, for snippets.
    pub(crate) text: Field,
    pub(crate) labels: Field,
}

/// Names of the columns that are read while counting.
pub(crate) const PACKED: &str = "packed";
pub(crate) const AT: &str = "at";
pub(crate) const TEAM: &str = "team";
pub(crate) const TAG: &str = "tag";

/// The schema with its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let (builder, fields) = schema_builder();
    (builder.build(), fields)
}

/// The schema before it is closed.
pub(crate) fn schema_builder() -> (SchemaBuilder, Fields) {
    let mut builder = Schema::builder();
    let indexed = |tokens, option| TextFieldIndexing::default().set_tokenizer(tokens).set_index_option(option);
    let words = TextOptions::default().set_indexing_options(indexed(WORDS, IndexRecordOption::WithFreqsAndPositions));
    let stems = TextOptions::default().set_indexing_options(indexed(STEMS, IndexRecordOption::WithFreqs));
    let raw = indexed("raw", IndexRecordOption::Basic).set_fieldnorms(false);
    let facts = TextOptions::default().set_indexing_options(raw);
    let columns = TextOptions::default().set_fast("raw");
    let fields = Fields {
        id: builder.add_bytes_field("id", INDEXED | STORED),
        word: builder.add_text_field("word", words),
        stem: builder.add_text_field("stem", stems),
        fact: builder.add_text_field("fact", facts),
        text: builder.add_text_field("text", STORED),
        labels: builder.add_text_field("labels", STORED),
    };
    builder.add_u64_field(PACKED, FAST);
    builder.add_i64_field(AT, FAST);
    builder.add_text_field(TEAM, columns.clone());
    builder.add_text_field(TAG, columns);
    (builder, fields)
}

impl Fields {
    pub(crate) fn id_term(&self, id: Uuid) -> Term {
        Term::from_field_bytes(self.id, id.as_bytes())
    }

    pub(crate) fn fact_term(&self, fact: &str) -> Term {
        Term::from_field_text(self.fact, fact)
    }

    /// A document's row. Its texts are cut into words where the library indexes them (tokens.rs).
    pub(crate) fn row(&self, document: &Document, schema: &Schema) -> TantivyDocument {
        let mut row = TantivyDocument::new();
        row.add_bytes(self.id, document.id.as_bytes());
        self.add_words(&mut row, self.text, &document.text);
        let labels = labels(document);
        if !labels.is_empty() {
            self.add_words(&mut row, self.labels, &labels);
        }
        for fact in facts(document) {
            row.add_text(self.fact, &fact);
        }
        let column = |name| schema.get_field(name).expect("the schema above names it");
        row.add_u64(column(PACKED), packed(document));
        row.add_i64(column(AT), document.happened_at.timestamp_millis());
        if let Some(team) = document.team {
            row.add_text(column(TEAM), team.simple().to_string());
        }
        for tag in &document.tags {
            row.add_text(column(TAG), fold_name(tag));
        }
        row
    }

    fn add_words(&self, row: &mut TantivyDocument, shown: Field, words: &str) {
        for field in [shown, self.word, self.stem] {
            row.add_text(field, words);
        }
    }
}

/// Tags and tools are words too: "refund codes" finds #refund-codes.
fn labels(document: &Document) -> String {
    document.tags.iter().chain(&document.tools).map(String::as_str).collect::<Vec<_>>().join(" \u{b7} ")
}

/// Everything a filter can ask for, as raw words.
fn facts(document: &Document) -> Vec<String> {
    let mut facts = vec![
        format!("stream:{}", document.stream.simple()),
        is_fact(of_polarity(document.polarity)),
        is_fact(Is::of(document.kind)),
    ];
    facts.extend(document.category.map(category_fact));
    facts.extend(document.basis.map(basis_fact));
    facts.extend(document.impact.map(impact_fact));
    facts.extend(document.team.map(team_fact));
    facts.extend(document.leader.map(|leader| format!("leader:{}", leader.simple())));
    facts.extend(document.day.map(|day| format!("day:{}", day.simple())));
    facts.extend(document.tags.iter().map(|tag| named_fact("tag", tag)));
    facts.extend(document.hosts.iter().map(|host| named_fact("host", host)));
    facts.extend(document.tools.iter().map(|tool| named_fact("tool", tool)));
    let flags =
        [(document.starred, Is::Starred), (document.in_passing, Is::InPassing), (document.may_be_quoted, Is::Quotable)];
    facts.extend(flags.into_iter().filter(|(on, _)| *on).map(|(_, is)| is_fact(is)));
    let has = [
        (document.has_photo, Has::Photo),
        (!document.tags.is_empty(), Has::Tag),
        (!document.tools.is_empty(), Has::Tool),
        (!document.hosts.is_empty(), Has::Host),
        (document.impact.is_some(), Has::Impact),
        (document.category.is_some(), Has::Category),
    ];
    facts.extend(has.into_iter().filter(|(on, _)| *on).map(|(_, has)| has_fact(has)));
    facts
}

pub(crate) fn category_fact(category: Category) -> String {
    format!("category:{category}")
}

pub(crate) fn basis_fact(basis: Basis) -> String {
    format!("basis:{basis}")
}

pub(crate) fn impact_fact(level: u8) -> String {
    format!("impact:{level}")
}

pub(crate) fn team_fact(team: Uuid) -> String {
    format!("team:{}", team.simple())
}

pub(crate) fn stream_fact(stream: Uuid) -> String {
    format!("stream:{}", stream.simple())
}

pub(crate) fn named_fact(kind: &str, name: &str) -> String {
    format!("{kind}:{}", fold_name(name))
}

pub(crate) fn is_fact(is: Is) -> String {
    format!("is:{is:?}")
}

pub(crate) fn has_fact(has: Has) -> String {
    format!("has:{has:?}")
}

fn of_polarity(polarity: Polarity) -> Is {
    match polarity {
        Polarity::Problem => Is::Problem,
        Polarity::Strength => Is::Strength,
        Polarity::Neutral => Is::Neutral,
    }
}

/// Day, category, polarity, basis and impact in one number, so that counting reads one column.
fn packed(document: &Document) -> u64 {
    let place = |found: Option<usize>| found.map_or(0, |index| index as u64 + 1);
    let category =
        place(document.category.and_then(|category| Category::ALL.iter().position(|other| *other == category)));
    let polarity = place(Polarity::ALL.iter().position(|other| *other == document.polarity));
    let basis = place(document.basis.and_then(|basis| Basis::ALL.iter().position(|other| *other == basis)));
    let impact = u64::from(document.impact.unwrap_or(0).min(3));
    (day_number(document.local_date) << FACT_BITS) | (category << 7) | (polarity << 5) | (basis << 2) | impact
}

/// What [`packed`] put together, apart from the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) category: Option<Category>,
    pub(crate) polarity: Option<Polarity>,
    pub(crate) basis: Option<Basis>,
    pub(crate) impact: u8,
}

impl Facts {
    pub(crate) fn unpack(bits: usize) -> Self {
        fn of<T: Copy>(all: &[T], place: usize) -> Option<T> {
            place.checked_sub(1).and_then(|index| all.get(index)).copied()
        }
        Self {
            category: of(Category::ALL, (bits >> 7) & 0b111),
            polarity: of(Polarity::ALL, (bits >> 5) & 0b11),
            basis: of(Basis::ALL, (bits >> 2) & 0b111),
            impact: (bits & 0b11) as u8,
        }
    }
}

/// Days since the year 0, never negative, so that days compare as numbers.
pub(crate) fn day_number(day: NaiveDate) -> u64 {
    u64::try_from(day.num_days_from_ce()).unwrap_or(0)
}

/// The day of a number.
pub(crate) fn day_of(number: u64) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(number).ok()?)
}
