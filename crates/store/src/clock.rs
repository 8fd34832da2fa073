//! The clock: the one place of the whole app where the time of day is asked for. What is NOT here: the ledger's stamp,
//! which only borrows from it (`ledger::stamp`).

use shadowday_model::time::Lived;

/// Tells the time as it is lived: the instant and the zone's offset here. Tests turn their own.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Lived;
}

/// The computer's clock and zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else asks")]
    fn now(&self) -> Lived {
        Lived(chrono::Local::now().fixed_offset())
    }
}
