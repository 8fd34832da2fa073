//! The index thread: opens the index, catches up, follows. A refusal of the system is retried and never wipes anything.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use shadowday_model::ids::RecordId;
use shadowday_search::{Found, Identity, Index, Language, Place, SearchError, Why};
use shadowday_store::{Access, Store};

use super::documents::{self, Changed};
use super::{Message, Shared, search_error};
use crate::error::Error;

/// Touched records taken in with one commit of the index.
const SLICE: u32 = 5_000;
/// Records indexed with one commit while the index is made anew.
const REBUILD_SLICE: u32 = 20_000;
/// How long to wait before trying again after the system refused.
const RETRY: Duration = Duration::from_secs(5);

/// The thread's own state.
pub(super) struct Keeping {
    store: Store,
    shared: Arc<Shared>,
    access: Access,
    index: Option<Index>,
}

impl Keeping {
    pub fn new(store: Store, shared: Arc<Shared>, access: Access) -> Self {
        Self { store, shared, access, index: None }
    }

    /// Runs until the notebook closes.
    pub fn run(mut self, inbox: &Receiver<Message>) {
        self.follow();
        loop {
            let lagging = self.shared.lock().trouble.is_some();
            let message = if lagging {
                inbox.recv_timeout(RETRY)
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
                    let _ = done.send(self.make_again());
                }
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if let Some(Err(error)) = self.index.take().map(shadowday_search::Index::close) {
            tracing::warn!(%error, "the index did not close cleanly; it catches up at the next start");
        }
    }

    /// Opens if need be and takes in everything new; trouble is remembered, not fatal.
    fn follow(&mut self) {
        let result = self.try_follow();
        if let Err(error) = &result {
            tracing::warn!(%error, "the index lags");
        }
        self.shared.lock().trouble = result.err().map(|error| error.to_string());
        self.shared.changed.notify_all();
    }

    fn try_follow(&mut self) -> Result<(), Error> {
        if self.index.is_none() {
            self.open()?;
        }
        let mut erased_after = self.shared.lock().n;
        loop {
            let n = self.shared.lock().n;
            let changed = Changed::after(&self.store, n, SLICE)?;
            if changed.reached <= n {
                break;
            }
            let reached = changed.reached;
            self.index().apply(changed.changes, reached as u64).map_err(search_error)?;
            self.shared.lock().n = reached;
        }
        if self.store.read(|read| read.erased_after(erased_after))? {
            self.index().after_erasure().map_err(search_error)?;
            erased_after = self.shared.lock().n;
            tracing::info!(erased_after, "erased words are gone from the index");
        }
        Ok(())
    }

    fn index(&mut self) -> &mut Index {
        self.index.as_mut().expect("opened before anything is asked of it")
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

    fn open(&mut self) -> Result<(), Error> {
        let identity = self.identity()?;
        let ledger = identity.last_act as i64;
        let now = self.store.now().utc();
        let (index, found) = match Index::open(&self.place(), identity, now) {
            Err(SearchError::Unavailable(why)) => return Err(Error::Busy(why)),
            other => other.map_err(search_error)?,
        };
        self.index = Some(index);
        match found {
            Found::UpToDate => self.ready(ledger),
            Found::CatchUp { from } => self.ready(from as i64),
            Found::Rebuild(why) => {
                if let Why::Damaged(aside) = &why {
                    self.shared.lock().notices.push(format!(
                        "The search index was damaged. It was set aside in {} and is being made again; your notes are untouched.",
                        aside.display()
                    ));
                }
                self.fill(ledger)?;
            }
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
                return Err(Error::Cancelled(
                    "The search index is half made; the rest is taken in at the next note or start.",
                ));
            }
            let (changes, last) = self.store.read(|read| documents::page(read, after, REBUILD_SLICE))?;
            let Some(last) = last else { break };
            let count = changes.len();
            // Not `ledger`: a crash in the middle must find an index that knows it is incomplete.
            self.index().apply(changes, 0).map_err(search_error)?;
            self.shared.lock().rebuilt += count;
            after = Some(last);
        }
        self.index().apply(Vec::new(), ledger as u64).map_err(search_error)?;
        self.ready(ledger);
        Ok(())
    }

    fn make_again(&mut self) -> Result<(), Error> {
        if let Some(index) = self.index.take() {
            self.shared.lock().searcher = None;
            self.shared.lock().n = 0;
            index.close().map_err(search_error)?;
        }
        if let Place::Folder(folder) = self.place() {
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(Error::Unreachable(format!(
                        "The old index in {} could not be removed ({error}). Your notes are safe. Close other programs that use the folder and try again.",
                        folder.display()
                    )));
                }
                _ => {}
            }
        }
        self.open()?;
        self.try_follow()
    }
}
