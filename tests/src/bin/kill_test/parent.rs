//! Starts children, kills them and judges what they leave behind. Each of two workers has notebooks of its own, and a
//! notebook lives through several kills, so that damage which shows late has the time to show.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use shadowday_app::{App, Caller};
use shadowday_tests::{TestHost, open};

use crate::chance::Chance;
use crate::state::{Expected, Held, Lines, Said, expected, faults};

/// Kills that a notebook lives through.
const KILLS_A_NOTEBOOK: u32 = 6;

/// The latest moment of a kill, after the first acknowledgement.
const LATEST_MS: u64 = 400;

/// Children at work at the same time.
const WORKERS: u32 = 2;

/// What all workers count.
#[derive(Default)]
struct Counts {
    next: AtomicU32,
    passed: AtomicU32,
    failed: AtomicU32,
    acknowledged: AtomicU64,
    searched: AtomicU64,
}

/// Kills as often as asked; fails when anything was lost.
pub fn run() -> ExitCode {
    let kills = number("SHADOWDAY_KILLS").unwrap_or(40) as u32;
    let seed = number("SHADOWDAY_SEED").unwrap_or(20_261_014);
    let from = resumed();
    println!("kill test: {kills} kills from {from}, seed {seed}");
    let counts = Counts { next: AtomicU32::new(from), ..Counts::default() };
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| work(&counts, kills, seed));
        }
    });
    let seconds = began.elapsed().as_secs_f64();
    let (passed, failed) = (counts.passed.into_inner(), counts.failed.into_inner());
    let (acknowledged, searched) = (counts.acknowledged.into_inner(), counts.searched.into_inner());
    println!("{acknowledged} acts acknowledged, {searched} imported rows looked for, {seconds:.0} s");
    println!("kill test: {passed} passed, {failed} failed");
    if failed == 0 && acknowledged > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Where a long run got to before.
fn resumed() -> u32 {
    let file = std::env::var("SHADOWDAY_TORTURE").ok();
    file.and_then(|file| std::fs::read_to_string(file).ok()).and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}

fn remember(kill: u32) {
    if let Ok(file) = std::env::var("SHADOWDAY_TORTURE")
        && let Err(error) = std::fs::write(&file, kill.to_string())
    {
        eprintln!("{file}: {error}; a later run begins anew");
    }
}

fn work(counts: &Counts, kills: u32, seed: u64) {
    loop {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut held = Held::default();
        for _ in 0..KILLS_A_NOTEBOOK {
            let kill = counts.next.fetch_add(1, Ordering::Relaxed);
            if kill >= kills {
                return;
            }
            let ended = one_kill(home.path(), &mut held, Chance::new(seed ^ u64::from(kill) << 32).next(), counts);
            report(counts, kill, kills, &ended);
            if ended.is_err() {
                break;
            }
        }
    }
}

fn report(counts: &Counts, kill: u32, kills: u32, ended: &Result<(), String>) {
    match ended {
        Ok(()) => drop(counts.passed.fetch_add(1, Ordering::Relaxed)),
        Err(sentence) => {
            counts.failed.fetch_add(1, Ordering::Relaxed);
            println!("kill {kill} FAILED: {sentence}");
        }
    }
    if (kill + 1).is_multiple_of(50) {
        println!("{} of {kills} kills", kill + 1);
        remember(kill + 1);
    }
}

/// One child, one kill, one judgement. `held` is what the notebook holds, before and after.
fn one_kill(home: &Path, held: &mut Held, seed: u64, counts: &Counts) -> Result<(), String> {
    let said = kill_a_child(home, seed).map_err(|error| format!("seed {seed}: {error}"))?;
    let refused: Vec<&Said> = said.iter().filter(|word| matches!(word, Said::Refused(..))).collect();
    if let Some(word) = refused.first() {
        return Err(format!("seed {seed}: the core refused an act: {word:?}"));
    }
    let done = said.iter().filter(|word| matches!(word, Said::Done(_))).count();
    counts.acknowledged.fetch_add(done as u64, Ordering::Relaxed);
    let must = expected(std::mem::take(held), &said);
    *held = judge(home, &must, counts).map_err(|found| format!("seed {seed}, {done} acts acknowledged: {found}"))?;
    Ok(())
}

/// What a child said before it was killed.
fn kill_a_child(home: &Path, seed: u64) -> std::io::Result<Vec<Said>> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg("child")
        .arg(home)
        .arg(seed.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().expect("standard output was asked for");
    let said = listen(&mut child, out, seed);
    child.wait()?;
    said
}

fn listen(child: &mut Child, out: ChildStdout, seed: u64) -> std::io::Result<Vec<Said>> {
    let mut said = Vec::new();
    let mut lines = BufReader::new(out).lines();
    for line in lines.by_ref() {
        said.extend(serde_json::from_str::<Said>(&line?));
        if matches!(said.last(), Some(Said::Done(_) | Said::Refused(..))) {
            break;
        }
    }
    // The pipe is read on while the time runs, or a full pipe would hold the child up.
    let rest = std::thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    std::thread::sleep(Duration::from_millis(Chance::new(seed).below(LATEST_MS)));
    child.kill()?;
    let rest = rest.join().map_err(|_| std::io::Error::other("the child could not be heard"))?;
    // The last line may be cut in the middle; an act that was not said in full was not acknowledged.
    said.extend(rest.iter().filter_map(|line| serde_json::from_str::<Said>(line).ok()));
    Ok(said)
}

/// Compares the notebook with what must be in it, has it checked, and looks for every imported row.
fn judge(home: &Path, must: &Expected, counts: &Counts) -> Result<Held, String> {
    let host = Arc::new(TestHost::new(home.join("documents")));
    let app = open(&home.join("notebook"), home, host)
        .map_err(|problem| format!("it does not open: {}", problem.sentence))?;
    let draft = call(&app, "start", &json!({}))?["draft"]["text"].as_str().map(str::to_owned);
    let actual = Held { lines: lines(&app)?, draft };
    let wrong = faults(must, &actual);
    if !wrong.is_empty() {
        return Err(format!(
            "{} things wrong, the first: {}",
            wrong.len(),
            wrong.iter().take(3).cloned().collect::<Vec<_>>().join("; ")
        ));
    }
    let report = job(&app, "check")?;
    if report["faults"].as_array().is_none_or(|faults| !faults.is_empty()) {
        return Err(format!("check found: {}", report["faults"]));
    }
    for row in actual.lines.iter().filter(|line| line.starts_with("row")) {
        counts.searched.fetch_add(1, Ordering::Relaxed);
        find(&app, row)?;
    }
    Ok(actual)
}

fn find(app: &App, row: &str) -> Result<(), String> {
    let word = row.split(' ').next().unwrap_or(row);
    let answer = call(app, "search", &json!({ "query": word, "limit": 200, "offset": 0 }))?;
    let found = answer["hits"].as_array().is_some_and(|hits| hits.iter().any(|hit| hit["note"]["text"] == row));
    if found { Ok(()) } else { Err(format!("`{word}` is in the notebook, but search does not find it: {answer}")) }
}

/// Every line in the notebook, day by day as a person reads it.
fn lines(app: &App) -> Result<Lines, String> {
    let mut found = BTreeSet::new();
    let days = call(app, "days", &json!({ "limit": 200, "offset": 0 }))?;
    for day in days.as_array().into_iter().flatten() {
        let page = call(app, "read_day", &json!({ "day": day["id"] }))?;
        for note in page["notes"].as_array().into_iter().flatten() {
            let line =
                [&note["raw"], &note["text"]].into_iter().filter_map(Value::as_str).find(|line| !line.is_empty());
            if !found.insert(line.unwrap_or_default().to_owned()) {
                return Err(format!("twice in the notebook: {line:?}"));
            }
        }
    }
    Ok(found)
}

fn call(app: &App, name: &str, args: &Value) -> Result<Value, String> {
    let bytes = app
        .call(Caller::Main, name, args.to_string().as_bytes())
        .map_err(|problem| format!("{name}: {}", problem.sentence))?;
    serde_json::from_slice(&bytes).map_err(|error| format!("{name}: {error}"))
}

fn job(app: &App, name: &str) -> Result<Value, String> {
    let bytes = app
        .call_job(Caller::Main, name, b"{}", &mut |_| {})
        .map_err(|problem| format!("{name}: {}", problem.sentence))?;
    serde_json::from_slice(&bytes).map_err(|error| format!("{name}: {error}"))
}
