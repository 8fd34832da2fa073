//! Keys on a Wayland session, through the desktop's portal: the desktop asks the person once, keeps the keys and may give
//! others than were wished for. What is NOT here: which sessions need it (`keys`).

use std::sync::{Mutex, PoisonError};

use ashpd::desktop::global_shortcuts::{BindShortcutsOptions, GlobalShortcuts, NewShortcut};
use ashpd::desktop::{CreateSessionOptions, Session};
use futures_util::StreamExt;
use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, Manager};

use crate::{asked, window};

/// What the keys are called at the portal.
const CAPTURE: &str = "capture";

/// The keys that the portal gave.
#[derive(Default)]
pub struct Portal(Mutex<Option<Bound>>);

/// A session at the portal and the task that hears of its keys.
struct Bound {
    session: Session<GlobalShortcuts>,
    listening: JoinHandle<()>,
}

/// Asks the desktop for keys and waits for its answer: the desktop's own name for what it gave, or why it gave nothing.
pub fn take(handle: &AppHandle, keys: &str) -> Result<String, String> {
    give_back(handle);
    tauri::async_runtime::block_on(async {
        let (bound, given) = bind(handle, keys).await.map_err(|error| error.to_string())?;
        *handle.state::<Portal>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(bound);
        Ok(given)
    })
}

/// Gives the keys back, if the portal gave any.
pub fn give_back(handle: &AppHandle) {
    let bound = handle.state::<Portal>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(Bound { session, listening }) = bound {
        listening.abort();
        if let Err(error) = tauri::async_runtime::block_on(session.close()) {
            tracing::warn!("the portal did not take its keys back: {error}");
        }
    }
}

async fn bind(handle: &AppHandle, keys: &str) -> Result<(Bound, String), ashpd::Error> {
    if let Ok(name) = handle.config().identifier.parse()
        && let Err(error) = ashpd::register_host_app(name).await
    {
        // Older portals know a program by its window or not at all, and give keys all the same.
        tracing::debug!("the portal does not take our name: {error}");
    }
    let shortcuts = GlobalShortcuts::new().await?;
    let session = shortcuts.create_session(CreateSessionOptions::default()).await?;
    let mut pressed = shortcuts.receive_activated().await?;
    let described = window::words(handle).plain("portal-keys");
    let wished = NewShortcut::new(CAPTURE, described).preferred_trigger(trigger(keys).as_str());
    let answer = shortcuts.bind_shortcuts(&session, &[wished], None, BindShortcutsOptions::default()).await?;
    let given = answer
        .response()?
        .shortcuts()
        .iter()
        .find(|shortcut| shortcut.id() == CAPTURE)
        .map_or_else(String::new, |it| it.trigger_description().to_owned());
    let called = handle.clone();
    let listening = tauri::async_runtime::spawn(async move {
        while let Some(activated) = pressed.next().await {
            if activated.shortcut_id() == CAPTURE {
                asked::capture(&called);
            }
        }
    });
    Ok((Bound { session, listening }, given))
}

/// Keys as the settings hold them, in the notation of the desktops' shortcuts specification.
fn trigger(keys: &str) -> String {
    let parts = keys.split('+').map(|part| match part {
        "CmdOrCtrl" | "Ctrl" | "Control" => "CTRL".to_owned(),
        "Shift" => "SHIFT".to_owned(),
        "Alt" => "ALT".to_owned(),
        "Super" | "Meta" | "Cmd" => "LOGO".to_owned(),
        "Space" => "space".to_owned(),
        "Enter" => "Return".to_owned(),
        letter if letter.len() == 1 => letter.to_lowercase(),
        other => ["Digit", "Arrow"].iter().find_map(|start| other.strip_prefix(start)).unwrap_or(other).to_owned(),
    });
    parts.collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    use super::trigger;

    #[test]
    fn keys_are_written_as_desktops_read_them() {
        let check = |keys: &str, expect: &str| assert_eq!(trigger(keys), expect, "{keys}");
        check("CmdOrCtrl+Shift+J", "CTRL+SHIFT+j");
        check("Alt+F9", "ALT+F9");
        check("Super+Space", "LOGO+space");
        check("CmdOrCtrl+Alt+Digit1", "CTRL+ALT+1");
        check("Shift+CmdOrCtrl+ArrowUp", "SHIFT+CTRL+Up");
    }
}
