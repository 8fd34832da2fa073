//! Values: dates, lists, closed words, names of rows, mapping.

use proptest::prelude::*;
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Basis, Category, Polarity};

use super::*;

fn one(header: &str, row: &str) -> ImportedRow {
    let (rows, rejected) = file("f.csv", format!("{header}\n{row}\n").as_bytes()).all("");
    assert!(rejected.is_empty(), "{rejected:?}");
    rows.into_iter().next().unwrap()
}

fn moments(values: &[&str]) -> Vec<String> {
    let rows: String = values.iter().map(|value| format!("x,\"{value}\"")).collect::<Vec<_>>().join("\n");
    let (rows, _) = file("f.csv", format!("note,date\n{rows}").as_bytes()).all("");
    let shown = |row: &ImportedRow| {
        row.happened_at.map_or("-".to_owned(), |at| format!("{} {:?}", at.format("%FT%R%:z"), row.precision))
    };
    rows.iter().map(shown).collect()
}

#[test]
fn dates_read_as_written() {
    for (written, expected) in [
        ("2026-10-14T10:31:00+01:00", "2026-10-14T10:31+01:00 Minute"),
        ("2026-10-14T10:31:00Z", "2026-10-14T10:31+00:00 Minute"),
        ("2026-10-14 10:31", "2026-10-14T10:31+02:00 Minute"),
        ("2026-10-14", "2026-10-14T12:00+02:00 Day"),
        ("2026-10", "2026-10-01T12:00+02:00 Month"),
        ("10/2026", "2026-10-01T12:00+02:00 Month"),
        ("20261014", "2026-10-14T12:00+02:00 Day"),
        ("14.10.2026 9:05", "2026-10-14T09:05+02:00 Minute"),
        ("14.10.26", "2026-10-14T12:00+02:00 Day"),
        ("10/14/2026 9:05 PM", "2026-10-14T21:05+02:00 Minute"),
        ("14 Oct 2026", "2026-10-14T12:00+02:00 Day"),
        ("Oct 14, 2026 10:20", "2026-10-14T10:20+02:00 Minute"),
        ("14. Oktober 2026", "2026-10-14T12:00+02:00 Day"),
        ("Wed, 14 Oct 2026 10:20:00 +0200", "2026-10-14T10:20+02:00 Minute"),
        ("46309", "2026-10-14T12:00+02:00 Day"),
        ("46309.5", "2026-10-14T12:00+02:00 Minute"),
        ("1791966060", "2026-10-14T08:21+00:00 Minute"),
        ("next week", "-"),
        ("31.02.2026", "-"),
        ("0001-01-01", "-"),
    ] {
        assert_eq!(moments(&[written]), [expected], "{written}");
    }
}

#[test]
fn a_column_decides_between_day_and_month() {
    assert_eq!(moments(&["03/04/2026", "25/04/2026"])[0], "2026-04-03T12:00+02:00 Day");
    assert_eq!(moments(&["03/04/2026", "04/25/2026"])[0], "2026-03-04T12:00+02:00 Day");
    let open = file("f.csv", b"note,date\nx,03/04/2026\n");
    assert_eq!(open.all("").0[0].happened_at.unwrap().format("%F").to_string(), "2026-04-03");
    assert!(open.import("").notes.iter().any(|note| note.id == "remark-dates-unclear"), "a choice is said");
}

#[test]
fn date_and_time_in_two_columns_are_one_moment() {
    let row = one("Time,Date,Note", "10:20,14.10.2026,slow");
    assert_eq!(row.happened_at.unwrap().to_rfc3339(), "2026-10-14T10:20:00+02:00");
    assert!(one("note", "slow").time_unknown);
}

#[test]
fn closed_words_read_in_both_languages_and_unknown_ones_are_kept() {
    for (word, category) in [
        ("Tooling", Some(Category::Tooling)),
        ("training gap", Some(Category::TrainingGap)),
        ("#customer", Some(Category::CustomerBehaviour)),
        ("3", Some(Category::Workload)),
        ("5.0", Some(Category::EscalationNeed)),
        ("Arbeitslast", Some(Category::Workload)),
        ("w", Some(Category::Tooling)),
        ("Billing dispute", None),
    ] {
        let row = one("note,category", &format!("slow,{word}"));
        assert_eq!(row.category, category, "{word}");
        assert_eq!(row.other.contains_key("category"), category.is_none(), "{word}");
        assert_eq!(row.notes.len(), usize::from(category.is_none()));
    }
    assert_eq!(one("note,category", "calm,6").polarity, Some(Polarity::Strength));
    let row = one("note,Basis,Impact,Minutes,Count,Polarity", "slow,my read,hoch,\"1,5 h\",x3,neutral");
    assert_eq!((row.basis, row.impact, row.minutes, row.count), (Some(Basis::Inferred), Some(3), Some(90.0), Some(3)));
    assert_eq!(row.polarity, Some(Polarity::Neutral));
    let row = one("note,impact,minutes", "slow,9,ages");
    assert_eq!((row.impact, row.minutes, row.notes.len()), (None, None, 2));
    assert_eq!(row.other["minutes"], "ages");
}

#[test]
fn lists_are_cut_and_cleaned() {
    let row = one("note,tags,host,tools", "slow,\"#Refund Codes; repeat_contact;slow\",\"@A1, A2\",CRM|Billing Desk");
    assert_eq!(row.tags, ["refund-codes", "repeat-contact", "slow"]);
    assert_eq!(
        (row.hosts, row.tools),
        (vec!["A1".to_owned(), "A2".to_owned()], vec!["CRM".to_owned(), "Billing Desk".to_owned()])
    );
    assert_eq!(one("note,tags", "slow,#a1 #b2").tags, ["a1", "b2"]);
    assert_eq!((one("note", "slow").team.as_str(), one("note", "slow").team_missing), ("Imported: f.csv", true));
}

#[test]
fn a_list_without_end_is_cut_in_time_and_its_cell_kept() {
    let cell = (0..200_000).map(|at| format!("t{at}")).collect::<Vec<_>>().join(";");
    let began = std::time::Instant::now();
    let row = one("note,tags", &format!("slow,{}", &cell[..1_000_000]));
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    assert_eq!((row.tags.len(), row.other["tags"].len()), (100, 1_000_000));
    assert!(row.notes[0] == sentence!("remark-list-too-long", most = 100_u32, field = "tags"), "{:?}", row.notes);
    let long = "x".repeat(201);
    let row = one("note,host", &format!("slow,A1;{long}"));
    assert_eq!(
        (row.hosts.as_slice(), row.other["host"].as_str()),
        (&["A1".to_owned()][..], format!("A1;{long}").as_str())
    );
    let exact = (0..100).map(|at| format!("t{at}")).collect::<Vec<_>>().join(";");
    let row = one("note,tags", &format!("slow,{exact};t0;t1"));
    assert!(row.tags.len() == 100 && row.other.is_empty() && row.notes.is_empty(), "{:?}", row.notes);
}

#[test]
fn lists_in_cells_do_not_pass_for_the_table() {
    let rows: String = (0..30).map(|row| format!("{row},seen {row},A1;A2;A3;A4;A5;A6\n")).collect::<Vec<_>>().concat();
    let (rows, rejected) = file("f.csv", format!("id,text,host\n{rows}").as_bytes()).all("");
    assert_eq!((rows.len(), rejected.len(), rows[3].hosts.len(), rows[3].text.as_str()), (30, 0, 6, "seen 3"));
}

#[test]
fn ids_that_repeat_are_remarked_once_and_rows_counted() {
    let given = file("f.csv", b"ID,note,date,impact\n7,a,2026-03-02,9\n7,b,2026-03-02 10:00,9\n8,c,,1\n");
    let run = dry_run(&given.path, &ReadOptions::default(), "", None).unwrap();
    let nine = sentence!("remark-value", value = "9", field = "impact");
    for remark in [
        sentence!("remark-ids-repeat", column = "ID"),
        sentence!("remark-in-rows", remark = nine, rows = 2_u64),
        sentence!("remark-time-unknown", rows = 1_u64),
        sentence!("remark-only-day", rows = 1_u64),
        sentence!("remark-team-missing", rows = 3_u64),
    ] {
        assert!(run.notes.contains(&remark), "{remark}: {:?}", run.notes);
    }
    let run = dry_run(&file("f.csv", b"ID,note\n7,a\n8,a\n").path, &ReadOptions::default(), "", None).unwrap();
    assert!(!run.notes.iter().any(|note| note.id == "remark-ids-repeat"), "{:?}", run.notes);
}

#[test]
fn the_same_rows_have_the_same_names_again() {
    let text = b"note,team\nslow,A\nslow,A\nfast,A\nslow,A\n";
    let names = |bytes: &[u8]| file("f.csv", bytes).all("").0.into_iter().map(|row| row.source_id).collect::<Vec<_>>();
    let first = names(text);
    assert_eq!(first, names(text));
    assert_eq!(
        first,
        names(b"\xEF\xBB\xBFnote;team\r\nslow;A\r\nslow;A\r\nfast;A\r\nslow;A\r\n"),
        "whatever the delimiter"
    );
    assert!(first[1] == format!("{}\u{b7}2", first[0]) && first[3] == format!("{}\u{b7}3", first[0]));
    assert_eq!(first.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
    assert_eq!(names(b"ID,note\n7,a\n8,b\n7,c\n"), ["7", "8", "7\u{b7}2"]);
}

#[test]
fn the_text_is_named_said_or_guessed() {
    let notes = include_bytes!("../../../../../tests/fixtures/imports/observer-notes.csv");
    let given = file("observer-notes.csv", notes);
    let import = given.import("");
    assert!(import.notes.iter().any(|note| note.id.starts_with("remark-text-guessed")), "{:?}", import.notes);
    let by_name = |name: &str| import.survey.columns.iter().position(|column| column.name == name).unwrap();
    assert!(
        matches!(import.mapping().field(by_name("customer_note")), Some(Field::Text))
            || matches!(import.mapping().field(by_name("agent_note")), Some(Field::Text))
    );
    let (rows, rejected) = given.all("customer_note=text");
    assert!(rows.len() > 200 && rejected.len() < 5);
    assert!(rows[0].other.contains_key("agent_note") && rows[0].other.contains_key("conversation_id"));
    let (rows, _) = given.all("customer_note=text,agent_note=text");
    assert!(rows[0].text.contains('\n'));
    let (rows, _) = file("f.csv", b"a,\"b, c\"\n1,words\n").all("b, c=text,a=id");
    assert_eq!((rows[0].text.as_str(), rows[0].source_id.as_str()), ("words", "1"));
}

#[test]
fn a_wrong_mapping_says_what_can_be_said() {
    let given = file("f.csv", b"a,note\n1,words\n");
    for (pairs, says) in [
        ("b=text", "error-mapping-no-column (column: b, columns: said (words: a, note))"),
        ("a=colour", "error-mapping-no-field (field: colour"),
        ("a", "error-mapping-form"),
        ("a=team,note=team", "error-mapping-twice"),
    ] {
        let error = Import::open(&given.path, &ReadOptions::default(), pairs, None).err().unwrap().to_string();
        assert!(error.contains(says), "{pairs}: {error}");
    }
    let error = Import::open(&file("f.csv", b"a,b\n1,2\n3,4\n").path, &ReadOptions::default(), "", None).err().unwrap();
    assert!(matches!(error, ExchangeError::NoText { .. }));
    assert!(file("f.csv", b"a,b\n1,2\n3,4\n").preview().is_ok(), "a preview is shown so that a person can map");
}

/// What our own CSV and XLSX exports do to a cell.
fn neutralised(text: &str) -> String {
    let dangerous = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if dangerous { format!("'{text}") } else { text.to_owned() }
}

proptest! {
    #[test]
    fn restoring_undoes_neutralising(text in "['=+@\t\r-]{0,4}\\PC{0,8}") {
        let there = neutralised(&text);
        prop_assert_eq!(restore(&there), text.as_str());
    }

    #[test]
    fn any_date_text_reads_or_not(text in "\\PC{0,20}", digits in "[0-9/.:\\-T Z+]{0,24}") {
        let _ = dates::parse(&text, DateOrder::DayFirst);
        let _ = dates::parse(&digits, DateOrder::MonthFirst);
    }
}
