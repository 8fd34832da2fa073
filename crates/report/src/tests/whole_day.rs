//! The day summary carries the whole day: time, contacts, expectations, asks with their promises, what is owed; and
//! leaves out what is not there.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use shadowday_model::vocabulary::Demand;

use super::build::{Notebook, small_day, summary, texts, whole_day};
use crate::{Block, Content, Format, Messages, Preview, Recipe, Rows, content, write};

fn make((rows, recipe): &(Rows, Recipe)) -> Content {
    content(rows, recipe, &Messages::of("en")).unwrap()
}

/// Every word of one section.
fn said(content: &Content, id: &str) -> String {
    let Some(section) = content.sections.iter().find(|section| section.id == id) else { return String::new() };
    let mut said = vec![section.heading.clone()];
    for block in &section.blocks {
        match block {
            Block::Paragraph { text } | Block::Note { text } => said.push(text.clone()),
            Block::List { items } => {
                said.extend(items.iter().map(|item| format!("{} {} | {}", item.mark, item.text, item.detail)));
            }
            Block::Chart { chart } => said.extend([chart.title.clone(), chart.alt.clone(), chart.caption.clone()]),
            Block::Table { table } => said.extend(
                table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>().join(" ")),
            ),
            Block::Figures { .. } | Block::Quote { .. } | Block::Photos { .. } => {}
        }
    }
    said.join("\n").replace('\u{a0}', " ")
}

#[track_caller]
fn check(id: &str, expect: &[&str]) {
    let said = said(&make(&whole_day()), id);
    for wanted in expect {
        assert!(said.contains(wanted), "{wanted:?} is not in:\n{said}");
    }
}

#[test]
fn the_time_adds_up_and_parallel_time_stands_apart() {
    // 120 + 60 + 36 + 12 minutes of work and 12 of interruptions: four hours.
    check(
        "time",
        &[
            "Typing twice, waiting for people and interruptions took 25 % of the 4.0 hours timed",
            "Talk: 50 % · 120 min; Wrap-up: 25 % · 60 min; Re-keying: 15 % · 36 min; Wait, person: 5 % · 12 min; Interruptions: 5 % · 12 min",
            "7 stretches, 4.0 hours timed",
            "watched 156 min, sat with 60 min and took the escalation 12 min",
            // Garwood for 2: 0.2422 to 7.2247, over four hours.
            "2 interruptions, 12 min: 0.5 an hour (95 % interval 0.1 to 1.8). By a colleague (1) and a system (1). One time the work",
            "In parallel, not in the shares: look-up 20 min.",
        ],
    );
}

#[test]
fn failure_demand_has_its_denominator_and_interval() {
    check(
        "contacts",
        &[
            // Wilson for 5 of 11: 0.2127 to 0.7199.
            "12 contacts. 5 of 11 should not have been necessary: 45 % (95 % interval 21 to 72 %). One could not be judged",
            "Billed twice 3\ncredit not posted 2",
            "3 needed somebody else: team lead (3); median wait 6 min; solvable here with more authority: 2 of 3",
            "Not allowed at the desk: goodwill above 10 euros (2).",
        ],
    );
}

#[test]
fn what_surprised_comes_first_and_says_how_sure_one_was() {
    check(
        "expectations",
        &[
            "2 of 4 expectations did not hold. One held in part.\n× Everybody knows the refund codes | did not hold · 80 % sure before · three desks, three readings\n× A lead can be reached",
            "± Most of the day is talk | held in part",
        ],
    );
}

#[test]
fn asks_carry_their_promise_and_are_told_once() {
    check(
        "asks",
        &[
            "◐ A list of the refund codes on one page | in progress · Training writes it · Head of training, by Tue 20 Oct · B-14Oct-10",
            "■ A quiet room | cannot, because · The lease ends in March",
            "○ A second monitor | no answer yet",
        ],
    );
    let asks = said(&make(&whole_day()), "asks");
    assert_eq!(asks.matches("on one page").count(), 1, "the line that became an ask: {asks}");
}

#[test]
fn what_the_leader_says_and_owes_is_there() {
    check("fix-first", &["I would fix first\nLet the account number follow the caller."]);
    check("surprised", &["Copying takes longer than talking."]);
    check("keep", &["Neighbours help within a minute."]);
    check(
        "owed",
        &[
            "✓ Make the tea round | my act of help, done",
            "✓ Thanks to A1: stayed calm | passed on Thu 15 Oct",
            "○ Thanks to A2: stayed calm | to be passed on by Sat 17 Oct",
        ],
    );
    check("method", &["Read back with the hosts: 1 kept, 0 corrected, one line struck; its words are gone."]);
    assert!(make(&whole_day()).facts.contains("surge"));
    let (rows, mut recipe) = whole_day();
    recipe.fix_first = "Raise the limit.".to_owned();
    assert!(said(&make(&(rows, recipe)), "fix-first").contains("Raise the limit."), "the report's own words win");
}

#[test]
fn what_is_absent_is_left_out() {
    let made = make(&small_day());
    let there: Vec<&str> = made.sections.iter().map(|section| section.id).collect();
    for absent in ["time", "contacts", "expectations", "surprised", "keep", "owed"] {
        assert!(!there.contains(&absent), "{absent} in {there:?}");
    }
    assert!(made.stretches.is_empty() && made.contacts.is_empty());
    assert_eq!(made.failure_demand, None);
    assert!(made.sections.iter().all(|section| !section.blocks.is_empty()));
    assert_eq!(Preview::of(&made).unwrap().len(), 1);
}

#[test]
fn removed_rows_and_words_kept_back_stay_out() {
    let (mut rows, recipe) = whole_day();
    let sealed = rows.observations.iter().find(|note| note.sealed).unwrap().id;
    let struck = rows.observations.iter().find(|note| note.text == "Struck words").unwrap().id;
    rows.asks[1].observations = vec![sealed];
    rows.asks[2].observations = vec![struck];
    rows.activities[0].removed = true;
    rows.contacts.iter_mut().for_each(|contact| contact.removed = true);
    let made = make(&(rows, recipe));
    let all = texts(&made).into_values().collect::<Vec<_>>().join("\n");
    assert!(!all.contains("quiet room") && !all.contains("second monitor") && !all.contains("Struck words"));
    assert!(said(&made, "time").contains("3.0 hours timed") && said(&made, "contacts").is_empty());
}

#[test]
fn the_digest_knows_of_the_whole_day() {
    let (mut rows, recipe) = whole_day();
    let before = make(&(rows.clone(), recipe.clone())).digest;
    rows.contacts[0].demand = Some(Demand::Failure);
    assert_ne!(before, make(&(rows, recipe)).digest);
}

#[test]
fn a_whole_day_is_two_pages_at_most_and_the_same_bytes_twice() {
    let made = make(&whole_day());
    assert_eq!(Preview::of(&made).unwrap().len(), 2);
    let pages = super::files::pdf_text(&write(&made, Format::Pdf, &()).unwrap().bytes);
    let pages: String = pages.split_whitespace().collect();
    assert!(pages.contains("page1of2") && pages.contains("page2of2"), "{pages}");
    for format in [Format::Pdf, Format::Html, Format::Xlsx, Format::Csv] {
        let (first, second) = (write(&made, format, &()).unwrap(), write(&made, format, &()).unwrap());
        assert!(first.bytes == second.bytes && first.accessible, "{format:?}");
    }
}

#[test]
fn spreadsheets_list_stretches_and_contacts() {
    let made = make(&whole_day());
    let bytes = write(&made, Format::Xlsx, &()).unwrap().bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Summary", "Observations", "Counts", "Time", "Contacts", "Method"]);
    let time = book.worksheet_range("Time").unwrap();
    assert_eq!(time.height(), 1 + 6 + 2);
    let interruption: Vec<Data> =
        time.rows().find(|row| row[3] == Data::String("interruption".to_owned())).unwrap().to_vec();
    assert!(matches!(&interruption[0], Data::DateTime(_)), "{interruption:?}");
    assert_eq!((&interruption[2], &interruption[4]), (&Data::Float(6.0), &Data::String("colleague".to_owned())));
    let contacts = book.worksheet_range("Contacts").unwrap();
    let escalated: Vec<Data> = contacts.rows().find(|row| row[4] == Data::Bool(true)).unwrap().to_vec();
    assert_eq!((&escalated[7], &escalated[8]), (&Data::Float(22.0), &Data::Bool(true)));
    let csv = String::from_utf8(write(&made, Format::CsvPlain, &()).unwrap().bytes).unwrap();
    assert!(csv.lines().next().unwrap().contains("local_time,activity,kind,photos,until,mode"), "{csv}");
    assert!(csv.lines().nth(1).unwrap().contains(",09:31,talk,event,0,"), "{csv}");
}

#[test]
fn one_csv_holds_notes_stretches_and_contacts_and_says_which_is_which() {
    let made = make(&whole_day());
    let bytes = write(&made, Format::CsvPlain, &()).unwrap().bytes;
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes.as_slice());
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell =
        |row: &csv::StringRecord, name: &str| row[heads.iter().position(|head| head == name).unwrap()].to_owned();
    let of = |kinds: &[&str]| rows.iter().filter(|row| kinds.contains(&cell(row, "kind").as_str())).collect::<Vec<_>>();
    assert_eq!(rows.len(), made.evidence.len() + made.stretches.len() + made.contacts.len() + 1);

    let minutes =
        |kind: &str| -> f64 { of(&[kind]).iter().map(|row| cell(row, "minutes").parse::<f64>().unwrap()).sum() };
    assert_eq!((minutes("activity"), minutes("interruption"), minutes("parallel")), (228.0, 12.0, 20.0));
    let first = of(&["activity"])[0];
    assert_eq!((cell(first, "activity"), cell(first, "mode")), ("talk".to_owned(), "watched".to_owned()));
    assert!(cell(first, "happened_at") < cell(first, "until") && cell(first, "team") == cell(&rows[0], "team"));
    assert_eq!(cell(of(&["interruption"])[0], "interrupted_by"), "colleague");

    // 5 of the 11 that could be judged, as the pages say it.
    let demands: Vec<String> = of(&["contact"]).iter().map(|row| cell(row, "demand")).collect();
    let count = |demand: &str| demands.iter().filter(|one| *one == demand).count();
    assert_eq!((count("failure"), count("failure") + count("value"), demands.len()), (5, 11, 12));
    let share = of(&["failure_demand"])[0];
    let figures = ["count", "judged", "share", "share_low", "share_high"].map(|name| cell(share, name));
    assert_eq!(figures, ["5", "11", "0.4545", "0.2127", "0.7199"]);
    assert_eq!(cell(share, "team"), cell(first, "team"));
    assert_eq!(of(&["contact"]).iter().filter(|row| cell(row, "escalated") == "yes").count(), 3);

    // An import takes rows with a text for observations, and no others.
    let more = of(&["activity", "parallel", "interruption", "contact", "failure_demand"]);
    assert!(more.iter().all(|row| cell(row, "text").is_empty()));
    assert_eq!(rows.iter().filter(|row| !cell(row, "text").is_empty()).count(), made.evidence.len());
}

#[test]
fn no_single_stretch_or_contact_is_in_a_cross_team_edition() {
    let mut notebook = Notebook::new();
    for name in ["Billing", "Claims"] {
        let team = notebook.team(name, &[]);
        let day = notebook.day(team, "2026-10-14", 4.0);
        notebook.activity(day, "09:00", "10:00", "talk");
        notebook.contact(day, "09:10", Demand::Failure, "Billed twice");
        notebook.ask(day, "A quiet room", None);
    }
    let made = make(&(notebook.rows, summary("2026-10-01", "2026-10-31")));
    let all = texts(&made).into_values().collect::<Vec<_>>().join("\n");
    assert!(made.stretches.is_empty() && made.contacts.is_empty());
    assert!(!all.contains("Billed twice") && !all.contains("quiet room"), "{all}");
}
