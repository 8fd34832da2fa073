//! The icon beside the clock, where the desktop has a place for it: a line to write in, the window, the end. It is never
//! the only way to any of them. What is NOT here: drawing it, which each system does its own way.

#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod drawn;
#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod drawn;

use tauri::{AppHandle, Manager};

use crate::window::MAIN;
use crate::{asked, window};

pub use drawn::Icon;

/// What an item does.
type Does = fn(&AppHandle);

/// What its menu offers: the message of each item and what it does.
const ITEMS: [(&str, Does); 3] = [("menu-new-line", asked::capture), ("tray-open", asked::main), ("menu-quit", quit)];

/// Shows or removes it, as the settings have it. Never on the window's own thread: the desktop is asked.
pub fn follow(handle: &AppHandle, wanted: bool) {
    if let Err(why) = handle.state::<Icon>().follow(handle, wanted) {
        tracing::info!("no icon beside the clock: {why}");
    }
}

/// Its items in the person's language.
fn items(handle: &AppHandle) -> Vec<(String, Does)> {
    let words = window::words(handle);
    ITEMS.iter().map(|(message, does)| (words.plain(message), *does)).collect()
}

/// As closing the window does, so that the page first keeps what is being written.
fn quit(handle: &AppHandle) {
    let closed = handle.get_webview_window(MAIN).map(|window| window.close());
    if !matches!(closed, Some(Ok(()))) {
        handle.exit(0);
    }
}

#[cfg(test)]
mod tests {
    use super::ITEMS;
    use shadowday_app::Words;

    #[test]
    fn every_item_has_words_in_every_language() {
        for language in Words::languages() {
            for (message, _) in ITEMS {
                assert_ne!(Words::of(language).plain(message), message, "{language}");
            }
        }
    }
}
