//! A desktop without a person: file dialogs answer from a queue, and what would be opened is only written down.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use shadowday_app::Host;
use shadowday_app::api::{CaptureKeys, CaptureWay, Touched};
use shadowday_app::sentence;
use shadowday_app::sentence::Sentence;

/// The surroundings of an app under test.
pub struct TestHost {
    documents: PathBuf,
    picks: Mutex<VecDeque<PathBuf>>,
    places: Mutex<VecDeque<PathBuf>>,
    opened: Mutex<Vec<String>>,
    events: Events,
    keys: Mutex<String>,
}

/// Keys that a test's desktop has given to another program.
pub const TAKEN_KEYS: &str = "CmdOrCtrl+Shift+K";

/// Everybody who listens for events.
#[derive(Default)]
pub struct Events {
    listeners: Mutex<Vec<Sender<String>>>,
}

impl Events {
    /// Hears every event from now on, one JSON object each.
    pub fn listen(&self) -> Receiver<String> {
        let (sender, receiver) = channel();
        lock(&self.listeners).push(sender);
        receiver
    }

    /// Tells everybody; who went away is forgotten.
    pub fn tell(&self, event: &Value) {
        let line = event.to_string();
        lock(&self.listeners).retain(|listener| listener.send(line.clone()).is_ok());
    }
}

impl TestHost {
    /// Surroundings whose documents folder is this one.
    pub fn new(documents: PathBuf) -> Self {
        Self {
            documents,
            picks: Mutex::default(),
            places: Mutex::default(),
            opened: Mutex::default(),
            events: Events::default(),
            keys: Mutex::new("CmdOrCtrl+Shift+J".to_owned()),
        }
    }

    /// The next file dialog is answered with this file.
    pub fn will_pick(&self, path: PathBuf) {
        lock(&self.picks).push_back(path);
    }

    /// The next dialog that asks where to save is answered with this place.
    pub fn will_save(&self, path: PathBuf) {
        lock(&self.places).push_back(path);
    }

    /// What `open` and `show` were asked for.
    pub fn opened(&self) -> Vec<String> {
        lock(&self.opened).clone()
    }

    /// Who listens.
    pub fn events(&self) -> &Events {
        &self.events
    }
}

impl Host for TestHost {
    fn pick_import(&self) -> Option<PathBuf> {
        lock(&self.picks).pop_front()
    }

    fn pick_photo(&self) -> Option<PathBuf> {
        lock(&self.picks).pop_front()
    }

    fn choose_save(&self, name: &str, folder: &Path) -> Option<Option<PathBuf>> {
        lock(&self.opened).push(format!("save {} in {}", name, folder.display()));
        lock(&self.places).pop_front().map(Some)
    }

    fn trash(&self, path: &Path) -> Result<(), Sentence> {
        // A trash of its own: no test touches the folders of whoever runs it.
        let trash = self.documents.with_file_name("trash");
        let moved = std::fs::create_dir_all(&trash)
            .and_then(|()| std::fs::rename(path, trash.join(path.file_name().unwrap_or_default())));
        moved.map_err(|error| sentence!("error-not-trashed", why = error.to_string()))
    }

    fn open(&self, path: &Path) -> Result<(), Sentence> {
        lock(&self.opened).push(format!("open {}", path.display()));
        Ok(())
    }

    fn show(&self, path: &Path) -> Result<(), Sentence> {
        lock(&self.opened).push(format!("show {}", path.display()));
        Ok(())
    }

    fn documents(&self) -> PathBuf {
        self.documents.clone()
    }

    fn touched(&self, touched: &Touched) {
        self.events.tell(&json!({ "touched": touched }));
    }

    fn put_away(&self) {
        lock(&self.opened).push("put away".to_owned());
    }

    fn show_main(&self) {
        lock(&self.opened).push("show main".to_owned());
    }

    fn notify(&self, title: &str, words: &str) {
        lock(&self.opened).push(format!("notify {title} {words}"));
    }

    fn show_tray(&self, shown: bool) {
        lock(&self.opened).push(if shown { "show tray" } else { "remove tray" }.to_owned());
    }

    fn capture_keys(&self) -> CaptureKeys {
        let keys = lock(&self.keys).clone();
        let way = match keys.as_str() {
            "" => CaptureWay::Off,
            TAKEN_KEYS => CaptureWay::Refused,
            _ => CaptureWay::Keys,
        };
        let failure = (way == CaptureWay::Refused).then(|| "another program has them".to_owned());
        CaptureKeys { keys, way, given: None, failure, wayland: false }
    }

    fn take_capture_keys(&self, keys: &str) -> CaptureKeys {
        keys.clone_into(&mut lock(&self.keys));
        self.capture_keys()
    }
}

/// Each change is a single operation, so a panic elsewhere leaves nothing half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
