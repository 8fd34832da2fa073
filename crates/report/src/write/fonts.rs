//! Fonts for the pages: Inter from the program itself; fonts of the system only for characters Inter does not have.
//! What is NOT here: how text is set.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// What stands for a character that no font has; Inter has it.
pub const REPLACEMENT: char = '□';

/// Fonts with their index.
pub struct Fonts {
    /// The index.
    pub book: LazyHash<FontBook>,
    /// The fonts.
    pub fonts: Vec<Font>,
}

impl Fonts {
    fn new(fonts: Vec<Font>) -> Self {
        Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Has any font the character?
    pub fn covers(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(letter as u32))
    }
}

/// Inter alone: enough for Latin, Greek and Cyrillic.
pub fn own() -> Arc<Fonts> {
    static OWN: OnceLock<Arc<Fonts>> = OnceLock::new();
    const INTER: [&[u8]; 4] = [
        include_bytes!("../../../../assets/fonts/Inter-Regular.otf"),
        include_bytes!("../../../../assets/fonts/Inter-Italic.otf"),
        include_bytes!("../../../../assets/fonts/Inter-SemiBold.otf"),
        include_bytes!("../../../../assets/fonts/Inter-Bold.otf"),
    ];
    let load = || Arc::new(Fonts::new(INTER.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect()));
    OWN.get_or_init(load).clone()
}

/// Inter and the system's fonts for other scripts and emoji. Read once: the files are large.
pub fn with_system() -> Arc<Fonts> {
    static ALL: OnceLock<Arc<Fonts>> = OnceLock::new();
    let load = || {
        let mut fonts = own().fonts.clone();
        for file in fallback_files() {
            let Ok(data) = std::fs::read(&file) else { continue }; // A font that cannot be read is one fallback fewer.
            fonts.extend(Font::iter(Bytes::new(data)).take(FACES_A_FILE));
        }
        Arc::new(Fonts::new(fonts))
    };
    ALL.get_or_init(load).clone()
}

/// Beginnings of file names of broad fonts on Linux, macOS and Windows, best first.
const BROAD: [&str; 34] = [
    "notosanscjk-regular",
    "notosanscjk",
    "sourcehansans",
    "notosansarabic-regular",
    "notosanshebrew-regular",
    "notosansthai-regular",
    "notosansdevanagari-regular",
    "notosansbengali-regular",
    "notosanstamil-regular",
    "notosanssymbols2-regular",
    "notosanssymbols-regular",
    "notosans-regular",
    "dejavusans.",
    "freesans.",
    "wqy-",
    "ipagothic",
    "droidsansfallback",
    "unifont",
    "hiragino",
    "pingfang",
    "applesdgothicneo",
    "arial unicode",
    "geezapro",
    "thonburi",
    "apple symbols",
    "segoeui.",
    "seguisym",
    "msyh.",
    "yugothr",
    "malgun.",
    "nirmala",
    "leelawui.",
    "notocoloremoji",
    "seguiemj",
];
/// Collections hold one face a language; the first few cover them all.
const FACES_A_FILE: usize = 2;
/// Folders deeper than this, or more files than this, are no font folder.
const DEEPEST: usize = 5;
const MOST_FILES: usize = 20_000;
const MOST_FALLBACKS: usize = 24;

fn fallback_files() -> Vec<PathBuf> {
    let mut found: Vec<(usize, PathBuf)> = Vec::new();
    let mut left = MOST_FILES;
    for folder in font_folders() {
        walk(&folder, DEEPEST, &mut left, &mut |path| {
            let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
            let is_font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|ending| name.ends_with(ending));
            if let Some(rank) = BROAD.iter().position(|start| is_font && name.starts_with(start)) {
                found.push((rank, path.to_owned()));
            }
        });
    }
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, path)| path).take(MOST_FALLBACKS).collect()
}

/// Where systems keep fonts.
fn font_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"]
            .iter()
            .map(PathBuf::from)
            .collect();
    if let Some(windows) = std::env::var_os("WINDIR") {
        folders.push(Path::new(&windows).join("Fonts"));
    }
    folders
}

fn walk(folder: &Path, deeper: usize, left: &mut usize, take: &mut dyn FnMut(&Path)) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if *left == 0 {
            return;
        }
        *left -= 1;
        if path.is_dir() {
            if deeper > 0 {
                walk(&path, deeper - 1, left, take);
            }
        } else {
            take(&path);
        }
    }
}
