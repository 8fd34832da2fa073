//! The bytes that people's ledgers are made of, against files kept for ever. There is no way to renew these files: if this
//! test fails, ledgers that exist could no longer be read, checked or merged, and it is the code that must change.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::json;
use uuid::Uuid;

use crate::ids::{ActId, GroupId, RecordId, StreamId};
use crate::ledger::chain::{self, Link};
use crate::ledger::fork::filed;
use crate::ledger::frame::{ChangeHead, ChangeName, Frame, Target};
use crate::ledger::sign::{Head, WriterKey};
use crate::ledger::vector::Vector;
use crate::ledger::{body, copy};
use crate::records::FieldMap;

const STREAM: StreamId = StreamId(Uuid::from_u128(0x1111_2222_3333_4444_8555_6666_7777_8888));
const RECORD: RecordId = RecordId(Uuid::from_u128(0x0199_9999_aaaa_7bbb_8ccc_dddd_eeee_ffff));
const PERSON: RecordId = RecordId(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001));
const SALTS: [body::Salt; 2] = [[0x51; 16], [0x52; 16]];

fn kept(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/ledger");
    std::fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
fn check(name: &str, made: &[u8]) {
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert_eq!(shown(made), shown(&kept(name)), "{name} must stay as it is for ever");
    assert_eq!(made, kept(name));
}

fn codes() -> FieldMap {
    let fields =
        json!({"category": "tooling", "impact": 2, "minutes": 1.5, "tag:crm": true, "day": PERSON, "sub_code": null});
    serde_json::from_value(fields).unwrap()
}

fn words() -> FieldMap {
    let fields = json!({"raw": "CRM froze again “as always” ☕ #w /", "text": "CRM froze\n\tagain \\ \u{1}", "other": {"Übung": "1"}});
    serde_json::from_value(fields).unwrap()
}

fn logged() -> Frame {
    let change = |fields: &FieldMap, over: Vec<ActId>, salt: usize| ChangeHead {
        record: RECORD,
        kind: "observation".into(),
        fields: fields.keys().cloned().collect(),
        over,
        commit: body::commit(&SALTS[salt], RECORD, &body::to_bytes(fields).unwrap()),
    };
    Frame {
        kind: "log_observation".into(),
        person: PERSON,
        at: "2026-10-14T10:31:00.000+02:00".into(),
        app: "0.1.0".into(),
        nonce: std::array::from_fn(|at| at as u8),
        group: Some(GroupId(Uuid::from_u128(0x0123_4567_89ab_4def_8000_0000_0000_0002))),
        undoes: Vec::new(),
        forget: Vec::new(),
        changes: vec![change(&codes(), Vec::new(), 0), change(&words(), vec![ActId([0xa0; 16]), ActId([0xb1; 16])], 1)],
    }
}

fn undo(act: ActId) -> Frame {
    let group = GroupId(Uuid::from_u128(0x0123_4567_89ab_4def_8000_0000_0000_0002));
    let undoes = vec![Target::Act(act), Target::Group(group)];
    Frame { kind: "undo".into(), group: None, undoes, changes: Vec::new(), nonce: [0xee; 16], ..logged() }
}

fn forget(act: ActId) -> Frame {
    let forget = vec![ChangeName { act, index: 1 }, ChangeName { act, index: 4095 }];
    Frame { kind: "forget".into(), group: None, forget, changes: Vec::new(), nonce: [0xff; 16], ..logged() }
}

#[test]
fn the_bytes_of_the_ledger_stay_as_they_are() {
    let key = WriterKey::from_seed(&std::array::from_fn(|at| at as u8));
    check("codes.body.json", &body::to_bytes(&codes()).unwrap());
    check("words.body.json", &body::to_bytes(&words()).unwrap());
    let log = logged().to_bytes().unwrap();
    let first = chain::act_id(&chain::digest(&log));
    let frames =
        [("log", log), ("undo", undo(first).to_bytes().unwrap()), ("forget", forget(first).to_bytes().unwrap())];
    let mut list = String::new();
    let mut note = |name: &str, value: String| writeln!(list, "{name} {value}").unwrap();
    note("public_key", hex::encode(key.public_key()));
    note("writer", key.writer().to_string());
    let mut chained = chain::ZERO;
    for ((name, bytes), seq) in frames.iter().zip(1..) {
        check(&format!("{name}.frame.json"), bytes);
        let digest = chain::digest(bytes);
        let link = Link { writer: key.writer(), stream: STREAM, seq, stamp: 1_791_966_660_000 + seq, digest };
        chained = chain::next(&chained, &link);
        note(&format!("{name}.digest"), hex::encode(digest));
        note(&format!("{name}.act"), chain::act_id(&digest).to_string());
        note(&format!("{name}.chain"), hex::encode(chained));
    }
    let head = Head { writer: key.writer(), stream: STREAM, seq: 3, chain: chained };
    note("head.message", hex::encode(head.message()));
    note("head.signature", hex::encode(key.sign(&head)));
    note("fork.writer", filed(key.writer(), &chained).to_string());
    note("copy.record", copy::id(RECORD, STREAM).to_string());
    let mut vector = Vector::default();
    vector.note((STREAM, key.writer()), 3, chained);
    note("vector", serde_json::to_string(&vector).unwrap());
    check("values.txt", list.as_bytes());
}

/// What was written once is read for ever, also where this version would write it otherwise.
#[test]
fn the_bytes_of_the_ledger_are_read() {
    for name in ["log.frame.json", "undo.frame.json", "forget.frame.json", "newer.frame.json"] {
        Frame::from_bytes(&kept(name)).unwrap_or_else(|damage| panic!("{name}: {damage}"));
    }
    let log = Frame::from_bytes(&kept("log.frame.json")).unwrap();
    assert_eq!(log, logged());
    assert_eq!(log.open_body(0, &SALTS[0], &kept("codes.body.json")), Ok(codes()));
    assert_eq!(log.open_body(1, &SALTS[1], &kept("words.body.json")), Ok(words()));
}
