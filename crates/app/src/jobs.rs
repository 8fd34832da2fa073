//! Jobs: anything that may take over half a second. A job reports progress and looks, between batches, whether the
//! person cancelled. What is NOT here: threads; a job runs on the thread that called it.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use crate::api::Progress;
use crate::error::Error;

/// A running job as the working function sees it.
pub struct Job<'a> {
    id: String,
    cancelled: Arc<AtomicBool>,
    report: &'a mut dyn FnMut(Progress),
}

impl Job<'_> {
    /// Says how far it is. `stage` is a message id.
    pub fn progress(&mut self, stage: &str, done: usize, total: Option<usize>) {
        let as_u32 = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (self.report)(Progress {
            job: self.id.clone(),
            stage: stage.to_owned(),
            done: as_u32(done),
            total: total.map(as_u32),
        });
    }

    /// Whether the person cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Stops here when the person cancelled; `told` says so and what that leaves behind.
    pub fn go_on(&self, told: Sentence) -> Result<(), Error> {
        if self.is_cancelled() { Err(Error::Cancelled(told)) } else { Ok(()) }
    }
}

/// The jobs that run now.
#[derive(Default)]
pub struct Jobs {
    next: AtomicU64,
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
    busy: Mutex<Busy>,
}

/// What must not happen at once: writing much, and showing another notebook.
#[derive(Default)]
struct Busy {
    writing: usize,
    switching: bool,
}

/// A job that writes much.
#[derive(Clone, Copy)]
pub(crate) enum Work {
    Import,
    Rebuild,
    Report,
}

/// As long as this lives, the notebook shown stays the same.
pub(crate) struct Writing<'a>(&'a Jobs);

/// As long as this lives, no job that writes can begin, and nobody else switches.
pub(crate) struct Switching<'a>(&'a Jobs);

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        self.0.busy().writing -= 1;
    }
}

impl Drop for Switching<'_> {
    fn drop(&mut self) {
        self.0.busy().switching = false;
    }
}

impl Jobs {
    /// Runs `work` as a job.
    pub fn run<T>(&self, report: &mut dyn FnMut(Progress), work: impl FnOnce(&mut Job) -> T) -> T {
        let id = format!("job-{}", self.next.fetch_add(1, Ordering::Relaxed));
        let cancelled = Arc::new(AtomicBool::new(false));
        self.lock().insert(id.clone(), cancelled.clone());
        let mut job = Job { id: id.clone(), cancelled, report };
        let result = work(&mut job);
        self.lock().remove(&id);
        result
    }

    /// Asks a job to stop. One that has ended meanwhile is no error.
    pub fn cancel(&self, id: &str) {
        if let Some(cancelled) = self.lock().get(id) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Begins a job that writes much.
    pub(crate) fn writing(&self, work: Work) -> Result<Writing<'_>, Error> {
        let mut busy = self.busy();
        if busy.switching {
            return Err(Error::Busy(match work {
                Work::Import => sentence!("error-switching-no-import"),
                Work::Rebuild => sentence!("error-switching-no-rebuild"),
                Work::Report => sentence!("error-switching-no-report"),
            }));
        }
        busy.writing += 1;
        Ok(Writing(self))
    }

    /// Begins showing another notebook.
    pub(crate) fn switching(&self) -> Result<Switching<'_>, Error> {
        let mut busy = self.busy();
        if busy.switching {
            return Err(Error::Busy(sentence!("error-switching-already")));
        }
        if busy.writing > 0 {
            return Err(Error::Busy(sentence!("error-still-writing")));
        }
        busy.switching = true;
        Ok(Switching(self))
    }

    fn busy(&self) -> std::sync::MutexGuard<'_, Busy> {
        // Each change is a single assignment, so a panic elsewhere leaves nothing half done.
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        // The map is whole after each single operation, so a panic elsewhere leaves nothing half done in it.
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancelled_job_stops_at_its_next_batch() {
        let jobs = Jobs::default();
        let mut seen = Vec::new();
        let ids = std::cell::RefCell::new(String::new());
        let result = jobs.run(&mut |progress| *ids.borrow_mut() = progress.job, |job| {
            for batch in 0..10 {
                job.progress("stage", batch, Some(10));
                if batch == 3 {
                    jobs.cancel(&ids.borrow());
                }
                job.go_on(sentence!("error-cancelled-nothing-written"))?;
                seen.push(batch);
            }
            Ok::<_, Error>(())
        });
        assert!(matches!(result, Err(Error::Cancelled(_))));
        assert_eq!(seen, [0, 1, 2]);
    }
}
