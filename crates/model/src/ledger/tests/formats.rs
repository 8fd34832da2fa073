//! Frames, bodies, stamps and signatures: what is taken, what is refused, and that nothing can be changed unseen.

use serde_json::json;
use uuid::Uuid;

use super::random::Random;
use crate::ids::{ActId, GroupId, RecordId, StreamId, WriterId};
use crate::ledger::chain::{self, Chain, Link};
use crate::ledger::frame::{self, ChangeHead, ChangeName, Frame, Target};
use crate::ledger::sign::{Head, WriterKey};
use crate::ledger::{Damage, body, copy, stamp};
use crate::records::FieldMap;

fn plain() -> Frame {
    Frame {
        kind: "log_observation".into(),
        person: RecordId(Uuid::from_u128(1)),
        at: "2026-10-14T10:31:00.000+02:00".into(),
        app: "0.1.0".into(),
        nonce: [1; 16],
        group: None,
        undoes: Vec::new(),
        forget: Vec::new(),
        changes: vec![change(2, &["text"])],
    }
}

fn change(record: u128, fields: &[&str]) -> ChangeHead {
    let fields = fields.iter().map(|&field| field.to_owned()).collect();
    ChangeHead {
        record: RecordId(Uuid::from_u128(record)),
        kind: "observation".into(),
        fields,
        over: Vec::new(),
        commit: [0; 32],
    }
}

#[test]
fn a_frame_comes_back_as_it_was() {
    let full = Frame {
        group: Some(GroupId(Uuid::from_u128(3))),
        forget: vec![ChangeName { act: ActId([4; 16]), index: 4095 }],
        ..plain()
    };
    let undo = Frame {
        undoes: vec![Target::Act(ActId([4; 16])), Target::Group(GroupId(Uuid::from_u128(3)))],
        changes: Vec::new(),
        ..plain()
    };
    for frame in [plain(), full, undo] {
        let bytes = frame.to_bytes().unwrap();
        assert_eq!(Frame::from_bytes(&bytes).unwrap(), frame);
        assert_eq!(bytes, frame.to_bytes().unwrap());
    }
    assert_eq!(plain().lived().unwrap().to_string(), "2026-10-14T10:31:00.000+02:00");
}

#[test]
fn a_newer_app_may_add_to_a_frame() {
    let mut newer: serde_json::Value = serde_json::from_slice(&plain().to_bytes().unwrap()).unwrap();
    newer["mood"] = json!({"new": [1, 2]});
    newer["kind"] = json!("something_new");
    newer["changes"][0]["kind"] = json!("new_record");
    newer["changes"][0]["hint"] = json!(true);
    let read = Frame::from_bytes(newer.to_string().as_bytes()).unwrap();
    assert_eq!((read.kind.as_str(), read.changes[0].kind.as_str()), ("something_new", "new_record"));
    newer["changes"] = json!([]);
    newer["undoes"] = json!([{"week": 3}, {"act": ActId([4; 16]), "why": "x"}]);
    let read = Frame::from_bytes(newer.to_string().as_bytes()).unwrap();
    assert_eq!(read.undoes, [Target::Newer, Target::Act(ActId([4; 16]))]);
    assert!(matches!(read.to_bytes(), Err(Damage::Unreadable(_))), "what cannot be named cannot be written");
}

#[test]
fn a_clock_beyond_every_calendar_does_not_stop_a_frame() {
    let odd = Frame { at: "+12026-10-14T10:31:00.000+02:00".into(), ..plain() };
    let read = Frame::from_bytes(&odd.to_bytes().unwrap()).unwrap();
    assert_eq!(read.lived(), None);
}

#[test]
fn a_frame_that_cannot_be_meant_is_refused() {
    let twice = Frame { changes: vec![change(2, &["text"]), change(2, &["raw", "text"])], ..plain() };
    assert!(matches!(twice.to_bytes(), Err(Damage::WrittenTwice { field, .. }) if field == "text"));
    let apart = Frame { changes: vec![change(2, &["text"]), change(3, &["text"]), change(2, &["raw"])], ..plain() };
    assert!(apart.to_bytes().is_ok());
    let both = Frame { undoes: vec![Target::Act(ActId([4; 16]))], ..plain() };
    assert_eq!(both.to_bytes(), Err(Damage::UndoWithValues));
    let most = Frame { changes: vec![change(2, &[]); frame::MAX_CHANGES], ..plain() };
    assert!(most.to_bytes().is_ok());
    let many = Frame { changes: vec![change(2, &[]); frame::MAX_CHANGES + 1], ..plain() };
    assert_eq!(many.to_bytes(), Err(Damage::TooManyChanges(frame::MAX_CHANGES + 1)));
    let long = Frame { kind: "x".repeat(frame::MAX_BYTES), ..plain() };
    assert!(matches!(long.to_bytes(), Err(Damage::TooLarge { .. })));
    assert!(matches!(Frame::from_bytes(&vec![b' '; frame::MAX_BYTES + 1]), Err(Damage::TooLarge { .. })));
}

#[test]
fn damaged_bytes_never_panic_and_are_never_taken_for_the_same_act() {
    let bytes = plain().to_bytes().unwrap();
    let name = chain::act_id(&chain::digest(&bytes));
    let mut random = Random::new(5);
    for _ in 0..5_000 {
        let mut damaged = bytes.clone();
        match random.below(3) {
            0 => damaged.truncate(random.index(bytes.len())),
            1 => damaged.insert(random.index(bytes.len()), random.next() as u8),
            _ => {
                let at = random.index(bytes.len());
                damaged[at] ^= 1 << random.below(8);
            }
        }
        // Reading may succeed (a digit of the version changed); the name then differs.
        drop(Frame::from_bytes(&damaged));
        drop(body::from_bytes(&damaged));
        assert_ne!(chain::act_id(&chain::digest(&damaged)), name);
    }
    for hostile in ["", "null", "[]", "{}", "\"x\"", &"[".repeat(100_000), &"{\"a\":".repeat(100_000)] {
        assert!(matches!(Frame::from_bytes(hostile.as_bytes()), Err(Damage::Unreadable(_))), "{hostile:.20}");
    }
}

#[test]
fn words_are_opened_only_with_their_own_salt_and_record() {
    let fields = FieldMap::from([("text".to_owned(), json!("the screen froze"))]);
    let (salt, bytes) = ([9; 16], body::to_bytes(&fields).unwrap());
    let mut framed = plain();
    framed.changes.push(change(3, &["text"]));
    framed.changes[1].commit = body::commit(&salt, framed.changes[1].record, &bytes);
    assert_eq!(framed.open_body(1, &salt, &bytes), Ok(fields));
    assert_eq!(framed.open_body(1, &[8; 16], &bytes), Err(Damage::OtherWords));
    assert_eq!(framed.open_body(1, &salt, b"{}"), Err(Damage::OtherWords));
    assert_eq!(framed.open_body(0, &salt, &bytes), Err(Damage::OtherWords));
    assert_eq!(framed.open_body(2, &salt, &bytes), Err(Damage::NoSuchChange(2)));
    assert!(matches!(
        body::to_bytes(&FieldMap::from([("text".into(), json!("x".repeat(body::MAX_BYTES)))])),
        Err(Damage::TooLarge { .. })
    ));
}

#[test]
fn unknown_fields_and_all_characters_survive_in_a_body() {
    let fields: FieldMap = serde_json::from_value(
        json!({"new field": {"deep": [null, 1.5, -3]}, "text": "☕ “quote” \u{0} \u{2028} 日本語"}),
    )
    .unwrap();
    assert_eq!(body::from_bytes(&body::to_bytes(&fields).unwrap()).unwrap(), fields);
}

#[test]
fn stamps_never_go_back_and_never_fail() {
    assert_eq!(stamp::next(1_000, 0), 1_000);
    assert_eq!(stamp::next(1_000, 1_000), 1_001);
    assert_eq!(stamp::next(1_000, 5_000), 5_001);
    assert_eq!(stamp::next(-2_000_000_000_000, 0), 1, "a clock before 1970");
    assert_eq!(stamp::next(i64::MAX, 7), 8, "a clock beyond every calendar counts for nothing");
    assert_eq!(stamp::next(1_000, stamp::MAX - 1), stamp::MAX);
    assert_eq!(stamp::next(1_000, stamp::MAX), stamp::MAX, "what we write is never refusable");
    assert_eq!(stamp::next(i64::MAX, u64::MAX), stamp::MAX);
    assert_eq!(stamp::received(stamp::MAX), Ok(stamp::MAX));
    assert_eq!(stamp::received(stamp::MAX + 1), Err(Damage::Stamp(stamp::MAX + 1)));
}

#[test]
fn a_signature_fits_one_head_of_one_writer() {
    let (key, other) = (WriterKey::from_seed(&[1; 32]), WriterKey::from_seed(&[2; 32]));
    let head = Head { writer: key.writer(), stream: StreamId(Uuid::from_u128(5)), seq: 3, chain: [6; 32] };
    let signature = key.sign(&head);
    assert_eq!(head.verify(&key.public_key(), &signature), Ok(()));
    assert_eq!(head.verify(&other.public_key(), &signature), Err(Damage::OtherKey));
    assert_eq!(Head { seq: 4, ..head }.verify(&key.public_key(), &signature), Err(Damage::Signature));
    assert_eq!(Head { chain: [7; 32], ..head }.verify(&key.public_key(), &signature), Err(Damage::Signature));
    let elsewhere = Head { stream: StreamId(Uuid::from_u128(6)), ..head };
    assert_eq!(elsewhere.verify(&key.public_key(), &signature), Err(Damage::Signature));
    let posing = Head { writer: other.writer(), ..head };
    assert_eq!(posing.verify(&other.public_key(), &signature), Err(Damage::Signature));
    let mut bent = signature;
    bent[0] ^= 1;
    assert_eq!(head.verify(&key.public_key(), &bent), Err(Damage::Signature));
    assert!(!format!("{key:?}").contains(&hex::encode([1; 32])));
}

/// Act bytes and stamps of one writer, and the chain value they end in.
fn head_of(acts: &[(Vec<u8>, u64)]) -> (u64, Chain) {
    let stream = StreamId(Uuid::from_u128(5));
    let link = |(seq, (frame, stamp)): (usize, &(Vec<u8>, u64))| Link {
        writer: WriterId([3; 16]),
        stream,
        seq: seq as u64 + 1,
        stamp: *stamp,
        digest: chain::digest(frame),
    };
    let chained = acts.iter().enumerate().map(link).fold(chain::ZERO, |before, link| chain::next(&before, &link));
    (acts.len() as u64, chained)
}

/// Promise 24: edit, drop, reorder, insert, truncate, rewrite, against a head that is kept elsewhere.
#[test]
fn the_past_cannot_be_changed_unseen() {
    let mut random = Random::new(11);
    let frame = |number: u64| Frame { kind: format!("act {number}"), ..plain() }.to_bytes().unwrap();
    let acts: Vec<(Vec<u8>, u64)> = (0..12).map(|number| (frame(number), 1_000 + number)).collect();
    let head = head_of(&acts);
    for class in 0..6 {
        for _ in 0..1_000 {
            let mut changed = acts.clone();
            let at = random.index(changed.len());
            match class {
                0 if random.one_in(2) => changed[at].1 += 1 + random.below(9),
                0 => {
                    let byte = random.index(changed[at].0.len());
                    changed[at].0[byte] ^= 1 << random.below(8);
                }
                1 => _ = changed.remove(at),
                2 => changed.swap(at, (at + 1 + random.index(10)) % 12),
                3 => changed.insert(at, (frame(100 + random.below(100)), 1_000)),
                4 => changed.truncate(at),
                _ => changed[at..].iter_mut().for_each(|act| act.0 = frame(100 + random.below(100))),
            }
            assert_ne!(head_of(&changed), head, "class {class}");
        }
    }
}

#[test]
fn a_copy_has_the_same_id_for_everybody_and_another_in_each_stream() {
    let (source, stream) = (RecordId(Uuid::from_u128(1)), StreamId(Uuid::from_u128(2)));
    let copied = copy::id(source, stream);
    assert_eq!(copied, copy::id(source, stream));
    assert_ne!(copied, copy::id(source, StreamId(Uuid::from_u128(3))));
    assert_eq!(copied.0.get_version_num(), 8);
}
