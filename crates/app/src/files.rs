//! Files that a person picked or that the app made, named by tokens: the page never sees or sends a path it could use.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use shadowday_model::sentence;

use crate::api::PickedFile;
use crate::error::Error;

/// The files this run of the app knows.
#[derive(Default)]
pub struct Files {
    next: u32,
    known: HashMap<String, PathBuf>,
    /// Those that this run made: only they may be put into the trash.
    made: HashSet<String>,
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

    /// Remembers a file that was made here.
    pub fn remember_made(&mut self, path: PathBuf) -> String {
        let token = self.remember(path);
        self.made.insert(token.clone());
        token
    }

    /// A file that was made here. One that a person picked is nobody's to throw away.
    pub fn made_path(&self, token: &str) -> Result<PathBuf, Error> {
        let forgotten = || Error::invalid("token", sentence!("error-file-forgotten"));
        if !self.made.contains(token) {
            return Err(forgotten());
        }
        self.known.get(token).cloned().ok_or_else(forgotten)
    }

    /// Forgets a file.
    pub fn forget(&mut self, token: &str) {
        self.made.remove(token);
        self.known.remove(token);
    }

    /// The file behind a token.
    pub fn path(&self, token: &str) -> Result<PathBuf, Error> {
        self.known.get(token).cloned().ok_or_else(|| Error::invalid("token", sentence!("error-file-forgotten")))
    }
}
