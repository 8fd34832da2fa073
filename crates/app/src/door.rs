//! The door: while a window has the notebook open, `shadowday note` hands its line to that window over a socket which only
//! this person can reach and which is named after the notebook's folder. The question is the request of `log_observation`,
//! or a photo in a file with its line; the answer is what was logged, after its commit. What is NOT here: what logging does
//! (`observations`, `photos`).
//!
//! Unix only: elsewhere no door is opened, and the command says that the window has the notebook.

use serde::{Deserialize, Serialize};

use crate::api::{LogObservation, Logged};
use crate::app::App;
use crate::error::Error;
use crate::observations;
use crate::photos::{self, FilePhoto};
use crate::places::Places;

/// An open door. Dropping it closes it, once the line that is being taken in is saved.
pub struct Door {
    #[cfg(unix)]
    _kept: unix::Listening,
}

impl Door {
    /// Opens the door of the person's own notebook; `None` where it can only be read, or where there are no doors.
    pub fn open(app: &App) -> Result<Option<Self>, Error> {
        let app = app.own();
        if app.notebook().read_only().is_some() {
            return Ok(None);
        }
        #[cfg(unix)]
        return unix::Listening::begin(app).map(|kept| Some(Self { _kept: kept }));
        #[cfg(not(unix))]
        Ok(None)
    }
}

/// What is handed over.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Handed {
    /// A photo in a file, and the line of its note.
    Photo(FilePhoto),
    /// A line.
    Line(LogObservation),
}

impl Handed {
    /// Logs it.
    pub fn log(self, app: &App) -> Result<Logged, Error> {
        match self {
            Self::Photo(photo) => photos::log_file(app, photo),
            Self::Line(line) => observations::log_observation(app, line),
        }
    }
}

/// Hands something to the window that has this notebook open; `None` when there is none, and nothing was handed over.
pub fn hand_over(places: &Places, handed: &Handed) -> Option<Result<Logged, Error>> {
    #[cfg(unix)]
    return unix::hand_over(places, handed);
    #[cfg(not(unix))]
    {
        let _ = (places, handed);
        None
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{DirBuilder, Permissions};
    use std::io::{self, ErrorKind, Read, Write};
    use std::net::Shutdown;
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread::JoinHandle;
    use std::time::{Duration, Instant};

    use serde::Deserialize;
    use shadowday_model::sentence;
    use shadowday_model::sentence::Sentence;

    use super::Handed;
    use crate::api::{Logged, Problem};
    use crate::app::App;
    use crate::commands::Caller;
    use crate::error::Error;
    use crate::photos;
    use crate::places::Places;

    /// Largest question and largest answer. The longest line has 100,000 bytes; JSON makes at most six of each, and the
    /// core's own limit on a request is smaller still.
    const MOST_BYTES: usize = 1 << 20;

    /// Whoever knocks has this long to say the whole line, and to hear the answer: one at a time is let in.
    const PATIENCE: Duration = Duration::from_secs(1);

    /// The window answers when the line is saved, which may wait for a batch of an import.
    const ANSWERED_WITHIN: Duration = Duration::from_mins(1);

    /// Between two tries when the system has nothing left to accept with.
    const PAUSE: Duration = Duration::from_millis(100);

    /// The thread that answers.
    pub struct Listening {
        path: PathBuf,
        stop: Arc<AtomicBool>,
        thread: Option<JoinHandle<()>>,
    }

    impl Listening {
        /// Listens for as long as it lives. This process holds the notebook's lock, so a socket that is there already was
        /// left by one that died.
        pub fn begin(app: App) -> Result<Self, Error> {
            let path = path(app.places());
            let listener =
                listener(&path).map_err(|error| Error::Unreachable(sentence!("error-door", why = &error)))?;
            let stop = Arc::new(AtomicBool::new(false));
            let stopped = stop.clone();
            let thread = std::thread::Builder::new().name("door".to_owned()).spawn(move || {
                while !stopped.load(Ordering::Acquire) {
                    match listener.accept() {
                        Ok(_) if stopped.load(Ordering::Acquire) => {}
                        Ok((stream, _)) => serve(&app, stream),
                        Err(error) => {
                            tracing::warn!("nobody could be let in: {error}");
                            std::thread::sleep(PAUSE);
                        }
                    }
                }
            });
            let thread = thread.map_err(|error| Error::Unreachable(sentence!("error-door", why = &error)))?;
            Ok(Self { path, stop, thread: Some(thread) })
        }
    }

    impl Drop for Listening {
        fn drop(&mut self) {
            self.stop.store(true, Ordering::Release);
            // The thread waits for somebody to knock; when nobody can any more, it ends with the process.
            let woken = UnixStream::connect(&self.path).is_ok();
            if let Err(error) = std::fs::remove_file(&self.path) {
                tracing::warn!("the door's socket could not be removed: {error}");
            }
            if let Some(thread) = self.thread.take()
                && woken
                && thread.join().is_err()
            {
                tracing::error!("the door's thread panicked");
            }
        }
    }

    /// The socket of the notebook. The folder's own name counts, however it was reached.
    fn path(places: &Places) -> PathBuf {
        let folder = std::fs::canonicalize(&places.notebook).unwrap_or_else(|_| places.notebook.clone());
        let name = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, folder.as_os_str().as_encoded_bytes());
        // A socket's path may have about a hundred letters, so its name is short.
        places.doors.join(format!("{}.sock", &name.simple().to_string()[..16]))
    }

    /// Nobody else may enter the folder, so that nobody can reach the socket between its making and its protection.
    fn listener(path: &Path) -> io::Result<UnixListener> {
        if let Some(folder) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
            std::fs::set_permissions(folder, Permissions::from_mode(0o700))?;
        }
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(path)?;
        std::fs::set_permissions(path, Permissions::from_mode(0o600))?;
        Ok(listener)
    }

    fn serve(app: &App, mut stream: UnixStream) {
        let answered = question(&mut stream).and_then(|asked| {
            let answer = match serde_json::from_slice::<Handed>(&asked) {
                Ok(Handed::Photo(photo)) => match photos::log_file(app, photo) {
                    Ok(logged) => serde_json::to_vec(&serde_json::json!({ "logged": logged }))?,
                    Err(error) => serde_json::to_vec(&serde_json::json!({ "problem": error.problem(&app.words()) }))?,
                },
                // Whatever else it is, the command says what is wrong with it.
                _ => match app.call(Caller::Mini, "log_observation", &asked) {
                    Ok(logged) => [b"{\"logged\":", logged.as_slice(), b"}"].concat(),
                    Err(problem) => serde_json::to_vec(&serde_json::json!({ "problem": problem }))?,
                },
            };
            stream.set_write_timeout(Some(PATIENCE))?;
            stream.write_all(&answer)
        });
        if let Err(error) = answered {
            tracing::warn!("somebody knocked and was not served: {error}");
        }
    }

    /// The whole question, within the limits of size and time.
    fn question(stream: &mut UnixStream) -> io::Result<Vec<u8>> {
        let end = Instant::now() + PATIENCE;
        let (mut said, mut piece) = (Vec::new(), [0; 4096]);
        loop {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(ErrorKind::TimedOut.into());
            }
            stream.set_read_timeout(Some(left))?;
            match stream.read(&mut piece) {
                Ok(0) => return Ok(said),
                Ok(count) if said.len() + count > MOST_BYTES => return Err(ErrorKind::FileTooLarge.into()),
                Ok(count) => said.extend_from_slice(&piece[..count]),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// What the window answers.
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Answer {
        Logged(Box<Logged>),
        Problem(Problem),
    }

    pub fn hand_over(places: &Places, handed: &Handed) -> Option<Result<Logged, Error>> {
        let stream = UnixStream::connect(path(places)).ok()?;
        Some(
            ask(stream, handed)
                .unwrap_or_else(|error| Err(Error::Unreachable(sentence!("error-door-no-answer", why = &error)))),
        )
    }

    fn ask(mut stream: UnixStream, handed: &Handed) -> io::Result<Result<Logged, Error>> {
        stream.set_write_timeout(Some(ANSWERED_WITHIN))?;
        stream.set_read_timeout(Some(ANSWERED_WITHIN))?;
        stream.write_all(&serde_json::to_vec(handed)?)?;
        stream.shutdown(Shutdown::Write)?;
        let mut answer = Vec::new();
        stream.take(MOST_BYTES as u64).read_to_end(&mut answer)?;
        Ok(match serde_json::from_slice(&answer)? {
            Answer::Logged(logged) => Ok(*logged),
            Answer::Problem(problem) => {
                Err(Error::Told { code: problem.code, sentence: Sentence::said(problem.sentence) })
            }
        })
    }
}
