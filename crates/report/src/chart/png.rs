//! A chart as a picture of points, for files that take no SVG. What is NOT here: how a mark is drawn (`svg`).

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::{Chart, Mark, svg};
use crate::error::ReportError;
use crate::write::fonts;

/// Pixels for a point: sharp on paper.
const SCALE: f32 = 3.0;

/// The light colours of the reports, on white paper.
const STYLE: &str = "<style>text{font-family:Inter}.f-ink{fill:#1b1d21}.f-soft{fill:#646974}.f-accent{fill:#1f5fbf}\
    .f-other{fill:#8a8f99}.f-training{fill:#1b50b7}.f-tooling{fill:#b37103}.f-workload{fill:#069487}.f-customer{fill:#74225e}\
    .f-escalation{fill:#ab1002}.f-bright{fill:#fff;stroke:#4a4e57}.f-withheld{fill:#f2f0ec}.f-hair{fill:#d5d1c9}\
    .s-ink{stroke:#1b1d21}.s-soft{stroke:#8a8f99}.s-hair{stroke:#d5d1c9}.s-accent{stroke:#1f5fbf}\
    .pattern path{stroke:#fff;stroke-width:.8}.pattern circle{fill:#fff}</style>";

/// The picture, as a PNG file.
pub fn png(chart: &Chart) -> Result<Vec<u8>, ReportError> {
    let fail = |reason: String| ReportError::File { format: "PNG", reason };
    let drawing = svg(chart, 1).replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1).replacen(
        "<defs>",
        &format!("{STYLE}<defs>"),
        1,
    );
    let options =
        Options { fontdb: std::sync::Arc::new(letters(chart)), font_family: "Inter".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&drawing, &options).map_err(|error| fail(error.to_string()))?;
    let pixels = |points: f64| (points as f32 * SCALE).ceil().max(1.0) as u32;
    let mut picture = Pixmap::new(pixels(chart.width), pixels(chart.height))
        .ok_or_else(|| fail("no room for the picture".to_owned()))?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut picture.as_mut());
    picture.encode_png().map_err(|error| fail(error.to_string()))
}

/// A page whose letters are shapes already, as a PNG file.
pub fn picture(drawing: &str, scale: f32) -> Result<Vec<u8>, ReportError> {
    let fail = |reason: String| ReportError::File { format: "PNG", reason };
    let tree = Tree::from_str(drawing, &Options::default()).map_err(|error| fail(error.to_string()))?;
    let pixels = |points: f32| (points * scale).ceil().max(1.0) as u32;
    let mut picture = Pixmap::new(pixels(tree.size().width()), pixels(tree.size().height()))
        .ok_or_else(|| fail("no room for the picture".to_owned()))?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|error| fail(error.to_string()))
}

/// Inter, and the system's fonts only where the chart has letters that Inter lacks.
fn letters(chart: &Chart) -> fontdb::Database {
    let own = fonts::own();
    let texts =
        chart.marks.iter().filter_map(|mark| if let Mark::Text { text, .. } = mark { Some(text) } else { None });
    let covered = texts.flat_map(|text| text.chars()).all(|letter| own.covers(letter));
    let mut database = fontdb::Database::new();
    for font in &(if covered { own } else { fonts::with_system() }).fonts {
        database.load_font_data(font.data().to_vec());
    }
    database
}
