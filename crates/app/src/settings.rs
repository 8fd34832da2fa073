//! Settings of this device: a small TOML file over commented defaults. What is NOT here: settings of the programme,
//! which are records in the ledger.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{DeviceSettings, Nothing, Touched};
use crate::app::App;
use crate::atomic;
use crate::error::Error;
use crate::places::Places;
use crate::strip;

/// The shipped defaults, with a comment for each.
const DEFAULTS: &str = include_str!("../../../assets/settings/defaults.toml");

/// The settings of this device. A file that cannot be read counts as absent; a value that is not understood, as its default.
pub(crate) fn load(places: &Places) -> DeviceSettings {
    let written = std::fs::read_to_string(&places.settings).unwrap_or_default();
    over_defaults(&written)
}

fn over_defaults(written: &str) -> DeviceSettings {
    let defaults: toml::Table = DEFAULTS.parse().expect("the shipped defaults are TOML; a test reads them");
    let mut merged = defaults.clone();
    for (name, value) in written.parse::<toml::Table>().unwrap_or_default() {
        if defaults.get(&name).is_some_and(|default| default.same_type(&value)) {
            merged.insert(name, value);
        }
    }
    let settings: DeviceSettings = merged.try_into().expect("defaults hold every setting; a test reads them");
    tidy(settings)
}

/// Values out of their list fall back to the first, numbers are clamped.
fn tidy(mut settings: DeviceSettings) -> DeviceSettings {
    let keep = |value: &mut String, list: &[&str]| {
        if !list.contains(&value.as_str()) {
            list[0].clone_into(value);
        }
    };
    keep(&mut settings.theme, &["system", "light", "dark", "contrast"]);
    keep(&mut settings.density, &["system", "comfortable", "compact", "touch"]);
    keep(&mut settings.font, &["inter", "hyperlegible"]);
    keep(&mut settings.motion, &["system", "reduced", "full"]);
    keep(&mut settings.view, &["shadow", "supervise", "across"]);
    settings.text_size = settings.text_size.clamp(80, 200);
    let mut once = BTreeSet::new();
    settings.strip.retain(|code| strip::is_known(code) && once.insert(code.clone()));
    settings.strip.truncate(strip::MOST_KEYS);
    settings
}

/// The settings of this device.
pub fn settings(app: &App, _: Nothing) -> Result<DeviceSettings, Error> {
    Ok(app.device_settings().clone())
}

/// Writes the settings of this device.
pub fn save_settings(app: &App, wanted: DeviceSettings) -> Result<DeviceSettings, Error> {
    strip::check_keys(&wanted.strip)?;
    save(app, |settings| {
        // Keys are settings only once the system has given them.
        let shortcut = std::mem::take(&mut settings.shortcut);
        *settings = DeviceSettings { shortcut, ..wanted };
    })
}

/// Changes the settings of this device, in the file first.
pub(crate) fn save(app: &App, change: impl FnOnce(&mut DeviceSettings)) -> Result<DeviceSettings, Error> {
    let mut wanted = app.device_settings().clone();
    change(&mut wanted);
    let wanted = tidy(wanted);
    let text = differing(&wanted, &over_defaults(""));
    atomic::write_over(&app.places().settings, text.as_bytes())?;
    let before = std::mem::replace(&mut *app.device_settings(), wanted.clone());
    if before.tray != wanted.tray {
        app.host().show_tray(wanted.tray);
    }
    app.announce(&Touched::kind("settings"));
    Ok(wanted)
}

/// Only what differs from the defaults is written, so that better defaults reach everybody.
fn differing(wanted: &DeviceSettings, defaults: &DeviceSettings) -> String {
    let table = |settings: &DeviceSettings| -> BTreeMap<String, toml::Value> {
        toml::Value::try_from(settings)
            .expect("settings are plain values")
            .as_table()
            .map(|table| table.clone().into_iter().collect())
            .unwrap_or_default()
    };
    let (wanted, defaults) = (table(wanted), table(defaults));
    let changed: toml::Table = wanted.into_iter().filter(|(name, value)| defaults.get(name) != Some(value)).collect();
    format!("# Settings of this device that differ from the defaults. Safe to delete.\n{changed}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_complete_and_a_broken_file_counts_as_absent() {
        let defaults = over_defaults("");
        assert_eq!(defaults.text_size, 100);
        assert_eq!(over_defaults("theme = [[[ not toml"), defaults);
        assert_eq!(over_defaults("theme = 7\ntext_size = 900").text_size, 200);
        assert_eq!(over_defaults("theme = 'purple'").theme, "system");
        let keys = over_defaults("strip = ['meeting', 'juggling', 'talk', 'meeting']").strip;
        assert_eq!(keys, ["meeting", "talk"], "what is known, each once");
        assert_eq!(over_defaults("strip = []").strip, Vec::<String>::new());
    }

    #[test]
    fn only_what_differs_is_written_and_reads_back() {
        let defaults = over_defaults("");
        let wanted = DeviceSettings { theme: "dark".to_owned(), ..defaults.clone() };
        let text = differing(&wanted, &defaults);
        assert!(text.contains("dark") && !text.contains("density"));
        assert_eq!(over_defaults(&text), wanted);
    }
}
