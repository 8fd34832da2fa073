//! A notebook in a folder of its own, a clock that tests turn, and notes in few words.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_model::time::Lived;
use shadowday_store::{Access, Act, Clock, Done, Open, Report, Seen, Store, StoreError};
use tempfile::TempDir;

/// 2026-10-14 09:00 in Berlin.
const MORNING_MS: i64 = 1_791_961_200_000;

/// A clock that stands until it is turned, and moves on by a second at each look.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn turn_to(&self, ms: i64) {
        self.0.store(ms, Ordering::SeqCst);
    }

    pub fn turn_by(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Lived {
        let ms = self.0.fetch_add(1_000, Ordering::SeqCst);
        let zone = FixedOffset::east_opt(2 * 3600).unwrap();
        Lived(DateTime::from_timestamp_millis(ms).unwrap().with_timezone(&zone))
    }
}

/// A notebook, its folders and its clock.
pub struct Notebook {
    pub home: TempDir,
    pub clock: Arc<TestClock>,
    store: Option<Store>,
}

impl Notebook {
    pub fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut notebook = Self { home, clock: Arc::new(TestClock(AtomicI64::new(MORNING_MS))), store: None };
        notebook.open();
        notebook
    }

    /// A copy of the folder on another machine: the state folder stays behind.
    pub fn copied(&mut self) -> Self {
        self.close();
        let home = tempfile::tempdir().unwrap();
        copy_folder(&self.folder(), &home.path().join("notebook"));
        let mut copy = Self { home, clock: Arc::new(TestClock(AtomicI64::new(MORNING_MS))), store: None };
        copy.open();
        self.open();
        copy
    }

    /// A backup restored into a folder of its own.
    pub fn restored(backup: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        Store::restore(backup, &home.path().join("notebook")).unwrap();
        let mut notebook = Self { home, clock: Arc::new(TestClock(AtomicI64::new(MORNING_MS))), store: None };
        notebook.open();
        notebook
    }

    pub fn folder(&self) -> PathBuf {
        self.home.path().join("notebook")
    }

    pub fn state(&self) -> PathBuf {
        self.home.path().join("state")
    }

    pub fn try_open(&self, access: Access) -> Result<Store, StoreError> {
        Store::open(&Open {
            folder: &self.folder(),
            state: &self.state(),
            clock: Arc::clone(&self.clock) as Arc<dyn Clock>,
            app_version: "0.1.0",
            access,
        })
    }

    pub fn open(&mut self) -> &Store {
        self.store = None;
        self.store = Some(self.try_open(Access::ReadWrite).unwrap());
        self.store()
    }

    pub fn close(&mut self) {
        self.store = None;
    }

    pub fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    /// Logs a note and gives its id.
    pub fn log(&self, text: &str) -> RecordId {
        let id = self.store().new_id();
        self.act("log_observation", |act| act.create(RecordKind::Observation, id, note(text)));
        id
    }

    /// Writes one field of a note.
    pub fn edit(&self, id: RecordId, field: &str, value: Value, seen: Seen) -> Done<()> {
        let fields = FieldMap::from([(field.to_owned(), value)]);
        self.act("edit_observation", |act| act.write(RecordKind::Observation, id, fields, seen))
    }

    pub fn act(&self, kind: &str, work: impl FnOnce(&mut Act<'_>) -> Result<(), StoreError>) -> Done<()> {
        self.store().act(kind, None, work).unwrap()
    }

    pub fn make(&self, kind: RecordKind, fields: &[(&str, Value)]) -> RecordId {
        let id = self.store().new_id();
        self.act("make", |act| act.create(kind, id, field_map(fields)));
        id
    }

    pub fn text(&self, id: RecordId) -> Option<String> {
        self.store().read(|read| read.observation(id).map(|it| it.text)).unwrap()
    }

    pub fn n(&self) -> i64 {
        self.store().read(|read| read.n()).unwrap()
    }

    /// Checks the whole notebook and gives the faults.
    pub fn faults(&self) -> Vec<String> {
        self.check().faults.iter().map(ToString::to_string).collect()
    }

    pub fn check(&self) -> Report {
        self.store().check(&mut |_| std::ops::ControlFlow::Continue(())).unwrap()
    }

    /// The database, closed, for planting faults from outside.
    pub fn plant(&mut self, sql: &str) {
        self.close();
        let planted = rusqlite::Connection::open(self.folder().join("notebook.db")).unwrap();
        planted.execute_batch(sql).unwrap();
        drop(planted);
        self.open();
    }
}

pub fn field_map(fields: &[(&str, Value)]) -> FieldMap {
    fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

/// The fields of a short note.
pub fn note(text: &str) -> FieldMap {
    field_map(&[
        ("raw", json!(text)),
        ("text", json!(text)),
        ("category", json!("tooling")),
        ("happened_at", json!("2026-10-14T10:31:00.000+02:00")),
        ("tag:0", json!("refund-codes")),
    ])
}

pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}
