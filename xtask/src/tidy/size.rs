//! Lengths of files and functions, as a ratchet: what is longer is written down in `xtask/ratchet.toml`, may not grow,
//! and leaves the list when it shrinks.

use std::collections::BTreeMap;

use super::rust_text::code_only;
use super::{Fault, Source};

/// A file stops here.
const FILE_LINES: usize = 800;

/// A function stops here.
const FUNCTION_LINES: usize = 70;

/// A function and how many lines it has, signature and braces included.
#[derive(Debug, PartialEq)]
struct Function {
    name: String,
    line: usize,
    lines: usize,
}

/// Whatever is longer than allowed, or allowed more than it needs.
pub fn faults(sources: &[Source], ratchet: &str) -> Vec<Fault> {
    let mut allowed = read_ratchet(ratchet);
    let mut faults = Vec::new();
    for source in sources {
        let lines = source.text.lines().count();
        faults.extend(judge(&source.path, 1, &source.path, lines, FILE_LINES, &mut allowed));
        if source.ending() == "rs" {
            for function in functions(&source.text) {
                let key = format!("{}::{}", source.path, function.name);
                faults.extend(judge(&source.path, function.line, &key, function.lines, FUNCTION_LINES, &mut allowed));
            }
        }
    }
    let stale = allowed
        .keys()
        .map(|key| Fault::new("xtask/ratchet.toml", 1, format!("`{key}` is short enough or gone: take it out")));
    faults.extend(stale);
    faults
}

fn judge(
    path: &str,
    line: usize,
    key: &str,
    lines: usize,
    limit: usize,
    allowed: &mut BTreeMap<String, usize>,
) -> Option<Fault> {
    if lines <= limit {
        return None;
    }
    match allowed.remove(key) {
        None => Some(Fault::new(path, line, format!("`{key}` has {lines} lines; {limit} is the limit"))),
        Some(kept) if lines > kept => {
            Some(Fault::new(path, line, format!("`{key}` grew from {kept} to {lines} lines; {limit} is the limit")))
        }
        Some(kept) if lines < kept => Some(Fault::new(
            path,
            line,
            format!("`{key}` shrank from {kept} to {lines} lines: write that into xtask/ratchet.toml"),
        )),
        Some(_) => None,
    }
}

/// Lines of the form `"path::function" = 82`.
fn read_ratchet(text: &str) -> BTreeMap<String, usize> {
    let entry = |line: &str| {
        let (key, lines) = line.split_once('=')?;
        Some((key.trim().trim_matches('"').to_owned(), lines.trim().parse().ok()?))
    };
    text.lines().filter(|line| !line.trim_start().starts_with('#')).filter_map(entry).collect()
}

/// Every function with a body.
fn functions(text: &str) -> Vec<Function> {
    let code = code_only(text);
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let opens_word = code[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let name: String =
            code[at + 3..].trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if !opens_word || name.is_empty() {
            continue;
        }
        if let Some(end) = body_end(&code, at) {
            let line = code[..at].matches('\n').count() + 1;
            found.push(Function { name, line, lines: code[at..end].matches('\n').count() + 1 });
        }
    }
    found
}

/// Past the closing brace of the function that starts at `at`; `None` without a body.
fn body_end(code: &str, at: usize) -> Option<usize> {
    let (mut braces, mut brackets) = (0_u32, 0_u32);
    for (offset, c) in code[at..].char_indices() {
        match c {
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' if braces <= 1 => return (braces == 1).then_some(at + offset + 1),
            '}' => braces -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Function, Source, faults, functions};

    fn source(path: &str, text: String) -> Vec<Source> {
        vec![Source { path: path.to_owned(), text }]
    }

    #[test]
    fn functions_are_measured() {
        let text = "trait T { fn none(&self); }\nfn one() -> [u8; 3] {\n    let s = \"}\";\n}\n";
        assert_eq!(functions(text), [Function { name: "one".into(), line: 2, lines: 3 }]);
    }

    #[test]
    fn planted_lengths_are_caught() {
        let long = format!("fn long() {{\n{}}}\n", "    step();\n".repeat(70));
        let check = |ratchet: &str, expect: usize| {
            let found = faults(&source("crates/x/src/a.rs", long.clone()), ratchet);
            assert_eq!(found.len(), expect, "{ratchet}: {found:?}");
        };
        check("", 1);
        check("\"crates/x/src/a.rs::long\" = 72", 0);
        check("\"crates/x/src/a.rs::long\" = 71", 1);
        check("\"crates/x/src/a.rs::long\" = 99", 1);
        check("\"crates/x/src/a.rs::long\" = 72\n\"crates/x/src/gone.rs\" = 900", 1);
        assert_eq!(faults(&source("ui/src/a.ts", "x\n".repeat(801)), "").len(), 1);
    }
}
