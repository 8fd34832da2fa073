//! On Linux: told to the desktop over the session's bus (StatusNotifierItem), so that no library is needed at run time.

use std::sync::{Mutex, PoisonError};

use ksni::blocking::{Handle, TrayMethods};
use ksni::menu::StandardItem;
use tauri::AppHandle;

use super::{Does, items};
use crate::asked;

/// The icon, while it is shown.
#[derive(Default)]
pub struct Icon(Mutex<Option<Handle<Item>>>);

impl Icon {
    /// Shows or removes it; why a desktop shows none is said in its own words.
    pub(super) fn follow(&self, handle: &AppHandle, wanted: bool) -> Result<(), String> {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if wanted && shown.is_none() {
            *shown = Some(Item(handle.clone()).spawn().map_err(|error| error.to_string())?);
        } else if !wanted && let Some(icon) = shown.take() {
            icon.shutdown().wait();
        }
        Ok(())
    }
}

/// What the desktop asks of it.
struct Item(AppHandle);

impl ksni::Tray for Item {
    fn id(&self) -> String {
        self.0.config().identifier.clone()
    }

    fn title(&self) -> String {
        "Shadowday".to_owned()
    }

    fn icon_pixmap(&self) -> Vec<ksni::Icon> {
        let Some(picture) = self.0.default_window_icon() else { return Vec::new() };
        // Each pixel as alpha, red, green, blue.
        let data = picture.rgba().chunks_exact(4).flat_map(|rgba| [rgba[3], rgba[0], rgba[1], rgba[2]]).collect();
        vec![ksni::Icon { width: picture.width() as i32, height: picture.height() as i32, data }]
    }

    fn activate(&mut self, _: i32, _: i32) {
        asked::main(&self.0);
    }

    fn menu(&self) -> Vec<ksni::MenuItem<Self>> {
        let item = |(label, does): (String, Does)| {
            // An underscore would mark a key.
            let label = label.replace('_', "__");
            StandardItem { label, activate: Box::new(move |item: &mut Self| does(&item.0)), ..Default::default() }
                .into()
        };
        items(&self.0).into_iter().map(item).collect()
    }
}
