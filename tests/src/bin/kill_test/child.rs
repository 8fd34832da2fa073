//! The process that is killed: it types, does one act after another, imports in between while it goes on logging, and
//! says so.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};
use shadowday_app::api::Problem;
use shadowday_app::{App, Caller};
use shadowday_tests::{TestHost, open};

use crate::chance::Chance;
use crate::state::{Acts, Change, KEYS_A_SAVE, Said};

/// Rows of an import: several acts of a few hundred changes.
const ROWS: u64 = 600;

/// Keys after which it says what is typed.
const KEYS_A_SAYING: usize = 5;

/// Acts before it ends by itself; far more than 400 ms allow.
const MOST_ACTS: u32 = 100_000;

/// An observation this process logged.
struct Own {
    id: String,
    line: String,
}

/// What an act did, to be taken back.
enum Did {
    Logged(Own),
    Edited { at: usize, before: String },
}

struct Worker {
    app: App,
    host: Arc<TestHost>,
    chance: Chance,
    seed: u64,
    done: Vec<Did>,
}

static NEXT: AtomicU64 = AtomicU64::new(1);

/// Works until it is killed.
pub fn run(home: &Path, seed: u64) -> ExitCode {
    let host = Arc::new(TestHost::new(home.join("documents")));
    let app = match open(&home.join("notebook"), home, host.clone()) {
        Ok(app) => app,
        Err(problem) => {
            say(&Said::Refused(0, problem.sentence));
            return ExitCode::FAILURE;
        }
    };
    let mut worker = Worker { app, host, chance: Chance::new(seed), seed, done: Vec::new() };
    for _ in 0..MOST_ACTS {
        worker.act(home);
    }
    ExitCode::SUCCESS
}

impl Worker {
    fn act(&mut self, home: &Path) {
        match self.chance.below(20) {
            0..=3 => self.edit(),
            4..=7 => self.undo(),
            8 => self.import(home),
            9..=11 => self.type_and_log(),
            _ => self.log(),
        }
    }

    fn log(&mut self) {
        let line =
            format!("w{}n{} copies the number into four screens #refund-codes !2 ~3min", self.seed, self.chance.next());
        if let Some(own) = log(&self.app, line, None) {
            self.done.push(Did::Logged(own));
        }
    }

    /// Types a line, which is saved as it grows, and logs it; the draft goes in the same act.
    fn type_and_log(&mut self) {
        let line = format!("w{}t{} waits until the second system has loaded #loading", self.seed, self.chance.next());
        for keys in 1..=line.len() {
            let typed = &line[..keys];
            if keys.is_multiple_of(KEYS_A_SAYING) {
                say(&Said::Typed(typed.to_owned()));
            }
            if keys.is_multiple_of(KEYS_A_SAVE) {
                let counter = NEXT.fetch_add(1, Ordering::Relaxed);
                let draft = json!({ "key": "today", "text": typed, "counter": counter as f64, "started_at": null });
                match call(&self.app, "save_draft", &draft) {
                    Ok(_) => say(&Said::Kept(keys)),
                    Err(problem) => say(&Said::Refused(counter, problem.sentence)),
                }
            }
        }
        if let Some(own) = log(&self.app, line, Some("today")) {
            self.done.push(Did::Logged(own));
        }
    }

    fn edit(&mut self) {
        let logged: Vec<usize> = (0..self.done.len()).filter(|at| matches!(self.done[*at], Did::Logged(_))).collect();
        if logged.is_empty() {
            return;
        }
        let at = logged[self.chance.below(logged.len() as u64) as usize];
        let new = format!("w{}e{} asks a neighbour for the code #refund-codes", self.seed, self.chance.next());
        let Did::Logged(own) = &mut self.done[at] else { return };
        let change = Change { gone: vec![own.line.clone()], come: vec![new.clone()], ..Change::default() };
        let read = call(&self.app, "observation", &json!({ "id": own.id }));
        let Some(seen) = read.ok().and_then(|detail| detail["note"]["seen"].as_str().map(str::to_owned)) else {
            return;
        };
        let args = json!({ "id": own.id, "seen": seen, "line": new, "fields": {}, "add_tags": [], "remove_tags": [] });
        if said_and_done(change, || call(&self.app, "edit_observation", &args)).is_some() {
            let before = std::mem::replace(&mut own.line, new);
            self.done.push(Did::Edited { at, before });
        }
    }

    fn undo(&mut self) {
        let Some(last) = self.done.pop() else { return };
        let change = match &last {
            Did::Logged(own) => Change { gone: vec![own.line.clone()], ..Change::default() },
            Did::Edited { at, before } => {
                let Did::Logged(own) = &self.done[*at] else { return };
                Change { gone: vec![own.line.clone()], come: vec![before.clone()], ..Change::default() }
            }
        };
        let undone = said_and_done(change, || call(&self.app, "undo", &json!({ "target": null })));
        if let (Some(_), Did::Edited { at, before }) = (undone, last)
            && let Did::Logged(own) = &mut self.done[at]
        {
            own.line = before;
        }
    }

    /// Imports a file while another thread goes on logging, as a person would.
    fn import(&mut self, home: &Path) {
        let batch = self.chance.next();
        let row = |n: u64| format!("row{}b{batch}n{n} waits for the old system", self.seed);
        let change = Change { come: (0..ROWS).map(row).collect(), acts: Acts::Several, ..Change::default() };
        let path = home.join(format!("import-{batch}.csv"));
        let lines =
            change.come.iter().enumerate().map(|(n, text)| format!("{batch}-{n},2026-03-02 09:00,Billing,{text}\n"));
        if std::fs::write(&path, format!("id,happened_at,team,text\n{}", lines.collect::<String>())).is_err() {
            return;
        }
        self.host.will_pick(path);
        let Ok(picked) = call(&self.app, "pick_import", &json!({})) else { return };
        let args = json!({ "token": picked["token"], "mapping": [], "sheet": null }).to_string();
        let app = self.app.clone();
        let meanwhile = format!("w{}m{batch}", self.seed);
        let logging = std::thread::spawn(move || {
            for n in 0..5 {
                drop(log(&app, format!("{meanwhile}n{n} goes on typing"), None));
            }
        });
        let imported = said_and_done(change.clone(), || {
            let bytes = self.app.call_job(Caller::Main, "import_observations", args.as_bytes(), &mut |_| {})?;
            Ok(serde_json::from_slice(&bytes).unwrap_or_default())
        });
        // What was logged meanwhile lies above or below the import; only what came before can be taken back in order.
        drop(logging.join());
        self.done.clear();
        if imported.is_some() && self.chance.below(4) == 0 {
            self.undo_import(imported.unwrap_or_default(), change);
        }
    }

    fn undo_import(&mut self, imported: Value, change: Change) {
        let target = imported["undo"].clone();
        drop(said_and_done(change.undone(), || call(&self.app, "undo", &json!({ "target": target }))));
    }
}

fn log(app: &App, line: String, draft: Option<&str>) -> Option<Own> {
    let change = Change { come: vec![line.clone()], typed: draft.is_some(), ..Change::default() };
    let args = json!({ "line": line, "day": null, "started_at": null, "draft": draft });
    let logged = said_and_done(change, || call(app, "log_observation", &args))?;
    let id = logged["note"]["id"].as_str()?.to_owned();
    Some(Own { id, line })
}

/// Says what is begun, does it, and says that it is done: after the commit, never before.
fn said_and_done(change: Change, work: impl FnOnce() -> Result<Value, Problem>) -> Option<Value> {
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    say(&Said::Begin(id, change));
    match work() {
        Ok(value) => {
            say(&Said::Done(id));
            Some(value)
        }
        Err(problem) => {
            say(&Said::Refused(id, format!("{:?}: {}", problem.code, problem.sentence)));
            None
        }
    }
}

/// One line, written at once and whole.
fn say(said: &Said) {
    let mut line = serde_json::to_string(said).expect("plain data becomes JSON");
    line.push('\n');
    let mut out = std::io::stdout().lock();
    // When nobody listens any more there is nobody to tell.
    drop(out.write_all(line.as_bytes()).and_then(|()| out.flush()));
}

fn call(app: &App, name: &str, args: &Value) -> Result<Value, Problem> {
    let bytes = app.call(Caller::Main, name, args.to_string().as_bytes())?;
    Ok(serde_json::from_slice(&bytes).expect("the core answers in JSON"))
}
