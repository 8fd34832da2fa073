//! What the words of a start ask of the window: nothing more than `--data DIR`, and then perhaps `--capture` or a link.
//! Anything else is for the command line, which also knows what to say about a wrong word.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::link::{self, Link};

/// The window is wanted, perhaps on a certain notebook.
#[derive(Debug, PartialEq)]
pub struct Window {
    /// The notebook's folder; the usual one when absent.
    pub folder: Option<PathBuf>,
    /// What to show there.
    pub asked: Asked,
}

/// What a start asks to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// The main window, as it is.
    Main,
    /// The small window.
    Capture,
    /// A place in the main window; `None` for a link that is not one of ours.
    Link(Option<Link>),
}

/// The window as asked for; `None` when a command is. The program's own name comes first.
pub fn window(words: &[OsString]) -> Option<Window> {
    let (folder, rest) = match words.get(1..).unwrap_or_default() {
        [name, folder, rest @ ..] if name == "--data" => (Some(PathBuf::from(folder)), rest),
        [word, rest @ ..] if word.to_str().is_some_and(|word| word.starts_with("--data=")) => {
            (word.to_str()?.strip_prefix("--data=").map(PathBuf::from), rest)
        }
        rest => (None, rest),
    };
    let asked = match rest {
        [] => Asked::Main,
        [word] if word == "--capture" => Asked::Capture,
        // A link holds no bytes outside of text; what is no text is no link of ours, and still no command.
        [word] if link::is_one(&word.to_string_lossy()) => Asked::Link(word.to_str().and_then(Link::parse)),
        _ => return None,
    };
    Some(Window { folder, asked })
}

#[cfg(test)]
mod tests {
    use super::{Asked, Window, window};
    use crate::link::Link;

    fn words(words: &[&str]) -> Vec<std::ffi::OsString> {
        [&["shadowday"], words].concat().into_iter().map(Into::into).collect()
    }

    #[test]
    fn only_no_words_or_a_folder_open_the_window() {
        let check = |said: &[&str], expect: Option<Option<&str>>| {
            let expect = expect.map(|folder| Window { folder: folder.map(Into::into), asked: Asked::Main });
            assert_eq!(window(&words(said)), expect, "{said:?}");
        };
        check(&[], Some(None));
        check(&["--data", "/tmp/x"], Some(Some("/tmp/x")));
        check(&["--data=/tmp/x"], Some(Some("/tmp/x")));
        check(&["note", "a line"], None);
        check(&["--data", "/tmp/x", "note", "a line"], None);
        check(&["--data"], None);
        check(&["--help"], None);
        check(&["nonsense"], None);
    }

    #[test]
    fn the_small_window_and_links_are_asked_for_alone() {
        let check = |said: &[&str], expect: Option<Asked>| {
            assert_eq!(window(&words(said)).map(|window| window.asked), expect, "{said:?}");
        };
        check(&["--capture"], Some(Asked::Capture));
        check(&["--data", "/tmp/x", "--capture"], Some(Asked::Capture));
        check(&["shadowday://today"], Some(Asked::Link(Some(Link::Today))));
        check(&["--data=/tmp/x", "shadowday://today"], Some(Asked::Link(Some(Link::Today))));
        check(&["shadowday://elsewhere"], Some(Asked::Link(None)));
        check(&["SHADOWDAY:x"], Some(Asked::Link(None)));
        check(&["--capture", "undo"], None);
        check(&["shadowday://today", "--data", "/tmp/x"], None);
        check(&["shadowday://today", "undo"], None);
        check(&["https://example.org/"], None);
    }

    #[test]
    fn the_desktops_menu_asks_for_what_there_is() {
        let file = include_str!("../../assets/linux/shadowday.desktop");
        let asked = |group: &str| {
            let (_, after) = file.split_once(&format!("[{group}]\n")).expect("the group is there");
            let exec = after.lines().find_map(|line| line.strip_prefix("Exec=shadowday")).expect("it starts us");
            let said: Vec<&str> = exec.split_whitespace().filter(|word| *word != "%u").collect();
            window(&words(&said)).map(|window| window.asked)
        };
        assert_eq!(asked("Desktop Entry"), Some(Asked::Main));
        assert_eq!(asked("Desktop Action new-observation"), Some(Asked::Capture));
        assert_eq!(asked("Desktop Action today"), Some(Asked::Link(Some(Link::Today))));
        assert_eq!(asked("Desktop Action search"), Some(Asked::Link(Some(Link::Search { query: String::new() }))));
        assert!(file.contains("MimeType=x-scheme-handler/shadowday;"), "links are handed to us");
    }
}
