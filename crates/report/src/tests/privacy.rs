//! What must not be in a report: sealed, removed and struck notes, small groups, pseudonyms, words without permission.

use std::collections::BTreeSet;

use shadowday_model::vocabulary::{HostVerdict, Kind, Polarity};

use super::build::{Notebook, small_company, small_day, summary, texts};
use super::sample::sample;
use crate::{
    Block, Cell, CheckState, Content, Edition, Figure, Format, Messages, Reach, Report, Value, checks, content, write,
};

fn everything(content: &Content) -> String {
    let mut all = texts(content).into_values().collect::<Vec<_>>().join("\n");
    for format in [Format::Html, Format::Csv] {
        all += &String::from_utf8(write(content, format, &()).unwrap().bytes).unwrap();
    }
    all
}

fn october() -> crate::Recipe {
    summary("2026-10-01", "2026-10-31")
}

#[test]
fn sealed_removed_and_struck_notes_never_enter() {
    let (mut rows, recipe) = small_day();
    rows.observations[0].host_verdict = HostVerdict::Struck;
    rows.days[0].day.struck_lines = 2;
    let content = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let all = everything(&content);
    assert!(
        !all.contains("Sealed words") && !all.contains("Removed words") && !all.contains("typed into four screens")
    );
    assert_eq!(content.observations, 9);
    assert!(content.facts.ends_with("2 lines were struck by the host"), "{}", content.facts);
}

#[test]
fn words_without_permission_are_not_quoted_nor_repeated() {
    let (rows, recipe) = small_day();
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let quotes: Vec<_> = made
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| if let Block::Quote { quote } = block { Some(quote) } else { None })
        .collect();
    assert_eq!(quotes.len(), 1);
    assert_eq!(quotes[0].text, "I have to copy the account number into four screens");
    assert_eq!((quotes[0].who.as_str(), quotes[0].evidence.as_str()), ("agent, Billing, 14 Oct 2026", "B-14Oct-02"));
    assert_eq!(made.quotes_left_out, 1);
    let shown = serde_json::to_string(&made.sections).unwrap();
    assert!(!shown.contains("Lunch moved twice"), "no permission");
    let mut without = recipe;
    without.quotes = false;
    let made = content(&rows, &without, &Messages::of("en")).unwrap();
    assert!(!made.sections.iter().any(|section| section.id == "quotes"));
}

#[test]
fn pseudonyms_are_in_the_leaders_own_day_only() {
    let (rows, recipe) = small_day();
    let words = Messages::of("en");
    let day = content(&rows, &recipe, &words).unwrap();
    assert!(everything(&day).contains("A1 (agent) and A2 (agent)"));
    let period = content(&rows, &october(), &words).unwrap();
    assert_eq!(period.edition, Edition::Team);
    assert!(!everything(&period).contains("A1"));
    assert_eq!(period.withheld.rule, "Small groups shown, for this leader and team: do not pass on to others.");
}

#[test]
fn a_cross_team_edition_withholds_small_groups_and_rows() {
    let rows = small_company();
    let content = content(&rows, &october(), &Messages::of("en")).unwrap();
    assert_eq!(content.edition, Edition::CrossTeam);
    assert!(content.evidence.is_empty());
    assert!(content.withheld.cells > 0);
    let tables = content
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| if let Block::Table { table } = block { Some(table) } else { None });
    let teams = tables.filter(|table| table.id == "teams").collect::<Vec<_>>()[0];
    let small = teams.rows.iter().find(|row| row[0].text == "Returns desk").unwrap();
    assert!(
        small.iter().filter(|cell| cell.value == Value::Withheld).count() >= 8,
        "every figure of the team of two: {small:?}"
    );
    // Its eight observations are in no total.
    let total = teams.rows.last().unwrap();
    let all = teams.columns.iter().position(|column| column.heading == "All").unwrap();
    assert_eq!(total[all].value, Value::Number(96.0));
    assert_eq!(content.observations, 96);
    let printed = everything(&content);
    for told in ["B1", "A day in their shoes · B-", "B-05Oct", "typed into four screens", "One leader only"] {
        assert_eq!(printed.contains(told), told == "One leader only", "{told}");
    }
}

#[test]
fn quotes_across_teams_need_the_larger_k_and_no_day() {
    let mut rows = small_company();
    for (number, note) in rows.observations.iter_mut().enumerate() {
        note.quotable = number % 5 == 0;
    }
    let words = Messages::of("en");
    let mut recipe = october();
    let few = content(&rows, &recipe, &words).unwrap();
    assert!(
        !few.sections.iter().flat_map(|section| &section.blocks).any(|block| matches!(block, Block::Quote { .. })),
        "six hosts are fewer than ten"
    );
    recipe.k_quotes = 6;
    let enough = content(&rows, &recipe, &words).unwrap();
    let quotes: Vec<_> = enough
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| if let Block::Quote { quote } = block { Some(quote) } else { None })
        .collect();
    assert!(!quotes.is_empty() && quotes.len() <= 3);
    assert!(
        quotes.iter().all(|quote| quote.who.ends_with("Oct 2026")
            && quote.evidence.is_empty()
            && !quote.who.contains("Returns")),
        "{quotes:?}"
    );
}

#[test]
fn two_leaders_pseudonyms_may_be_one_person() {
    let mut notebook = Notebook::new();
    let (billing, _claims) = (notebook.team("Billing", &[]), notebook.team("Claims", &[]));
    let second = notebook.leader("Torben");
    let first = notebook.rows.leaders[0].id;
    let day = notebook.day(billing, "2026-10-05", 6.0);
    for number in 1..=8 {
        notebook.host(billing, &format!("A{number}"), "agent");
        notebook.rows.hosts.last_mut().unwrap().leader = Some(if number <= 4 { first } else { second });
        notebook.note(day, &format!("09:{number:02}"), &format!("2 Slow #slow @A{number}"));
    }
    let made = content(&notebook.rows, &october(), &Messages::of("en")).unwrap();
    assert_eq!(made.observations, 0, "4 + 4 pseudonyms are at least 4 people, not 8");
    for host in &mut notebook.rows.hosts {
        host.leader = Some(first);
    }
    let made = content(&notebook.rows, &october(), &Messages::of("en")).unwrap();
    assert_eq!(made.observations, 8);
}

/// No figure of a withheld category may be worked out from any other printed number of the sample's cross-team edition.
#[test]
fn the_sample_hides_its_smallest_team() {
    let (rows, _) = sample();
    let made = content(&rows, &summary("2026-07-01", "2026-11-20"), &Messages::of("en")).unwrap();
    let small = rows.teams.iter().find(|team| team.name == "Returns desk").unwrap();
    let days: BTreeSet<_> =
        rows.days.iter().filter(|row| row.day.team == Some(small.id)).map(|row| row.day.id).collect();
    let inside = rows.observations.iter().filter(|note| note.day.is_some_and(|day| days.contains(&day))).count();
    assert!(inside > 0);
    assert_eq!(made.observations as usize, rows.observations.len() - inside);
    let printed = everything(&made);
    for note in &rows.observations {
        let may_be_quoted = note.quotable && !note.day.is_some_and(|day| days.contains(&day));
        assert!(may_be_quoted || note.text.chars().count() < 12 || !printed.contains(&note.text), "{}", note.text);
    }
}

#[test]
fn checks_point_at_names_blame_and_small_groups() {
    let (mut rows, mut recipe) = small_day();
    rows.observations[1].text = "Ask Mrs Miller at ann@example.org or +49 30 1234 5678".to_owned();
    recipe.headline = "Agents always fail".to_owned();
    let words = Messages::of("en");
    let found = checks(&content(&rows, &recipe, &words).unwrap(), false);
    let states: Vec<(&str, CheckState)> = found.iter().map(|check| (check.message, check.state)).collect();
    for wanted in ["check-headline-sentence", "check-words", "check-small-team"] {
        assert!(states.contains(&(wanted, CheckState::Look)), "{wanted} in {states:?}");
    }
    for wanted in ["check-name", "check-email", "check-phone", "check-names-resolve"] {
        assert!(states.contains(&(wanted, CheckState::Stop)), "{wanted} in {states:?}");
    }
    recipe.headline = "The performance of agents fell by 3".to_owned();
    recipe.report = Report::Summary {
        from: "2026-10-01".parse().unwrap(),
        to: "2026-10-31".parse().unwrap(),
        teams: BTreeSet::new(),
    };
    let mut rows = small_company();
    rows.observations.truncate(24);
    let found = checks(&content(&rows, &recipe, &words).unwrap(), false);
    assert!(
        found.iter().any(|check| check.message == "check-performance" && check.state == CheckState::Stop),
        "{found:?}"
    );
    for check in &found {
        assert!(!words.say(check.message).starts_with('⟦'), "{}", check.message);
    }
}

#[test]
fn checks_know_german_blame_and_that_german_nouns_are_no_names() {
    let (mut rows, mut recipe) = small_day();
    rows.observations[1].text = "Lange Suche, weil Kunden Briefe nicht verstehen".to_owned();
    let words = Messages::of("de");
    let found = |rows: &crate::Rows, recipe: &crate::Recipe| -> Vec<(&'static str, CheckState)> {
        let found = checks(&content(rows, recipe, &words).unwrap(), false);
        found.iter().map(|check| (check.message, check.state)).collect()
    };
    recipe.headline = "Nichts ist 3 mal geschehen".to_owned();
    let fine = found(&rows, &recipe);
    assert!(
        fine.contains(&("check-names-ok", CheckState::Ok)) && fine.contains(&("check-words-ok", CheckState::Ok)),
        "{fine:?}"
    );
    rows.observations[1].text = "Frau Müller fragen".to_owned();
    recipe.headline = "Das Team ist immer 3 Minuten zu spät".to_owned();
    let seen = found(&rows, &recipe);
    assert!(
        seen.contains(&("check-name", CheckState::Stop)) && seen.contains(&("check-words", CheckState::Look)),
        "{seen:?}"
    );
    recipe.headline = "Die Leistung von allen fiel um 3".to_owned();
    recipe.report = Report::Summary {
        from: "2026-10-01".parse().unwrap(),
        to: "2026-10-31".parse().unwrap(),
        teams: BTreeSet::new(),
    };
    let mut rows = small_company();
    rows.observations.truncate(24);
    assert!(found(&rows, &recipe).contains(&("check-performance", CheckState::Stop)));
}

/// Two teams of six hosts; each host says each line once. `extra` adds to one note of one host.
fn two_teams(lines: &[&str], extra: impl Fn(&str, usize, &str) -> String) -> Notebook {
    let mut notebook = Notebook::new();
    for (name, date) in [("Billing", "2026-10-05"), ("Claims", "2026-10-06")] {
        let team = notebook.team(name, &[]);
        let day = notebook.day(team, date, 6.0);
        for host in 1..=6 {
            notebook.host(team, &format!("{}{host}", &name[..1]), "agent");
            for (number, line) in lines.iter().enumerate() {
                let line = format!("{line} @{}{host}{}", &name[..1], extra(name, host, line));
                notebook.note(day, &format!("{:02}:{host:02}", 9 + number), &line);
            }
        }
    }
    notebook
}

fn problem_minutes(content: &Content) -> Vec<(String, Value)> {
    let blocks = content.sections.iter().flat_map(|section| &section.blocks);
    let table = blocks
        .filter_map(|block| if let Block::Table { table } = block { Some(table) } else { None })
        .find(|table| table.id == "problems")
        .unwrap();
    let at = table.columns.iter().position(|column| column.key == "minutes").unwrap();
    table.rows.iter().map(|row| (row[0].text.clone(), row[at].value)).collect()
}

fn figure<'c>(content: &'c Content, key: &str) -> &'c Figure {
    let Block::Figures { figures } = &content.sections[0].blocks[0] else { panic!("figures come first") };
    figures.iter().find(|figure| figure.key == key).unwrap()
}

#[test]
fn minutes_of_one_person_are_not_printed_though_many_saw_the_problem() {
    let lines = ["2 Slow #slow !3", "1 Which code #codes ~2min !2", "5 Waited #waiting ~3min"];
    let one = |name: &str, host: usize, line: &str| {
        if (name, host) == ("Claims", 3) && line.contains("#slow") { " ~40min".to_owned() } else { String::new() }
    };
    let made = content(&two_teams(&lines, one).rows, &october(), &Messages::of("en")).unwrap();
    let minutes = problem_minutes(&made);
    assert_eq!(minutes[0], ("Slow".to_owned(), Value::Withheld), "one host is behind them");
    assert_eq!(minutes[1], ("Codes".to_owned(), Value::Withheld), "the smallest other sum hides the first");
    assert_eq!(minutes[2], ("Waiting".to_owned(), Value::Number(36.0)));
    assert_eq!(figure(&made, "minutes").amount, Value::Number(100.0), "thirteen hosts are behind the sum");
    // 25 problems with minutes are printed; the 11 without have 11 hosts.
    assert_eq!(figure(&made, "minutes").note, "25 of 36 problems have minutes");
    assert!(!texts(&made).values().any(|text| text == "40" || text == "~40"), "the minutes of one person");
}

#[test]
fn a_sum_of_minutes_of_few_hosts_is_withheld_with_the_number_behind_it() {
    let one = |name: &str, host: usize, line: &str| {
        if (name, host) == ("Claims", 3) && line.contains("#slow") { " ~41min".to_owned() } else { String::new() }
    };
    let made =
        content(&two_teams(&["2 Slow #slow", "3 No break #no-break"], one).rows, &october(), &Messages::of("en"));
    let made = made.unwrap();
    assert_eq!(
        (figure(&made, "minutes").amount, figure(&made, "minutes").value.as_str()),
        (Value::Withheld, "withheld")
    );
    assert_eq!(figure(&made, "minutes").note, "withheld (small group)");
    assert!(problem_minutes(&made).contains(&("Slow".to_owned(), Value::Withheld)));
    assert!(!texts(&made).values().any(|text| text.starts_with("41") || text.starts_with("~41")));
    assert!(made.withheld.cells >= 3, "the row, the sum and the number: {}", made.withheld.cells);
}

#[test]
fn asks_and_own_readings_in_somebodys_words_need_permission() {
    let (mut rows, recipe) = small_day();
    let words = [("-> ", "“Give us the afternoon off”"), ("? ", "“He has given up, that one”")];
    for (at, (_, text)) in words.iter().enumerate() {
        let kind = if at == 0 { Kind::Ask } else { rows.observations[5].kind };
        let note = &mut rows.observations[if at == 0 { 9 } else { 5 }];
        (note.text, note.kind) = ((*text).to_owned(), kind);
    }
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let ids: Vec<&str> = made.sections.iter().map(|section| section.id).collect();
    assert!(ids.contains(&"asks") && ids.contains(&"my-read"), "{ids:?}");
    let all = everything(&made);
    for (_, text) in words {
        assert!(!all.contains(text.trim_matches(['“', '”'])), "{text}");
    }
    assert!(!all.contains("Lunch moved twice"), "no format repeats words without permission");
    assert!(all.contains("(somebody’s words, not released)"), "it says that there are some");
    for note in &mut rows.observations {
        note.quotable = true;
    }
    let all = everything(&content(&rows, &recipe, &Messages::of("en")).unwrap());
    assert!(
        words.iter().all(|(_, text)| all.contains(text.trim_matches(['“', '”']))),
        "with permission they are shown"
    );
}

#[test]
fn a_rate_does_not_tell_how_many_notes_a_day_without_hours_has() {
    let mut notebook = two_teams(&["2 Slow #slow", "3 No break #no-break"], |_, _, _| String::new());
    let team = notebook.rows.teams[0].id;
    let untimed = notebook.day(team, "2026-10-07", 5.0);
    notebook.rows.days[2].hours = None;
    notebook.note(untimed, "09:00", "2 Slow #slow @B1");
    let made = content(&notebook.rows, &october(), &Messages::of("en")).unwrap();
    let blocks = made.sections.iter().flat_map(|section| &section.blocks);
    let teams = blocks
        .filter_map(|block| if let Block::Table { table } = block { Some(table) } else { None })
        .find(|table| table.id == "teams")
        .unwrap();
    let rates: Vec<(&str, &Cell)> = teams.rows.iter().map(|row| (row[0].text.as_str(), row.last().unwrap())).collect();
    assert_eq!((rates[0].0, rates[0].1.value), ("Billing", Value::Withheld), "13 notes less 2 × 6 is one host's");
    assert_eq!((rates[1].0, rates[1].1.value), ("Claims", Value::Number(2.0)));
    assert_eq!(rates[2].1.value, Value::Withheld, "or Billing's could be worked out");
    assert_eq!((figure(&made, "rate").amount, figure(&made, "rate").value.as_str()), (Value::Withheld, "withheld"));
    assert!(!figure(&made, "rate").note.contains("24"), "{}", figure(&made, "rate").note);
    // With as many hosts on days without hours as k asks for, nothing is told.
    for host in 2..=6 {
        notebook.note(untimed, "09:00", &format!("2 Slow #slow @B{host}"));
    }
    let made = content(&notebook.rows, &october(), &Messages::of("en")).unwrap();
    assert_eq!(figure(&made, "rate").amount, Value::Number(2.0));
}

#[test]
fn weeks_and_hours_do_not_tell_the_notes_that_are_in_none() {
    let mut notebook = two_teams(&["2 Slow #slow", "3 No break #no-break"], |_, _, _| String::new());
    let team = notebook.rows.teams[0].id;
    let third = notebook.day(team, "2026-10-20", 5.0);
    for host in 1..=6 {
        notebook.note(third, "10:30", &format!("2 Slow #slow @B{host}"));
    }
    let untimed = notebook.day(team, "2026-10-21", 5.0);
    notebook.rows.days[3].hours = None;
    notebook.note(untimed, "09:00", "2 Slow #slow @B1").happened_at = None;
    let made = content(&notebook.rows, &october(), &Messages::of("en")).unwrap();
    let charts: Vec<_> = made
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter_map(|block| if let Block::Chart { chart } = block { Some(chart) } else { None })
        .filter(|chart| chart.id != "categories")
        .collect();
    assert_eq!(charts.iter().map(|chart| chart.id).collect::<Vec<_>>(), ["weeks", "hours"]);
    for chart in charts {
        let withheld = chart.table.rows.iter().filter(|row| row[1].value == Value::Withheld).count();
        assert_eq!(withheld, 1, "one column hides the note in none: {:?}", chart.table.rows);
        assert!(!chart.title.contains("30"), "nor does the title: {}", chart.title);
    }
}

#[test]
fn what_is_passed_on_obeys_k_whoever_shadowed() {
    let mut rows = small_company();
    rows.leaders[0].me = true;
    let words = Messages::of("en");
    let mut recipe = october();
    let own = content(&rows, &recipe, &words).unwrap();
    assert_eq!(own.edition, Edition::Team, "a leader's own days");
    assert!(!own.evidence.is_empty());
    recipe.edition = Reach::PassOn;
    let passed_on = content(&rows, &recipe, &words).unwrap();
    assert_eq!(
        (passed_on.edition, passed_on.furniture.name.as_str()),
        (Edition::CrossTeam, "Period summary, edition to pass on")
    );
    assert!(passed_on.evidence.is_empty() && passed_on.withheld.cells > 0);
    let printed = everything(&passed_on);
    assert!(printed.contains("One leader only"), "whose days they are");
    assert!(!printed.contains("typed into four screens"), "no note is repeated");
    assert_eq!(passed_on.observations, 96, "the small team is in no figure");
    assert_ne!(own.furniture.recipe_hash, passed_on.furniture.recipe_hash, "another recipe");
    // One team alone obeys k, too.
    let team = rows.teams.iter().find(|team| team.name == "Returns desk").unwrap().id;
    recipe.report = match recipe.report {
        Report::Summary { from, to, .. } => Report::Summary { from, to, teams: [team].into() },
        other => other,
    };
    let small = content(&rows, &recipe, &words).unwrap();
    assert_eq!(small.observations, 0, "two hosts");
    assert_eq!(small.title, "One shadow day, 1 Oct 2026 to 31 Oct 2026: too few hosts in every team to show a figure");
}

#[test]
fn the_record_of_a_release_holds_figures_and_no_words() {
    let rows = small_company();
    let recipe = october();
    let made = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let cells = made.cells(&recipe);
    assert_eq!(cells["rule"], serde_json::json!({ "edition": "cross_team", "k_counts": 5, "k_quotes": 10 }));
    assert_eq!(cells["withheld"], made.withheld.cells);
    let small = rows.teams.iter().find(|team| team.name == "Returns desk").unwrap().id.to_string();
    let tables = cells["tables"].as_array().unwrap();
    let teams = tables.iter().find(|table| table["table"] == "teams").unwrap();
    assert_eq!(teams["columns"].as_array().unwrap().last().unwrap(), "rate");
    let row = teams["rows"].as_array().unwrap().iter().find(|row| row["of"] == small.as_str()).unwrap();
    assert_eq!(
        (&row["figures"][0], &row["figures"].as_array().unwrap().last().unwrap()),
        (&"withheld".into(), &&"withheld".into())
    );
    let all = teams["rows"].as_array().unwrap().iter().find(|row| row["of"] == "all").unwrap();
    assert!(all["figures"].as_array().unwrap().iter().any(|figure| *figure == 96.0), "{all}");
    let text = cells.to_string();
    for word in ["Billing", "Slow", "slow", "screens", "agent"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
}

#[test]
fn names_stop_a_report_until_they_are_left_on_purpose_or_a_reason_is_given() {
    use CheckState::{Look, Stop};
    let (mut rows, mut recipe) = small_day();
    rows.observations[1].text = "Ask Mrs Miller at ann@example.org".to_owned();
    let words = Messages::of("en");
    let names = |rows: &crate::Rows, recipe: &crate::Recipe, with_rows: bool| {
        let found = checks(&content(rows, recipe, &words).unwrap(), with_rows);
        let about = ["check-name", "check-email", "check-phone", "check-names-waived"];
        found
            .into_iter()
            .filter(|check| about.contains(&check.message))
            .map(|check| (check.message, check.state))
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&rows, &recipe, false), [("check-name", Stop), ("check-email", Stop)]);
    rows.observations[1].left.insert("ann@example.org".to_owned());
    assert_eq!(names(&rows, &recipe, false), [("check-name", Stop)]);
    recipe.names_waived = " she signs the letters ".to_owned();
    assert_eq!(names(&rows, &recipe, false), [("check-name", Look), ("check-names-waived", Look)]);
    recipe.names_waived = String::new();
    rows.observations[1].left.insert("Mrs Miller".to_owned());
    assert!(names(&rows, &recipe, false).is_empty());
    // A note that no page repeats stands in the rows of a table all the same.
    let quiet = &mut rows.observations[2];
    (quiet.polarity, quiet.kind, quiet.quotable) = (Polarity::Neutral, Kind::Event, false);
    quiet.text = "Ask Mr Jones".to_owned();
    assert!(names(&rows, &recipe, false).is_empty(), "its words are not on the pages");
    assert_eq!(names(&rows, &recipe, true), [("check-name", Stop)]);
}
