//! Findings as screens and the command line show them: the list, easy ones first, and one with all its evidence.
//! What is NOT here: changing them.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Ask, Finding, ShadowDay};
use shadowday_model::sentence;
use shadowday_model::vocabulary::{Effort, FindingState};
use shadowday_stats::evidence::Needs;
use shadowday_store::Read;

use super::book::{Book, Evidence, Linked};
use crate::api::{FindingLink, FindingPage, FindingRow, FindingsRequest, JoinedFinding, OneId, OwnedOfDay, Reason};
use crate::app::App;
use crate::error::Error;
use crate::parse::id;
use crate::view::{self, Names};
use crate::words::name_key;

/// Findings, easy ones first, then the better supported, then those that reach more people.
pub fn findings(app: &App, request: FindingsRequest) -> Result<Vec<FindingRow>, Error> {
    let words: Vec<String> = request.words.split_whitespace().map(name_key).collect();
    app.read(|read| {
        let (names, book) = (Names::read(read), Book::read(read));
        let wanted = |finding: &&Finding| {
            let said = name_key(&format!("{} {} {}", finding.statement, finding.scope, finding.owner));
            (request.settled || finding.state == FindingState::Open) && words.iter().all(|word| said.contains(word))
        };
        let mut found: Vec<(&Finding, FindingRow)> = book
            .roots()
            .filter(wanted)
            .map(|finding| (finding, row(&names, finding, &book.evidence(read, &names, finding.id))))
            .collect();
        found.sort_by_key(|(finding, row)| easy_first(finding, row));
        found.into_iter().map(|(_, row)| row).collect()
    })
}

/// Settled ones last; among the others easy before hard.
fn easy_first(finding: &Finding, row: &FindingRow) -> impl Ord + use<> {
    let effort = finding.effort.map_or(Effort::ALL.len(), |effort| effort as usize);
    let grade =
        shadowday_stats::evidence::Grade::ALL.iter().position(|grade| Some(grade.as_str()) == row.grade.as_deref());
    let more = std::cmp::Reverse((grade, finding.reach, row.evidence.supporting));
    (finding.state == FindingState::Settled, effort, more, finding.id)
}

fn row(names: &Names, finding: &Finding, evidence: &Evidence) -> FindingRow {
    let owner = finding.owned_by.map(|leader| names.leader_name(Some(leader))).filter(|name| !name.is_empty());
    FindingRow {
        id: finding.id.to_string(),
        seen: names.seen.clone(),
        statement: finding.statement.clone(),
        scope: finding.scope.clone(),
        category: finding.category.map(|category| category.to_string()),
        effort: finding.effort.map(|effort| effort.to_string()),
        reach: finding.reach,
        owner: owner.unwrap_or_else(|| finding.owner.clone()),
        sought: finding.sought,
        state: finding.state.to_string(),
        evidence: evidence.counts.clone(),
        grade: evidence.graded.grade.map(|grade| grade.as_str().to_owned()),
    }
}

/// A finding with its evidence and why it has its grade. One that was joined shows the finding it is counted with.
pub fn finding(app: &App, request: OneId) -> Result<FindingPage, Error> {
    let wanted: RecordId = id("id", &request.id)?;
    let found = app.read(|read| {
        let (names, book) = (Names::read(read), Book::read(read));
        let root = book.root(book.root_id(wanted)?)?;
        let evidence = book.evidence(read, &names, root.id);
        let joined = book
            .joined(root.id)
            .map(|finding| JoinedFinding { id: finding.id.to_string(), statement: finding.statement.clone() });
        Some(FindingPage {
            row: row(&names, root, &evidence),
            reasons: reasons(&evidence, root.sought),
            lacking: evidence.graded.lacking.iter().map(|needs| lacking(&evidence, *needs)).collect(),
            next: evidence.graded.next.map(|grade| grade.as_str().to_owned()),
            links: evidence.links.iter().map(|linked| link(read, &names, linked)).collect(),
            joined: joined.collect(),
            removed: evidence.gone,
        })
    })?;
    found.ok_or_else(|| Error::Missing(sentence!("error-missing-finding")))
}

fn link(read: &Read<'_>, names: &Names, linked: &Linked) -> FindingLink {
    let note = &linked.note;
    let lived = note.happened_at.or(note.recorded_at);
    let changed = read
        .newest_review(note.id)
        .is_some_and(|review| read.reviewable_observation(note.id).is_some_and(|row| row.version != review.seen));
    FindingLink {
        note: view::note(names, note, linked.day.as_ref()),
        link: linked.held.link.to_string(),
        observer: names.leader_name(linked.day.as_ref().and_then(|day| day.leader)),
        date: lived.map(|at| at.date().to_string()).unwrap_or_default(),
        finding: linked.held.by.to_string(),
        counts: linked.counts(),
        changed,
    }
}

fn reason(message: &str, args: &[(&str, u32)]) -> Reason {
    let args = args.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
    Reason { message: message.to_owned(), args }
}

/// The four components, as they are.
fn reasons(evidence: &Evidence, sought: bool) -> Vec<Reason> {
    let counts = &evidence.counts;
    let against = counts.contradicting;
    let coherence = match (against, sought) {
        (0, false) => "reason-nobody-looked",
        (0, true) => "reason-none-against",
        (_, false) => "reason-against",
        (_, true) => "reason-against-sought",
    };
    vec![
        reason(
            "reason-adequacy",
            &[
                ("observations", counts.supporting),
                ("days", counts.days),
                ("hosts", counts.hosts),
                ("observers", counts.observers),
            ],
        ),
        reason(coherence, &[("count", against)]),
        reason("reason-basis", &[("saw", counts.saw), ("heard", counts.supporting - counts.saw)]),
        reason("reason-places", &[("teams", counts.teams), ("places", evidence.places)]),
    ]
}

/// What the next grade asks for beside what is there.
fn lacking(evidence: &Evidence, needs: Needs) -> Reason {
    let counts = &evidence.counts;
    let more = |message: &str, needed: u32, there: u32| reason(message, &[("count", needed.saturating_sub(there))]);
    match needs {
        Needs::Days(days) => more("lacking-days", days, counts.days),
        Needs::Observers(observers) => more("lacking-observers", observers, counts.observers),
        Needs::Hosts(hosts) => more("lacking-hosts", hosts, counts.hosts),
        Needs::Saw(saw) => more("lacking-saw", saw, counts.saw),
        Needs::FewerContradicting(most) => {
            reason("lacking-agreement", &[("count", counts.contradicting), ("most", most)])
        }
        Needs::Sought => reason("lacking-sought", &[]),
        Needs::Places(places) => more("lacking-places", places, evidence.places),
    }
}

/// Days of which their leader looks after a finding or an ask.
pub(crate) fn owned_days(read: &Read<'_>) -> BTreeSet<RecordId> {
    let asks = read.every::<Ask>().into_iter().filter(|ask| ask.mine).filter_map(|ask| ask.day);
    let mut owned: BTreeSet<RecordId> = asks.collect();
    let mut leaders: BTreeMap<RecordId, Option<RecordId>> = BTreeMap::new();
    for finding in read.every::<Finding>().into_iter().filter(|finding| finding.owned_by.is_some()) {
        let days = finding.links.keys().filter_map(|note| read.observation(*note)?.day);
        let of_owner = days.filter(|day| {
            let leader = leaders.entry(*day).or_insert_with(|| read.shadow_day(*day).and_then(|day| day.leader));
            *leader == finding.owned_by
        });
        owned.extend(of_owner);
    }
    owned
}

/// What of a day its leader looks after: findings with evidence from it, and asks.
pub(crate) fn owned_of_day(read: &Read<'_>, day: &ShadowDay, notes: &[RecordId]) -> OwnedOfDay {
    let mine = |finding: &Finding| finding.owned_by.is_some() && finding.owned_by == day.leader;
    let of_day = |finding: &Finding| notes.iter().any(|note| finding.links.contains_key(note));
    let owned = read.every::<Finding>().into_iter().filter(|finding| mine(finding) && of_day(finding));
    OwnedOfDay {
        findings: owned
            .map(|finding| JoinedFinding { id: finding.id.to_string(), statement: finding.statement })
            .collect(),
        asks: read.parts::<Ask>(day.id).iter().filter(|ask| ask.mine).count() as u32,
    }
}
