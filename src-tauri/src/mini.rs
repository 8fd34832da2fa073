//! The small window: made once, hidden, after the start, and from then on only shown and hidden, so that the caret is in
//! its line at once. Not here: what is written in it (its page), the keys that bring it (`keys`).

use std::sync::{Mutex, PoisonError};

use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Emitter, Manager, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::asked::Asking;
use crate::window;

/// Its label; the core allows it less than the main window.
pub const MINI: &str = "mini";

/// Its least size, in logical pixels.
const SIZE: (f64, f64) = (380.0, 148.0);

/// Where it stood when it was put away: a window that is shown again would be placed anew.
#[derive(Default)]
pub struct Place(Mutex<Option<PhysicalPosition<i32>>>);

/// Makes it, hidden. Never on the window's own thread.
pub fn make(handle: &AppHandle, paper: Option<Color>) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(handle, MINI, WebviewUrl::App("mini.html".into()))
        .title("Shadowday")
        .inner_size(SIZE.0, SIZE.1)
        // Not fixed: large text may want more room, and GTK makes a fixed window no lower than 200 pixels.
        .min_inner_size(SIZE.0, SIZE.1)
        .center()
        .maximizable(false)
        .minimizable(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible(false)
        .on_navigation(window::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    window.set_background_color(paper)?;
    let kept = window.outer_position().ok().filter(|place| is_visible_at(&window, *place));
    match kept {
        Some(_) => Ok(()),
        None => window.center(),
    }
}

/// Shows it, the caret in its line. Says whether it is there already.
pub fn show(handle: &AppHandle) -> bool {
    let Some(window) = handle.get_webview_window(MINI) else { return false };
    let place = *handle.state::<Place>().0.lock().unwrap_or_else(PoisonError::into_inner);
    let shown = window
        .show()
        .and_then(|()| {
            place.filter(|place| is_visible_at(&window, *place)).map_or(Ok(()), |at| window.set_position(at))
        })
        .and_then(|()| window.set_focus())
        .and_then(|()| handle.emit_to(MINI, "shown", ()));
    if let Err(error) = shown {
        tracing::warn!("the small window could not be shown: {error}");
    }
    true
}

/// Puts it away. Where it was all that was asked for, nothing invisible stays behind: the program ends.
pub fn put_away(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MINI) {
        if window.is_visible().unwrap_or(false) {
            *handle.state::<Place>().0.lock().unwrap_or_else(PoisonError::into_inner) = window.outer_position().ok();
        }
        if let Err(error) = window.hide() {
            tracing::warn!("the small window could not be put away: {error}");
        }
    }
    if handle.state::<Asking>().alone() {
        handle.exit(0);
    }
}

/// It was closed by its frame: its page writes down what waits, then puts it away.
pub fn closing(window: &tauri::Window) {
    if let Err(error) = window.emit_to(MINI, "leave", ()) {
        tracing::warn!("the small window's page could not be told: {error}");
    }
}

/// Whether its title would be on a screen: one that was unplugged takes no windows along.
fn is_visible_at(window: &WebviewWindow, place: PhysicalPosition<i32>) -> bool {
    window.available_monitors().is_ok_and(|monitors| {
        monitors.iter().any(|monitor| holds(*monitor.position(), (monitor.size().width, monitor.size().height), place))
    })
}

fn holds(corner: PhysicalPosition<i32>, (width, height): (u32, u32), place: PhysicalPosition<i32>) -> bool {
    /// Less than this of it in view cannot be taken hold of.
    const LEAST: i64 = 80;
    let inside = |from: i32, length: u32, at: i32| {
        let (from, at) = (i64::from(from), i64::from(at));
        at >= from && at + LEAST <= from + i64::from(length)
    };
    inside(corner.x, width, place.x) && inside(corner.y, height, place.y)
}

#[cfg(test)]
mod tests {
    use super::holds;
    use tauri::PhysicalPosition;

    #[test]
    fn a_place_on_a_screen_that_is_gone_is_not_taken() {
        let check = |x: i32, y: i32, expect: bool| {
            let (corner, place) = (PhysicalPosition::new(0, 0), PhysicalPosition::new(x, y));
            assert_eq!(holds(corner, (1280, 900), place), expect, "{x} {y}");
        };
        check(0, 0, true);
        check(1200, 820, true);
        check(1201, 0, false);
        check(-1, 0, false);
        check(0, 900, false);
        check(i32::MAX, i32::MIN, false);
        assert!(
            holds(PhysicalPosition::new(-1920, 0), (1920, 1080), PhysicalPosition::new(-500, 30)),
            "the screen to the left"
        );
    }
}
