//! One message of the system, seen also where the window is not. On Linux over the session's bus, where the desktop keeps it
//! back while a person wants quiet; elsewhere, and without such a desktop, the window asks for attention. What is NOT here:
//! what is said, and when (`app`).

use tauri::{AppHandle, Manager, UserAttentionType};

use crate::window::MAIN;

/// Shows it; nobody waits for the desktop.
pub fn show(handle: &AppHandle, title: &str, words: &str) {
    #[cfg(target_os = "linux")]
    linux::show(handle.clone(), title.to_owned(), words.to_owned());
    #[cfg(not(target_os = "linux"))]
    {
        // The window says it in words.
        let _: (&str, &str) = (title, words);
        ask_for_attention(handle);
    }
}

/// The window is marked in the task bar or the dock.
fn ask_for_attention(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN)
        && let Err(error) = window.request_user_attention(Some(UserAttentionType::Informational))
    {
        tracing::warn!("the window could not ask for attention: {error}");
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;

    use ashpd::zbus;
    use ashpd::zvariant::Value;
    use tauri::AppHandle;

    /// The service of every desktop, and its interface.
    const SERVICE: &str = "org.freedesktop.Notifications";
    /// Where it stands.
    const PLACE: &str = "/org/freedesktop/Notifications";
    /// As long as the desktop shows its own.
    const DEFAULT_MS: i32 = -1;

    pub fn show(handle: AppHandle, title: String, words: String) {
        tauri::async_runtime::spawn(async move {
            if let Err(error) = tell(&handle, &title, &words).await {
                tracing::info!("the desktop shows no notification: {error}");
                super::ask_for_attention(&handle);
            }
        });
    }

    async fn tell(handle: &AppHandle, title: &str, words: &str) -> Result<(), zbus::Error> {
        let bus = zbus::Connection::session().await?;
        let (none, hints) = (Vec::<&str>::new(), HashMap::<&str, Value<'_>>::new());
        let icon = handle.config().identifier.as_str();
        let message = ("Shadowday", 0_u32, icon, title, plain(words), none, hints, DEFAULT_MS);
        bus.call_method(Some(SERVICE), PLACE, Some(SERVICE), "Notify", &message).await?;
        Ok(())
    }

    /// A desktop may read the words as markup.
    fn plain(words: &str) -> String {
        words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
    }
}
