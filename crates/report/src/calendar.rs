//! Dates as a calendar file that every calendar program takes in (RFC 5545). What is NOT here: which dates there are.

use chrono::NaiveDate;
use shadowday_model::ids::RecordId;
use shadowday_model::time::Lived;

/// A day on which something is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is about; the same record has the same name in every file, so that taking the file in again moves it.
    pub record: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// In one line.
    pub title: String,
    /// More words.
    pub words: String,
}

/// The longest line, in bytes without its end.
const LONGEST_LINE: usize = 75;

/// The file. The same entries at the same moment give the same bytes.
pub fn calendar(entries: &[Entry], made_at: Lived) -> Vec<u8> {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Shadowday//Shadowday//EN", "CALSCALE:GREGORIAN"] {
        line(text);
    }
    let stamp = made_at.utc().format("%Y%m%dT%H%M%SZ");
    for entry in entries {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}@shadowday", entry.record));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("DTSTART;VALUE=DATE:{}", entry.on.format("%Y%m%d")));
        // The end is the first day that is not in it any more.
        line(&format!("DTEND;VALUE=DATE:{}", entry.on.succ_opt().unwrap_or(entry.on).format("%Y%m%d")));
        line(&format!("SUMMARY:{}", escaped(&entry.title)));
        if !entry.words.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&entry.words)));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file.into_bytes()
}

/// Text as data: nothing in it can end a line or begin a property.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' | '\r' => safe.push_str("\\n"),
            control if control.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

/// A line no longer than it may be, going on after a blank, never inside a letter.
fn fold(file: &mut String, text: &str) {
    let mut bytes = 0;
    for letter in text.chars() {
        if bytes + letter.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            bytes = 1;
        }
        file.push(letter);
        bytes += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn entry(title: &str, words: &str) -> Entry {
        let record = RecordId(uuid::Uuid::from_u128(7));
        Entry { record, on: "2026-12-31".parse().unwrap(), title: title.to_owned(), words: words.to_owned() }
    }

    fn made(entries: &[Entry]) -> String {
        String::from_utf8(calendar(entries, "2026-10-14T10:31:00.000+02:00".parse().unwrap())).unwrap()
    }

    #[test]
    fn a_date_as_calendars_read_it() {
        let file = made(&[entry("Decide by today", "")]);
        assert!(
            file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n")
        );
        for line in [
            "UID:00000000-0000-0000-0000-000000000007@shadowday",
            "DTSTAMP:20261014T083100Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Decide by today",
        ] {
            assert!(file.contains(&format!("\r\n{line}\r\n")), "{line} in {file}");
        }
        assert!(!file.contains("DESCRIPTION"));
    }

    #[test]
    fn text_is_data_and_lines_are_short() {
        let file =
            made(&[entry("Cards; one a desk, \\ signed\r\nEND:VCALENDAR\u{7}", &"Schlüssel für die Tür ".repeat(9))]);
        assert!(file.contains("SUMMARY:Cards\\; one a desk\\, \\\\ signed\\nEND:VCALENDAR \r\n"), "{file}");
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE && !line.contains(['\r', '\n'])));
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&"Schlüssel für die Tür ".repeat(9)));
        assert_eq!(file.matches("END:VCALENDAR\r\n").count(), 1);
    }
}
