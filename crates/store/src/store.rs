//! The open notebook: opening, acting, reading. What is NOT here: what is inside an act (`act`), what is read (`read`),
//! long work over the whole ledger (`check`, `rebuild`, `backup`).

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use shadowday_model::ids::{GroupId, RecordId, StreamId};
use shadowday_model::records::RecordKind;
use shadowday_model::time::Lived;
use uuid::Uuid;

use crate::act::Finished;
use crate::connection::{self, Role};
use crate::desk::{Desk, Loan, Turn};
use crate::erasure::Effort;
use crate::link::Link;
use crate::writer::Writer;
use crate::{
    Act, Clock, Done, Draft, DraftSaved, Progress, Read, StoreError, erasure, folder, identity, ledger, local, random,
    rebuild, schema,
};

/// The act that begins a ledger: it describes the person's own stream and cannot be undone.
pub(crate) const BEGIN_NOTEBOOK: &str = "begin_notebook";

/// Reading connections kept for the next reader.
const READERS_KEPT: usize = 4;

/// Whether a notebook is opened for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reads and writes; one process per folder.
    ReadWrite,
    /// Reads only: beside the process that writes, or on media that take no write.
    ReadOnly,
}

/// How a notebook is opened.
pub struct Open<'a> {
    /// The notebook's folder. It is made when it is not there.
    pub folder: &'a Path,
    /// This machine's folder for the writer's key: never synced, not in backups of the system.
    pub state: &'a Path,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Written into each act.
    pub app_version: &'a str,
    /// Reading or writing.
    pub access: Access,
}

/// An open notebook. Cheap to clone; the folder is let go when the last clone is dropped.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

/// What making an act needs beside the connection.
pub(crate) struct Context {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: random::Ids,
    pub(crate) app_version: String,
}

pub(crate) struct Inner {
    folder: PathBuf,
    state: PathBuf,
    context: Context,
    ledger_id: Uuid,
    mine: StreamId,
    immutable: bool,
    /// One at a time: two would drop each other's half-folded tables.
    pub(crate) rebuilding: AtomicBool,
    /// Readers are closed before the writer, and the lock is let go last.
    readers: Mutex<Vec<Link>>,
    desk: Option<Desk<Writer>>,
    _lock: Option<std::fs::File>,
}

impl Store {
    /// Opens the notebook, or begins one. Everything that "saved" rests on is asserted first: the SQLite version, the
    /// folder's lock, what its file system can do, the settings, the ledger's format.
    pub fn open(open: &Open<'_>) -> Result<Self, StoreError> {
        Self::open_telling(open, &mut |_| std::ops::ControlFlow::Continue(()))
    }

    /// The same, telling how far it is where the tables must be folded first: after an update that reads them otherwise, and
    /// after a restore. Stopped, the notebook is as it was.
    pub fn open_telling(open: &Open<'_>, progress: &mut Progress<'_>) -> Result<Self, StoreError> {
        connection::assert_library()?;
        folder::refuse_linked(&folder::database(open.folder))?;
        let inner = match open.access {
            Access::ReadWrite => open_for_writing(open),
            Access::ReadOnly => open_for_reading(open),
        };
        let inner = inner.map_err(|error| error.at(open.folder))?;
        let store = Self { inner: Arc::new(inner) };
        store.replay_erasures()?;
        rebuild::at_open(&store, progress)?;
        describe_stream(&store)?;
        store.settle_erasures()?;
        store.sweep_attachments();
        Ok(store)
    }

    /// A fresh id, after every id made before it.
    pub fn new_id(&self) -> RecordId {
        self.inner.context.ids.record(self.now().ms())
    }

    /// A fresh group for acts that are undone together.
    pub fn new_group(&self) -> GroupId {
        self.inner.context.ids.group(self.now().ms())
    }

    /// The present moment, by the clock it was opened with.
    pub fn now(&self) -> Lived {
        self.inner.context.clock.now()
    }

    /// The notebook's folder.
    pub fn folder(&self) -> &Path {
        &self.inner.folder
    }

    /// The ledger's id: two folders with one id hold copies of one notebook.
    pub fn ledger_id(&self) -> Uuid {
        self.inner.ledger_id
    }

    /// The person's own stream.
    pub fn mine(&self) -> StreamId {
        self.inner.mine
    }

    /// Whether this opening may write.
    pub fn access(&self) -> Access {
        if self.inner.desk.is_some() { Access::ReadWrite } else { Access::ReadOnly }
    }

    /// A person's act: it goes before the next batch. When this returns, it is on disk.
    ///
    /// `work` runs on this thread inside the transaction; if it fails or panics, nothing of it is kept. Act inside an
    /// act is refused. Do not call out, wait or show anything in it.
    pub fn act<T, E: From<StoreError>>(
        &self,
        kind: &str,
        group: Option<GroupId>,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.act_of(Turn::Person, kind, group, work)
    }

    /// A slice of an import or a sync: it waits behind every person. End it when [`Act::is_full`].
    pub fn batch<T, E: From<StoreError>>(
        &self,
        kind: &str,
        group: Option<GroupId>,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        self.act_of(Turn::Batch, kind, group, work)
    }

    /// Reads one consistent snapshot. A fault of the database inside is returned here in place of the value.
    pub fn read<T>(&self, work: impl FnOnce(&Read<'_>) -> T) -> Result<T, StoreError> {
        self.read_link(|link| {
            let read = Read::new(link);
            let value = work(&read);
            read.fault()?;
            Ok(value)
        })
    }

    /// Saves a draft in a transaction of its own. The highest counter wins.
    pub fn save_draft(&self, key: &str, text: &str, counter: u64) -> Result<DraftSaved, StoreError> {
        let at = self.now();
        self.transact(Turn::Person, |writer| {
            local::save_draft(&writer.link.sql, (key, text, counter), &writer.identity.opened, at)
        })
    }

    /// The draft of this key.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        self.read_link(|link| Ok(local::drafts(&link.sql, Some(key))?.pop()))
    }

    /// Every draft.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        self.read_link(|link| local::drafts(&link.sql, None))
    }

    /// Lets a draft go.
    pub fn discard_draft(&self, key: &str) -> Result<(), StoreError> {
        let at = self.now();
        self.transact(Turn::Person, |writer| local::discard_draft(&writer.link.sql, key, &writer.identity.opened, at))
    }

    /// A small setting of this notebook on this device.
    pub fn local(&self, key: &str) -> Result<Option<Value>, StoreError> {
        self.read_link(|link| local::get(&link.sql, key))
    }

    /// Keeps a small setting; `null` lets it go.
    pub fn set_local(&self, key: &str, value: &Value) -> Result<(), StoreError> {
        self.transact(Turn::Person, |writer| local::set(&writer.link.sql, key, value))
    }

    /// Leaves a name or number in the words of a record on purpose, on this device; see [`Read::left`].
    pub fn leave(&self, record: RecordId, text: &str) -> Result<(), StoreError> {
        self.transact(Turn::Person, |writer| local::leave(&writer.link.sql, record.0, text))
    }

    /// Has a name or number noticed again that was left.
    pub fn unleave(&self, record: RecordId, text: &str) -> Result<(), StoreError> {
        self.transact(Turn::Person, |writer| local::unleave(&writer.link.sql, record.0, text))
    }

    /// An act, in a transaction of its own.
    pub(crate) fn act_of<T, E: From<StoreError>>(
        &self,
        turn: Turn,
        kind: &str,
        group: Option<GroupId>,
        work: impl FnOnce(&mut Act<'_>) -> Result<T, E>,
    ) -> Result<Done<T>, E> {
        let writer = self.writer(turn)?;
        let (value, finished, n) = in_transaction(&writer, || {
            let mut act = Act::new(&writer, &self.inner.context, kind, group);
            let value = work(&mut act)?;
            let finished: Finished = act.finish()?;
            let n = ledger::newest(&writer.link)?;
            Ok::<_, E>((value, finished, n))
        })
        .map_err(|fault| fault.into_error(self.folder()))?;
        if finished.act.is_some() || finished.erased {
            let effort = if finished.erased { Effort::All } else { Effort::Light };
            erasure::settle(&writer.link, self.folder(), effort);
        }
        Ok(Done { value, act: finished.act, n, touched: finished.touched })
    }

    pub(crate) fn state(&self) -> &Path {
        &self.inner.state
    }

    /// Writes that are no act, in one transaction.
    pub(crate) fn transact<T>(
        &self,
        turn: Turn,
        work: impl FnOnce(&Writer) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let writer = self.writer(turn)?;
        in_transaction(&writer, || work(&writer)).map_err(|fault| fault.into_error(self.folder()))
    }

    pub(crate) fn writer(&self, turn: Turn) -> Result<Loan<'_, Writer>, StoreError> {
        let read_only = || StoreError::ReadOnly { folder: self.inner.folder.clone() };
        self.inner.desk.as_ref().ok_or_else(read_only)?.take(turn)
    }

    /// Work on one snapshot through a reading connection.
    pub(crate) fn read_link<T>(&self, work: impl FnOnce(&Link) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let kept = self.readers().pop();
        let link = match kept {
            Some(link) => link,
            None => self.inner.new_reader().map_err(|error| error.at(self.folder()))?,
        };
        let lent = Lent { inner: &self.inner, link: Some(link) };
        let link = lent.link();
        link.sql.prepare_cached("BEGIN")?.execute([])?;
        // The snapshot is taken by the first look, not by BEGIN.
        ledger::newest(link)?;
        link.let_go();
        let value = work(link).map_err(|error| error.at(self.folder()));
        drop(lent);
        value
    }

    fn readers(&self) -> std::sync::MutexGuard<'_, Vec<Link>> {
        self.inner.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn new_reader(&self) -> Result<Link, StoreError> {
        let file = folder::database(&self.folder);
        if self.immutable {
            return Link::new(connection::open_immutable(&file)?);
        }
        let role = if self.desk.is_some() { Role::Reader } else { Role::Visitor };
        Link::new(connection::open(&file, role)?)
    }
}

/// A reading connection on loan. Its snapshot ends when it comes back, also after a panic.
struct Lent<'a> {
    inner: &'a Inner,
    link: Option<Link>,
}

impl Lent<'_> {
    fn link(&self) -> &Link {
        self.link.as_ref().expect("it is given back only on drop")
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let Some(link) = self.link.take() else { return };
        if link.sql.execute_batch("COMMIT").is_err() {
            return; // A connection that cannot end its snapshot is closed instead of kept.
        }
        let mut readers = self.inner.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS_KEPT {
            readers.push(link);
        }
    }
}

/// How a transaction ended without a result.
enum Fault<E> {
    /// The work said so.
    Work(E),
    /// The database did.
    Store(StoreError),
}

impl<E: From<StoreError>> Fault<E> {
    fn into_error(self, folder: &Path) -> E {
        match self {
            Self::Work(error) => error,
            Self::Store(error) => error.at(folder).into(),
        }
    }
}

/// Runs `work` in a transaction. If it fails or panics, nothing of it is kept and the connection is as before.
fn in_transaction<T, E: From<StoreError>>(writer: &Writer, work: impl FnOnce() -> Result<T, E>) -> Result<T, Fault<E>> {
    writer.begin().map_err(Fault::Store)?;
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    let kept = match outcome {
        Ok(Ok(value)) => writer.commit().map(|()| value).map_err(Fault::Store),
        Ok(Err(error)) => Err(Fault::Work(error)),
        Err(panic) => Err(Fault::Store(StoreError::Bug(said(&*panic)))),
    };
    if kept.is_err() {
        writer.roll_back();
    }
    kept
}

/// What a panic said.
fn said(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "a panic".to_owned())
}

fn open_for_writing(open: &Open<'_>) -> Result<Inner, StoreError> {
    folder::make(open.folder)?;
    let lock = folder::lock(open.folder)?;
    folder::probe(open.folder)?;
    let file = folder::database(open.folder);
    if file.exists() {
        // Read before anything is written: settings such as WAL change the file.
        let sql = rusqlite::Connection::open_with_flags(&file, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if !schema::is_empty(&sql)? {
            schema::assert_format(&sql)?;
        }
    }
    let sql = connection::open(&file, Role::Writer)?;
    folder::protect(&file)?;
    if schema::is_empty(&sql)? {
        begin_ledger(&sql)?;
    }
    schema::assert_format(&sql)?;
    schema::add_missing(&sql)?;
    let identity = identity::renew(&sql, open.state, open.folder)?;
    let mine = stream(&sql)?;
    let ledger_id = ledger_id(&sql)?;
    Ok(Inner {
        folder: open.folder.to_owned(),
        state: open.state.to_owned(),
        context: context(open),
        ledger_id,
        mine,
        immutable: false,
        rebuilding: AtomicBool::new(false),
        readers: Mutex::default(),
        desk: Some(Desk::new(Writer { link: Link::new(sql)?, identity, mine })),
        _lock: Some(lock),
    })
}

fn open_for_reading(open: &Open<'_>) -> Result<Inner, StoreError> {
    let file = folder::database(open.folder);
    if !file.is_file() {
        return Err(StoreError::NoNotebook { folder: open.folder.to_owned() });
    }
    let beside = connection::open(&file, Role::Visitor).and_then(|sql| schema::assert_format(&sql).map(|()| sql));
    let (sql, immutable) = match beside {
        Ok(sql) => (sql, false),
        Err(newer @ StoreError::NewerLedger { .. }) => return Err(newer),
        // No log was left behind, so the file alone is the whole notebook.
        Err(_) if folder::has_no_log(open.folder) => (connection::open_immutable(&file)?, true),
        Err(error) => return Err(error),
    };
    schema::assert_format(&sql)?;
    Ok(Inner {
        folder: open.folder.to_owned(),
        state: open.state.to_owned(),
        context: context(open),
        ledger_id: ledger_id(&sql)?,
        mine: stream(&sql)?,
        immutable,
        rebuilding: AtomicBool::new(false),
        readers: Mutex::new(vec![Link::new(sql)?]),
        desk: None,
        _lock: None,
    })
}

fn context(open: &Open<'_>) -> Context {
    Context { clock: Arc::clone(&open.clock), ids: random::Ids::default(), app_version: open.app_version.to_owned() }
}

fn begin_ledger(sql: &rusqlite::Connection) -> Result<(), StoreError> {
    let transaction = sql.unchecked_transaction()?;
    schema::create(sql)?;
    schema::set_meta(sql, "ledger_id", uuid::Builder::from_random_bytes(random::bytes()?).into_uuid().as_bytes())?;
    schema::set_meta(sql, "mine", random::stream()?.0.as_bytes())?;
    Ok(transaction.commit()?)
}

/// A stream's kind is a record inside it, so that whoever receives the stream knows what it is. It is the first act of a
/// ledger; a first start that was cut off before it is made up for at the next.
fn describe_stream(store: &Store) -> Result<(), StoreError> {
    if store.access() == Access::ReadOnly || store.read(|read| read.n())? > 0 {
        return Ok(());
    }
    let (mine, fields) = (RecordId(store.mine().0), [("kind".to_owned(), Value::from("mine"))].into());
    store.act(BEGIN_NOTEBOOK, None, |act| act.create(RecordKind::Stream, mine, fields))?;
    Ok(())
}

fn ledger_id(sql: &rusqlite::Connection) -> Result<Uuid, StoreError> {
    uuid_in_meta(sql, "ledger_id")
}

fn stream(sql: &rusqlite::Connection) -> Result<StreamId, StoreError> {
    uuid_in_meta(sql, "mine").map(StreamId)
}

fn uuid_in_meta(sql: &rusqlite::Connection, key: &str) -> Result<Uuid, StoreError> {
    let bytes = schema::meta_bytes(sql, key)?.unwrap_or_default();
    Uuid::from_slice(&bytes).map_err(|_| ledger::damaged(format!("{key} is missing")))
}
