//! The core's own words: what it cannot hand to the page as an id, because the command line, the log and a dialog need
//! sentences too. The words live in `assets/messages`; here they are put into the person's language.
//! What is NOT here: words of the page, which has them itself, and of reports (`report::Messages`).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use shadowday_model::sentence::{Arg, Sentence};
use shadowday_report::{Argument, Messages};

/// One file of a language.
macro_rules! words_of {
    ($language:literal, $name:literal) => {
        concat!(include_str!(concat!("../../../assets/messages/", $language, "/", $name, ".ftl")), "\n")
    };
}

/// The files of a language that the core puts into words.
macro_rules! catalogue {
    ($language:literal) => {
        concat!(
            words_of!($language, "errors"),
            words_of!($language, "remarks"),
            words_of!($language, "command"),
            words_of!($language, "core"),
            words_of!($language, "help"),
            words_of!($language, "window"),
        )
    };
}

/// The words by language. The first is taken when a language has none.
const SHIPPED: &[(&str, &str)] = &[("en", catalogue!("en")), ("de", catalogue!("de"))];

/// The setting that stands for the language of the session.
pub const SYSTEM: &str = "system";

/// The language in which tests find words that came from nowhere. The page has it too.
const PSEUDO: &str = "en-x-pseudo";

/// English, for the log.
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of("en"));

/// The core's words in one language.
pub struct Words(Messages);

impl Words {
    /// In the language of a setting: a tag, or `system`.
    pub fn of(setting: &str) -> Self {
        let tag = spoken(setting);
        let language = tag.split('-').next().unwrap_or_default();
        let (_, words) = SHIPPED.iter().find(|(shipped, _)| *shipped == language).unwrap_or(&SHIPPED[0]);
        // Numbers and lists are written as in that language's reports.
        let all = Messages::of(&tag).with(words).expect("the shipped messages are read by a test");
        Self(if tag == PSEUDO { all.transformed(pseudo) } else { all })
    }

    /// The languages that there are words in.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(language, _)| *language)
    }

    /// The language, as a tag.
    pub fn language(&self) -> &str {
        self.0.language()
    }

    /// English.
    pub(crate) fn english() -> &'static Self {
        &ENGLISH
    }

    /// A sentence in words.
    pub fn say(&self, sentence: &Sentence) -> String {
        self.filled(sentence.id, &sentence.args)
    }

    /// Sentences in words.
    pub(crate) fn say_all<'a>(&self, sentences: impl IntoIterator<Item = &'a Sentence>) -> Vec<String> {
        sentences.into_iter().map(|sentence| self.say(sentence)).collect()
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.0.has(id)
    }

    /// A message without arguments, by an id that is put together or came with an act; the id itself where there is no
    /// such message, because a newer app may have made the act.
    pub fn plain(&self, id: &str) -> String {
        if self.has(id) { self.0.say(id) } else { id.to_owned() }
    }

    fn filled(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let inner: Vec<Cow<'_, str>> = args
            .iter()
            .map(|(_, value)| match value {
                Arg::Text(text) => Cow::Borrowed(text.as_str()),
                Arg::Count(_) => Cow::Borrowed(""),
                Arg::Sentence(sentence) => Cow::Owned(self.say(sentence)),
            })
            .collect();
        let named = args.iter().zip(&inner).map(|((name, value), inner)| {
            let value = if let Arg::Count(count) = value { Argument::Count(*count) } else { Argument::Text(inner) };
            (*name, value)
        });
        self.0.tell(id, &named.collect::<Vec<_>>())
    }
}

/// The language tag that a setting means: the session's for `system`, by its environment, else by the system itself.
pub fn spoken(setting: &str) -> String {
    if !setting.is_empty() && setting != SYSTEM {
        return setting.to_owned();
    }
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    // A program that was not started from a shell has none of these on macOS and Windows.
    let said = said.or_else(sys_locale::get_locale).unwrap_or_default();
    let tag = said.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if tag.len() < 2 || tag == "POSIX" { "en".to_owned() } else { tag }
}

/// As the page does it: accented, a third longer, in brackets.
fn pseudo(text: &str) -> Cow<'_, str> {
    if text.trim().is_empty() {
        return Cow::Borrowed(text);
    }
    let accent = |letter| match letter {
        'a' => 'á',
        'e' => 'é',
        'i' => 'í',
        'o' => 'ö',
        'u' => 'ü',
        'c' => 'ç',
        'n' => 'ñ',
        's' => 'š',
        'y' => 'ý',
        _ => letter,
    };
    let accented: String = text.chars().map(accent).collect();
    Cow::Owned(format!("[{accented}{}]", "~".repeat(text.chars().count().div_ceil(3))))
}

/// Arguments of a message that the page says, by name.
pub(crate) fn args(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[cfg(test)]
mod tests;
