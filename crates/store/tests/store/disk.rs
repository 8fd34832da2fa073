//! What disks and folders do to a notebook: refused with a sentence, nothing saved is lost, and it goes on afterwards.

use std::path::{Path, PathBuf};

use shadowday_model::records::RecordKind;
use shadowday_store::{Access, Store, StoreError};

use crate::builder::{Notebook, copy_folder, note};

#[test]
fn a_second_start_is_told_and_may_read() {
    let notebook = Notebook::new();
    let id = notebook.log("shared");
    let second = notebook.try_open(Access::ReadWrite).err().unwrap();
    assert!(matches!(second, StoreError::InUse { .. }), "{second:?}");
    let reader = notebook.try_open(Access::ReadOnly).unwrap();
    assert_eq!(reader.read(|read| read.observation(id)).unwrap().unwrap().text, "shared");
    notebook.log("seen by both");
    assert_eq!(reader.read(|read| read.observation_count()).unwrap(), 2);
    let refused = reader.act::<(), StoreError>("log_observation", None, |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
}

#[test]
fn a_copied_folder_writes_under_a_key_of_its_own() {
    let mut notebook = Notebook::new();
    notebook.log("one");
    let copy = notebook.copied();
    copy.log("two");
    notebook.log("three");
    assert_eq!(copy.store().head().unwrap().0.len(), 2);
    assert_eq!(notebook.store().head().unwrap().0.len(), 1);
}

#[test]
fn a_folder_put_back_from_an_older_copy_gets_a_new_key() {
    let mut notebook = Notebook::new();
    notebook.log("kept");
    notebook.close();
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&notebook.folder(), copy.path());
    notebook.open();
    notebook.log("lost by putting back");
    notebook.close();
    std::fs::remove_dir_all(notebook.folder()).unwrap();
    copy_folder(copy.path(), &notebook.folder());
    notebook.open();
    notebook.log("after it");
    assert_eq!(notebook.store().head().unwrap().0.len(), 2);
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn opening_again_keeps_the_key() {
    let mut notebook = Notebook::new();
    for i in 0..3 {
        notebook.log(&format!("note {i}"));
        notebook.open();
    }
    assert_eq!(notebook.store().head().unwrap().0.len(), 1);
}

#[test]
fn a_newer_ledger_is_refused_before_anything_is_written() {
    let mut notebook = Notebook::new();
    notebook.log("from the future");
    notebook.close();
    let file = notebook.folder().join("notebook.db");
    let sql = rusqlite::Connection::open(&file).unwrap();
    sql.execute_batch("UPDATE meta SET value = 99 WHERE key = 'ledger_format'").unwrap();
    drop(sql);
    let before = std::fs::read(&file).unwrap();
    for access in [Access::ReadWrite, Access::ReadOnly] {
        let refused = notebook.try_open(access).err().unwrap();
        assert!(matches!(refused, StoreError::NewerLedger { found: 99, .. }), "{refused:?}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn what_is_no_notebook_is_refused_and_left_alone() {
    for content in [&b"this is not a database, but it is long enough to look at"[..], &[0x53; 9000][..]] {
        let mut notebook = Notebook::new();
        notebook.close();
        let file = notebook.folder().join("notebook.db");
        std::fs::write(&file, content).unwrap();
        let refused = notebook.try_open(Access::ReadWrite).err().unwrap();
        assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
        assert_eq!(std::fs::read(&file).unwrap(), content);
    }
    let empty = tempfile::tempdir().unwrap();
    let nothing = open_in(&empty.path().join("notebook"), empty.path(), Access::ReadOnly).err().unwrap();
    assert!(matches!(nothing, StoreError::NoNotebook { .. }), "{nothing:?}");
}

#[cfg(unix)]
#[test]
fn a_database_with_two_names_is_refused() {
    for link in [std::fs::hard_link::<PathBuf, PathBuf>, std::os::unix::fs::symlink::<PathBuf, PathBuf>] {
        let mut notebook = Notebook::new();
        notebook.log("one");
        notebook.close();
        let (here, elsewhere) = (notebook.folder().join("notebook.db"), notebook.home.path().join("elsewhere.db"));
        std::fs::rename(&here, &elsewhere).unwrap();
        link(elsewhere.clone(), here.clone()).unwrap();
        let bytes = std::fs::read(&here).unwrap();
        for access in [Access::ReadWrite, Access::ReadOnly] {
            let refused = notebook.try_open(access).err().unwrap();
            assert!(matches!(refused, StoreError::Linked { .. }), "{refused:?}");
        }
        assert_eq!(std::fs::read(&here).unwrap(), bytes);
        // What the sentence says to do.
        std::fs::copy(&elsewhere, here.with_extension("copy")).unwrap();
        std::fs::rename(here.with_extension("copy"), &here).unwrap();
        assert_eq!(notebook.open().read(|read| read.observation_count()).unwrap(), 1);
    }
}

#[test]
fn a_first_start_that_was_cut_off_is_made_up_for() {
    let mut notebook = Notebook::new();
    notebook.plant("DELETE FROM act; DELETE FROM change; DELETE FROM head; DELETE FROM fact; DELETE FROM read_stream;");
    let told = notebook.store().read(|read| read.history(None, None, 10)).unwrap();
    assert_eq!(told.iter().map(|act| act.kind.as_str()).collect::<Vec<_>>(), ["begin_notebook"]);
    assert_eq!(notebook.faults(), Vec::<String>::new());
    let n = notebook.n();
    notebook.open();
    assert_eq!(notebook.n(), n, "it is described once");
}

#[test]
fn damaged_pages_are_told_by_check() {
    let mut notebook = Notebook::new();
    for i in 0..200 {
        notebook.log(&format!("a note that takes room {i}"));
    }
    notebook.close();
    let file = notebook.folder().join("notebook.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let pages = bytes.len() / 4096;
    for page in [pages / 3, pages / 2, pages - 2] {
        bytes[page * 4096..][..200].fill(0xa5);
    }
    std::fs::write(&file, bytes).unwrap();
    // Wherever it is noticed, at open or later, it is an error with a sentence or a fault in the report.
    match notebook.try_open(Access::ReadWrite) {
        Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}"),
        Ok(store) => match store.check(&mut |_| std::ops::ControlFlow::Continue(())) {
            Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}"),
            Ok(report) => assert!(!report.faults.is_empty()),
        },
    }
}

/// Runs `work` in a small file system of its own, where the system lets tests mount one.
fn on_a_small_disk(kilobytes: u32, work: impl FnOnce(&Path)) {
    let place = tempfile::tempdir().unwrap();
    let size = format!("size={kilobytes}k");
    let mounted = std::process::Command::new("mount")
        .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
        .arg(place.path())
        .stderr(std::process::Stdio::null())
        .status();
    if !mounted.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: mounting a small disk needs more rights than this test has");
        return;
    }
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(place.path())));
    std::process::Command::new("umount").arg("-l").arg(place.path()).status().unwrap();
    outcome.unwrap();
}

fn open_in(folder: &Path, state: &Path, access: Access) -> Result<Store, StoreError> {
    let clock = std::sync::Arc::new(shadowday_store::SystemClock);
    Store::open(&shadowday_store::Open { folder, state, clock, app_version: "0.1.0", access })
}

fn log(store: &Store, text: &str) -> Result<(), StoreError> {
    store.act("log_observation", None, |act| {
        let id = act.new_id();
        act.create(RecordKind::Observation, id, note(text))
    })?;
    Ok(())
}

#[test]
fn a_full_disk_is_told_and_a_retry_succeeds_when_there_is_room() {
    on_a_small_disk(3_000, |disk| {
        let state = tempfile::tempdir().unwrap();
        let store = open_in(&disk.join("notebook"), state.path(), Access::ReadWrite).unwrap();
        let ballast = disk.join("ballast");
        std::fs::write(&ballast, vec![7; 1_500_000]).unwrap();
        let mut saved = 0;
        let refused = loop {
            match log(&store, &"a long line that fills the disk ".repeat(40)) {
                Ok(()) => saved += 1,
                Err(error) => break error,
            }
            assert!(saved < 10_000, "the disk never filled");
        };
        assert!(matches!(refused, StoreError::DiskFull), "{refused:?}");
        assert!(matches!(store.save_draft("composer", &"x".repeat(100_000), 1), Err(StoreError::DiskFull)));
        assert_eq!(store.read(|read| read.observation_count()).unwrap(), saved);
        std::fs::remove_file(&ballast).unwrap();
        log(&store, "after making room").unwrap();
        drop(store);
        let store = open_in(&disk.join("notebook"), state.path(), Access::ReadWrite).unwrap();
        assert_eq!(store.read(|read| read.observation_count()).unwrap(), saved + 1);
        let report = store.check(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
        assert_eq!(report.faults, []);
    });
}

#[test]
fn a_disk_with_hardly_any_room_refuses_writing_and_can_be_read() {
    on_a_small_disk(3_000, |disk| {
        let state = tempfile::tempdir().unwrap();
        let folder = disk.join("notebook");
        let store = open_in(&folder, state.path(), Access::ReadWrite).unwrap();
        log(&store, "kept").unwrap();
        drop(store);
        let full = fill(disk);
        let mut refusals = 0;
        // Which write fails, the file's, the log's or the shared memory's, depends on how much is left.
        for free in 0..30 {
            std::fs::File::options()
                .write(true)
                .open(disk.join("ballast"))
                .unwrap()
                .set_len(full - free * 4096)
                .unwrap();
            match open_in(&folder, state.path(), Access::ReadWrite) {
                Ok(store) => drop(store),
                Err(StoreError::DiskFull) => refusals += 1,
                Err(other) => panic!("with {free} pages free: {other:?}"),
            }
            let store = open_in(&folder, state.path(), Access::ReadOnly).unwrap();
            assert_eq!(store.read(|read| read.observation_count()).unwrap(), 1);
        }
        assert!(refusals > 8, "the shared memory alone takes eight pages");
    });
}

/// Leaves not a byte free; gives the size of the file that takes the room.
fn fill(disk: &Path) -> u64 {
    let mut ballast = std::fs::File::create(disk.join("ballast")).unwrap();
    while std::io::Write::write_all(&mut ballast, &[7; 4096]).is_ok() {}
    ballast.metadata().unwrap().len()
}

#[test]
fn a_read_only_disk_can_be_read_and_says_that_it_cannot_be_written() {
    on_a_small_disk(8_000, |disk| {
        let state = tempfile::tempdir().unwrap();
        let folder = disk.join("notebook");
        let store = open_in(&folder, state.path(), Access::ReadWrite).unwrap();
        log(&store, "kept").unwrap();
        drop(store);
        let remounted = std::process::Command::new("mount").args(["-o", "remount,ro"]).arg(disk).status().unwrap();
        assert!(remounted.success());
        let refused = open_in(&folder, state.path(), Access::ReadWrite).err().unwrap();
        assert!(matches!(refused, StoreError::ReadOnly { .. }), "{refused:?}");
        assert!(refused.to_string().contains("notebook"), "{refused}");
        let store = open_in(&folder, state.path(), Access::ReadOnly).unwrap();
        assert_eq!(store.read(|read| read.observation_count()).unwrap(), 1);
    });
}
