//! Whatever may be found at opening, and what follows: a cache may lag, never lead. What is NOT here: ranking.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use shadowday_model::capture::Lexicon;
use shadowday_model::query::{Context, Query};
use tantivy::Directory;
use tantivy::directory::error::{DeleteError, OpenReadError, OpenWriteError};
use tantivy::directory::{FileHandle, RamDirectory, WatchCallback, WatchHandle, WritePtr};
use uuid::Uuid;

use super::{Found, Identity, Index, Place, Why};
use crate::document::{Change, Document};
use crate::error::SearchError;
use crate::language::Language;
use crate::search::SearchOptions;

const LEDGER: Uuid = Uuid::from_u128(7);

fn identity(last_act: u64) -> Identity {
    Identity { ledger: LEDGER, last_act, language: Language::new("en") }
}

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn open(folder: &Path, last_act: u64) -> (Index, Found) {
    Index::open(&Place::Folder(folder.to_owned()), identity(last_act), now()).unwrap()
}

fn upsert(id: u128, text: &str) -> Change {
    Change::Upsert(Box::new(Document::new(Uuid::from_u128(id), Uuid::nil(), text, now())))
}

fn found(index: &Index, line: &str) -> Vec<u128> {
    let context = Context { today: NaiveDate::default(), lexicon: &Lexicon::english() };
    let options = SearchOptions { limit: 1_000, ..SearchOptions::default() };
    let answer = index.searcher().search(&Query::parse(line, &context), &options, &[]).unwrap();
    let mut ids: Vec<u128> = answer.hits.iter().map(|hit| hit.id.as_u128()).collect();
    ids.sort_unstable();
    ids
}

/// A folder with an index of two documents up to act 2.
fn written() -> (tempfile::TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("index");
    let (mut index, found) = open(&folder, 0);
    assert_eq!(found, Found::Rebuild(Why::New));
    index.apply([upsert(1, "slow printer"), upsert(2, "printer jam")], 2).unwrap();
    index.close().unwrap();
    (root, folder)
}

#[test]
fn an_index_that_knows_every_act_is_up_to_date() {
    let (_root, folder) = written();
    let (index, state) = open(&folder, 2);
    assert_eq!(state, Found::UpToDate);
    assert_eq!(found(&index, "printer"), [1, 2]);
}

#[test]
fn an_index_that_lags_says_from_where_to_catch_up() {
    let (_root, folder) = written();
    let (mut index, state) = open(&folder, 5);
    assert_eq!(state, Found::CatchUp { from: 2 });
    // Replay is harmless.
    index.apply([upsert(2, "printer jam"), upsert(2, "paper jam"), upsert(3, "printer")], 5).unwrap();
    assert_eq!(found(&index, "printer"), [1, 3]);
    drop(index);
    assert_eq!(open(&folder, 5).1, Found::UpToDate);
}

#[test]
fn a_crash_inside_a_commit_leaves_the_previous_one() {
    let (_root, folder) = written();
    let (mut index, _) = open(&folder, 3);
    index.ensure_writer().unwrap();
    let schema = index.schema.clone();
    let row = index.fields.row(&Document::new(Uuid::from_u128(9), Uuid::nil(), "printer gone", now()), &schema);
    let writer = index.writer.as_mut().unwrap();
    writer.add_document(row).unwrap();
    // Prepared, never committed: what a kill between the two leaves.
    std::mem::forget(writer.prepare_commit().unwrap());
    drop(index);
    let (index, state) = open(&folder, 3);
    assert_eq!(state, Found::CatchUp { from: 2 });
    assert_eq!(found(&index, "printer"), [1, 2]);
}

#[test]
fn another_ledger_or_a_restored_one_or_another_language_starts_anew() {
    let others = [
        (Identity { ledger: Uuid::from_u128(8), ..identity(2) }, Why::OtherLedger),
        (identity(1), Why::AheadOfLedger),
        (Identity { language: Language::new("de"), ..identity(2) }, Why::OtherVersion),
    ];
    for (identity, why) in others {
        let (_root, folder) = written();
        let (index, state) = Index::open(&Place::Folder(folder), identity, now()).unwrap();
        assert_eq!(state, Found::Rebuild(why));
        assert!(index.is_empty());
    }
}

#[test]
fn a_lock_held_by_another_is_an_error_and_wipes_nothing() {
    let (_root, folder) = written();
    let (mut first, _) = open(&folder, 2);
    first.apply([upsert(3, "printer")], 3).unwrap();
    let (mut second, state) = open(&folder, 3);
    assert_eq!(state, Found::UpToDate);
    assert!(matches!(second.apply([upsert(4, "printer")], 4), Err(SearchError::Unavailable(_))));
    assert_eq!(found(&second, "printer"), [1, 2, 3], "searching goes on");
    drop(first);
    second.apply([upsert(4, "printer")], 4).unwrap();
    assert_eq!(found(&second, "printer"), [1, 2, 3, 4]);
}

#[test]
fn a_folder_that_cannot_be_used_is_an_error() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("index");
    fs::File::create(&folder).unwrap();
    let opened = Index::open(&Place::Folder(folder.clone()), identity(0), now());
    assert!(matches!(opened, Err(SearchError::Unavailable(_))));
    assert!(folder.is_file());
}

/// A directory whose writes fail while the switch is on, as on a full disk.
#[derive(Clone, Debug)]
struct Full {
    inner: RamDirectory,
    full: Arc<AtomicBool>,
}

impl Full {
    fn refuse(&self) -> io::Result<()> {
        if self.full.load(Ordering::SeqCst) { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { Ok(()) }
    }
}

impl Directory for Full {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.inner.get_file_handle(path)
    }
    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.inner.delete(path)
    }
    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }
    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.refuse().map_err(|error| OpenWriteError::wrap_io_error(error, path.to_owned()))?;
        self.inner.open_write(path)
    }
    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.inner.atomic_read(path)
    }
    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.refuse()?;
        self.inner.atomic_write(path, data)
    }
    fn sync_directory(&self) -> io::Result<()> {
        self.inner.sync_directory()
    }
    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(callback)
    }
}

#[test]
fn a_full_disk_is_an_error_that_passes_and_wipes_nothing() {
    let full = Arc::new(AtomicBool::new(false));
    let directory = Full { inner: RamDirectory::create(), full: full.clone() };
    let mut index = Index::create(Box::new(directory), identity(0), None).unwrap();
    index.apply([upsert(1, "printer")], 1).unwrap();
    full.store(true, Ordering::SeqCst);
    assert!(index.apply([upsert(2, "printer")], 2).is_err());
    assert_eq!(found(&index, "printer"), [1], "searching goes on");
    full.store(false, Ordering::SeqCst);
    index.apply([upsert(2, "printer")], 2).unwrap();
    assert_eq!(found(&index, "printer"), [1, 2]);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = all.filter(|path| fs::metadata(path).unwrap().len() > 0).collect();
    files.sort();
    files
}

/// Damages one file, opens, and expects either the right answers or a rebuild; never a crash, never wrong answers.
fn survives(damage: impl Fn(Vec<u8>) -> Vec<u8>) -> usize {
    let (_root, folder) = written();
    let count = files(&folder).len();
    let mut rebuilt = 0;
    for number in 0..count {
        let (_root, folder) = written();
        let path = files(&folder).swap_remove(number);
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::write(&path, damage(bytes)).unwrap();
        let (mut index, state) = open(&folder, 2);
        match state {
            Found::UpToDate => {}
            Found::Rebuild(Why::Damaged(aside)) => {
                assert!(aside.is_dir());
                rebuilt += 1;
                assert!(index.is_empty());
                index.apply([upsert(1, "slow printer"), upsert(2, "printer jam")], 2).unwrap();
            }
            other => panic!("{path:?}: {other:?}"),
        }
        assert_eq!(found(&index, "printer"), [1, 2], "{path:?}");
        assert_eq!(found(&index, "slow"), [1], "{path:?}");
    }
    rebuilt
}

#[test]
fn truncated_files_are_noticed() {
    for keep in [0, 3] {
        assert!(survives(|bytes| bytes[..bytes.len() * keep / 4].to_vec()) > 5);
    }
}

#[test]
fn flipped_bytes_are_noticed() {
    for place in 0..6 {
        let rebuilt = survives(|mut bytes| {
            let at = (place * 7_919 + bytes.len() * place / 6) % bytes.len();
            bytes[at] ^= 1 << (place % 8);
            bytes
        });
        assert!(rebuilt > 5);
    }
}

#[test]
fn damage_to_the_files_of_an_open_index_changes_no_answer() {
    for bit in 0..8 {
        let (_root, folder) = written();
        // Once opened from the disk, once as it was written.
        let (mut index, _) = open(&folder, 2);
        for again in [false, true] {
            // The lists of files are read again with each commit; damage to them is an error then, as opening tells.
            for path in files(&folder).into_iter().filter(|path| again || path.extension() != Some("json".as_ref())) {
                let mut bytes = fs::read(&path).unwrap();
                for place in 0..8 {
                    let at = bytes.len() * place / 8;
                    bytes[at] ^= 1 << bit;
                }
                // In place, as a failing disk would: a mapping of the file sees it.
                fs::OpenOptions::new().write(true).open(&path).unwrap().write_all(&bytes).unwrap();
            }
            let also = if again { vec![3] } else { vec![] };
            assert_eq!(found(&index, "printer"), [vec![1, 2], also].concat());
            assert_eq!(found(&index, "slow"), [1]);
            if !again {
                index.apply([upsert(3, "printer gone")], 3).unwrap_or_else(|error| panic!("{error}"));
            }
        }
        drop(index);
        assert!(matches!(open(&folder, 3).1, Found::Rebuild(Why::Damaged(_))));
    }
}

#[test]
fn a_missing_file_is_noticed() {
    let (_root, folder) = written();
    fs::remove_file(folder.join("meta.json")).unwrap();
    assert!(matches!(open(&folder, 2).1, Found::Rebuild(Why::Damaged(_))));
}

#[test]
fn erased_words_are_gone_from_disk() {
    let (root, folder) = written();
    let (mut index, _) = open(&folder, 2);
    index.apply([upsert(3, "Zanzibarquartz was here"), upsert(4, "stays")], 3).unwrap();
    assert_eq!(found(&index, "zanzibarquartz"), [3]);
    fs::create_dir(root.path().join("index.damaged-20250101T000000Z")).unwrap();
    index.apply([Change::Delete(Uuid::from_u128(3))], 4).unwrap();
    index.after_erasure().unwrap();
    assert_eq!(found(&index, "zanzibarquartz"), [0_u128; 0]);
    assert_eq!(found(&index, "stays"), [4]);
    for path in files(&folder) {
        let bytes = fs::read(&path).unwrap();
        let lower = bytes.to_ascii_lowercase();
        assert!(!lower.windows(8).any(|window| window == b"zanzibar"), "{path:?}");
    }
    assert!(!root.path().join("index.damaged-20250101T000000Z").exists());
    drop(index);
    assert_eq!(open(&folder, 4).1, Found::UpToDate, "merging keeps the payload");
}

#[test]
fn an_erasure_is_known_as_done_only_when_it_is() {
    let (_root, folder) = written();
    let (mut index, _) = open(&folder, 2);
    index.apply([Change::Delete(Uuid::from_u128(1))], 3).unwrap();
    // Here the process dies: the payload has passed the erasure, the segments have not lost the words.
    drop(index);
    let (mut index, state) = open(&folder, 3);
    assert_eq!((state, index.erased_to()), (Found::UpToDate, 0));
    index.after_erasure().unwrap();
    index.apply([upsert(5, "later")], 4).unwrap();
    drop(index);
    assert_eq!(open(&folder, 4).0.erased_to(), 3);
}

#[derive(Clone, Debug)]
enum Step {
    Upsert(u8, u8),
    Delete(u8),
    Commit,
    Crash,
    Erase,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_u8..12, 0_u8..6).prop_map(|(id, word)| Step::Upsert(id, word)),
        2 => (0_u8..12).prop_map(Step::Delete),
        2 => Just(Step::Commit),
        1 => Just(Step::Crash),
        1 => Just(Step::Erase),
    ]
}

const WORDS: [&str; 6] = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever happens, after catching up the index is exactly the set of live documents.
    #[test]
    fn the_index_is_the_set_of_live_documents(steps in proptest::collection::vec(step(), 1..40)) {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("index");
        // The ledger: what each act did, by its number.
        let mut acts: Vec<(u8, Option<u8>)> = Vec::new();
        let (mut index, _) = open(&folder, 0);
        let mut sent = 0;
        for step in steps {
            match step {
                Step::Upsert(id, word) => acts.push((id, Some(word))),
                Step::Delete(id) => acts.push((id, None)),
                Step::Commit => {
                    index.apply(changes(&acts[sent..]), acts.len() as u64).unwrap();
                    sent = acts.len();
                }
                Step::Crash => {
                    drop(index);
                    let (again, state) = open(&folder, acts.len() as u64);
                    index = again;
                    sent = match state {
                        Found::UpToDate => acts.len(),
                        Found::CatchUp { from } => from as usize,
                        Found::Rebuild(_) => 0,
                    };
                }
                Step::Erase => index.after_erasure().unwrap(),
            }
        }
        index.apply(changes(&acts[sent..]), acts.len() as u64).unwrap();
        let live: BTreeMap<u8, Option<u8>> = acts.into_iter().collect();
        prop_assert_eq!(index.len(), live.values().flatten().count() as u64);
        for (number, word) in WORDS.iter().enumerate() {
            let expect: Vec<u128> = live.iter().filter(|(_, word)| **word == Some(number as u8)).map(|(id, _)| u128::from(*id) + 1).collect();
            prop_assert_eq!(found(&index, &format!("\"{word}\" ")), expect);
        }
    }
}

fn changes(acts: &[(u8, Option<u8>)]) -> Vec<Change> {
    acts.iter()
        .map(|(id, word)| match word {
            Some(word) => upsert(u128::from(*id) + 1, WORDS[usize::from(*word)]),
            None => Change::Delete(Uuid::from_u128(u128::from(*id) + 1)),
        })
        .collect()
}
