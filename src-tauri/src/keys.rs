//! The keys that bring the small window from every program. What cannot work here is said: a failure in the system's own
//! words, and on a Wayland session, where no program may take keys, whether the desktop gives some when asked (`portal`) or
//! what to bind in its settings instead.

use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use serde_json::json;
use shadowday_app::api::{CaptureKeys, CaptureWay};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_global_shortcut::{Builder, GlobalShortcut, Shortcut, ShortcutState};

use crate::asked;
#[cfg(target_os = "linux")]
use crate::portal;

/// The keys as they are now.
pub struct Keys(Mutex<CaptureKeys>);

impl Default for Keys {
    fn default() -> Self {
        Self(Mutex::new(CaptureKeys {
            keys: String::new(),
            way: CaptureWay::Off,
            given: None,
            failure: None,
            wayland: false,
        }))
    }
}

/// The keys as they are now.
pub fn now(handle: &AppHandle) -> CaptureKeys {
    handle.state::<Keys>().0.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Takes keys in the place of those before.
pub fn take(handle: &AppHandle, keys: &str) -> CaptureKeys {
    let session = Session::now();
    let mut given = None;
    let (way, failure) = match (keys, session.way()) {
        ("", _) => (CaptureWay::Off, give_back(handle).err()),
        (_, CaptureWay::Desktop) => {
            // Until the desktop has answered: it may ask the person first.
            keep(
                handle,
                CaptureKeys {
                    keys: keys.to_owned(),
                    way: CaptureWay::Desktop,
                    given: None,
                    failure: None,
                    wayland: true,
                },
            );
            match from_portal(handle, keys) {
                Ok(name) => {
                    given = Some(name).filter(|name| !name.is_empty());
                    (CaptureWay::Portal, None)
                }
                Err(why) => {
                    tracing::info!("the desktop gives no keys: {why}");
                    (CaptureWay::Desktop, None)
                }
            }
        }
        (_, way) => match give_back(handle).and_then(|()| register(handle, keys)) {
            Ok(()) => (way, None),
            Err(failure) => (CaptureWay::Refused, Some(failure)),
        },
    };
    keep(handle, CaptureKeys { keys: keys.to_owned(), way, given, failure, wayland: session.wayland })
}

fn keep(handle: &AppHandle, taken: CaptureKeys) -> CaptureKeys {
    handle.state::<Keys>().0.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&taken);
    taken
}

#[cfg(target_os = "linux")]
fn from_portal(handle: &AppHandle, keys: &str) -> Result<String, String> {
    portal::take(handle, keys)
}

#[cfg(not(target_os = "linux"))]
fn from_portal(_: &AppHandle, _: &str) -> Result<String, String> {
    Err("there is no portal".to_owned())
}

/// Takes the keys of the settings at the start; the main window says when that fails.
pub fn take_first(handle: &AppHandle, keys: &str) {
    let taken = take(handle, keys);
    if taken.way == CaptureWay::Refused {
        let why = taken.failure.unwrap_or_default();
        tracing::warn!("the keys of the small window were refused: {why}");
        asked::tell(
            handle,
            "notice",
            json!({ "message": "capture-keys-refused", "args": { "keys": keys, "why": why } }),
        );
    }
}

fn register(handle: &AppHandle, keys: &str) -> Result<(), String> {
    let shortcut = Shortcut::from_str(keys).map_err(|error| error.to_string())?;
    if handle.try_state::<GlobalShortcut<Wry>>().is_none() {
        // Only now: where no keys can be taken, what takes them does not run.
        handle.plugin(Builder::new().build()).map_err(|error| error.to_string())?;
    }
    handle
        .state::<GlobalShortcut<Wry>>()
        .on_shortcut(shortcut, |handle, _, event| {
            if event.state == ShortcutState::Pressed {
                asked::capture(handle);
            }
        })
        .map_err(|error| error.to_string())
}

fn give_back(handle: &AppHandle) -> Result<(), String> {
    #[cfg(target_os = "linux")]
    portal::give_back(handle);
    let registered = handle.try_state::<GlobalShortcut<Wry>>();
    registered.map_or(Ok(()), |registered| registered.unregister_all().map_err(|error| error.to_string()))
}

/// What kind of desktop this is, as far as keys go.
#[derive(Clone, Copy)]
struct Session {
    wayland: bool,
    /// Our own windows are drawn through X11.
    x11: bool,
}

impl Session {
    fn now() -> Self {
        let said = |name: &str| std::env::var(name).unwrap_or_default();
        let wayland = cfg!(target_os = "linux") && is_wayland();
        Self { wayland, x11: !wayland || said("GDK_BACKEND").starts_with("x11") }
    }

    fn way(self) -> CaptureWay {
        match (self.wayland, self.x11) {
            (false, _) => CaptureWay::Keys,
            (true, true) => CaptureWay::KeysInX11,
            (true, false) => CaptureWay::Desktop,
        }
    }
}

/// Whether the session is a Wayland one.
pub fn is_wayland() -> bool {
    let said = |name: &str| std::env::var(name).unwrap_or_default();
    !said("WAYLAND_DISPLAY").is_empty() || said("XDG_SESSION_TYPE") == "wayland"
}

#[cfg(test)]
mod tests {
    use super::{CaptureWay, Session, Shortcut};
    use std::str::FromStr;

    #[test]
    fn each_desktop_has_its_way() {
        let check = |wayland, x11, expect| assert_eq!(Session { wayland, x11 }.way(), expect);
        check(false, true, CaptureWay::Keys);
        check(true, false, CaptureWay::Desktop);
        check(true, true, CaptureWay::KeysInX11);
    }

    #[test]
    fn keys_as_the_page_writes_them_are_read() {
        for keys in ["CmdOrCtrl+Shift+J", "Alt+F9", "Super+Space", "CmdOrCtrl+Alt+Digit1", "Shift+CmdOrCtrl+ArrowUp"] {
            assert!(Shortcut::from_str(keys).is_ok(), "{keys}");
        }
        for nonsense in ["", "Ctrl+", "Ctrl+J+K", "Ctrl+ö", "Nothing+J"] {
            assert!(Shortcut::from_str(nonsense).is_err(), "{nonsense}");
        }
    }
}
