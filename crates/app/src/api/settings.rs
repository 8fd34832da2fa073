//! Settings of this device and of the programme.

use super::crossing;

crossing! {
    /// Settings of this device; a small file beside the notebook's identity.
    pub struct DeviceSettings {
        /// `system`, `light`, `dark`, `contrast`.
        pub theme: String,
        /// `system`, `comfortable`, `compact`, `touch`.
        pub density: String,
        /// Per cent, 80 to 200.
        pub text_size: u32,
        /// `inter` or `hyperlegible`.
        pub font: String,
        /// Language tag, or `system`.
        pub language: String,
        /// `system`, `reduced`, `full`.
        pub motion: String,
        /// Single-letter shortcuts are on.
        pub letter_keys: bool,
        /// Which view items come first: `shadow`, `supervise`, `across`.
        pub view: String,
        /// The activities that have a key in the time strip, six at most.
        pub strip: Vec<String>,
        /// The time strip is shown.
        pub strip_shown: bool,
        /// The keys that bring the small window from every program; empty when switched off. Changed by `set_capture_keys`.
        pub shortcut: String,
        /// On a Wayland session the window is drawn through X11, where a window can stay on top.
        pub x11: bool,
        /// An icon beside the clock, where the desktop has a place for it.
        pub tray: bool,
        /// One message at the time at which a day was to end.
        pub reminder: bool,
    }

    /// Settings of the programme, records in the ledger.
    pub struct ProgrammeForm {
        /// Position it was read at.
        pub seen: String,
        /// Name.
        pub name: String,
        /// Purpose.
        pub purpose: String,
        /// On what basis notes are taken; absent means unchanged.
        pub basis_note: Option<String>,
        /// What hosts are told: the programme's own words, or the shipped ones; absent means unchanged.
        pub notice: Option<String>,
        /// Version of that text, raised by the core when a changed text is saved.
        pub notice_version: u32,
        /// Language tag; chooses how search stems words.
        pub language: String,
        /// Fewest hosts behind a count.
        pub k_counts: u32,
        /// Fewest hosts behind a quote.
        pub k_quotes: u32,
        /// Days after which notes are reviewed for removal.
        pub retention_days: u32,
        /// What numbers of customers look like, an example a line; absent means unchanged.
        pub customer_numbers: Option<String>,
    }

    /// Request of `try_customer_numbers`.
    pub struct CustomerNumbers {
        /// An example a line, as it is being typed.
        pub text: String,
    }

    /// An example of a customer's number, tried.
    pub struct CustomerNumber {
        /// Its shape, as it will be kept: `K-#######`; as typed where it is none.
        pub example: String,
        /// Made-up numbers that it notices.
        pub samples: Vec<String>,
        /// Why it cannot be kept; empty when it can.
        pub problem: String,
    }

    /// Where things are, for Settings.
    pub struct Places {
        /// Notebook folder.
        pub notebook: String,
        /// Settings file.
        pub settings: String,
        /// Reports.
        pub reports: String,
        /// Logs.
        pub logs: String,
        /// SQLite version.
        pub sqlite: String,
        /// App version.
        pub version: String,
    }
}
