//! A clock that tests turn, so that an hour passes at once, or a day begins at nine. What is NOT here: a clock that stands
//! still.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::NaiveDateTime;
use shadowday_app::{Clock, Lived, SystemClock};

/// The system's clock, some way ahead or behind.
#[derive(Default)]
pub struct TurnedClock {
    ahead_ms: AtomicI64,
}

impl TurnedClock {
    /// A clock that shows this time here and goes on from it.
    pub fn at(local: NaiveDateTime) -> Self {
        let ahead = local - SystemClock.now().0.naive_local();
        Self { ahead_ms: AtomicI64::new(ahead.num_milliseconds()) }
    }

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
