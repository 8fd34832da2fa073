//! The one writing connection and who may have it next: a person's act goes before the next batch of an import, a sync
//! or a rebuild. What is NOT here: what is written.
//!
//! Why a desk and not a plain `Mutex`: a mutex hands itself back to whoever asks fastest, and an import that locks it
//! again at once starved a save for 84 seconds. Why not a thread that runs closures: the connection is lent to the
//! caller instead, so work may borrow what it needs, and a save costs no two thread switches.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::ThreadId;

use crate::StoreError;

/// Whose turn it would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Somebody waits at the screen.
    Person,
    /// A slice of long work; waits for every person.
    Batch,
}

/// A desk with one thing on it.
pub(crate) struct Desk<W> {
    state: Mutex<State<W>>,
    freed: Condvar,
}

struct State<W> {
    thing: Option<Box<W>>,
    holder: Option<ThreadId>,
    people_waiting: u32,
}

impl<W> Desk<W> {
    pub(crate) fn new(thing: W) -> Self {
        let state = State { thing: Some(Box::new(thing)), holder: None, people_waiting: 0 };
        Self { state: Mutex::new(state), freed: Condvar::new() }
    }

    /// Waits for the turn and takes the thing; it goes back when the loan is dropped, also by a panic.
    pub(crate) fn take(&self, turn: Turn) -> Result<Loan<'_, W>, StoreError> {
        let me = std::thread::current().id();
        let mut state = self.lock();
        if state.holder == Some(me) {
            return Err(StoreError::Bug("an act was begun inside an act".to_owned()));
        }
        state.people_waiting += u32::from(turn == Turn::Person);
        let thing = loop {
            let mine = turn == Turn::Person || state.people_waiting == 0;
            if let Some(thing) = if mine { state.thing.take() } else { None } {
                break thing;
            }
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
        };
        state.people_waiting -= u32::from(turn == Turn::Person);
        state.holder = Some(me);
        Ok(Loan { desk: self, thing: Some(thing) })
    }

    fn give_back(&self, thing: Box<W>) {
        let mut state = self.lock();
        state.thing = Some(thing);
        state.holder = None;
        drop(state);
        self.freed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<W>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thing, for as long as this lives.
pub(crate) struct Loan<'d, W> {
    desk: &'d Desk<W>,
    thing: Option<Box<W>>,
}

impl<W> std::ops::Deref for Loan<'_, W> {
    type Target = W;
    fn deref(&self) -> &W {
        self.thing.as_deref().expect("it is given back only on drop")
    }
}

impl<W> std::ops::DerefMut for Loan<'_, W> {
    fn deref_mut(&mut self) -> &mut W {
        self.thing.as_deref_mut().expect("it is given back only on drop")
    }
}

impl<W> Drop for Loan<'_, W> {
    fn drop(&mut self) {
        if let Some(thing) = self.thing.take() {
            self.desk.give_back(thing);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::sync::Arc;
    use std::sync::mpsc::channel;

    use super::{Desk, Turn};

    #[test]
    fn a_person_goes_before_batches_that_wait_longer() {
        let desk = Arc::new(Desk::new(Vec::new()));
        let held = desk.take(Turn::Batch).unwrap();
        let (started, waiting) = channel();
        let queue = |turn: Turn, name: &'static str| {
            let (desk, started) = (Arc::clone(&desk), started.clone());
            std::thread::spawn(move || {
                started.send(()).unwrap();
                desk.take(turn).unwrap().push(name);
            })
        };
        let mut threads = vec![queue(Turn::Batch, "batch"), queue(Turn::Batch, "batch")];
        waiting.recv().unwrap();
        waiting.recv().unwrap();
        threads.push(queue(Turn::Person, "person"));
        waiting.recv().unwrap();
        while desk.lock().people_waiting == 0 {
            std::thread::yield_now();
        }
        drop(held);
        for thread in threads {
            thread.join().unwrap();
        }
        assert_eq!(*desk.take(Turn::Person).unwrap(), ["person", "batch", "batch"]);
    }

    #[test]
    fn an_act_inside_an_act_is_refused_and_a_panic_gives_back() {
        let desk = Arc::new(Desk::new(0));
        let held = desk.take(Turn::Person).unwrap();
        assert!(desk.take(Turn::Person).is_err());
        drop(held);
        let other = Arc::clone(&desk);
        let fell = std::thread::spawn(move || {
            let _held = other.take(Turn::Batch).unwrap();
            panic!("planted");
        });
        assert!(fell.join().is_err());
        assert_eq!(*desk.take(Turn::Person).unwrap(), 0);
    }
}
