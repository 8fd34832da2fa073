//! Keeps the search index in step with the ledger, on a thread of its own, and answers what may be searched now. The
//! index may lag: what it has not taken in yet is handed to the search as fresh documents, so that a note just saved is
//! found at once. What is NOT here: matching and ranking (the search crate), documents (`documents`).

mod documents;
#[cfg(test)]
mod erasing;
mod keeping;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, Sender, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use shadowday_model::query::Query;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_search::{Answer, Change, Likeness, Said, SearchError, SearchOptions, Searcher};
use shadowday_store::{Access, Store};
use uuid::Uuid;

use crate::error::Error;
use crate::jobs::Job;
use documents::Changed;

/// More records than this are not searched as fresh ones; the answer then says how far behind the index is.
const MOST_FRESH: u32 = if cfg!(test) { 20 } else { 2_000 };
/// How often somebody who waits hears how far the index is.
const TELL_EVERY: Duration = Duration::from_secs(1);
/// How long a search waits for the index to open.
const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// What the thread is asked.
enum Message {
    /// The ledger grew.
    Nudge,
    /// Throw the index away and make it again; answered when done.
    MakeAgain(SyncSender<Result<(), Error>>),
    /// Answered when the index has taken in all that was in the ledger when asked.
    Settle(SyncSender<()>),
    /// A search found the index that was opened as this number to be damaged.
    Doubt(u64),
    /// Panics at the next work, as the index library would.
    #[cfg(test)]
    Panic,
    /// The notebook closes.
    Stop,
}

/// What the thread shares with searches.
#[derive(Default)]
struct State {
    searcher: Option<Searcher>,
    /// Grows by one with every index opened.
    opened: u64,
    /// The newest act the index has taken in.
    n: i64,
    /// Grows by one with every document indexed during a rebuild.
    rebuilt: usize,
    /// Sentences to show once.
    notices: Vec<Sentence>,
    /// Why the index lags, when it does.
    trouble: Option<Sentence>,
    /// A rebuild under way is to stop at its next slice.
    give_up: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// The index opened, or met trouble.
    changed: Condvar,
}

impl Shared {
    /// The searching side, once it is there: in the first moments of a notebook a search waits for the index to open
    /// rather than say that nothing is found.
    fn opened(&self) -> Opened {
        let opening = |state: &mut State| state.searcher.is_none() && state.trouble.is_none();
        let waited = self.changed.wait_timeout_while(self.lock(), LONGEST_WAIT, opening);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        Opened { searcher: state.searcher.clone(), number: state.opened, n: state.n, trouble: state.trouble.clone() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Every change of the state is a single assignment, so a panic elsewhere leaves nothing half done in it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The index as a search meets it.
struct Opened {
    searcher: Option<Searcher>,
    number: u64,
    n: i64,
    trouble: Option<Sentence>,
}

/// The index of one notebook.
pub struct IndexKeeper {
    shared: Arc<Shared>,
    messages: Sender<Message>,
    thread: Option<JoinHandle<()>>,
}

/// What a search found.
pub(crate) struct Searched {
    /// The answer.
    pub answer: Answer,
    /// Acts the index has not taken in and that were not searched beside it either.
    pub behind: u32,
}

impl IndexKeeper {
    /// Starts the thread; it opens the index and catches up, never before the window opens.
    pub(crate) fn start(store: &Store, access: Access) -> Self {
        let shared = Arc::new(Shared::default());
        let (messages, inbox) = std::sync::mpsc::channel();
        let keeping = keeping::Keeping::new(store.clone(), shared.clone(), access);
        let thread = std::thread::Builder::new()
            .name("index".to_owned())
            .spawn(move || keeping.run(&inbox))
            .inspect_err(|error| tracing::error!(%error, "the index thread could not be started"))
            .ok();
        Self { shared, messages, thread }
    }

    /// The ledger grew.
    pub(crate) fn nudge(&self) {
        // The thread is gone only while the notebook closes; then nobody searches any more.
        let _ = self.messages.send(Message::Nudge);
    }

    /// Sentences to show once.
    pub(crate) fn notices(&self) -> Vec<Sentence> {
        std::mem::take(&mut self.shared.lock().notices)
    }

    /// Why the index lags, when it does.
    pub(crate) fn trouble(&self) -> Option<Sentence> {
        self.shared.lock().trouble.clone()
    }

    /// Searches the index and what it has not taken in yet. An index that turns out to be damaged is opened again in the
    /// background, and the search waits for that a little and is done once more.
    pub(crate) fn search(&self, store: &Store, query: &Query, options: &SearchOptions) -> Result<Searched, Error> {
        let mut opened = self.shared.opened();
        let first = self.look(store, &opened, query, options);
        if !matches!(first, Err(Failed::Damaged)) {
            return first.map_err(Failed::into_error);
        }
        opened = self.shared.opened();
        self.look(store, &opened, query, options).map_err(Failed::into_error)
    }

    /// How alike a record and others are: `bring` is given the ids of those that share its rarest words and answers with
    /// what is to be compared. Empty while there is no index to propose any.
    pub(crate) fn alike(
        &self,
        store: &Store,
        said: &Said,
        most: usize,
        bring: &mut dyn FnMut(Vec<Uuid>) -> Vec<Said>,
    ) -> Result<Vec<Likeness>, Error> {
        let opened = self.shared.opened();
        let Some(searcher) = &opened.searcher else { return Ok(Vec::new()) };
        let (fresh, _) = fresh(store, opened.n)?;
        self.guarded(&opened, || searcher.alike(said, most, &fresh, bring)).map_err(Failed::into_error)
    }

    fn look(&self, store: &Store, opened: &Opened, query: &Query, options: &SearchOptions) -> Result<Searched, Failed> {
        let Some(searcher) = &opened.searcher else {
            return opened.waiting(store);
        };
        let (fresh, behind) = fresh(store, opened.n)?;
        if query.is_empty() {
            return Ok(Searched { answer: Answer::default(), behind });
        }
        let answer = self.guarded(opened, || searcher.search(query, options, &fresh))?;
        Ok(Searched { answer, behind })
    }

    /// Asks the index; one that turns out to be damaged is doubted. The index library panics over some damage.
    fn guarded<T>(&self, opened: &Opened, ask: impl FnOnce() -> Result<T, SearchError>) -> Result<T, Failed> {
        match catch_unwind(AssertUnwindSafe(ask)) {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(SearchError::Damaged(_))) | Err(_) => {
                self.doubt(opened.number);
                Err(Failed::Damaged)
            }
            Ok(Err(other)) => Err(Failed::Other(other.into())),
        }
    }

    /// Nobody searches this index any more; the thread opens it again.
    fn doubt(&self, number: u64) {
        {
            let mut state = self.shared.lock();
            if state.opened == number {
                state.searcher = None;
            }
        }
        // The thread is gone only while the notebook closes.
        let _ = self.messages.send(Message::Doubt(number));
    }

    /// Waits until the index has taken in everything that is in the ledger now.
    pub fn settle(&self) {
        let (done, settled) = sync_channel(1);
        if self.messages.send(Message::Settle(done)).is_ok() {
            // An error means that the thread ended; there is nothing left to wait for.
            let _ = settled.recv();
        }
    }

    /// Waits as [`Self::settle`] does, but not for ever; `told` hears each second how many notes were indexed so far. Says
    /// whether the index has settled.
    pub fn settle_within(&self, longest: Duration, mut told: impl FnMut(usize)) -> bool {
        let (done, settled) = sync_channel(1);
        if self.messages.send(Message::Settle(done)).is_err() {
            return false;
        }
        let mut waited = Duration::ZERO;
        while waited < longest {
            match settled.recv_timeout(TELL_EVERY) {
                Ok(()) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
                Err(RecvTimeoutError::Timeout) => waited += TELL_EVERY,
            }
            told(self.shared.lock().rebuilt);
        }
        false
    }

    /// Throws the index away and makes it again. Cancelled on the way, what is missing is taken in at the next act or start.
    pub(crate) fn make_again(&self, store: &Store, job: &mut Job<'_>) -> Result<(), Error> {
        let total = store.read(|read| read.observation_count())? as usize;
        job.progress("job-rebuild-index", 0, Some(total));
        job.go_on(sentence!("error-cancelled-index"))?;
        let (done, made) = sync_channel(1);
        let gone = || Error::Busy(sentence!("error-index-closing"));
        self.messages.send(Message::MakeAgain(done)).map_err(|_| gone())?;
        loop {
            match made.recv_timeout(Duration::from_millis(100)) {
                Ok(result) => {
                    self.shared.lock().give_up = false;
                    return result;
                }
                Err(RecvTimeoutError::Timeout) => {
                    job.progress("job-rebuild-index", self.shared.lock().rebuilt, Some(total));
                    if job.is_cancelled() {
                        self.shared.lock().give_up = true;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Err(gone()),
            }
        }
    }

    /// Compares the index with the tables: every standing observation is in it and nothing else. Sentences on a fault.
    pub(crate) fn check(&self, store: &Store) -> Result<Vec<Sentence>, Error> {
        self.settle();
        let Some(searcher) = self.shared.opened().searcher else {
            let fault = match self.trouble() {
                Some(why) => sentence!("fault-index-not-compared", why = why),
                None => sentence!("fault-index-not-opened"),
            };
            return Ok(vec![fault]);
        };
        let indexed: std::collections::BTreeSet<_> = searcher.ids()?.into_iter().collect();
        let standing = documents::standing_ids(store)?;
        let missing = standing.difference(&indexed).count();
        let extra = indexed.difference(&standing).count();
        let mut faults = Vec::new();
        if missing > 0 {
            faults.push(sentence!("fault-index-lacks", count = missing));
        }
        if extra > 0 {
            faults.push(sentence!("fault-index-has-more", count = extra));
        }
        Ok(faults)
    }
}

impl Drop for IndexKeeper {
    fn drop(&mut self) {
        // A rebuild that has only begun goes on at the next start; nobody waits for it to close a window.
        self.shared.lock().give_up = true;
        let _ = self.messages.send(Message::Stop);
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the index thread panicked");
        }
    }
}

impl Opened {
    /// What is answered while there is no index: nothing yet, and how much that leaves out; or why there is none.
    fn waiting(&self, store: &Store) -> Result<Searched, Failed> {
        if let Some(why) = &self.trouble {
            return Err(Failed::Other(Error::Busy(why.clone())));
        }
        let ledger = store.read(|read| read.n()).map_err(|error| Failed::Other(error.into()))?;
        Ok(Searched { answer: Answer::default(), behind: u32::try_from(ledger).unwrap_or(u32::MAX) })
    }
}

/// Why a search could not be done.
enum Failed {
    /// The index is not what was written.
    Damaged,
    Other(Error),
}

impl Failed {
    fn into_error(self) -> Error {
        match self {
            Self::Damaged => Error::Busy(sentence!("error-index-damaged")),
            Self::Other(error) => error,
        }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

/// What acts after `n` changed, as far as a search looks at it beside the index, and the acts that this leaves out.
fn fresh(store: &Store, n: i64) -> Result<(Vec<Change>, u32), Error> {
    let changed = Changed::after(store, n, MOST_FRESH)?;
    let ids: Vec<_> = changed.all().collect();
    let looked_at = &ids[..ids.len().min(MOST_FRESH as usize)];
    let changes = store.read(|read| documents::changes(read, looked_at))?;
    let reached = if looked_at.len() < ids.len() { n } else { changed.reached };
    Ok((changes, u32::try_from(changed.ledger - reached).unwrap_or(u32::MAX)))
}

#[cfg(test)]
mod tests;
