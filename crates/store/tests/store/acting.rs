//! Acts, drafts and small settings.

use serde_json::json;
use shadowday_model::records::{FieldMap, RecordKind};
use shadowday_store::{DraftSaved, Seen, StoreError};

use crate::builder::{Notebook, field_map, note};

#[test]
fn a_note_is_there_after_a_restart() {
    let mut notebook = Notebook::new();
    let id = notebook.log("Four screens for one refund");
    let before = notebook.store().read(|read| read.observation(id)).unwrap().unwrap();
    notebook.open();
    let after = notebook.store().read(|read| read.observation(id)).unwrap().unwrap();
    assert_eq!(before, after);
    assert_eq!(after.text, "Four screens for one refund");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn an_act_tells_what_it_touched_after_the_commit() {
    let notebook = Notebook::new();
    let id = notebook.store().new_id();
    let done = notebook.act("log_observation", |act| act.create(RecordKind::Observation, id, note("x")));
    assert!(done.act.is_some());
    assert_eq!(done.n, notebook.n());
    assert_eq!(done.touched.records, [(RecordKind::Observation, id)].into());
}

#[test]
fn a_form_sent_back_unchanged_writes_nothing() {
    let notebook = Notebook::new();
    let id = notebook.log("as it was");
    let n = notebook.n();
    let done =
        notebook.act("edit_observation", |act| act.write(RecordKind::Observation, id, note("as it was"), Seen::At(n)));
    assert_eq!(done.act, None);
    assert_eq!(notebook.n(), n);
}

#[test]
fn a_form_writes_only_what_the_person_changed() {
    let notebook = Notebook::new();
    let id = notebook.log("first words");
    let n = notebook.n();
    notebook.edit(id, "impact", json!(3), Seen::Now);
    // The form was read before the impact was set, and sends everything back with other words.
    let mut form = note("other words");
    form.insert("impact".to_owned(), json!(null));
    notebook.act("edit_observation", |act| act.write(RecordKind::Observation, id, form, Seen::At(n)));
    let note = notebook.store().read(|read| read.observation(id)).unwrap().unwrap();
    assert_eq!((note.text.as_str(), note.impact), ("other words", Some(3)));
}

#[test]
fn two_forms_read_at_the_same_time_leave_one_value_set_aside() {
    let notebook = Notebook::new();
    let id = notebook.log("start");
    let n = notebook.n();
    notebook.edit(id, "text", json!("one window"), Seen::At(n));
    notebook.edit(id, "text", json!("other window"), Seen::At(n));
    let aside = notebook.store().read(|read| read.set_aside(RecordKind::Observation, id)).unwrap();
    assert_eq!(aside.len(), 1);
    assert_eq!((&aside[0].shown, &aside[0].others[0].value), (&json!("other window"), &json!("one window")));
    // Whoever writes having seen both replaces both, also with the value shown.
    notebook.edit(id, "text", json!("other window"), Seen::Now);
    assert!(notebook.store().read(|read| read.set_aside(RecordKind::Observation, id)).unwrap().is_empty());
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn many_writes_to_one_record_in_one_act_are_one_change_each_of_words_and_codes() {
    let notebook = Notebook::new();
    let id = notebook.store().new_id();
    notebook.act("log_observation", |act| {
        act.create(RecordKind::Observation, id, note("first"))?;
        act.write(RecordKind::Observation, id, field_map(&[("text", json!("second"))]), Seen::Now)?;
        act.write(RecordKind::Observation, id, field_map(&[("text", json!("third"))]), Seen::Now)
    });
    assert_eq!(notebook.text(id).as_deref(), Some("third"));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn work_that_fails_or_panics_leaves_nothing_and_the_next_act_works() {
    let notebook = Notebook::new();
    let id = notebook.store().new_id();
    let failed = notebook.store().act("log_observation", None, |act| {
        act.create(RecordKind::Observation, id, note("never"))?;
        Err::<(), _>(StoreError::Bug("planted".to_owned()))
    });
    assert!(matches!(failed, Err(StoreError::Bug(_))));
    let fell = notebook.store().act::<(), StoreError>("log_observation", None, |act| {
        act.create(RecordKind::Observation, id, note("never"))?;
        panic!("planted panic")
    });
    assert!(fell.unwrap_err().to_string().contains("planted panic"));
    assert_eq!(notebook.text(id), None);
    notebook.log("after it");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn an_act_inside_an_act_is_refused_instead_of_waiting_for_itself() {
    let notebook = Notebook::new();
    let store = notebook.store();
    let done = store.act("outer", None, |_| {
        let inner = store.act("inner", None, |_| Ok::<_, StoreError>(()));
        assert!(matches!(inner, Err(StoreError::Bug(_))));
        Ok::<_, StoreError>(())
    });
    assert!(done.is_ok());
}

#[test]
fn removing_hides_and_bringing_back_shows() {
    let notebook = Notebook::new();
    let id = notebook.log("out and in");
    notebook.act("remove", |act| act.remove(RecordKind::Observation, id, Seen::Now));
    let removed = notebook.store().read(|read| read.removed(10)).unwrap();
    assert_eq!((removed[0].id, removed[0].label.as_str()), (id, "out and in"));
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 0);
    notebook.act("bring_back", |act| act.bring_back(RecordKind::Observation, id, Seen::Now));
    assert!(notebook.store().read(|read| read.removed(10)).unwrap().is_empty());
    assert_eq!(notebook.store().read(|read| read.observation_count()).unwrap(), 1);
    let missing = notebook.store().new_id();
    let refused = notebook.store().act("remove", None, |act| act.remove(RecordKind::Observation, missing, Seen::Now));
    assert!(matches!(refused, Err(StoreError::Missing { .. })));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn drafts_survive_a_restart_and_the_highest_counter_wins() {
    let mut notebook = Notebook::new();
    let store = notebook.store();
    assert_eq!(store.save_draft("composer", "four scr", 2).unwrap(), DraftSaved::Saved);
    assert_eq!(store.save_draft("composer", "four", 1).unwrap(), DraftSaved::Outdated { counter: 2 });
    notebook.open();
    assert_eq!(notebook.store().draft("composer").unwrap().unwrap().text, "four scr");
}

#[test]
fn a_save_on_its_way_does_not_bring_a_logged_line_back() {
    let mut notebook = Notebook::new();
    notebook.store().save_draft("composer", "four screens", 5).unwrap();
    notebook.act("log_observation", |act| {
        let id = act.new_id();
        act.create(RecordKind::Observation, id, note("four screens"))?;
        act.discard_draft("composer")
    });
    assert_eq!(notebook.store().save_draft("composer", "four screen", 4).unwrap(), DraftSaved::Outdated { counter: 5 });
    assert_eq!(notebook.store().draft("composer").unwrap(), None);
    assert_eq!(notebook.store().save_draft("composer", "next", 6).unwrap(), DraftSaved::Saved);
    notebook.store().discard_draft("composer").unwrap();
    // Another start counts from the beginning; nothing typed then may be refused.
    notebook.open();
    assert_eq!(notebook.store().save_draft("composer", "new day", 1).unwrap(), DraftSaved::Saved);
}

#[test]
fn small_settings_are_kept() {
    let mut notebook = Notebook::new();
    notebook.store().set_local("strip", &json!({"dismissed": true})).unwrap();
    notebook.open();
    assert_eq!(notebook.store().local("strip").unwrap(), Some(json!({"dismissed": true})));
    notebook.store().set_local("strip", &json!(null)).unwrap();
    assert_eq!(notebook.store().local("strip").unwrap(), None);
}

#[test]
fn clocks_years_off_never_refuse_a_note() {
    let notebook = Notebook::new();
    let ids: Vec<_> = [-2_208_988_800_000, 4_000_000_000_000, 0, 1_791_961_200_000]
        .into_iter()
        .map(|ms| {
            notebook.clock.turn_to(ms);
            notebook.log("a note")
        })
        .collect();
    notebook.clock.turn_by(-86_400_000 * 365 * 70);
    notebook.edit(ids[0], "text", json!("edited long before"), Seen::Now);
    assert_eq!(notebook.text(ids[0]).as_deref(), Some("edited long before"));
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn fields_and_records_of_a_newer_app_are_kept() {
    let notebook = Notebook::new();
    let id = notebook.log("known");
    notebook.edit(id, "hologram", json!({"depth": 3}), Seen::Now);
    let kept = notebook.store().read(|read| read.history(Some(id), None, 1)).unwrap();
    assert_eq!(kept[0].changes[0].fields[0].after, Some(json!({"depth": 3})));
    let done = notebook.act("edit_observation", |act| {
        act.write(
            RecordKind::Observation,
            id,
            FieldMap::from([("hologram".to_owned(), json!({"depth": 3}))]),
            Seen::Now,
        )
    });
    assert_eq!(done.act, None, "the value is still the one shown");
}

#[test]
fn more_than_an_act_can_hold_is_refused_in_plain_words() {
    let notebook = Notebook::new();
    let n = notebook.n();
    let refused = notebook.store().act("import", None, |act| {
        for _ in 0..=4_096 {
            let id = act.new_id();
            act.create(RecordKind::Team, id, field_map(&[("headcount", json!(3))]))?;
        }
        Ok::<_, StoreError>(())
    });
    let refused = refused.unwrap_err();
    assert!(matches!(refused, StoreError::TooManyChanges { changes: 4097, most: 4096 }), "{refused:?}");
    assert_eq!(notebook.n(), n);
}
