//! What the command line prints: answers on standard output, as sentences or one JSON object a line; messages, progress
//! and regrets on standard error.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};
use shadowday_app::api::Progress;
use shadowday_app::sentence::Sentence;
use shadowday_app::{App, AppOptions, Error, Job, Words};

/// Where answers go, and how.
pub struct Output {
    json: bool,
    words: Words,
    cancelled: Arc<AtomicBool>,
}

impl Output {
    /// Sentences, or JSON. From now on Ctrl-C cancels the running job instead of killing the program.
    pub fn new(json: bool, words: Words) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        let asked = cancelled.clone();
        // A second handler (another command in the same process) is refused; the first one still stands.
        let _ = ctrlc::set_handler(move || {
            if asked.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        });
        Self { json, words, cancelled }
    }

    /// The words of the person's language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Prints one answer.
    pub fn answer(&self, object: &Value, sentence: &Sentence) {
        self.answer_in_words(object, &self.words.say(sentence));
    }

    /// Prints one answer whose words are put together already.
    pub fn answer_in_words(&self, object: &Value, words: &str) {
        let line = if self.json { object.to_string() } else { words.to_owned() };
        // A reader that closed its end (`| head`) has had enough; that is no fault.
        let _ = writeln!(std::io::stdout(), "{line}");
    }

    /// Prints a message beside the answer.
    pub fn message(&self, sentence: &Sentence) {
        self.said(&self.words.say(sentence));
    }

    /// Prints what the app has put into words already, beside the answer.
    #[expect(clippy::unused_self, reason = "everything that is printed goes through the output")]
    pub fn said(&self, words: &str) {
        eprintln!("{words}");
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
            let total = progress.total.map(|total| format!(" / {total}")).unwrap_or_default();
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
