//! Who may import whom in `ui/`, and colours only from the tokens (ARCHITECTURE.md, “Where a thing lives”).

use super::{Fault, Source};

/// The only file that names Tauri.
const HOST: &str = "ui/src/lib/host.ts";

/// The only file with raw colours.
const TOKENS: &str = "ui/src/styles/tokens.css";

/// Every breach in the page's sources.
pub fn faults(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| source.path.starts_with("ui/src/")) {
        for (at, line) in source.text.lines().enumerate() {
            if let Some(sentence) = imported(line).and_then(|name| breach(&source.path, name)) {
                faults.push(Fault::new(&source.path, at + 1, sentence));
            }
        }
        faults.extend(raw_colours(source));
    }
    faults
}

/// What a line imports: `… from 'x'`, `import 'x'`, `import('x')`.
fn imported(line: &str) -> Option<&str> {
    let line = line.trim();
    let after = if let Some((_, after)) = line.rsplit_once(" from ") {
        after
    } else if let Some((_, after)) = line.split_once("import(") {
        after
    } else {
        line.strip_prefix("import ")?
    };
    let quote = after.trim().chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    after.trim()[1..].split(quote).next()
}

fn breach(path: &str, name: &str) -> Option<String> {
    if name.starts_with("@tauri-apps/") {
        return (path != HOST).then(|| format!("only {HOST} may import `{name}`"));
    }
    let (from, to) = (place(path), place(&resolve(path, name)?));
    let (folder, inner) = &from;
    let fine = match folder.as_str() {
        "screens" => match to.0.as_str() {
            "screens" => to.1 == *inner,
            other => matches!(other, "parts" | "lib" | "styles" | "generated"),
        },
        "parts" => matches!(to.0.as_str(), "parts" | "styles"),
        "lib" => matches!(to.0.as_str(), "lib" | "generated"),
        "generated" => to.0 == "generated",
        _ => true,
    };
    (!fine).then(|| format!("`{folder}/{inner}` must not import `{name}` (screens → parts, lib; parts → parts; lib → generated; no screen imports another)"))
}

/// Where under `ui/src` a relative or aliased import points; `None` for packages.
fn resolve(path: &str, name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix('$').or_else(|| name.strip_prefix("@/")) {
        return Some(format!("ui/src/{rest}"));
    }
    if !name.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for step in name.split('/') {
        match step {
            "." => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

/// The folder under `ui/src` and the folder or file within it.
fn place(path: &str) -> (String, String) {
    let inside = path.strip_prefix("ui/src/").unwrap_or(path);
    let mut steps = inside.split('/');
    let folder = steps.next().unwrap_or("").to_owned();
    (folder, steps.next().unwrap_or("").to_owned())
}

/// Colours written out where a token belongs: in style sheets, `<style>` and painting attributes.
fn raw_colours(source: &Source) -> Vec<Fault> {
    let sheet = source.ending() == "css";
    if source.path == TOKENS || !(sheet || source.ending() == "svelte") {
        return Vec::new();
    }
    let mut styling = sheet;
    let mut faults = Vec::new();
    for (at, line) in source.text.lines().enumerate() {
        if line.trim_start().starts_with("<style") {
            styling = true;
        }
        let painted = styling || ["style=", "fill=", "stroke="].iter().any(|attribute| line.contains(attribute));
        if painted && has_colour(line) {
            faults.push(Fault::new(&source.path, at + 1, format!("a raw colour; colours come from {TOKENS}")));
        }
        if line.contains("</style>") {
            styling = sheet;
        }
    }
    faults
}

fn has_colour(line: &str) -> bool {
    ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("].iter().any(|function| line.contains(function))
        || line.split('#').skip(1).any(|after| {
            let digits = after.chars().take_while(char::is_ascii_hexdigit).count();
            let ends = !after[digits..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'));
            matches!(digits, 3 | 4 | 6 | 8) && ends
        })
}

#[cfg(test)]
mod tests {
    use super::{Source, faults};

    #[track_caller]
    fn check(path: &str, text: &str, expect: usize) {
        let sources = [Source { path: path.to_owned(), text: text.to_owned() }];
        let found = faults(&sources);
        assert_eq!(found.len(), expect, "{path}: {text}: {found:?}");
    }

    #[test]
    fn planted_imports_are_caught() {
        check("ui/src/screens/today/Today.svelte", "import X from '../search/X.svelte';", 1);
        check("ui/src/parts/Button.svelte", "import { call } from '../lib/api';", 1);
        check("ui/src/lib/api.ts", "import X from '../screens/today/Today.svelte'", 1);
        check("ui/src/lib/api.ts", "import { invoke } from '@tauri-apps/api/core';", 1);
        check("ui/src/screens/today/x.ts", "const t = await import(\"@tauri-apps/api/event\");", 1);
        check("ui/src/screens/today/Today.svelte", "import X from '../today/X.svelte'; ", 0);
        check("ui/src/screens/today/Today.svelte", "import Button from '../../parts/Button.svelte';", 0);
        check("ui/src/lib/host.ts", "import { invoke } from '@tauri-apps/api/core';", 0);
        check("ui/src/lib/api.ts", "import type { Note } from '../generated/api';", 0);
    }

    #[test]
    fn planted_colours_are_caught() {
        check("ui/src/parts/Button.svelte", "<style>\n.a { color: #fff; }\n</style>", 1);
        check("ui/src/parts/chart.css", "a { background: rgb(1 2 3); }", 1);
        check("ui/src/parts/Chart.svelte", "<rect fill=\"#1b50b7\" />", 1);
        check("ui/src/parts/Button.svelte", "<p>#bad tag</p>\n<style>\n.a { color: var(--ink); }\n</style>", 0);
        check("ui/src/styles/tokens.css", ":root { --paper: #fbfaf8; }", 0);
        check("ui/src/parts/chart.css", "#face-picker { color: var(--ink); }", 0);
    }
}
