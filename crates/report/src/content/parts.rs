//! Sections that both reports share: bright spots, quotes, asks, what was not seen, the method box.
//! What is NOT here: the headline and the order of sections.

use std::collections::BTreeSet;

use chrono::Datelike;
use shadowday_model::records::Host;
use shadowday_model::vocabulary::{BasisGroup, Category, Kind};
use shadowday_stats::disclosure::protect_line;

use super::counts::Counts;
use super::furniture::rule;
use super::learning::read_back_line;
use super::problems::{Group, groups};
use super::quotes::quotes;
use super::scope::{Class, Exposure, Note, Scope, cut, team_of};
use super::{Block, Cell, Column, Edition, Item, Place, Section, Table};
use crate::chart::Paint;
use crate::messages::msg;

/// A section with one block.
pub fn section(id: &'static str, heading: String, place: Place, blocks: Vec<Block>) -> Section {
    Section { id, heading, place, blocks }
}

/// `20 observations: 11 saw, 7 heard, 2 my read`; the number alone where a part would show a small group.
pub fn basis_line(scope: &Scope<'_>, counts: &Counts) -> String {
    let [saw, heard, read] = scope.basis_split();
    let is_small = |group: &BasisGroup| {
        let part = || scope.notes.iter().filter(|note| note.row.basis.group() == *group);
        part().next().is_some() && scope.hosts(part()) < scope.recipe.k_counts
    };
    if scope.edition == Edition::CrossTeam && (counts.hides_own_readings() || BasisGroup::ALL.iter().any(is_small)) {
        return msg!(scope.words, "observations", n = scope.notes.len());
    }
    msg!(scope.words, "basis-line", n = scope.notes.len(), saw = saw, heard = heard, read = read)
}

/// Evidence ids of some observations, the first few.
pub fn evidence(scope: &Scope<'_>, notes: &[&Note<'_>]) -> String {
    const MOST: usize = 4;
    if scope.edition == Edition::CrossTeam {
        return String::new();
    }
    let ids: Vec<&str> =
        notes.iter().filter_map(|note| scope.ids.get(&note.row.id)).map(String::as_str).take(MOST).collect();
    let rest = notes.len().saturating_sub(MOST);
    let more = if rest > 0 { msg!(scope.words, "and-more", n = rest) } else { String::new() };
    format!("{}{more}", ids.join(", "))
}

/// What works, with at most `most` bullets. Also how many groups were withheld.
pub fn bright_spots(scope: &Scope<'_>, place: Place, most: usize) -> (Section, u32) {
    let words = scope.words;
    let found = groups(scope, &scope.notes, |note| note.class == Class::Strength);
    let item = |group: &Group| {
        let n = group.notes.len();
        let text = match &group.example {
            Some(example) => msg!(words, "label-example", label = &group.label, example = example),
            None => group.label.clone(),
        };
        let times = if n > 1 { msg!(words, "observations", n = n) } else { String::new() };
        let ids = evidence(scope, &group.notes);
        let detail = [times, ids].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Item { mark: "★".to_owned(), text, detail }
    };
    let mut blocks = vec![Block::List { items: found.shown.iter().take(most).map(item).collect() }];
    if found.shown.is_empty() {
        let id = if found.withheld > 0 { "bright-withheld" } else { "bright-none" };
        blocks = vec![Block::Paragraph { text: words.say(id) }];
    }
    let rest = found.shown.len().saturating_sub(most);
    blocks.extend(rest_note(scope, rest, if found.shown.is_empty() { 0 } else { found.withheld }));
    (section("bright-spots", words.say("heading-bright"), place, blocks), found.withheld)
}

/// "and 7 more", "3 withheld".
pub fn rest_note(scope: &Scope<'_>, rest: usize, withheld: u32) -> Option<Block> {
    let mut parts = Vec::new();
    if rest > 0 {
        parts.push(msg!(scope.words, "groups-more", n = rest));
    }
    if withheld > 0 {
        parts.push(msg!(scope.words, "groups-withheld", n = withheld));
    }
    (!parts.is_empty()).then(|| Block::Note { text: parts.join(" ") })
}

/// A table of groups of problems.
pub fn problem_table(
    scope: &Scope<'_>,
    shown: &[Group<'_, '_>],
    columns: Vec<Column>,
    extra: impl Fn(&Group<'_, '_>) -> Vec<Cell>,
) -> Table {
    let most = shown.iter().map(|group| group.weight).max().unwrap_or(1).max(1);
    let row = |group: &Group| {
        let ids = evidence(scope, &group.notes);
        let detail = [group.example.clone().unwrap_or_default(), ids]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        let mut first = Cell::text(group.label.clone()).with_detail(detail);
        first.mark = Some((super::counts::letter(scope, group.category), Paint::of(group.category)));
        first.bar = Some(f64::from(group.weight) / f64::from(most));
        let mut cells = vec![first];
        cells.extend(extra(group));
        cells
    };
    Table {
        id: "problems",
        caption: scope.words.say("problems-caption"),
        columns,
        rows: shown.iter().map(row).collect(),
        total_row: false,
    }
}

/// `!!` with its word for spreadsheets.
pub fn impact_cell(impact: u8) -> Cell {
    if impact == 0 { Cell::nothing() } else { Cell::number(f64::from(impact), "!".repeat(usize::from(impact.min(3)))) }
}

/// Minutes lost; `~` before guesses.
pub fn minutes_cell(scope: &Scope<'_>, minutes: f64, guessed: bool) -> Cell {
    if minutes <= 0.0 {
        return Cell::nothing();
    }
    let shown = scope.words.decimal(minutes, usize::from(minutes < 10.0 && minutes.fract() > 0.05));
    let mark = if guessed { "~" } else { "" };
    Cell::number((minutes * 10.0).round() / 10.0, format!("{mark}{shown}"))
}

/// At most three quotes; nothing when none may be shown.
pub fn quote_section(scope: &Scope<'_>, place: Place) -> Option<Section> {
    let (quotes, small) = quotes(scope);
    if quotes.is_empty() && small == 0 {
        return None;
    }
    let mut blocks: Vec<Block> = quotes.into_iter().map(|quote| Block::Quote { quote }).collect();
    if small > 0 && blocks.is_empty() {
        blocks.push(Block::Note { text: msg!(scope.words, "quotes-small", k = scope.recipe.k_quotes) });
    }
    Some(section("quotes", scope.words.say("heading-quotes"), place, blocks))
}

/// Asks noted with `->`, in the words noted. A cross-team edition gives their number only: words can identify.
pub fn asks(scope: &Scope<'_>, place: Place, most: usize) -> Option<Section> {
    let words = scope.words;
    let asks: Vec<&Note> = scope.notes.iter().filter(|note| note.row.kind == Kind::Ask).collect();
    if asks.is_empty() {
        return None;
    }
    let heading = words.say("heading-asks");
    if scope.edition == Edition::CrossTeam {
        let few = scope.hosts(asks.iter().copied()) < scope.recipe.k_counts;
        let text = if few { words.say("asks-withheld") } else { msg!(words, "asks-count", n = asks.len()) };
        return Some(section("asks", heading, place, vec![Block::Paragraph { text }]));
    }
    let item = |note: &&Note| Item {
        mark: "○".to_owned(),
        text: cut(&scope.released_text(note), 160),
        detail: scope.ids.get(&note.row.id).cloned().unwrap_or_default(),
    };
    let mut blocks = vec![Block::List { items: asks.iter().take(most).map(item).collect() }];
    blocks.extend(rest_note(scope, asks.len().saturating_sub(most), 0));
    Some(section("asks", heading, place, blocks))
}

/// Weekdays, shifts and teams without a day, after the leader's own words.
pub fn not_seen(scope: &Scope<'_>, place: Place) -> Section {
    let words = scope.words;
    let mut items = Vec::new();
    let mut say = |text: String| items.push(Item { mark: "–".to_owned(), text, detail: String::new() });
    let own = cut(&scope.recipe.not_seen, 400);
    if !own.is_empty() {
        say(own);
    }
    if ["summary", "findings"].contains(&scope.report_word()) {
        let seen: BTreeSet<u32> = scope
            .visited
            .iter()
            .filter_map(|row| super::scope::date_of(row))
            .map(|date| date.weekday().number_from_monday())
            .collect();
        let missing: Vec<String> =
            (1..=7).filter(|day| !seen.contains(day)).map(|day| words.say(&format!("weekday-{day}"))).collect();
        if !missing.is_empty() && !scope.visited.is_empty() {
            say(msg!(words, "not-seen-weekdays", days = &words.list(&missing)));
        }
        let unvisited: Vec<String> = scope
            .teams
            .iter()
            .filter(|team| !scope.visited.iter().any(|row| team_of(scope.rows, row) == Some(team.id)))
            .map(|team| scope.team_name(Some(team.id)))
            .collect();
        if !unvisited.is_empty() {
            let shown = if unvisited.len() > 6 {
                msg!(words, "teams-many", n = unvisited.len())
            } else {
                words.list(&unvisited)
            };
            say(msg!(words, "not-seen-teams", teams = &shown));
        }
    }
    for (team, shifts) in unseen_shifts(scope).into_iter().take(8) {
        say(msg!(words, "not-seen-shifts", team = &team, shifts = &words.list(&shifts), n = shifts.len()));
    }
    if items.is_empty() {
        items.push(Item { mark: String::new(), text: words.say("not-seen-nothing"), detail: String::new() });
    }
    section("not-seen", words.say("heading-not-seen"), place, vec![Block::List { items }])
}

/// Shifts that a visited team has and nobody saw.
fn unseen_shifts(scope: &Scope<'_>) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for team in &scope.teams {
        let days: Vec<_> = scope.visited.iter().filter(|row| team_of(scope.rows, row) == Some(team.id)).collect();
        let missing: Vec<String> = team
            .shifts
            .iter()
            .filter(|shift| !days.iter().any(|row| row.day.shift == **shift))
            .map(|shift| cut(shift, 30))
            .collect();
        // A day without a shift could have been any of them.
        if !days.is_empty() && !missing.is_empty() && days.iter().all(|row| !row.day.shift.is_empty()) {
            found.push((scope.team_name(Some(team.id)), missing));
        }
    }
    found
}

/// The method box: what the figures rest on, always.
pub fn method(scope: &Scope<'_>, counts: &Counts, place: Place) -> Section {
    let words = scope.words;
    let exposure = Scope::hours(scope.visited.iter().copied());
    let mut lines = vec![exposure_line(scope, exposure)];
    lines.push(hosts_line(scope));
    lines.push(basis_line(scope, counts) + &words.say("basis-explained"));
    if scope.edition == Edition::Team {
        lines.extend(read_back_line(scope));
    }
    lines.push(rule(scope));
    if !scope.small_teams.is_empty() {
        lines.push(msg!(words, "method-small-teams", n = scope.small_teams.len()));
    }
    lines.push(words.say("method-rates"));
    lines.push(words.say("method-groups"));
    if exposure.unknown > 0 && scope.edition == Edition::Team {
        let notes = scope.notes.iter().filter(|note| note.day.hours.is_none()).count();
        lines.push(msg!(words, "method-unknown", days = exposure.unknown, n = notes));
    }
    lines.extend(imported_line(scope));
    let blocks = lines.into_iter().map(|text| Block::Paragraph { text }).collect();
    section("method", words.say("heading-method"), place, blocks)
}

/// The lines of the method that no report goes without: exposure, hosts, what the counts rest on, the rule of small groups.
pub fn method_in_short(scope: &Scope<'_>) -> Vec<String> {
    let counts = Counts::of(scope);
    let exposure = Scope::hours(scope.visited.iter().copied());
    vec![exposure_line(scope, exposure), hosts_line(scope), basis_line(scope, &counts), rule(scope)]
}

/// How many observations came from a file. Across teams those that did and those that did not are two figures.
fn imported_line(scope: &Scope<'_>) -> Option<String> {
    let (imported, typed): (Vec<&Note>, Vec<&Note>) = scope.notes.iter().partition(|note| note.row.source_id.is_some());
    let k = if scope.edition == Edition::CrossTeam { scope.recipe.k_counts } else { 0 };
    let hides = protect_line(&[scope.cell(&imported), scope.cell(&typed)], k).contains(&true);
    (!imported.is_empty() && !hides).then(|| msg!(scope.words, "method-imported", n = imported.len()))
}

fn exposure_line(scope: &Scope<'_>, exposure: Exposure) -> String {
    let words = scope.words;
    let hours = words.decimal(exposure.hours, 1);
    let line = msg!(
        words,
        "method-exposure",
        days = exposure.days,
        hours = &hours,
        teams = scope.teams.len(),
        leaders = scope.leaders().len()
    );
    let one = if scope.edition == Edition::CrossTeam && scope.leaders().len() == 1 {
        words.say("method-one-leader")
    } else {
        String::new()
    };
    let estimated =
        if exposure.estimated > 0 { msg!(words, "method-estimated", n = exposure.estimated) } else { String::new() };
    format!("{line}{estimated}{one}")
}

fn hosts_line(scope: &Scope<'_>) -> String {
    let words = scope.words;
    let hosts = scope.hosts(scope.notes.iter());
    let without = scope.notes.iter().filter(|note| note.row.hosts.is_empty()).count();
    let count = msg!(words, "method-hosts", n = hosts, without = without);
    if scope.report_word() != "day" {
        return count;
    }
    // Pseudonyms belong to the leader's own day edition only.
    let met = scope
        .days
        .iter()
        .flat_map(|row| &row.day.hosts)
        .chain(scope.notes.iter().flat_map(|note| &note.row.hosts))
        .collect::<BTreeSet<_>>();
    let mut hosts: Vec<&Host> = scope.rows.hosts.iter().filter(|host| met.contains(&host.id)).collect();
    hosts.sort_by(|a, b| (a.pseudonym.chars().count(), &a.pseudonym).cmp(&(b.pseudonym.chars().count(), &b.pseudonym)));
    let name = |host: &&Host| {
        if host.role.is_empty() {
            cut(&host.pseudonym, 20)
        } else {
            format!("{} ({})", cut(&host.pseudonym, 20), cut(&host.role, 30))
        }
    };
    let names: Vec<String> = hosts.iter().take(12).map(name).collect();
    if names.is_empty() {
        count
    } else {
        msg!(words, "method-hosts-named", names = &words.list(&names), without = without)
    }
}

/// The category with most problems, and their count.
pub fn leading_category(scope: &Scope<'_>) -> Option<(Category, usize)> {
    let problems: Vec<&Note> = scope.notes.iter().filter(|note| note.is_problem()).collect();
    let count =
        |category: Category| problems.iter().filter(|note| note.class == Class::Problem(Some(category))).count();
    let (category, most) = Category::ALL
        .iter()
        .map(|category| (*category, count(*category)))
        .max_by_key(|(category, count)| (*count, std::cmp::Reverse(*category)))?;
    (most > 0).then_some((category, most))
}
