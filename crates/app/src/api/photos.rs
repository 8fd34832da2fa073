//! Photos of notes. Pixels cross as `data:` addresses; files and paths never do.

use super::crossing;

crossing! {
    /// A photo of a note.
    pub struct Photo {
        /// Its id.
        pub id: String,
        /// What it shows, in words.
        pub description: String,
    }

    /// A picture that was picked, pasted or dropped. It is in memory only, until it is saved or let go.
    pub struct StagedPhoto {
        /// Names it in later requests.
        pub id: String,
        /// A smaller one to look at, as a `data:` address.
        pub url: String,
        /// Pixels across; areas are given in these.
        pub width: u32,
        /// Pixels down.
        pub height: u32,
    }

    /// Request of `paste_photo`.
    pub struct PastedPhoto {
        /// The bytes of the file in Base64, 12 MB at most.
        pub base64: String,
    }

    /// Names a picture in memory.
    pub struct StagedId {
        /// From `StagedPhoto`.
        pub id: String,
    }

    /// Request of `photo_refusals`.
    pub struct PhotoOf {
        /// The note; a new one of the open day when absent.
        pub note: Option<String>,
    }

    /// A part of a picture, in its pixels from the upper left corner.
    pub struct PhotoArea {
        /// Pixels from the left.
        pub x: u32,
        /// Pixels from above.
        pub y: u32,
        /// Pixels across.
        pub width: u32,
        /// Pixels down.
        pub height: u32,
    }

    /// Request of `save_photo`. Exactly what is hidden must be said: areas, all but one, or nothing.
    pub struct SavePhoto {
        /// From `StagedPhoto`.
        pub staged: String,
        /// The note it belongs to; a new one when absent.
        pub note: Option<String>,
        /// The line of the new note; the description when empty.
        pub line: String,
        /// Parts that are covered for good.
        pub areas: Vec<PhotoArea>,
        /// The only part that is kept.
        pub keep: Option<PhotoArea>,
        /// It was looked at, and nothing in it must be hidden.
        pub nothing_to_hide: bool,
        /// What it shows, in words.
        pub description: String,
        /// It is saved although a host of the day did not allow photos.
        pub although_refused: bool,
    }

    /// Request of `photo`.
    pub struct ShowPhoto {
        /// The photo.
        pub id: String,
        /// As it is kept, or else a small one.
        pub whole: bool,
    }

    /// Answer of `photo`.
    pub struct PhotoShown {
        /// A `data:` address.
        pub url: String,
        /// What it shows, in words.
        pub description: String,
    }

    /// Request of `describe_photo`.
    pub struct DescribePhoto {
        /// The photo.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// What it shows, in words.
        pub description: String,
    }
}
