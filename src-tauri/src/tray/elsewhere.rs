//! On macOS and Windows: the system's own, through Tauri.

use tauri::menu::MenuBuilder;
use tauri::tray::{MouseButton, MouseButtonState, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Manager};

use super::{ITEMS, items};
use crate::asked;

/// Its name in the program.
const ID: &str = "tray";

/// The icon; the program keeps it by its name.
#[derive(Default)]
pub struct Icon;

impl Icon {
    /// Shows or removes it; a failure is said in the system's words.
    pub(super) fn follow(&self, handle: &AppHandle, wanted: bool) -> Result<(), String> {
        let shown = handle.tray_by_id(ID).is_some();
        if wanted && !shown {
            return show(handle).map_err(|error| error.to_string());
        }
        if !wanted {
            drop(handle.remove_tray_by_id(ID));
        }
        Ok(())
    }
}

fn show(handle: &AppHandle) -> tauri::Result<()> {
    let texts = items(handle);
    let menu = texts.iter().zip(ITEMS).fold(MenuBuilder::new(handle), |menu, ((text, _), (id, _))| menu.text(id, text));
    let mut icon = TrayIconBuilder::with_id(ID)
        .tooltip("Shadowday")
        .menu(&menu.build()?)
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(|handle, event| {
            if let Some((_, does)) = ITEMS.iter().find(|(id, _)| event.id() == id) {
                does(handle);
            }
        })
        .on_tray_icon_event(|icon, event| {
            if let TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. } = event
                && cfg!(windows)
            {
                asked::main(icon.app_handle());
            }
        });
    if let Some(picture) = handle.default_window_icon() {
        icon = icon.icon(picture.clone());
    }
    icon.build(handle).map(drop)
}
