//! A chart as an inline SVG picture for the HTML file. Colours come from the page's style sheet by class, patterns from
//! the picture itself, so light, dark and grey paper all work. What is NOT here: the style sheet.

use std::fmt::Write;

use super::{Anchor, Chart, Mark, Paint};

/// The picture. `number` keeps ids apart when a page has several.
pub fn svg(chart: &Chart, number: usize) -> String {
    let mut out = String::new();
    let (width, height) = (trim(chart.width), trim(chart.height));
    let mut put = |text: std::fmt::Arguments<'_>| out.write_fmt(text).expect("writing to a String does not fail");
    put(format_args!(
        "<svg class=\"chart\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t{number} d{number}\">"
    ));
    put(format_args!(
        "<title id=\"t{number}\">{}</title><desc id=\"d{number}\">{}</desc>",
        escape(&chart.title),
        escape(&chart.alt)
    ));
    put(format_args!("<defs>{}</defs>", patterns(number)));
    for mark in &chart.marks {
        put(format_args!("{}", drawn(mark, number)));
    }
    put(format_args!("</svg>"));
    out
}

fn drawn(mark: &Mark, number: usize) -> String {
    match mark {
        Mark::Box { x, y, width, height, paint } => {
            let [x, y, width, height] = [x, y, width, height].map(|length| trim(*length));
            let area = format!("x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
            let word = paint.word();
            if pattern(*paint).is_empty() {
                format!("<rect class=\"f-{word}\" {area}/>")
            } else {
                format!("<rect class=\"f-{word}\" {area}/><rect {area} fill=\"url(#p{number}-{word})\"/>")
            }
        }
        Mark::Line { x1, y1, x2, y2, weight, paint } => {
            let [x1, y1, x2, y2, weight] = [x1, y1, x2, y2, weight].map(|length| trim(*length));
            format!(
                "<line class=\"s-{}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke-width=\"{weight}\"/>",
                paint.word()
            )
        }
        Mark::Dot { x, y, radius, paint } => {
            format!(
                "<circle class=\"f-{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
                paint.word(),
                trim(*x),
                trim(*y),
                trim(*radius)
            )
        }
        Mark::Text { x, y, size, anchor, bold, paint, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { " font-weight=\"600\"" } else { "" };
            let (x, y, size, text) = (trim(*x), trim(*y), trim(*size), escape(text));
            format!(
                "<text class=\"f-{}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\"{weight}>{text}</text>",
                paint.word()
            )
        }
    }
}

const PATTERNED: [Paint; 5] = [Paint::Tooling, Paint::Workload, Paint::Customer, Paint::Escalation, Paint::Withheld];

/// The lighter lines over a fill that tell categories apart without colour.
fn pattern(paint: Paint) -> &'static str {
    match paint {
        Paint::Tooling | Paint::Withheld => "<path d=\"M-1 5 5-1M-1 1 1-1M3 5 5 3\"/>",
        Paint::Workload => "<circle cx=\"2\" cy=\"2\" r=\".8\"/>",
        Paint::Customer => "<path d=\"M0 2H4\"/>",
        Paint::Escalation => "<path d=\"M0 0 4 4M4 0 0 4\"/>",
        Paint::Training | Paint::Bright | Paint::Other | Paint::Ink | Paint::Soft | Paint::Hair | Paint::Accent => "",
    }
}

fn patterns(number: usize) -> String {
    let one = |paint: &Paint| {
        let word = paint.word();
        format!(
            "<pattern id=\"p{number}-{word}\" class=\"pattern\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">{}</pattern>",
            pattern(*paint)
        )
    };
    PATTERNED.iter().map(one).collect()
}

/// Two decimals at most, so that the same chart gives the same bytes everywhere.
fn trim(length: f64) -> String {
    let text = format!("{length:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Text as XML. Characters that XML cannot hold show as �.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            control if control.is_control() || matches!(control, '\u{FFFE}' | '\u{FFFF}') => safe.push('\u{FFFD}'),
            letter => safe.push(letter),
        }
    }
    safe
}
