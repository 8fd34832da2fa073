//! Makes the compression dictionary of the ledger from acts such as the app writes: notes of the sample company
//! (`assets/sample`, part of this project and under its licence), logged, edited and imported. Ids and salts are drawn
//! from a counter, so the same sample gives the same dictionary.
//!
//! A dictionary that was shipped can never change: blobs written with it must be read for ever. To make a better one,
//! give it the next number and a new first byte in `src/blob.rs`; the old one stays.
//!
//!     cargo run -p shadowday-store --example train_dictionary -- crates/store/dictionary/v2.zdict

use std::collections::BTreeMap;
use std::error::Error;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use shadowday_model::ids::{ActId, GroupId, RecordId};
use shadowday_model::ledger::body;
use shadowday_model::ledger::frame::{ChangeHead, Frame};
use shadowday_model::ledger::split;
use shadowday_model::records::{FieldMap, RecordKind, set_field};

/// Larger gains little: the words of people differ, the shape of acts does not.
const BYTES: usize = 12 << 10;

/// The one in use, to compare with.
const SHIPPED: &[u8] = include_bytes!("../dictionary/v1.zdict");

fn main() -> Result<(), Box<dyn Error>> {
    let to = std::env::args().nth(1).ok_or("where should the dictionary be written?")?;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/sample/observations.json");
    let lines: Vec<BTreeMap<String, Value>> = serde_json::from_slice(&std::fs::read(root)?)?;
    let mut samples = Vec::new();
    let mut random = Random(0);
    let notes: Vec<FieldMap> = lines.iter().map(|line| note(line, &mut random)).collect();
    for note in &notes {
        act("log_observation", std::slice::from_ref(note), None, &mut random, &mut samples)?;
        let edit = FieldMap::from([
            ("impact".to_owned(), json!(2)),
            (set_field("tag", &random.uuid().simple().to_string()), json!("late")),
        ]);
        act("edit_observation", &[edit], None, &mut random, &mut samples)?;
    }
    for rows in notes.chunks(12) {
        let group = Some(GroupId(random.uuid()));
        act("import_observations", rows, group, &mut random, &mut samples)?;
    }
    let dictionary = zstd::dict::from_samples(&samples, BYTES)?;
    report(&samples, SHIPPED)?;
    report(&samples, &dictionary)?;
    std::fs::write(to, dictionary)?;
    Ok(())
}

/// One note of the sample as the app would write its fields; the sigils are read roughly, for their shape only.
fn note(line: &BTreeMap<String, Value>, random: &mut Random) -> FieldMap {
    let raw = line["line"].as_str().unwrap_or_default();
    let at = line["at"].as_str().unwrap_or("09:00");
    let mut fields = FieldMap::from([
        ("raw".to_owned(), json!(raw)),
        ("day".to_owned(), json!(random.uuid())),
        ("happened_at".to_owned(), json!(format!("2026-10-14T{at}:00.000+02:00"))),
        ("recorded_at".to_owned(), json!(format!("2026-10-14T{at}:41.{:03}+02:00", random.next() % 1000))),
    ]);
    let mut text = Vec::new();
    for word in raw.split(' ') {
        match word.split_at_checked(1) {
            Some(("#", tag)) => drop(fields.insert(set_field("tag", &fields.len().to_string()), json!(tag))),
            Some(("&", tool)) => drop(fields.insert(set_field("tool", &fields.len().to_string()), json!(tool))),
            Some(("@", _)) => drop(fields.insert(set_field("host", &random.uuid().to_string()), json!(true))),
            Some(("!", impact)) => drop(fields.insert("impact".to_owned(), json!(impact.parse::<u8>().ok()))),
            Some(("~", _)) => drop(fields.insert("minutes".to_owned(), json!(2.5))),
            _ => text.push(word),
        }
    }
    let categories = ["training_gap", "tooling", "workload", "customer_behaviour", "escalation_need"];
    if let Some(category) = raw.chars().next().and_then(|first| first.to_digit(10)) {
        match categories.get(category as usize - 1) {
            Some(word) => drop(fields.insert("category".to_owned(), json!(word))),
            None => drop(fields.insert("polarity".to_owned(), json!("strength"))),
        }
    }
    fields.insert("text".to_owned(), json!(text.join(" ")));
    fields
}

/// The frame and the bodies of one act.
fn act(
    kind: &str,
    records: &[FieldMap],
    group: Option<GroupId>,
    random: &mut Random,
    samples: &mut Vec<Vec<u8>>,
) -> Result<(), Box<dyn Error>> {
    let mut changes = Vec::new();
    for fields in records {
        let record = RecordId(random.uuid());
        let over: Vec<ActId> = (0..usize::from(kind.starts_with("edit"))).map(|_| ActId(random.bytes())).collect();
        for planned in split::plan(RecordKind::Observation, fields.clone(), |_| &over) {
            let bytes = body::to_bytes(&planned.body)?;
            let commit = body::commit(&random.bytes(), record, &bytes);
            changes.push(ChangeHead {
                record,
                kind: "observation".into(),
                fields: planned.fields,
                over: planned.over,
                commit,
            });
            samples.push(bytes);
        }
    }
    let frame = Frame {
        kind: kind.to_owned(),
        person: RecordId(random.uuid()),
        at: format!("2026-10-14T10:31:{:02}.{:03}+02:00", random.next() % 60, random.next() % 1000),
        app: "0.1.0".to_owned(),
        nonce: random.bytes(),
        group,
        undoes: Vec::new(),
        forget: Vec::new(),
        changes,
    };
    samples.push(frame.to_bytes()?);
    Ok(())
}

fn report(samples: &[Vec<u8>], dictionary: &[u8]) -> Result<(), Box<dyn Error>> {
    let mut packer = zstd::bulk::Compressor::with_dictionary(1, dictionary)?;
    let plain: usize = samples.iter().map(Vec::len).sum();
    let mut packed = 0;
    for sample in samples {
        packed += packer.compress(sample)?.len();
    }
    eprintln!("{} samples: {plain} bytes become {packed} with a dictionary of {}", samples.len(), dictionary.len());
    Ok(())
}

/// Bytes that look random and are the same each time.
struct Random(u64);

impl Random {
    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let hash = Sha256::digest(self.next().to_be_bytes());
        *hash[..N].first_chunk().expect("no more than a hash is asked for")
    }

    fn next(&mut self) -> u64 {
        self.0 += 1;
        self.0
    }

    fn uuid(&mut self) -> uuid::Uuid {
        uuid::Uuid::new_v8(self.bytes())
    }
}
