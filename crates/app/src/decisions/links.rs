//! What a decision is linked with: the asks that it answers, the reports that it was made from, and the briefs that were
//! made of it. What is NOT here: the findings it rests on (`decisions`).

use std::collections::BTreeSet;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Decision, Release};
use shadowday_model::sentence;
use shadowday_store::Read;

use crate::api::{LinkedAsk, LinkedReport};
use crate::asks::all_standing;
use crate::error::Error;
use crate::view::Names;

/// Reports offered to link with, the newest ones.
const MOST_OFFERED: usize = 50;
/// Reports looked through.
const MOST_READ: u32 = 10_000;

/// Everything a decision can be linked with.
pub(super) struct Linkable {
    asks: Vec<(RecordId, LinkedAsk)>,
    releases: Vec<Release>,
}

impl Linkable {
    pub fn read(read: &Read<'_>, names: &Names) -> Self {
        let asks = all_standing(read, names).into_iter().map(|one| {
            let shown = LinkedAsk {
                id: one.ask.id.to_string(),
                words: one.ask.words.clone(),
                light: one.light().to_string(),
                promised: one.answer.is_promise(),
            };
            (one.ask.id, shown)
        });
        Self { asks: asks.collect(), releases: read.releases(MOST_READ) }
    }

    /// Asks that can be picked.
    pub fn asks(&self) -> Vec<LinkedAsk> {
        self.asks.iter().map(|(_, ask)| ask.clone()).collect()
    }

    /// Reports that can be picked, the newest first.
    pub fn reports(&self) -> Vec<LinkedReport> {
        self.releases.iter().take(MOST_OFFERED).map(report).collect()
    }

    /// The asks that a decision answers, as far as they stand.
    pub fn asks_of(&self, decision: &Decision) -> Vec<LinkedAsk> {
        let linked = self.asks.iter().filter(|(id, _)| decision.asks.contains(id));
        linked.map(|(_, ask)| ask.clone()).collect()
    }

    /// The reports that it was made from.
    pub fn reports_of(&self, decision: &Decision) -> Vec<LinkedReport> {
        self.releases.iter().filter(|one| decision.reports.contains(&one.id)).map(report).collect()
    }

    /// The briefs that were made of it, the newest first.
    pub fn briefs_of(&self, decision: &Decision) -> Vec<LinkedReport> {
        let of = decision.id.to_string();
        let is_of = |one: &&Release| one.report == "decision" && one.recipe["of"].as_str() == Some(&of);
        self.releases.iter().filter(is_of).map(report).collect()
    }
}

fn report(release: &Release) -> LinkedReport {
    LinkedReport {
        id: release.id.to_string(),
        report: release.report.clone(),
        format: release.format.clone(),
        headline: release.headline.clone(),
        made_on: release.made_at.map(|at| at.date().to_string()).unwrap_or_default(),
    }
}

/// What is newly linked must be there; what was linked before may have gone since.
pub(super) fn may_be_linked(read: &Read<'_>, before: &Decision, decision: &Decision) -> Result<(), Error> {
    let new = |now: &[RecordId], then: &[RecordId]| -> BTreeSet<RecordId> {
        now.iter().filter(|id| !then.contains(id)).copied().collect()
    };
    let (asks, reports) = (new(&decision.asks, &before.asks), new(&decision.reports, &before.reports));
    if asks.iter().any(|ask| !read.stands(*ask)) {
        return Err(Error::invalid("asks", sentence!("error-missing-ask")));
    }
    if reports.iter().any(|report| read.release(*report).is_none()) {
        return Err(Error::invalid("reports", sentence!("error-missing-report")));
    }
    Ok(())
}
