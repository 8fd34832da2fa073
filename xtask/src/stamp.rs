//! Whether something made from files is still fresh: a digest of the files it was made from, kept in `target/xtask`.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::Outcome;
use crate::sh::Sh;

/// The digest that something was last made from.
pub struct Stamp {
    file: PathBuf,
    digest: String,
}

impl Stamp {
    /// Digests all files under `sources` (files or folders of the workspace).
    pub fn of(sh: &Sh, name: &str, sources: &[&str]) -> Outcome<Self> {
        let mut files = Vec::new();
        for source in sources {
            collect(&sh.path(source), &mut files)?;
        }
        files.sort();
        let mut hasher = DefaultHasher::new();
        for file in &files {
            file.strip_prefix(sh.root()).unwrap_or(file).hash(&mut hasher);
            std::fs::read(file)?.hash(&mut hasher);
        }
        let file = sh.target().join("xtask").join(name);
        Ok(Self { file, digest: format!("{:016x}\n", hasher.finish()) })
    }

    /// Nothing changed since [`Stamp::keep`].
    pub fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.digest)
    }

    /// To be called once the thing is made.
    pub fn keep(&self) -> Outcome {
        if let Some(folder) = self.file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(std::fs::write(&self.file, &self.digest)?)
    }
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    }
    Ok(())
}
