//! Erasure: the words are nowhere in the folder, and nothing brings them back.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_store::{ChangeName, Seen, StoreError};

use crate::builder::Notebook;

const CANARY: &str = "Zweigelt-Quittung 4711 Ümlaut";

/// Every file in the notebook's folder that holds these bytes.
fn files_with(notebook: &Notebook, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(notebook.folder()).unwrap() {
        let path = entry.unwrap().path();
        let held = std::fs::read(&path).unwrap();
        if held.windows(bytes.len()).any(|window| window == bytes) {
            found.push(path.display().to_string());
        }
    }
    found
}

fn forget(notebook: &Notebook, id: RecordId) -> Vec<ChangeName> {
    let mut forgotten = Vec::new();
    notebook.act("forget", |act| {
        forgotten = act.changes_with_words(id)?;
        act.forget(&forgotten)
    });
    forgotten
}

/// The packed words of a record as they lie in the file.
fn packed_words(notebook: &Notebook, id: RecordId) -> Vec<Vec<u8>> {
    let sql = rusqlite::Connection::open(notebook.folder().join("notebook.db")).unwrap();
    let mut found = sql.prepare("SELECT body FROM change WHERE record = ?1 AND body IS NOT NULL").unwrap();
    let rows = found.query_map([id.0.as_bytes()], |row| row.get(0)).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

#[test]
fn forgotten_words_are_nowhere_in_the_folder_and_codes_stay() {
    let mut notebook = Notebook::new();
    let id = notebook.log(CANARY);
    notebook.edit(id, "text", json!(format!("{CANARY} edited")), Seen::Now);
    for i in 0..50 {
        notebook.log(&format!("other note {i}"));
    }
    let packed = packed_words(&notebook, id);
    assert!(!files_with(&notebook, CANARY.as_bytes()).is_empty(), "the search itself works");
    assert!(packed.iter().any(|words| !files_with(&notebook, words).is_empty()));
    let n = notebook.n();
    forget(&notebook, id);
    for look in 0..2 {
        assert_eq!(files_with(&notebook, CANARY.as_bytes()), Vec::<String>::new(), "look {look}");
        for words in packed.iter().filter(|words| words.len() > 60) {
            assert_eq!(files_with(&notebook, words), Vec::<String>::new(), "look {look}");
        }
        notebook.open();
    }
    let note = notebook.store().read(|read| read.observation(id)).unwrap().unwrap();
    assert_eq!((note.text.as_str(), note.category.map(|word| word.as_str())), ("", Some("tooling")));
    assert!(notebook.store().read(|read| read.erased_after(n)).unwrap());
    assert!(!notebook.store().read(|read| read.erased_after(notebook.n())).unwrap());
    let told = notebook.store().read(|read| read.history(Some(id), None, 10)).unwrap();
    assert!(told.iter().any(|act| act.changes.iter().any(|change| change.fields.iter().any(|field| field.erased))));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn an_erasure_cannot_be_undone() {
    let notebook = Notebook::new();
    let id = notebook.log(CANARY);
    let names = forget(&notebook, id);
    assert!(!names.is_empty());
    let last = notebook.store().read(|read| read.history(None, None, 1)).unwrap().remove(0);
    assert!(matches!(notebook.store().undo(last.act), Err(StoreError::NotUndoable { .. })));
    assert_ne!(notebook.store().undoable().unwrap().unwrap().kind, "forget");
}

#[test]
fn an_older_copy_does_not_bring_the_words_back() {
    let mut notebook = Notebook::new();
    notebook.make(RecordKind::Leader, &[("name", json!("Me")), ("me", json!(true))]);
    let id = notebook.log(CANARY);
    let copy = notebook.copied();
    forget(&notebook, id);
    let old = copy.store().acts_after(&shadowday_store::Vector::default()).unwrap();
    notebook.store().receive(&old).unwrap();
    assert_eq!(notebook.text(id).as_deref(), Some(""));
    assert_eq!(files_with(&notebook, CANARY.as_bytes()), Vec::<String>::new());
    // The erasure travels, and is honoured there, because the same person asked.
    let newer = notebook.store().acts_after(&copy.store().head().unwrap()).unwrap();
    copy.store().receive(&newer).unwrap();
    assert_eq!(copy.text(id).as_deref(), Some(""));
    assert_eq!(files_with(&copy, CANARY.as_bytes()), Vec::<String>::new());
    assert_eq!((notebook.faults(), copy.faults()), (vec![], vec![]));
}

#[test]
fn somebody_elses_erasure_is_a_request() {
    let mut notebook = Notebook::new();
    notebook.make(RecordKind::Leader, &[("name", json!("Ada")), ("me", json!(true))]);
    let id = notebook.log(CANARY);
    let copy = notebook.copied();
    // On the other machine somebody else leads.
    let ada = copy.store().read(|read| read.leader_me()).unwrap().unwrap().id;
    copy.act("edit", |act| {
        act.write(RecordKind::Leader, ada, crate::builder::field_map(&[("me", json!(false))]), Seen::Now)
    });
    copy.make(RecordKind::Leader, &[("name", json!("Ben")), ("me", json!(true))]);
    forget(&copy, id);
    let sent = copy.store().acts_after(&notebook.store().head().unwrap()).unwrap();
    let received = notebook.store().receive(&sent).unwrap();
    assert_eq!(received.erasures_asked, 1);
    assert_eq!(notebook.text(id).as_deref(), Some(CANARY));
}
