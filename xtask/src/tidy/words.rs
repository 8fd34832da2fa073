//! Words that must not be in the sources, and the opening line that each Rust file must have.

use super::rust_text::code_only;
use super::{Fault, Source};

/// A word, the endings of the files it is looked for in, and why it is not welcome.
struct Word {
    text: &'static str,
    endings: &'static [&'static str],
    /// The folder it is looked for in; everywhere when empty.
    within: &'static str,
    why: &'static str,
}

const RUST: &[&str] = &["rs"];
const PAGE: &[&str] = &["ts", "svelte", "js", "mjs", "html"];

const WORDS: &[Word] = &[
    Word { text: "todo!", endings: RUST, within: "", why: "unfinished work does not ship" },
    Word { text: "unimplemented!", endings: RUST, within: "", why: "unfinished work does not ship" },
    Word { text: "dbg!", endings: RUST, within: "", why: "debugging output does not ship" },
    Word { text: "#[ignore", endings: RUST, within: "", why: "a failing test is fixed, never ignored" },
    Word { text: "[allow(", endings: RUST, within: "", why: "write #[expect(…, reason = \"…\")]" },
    Word {
        text: "innerHTML",
        endings: PAGE,
        within: "ui/",
        why: "text becomes text nodes, so that notes cannot run code",
    },
    Word {
        text: "outerHTML",
        endings: PAGE,
        within: "ui/",
        why: "text becomes text nodes, so that notes cannot run code",
    },
    Word {
        text: "insertAdjacentHTML",
        endings: PAGE,
        within: "ui/",
        why: "text becomes text nodes, so that notes cannot run code",
    },
    Word {
        text: "{@html",
        endings: PAGE,
        within: "ui/",
        why: "text becomes text nodes, so that notes cannot run code",
    },
    Word { text: ".only(", endings: PAGE, within: "", why: "it leaves every other test out" },
    Word { text: ".skip(", endings: PAGE, within: "", why: "a failing test is fixed, never skipped" },
    Word { text: "{ skip:", endings: PAGE, within: "", why: "a failing test is fixed, never skipped" },
    Word { text: "eval(", endings: PAGE, within: "ui/", why: "the page runs no text" },
];

/// Not outside tests: files are written beside, synced and renamed.
const PLAIN_WRITE: &str = "fs::write(";

/// Every unwelcome word and every Rust file that does not say what it is for.
pub fn faults(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| source.path != "xtask/src/tidy/words.rs") {
        let rust = source.ending() == "rs";
        if rust && !source.text.starts_with("//!") {
            faults.push(Fault::new(
                &source.path,
                1,
                "a Rust file opens with `//!`: what it is for, and what is not here",
            ));
        }
        let text = if rust { code_only(&source.text) } else { source.text.clone() };
        faults.extend(unwelcome(&source.path, &text));
        if rust && !is_test_path(&source.path) {
            faults.extend(plain_writes(&source.path, &text));
        }
    }
    faults
}

fn unwelcome(path: &str, text: &str) -> Vec<Fault> {
    let ending = path.rsplit('.').next().unwrap_or("");
    let mut faults = Vec::new();
    for word in WORDS.iter().filter(|word| word.endings.contains(&ending) && path.starts_with(word.within)) {
        for (at, line) in text.lines().enumerate() {
            if has_word(line, word.text) {
                faults.push(Fault::new(path, at + 1, format!("`{}`: {}", word.text, word.why)));
            }
        }
    }
    faults
}

/// The word, not as the tail of a longer one (`retrieval(` is not `eval(`).
fn has_word(line: &str, word: &str) -> bool {
    let starts_name = word.starts_with(|c: char| c.is_alphanumeric());
    line.match_indices(word)
        .any(|(at, _)| !starts_name || line[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '_'))
}

fn plain_writes(path: &str, text: &str) -> Vec<Fault> {
    let shipped = text.lines().take_while(|line| !line.contains("#[cfg(test)]")).enumerate();
    let hits = shipped.filter(|(_, line)| line.contains(PLAIN_WRITE));
    hits.map(|(at, _)| Fault::new(path, at + 1, "a plain write can leave half a file: write beside, sync, rename"))
        .collect()
}

fn is_test_path(path: &str) -> bool {
    path.starts_with("tests/")
        || path.starts_with("xtask/")
        || path.contains("/tests/")
        || path.contains("/examples/")
        || path.contains("/benches/")
        || path.ends_with("/tests.rs")
        || path.ends_with("build.rs")
}

#[cfg(test)]
mod tests {
    use super::{Source, faults};

    #[track_caller]
    fn check(path: &str, text: &str, expect: usize) {
        let found = faults(&[Source { path: path.to_owned(), text: text.to_owned() }]);
        assert_eq!(found.len(), expect, "{path}: {text}: {found:?}");
    }

    #[test]
    fn planted_words_are_caught() {
        check("crates/x/src/a.rs", "//! A.\nfn f() { todo!() }", 1);
        check("crates/x/src/a.rs", "//! A.\n#[ignore]\nfn f() {}", 1);
        check("crates/x/src/a.rs", "//! A.\n#[allow(dead_code)]\nfn f() {}", 1);
        check("crates/x/src/a.rs", "fn f() {}", 1);
        check("crates/x/src/a.rs", "//! A.\nfn f() { std::fs::write(a, b); }", 1);
        check("ui/src/parts/a.svelte", "<p>{@html text}</p>", 1);
        check("tests/e2e/a.test.mjs", "test.only('x', () => {})", 1);
        check("ui/src/lib/a.ts", "node.innerHTML = text", 1);
    }

    #[test]
    fn talk_about_them_is_fine() {
        check("crates/x/src/a.rs", "//! Never dbg! here.\nconst A: &str = \"todo!\";", 0);
        check("crates/x/src/a.rs", "//! A.\n#[cfg(test)]\nmod tests { fn f() { fs::write(a, b); } }", 0);
        check("ui/src/lib/a.ts", "retrieval(x)", 0);
    }
}
