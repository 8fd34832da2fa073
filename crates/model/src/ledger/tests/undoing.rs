//! Which acts are undone, in every combination people make.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{ActId, GroupId, RecordId};
use crate::ledger::frame::{Frame, Target};
use crate::ledger::undo::{Undos, reach, undone};

fn act(letter: char) -> ActId {
    ActId([letter as u8; 16])
}

/// One word, one act: `B>A` undoes A, `B>*g` undoes group g, `A:g` belongs to group g, `B:g>A` both.
fn undos(line: &str) -> (Undos, Vec<char>) {
    let first = |text: &str| text.chars().next().unwrap();
    let group = |text: &str| GroupId(uuid::Uuid::from_bytes([first(text) as u8; 16]));
    let (mut undos, mut acts) = (Undos::default(), Vec::new());
    for word in line.split_whitespace() {
        let (left, targets) = word.split_once('>').unwrap_or((word, ""));
        let target = |name: &str| {
            name.strip_prefix('*').map_or(Target::Act(act(first(name))), |name| Target::Group(group(name)))
        };
        let frame = Frame {
            kind: "test".into(),
            person: RecordId(uuid::Uuid::nil()),
            at: String::new(),
            app: String::new(),
            nonce: [0; 16],
            group: left.split_once(':').map(|(_, name)| group(name)),
            undoes: targets.split(',').filter(|name| !name.is_empty()).map(target).collect(),
            forget: Vec::new(),
            changes: Vec::new(),
        };
        undos.add(act(first(word)), &frame);
        acts.push(first(word));
    }
    (undos, acts)
}

/// The acts that are undone, in the order named; the order in which they are taken in makes no difference.
#[track_caller]
fn check(line: &str, expected: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    for turn in 0..words.len() {
        let turned: Vec<&str> = words[turn..].iter().chain(&words[..turn]).copied().collect();
        let (undos, mut acts) = undos(&turned.join(" "));
        acts.sort_unstable();
        let found: String = acts.into_iter().filter(|&letter| undos.undone(act(letter))).collect();
        assert_eq!(found, expected, "{turned:?}");
    }
}

#[test]
fn undo_and_redo_cancel() {
    check("A", "");
    check("A B>A", "A");
    check("A B>A C>B", "B");
    check("A B>A C>B D>C", "AC");
}

#[test]
fn two_undos_need_two_redos() {
    check("A B>A C>A", "A");
    check("A B>A C>A D>B", "AB");
    check("A B>A C>A D>B E>C", "BC");
}

#[test]
fn a_redo_by_somebody_who_did_not_see_the_second_undo_leaves_it() {
    // Several acts hang on the same undo: the standing one decides for each, in whatever order they are looked at.
    check("A B F>A,B C>A,B D>F", "ABF");
}

#[test]
fn a_group_falls_and_rises_as_one() {
    check("A:g B:g C Z>*g", "AB");
    check("A:g B:g C Z>*g Y>Z", "Z");
    // Redoing the whole and then taking one of it back again.
    check("A:g B:g Z>*g Y>Z X>A", "AZ");
}

#[test]
fn an_undo_never_falls_with_a_group() {
    check("A B:g>A Z>*g", "A");
    check("A:g Z:g>*g", "A");
    check("A:g B:h Y:g>*h Z:h>*g", "AB");
}

#[test]
fn rings_that_hashes_rule_out_leave_values_shown() {
    let ring = BTreeMap::from([('A', "B"), ('B', "C"), ('C', "B"), ('D', "E"), ('E', "")]);
    let undoers = |of: ActId| ring[&(of.0[0] as char)].chars().map(act).collect();
    assert!(!undone(act('A'), undoers));
    assert!(undone(act('D'), undoers));
}

#[test]
fn ten_thousand_undos_and_redos_do_not_overflow() {
    let name = |number: usize| ActId((number as u128).to_be_bytes());
    let chain = |length: usize| {
        move |act: ActId| {
            let number = u128::from_be_bytes(act.0) as usize;
            if number < length { vec![name(number + 1)] } else { Vec::new() }
        }
    };
    assert!(!undone(name(0), chain(10_000)));
    assert!(undone(name(0), chain(10_001)));
}

#[test]
fn an_undo_reaches_what_hangs_on_it() {
    let names = BTreeMap::from([('D', "C"), ('C', "AB"), ('A', ""), ('B', "")]);
    let reached = reach(act('D'), |of| names[&(of.0[0] as char)].chars().map(act).collect());
    assert_eq!(reached, BTreeSet::from([act('A'), act('B'), act('C')]));
}
