//! Vectors and forks: what two machines can tell about each other.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::random::Random;
use crate::ids::{StreamId, WriterId};
use crate::ledger::chain::{Chain, ZERO};
use crate::ledger::fork::{Branch, Held, file, filed};
use crate::ledger::vector::{Place, Standing, Vector, compare};

const STREAM: StreamId = StreamId(Uuid::nil());
const WRITER: WriterId = WriterId([7; 16]);

fn chain(letter: char, seq: u64) -> Chain {
    let mut chain = [letter as u8; 32];
    chain[31] = seq as u8;
    chain
}

/// A branch written as letters: `aab` shares its first two acts with `aac`.
fn held(branch: &str) -> Vec<Held> {
    let chains: Vec<Chain> = branch.chars().zip(1..).map(|(letter, seq)| chain(letter, seq)).collect();
    let previous = [ZERO].into_iter().chain(chains.iter().copied());
    previous.zip(&chains).zip(1..).map(|((previous, &chain), seq)| Held { seq, previous, chain }).collect()
}

fn vector(branch: &str) -> Vector {
    let mut vector = Vector::default();
    if let Some(last) = held(branch).last() {
        vector.note((STREAM, WRITER), last.seq, last.chain);
    }
    vector
}

#[track_caller]
fn check(mine: &str, theirs: &str, expected: Standing) {
    let look = |branch: &str, seq: u64| held(branch).get(seq as usize - 1).map(|act| act.chain);
    let place: Place = (STREAM, WRITER);
    let here = compare(&vector(mine), &vector(theirs), |_, seq| look(mine, seq))[&place];
    let there = compare(&vector(theirs), &vector(mine), |_, seq| look(theirs, seq))[&place];
    assert_eq!(here.settled_with(there), expected, "{mine} beside {theirs}");
    // Whatever one side asks for is what the other side would send.
    assert_eq!(here.settled_with(there).ask_from(), there.settled_with(here).send_from());
    assert_eq!(here.settled_with(there).send_from(), there.settled_with(here).ask_from());
}

#[test]
fn machines_see_what_the_other_lacks() {
    check("aaa", "aaa", Standing::Same);
    check("aaa", "a", Standing::Ahead { from: 2 });
    check("aaa", "", Standing::Ahead { from: 1 });
    check("a", "aaa", Standing::Behind { from: 2 });
    check("", "aaa", Standing::Behind { from: 1 });
}

#[test]
fn a_copied_machine_is_seen_from_both_sides_at_any_length() {
    check("aab", "aac", Standing::Forked { at: 3 });
    check("aabb", "aac", Standing::Forked { at: 3 });
    check("aac", "aabb", Standing::Forked { at: 3 });
    check("b", "c", Standing::Forked { at: 1 });
}

#[test]
fn a_vector_travels_as_json_and_names_only_shared_streams() {
    let other = StreamId(Uuid::from_u128(9));
    let mut both = vector("aa");
    both.note((other, WRITER), 1, [1; 32]);
    let json = serde_json::to_string(&both).unwrap();
    assert_eq!(serde_json::from_str::<Vector>(&json).unwrap(), both);
    assert_eq!(both.only(&BTreeSet::from([STREAM])), vector("aa"));
}

/// Files some branches together and gives back which letters lie under which id.
fn filing(branches: &[&str]) -> BTreeMap<WriterId, String> {
    let mut acts: Vec<Held> = branches.iter().flat_map(|branch| held(branch)).collect();
    let filed = file(WRITER, &acts);
    let mut random = Random::new(3);
    for _ in 0..20 {
        let (one, other) = (random.index(acts.len()), random.index(acts.len()));
        acts.swap(one, other);
        assert_eq!(file(WRITER, &acts), filed, "neither order nor repeats make a difference");
    }
    let letters = |branch: &Branch| branch.acts.iter().map(|act| act.chain[0] as char).collect();
    filed.iter().map(|branch| (branch.id, letters(branch))).collect()
}

#[test]
fn without_a_fork_the_writer_keeps_its_id() {
    assert_eq!(filing(&["aaaa", "aaa"]), BTreeMap::from([(WRITER, "aaaa".into())]));
}

#[test]
fn of_two_branches_the_smaller_first_chain_value_keeps_the_id() {
    let away = filed(WRITER, &chain('c', 3));
    assert_eq!(filing(&["aab", "aacc"]), BTreeMap::from([(WRITER, "aab".into()), (away, "cc".into())]));
}

#[test]
fn a_fork_of_a_fork_is_named_by_the_signing_writer() {
    let (c, d, z) = (chain('c', 3), chain('d', 4), chain('z', 1));
    let expected = BTreeMap::from([
        (WRITER, "aabb".to_owned()),
        (filed(WRITER, &c), "cc".to_owned()),
        (filed(WRITER, &d), "d".to_owned()),
        (filed(WRITER, &z), "z".to_owned()),
    ]);
    assert_eq!(filing(&["aabb", "aacc", "aacd", "z"]), expected);
}

#[test]
fn a_branch_keeps_its_name_when_a_smaller_one_turns_up_late() {
    let first = filing(&["aac", "aad"]);
    let later = filing(&["aac", "aad", "aab"]);
    let d = filed(WRITER, &chain('d', 3));
    assert_eq!(first[&d], later[&d]);
    assert_eq!(later[&filed(WRITER, &chain('c', 3))], "c");
    assert_eq!(later[&WRITER], "aab");
}

#[test]
fn acts_that_nothing_connects_are_not_filed() {
    let mut acts = held("aaaa");
    acts.remove(1);
    let branches = file(WRITER, &acts);
    assert_eq!(branches.iter().map(Branch::head).collect::<Vec<_>>(), [(1, chain('a', 1))]);
    assert_eq!(file(WRITER, &[]), []);
}
