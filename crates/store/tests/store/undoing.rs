//! Undo, redo and groups.

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::RecordKind;
use shadowday_model::sentence::Arg;
use shadowday_store::{Seen, StoreError, Target, UndoTarget};

use crate::builder::{Notebook, field_map, note};

#[test]
fn undo_and_redo_walk_back_and_forth_and_survive_a_restart() {
    let mut notebook = Notebook::new();
    let id = notebook.log("one");
    notebook.edit(id, "text", json!("two"), Seen::Now);
    let last = notebook.store().undoable().unwrap().unwrap();
    assert_eq!(last.kind, "edit_observation");
    notebook.store().undo(&last).unwrap();
    assert_eq!(notebook.text(id).as_deref(), Some("one"));
    notebook.open();
    let first = notebook.store().undoable().unwrap().unwrap();
    assert_eq!(first.kind, "log_observation");
    notebook.store().undo(&first).unwrap();
    assert_eq!(notebook.text(id), None);
    assert_eq!(notebook.store().undoable().unwrap(), None, "the beginning of a notebook is not undone");
    let again = notebook.store().redoable().unwrap().unwrap();
    assert_eq!(again.kind, "log_observation");
    notebook.store().redo(&again).unwrap();
    assert_eq!(notebook.text(id).as_deref(), Some("one"));
    let again = notebook.store().redoable().unwrap().unwrap();
    notebook.store().redo(&again).unwrap();
    assert_eq!(notebook.text(id).as_deref(), Some("two"));
    assert_eq!(notebook.store().redoable().unwrap(), None);
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn something_new_ends_what_can_be_redone() {
    let notebook = Notebook::new();
    notebook.log("one");
    let last = notebook.store().undoable().unwrap().unwrap();
    notebook.store().undo(&last).unwrap();
    assert!(notebook.store().redoable().unwrap().is_some());
    notebook.log("two");
    assert_eq!(notebook.store().redoable().unwrap(), None);
}

#[test]
fn an_import_is_undone_whole_and_can_be_read_in_again() {
    let notebook = Notebook::new();
    let group = notebook.store().new_group();
    for batch in 0..4 {
        let done = notebook.store().batch("import_observations", Some(group), |act| {
            for row in 0..100 {
                let id = act.new_id();
                let mut fields = note("a row");
                fields.insert("source_id".to_owned(), json!(format!("file:{batch}:{row}")));
                act.create(RecordKind::Observation, id, fields)?;
            }
            Ok::<_, StoreError>(())
        });
        assert_eq!(done.unwrap().touched.records.len(), 100);
    }
    let known = |source: &str| notebook.store().read(|read| read.source_known(source)).unwrap();
    assert!(known("file:3:99"));
    let what = notebook.store().undo_target(group).unwrap().unwrap();
    assert_eq!((what.acts, what.target), (4, Target::Group(group)));
    let n = notebook.n();
    notebook.store().undo(group).unwrap();
    assert!(!known("file:3:99"));
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 0);
    let (changed, reached) = notebook.store().read(|read| read.observations_changed_after(n, 10)).unwrap();
    assert_eq!((changed.len(), reached), (400, notebook.n()));
    assert!(changed.iter().all(|(_, note)| note.is_none()));
    assert!(matches!(notebook.store().undo(group), Err(StoreError::NotUndoable { .. })));
    notebook.store().redo(group).unwrap();
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 400);
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn undo_takes_back_only_its_own_and_revives_nothing() {
    let notebook = Notebook::new();
    let id = notebook.log("A");
    let b = notebook.edit(id, "text", json!("B"), Seen::Now).act.unwrap();
    notebook.edit(id, "text", json!("C"), Seen::Now);
    notebook.store().undo(b).unwrap();
    assert_eq!(notebook.text(id).as_deref(), Some("C"), "what was replaced stays replaced");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn history_reads_the_ledger_aloud() {
    let notebook = Notebook::new();
    notebook.make(RecordKind::Leader, &[("name", json!("Ben")), ("me", json!(true))]);
    let id = notebook.log("one");
    let edit = notebook.edit(id, "text", json!("two"), Seen::Now).act.unwrap();
    notebook.store().undo(edit).unwrap();
    let told = notebook.store().read(|read| read.history(Some(id), None, 10)).unwrap();
    let kinds: Vec<&str> = told.iter().map(|act| act.kind.as_str()).collect();
    assert_eq!(kinds, ["undo", "edit_observation", "log_observation"]);
    let field = &told[1].changes[0].fields[0];
    assert_eq!((&field.before, &field.after), (&Some(json!("one")), &Some(json!("two"))));
    let back = &told[0].changes[0].fields[0];
    assert_eq!((&back.before, &back.after), (&Some(json!("two")), &Some(json!("one"))));
    assert_eq!((told[1].undone, told[1].undoable, told[1].person.as_str()), (true, false, "Ben"));
    assert_eq!(told[0].undoes, [Target::Act(edit)]);
    let older = notebook.store().read(|read| read.history(Some(id), Some(told[1].n), 10)).unwrap();
    assert_eq!(older.len(), 1);
    let everything = notebook.store().read(|read| read.history(None, None, 100)).unwrap();
    assert_eq!(everything.len(), 5);
}

#[test]
fn a_target_is_read_back_from_its_text() {
    let notebook = Notebook::new();
    let group = Target::from(notebook.store().new_group());
    assert_eq!(group.to_string().parse(), Ok(group));
    assert!("act:xyz".parse::<Target>().is_err());
}

/// Logs notes as an import does, in one group.
fn import(notebook: &Notebook, count: u32) -> (shadowday_model::ids::GroupId, Vec<RecordId>) {
    let group = notebook.store().new_group();
    let mut ids = Vec::new();
    let day = notebook.store().new_id();
    let done = notebook.store().batch("import_observations", Some(group), |act| {
        act.create(RecordKind::ShadowDay, day, field_map(&[("exposure_unknown", json!(true))]))?;
        for row in 0..count {
            ids.push(act.new_id());
            let mut fields = note(&format!("row {row}"));
            fields.insert("day".to_owned(), json!(day));
            act.create(RecordKind::Observation, ids[row as usize], fields)?;
        }
        Ok::<_, StoreError>(())
    });
    done.unwrap();
    (group, ids)
}

#[test]
fn rows_changed_since_go_with_the_import_that_made_them() {
    let notebook = Notebook::new();
    let mine = notebook.log("by hand");
    let own_day = notebook.make(RecordKind::ShadowDay, &[("question", json!("why"))]);
    let (group, ids) = import(&notebook, 4);
    notebook.edit(ids[0], "day", json!(own_day), Seen::Now);
    notebook.edit(ids[1], "tag:late", json!("late"), Seen::Now);
    notebook.edit(ids[2], "category", json!("workload"), Seen::Now);
    notebook.act("remove", |act| act.remove(RecordKind::Observation, ids[3], Seen::Now));
    let before = notebook.store().read(|read| (read.tags(), read.observation_count())).unwrap();
    notebook.store().undo(group).unwrap();
    let left = notebook.store().read(|read| {
        let all =
            shadowday_store::ObservationFilter { standing: shadowday_store::Standing::Either, ..Default::default() };
        let ids: Vec<RecordId> = read.observations(&all).into_iter().map(|note| note.id).collect();
        (ids, read.tags(), read.removed(10).len())
    });
    assert_eq!(left.unwrap(), (vec![mine], vec![("refund-codes".to_owned(), 1)], 0), "no blank rows, sets or removals");
    assert_eq!(notebook.faults(), Vec::<String>::new());
    notebook.store().rebuild(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 1, "nor after folding again");
    notebook.store().redo(group).unwrap();
    let after = notebook.store().read(|read| (read.tags(), read.observation_count())).unwrap();
    assert_eq!(after, before, "redo brings back what was done to them too");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn what_others_rest_on_is_not_undone_from_under_them() {
    let notebook = Notebook::new();
    let team = notebook.store().new_id();
    let made = notebook.act("save_team", |act| act.create(RecordKind::Team, team, field_map(&[("name", json!("B"))])));
    let day = notebook.store().new_id();
    let started = notebook
        .act("start_day", |act| act.create(RecordKind::ShadowDay, day, field_map(&[("team", json!(team))])))
        .act
        .unwrap();
    let id = notebook.log("on the day");
    notebook.edit(id, "day", json!(day), Seen::Now);
    let n = notebook.n();
    for act in [started, made.act.unwrap()] {
        let refused = notebook.store().undo(act).unwrap_err();
        assert!(
            matches!(&refused, StoreError::NotUndoable { reason } if reason.id.starts_with("error-undo-leaves") && reason.args == [("count", Arg::Count(1))]),
            "{refused}"
        );
    }
    assert_eq!(notebook.n(), n, "nothing of it was kept");
    assert_eq!(notebook.store().read(|read| read.day(day).unwrap().observations).unwrap(), 1);
    notebook.act("remove", |act| act.remove(RecordKind::Observation, id, Seen::Now));
    notebook.store().undo(started).unwrap();
    notebook.store().undo(made.act.unwrap()).unwrap();
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_second_redo_of_the_same_undo_is_refused() {
    let notebook = Notebook::new();
    let id = notebook.log("one");
    let undo = notebook.store().undo_last().unwrap().act.unwrap();
    let redo = notebook.store().redo(undo).unwrap().act.unwrap();
    for again in [undo, redo] {
        assert!(matches!(notebook.store().redo(again), Err(StoreError::NotUndoable { .. })));
        assert_eq!(notebook.text(id).as_deref(), Some("one"));
    }
}

#[test]
fn presses_at_the_same_time_take_one_act_each() {
    let notebook = Notebook::new();
    let both = |press: fn(&shadowday_store::Store) -> Result<shadowday_store::Done<UndoTarget>, StoreError>| {
        let gate = std::sync::Barrier::new(2);
        std::thread::scope(|scope| {
            let at_once = || {
                gate.wait();
                press(notebook.store()).unwrap();
            };
            scope.spawn(at_once);
            scope.spawn(at_once);
        });
    };
    for round in 1..=20 {
        notebook.log("one");
        notebook.log("two");
        both(shadowday_store::Store::undo_last);
        assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 2 * (round - 1));
        both(shadowday_store::Store::redo_last);
        assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 2 * round);
    }
    assert!(matches!(notebook.store().redo_last(), Err(StoreError::NotUndoable { .. })));
}

#[test]
fn the_sample_company_is_not_undone() {
    let notebook = Notebook::new();
    let group = notebook.store().new_group();
    let made = notebook.store().act("found_sample", Some(group), |act| {
        let id = act.new_id();
        act.create(RecordKind::Team, id, field_map(&[("name", json!("Billing"))]))
    });
    made.unwrap();
    assert_eq!(notebook.store().undoable().unwrap(), None);
    assert!(matches!(notebook.store().undo(group), Err(StoreError::NotUndoable { .. })));
}
