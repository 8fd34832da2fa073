//! Files are written beside, synced, renamed: a crash leaves the old file or the new one, never half of one.
//! The only place in the app that writes files of its own.

use std::io::Write;
use std::path::{Path, PathBuf};

use shadowday_model::sentence;

use crate::error::Error;

/// Replaces `path` with `bytes`.
pub(crate) fn write_over(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let beside = write_beside(path, bytes)?;
    beside.persist(path).map_err(|error| unwritable(path, &error.error))?;
    Ok(())
}

/// Writes `bytes` as `path`, or as `path (2)`, `path (3)` …: never over an existing file. Returns where it landed.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<PathBuf, Error> {
    const MOST: u32 = 10_000;
    let mut beside = write_beside(path, bytes)?;
    for number in 1..MOST {
        let place = numbered(path, number);
        match beside.persist_noclobber(&place) {
            Ok(_) => return Ok(place),
            Err(refused) if refused.error.kind() == std::io::ErrorKind::AlreadyExists => beside = refused.file,
            Err(refused) => return Err(unwritable(&place, &refused.error)),
        }
    }
    Err(Error::Unreachable(sentence!("error-too-many-like", path = path)))
}

/// Writes `bytes` as `path` where there is no file yet, and refuses where there is one, even one that came just now.
pub(crate) fn write_only_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    match write_beside(path, bytes)?.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(refused) if refused.error.kind() == std::io::ErrorKind::AlreadyExists => Err(exists(path)),
        Err(refused) => Err(unwritable(path, &refused.error)),
    }
}

/// The refusal to write over a file.
pub(crate) fn exists(path: &Path) -> Error {
    Error::Refused(sentence!("error-file-exists", path = path))
}

fn write_beside(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile, Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let write = || -> std::io::Result<tempfile::NamedTempFile> {
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new().prefix(".shadowday-").suffix(".tmp").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    write().map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    Error::Unreachable(sentence!("error-not-written", path = path, why = error))
}

/// `Billing.pdf`, `Billing (2).pdf`, `Billing (3).pdf` …
fn numbered(path: &Path, number: u32) -> PathBuf {
    if number < 2 {
        return path.to_owned();
    }
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = match path.extension() {
        Some(extension) => format!("{stem} ({number}).{}", extension.to_string_lossy()),
        None => format!("{stem} ({number})"),
    };
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_over_an_existing_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("Billing.pdf");
        let first = write_new(&path, b"one").expect("first");
        let second = write_new(&path, b"two").expect("second");
        assert_eq!(first, path);
        assert_eq!(second, folder.path().join("Billing (2).pdf"));
        assert_eq!(std::fs::read(first).expect("readable"), b"one");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listable").count(), 2);
    }
}
