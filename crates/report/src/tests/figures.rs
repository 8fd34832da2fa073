//! Numbers: exposure, hosts, minutes, intervals, grouping, aliases.

use shadowday_model::records::Hours;
use shadowday_model::vocabulary::Precision;

use super::build::{Notebook, small_company, small_day, summary};
use crate::{Block, Cell, Content, Format, Messages, Rows, content, write};

fn make(rows: &Rows) -> Content {
    content(rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).unwrap()
}

fn table<'c>(content: &'c Content, id: &str) -> &'c crate::Table {
    let blocks = content.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| if let Block::Table { table } = block { Some(table) } else { None })
        .find(|table| table.id == id)
        .unwrap()
}

fn figure(content: &Content, at: usize) -> (String, String) {
    let Block::Figures { figures } = &content.sections[0].blocks[0] else { panic!("figures come first") };
    (figures[at].value.clone(), figures[at].note.clone())
}

#[test]
fn rates_count_observations_on_days_with_hours_whatever_their_times() {
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    let day = notebook.day(team, "2026-10-05", 4.0);
    let imported = notebook.day(team, "2026-10-06", 4.0);
    notebook.rows.days[1].hours = None;
    notebook.note(day, "09:10", "2 Slow ~5min x40 #slow");
    for minute in 0..9 {
        notebook.note(day, &format!("10:{minute:02}"), "2 Slow #slow");
    }
    notebook.note(imported, "09:00", "2 From a file #slow").source_id = Some("7".to_owned());
    let content = make(&notebook.rows);
    assert_eq!(content.observations, 11);
    // 10 in 4 hours: Garwood 4.795 and 18.390 over 4.
    assert_eq!(
        figure(&content, 1),
        ("2.50".to_owned(), "95\u{a0}% interval 1.20 to 4.60; n\u{a0}=\u{a0}10".to_owned())
    );
    assert_eq!(figure(&content, 0).0, "4.0");
    // Minutes each time × times.
    assert_eq!(figure(&content, 2).0, "3.3\u{a0}h");
    let method = crate::tests::build::texts(&content).into_values().collect::<Vec<_>>().join("\n");
    assert!(method.contains("One day has unknown hours: its one observation is counted and not in rates."), "{method}");
    assert!(method.contains("One observation was imported from a file."));
}

#[test]
fn an_estimated_end_is_said() {
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    let day = notebook.day(team, "2026-10-05", 2.0);
    notebook.rows.days[0].hours = Some(Hours { hours: 2.0, estimated: true });
    notebook.note(day, "09:10", "2 Slow");
    let all = crate::tests::build::texts(&make(&notebook.rows)).into_values().collect::<Vec<_>>().join("\n");
    assert!(all.contains("The end of one day is estimated (last note + 15 min)."));
}

#[test]
fn tags_and_teams_that_were_joined_count_as_one() {
    let mut notebook = Notebook::new();
    let (old, new) = (notebook.team("Billing (old)", &[]), notebook.team("Billing", &[]));
    notebook.rows.teams[0].joined_into = Some(new);
    let (first, second) = (notebook.day(old, "2026-10-05", 2.0), notebook.day(new, "2026-10-06", 2.0));
    notebook.note(first, "09:10", "2 One #slow-crm");
    notebook.note(second, "09:10", "2 Two #crm-slow");
    notebook.rows.tag_aliases.insert("slow-crm".to_owned(), "crm-slow".to_owned());
    let content = make(&notebook.rows);
    assert_eq!(content.edition, crate::Edition::Team, "one team, not two");
    let problems = table(&content, "problems");
    assert_eq!(problems.rows.len(), 1);
    assert_eq!(
        (problems.rows[0][0].text.as_str(), problems.rows[0][1].text.as_str(), problems.rows[0][2].text.as_str()),
        ("Crm slow", "2", "2 of 2")
    );
}

#[test]
fn rings_of_joins_end() {
    let mut notebook = Notebook::new();
    let (a, b) = (notebook.team("A", &[]), notebook.team("B", &[]));
    notebook.rows.teams[0].joined_into = Some(b);
    notebook.rows.teams[1].joined_into = Some(a);
    let day = notebook.day(a, "2026-10-05", 2.0);
    notebook.note(day, "09:10", "2 One #x");
    notebook.rows.tag_aliases.extend([("x".to_owned(), "y".to_owned()), ("y".to_owned(), "x".to_owned())]);
    assert!(content(&notebook.rows, &summary("2026-10-01", "2026-10-31"), &Messages::of("en")).is_ok());
}

#[test]
fn problems_are_ranked_by_impact_added_up() {
    let (rows, recipe) = small_day();
    let content = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let problems = table(&content, "problems");
    let labels: Vec<&str> = problems.rows.iter().map(|row| row[0].text.as_str()).collect();
    assert_eq!(labels, ["Four screens", "Refund codes", "Duplicate invoice", "Approval wait", "No break"]);
    // 7 × 90 s + 10 × 85 s, and the quote once.
    assert_eq!(problems.rows[0][1..].iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>(), ["18×", "25", "!!!"]);
    // The ask for a list of refund codes is heard evidence of the same problem.
    assert_eq!(problems.rows[3][2], Cell::number(22.0, "~22"));
}

#[test]
fn the_table_adds_up() {
    let content = make(&small_company());
    let teams = table(&content, "teams");
    let number = |cell: &Cell| if let crate::Value::Number(number) = cell.value { Some(number) } else { None };
    let all = teams.columns.iter().position(|column| column.heading == "All").unwrap();
    for row in &teams.rows {
        let parts: Option<f64> = row[1..all].iter().map(number).sum();
        if let (Some(parts), Some(total)) = (parts, number(&row[all])) {
            assert!((parts - total).abs() < 1e-9, "{row:?}");
        }
    }
}

#[test]
fn evidence_ids_are_the_same_whatever_the_order() {
    let (rows, recipe) = small_day();
    let days: Vec<_> = rows.days.iter().map(|row| row.day.clone()).collect();
    let ids = crate::evidence_ids(&rows.teams, &days, &rows.observations);
    let mut shuffled = rows.clone();
    shuffled.observations.reverse();
    assert_eq!(ids, crate::evidence_ids(&rows.teams, &days, &shuffled.observations));
    assert_eq!(ids[&rows.observations[0].id], "B-14Oct-01");
    let words = Messages::of("en");
    assert_eq!(content(&rows, &recipe, &words).unwrap(), content(&shuffled, &recipe, &words).unwrap());
}

#[test]
fn teams_with_the_same_initial_and_dates_of_two_years_stay_apart() {
    let mut notebook = Notebook::new();
    let (billing, bureau) = (notebook.team("Billing", &[]), notebook.team("Bureau", &[]));
    let days = [
        notebook.day(billing, "2026-10-14", 1.0),
        notebook.day(bureau, "2026-10-14", 1.0),
        notebook.day(billing, "2027-10-14", 1.0),
    ];
    for day in days {
        notebook.note(day, "09:10", "Seen");
    }
    let rows = &notebook.rows;
    let days: Vec<_> = rows.days.iter().map(|row| row.day.clone()).collect();
    let ids: Vec<String> = crate::evidence_ids(&rows.teams, &days, &rows.observations).into_values().collect();
    assert_eq!(ids, ["Bi-14Oct-01", "Bu-14Oct-01", "Bi-14Oct27-01"]);
}

#[test]
fn a_note_whose_day_alone_is_known_has_no_hour() {
    let mut notebook = Notebook::new();
    let team = notebook.team("Billing", &[]);
    let day = notebook.day(team, "2026-10-05", 4.0);
    for clock in ["09:10", "09:20", "10:15"] {
        notebook.note(day, clock, "2 Slow #slow");
    }
    for _ in 0..5 {
        notebook.note(day, "12:00", "2 From a file #slow").precision = Precision::Day;
    }
    let content = make(&notebook.rows);
    let charts = content.sections.iter().flat_map(|section| &section.blocks);
    let hours = charts.filter_map(|block| if let Block::Chart { chart } = block { Some(chart) } else { None });
    let hours = hours.into_iter().find(|chart| chart.id == "hours").expect("two hours have notes");
    let named: Vec<_> = hours.table.rows.iter().map(|row| row[0].text.as_str()).collect();
    assert_eq!(named, ["09", "10"], "noon only stands for the day");
    assert!(hours.title.contains("09:00"), "{}", hours.title);
    let row = &content.evidence[7];
    assert_eq!((row.precision, row.happened_at_stored.as_str()), (Precision::Day, "2026-10-05"));
    let csv = String::from_utf8(write(&content, Format::Csv, &()).unwrap().bytes).unwrap();
    assert!(csv.contains(",1,2026-10-05,,") && csv.contains(",1,2026-10-05,09:10,"), "{csv}");
}
