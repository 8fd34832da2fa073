//! How many findings page one has room for beside what else stands on it: the page engine would break it anywhere.
//! What is NOT here: the page engine's own measure, which nobody can ask before the content is there.

use crate::chart::text_width;
use crate::content::found::Found;
use crate::content::{Block, Edition, Item, Section};
use crate::input::Paper;

/// Rows of the table, where there is room for them; so many there are whatever else the page says.
const MOST: usize = 6;
const LEAST: usize = 3;

/// What a page has between its margins, in points, and the tenth by which the measures here are too careful.
fn page(paper: Paper) -> f64 {
    if paper == Paper::Letter { 755.0 } else { 805.0 }
}

/// Widths of the title, of one of three columns, and of the words of a finding in the table.
const WIDE: f64 = 500.0;
const THIRD: f64 = 145.0;
const FINDING: f64 = 122.0;
/// The facts under the title, the heading and the head of the table, the note under it, and what is between the parts.
const BETWEEN: f64 = 33.0 + 34.0 + 16.0 + 2.0 * 16.0;
/// Running text has spaces and small letters, and so is slimmer than its labels are taken to be.
const SLIMMER: f64 = 0.88;

fn lines(text: &str, size: f64, width: f64) -> f64 {
    if text.is_empty() { 0.0 } else { (text_width(text, size) * SLIMMER / width).ceil().max(1.0) }
}

fn block(block: &Block) -> f64 {
    let item =
        |item: &Item| lines(&item.text, 9.0, THIRD - 12.0) * 10.4 + lines(&item.detail, 7.5, THIRD - 12.0) * 9.0 + 8.0;
    match block {
        Block::Paragraph { text } => lines(text, 9.0, THIRD) * 10.4 + 5.0,
        Block::Note { text } => lines(text, 7.2, THIRD) * 9.0 + 5.0,
        Block::Quote { quote } => {
            let source = format!("{} {}", quote.who, quote.evidence);
            lines(&quote.text, 9.5, THIRD - 10.0) * 11.0 + lines(&source, 7.5, THIRD - 10.0) * 9.0 + 14.0
        }
        Block::List { items } => items.iter().map(item).sum(),
        _ => 0.0,
    }
}

/// The highest of some sections that stand side by side.
fn side_by_side(sections: &[Section]) -> f64 {
    let height = |section: &Section| {
        lines(&section.heading, 10.5, THIRD) * 13.0 + 8.0 + section.blocks.iter().map(block).sum::<f64>()
    };
    sections.iter().map(height).fold(0.0, f64::max)
}

/// Rows of the table that fit.
pub fn rows(
    (paper, edition): (Paper, Edition),
    title: &str,
    (lists, top): (&[Section], &[Section]),
    found: &[Found<'_, '_>],
) -> usize {
    let above = lines(title, 19.0, WIDE) * 24.0 + BETWEEN + side_by_side(lists) + side_by_side(top);
    let mut left = page(paper) - above;
    let fits = |one: &&Found| {
        let evidence = match edition {
            Edition::CrossTeam => 0.0,
            Edition::Team if one.notes.len() > 2 => 2.0,
            Edition::Team => 1.0,
        };
        let words = lines(one.statement(), 8.5, FINDING).min(4.0) * 9.8 + evidence * 8.4;
        left -= words.max(34.0) + 15.0;
        left >= 0.0
    };
    found.iter().take(MOST).take_while(fits).count().max(LEAST)
}
