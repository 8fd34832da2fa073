//! What only the surroundings can do: pick files, open them, tell other windows. The desktop window, the test server
//! and the command line each bring their own. What is NOT here: any of those.

use std::path::{Path, PathBuf};

use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use crate::api::{CaptureKeys, CaptureWay, Touched};

/// The surroundings of the app. Nothing here is called while the writer works.
pub trait Host: Send + Sync {
    /// Asks for a file to import; `None` when the person closed the dialog.
    fn pick_import(&self) -> Option<PathBuf>;
    /// Asks for a picture; `None` when the person closed the dialog.
    fn pick_photo(&self) -> Option<PathBuf>;
    /// Asks where to save, beginning in a folder; the outer `None` means "this host has no dialog", the inner one that it was closed.
    fn choose_save(&self, name: &str, folder: &Path) -> Option<Option<PathBuf>>;
    /// Opens a file in the program the system has for it.
    fn open(&self, path: &Path) -> Result<(), Sentence>;
    /// Shows a file in its folder.
    fn show(&self, path: &Path) -> Result<(), Sentence>;
    /// Puts a file into the system's trash, from where the person can bring it back.
    fn trash(&self, path: &Path) -> Result<(), Sentence>;
    /// The person's documents folder.
    fn documents(&self) -> PathBuf;
    /// Tells every window what went stale. Called after commit, outside every lock.
    fn touched(&self, touched: &Touched);
    /// Puts the small capture window away.
    fn put_away(&self);
    /// Brings the main window to the front.
    fn show_main(&self);
    /// Shows one message of the system, where there is such a thing.
    fn notify(&self, title: &str, words: &str);
    /// Shows the icon beside the clock, or removes it.
    fn show_tray(&self, shown: bool);
    /// The keys that bring the small window, and whether they work.
    fn capture_keys(&self) -> CaptureKeys;
    /// Takes other keys in the place of these, and says whether they work.
    fn take_capture_keys(&self, keys: &str) -> CaptureKeys;
}

/// Surroundings without a window: the command line.
pub struct NoWindow;

impl Host for NoWindow {
    fn pick_import(&self) -> Option<PathBuf> {
        None
    }
    fn pick_photo(&self) -> Option<PathBuf> {
        None
    }
    fn choose_save(&self, _: &str, _: &Path) -> Option<Option<PathBuf>> {
        None
    }
    fn open(&self, _: &Path) -> Result<(), Sentence> {
        Err(sentence!("error-no-window-to-open"))
    }
    fn show(&self, _: &Path) -> Result<(), Sentence> {
        Err(sentence!("error-no-window-to-show"))
    }
    fn trash(&self, _: &Path) -> Result<(), Sentence> {
        Err(sentence!("error-no-window-to-trash"))
    }
    fn documents(&self) -> PathBuf {
        dirs::document_dir().unwrap_or_else(std::env::temp_dir)
    }
    fn touched(&self, _: &Touched) {}
    fn put_away(&self) {}
    fn show_main(&self) {}
    fn notify(&self, _: &str, _: &str) {}
    fn show_tray(&self, _: bool) {}
    fn capture_keys(&self) -> CaptureKeys {
        CaptureKeys { keys: String::new(), way: CaptureWay::Off, given: None, failure: None, wayland: false }
    }
    fn take_capture_keys(&self, _: &str) -> CaptureKeys {
        self.capture_keys()
    }
}
