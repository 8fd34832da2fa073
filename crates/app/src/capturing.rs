//! Capture from anywhere, as far as the core has to do with it: the small window asks to be put away, and Settings asks
//! for other keys. What is NOT here: the window and the keys themselves; the desktop has them (`Host`).

use shadowday_model::sentence;

use crate::api::{CaptureKeys, CaptureWay, Nothing, SetCaptureKeys};
use crate::app::App;
use crate::error::Error;
use crate::settings;

/// More letters than any combination of keys has.
const LONGEST: usize = 64;

/// The keys that bring the small window, and whether they work.
pub fn capture_keys(app: &App, _: Nothing) -> Result<CaptureKeys, Error> {
    Ok(app.host().capture_keys())
}

/// Takes other keys. When they cannot be taken, the ones before stay.
pub fn set_capture_keys(app: &App, request: SetCaptureKeys) -> Result<CaptureKeys, Error> {
    let keys = request.keys.trim();
    if keys.len() > LONGEST || !keys.chars().all(|letter| letter.is_ascii_graphic()) {
        return Err(Error::invalid("keys", sentence!("error-no-keys")));
    }
    let before = app.device_settings().shortcut.clone();
    let taken = app.host().take_capture_keys(keys);
    if taken.way == CaptureWay::Refused {
        let kept = app.host().take_capture_keys(&before);
        let why = taken.failure.unwrap_or_default();
        return Err(Error::invalid(
            "keys",
            if kept.way == CaptureWay::Refused {
                sentence!("error-keys-refused", why = why)
            } else {
                sentence!("error-keys-refused-others-work", why = why)
            },
        ));
    }
    settings::save(app, |settings| keys.clone_into(&mut settings.shortcut))?;
    Ok(taken)
}

/// Puts the small window away.
pub fn put_away(app: &App, _: Nothing) -> Result<Nothing, Error> {
    app.host().put_away();
    Ok(Nothing {})
}

/// Brings the main window to the front.
pub fn show_main(app: &App, _: Nothing) -> Result<Nothing, Error> {
    app.host().show_main();
    Ok(Nothing {})
}
