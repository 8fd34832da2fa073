//! Rust source with comments and the inside of literals blanked out, so that rules look at code only.
//! Every line keeps its number; it is a reading aid for rules, not a parser.

/// The text with comments and literals turned to blanks.
pub fn code_only(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let end = literal_end(&chars, at);
        if end == at {
            out.push(chars[at]);
            at += 1;
        } else {
            out.extend(chars[at..end].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
            at = end;
        }
    }
    out
}

/// Where the comment or literal that starts here ends; `at` itself when none does.
fn literal_end(chars: &[char], at: usize) -> usize {
    let next = chars.get(at + 1).copied();
    match chars[at] {
        '/' if next == Some('/') => find(chars, at, |c| c == '\n'),
        '/' if next == Some('*') => block_comment_end(chars, at),
        '"' => string_end(chars, at + 1),
        'r' if !in_word(chars, at) => raw_string_end(chars, at),
        '\'' => char_end(chars, at),
        _ => at,
    }
}

fn find(chars: &[char], from: usize, wanted: impl Fn(char) -> bool) -> usize {
    chars[from..].iter().position(|&c| wanted(c)).map_or(chars.len(), |offset| from + offset)
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let mut depth = 0_u32;
    let mut here = at;
    while here + 1 < chars.len() {
        match (chars[here], chars[here + 1]) {
            ('/', '*') => (depth, here) = (depth + 1, here + 2),
            ('*', '/') if depth == 1 => return here + 2,
            ('*', '/') => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
    }
    chars.len()
}

fn string_end(chars: &[char], mut here: usize) -> usize {
    while here < chars.len() {
        match chars[here] {
            '\\' => here += 2,
            '"' => return here + 1,
            _ => here += 1,
        }
    }
    chars.len()
}

/// `r"…"`, `r#"…"#`; the place itself when it is a raw identifier or a plain name.
fn raw_string_end(chars: &[char], at: usize) -> usize {
    let open = find(chars, at + 1, |c| c != '#');
    if chars.get(open) != Some(&'"') {
        return at;
    }
    let hashes = open - at - 1;
    let closes = |here: usize| {
        chars[here] == '"' && chars[here + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes
    };
    (open + 1..chars.len()).find(|&here| closes(here)).map_or(chars.len(), |here| here + 1 + hashes)
}

/// A character literal; a lifetime is left as it is.
fn char_end(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), _) => find(chars, at + 3, |c| c == '\'').saturating_add(1).min(chars.len()),
        (Some(_), Some('\'')) => at + 3,
        _ => at,
    }
}

fn in_word(chars: &[char], at: usize) -> bool {
    // `br"…"` is a raw byte string: the `b` before does not make it a word.
    let Some(before) = at.checked_sub(1) else { return false };
    match chars[before] {
        'b' => in_word(chars, before),
        c => c.is_alphanumeric() || c == '_',
    }
}

#[cfg(test)]
mod tests {
    use super::code_only;

    #[test]
    fn literals_and_comments_are_blank() {
        let check = |text: &str, expect: &str| {
            assert_eq!(code_only(text).split_whitespace().collect::<Vec<_>>().join(" "), expect, "{text}");
        };
        check("let a = \"todo!()\"; // dbg!()\nb", "let a = ; b");
        check("r#\"fn x() { \"quoted\" }\"# end", "end");
        check("br\"{\" end", "b end");
        check("let c = '{'; let d = '\\''; fn f<'a>(x: &'a str)", "let c = ; let d = ; fn f<'a>(x: &'a str)");
        check("/* one /* two */ { */ after", "after");
        check("var\"x\"", "var");
    }
}
