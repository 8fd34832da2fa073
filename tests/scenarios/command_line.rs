//! The command line from end to end, each command in a process of its own: what it answers, its exit status, and the
//! limits of an import: 256 MB and 10 s a file, whatever the file holds.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A build for testing is many times slower than the product and shares its machine; there this only catches what hangs.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 });
const MOST_MB: u64 = 256;

/// A folder with a notebook that only commands touch.
struct Shell {
    folder: TempDir,
}

/// What a command said.
#[derive(Debug)]
struct Said {
    status: i32,
    answers: Vec<Value>,
    messages: String,
    peak_mb: u64,
    took: Duration,
}

impl Shell {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn notebook(&self) -> PathBuf {
        self.folder.path().join("notebook")
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn run(&self, words: &[&str]) -> Said {
        let began = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_command-line"))
            .arg("--data")
            .arg(self.notebook())
            .arg("--json")
            .args(words)
            .env("SHADOWDAY_STATE", self.folder.path().join("state"))
            .env("SHADOWDAY_SETTINGS", self.folder.path().join("settings.toml"))
            .output()
            .unwrap();
        let messages = String::from_utf8_lossy(&output.stderr).into_owned();
        let peak = messages.lines().find_map(|line| line.strip_prefix("peak kB: ")).unwrap_or("0");
        Said {
            status: output.status.code().unwrap_or(-1),
            answers: String::from_utf8_lossy(&output.stdout)
                .lines()
                .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("one JSON object a line: {line}")))
                .collect(),
            peak_mb: peak.parse::<u64>().unwrap() / 1024,
            messages,
            took: began.elapsed(),
        }
    }

    /// The one answer of a command that must succeed.
    #[track_caller]
    fn get(&self, words: &[&str]) -> Value {
        let said = self.run(words);
        assert_eq!((said.status, said.answers.len()), (0, 1), "{words:?}: {said:?}");
        said.answers.into_iter().next().unwrap()
    }

    /// Acts in the ledger; 0 where no notebook was begun.
    fn acts(&self) -> u32 {
        let file = self.notebook().join("notebook.db");
        if !file.exists() {
            return 0;
        }
        let sql = rusqlite::Connection::open(file).unwrap();
        sql.query_row("SELECT count(*) FROM act", [], |row| row.get(0)).unwrap()
    }
}

/// What a command says to a person whose session is in this language: its status, and both streams.
fn said_to(shell: &Shell, language: &str, words: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_command-line"))
        .arg("--data")
        .arg(shell.notebook())
        .args(words)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", language)
        .env("SHADOWDAY_STATE", shell.folder.path().join("state"))
        .env("SHADOWDAY_SETTINGS", shell.folder.path().join("settings.toml"))
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|stream| String::from_utf8(stream).unwrap()).concat();
    (output.status.code().unwrap_or(-1), said)
}

#[test]
fn a_german_session_is_answered_in_german() {
    let shell = Shell::new();
    let german = |words: &[&str]| said_to(&shell, "de_DE.UTF-8", words);
    let expect = |words: &[&str], status: i32, answer: &str| {
        let said = german(words);
        assert!(said.0 == status && said.1.contains(answer), "{words:?}: {said:?}");
    };
    expect(&["note", "Tippt alles doppelt #Schulung"], 0, "Gespeichert: Tippt alles doppelt");
    expect(&["day", "list"], 0, "Noch nicht benannt  Ich  1 Beobachtung  offen");
    expect(&["search", "#schulung"], 0, "1 gefunden in ");
    expect(&["undo"], 0, "Rückgängig gemacht: eine Beobachtung");
    expect(&["redo"], 0, "Zurückgeholt: eine Beobachtung");
    expect(&["check"], 0, "Alles in Ordnung: ");
    expect(&["note", " "], 1, "Es gibt noch nichts zu speichern.");
    expect(&["note"], 2, "Es fehlt: <LINE>. Nichts wurde getan. „shadowday note --help“ sagt, was es gibt.");
    expect(&["--help"], 0, "Einen Tag in ihren Schuhen");
    expect(&["help", "report", "summary"], 0, "Ein Zeitraum, für ein Team oder mehrere.");
    let out = shell.folder.path().join("bericht.html").display().to_string();
    expect(&["report", "day", "--format", "html", "--out", &out], 0, "bericht.html erstellt aus 1 Beobachtung.");
    let report = std::fs::read_to_string(&out).unwrap();
    assert!(report.contains("<html lang=\"de-DE\">") && report.contains("Wie dies entstand"), "{report}");
    // Another language asks the same notebook.
    let english = said_to(&shell, "en_GB.UTF-8", &["day", "list"]);
    assert!(english.1.contains("1 observation  open"), "{english:?}");
}

/// Imports a file twice, finds it, reports it, checks, takes it back and imports it again.
#[track_caller]
fn whole_life(file: &Path, map: &str, word: &str, least: u64) {
    let (shell, name) = (Shell::new(), file.display().to_string());
    let import = ["import", "observations", name.as_str(), "--map", map];
    let first = shell.run(&import);
    assert_eq!((first.status, first.answers.len()), (0, 1), "{first:?}");
    assert!(first.took < LONGEST && first.peak_mb < MOST_MB, "{:?}, {} MB", first.took, first.peak_mb);
    let first = &first.answers[0];
    let logged = first["logged"].as_u64().unwrap();
    assert!(logged >= least, "{first}");
    assert_eq!(logged + first["rejected_total"].as_u64().unwrap(), first["rows"].as_u64().unwrap(), "{first}");
    let second = shell.get(&import);
    assert_eq!((&second["logged"], &second["already_there"]), (&json!(0), &json!(logged)), "{second}");
    assert_eq!(second["rejected_total"], first["rejected_total"]);
    let found = shell.get(&["search", word, "--limit", "5"]);
    assert!(found["total"].as_u64().unwrap() > 0 && !found["hits"].as_array().unwrap().is_empty(), "{found}");
    let out = shell.folder.path().join("summary.pdf").display().to_string();
    let made = shell.get(&["report", "summary", "--format", "pdf", "--out", &out]);
    assert_eq!(made["observations"], json!(logged), "{made}");
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF"));
    let report = shell.get(&["check"]);
    assert_eq!(report["faults"], json!([]));
    assert_eq!(shell.get(&["undo"])["what"], "import observations", "what left in a report cannot be called back");
    assert_eq!(shell.get(&["search", word])["total"], 0, "one undo takes all back");
    assert_eq!(shell.get(&import)["logged"], json!(logged), "and it can be imported again");
    assert_eq!(shell.get(&["check"])["faults"], json!([]));
}

#[test]
fn observer_notes_have_a_whole_life() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/imports/observer-notes.csv");
    whole_life(&file, "customer_note=text,agent_note=text", "customer", 200);
}

/// The data sets, when somebody says where they are: some thousand runs of the program take many minutes in a build with
/// checks, so an ordinary run leaves them out.
fn data_sets() -> Option<PathBuf> {
    let found = std::env::var_os("SHADOWDAY_DATA_SETS").map(PathBuf::from).filter(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("LEFT OUT: set SHADOWDAY_DATA_SETS to a folder of data sets to import them all");
    }
    found
}

#[test]
fn the_narratives_have_a_whole_life() {
    let Some(folder) = data_sets() else { return };
    whole_life(&folder.join("narr-tweetsumm/observer-notes.csv"), "", "customer", 2_600);
    whole_life(
        &folder.join("narr-nhs-phase1/phase1_text_data.csv"),
        "feedback=text,label=tags,organization=team",
        "temperature",
        10_300,
    );
    whole_life(
        &folder.join("narr-cfpb-complaints/Consumer_Complaints.csv"),
        "Consumer complaint narrative=text",
        "account",
        3_900,
    );
}

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() { files_under(&path, found) } else { found.push(path) }
    }
}

/// Every file of the sets of odd and hostile files, imported for good: rows or a sentence, within the limits; a refused
/// one leaves no act behind.
#[test]
fn whatever_a_file_holds_the_ledger_is_whole_and_the_limits_hold() {
    let Some(folder) = data_sets() else { return };
    let mut files = Vec::new();
    for set in ["csv-messy", "xlsx-fixtures", "hostile-strings", "hostile-xml", "hostile-archives", "hostile-sqlite"] {
        files_under(&folder.join(set), &mut files);
    }
    assert!(files.len() > 500, "only {} files", files.len());
    let mut shell = Shell::new();
    shell.get(&["note", "stands"]);
    let (mut imported, mut refused, mut slowest, mut largest) = (0, 0, Duration::ZERO, 0);
    for path in files {
        let before = shell.acts();
        let name = path.display().to_string();
        let said = shell.run(&["import", "observations", &name]);
        assert!(said.took < LONGEST, "{name} took {:?}", said.took);
        assert!(said.peak_mb < MOST_MB, "{name} held {} MB", said.peak_mb);
        (slowest, largest) = (slowest.max(said.took), largest.max(said.peak_mb));
        match said.status {
            0 if said.answers[0]["logged"] == 0 => assert_eq!(shell.acts(), before, "{name}: {said:?}"),
            0 => {
                imported += 1;
                assert_eq!(shell.get(&["check"])["faults"], json!([]), "{name}");
                // The next file finds a small notebook again, and its time is its own.
                shell = Shell::new();
                shell.get(&["note", "stands"]);
            }
            1 => {
                refused += 1;
                assert!(said.messages.lines().any(|line| line.len() > 20), "{name}: {said:?}");
                assert_eq!(shell.acts(), before, "{name}: a refused file leaves nothing behind");
            }
            status => panic!("{name}: exit status {status}, {said:?}"),
        }
    }
    eprintln!("{imported} imported, {refused} refused with a sentence, slowest {slowest:?}, most memory {largest} MB");
}

#[test]
fn a_mistyped_folder_is_told_and_not_filled() {
    let shell = Shell::new();
    let file = shell.write("notes.csv", "text\nslow again\n");
    for words in [
        &["history"][..],
        &["day", "list"],
        &["search", "slow"],
        &["check"],
        &["undo"],
        &["redo"],
        &["day", "end"],
        &["rebuild", "--index"],
        &["backup", "copy.shadowday-backup"],
        &["report", "day", "--out", "day.pdf"],
        &["import", "observations", &file, "--dry-run"],
    ] {
        let said = shell.run(words);
        assert_eq!((said.status, said.answers.len()), (1, 0), "{words:?}: {said:?}");
        assert!(said.messages.contains("There is no notebook in"), "{words:?}: {said:?}");
        assert!(!shell.notebook().exists(), "{words:?} made a folder");
    }
    shell.get(&["note", "this begins one"]);
    assert_eq!(shell.run(&["history"]).status, 0);
}

#[test]
fn a_reading_command_changes_nothing_in_the_folder() {
    let shell = Shell::new();
    shell.get(&["note", "stands"]);
    let file = shell.write("notes.csv", "text\nslow again\n");
    let bytes = || std::fs::read(shell.notebook().join("notebook.db")).unwrap();
    let before = bytes();
    assert_eq!(shell.run(&["day", "list"]).answers.len(), 1);
    assert!(!shell.run(&["history"]).answers.is_empty());
    assert_eq!(shell.get(&["import", "observations", &file, "--dry-run"])["would_log"], 1);
    assert!(bytes() == before, "not a byte is changed");
}

#[test]
fn more_hits_and_acts_than_one_page_are_paged() {
    let shell = Shell::new();
    let rows: String = (0..450).map(|row| format!("{row},screen number {row} is slow\n")).collect::<Vec<_>>().concat();
    let file = shell.write("notes.csv", &format!("id,text\n{rows}"));
    shell.get(&["import", "observations", &file]);
    let found = shell.get(&["search", "slow", "--limit", "401"]);
    let ids = |found: &Value| -> std::collections::BTreeSet<String> {
        found["hits"].as_array().unwrap().iter().map(|hit| hit["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((found["hits"].as_array().unwrap().len(), ids(&found).len()), (401, 401));
    assert_eq!(shell.get(&["search", "slow", "--limit", "9999"])["hits"].as_array().unwrap().len(), 450);
    assert_eq!(shell.get(&["search", "slow", "--limit", "0"])["hits"], json!([]));
    shell.get(&["note", "the last"]);
    let all = shell.run(&["history"]).answers;
    let first = shell.run(&["history", "--limit", "2"]).answers;
    let position = first[1]["position"].as_str().unwrap();
    let rest = shell.run(&["history", "--before", position]).answers;
    assert_eq!([first, rest].concat(), all);
}

#[test]
fn every_rejected_row_and_every_guess_is_told() {
    let shell = Shell::new();
    let bad: String = (0..150).map(|row| format!("{row},,2026-03-02,\n")).collect::<Vec<_>>().concat();
    let file = shell.write(
        "notes.csv",
        &format!("id,text,happened_at,category\n{bad}200,slow,soon,tooling\n201,slow too,2026-03-02,colour\n"),
    );
    for dry in [true, false] {
        let words = ["import", "observations", file.as_str(), "--dry-run"];
        let said = shell.run(&words[..if dry { 4 } else { 3 }]);
        if dry {
            assert_eq!(said.status, 1, "there is nothing to compare with yet");
            continue;
        }
        assert_eq!(said.status, 0, "{said:?}");
        let lines: Vec<&str> = said.messages.lines().filter(|line| line.starts_with("Line ")).collect();
        assert_eq!((lines.len(), lines[149].starts_with("Line 151")), (150, true), "{lines:?}");
        assert_eq!(said.answers[0]["rejected_total"], 150);
        assert_eq!(said.answers[0]["rejected"].as_array().unwrap().len(), 100);
        let remarks = said.answers[0]["remarks"].to_string();
        for guessed in
            ["“soon”", "“colour”", "1 row has no readable time", "1 row has a date without a time of day", "no team"]
        {
            assert!(
                remarks.contains(guessed) && said.messages.contains(guessed.trim_matches('"')),
                "{guessed}: {remarks}"
            );
        }
    }
    let said = shell.run(&["import", "observations", &file, "--dry-run"]);
    assert_eq!(said.answers[0]["already_there"], 2);
    assert_eq!(said.messages.lines().filter(|line| line.starts_with("Line ")).count(), 150);
}

#[test]
fn a_notice_for_a_host_is_made() {
    let shell = Shell::new();
    let out = shell.folder.path().join("notice.html").display().to_string();
    let none = shell.run(&["report", "notice", "--out", &out]);
    assert_ne!(none.status, 0, "there is no day yet");
    shell.get(&["note", "2 Four screens"]);
    let made = shell.get(&["report", "notice", "--format", "html", "--out", &out]);
    assert_eq!(made["accessible"], true);
    assert!(std::fs::read_to_string(&out).unwrap().contains("A leader will be with you on"));
    assert_ne!(shell.run(&["report", "notice", "--out", &out]).status, 0, "an existing file stays");
}

#[test]
fn a_photo_begins_a_note_and_what_is_hidden_in_it_is_said() {
    let shell = Shell::new();
    let file = shell.folder.path().join("IMG_7.png");
    image::RgbImage::from_pixel(40, 20, image::Rgb([200, 200, 200])).save(&file).unwrap();
    let file = file.display().to_string();
    let refused = shell.run(&["note", "2 The mask hangs #mask", "--photo", &file]);
    assert_eq!(refused.status, 1, "{refused:?}");
    assert!(refused.messages.contains("nothing to hide"), "{}", refused.messages);
    assert_eq!(shell.run(&["note", "--nothing-to-hide"]).status, 2, "without a photo it says nothing");
    assert_eq!(shell.run(&["note", "x", "--photo", &file, "--cover", "1,2,3"]).status, 2);

    let note = shell.get(&["note", "2 The mask hangs #mask", "--photo", &file, "--nothing-to-hide"]);
    assert_eq!((&note["text"], &note["category"]), (&json!("The mask hangs"), &json!("tooling")));
    assert_eq!(note["photos"][0]["description"], "The mask hangs");
    let covered =
        shell.get(&["note", "--photo", &file, "--shows", "the letter", "--cover", "0,0,20,20", "--cover", "30,0,5,5"]);
    assert_eq!((&covered["text"], &covered["photos"][0]["description"]), (&json!("the letter"), &json!("the letter")));
    let kept = std::fs::read_dir(shell.notebook().join("attachments")).unwrap();
    let dark = kept.filter(|entry| {
        let picture = image::open(entry.as_ref().unwrap().path()).unwrap().into_rgb8();
        picture.get_pixel(5, 5).0.iter().all(|colour| *colour < 16)
    });
    assert_eq!(dark.count(), 1, "covered for good");
    let missing = shell.run(&["note", "words", "--photo", "nowhere.jpg", "--nothing-to-hide"]);
    assert_eq!(missing.status, 1, "{missing:?}");
    let found = shell.run(&["search", "has:photo"]);
    assert_eq!(found.answers.iter().filter(|hit| hit.to_string().contains("The mask hangs")).count(), 1, "{found:?}");
}

#[test]
fn what_people_decide_from_is_made_by_command() {
    let shell = Shell::new();
    let note = shell.get(&["note", "2 Types the number again ~2min x3 #again @A1"]);
    shell.get(&["note", "6 A neighbour showed the code before anybody asked @A1"]);
    let id = note["id"].as_str().unwrap();
    let team = shell.run(&["day", "list"]).answers[0]["team"].as_str().unwrap().to_owned();
    let out = |name: &str| shell.folder.path().join(name).display().to_string();
    let made = shell.get(&["report", "findings", "--format", "md", "--out", &out("findings.md")]);
    assert_eq!((&made["observations"], &made["pages"]), (&json!(2), &Value::Null), "{made}");
    let asked = ["--asked", "A hand-over", "--cost", "2 to 3 thousand", "--tried", "waiting", "--decider", "Board"];
    let purchase = ["report", "purchase", "--id", id, "--by", "2999-01-01", "--format", "html", "--out"];
    let file = out("case.html");
    shell.get(&[&purchase[..], &[file.as_str()], &asked[..]].concat());
    let text = std::fs::read_to_string(&file).unwrap();
    for words in ["A hand-over", "2 to 3 thousand", "waiting", "Asked of Board, by 1 Jan 2999"] {
        assert!(text.contains(words), "{words}");
    }
    shell.get(&["report", "huddle", "--principle", "listening", "--format", "png", "--out", &out("card.png")]);
    assert!(std::fs::read(out("card.png")).unwrap().starts_with(b"\x89PNG"));
    shell.get(&["report", "poster", "--team", &team, "--next", "2999-01-01", "--out", &out("poster.pdf")]);
    assert!(std::fs::read(out("poster.pdf")).unwrap().starts_with(b"%PDF"));
    let none = shell.run(&["report", "decision", "--id", "7", "--out", &out("brief.pdf")]);
    assert!(none.status == 1 && none.messages.contains("There is no decision “7”"), "{none:?}");
    let again = shell.run(&["report", "poster", "--team", &team, "--out", &out("poster.pdf")]);
    assert_ne!(again.status, 0, "an existing file stays");
}
