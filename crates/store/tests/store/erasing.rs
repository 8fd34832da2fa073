//! Erasure: the words are nowhere in the folder, and nothing brings them back.

use std::path::Path;

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_store::{ChangeName, Seen, StoreError};

use crate::builder::{Notebook, copy_folder, note};

const CANARY: &str = "Zweigelt-Quittung 4711 Ümlaut";

/// Every file in the notebook's folder, however deep, that holds these bytes.
fn files_with(notebook: &Notebook, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![notebook.folder()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if holds(&path, bytes) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

fn holds(file: &Path, bytes: &[u8]) -> bool {
    let held = std::fs::read(file).unwrap();
    held.windows(bytes.len()).any(|window| window == bytes)
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

#[test]
fn words_that_a_reader_kept_in_the_log_go_with_a_later_act() {
    let notebook = Notebook::new();
    let id = notebook.log(CANARY);
    notebook
        .store()
        .read(|_| {
            forget(&notebook, id);
            assert!(!files_with(&notebook, CANARY.as_bytes()).is_empty(), "the reader keeps them");
            notebook.log("while it reads on");
            assert!(!files_with(&notebook, CANARY.as_bytes()).is_empty(), "still");
        })
        .unwrap();
    notebook.log("the next act");
    assert_eq!(files_with(&notebook, CANARY.as_bytes()), Vec::<String>::new());
}

#[test]
fn words_left_in_the_log_by_a_killed_process_go_at_the_next_start() {
    let notebook = Notebook::new();
    let id = notebook.log(CANARY);
    let mut killed = Notebook::new();
    killed.close();
    std::fs::remove_dir_all(killed.folder()).unwrap();
    notebook
        .store()
        .read(|_| {
            forget(&notebook, id);
            // What the disk holds if the process dies now.
            copy_folder(&notebook.folder(), &killed.folder());
        })
        .unwrap();
    assert!(!files_with(&killed, CANARY.as_bytes()).is_empty());
    // A reader that comes first must not make it forget what it owes.
    drop(killed.try_open(shadowday_store::Access::ReadOnly).unwrap());
    killed.open();
    assert_eq!(files_with(&killed, CANARY.as_bytes()), Vec::<String>::new());
}

#[test]
fn nothing_is_left_in_the_free_space_of_pages() {
    const NOTES: usize = 400;
    let notebook = Notebook::new();
    let ids: Vec<RecordId> = (0..NOTES).map(|_| notebook.store().new_id()).collect();
    let word = |at: usize| format!("Zweigelt{at:04}x");
    let mut write = |round: usize| {
        notebook.act("import_observations", |act| {
            // In another order each time, so that rows grow and move between pages.
            for at in (0..NOTES).map(|at| at * 37 * (round + 1) % NOTES) {
                let text = vec![word(at); 2 + (at * 7 + round * 5) % 40].join(" ");
                act.write(RecordKind::Observation, ids[at], note(&text), Seen::Now)?;
            }
            Ok(())
        });
    };
    (0..4).for_each(&mut write);
    notebook.act("forget", |act| {
        for id in &ids[..NOTES / 2] {
            let words = act.changes_with_words(*id)?;
            act.forget(&words)?;
        }
        Ok(())
    });
    let left: Vec<String> =
        (0..NOTES / 2).filter(|at| !files_with(&notebook, word(*at).as_bytes()).is_empty()).map(word).collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(notebook.text(ids[0]).as_deref(), Some(""));
    assert!(notebook.text(ids[NOTES - 1]).is_some_and(|text| text.starts_with(&word(NOTES - 1))));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn the_draft_of_an_erased_note_goes_too() {
    let notebook = Notebook::new();
    let (id, other) = (notebook.log(CANARY), notebook.log("another note"));
    for of in [id, other] {
        notebook.store().save_draft(&format!("edit:{of}"), &format!("{CANARY} half changed"), 1).unwrap();
    }
    forget(&notebook, id);
    assert_eq!(notebook.store().draft(&format!("edit:{id}")).unwrap(), None);
    assert!(notebook.store().draft(&format!("edit:{other}")).unwrap().is_some());
}

#[test]
fn an_erased_note_says_so_until_something_is_written_in_its_place() {
    let notebook = Notebook::new();
    let id = notebook.log(CANARY);
    let erased = || notebook.store().read(|read| read.observation(id).is_some_and(|note| note.erased)).unwrap();
    assert!(!erased());
    forget(&notebook, id);
    assert!(erased());
    notebook.act("edit_observation", |act| act.write(RecordKind::Observation, id, note("new words"), Seen::Now));
    assert!(!erased());
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

/// A backup in the notebook's own folder, one on a stick, and a note in both.
fn backed_up() -> (Notebook, RecordId, [std::path::PathBuf; 2]) {
    let notebook = Notebook::new();
    let id = notebook.log(CANARY);
    let (own, stick) = (notebook.folder().join("backups"), notebook.home.path().join("stick"));
    let places = [own.join("today.shadowday-backup"), stick.join("b.shadowday-backup")];
    for place in &places {
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        notebook.store().backup(place).unwrap();
    }
    (notebook, id, places)
}

#[test]
fn backups_within_reach_are_made_anew_without_the_words() {
    let (notebook, id, places) = backed_up();
    let packed = packed_words(&notebook, id);
    assert!(places.iter().all(|place| packed.iter().any(|words| holds(place, words))), "the search itself works");
    forget(&notebook, id);
    assert_eq!(notebook.store().erase_in_backups().unwrap(), 2);
    assert_eq!(notebook.store().erase_in_backups().unwrap(), 0);
    for place in &places {
        assert!(!packed.iter().filter(|words| words.len() > 60).any(|words| holds(place, words)));
        assert_eq!(shadowday_store::Store::verify_backup(place).unwrap().acts, 2);
        let restored = Notebook::restored(place);
        assert_eq!(restored.text(id).as_deref(), Some(""));
        assert_eq!(restored.faults(), Vec::<String>::new());
    }
}

#[test]
fn a_backup_that_was_out_of_reach_is_made_anew_later() {
    let (mut notebook, id, places) = backed_up();
    let elsewhere = notebook.home.path().join("unplugged");
    std::fs::rename(places[1].parent().unwrap(), &elsewhere).unwrap();
    forget(&notebook, id);
    assert_eq!(notebook.store().erase_in_backups().unwrap(), 1);
    std::fs::rename(&elsewhere, places[1].parent().unwrap()).unwrap();
    notebook.open();
    assert_eq!(notebook.store().erase_in_backups().unwrap(), 1);
}

#[test]
fn a_restored_backup_does_not_bring_the_words_back() {
    let (notebook, id, places) = backed_up();
    let old = std::fs::read(&places[1]).unwrap();
    forget(&notebook, id);
    notebook.store().erase_in_backups().unwrap();
    // Somebody kept a copy of the file itself; the list beside it still says what was erased.
    let copy = places[1].with_file_name("copy.shadowday-backup");
    std::fs::write(&copy, &old).unwrap();
    let restored = Notebook::restored(&copy);
    assert_eq!(restored.text(id).as_deref(), Some(""));
    assert_eq!(files_with(&restored, CANARY.as_bytes()), Vec::<String>::new());
    assert_eq!(restored.faults(), Vec::<String>::new());
}

#[test]
fn an_older_file_put_back_into_the_folder_does_not_bring_the_words_back() {
    let mut notebook = Notebook::new();
    let id = notebook.log(CANARY);
    notebook.close();
    let old = std::fs::read(notebook.folder().join("notebook.db")).unwrap();
    notebook.open();
    forget(&notebook, id);
    notebook.close();
    std::fs::write(notebook.folder().join("notebook.db"), old).unwrap();
    notebook.open();
    assert_eq!(notebook.text(id).as_deref(), Some(""));
    assert_eq!(files_with(&notebook, CANARY.as_bytes()), Vec::<String>::new());
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_list_that_is_partly_unreadable_still_counts() {
    let (notebook, id, places) = backed_up();
    let old = std::fs::read(&places[1]).unwrap();
    forget(&notebook, id);
    notebook.store().erase_in_backups().unwrap();
    let list = places[1].with_file_name(format!("erased-{}.txt", notebook.store().ledger_id()));
    let mut lines = std::fs::read(&list).unwrap();
    lines.extend_from_slice(b"\xff\xfe not a name\n.\n0123.99999999\n");
    std::fs::write(&list, lines).unwrap();
    std::fs::write(&places[1], old).unwrap();
    assert_eq!(Notebook::restored(&places[1]).text(id).as_deref(), Some(""));
}

/// Ada's notebook and a copy of it on which Ben leads.
fn ada_and_ben() -> (Notebook, Notebook, RecordId) {
    let mut ada = Notebook::new();
    let me = ada.make(RecordKind::Leader, &[("name", json!("Ada")), ("me", json!(true))]);
    let ben = ada.copied();
    // Of two leaders who are "me" the one made first counts; Ben is to be the later one.
    ben.clock.turn_by(3_600_000);
    ben.act("edit", |act| {
        act.write(RecordKind::Leader, me, crate::builder::field_map(&[("me", json!(false))]), Seen::Now)
    });
    ben.make(RecordKind::Leader, &[("name", json!("Ben")), ("me", json!(true))]);
    (ada, ben, me)
}

fn hand_over(from: &Notebook, to: &Notebook) -> shadowday_store::Received {
    let sent = from.store().acts_after(&to.store().head().unwrap()).unwrap();
    to.store().receive(&sent).unwrap()
}

#[test]
fn an_erasure_of_much_at_once_asks_at_the_receiver() {
    for (notes, held) in [(10, false), (11, true)] {
        let mut ada = Notebook::new();
        ada.make(RecordKind::Leader, &[("name", json!("Ada")), ("me", json!(true))]);
        let ids: Vec<RecordId> = (0..notes).map(|i| ada.log(&format!("{CANARY} {i}"))).collect();
        let other = ada.copied();
        ada.act("forget", |act| {
            for id in &ids {
                let words = act.changes_with_words(*id)?;
                act.forget(&words)?;
            }
            Ok(())
        });
        let received = hand_over(&ada, &other);
        assert_eq!(received.erasures_asked > 0, held, "{notes} notes");
        assert_eq!(ids.iter().all(|id| other.text(*id).as_deref() != Some("")), held, "{notes} notes");
        // Another delivery changes nothing; a person's answer does.
        ada.log("later");
        hand_over(&ada, &other);
        let asked = other.store().read(|read| read.erasures_asked()).unwrap();
        assert_eq!(asked.is_empty(), !held);
        let names: Vec<ChangeName> = asked.into_iter().map(|(name, _)| name).collect();
        other.act("forget", |act| act.forget(&names));
        assert!(ids.iter().all(|id| other.text(*id).as_deref() == Some("")));
        assert!(other.store().read(|read| read.erasures_asked()).unwrap().is_empty());
        assert_eq!(other.faults(), Vec::<String>::new());
    }
}

#[test]
fn the_leader_of_the_day_may_erase_what_others_wrote_there() {
    let (ada, ben, me) = ada_and_ben();
    let [hers, nobodys] = [Some(me), None].map(|leader| ada.make(RecordKind::ShadowDay, &[("leader", json!(leader))]));
    hand_over(&ada, &ben);
    let [on_hers, elsewhere] = [hers, nobodys].map(|day| {
        let id = ben.log(CANARY);
        ben.edit(id, "day", json!(day), Seen::Now);
        id
    });
    hand_over(&ben, &ada);
    // Ada leads again on her own machine, so that she asks under her name.
    ada.act("edit", |act| {
        act.write(RecordKind::Leader, me, crate::builder::field_map(&[("me", json!(true))]), Seen::Now)
    });
    for id in [on_hers, elsewhere] {
        forget(&ada, id);
    }
    hand_over(&ada, &ben);
    assert_eq!(ben.text(on_hers).as_deref(), Some(""));
    assert_eq!(ben.text(elsewhere).as_deref(), Some(CANARY));
    assert_eq!(ben.store().read(|read| read.erasures_asked()).unwrap().len(), 1);
    assert_eq!(ben.faults(), Vec::<String>::new());
}
