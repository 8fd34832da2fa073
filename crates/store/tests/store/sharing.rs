//! Several stores of one stream: what one knows the others come to know, in any order, and nothing is dropped.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, RecordKind};
use shadowday_store::{ObservationFilter, Received, Seen, SetAside, SignedActs, Standing, Store, StoreError, Vector};

use crate::builder::{Notebook, copy_folder};

/// Gives `to` what `from` knows and it does not.
fn hand_over(from: &Notebook, to: &Notebook) -> Received {
    let sent = from.store().acts_after(&to.store().head().unwrap()).unwrap();
    to.store().receive(&sent).unwrap()
}

/// Everything people can see of the notes.
fn state(store: &Store) -> (Vector, Vec<Observation>, BTreeMap<RecordId, Vec<SetAside>>) {
    let everything = ObservationFilter { standing: Standing::Either, ..ObservationFilter::default() };
    let (notes, aside) = store
        .read(|read| {
            let notes = read.observations(&everything);
            let aside = notes.iter().map(|note| (note.id, read.set_aside(RecordKind::Observation, note.id)));
            let aside = aside.collect::<BTreeMap<_, _>>();
            (notes, aside)
        })
        .unwrap();
    (store.head().unwrap(), notes, aside)
}

#[test]
fn acts_arrive_once_and_repeats_are_harmless() {
    let mut ada = Notebook::new();
    let ben = ada.copied();
    let id = ada.log("from Ada");
    let all = ada.store().acts_after(&Vector::default()).unwrap();
    assert_eq!(ben.store().receive(&all).unwrap().taken, 1);
    let again = ben.store().receive(&all).unwrap();
    assert_eq!((again.taken, again.repeated), (0, all.acts.len() as u64));
    assert_eq!(ben.text(id).as_deref(), Some("from Ada"));
    assert!(ada.store().acts_after(&ben.store().head().unwrap()).unwrap().acts.is_empty());
    assert_eq!(ben.faults(), Vec::<String>::new());
}

#[test]
fn redo_offers_only_what_was_undone_here() {
    let mut ada = Notebook::new();
    ada.log("Ada's");
    let ben = ada.copied();
    let id = ben.log("Ben's");
    ben.store().undo_last().unwrap();
    assert_eq!(hand_over(&ben, &ada).taken, 2);
    assert_eq!(ada.store().redoable().unwrap(), None);
    assert!(matches!(ada.store().redo_last(), Err(StoreError::NotUndoable { .. })));
    ben.store().redo_last().unwrap();
    assert_eq!(ben.text(id).as_deref(), Some("Ben's"));
}

#[test]
fn both_texts_of_a_simultaneous_edit_are_kept_on_both_sides() {
    let mut ada = Notebook::new();
    let id = ada.log("start");
    let ben = ada.copied();
    ada.edit(id, "text", json!("Ada's"), Seen::Now);
    ben.edit(id, "text", json!("Ben's"), Seen::Now);
    hand_over(&ada, &ben);
    let received = hand_over(&ben, &ada);
    assert_eq!((received.taken, received.set_aside), (1, 1));
    assert_eq!(state(ada.store()), state(ben.store()));
    let aside = state(ada.store()).2.remove(&id).unwrap();
    let texts = [aside[0].shown.clone(), aside[0].others[0].value.clone()];
    assert!(texts.contains(&json!("Ada's")) && texts.contains(&json!("Ben's")));
}

#[test]
fn tampered_acts_are_refused_by_name_and_leave_nothing() {
    let mut ada = Notebook::new();
    let ben = ada.copied();
    for i in 0..4 {
        ada.log(&format!("note {i}"));
    }
    let good = ada.store().acts_after(&ben.store().head().unwrap()).unwrap();
    let tampered: Vec<(&str, SignedActs)> = vec![
        ("does not follow", with(&good, |sent| sent.acts[1].frame.insert(1, b' '))),
        ("gap", with(&good, |sent| drop(sent.acts.remove(1)))),
        ("does not follow", with(&good, |sent| sent.acts[1].stamp += 1)),
        ("does not follow", with(&good, |sent| sent.acts[1].chain[0] ^= 1)),
        ("not the ones that were signed", with(&good, |sent| sent.acts[1].frame = sent.acts[2].frame.clone())),
        ("beyond every clock", with(&good, |sent| sent.acts[0].stamp = 1 << 50)),
        ("not the ones that were signed", with(&good, |sent| sent.acts[2].bodies[0].as_mut().unwrap().salt[3] ^= 1)),
        ("not signed to their end", with(&good, |sent| sent.heads.clear())),
        ("not signed to their end", with(&good, |sent| drop(sent.acts.pop()))),
        ("signature", with(&good, |sent| sent.heads[0].signature[5] ^= 1)),
        ("bodies", with(&good, |sent| drop(sent.acts[0].bodies.pop()))),
        ("cannot be read", with(&good, |sent| sent.acts[0].frame.truncate(40))),
    ];
    let before = state(ben.store());
    for (fault, sent) in tampered {
        let refused = ben.store().receive(&sent).unwrap_err();
        assert!(matches!(refused, StoreError::Refused { .. }), "{fault}: {refused:?}");
        assert!(refused.to_string().contains(fault), "{fault}: {refused}");
        assert_eq!(state(ben.store()), before, "{fault}");
    }
    assert_eq!(ben.store().receive(&good).unwrap().taken, 4);
    assert_eq!(ben.faults(), Vec::<String>::new());
}

fn with(good: &SignedActs, tamper: impl FnOnce(&mut SignedActs)) -> SignedActs {
    let mut sent = good.clone();
    tamper(&mut sent);
    sent
}

#[test]
fn another_notebooks_stream_is_refused() {
    let (ada, stranger) = (Notebook::new(), Notebook::new());
    stranger.log("not for you");
    let sent = stranger.store().acts_after(&Vector::default()).unwrap();
    assert!(matches!(ada.store().receive(&sent), Err(StoreError::Refused { .. })));
}

/// A machine set back whole (notebook and key) writes a second branch under one key. Both branches are kept, filed alike
/// everywhere, and the machine goes on under a new key.
#[test]
fn a_machine_set_back_makes_a_fork_that_everybody_files_alike() {
    let mut ada = Notebook::new();
    ada.log("before");
    ada.close();
    let snapshot = tempfile::tempdir().unwrap();
    copy_folder(&ada.folder(), &snapshot.path().join("notebook"));
    copy_folder(&ada.state(), &snapshot.path().join("state"));
    ada.open();
    ada.log("first branch");
    let ben = ada.copied();
    ada.close();
    std::fs::remove_dir_all(ada.folder()).unwrap();
    copy_folder(&snapshot.path().join("notebook"), &ada.folder());
    copy_folder(&snapshot.path().join("state"), &ada.state());
    ada.open();
    ada.log("second branch");
    ada.log("second branch goes on");
    for _ in 0..2 {
        hand_over(&ada, &ben);
        hand_over(&ben, &ada);
    }
    assert_eq!(state(ada.store()), state(ben.store()));
    assert_eq!(state(ada.store()).1.len(), 4);
    assert_eq!(ada.store().head().unwrap().0.len(), 2);
    ada.log("under a new key");
    assert_eq!(ada.store().head().unwrap().0.len(), 3);
    hand_over(&ada, &ben);
    assert_eq!(state(ada.store()), state(ben.store()));
    assert_eq!((ada.faults(), ben.faults()), (vec![], vec![]));
}

/// Small numbers that look random and are the same for a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

#[test]
fn two_hundred_short_histories_converge() {
    let histories = 200;
    for seed in 0..histories {
        let mut dice = Dice(seed * 7_919 + 17);
        let mut first = Notebook::new();
        let mut ids = vec![first.log("common")];
        let mut stores: Vec<Notebook> = (0..=dice.roll(2)).map(|_| first.copied()).collect();
        stores.push(first);
        for step in 0..8 + dice.roll(8) {
            let at = dice.roll(stores.len());
            let other = dice.roll(stores.len());
            step_of(&mut dice, &stores, (at, other), &mut ids, step);
        }
        for _ in 0..2 {
            for from in 0..stores.len() {
                for to in (0..stores.len()).filter(|to| *to != from) {
                    hand_over(&stores[from], &stores[to]);
                }
            }
        }
        let wanted = state(stores[0].store());
        for notebook in &stores {
            assert_eq!(state(notebook.store()), wanted, "seed {seed}");
            assert_eq!(notebook.faults(), Vec::<String>::new(), "seed {seed}");
        }
    }
}

fn step_of(dice: &mut Dice, stores: &[Notebook], (at, other): (usize, usize), ids: &mut Vec<RecordId>, step: usize) {
    let notebook = &stores[at];
    notebook.clock.turn_by(dice.roll(7_200_000) as i64 - 3_600_000);
    let id = ids[dice.roll(ids.len())];
    let here = notebook.text(id).is_some();
    match dice.roll(10) {
        0 | 1 => ids.push(notebook.log(&format!("note {step} of {at}"))),
        2..=4 if here => {
            let seen = if dice.roll(3) == 0 { Seen::At(notebook.n() - dice.roll(3) as i64) } else { Seen::Now };
            let field = ["text", "impact", "tag:late"][dice.roll(3)];
            let value =
                if field == "text" { json!(format!("text {step} of {at}")) } else { Value::from(1 + dice.roll(3)) };
            notebook.edit(id, field, value, seen);
        }
        5 => drop(notebook.store().undoable().unwrap().map(|last| notebook.store().undo(&last).unwrap())),
        6 => drop(notebook.store().redoable().unwrap().map(|last| notebook.store().redo(&last).unwrap())),
        7 if here => drop(notebook.act("remove", |act| act.remove(RecordKind::Observation, id, Seen::Now))),
        8 if here && dice.roll(3) == 0 => drop(notebook.act("forget", |act| {
            let words = act.changes_with_words(id)?;
            act.forget(&words)
        })),
        _ if at != other => drop(hand_over(notebook, &stores[other])),
        _ => {}
    }
}
