//! Linux only: a webview that stays white with some drivers is given a simpler way to draw. A marker on disk says that
//! the last start never got to its first screen; one such start is enough to try the simpler way, two the simplest.

use std::path::{Path, PathBuf};

use shadowday_app::App;

use crate::keys;

/// Remembers, between starts, how many in a row never became ready.
const MARKER: &str = "starting";

/// Drawing without shared graphics memory.
const NO_DMABUF: (&str, &str) = ("WEBKIT_DISABLE_DMABUF_RENDERER", "1");

/// Drawing without the graphics card.
const NO_COMPOSITING: (&str, &str) = ("WEBKIT_DISABLE_COMPOSITING_MODE", "1");

/// Drawing through X11 on a Wayland session, when the settings of this device say so.
const THROUGH_X11: (&str, &str) = ("GDK_BACKEND", "x11");

/// Set in the process that begins again, so that one start counts once.
const AGAIN: (&str, &str) = ("SHADOWDAY_BEGAN_AGAIN", "1");

/// This device's own folder for what is not part of a notebook.
fn device_folder() -> PathBuf {
    dirs::state_dir().or_else(dirs::data_local_dir).unwrap_or_else(std::env::temp_dir).join("Shadowday").join("window")
}

/// Marks the start and, when needed, begins again with another way to draw.
pub fn before_the_webview(notebook: Option<PathBuf>) {
    if std::env::var_os(AGAIN.0).is_some() {
        return;
    }
    let folder = device_folder();
    let failed = failed_starts(&folder);
    if let Err(error) = mark(&folder, failed + 1) {
        tracing::warn!("the start could not be marked: {error}");
    }
    let mut wanted = simpler_drawing(failed, Path::new("/proc/driver/nvidia/version").exists());
    if cfg!(target_os = "linux")
        && keys::is_wayland()
        && App::settings_before_opening(notebook).is_ok_and(|kept| kept.x11)
    {
        wanted.push(THROUGH_X11);
    }
    let missing: Vec<_> = wanted.into_iter().filter(|(name, _)| std::env::var_os(name).is_none()).collect();
    if !missing.is_empty() {
        begin_again(&[missing, vec![AGAIN]].concat());
    }
}

/// The first screen is painted: the next start need not be careful.
pub fn became_ready() {
    let marker = device_folder().join(MARKER);
    if let Err(error) = std::fs::remove_file(marker)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!("the marker of the start could not be removed: {error}");
    }
}

/// What to ask the webview for after so many starts that failed.
fn simpler_drawing(failed: u32, nvidia: bool) -> Vec<(&'static str, &'static str)> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    match failed {
        0 if nvidia => vec![NO_DMABUF],
        0 => Vec::new(),
        1 => vec![NO_DMABUF],
        _ => vec![NO_DMABUF, NO_COMPOSITING],
    }
}

fn failed_starts(folder: &Path) -> u32 {
    std::fs::read_to_string(folder.join(MARKER)).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}

fn mark(folder: &Path, starts: u32) -> std::io::Result<()> {
    use std::io::Write;
    std::fs::create_dir_all(folder)?;
    std::fs::File::create(folder.join(MARKER))?.write_all(starts.to_string().as_bytes())
}

/// Replaces this process by itself with the variables set: GTK and WebKit read them before any of our code could.
#[cfg(target_os = "linux")]
fn begin_again(variables: &[(&str, &str)]) {
    use std::os::unix::process::CommandExt;
    let Ok(program) = std::env::current_exe() else { return };
    let error =
        std::process::Command::new(program).args(std::env::args_os().skip(1)).envs(variables.iter().copied()).exec();
    tracing::warn!("could not begin again with a simpler way to draw: {error}");
}

#[cfg(not(target_os = "linux"))]
fn begin_again(_: &[(&str, &str)]) {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{failed_starts, mark, simpler_drawing};

    #[test]
    fn each_failed_start_draws_more_simply() {
        assert!(simpler_drawing(0, false).is_empty());
        assert_eq!(simpler_drawing(0, true).len(), 1);
        assert_eq!(simpler_drawing(1, false).len(), 1);
        assert_eq!(simpler_drawing(5, true).len(), 2);
    }

    #[test]
    fn a_start_is_counted_until_it_became_ready() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        assert_eq!(failed_starts(folder.path()), 0);
        mark(folder.path(), 1)?;
        mark(folder.path(), failed_starts(folder.path()) + 1)?;
        assert_eq!(failed_starts(folder.path()), 2);
        Ok(())
    }
}
