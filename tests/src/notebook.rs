//! A notebook in a folder of its own, spoken to through the command table as the window does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use shadowday_app::api::Problem;
use shadowday_app::{App, AppOptions, Caller, Words};
use tempfile::TempDir;

use crate::clock::TurnedClock;
use crate::surroundings::TestHost;

/// What a command answers: its result as JSON, or a problem.
pub type Answer = Result<Value, Problem>;

/// A notebook and its surroundings. Dropping it closes the app and removes the folder.
pub struct TestNotebook {
    app: Option<App>,
    host: Arc<TestHost>,
    clock: Arc<TurnedClock>,
    folder: TempDir,
}

impl TestNotebook {
    /// A new, empty notebook.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let host = Arc::new(TestHost::new(folder.path().join("documents")));
        let mut made = Self { app: None, host, clock: Arc::default(), folder };
        made.reopen();
        made
    }

    /// Closes the app and opens the same folder again, as the next start would.
    pub fn reopen(&mut self) {
        self.close();
        self.app = Some(self.open().unwrap_or_else(|problem| panic!("the notebook opens: {}", problem.sentence)));
    }

    /// Closes the app.
    pub fn close(&mut self) {
        self.app = None;
    }

    /// Opens the folder; a second time while it is open, when called twice.
    pub fn open(&self) -> Result<App, Problem> {
        let mut options = options(&self.notebook(), self.folder.path(), self.host.clone());
        options.clock = Some(self.clock.clone());
        App::open(options).map_err(|error| error.problem(&Words::of("en")))
    }

    /// The folder with `notebook.db`.
    pub fn notebook(&self) -> PathBuf {
        self.folder.path().join("notebook")
    }

    /// A file beside the notebook, for imports and the like.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("the temporary folder can be written");
        path
    }

    /// Lets so many minutes pass.
    pub fn pass_minutes(&self, minutes: i64) {
        self.clock.pass_minutes(minutes);
    }

    /// Its surroundings.
    pub fn host(&self) -> &TestHost {
        &self.host
    }

    /// The open app.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("the notebook is open")
    }

    /// Calls a command.
    pub fn call(&self, name: &str, args: &Value) -> Answer {
        answer(self.app().call(Caller::Main, name, args.to_string().as_bytes()))
    }

    /// Calls a job and waits for its end.
    pub fn job(&self, name: &str, args: &Value) -> Answer {
        answer(self.app().call_job(Caller::Main, name, args.to_string().as_bytes(), &mut |_| {}))
    }

    /// Calls a command that must succeed.
    #[track_caller]
    pub fn get(&self, name: &str, args: &Value) -> Value {
        self.call(name, args).unwrap_or_else(|problem| panic!("{name} succeeds: {problem:?}"))
    }

    /// Logs a line and returns the note.
    #[track_caller]
    pub fn log(&self, line: &str) -> Value {
        self.get("log_observation", &json!({ "line": line, "day": null, "started_at": null, "draft": null }))["note"]
            .clone()
    }

    /// The texts of the notes on the open day, oldest first.
    #[track_caller]
    pub fn timeline(&self) -> Vec<String> {
        let page = self.get("read_day", &json!({ "day": null }));
        texts(&page["notes"])
    }

    /// The texts of the hits of a search, best first.
    #[track_caller]
    pub fn found(&self, query: &str) -> Vec<String> {
        let page = self.get("search", &json!({ "query": query, "limit": 50, "offset": 0 }));
        let hits = page["hits"].as_array().expect("hits");
        hits.iter().map(|hit| hit["note"]["text"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Picks a file as the import dialog would, and returns its token.
    #[track_caller]
    pub fn pick(&self, path: PathBuf) -> String {
        self.host.will_pick(path);
        self.get("pick_import", &json!({}))["token"].as_str().expect("a token").to_owned()
    }

    /// The faults that a check of the whole notebook finds.
    #[track_caller]
    pub fn faults(&self) -> Vec<String> {
        let report = self.job("check", &json!({})).unwrap_or_else(|problem| panic!("check runs: {problem:?}"));
        serde_json::from_value(report["faults"].clone()).expect("a list of sentences")
    }
}

impl Default for TestNotebook {
    fn default() -> Self {
        Self::new()
    }
}

/// Opens a notebook folder with its identity and settings inside `home`.
pub fn open(notebook: &Path, home: &Path, host: Arc<TestHost>) -> Result<App, Problem> {
    App::open(options(notebook, home, host)).map_err(|error| error.problem(&Words::of("en")))
}

/// Opens it as [`open`] does, by this clock.
pub fn open_by(clock: Arc<TurnedClock>, notebook: &Path, home: &Path, host: Arc<TestHost>) -> Result<App, Problem> {
    App::open(AppOptions { clock: Some(clock), ..options(notebook, home, host) })
        .map_err(|error| error.problem(&Words::of("en")))
}

fn options(notebook: &Path, home: &Path, host: Arc<TestHost>) -> AppOptions {
    AppOptions { folder: Some(notebook.to_path_buf()), state: Some(home.join("state")), ..AppOptions::new(host) }
}

fn answer(bytes: Result<Vec<u8>, Problem>) -> Answer {
    bytes.map(|bytes| serde_json::from_slice(&bytes).expect("the core answers in JSON"))
}

fn texts(notes: &Value) -> Vec<String> {
    let notes = notes.as_array().expect("a list of notes");
    notes.iter().map(|note| note["text"].as_str().unwrap_or_default().to_owned()).collect()
}
