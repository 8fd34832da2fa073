//! Names of people: a form of address, a known given name, or words that introduce a person. What speaks for a name and
//! against it is added up; the weights were chosen on the tuning half of the labelled lines.

use std::ops::Range;

use super::given::{PARTICLES, TITLES, is_doubtful, is_given, is_no_name};
use super::words::{Word, words};
use super::{Confidence, Finding, FindingKind};

/// What has to speak for a name before it is offered.
const ENOUGH: i32 = 4;

/// Words after which a capitalised word is a person.
const INTRODUCES: &[&str] = &[
    "named",
    "agent",
    "rep",
    "representative",
    "supervisor",
    "manager",
    "colleague",
    "teller",
    "advisor",
    "adviser",
    "operator",
    "officer",
    "clerk",
    "conductor",
    "namens",
    "kollege",
    "kollegin",
    "gentleman",
    "lady",
    "assistant",
    "nurse",
    "trainer",
    "csr",
    "neighbour",
    "neighbor",
    "heisst",
    "heißt",
];
/// Words after which it often is one.
const LEADS_TO: &[&str] = &[
    "with",
    "to",
    "told",
    "asked",
    "from",
    "by",
    "thanked",
    "and",
    "told",
    "emailed",
    "met",
    "watched",
    "helped",
    "that",
    "for",
    "beside",
    "contacted",
    "mit",
    "von",
    "neben",
    "fragte",
    "bei",
    "call",
    "meeting",
    "shift",
    "today",
    "lunch",
    "when",
    "spoke",
];
/// What people do and companies seldom do.
const SAYS: &[&str] = &[
    "said",
    "says",
    "told",
    "tells",
    "stated",
    "asked",
    "asks",
    "explained",
    "explains",
    "replied",
    "answered",
    "answers",
    "promised",
    "apologised",
    "apologized",
    "apologises",
    "laughed",
    "sighed",
    "thinks",
    "hopes",
    "who",
    "wants",
    "complains",
    "complaining",
    "insists",
    "insist",
    "advised",
    "informed",
    "hung",
    "picked",
    "typed",
    "types",
    "copied",
    "helped",
    "knows",
    "forgot",
    "sagte",
    "sagt",
    "meinte",
    "meint",
    "fragte",
    "fragt",
    "erklarte",
    "erklart",
    "antwortete",
    "wusste",
    "weiss",
    "hilft",
    "half",
    "suggested",
    "suggests",
    "requested",
    "requests",
    "enquires",
    "inquires",
    "enquiring",
    "asking",
    "states",
    "informs",
    "assures",
    "updated",
    "updates",
    "refused",
    "provided",
    "suggest",
    "shouted",
    "cried",
    "called",
    "questions",
    "agreed",
];
/// What people do and others do too.
const DOES: &[&str] = &[
    "is", "was", "has", "had", "will", "would", "from", "at", "in", "could", "does", "did", "can", "went", "took",
    "ist", "hat", "war", "aus", "having",
];
/// Makes a company or a place of what stands before it.
const NO_PERSON_AFTER: &[&str] = &[
    "bank",
    "mortgage",
    "financial",
    "services",
    "service",
    "company",
    "inc",
    "llc",
    "gmbh",
    "ag",
    "ltd",
    "group",
    "insurance",
    "street",
    "road",
    "avenue",
    "airport",
    "station",
    "store",
    "lender",
    "lenders",
    "loan",
    "loans",
    "card",
    "account",
    "app",
    "customer",
    "team",
    "department",
    "collections",
    "credit",
    "capital",
    "line",
    "train",
    "branch",
];
/// Endings of German nouns that no family name has.
const NOUN_ENDINGS: &[&str] = &["ung", "heit", "keit", "schaft", "tion", "nummer", "ruf", "konto", "ungen"];

/// The names of the line.
pub(super) fn find(line: &str) -> Vec<Finding> {
    let words = words(line);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match name_at(&words, at) {
            Some((taken, finding)) => {
                found.push(finding);
                at = taken.end;
            }
            None => at += 1,
        }
    }
    found
}

fn name_at(words: &[Word], at: usize) -> Option<(Range<usize>, Finding)> {
    let first = &words[at];
    let title = TITLES.contains(&first.folded.as_str()) && first.capital;
    if let Some(taken) = title.then(|| titled(words, at)).flatten() {
        return Some((taken.clone(), finding(words, taken, Confidence::Sure)));
    }
    if !could_be_name(first) {
        return None;
    }
    let taken = at..family_name(words, at + 1, 2);
    let speaks = weight(words, &taken);
    if speaks < ENOUGH {
        return None;
    }
    let sure = is_given(&first.folded) && taken.len() > 1;
    let confidence = if sure { Confidence::Sure } else { Confidence::Likely };
    Some((taken.clone(), finding(words, taken, confidence)))
}

fn finding(words: &[Word], taken: Range<usize>, confidence: Confidence) -> Finding {
    let range = words[taken.start].range.start..words[taken.end - 1].range.end;
    Finding { range, kind: FindingKind::Name, confidence }
}

/// A form of address and the name after it.
fn titled(words: &[Word], at: usize) -> Option<Range<usize>> {
    let mut name = at + 1;
    while words.get(name).is_some_and(|word| TITLES.contains(&word.folded.as_str()) && word.capital) {
        name += 1;
    }
    while words.get(name).is_some_and(is_particle) {
        name += 1;
    }
    let word = words.get(name)?;
    let near = word.follows || words[name - 1].range.end + 2 >= word.range.start;
    let fits = near && word.capital && !word.initial && !is_noun(&word.folded) && !is_function_word(&word.folded);
    fits.then(|| at..family_name(words, name + 1, 1))
}

/// Where the name that has begun ends: family names that follow at once, with their small words.
fn family_name(words: &[Word], from: usize, most: usize) -> usize {
    let mut end = from;
    for _ in 0..most {
        if words.get(end - 1).is_some_and(|word| word.possessive) {
            break;
        }
        let mut next = end;
        while words.get(next).is_some_and(|word| word.follows && is_particle(word)) {
            next += 1;
        }
        let Some(word) = words.get(next) else { break };
        if !word.follows || !could_be_name(word) || is_noun(&word.folded) || word.initial {
            break;
        }
        end = next + 1;
    }
    end
}

fn is_particle(word: &Word) -> bool {
    PARTICLES.contains(&word.folded.as_str()) && !word.initial
}

/// Capitalised, and neither a day nor a department nor a maker.
fn could_be_name(word: &Word) -> bool {
    word.capital && !is_no_name(&word.folded) && !TITLES.contains(&word.folded.as_str())
}

fn is_noun(folded: &str) -> bool {
    NOUN_ENDINGS.iter().any(|ending| folded.len() > ending.len() + 3 && folded.ends_with(ending))
}

/// "Frau Die" is the end of one thought and the start of another.
fn is_function_word(folded: &str) -> bool {
    SAYS.contains(&folded) || DOES.contains(&folded) || folded.chars().count() < 2
}

/// What speaks for the words taken being a name.
fn weight(words: &[Word], taken: &Range<usize>) -> i32 {
    let first = &words[taken.start];
    let before = taken.start.checked_sub(1).map(|at| &words[at]).filter(|_| first.follows);
    let after = words.get(taken.end).filter(|word| word.follows);
    let says = |list: &[&str], word: Option<&Word>| word.is_some_and(|word| list.contains(&word.folded.as_str()));
    let doubtful = is_doubtful(&first.folded);
    let mut sum = if is_given(&first.folded) {
        5
    } else if doubtful {
        2
    } else {
        0
    };
    let pair = taken.len() > 1;
    let introduced = says(INTRODUCES, before) || name_is(words, taken.start);
    sum += if introduced {
        4
    } else if says(LEADS_TO, before) {
        2
    } else {
        0
    };
    // "is complaining" says as much as "complains".
    let doing = words.get(taken.end + 1).filter(|word| word.follows && says(DOES, after));
    let speaks = says(SAYS, after) || says(SAYS, doing);
    sum += if speaks { 2 } else { i32::from(says(DOES, after)) };
    sum += i32::from(pair) * 2;
    let telling = is_given(&first.folded) && !doubtful || pair && speaks;
    sum -= i32::from(first.initial && !telling) * 2;
    sum -= i32::from(says(NO_PERSON_AFTER, after)) * 4;
    sum -= i32::from(is_noun(&first.folded)) * 4;
    sum
}

/// "(my, her …) name is", "name was".
fn name_is(words: &[Word], at: usize) -> bool {
    let nth = |back: usize| at.checked_sub(back).map(|place| words[place].folded.as_str());
    matches!(nth(1), Some("is" | "was" | "ist" | "war")) && matches!(nth(2), Some("name" | "names"))
}
