//! `test-server --home DIR [--sample] [--at TIME] [--pick FILE]… [--page DIR]`: opens `DIR/notebook`, prints one line of
//! JSON with its address and serves until its standard input is closed, so that it never outlives the test that started
//! it. `--at 2026-10-14T09:00:00` is what its clock shows at first.
#![expect(clippy::print_stdout, reason = "its address is its output")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use chrono::NaiveDateTime;
use serde_json::json;
use shadowday_app::Caller;
use shadowday_tests::{Server, TestHost, TurnedClock, open_by};

/// What it was asked for.
#[derive(Default)]
struct Wanted {
    home: PathBuf,
    page: Option<PathBuf>,
    picks: Vec<PathBuf>,
    sample: bool,
    at: Option<NaiveDateTime>,
}

fn main() -> ExitCode {
    match wanted().and_then(|wanted| serve(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("test server: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn wanted() -> Result<Wanted, String> {
    let mut wanted = Wanted::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().map(PathBuf::from).ok_or_else(|| format!("{word} needs a path"));
        match word.as_str() {
            "--home" => wanted.home = value()?,
            "--page" => wanted.page = Some(value()?),
            "--pick" => wanted.picks.push(value()?),
            "--at" => {
                wanted.at = Some(value()?.display().to_string().parse().map_err(|_| "--at needs YYYY-MM-DDTHH:MM:SS")?);
            }
            "--sample" => wanted.sample = true,
            _ => return Err(format!("`{word}` is not known; see the top of test_server.rs")),
        }
    }
    if wanted.home.as_os_str().is_empty() { Err("--home DIR is needed".to_owned()) } else { Ok(wanted) }
}

fn serve(wanted: &Wanted) -> Result<(), String> {
    let host = Arc::new(TestHost::new(wanted.home.join("documents")));
    for pick in &wanted.picks {
        host.will_pick(pick.clone());
    }
    let clock = Arc::new(wanted.at.map_or_else(TurnedClock::default, TurnedClock::at));
    let app = open_by(clock.clone(), &wanted.home.join("notebook"), &wanted.home, host.clone())
        .map_err(|problem| problem.sentence)?;
    if wanted.sample {
        app.call_job(Caller::Main, "open_sample", b"{}", &mut |_| {}).map_err(|problem| problem.sentence)?;
    }
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let page = wanted.page.clone().unwrap_or_else(built);
    let server = Server::new(app, host, clock, page).map_err(|error| error.to_string())?;
    println!("{}", json!({ "url": server.url() }));
    std::thread::spawn(end_with_the_test);
    server.serve().map_err(|error| error.to_string())
}

fn end_with_the_test() {
    let _closed = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
    std::process::exit(0);
}
