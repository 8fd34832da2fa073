//! Files that a person picked or that the app made, named by tokens: the page never sees or sends a path it could use.

use std::collections::HashMap;
use std::path::PathBuf;

use shadowday_model::sentence;

use crate::api::PickedFile;
use crate::error::Error;

/// The files this run of the app knows.
#[derive(Default)]
pub struct Files {
    next: u32,
    known: HashMap<String, PathBuf>,
}

impl Files {
    /// Remembers a file that was picked or dropped.
    pub fn pick(&mut self, path: PathBuf) -> PickedFile {
        let bytes = std::fs::metadata(&path).map_or(0.0, |found| found.len() as f64);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        PickedFile { token: self.remember(path), name, bytes }
    }

    /// Remembers a file and names it.
    pub fn remember(&mut self, path: PathBuf) -> String {
        self.next += 1;
        let token = format!("file-{}", self.next);
        self.known.insert(token.clone(), path);
        token
    }

    /// The file behind a token.
    pub fn path(&self, token: &str) -> Result<PathBuf, Error> {
        self.known.get(token).cloned().ok_or_else(|| Error::invalid("token", sentence!("error-file-forgotten")))
    }
}
