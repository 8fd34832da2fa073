//! What the command line prints: answers on standard output, as sentences or one JSON object a line; messages, progress
//! and regrets on standard error.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};
use shadowday_app::api::Progress;
use shadowday_app::{App, AppOptions, Error, Job};

/// Where answers go, and how.
pub struct Output {
    json: bool,
    cancelled: Arc<AtomicBool>,
}

impl Output {
    /// Sentences, or JSON. From now on Ctrl-C cancels the running job instead of killing the program.
    pub fn new(json: bool) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let asked = cancelled.clone();
        // A second handler (another command in the same process) is refused; the first one still stands.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        Self { json, cancelled }
    }

    /// Prints one answer.
    pub fn answer(&self, object: &Value, sentence: &str) {
        let line = if self.json { object.to_string() } else { sentence.to_owned() };
        // A reader that closed its end (`| head`) has had enough; that is no fault.
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    /// Prints a message beside the answer.
    pub fn message(sentence: &str) {
        eprintln!("{sentence}");
    }

    /// Opens the notebook, with progress on a terminal where its tables must be folded first.
    pub fn open(options: AppOptions) -> Result<App, Error> {
        showing(|show| App::open_telling(options, &mut |progress| show(&progress)))
    }

    /// Runs a job, with progress on a terminal, until done or Ctrl-C.
    pub fn job<T>(&self, app: &App, work: impl FnOnce(&mut Job<'_>) -> Result<T, Error>) -> Result<T, Error> {
        showing(|show| {
            let mut report = |progress: Progress| {
                if self.cancelled.load(Ordering::Relaxed) {
                    app.cancel(&progress.job);
                }
                show(&progress);
            };
            app.jobs().run(&mut report, work)
        })
    }
}

/// Work that may show how far it is. Where standard error is no terminal nothing is shown.
fn showing<T>(work: impl FnOnce(&mut dyn FnMut(&Progress)) -> T) -> T {
    let terminal = std::io::stderr().is_terminal();
    let mut shown = false;
    let result = work(&mut |progress| {
        if terminal {
            let total = progress.total.map(|total| format!(" of {total}")).unwrap_or_default();
            eprint!("\r{}{total}  ", progress.done);
            shown = true;
        }
    });
    if shown {
        eprint!("\r                              \r");
    }
    result
}

/// Null for an empty text.
pub fn text(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}
