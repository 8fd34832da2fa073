//! An erasure that the index has taken in and not yet swept out of its files. What is NOT here: the index alone (the
//! search crate).

#![expect(clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::sync::Arc;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_search::{Identity, Index, Language, Place};
use shadowday_store::{Access, Open, Store, SystemClock};

use super::IndexKeeper;
use super::documents::{self, Changed};

fn store(home: &Path) -> Store {
    let (folder, state) = (home.join("notebook"), home.join("state"));
    let clock = Arc::new(SystemClock);
    Store::open(&Open { folder: &folder, state: &state, clock, app_version: "0.1.0", access: Access::ReadWrite })
        .unwrap()
}

fn n(store: &Store) -> u64 {
    store.read(|read| read.n()).unwrap() as u64
}

/// Takes in what changed after `after`, as the thread does, and no more.
fn take_in(index: &mut Index, store: &Store, after: u64) {
    let ids: Vec<RecordId> = Changed::after(store, after as i64, 100).unwrap().all().collect();
    let changes = store.read(|read| documents::changes(read, &ids)).unwrap();
    index.apply(changes, n(store)).unwrap();
}

/// Whether a file of the index holds the word.
fn holds(folder: &Path, word: &str) -> bool {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.to_ascii_lowercase().windows(word.len()).any(|part| part == word.as_bytes()))
}

#[test]
fn an_erasure_that_was_cut_short_is_finished_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let store = store(home.path());
    // A segment whose documents are all deleted goes at once, so another note stays in it.
    let ids = ["zanzibarquartz was here", "another note"].map(|text| {
        let id = store.new_id();
        let fields = FieldMap::from([("text".to_owned(), json!(text))]);
        store.act("log_observation", None, |act| act.create(RecordKind::Observation, id, fields)).unwrap();
        id
    });
    let folder = home.path().join("notebook/index");
    let identity = Identity { ledger: store.ledger_id(), last_act: n(&store), language: Language::new("en") };
    let (mut index, _) = Index::open(&Place::Folder(folder.clone()), identity, store.now().utc()).unwrap();
    take_in(&mut index, &store, 0);
    let before = n(&store);
    store
        .act("forget", None, |act| {
            let words = act.changes_with_words(ids[0])?;
            act.forget(&words)
        })
        .unwrap();
    take_in(&mut index, &store, before);
    // Here the process dies: the index has taken the erasure in, its old segments still hold the words.
    index.close().unwrap();
    assert!(holds(&folder, "zanzibar"), "the search itself works");
    let keeper = IndexKeeper::start(&store, Access::ReadWrite);
    keeper.settle();
    assert_eq!(keeper.trouble(), None);
    drop(keeper);
    assert!(!holds(&folder, "zanzibar"));
}
