//! What was shipped is read for ever: a notebook and a backup of each ledger format, the dictionary, a packed body.
//! What is NOT here: the bytes that are hashed (`model::ledger`).
//!
//! `SHADOWDAY_FIXTURES=tests/fixtures/ledger cargo test --workspace --test store formats` writes the files of the present
//! format. Those of a format that was shipped are never written again; a new format gets files of its own.

use std::path::{Path, PathBuf};

use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, RecordKind};
use shadowday_store::{ObservationFilter, Seen, Standing, Store};

use crate::builder::{Notebook, field_map, note};

/// A fixture, unpacked to `to`.
fn unpack(name: &str, to: &Path) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/ledger").join(format!("{name}.zst"));
    let bytes = zstd::bulk::decompress(&std::fs::read(path).unwrap(), 16 << 20).unwrap();
    std::fs::create_dir_all(to.parent().unwrap()).unwrap();
    std::fs::write(to, bytes).unwrap();
    to.to_owned()
}

/// What the fixture of format 1 says, whichever way it came here.
fn check_format_1(notebook: &Notebook) {
    assert_eq!(notebook.faults(), Vec::<String>::new());
    let everything = ObservationFilter { standing: Standing::Either, ..ObservationFilter::default() };
    let notes = notebook.store().read(|read| read.observations(&everything)).unwrap();
    let mut texts: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
    texts.sort_unstable();
    let said =
        ["", "a note that was removed", "copies the number into five screens", "imported row 0", "imported row 1"];
    assert_eq!(texts, said);
    let of = |text: &str| -> &Observation { notes.iter().find(|note| note.text == text).unwrap() };
    assert!(of("").erased && of("").tags.is_empty() && of("").category.is_some());
    let tags: Vec<&str> = of(said[2]).tags.iter().map(String::as_str).collect();
    assert_eq!(tags, ["refund-codes", "screens"]);
    let removed = notebook.store().read(|read| read.removed(10)).unwrap();
    assert_eq!(
        removed.iter().map(|row| (row.kind, row.label.as_str())).collect::<Vec<_>>(),
        [(RecordKind::Observation, said[1])]
    );
    let kinds: Vec<String> =
        notebook.store().read(|read| read.history(None, None, 50)).unwrap().into_iter().map(|act| act.kind).collect();
    assert_eq!(kinds.len(), 13, "{kinds:?}");
    assert_eq!(notebook.store().draft("today").unwrap().unwrap().text, "half a line");
    notebook.log("written today");
    assert_eq!(notebook.faults(), Vec::<String>::new());
}

#[test]
fn a_notebook_of_format_1_opens_and_goes_on() {
    let mut notebook = Notebook::new();
    notebook.close();
    std::fs::remove_dir_all(notebook.folder()).unwrap();
    unpack("format-1.notebook.db", &notebook.folder().join("notebook.db"));
    notebook.open();
    check_format_1(&notebook);
}

#[test]
fn a_backup_of_format_1_is_restored() {
    let home = tempfile::tempdir().unwrap();
    let backup = unpack("format-1.shadowday-backup", &home.path().join("format-1.shadowday-backup"));
    assert_eq!(Store::verify_backup(&backup).unwrap().acts, 13);
    check_format_1(&Notebook::restored(&backup));
}

/// One act of each sort: made, edited, set with words, undone, redone, removed, imported as a group, erased.
fn of_every_sort() -> Notebook {
    let notebook = Notebook::new();
    let [me, team, day] = [(); 3].map(|()| notebook.store().new_id());
    notebook.act("found_notebook", |act| {
        act.create(RecordKind::Leader, me, field_map(&[("name", json!("Ada")), ("me", json!(true))]))?;
        act.create(RecordKind::Team, team, field_map(&[("name", json!("Billing"))]))?;
        let begun = json!("2026-10-14T09:00:00.000+02:00");
        let of_day = [("team", json!(team)), ("leader", json!(me)), ("started_at", begun)];
        act.create(RecordKind::ShadowDay, day, field_map(&of_day))
    });
    let log = |text: &str| -> RecordId {
        let id = notebook.store().new_id();
        let mut fields = note(text);
        fields.extend([("day".to_owned(), json!(day)), ("tool:0".to_owned(), json!("crm"))]);
        notebook.act("log_observation", |act| act.create(RecordKind::Observation, id, fields));
        id
    };
    let kept = log("copies the number into four screens");
    notebook.edit(kept, "text", json!("copies the number into five screens"), Seen::Now);
    notebook.edit(kept, "tag:1", json!("screens"), Seen::Now);
    let store = notebook.store();
    store.undo(&store.undoable().unwrap().unwrap()).unwrap();
    store.redo(&store.redoable().unwrap().unwrap()).unwrap();
    let removed = log("a note that was removed");
    notebook.act("remove_observations", |act| act.remove(RecordKind::Observation, removed, Seen::Now));
    let group = Some(store.new_group());
    for row in 0..2 {
        let (id, fields) = (store.new_id(), note(&format!("imported row {row}")));
        store.batch("import_observations", group, |act| act.create(RecordKind::Observation, id, fields)).unwrap();
    }
    let erased = log("words that were erased");
    notebook.act("forget", |act| {
        let words = act.changes_with_words(erased)?;
        act.forget(&words)
    });
    store.save_draft("today", "half a line", 1).unwrap();
    notebook
}

#[test]
fn the_present_format_reads_back_as_its_fixture_does() {
    let mut notebook = of_every_sort();
    let backup = notebook.home.path().join("format-1.shadowday-backup");
    notebook.store().backup(&backup).unwrap();
    notebook.close();
    if let Some(to) = std::env::var_os("SHADOWDAY_FIXTURES") {
        // The test runs in the folder of its crate.
        let to = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(to);
        for (from, name) in
            [(&notebook.folder().join("notebook.db"), "format-1.notebook.db"), (&backup, "format-1.shadowday-backup")]
        {
            let packed = zstd::bulk::compress(&std::fs::read(from).unwrap(), 19).unwrap();
            std::fs::write(to.join(format!("{name}.zst")), packed).unwrap();
        }
    }
    notebook.open();
    check_format_1(&notebook);
}
