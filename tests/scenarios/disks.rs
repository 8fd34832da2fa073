//! What disks and folders do to us: a second start, a read-only folder, a full disk, a newer ledger, a foreign file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use serde_json::{Value, json};
use shadowday_app::Caller;
use shadowday_tests::{TestHost, TestNotebook, open};

#[test]
fn a_second_start_is_refused_in_words() {
    let book = TestNotebook::new();
    book.log("the first has it");
    let problem = book.open().err().expect("two writers at once would be two truths");
    assert_eq!(serde_json::to_value(problem.code).unwrap(), "busy", "{problem:?}");
    assert_eq!(book.log("and goes on")["text"], "and goes on");
}

#[test]
fn a_newer_ledger_is_refused_and_left_alone() {
    let mut book = TestNotebook::new();
    book.log("from the future");
    book.close();
    let file = book.notebook().join("notebook.db");
    let sql = rusqlite::Connection::open(&file).unwrap();
    let changed = sql.execute("UPDATE meta SET value = value + 1 WHERE key = 'ledger_format'", []).unwrap();
    assert_eq!(changed, 1, "the format of the ledger is written in the file");
    sql.close().unwrap();
    let bytes = fs::read(&file).unwrap();
    let problem = book.open().err().expect("a newer ledger is refused");
    assert!(problem.sentence.contains("newer"), "{problem:?}");
    assert_eq!(fs::read(&file).unwrap(), bytes, "not a byte is changed");
}

#[test]
fn a_file_that_is_no_notebook_is_refused_and_left_alone() {
    let mut book = TestNotebook::new();
    book.close();
    let file = book.notebook().join("notebook.db");
    for name in ["notebook.db-wal", "notebook.db-shm"] {
        drop(fs::remove_file(book.notebook().join(name)));
    }
    fs::write(&file, "These are somebody's shopping lists.").unwrap();
    let problem = book.open().err().expect("it is no notebook");
    assert!(problem.sentence.len() > 20 && serde_json::to_value(problem.code).unwrap() != "bug", "{problem:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "These are somebody's shopping lists.");
}

/// A file system of its own, unmounted in the end.
struct Mounted {
    at: tempfile::TempDir,
}

impl Mounted {
    /// `None`, said aloud, when this user may not mount.
    fn new(options: &str) -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(at.path()).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self { at });
        }
        eprintln!("LEFT OUT: file systems can only be mounted by root on Linux; nothing was tested about {options}");
        None
    }

    fn remount(&self, options: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.at.path()).status();
        assert!(done.unwrap().success(), "remount,{options}");
    }

    fn notebook(&self) -> PathBuf {
        self.at.path().join("notebook")
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let ended = Command::new("umount").arg("--lazy").arg(self.at.path()).status();
        assert!(ended.is_ok_and(|status| status.success()), "{} stays mounted", self.at.path().display());
    }
}

fn log(app: &shadowday_app::App, line: &str) -> Result<Value, shadowday_app::api::Problem> {
    let args = json!({ "line": line, "day": null, "started_at": null, "draft": null }).to_string();
    app.call(Caller::Main, "log_observation", args.as_bytes()).map(|bytes| serde_json::from_slice(&bytes).unwrap())
}

fn notes(app: &shadowday_app::App) -> usize {
    let page = app.call(Caller::Main, "read_day", b"{\"day\":null}").unwrap();
    serde_json::from_slice::<Value>(&page).unwrap()["notes"].as_array().unwrap().len()
}

fn start(notebook: &Path, home: &Path) -> shadowday_app::App {
    let host = Arc::new(TestHost::new(home.join("documents")));
    open(notebook, home, host).unwrap_or_else(|problem| panic!("it opens: {}", problem.sentence))
}

#[test]
fn a_full_disk_is_told_and_nothing_saved_is_lost() {
    let Some(disk) = Mounted::new("size=6m") else { return };
    let home = tempfile::tempdir().unwrap();
    let app = start(&disk.notebook(), home.path());
    let words = "words that take their room ".repeat(200);
    let mut saved = 0;
    let problem = loop {
        match log(&app, &format!("{saved} {words}{}", scramble(saved))) {
            Ok(_) => saved += 1,
            Err(problem) => break problem,
        }
        assert!(saved < 100_000, "the disk never fills");
    };
    assert!(saved > 0 && problem.sentence.len() > 20, "{problem:?}");
    assert_eq!(serde_json::to_value(problem.code).unwrap(), "unreachable", "{problem:?}");
    assert_eq!(notes(&app), saved, "what was acknowledged, no more and no less");
    disk.remount("size=64m");
    log(&app, "there is room again").unwrap();
    drop(app);
    let app = start(&disk.notebook(), home.path());
    assert_eq!(notes(&app), saved + 1);
    let report = app.call_job(Caller::Main, "check", b"{}", &mut |_| {}).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&report).unwrap()["faults"], json!([]));
}

#[test]
fn it_starts_on_a_full_disk_to_be_read() {
    let Some(disk) = Mounted::new("size=6m") else { return };
    let home = tempfile::tempdir().unwrap();
    drop(start(&disk.notebook(), home.path()));
    let app = start(&disk.notebook(), home.path());
    log(&app, "written while there was room").unwrap();
    drop(app);
    let mut ballast = fs::File::create(disk.at.path().join("ballast")).unwrap();
    while std::io::Write::write_all(&mut ballast, &[7; 4096]).is_ok() {}
    let app = start(&disk.notebook(), home.path());
    assert_eq!(notes(&app), 1);
    let said: Value = serde_json::from_slice(&app.call(Caller::Main, "start", b"{}").unwrap()).unwrap();
    let why = said["notebook"]["read_only"].as_str().unwrap();
    assert!(why.contains("disk is full") && why.contains("Make room"), "{why}");
    let problem = log(&app, "cannot be written").unwrap_err();
    assert!(problem.sentence.contains("disk is full"), "{problem:?}");
    let found = app.call(Caller::Main, "search", br#"{"query":"room","limit":5,"offset":0}"#).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&found).unwrap()["total"], 1);
    drop(app);
    ballast.set_len(0).unwrap();
    let app = start(&disk.notebook(), home.path());
    log(&app, "there is room again").unwrap();
    assert_eq!(notes(&app), 2);
}

#[test]
fn a_full_disk_without_a_notebook_says_that_it_is_full() {
    let Some(disk) = Mounted::new("size=6m") else { return };
    let home = tempfile::tempdir().unwrap();
    let mut ballast = fs::File::create(disk.at.path().join("ballast")).unwrap();
    while std::io::Write::write_all(&mut ballast, &[7; 4096]).is_ok() {}
    let problem = open(&disk.notebook(), home.path(), Arc::new(TestHost::new(home.path().join("documents"))));
    let problem = problem.err().expect("there is no room for one");
    assert!(problem.sentence.contains("disk is full"), "{problem:?}");
}

/// Words that do not compress.
fn scramble(seed: usize) -> String {
    let mut state = seed as u64 + 1;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("{:x} ", state >> 16)
    };
    (0..300).map(|_| next()).collect()
}

#[test]
fn a_read_only_folder_can_be_read() {
    let Some(disk) = Mounted::new("size=32m") else { return };
    let home = tempfile::tempdir().unwrap();
    let app = start(&disk.notebook(), home.path());
    log(&app, "written while it could be").unwrap();
    drop(app);
    disk.remount("ro");
    let app = start(&disk.notebook(), home.path());
    assert_eq!(notes(&app), 1);
    let start: Value = serde_json::from_slice(&app.call(Caller::Main, "start", b"{}").unwrap()).unwrap();
    assert!(start["notebook"]["read_only"].is_string(), "the window can say why nothing can be written");
    let problem = log(&app, "cannot be written").unwrap_err();
    assert!(problem.sentence.len() > 20 && serde_json::to_value(problem.code).unwrap() != "bug", "{problem:?}");
    let found = app.call(Caller::Main, "search", br#"{"query":"written","limit":5,"offset":0}"#).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&found).unwrap()["total"], 1);
}
