//! Where things are: notebook, sample, identity, settings, reports. What is NOT here: reading or writing them.

use std::path::PathBuf;

use shadowday_model::sentence;

use crate::error::Error;

/// The name of our folder inside the platform's folders.
const FOLDER: &str = "Shadowday";

/// The folders of one installation.
#[derive(Clone, Debug)]
pub struct Places {
    /// The notebook: `notebook.db`, `index/`, `attachments/`, `backups/`, `logs/`.
    pub notebook: PathBuf,
    /// Keys and identity of this machine: never synced, never in a backup.
    pub state: PathBuf,
    /// The settings file of this device.
    pub settings: PathBuf,
    /// Where an open window is reached by `shadowday note`; emptied when the person logs out, where the system does that.
    pub doors: PathBuf,
}

impl Places {
    /// The folders as asked for, or the platform's *local* ones: never a synced or roaming folder. A state folder that
    /// was asked for holds the settings too.
    pub fn find(folder: Option<PathBuf>, state: Option<PathBuf>) -> Result<Self, Error> {
        let from_env = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let notebook = folder
            .or_else(|| from_env("SHADOWDAY_DATA"))
            .or_else(|| dirs::data_local_dir().map(|base| base.join(FOLDER)))
            .ok_or_else(no_home)?;
        // Whoever keeps the identity elsewhere (a test, a portable copy) has the settings beside it.
        let beside = state.as_ref().map(|state| state.join("settings.toml"));
        let asked = state.or_else(|| from_env("SHADOWDAY_STATE"));
        let runtime = if asked.is_some() { None } else { dirs::runtime_dir().map(|base| base.join("shadowday")) };
        let state = asked
            .or_else(|| dirs::state_dir().or_else(dirs::data_local_dir).map(|base| base.join(FOLDER).join("identity")))
            .ok_or_else(no_home)?;
        let settings = from_env("SHADOWDAY_SETTINGS")
            .or(beside)
            .or_else(|| dirs::config_local_dir().map(|base| base.join(FOLDER).join("settings.toml")))
            .ok_or_else(no_home)?;
        let doors = runtime.unwrap_or_else(|| state.join("doors"));
        Ok(Self { notebook: std::path::absolute(&notebook).unwrap_or(notebook), state, settings, doors })
    }

    /// The file that a notebook is.
    pub fn database(&self) -> PathBuf {
        self.notebook.join("notebook.db")
    }

    /// The sample company's notebook, beside the real one's files.
    pub fn sample(&self) -> PathBuf {
        self.notebook.join("sample")
    }

    /// Where the sample company is made, and where it goes to be deleted.
    pub fn sample_being_made(&self) -> PathBuf {
        self.notebook.join("sample.making")
    }
}

fn no_home() -> Error {
    Error::Unreachable(sentence!("error-no-home"))
}
