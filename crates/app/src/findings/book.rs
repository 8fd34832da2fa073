//! All findings at once: which are counted with which, what each observation is evidence of, and how well each is
//! supported. What is NOT here: changing them, and the rule of the grades (`stats::evidence`).

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Observation, ShadowDay};
use shadowday_model::vocabulary::{BasisGroup, EvidenceLink};
use shadowday_stats::evidence::{self, Graded};
use shadowday_store::Read;

use crate::api::EvidenceCounts;
use crate::view::Names;

/// The finding that this one is counted with: itself, unless it was joined.
pub(crate) fn counted_with(read: &Read<'_>, finding: RecordId) -> Option<Finding> {
    let book = Book::read(read);
    let root = book.root_id(finding)?;
    book.findings.get(&root).cloned()
}

/// Every standing finding.
pub(crate) struct Book {
    findings: BTreeMap<RecordId, Finding>,
    /// What each is counted with.
    roots: BTreeMap<RecordId, RecordId>,
    /// What each observation is evidence of.
    of: BTreeMap<RecordId, RecordId>,
}

/// A link of a finding, or of one that is counted with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub link: EvidenceLink,
    /// The finding that holds it.
    pub by: RecordId,
}

/// A link with its observation and day.
pub(crate) struct Linked {
    pub held: Held,
    pub note: Observation,
    pub day: Option<ShadowDay>,
}

impl Linked {
    /// Somebody's own reading is never evidence.
    pub(crate) fn counts(&self) -> bool {
        self.note.basis.group() != BasisGroup::MyRead && !self.note.erased
    }
}

/// What stands behind a finding.
pub(crate) struct Evidence {
    /// By time.
    pub links: Vec<Linked>,
    /// Links to observations that do not stand any more.
    pub gone: u32,
    pub counts: EvidenceCounts,
    pub places: u32,
    pub graded: Graded,
}

impl Book {
    /// Reads them.
    pub(crate) fn read(read: &Read<'_>) -> Self {
        let findings: BTreeMap<RecordId, Finding> =
            read.every::<Finding>().into_iter().map(|finding| (finding.id, finding)).collect();
        let roots: BTreeMap<RecordId, RecordId> = findings.keys().map(|id| (*id, followed(&findings, *id))).collect();
        let mut of = BTreeMap::new();
        for finding in findings.values() {
            for observation in finding.links.keys() {
                of.entry(*observation).or_insert(roots[&finding.id]);
            }
        }
        Self { findings, roots, of }
    }

    /// Those that are counted by themselves, in the order they were made.
    pub(crate) fn roots(&self) -> impl Iterator<Item = &Finding> {
        self.findings.values().filter(|finding| self.roots[&finding.id] == finding.id)
    }

    /// One of them, not joined ones.
    pub(crate) fn root(&self, id: RecordId) -> Option<&Finding> {
        self.findings.get(&id).filter(|finding| self.roots[&finding.id] == finding.id)
    }

    /// What a finding is counted with.
    pub(crate) fn root_id(&self, id: RecordId) -> Option<RecordId> {
        self.roots.get(&id).copied()
    }

    /// The finding that an observation is evidence of.
    pub(crate) fn of(&self, observation: RecordId) -> Option<RecordId> {
        self.of.get(&observation).copied()
    }

    /// Those that were joined into one.
    pub(crate) fn joined(&self, root: RecordId) -> impl Iterator<Item = &Finding> {
        self.findings.values().filter(move |finding| finding.id != root && self.roots[&finding.id] == root)
    }

    /// The links of a finding and of those counted with it; its own go before theirs.
    pub(crate) fn links(&self, root: RecordId) -> BTreeMap<RecordId, Held> {
        let mut links = BTreeMap::new();
        let own = self.findings.get(&root);
        for finding in own.into_iter().chain(self.joined(root)) {
            for (observation, link) in &finding.links {
                links.entry(*observation).or_insert(Held { link: *link, by: finding.id });
            }
        }
        links
    }

    /// What stands behind a finding. Sealed observations are not among it and not told of.
    pub(crate) fn evidence(&self, read: &Read<'_>, names: &Names, root: RecordId) -> Evidence {
        let (links, gone) = looked_up(read, &self.links(root));
        let (counts, places) = counted(names, &links);
        let sought = self.findings.get(&root).is_some_and(|finding| finding.sought);
        let graded = evidence::grade(&evidence::Evidence {
            supporting: counts.supporting,
            contradicting: counts.contradicting,
            sought,
            days: counts.days,
            hosts: counts.hosts,
            observers: counts.observers,
            saw: counts.saw,
            places,
        });
        Evidence { links, gone, counts, places, graded }
    }

    /// What a finding, or a new one, would count with these merged into it.
    pub(crate) fn merged(&self, read: &Read<'_>, names: &Names, root: Option<RecordId>, more: &[RecordId]) -> Merged {
        let mut held = root.map(|root| self.links(root)).unwrap_or_default();
        // Whose link it is does not matter to what is counted.
        let by = root.unwrap_or(RecordId(uuid::Uuid::nil()));
        held.extend(more.iter().map(|id| (*id, Held { link: EvidenceLink::Supports, by })));
        let (links, _) = looked_up(read, &held);
        let (counts, _) = counted(names, &links);
        Merged { links, counts }
    }
}

/// What a finding would be with more merged into it.
pub(crate) struct Merged {
    /// By time.
    pub links: Vec<Linked>,
    pub counts: EvidenceCounts,
}

impl Merged {
    /// What would count for it.
    pub(crate) fn supporting(&self) -> impl Iterator<Item = &Linked> {
        self.links.iter().filter(|linked| linked.held.link == EvidenceLink::Supports && linked.counts())
    }
}

/// The observations behind links, by time, and how many do not stand any more. Sealed ones are not told of.
fn looked_up(read: &Read<'_>, held: &BTreeMap<RecordId, Held>) -> (Vec<Linked>, u32) {
    let ids: Vec<RecordId> = held.keys().copied().collect();
    let mut days: BTreeMap<RecordId, Option<ShadowDay>> = BTreeMap::new();
    let mut links = Vec::new();
    let mut gone = 0;
    for (id, note) in read.standing_observations(&ids) {
        let Some(note) = note else {
            let sealed = read.observation(id).is_some_and(|note| note.sealed);
            gone += u32::from(!sealed);
            continue;
        };
        let day = note.day.and_then(|day| days.entry(day).or_insert_with(|| read.shadow_day(day)).clone());
        links.push(Linked { held: held[&id], note, day });
    }
    links.sort_by_key(|linked| (linked.note.happened_at.or(linked.note.recorded_at), linked.note.id));
    (links, gone)
}

/// Where a chain of joins ends. Joined in a ring by two people at once, it ends at the smallest of the ring, so that
/// everybody reads the same; a finding joined into a removed one is counted by itself.
fn followed(findings: &BTreeMap<RecordId, Finding>, from: RecordId) -> RecordId {
    let mut walked = vec![from];
    let next = |id: &RecordId| findings.get(id)?.joined_into.filter(|into| findings.contains_key(into));
    while let Some(into) = walked.last().and_then(next) {
        if let Some(start) = walked.iter().position(|seen| *seen == into) {
            return *walked[start..].iter().min().expect("the ring holds at least `into`");
        }
        walked.push(into);
    }
    walked[walked.len() - 1]
}

/// What counts, and from how many teams and shifts it is.
fn counted(names: &Names, links: &[Linked]) -> (EvidenceCounts, u32) {
    let with = |link| links.iter().filter(move |linked| linked.held.link == link && linked.counts());
    let (mut days, mut observers, mut teams, mut places) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut hosts = BTreeSet::new();
    let mut counts =
        EvidenceCounts { contradicting: with(EvidenceLink::Contradicts).count() as u32, ..EvidenceCounts::default() };
    for linked in with(EvidenceLink::Supports) {
        counts.supporting += 1;
        counts.saw += u32::from(linked.note.basis.group() == BasisGroup::Saw);
        hosts.extend(linked.note.hosts.iter().copied());
        let Some(day) = &linked.day else { continue };
        days.insert(day.id);
        observers.extend(day.leader);
        let team = day.team.and_then(|team| names.team(team)).map(|team| team.id);
        teams.extend(team);
        places.insert((team, crate::words::name_key(&day.shift)));
    }
    counts.days = days.len() as u32;
    counts.observers = observers.len() as u32;
    counts.teams = teams.len() as u32;
    counts.hosts = distinct_hosts(names, &hosts);
    (counts, places.len() as u32)
}

/// Distinct people: for each team the largest number that one leader met, since a pseudonym is one leader's.
fn distinct_hosts(names: &Names, hosts: &BTreeSet<RecordId>) -> u32 {
    let mut met: BTreeMap<(Option<RecordId>, Option<RecordId>), u32> = BTreeMap::new();
    for host in names.all_hosts().filter(|host| hosts.contains(&host.id)) {
        let team = host.team.and_then(|team| names.team(team)).map(|team| team.id);
        *met.entry((team, host.leader)).or_default() += 1;
    }
    let mut most: BTreeMap<Option<RecordId>, u32> = BTreeMap::new();
    for ((team, _), count) in met {
        let known = most.entry(team).or_default();
        *known = count.max(*known);
    }
    most.into_values().sum()
}
