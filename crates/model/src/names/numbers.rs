//! Phone numbers, and numbers of accounts, cards, customers and cases. Check digits decide where there are any (ISO 13616
//! for IBAN, Luhn for cards), the form and the words before otherwise.

use std::ops::Range;

use super::words::folded;
use super::{Confidence, Finding, FindingKind};

/// Digits and what stands between their groups.
struct Run<'a> {
    line: &'a str,
    range: Range<usize>,
    /// Lengths of the groups of digits.
    groups: Vec<usize>,
    digits: String,
}

/// Every such number of the line.
pub(super) fn find(line: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(line, at) {
        let (end, finding) = match iban(line, start) {
            Some(end) => (end, sure(start..end)),
            None => {
                let run = run_at(line, start);
                let end = run.range.end.max(start + 1);
                (end, judged(&run))
            }
        };
        found.extend(finding);
        at = end;
    }
    found
}

fn sure(range: Range<usize>) -> Option<Finding> {
    Some(Finding { range, kind: FindingKind::Account, confidence: Confidence::Sure })
}

/// Where the next number begins: at a digit, or at the `+`, the bracket or the few capitals right before it.
fn next_start(line: &str, from: usize) -> Option<usize> {
    /// Capitals before a reference such as `KD-204417`.
    const MOST_CAPITALS: usize = 4;
    let digit = from + line[from..].find(|c: char| c.is_ascii_digit())?;
    let before = &line[from..digit];
    let signs = before.len() - before.trim_end_matches(['+', '(']).len();
    if signs > 0 {
        return Some(digit - signs);
    }
    let letters = before.strip_suffix('-').unwrap_or(before);
    let rest = letters.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let word_begins = !rest.ends_with(|c: char| c.is_alphanumeric());
    let fits = (1..=MOST_CAPITALS).contains(&(letters.len() - rest.len())) && word_begins;
    Some(if fits { from + rest.len() } else { digit })
}

/// The end of an IBAN that begins here and whose check digits are right.
fn iban(line: &str, start: usize) -> Option<usize> {
    let mut plain = String::new();
    let mut best = None;
    for (at, c) in line[start..].char_indices() {
        if c == ' ' {
            continue;
        }
        if !c.is_ascii_digit() && !c.is_ascii_uppercase() || plain.len() == 34 {
            break;
        }
        plain.push(c);
        let ends = !line[start + at + 1..].starts_with(|next: char| next.is_ascii_alphanumeric());
        if plain.len() >= 15 && ends && is_iban(&plain) {
            best = Some(start + at + 1);
        }
    }
    best
}

/// ISO 13616: country and check digits go to the end, letters count from 10, the rest by 97 is 1.
fn is_iban(plain: &str) -> bool {
    let bytes = plain.as_bytes();
    let shape = bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..4].iter().all(u8::is_ascii_digit);
    let turned = plain[4..].chars().chain(plain[..4].chars());
    let rest = turned.filter_map(|c| c.to_digit(36)).fold(0_u32, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    });
    shape && rest == 1
}

/// Luhn's check of card numbers.
fn is_card(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| match (u32::from(digit - b'0'), place % 2) {
            (value, 0) => value,
            (value, _) if value > 4 => value * 2 - 9,
            (value, _) => value * 2,
        })
        .sum();
    (13..=19).contains(&digits.len()) && matches!(digits.as_bytes()[0], b'2'..=b'6') && sum.is_multiple_of(10)
}

/// The run of digits that begins here. Groups are joined by one kind of mark; a number for phones may mix them.
fn run_at(line: &str, start: usize) -> Run<'_> {
    let loose = line[start..].starts_with(['+', '(', '0']);
    let mut run = Run { line, range: start..start, groups: Vec::new(), digits: String::new() };
    let mut mark: Option<&str> = None;
    let mut at = start + line[start..].find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    loop {
        let group = line[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len() - at);
        if group == 0 {
            break;
        }
        run.groups.push(group);
        run.digits.push_str(&line[at..at + group]);
        run.range.end = at + group;
        let rest = &line[run.range.end..];
        let gap = &rest[..rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0)];
        if !joins(&run, gap, loose) || !loose && mark.is_some_and(|mark| mark != gap) {
            break;
        }
        mark = mark.or(Some(gap));
        at = run.range.end + gap.len();
    }
    // A bracket that is not closed within the number belongs to the sentence.
    if run.head().contains('(') && !run.text().contains(')') {
        run.range.start += run.head().len();
    }
    run
}

/// Whether the gap goes on to another group of the same number. After a blank, "4 months" is something else.
fn joins(run: &Run<'_>, gap: &str, loose: bool) -> bool {
    /// Shorter groups after a blank are numbers of their own.
    const SHORTEST: usize = 3;
    let next = &run.line[run.range.end + gap.len()..];
    let length = next.find(|c: char| !c.is_ascii_digit()).unwrap_or(next.len());
    let lettered = run.line[run.range.start..].starts_with(|c: char| c.is_ascii_alphabetic());
    // "0381806058 4 months": written without gaps so far, so a blank ends it.
    let unbroken = run.groups.len() == 1 && run.digits.len() >= 8;
    match gap {
        " " | "\u{A0}" if unbroken => false,
        " " | "\u{A0}" => loose || !lettered && length >= SHORTEST,
        "-" | "." | "/" => true,
        ") " | ")" | " (" | " - " | " / " => loose,
        _ => false,
    }
}

impl Run<'_> {
    fn head(&self) -> &str {
        let end = self.line[self.range.start..].find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        &self.line[self.range.start..self.range.start + end]
    }

    fn text(&self) -> &str {
        &self.line[self.range.clone()]
    }

    fn finding(&self, kind: FindingKind, confidence: Confidence) -> Option<Finding> {
        Some(Finding { range: self.range.clone(), kind, confidence })
    }
}

/// What a run is, when it is anything that tells who somebody is.
fn judged(run: &Run<'_>) -> Option<Finding> {
    let after = &run.line[run.range.end..];
    let length = run.digits.len();
    let letters = run.head().chars().any(|c| c.is_ascii_alphabetic());
    let inside = run.line[..run.range.start].ends_with(|c: char| c.is_alphanumeric());
    if inside || after.starts_with(|c: char| c.is_alphanumeric()) || length < 5 || is_amount(run) || is_date(run) {
        return None;
    }
    if letters {
        return run.finding(FindingKind::Account, Confidence::Likely);
    }
    let before = Before::of(run.line, run.range.start);
    if run.head().contains('+') && (8..=15).contains(&length) {
        return run.finding(FindingKind::Phone, Confidence::Sure);
    }
    if is_card(&run.digits) && (length >= 15 || !before.phone) {
        return run.finding(FindingKind::Account, Confidence::Sure);
    }
    if is_dialled(run) || phone_shaped(run) && !before.account || before.phone && (6..=15).contains(&length) {
        return run.finding(FindingKind::Phone, Confidence::Likely);
    }
    let long = length >= 7 && (run.groups.len() == 1 || length >= 9);
    (before.account || long).then(|| run.finding(FindingKind::Account, Confidence::Likely)).flatten()
}

/// 3-3-4 with hyphens or points, as nothing else is written in North America.
fn is_dialled(run: &Run<'_>) -> bool {
    matches!(run.groups[..], [3, 3, 4] | [1, 3, 3, 4]) && run.text().contains(['-', '.'])
}

/// The form says phone unless a word before says otherwise: an area code in brackets, 3-3-4 as in North America, a leading zero and 10 to 12 digits.
fn phone_shaped(run: &Run<'_>) -> bool {
    let length = run.digits.len();
    let american = matches!(run.groups[..], [3, 3, 4] | [1, 3, 3, 4]);
    let bracket = run.head().contains('(') && run.text().contains(')');
    let national = run.digits.starts_with('0') && !run.digits.starts_with("00") && (9..=13).contains(&length);
    american || bracket && length >= 7 || national
}

/// Money, a share, or groups of thousands.
fn is_amount(run: &Run<'_>) -> bool {
    let before = run.line[..run.range.start].trim_end();
    let after = run.line[run.range.end..].trim_start();
    let thousands = run.groups.len() > 1
        && run.text().contains(['.', ','])
        && run.groups[0] <= 3
        && run.groups[1..].iter().all(|group| *group == 3);
    let decimal = run.groups.len() == 2 && run.text().contains('.') && run.groups[1] <= 2;
    before.ends_with(['$', '€', '£', '~']) || after.starts_with(['%', '€', '$']) || thousands || decimal
}

/// Three groups that read as a day, or a day and more.
fn is_date(run: &Run<'_>) -> bool {
    let marks = run.text().contains(['/', '.', '-']);
    let day_last = matches!(run.groups[..], [1 | 2, 1 | 2, 2 | 4, ..]);
    let year_first = matches!(run.groups[..], [4, 1 | 2, 1 | 2, ..]) && run.digits.starts_with(['1', '2']);
    let years =
        matches!(run.groups[..], [4, 4]) && run.digits.starts_with(['1', '2']) && run.digits[4..].starts_with('2');
    marks && (day_last || year_first) || years
}

/// What the words before a number say it is; the nearest word decides.
struct Before {
    phone: bool,
    account: bool,
}

const PHONE_WORDS: &[&str] = &[
    "phone",
    "telephone",
    "tel",
    "call",
    "calls",
    "called",
    "calling",
    "dial",
    "dialed",
    "dialled",
    "mobile",
    "cell",
    "fax",
    "ring",
    "text",
    "texted",
    "callback",
    "whatsapp",
    "telefon",
    "telefonnummer",
    "handy",
    "mobil",
    "ruckruf",
    "anrufen",
    "rufnummer",
];
const ACCOUNT_WORDS: &[&str] = &[
    "account",
    "accounts",
    "acct",
    "card",
    "customer",
    "client",
    "contract",
    "policy",
    "case",
    "claim",
    "order",
    "booking",
    "ticket",
    "reference",
    "ref",
    "loan",
    "invoice",
    "confirmation",
    "reservation",
    "tracking",
    "parcel",
    "package",
    "flight",
    "complaint",
    "report",
    "file",
    "member",
    "membership",
    "iban",
    "line",
    "konto",
    "kontonummer",
    "kundennummer",
    "kunde",
    "vertrag",
    "vertragsnummer",
    "rechnung",
    "rechnungsnummer",
    "auftrag",
    "auftragsnummer",
    "bestellnummer",
    "karte",
    "vorgang",
    "aktenzeichen",
    "versicherungsnummer",
    "mitgliedsnummer",
];

impl Before {
    fn of(line: &str, start: usize) -> Self {
        /// As many words as "phone number in Virginia is" has.
        const REACH: usize = 5;
        let sentence = last_sentence(&line[..start]);
        let words = sentence.split(|c: char| !c.is_alphanumeric()).rev().filter(|word| !word.is_empty()).take(REACH);
        for word in words.map(folded) {
            let phone = PHONE_WORDS.contains(&word.as_str());
            let account = ACCOUNT_WORDS.contains(&word.as_str());
            if phone || account {
                return Self { phone, account };
            }
        }
        Self { phone: false, account: false }
    }
}

/// From where the sentence begins. A full stop after a short word ("no.", "acct.", "Nr.") ends none.
fn last_sentence(before: &str) -> &str {
    const LONGEST_SHORT: usize = 4;
    let ends = |at: &usize| {
        let word = before[..*at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        word.chars().count() > LONGEST_SHORT
    };
    let end = before.match_indices(". ").map(|(at, _)| at).filter(ends).last();
    end.map_or(before, |at| &before[at + 2..])
}
