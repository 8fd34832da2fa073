//! A folder whose small files carry a checksum too. The library checks its data files but believes its list of them:
//! one flipped byte there could show wrong results. What is NOT here: what follows from damage (index.rs).

use std::io;
use std::path::Path;
use std::sync::Arc;

use tantivy::Directory;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{DirectoryLock, FileHandle, Lock, WatchCallback, WatchHandle, WritePtr};

const DIGITS: usize = 16;

/// Wraps a directory: what is written whole ends in a checksum line, and is believed only with it.
#[derive(Clone, Debug)]
pub(crate) struct Checked {
    inner: Box<dyn Directory>,
}

impl Checked {
    pub(crate) fn new(inner: Box<dyn Directory>) -> Self {
        Self { inner }
    }
}

impl Directory for Checked {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.inner.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.inner.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.inner.open_write(path)
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
