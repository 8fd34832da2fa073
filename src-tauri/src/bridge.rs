//! The three commands the page may call. They hand over to the command table and add nothing.
//! Not here: what a command does, or who may call it; both are in `shadowday-app`.

use std::panic::AssertUnwindSafe;
use std::sync::{Condvar, Mutex, PoisonError};

use serde_json::Value;
use shadowday_app::api::{Code, Problem, Progress};
use shadowday_app::sentence;
use shadowday_app::{App, Caller, Words};
use tauri::ipc::{Channel, Response};
use tauri::{AppHandle, Manager, WebviewWindow};

/// The notebook, as the window holds it. It opens beside the window: after an update or a restore that takes a while, and
/// a window that says so is better than none. Commands wait until it is there.
#[derive(Default)]
pub struct Opened {
    outcome: Mutex<Option<Result<App, Problem>>>,
    settled: Condvar,
}

impl Opened {
    /// It is open, or cannot be.
    pub fn settle(&self, outcome: Result<App, Problem>) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        self.settled.notify_all();
    }

    /// The app, waited for. Never on the window's own thread.
    pub fn wait(&self) -> Result<App, Problem> {
        let outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        let settled = self.settled.wait_while(outcome, |outcome| outcome.is_none());
        let settled = settled.unwrap_or_else(PoisonError::into_inner);
        settled.clone().expect("it was waited for")
    }
}

/// Runs a command of the table, away from the window's own thread.
#[tauri::command]
pub async fn call(window: WebviewWindow, name: String, args: Value) -> Result<Response, Problem> {
    away(window, move |app, caller| app.call(caller, &name, args.to_string().as_bytes())).await
}

/// Runs a job of the table; its progress goes through `progress`. A closed window loses the channel, not the job.
#[tauri::command]
pub async fn call_job(
    window: WebviewWindow,
    name: String,
    args: Value,
    progress: Channel<Progress>,
) -> Result<Response, Problem> {
    away(window, move |app, caller| {
        let mut tell = |step: Progress| {
            if let Err(error) = progress.send(step) {
                tracing::debug!("nobody hears the progress any more: {error}");
            }
        };
        app.call_job(caller, &name, args.to_string().as_bytes(), &mut tell)
    })
    .await
}

/// The first screen is painted: the window may be seen. The small window is shown when somebody asks for it.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its window by value")]
pub fn ready(window: WebviewWindow) {
    crate::guard::became_ready();
    if window.label() == crate::window::MAIN {
        crate::window::show(&window);
        crate::asked::listening(window.app_handle());
    }
}

async fn away<F>(window: WebviewWindow, work: F) -> Result<Response, Problem>
where
    F: FnOnce(&App, Caller) -> Result<Vec<u8>, Problem> + Send + 'static,
{
    let caller = caller(window.label());
    let handle = window.app_handle().clone();
    let ended = tauri::async_runtime::spawn_blocking(move || guarded(&handle, |app| work(app, caller))).await;
    let failed = || bug(&crate::window::words(window.app_handle()));
    let bytes = ended.map_err(|_| failed())??;
    // The core writes JSON; as text it crosses once, without being read and written again.
    String::from_utf8(bytes).map(Response::new).map_err(|_| failed())
}

/// A panic in the core ends the command, not the app.
fn guarded(handle: &AppHandle, work: impl FnOnce(&App) -> Result<Vec<u8>, Problem>) -> Result<Vec<u8>, Problem> {
    let app = handle.state::<Opened>().wait()?;
    std::panic::catch_unwind(AssertUnwindSafe(|| work(&app))).unwrap_or_else(|_| Err(bug(&app.words())))
}

fn caller(label: &str) -> Caller {
    if label == crate::window::MAIN { Caller::Main } else { Caller::Mini }
}

fn bug(words: &Words) -> Problem {
    Problem { code: Code::Bug, sentence: words.say(&sentence!("error-window-failed")), field: None, trace: None }
}

#[cfg(test)]
mod tests {
    use super::{Opened, Words, bug};

    #[test]
    fn a_command_waits_until_the_notebook_is_open_or_cannot_be() {
        let (opened, words) = (Opened::default(), Words::of("en"));
        let answer = std::thread::scope(|scope| {
            let waiting = scope.spawn(|| opened.wait().map(|_| ()));
            opened.settle(Err(bug(&words)));
            waiting.join().expect("waiting does not panic")
        });
        assert_eq!(answer, Err(bug(&words)));
        assert_eq!(opened.wait().map(|_| ()), Err(bug(&words)), "and whoever comes later");
    }
}
