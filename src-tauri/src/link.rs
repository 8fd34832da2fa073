//! Links to this program, `shadowday://…`. Anybody can write one into a mail or a page, so only these few are followed,
//! within limits, and none of them does anything: a new note is filled in and waits for the person's own Enter.

use serde::Serialize;
use tauri::Url;

/// The longest link that is looked at, in bytes.
const LONGEST: usize = 8_192;

/// The longest words a link fills in, and the longest search, in characters.
const LONGEST_TEXT: usize = 2_000;
const LONGEST_QUERY: usize = 300;

/// Where a link leads. As it crosses to the page: `{"to": "day", "date": "2025-10-14"}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Link {
    /// Today.
    Today,
    /// A new note, filled in and not saved. The category is the digit of its key.
    New { category: Option<char>, text: String },
    /// An observation.
    Observation { id: String },
    /// The shadow day, or days, of a date.
    Day { date: String },
    /// A search.
    Search { query: String },
}

/// Categories as a link may name them, with the digit of each.
const CATEGORIES: &[(&str, char)] =
    &[("training", '1'), ("tooling", '2'), ("workload", '3'), ("customer", '4'), ("escalation", '5'), ("bright", '6')];

/// Whether a word of the start is a link to this program, well-formed or not.
pub fn is_one(word: &str) -> bool {
    word.get(.."shadowday:".len()).is_some_and(|start| start.eq_ignore_ascii_case("shadowday:"))
}

impl Link {
    /// The link, when it is exactly one of those that are followed.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let url = Url::parse(text).ok()?;
        let plain = url.username().is_empty() && url.password().is_none() && url.port().is_none();
        if url.scheme() != "shadowday" || !plain || url.fragment().is_some() {
            return None;
        }
        let steps: Vec<&str> = url.path().split('/').filter(|step| !step.is_empty()).collect();
        match (url.host_str()?, steps.as_slice()) {
            ("today", []) => Said::of(&url, &[]).map(|_| Self::Today),
            ("new", []) => {
                let said = Said::of(&url, &["cat", "text"])?;
                let named = said.get("cat").map(|name| CATEGORIES.iter().find(|(known, _)| *known == name));
                // A category that is not known makes the whole link unknown, rather than a note of another kind.
                let category = named.map(|known| known.map(|(_, digit)| *digit).ok_or(())).transpose().ok()?;
                let text = said.get("text").map_or(Some(String::new()), |text| plain_words(text, LONGEST_TEXT))?;
                Some(Self::New { category, text })
            }
            ("observation", [id]) => {
                Said::of(&url, &[])?;
                is_id(id).then(|| Self::Observation { id: id.to_ascii_lowercase() })
            }
            ("day", [date]) => {
                Said::of(&url, &[])?;
                is_date(date).then(|| Self::Day { date: (*date).to_owned() })
            }
            ("search", []) => {
                let said = Said::of(&url, &["q"])?;
                let query = said.get("q").map_or(Some(String::new()), |query| plain_words(query, LONGEST_QUERY))?;
                Some(Self::Search { query })
            }
            _ => None,
        }
    }
}

/// What a link says behind its question mark.
struct Said(Vec<(String, String)>);

impl Said {
    /// Only these names, each once; `None` for anything else.
    fn of(url: &Url, names: &[&str]) -> Option<Self> {
        let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
        let known = pairs.iter().all(|(name, _)| names.contains(&name.as_str()));
        let once = pairs.iter().enumerate().all(|(at, (name, _))| pairs[..at].iter().all(|(before, _)| before != name));
        (known && once).then_some(Self(pairs))
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The words as one line: breaks become blanks. `None` when they are too long, no text, or hold characters that cannot be
/// seen and could make a line look like another one.
fn plain_words(text: &str, most: usize) -> Option<String> {
    let text: String =
        text.chars().map(|letter| if matches!(letter, '\n' | '\r' | '\t') { ' ' } else { letter }).collect();
    let text = text.trim();
    let unseen = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFFD}' | '\u{E0000}'..='\u{E007F}')
    };
    (text.chars().count() <= most && !text.chars().any(unseen)).then(|| text.to_owned())
}

/// `0190a0a0-0000-7000-8000-000000000000`.
fn is_id(text: &str) -> bool {
    text.len() == 36
        && text.char_indices().all(|(at, letter)| match at {
            8 | 13 | 18 | 23 => letter == '-',
            _ => letter.is_ascii_hexdigit(),
        })
}

/// `2025-10-14`. Whether there is such a day is for the calendar of days to say.
fn is_date(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
        && number(5..7).is_some_and(|month| (1..=12).contains(&month))
        && number(8..10).is_some_and(|day| (1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, Link};

    #[track_caller]
    fn check(link: &str, expect: Option<Link>) {
        assert_eq!(Link::parse(link), expect, "{link}");
    }

    fn new(category: Option<char>, text: &str) -> Option<Link> {
        Some(Link::New { category, text: text.to_owned() })
    }

    #[test]
    fn the_links_that_are_followed() {
        check("shadowday://today", Some(Link::Today));
        check("shadowday://new", new(None, ""));
        check("shadowday://new?cat=tooling&text=slow%20again%20%23crm", new(Some('2'), "slow again #crm"));
        check("shadowday://new/?text=a%0Ab", new(None, "a b"));
        check("shadowday://new?text=%F0%9F%98%80+caf%C3%A9", new(None, "😀 café"));
        let id = "0190a0a0-0000-7000-8000-000000000000";
        check(&format!("shadowday://observation/{id}"), Some(Link::Observation { id: id.to_owned() }));
        check("shadowday://day/2025-10-14", Some(Link::Day { date: "2025-10-14".to_owned() }));
        check("shadowday://search?q=%23refund", Some(Link::Search { query: "#refund".to_owned() }));
        check("shadowday://search", Some(Link::Search { query: String::new() }));
    }

    #[test]
    fn hostile_links_lead_nowhere() {
        for link in [
            "",
            "shadowday:",
            "shadowday:new",
            "shadowday://",
            "shadowday:///new",
            "https://new?text=x",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "shadowday://NEW/undo",
            "shadowday://delete",
            "shadowday://erase/0190a0a0-0000-7000-8000-000000000000",
            "shadowday://user:word@new?text=x",
            "shadowday://new:80?text=x",
            "shadowday://new?text=x#save",
            "shadowday://new?text=x&save=1",
            "shadowday://new?text=x&text=y",
            "shadowday://new?cat=tooling%00&text=x",
            "shadowday://new?cat=../../x",
            "shadowday://new?cat=",
            "shadowday://new?text=a%00b",
            "shadowday://new?text=a%1B%5B2J",
            "shadowday://new?text=a%E2%80%AEb",
            "shadowday://new?text=%FF%FE",
            "shadowday://observation",
            "shadowday://observation/",
            "shadowday://observation/..",
            "shadowday://observation/0190a0a0-0000-7000-8000-00000000000g",
            "shadowday://observation/0190a0a0-0000-7000-8000-000000000000/edit",
            "shadowday://observation/0190a0a0-0000-7000-8000-000000000000?x=1",
            "shadowday://observation/0190a0a0%2d0000-7000-8000-000000000000",
            "shadowday://day/2025-13-14",
            "shadowday://day/2025-1-1",
            "shadowday://day/2025-10-14'--",
            "shadowday://day/２０２５-10-14",
            "shadowday://day/+025-10-14",
            "shadowday://search?q=x&limit=99999999",
            "shadowday://search/x",
            "shadowday://today?x",
        ] {
            check(link, None);
        }
        check(&format!("shadowday://new?text={}", "x".repeat(LONGEST_TEXT)), new(None, &"x".repeat(LONGEST_TEXT)));
        check(&format!("shadowday://new?text={}", "x".repeat(LONGEST_TEXT + 1)), None);
        check(&format!("shadowday://search?q={}", "x".repeat(301)), None);
        check(&format!("shadowday://new?text=x&cat={}", "x".repeat(1 << 20)), None);
    }

    #[test]
    fn a_link_crosses_as_the_page_reads_it() {
        let said = serde_json::to_string(&new(Some('2'), "slow")).expect("plain values");
        assert_eq!(said, r#"{"to":"new","category":"2","text":"slow"}"#);
        assert_eq!(serde_json::to_string(&Link::Today).expect("plain values"), r#"{"to":"today"}"#);
    }
}
