//! The app: the notebook that is shown, its surroundings and its running jobs. Every thing a person can do is a function
//! that takes `&App`; this file opens and switches notebooks and passes on what went stale. What is NOT here: any such act.
//!
//! Two notebooks can be open: the real one, always, and beside it the sample company's, which is then the one shown. A
//! command works through a handle that is bound to the notebook shown when it began ([`App::bound`]), so that whatever
//! takes long never goes on in another notebook; only the commands that switch are not bound.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};

use shadowday_model::ids::{GroupId, RecordId};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_store::{Access, Act, Clock, Open, Progress, Read, Store, StoreError, SystemClock};

use crate::api;
use crate::error::Error;
use crate::files::Files;
use crate::host::Host;
use crate::index::IndexKeeper;
use crate::jobs::Jobs;
use crate::maintenance;
use crate::messages::Words;
use crate::photos::Staged;
use crate::places::Places;
use crate::reviewing::Shelf;
use crate::signals::Meanings;

/// Records changed by one act. Each takes a few changes, and an act holds at most 4,096.
const AT_ONCE: usize = 500;

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
    /// The folder with the model that reads what notes mean.
    pub meanings: Option<PathBuf>,
}

impl AppOptions {
    /// With everything where the platform keeps it.
    pub fn new(host: Arc<dyn Host>) -> Self {
        let meanings = Meanings::installed();
        Self { folder: None, state: None, host, clock: None, access: Access::ReadWrite, meanings }
    }
}

/// One open notebook.
pub struct Notebook {
    /// Its ledger and read tables.
    pub store: Store,
    /// Its search index and the thread that keeps it in step.
    pub index: IndexKeeper,
    /// What waits for review.
    pub(crate) review: Shelf,
    /// The sample company's.
    pub sample: bool,
    /// It was opened for reading because nothing could be written to its disk.
    full: bool,
}

impl Notebook {
    /// Why the notebook can only be read here, when it can.
    pub fn read_only(&self) -> Option<Sentence> {
        if self.store.access() == Access::ReadWrite {
            return None;
        }
        Some(if self.full { sentence!("remark-disk-full") } else { sentence!("remark-read-only") })
    }

    /// The notebook in `at`, opened as `access` says.
    fn open(at: &Opening<'_>, access: Access, tell: &mut Progress<'_>) -> Result<Self, Error> {
        let Opening { folder, places, clock, sample } = at;
        if access == Access::ReadWrite {
            std::fs::create_dir_all(folder)
                .map_err(|error| Error::Unreachable(sentence!("error-no-folder", folder = *folder, why = &error)))?;
        }
        let app_version = env!("CARGO_PKG_VERSION");
        let open = Open { folder, state: &places.state, clock: Arc::clone(clock), app_version, access };
        let store = Store::open_telling(&open, tell)?;
        let index = IndexKeeper::start(&store, access);
        Ok(Self { store, index, review: Shelf::default(), sample: *sample, full: false })
    }

    /// The same; where nothing can be written, for reading only, and the window says so.
    fn open_if_only_to_read(at: &Opening<'_>, access: Access, tell: &mut Progress<'_>) -> Result<Self, Error> {
        let refused = match Self::open(at, access, tell) {
            Err(Error::Store(refused @ (StoreError::ReadOnly { .. } | StoreError::DiskFull))) => refused,
            other => return other,
        };
        let full = matches!(refused, StoreError::DiskFull);
        // If it cannot be read either, the first refusal says what is the matter.
        Self::open(at, Access::ReadOnly, tell).map(|read| Self { full, ..read }).map_err(|_| refused.into())
    }
}

/// What is to be opened.
struct Opening<'a> {
    folder: &'a Path,
    places: &'a Places,
    clock: Arc<dyn Clock>,
    sample: bool,
}

/// The app, shared by windows, server and command line. Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
    /// The notebook that this handle is bound to; the one shown otherwise.
    bound: Option<Arc<Notebook>>,
    /// The draft of what is being saved: it goes in the same transaction.
    draft: Option<Arc<str>>,
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
    meanings: Meanings,
    files: Mutex<Files>,
    staged: Mutex<Staged>,
    settings: Mutex<api::DeviceSettings>,
    notebooks: RwLock<Notebooks>,
}

impl App {
    /// Opens the notebook.
    pub fn open(options: AppOptions) -> Result<Self, Error> {
        Self::open_telling(options, &mut |_| {})
    }

    /// The same, telling how far it is where the tables must be folded first, after an update or a restore: that takes a
    /// while in a large notebook.
    pub fn open_telling(options: AppOptions, report: &mut dyn FnMut(api::Progress)) -> Result<Self, Error> {
        let places = Places::find(options.folder, options.state)?;
        let clock = options.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let settings = crate::settings::load(&places);
        let jobs = Jobs::default();
        let at = Opening { folder: &places.notebook, places: &places, clock: Arc::clone(&clock), sample: false };
        let notebook = jobs.run(report, |job| {
            Notebook::open_if_only_to_read(&at, options.access, &mut |step| maintenance::tell(job, "job-open", step))
        })?;
        Ok(Self {
            inner: Arc::new(Inner {
                places,
                host: options.host,
                clock,
                access: options.access,
                jobs,
                meanings: Meanings::of(options.meanings),
                files: Mutex::default(),
                staged: Mutex::default(),
                settings: Mutex::new(settings),
                notebooks: RwLock::new(Notebooks { real: Arc::new(notebook), sample: None, last_sample: Weak::new() }),
            }),
            bound: None,
            draft: None,
        })
    }

    /// The settings of this device as they would be for a notebook in `folder`: a window looks right before it is open.
    pub fn settings_before_opening(folder: Option<PathBuf>) -> Result<api::DeviceSettings, Error> {
        Ok(crate::settings::load(&Places::find(folder, None)?))
    }

    /// The core's words in the language of this device's settings.
    pub fn words(&self) -> Words {
        Words::of(&self.device_settings().language)
    }

    /// The settings of this device, as they are now.
    pub fn settings_now(&self) -> api::DeviceSettings {
        self.device_settings().clone()
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
        Self { inner: self.inner.clone(), bound: Some(self.notebook()), draft: None }
    }

    /// The same, for saving what was typed into a form: its draft goes in the transaction of the act.
    pub(crate) fn bound_saving(&self, draft: Option<&str>) -> Self {
        Self { draft: draft.map(Arc::from), ..self.bound() }
    }

    /// A handle that works in the person's own notebook, also while the sample company is shown.
    pub(crate) fn own(&self) -> Self {
        let open = self.inner.notebooks.read().unwrap_or_else(PoisonError::into_inner);
        Self { inner: self.inner.clone(), bound: Some(open.real.clone()), draft: None }
    }

    /// Shows the sample company's notebook, which must be there.
    pub(crate) fn show_sample(&self) -> Result<(), Error> {
        let folder = self.inner.places.sample();
        let kept = self.notebooks().last_sample.upgrade();
        let sample = match kept {
            Some(kept) => kept,
            None => {
                let clock = Arc::clone(&self.inner.clock);
                let at = Opening { folder: &folder, places: &self.inner.places, clock, sample: true };
                Arc::new(Notebook::open(&at, self.inner.access, &mut |_| ControlFlow::Continue(()))?)
            }
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

    /// What notes mean.
    pub(crate) fn meanings(&self) -> &Meanings {
        &self.inner.meanings
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

    pub(crate) fn staged(&self) -> MutexGuard<'_, Staged> {
        self.inner.staged.lock().unwrap_or_else(PoisonError::into_inner)
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
        let done = self.stored(notebook.store.act(kind, group, |act| {
            let value = work(act)?;
            self.draft.as_deref().map_or(Ok(()), |key| act.discard_draft(key))?;
            Ok::<_, Error>(value)
        }))?;
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

    /// What the store answered. A notebook opened on a full disk refuses writing because of the disk.
    pub(crate) fn stored<T>(&self, answer: Result<T, impl Into<Error>>) -> Result<T, Error> {
        answer.map_err(|error| match error.into() {
            Error::Store(StoreError::ReadOnly { .. }) if self.notebook().full => StoreError::DiskFull.into(),
            other => other,
        })
    }

    /// Does one thing to each of many records, in as many acts as it takes: all of one group, so that one undo takes them
    /// all back, and all or none of them, as a single act would be.
    pub(crate) fn act_on_each<I: Sync>(
        &self,
        kind: &str,
        items: &[I],
        each: impl Fn(&mut Act<'_>, &I) -> Result<(), Error> + Sync,
    ) -> Result<Acted<()>, Error> {
        let group = (items.len() > AT_ONCE).then(|| self.notebook().store.new_group());
        let mut acted = Acted { value: (), undo: None, touched: api::Touched::none() };
        for some in items.chunks(AT_ONCE) {
            match self.act(kind, group, |act| some.iter().try_for_each(|item| each(act, item))) {
                Ok(done) => acted.and(done),
                Err(error) => {
                    if let (Some(group), Some(_)) = (group, &acted.undo) {
                        let back = self.stored(self.notebook().store.undo(group))?;
                        self.announce(&api::Touched::from(&back.touched));
                    }
                    return Err(error);
                }
            }
        }
        Ok(acted)
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

impl Acted<()> {
    /// Takes in another act of the same group.
    fn and(&mut self, other: Self) {
        self.undo = other.undo.or(self.undo.take());
        self.touched.extend(other.touched);
    }
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

    /// Nothing.
    fn none() -> Self {
        Self { kinds: Vec::new(), ids: Vec::new(), everything: false }
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
