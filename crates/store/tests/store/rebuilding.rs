//! Check finds what was planted; rebuild mends tables; capture goes on meanwhile.

use std::ops::ControlFlow;

use serde_json::json;
use shadowday_model::records::RecordKind;
use shadowday_store::{Seen, StoreError};

use crate::builder::{Notebook, note};

fn busy_notebook() -> Notebook {
    let notebook = Notebook::new();
    for i in 0..20 {
        let id = notebook.log(&format!("note {i}"));
        notebook.edit(id, "tag:late", json!("late"), Seen::Now);
        if i % 3 == 0 {
            let last = notebook.store().undoable().unwrap().unwrap();
            notebook.store().undo(&last).unwrap();
        }
        if i % 5 == 0 {
            notebook.act("remove", |act| act.remove(RecordKind::Observation, id, Seen::Now));
        }
    }
    notebook
}

#[test]
fn a_busy_notebook_has_no_fault_and_rebuilds_to_the_same() {
    let notebook = busy_notebook();
    assert_eq!(notebook.faults(), Vec::<String>::new());
    let before = notebook.store().read(|read| (read.tags(), read.removed(50), read.observation_count())).unwrap();
    let report = notebook.store().rebuild(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(report.records, 21);
    let after = notebook.store().read(|read| (read.tags(), read.removed(50), read.observation_count())).unwrap();
    assert_eq!(before, after);
    assert_eq!(notebook.faults(), Vec::<String>::new());
    notebook.store().rebuild(&mut |_| ControlFlow::Continue(())).unwrap();
    notebook.log("after two rebuilds");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn rebuild_mends_tables_that_were_changed_behind_its_back() {
    for planted in [
        "UPDATE read_observation SET category = 'workload' WHERE row = 3",
        "DELETE FROM read_observation WHERE row = 2",
        "INSERT INTO read_observation_tag(element, observation) VALUES ('ghost', 1)",
        "UPDATE fact SET undone = 1 - undone WHERE n = 3",
        "DELETE FROM fact WHERE n = 4",
        "DELETE FROM undo_target",
    ] {
        let mut notebook = busy_notebook();
        notebook.plant(planted);
        let found = notebook.store().check(&mut |_| ControlFlow::Continue(()));
        assert!(found.map_or(true, |report| !report.faults.is_empty()), "not noticed: {planted}");
        notebook.store().rebuild(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(notebook.faults(), Vec::<String>::new(), "after: {planted}");
    }
}

#[test]
fn what_is_noted_of_acts_and_removals_is_compared_too() {
    for planted in [
        "DELETE FROM read_removed",
        "UPDATE read_removed SET label = 'another' WHERE id = (SELECT min(id) FROM read_removed)",
        "UPDATE read_removed SET n = n - 1 WHERE id = (SELECT min(id) FROM read_removed)",
        "INSERT INTO read_removed(id, kind, act, n, label) SELECT zeroblob(16), kind, act, n, label FROM read_removed LIMIT 1",
        "UPDATE fact SET undoable = 1 - undoable WHERE n = 3",
        "UPDATE undo_target SET name = zeroblob(16) WHERE n = (SELECT min(n) FROM undo_target)",
        "INSERT INTO undo_target(target, n, name, stream) SELECT zeroblob(16), n, name, stream FROM undo_target LIMIT 1",
        "INSERT INTO erasure(n) VALUES (3)",
        "DELETE FROM erasure",
    ] {
        let mut notebook = busy_notebook();
        let last = notebook.log("to be forgotten");
        notebook.act("forget", |act| {
            let words = act.changes_with_words(last)?;
            act.forget(&words)
        });
        assert_eq!(notebook.faults(), Vec::<String>::new());
        notebook.plant(planted);
        assert!(!notebook.faults().is_empty(), "not noticed: {planted}");
        notebook.store().rebuild(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(notebook.faults(), Vec::<String>::new(), "after: {planted}");
    }
}

#[test]
fn tables_that_an_older_notebook_lacks_are_added() {
    let mut notebook = busy_notebook();
    notebook.plant("DROP TABLE local_contact; DROP TABLE local_key_slot; DROP TABLE local_cue;");
    let to = notebook.home.path().join("b.shadowday-backup");
    notebook.store().backup(&to).unwrap();
    notebook.plant("INSERT INTO local_cue(day, host, words) VALUES (zeroblob(16), zeroblob(16), 'by the window')");
    notebook.store().backup(&to).unwrap();
    let mut restored = Notebook::restored(&to);
    restored.plant("INSERT INTO local_contact VALUES (zeroblob(16), 'Ben', zeroblob(32), zeroblob(32), '2026-10-14')");
    let sql = rusqlite::Connection::open(restored.folder().join("notebook.db")).unwrap();
    let cues: i64 = sql.query_row("SELECT count(*) FROM local_cue", [], |row| row.get(0)).unwrap();
    assert_eq!(cues, 0, "what to know a host by is in no backup");
}

#[test]
fn a_changed_dropped_or_shortened_ledger_is_told() {
    for planted in [
        "UPDATE act SET stamp = stamp + 1 WHERE n = 5",
        "UPDATE act SET seq = seq + 100 WHERE n = 5",
        "UPDATE act SET chain = zeroblob(32) WHERE n = 5",
        "UPDATE act SET frame = (SELECT frame FROM act WHERE n = 6) WHERE n = 5",
        "UPDATE change SET body = (SELECT body FROM change c WHERE c.id <> change.id AND c.body IS NOT NULL LIMIT 1)
           WHERE id = 5 << 12",
        "UPDATE change SET salt = zeroblob(16) WHERE id = 2 << 12",
        "UPDATE change SET salt = NULL, body = NULL WHERE id = 2 << 12",
        "DELETE FROM change WHERE id = 2 << 12",
        "UPDATE head SET signature = zeroblob(64)",
        "UPDATE head SET seq = seq - 1",
        "DELETE FROM head",
    ] {
        let mut notebook = busy_notebook();
        notebook.plant(planted);
        let found = notebook.store().check(&mut |_| ControlFlow::Continue(()));
        assert!(found.map_or(true, |report| !report.faults.is_empty()), "not noticed: {planted}");
    }
}

#[test]
fn an_act_dropped_or_the_end_cut_off_is_told() {
    for planted in ["WHERE n = 7", "WHERE n = (SELECT max(n) FROM act)"] {
        let mut notebook = busy_notebook();
        notebook.plant(&format!(
            "DELETE FROM change WHERE id >> 12 IN (SELECT n FROM act {planted}); DELETE FROM act {planted};"
        ));
        let found = notebook.store().check(&mut |_| ControlFlow::Continue(()));
        assert!(found.map_or(true, |report| !report.faults.is_empty()), "not noticed: {planted}");
    }
}

#[test]
fn capture_goes_on_during_a_rebuild_and_is_in_the_new_tables() {
    let notebook = busy_notebook();
    let mut logged = Vec::new();
    notebook
        .store()
        .rebuild(&mut |step| {
            logged.push(notebook.log(&format!("meanwhile {}", step.done)));
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(logged.len() >= 2);
    assert!(logged.iter().all(|id| notebook.text(*id).is_some()));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_stopped_rebuild_leaves_everything_as_it_was() {
    let notebook = busy_notebook();
    let stopped = notebook.store().rebuild(&mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    notebook.log("and on");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_second_rebuild_at_the_same_time_is_refused() {
    let notebook = busy_notebook();
    let count = notebook.store().read(|read| read.observation_count()).unwrap();
    let mut refused = 0;
    notebook
        .store()
        .rebuild(&mut |_| {
            let second = notebook.store().rebuild(&mut |_| ControlFlow::Continue(()));
            assert!(matches!(second, Err(StoreError::Rebuilding)), "{second:?}");
            refused += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
    assert!(refused >= 2);
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), count);
    assert_eq!(notebook.faults(), Vec::<String>::new());
    notebook.store().rebuild(&mut |_| ControlFlow::Continue(())).unwrap();
}

#[test]
fn folding_at_open_tells_how_far_it_is() {
    let mut notebook = busy_notebook();
    let count = notebook.store().read(|read| read.observation_count()).unwrap();
    notebook.close();
    let sql = rusqlite::Connection::open(notebook.folder().join("notebook.db")).unwrap();
    sql.execute_batch("UPDATE meta SET value = 0 WHERE key = 'read_version'").unwrap();
    drop(sql);
    let open = shadowday_store::Open {
        folder: &notebook.folder(),
        state: &notebook.state(),
        clock: std::sync::Arc::new(shadowday_store::SystemClock),
        app_version: "0.1.0",
        access: shadowday_store::Access::ReadWrite,
    };
    let stopped = shadowday_store::Store::open_telling(&open, &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped.err(), Some(StoreError::Cancelled)));
    let mut told = Vec::new();
    let store = shadowday_store::Store::open_telling(&open, &mut |step| {
        told.push(step);
        ControlFlow::Continue(())
    });
    let store = store.unwrap();
    let last = told.last().unwrap();
    assert!(told.is_sorted_by_key(|step| step.done) && last.done == last.total, "{told:?}");
    assert_eq!(store.read(|read| read.observation_count()).unwrap(), count);
    drop(store);
    let told = shadowday_store::Store::open_telling(&open, &mut |_| panic!("there is nothing to fold"));
    assert!(told.is_ok());
}

#[test]
fn tables_of_another_version_are_folded_again_at_open() {
    let mut notebook = busy_notebook();
    let count = notebook.store().read(|read| read.observation_count()).unwrap();
    notebook.plant(
        "UPDATE meta SET value = 0 WHERE key = 'read_version'; DELETE FROM read_observation;
         ALTER TABLE read_team ADD COLUMN of_another_time TEXT; CREATE TABLE next_left_by_a_crash(x);",
    );
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), count);
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_backup_is_verified_and_restores_into_an_empty_folder() {
    let mut notebook = busy_notebook();
    notebook.store().save_draft("composer", "half a line", 3).unwrap();
    let to = notebook.home.path().join("today.shadowday-backup");
    let backup = notebook.store().backup(&to).unwrap();
    assert_eq!(backup.acts, notebook.store().read(|read| read.acts()).unwrap());
    notebook.log("after the backup");
    let count = notebook.store().read(|read| read.observation_count()).unwrap();
    let restored = Notebook::restored(&to);
    assert_eq!(restored.store().read(|read| read.observation_count()).unwrap(), count - 1);
    assert_eq!(restored.store().draft("composer").unwrap().unwrap().text, "half a line");
    assert_eq!(restored.store().ledger_id(), notebook.store().ledger_id());
    restored.log("in the restored one");
    let writers = restored.store().head().unwrap();
    assert_eq!(writers.0.len(), 2, "the restored notebook writes under a key of its own");
    assert_eq!(restored.faults(), Vec::<String>::new());
    notebook.close();
    let occupied = shadowday_store::Store::restore(&to, &notebook.folder());
    assert!(matches!(occupied, Err(StoreError::Occupied { .. })));
}

#[test]
fn a_damaged_backup_is_refused() {
    let notebook = busy_notebook();
    let to = notebook.home.path().join("b.shadowday-backup");
    notebook.store().backup(&to).unwrap();
    let mut bytes = std::fs::read(&to).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x5a);
    std::fs::write(&to, bytes).unwrap();
    let folder = notebook.home.path().join("restored");
    assert!(shadowday_store::Store::restore(&to, &folder).is_err());
    assert!(!folder.join("notebook.db").exists());
}

#[test]
fn imports_and_people_share_the_desk() {
    let notebook = Notebook::new();
    let store = notebook.store().clone();
    let imported = std::thread::scope(|scope| {
        let import = scope.spawn(|| {
            let group = store.new_group();
            let mut rows = 0;
            while rows < 2_000 {
                store
                    .batch("import_observations", Some(group), |act| {
                        while !act.is_full() {
                            let id = act.new_id();
                            act.create(RecordKind::Observation, id, note("a row"))?;
                            rows += 1;
                        }
                        Ok::<_, StoreError>(())
                    })
                    .unwrap();
            }
            rows
        });
        for i in 0..20 {
            notebook.log(&format!("by hand {i}"));
        }
        import.join().unwrap()
    });
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), imported + 20);
    assert_eq!(notebook.faults(), Vec::<String>::new());
}
