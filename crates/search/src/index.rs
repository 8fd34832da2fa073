//! Keeps the index: opens it (or finds that it must be made again), applies changes, erases. One commit function writes the
//! payload that says of which ledger, which version and up to which act the index is.
//! What is NOT here: the fields (schema.rs), searching (search.rs).

use std::collections::HashMap;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tantivy::directory::{MmapDirectory, RamDirectory};
use tantivy::schema::Schema;
use tantivy::{Directory, IndexReader, IndexSettings, IndexWriter, ReloadPolicy};
use uuid::Uuid;

use crate::directory::Checked;
use crate::document::Change;
use crate::error::SearchError;
use crate::language::Language;
use crate::schema::{Fields, INDEX_VERSION, schema};
use crate::search::Searcher;
use crate::tokens::Cutting;

/// Memory the writer may fill before it writes a segment.
const WRITER_BYTES: usize = 64 << 20;
/// Attempts to merge while background merges get in between.
const MERGE_ATTEMPTS: usize = 20;

/// Where an index lives.
#[derive(Clone, Debug)]
pub enum Place {
    /// A folder of its own. tantivy writes plain text there.
    Folder(PathBuf),
    /// In memory only: for a protected notebook.
    Memory,
}

/// What opening found, and so what has to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It knows every act.
    UpToDate,
    /// Index the records again that acts after this one touched.
    CatchUp {
        /// The last act it knows.
        from: u64,
    },
    /// It is empty now: index every record.
    Rebuild(Why),
}

/// Why an index has to be made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There was none.
    New,
    /// It was of another ledger.
    OtherLedger,
    /// It was of another version or language.
    OtherVersion,
    /// It knew acts that the ledger does not have: the ledger came from a backup.
    AheadOfLedger,
    /// It was damaged. The folder was moved here.
    Damaged(PathBuf),
}

/// What an index must be of.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The ledger.
    pub ledger: Uuid,
    /// The greatest arrival number in it.
    pub last_act: u64,
    /// The programme's language.
    pub language: Language,
}

/// What every commit says.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Payload {
    ledger: Uuid,
    version: String,
    n: u64,
    /// Erasures up to this act are out of every segment. An index of before this was kept knows of none.
    #[serde(default)]
    erased_to: u64,
}

/// The index, writing side. One thread owns it.
pub struct Index {
    inner: tantivy::Index,
    reader: IndexReader,
    /// Absent until first needed and after a failed write.
    writer: Option<IndexWriter>,
    schema: Schema,
    fields: Fields,
    identity: Identity,
    folder: Option<PathBuf>,
    searcher: Searcher,
    /// As in the payload of the last commit.
    n: u64,
    erased_to: u64,
}

impl Index {
    /// Opens the index or makes an empty one. Refusals of the system (lock, rights, disk) are errors and wipe nothing.
    /// `now` dates the name of a folder set aside.
    pub fn open(place: &Place, identity: Identity, now: DateTime<Utc>) -> Result<(Self, Found), SearchError> {
        match place {
            Place::Memory => {
                Ok((Self::create(Box::new(RamDirectory::create()), identity, None)?, Found::Rebuild(Why::New)))
            }
            Place::Folder(folder) => Self::open_folder(folder, identity, now),
        }
    }

    fn open_folder(folder: &Path, identity: Identity, now: DateTime<Utc>) -> Result<(Self, Found), SearchError> {
        fs::create_dir_all(folder)?;
        if is_empty(folder)? {
            return Self::make_again(folder, identity, Why::New);
        }
        let directory = mmap(folder)?;
        match Self::load(directory, identity.clone(), folder) {
            Ok((index, None)) => Self::make_again_after(index, folder, Why::OtherVersion),
            Ok((mut index, Some(payload))) => match judge(&payload, &identity) {
                Found::Rebuild(why) => Self::make_again_after(index, folder, why),
                found => {
                    (index.n, index.erased_to) = (payload.n, payload.erased_to);
                    Ok((index, found))
                }
            },
            Err(SearchError::Damaged(_)) => {
                let aside = set_aside(folder, now)?;
                fs::create_dir_all(folder)?;
                Self::make_again(folder, identity, Why::Damaged(aside))
            }
            Err(other) => Err(other),
        }
    }

    /// The files must be closed before the folder is emptied (Windows insists).
    fn make_again_after(index: Self, folder: &Path, why: Why) -> Result<(Self, Found), SearchError> {
        let identity = index.identity.clone();
        drop(index);
        fs::remove_dir_all(folder)?;
        fs::create_dir_all(folder)?;
        Self::make_again(folder, identity, why)
    }

    fn make_again(folder: &Path, identity: Identity, why: Why) -> Result<(Self, Found), SearchError> {
        let index = Self::create(mmap(folder)?, identity, Some(folder.to_owned()))?;
        Ok((index, Found::Rebuild(why)))
    }

    pub(crate) fn create(
        directory: Box<dyn Directory>,
        identity: Identity,
        folder: Option<PathBuf>,
    ) -> Result<Self, SearchError> {
        let checked = if folder.is_some() { Checked::new(directory) } else { Checked::in_memory(directory) };
        let directory: Box<dyn Directory> = Box::new(checked);
        let inner = tantivy::Index::create(directory, schema().0, IndexSettings::default())?;
        Self::with(inner, identity, folder)
    }

    /// Every byte is checked before anything is believed; the library panics on some damage, so that is caught too.
    fn load(
        directory: Box<dyn Directory>,
        identity: Identity,
        folder: &Path,
    ) -> Result<(Self, Option<Payload>), SearchError> {
        let opening = AssertUnwindSafe(|| {
            let directory: Box<dyn Directory> = Box::new(Checked::new(directory));
            let inner = tantivy::Index::open(directory)?;
            let damaged = inner.validate_checksum()?;
            if !damaged.is_empty() {
                return Err(SearchError::Damaged(format!("{} files do not have their checksum", damaged.len())));
            }
            if inner.schema() != schema().0 {
                return Ok((Self::create(Box::new(RamDirectory::create()), identity, None)?, None));
            }
            let payload = inner.load_metas()?.payload.and_then(|payload| serde_json::from_str(&payload).ok());
            Ok((Self::with(inner, identity, Some(folder.to_owned()))?, payload))
        });
        catch_unwind(opening).unwrap_or_else(|_| Err(SearchError::Damaged("its files do not fit together".to_owned())))
    }

    fn with(inner: tantivy::Index, identity: Identity, folder: Option<PathBuf>) -> Result<Self, SearchError> {
        let (schema, fields) = schema();
        let reader: IndexReader = inner.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let cutting = Cutting::new(&identity.language);
        cutting.register(inner.tokenizers());
        let searcher = Searcher::new(reader.clone(), fields, identity.language.clone(), cutting);
        Ok(Self { inner, reader, writer: None, schema, fields, identity, folder, searcher, n: 0, erased_to: 0 })
    }

    /// The reading side; cheap to clone, for any thread.
    pub fn searcher(&self) -> Searcher {
        self.searcher.clone()
    }

    /// Applies changes and commits them with the number of the last act they come from. All or nothing.
    pub fn apply(&mut self, changes: impl IntoIterator<Item = Change>, n: u64) -> Result<(), SearchError> {
        let latest = last_of_each(changes);
        let outcome = self.write(&latest, n);
        if outcome.is_err() {
            // A writer that failed may hold half a batch: it is dropped, and the next batch starts from the last commit.
            self.writer = None;
        }
        outcome
    }

    fn write(&mut self, changes: &[Change], n: u64) -> Result<(), SearchError> {
        self.ensure_writer()?;
        let known = self.reader.searcher();
        let writer = self.writer.as_mut().expect("made just above");
        for change in changes {
            let id = self.fields.id_term(change.id());
            if known.doc_freq(&id)? > 0 {
                writer.delete_term(id);
            }
            if let Change::Upsert(document) = change {
                writer.add_document(self.fields.row(document, &self.schema))?;
            }
        }
        self.commit(n, self.erased_to)
    }

    /// The only commit: a plain one would drop the payload.
    fn commit(&mut self, n: u64, erased_to: u64) -> Result<(), SearchError> {
        let version = version(&self.identity.language);
        let payload = Payload { ledger: self.identity.ledger, version, n, erased_to };
        let payload = serde_json::to_string(&payload).map_err(|error| SearchError::Bug(error.to_string()))?;
        let writer = self.writer.as_mut().expect("the caller has written with it");
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&payload);
        prepared.commit()?;
        (self.n, self.erased_to) = (n, erased_to);
        self.reader.reload()?;
        Ok(())
    }

    fn ensure_writer(&mut self) -> Result<(), SearchError> {
        if self.writer.is_none() {
            self.writer = Some(self.inner.writer_with_num_threads(1, WRITER_BYTES)?);
        }
        Ok(())
    }

    /// Erasures up to this act are known to be out of every segment; later ones want [`Index::after_erasure`], also when
    /// they were applied long ago and something came in between.
    pub fn erased_to(&self) -> u64 {
        self.erased_to
    }

    /// Merges every segment that still holds deleted documents, so that erased words are gone from disk, removes
    /// folders that were set aside, and only then says so in the payload. To be called after the deletion was applied.
    pub fn after_erasure(&mut self) -> Result<(), SearchError> {
        self.ensure_writer()?;
        for _ in 0..MERGE_ATTEMPTS {
            let metas = self.inner.searchable_segment_metas()?;
            let holding: Vec<_> =
                metas.iter().filter(|meta| meta.has_deletes()).map(tantivy::SegmentMeta::id).collect();
            if holding.is_empty() {
                self.sweep()?;
                return self.commit(self.n, self.n);
            }
            let writer = self.writer.as_mut().expect("made just above");
            if let Err(error) = writer.merge(&holding).wait() {
                tracing::debug!(%error, "a background merge came first; merging again");
            }
        }
        Err(SearchError::Unavailable("its files are still being merged".to_owned()))
    }

    fn sweep(&mut self) -> Result<(), SearchError> {
        self.reader.reload()?;
        self.searcher.forget_words();
        if let Some(writer) = &self.writer {
            writer.garbage_collect_files().wait()?;
        }
        self.folder.as_deref().map_or(Ok(()), remove_set_aside)
    }

    /// How many documents it holds.
    pub fn len(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Waits for background merges and lets go of the folder.
    pub fn close(mut self) -> Result<(), SearchError> {
        self.writer.take().map_or(Ok(()), |writer| writer.wait_merging_threads().map_err(SearchError::from))
    }
}

fn mmap(folder: &Path) -> Result<Box<dyn Directory>, SearchError> {
    Ok(Box::new(MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?))
}

fn version(language: &Language) -> String {
    format!("{INDEX_VERSION}-{}", language.as_str())
}

fn judge(payload: &Payload, identity: &Identity) -> Found {
    if payload.ledger != identity.ledger {
        Found::Rebuild(Why::OtherLedger)
    } else if payload.version != version(&identity.language) {
        Found::Rebuild(Why::OtherVersion)
    } else if payload.n > identity.last_act {
        Found::Rebuild(Why::AheadOfLedger)
    } else if payload.n < identity.last_act {
        Found::CatchUp { from: payload.n }
    } else {
        Found::UpToDate
    }
}

/// The last change of each record, in order; earlier ones of the same batch would only be replaced.
fn last_of_each(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    let mut latest: Vec<Option<Change>> = Vec::new();
    let mut place: HashMap<Uuid, usize> = HashMap::new();
    for change in changes {
        if let Some(before) = place.insert(change.id(), latest.len()) {
            latest[before] = None;
        }
        latest.push(Some(change));
    }
    latest.into_iter().flatten().collect()
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

const ASIDE: &str = "damaged-";

/// Moves a damaged folder beside itself under a dated name. Older ones go: they hold notes in clear text.
fn set_aside(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf, SearchError> {
    remove_set_aside(folder)?;
    let aside = folder.with_file_name(format!("{}{ASIDE}{}", prefix(folder), now.format("%Y%m%dT%H%M%SZ")));
    fs::rename(folder, &aside).map_err(|reason| SearchError::NotSetAside { folder: folder.to_owned(), reason })?;
    Ok(aside)
}

fn prefix(folder: &Path) -> String {
    format!("{}.", folder.file_name().unwrap_or_default().to_string_lossy())
}

fn remove_set_aside(folder: &Path) -> Result<(), SearchError> {
    let Some(parent) = folder.parent() else { return Ok(()) };
    let name = format!("{}{ASIDE}", prefix(folder));
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&name) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
