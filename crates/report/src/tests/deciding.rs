//! What people decide from: findings, poster, decision brief, purchase case, huddle card, register. Their promises one by one, then the
//! sample company on their pages.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::Decision;
use shadowday_model::vocabulary::Category::{CustomerBehaviour, EscalationNeed, Tooling, TrainingGap};
use shadowday_model::vocabulary::{DeclineReason, EvidenceLink, HostVerdict, Light, ReviewAction};

use super::build::{Notebook, at, deciding_company, recipe, texts};
use super::files::{claims_accessibility, pdf_text};
use super::hostile::HOSTILE;
use super::sample::{look, named, sample};
use crate::{
    Block, CheckState, Content, Edition, Format, Messages, Paper, Preview, Reach, Recipe, Report, ReportError, Rows,
    Value, checks, content, write,
};

/// The words of the kinds.
pub const KINDS: [&str; 6] = ["findings", "poster", "decision", "purchase", "huddle", "register"];
const FORMATS: [Format; 8] =
    [Format::Pdf, Format::Html, Format::Docx, Format::Markdown, Format::Email, Format::Xlsx, Format::Csv, Format::Png];

fn report(rows: &Rows, kind: &str, teams: BTreeSet<RecordId>) -> Report {
    let (from, to) = ("2026-10-01".parse().unwrap(), "2026-10-31".parse().unwrap());
    match kind {
        "findings" => Report::Findings { from, to, teams },
        "huddle" => Report::Huddle { from, to, teams },
        "poster" => Report::Poster { from, to, team: rows.teams[0].id },
        "decision" => Report::Decision { of: rows.decisions[0].id, to },
        "register" => Report::Register { to },
        _ => Report::Purchase { of: BTreeSet::from([rows.findings[0].finding.id, rows.asks[1].id]), to },
    }
}

/// A report of the first team; of all its teams where it is about more.
pub fn of_billing(rows: &Rows, kind: &str) -> Recipe {
    let mut made = recipe(report(rows, kind, BTreeSet::from([rows.teams[0].id])));
    (made.said.decider, made.said.decide_by) = ("Board".to_owned(), "2026-11-25".parse().ok());
    made
}

/// A report of everybody.
pub fn of_company(rows: &Rows, kind: &str) -> Recipe {
    recipe(report(rows, kind, BTreeSet::new()))
}

fn made(rows: &Rows, recipe: &Recipe) -> Content {
    content(rows, recipe, &Messages::of("en")).unwrap()
}

fn table<'c>(content: &'c Content, id: &str) -> &'c crate::Table {
    let blocks = content.sections.iter().flat_map(|section| &section.blocks);
    let found = blocks.filter_map(|block| if let Block::Table { table } = block { Some(table) } else { None });
    found.into_iter().find(|table| table.id == id).unwrap_or_else(|| panic!("no table {id}"))
}

fn stops(content: &Content) -> Vec<&'static str> {
    let all = checks(content, true).into_iter();
    all.filter(|check| check.state == CheckState::Stop).map(|check| check.message).collect()
}

#[test]
fn every_kind_is_made_in_its_formats_the_same_twice_and_accessible() {
    let rows = deciding_company();
    for kind in KINDS {
        for recipe in [of_billing(&rows, kind), of_company(&rows, kind)] {
            let content = made(&rows, &recipe);
            for format in FORMATS {
                if !content.can_be(format) {
                    assert!(matches!(write(&content, format, &()), Err(ReportError::NotInFormat)), "{kind} {format:?}");
                    continue;
                }
                let (first, second) =
                    (write(&content, format, &()).unwrap(), write(&made(&rows, &recipe), format, &()).unwrap());
                assert!(first.bytes == second.bytes, "{kind} {format:?} differs");
                assert!(first.accessible, "{kind} {format:?}");
            }
            let pdf = write(&content, Format::Pdf, &()).unwrap();
            assert!(claims_accessibility(&pdf.bytes), "{kind}");
            let most = if kind == "findings" { 2 } else { 1 };
            assert_eq!(pdf.pages, Some(most), "{kind}");
            let text: String = pdf_text(&pdf.bytes).split_whitespace().collect();
            let title: String = content.title.split_whitespace().collect();
            assert!(text.contains(&title), "{kind}: {title} in {text}");
            assert!(text.contains(&content.furniture.recipe_hash), "{kind}: the recipe is printed");
        }
    }
}

#[test]
fn a_cost_is_never_a_bare_number() {
    let rows = deciding_company();
    let content = made(&rows, &of_billing(&rows, "findings"));
    let findings = table(&content, "findings");
    let costs: Vec<_> = findings.rows.iter().map(|row| &row[5]).collect();
    assert!(costs.iter().any(|cell| matches!(cell.value, Value::Number(_))));
    for cell in costs {
        match cell.value {
            Value::Number(_) => {
                assert!(
                    cell.text.starts_with('~') && cell.detail.contains("\u{a0}to\u{a0}") && cell.detail.contains('×'),
                    "{cell:?}"
                );
            }
            _ => assert_eq!((cell.text.as_str(), cell.detail.as_str()), ("not known", "no note says how many minutes")),
        }
    }
    // The number goes nowhere without what it rests on.
    let csv = String::from_utf8(write(&content, Format::CsvPlain, &()).unwrap().bytes).unwrap();
    assert!(csv.contains("people ×"), "{csv}");
    // People are those of the last day, whatever the number was before or will be.
    let mut changed = rows.clone();
    let change = |on: &str, heads| shadowday_model::records::TeamChange {
        on: on.parse().unwrap(),
        what: String::new(),
        headcount: Some(heads),
    };
    changed.teams[0].changed = vec![change("2020-01-01", 7), change("2999-01-01", 99)];
    let csv = made(&changed, &of_billing(&changed, "findings"));
    let csv = String::from_utf8(write(&csv, Format::CsvPlain, &()).unwrap().bytes).unwrap();
    assert!(csv.contains("× 7 people ×") && !csv.contains("99 people"), "{csv}");
    let mut without = rows.clone();
    without.teams[0].headcount = None;
    let content = made(&without, &of_billing(&without, "findings"));
    let unknown =
        table(&content, "findings").rows.iter().filter(|row| row[5].detail.contains("people in the team not known"));
    assert!(unknown.count() > 0);
}

#[test]
fn a_cost_is_times_minutes_people_and_hours() {
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    notebook.rows.teams[0].headcount = Some(10);
    notebook.host(team, "A1", "agent");
    for date in ["2026-10-05", "2026-10-06"] {
        let day = notebook.day(team, date, 5.0);
        notebook.note(day, "10:00", "2 Typed again ~2min x3 #again @A1");
        notebook.note(day, "11:00", "2 Typed again ~4min x2 #again @A1");
    }
    notebook.finding("The number was typed again", "again");
    let content = made(&notebook.rows, &of_company(&notebook.rows, "findings"));
    let cell = &table(&content, "findings").rows[0][5];
    // 10 times in 10 h = 1 an hour; median 3 min; 10 people; 5 h: 150 min. Four notes: Garwood 1.09 to 10.24 in 10 h,
    // each seen 2.5 times, 2 to 4 min.
    let Value::Number(hours) = cell.value else { panic!("{cell:?}") };
    assert!((hours - 2.5).abs() < 0.05, "{cell:?}");
    assert_eq!(cell.text, "~2.5\u{a0}h");
    assert!(cell.detail.contains("0.5\u{a0}to\u{a0}8.5\u{a0}h"), "{}", cell.detail);
    assert!(cell.detail.contains("1.00 an hour × 3\u{a0}min × 10 people × 5.0\u{a0}h"), "{}", cell.detail);
}

#[test]
fn findings_say_what_to_decide_do_and_know() {
    let rows = deciding_company();
    let content = made(&rows, &of_billing(&rows, "findings"));
    let list = |id: &str| {
        let section = content.sections.iter().find(|section| section.id == id).unwrap();
        section
            .blocks
            .iter()
            .flat_map(|block| if let Block::List { items } = block { items.clone() } else { Vec::new() })
            .collect::<Vec<_>>()
    };
    assert_eq!(list("decide")[0].text, "Does the account number follow the caller?");
    assert!(list("do").iter().any(|item| item.text == "Agents had no break since their shift began"));
    assert!(list("know").iter().any(|item| item.detail.starts_with("Decision 2")));
    let states: BTreeMap<String, String> =
        table(&content, "findings").rows.iter().map(|row| (row[0].text.clone(), row[6].text.clone())).collect();
    let of = |statement: &str| states.get(statement).map(String::as_str);
    assert_eq!(of("The account number was typed into four screens"), Some("to be decided"));
    assert_eq!(of("Callers waited for a lead to approve"), Some("decided"));
    assert_eq!(of("Nobody knew the refund codes"), Some("settled"));
    let ledger = table(&content, "ledger");
    let counted: f64 = ledger.rows.iter().map(|row| if let Value::Number(n) = row[1].value { n } else { 0.0 }).sum();
    assert!((counted - f64::from(content.observations)).abs() < 0.1, "every observation stands in the ledger once");
    assert!(ledger.rows.iter().any(|row| row[2].text.starts_with("too vague to act on (")));
}

#[test]
fn no_report_shows_what_is_sealed_struck_or_judges() {
    let mut rows = deciding_company();
    let day = rows.days[1].day.id;
    let mut notebook = Notebook::with(std::mem::take(&mut rows));
    let mut ids = Vec::new();
    let lines = ["2 Zebra sealed words #four-screens @B1 !3", "6 Zebra bright sealed words that are long enough @B1 *"];
    for line in lines {
        let note = notebook.note(day, "12:30", line);
        note.sealed = true;
        ids.push(note.id);
    }
    let note = notebook.note(day, "12:31", "2 Zebra struck words #four-screens @B2");
    note.host_verdict = HostVerdict::Struck;
    ids.push(note.id);
    let note = notebook.note(day, "12:32", "2 \"Zebra said without permission\" #four-screens @B3");
    ids.push(note.id);
    let note = notebook.note(day, "12:33", "2 Zebra is lazy and does not care #four-screens @B4");
    ids.push(note.id);
    for id in &ids {
        notebook.rows.findings[0].links.insert(*id, EvidenceLink::Supports);
    }
    let asked = notebook.ask(day, "Zebra asked in a sealed note", Some(ids[0]));
    notebook.answer(asked, Light::Green, "Zebra done");
    let rows = notebook.rows;
    for kind in KINDS {
        for recipe in [of_billing(&rows, kind), of_company(&rows, kind)] {
            let content = made(&rows, &recipe);
            for (path, text) in texts(&content) {
                // What may be read at home stands in the rows of a team edition, never on its pages.
                let is_row = path.starts_with("/evidence/") && recipe.report != of_company(&rows, kind).report;
                let may = is_row && !text.contains("sealed") && !text.contains("struck");
                assert!(may || !text.contains("Zebra"), "{kind} {path}: {text}");
            }
        }
    }
}

#[test]
fn across_teams_small_groups_and_single_notes_stay_hidden() {
    let mut rows = deciding_company();
    let day = rows.days[3].day.id;
    let mut notebook = Notebook::with(std::mem::take(&mut rows));
    notebook.note(day, "12:00", "2 The lamp flickers ~3min #lamp @R1");
    notebook.finding("The lamp flickered", "lamp");
    let rows = notebook.rows;
    let note_words = ["typed into four screens ~", "The screen froze", "The lamp flickers", "Neighbour helps"];
    for kind in ["findings", "decision", "purchase", "huddle", "register"] {
        let mut recipe = of_company(&rows, kind);
        recipe.edition = Reach::PassOn;
        let content = made(&rows, &recipe);
        assert_eq!(content.edition, Edition::CrossTeam, "{kind}");
        assert!(content.evidence.is_empty());
        for (path, text) in texts(&content) {
            assert!(note_words.iter().all(|words| !text.contains(words)), "{kind} {path}: {text}");
            assert!(!text.contains("The lamp flickered"), "{kind} {path}: two hosts only");
            assert!(!text.contains("-14Oct-"), "{kind} {path}: {text}");
        }
        for table in content.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Table { table } if ["months", "findings", "ledger"].contains(&table.id) => Some(table),
            _ => None,
        }) {
            for (column, cell) in table.rows.iter().flat_map(|row| table.columns.iter().zip(row)) {
                let is_small = matches!(cell.value, Value::Number(hosts) if hosts > 0.0 && hosts < 5.0);
                assert!(column.key != "hosts" || !is_small, "{kind}: {cell:?}");
            }
        }
    }
}

#[test]
fn across_teams_an_ask_keeps_its_words() {
    let mut rows = deciding_company();
    rows.asks[2].object.clear();
    let mut recipe = of_billing(&rows, "purchase");
    recipe.report = Report::Purchase { of: BTreeSet::from([rows.asks[2].id]), to: "2026-10-31".parse().unwrap() };
    assert!(made(&rows, &recipe).title.starts_with("A quiet room: one host"));
    recipe.edition = Reach::PassOn;
    let content = made(&rows, &recipe);
    assert_eq!(content.title, "What was asked for: asked for since Oct 2026");
    for (path, text) in texts(&content) {
        assert!(!text.contains("quiet room") && !text.contains("lease"), "{path}: {text}");
    }
}

#[test]
fn findings_with_endless_sentences_still_take_two_pages() {
    let mut rows = deciding_company();
    for finding in &mut rows.findings {
        finding.finding.statement = "What was seen at every desk and said at length ".repeat(9);
        finding.owner = "Head of everything that anybody ever looks after ".repeat(4);
    }
    for decision in &mut rows.decisions {
        decision.question = "What is to be decided about it and about all else ".repeat(9);
        decision.choice.clone_from(&decision.question);
    }
    for recipe in [of_billing(&rows, "findings"), of_company(&rows, "findings")] {
        assert_eq!(Preview::of(&made(&rows, &recipe)).unwrap().len(), 2);
    }
}

#[test]
fn a_poster_says_because_and_instead_or_does_not_leave() {
    let mut rows = deciding_company();
    let content = made(&rows, &of_billing(&rows, "poster"));
    assert_eq!(stops(&content), Vec::<&str>::new());
    let said = table(&content, "said");
    let row = said.rows.iter().find(|row| row[0].text == "A quiet room").unwrap();
    assert_eq!(row[1].text, "Not now, because: The lease ends in March. Instead: The small room is free from two");
    assert_eq!(said.rows.len(), 3, "what has no answer is counted, not shown");
    assert!(texts(&content).values().any(|text| text == "One more thing waits for our answer."));
    assert!(texts(&content).values().any(|text| text.starts_with("Thank you, Billing")));
    assert!(content.evidence.is_empty(), "a wall has no rows behind it");

    let red = rows.answers.iter_mut().find(|answer| answer.light == Some(Light::Red)).unwrap();
    red.text = "the lease ends in March".to_owned();
    let content = made(&rows, &of_billing(&rows, "poster"));
    assert_eq!(stops(&content), ["check-poster-instead"]);
    rows.answers[0].text = "85% of desks have a card".to_owned();
    let content = made(&rows, &of_billing(&rows, "poster"));
    assert!(checks(&content, false).iter().any(|check| check.message == "check-poster-percent"));
}

#[test]
fn because_and_instead_are_found_in_both_languages() {
    let words = Messages::of("en");
    for (text, because, instead) in [
        ("Because the lease ends; instead: the small room", "the lease ends", "the small room"),
        ("weil der Vertrag läuft, stattdessen der kleine Raum", "der Vertrag läuft", "der kleine Raum"),
        ("Not before March", "Not before March", ""),
        ("", "", ""),
        ("İİİ instead ü", "İİİ", "ü"),
    ] {
        let (found, other) = crate::content_for_tests::because_and_instead(&words, text);
        if text.starts_with('İ') {
            continue; // Letters whose small form is longer: whatever is found, nothing panics.
        }
        assert_eq!((found.as_str(), other.as_str()), (because, instead), "{text}");
    }
}

/// The blocks of a kind.
fn count(content: &Content, wanted: fn(&Block) -> bool) -> usize {
    content.sections.iter().flat_map(|section| &section.blocks).filter(|block| wanted(block)).count()
}

#[test]
fn a_word_file_and_a_wiki_page_keep_headings_and_tables() {
    const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let rows = deciding_company();
    for kind in KINDS {
        let content = made(&rows, &of_billing(&rows, kind));
        let docx = write(&content, Format::Docx, &()).unwrap().bytes;
        let text = super::editable::part(&docx, "word/document.xml");
        let document = roxmltree::Document::parse(&text).unwrap();
        let named = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name((WORD, name)));
        let styled = |style| named("pStyle").filter(|node| node.attribute((WORD, "val")) == Some(style)).count();
        assert_eq!((styled("Title"), styled("Heading1")), (1, content.sections.len()), "{kind}");
        let tables = count(&content, |block| matches!(block, Block::Table { .. }));
        assert_eq!((named("tbl").count(), named("tblHeader").count()), (tables, tables), "{kind}");
        let size = named("pgSz").next().unwrap();
        let size = (size.attribute((WORD, "w")).unwrap(), size.attribute((WORD, "h")).unwrap());
        let expected = match kind {
            "decision" => ("23811", "16838"),
            "huddle" => ("8391", "11906"),
            "register" => ("16838", "11906"),
            _ => ("11906", "16838"),
        };
        assert_eq!(size, expected, "{kind}");
        let markdown = String::from_utf8(write(&content, Format::Markdown, &()).unwrap().bytes).unwrap();
        let headings = markdown.lines().filter(|line| line.starts_with("## ")).count();
        assert_eq!(headings, content.sections.len(), "{kind}");
    }
}

#[test]
fn a_spreadsheet_holds_the_tables_as_numbers_with_what_they_rest_on() {
    use calamine::{Data, Reader, Xlsx};
    let rows = deciding_company();
    let content = made(&rows, &of_billing(&rows, "findings"));
    let bytes = write(&content, Format::Xlsx, &()).unwrap().bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "Observations", "Counts", "Method"]);
    let counts = book.worksheet_range("Counts").unwrap();
    let row =
        counts.rows().find(|row| row[0] == Data::String("The account number was typed into four screens".to_owned()));
    let row = row.unwrap();
    assert!(matches!((&row[1], &row[5]), (Data::Float(_), Data::Float(_))), "{row:?}");
    assert!(matches!(&row[7], Data::String(details) if details.contains("people ×")), "{row:?}");
    let poster = write(&made(&rows, &of_billing(&rows, "poster")), Format::Xlsx, &()).unwrap().bytes;
    let book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(poster)).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "Counts"], "a wall has no rows behind it");
}

/// Word itself runs nowhere here; LibreOffice reads what it reads.
#[cfg(target_os = "linux")]
#[test]
fn libreoffice_opens_every_kind_and_keeps_its_words() {
    let rows = deciding_company();
    for kind in KINDS {
        let content = made(&rows, &of_billing(&rows, kind));
        for format in [Format::Docx, Format::Xlsx].into_iter().filter(|format| content.can_be(*format)) {
            let text = super::editable::opened(&write(&content, format, &()).unwrap().bytes, format);
            let plain = |words: &str| words.split_whitespace().collect::<String>();
            assert!(text.contains(&plain(&content.title)), "{kind} {format:?}: the title is lost");
            for section in content.sections.iter().filter(|_| format == Format::Docx) {
                assert!(text.contains(&plain(&section.heading)), "{kind}: {} is lost", section.heading);
            }
        }
    }
}

/// The sizes of letters on the pages of a PDF, in points.
fn sizes(pdf: &[u8]) -> BTreeSet<u32> {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let mut found = BTreeSet::new();
    for page in document.get_pages().values() {
        let drawn = lopdf::content::Content::decode(&document.get_page_content(*page)).unwrap();
        for operation in drawn.operations.iter().filter(|one| one.operator == "Tf") {
            if let Ok(size) = operation.operands[1].as_float() {
                found.insert(size.round() as u32);
            }
        }
    }
    found
}

#[test]
fn a_poster_is_read_from_two_metres_however_much_is_said() {
    let mut rows = deciding_company();
    let long = "the account number is typed into four screens and then into the mail and ".repeat(9);
    for ask in &mut rows.asks {
        ask.words.clone_from(&long);
    }
    for answer in &mut rows.answers {
        let instead = if answer.light == Some(Light::Red) { format!("{long} instead {long}") } else { long.clone() };
        answer.text = instead;
    }
    let mut notebook = Notebook::with(std::mem::take(&mut rows));
    let day = notebook.rows.days[1].day.id;
    for number in 0..9 {
        let ask = notebook.ask(day, &format!("{number} {long}"), None);
        notebook.rows.asks.last_mut().unwrap().asked_at = Some(at("2026-10-14 12:00"));
        notebook
            .answer(ask, [Light::Green, Light::Yellow, Light::Red][number % 3], &format!("{long} instead {long}"))
            .owner = "Head of training".to_owned();
    }
    for (paper, least) in [(Paper::A3, 3), (Paper::A4, 1), (Paper::Letter, 1)] {
        for words in [Messages::of("en"), Messages::of("de")] {
            let mut recipe = of_billing(&notebook.rows, "poster");
            recipe.paper = paper;
            let content = content(&notebook.rows, &recipe, &words).unwrap();
            let shown = table(&content, "said").rows.len();
            assert!((least..=6).contains(&shown), "{paper:?}: {shown}");
            let counted = |text: &String| text.contains(" more ") || text.contains("weitere");
            assert!(texts(&content).values().any(counted), "what is not shown is counted");
            let pdf = write(&content, Format::Pdf, &()).unwrap();
            assert_eq!(pdf.pages, Some(1), "{paper:?} {}", words.language());
            let sizes = sizes(&pdf.bytes);
            assert!(sizes.iter().any(|size| *size >= 60), "{paper:?}: the title, {sizes:?}");
            assert!(
                sizes.iter().all(|size| *size >= 24 || *size <= 9),
                "{paper:?}: only the last line is small, {sizes:?}"
            );
        }
    }
}

#[test]
fn a_brief_is_one_sheet_of_a3_whatever_is_written() {
    let mut rows = deciding_company();
    let long = "what was said about it at length and then once more ".repeat(30);
    for finding in &mut rows.findings {
        finding.finding.statement.clone_from(&long);
    }
    let ids: Vec<RecordId> = rows.findings.iter().map(|row| row.finding.id).collect();
    let decision = &mut rows.decisions[0];
    for text in [
        &mut decision.question,
        &mut decision.because,
        &mut decision.for_company,
        &mut decision.for_staff,
        &mut decision.choice,
    ] {
        text.clone_from(&long);
    }
    decision.options = (0..9).map(|number| format!("{number} {long}")).collect();
    decision.findings = ids;
    for (paper, size) in [(Paper::A4, "0 0 1190.55 841.89"), (Paper::Letter, "0 0 1224 792")] {
        let mut recipe = of_billing(&rows, "decision");
        (recipe.paper, recipe.said.asked) = (paper, long.clone());
        let content = made(&rows, &recipe);
        let pages = Preview::of(&content).unwrap().svg();
        assert_eq!(pages.len(), 1, "{paper:?}");
        assert!(pages[0].contains(&format!("viewBox=\"{size}\"")), "{}", &pages[0][..200]);
    }
}

#[test]
fn a_brief_warns_of_teams_that_nobody_visited_and_shows_the_verdict() {
    let mut rows = deciding_company();
    let mut notebook = Notebook::with(std::mem::take(&mut rows));
    let night = notebook.team("Night desk", &[]);
    let mut rows = notebook.rows;
    rows.decisions[1].teams = vec![rows.teams[0].id, night];
    let mut recipe = of_billing(&rows, "decision");
    recipe.report = Report::Decision { of: rows.decisions[1].id, to: "2026-10-31".parse().unwrap() };
    let content = made(&rows, &recipe);
    assert!(texts(&content).values().any(|text| text.starts_with("Nobody has shadowed Night desk yet")));
    assert_eq!(table(&content, "before-after").rows.len(), 2);
    assert!(texts(&content).values().any(|text| text.contains("cannot be told yet")));
    assert!(table(&content, "options").rows.iter().any(|row| row[1].text == "● chosen"));
    // Before it was judged there is no verdict.
    recipe.report = Report::Decision { of: rows.decisions[1].id, to: "2026-10-29".parse().unwrap() };
    assert!(!texts(&made(&rows, &recipe)).values().any(|text| text.contains("cannot be told yet")));
    recipe.headline = "A stand-in lead approves 5 claims a day".to_owned();
    assert!(checks(&made(&rows, &recipe), false).iter().any(|check| check.message == "check-brief-choice"));
    let gone = Report::Decision { of: night, to: "2026-10-31".parse().unwrap() };
    assert!(matches!(content_of(&rows, gone), Err(ReportError::NoSuchDecision)));
}

fn content_of(rows: &Rows, report: Report) -> Result<Content, ReportError> {
    content(rows, &recipe(report), &Messages::of("en"))
}

#[test]
fn a_purchase_case_counts_who_asked_since_when() {
    let rows = deciding_company();
    let mut recipe = of_billing(&rows, "purchase");
    recipe.report = Report::Purchase { of: BTreeSet::from([rows.asks[1].id]), to: "2026-10-31".parse().unwrap() };
    recipe.said.cost = "40 to 60 euros each, 20 of them".to_owned();
    recipe.said.tried = "Wiping the old ones\nBorrowing from Claims".to_owned();
    let content = made(&rows, &recipe);
    assert_eq!(content.title, "Slip: one host in one team, since Oct 2026");
    let words = texts(&content);
    for wanted in ["40 to 60 euros each, 20 of them", "Wiping the old ones", "Borrowing from Claims"] {
        assert!(words.values().any(|text| text == wanted), "{wanted}");
    }
    assert!(words.values().any(|text| text.contains("Asked of Board, by 25 Nov 2026")));
    let of = BTreeSet::from([rows.teams[0].id]);
    let nothing = Report::Purchase { of, to: "2026-10-31".parse().unwrap() };
    assert!(matches!(content_of(&rows, nothing), Err(ReportError::NothingAskedFor)));
    // A cluster of observations is a case, too.
    let of: BTreeSet<RecordId> = rows.observations.iter().take(9).map(|note| note.id).collect();
    let cluster = content_of(&rows, Report::Purchase { of, to: "2026-10-31".parse().unwrap() }).unwrap();
    assert_eq!(cluster.observations, 9);
}

#[test]
fn the_register_tells_every_decision_in_a_row() {
    let mut rows = deciding_company();
    // Whose own days they all are is told every word.
    rows.leaders.iter_mut().for_each(|leader| leader.me = true);
    let content = made(&rows, &of_company(&rows, "register"));
    assert_eq!(content.title, "2 decisions stand in the register");
    assert!(content.facts.starts_with("1 Proposed · 1 Judged · "), "{}", content.facts);
    let register = table(&content, "register");
    let told: Vec<&str> = register.rows.iter().flatten().flat_map(|cell| [&*cell.text, &*cell.detail]).collect();
    for wanted in [
        "Does the account number follow the caller?",
        "The account number was typed into four screens",
        "A headset that does not slip",
        "Findings, 12 Oct 2026",
        "Two days are few.",
        "Every team",
    ] {
        assert!(told.contains(&wanted), "{wanted}: {told:?}");
    }
    let csv = write(&content, Format::Csv, &()).unwrap().bytes;
    let mut read = csv::Reader::from_reader(csv.strip_prefix("\u{FEFF}".as_bytes()).unwrap());
    let heads: Vec<String> = read.headers().unwrap().iter().map(str::to_owned).collect();
    let of = |row: &csv::StringRecord, head: &str| row[heads.iter().position(|one| one == head).unwrap()].to_owned();
    let lines: Vec<csv::StringRecord> = read.records().map(Result::unwrap).collect();
    assert_eq!(of(&lines[1], "Choice"), "a stand-in lead", "a choice and its reason are two columns");
    assert_eq!(of(&lines[0], "Rests on"), "The account number was typed into four screens");
    assert_eq!(of(&lines[0], "Looked at again"), "Look again on 1 Feb 2027");

    // What was decided later is in no register of before.
    let mut before = of_company(&rows, "register");
    before.report = Report::Register { to: "2026-10-09".parse().unwrap() };
    assert_eq!(table(&made(&rows, &before), "register").rows.len(), 1);
}

#[test]
fn a_register_that_is_passed_on_counts_asks() {
    let rows = deciding_company();
    let mut recipe = of_company(&rows, "register");
    recipe.edition = Reach::PassOn;
    let content = made(&rows, &recipe);
    let told = texts(&content);
    assert!(told.values().any(|text| text == "One ask"), "{told:?}");
    assert!(told.values().all(|text| !text.contains("headset")), "{told:?}");
}

#[test]
fn a_month_in_a_date_is_nobody() {
    let rows = deciding_company();
    for month in 1..=12 {
        let mut recipe = of_billing(&rows, "purchase");
        recipe.said.decide_by = format!("2027-{month:02}-01").parse().ok();
        for language in ["en", "de"] {
            let content = content(&rows, &recipe, &Messages::of(language)).unwrap();
            assert_eq!(named(&content), Vec::<String>::new());
        }
    }
    let mut recipe = of_billing(&rows, "purchase");
    recipe.said.cost = "Jan has the offer".to_owned();
    assert!(stops(&made(&rows, &recipe)).contains(&"check-name"), "without a number beside it, it may be somebody");
}

#[test]
fn a_story_is_short_and_names_nobody() {
    let mut rows = deciding_company();
    let mut notebook = Notebook::with(std::mem::take(&mut rows));
    let day = notebook.rows.days[1].day.id;
    notebook.note(day, "12:10", "6 B3 showed a neighbour the code before anybody asked for it @B3 *");
    notebook.note(day, "12:11", &format!("6 {} @B3 *", "word ".repeat(80)));
    let rows = notebook.rows;
    let mut recipe = of_billing(&rows, "huddle");
    let story = |content: &Content| match &content.sections[0].blocks[0] {
        Block::Paragraph { text } => text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(story(&made(&rows, &recipe)), "[agent] showed a neighbour the code before anybody asked for it.");
    recipe.said.story = "one ".repeat(70);
    let content = made(&rows, &recipe);
    assert_eq!(story(&content).split_whitespace().count(), 60);
    assert!(checks(&content, false).iter().any(|check| check.message == "check-story-long"));
    recipe.said.principle = "listening".to_owned();
    assert!(made(&rows, &recipe).title.starts_with("Listening"));
    recipe.said.story = "Mrs Emma Brown of Claims helped".to_owned();
    assert!(stops(&made(&rows, &recipe)).contains(&"check-name"), "who writes a name is stopped");
}

#[test]
fn hostile_words_stay_words_in_every_kind() {
    for text in HOSTILE {
        let mut rows = deciding_company();
        for ask in &mut rows.asks {
            text.clone_into(&mut ask.words);
        }
        for answer in &mut rows.answers {
            text.clone_into(&mut answer.text);
        }
        for finding in &mut rows.findings {
            text.clone_into(&mut finding.finding.statement);
        }
        let hostile = |decision: &mut Decision| {
            text.clone_into(&mut decision.question);
            decision.options = vec![text.to_owned(); 3];
        };
        rows.decisions.iter_mut().for_each(hostile);
        for kind in KINDS {
            let mut recipe = of_billing(&rows, kind);
            (recipe.said.story, recipe.said.cost, recipe.said.tried) =
                (text.to_owned(), text.to_owned(), text.to_owned());
            let content = made(&rows, &recipe);
            let html = String::from_utf8(write(&content, Format::Html, &()).unwrap().bytes).unwrap();
            roxmltree::Document::parse(html.strip_prefix("<!DOCTYPE html>").unwrap())
                .unwrap_or_else(|error| panic!("{kind} {text:?}: {error}"));
            assert!(!html.contains("<script"));
            write(&content, Format::Docx, &()).unwrap();
            assert!(!Preview::of(&content).unwrap().is_empty(), "{kind} {text:?}");
        }
    }
}

/// A question that waits, and one that was answered.
fn decided(notebook: &mut Notebook, ids: &[RecordId]) {
    let decision = notebook.decision("Is the account number handed over between the four windows?", &ids[..1]);
    decision.options = ["build it into Ledger", "buy a macro tool", "do nothing"].map(str::to_owned).to_vec();
    decision.for_company = "An hour a day of every agent goes into typing what is known already.".to_owned();
    decision.for_staff = "The eyes are on the caller, not on the digits.".to_owned();
    decision.measure = "tag:re-keying".to_owned();
    (decision.rate_from, decision.rate_to) = (Some(0.25), Some(0.05));
    (decision.effect_by, decision.review_on) = ("2027-03-20".parse().ok(), "2027-04-20".parse().ok());
    let decision = notebook.decision("How much may be decided at the desk?", &ids[1..2]);
    decision.choice = "400, with a sample check afterwards".to_owned();
    decision.because = "the limit lies below the price of a machine, and nobody may decide after six".to_owned();
    (decision.decided_on, decision.effect_by) = ("2026-10-07".parse().ok(), "2026-10-21".parse().ok());
}

/// The sample company with findings of its tags, and what it decided on them.
fn sample_decided() -> Rows {
    let (rows, _) = sample();
    let mut notebook = Notebook::with(rows);
    let about = [
        ("The account number was typed into more than one screen.", "re-keying"),
        ("Claims waited because the desk may not decide above its limit.", "authority-limit"),
        ("Articles of the knowledge base were out of date.", "kb-outdated"),
        ("Callers called again about the same thing.", "repeat-contact"),
        ("Agents waited for a slow system.", "slow-system"),
        ("A code had to be looked up or asked for.", "refund-codes"),
        ("In the evening nobody could be asked.", "no-supervisor"),
    ];
    let sorted = [Tooling, EscalationNeed, TrainingGap, CustomerBehaviour, Tooling, TrainingGap, EscalationNeed];
    for ((statement, tag), category) in about.into_iter().zip(sorted) {
        notebook.finding(statement, tag).finding.category = Some(category);
    }
    for answer in &mut notebook.rows.answers {
        answer.authority = "Managing director".to_owned();
        answer.told_at = Some(at("2026-11-12 09:00"));
    }
    let ids: Vec<RecordId> = notebook.rows.findings.iter().map(|row| row.finding.id).collect();
    decided(&mut notebook, &ids);
    let notes: Vec<RecordId> = notebook.rows.observations.iter().map(|note| note.id).collect();
    for (number, note) in notes.iter().enumerate().filter(|(number, _)| number % 4 != 0) {
        let (action, because) = match number % 11 {
            0 => (ReviewAction::Decline, Some(DeclineReason::TooVague)),
            5 => (ReviewAction::Decline, None),
            7 => (ReviewAction::Ask, None),
            3 => (ReviewAction::Merge, None),
            _ => (ReviewAction::Accept, None),
        };
        notebook.review(*note, action).because = because;
    }
    notebook.rows
}

/// With SHADOWDAY_LOOK=FOLDER every file is also written there, to be looked at.
#[test]
fn the_sample_fits_its_sheets_and_names_nobody() {
    let rows = sample_decided();
    let team = |name: &str| rows.teams.iter().find(|team| team.name == name).unwrap().id;
    let (from, to) = ("2026-05-01".parse().unwrap(), "2026-11-20".parse().unwrap());
    let one = |name: &str| BTreeSet::from([team(name)]);
    let all = BTreeSet::new;
    let asked = |object: &str| rows.asks.iter().find(|ask| ask.words.contains(object)).map(|ask| ask.id);
    let headset = asked("headset").or_else(|| rows.asks.first().map(|ask| ask.id)).unwrap();
    let decision = rows.decisions[0].id;
    let rekeying = rows.findings[0].finding.id;
    let cases: [(&str, Report, u32); 11] = [
        ("findings", Report::Findings { from, to, teams: one("Billing") }, 2),
        ("findings-cross", Report::Findings { from, to, teams: all() }, 2),
        ("poster-a3", Report::Poster { from, to, team: team("Claims") }, 1),
        ("poster-a4", Report::Poster { from, to, team: team("Billing") }, 1),
        ("decision", Report::Decision { of: decision, to }, 1),
        ("decision-judged", Report::Decision { of: rows.decisions[1].id, to }, 1),
        ("purchase", Report::Purchase { of: BTreeSet::from([rekeying]), to }, 1),
        ("purchase-ask", Report::Purchase { of: BTreeSet::from([headset]), to }, 1),
        ("huddle", Report::Huddle { from, to, teams: one("Billing") }, 1),
        ("huddle-cross", Report::Huddle { from, to, teams: all() }, 1),
        ("register", Report::Register { to }, 1),
    ];
    for (name, report, pages) in cases {
        for language in ["en", "de"] {
            let mut recipe = recipe(report.clone());
            recipe.paper = if name == "poster-a3" { Paper::A3 } else { Paper::A4 };
            recipe.audience = "Head of operations".to_owned();
            (recipe.said.decider, recipe.said.decide_by) = ("Managing director".to_owned(), "2026-12-04".parse().ok());
            recipe.said.cost = "18,000 to 24,000 once, nothing a year".to_owned();
            recipe.said.tried = "A text field to copy from, since September\nA second screen at two desks".to_owned();
            recipe.said.next_day = "2026-12-09".parse().ok();
            let content = content(&rows, &recipe, &Messages::of(language)).unwrap();
            look(&format!("{name}-{language}"), &content);
            let pdf = write(&content, Format::Pdf, &()).unwrap();
            assert_eq!((pdf.pages, pdf.accessible), (Some(pages), true), "{name} {language}");
            assert_eq!(named(&content), Vec::<String>::new(), "{name} {language}: nobody is named");
        }
    }
}

#[test]
fn the_brief_weighs_options_and_asks_why_with_evidence() {
    use shadowday_model::records::{Weighed, Why};
    use shadowday_model::vocabulary::Effort;
    let mut rows = deciding_company();
    let before = made(&rows, &of_billing(&rows, "decision"));
    assert_eq!(table(&before, "options").columns.len(), 2, "an old decision keeps its two columns");
    let finding = rows.decisions[0].findings[0];
    let decision = &mut rows.decisions[0];
    decision.weighed = vec![Weighed {
        option: decision.options[0].clone(),
        effort: Some(Effort::Hard),
        effect: "typed once".to_owned(),
        risk: "waits for spring".to_owned(),
        recommended: true,
    }];
    decision.cost_of_waiting = "an hour a day".to_owned();
    decision.whys = vec![
        Why { because: "four windows ask for it".to_owned(), finding: Some(finding) },
        Why { because: "each was bought by somebody else".to_owned(), finding: None },
    ];
    let mut recipe = of_billing(&rows, "decision");
    recipe.edition = Reach::Team;
    let content = made(&rows, &recipe);
    let options = table(&content, "options");
    assert_eq!(options.columns.len(), 5);
    let first: Vec<&str> = options.rows[0].iter().map(|cell| cell.text.as_str()).collect();
    assert!(first[1..].iter().any(|cell| cell.contains("months")) && first.contains(&"waits for spring"), "{first:?}");
    assert!(options.rows.iter().any(|row| row.last().is_some_and(|cell| cell.text.contains("recommended"))));
    let said = texts(&content).into_values().collect::<Vec<_>>().join("\n");
    for wanted in ["Cost of waiting: an hour a day", "Because four windows ask for it", "nobody has seen this yet"] {
        assert!(said.contains(wanted), "{wanted}");
    }
    let claims: Vec<_> = checks(&content, false).into_iter().filter(|check| check.message == "check-claim").collect();
    assert_eq!(claims.len(), 1);
    assert_eq!(claims[0].arguments["where"], "each was bought by somebody else");
    let pdf = write(&content, Format::Pdf, &()).unwrap();
    assert_eq!((pdf.pages, pdf.accessible), (Some(1), true));
    look("brief-weighed", &content);
}
