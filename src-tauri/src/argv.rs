//! Whether the words of the start ask for the window: none, or only `--data DIR`. All others are for the command line,
//! which also knows what to say about a wrong one.

use std::ffi::OsString;
use std::path::PathBuf;

/// The window is wanted, perhaps on a certain notebook.
#[derive(Debug, PartialEq)]
pub struct Window {
    /// The notebook's folder; the usual one when absent.
    pub folder: Option<PathBuf>,
}

/// The window as asked for; `None` when a command is. The program's own name comes first.
pub fn window(words: &[OsString]) -> Option<Window> {
    match words.get(1..).unwrap_or_default() {
        [] => Some(Window { folder: None }),
        [name, folder] if name == "--data" => Some(Window { folder: Some(folder.into()) }),
        [word] => {
            let folder = word.to_str()?.strip_prefix("--data=")?;
            Some(Window { folder: Some(folder.into()) })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Window, window};

    #[test]
    fn only_no_words_or_a_folder_open_the_window() {
        let check = |words: &[&str], expect: Option<Option<&str>>| {
            let words: Vec<_> = [&["shadowday"], words].concat().into_iter().map(Into::into).collect();
            assert_eq!(window(&words), expect.map(|folder| Window { folder: folder.map(Into::into) }), "{words:?}");
        };
        check(&[], Some(None));
        check(&["--data", "/tmp/x"], Some(Some("/tmp/x")));
        check(&["--data=/tmp/x"], Some(Some("/tmp/x")));
        check(&["note", "a line"], None);
        check(&["--data", "/tmp/x", "note", "a line"], None);
        check(&["--help"], None);
        check(&["nonsense"], None);
    }
}
