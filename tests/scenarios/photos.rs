//! Photos of notes: nothing but their pixels is kept, they come and go with undo, they are in backups, and what is erased
//! is gone with its file.

use std::io::Cursor;
use std::path::PathBuf;

use serde_json::{Value, json};
use shadowday_tests::TestNotebook;

use crate::erasing::files_with;

/// A JPEG from a camera: 64 by 32, with a maker's note and a comment.
fn taken() -> Vec<u8> {
    let pixels = image::RgbImage::from_fn(64, 32, |x, y| image::Rgb([x as u8 * 4, y as u8 * 8, 90]));
    let mut plain = Cursor::new(Vec::new());
    pixels.write_to(&mut plain, image::ImageFormat::Jpeg).unwrap();
    let plain = plain.into_inner();
    let mut bytes = plain[..2].to_vec();
    for (marker, words) in [(0xE1, &b"Exif\0\0Zanzibarcamera N 53 33"[..]), (0xFE, b"Zanzibarcomment")] {
        bytes.extend([0xFF, marker]);
        bytes.extend((words.len() as u16 + 2).to_be_bytes());
        bytes.extend(words);
    }
    bytes.extend(&plain[2..]);
    bytes
}

fn staged(book: &TestNotebook) -> Value {
    let file = book.write("IMG_0001.jpg", taken());
    book.host().will_pick(file);
    book.get("pick_photo", &json!({}))
}

fn request(staged: &Value, note: &Value, description: &str) -> Value {
    json!({ "staged": staged["id"], "note": note["id"], "line": "", "draft": null, "areas": [], "keep": null,
            "nothing_to_hide": true, "description": description, "although_refused": false })
}

fn attach(book: &TestNotebook, note: &Value, description: &str) -> Value {
    book.get("save_photo", &request(&staged(book), note, description))
}

fn photos(book: &TestNotebook) -> Vec<Value> {
    let page = book.get("read_day", &json!({ "day": null }));
    page["notes"].as_array().unwrap().iter().flat_map(|note| note["photos"].as_array().unwrap().clone()).collect()
}

fn files(book: &TestNotebook) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(book.notebook().join("attachments"));
    let mut files: Vec<PathBuf> = entries.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn a_photo_is_attached_undone_done_again_and_found() {
    let mut book = TestNotebook::new();
    let note = book.log("2 The mask asks for the number again @A1");
    book.log("another note");
    let done = attach(&book, &note, "  the  mask at 10:38 ");
    assert_eq!((&done["message"], &done["id"]), (&json!("done-photo-saved"), &note["id"]));
    let [photo] = &photos(&book)[..] else { panic!("one photo") };
    assert_eq!(photo["description"], "the mask at 10:38");
    assert_eq!(book.found("has:photo"), ["The mask asks for the number again"]);
    for whole in [true, false] {
        let shown = book.get("photo", &json!({ "id": photo["id"], "whole": whole }));
        assert!(shown["url"].as_str().unwrap().starts_with("data:image/jpeg;base64,"));
    }
    assert_eq!(files(&book).len(), 1);
    assert!(files_with(&book, "zanzibar").is_empty(), "what the camera wrote is nowhere");

    let undone = book.get("undo", &json!({ "target": null }));
    assert_eq!(undone["message_args"]["act"], "act-attach-photo");
    assert!(photos(&book).is_empty() && book.found("has:photo").is_empty());
    book.reopen();
    assert_eq!(files(&book).len(), 1, "it may be done again");
    book.get("redo", &json!({}));
    assert_eq!(photos(&book).len(), 1);
    assert_eq!(book.found("has:photo").len(), 1);

    let seen = book.get("read_day", &json!({ "day": null }))["notes"][0]["seen"].clone();
    book.get("describe_photo", &json!({ "id": photo["id"], "seen": seen, "description": "the refund mask" }));
    assert_eq!(photos(&book)[0]["description"], "the refund mask");
    book.get("remove_photo", &json!({ "id": photo["id"] }));
    assert!(photos(&book).is_empty() && book.found("has:photo").is_empty());
    let removed = book.get("removed", &json!({}));
    assert_eq!((&removed[0]["kind"], &removed[0]["label"]), (&json!("attachment"), &json!("the refund mask")));
    book.get("bring_back", &json!({ "kind": "attachment", "ids": [photo["id"]] }));
    assert_eq!(photos(&book).len(), 1);
    let history = book.get("history", &json!({ "record": null, "before": null, "limit": 20 }));
    let all = history.to_string();
    assert!(all.contains("act-attach-photo") && all.contains("the refund mask") && !all.contains("sha256"));
    assert!(book.faults().is_empty());
}

#[test]
fn what_is_hidden_must_be_said_and_is_burned_in() {
    let book = TestNotebook::new();
    let note = book.log("a note @A1");
    let picture = staged(&book);
    assert_eq!((&picture["width"], &picture["height"]), (&json!(64), &json!(32)));
    let mut wanted = request(&picture, &note, "a mask");
    wanted["nothing_to_hide"] = json!(false);
    let refused = book.call("save_photo", &wanted).unwrap_err();
    assert!(refused.sentence.contains("nothing to hide"), "{}", refused.sentence);
    wanted["areas"] = json!([{ "x": 90, "y": 0, "width": 4, "height": 4 }]);
    assert_eq!(book.call("save_photo", &wanted).unwrap_err().field.as_deref(), Some("areas"));
    wanted["areas"] = json!([{ "x": 0, "y": 0, "width": 32, "height": 32 }]);
    book.get("save_photo", &wanted);
    let kept = image::open(&files(&book)[0]).unwrap().into_rgb8();
    assert!(kept.get_pixel(8, 16).0.iter().all(|colour| *colour < 16), "{:?}", kept.get_pixel(8, 16));
    assert!(kept.get_pixel(60, 16).0[0] > 150);
    let again = book.call("save_photo", &wanted).unwrap_err();
    assert!(again.sentence.contains("Choose it again"), "it was let go: {}", again.sentence);
    assert_eq!(files(&book).len(), 1);
}

#[test]
fn a_new_note_begins_with_a_photo_in_one_act() {
    let book = TestNotebook::new();
    let mut wanted = request(&staged(&book), &Value::Null, "photo, 10:38");
    wanted["line"] = json!("2 The mask hangs #mask");
    book.get("save_photo", &wanted);
    assert_eq!(book.timeline(), ["The mask hangs"]);
    assert_eq!(photos(&book).len(), 1);
    book.get("undo", &json!({ "target": null }));
    assert!(book.timeline().is_empty());
    book.get("save_photo", &request(&staged(&book), &Value::Null, "photo, 10:38"));
    assert_eq!(book.timeline(), ["photo, 10:38"]);
    assert!(book.faults().is_empty());
}

#[test]
fn whoever_did_not_allow_photos_is_named_before_one_is_saved() {
    let book = TestNotebook::new();
    let note = book.log("a note @A1 @B2");
    let day = book.get("day_notices", &json!({ "day": null }));
    let host = day["hosts"].as_array().unwrap().iter().find(|host| host["pseudonym"] == "A1").unwrap()["host"].clone();
    let mark = |what: &str, on: bool| {
        book.get("mark_notice", &json!({ "host": host, "day": day["day"], "what": what, "on": on }));
    };
    let refusals = || book.get("photo_refusals", &json!({ "note": note["id"] }));
    assert_eq!(refusals(), json!([]));
    mark("notes", true);
    assert_eq!(refusals(), json!(["A1"]));
    let picture = staged(&book);
    let mut wanted = request(&picture, &note, "a mask");
    let refused = book.call("save_photo", &wanted).unwrap_err();
    assert!(refused.sentence.contains("A1"), "{}", refused.sentence);
    assert!(files(&book).is_empty());
    wanted["although_refused"] = json!(true);
    book.get("save_photo", &wanted);
    mark("photo", true);
    assert_eq!(refusals(), json!([]));
    attach(&book, &note, "another");
    assert_eq!(photos(&book).len(), 2);
}

#[test]
fn what_is_no_picture_is_refused_in_words() {
    let book = TestNotebook::new();
    book.log("a note");
    for (name, bytes, says) in [
        ("a.gif", &b"GIF89a\x01\0\x01\0\0\0\0"[..], "JPEG, PNG or WebP"),
        ("cut.jpg", &taken()[..100], "damaged"),
        ("empty.png", b"", "JPEG, PNG or WebP"),
    ] {
        book.host().will_pick(book.write(name, bytes));
        let refused = book.call("pick_photo", &json!({})).unwrap_err();
        assert!(
            refused.sentence.contains(says) && refused.sentence.contains("Nothing was saved"),
            "{}",
            refused.sentence
        );
    }
    let pasted = book.call("paste_photo", &json!({ "base64": "no base64!" })).unwrap_err();
    assert!(pasted.sentence.contains("damaged"), "{}", pasted.sentence);
    let endless = "A".repeat(17 << 20);
    assert!(book.call("paste_photo", &json!({ "base64": endless })).is_err());
    assert!(book.call("take_photo", &json!({ "token": "file-99" })).is_err());
    let folder = book.app().dropped(book.notebook());
    assert!(book.call("take_photo", &json!({ "token": folder.token })).is_err());
}

#[test]
fn dropped_and_pasted_pictures_are_taken_in_and_let_go() {
    use base64::Engine as _;
    let book = TestNotebook::new();
    let note = book.log("a note");
    let dropped = book.app().dropped(book.write("IMG_2.jpg", taken()));
    let picture = book.get("take_photo", &json!({ "token": dropped.token }));
    let text = base64::engine::general_purpose::STANDARD.encode(taken());
    let pasted = book.get("paste_photo", &json!({ "base64": text }));
    assert_eq!(picture["width"], pasted["width"]);
    book.get("save_photo", &request(&picture, &note, "dropped"));
    book.get("let_photo_go", &json!({ "id": pasted["id"] }));
    assert!(book.call("save_photo", &request(&pasted, &note, "pasted")).is_err());
    assert_eq!(photos(&book).len(), 1);
}

#[test]
fn photos_are_backed_up_and_restored() {
    let mut book = TestNotebook::new();
    let note = book.log("a note");
    attach(&book, &note, "first");
    attach(&book, &note, "second");
    book.get("undo", &json!({ "target": null }));
    let made = book.job("backup", &json!({})).unwrap();
    let backup = PathBuf::from(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    let kept: Vec<Vec<u8>> = files(&book).iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert_eq!(kept.len(), 2);
    book.close();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.shadowday-backup");
    std::fs::copy(&backup, &copy).unwrap();
    std::fs::remove_dir_all(book.notebook()).unwrap();
    shadowday_app::maintenance::restore(Some(&book.notebook()), &copy).unwrap();
    book.reopen();
    let restored: Vec<Vec<u8>> = files(&book).iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert_eq!(restored, kept);
    assert_eq!(photos(&book).len(), 1);
    let photo = photos(&book)[0].clone();
    book.get("photo", &json!({ "id": photo["id"], "whole": true }));
    assert!(book.faults().is_empty());
}

#[test]
fn a_missing_or_changed_file_is_a_fault_in_words() {
    let book = TestNotebook::new();
    let note = book.log("a note");
    attach(&book, &note, "first");
    attach(&book, &note, "second");
    let [first, second] = &files(&book)[..] else { panic!("two files") };
    std::fs::remove_file(first).unwrap();
    std::fs::write(second, taken()).unwrap();
    let faults = book.faults().join("\n");
    assert!(faults.contains("is missing") && faults.contains("is not what it was"), "{faults}");
    let gone = book.call("photo", &json!({ "id": photos(&book)[0]["id"], "whole": true })).unwrap_err();
    assert!(gone.sentence.contains("backup"), "{}", gone.sentence);
}

#[test]
fn erased_and_struck_photos_are_gone_with_their_files() {
    let mut book = TestNotebook::new();
    let struck = book.log("a line that is struck @A1");
    let erased = book.log("a line that is erased @A1");
    let stays = book.log("a line that stays @A1");
    for note in [&struck, &erased, &stays] {
        attach(&book, note, "a Zanzibarmask");
    }
    attach(&book, &struck, "undone Zanzibar");
    book.get("undo", &json!({ "target": null }));
    let bytes: Vec<Vec<u8>> = files(&book).iter().map(|file| std::fs::read(file).unwrap()).collect();
    assert_eq!(bytes.len(), 4);
    book.job("backup", &json!({})).unwrap();

    book.get("erase_observation", &json!({ "id": erased["id"] }));
    assert_eq!(files(&book).len(), 3);
    book.get("begin_read_back", &json!({ "day": null, "host": null }));
    book.get("judge_line", &json!({ "id": struck["id"], "verdict": "struck", "words": null }));
    book.get("end_read_back", &json!({}));
    assert_eq!(files(&book).len(), 1);
    assert_eq!(photos(&book).len(), 1);
    let last = photos(&book)[0].clone();
    book.get("remove_photo", &json!({ "id": last["id"] }));
    assert_eq!(files(&book).len(), 1, "removed, it can be brought back");
    book.get("erase_photo", &json!({ "id": last["id"] }));
    book.reopen();
    assert!(files(&book).is_empty() && photos(&book).is_empty());
    assert_eq!(files_with(&book, "zanzibar"), Vec::<PathBuf>::new());
    for gone in &bytes {
        // The middle of a file is its pixels; what a backup held of it is gone too.
        let middle = &gone[gone.len() / 2..gone.len() / 2 + 32];
        assert_eq!(files_with_bytes(&book, middle), Vec::<PathBuf>::new());
    }
    assert!(book.faults().is_empty(), "{:?}", book.faults());
}

fn files_with_bytes(book: &TestNotebook, bytes: &[u8]) -> Vec<PathBuf> {
    let (mut folders, mut found) = (vec![book.notebook()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes) {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn a_file_whose_act_never_came_is_swept_and_others_are_left_alone() {
    let mut book = TestNotebook::new();
    let note = book.log("a note");
    attach(&book, &note, "kept");
    let folder = book.notebook().join("attachments");
    // As a crash between the file and its act, or in the middle of the file, leaves them.
    let orphan = folder.join("0123456789abcdef0123456789abcdef.jpg");
    let half = folder.join("fedcba9876543210fedcba9876543210.new");
    let foreign = folder.join("holiday.jpg");
    for file in [&orphan, &half, &foreign] {
        std::fs::write(file, taken()).unwrap();
    }
    book.reopen();
    assert!(!orphan.exists() && !half.exists() && foreign.exists());
    assert_eq!(photos(&book).len(), 1);
    assert!(book.faults().is_empty());
}

#[test]
fn a_name_replaced_in_a_note_goes_from_its_photos_too() {
    let mut book = TestNotebook::new();
    let note = book.log("Zanzibar waits for the mask");
    attach(&book, &note, "the screen of Zanzibar");
    book.get("replace_name", &json!({ "id": note["id"], "from": "Zanzibar", "to": "A1" }));
    let [photo] = &photos(&book)[..] else { panic!("one photo") };
    assert_eq!(photo["description"], "the screen of A1");
    book.get("photo", &json!({ "id": photo["id"], "whole": true }));
    book.reopen();
    assert_eq!(files(&book).len(), 1);
    assert_eq!(files_with(&book, "zanzibar"), Vec::<PathBuf>::new());
    assert!(book.faults().is_empty());
}

/// A report of the open day, as it leaves.
fn report(book: &TestNotebook, format: &str) -> String {
    let day = book.get("read_day", &json!({ "day": null }))["day"]["id"].clone();
    let request = json!({
        "report": "day", "day": day, "from": null, "to": null, "teams": [], "edition": "team", "headline": "", "audience": "",
        "fix_first": "", "not_seen": "", "quotes": true, "names_waived": "", "language": "en", "paper": "a4",
    });
    let wanted = json!({ "request": request, "format": format, "choose_place": false });
    let made = book.job("make_report", &wanted).unwrap();
    let path = PathBuf::from(made["folder"].as_str().unwrap()).join(made["name"].as_str().unwrap());
    String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
}

#[test]
fn a_day_summary_shows_the_photos_that_everybody_concerned_allowed() {
    let book = TestNotebook::new();
    let plain = book.log("2 The mask asks for the number again !2");
    let of_host = book.log("2 Her desk has no light !1 @A1");
    let sealed = book.log("something wrong at the till !3");
    attach(&book, &plain, "the refund mask, \"number missing\"");
    attach(&book, &of_host, "the desk in the dark");
    attach(&book, &sealed, "the open till");
    book.get("seal_observation", &json!({ "id": sealed["id"], "recipients": "Head of audit" }));
    let html = report(&book, "html");
    assert!(
        html.contains("<img src=\"data:image&#x2f;jpeg;base64,") || html.contains("<img src=\"data:image/jpeg;base64,")
    );
    assert!(html.contains("alt=\"the refund mask, &quot;number missing&quot;\""), "its words are its alternative text");
    assert!(html.contains("The mask asks for the number again"), "it stands with its note");
    assert!(!html.contains("the desk in the dark"), "the host was never asked");
    assert!(html.contains("One photo is left out") && !html.contains("the open till"));
    let csv = report(&book, "csv");
    assert!(csv.lines().next().unwrap().contains(",kind,photos,"), "{csv}");
    assert_eq!(csv.lines().filter(|line| line.contains(",event,1,")).count(), 2, "{csv}");

    let day = book.get("day_notices", &json!({ "day": null }));
    let host = day["hosts"][0]["host"].clone();
    let mark = |what: &str| {
        book.get("mark_notice", &json!({ "host": host, "day": day["day"], "what": what, "on": true }));
    };
    mark("photo");
    let html = report(&book, "html");
    assert!(html.contains("the desk in the dark") && !html.contains("is left out"));
    mark("objected");
    let html = report(&book, "html");
    assert!(
        !html.contains("<img") && html.contains("2 photos are left out"),
        "whoever objects is heard, for the whole day"
    );
}
