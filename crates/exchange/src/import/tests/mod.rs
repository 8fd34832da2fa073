//! Imports, from the outside: files in, rows or sentences out.
#![expect(clippy::unwrap_used, reason = "tests")]

mod corpus;
mod delimited;
mod hostile;
mod values;
mod workbooks;

use std::io::Write;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::ExchangeError;

/// A file in a folder that goes with it.
pub(super) struct Given {
    _folder: TempDir,
    path: PathBuf,
}

pub(super) fn file(name: &str, bytes: &[u8]) -> Given {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::File::create(&path).unwrap().write_all(bytes).unwrap();
    Given { _folder: folder, path }
}

impl Given {
    fn preview(&self) -> Result<Preview, ExchangeError> {
        preview(&self.path, &ReadOptions::default())
    }

    fn import(&self, pairs: &str) -> Import {
        let options = ImportOptions {
            zone: Zone::Fixed(chrono::FixedOffset::east_opt(7200).unwrap()),
            ..ImportOptions::of_file("f.csv")
        };
        Import::open(&self.path, &ReadOptions::default(), pairs, Some(options)).unwrap()
    }

    /// All rows and all rejections.
    fn all(&self, pairs: &str) -> (Vec<ImportedRow>, Vec<Rejected>) {
        let (mut rows, mut rejected) = (vec![], vec![]);
        for row in self.import(pairs) {
            match row {
                Ok(row) => rows.push(row),
                Err(Fault::Row(fault)) => rejected.push(fault),
                Err(Fault::File(error)) => panic!("{error}"),
            }
        }
        (rows, rejected)
    }

    fn texts(&self) -> Vec<String> {
        self.all("").0.into_iter().map(|row| row.text).collect()
    }

    fn fails(&self) -> String {
        match self.preview() {
            Err(error) => error.to_string(),
            Ok(preview) => panic!("it was read: {preview:?}"),
        }
    }
}
