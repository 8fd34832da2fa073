//! The index thread: opens the index, catches up, follows. A refusal of the system is retried and never wipes anything.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use shadowday_model::ids::RecordId;
use shadowday_model::sentence;
use shadowday_search::{Found, Identity, Index, Language, Place, SearchError, Why};
use shadowday_store::{Access, Store};

use super::documents::{self, Changed};
use super::{Message, Shared};
use crate::error::Error;

/// Touched records taken in with one commit of the index.
const SLICE: u32 = if cfg!(test) { 7 } else { 10_000 };
/// Records indexed with one commit while the index is made anew.
const REBUILD_SLICE: u32 = 20_000;
/// More records than this are not indexed in memory, beside another process that has the notebook open.
pub(super) const MOST_IN_MEMORY: u32 = if cfg!(test) { 100 } else { 500_000 };
/// How long to wait before trying again after the system refused.
const RETRY: Duration = Duration::from_secs(5);
/// Each failure after another doubles that, up to so many times: what fails again and again must not keep a core busy.
const MOST_DOUBLINGS: u32 = 6;

/// The thread's own state.
pub(super) struct Keeping {
    store: Store,
    shared: Arc<Shared>,
    access: Access,
    index: Option<Index>,
    /// Something failed in a way that makes the index itself suspect.
    doubtful: bool,
    /// How many times in a row it could not follow.
    failures: u32,
    #[cfg(test)]
    panics_next: bool,
    /// Since the notebook was opened.
    backups_looked_at: bool,
}

impl Keeping {
    pub fn new(store: Store, shared: Arc<Shared>, access: Access) -> Self {
        Self {
            store,
            shared,
            access,
            index: None,
            doubtful: false,
            backups_looked_at: false,
            failures: 0,
            #[cfg(test)]
            panics_next: false,
        }
    }

    /// Runs until the notebook closes.
    pub fn run(mut self, inbox: &Receiver<Message>) {
        self.follow();
        loop {
            let message = if self.failures > 0 {
                inbox.recv_timeout(RETRY * 2_u32.pow((self.failures - 1).min(MOST_DOUBLINGS)))
            } else {
                inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match message {
                Ok(Message::Nudge) | Err(RecvTimeoutError::Timeout) => self.follow(),
                Ok(Message::Settle(done)) => {
                    self.follow();
                    // Nobody waiting any more is no error.
                    let _ = done.send(());
                }
                Ok(Message::MakeAgain(done)) => {
                    self.shared.lock().give_up = false;
                    let _ = done.send(self.guarded(Self::make_again));
                }
                Ok(Message::Doubt(opened)) => self.doubted(opened),
                #[cfg(test)]
                Ok(Message::Panic) => self.panics_next = true,
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if let Some(Err(error)) = self.index.take().map(shadowday_search::Index::close) {
            tracing::warn!(%error, "the index did not close cleanly; it catches up at the next start");
        }
    }

    /// Opens if need be and takes in everything new; trouble is remembered, not fatal.
    fn follow(&mut self) {
        let mut result = self.guarded(Self::try_follow);
        if std::mem::take(&mut self.doubtful) {
            result = self.guarded(Self::mend);
            self.doubtful = false;
        }
        if let Err(error) = &result {
            tracing::warn!(%error, "the index lags");
        }
        self.failures = if result.is_ok() { 0 } else { self.failures + 1 };
        self.shared.lock().trouble = result.err().map(|error| error.sentence());
        self.shared.changed.notify_all();
    }

    /// A search met damage in the index that was opened as number `opened`; a later one may be sound.
    fn doubted(&mut self, opened: u64) {
        if self.shared.lock().opened == opened {
            self.doubtful = true;
            self.follow();
        }
    }

    /// Does work that may panic: the index library does, over damage that it does not expect. The thread lives on, and
    /// what it worked with is doubted.
    fn guarded(&mut self, work: fn(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        catch_unwind(AssertUnwindSafe(|| work(self))).unwrap_or_else(|_| {
            self.doubtful = true;
            Err(Error::Bug(sentence!("error-index-stopped")))
        })
    }

    /// Lets go of an index that is not to be believed and opens it again. What does not have its checksums is set aside
    /// then; an index that has them and failed all the same is made again too.
    fn mend(&mut self) -> Result<(), Error> {
        tracing::error!("the index is damaged or failed; it is opened again");
        self.let_go();
        if !self.open()? {
            self.make_again()?;
            self.shared.lock().notices.push(sentence!("remark-index-failed"));
        }
        self.try_follow()
    }

    /// Searches wait for another index from now on.
    fn let_go(&mut self) {
        let index = self.index.take();
        {
            let mut state = self.shared.lock();
            state.searcher = None;
            state.n = 0;
        }
        // Merges still under way would write into a folder that is about to be moved or removed.
        let closed = catch_unwind(AssertUnwindSafe(|| index.map_or(Ok(()), Index::close)));
        if !matches!(closed, Ok(Ok(()))) {
            tracing::warn!("the index that was let go did not close cleanly");
        }
    }

    fn try_follow(&mut self) -> Result<(), Error> {
        #[cfg(test)]
        assert!(!std::mem::take(&mut self.panics_next), "asked to panic");
        if self.index.is_none() {
            self.open()?;
        }
        loop {
            let n = self.shared.lock().n;
            let changed = Changed::after(&self.store, n, SLICE)?;
            if changed.reached <= n {
                break;
            }
            self.take_in(&changed, n)?;
        }
        self.erase()
    }

    /// Takes erased words out of the index's files and out of the backups. What the index was swept for is kept in it, so
    /// that a sweep that failed or was cut short is done at the next chance.
    fn erase(&mut self) -> Result<(), Error> {
        let erased_to = self.index().erased_to() as i64;
        let erased = self.store.read(|read| read.erased_after(erased_to))?;
        if erased {
            self.write(Index::after_erasure)?;
            tracing::info!("erased words are gone from the index");
        }
        if erased || !self.backups_looked_at {
            match self.store.erase_in_backups() {
                Ok(made_anew) => tracing::info!(made_anew, "no backup within reach holds erased words"),
                // The index is none the worse for it; the next start tries again.
                Err(error) => tracing::warn!(%error, "a backup could not be made anew without erased words"),
            }
            self.backups_looked_at = true;
        }
        Ok(())
    }

    /// Indexes what changed since `n`, in slices: a joined team can touch every note there is. Until the last slice the
    /// index says that it knows no more than before, so a crash in between repeats the work.
    fn take_in(&mut self, changed: &Changed, n: i64) -> Result<(), Error> {
        let ids: Vec<RecordId> = changed.all().collect();
        let mut slices = ids.chunks(SLICE as usize).peekable();
        loop {
            let slice = slices.next().unwrap_or_default();
            let changes = self.store.read(|read| documents::changes(read, slice))?;
            let last = slices.peek().is_none();
            let known = if last { changed.reached } else { n };
            self.write(|index| index.apply(changes, known as u64))?;
            if last {
                self.shared.lock().n = changed.reached;
                return Ok(());
            }
        }
    }

    fn index(&mut self) -> &mut Index {
        self.index.as_mut().expect("opened before anything is asked of it")
    }

    /// Writes to the index; damage that shows makes it doubtful.
    fn write(&mut self, work: impl FnOnce(&mut Index) -> Result<(), SearchError>) -> Result<(), Error> {
        let written = work(self.index());
        self.doubtful |= matches!(written, Err(SearchError::Damaged(_)));
        Ok(written?)
    }

    fn identity(&self) -> Result<Identity, Error> {
        let (n, language) = self.store.read(|read| {
            (read.n(), read.programme().map_or_else(|| "en".to_owned(), |programme| programme.language))
        })?;
        Ok(Identity { ledger: self.store.ledger_id(), last_act: n as u64, language: Language::new(&language) })
    }

    /// Beside another process the folder is its: a reader makes its own index in memory.
    fn place(&self) -> Place {
        match self.access {
            Access::ReadWrite => Place::Folder(self.store.folder().join("index")),
            Access::ReadOnly => Place::Memory,
        }
    }

    /// Opens the index and, where it must be made again, fills it. Says whether it was.
    fn open(&mut self) -> Result<bool, Error> {
        let identity = self.identity()?;
        let ledger = identity.last_act as i64;
        let now = self.store.now().utc();
        self.fits()?;
        let (index, found) = match Index::open(&self.place(), identity, now) {
            Err(busy @ SearchError::Unavailable(_)) => return Err(Error::Busy(busy.sentence())),
            other => other?,
        };
        self.index = Some(index);
        self.shared.lock().opened += 1;
        match found {
            Found::UpToDate => self.ready(ledger),
            Found::CatchUp { from } => self.ready(from as i64),
            Found::Rebuild(why) => {
                if let Why::Damaged(aside) = &why {
                    self.shared.lock().notices.push(sentence!("remark-index-set-aside", folder = aside));
                }
                self.fill(ledger)?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// An index in memory has a limit.
    fn fits(&self) -> Result<(), Error> {
        if let Place::Folder(_) = self.place() {
            return Ok(());
        }
        let notes = self.store.read(|read| read.observation_count())?;
        if notes > MOST_IN_MEMORY {
            return Err(Error::Busy(sentence!("error-index-too-large-beside", notes = notes)));
        }
        Ok(())
    }

    fn ready(&mut self, n: i64) {
        let searcher = self.index().searcher();
        let mut state = self.shared.lock();
        state.searcher = Some(searcher);
        state.n = n;
        self.shared.changed.notify_all();
    }

    /// Indexes every standing observation. Searches see what is there meanwhile.
    fn fill(&mut self, ledger: i64) -> Result<(), Error> {
        let searcher = self.index().searcher();
        {
            let mut state = self.shared.lock();
            state.searcher = Some(searcher);
            state.rebuilt = 0;
            self.shared.changed.notify_all();
        }
        let mut after: Option<RecordId> = None;
        loop {
            if self.shared.lock().give_up {
                return Err(Error::Cancelled(sentence!("error-cancelled-index-half-made")));
            }
            let (changes, last) = self.store.read(|read| documents::page(read, after, REBUILD_SLICE))?;
            let Some(last) = last else { break };
            let count = changes.len();
            // Not `ledger`: a crash in the middle must find an index that knows it is incomplete.
            self.write(|index| index.apply(changes, 0))?;
            self.shared.lock().rebuilt += count;
            after = Some(last);
        }
        self.write(|index| index.apply(Vec::new(), ledger as u64))?;
        self.ready(ledger);
        Ok(())
    }

    fn make_again(&mut self) -> Result<(), Error> {
        self.let_go();
        if let Place::Folder(folder) = self.place() {
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(Error::Unreachable(sentence!("error-old-index", folder = &folder, why = &error)));
                }
                _ => {}
            }
        }
        self.open()?;
        self.try_follow()
    }
}
