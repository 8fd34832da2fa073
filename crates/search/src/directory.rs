//! A folder whose small files carry a checksum too. The library checks its data files but believes its list of them:
//! one flipped byte there could show wrong results. It also checks them at opening only and reads them through the
//! system's mapping later, so what was checked, or written here, is held in memory: damage to the files of an open index
//! reaches nobody, and the next opening notices it. What is NOT here: what follows from damage (index.rs).

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, DirectoryLock, FileHandle, Lock, OwnedBytes, TerminatingWrite, WatchCallback, WatchHandle, WritePtr,
};

const DIGITS: usize = 16;
/// Bytes of files held; those beyond are read from the disk each time.
const MOST_HELD: usize = 256 << 20;

/// Wraps a directory: what is written whole ends in a checksum line, and is believed only with it.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    inner: Box<dyn Directory>,
    held: Arc<Held>,
}

impl Checked {
    /// Over a folder.
    pub(crate) fn new(inner: Box<dyn Directory>) -> Self {
        Self { inner, held: Arc::new(Held { most: MOST_HELD, ..Held::default() }) }
    }

    /// Over what is in memory already.
    pub(crate) fn in_memory(inner: Box<dyn Directory>) -> Self {
        Self { inner, held: Arc::default() }
    }
}

/// The contents of files, by path. Data files are written once and never changed.
#[derive(Debug, Default)]
struct Held {
    most: usize,
    files: Mutex<Files>,
}

#[derive(Debug, Default)]
struct Files {
    by_path: HashMap<PathBuf, OwnedBytes>,
    bytes: usize,
}

impl Held {
    fn get(&self, path: &Path) -> Option<OwnedBytes> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).by_path.get(path).cloned()
    }

    fn has_room(&self, bytes: usize) -> bool {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).bytes + bytes <= self.most
    }

    fn keep(&self, path: &Path, bytes: OwnedBytes) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if files.bytes + bytes.len() <= self.most {
            files.bytes += bytes.len();
            let before = files.by_path.insert(path.to_owned(), bytes);
            files.bytes -= before.map_or(0, |before| before.len());
        }
    }

    fn forget(&self, path: &Path) {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.bytes -= files.by_path.remove(path).map_or(0, |bytes| bytes.len());
    }
}

/// A file being written, kept as it is written.
struct Writing {
    inner: WritePtr,
    path: PathBuf,
    held: Arc<Held>,
    /// `None` once there is no room for it.
    written: Option<Vec<u8>>,
}

impl Write for Writing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.inner.write(bytes)?;
        if let Some(written) = &mut self.written {
            written.extend_from_slice(&bytes[..count]);
            if !self.held.has_room(written.len()) {
                self.written = None;
            }
        }
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl TerminatingWrite for Writing {
    fn terminate_ref(&mut self, token: AntiCallToken) -> io::Result<()> {
        self.inner.terminate_ref(token)?;
        if let Some(mut written) = self.written.take() {
            written.shrink_to_fit();
            self.held.keep(&self.path, OwnedBytes::new(written));
        }
        Ok(())
    }
}

impl Directory for Checked {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        if let Some(bytes) = self.held.get(path) {
            return Ok(Arc::new(bytes));
        }
        let file = self.inner.get_file_handle(path)?;
        if !self.held.has_room(file.len()) {
            return Ok(file);
        }
        let bytes =
            file.read_bytes(0..file.len()).map_err(|error| OpenReadError::wrap_io_error(error, path.to_owned()))?;
        let bytes = OwnedBytes::new(bytes.to_vec());
        self.held.keep(path, bytes.clone());
        Ok(Arc::new(bytes))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.held.forget(path);
        self.inner.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let inner = self.inner.open_write(path)?;
        let written = (self.held.most > 0).then(Vec::new);
        let writing = Writing { inner, path: path.to_owned(), held: self.held.clone(), written };
        Ok(WritePtr::new(Box::new(writing)))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        let sealed = self.inner.atomic_read(path)?;
        unseal(sealed).ok_or_else(|| {
            OpenReadError::wrap_io_error(
                io::Error::new(io::ErrorKind::InvalidData, "its checksum is wrong"),
                path.to_owned(),
            )
        })
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.inner.atomic_write(path, &seal(data))
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.inner.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.inner.acquire_lock(lock)
    }

    fn watch(&self, watch_callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(watch_callback)
    }
}

fn seal(data: &[u8]) -> Vec<u8> {
    let mut sealed = data.to_vec();
    sealed.extend_from_slice(format!("{:0DIGITS$x}", checksum(data)).as_bytes());
    sealed
}

fn unseal(mut sealed: Vec<u8>) -> Option<Vec<u8>> {
    let end = sealed.len().checked_sub(DIGITS)?;
    let written = format!("{:0DIGITS$x}", checksum(&sealed[..end]));
    (written.as_bytes() == &sealed[end..]).then(|| {
        sealed.truncate(end);
        sealed
    })
}

/// FNV-1a, 64 bits: enough against accidents, and these files are small.
fn checksum(data: &[u8]) -> u64 {
    data.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{seal, unseal};

    #[test]
    fn any_flipped_bit_is_noticed() {
        let sealed = seal(b"{\"segments\":[]}");
        assert_eq!(unseal(sealed.clone()).as_deref(), Some(&b"{\"segments\":[]}"[..]));
        for at in 0..sealed.len() * 8 {
            let mut flipped = sealed.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert_eq!(unseal(flipped), None);
        }
        assert_eq!(unseal(b"short".to_vec()), None);
    }
}
