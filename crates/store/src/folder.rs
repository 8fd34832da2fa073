//! The notebook's folder: its files, its lock, and a trial of what its file system can do. What is NOT here: what is in
//! the files.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{Doing, StoreError};

/// The database in a notebook's folder.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("notebook.db")
}

/// Makes the folder, for this person only, and says clearly when that is not possible.
pub(crate) fn make(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(folder).map_err(|error| StoreError::file(Doing::Making, folder, error))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(|error| StoreError::file(Doing::Protecting, folder, error))?;
    }
    Ok(())
}

/// Refuses a database that can be reached under another name: the lock is on the folder, and SQLite finds the log by the
/// name, so two names would be two writers that see neither.
pub(crate) fn refuse_linked(file: &Path) -> Result<(), StoreError> {
    let about = match std::fs::symlink_metadata(file) {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StoreError::file(Doing::LookingAt, file, error)),
    };
    #[cfg(unix)]
    let names = std::os::unix::fs::MetadataExt::nlink(&about);
    #[cfg(not(unix))]
    let names = 1;
    if about.is_symlink() || names > 1 { Err(StoreError::Linked { file: file.to_owned() }) } else { Ok(()) }
}

/// Whether no write-ahead log with content lies beside the database.
pub(crate) fn has_no_log(folder: &Path) -> bool {
    std::fs::metadata(folder.join("notebook.db-wal")).map_or(true, |log| log.len() == 0)
}

/// Lets nobody else on this computer read the database; its log and shared memory follow it.
pub(crate) fn protect(file: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o600))
            .map_err(|error| StoreError::file(Doing::Protecting, file, error))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// A lock let go a moment ago can live on in a child that is just being started (between fork and exec), so a held lock
/// is asked for again for a fifth of a second before it counts as somebody else's.
const LOCK_TRIES: u32 = 10;
const LOCK_PAUSE: std::time::Duration = std::time::Duration::from_millis(20);

/// Holds the folder for this process until dropped. The system lets go of it when the process dies.
pub(crate) fn lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join("notebook.lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| StoreError::file(Doing::Opening, folder, error))?;
    for patience in (0..LOCK_TRIES).rev() {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if patience > 0 => std::thread::sleep(LOCK_PAUSE),
            Err(TryLockError::WouldBlock) => return Err(StoreError::InUse { folder: folder.to_owned() }),
            Err(TryLockError::Error(error)) => return Err(StoreError::file(Doing::Locking, &path, error)),
        }
    }
    Ok(file)
}

/// Writes and reads a throw-away database, because some file systems accept WAL and fail at the first write.
pub(crate) fn probe(folder: &Path) -> Result<(), StoreError> {
    let name = format!(".trial-{}", hex::encode(crate::random::bytes::<8>()?));
    let path = folder.join(name);
    let tried = try_wal(&path);
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut file = path.clone().into_os_string();
        file.push(ending);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!("a trial file could not be removed: {error}");
            }
            _ => {}
        }
    }
    match tried.map_err(StoreError::from) {
        Ok(()) => Ok(()),
        Err(StoreError::DiskFull) => Err(StoreError::DiskFull),
        Err(StoreError::ReadOnly { .. }) => Err(StoreError::ReadOnly { folder: folder.to_owned() }),
        Err(error) => Err(StoreError::UnsafeFolder { folder: folder.to_owned(), detail: error.to_string() }),
    }
}

fn try_wal(path: &Path) -> Result<(), rusqlite::Error> {
    let writer = Connection::open(path)?;
    // The trial is about what the file system allows, not about power loss: no need to wait for the disk.
    writer.pragma_update(None, "synchronous", "0")?;
    writer.pragma_update(None, "journal_mode", "wal")?;
    writer.execute_batch("CREATE TABLE trial(x); INSERT INTO trial VALUES (41);")?;
    let reader = Connection::open(path)?;
    writer.execute_batch("UPDATE trial SET x = 42;")?;
    let seen: i64 = reader.query_row("SELECT x FROM trial", [], |row| row.get(0))?;
    if seen != 42 {
        return Err(rusqlite::Error::InvalidQuery);
    }
    Ok(())
}

/// Writes `bytes` beside `path`, synced, then renames; readable by this person only.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let said = |error| StoreError::file(Doing::Writing, path, error);
    let beside = path.with_extension("new");
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside).map_err(said)?;
    std::io::Write::write_all(&mut file, bytes).map_err(said)?;
    file.sync_all().map_err(said)?;
    std::fs::rename(&beside, path).map_err(said)?;
    sync_folder_of(path);
    Ok(())
}

/// Makes a rename in this folder survive a power cut, where the system can.
pub(crate) fn sync_folder_of(path: &Path) {
    #[cfg(unix)]
    if let Some(Err(error)) = path.parent().map(|folder| File::open(folder).and_then(|folder| folder.sync_all())) {
        tracing::warn!("the folder could not be synced: {error}");
    }
    #[cfg(not(unix))]
    let _ = path;
}
