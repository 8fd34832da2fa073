//! The rule of a field, corner by corner, and how a form becomes changes.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::random::Random;
use crate::ids::ActId;
use crate::ledger::fold::{Field, Folded, Write, fold, record};
use crate::ledger::split::{PlannedChange, plan};
use crate::records::{FieldMap, RecordKind};

/// An act by a letter: its id and digest are that byte throughout.
fn act(letter: char) -> ActId {
    ActId([letter as u8; 16])
}

fn letter(act: ActId) -> char {
    act.0[0] as char
}

/// One line, one change: `C 30 over A,B undone text=new,impact=2`. `text=?` has its words forgotten.
fn write(line: &str) -> Write {
    let mut words = line.split_whitespace().peekable();
    let act_letter = words.next().unwrap().chars().next().unwrap();
    let stamp = words.next().unwrap().parse().unwrap();
    let over = words.next_if_eq(&"over").map_or(Vec::new(), |_| {
        words.next().unwrap().split(',').map(|name| act(name.chars().next().unwrap())).collect()
    });
    let undone = words.next_if_eq(&"undone").is_some();
    let pairs: Vec<(&str, &str)> = words.next().unwrap().split(',').map(|pair| pair.split_once('=').unwrap()).collect();
    let forgotten = pairs.iter().any(|(_, value)| *value == "?");
    let held = |value: &str| if value == "null" { Value::Null } else { json!(value) };
    Write {
        act: act(act_letter),
        stamp,
        digest: [act_letter as u8; 32],
        undone,
        fields: pairs.iter().map(|(field, _)| (*field).to_owned()).collect(),
        over,
        body: (!forgotten).then(|| pairs.iter().map(|(field, value)| ((*field).to_owned(), held(value))).collect()),
    }
}

fn render(folded: &Folded) -> String {
    folded.fields.iter().map(|(name, field)| render_field(name, field)).collect()
}

fn render_field(name: &str, field: &Field) -> String {
    let shown = field.shown.as_ref().map_or("(erased)".to_owned(), ToString::to_string);
    let aside = field.set_aside.iter().map(|(value, by)| format!(", set aside {value} by {}", letter(*by)));
    let aside: String = aside.collect();
    let erased = if field.erased && field.shown.is_some() { ", something erased" } else { "" };
    let heads: String = field.heads.iter().map(|&act| letter(act)).collect();
    format!("{name}: {shown} by {}{aside}{erased} [{heads}]\n", letter(field.by))
}

/// Folds the lines, in every rotation and with repeats.
#[track_caller]
fn check(lines: &[&str], expected: &Expect) {
    let mut writes: Vec<Write> = lines.iter().map(|line| write(line)).collect();
    let folded = fold(&writes);
    for _ in 0..lines.len() {
        writes.rotate_left(1);
        assert_eq!(fold(&writes), folded, "the order makes no difference");
    }
    writes.extend(writes.clone());
    assert_eq!(fold(&writes), folded, "repeats make no difference");
    expected.assert_eq(&render(&folded));
}

#[test]
fn what_was_seen_is_replaced_whatever_the_clock_says() {
    check(
        &["A 90 text=old", "B 10 over A text=new"],
        &expect![[r#"
        text: "new" by B [B]
    "#]],
    );
}

#[test]
fn simultaneous_values_are_shown_and_set_aside() {
    let aside = expect![[r#"
        text: "two" by C, set aside "one" by B [CB]
    "#]];
    check(&["A 1 text=old", "B 2 over A text=one", "C 3 over A text=two"], &aside);
    // Equal stamps: the digest decides.
    check(&["A 1 text=old", "B 2 over A text=one", "C 2 over A text=two"], &aside);
}

#[test]
fn who_saw_both_replaces_both() {
    check(
        &["B 2 text=one", "C 3 text=two", "D 1 over B,C text=both"],
        &expect![[r#"
        text: "both" by D [D]
    "#]],
    );
}

#[test]
fn equal_values_count_as_one_and_all_their_acts_are_replaced_together() {
    check(
        &["A 1 impact=2", "B 2 impact=2", "C 3 impact=3", "D 4 impact=2"],
        &expect![[r#"
        impact: "2" by D, set aside "3" by C [DCBA]
    "#]],
    );
}

#[test]
fn undone_writes_are_left_out_and_the_way_through_them_stays_open() {
    check(
        &["A 1 text=a", "B 2 over A text=b", "C 3 over B undone text=c"],
        &expect![[r#"
        text: "b" by B [B]
    "#]],
    );
    check(
        &["A 1 text=a", "B 2 over A undone text=b", "C 3 over B text=c"],
        &expect![[r#"
        text: "c" by C [C]
    "#]],
    );
    check(
        &["A 1 text=a", "B 2 over A undone text=b", "C 3 over B undone text=c"],
        &expect![[r#"
        text: "a" by A [A]
    "#]],
    );
    check(&["A 1 undone text=a", "B 2 over A undone text=b"], &expect![""]);
}

#[test]
fn undoing_one_of_two_edits_leaves_the_other() {
    check(
        &["A 1 text=a", "B 2 over A undone text=b", "C 3 over A text=c"],
        &expect![[r#"
        text: "c" by C [C]
    "#]],
    );
}

#[test]
fn a_redo_after_somebody_wrote_on_sets_aside() {
    // B was undone when D was written over A; then B was redone.
    check(
        &["A 1 text=a", "B 2 over A text=b", "D 3 over A text=d"],
        &expect![[r#"
        text: "d" by D, set aside "b" by B [DB]
    "#]],
    );
}

#[test]
fn forgotten_words_still_replace_older_ones() {
    check(
        &["A 1 text=a", "B 2 over A text=?"],
        &expect![[r"
        text: (erased) by B [B]
    "]],
    );
    check(
        &["A 1 text=?", "B 2 over A text=b"],
        &expect![[r#"
        text: "b" by B [B]
    "#]],
    );
}

#[test]
fn forgotten_words_in_the_middle_do_not_bring_older_ones_back() {
    check(
        &["A 1 text=a", "B 2 over A text=?", "C 3 over B undone text=c"],
        &expect![[r"
        text: (erased) by B [B]
    "]],
    );
    check(
        &["A 1 text=a", "B 2 over A undone text=?", "C 3 over B text=c"],
        &expect![[r#"
        text: "c" by C [C]
    "#]],
    );
}

#[test]
fn beside_erased_words_those_of_others_are_shown() {
    check(
        &["A 1 text=a", "B 9 text=?"],
        &expect![[r#"
        text: "a" by A, something erased [BA]
    "#]],
    );
}

#[test]
fn each_field_goes_its_own_way() {
    check(
        &["A 1 text=a,impact=1", "B 2 over A text=b", "C 3 over A impact=3"],
        &expect![[r#"
        impact: "3" by C [C]
        text: "b" by B [B]
    "#]],
    );
}

#[test]
fn an_act_reached_only_through_another_field_is_not_replaced() {
    // C saw B, but B never wrote the text that A wrote.
    check(
        &["A 1 text=a,impact=1", "B 2 over A impact=2", "C 3 over B text=c"],
        &expect![[r#"
        impact: "2" by B [B]
        text: "c" by C, set aside "a" by A [CA]
    "#]],
    );
}

#[test]
fn changes_of_one_act_keep_their_own_over() {
    // B wrote the text over A and the impact over nothing: C over B replaces A's text and not A's impact.
    let lines = ["A 1 text=a,impact=1", "B 2 over A text=b", "B 2 impact=2", "C 3 over B text=c,impact=3"];
    check(
        &lines,
        &expect![[r#"
        impact: "3" by C, set aside "1" by A [CA]
        text: "c" by C [C]
    "#]],
    );
}

#[test]
fn an_act_that_has_not_arrived_leads_nowhere_until_it_does() {
    check(
        &["A 1 text=a", "C 3 over B text=c"],
        &expect![[r#"
        text: "c" by C, set aside "a" by A [CA]
    "#]],
    );
    check(
        &["A 1 text=a", "B 2 over A text=b", "C 3 over B text=c"],
        &expect![[r#"
        text: "c" by C [C]
    "#]],
    );
}

#[test]
fn cleared_is_a_value_and_never_written_is_none() {
    check(
        &["A 1 impact=2", "B 2 over A impact=null"],
        &expect![[r"
        impact: null by B [B]
    "]],
    );
    check(
        &["A 1 impact=2", "B 2 impact=null"],
        &expect![[r#"
        impact: null by B, set aside "2" by A [BA]
    "#]],
    );
    let mut silent = write("A 1 impact=2");
    silent.body = Some(FieldMap::new());
    assert_eq!(fold(&[silent]).values(), FieldMap::from([("impact".to_owned(), Value::Null)]));
}

#[test]
fn a_ring_that_hashes_rule_out_still_ends() {
    check(&["A 1 over B text=a", "B 2 over A text=b"], &expect![""]);
    check(
        &["A 1 over A text=a"],
        &expect![[r#"
        text: "a" by A [A]
    "#]],
    );
}

#[test]
fn a_long_history_folds() {
    let mut random = Random::new(1);
    let mut writes: Vec<Write> = Vec::new();
    for stamp in 0..20_000 {
        let over = writes.last().map(|write| write.act).into_iter().collect();
        let next = Write { act: ActId(random.bytes()), stamp, over, ..write("A 1 text=a") };
        writes.push(next);
    }
    let last = writes.last().unwrap().act;
    assert_eq!(fold(&writes).heads("text"), [last]);
}

#[test]
fn values_leave_erased_fields_out() {
    let folded = fold(&[write("A 1 text=?"), write("A 1 impact=2")]);
    assert_eq!(folded.values(), FieldMap::from([("impact".to_owned(), json!("2"))]));
    assert_eq!(folded.heads("text"), [act('A')]);
    assert_eq!(folded.heads("raw"), []);
}

#[test]
fn a_form_becomes_one_change_for_words_and_codes_and_each_set_of_replaced_acts() {
    let (a, ab) = (vec![act('A')], vec![act('B'), act('A'), act('B')]);
    let heads: BTreeMap<&str, &[ActId]> =
        BTreeMap::from([("text", a.as_slice()), ("impact", &ab), ("raw", &a), ("category", &a)]);
    let fields = json!({"text": "t", "raw": "r", "impact": 2, "category": "tooling", "tag:0": "crm"});
    let planned = plan(RecordKind::Observation, serde_json::from_value(fields).unwrap(), |field| {
        heads.get(field).copied().unwrap_or_default()
    });
    let line = |change: &PlannedChange| {
        let over: String = change.over.iter().map(|&act| letter(act)).collect();
        format!("{:?} over [{over}] {}\n", change.fields, json!(change.body))
    };
    expect![[r#"
        ["category"] over [A] {"category":"tooling"}
        ["impact"] over [AB] {"impact":2}
        ["tag:0"] over [] {"tag:0":"crm"}
        ["raw", "text"] over [A] {"raw":"r","text":"t"}
    "#]]
    .assert_eq(&planned.iter().map(line).collect::<String>());
    assert_eq!(plan(RecordKind::Observation, FieldMap::new(), |_| &[]), []);
}

/// Whether the record is there, in every rotation and with repeats.
#[track_caller]
fn check_made(lines: &[&str], expected: bool) {
    let mut writes: Vec<Write> = lines.iter().map(|line| write(line)).collect();
    for _ in 0..=lines.len() {
        writes.rotate_left(lines.len().min(1));
        let folded = record(&writes);
        assert_eq!(!folded.is_empty(), expected, "{lines:?}");
        assert!(!expected || folded == fold(&writes), "all of it or nothing");
    }
    writes.extend(writes.clone());
    assert_eq!(!record(&writes).is_empty(), expected, "repeats make no difference");
}

#[test]
fn a_record_is_there_while_its_making_stands() {
    check_made(&[], false);
    check_made(&["A 1 text=row", "B 2 over A day=x"], true);
    check_made(&["A 1 undone text=row,day=w", "B 2 over A day=x"], false);
    check_made(&["A 1 undone text=row", "A 1 undone day=w", "B 2 over A day=x", "C 3 tag:t=y"], false);
    check_made(&["A 1 text=row", "B 2 over A undone day=x"], true);
    check_made(&["A 1 text=?", "B 2 over A impact=2"], true);
}

#[test]
fn a_record_made_twice_stands_by_either() {
    // Two devices that had not seen each other, and a label taken up again after an undo.
    check_made(&["A 1 undone label=crm", "B 2 label=crm,joined=tool"], true);
    check_made(&["A 1 undone label=crm", "B 2 undone label=crm", "C 3 over B label=x"], false);
    check_made(&["A 1 undone label=crm", "B 2 joined=tool"], false);
}
