//! What the core asks of the desktop: dialogs, opening files, telling windows. All of it from Rust; the page has no
//! permission for any of it.

use std::path::{Path, PathBuf};

use shadowday_app::Host;
use shadowday_app::api::{CaptureKeys, Touched};
use shadowday_app::sentence;
use shadowday_app::sentence::Sentence;
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::{asked, keys, mini, notification, tray};

/// The desktop, as the core sees it.
pub struct Desktop {
    handle: AppHandle,
}

impl Desktop {
    /// The desktop that this app runs on.
    pub fn new(handle: AppHandle) -> Self {
        Self { handle }
    }
}

impl Host for Desktop {
    // Dialogs block; the core calls them on a worker thread, never on the window's own.
    fn pick_import(&self) -> Option<PathBuf> {
        let dialog =
            self.handle.dialog().file().add_filter("CSV, Excel", &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods"]);
        dialog.blocking_pick_file().and_then(path_of)
    }

    fn pick_photo(&self) -> Option<PathBuf> {
        let dialog = self.handle.dialog().file().add_filter("JPEG, PNG, WebP", &["jpg", "jpeg", "png", "webp"]);
        dialog.blocking_pick_file().and_then(path_of)
    }

    fn choose_save(&self, name: &str, folder: &Path) -> Option<Option<PathBuf>> {
        // A folder that is not there yet would leave the dialog wherever it was last.
        let folder = if folder.is_dir() { folder.to_owned() } else { self.documents() };
        let dialog = self.handle.dialog().file().set_file_name(name).set_directory(folder);
        Some(dialog.blocking_save_file().and_then(path_of))
    }

    fn open(&self, path: &Path) -> Result<(), Sentence> {
        tauri_plugin_opener::open_path(path, None::<&str>)
            .map_err(|error| sentence!("error-not-opened", why = error.to_string()))
    }

    fn show(&self, path: &Path) -> Result<(), Sentence> {
        tauri_plugin_opener::reveal_item_in_dir(path)
            .map_err(|error| sentence!("error-not-shown", why = error.to_string()))
    }

    fn trash(&self, path: &Path) -> Result<(), Sentence> {
        trash::delete(path).map_err(|error| sentence!("error-not-trashed", why = error.to_string()))
    }

    fn documents(&self) -> PathBuf {
        let places = self.handle.path();
        let home = || places.home_dir().map(|home| home.join("Documents"));
        places.document_dir().or_else(|_| home()).unwrap_or_else(|_| std::env::temp_dir())
    }

    fn touched(&self, touched: &Touched) {
        if let Err(error) = self.handle.emit("touched", touched) {
            tracing::warn!("the windows could not be told what went stale: {error}");
        }
    }

    fn put_away(&self) {
        mini::put_away(&self.handle);
    }

    fn show_main(&self) {
        asked::main(&self.handle);
    }

    fn notify(&self, title: &str, words: &str) {
        notification::show(&self.handle, title, words);
    }

    fn show_tray(&self, shown: bool) {
        tray::follow(&self.handle, shown);
    }

    fn capture_keys(&self) -> CaptureKeys {
        keys::now(&self.handle)
    }

    fn take_capture_keys(&self, wanted: &str) -> CaptureKeys {
        keys::take(&self.handle, wanted)
    }
}

fn path_of(picked: FilePath) -> Option<PathBuf> {
    picked.into_path().ok()
}
