//! Notices a line that pairs a person with a judgement ("she is lazy", "he should have known"), so that the leader can be
//! asked what in the system led to it. A question, never a verdict. What is NOT here: the asking and the answers.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Who works here. Customers are not among them: what they do is a category of its own.
const PERSONS: &[&str] = &[
    "he",
    "she",
    "they",
    "him",
    "her",
    "his",
    "agent",
    "agents",
    "host",
    "hosts",
    "colleague",
    "colleagues",
    "rep",
    "operator",
    "clerk",
    "trainee",
    "newcomer",
    "supervisor",
    "manager",
    "lead",
    "staff",
    "somebody",
    "someone",
    "er",
    "sie",
    "ihm",
    "ihr",
    "kollege",
    "kollegin",
    "kollegen",
    "mitarbeiter",
    "mitarbeiterin",
    "teamleiter",
    "teamleiterin",
    "azubi",
    "jemand",
];
/// Persons that a judgement is never put before: "useless, she says" judges something else.
const PRONOUNS: &[&str] = &["he", "she", "they", "him", "her", "his", "er", "sie", "ihm", "ihr"];
const IS: &[&str] = &[
    "is", "was", "are", "were", "seems", "seemed", "looks", "looked", "acts", "acted", "became", "ist", "war", "sind",
    "waren", "wirkt", "wirkte", "scheint",
];
const FILLERS: &[&str] = &[
    "just",
    "simply",
    "really",
    "too",
    "so",
    "very",
    "quite",
    "rather",
    "always",
    "often",
    "still",
    "a",
    "bit",
    "being",
    "pretty",
    "clearly",
    "obviously",
    "einfach",
    "wirklich",
    "zu",
    "sehr",
    "ziemlich",
    "immer",
    "oft",
    "noch",
    "etwas",
    "eher",
    "offensichtlich",
];
const JUDGED: &[&str] = &[
    "lazy",
    "careless",
    "sloppy",
    "incompetent",
    "unprofessional",
    "stupid",
    "dumb",
    "useless",
    "hopeless",
    "clueless",
    "unmotivated",
    "unwilling",
    "negligent",
    "ignorant",
    "unreliable",
    "inattentive",
    "indifferent",
    "unfriendly",
    "arrogant",
    "disorganised",
    "disorganized",
    "faul",
    "nachlassig",
    "schlampig",
    "unfahig",
    "inkompetent",
    "unprofessionell",
    "dumm",
    "unmotiviert",
    "ahnungslos",
    "unzuverlassig",
    "unfreundlich",
    "unaufmerksam",
    "gleichgultig",
    "arrogant",
    "trage",
    "bequem",
];
/// Folded, between single blanks.
const SAYINGS: &[&str] = &[
    "should have known",
    "should ve known",
    "should know",
    "ought to know",
    "ought to have known",
    "does not care",
    "doesn t care",
    "do not care",
    "don t care",
    "did not care",
    "didn t care",
    "did not bother",
    "didn t bother",
    "not be bothered",
    "can t be bothered",
    "couldn t be bothered",
    "never listens",
    "bad attitude",
    "poor attitude",
    "wrong attitude",
    "own fault",
    "makes no effort",
    "made no effort",
    "wissen mussen",
    "musste wissen",
    "musste das wissen",
    "sollte wissen",
    "sollte das wissen",
    "ihm egal",
    "ihr egal",
    "kein interesse",
    "keine lust",
    "keine muhe",
    "selbst schuld",
    "schlechte einstellung",
    "falsche einstellung",
];
/// Fillers between a person, "is" and the judgement.
const MOST_FILLERS: usize = 3;

/// Whether a sentence of the line judges a person.
pub fn judges(line: &str) -> bool {
    line.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let words = words(sentence);
        words.iter().any(|word| is_person(word)) && (says(&words) || (0..words.len()).any(|at| judged_at(&words, at)))
    })
}

/// Lower case, without accents; "doesn't" is two words.
fn words(sentence: &str) -> Vec<String> {
    let folded: String = sentence.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let parts = folded.split(|c: char| !c.is_alphanumeric() && c != '@');
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A role, a pronoun, or a pseudonym such as `@A1`.
fn is_person(word: &str) -> bool {
    PERSONS.contains(&word) || word.len() > 1 && word.starts_with('@')
}

fn says(words: &[String]) -> bool {
    let sentence = format!(" {} ", words.join(" "));
    SAYINGS.iter().any(|saying| sentence.contains(&format!(" {saying} ")))
}

/// "she is just lazy", "he's lazy", "ist sie faul", "a lazy agent".
fn judged_at(words: &[String], at: usize) -> bool {
    if !JUDGED.contains(&words[at].as_str()) {
        return false;
    }
    let bare = |word: &String| FILLERS.contains(&word.as_str()) || word == "s" || word == "re";
    let before: Vec<&String> =
        words[..at].iter().rev().take(MOST_FILLERS + 2).filter(|word| !bare(word)).take(2).collect();
    let role_after = words.get(at + 1).is_some_and(|word| is_person(word) && !PRONOUNS.contains(&word.as_str()));
    let contracted = at > 0 && words[..at].iter().rev().take(MOST_FILLERS + 1).any(|word| word == "s" || word == "re");
    match before[..] {
        [person, ..]
            if is_person(person) && (contracted || before.get(1).is_some_and(|word| IS.contains(&word.as_str()))) =>
        {
            true
        }
        [is, person] if IS.contains(&is.as_str()) && is_person(person) => true,
        _ => role_after,
    }
}

#[cfg(test)]
mod tests {
    use super::judges;

    #[test]
    fn a_person_and_a_judgement() {
        for line in [
            "@A1 is lazy",
            "She's just careless with the notes",
            "2 he should have known the code #refund",
            "The agent does not care about the queue",
            "They couldn\u{2019}t be bothered",
            "A lazy colleague at desk 4",
            "Sie ist einfach faul",
            "Das hätte er wissen müssen",
            "Dem Kollegen ist das egal. Es ist ihm egal",
            "Die Kollegin war sehr nachlässig",
        ] {
            assert!(judges(line), "{line}");
        }
    }

    #[test]
    fn what_happened_is_no_judgement() {
        for line in [
            "",
            "She copies the number into four screens",
            "The old search is useless, she says",
            "Customer was rude and lazy",
            "I should have known the code",
            "The tool is slow. He waits",
            "@A1 did not know code 47, nobody had shown it",
            "Der Bildschirm ist träge, sie wartet",
            "Er kennt den Code nicht, es gab keine Schulung",
        ] {
            assert!(!judges(line), "{line}");
        }
    }
}
