//! What must not be in a report: sealed, removed and struck notes, small groups, pseudonyms, words without permission.

use std::collections::BTreeSet;

use shadowday_model::vocabulary::HostVerdict;

use super::build::{Notebook, small_company, small_day, summary, texts};
use super::sample::sample;
use crate::{Block, CheckState, Content, Edition, Format, Messages, Report, Value, checks, content, write};

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
    let content = content(&rows, &recipe, &Messages::of("en")).unwrap();
    let all = everything(&content);
    assert!(
        !all.contains("Sealed words") && !all.contains("Removed words") && !all.contains("typed into four screens")
    );
    assert_eq!(content.observations, 9);
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
    let found = checks(&content(&rows, &recipe, &words).unwrap());
    let states: Vec<(&str, CheckState)> = found.iter().map(|check| (check.message, check.state)).collect();
    for wanted in
        ["check-headline-sentence", "check-words", "check-name", "check-email", "check-phone", "check-small-team"]
    {
        assert!(states.contains(&(wanted, CheckState::Look)), "{wanted} in {states:?}");
    }
    recipe.headline = "The performance of agents fell by 3".to_owned();
    recipe.report = Report::Summary {
        from: "2026-10-01".parse().unwrap(),
        to: "2026-10-31".parse().unwrap(),
        teams: BTreeSet::new(),
    };
    let mut rows = small_company();
    rows.observations.truncate(24);
    let found = checks(&content(&rows, &recipe, &words).unwrap());
    assert!(
        found.iter().any(|check| check.message == "check-performance" && check.state == CheckState::Stop),
        "{found:?}"
    );
    for check in &found {
        assert!(!words.say(check.message).starts_with('⟦'), "{}", check.message);
    }
}
