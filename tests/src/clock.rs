//! A clock that scenarios turn forward, so that an hour passes at once. What is NOT here: a clock that stands still.

use std::sync::atomic::{AtomicI64, Ordering};

use shadowday_app::{Clock, Lived, SystemClock};

/// The system's clock, some way ahead.
#[derive(Default)]
pub struct TurnedClock {
    ahead_ms: AtomicI64,
}

impl TurnedClock {
    /// Lets so many minutes pass.
    pub fn pass_minutes(&self, minutes: i64) {
        self.ahead_ms.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }
}

impl Clock for TurnedClock {
    fn now(&self) -> Lived {
        Lived(SystemClock.now().0 + chrono::Duration::milliseconds(self.ahead_ms.load(Ordering::Relaxed)))
    }
}
