//! The index thread over a real store: what it takes in, and that it lives on after damage and panics. What is NOT here:
//! opening and damage at rest (the search crate).

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};
use shadowday_model::capture::Lexicon;
use shadowday_model::ids::RecordId;
use shadowday_model::query::{Context, Query};
use shadowday_model::records::{FieldMap, Observation, RecordKind, set_field};
use shadowday_search::{Change, SearchOptions};
use shadowday_store::{Access, Open, Seen, Store, SystemClock};

use super::documents::Changed;
use super::keeping::MOST_IN_MEMORY;
use super::{IndexKeeper, Message, fresh};
use crate::error::Error;
use crate::founding::fields;

struct Book {
    store: Store,
    index: Option<IndexKeeper>,
    folder: tempfile::TempDir,
}

impl Book {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder, Access::ReadWrite);
        let index = Some(IndexKeeper::start(&store, Access::ReadWrite));
        Self { store, index, folder }
    }

    fn index(&self) -> &IndexKeeper {
        self.index.as_ref().unwrap()
    }

    fn make(&self, kind: RecordKind, given: &[(&str, Value)]) -> RecordId {
        let id = self.store.new_id();
        self.write(kind, id, given);
        id
    }

    fn write(&self, kind: RecordKind, id: RecordId, given: &[(&str, Value)]) {
        let given: FieldMap = given.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.store.act("test", None, |act| act.write(kind, id, given, Seen::Now).map_err(Error::from)).unwrap();
    }

    fn remove(&self, kind: RecordKind, id: RecordId) {
        self.store.act("test", None, |act| act.remove(kind, id, Seen::Now).map_err(Error::from)).unwrap();
    }

    /// Notes of one day, written with one act.
    fn log(&self, day: RecordId, count: usize, text: &str) -> Vec<RecordId> {
        let done = self.store.act("test", None, |act| {
            let mut ids = Vec::new();
            for number in 0..count {
                let mut note = Observation::new(act.new_id());
                note.day = Some(day);
                note.text = format!("{text} {number}");
                note.tags = BTreeSet::from(["paper".to_owned()]);
                act.create(RecordKind::Observation, note.id, note.to_fields())?;
                ids.push(note.id);
            }
            Ok::<_, Error>(ids)
        });
        done.unwrap().value
    }

    fn total(&self, line: &str) -> u64 {
        self.searched(line).unwrap().0
    }

    /// How many were found, and how far the index was behind.
    fn searched(&self, line: &str) -> Result<(u64, u32), Error> {
        let context = Context { today: chrono::NaiveDate::default(), lexicon: &Lexicon::english() };
        let query = Query::parse(line, &context);
        let found = self.index().search(&self.store, &query, &SearchOptions::default())?;
        Ok((found.answer.total, found.behind))
    }

    fn n(&self) -> i64 {
        self.store.read(|read| read.n()).unwrap()
    }

    fn changed_after(&self, n: i64) -> Changed {
        Changed::after(&self.store, n, 1_000).unwrap()
    }

    fn settle(&self) {
        self.index().nudge();
        self.index().settle();
    }
}

fn open(folder: &tempfile::TempDir, access: Access) -> Store {
    let (notebook, state) = (folder.path().join("notebook"), folder.path().join("state"));
    std::fs::create_dir_all(&notebook).unwrap();
    let clock = Arc::new(SystemClock);
    Store::open(&Open { folder: &notebook, state: &state, clock, app_version: "test", access }).unwrap()
}

#[test]
fn a_joined_team_with_more_notes_than_a_slice_keeps_them_all() {
    let book = Book::new();
    let (team, other) = (book.make(RecordKind::Team, &[("name", json!("Billing"))]), book.store.new_id());
    book.write(RecordKind::Team, other, &[("name", json!("Claims"))]);
    let day = book.make(RecordKind::ShadowDay, &[("team", json!(team))]);
    book.log(day, 40, "printer jam");
    book.settle();
    assert_eq!(book.total("printer"), 40);
    book.write(RecordKind::Team, team, &[("joined_into", json!(other))]);
    assert_eq!(book.total("printer"), 40, "before the index has taken it in");
    book.settle();
    assert_eq!(book.total("printer"), 40);
    assert_eq!(book.index().check(&book.store).unwrap(), []);
}

#[test]
fn only_fields_that_documents_are_made_of_index_a_whole_day_again() {
    let book = Book::new();
    let team = book.make(RecordKind::Team, &[("name", json!("Billing"))]);
    let day = book.make(RecordKind::ShadowDay, &[("team", json!(team))]);
    let notes = book.log(day, 3, "printer jam");
    let host = book.make(RecordKind::Host, &[("pseudonym", json!("A1")), ("team", json!(team))]);
    let behind = |kind, id, name: &str, value| {
        let n = book.n();
        book.write(kind, id, &[(name, value)]);
        book.changed_after(n).behind.len()
    };
    assert_eq!(behind(RecordKind::ShadowDay, day, &set_field("host", &host.to_string()), json!(true)), 0);
    assert_eq!(behind(RecordKind::ShadowDay, day, "question", json!("Why?")), 0);
    assert_eq!(behind(RecordKind::Team, team, "name", json!("Billing North")), 0);
    assert_eq!(behind(RecordKind::ShadowDay, day, "leader", json!(book.store.new_id())), notes.len());
    let moved = json!("2026-10-14T09:00:00.000+02:00");
    assert_eq!(behind(RecordKind::ShadowDay, day, "started_at", moved), notes.len());
    let n = book.n();
    book.remove(RecordKind::ShadowDay, day);
    assert_eq!(book.changed_after(n).behind.len(), notes.len());
}

#[test]
fn a_renamed_tag_and_its_undo_reach_every_note_that_holds_it() {
    let book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.log(day, 30, "printer jam");
    book.settle();
    let tag = crate::tags::record_of("paper");
    let given = fields([("label", json!("paper")), ("joined_into", json!("jams"))]);
    let done =
        book.store.act("test", None, |act| act.write(RecordKind::Tag, tag, given, Seen::Now).map_err(Error::from));
    book.settle();
    assert_eq!((book.total("#jams"), book.total("#paper")), (30, 0));
    book.store.undo(shadowday_store::Target::from(done.unwrap().act.unwrap())).unwrap();
    book.settle();
    assert_eq!((book.total("#jams"), book.total("#paper")), (0, 30));
}

#[test]
fn notes_removed_while_the_index_lags_are_not_counted() {
    let book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    let notes = book.log(day, 5, "printer jam");
    book.settle();
    // Nobody nudges: the index goes on knowing all five.
    book.remove(RecordKind::Observation, notes[0]);
    for line in ["printer", "#paper", "-scanner", "is:problem"] {
        assert_eq!(book.searched(line).unwrap(), (4, 0), "{line}");
    }
    let (changes, behind) = fresh(&book.store, 0).unwrap();
    assert!(behind == 0 && changes.iter().any(|change| matches!(change, Change::Delete(id) if *id == notes[0].0)));
}

#[test]
fn more_changes_than_are_searched_beside_the_index_are_said() {
    let book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.settle();
    book.log(day, 25, "printer jam");
    let (changes, behind) = fresh(&book.store, 0).unwrap();
    assert_eq!((changes.len(), behind), (20, 2));
}

/// Flips a bit in each file of the index, in place.
fn damage(book: &Book) {
    use std::io::Write as _;
    for entry in std::fs::read_dir(book.folder.path().join("notebook/index")).unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = std::fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 4;
            std::fs::OpenOptions::new().write(true).open(&path).unwrap().write_all(&bytes).unwrap();
        }
    }
}

#[test]
fn damage_while_it_is_open_changes_no_answer_and_the_next_start_mends_it() {
    let mut book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.log(day, 15, "printer jam");
    book.settle();
    damage(&book);
    assert_eq!(book.total("printer"), 15, "what was read or written is held");
    book.log(day, 15, "printer gone");
    assert_eq!(book.total("printer"), 30);
    book.settle();
    assert_eq!(book.total("printer"), 30);
    assert_eq!(book.index().trouble(), None);
    book.index = None;
    book.index = Some(IndexKeeper::start(&book.store, Access::ReadWrite));
    book.settle();
    assert_eq!(book.total("printer"), 30);
    let notices = book.index().notices();
    assert!(notices.len() == 1 && notices[0].id == "remark-index-set-aside", "{notices:?}");
}

#[test]
fn a_search_that_finds_damage_has_the_index_opened_again() {
    let book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.log(day, 15, "printer jam");
    book.settle();
    damage(&book);
    let number = book.index().shared.lock().opened;
    book.index().doubt(number);
    book.log(day, 1, "printer gone");
    book.index().settle();
    assert_eq!(book.total("printer"), 16);
    let notices = book.index().notices();
    assert!(notices.len() == 1 && notices[0].id == "remark-index-set-aside", "{notices:?}");
    // A search that began before knows the old number; the index that is sound again stays.
    let mended = book.index().shared.lock().opened;
    book.index().doubt(number);
    book.index().settle();
    assert_eq!((book.total("printer"), book.index().shared.lock().opened), (16, mended));
    assert_eq!(book.index().check(&book.store).unwrap(), []);
}

#[test]
fn a_panic_does_not_end_the_index_thread() {
    let book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.log(day, 5, "printer jam");
    book.settle();
    for text in ["scanner", "monitor"] {
        book.index().messages.send(Message::Panic).unwrap();
        book.log(day, 3, text);
        book.settle();
        assert_eq!(book.total(text), 3);
        assert_eq!(book.total("jam"), 5);
        assert_eq!(book.index().trouble(), None);
    }
    assert_eq!(book.index().check(&book.store).unwrap(), []);
}

#[test]
fn beside_another_process_a_notebook_is_indexed_in_memory_up_to_a_limit() {
    let mut book = Book::new();
    let day = book.make(RecordKind::ShadowDay, &[]);
    book.log(day, MOST_IN_MEMORY as usize, "printer jam");
    let reader = open(&book.folder, Access::ReadOnly);
    let beside = IndexKeeper::start(&reader, Access::ReadOnly);
    assert!(beside.settle_within(std::time::Duration::from_mins(1), |_| {}));
    book.index = Some(beside);
    assert_eq!(book.total("printer"), u64::from(MOST_IN_MEMORY));
    book.log(day, 1, "printer jam");
    book.index = Some(IndexKeeper::start(&open(&book.folder, Access::ReadOnly), Access::ReadOnly));
    let refused = book.searched("printer").map_err(|error| error.to_string());
    assert!(refused.as_ref().is_err_and(|sentence| sentence.contains("too large")), "{refused:?}");
}
