//! The notice for a host: one page, tagged, in words, inert.

use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Programme};

use super::build::at;
use super::files::{claims_accessibility, pdf_text};
use crate::{Format, HostNotice, Messages, Paper, notice};

pub fn billing(words: &Messages) -> HostNotice {
    let mut programme = Programme::from_fields(RecordId(uuid::Uuid::nil()), &FieldMap::new());
    programme.purpose = "To see what slows our colleagues down.".to_owned();
    programme.notice_version = 3;
    programme.retention_days = 180;
    HostNotice {
        programme: Some(programme),
        text: words.say("notice-default"),
        team: "Billing".to_owned(),
        leader: "Dana".to_owned(),
        role: "Chief operating officer".to_owned(),
        date: chrono::NaiveDate::from_ymd_opt(2026, 10, 14),
        start: Some(at("2026-10-14 09:00")),
        end: Some(at("2026-10-14 15:30")),
        question: "Why do refunds take three days?".to_owned(),
        questions: Vec::new(),
        paper: Paper::A4,
    }
}

#[test]
fn a_page_says_who_comes_why_and_how_to_object() {
    let words = Messages::of("en");
    let made = notice(&billing(&words), Format::Pdf, &words).unwrap();
    assert_eq!((made.pages, made.accessible), (Some(1), true));
    assert!(claims_accessibility(&made.bytes));
    let text = pdf_text(&made.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in
        ["14 Oct 2026", "09:00 to 15:30", "Dana (Chief operating officer)", "How to object", "180 days", "version 3"]
    {
        assert!(text.contains(said), "{said} in {text}");
    }
    let again = notice(&billing(&words), Format::Pdf, &words).unwrap();
    assert!(made.bytes == again.bytes, "the same notice gives the same bytes");
}

#[test]
fn words_of_people_are_data() {
    let words = Messages::of("en");
    let mut hostile = billing(&words);
    hostile.team = "#panic(\"x\") <script>alert(1)</script> $x$".to_owned();
    hostile.questions = vec!["= A heading? #import \"@preview/x:1.0.0\"".to_owned()];
    let page = String::from_utf8(notice(&hostile, Format::Html, &words).unwrap().bytes).unwrap();
    assert!(!page.contains("<script"), "escaped");
    let text = pdf_text(&notice(&hostile, Format::Pdf, &words).unwrap().bytes);
    assert!(text.contains("#panic("), "shown as it was typed");
}

#[test]
fn a_day_without_a_date_and_other_formats() {
    let words = Messages::of("en");
    let open = HostNotice { date: None, start: None, end: None, ..billing(&words) };
    let page = String::from_utf8(notice(&open, Format::Html, &words).unwrap().bytes).unwrap();
    assert!(page.contains("The day will be agreed with you") && !page.contains('⟦'), "every message is there");
    assert!(notice(&open, Format::Xlsx, &words).is_err());
}
