//! Reading one consistent snapshot.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Code, Host, Leader, Observation, Programme, RecordKind, Release, Tag, Team};

use crate::{Counts, DayFilter, DayRow, HistoryAct, ObservationFilter, RemovedRow, SetAside};

/// One consistent snapshot. A fault of the database is kept and returned by the `read` or `act` around it, so the rows
/// seen after it (none) never leave the store.
pub struct Read<'a> {
    snapshot: PhantomData<&'a ()>,
}

macro_rules! skeleton {
    ($($(#[$doc:meta])* fn $name:ident($($arg:ident : $ty:ty),*) -> $out:ty;)+) => {
        impl Read<'_> { $($(#[$doc])* pub fn $name(&self, $($arg: $ty),*) -> $out { $(let _ = $arg;)* Default::default() })+ }
    };
}

skeleton! {
    /// Arrival number of the newest act.
    fn n() -> i64;
    /// How many acts the ledger holds.
    fn acts() -> u64;
    /// How many standing observations there are.
    fn observation_count() -> u32;
    /// The programme.
    fn programme() -> Option<Programme>;
    /// Standing teams, by name, joined ones included.
    fn teams() -> Vec<Team>;
    /// A team.
    fn team(id: RecordId) -> Option<Team>;
    /// What each joined team is read as.
    fn team_aliases() -> BTreeMap<RecordId, RecordId>;
    /// Standing team of this name, letter case aside.
    fn team_by_name(name: &str) -> Option<Team>;
    /// Leaders.
    fn leaders() -> Vec<Leader>;
    /// The leader of this notebook.
    fn leader_me() -> Option<Leader>;
    /// Hosts of a team, or all.
    fn hosts(team: Option<RecordId>) -> Vec<Host>;
    /// The host a leader calls so in a team.
    fn host_by_pseudonym(team: RecordId, leader: Option<RecordId>, pseudonym: &str) -> Option<Host>;
    /// Tag records.
    fn tag_records() -> Vec<Tag>;
    /// What each renamed or joined tag is read as, chains followed.
    fn tag_aliases() -> BTreeMap<String, String>;
    /// Codes.
    fn codes() -> Vec<Code>;
    /// Releases, newest first.
    fn releases(limit: u32) -> Vec<Release>;
    /// A day.
    fn day(id: RecordId) -> Option<DayRow>;
    /// Days.
    fn days(filter: &DayFilter) -> Vec<DayRow>;
    /// The newest day that is open.
    fn open_day() -> Option<DayRow>;
    /// An observation, removed or not.
    fn observation(id: RecordId) -> Option<Observation>;
    /// Observations.
    fn observations(filter: &ObservationFilter) -> Vec<Observation>;
    /// Observations per team, day and host.
    fn counts() -> Counts;
    /// Tags as observations hold them, with counts, most used first.
    fn tags() -> Vec<(String, u32)>;
    /// Tools with counts, most used first.
    fn tools() -> Vec<(String, u32)>;
    /// Whether an observation with this source id is here.
    fn source_known(source: &str) -> bool;
    /// Records touched by acts after `n`, in arrival order, and the arrival number reached.
    fn changed_after(n: i64, limit: u32) -> (Vec<(RecordKind, RecordId)>, i64);
    /// Observations touched by acts after `n`; `None` for those that no longer stand.
    fn observations_changed_after(n: i64, limit: u32) -> (Vec<(RecordId, Option<Observation>)>, i64);
    /// Whether words were erased after `n`.
    fn erased_after(n: i64) -> bool;
    /// Fields where people wrote at the same time.
    fn set_aside(kind: RecordKind, id: RecordId) -> Vec<SetAside>;
    /// Removed records, newest first.
    fn removed(limit: u32) -> Vec<RemovedRow>;
    /// Acts, newest first.
    fn history(record: Option<RecordId>, before: Option<i64>, limit: u32) -> Vec<HistoryAct>;
}
