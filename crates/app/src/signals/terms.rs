//! Words of notes as terms: stems, and the names of things. A thing has one name however people call it, so that
//! "earphones" and "headset" meet. What is NOT here: what a term weighs (`stats::signals`).

use std::collections::{BTreeMap, HashMap};

use shadowday_search::{CutWord, Cutter, Language};
use shadowday_stats::signals::Term;

/// The shipped lists of things, by language.
const LISTS: &[(&str, &str)] = &[
    ("de", include_str!("../../../../assets/signals/things-de.txt")),
    ("en", include_str!("../../../../assets/signals/things-en.txt")),
];
/// Words of other languages stand in everybody's notes: the English list is read everywhere.
const EVERYWHERE: &str = "en";
/// A part of a compound is looked for among names of at least so many letters.
const SHORTEST_PART: usize = 5;

/// Makes terms of texts in one language, and remembers how people wrote them.
pub(super) struct Terms {
    cutter: Cutter,
    /// Names of things, their words with a space between them.
    things: HashMap<String, Named>,
    /// Words of the longest name.
    longest: usize,
    compounds: bool,
    written: BTreeMap<String, BTreeMap<String, u32>>,
}

/// A name of a thing.
struct Named {
    /// The thing: the first name of its line.
    thing: String,
    /// The name as the list writes it.
    name: String,
}

impl Terms {
    pub(super) fn new(language: &str) -> Self {
        let language = Language::new(language);
        let own = |tag: &str| tag == language.as_str() || tag == EVERYWHERE;
        let mut terms = Self {
            cutter: Cutter::new(&language),
            things: HashMap::new(),
            longest: 1,
            compounds: language.writes_compounds(),
            written: BTreeMap::new(),
        };
        // The programme's own language comes first, and the first name stands.
        let mut lists: Vec<_> = LISTS.iter().filter(|(tag, _)| own(tag)).collect();
        lists.sort_by_key(|(tag, _)| *tag != language.as_str());
        for (_, list) in lists {
            terms.learn(list);
        }
        terms
    }

    /// Reads a list: one thing a line, with its other names.
    fn learn(&mut self, list: &str) {
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let mut names = line.split(',').map(str::trim).filter(|name| !name.is_empty());
            let Some(thing) = names.clone().next() else { continue };
            for name in &mut names {
                let words = self.cutter.words(name);
                self.longest = self.longest.max(words.len());
                let named = || Named { thing: thing.to_owned(), name: name.to_owned() };
                self.things.entry(key(&words)).or_insert_with(named);
            }
        }
    }

    /// Takes things out again, with all their names.
    #[cfg(test)]
    pub(super) fn forget(&mut self, things: &[&str]) {
        self.things.retain(|_, named| !things.contains(&named.thing.as_str()));
    }

    /// The terms of a note in order: its text's, then one for each label.
    pub(super) fn of<'l>(&mut self, text: &str, labels: impl IntoIterator<Item = &'l String>) -> Vec<Term> {
        let words = self.cutter.words(text);
        let mut terms = Vec::with_capacity(words.len());
        let mut rest = words.as_slice();
        while let Some(word) = rest.first() {
            let mut lengths = (1..=self.longest.min(rest.len())).rev();
            let named = lengths.find_map(|length| Some((self.thing(&key(&rest[..length]))?, length)));
            if let Some((thing, length)) = named {
                terms.push(thing);
                rest = &rest[length..];
                continue;
            }
            terms.extend(self.parts(&word.word));
            terms.extend(self.plain(word));
            rest = &rest[1..];
        }
        terms.extend(labels.into_iter().map(|label| self.label(label)));
        terms
    }

    /// The thing of that name.
    fn thing(&mut self, name: &str) -> Option<Term> {
        let Named { thing, name } = self.things.get(name)?;
        *self.written.entry(thing.clone()).or_default().entry(name.clone()).or_default() += 1;
        Some(Term { text: thing.clone(), thing: true })
    }

    /// A word that says something by itself.
    fn plain(&mut self, word: &CutWord) -> Option<Term> {
        let says = !word.common && word.word.chars().nth(1).is_some() && !word.word.chars().all(char::is_numeric);
        says.then(|| {
            *self.written.entry(word.stem.clone()).or_default().entry(word.word.to_string()).or_default() += 1;
            Term { text: word.stem.clone(), thing: false }
        })
    }

    /// A tag or a tool is one term, whatever it is made of: what people named stands for one thing already.
    fn label(&mut self, label: &str) -> Term {
        let words = self.cutter.words(label);
        if let Some(thing) = self.thing(&key(&words)) {
            return thing;
        }
        let stems: String = words.iter().map(|word| word.stem.as_str()).collect();
        *self.written.entry(stems.clone()).or_default().entry(label.to_lowercase()).or_default() += 1;
        Term { text: stems, thing: false }
    }

    /// The things at the beginning and at the end of a compound, as in "Headsetpolster".
    fn parts(&self, word: &str) -> Vec<Term> {
        if !self.compounds || word.len() < 2 * SHORTEST_PART {
            return Vec::new();
        }
        let named = |part: &str| {
            let named = self.things.get(part).filter(|_| part.chars().count() >= SHORTEST_PART)?;
            Some(Term { text: named.thing.clone(), thing: true })
        };
        let cuts: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).collect();
        let first = cuts.iter().rev().find_map(|at| named(&word[..*at]));
        let last = cuts.iter().find_map(|at| named(&word[*at..]));
        first.into_iter().chain(last).collect()
    }

    /// A term as people wrote it most often: a signal of ladders is not called after the stools that the list has first.
    pub(super) fn written(&self, term: &Term) -> String {
        let forms = self.written.get(&term.text);
        let most = forms.and_then(|forms| forms.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))));
        most.map_or_else(|| term.text.clone(), |(form, _)| form.clone())
    }
}

fn key(words: &[CutWord]) -> String {
    words.iter().map(|word| &*word.word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[track_caller]
    fn check(language: &str, text: &str, labels: &[&str], expect: &str) {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        let terms = Terms::new(language).of(text, &labels);
        let shown: Vec<String> =
            terms.into_iter().map(|term| if term.thing { format!("[{}]", term.text) } else { term.text }).collect();
        assert_eq!(shown.join(" "), expect, "{text}");
    }

    #[test]
    fn a_thing_has_one_name() {
        check("en", "Her earphones crackle", &[], "[headset] crackl");
        check("en", "Step ladders and a STOOL", &[], "[stool] [stool]");
        check("en", "Wants a second screen, 2 of them", &[], "want [second screen]");
        check("en", "head-set taped", &[], "head set tape");
        check("en", "training charges", &[], "train charg");
    }

    #[test]
    fn a_thing_is_called_as_people_write_it() {
        let mut terms = Terms::new("en");
        let stool = terms.of("Ladder too short, the ladder wobbles, no stool", []).swap_remove(0);
        assert_eq!(terms.written(&stool), "ladder");
        assert_eq!(Terms::new("en").written(&stool), "stool", "nobody wrote it: a part of a compound");
    }

    #[test]
    fn labels_are_one_term_each() {
        check("en", "Code 41 or 47?", &["refund-codes", "four-screens"], "code [refund code] fourscreen");
    }

    #[test]
    fn compounds_hold_things() {
        check("de", "Headsetpolster zerfällt", &[], "[Headset] [Polster] headsetpol zerfallt");
        check("de", "Stühle quietschen", &[], "[Stuhl] quietsch");
        check("de", "Wants a chair", &[], "want [chair]");
    }
}
