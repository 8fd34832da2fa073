//! The files of photos: `attachments/` in the notebook's folder, each under a random name. A file is there, synced,
//! before the act that names it is committed, and goes after the commit of the erasure that forgets its name; what a
//! crash leaves in between is swept at the next opening. What is NOT here: what is in the files, and which records name
//! them (`model::records::Attachment`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};
use shadowday_model::ids::RecordId;
use shadowday_model::ledger::frame::{ChangeHead, ChangeName};
use shadowday_model::records::{FieldMap, RecordKind, text, value};
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;

use crate::link::Link;
use crate::store::Access;
use crate::{Doing, Store, StoreError, folder, ledger, random};

/// No file of a photo is larger; one that is, is not ours.
const LARGEST: u64 = 64 << 20;
/// Faults told one by one.
const MOST_FAULTS: usize = 20;
/// The letters of a name before its ending: 16 random bytes.
const NAME_LETTERS: usize = 32;
/// The endings of finished files, and the one of a file that is being written.
const ENDINGS: [&str; 3] = ["jpg", "png", "new"];

/// In a backup alone: the files, with the change that names each, so that an erasure finds them.
const IN_BACKUP: &str = "CREATE TABLE attachment_file(name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, act BLOB NOT NULL,
  place INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;";

/// A file that the ledger names.
struct Named {
    sha256: String,
    change: ChangeName,
}

impl Store {
    /// Keeps the file of a photo under a random name, on disk before this returns. An act that names it must follow;
    /// without one it goes at the next opening.
    pub fn keep_attachment(&self, bytes: &[u8], ending: &str) -> Result<String, StoreError> {
        if self.access() == Access::ReadOnly {
            return Err(StoreError::ReadOnly { folder: self.folder().to_owned() });
        }
        let place = place(self.folder());
        folder::make(&place)?;
        let name = format!("{}.{ending}", hex::encode(random::bytes::<16>()?));
        folder::write_private(&place.join(&name), bytes).map_err(|error| error.at(self.folder()))?;
        Ok(name)
    }

    /// The bytes of a photo's file; `None` when it is not there, or was changed outside of the app.
    pub fn attachment(&self, name: &str, sha256: &str) -> Result<Option<Vec<u8>>, StoreError> {
        if !is_ours(name) {
            return Ok(None);
        }
        Ok(read(&place(self.folder()).join(name))?.filter(|bytes| digest(bytes) == sha256))
    }

    /// Deletes the file of a photo whose words were forgotten. A name that is not one of ours is left alone.
    pub fn delete_attachment(&self, name: &str) -> Result<(), StoreError> {
        if is_ours(name) { delete(&place(self.folder()).join(name)) } else { Ok(()) }
    }

    /// Sentences on photos whose file is missing or was changed.
    pub fn check_attachments(&self) -> Result<Vec<Sentence>, StoreError> {
        let mut faults = Vec::new();
        let named = self.read_link(named).unwrap_or_else(|error| {
            // The check of the ledger says more of it; it goes on with what is there.
            faults.push(sentence!("fault-photos-unseen", why = error.sentence()));
            BTreeMap::new()
        });
        for (name, Named { sha256, .. }) in &named {
            let file = place(self.folder()).join(name);
            match read(&file) {
                Ok(Some(bytes)) if digest(&bytes) == *sha256 => {}
                Ok(Some(_)) => faults.push(sentence!("fault-photo-changed", file = &file)),
                Ok(None) => faults.push(sentence!("fault-photo-missing", file = &file)),
                Err(error) => faults.push(sentence!("fault-photo-unreadable", file = &file, why = error.sentence())),
            }
        }
        if faults.len() > MOST_FAULTS {
            let more = faults.split_off(MOST_FAULTS).len();
            faults.push(sentence!("fault-photos-more", count = more));
        }
        Ok(faults)
    }

    /// Deletes files that no act names: their act was never committed, or their name was forgotten.
    pub(crate) fn sweep_attachments(&self) {
        if let Err(error) = self.try_sweep() {
            tracing::warn!("files that no photo names could not be swept; this is tried again: {error}");
        }
    }

    fn try_sweep(&self) -> Result<(), StoreError> {
        let place = place(self.folder());
        if self.access() == Access::ReadOnly || !place.is_dir() {
            return Ok(());
        }
        let files = files_of(&place)?;
        if files.is_empty() {
            return Ok(());
        }
        let named = self.read_link(named)?;
        let mut unnamed = files.iter().filter(|name| !named.contains_key(*name));
        unnamed.try_for_each(|name| delete(&place.join(name)))
    }

    /// Puts every file that the ledger names into a copy of it. One that is missing is told by a check and does not keep
    /// the rest from being backed up.
    pub(crate) fn back_up_attachments(&self, copy: &Connection) -> Result<(), StoreError> {
        copy.execute_batch(IN_BACKUP)?;
        // Looked up after the copy was made, so every photo in it is among these.
        let named = self.read_link(|link| {
            let mut files = BTreeMap::new();
            for record in ledger::ever(link, RecordKind::Attachment)? {
                // A damaged record is told by a check; it must not keep the others out of the backup.
                if let Err(error) = add_named(link, record, &mut files) {
                    tracing::warn!("a photo could not be backed up: {error}");
                }
            }
            Ok(files)
        })?;
        for (name, Named { sha256, change }) in named {
            let Some(bytes) = read(&place(self.folder()).join(&name))? else { continue };
            copy.prepare_cached(
                "INSERT INTO attachment_file(name, sha256, act, place, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![name, sha256, change.act.0, change.index, bytes])?;
        }
        Ok(())
    }
}

/// The folder of the files.
fn place(notebook: &Path) -> PathBuf {
    notebook.join("attachments")
}

/// Whether a name is one that we gave, so that nothing else is read, written or deleted through it.
fn is_ours(name: &str) -> bool {
    name.split_once('.').is_some_and(|(letters, ending)| {
        letters.len() == NAME_LETTERS
            && letters.bytes().all(|letter| matches!(letter, b'0'..=b'9' | b'a'..=b'f'))
            && ENDINGS.contains(&ending)
    })
}

fn digest(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// The digest that a record keeps of its file.
pub fn attachment_digest(bytes: &[u8]) -> String {
    digest(bytes)
}

fn read(file: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    let said = |error| StoreError::file(Doing::Reading, file, error);
    match std::fs::symlink_metadata(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(said(error)),
        Ok(about) if !about.is_file() || about.len() > LARGEST => Ok(None),
        Ok(_) => std::fs::read(file).map(Some).map_err(said),
    }
}

fn delete(file: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(file) {
        Ok(()) => folder::sync_folder_of(file),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(StoreError::file(Doing::Deleting, file, error)),
    }
    Ok(())
}

fn files_of(place: &Path) -> Result<BTreeSet<String>, StoreError> {
    let entries = std::fs::read_dir(place).map_err(|error| StoreError::file(Doing::Reading, place, error))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| is_ours(name)).collect())
}

/// Every file that the ledger names: also those of photos that were removed, and of acts that are undone and may be done
/// again.
fn named(link: &Link) -> Result<BTreeMap<String, Named>, StoreError> {
    let mut files = BTreeMap::new();
    ledger::ever(link, RecordKind::Attachment)?
        .into_iter()
        .try_for_each(|record| add_named(link, record, &mut files))?;
    Ok(files)
}

fn add_named(link: &Link, record: RecordId, files: &mut BTreeMap<String, Named>) -> Result<(), StoreError> {
    for (facts, write) in ledger::load(link, record)?.writes {
        let Some(body) = &write.body else { continue };
        let name = text(body, "file");
        if !is_ours(&name) {
            continue;
        }
        let holds = |head: &ChangeHead| head.record == record && head.fields.iter().any(|field| field == "file");
        let index = facts.frame.changes.iter().position(holds).unwrap_or_default() as u16;
        let change = ChangeName { act: facts.name, index };
        files.insert(name, Named { sha256: text(body, "sha256"), change });
    }
    Ok(())
}

/// The photos that an observation ever had, with their files, if these were not forgotten.
pub(crate) fn ever_of(link: &Link, observation: RecordId) -> Result<Vec<(RecordId, String)>, StoreError> {
    let mut found = Vec::new();
    for record in ledger::ever(link, RecordKind::Attachment)? {
        let bodies: Vec<FieldMap> =
            ledger::load(link, record)?.writes.into_iter().filter_map(|(_, w)| w.body).collect();
        if bodies.iter().any(|body| value(body, "observation") == Some(observation)) {
            let files = bodies.iter().map(|body| text(body, "file")).filter(|file| is_ours(file));
            found.extend(files.map(|file| (record, file)));
        }
    }
    Ok(found)
}

/// Whether a copy of the ledger has files with it.
fn has_files(copy: &Connection) -> Result<bool, StoreError> {
    Ok(copy.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'attachment_file'")?.exists([])?)
}

/// Takes those files out of a backup whose names are forgotten in it.
pub(crate) fn leave_out(copy: &Connection) -> Result<(), StoreError> {
    if has_files(copy)? {
        copy.execute_batch(
            "DELETE FROM attachment_file WHERE EXISTS (SELECT 1 FROM local_forgotten AS gone
               WHERE gone.act = attachment_file.act AND gone.place = attachment_file.place)",
        )?;
    }
    Ok(())
}

/// The first file in a backup that is not what it was.
pub(crate) fn damaged_in(copy: &Connection) -> Result<Option<String>, StoreError> {
    if !has_files(copy)? {
        return Ok(None);
    }
    let mut found = copy.prepare("SELECT name, sha256, bytes FROM attachment_file ORDER BY name")?;
    let mut rows = found.query([])?;
    while let Some(row) = rows.next()? {
        let (name, sha256): (String, String) = (row.get(0)?, row.get(1)?);
        if digest(row.get_ref(2)?.as_blob().map_err(ledger::damaged)?) != sha256 {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// Lays the files of a backup into the notebook's folder, and takes them out of the copy. Says whether there were any.
pub(crate) fn unpack(copy: &Connection, notebook: &Path) -> Result<bool, StoreError> {
    if !has_files(copy)? {
        return Ok(false);
    }
    let place = place(notebook);
    let mut found = copy.prepare("SELECT name, bytes FROM attachment_file ORDER BY name")?;
    let mut rows = found.query([])?;
    let mut any = false;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        if is_ours(&name) {
            folder::make(&place)?;
            folder::write_private(&place.join(name), row.get_ref(1)?.as_blob().map_err(ledger::damaged)?)?;
            any = true;
        }
    }
    drop(rows);
    drop(found);
    copy.execute_batch("DROP TABLE attachment_file")?;
    Ok(any)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_names_that_we_gave_are_ours() {
        let check = |name: &str, expect: bool| assert_eq!(is_ours(name), expect, "{name}");
        let letters = "0123456789abcdef0123456789abcdef";
        check(&format!("{letters}.jpg"), true);
        check(&format!("{letters}.new"), true);
        check(&format!("{letters}.exe"), false);
        check(&format!("{letters}.jpg.png"), false);
        check(&format!("../{letters}.jpg"), false);
        check("holiday.jpg", false);
        check("", false);
    }
}
