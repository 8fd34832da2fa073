//! The app: the notebook that is shown, its surroundings and its running jobs. Every thing a person can do is a function
//! that takes `&App`; this file opens and switches notebooks and passes on what went stale. What is NOT here: any such act.
//!
//! Two notebooks can be open: the real one, always, and beside it the sample company's, which is then the one shown. A
//! command works through a handle that is bound to the notebook shown when it began ([`App::bound`]), so that whatever
//! takes long never goes on in another notebook; only the commands that switch are not bound.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};

use shadowday_model::ids::{GroupId, RecordId};
use shadowday_store::{Access, Act, Clock, Open, Read, Store, StoreError, SystemClock};

use crate::api;
use crate::error::Error;
use crate::files::Files;
use crate::host::Host;
use crate::index::IndexKeeper;
use crate::jobs::Jobs;
use crate::places::Places;

/// How to open the app.
pub struct AppOptions {
    /// The notebook folder; the platform's local data folder when absent.
    pub folder: Option<PathBuf>,
    /// The machine-local state folder; the platform's when absent.
    pub state: Option<PathBuf>,
    /// The surroundings.
    pub host: Arc<dyn Host>,
    /// The clock; the system's when absent.
    pub clock: Option<Arc<dyn Clock>>,
    /// Read only, whoever holds the notebook's lock.
    pub access: Access,
}

impl AppOptions {
    /// With everything where the platform keeps it.
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self { folder: None, state: None, host, clock: None, access: Access::ReadWrite }
    }
}

/// One open notebook.
pub struct Notebook {
    /// Its ledger and read tables.
    pub store: Store,
    /// Its search index and the thread that keeps it in step.
    pub index: IndexKeeper,
    /// The sample company's.
    pub sample: bool,
}

impl Notebook {
    /// Why the notebook can only be read here, when it can.
    pub fn read_only(&self) -> Option<String> {
        (self.store.access() == Access::ReadOnly).then(|| {
            "This notebook can only be read here: another Shadowday has it open, or its folder takes no writing."
                .to_owned()
        })
    }

    fn open(
        folder: &Path,
        places: &Places,
        clock: Arc<dyn Clock>,
        access: Access,
        sample: bool,
    ) -> Result<Arc<Self>, Error> {
        if access == Access::ReadWrite {
            std::fs::create_dir_all(folder).map_err(|error| {
                Error::Unreachable(format!(
                    "The folder {} cannot be made ({error}). Nothing was changed. Choose another folder with --data, or free this one.",
                    folder.display()
                ))
            })?;
        }
        let store =
            Store::open(&Open { folder, state: &places.state, clock, app_version: env!("CARGO_PKG_VERSION"), access })?;
        let index = IndexKeeper::start(&store, access);
        Ok(Arc::new(Self { store, index, sample }))
    }
}

/// The app, shared by windows, server and command line. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// The notebook that this handle is bound to; the one shown otherwise.
    bound: Option<Arc<Notebook>>,
}

/// The notebooks that are open.
struct Notebooks {
    /// The person's own. It stays open while the sample company is shown, so that going back never fails.
    real: Arc<Notebook>,
    /// The sample company's, while it is shown.
    sample: Option<Arc<Notebook>>,
    /// The sample company's as it was shown last: a command that began there may still hold it open.
    last_sample: Weak<Notebook>,
}

struct Inner {
    places: Places,
    host: Arc<dyn Host>,
    clock: Arc<dyn Clock>,
    access: Access,
    jobs: Jobs,
    files: Mutex<Files>,
    settings: Mutex<api::DeviceSettings>,
    notebooks: RwLock<Notebooks>,
}

impl App {
    /// Opens the notebook.
    pub fn open(options: AppOptions) -> Result<Self, Error> {
        let places = Places::find(options.folder, options.state)?;
        let clock = options.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let settings = crate::settings::load(&places);
        let opened = Notebook::open(&places.notebook, &places, clock.clone(), options.access, false);
        // A folder that takes no writing can still be read, and the window says so.
        let notebook = match opened {
            Err(Error::Store(StoreError::ReadOnly { .. })) => {
                Notebook::open(&places.notebook, &places, clock.clone(), Access::ReadOnly, false)?
            }
            other => other?,
        };
        Ok(Self {
            inner: Arc::new(Inner {
                places,
                host: options.host,
                clock,
                access: options.access,
                jobs: Jobs::default(),
                files: Mutex::default(),
                settings: Mutex::new(settings),
                notebooks: RwLock::new(Notebooks { real: notebook, sample: None, last_sample: Weak::new() }),
            }),
            bound: None,
        })
    }

    /// The notebook that this handle works in: the one it is bound to, or the one shown now.
    pub fn notebook(&self) -> Arc<Notebook> {
        if let Some(bound) = &self.bound {
            return bound.clone();
        }
        let open = self.inner.notebooks.read().unwrap_or_else(PoisonError::into_inner);
        open.sample.as_ref().unwrap_or(&open.real).clone()
    }

    /// A handle that goes on working in the notebook shown now, whatever is shown later.
    pub(crate) fn bound(&self) -> Self {
        Self { inner: self.inner.clone(), bound: Some(self.notebook()) }
    }

    /// Shows the sample company's notebook, which must be there.
    pub(crate) fn show_sample(&self) -> Result<(), Error> {
        let folder = self.inner.places.sample();
        let kept = self.notebooks().last_sample.upgrade();
        let sample = match kept {
            Some(kept) => kept,
            None => Notebook::open(&folder, &self.inner.places, self.inner.clock.clone(), self.inner.access, true)?,
        };
        let mut open = self.notebooks();
        open.last_sample = Arc::downgrade(&sample);
        open.sample = Some(sample);
        drop(open);
        self.announce(&api::Touched::everything());
        Ok(())
    }

    /// Shows the real notebook again.
    pub(crate) fn show_real(&self) {
        let left = self.notebooks().sample.take();
        if left.is_some() {
            // Closing may take a moment, so it happens outside the lock.
            drop(left);
            self.announce(&api::Touched::everything());
        }
    }

    /// The next sample company is another one than the one shown last.
    pub(crate) fn forget_sample(&self) {
        self.notebooks().last_sample = Weak::new();
    }

    fn notebooks(&self) -> std::sync::RwLockWriteGuard<'_, Notebooks> {
        self.inner.notebooks.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The clock.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        self.inner.clock.clone()
    }

    /// Where things are.
    pub fn places(&self) -> &Places {
        &self.inner.places
    }

    /// The surroundings.
    pub fn host(&self) -> &dyn Host {
        self.inner.host.as_ref()
    }

    /// The jobs that run now.
    pub fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }

    pub(crate) fn files(&self) -> MutexGuard<'_, Files> {
        self.inner.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn device_settings(&self) -> MutexGuard<'_, api::DeviceSettings> {
        self.inner.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A file that a person dropped on the window: from now on it has a token, and the page never sees its path.
    pub fn dropped(&self, path: PathBuf) -> api::PickedFile {
        self.files().pick(path)
    }

    /// Reads one consistent snapshot.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Read<'_>) -> T) -> Result<T, Error> {
        Ok(self.notebook().store.read(work)?)
    }

    /// Does one act: the only way anything is written. What went stale leaves here, after the commit.
    pub(crate) fn act<T: Send>(
        &self,
        kind: &str,
        group: Option<GroupId>,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, Error> + Send,
    ) -> Result<Acted<T>, Error> {
        let notebook = self.notebook();
        let done = notebook.store.act(kind, group, work)?;
        let touched = api::Touched::from(&done.touched);
        if done.act.is_some() {
            notebook.index.nudge();
            self.announce(&touched);
        }
        let undo = match group {
            Some(group) => done.act.map(|_| format!("group:{group}")),
            None => done.act.map(|act| format!("act:{act}")),
        };
        Ok(Acted { value: done.value, undo, touched })
    }

    /// Tells the index and every window what went stale.
    pub(crate) fn announce(&self, touched: &api::Touched) {
        self.inner.host.touched(touched);
    }
}

/// A finished act: its value, how to undo it, what went stale.
pub(crate) struct Acted<T> {
    /// What the work returned.
    pub value: T,
    /// `act:…` or `group:…`; `None` when nothing was written.
    pub undo: Option<String>,
    /// What went stale.
    pub touched: api::Touched,
}

impl<T> Acted<T> {
    /// The answer to the window, announced by `message`.
    pub fn said(self, message: &str, args: &[(&str, &str)]) -> api::Done {
        api::Done {
            undo: self.undo,
            message: message.to_owned(),
            message_args: crate::messages::args(args),
            touched: self.touched,
            id: None,
        }
    }
}

impl api::Done {
    /// The same answer, naming the record that was made.
    pub(crate) fn about(mut self, id: RecordId) -> Self {
        self.id = Some(id.to_string());
        self
    }
}

impl api::Touched {
    /// Read everything again.
    pub(crate) fn everything() -> Self {
        Self { kinds: Vec::new(), ids: Vec::new(), everything: true }
    }

    /// What this and another act made stale.
    pub(crate) fn extend(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.kinds.sort();
        self.kinds.dedup();
        self.ids.extend(other.ids);
        self.everything |= other.everything || self.ids.len() > MOST_IDS;
        if self.everything {
            self.ids.clear();
        }
    }

    /// Only this kind, no record in particular (settings, drafts).
    pub(crate) fn kind(kind: &str) -> Self {
        Self { kinds: vec![kind.to_owned()], ids: Vec::new(), everything: false }
    }
}

/// More ids than this and the window reads everything again rather than compare long lists.
const MOST_IDS: usize = 500;

impl From<&shadowday_store::Touched> for api::Touched {
    fn from(touched: &shadowday_store::Touched) -> Self {
        let mut kinds: Vec<String> = touched.records.iter().map(|(kind, _)| kind.to_string()).collect();
        kinds.dedup();
        let many = touched.records.len() > MOST_IDS;
        let ids = if many { Vec::new() } else { touched.records.iter().map(|(_, id)| id.to_string()).collect() };
        Self { kinds, ids, everything: touched.everything || many }
    }
}
