//! The words a person may use for categories, kinds, impact, basis and polarity, in their languages. What is NOT here: the
//! visible names of the window (messages), and free tags, which need no list.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::vocabulary::{Basis, Category, Kind, Polarity};

/// Names and aliases. Looked up in normal form, so `Training gap`, `training-gap` and `TRAINING_GAP` are one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    categories: BTreeMap<String, Category>,
    bases: BTreeMap<String, Basis>,
    polarities: BTreeMap<String, Polarity>,
    kinds: BTreeMap<String, Kind>,
    impacts: BTreeMap<String, u8>,
}

impl Lexicon {
    /// English words, the stored words of every list, and the one-letter aliases of the tiles: t w l c e, b for bright.
    pub fn english() -> Self {
        Self::default()
            .with_categories(Category::TrainingGap, &["training_gap", "training", "t"])
            .with_categories(Category::Tooling, &["tooling", "w"])
            .with_categories(Category::Workload, &["workload", "l"])
            .with_categories(Category::CustomerBehaviour, &["customer_behaviour", "customer_behavior", "customer", "c"])
            .with_categories(Category::EscalationNeed, &["escalation_need", "escalation", "e"])
            .with_bases(Basis::Seen, &["seen", "saw", "observed"])
            .with_bases(Basis::Heard, &["heard", "overheard"])
            .with_bases(Basis::Told, &["told"])
            .with_bases(Basis::Measured, &["measured"])
            .with_bases(Basis::Artefact, &["artefact", "artifact"])
            .with_bases(Basis::Inferred, &["inferred", "my_read", "read"])
            .with_polarities(Polarity::Problem, &["problem"])
            .with_polarities(Polarity::Strength, &["strength", "bright", "bright_spot", "b"])
            .with_polarities(Polarity::Neutral, &["neutral"])
            .with_kinds(Kind::Phrase, &["phrase"])
            .with_kinds(Kind::KpiConflict, &["kpi", "kpi_conflict"])
            .with_kinds(Kind::Idea, &["idea"])
            .with_impacts(1, &["1", "low"])
            .with_impacts(2, &["2", "med", "medium"])
            .with_impacts(3, &["3", "high"])
    }

    /// English and German together.
    pub fn english_and_german() -> Self {
        Self::english()
            .with_categories(Category::TrainingGap, &["schulung", "schulungsbedarf", "schulungslücke", "training", "s"])
            .with_categories(Category::Tooling, &["werkzeug", "werkzeuge", "arbeitsmittel", "technik"])
            .with_categories(Category::Workload, &["arbeitslast", "arbeitsbelastung", "auslastung", "last"])
            .with_categories(Category::CustomerBehaviour, &["kunde", "kunden", "kundenverhalten", "k"])
            .with_categories(Category::EscalationNeed, &["eskalation", "eskalationsbedarf"])
            .with_bases(Basis::Seen, &["gesehen", "beobachtet"])
            .with_bases(Basis::Heard, &["gehört"])
            .with_bases(Basis::Told, &["erzählt", "berichtet"])
            .with_bases(Basis::Measured, &["gemessen"])
            .with_bases(Basis::Artefact, &["artefakt", "beleg"])
            .with_bases(Basis::Inferred, &["vermutet", "gefolgert", "meine_deutung", "deutung"])
            .with_polarities(Polarity::Strength, &["stärke", "lichtblick"])
            .with_kinds(Kind::Phrase, &["formulierung"])
            .with_kinds(Kind::KpiConflict, &["kennzahl", "kennzahlkonflikt", "kpi_konflikt"])
            .with_kinds(Kind::Idea, &["idee"])
            .with_impacts(1, &["niedrig", "gering"])
            .with_impacts(2, &["mittel"])
            .with_impacts(3, &["hoch"])
    }

    /// Adds names for a category. A later meaning of a name replaces an earlier one.
    #[must_use]
    pub fn with_categories(mut self, category: Category, names: &[&str]) -> Self {
        self.categories.extend(names.iter().map(|name| (normal_tag(name), category)));
        self
    }

    /// Adds words for a basis.
    #[must_use]
    pub fn with_bases(mut self, basis: Basis, names: &[&str]) -> Self {
        self.bases.extend(names.iter().map(|name| (normal_tag(name), basis)));
        self
    }

    /// Adds words for a polarity; those of `Strength` are the tags that mark a bright spot.
    #[must_use]
    pub fn with_polarities(mut self, polarity: Polarity, names: &[&str]) -> Self {
        self.polarities.extend(names.iter().map(|name| (normal_tag(name), polarity)));
        self
    }

    /// Adds the tags that name a kind. A quote, a thought and an ask are said by the sign that begins the line.
    #[must_use]
    pub fn with_kinds(mut self, kind: Kind, names: &[&str]) -> Self {
        self.kinds.extend(names.iter().map(|name| (normal_tag(name), kind)));
        self
    }

    /// Adds words for an impact of 1 to 3.
    #[must_use]
    pub fn with_impacts(mut self, impact: u8, names: &[&str]) -> Self {
        self.impacts.extend(names.iter().map(|name| (normal_tag(name), impact)));
        self
    }

    /// The category of this name, in any case and with blanks, hyphens or underscores.
    pub fn category(&self, name: &str) -> Option<Category> {
        self.categories.get(&normal_tag(name)).copied()
    }

    /// The basis of this word.
    pub fn basis(&self, name: &str) -> Option<Basis> {
        self.bases.get(&normal_tag(name)).copied()
    }

    /// The polarity of this word.
    pub fn polarity(&self, name: &str) -> Option<Polarity> {
        self.polarities.get(&normal_tag(name)).copied()
    }

    /// The kind that this tag names.
    pub fn kind(&self, name: &str) -> Option<Kind> {
        self.kinds.get(&normal_tag(name)).copied()
    }

    /// The impact of this word or digit.
    pub fn impact(&self, name: &str) -> Option<u8> {
        self.impacts.get(&normal_tag(name)).copied()
    }
}

/// A tag in its normal form: lower case, NFC, blanks and underscores as single hyphens, none at the ends.
pub fn normal_tag(name: &str) -> String {
    // Lower case can decompose (İ), so NFC comes last.
    let lower: String = name.nfc().collect::<String>().to_lowercase().nfc().collect();
    let words = lower.split(|c: char| c == '-' || c == '_' || c.is_whitespace());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}
