//! Charts as plain data: a title that is a sentence, the numbers as a table, and a short list of marks that every
//! writer draws alike. What is NOT here: colours and patterns (`svg` and the page template own their look).

mod png;
mod svg;

use serde::Serialize;
use shadowday_model::vocabulary::Category;

use crate::content::Table;

pub use png::{picture, png};
pub use svg::svg;

/// A chart. Lengths are points; y grows downwards.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// Stable name, e.g. `categories`.
    pub id: &'static str,
    /// What it shows, as a sentence.
    pub title: String,
    /// What it rests on: n and exposure.
    pub caption: String,
    /// The same in words, for who cannot see it.
    pub alt: String,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Drawn in this order.
    pub marks: Vec<Mark>,
    /// Its numbers.
    pub table: Table,
}

/// What a picture says to whoever cannot see it: its title as a sentence, then each thing drawn with its figure.
pub fn spoken(title: &str, drawn: impl Iterator<Item = (impl AsRef<str>, impl AsRef<str>)>) -> String {
    let list = drawn.map(|(name, shown)| format!("{}: {}", name.as_ref(), shown.as_ref())).collect::<Vec<_>>();
    let stop = if title.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{title}{stop} {}.", list.join("; "))
}

/// A primitive.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// A filled box.
    Box {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Fill.
        paint: Paint,
    },
    /// A straight line.
    Line {
        /// From.
        x1: f64,
        /// From.
        y1: f64,
        /// To.
        x2: f64,
        /// To.
        y2: f64,
        /// Thickness.
        weight: f64,
        /// Colour.
        paint: Paint,
    },
    /// A dot.
    Dot {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        radius: f64,
        /// Fill.
        paint: Paint,
    },
    /// A line of text; y is its baseline.
    Text {
        /// Where the anchor is.
        x: f64,
        /// Baseline.
        y: f64,
        /// Size of the letters.
        size: f64,
        /// Which end of the text is at x.
        anchor: Anchor,
        /// Semibold.
        bold: bool,
        /// Ink or a softer ink.
        paint: Paint,
        /// The words.
        text: String,
    },
}

/// Which end of a text is at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The start.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

/// What a mark means; each writer has one colour and one pattern for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paint {
    /// Training gap: solid.
    Training,
    /// Tooling: diagonal.
    Tooling,
    /// Workload: dots.
    Workload,
    /// Customer behaviour: horizontal.
    Customer,
    /// Escalation need: cross-hatch.
    Escalation,
    /// Bright spot: outline.
    Bright,
    /// Everything else.
    Other,
    /// Text.
    Ink,
    /// Quieter text.
    Soft,
    /// Hairlines.
    Hair,
    /// The one accent.
    Accent,
    /// Withheld: hatch.
    Withheld,
}

impl Paint {
    /// The paint of a category; of "not sorted yet" when there is none.
    pub fn of(category: Option<Category>) -> Self {
        match category {
            Some(Category::TrainingGap) => Self::Training,
            Some(Category::Tooling) => Self::Tooling,
            Some(Category::Workload) => Self::Workload,
            Some(Category::CustomerBehaviour) => Self::Customer,
            Some(Category::EscalationNeed) => Self::Escalation,
            None => Self::Other,
        }
    }

    /// The word writers name it by.
    pub fn word(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Tooling => "tooling",
            Self::Workload => "workload",
            Self::Customer => "customer",
            Self::Escalation => "escalation",
            Self::Bright => "bright",
            Self::Other => "other",
            Self::Ink => "ink",
            Self::Soft => "soft",
            Self::Hair => "hair",
            Self::Accent => "accent",
            Self::Withheld => "withheld",
        }
    }
}

/// A bar with its name and printed number.
pub struct Bar {
    /// Letter of its category, drawn before the name.
    pub letter: String,
    /// Name.
    pub name: String,
    /// Length; `None` when withheld.
    pub value: Option<f64>,
    /// The number as printed.
    pub shown: String,
    /// Fill.
    pub paint: Paint,
}

/// Horizontal bars from zero, labelled directly: no axis, no legend.
pub fn bars(width: f64, bars: &[Bar]) -> (f64, Vec<Mark>) {
    const ROW: f64 = 17.0;
    let longest_name = bars.iter().map(|bar| text_width(&bar.name, 8.5)).fold(0.0, f64::max);
    // Names stand at the edge where no bar has a letter.
    let indent = if bars.iter().all(|bar| bar.letter.is_empty()) { 0.0 } else { 14.0 };
    let left = (longest_name + indent + 8.0).min(width * 0.6);
    // A withheld bar is short, so its words have room.
    let longest_number =
        bars.iter().filter(|bar| bar.value.is_some()).map(|bar| text_width(&bar.shown, 8.5)).fold(0.0, f64::max);
    let room = (width - left - longest_number - 10.0).max(20.0);
    let most = bars.iter().filter_map(|bar| bar.value).fold(0.0, f64::max);
    let mut marks =
        vec![Mark::Line { x1: left, y1: 1.0, x2: left, y2: ROW * bars.len() as f64, weight: 0.6, paint: Paint::Soft }];
    for (at, bar) in bars.iter().enumerate() {
        let top = ROW * at as f64 + 3.0;
        let baseline = top + 9.0;
        marks.push(label(0.0, baseline, &bar.letter, Anchor::Start, true, Paint::Ink));
        marks.push(label(indent, baseline, &bar.name, Anchor::Start, false, Paint::Ink));
        let length = match bar.value {
            Some(value) if most > 0.0 => room * value / most,
            Some(_) => 0.0,
            None => room * 0.12,
        };
        if length > 0.0 {
            let paint = if bar.value.is_some() { bar.paint } else { Paint::Withheld };
            marks.push(Mark::Box { x: left, y: top, width: length, height: 11.0, paint });
        }
        marks.push(label(left + length + 5.0, baseline, &bar.shown, Anchor::Start, true, Paint::Ink));
    }
    (ROW * bars.len() as f64 + 2.0, marks)
}

/// A column with its number above and its name below.
pub struct Stem {
    /// Under the column; may be empty to thin the labels out.
    pub name: String,
    /// Height; `None` when withheld.
    pub value: Option<f64>,
    /// The number as printed; empty for zero.
    pub shown: String,
    /// Part of the height drawn as an outline on top: bright spots.
    pub bright: f64,
}

/// Upright columns from zero on one line.
pub fn stems(width: f64, tall: f64, stems: &[Stem]) -> (f64, Vec<Mark>) {
    const HEAD: f64 = 11.0;
    let floor = HEAD + tall;
    let step = width / stems.len().max(1) as f64;
    let thick = (step * 0.68).min(22.0);
    let most = stems.iter().filter_map(|stem| stem.value).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let mut marks = Vec::new();
    for (at, stem) in stems.iter().enumerate() {
        let middle = step * (at as f64 + 0.5);
        let height = stem.value.map_or(tall * 0.3, |value| tall * value / most);
        let bright = if stem.value.is_some() { tall * stem.bright / most } else { 0.0 };
        let left = middle - thick / 2.0;
        let paint = if stem.value.is_some() { Paint::Accent } else { Paint::Withheld };
        if height - bright > 0.0 {
            marks.push(Mark::Box { x: left, y: floor - height + bright, width: thick, height: height - bright, paint });
        }
        if bright > 0.0 {
            marks.push(Mark::Box { x: left, y: floor - height, width: thick, height: bright, paint: Paint::Bright });
        }
        if !stem.shown.is_empty() {
            marks.push(small(middle, floor - height - 3.0, &stem.shown, true, Paint::Ink));
        }
        if !stem.name.is_empty() {
            marks.push(small(middle, floor + 10.0, &stem.name, false, Paint::Soft));
        }
    }
    marks.push(Mark::Line { x1: 0.0, y1: floor, x2: width, y2: floor, weight: 0.6, paint: Paint::Soft });
    (floor + 14.0, marks)
}

/// Dates on one line, each with its name; near ones stand above and below it in turn. `at` is from 0 to 1.
pub fn dates(width: f64, dates: &[(f64, String, String)]) -> (f64, Vec<Mark>) {
    const EDGE: f64 = 84.0;
    const AXIS: f64 = 34.0;
    let mut marks = vec![Mark::Line { x1: 0.0, y1: AXIS, x2: width, y2: AXIS, weight: 1.2, paint: Paint::Hair }];
    for (number, (at, name, date)) in dates.iter().enumerate() {
        let x = EDGE + at * (width - 2.0 * EDGE);
        let (first, second) =
            if number.is_multiple_of(2) { (AXIS - 22.0, AXIS - 10.0) } else { (AXIS + 18.0, AXIS + 30.0) };
        marks.push(Mark::Dot { x, y: AXIS, radius: 4.0, paint: Paint::Accent });
        let label = |y, bold, text: &String| Mark::Text {
            x,
            y,
            size: 9.5,
            anchor: Anchor::Middle,
            bold,
            paint: if bold { Paint::Ink } else { Paint::Soft },
            text: text.clone(),
        };
        marks.push(label(first, true, name));
        marks.push(label(second, false, date));
    }
    (AXIS * 2.0, marks)
}

fn label(x: f64, y: f64, text: &str, anchor: Anchor, bold: bool, paint: Paint) -> Mark {
    Mark::Text { x, y, size: 8.5, anchor, bold, paint, text: text.to_owned() }
}

fn small(x: f64, y: f64, text: &str, bold: bool, paint: Paint) -> Mark {
    Mark::Text { x, y, size: 7.5, anchor: Anchor::Middle, bold, paint, text: text.to_owned() }
}

/// Width of a text in Inter, near enough to keep labels apart: wide scripts take a full square.
pub fn text_width(text: &str, size: f64) -> f64 {
    let ems = text.chars().map(|letter| match letter {
        'i' | 'l' | 'j' | '.' | ',' | '\'' | 'I' | '|' => 0.29,
        'm' | 'w' | 'M' | 'W' | '%' => 0.9,
        'A'..='Z' => 0.68,
        '\u{1100}'.. => 1.0,
        _ => 0.57,
    });
    ems.sum::<f64>() * size
}
