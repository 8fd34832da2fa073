//! Hostile and extreme rows: every writer gives a file, nothing in it runs, nothing is lost silently.

use super::build::{Notebook, recipe, small_day, summary, texts};
use crate::{Content, Format, Messages, Preview, Report, Rows, content, write};

/// Emoji, right to left, Chinese, one enormous word, markup, HTML, formulas, controls.
pub const HOSTILE: [&str; 16] = [
    "👩‍👩‍👧‍👦 🇪🇺 ☎️ 🫠 laughing",
    "الزبون غاضب جدا من الفاتورة",
    "הלקוח ביקש קוד החזר \u{202E}abc",
    "退款代码在四个屏幕上输入",
    "ลูกค้ารอสายนานมาก",
    "#set page(width: 1pt) #read(\"/etc/passwd\") $x^2$ *bold* _it_ `raw` @ref <label> \\",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "{{ 7 * 7 }} {% raw %} {{ c.evidence }}",
    "=HYPERLINK(\"http://evil\",\"x\")",
    "+1-800 @SUM(A1) -2+3",
    "]]> --> \" ' & &amp;",
    "a\u{0}b\u{7}c\u{1b}[31m\u{FFFE}",
    "\u{301}\u{302}\u{303} Z\u{0335}\u{0336}\u{0337}a\u{0335}l\u{0336}g\u{0337}o",
    "\u{E000}\u{10FFFF}\u{1F9FF} private",
    "line one\nline two\ttab\rreturn",
    "𓀀𓁐 𝕬𝖑𝖕𝖍𝖆 ﷽",
];

pub fn hostile() -> (Rows, shadowday_model::ids::RecordId) {
    let mut notebook = Notebook::new();
    let long = "x".repeat(10_000);
    notebook.rows.programme.as_mut().unwrap().name = HOSTILE[6].to_owned();
    let team = notebook.team(HOSTILE[6], &[HOSTILE[8], HOSTILE[5]]);
    notebook.host(team, HOSTILE[7], HOSTILE[6]);
    let host = notebook.rows.hosts[0].id;
    let day = notebook.day(team, "2026-10-14", 6.5);
    notebook.rows.days[0].day.hosts.insert(host);
    for (number, text) in HOSTILE.iter().copied().chain([long.as_str()]).enumerate() {
        for (lead, quotable) in [("2 ", false), ("6 ", false), ("-> ", false), ("1 ", true)] {
            let note = notebook.note(day, &format!("{:02}:{:02}", 9 + number % 6, number), lead);
            note.text = text.to_owned();
            note.quotable = quotable;
            note.hosts.insert(host);
            note.tags.insert(text.to_owned());
            note.tools.insert(text.to_owned());
            note.minutes = Some(if number == 3 { f64::INFINITY } else { 1.5 });
            note.count = if number == 4 { u32::MAX } else { 1 };
        }
    }
    (notebook.rows, day)
}

fn all_formats(content: &Content) {
    for format in [Format::Pdf, Format::Html, Format::Docx, Format::Markdown, Format::Email, Format::Xlsx, Format::Csv]
    {
        let written = write(content, format, &()).unwrap();
        assert!(!written.bytes.is_empty(), "{format:?}");
        if format == Format::Pdf {
            assert!(written.bytes.starts_with(b"%PDF-") && written.pages.unwrap() >= 1);
            assert!(
                written.accessible && super::files::claims_accessibility(&written.bytes),
                "PDF/UA-1, whatever the words"
            );
        }
    }
}

#[test]
fn hostile_rows_give_every_file_and_run_nothing() {
    let (rows, day) = hostile();
    let words = Messages::of("en");
    let mut of_day = recipe(Report::Day { day });
    (of_day.headline, of_day.audience, of_day.fix_first, of_day.not_seen) =
        (HOSTILE[6].to_owned(), HOSTILE[5].to_owned(), HOSTILE[1].to_owned(), "y".repeat(10_000));
    for recipe in [of_day, summary("2026-10-01", "2026-10-31")] {
        let made = content(&rows, &recipe, &words).unwrap();
        all_formats(&made);
        let html = String::from_utf8(write(&made, Format::Html, &()).unwrap().bytes).unwrap();
        assert!(!html.contains("<script") && !html.contains("<img") && html.contains("&lt;script&gt;"));
        assert!(html.contains("{{ 7 * 7 }}"), "the template engine did not run a note");
        let pages = Preview::of(&made).unwrap().len();
        assert!(pages <= 4, "{pages} pages: the page setting did not obey a note");
    }
}

#[test]
fn characters_without_a_shape_are_replaced_and_said() {
    let (mut rows, recipe) = small_day();
    rows.observations[2].text = "Private \u{E123} and \u{10FFFD}".to_owned();
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let pdf = write(&made, Format::Pdf, &()).unwrap();
    let text = super::files::pdf_text(&pdf.bytes);
    assert!(text.contains("are shown as") || text.contains("no shape"), "{text}");
}

#[test]
fn no_day_one_note_and_no_notes() {
    let words = Messages::of("en");
    let nothing = content(&Rows::default(), &summary("2026-10-01", "2026-10-31"), &words).unwrap();
    assert_eq!(nothing.observations, 0);
    assert_eq!(nothing.title, "No observation to report for 1 Oct 2026 to 31 Oct 2026: nobody was shadowed");
    all_formats(&nothing);
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    let day = notebook.day(team, "2026-10-14", 0.0);
    let empty = content(&notebook.rows, &recipe(Report::Day { day }), &words).unwrap();
    assert_eq!(empty.title, "Billing, Wed 14 Oct: nothing was noted, 0 observations");
    all_formats(&empty);
    notebook.note(day, "09:00", "2 Only one");
    let one = content(&notebook.rows, &recipe(Report::Day { day }), &words).unwrap();
    assert_eq!(one.title, "Billing, Wed 14 Oct: “Only one” weighs most, seen once among one problem");
    all_formats(&one);
    for made in [&nothing, &empty, &one] {
        assert!(texts(made).values().all(|text| !text.contains("NaN") && !text.contains("inf")));
    }
}

#[test]
fn wrong_asks_are_sentences() {
    let words = Messages::of("en");
    let day = shadowday_model::ids::RecordId(uuid::Uuid::from_u128(9));
    let missing = content(&Rows::default(), &recipe(Report::Day { day }), &words).unwrap_err();
    assert!(matches!(missing, crate::ReportError::NoSuchDay));
    let turned = content(&Rows::default(), &summary("2026-10-31", "2026-10-01"), &words).unwrap_err();
    assert!(matches!(turned, crate::ReportError::EmptyPeriod));
}

#[test]
fn two_thousand_observations_stay_two_pages_and_all_rows() {
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    let days: Vec<_> = (1..=28).map(|day| notebook.day(team, &format!("2026-10-{day:02}"), 6.0)).collect();
    for number in 0..2_000 {
        let line = format!("{} Note number {number} #tag-{} ~2min !{}", number % 6 + 1, number % 23, number % 3 + 1);
        notebook.note(days[number % days.len()], &format!("{:02}:{:02}", 9 + number % 6, number % 60), &line);
    }
    let made = content(&notebook.rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap();
    assert_eq!((made.observations, made.evidence.len()), (2_000, 2_000));
    assert!(Preview::of(&made).unwrap().len() <= 2);
    all_formats(&made);
}

#[test]
fn cancelling_leaves_nothing() {
    struct CancelAt(u32);
    impl crate::Progress for CancelAt {
        fn stage(&self, done: u32, _: u32) -> bool {
            done < self.0
        }
    }
    let (rows, recipe) = small_day();
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    for stage in [0, 1, 2] {
        assert!(matches!(write(&made, Format::Pdf, &CancelAt(stage)), Err(crate::ReportError::Cancelled)));
    }
    assert!(write(&made, Format::Pdf, &CancelAt(9)).is_ok());
}
