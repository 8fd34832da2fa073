//! Capture from anywhere: the keys that bring the small window.

use super::crossing;

crossing! {
    /// The keys that bring the small window from every program, and whether they work here.
    pub struct CaptureKeys {
        /// As kept in the settings, e.g. `CmdOrCtrl+Shift+J`; empty when switched off.
        pub keys: String,
        /// What works on this desktop.
        pub way: CaptureWay,
        /// What the desktop calls the keys that it gave instead, where it was asked for them.
        pub given: Option<String>,
        /// Why the keys could not be taken, in the system's words.
        pub failure: Option<String>,
        /// The session is a Wayland one, where X11 compatibility is a choice.
        pub wayland: bool,
    }

    /// What brings the small window on this desktop.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum CaptureWay {
        /// The keys, in every program.
        Keys,
        /// The keys, but on a Wayland session only while a program of the older kind (X11) has the focus.
        KeysInX11,
        /// Keys that the desktop gave through its portal, in every program; it may have chosen others.
        Portal,
        /// Only keys that the desktop itself binds to `shadowday --capture`: this session lets no program take keys.
        Desktop,
        /// The keys are switched off.
        Off,
        /// The system refused the keys.
        Refused,
    }

    /// Request of `set_capture_keys`.
    pub struct SetCaptureKeys {
        /// The keys wanted; empty switches them off.
        pub keys: String,
    }
}
