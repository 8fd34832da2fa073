//! The main window: made hidden in the theme's colour, shown when its first screen is painted, brought back where it was.
//! Not here: its menu (`menu`), what the page may call (`bridge`).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use shadowday_app::api::Progress;
use shadowday_app::door::Door;
use shadowday_app::sentence;
use shadowday_app::{App, AppOptions, Words};
use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, PhysicalSize, RunEvent, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_window_state::StateFlags;

use crate::argv::{self, Asked};
use crate::asked::{self, Asking};
use crate::bridge::{self, Opened};
#[cfg(target_os = "linux")]
use crate::portal;
use crate::surroundings::Desktop;
use crate::{guard, keys, menu, mini, tray};

/// The label of the main window.
pub const MAIN: &str = "main";

/// The longest a person looks at nothing when the page never says that it is ready.
const SHOWN_AFTER: Duration = Duration::from_millis(1500);

/// Paper of the light and the dark theme, as in `ui/src/styles/tokens.css`: no white flash in the dark.
const LIGHT: Color = Color(0xFB, 0xFA, 0xF8, 0xFF);
const DARK: Color = Color(0x17, 0x19, 0x1C, 0xFF);

/// Opens the window and stays until it is closed.
pub fn open(folder: Option<PathBuf>, asked: Asked) -> ExitCode {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let built = tauri::Builder::default()
        // First of all, so that a second start ends before it touches anything.
        .plugin(only_one(folder.as_deref()))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered).build())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![bridge::call, bridge::call_job, bridge::ready])
        .setup(move |app| {
            start(app.handle(), folder, &asked);
            Ok(())
        })
        .on_window_event(on_window_event)
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            ExitCode::from(u8::try_from(app.run_return(|handle, event| on_run_event(handle, &event))).unwrap_or(1))
        }
        Err(error) => {
            let words = Words::of(shadowday_app::SYSTEM);
            eprintln!("{}", words.say(&sentence!("error-window-not-opened", why = error.to_string())));
            ExitCode::FAILURE
        }
    }
}

/// Shows the window, once.
pub fn show(window: &WebviewWindow) {
    let stays_away = window.app_handle().state::<Asking>().alone();
    if stays_away || window.is_visible().unwrap_or(false) {
        return;
    }
    let shown = window.show().and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!("the window could not be shown: {error}");
    }
}

/// A second start of the same notebook hands the first what it was asked for. Another folder is another notebook.
fn only_one(folder: Option<&Path>) -> tauri::plugin::TauriPlugin<tauri::Wry> {
    let one = tauri_plugin_single_instance::Builder::new().callback(|handle, words, _| {
        let words: Vec<_> = words.into_iter().map(Into::into).collect();
        asked::again(handle, argv::window(&words).map(|window| window.asked));
    });
    match folder {
        None => one.build(),
        Some(folder) => one.dbus_id(format!("app.shadowday.desktop.at{:016x}", digest(folder))).build(),
    }
}

fn digest(folder: &Path) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    std::path::absolute(folder).as_deref().unwrap_or(folder).hash(&mut hasher);
    hasher.finish()
}

/// Brings the window to the front.
pub fn bring_back(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        let back = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = back {
            tracing::warn!("the window could not be brought to the front: {error}");
        }
    }
}

/// Makes the window, and opens the notebook beside it.
fn start(handle: &AppHandle, folder: Option<PathBuf>, asked: &Asked) {
    handle.manage(Opened::default());
    handle.manage(Asking::of(asked));
    handle.manage(keys::Keys::default());
    #[cfg(target_os = "linux")]
    handle.manage(portal::Portal::default());
    handle.manage(tray::Icon::default());
    handle.manage(mini::Place::default());
    handle.manage(Doorway::default());
    let look = Look::of(folder.clone());
    handle.manage(Spoken(look.language.clone()));
    if let Err(error) = make(handle, &look) {
        let told = sentence!("error-window-not-opened", why = error.to_string());
        return give_up(handle, &words(handle).say(&told));
    }
    let handle = handle.clone();
    std::thread::spawn(move || open_notebook(&handle, folder));
}

/// Opens the notebook, telling the page how far it is where that takes a while.
fn open_notebook(handle: &AppHandle, folder: Option<PathBuf>) {
    let mut tell = |progress: Progress| {
        if let Err(error) = handle.emit("opening", progress) {
            tracing::debug!("the window could not be told how far opening is: {error}");
        }
    };
    let host = Arc::new(Desktop::new(handle.clone()));
    let opened = App::open_telling(AppOptions { folder, ..AppOptions::new(host) }, &mut tell);
    let outcome = opened.map_err(|error| error.problem(&words(handle)));
    handle.state::<Opened>().settle(outcome.clone());
    match outcome {
        Ok(app) => from_anywhere(handle, &app),
        Err(problem) => give_up(handle, &problem.sentence),
    }
}

/// The door for `shadowday note`, while the window is open.
#[derive(Default)]
struct Doorway(Mutex<Option<Door>>);

/// What lets a person write from outside of the window: the door, the small window and its keys.
fn from_anywhere(handle: &AppHandle, app: &App) {
    match Door::open(app) {
        Ok(door) => *handle.state::<Doorway>().0.lock().unwrap_or_else(PoisonError::into_inner) = door,
        Err(error) => {
            tracing::warn!("{error}");
            let notice =
                serde_json::json!({ "message": "door-closed", "args": { "why": app.words().say(&error.sentence()) } });
            asked::tell(handle, "notice", notice);
        }
    }
    let settings = app.settings_now();
    let dark = if settings.theme == "system" {
        handle.get_webview_window(MAIN).map(|window| is_dark(&window))
    } else {
        Some(settings.theme == "dark")
    };
    let paper = if dark == Some(true) { DARK } else { LIGHT };
    if let Err(error) = mini::make(handle, Some(paper)) {
        tracing::error!("the small window could not be made: {error}");
        let notice = serde_json::json!({ "message": "mini-failed", "args": { "why": error.to_string() } });
        asked::tell(handle, "notice", notice);
        // Whoever asked for the small window alone is not left with nothing.
        return asked::main(handle);
    }
    asked::mini_is_there(handle);
    tray::follow(handle, settings.tray);
    keys::take_first(handle, &settings.shortcut);
}

fn is_dark(window: &WebviewWindow) -> bool {
    window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark)
}

/// The language that this start began in, for what goes wrong before or without the notebook.
struct Spoken(String);

/// The words of that language.
pub fn words(handle: &AppHandle) -> Words {
    Words::of(handle.try_state::<Spoken>().map_or(shadowday_app::SYSTEM, |spoken| &spoken.inner().0))
}

/// What the window needs to know of this device's settings before the page is there.
struct Look {
    /// `None`: as the system has it.
    dark: Option<bool>,
    /// A language tag.
    language: String,
}

impl Look {
    fn of(folder: Option<PathBuf>) -> Self {
        let settings = App::settings_before_opening(folder).ok();
        let (theme, language) = settings.map_or_else(Default::default, |kept| (kept.theme, kept.language));
        let dark = match theme.as_str() {
            "dark" => Some(true),
            "light" | "contrast" => Some(false),
            _ => None,
        };
        Self { dark, language: shadowday_app::spoken(&language) }
    }
}

/// Says why nothing opens, and ends.
fn give_up(handle: &AppHandle, sentence: &str) {
    eprintln!("{sentence}");
    let handle_later = handle.clone();
    handle
        .dialog()
        .message(sentence)
        .title("Shadowday")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle_later.exit(1));
}

fn make(handle: &AppHandle, look: &Look) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(handle, MAIN, WebviewUrl::default())
        .title("Shadowday")
        .inner_size(1180.0, 780.0)
        .min_inner_size(360.0, 400.0)
        .visible(false)
        .menu(menu::menu(handle, &look.language)?)
        .on_menu_event(|window, event| menu::chosen(window, event.id().as_ref()))
        .on_navigation(is_ours)
        // The page says where it is, and something neutral in discreet mode.
        .on_document_title_changed(|window, title| {
            if let Err(error) = window.set_title(&title) {
                tracing::warn!("the window keeps its title: {error}");
            }
        })
        .on_new_window(|_, _| NewWindowResponse::Deny);
    let window = builder.build()?;
    let dark = look.dark.unwrap_or_else(|| is_dark(&window));
    window.set_background_color(Some(if dark { DARK } else { LIGHT }))?;
    keep_on_screen(&window)?;
    check_spelling(&window, &look.language)?;
    show_in_the_end(window);
    Ok(())
}

/// The page never leaves itself: no link, form or script can take the window elsewhere.
pub fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// A window that is remembered larger than today's screen, or outside it, is brought back inside.
fn keep_on_screen(window: &WebviewWindow) -> tauri::Result<()> {
    let Some(monitor) = window.current_monitor()?.or(window.primary_monitor()?) else { return Ok(()) };
    let (screen, size) = (*monitor.size(), window.outer_size()?);
    if size.width > screen.width || size.height > screen.height {
        window.set_size(PhysicalSize::new(size.width.min(screen.width), size.height.min(screen.height)))?;
        window.center()?;
    }
    Ok(())
}

fn show_in_the_end(window: WebviewWindow) {
    std::thread::spawn(move || {
        std::thread::sleep(SHOWN_AFTER);
        show(&window);
    });
}

/// WebKitGTK checks spelling only when asked; the other webviews do by themselves.
#[cfg(target_os = "linux")]
fn check_spelling(window: &WebviewWindow, language: &str) -> tauri::Result<()> {
    use webkit2gtk::{WebContextExt, WebViewExt};
    let dictionary = language.replace('-', "_");
    window.with_webview(move |webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_languages(&[dictionary.as_str()]);
            context.set_spell_checking_enabled(true);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn check_spelling(_: &WebviewWindow, _: &str) -> tauri::Result<()> {
    Ok(())
}

fn on_window_event(window: &tauri::Window, event: &WindowEvent) {
    match (window.label(), event) {
        (mini::MINI, WindowEvent::CloseRequested { api, .. }) => {
            api.prevent_close();
            return mini::closing(window);
        }
        // The small window is hidden and would keep the program alive.
        (MAIN, WindowEvent::Destroyed) => return window.app_handle().exit(0),
        (mini::MINI, _) => return,
        _ => {}
    }
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
        && let Some(path) = paths.first()
    {
        dropped(window.app_handle(), path.clone());
    }
}

/// A dropped file reaches the page as a token and a name, never as a path.
fn dropped(handle: &AppHandle, path: PathBuf) {
    let handle = handle.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let Ok(app) = handle.state::<Opened>().wait() else { return };
        let file = app.dropped(path);
        if let Err(error) = handle.emit("dropped", file) {
            tracing::warn!("the window could not be told of the dropped file: {error}");
        }
    });
}

fn on_run_event(handle: &AppHandle, event: &RunEvent) {
    match event {
        RunEvent::Exit => {
            // Closed in good order before the page was ready: nothing was wrong with the drawing.
            guard::became_ready();
            // A line that is being taken in is saved first.
            drop(handle.state::<Doorway>().0.lock().unwrap_or_else(PoisonError::into_inner).take());
        }
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            for url in urls {
                asked::again(handle, Some(Asked::Link(crate::link::Link::parse(url.as_str()))));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_our_own_page_may_be_shown() {
        let check = |url: &str, expect: bool| assert_eq!(url.parse().is_ok_and(|url| is_ours(&url)), expect, "{url}");
        check("tauri://localhost/", true);
        check("tauri://localhost/index.html", true);
        check("https://example.org/", false);
        check("http://localhost:1420/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,x", false);
        check("javascript:alert(1)", false);
        check("about:blank", false);
    }
}
