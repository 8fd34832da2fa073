//! How a connection is opened, and the settings that make "saved" true: read back and asserted at every open.
//! What is NOT here: tables (`schema`), the folder's lock (`folder`).

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::StoreError;

/// Older ones can lose commits when a checkpoint meets a write under WAL.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Statements kept prepared per connection: more than the store has.
const STATEMENTS: usize = 160;

/// How long a statement waits for another process.
pub(crate) const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The one that writes.
    Writer,
    /// Reads beside the writer of the same process.
    Reader,
    /// Reads a notebook that this process may not write.
    Visitor,
}

/// Refuses a library that can lose saved notes.
pub(crate) fn assert_library() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError::OldLibrary { version: rusqlite::version().to_owned() });
    }
    Ok(())
}

/// The version of the SQLite that was linked in, for people who ask.
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// Opens `file` for `role` with every setting asserted.
pub(crate) fn open(file: &Path, role: Role) -> Result<Connection, StoreError> {
    let access = match role {
        Role::Writer => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Role::Reader => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Role::Visitor => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_PRIVATE_CACHE;
    let connection = Connection::open_with_flags(file, flags)?;
    settle(&connection, role, file)?;
    Ok(connection)
}

/// Opens a notebook on media that take no write at all, where SQLite cannot make its shared-memory file.
pub(crate) fn open_immutable(file: &Path) -> Result<Connection, StoreError> {
    let mut name = String::from("file:");
    for byte in file.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => name.push(char::from(byte)),
            other => name.push_str(&format!("%{other:02X}")),
        }
    }
    name.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(name, flags)?;
    settle(&connection, Role::Visitor, file)?;
    Ok(connection)
}

fn settle(connection: &Connection, role: Role, file: &Path) -> Result<(), StoreError> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.busy_timeout(PATIENCE)?;
    // A plan follows from the statement alone: otherwise a statement kept prepared is planned again whenever it is used.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Sorting must not spill words into a temporary file.
    set(connection, file, "temp_store", "2")?;
    set(connection, file, "cache_size", "-16000")?;
    set(connection, file, "trusted_schema", "0")?;
    set(connection, file, "cell_size_check", "1")?;
    match role {
        Role::Writer => settle_writer(connection, file),
        Role::Reader | Role::Visitor => set(connection, file, "query_only", "1"),
    }
}

fn settle_writer(connection: &Connection, file: &Path) -> Result<(), StoreError> {
    set(connection, file, "journal_mode", "wal")?;
    set(connection, file, "synchronous", "2")?;
    set(connection, file, "secure_delete", "1")?;
    set(connection, file, "journal_size_limit", "67108864")?;
    // Folding the log back into the file takes ten times as long as a save. A note and its ledger fill some fifteen pages,
    // so at SQLite's own 1,000 one save in seventy had to wait for it.
    set(connection, file, "wal_autocheckpoint", "4000")?;
    if cfg!(target_os = "macos") {
        // Without these macOS answers before the drive has written.
        set(connection, file, "fullfsync", "1")?;
        set(connection, file, "checkpoint_fullfsync", "1")?;
    }
    Ok(())
}

/// Sets a setting, reads it back and refuses the folder when it did not take.
fn set(connection: &Connection, file: &Path, name: &str, wanted: &str) -> Result<(), StoreError> {
    // Some answer with the new value, some with nothing; the answer that counts is the one read back.
    connection.pragma_update(None, name, wanted)?;
    let found: String = connection.pragma_query_value(None, name, |row| {
        row.get_ref(0).map(|value| match value {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            _ => String::new(),
        })
    })?;
    if found == wanted {
        return Ok(());
    }
    let folder = file.parent().unwrap_or(file).to_owned();
    Err(StoreError::UnsafeFolder { folder, detail: format!("{name} is {found} and should be {wanted}") })
}
