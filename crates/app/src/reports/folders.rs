//! Where the reports of each kind were put last. What is NOT here: asking for a place (`host`).

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::atomic;

/// The folder in which a kind begins: the one chosen last, as long as it is there; Documents/Shadowday otherwise.
pub fn of(app: &App, kind: &str) -> PathBuf {
    let last = read(app).get(kind).and_then(toml::Value::as_str).map(PathBuf::from);
    last.filter(|folder| folder.is_dir()).unwrap_or_else(|| super::folder(app))
}

/// Remembers the folder of a file that a person gave a place. A report whose folder is forgotten is a report all the same.
pub fn remember(app: &App, kind: &str, path: &Path) {
    let Some(folder) = path.parent().and_then(Path::to_str) else { return };
    let mut known = read(app);
    known.insert(kind.to_owned(), toml::Value::String(folder.to_owned()));
    let text = format!("# Where reports were put last, by kind. Safe to delete.\n{known}");
    if let Err(error) = atomic::write_over(&file(app), text.as_bytes()) {
        tracing::warn!("the folder of a report could not be remembered: {error}");
    }
}

fn file(app: &App) -> PathBuf {
    app.places().settings.with_file_name("report-folders.toml")
}

fn read(app: &App) -> toml::Table {
    std::fs::read_to_string(file(app)).ok().and_then(|text| text.parse().ok()).unwrap_or_default()
}
