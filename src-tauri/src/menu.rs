//! The menu in the person's language. An item says which command of the page's registry it stands for; the page does it.
//! Not here: what a command does, and keys: the page's one keyboard map has them.

use shadowday_app::Words;
use tauri::menu::{Menu, MenuBuilder, MenuItem, PredefinedMenuItem, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Window, Wry};

/// Items of a menu, by the command each stands for; `-` is a line between.
type Items = &'static [&'static str];

const FILE: Items = &["new-line", "start-day", "end-day", "-", "import", "make-report", "-", "settings"];
const EDIT: Items = &["undo", "redo"];
const GO: Items = &["go-today", "go-search", "go-days", "go-reports", "go-removed", "-", "palette"];
const HELP: Items = &["help-keys", "show-folder"];

/// The whole menu bar.
pub fn menu(handle: &AppHandle, language: &str) -> tauri::Result<Menu<Wry>> {
    let words = Words::of(language);
    let bar = MenuBuilder::new(handle);
    #[cfg(target_os = "macos")]
    let bar = bar.item(&application(handle, &words)?);
    let file = submenu(handle, &words, "menu-file", FILE)?;
    if cfg!(not(target_os = "macos")) {
        file.append_items(&[
            &PredefinedMenuItem::separator(handle)?,
            &PredefinedMenuItem::quit(handle, Some(&words.plain("menu-quit")))?,
        ])?;
    }
    let edit = submenu(handle, &words, "menu-edit", EDIT)?;
    if cfg!(not(target_os = "linux")) {
        // On macOS the fields' own keys work only through these; GTK has no such items.
        edit.append_items(&[
            &PredefinedMenuItem::separator(handle)?,
            &PredefinedMenuItem::cut(handle, Some(&words.plain("menu-cut")))?,
            &PredefinedMenuItem::copy(handle, Some(&words.plain("menu-copy")))?,
            &PredefinedMenuItem::paste(handle, Some(&words.plain("menu-paste")))?,
            &PredefinedMenuItem::select_all(handle, Some(&words.plain("menu-select-all")))?,
        ])?;
    }
    bar.items(&[&file, &edit, &submenu(handle, &words, "menu-go", GO)?, &submenu(handle, &words, "menu-help", HELP)?])
        .build()
}

/// Tells the page which command was chosen.
pub fn chosen(window: &Window, command: &str) {
    if let Err(error) = window.emit("menu", command) {
        tracing::warn!("the page could not be told of the menu: {error}");
    }
}

fn submenu(handle: &AppHandle, words: &Words, title: &str, items: Items) -> tauri::Result<Submenu<Wry>> {
    let menu = SubmenuBuilder::new(handle, words.plain(title)).build()?;
    for item in items {
        if *item == "-" {
            menu.append(&PredefinedMenuItem::separator(handle)?)?;
        } else {
            menu.append(&MenuItem::with_id(handle, *item, words.plain(&format!("menu-{item}")), true, None::<&str>)?)?;
        }
    }
    Ok(menu)
}

/// The first menu of macOS, named after the app.
#[cfg(target_os = "macos")]
fn application(handle: &AppHandle, words: &Words) -> tauri::Result<Submenu<Wry>> {
    SubmenuBuilder::new(handle, "Shadowday")
        .item(&PredefinedMenuItem::hide(handle, Some(&words.plain("menu-hide")))?)
        .separator()
        .item(&PredefinedMenuItem::quit(handle, Some(&words.plain("menu-quit")))?)
        .build()
}

#[cfg(test)]
mod tests {
    use super::{EDIT, FILE, GO, HELP, Words};

    #[test]
    fn every_item_has_words_in_every_language() {
        let titles = ["file", "edit", "go", "help", "quit", "cut", "copy", "paste", "select-all", "hide"];
        for language in Words::languages() {
            let words = Words::of(language);
            for item in [FILE, EDIT, GO, HELP].concat().iter().chain(&titles).filter(|item| **item != "-") {
                let id = format!("menu-{item}");
                assert_ne!(words.plain(&id), id, "{language} has no {id}");
            }
        }
    }
}
