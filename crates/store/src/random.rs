//! Randomness from the system and the ids made of it. What is NOT here: what the ids name.

use std::sync::Mutex;

use shadowday_model::ids::{GroupId, RecordId, StreamId};
use uuid::Uuid;

use crate::StoreError;

/// `N` random bytes from the system.
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::Bug(format!("the system gave no randomness: {error}")))?;
    Ok(bytes)
}

/// `count` salts at one draw.
pub(crate) fn many(count: usize) -> Result<impl Iterator<Item = [u8; 16]>, StoreError> {
    let mut drawn = vec![0; 16 * count];
    getrandom::fill(&mut drawn).map_err(|error| StoreError::Bug(format!("the system gave no randomness: {error}")))?;
    Ok((0..count).map(move |at| drawn[16 * at..][..16].try_into().expect("sixteen bytes were cut")))
}

/// A random id for an audience.
pub(crate) fn stream() -> Result<StreamId, StoreError> {
    Ok(StreamId(uuid::Builder::from_random_bytes(bytes()?).into_uuid()))
}

/// Makes record ids that ascend: UUIDv7 with a counter, so that rows logged in one millisecond keep their order.
#[derive(Default)]
pub(crate) struct Ids {
    last: Mutex<(u64, u16)>,
}

/// A clock set back further than this starts a new order of ids instead of staying in the future.
const LARGEST_STEP_BACK_MS: u64 = 10_000;

impl Ids {
    /// The next id, after every id made before it here.
    pub(crate) fn record(&self, now_ms: i64) -> RecordId {
        RecordId(self.next(now_ms))
    }

    /// A new group.
    pub(crate) fn group(&self, now_ms: i64) -> GroupId {
        GroupId(self.next(now_ms))
    }

    fn next(&self, now_ms: i64) -> Uuid {
        let mut tail: [u8; 10] = bytes().expect("a system that runs the window has randomness");
        let (ms, counter) = self.tick(now_ms.max(0) as u64);
        tail[0] = (counter >> 8) as u8;
        tail[1] = counter as u8;
        uuid::Builder::from_unix_timestamp_millis(ms, &tail).into_uuid()
    }

    fn tick(&self, now_ms: u64) -> (u64, u16) {
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (ms, counter) = *last;
        let stepped_back = now_ms + LARGEST_STEP_BACK_MS < ms;
        *last = match () {
            () if now_ms > ms || stepped_back => (now_ms, 0),
            () if counter < 0xfff => (ms, counter + 1),
            () => (ms + 1, 0),
        };
        *last
    }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_ascend_within_a_millisecond_and_over_small_steps_back() {
        let ids = Ids::default();
        let made: Vec<_> = (0..10_000).map(|i| ids.record(1_000_000 - i % 3)).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
    }
}
