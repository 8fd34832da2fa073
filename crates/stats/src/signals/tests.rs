//! The whole way from notes to groups and bursts on small made-up notes. What is NOT here: how well planted asks are found (`app`).
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;

use super::*;

/// A note of one host of its own; things are written with a star.
fn note(host: u32, team: u32, day: i32, words: &str) -> Note {
    let term = |word: &str| match word.strip_prefix('*') {
        Some(thing) => Term { text: thing.to_owned(), thing: true },
        None => Term { text: word.to_owned(), thing: false },
    };
    Note {
        terms: words.split_whitespace().map(term).collect(),
        voices: vec![Voice { leader: 0, host }],
        team,
        day: Some(day),
        minutes: 2.0,
        asked: false,
    }
}

/// Notes that have nothing to do with each other, and on top of them `asks`.
fn among_others(asks: &[&str]) -> Vec<Note> {
    let other = |at: u32| note(at, at % 3, 700_000, &format!("word{at} talk{} mail{}", at * 7, at * 11));
    let others = (0..200).map(other);
    let asked = (0..).zip(asks).map(|(at, words)| note(1_000 + at, at % 4, 700_000 + 7 * at as i32, words));
    others.chain(asked).collect()
}

const HEADSET: [&str; 6] = [
    "*headset cushion torn",
    "left cushion *headset gone",
    "*headset pad worn",
    "tape on *headset cushion",
    "*headset foam crumbl",
    "new pad *headset ask",
];

#[test]
fn the_same_ask_is_found_with_its_reasons() {
    let notes = among_others(&HEADSET);
    let found = find(&notes, None, &[], 5);
    assert_eq!(found.groups.len(), 1);
    let group = &found.groups[0];
    assert_eq!((group.hosts, group.notes.len(), group.teams.as_slice()), (6, 6, &[0, 1, 2, 3][..]));
    assert_eq!(group.days, Some((700_000, 700_035)));
    assert!((group.minutes - 12.0).abs() < 1e-9);
    assert_eq!(group.why[0].term, Term { text: "headset".to_owned(), thing: true });
    assert_eq!((group.why[0].here, group.why[0].everywhere), (6, 6));
    assert!(!group.by_hand);
}

#[test]
fn too_few_hosts_are_no_signal() {
    let mut notes = among_others(&HEADSET);
    assert_eq!(find(&notes, None, &[], 7).groups.len(), 0);
    // The same host six times is one host; two leaders' pseudonyms in one team may be the same person.
    for note in &mut notes[200..] {
        note.voices = vec![Voice { leader: 0, host: 1_000 }];
        note.team = 1;
    }
    assert_eq!(find(&notes, None, &[], 2).groups.len(), 0);
    for (at, note) in (0..).zip(&mut notes[200..]) {
        note.voices = vec![Voice { leader: at % 2, host: 1_000 + at }];
    }
    assert_eq!(find(&notes, None, &[], 3).groups[0].hosts, 3);
    assert_eq!(find(&notes, None, &[], 4).groups.len(), 0);
}

#[test]
fn one_word_that_is_no_thing_is_not_enough() {
    let alone =
        ["surprise at noon", "surprise of rain", "big surprise", "surprise cake", "surprise gone", "what surprise"];
    assert_eq!(find(&among_others(&alone), None, &[], 5).groups.len(), 0);
    let two = [
        "red stamp",
        "red stamp dry",
        "no red stamp",
        "red stamp lost",
        "red stamp old",
        "stamp red new",
        "red stamp gone",
    ];
    assert_eq!(find(&among_others(&two[..6]), None, &[], 5).groups.len(), 0, "fewer hosts share two words by chance");
    assert_eq!(find(&among_others(&two), None, &[], 5).groups.len(), 1);
}

#[test]
fn a_slip_and_a_word_apart_are_the_same_thing() {
    let written = ["*headset pad", "*headset pad", "*headset pad", "head set pad", "*headset pad", "*headset pad"];
    assert_eq!(find(&among_others(&written), None, &[], 6).groups[0].hosts, 6);
    let mistyped: Vec<&str> = ["cushion split"; 6].into_iter().chain(["cushoin split"]).collect();
    assert_eq!(find(&among_others(&mistyped), None, &[], 7).groups[0].notes.len(), 7);
}

#[test]
fn what_half_of_a_group_says_is_told_apart() {
    let flicker = |at: u32| format!("*monitor flicker desk{at} row{at}");
    let other = |at: u32| format!("*monitor crack{at} glass{at}");
    let asks: Vec<String> =
        (0..6).map(flicker).chain((0..6).map(other)).chain(["flicker again here".to_owned()]).collect();
    let found = find(&among_others(&asks.iter().map(String::as_str).collect::<Vec<_>>()), None, &[], 5);
    let mut groups: Vec<Vec<usize>> = found.groups.iter().map(|group| group.notes.clone()).collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    // The note that names the flicker without the monitor belongs to it, too.
    assert_eq!(groups, [vec![200, 201, 202, 203, 204, 205, 212], vec![206, 207, 208, 209, 210, 211]]);
}

#[test]
fn what_a_person_said_is_kept() {
    let notes = among_others(&HEADSET);
    let parted = find(&notes, None, &[Link { one: 200, other: 201, together: false }], 2);
    let with = |found: &Found, note: usize| found.groups.iter().position(|group| group.notes.contains(&note));
    assert!(with(&parted, 200).is_none_or(|group| with(&parted, 201) != Some(group)));
    // A note that shares no word with the others.
    let joined = find(&notes, None, &[Link { one: 3, other: 200, together: true }], 5);
    assert_eq!(with(&joined, 3), Some(0));
    assert!(joined.groups[0].by_hand && joined.groups[0].hosts == 7);
}

#[test]
fn the_last_word_holds() {
    let notes = among_others(&HEADSET);
    let say = |together| Link { one: 1, other: 2, together };
    assert_eq!(find(&notes, None, &[say(true), say(false)], 2).overruled, [0]);
    assert_eq!(find(&notes, None, &[say(false), say(true)], 2).overruled, [0]);
    let ring = [
        Link { one: 1, other: 2, together: true },
        Link { one: 2, other: 3, together: true },
        Link { one: 1, other: 3, together: false },
    ];
    // The first of the three would close the ring that the later two leave open.
    assert_eq!(find(&notes, None, &ring, 2).overruled, [0]);
}

/// Marks notes as asks.
fn marked(mut notes: Vec<Note>, places: std::ops::Range<usize>) -> Vec<Note> {
    for note in &mut notes[places] {
        note.asked = true;
    }
    notes
}

fn sorted(group: &Group) -> Vec<usize> {
    let mut notes = group.notes.clone();
    notes.sort_unstable();
    notes
}

const BREAKS: [&str; 6] =
    ["break short", "no break today", "break room full", "break skip", "cover my break", "break late"];

#[test]
fn marks_tell_an_ask_of_one_word() {
    let notes = among_others(&BREAKS);
    assert_eq!(find(&notes, None, &[], 5).groups, []);
    let found = find(&marked(notes, 200..206), None, &[], 5);
    assert_eq!(found.groups.iter().map(sorted).collect::<Vec<_>>(), [vec![200, 201, 202, 203, 204, 205]]);
    assert_eq!((found.groups[0].asked, found.groups[0].why[0].term.text.as_str()), (6, "break"));
    assert_eq!(find(&marked(among_others(&BREAKS), 200..206), None, &[], 7).groups, [], "six hosts are six");
    assert_eq!(find(&marked(among_others(&BREAKS), 200..203), None, &[], 3).groups, [], "three marks may be chance");
}

#[test]
fn what_others_say_as_often_is_no_ask() {
    let others: Vec<String> = (0..20).map(|at| format!("break phone{at} glass{at}")).collect();
    let all: Vec<&str> = BREAKS.into_iter().chain(others.iter().map(String::as_str)).collect();
    assert_eq!(find(&marked(among_others(&all), 200..206), None, &[], 5).groups, []);
}

#[test]
fn what_nobody_marked_comes_to_the_asks() {
    // Five of six are marked as asks: the sixth asks for the same.
    let found = find(&marked(among_others(&BREAKS), 200..205), None, &[], 5);
    assert_eq!((found.groups[0].notes.len(), found.groups[0].asked), (6, 5));
}

#[test]
fn asks_leave_a_signal_that_is_none() {
    let asks =
        ["break", "stool", "lamp"].map(|thing| (0..6).map(move |at| format!("*{thing} {thing}{at} desk{at}{thing}")));
    let other = (0..8).map(|at| format!("*break phone{at} glass{at}"));
    let all: Vec<String> = asks.into_iter().flatten().chain(other).collect();
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    let mixed =
        |found: &Found| found.groups.iter().any(|group| group.notes.contains(&200) && group.notes.contains(&218));
    assert!(mixed(&find(&among_others(&words), None, &[], 5)));
    let found = find(&marked(among_others(&words), 200..218), None, &[], 5);
    assert!(!mixed(&found));
    assert!(found.groups.iter().any(|group| sorted(group) == [200, 201, 202, 203, 204, 205]));
    // Where only half of each ask is marked, one that is marked nearly as often stays as it is.
    let mut some = among_others(&words);
    for place in [200, 201, 202, 203, 206, 207, 208, 212, 213, 214] {
        some[place].asked = true;
    }
    assert!(mixed(&find(&some, None, &[], 5)));
}

#[test]
fn what_a_person_said_is_kept_among_asks() {
    let notes = marked(among_others(&BREAKS), 200..206);
    let found = find(&notes, None, &[Link { one: 200, other: 201, together: false }], 2);
    assert!(!found.groups.iter().any(|group| group.notes.contains(&200) && group.notes.contains(&201)));
    let joined = find(&notes, None, &[Link { one: 3, other: 200, together: true }], 5);
    assert_eq!(sorted(&joined.groups[0]), [3, 200, 201, 202, 203, 204, 205]);
}

#[test]
fn nothing_is_found_in_nothing() {
    assert_eq!(find(&[], None, &[], 5), Found::default());
    let empty = vec![Note::default(); 9];
    assert_eq!(find(&empty, None, &[], 1), Found::default());
    assert!(bursts(&[], &[]).is_empty());
    assert_eq!(bursts(&[], &[Vec::new()]), [None]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn links_hold_whatever_the_words(
        words in prop::collection::vec(prop::collection::vec(0u32..12, 1..5), 2..40),
        links in prop::collection::vec((0usize..40, 0usize..40, any::<bool>()), 0..30),
        marked in prop::collection::vec(any::<bool>(), 40),
    ) {
        let text = |words: &Vec<u32>| words.iter().map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
        let made = (0..).zip(words.iter().zip(marked));
        let notes: Vec<Note> =
            made.map(|(at, (words, asked))| Note { asked, ..note(at, 0, 700_000, &text(words)) }).collect();
        let links: Vec<Link> = links
            .into_iter()
            .filter(|(one, other, _)| one != other && *one < notes.len() && *other < notes.len())
            .map(|(one, other, together)| Link { one, other, together })
            .collect();
        let found = find(&notes, None, &links, 1);
        prop_assert_eq!(&find(&notes, None, &links, 1), &found);
        let of = |note: usize| found.groups.iter().position(|group| group.notes.contains(&note));
        for (place, link) in links.iter().enumerate().filter(|(place, _)| !found.overruled.contains(place)) {
            let (one, other) = (of(link.one), of(link.other));
            if link.together {
                prop_assert!(one.is_some() && one == other, "{place}: {link:?}");
            } else {
                prop_assert!(one.is_none() || one != other, "{place}: {link:?}");
            }
        }
        for group in &found.groups {
            let asked = group.notes.iter().filter(|note| notes[**note].asked).count();
            prop_assert_eq!(group.asked as usize, asked);
        }
        for note in 0..notes.len() {
            prop_assert!(found.groups.iter().filter(|group| group.notes.contains(&note)).count() <= 1);
        }
    }

    #[test]
    fn a_burst_lies_where_its_notes_are(cells in prop::collection::vec((0u32..4, 0i32..30), 1..120), every in 2usize..6) {
        let all: Vec<Cell> = cells.into_iter().map(|(team, week)| Cell { team, week }).collect();
        let group: Vec<Cell> = all.iter().copied().step_by(every).collect();
        if let Some(burst) = bursts(&all, std::slice::from_ref(&group))[0] {
            let inside = |cell: &&Cell| {
                burst.team.is_none_or(|team| team == cell.team) && (burst.from..=burst.to).contains(&cell.week)
            };
            prop_assert_eq!(group.iter().filter(inside).count(), burst.notes as usize);
            let expected = all.iter().filter(inside).count() as f64 * group.len() as f64 / all.len() as f64;
            prop_assert!((burst.expected - expected).abs() < 1e-9 && f64::from(burst.notes) > expected);
            prop_assert!(burst.p > 0.0 && burst.p <= 0.05);
        }
    }
}

/// Five teams, thirty weeks, four notes each.
fn visits() -> Vec<Cell> {
    (0..5).flat_map(|team| (0..30).flat_map(move |week| [Cell { team, week }; 4])).collect()
}

#[test]
fn a_team_that_says_it_in_two_weeks_is_a_burst() {
    let scattered: Vec<Cell> = (0..10).map(|at| Cell { team: at % 5, week: 3 * at as i32 }).collect();
    let packed = [Cell { team: 2, week: 11 }, Cell { team: 2, week: 12 }].repeat(4);
    let group: Vec<Cell> = scattered.iter().copied().chain(packed).collect();
    let found = bursts(&visits(), &[scattered, group]);
    assert_eq!(found[0], None);
    let burst = found[1].unwrap();
    assert_eq!((burst.team, burst.from, burst.to, burst.notes), (Some(2), 11, 12, 8));
    assert!((burst.expected - 18.0 * 8.0 / 600.0).abs() < 1e-9);
    assert!((burst.p - 0.001).abs() < 1e-9, "{}", burst.p);
}

#[test]
fn many_visits_explain_many_notes() {
    let mut all = visits();
    all.extend([Cell { team: 2, week: 11 }; 300]);
    // A third of all notes, and a third of the group, lie in that week.
    let group: Vec<Cell> =
        (0..20).map(|at| Cell { team: at % 5, week: at as i32 }).chain([Cell { team: 2, week: 11 }; 10]).collect();
    assert_eq!(bursts(&all, &[group]), [None]);
}

#[test]
fn weeks_begin_on_monday() {
    // 2026-11-23 is a Monday, day 739,943.
    assert_eq!(week_of(739_943) * 7 + 1, 739_943);
    assert_eq!(week_of(739_949), week_of(739_943));
    assert_eq!(week_of(739_942), week_of(739_943) - 1);
}

/// Vectors of others point anywhere, those of one ask nearly the same way.
fn meant(notes: &[Note], ask: std::ops::Range<usize>, sure: f64) -> Compared {
    let any = |place: usize, at: usize| {
        let mixed = ((place * LENGTH + at) as u32).wrapping_mul(0x9e37_79b1);
        let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x85eb_ca77);
        f64::from(mixed ^ (mixed >> 13)) as f32 / u32::MAX as f32 - 0.5
    };
    let vector = |place: usize| -> Vec<f32> {
        let is_ask = ask.contains(&place);
        (0..LENGTH).map(|at| if is_ask { any(9_999, at) + 0.2 * any(place, at) } else { any(place, at) }).collect()
    };
    let asks = (0..notes.len()).map(|place| if ask.contains(&place) { sure } else { 0.1 }).collect();
    let meanings = Meanings { vectors: (0..notes.len()).map(vector).collect(), asks, usual: vec![0.0; LENGTH] };
    assert!(Compared::of(notes, &meanings, &mut |_, _| false).is_none(), "nobody wants to go on");
    Compared::of(notes, &meanings, &mut |_, _| true).unwrap()
}

/// Numbers in those vectors.
const LENGTH: usize = 256;
/// Six notes that have no word in common.
const APART: [&str; 6] =
    ["ladder short", "climb chair", "leiter fehlt", "reach shelf", "steps locked", "tall colleague"];

#[test]
fn what_means_the_same_is_found_without_a_word_in_common() {
    let notes = among_others(&APART);
    assert_eq!(find(&notes, None, &[], 5).groups, []);
    let found = find(&notes, Some(&meant(&notes, 200..206, 0.9)), &[], 5);
    assert_eq!(found.groups.len(), 1);
    let group = &found.groups[0];
    assert_eq!((group.notes.len(), group.hosts), (6, 6));
    let alike = group.alike.unwrap();
    assert!(alike.among > 0.8 && alike.others < 0.4, "{alike:?}");
    // As many hosts as a programme asks for, here as everywhere.
    assert_eq!(find(&notes, Some(&meant(&notes, 200..206, 0.9)), &[], 7).groups, []);
}

#[test]
fn who_parted_notes_of_one_meaning_is_obeyed() {
    let notes = among_others(&APART);
    let parted = [Link { one: 200, other: 201, together: false }];
    let found = find(&notes, Some(&meant(&notes, 200..206, 0.9)), &parted, 2);
    let together = |group: &Group| group.notes.contains(&200) && group.notes.contains(&201);
    assert!(!found.groups.iter().any(together), "{:?}", found.groups);
}
