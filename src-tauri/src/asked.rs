//! What a start, a second start or a link asks to see, and when that can be shown: a page that is not there yet is told
//! as soon as it listens. Not here: reading what was asked (`argv`, `link`), the windows themselves.

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager};

use crate::argv::Asked;
use crate::link::Link;
use crate::window::MAIN;
use crate::{guard, mini, window};

/// Most that waits for the page; a person does not click more links before they see a window.
const MOST: usize = 16;

/// What is waiting.
#[derive(Default)]
pub struct Asking(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    /// The main page listens.
    listening: bool,
    events: Vec<(&'static str, Value)>,
    /// The small window was asked for before it was there.
    capture: bool,
    /// Only the small window was asked for: the main one stays away until somebody wants it.
    alone: bool,
}

impl Asking {
    /// What the first start asks for.
    pub fn of(asked: &Asked) -> Self {
        let capture = *asked == Asked::Capture;
        let events = if let Asked::Link(link) = asked { vec![("link", told(link.as_ref()))] } else { Vec::new() };
        Self(Mutex::new(Waiting { listening: false, events, capture, alone: capture }))
    }

    /// Only the small window was asked for.
    pub fn alone(&self) -> bool {
        self.lock().alone
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        // Each change is a single assignment, so a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A second start asks the window that is there.
pub fn again(handle: &AppHandle, asked: Option<Asked>) {
    // A start that hands over what it was asked for leaves the marker of a start behind, and nothing was wrong with it.
    if handle.state::<Asking>().lock().listening {
        guard::became_ready();
    }
    match asked {
        Some(Asked::Capture) => capture(handle),
        Some(Asked::Link(link)) => {
            main(handle);
            tell(handle, "link", told(link.as_ref()));
        }
        Some(Asked::Main) | None => main(handle),
    }
}

/// The small window is wanted.
pub fn capture(handle: &AppHandle) {
    if !mini::show(handle) {
        handle.state::<Asking>().lock().capture = true;
    }
}

/// The small window is there: it is shown if somebody waits for it.
pub fn mini_is_there(handle: &AppHandle) {
    if std::mem::take(&mut handle.state::<Asking>().lock().capture) {
        mini::show(handle);
    }
}

/// The main window is wanted.
pub fn main(handle: &AppHandle) {
    handle.state::<Asking>().lock().alone = false;
    window::bring_back(handle);
}

/// The main page listens from now on.
pub fn listening(handle: &AppHandle) {
    let waiting = {
        let asking = handle.state::<Asking>();
        let mut state = asking.lock();
        state.listening = true;
        std::mem::take(&mut state.events)
    };
    for (event, told) in waiting {
        emit(handle, event, &told);
    }
}

/// Tells the main page, now or as soon as it listens.
pub fn tell(handle: &AppHandle, event: &'static str, told: Value) {
    {
        let asking = handle.state::<Asking>();
        let mut state = asking.lock();
        if !state.listening {
            if state.events.len() < MOST {
                state.events.push((event, told));
            }
            return;
        }
    }
    emit(handle, event, &told);
}

fn emit(handle: &AppHandle, event: &str, told: &Value) {
    if let Err(error) = handle.emit_to(MAIN, event, told) {
        tracing::warn!("the page could not be told of a {event}: {error}");
    }
}

/// As the page reads it; a link that is not followed leads to a sentence.
fn told(link: Option<&Link>) -> Value {
    link.map_or_else(|| json!({ "to": "nowhere" }), |link| json!(link))
}
