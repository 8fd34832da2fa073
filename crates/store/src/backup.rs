//! Verified backups: a copy of the ledger, of local truth and of the files of photos in one file, written beside, reopened, compared, and only
//! then renamed. Read tables are not in it; a restored notebook folds them again. What is NOT here: when and how often.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, params};
use shadowday_model::ledger::frame::ChangeName;
use uuid::Uuid;

use crate::connection::{self, Role};
use crate::schema;
use crate::{Backup, Doing, Store, StoreError, attachments, erasure, folder};

/// The tables that a backup holds. What to know a host by is for one day only, so it is in none.
const KEPT: [&str; 12] = [
    "act",
    "change",
    "head",
    "meta",
    "local_draft",
    "local_setting",
    "local_forgotten",
    "local_forget_request",
    "local_writer",
    "local_host_name",
    "local_contact",
    "local_key_slot",
];

/// One backup is made or replaced at a time, so that a copy made anew never replaces a newer one.
static MAKING: Mutex<()> = Mutex::new(());

/// What must be alike in a notebook and its backup.
#[derive(Debug, PartialEq, Eq)]
struct Sums {
    acts: i64,
    changes: i64,
    newest: i64,
    heads: Vec<ChainHead>,
}

/// Stream, writer, seq and chain value as the database holds them.
type ChainHead = (Vec<u8>, Vec<u8>, i64, Vec<u8>);

impl Store {
    /// Makes a backup at `to` and verifies it. A file that is there already is replaced only by a verified one.
    pub fn backup(&self, to: &Path) -> Result<Backup, StoreError> {
        self.will_back_up(to)?;
        let _making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
        let beside = beside(to);
        let made = self.copy_to(&beside).and_then(|sums| verify(&beside, Some(&sums)));
        match made {
            Ok(sums) => {
                put_in_place(&beside, to)?;
                let bytes = std::fs::metadata(to).map_err(|error| StoreError::file(Doing::Reading, to, error))?.len();
                Ok(Backup { path: to.to_owned(), acts: sums.acts as u64, bytes })
            }
            Err(error) => {
                discard(&beside);
                Err(error)
            }
        }
    }

    /// Verifies a backup as [`Store::backup`] does, without the notebook it was made of.
    pub fn verify_backup(file: &Path) -> Result<Backup, StoreError> {
        let sums = verify(file, None).map_err(|error| error.at(file))?;
        let bytes = std::fs::metadata(file).map_err(|error| StoreError::file(Doing::Reading, file, error))?.len();
        Ok(Backup { path: file.to_owned(), acts: sums.acts as u64, bytes })
    }

    /// Puts the notebook of a backup into a folder that has none. Opening it makes a new writer, because the key that
    /// wrote it may still be writing elsewhere. Words erased since the backup was made, as the lists beside it and in
    /// the folder say, stay erased.
    pub fn restore(from: &Path, to: &Path) -> Result<(), StoreError> {
        connection::assert_library()?;
        folder::make(to)?;
        let file = folder::database(to);
        if file.exists() {
            return Err(StoreError::Occupied { folder: to.to_owned() });
        }
        let _lock = folder::lock(to)?;
        let beside = beside(&file);
        let mut lists: Vec<PathBuf> = erasure::places_of(to).into();
        lists.extend(from.parent().map(Path::to_owned));
        let restored = copy_file(from, &beside).and_then(|()| ready(&beside, &lists, to));
        match restored {
            Ok(()) => put_in_place(&beside, &file),
            Err(error) => {
                discard(&beside);
                Err(error.at(to))
            }
        }
    }

    fn copy_to(&self, file: &Path) -> Result<Sums, StoreError> {
        discard(file);
        let sql = Connection::open(file).map_err(|error| StoreError::from(error).at(file))?;
        // Nobody else sees the copy before it is whole, so it needs no journal; it is synced at its end.
        sql.pragma_update(None, "journal_mode", "off")?;
        sql.pragma_update(None, "synchronous", "0")?;
        folder::protect(file)?;
        schema::add_missing(&sql)?;
        let notebook = folder::database(self.folder());
        sql.execute("ATTACH DATABASE ?1 AS notebook", [notebook.to_string_lossy()])?;
        sql.execute_batch("BEGIN")?;
        for table in KEPT {
            // A notebook last opened for writing by an older version lacks the newest of them.
            let there = "SELECT 1 FROM notebook.sqlite_schema WHERE type = 'table' AND name = ?1";
            if !sql.prepare(there)?.exists([table])? {
                continue;
            }
            sql.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM notebook.{table}"))?;
        }
        let sums = sums(&sql, "notebook")?;
        // A restored notebook is not the one the key wrote last, and has no read tables yet.
        sql.execute_batch("DELETE FROM main.meta WHERE key = 'opened'")?;
        sql.execute("UPDATE main.meta SET value = 0 WHERE key = 'read_version'", [])?;
        self.back_up_attachments(&sql)?;
        sql.execute_batch("COMMIT; DETACH DATABASE notebook")?;
        sql.close().map_err(|(_, error)| error)?;
        sync(file)?;
        Ok(sums)
    }
}

fn sums(sql: &Connection, schema: &str) -> Result<Sums, StoreError> {
    let count = |what: &str| sql.query_row(&format!("SELECT {what}"), [], |row| row.get::<_, i64>(0));
    let mut found =
        sql.prepare(&format!("SELECT stream, writer, seq, chain FROM {schema}.head ORDER BY stream, writer"))?;
    let heads = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(Sums {
        acts: count(&format!("count(*) FROM {schema}.act"))?,
        changes: count(&format!("count(*) FROM {schema}.change"))?,
        newest: count(&format!("coalesce(max(n), 0) FROM {schema}.act"))?,
        heads: heads.collect::<Result<_, _>>()?,
    })
}

/// Opens the copy as a stranger would, and compares it with what it was to hold, where that is known.
fn verify(file: &Path, wanted: Option<&Sums>) -> Result<Sums, StoreError> {
    let unverified = |detail: String| StoreError::BackupUnverified { detail };
    let sql = Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    schema::assert_format(&sql)?;
    let said: String = sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said != "ok" {
        return Err(unverified(said));
    }
    let found = sums(&sql, "main")?;
    if let Some(wanted) = wanted.filter(|wanted| found != **wanted) {
        return Err(unverified(format!("{} acts are in it, {} were to be", found.acts, wanted.acts)));
    }
    if let Some(name) = attachments::damaged_in(&sql)? {
        return Err(unverified(format!("the photo {name} is not what it was")));
    }
    for (stream, writer, seq, chain) in &found.heads {
        let mut ends = sql.prepare(
            "SELECT 1 FROM act JOIN head ON head.signer = act.writer AND head.stream = act.stream
             WHERE act.stream = ?1 AND head.writer = ?2 AND act.seq = ?3 AND act.chain = ?4",
        )?;
        if !ends.exists(params![stream, writer, seq, chain])? {
            return Err(unverified("the last act of a writer is not in it".to_owned()));
        }
    }
    Ok(found)
}

/// Makes a backup anew without the words of these changes. Says whether it held any.
pub(crate) fn erase_in(file: &Path, ledger: Uuid, names: &BTreeSet<ChangeName>) -> Result<bool, StoreError> {
    let _making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    let sql = Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    schema::assert_format(&sql)?;
    if erasure::ledger_of(&sql)? != ledger || erasure::held(&sql, names)? == 0 {
        return Ok(false);
    }
    let wanted = sums(&sql, "main")?;
    drop(sql);
    let beside = beside(file);
    let made = copy_file(file, &beside)
        .and_then(|()| leave_out(&beside, names))
        .and_then(|()| verify(&beside, Some(&wanted)))
        .and_then(|_| put_in_place(&beside, file));
    if made.is_err() {
        discard(&beside);
    }
    made.map(|()| true)
}

fn leave_out(file: &Path, names: &BTreeSet<ChangeName>) -> Result<(), StoreError> {
    let sql = Connection::open(file)?;
    // Nobody else sees the copy before it is whole; it is synced at its end.
    sql.pragma_update(None, "journal_mode", "off")?;
    sql.pragma_update(None, "synchronous", "0")?;
    sql.pragma_update(None, "temp_store", "2")?;
    sql.pragma_update(None, "secure_delete", "1")?;
    let transaction = sql.unchecked_transaction()?;
    erasure::apply(&sql, names)?;
    attachments::leave_out(&sql)?;
    transaction.commit()?;
    erasure::write_anew(&sql, file)?;
    sql.close().map_err(|(_, error)| error)?;
    sync(file)
}

/// Makes a copied backup a notebook that can be opened, its files of photos laid into the folder.
fn ready(file: &Path, lists: &[PathBuf], folder: &Path) -> Result<(), StoreError> {
    let sql = Connection::open(file)?;
    schema::assert_format(&sql)?;
    let said: String = sql.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if said != "ok" {
        return Err(StoreError::Damaged { detail: said });
    }
    drop(sql);
    let sql = connection::open(file, Role::Writer)?;
    let transaction = sql.unchecked_transaction()?;
    schema::add_missing(&sql)?;
    schema::create_derived(&sql)?;
    let erased = erasure::apply(&sql, &erasure::listed(erasure::ledger_of(&sql)?, lists)?)?;
    // Also when somebody restores from a plain copy of the file instead of a backup.
    sql.execute_batch("DELETE FROM meta WHERE key = 'opened'")?;
    schema::set_meta(&sql, "read_version", 0)?;
    attachments::leave_out(&sql)?;
    let unpacked = attachments::unpack(&sql, folder)?;
    transaction.commit()?;
    if erased > 0 || unpacked {
        // A plain copy of the file has read tables too, whose words go with the first folding.
        erasure::write_anew(&sql, file)?;
    }
    sql.pragma_update(None, "journal_mode", "delete")?;
    sql.close().map_err(|(_, error)| error)?;
    sync(file)
}

fn copy_file(from: &Path, to: &Path) -> Result<(), StoreError> {
    std::fs::copy(from, to).map_err(|error| StoreError::file(Doing::Copying, from, error))?;
    folder::protect(to)
}

fn sync(file: &Path) -> Result<(), StoreError> {
    let opened = std::fs::OpenOptions::new().write(true).open(file);
    opened.and_then(|file| file.sync_all()).map_err(|error| StoreError::file(Doing::Syncing, file, error))
}

fn put_in_place(beside: &Path, to: &Path) -> Result<(), StoreError> {
    std::fs::rename(beside, to).map_err(|error| StoreError::file(Doing::Renaming, to, error))?;
    folder::sync_folder_of(to);
    Ok(())
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    PathBuf::from(name)
}

fn discard(file: &Path) {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!("an unfinished copy could not be removed: {error}");
        }
        _ => {}
    }
}
