//! Every file of the data folders, where they are: rows or a sentence, within the limits of time and memory.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::*;

/// The longest a file may take. A build with checks, beside other tests, is several times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 10 });

fn data_sets() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("SHADOWDAY_DATA_SETS").map_or(beside, PathBuf::from);
    let found = folder.is_dir().then_some(folder);
    if found.is_none() {
        eprintln!("SKIPPED: the data sets are not here; set SHADOWDAY_DATA_SETS to read them all");
    }
    found
}

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files_under(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The most memory this process ever held, in MB: whatever other tests of this crate run beside, together; 0 where the system does not tell.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}

#[test]
fn every_file_of_the_data_sets_reads_or_says_why_not() {
    let Some(folder) = data_sets() else { return };
    let mut files = Vec::new();
    for set in [
        "csv-messy",
        "xlsx-fixtures",
        "unicode-encodings",
        "hostile-strings",
        "hostile-xml",
        "hostile-archives",
        "hostile-sqlite",
    ] {
        files_under(&folder.join(set), &mut files);
    }
    assert!(files.len() > 500, "only {} files", files.len());
    let (mut read, mut refused, mut slowest) = (0, 0, Duration::ZERO);
    for path in files {
        let started = Instant::now();
        let result = super::hostile::read_all(&path);
        let took = started.elapsed();
        slowest = slowest.max(took);
        assert!(took < LONGEST, "{} took {took:?}", path.display());
        match result {
            Ok(_) => read += 1,
            Err(error) => {
                refused += 1;
                assert!(error.sentence().id.starts_with("error-import-"), "{error}");
                if std::env::var_os("SHADOWDAY_LIST_REFUSED").is_some() {
                    eprintln!("{}: {error}", path.display());
                }
            }
        }
    }
    eprintln!("{read} read, {refused} refused with a sentence, slowest {slowest:?}, peak {} MB", peak_mb());
    assert!(peak_mb() < 256, "the tests of this crate together held {} MB", peak_mb());
}

#[test]
fn the_narratives_import_whole_and_the_same_again() {
    let Some(folder) = data_sets() else { return };
    for (path, pairs, least) in [
        ("narr-tweetsumm/observer-notes.csv", "", 2_600),
        ("narr-tweetsumm/observer-notes.csv", "customer_note=text", 2_600),
        ("narr-nhs-phase1/phase1_text_data.csv", "feedback=text", 10_300),
        ("narr-cfpb-complaints/Consumer_Complaints.csv", "", 3_900),
        ("narr-cfpb-complaints/Consumer_Complaints.csv", "Consumer complaint narrative=text", 3_900),
    ] {
        let path = folder.join(path);
        let started = Instant::now();
        let run = dry_run(&path, &ReadOptions::default(), pairs, None).unwrap();
        eprintln!(
            "{}: {} rows, {} rejected, {:?}, {:?}",
            path.display(),
            run.rows,
            run.rejected_count,
            started.elapsed(),
            run.notes
        );
        assert!(run.ready >= least, "{}: {} of {}, {:?}", path.display(), run.ready, run.rows, run.rejected.first());
        let names = || {
            let import = Import::open(&path, &ReadOptions::default(), pairs, None).unwrap();
            import.filter_map(Result::ok).map(|row| row.source_id).collect::<Vec<_>>()
        };
        let first = names();
        assert_eq!(first, names());
        assert_eq!(
            first.iter().collect::<std::collections::BTreeSet<_>>().len(),
            first.len(),
            "every row has a name of its own"
        );
    }
}

#[test]
fn encodings_with_answers_are_read_as_answered() {
    let Some(folder) = data_sets() else { return };
    let folder = folder.join("unicode-encodings");
    for name in ["gb18030", "shift_jis", "euc_kr", "big5"] {
        let bytes = std::fs::read(folder.join(format!("{name}_in.txt"))).unwrap();
        let answer = std::fs::read_to_string(folder.join(format!("{name}_in_ref.txt"))).unwrap();
        let encoding = encoding_rs::Encoding::for_label(name.replace("euc_kr", "euc-kr").as_bytes()).unwrap();
        let mut decoded = Vec::new();
        let mut text = encoding::Decoded::new(bytes.as_slice(), encoding);
        while text.more(&mut decoded).unwrap() {}
        assert_eq!(String::from_utf8(decoded).unwrap(), answer.trim_start_matches('\u{feff}'), "{name}");
    }
}
