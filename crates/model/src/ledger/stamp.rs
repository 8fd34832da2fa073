//! Stamps break ties between simultaneous writes and nothing else. They never go back, whatever the clock does, and
//! writing never fails because of one. What is NOT here: the clock; the honest time an act was done at (`frame`).

use super::Damage;

/// The greatest stamp: the year 6429. What lies above is damage.
pub const MAX: u64 = 1 << 47;

/// The stamp of the next act. `now_ms` is the clock as it stands, however wrong; `greatest_known` over all acts held.
/// At the very end of the range stamps repeat (the digest then breaks the tie), because a neighbour's absurd clock must
/// not make our own acts refusable.
pub fn next(now_ms: i64, greatest_known: u64) -> u64 {
    let now = u64::try_from(now_ms).unwrap_or(0);
    // A clock beyond every calendar is no clock; it would use the range up at once.
    let now = if now < MAX { now } else { 0 };
    now.max(greatest_known.saturating_add(1)).min(MAX)
}

/// A stamp that arrived, if a clock can have made it.
pub fn received(stamp: u64) -> Result<u64, Damage> {
    if stamp > MAX { Err(Damage::Stamp(stamp)) } else { Ok(stamp) }
}
