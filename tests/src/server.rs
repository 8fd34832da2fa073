//! The test server: a plain browser speaks to the same core as the window does. Loopback only, one notebook, never
//! shipped. `POST /call/<name>`, `POST /job/<name>` (lines of JSON), `GET /events`, `/test/…` for what only tests do.

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use futures_util::stream;
use serde_json::{Value, json};
use shadowday_app::api::Problem;
use shadowday_app::{App, Caller};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::clock::TurnedClock;
use crate::files::Files;
use crate::surroundings::TestHost;

/// Requests larger than this are refused before they are read; the core's own limit is smaller.
const MOST_BYTES: usize = 20 << 20;

/// How often a quiet event stream says that it is still there.
const QUIET: Duration = Duration::from_secs(10);

/// A server for one open notebook.
pub struct Server {
    listener: TcpListener,
    url: String,
    shared: Arc<Shared>,
}

struct Shared {
    app: App,
    host: Arc<TestHost>,
    clock: Arc<TurnedClock>,
    files: Files,
}

impl Server {
    /// Listens on a free port of the loopback address. Tests turn `clock`, which is the app's.
    pub fn new(app: App, host: Arc<TestHost>, clock: Arc<TurnedClock>, page: PathBuf) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}", listener.local_addr()?);
        Ok(Self { listener, url, shared: Arc::new(Shared { app, host, clock, files: Files::new(page) }) })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Answers requests for ever. The core blocks, so each answer has a thread of its own: a job holds up no key press.
    pub fn serve(self) -> io::Result<()> {
        let routes = Router::new()
            .route("/call/{name}", post(call))
            .route("/job/{name}", post(job))
            .route("/events", get(events))
            .route("/test/{what}", any(test))
            .fallback(get(file))
            .layer(DefaultBodyLimit::max(MOST_BYTES))
            .with_state(self.shared);
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            axum::serve(listener, routes).await
        })
    }
}

type Here = State<Arc<Shared>>;

async fn call(State(shared): Here, Path(name): Path<String>, headers: HeaderMap, args: Bytes) -> Response {
    let answer = tokio::task::spawn_blocking(move || shared.app.call(caller(&headers), &name, &args)).await;
    match answer {
        Ok(answer) => reply(answer),
        Err(panic) => (StatusCode::INTERNAL_SERVER_ERROR, panic.to_string()).into_response(),
    }
}

async fn job(State(shared): Here, Path(name): Path<String>, headers: HeaderMap, args: Bytes) -> Response {
    lines(move |out| {
        let ended = shared.app.call_job(caller(&headers), &name, &args, &mut |progress| {
            // A page that went away does not end its job.
            let _heard = out.send(json!({ "progress": progress }).to_string());
        });
        let last = match ended {
            // Spliced as it is, so that the browser sees the very text of the core.
            Ok(bytes) => format!("{{\"result\":{}}}", String::from_utf8_lossy(&bytes)),
            Err(problem) => json!({ "problem": problem }).to_string(),
        };
        let _heard = out.send(last);
    })
}

async fn events(State(shared): Here) -> Response {
    let heard = shared.host.events().listen();
    lines(move |out| {
        loop {
            let line = match heard.recv_timeout(QUIET) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => String::new(),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if out.send(line).is_err() {
                return;
            }
        }
    })
}

/// What only tests do: answer the next file dialog, drop a file, let time pass, look at what was opened.
async fn test(State(shared): Here, Path(what): Path<String>, args: Bytes) -> Response {
    let args: Value = serde_json::from_slice(&args).unwrap_or_default();
    let path = || PathBuf::from(args["path"].as_str().unwrap_or_default());
    match what.as_str() {
        "pick" => shared.host.will_pick(path()),
        "later" => shared.clock.pass_minutes(args["minutes"].as_i64().unwrap_or_default()),
        "tell" => shared.host.events().tell(&args),
        "drop" => shared.host.events().tell(&json!({ "dropped": shared.app.dropped(path()) })),
        _ => {}
    }
    reply(Ok(json!({ "opened": shared.host.opened() }).to_string().into_bytes()))
}

async fn file(State(shared): Here, address: Uri) -> Response {
    shared.files.get(address.path())
}

/// The page of the small window says that it is that; the core then allows it less.
fn caller(headers: &HeaderMap) -> Caller {
    if headers.get("X-Shadowday-Window").is_some_and(|said| said == "mini") { Caller::Mini } else { Caller::Main }
}

fn reply(answer: Result<Vec<u8>, Problem>) -> Response {
    let (status, bytes) = match answer {
        Ok(bytes) => (StatusCode::OK, bytes),
        Err(problem) => (StatusCode::UNPROCESSABLE_ENTITY, json!(problem).to_string().into_bytes()),
    };
    (status, [(CONTENT_TYPE, "application/json")], bytes).into_response()
}

/// An answer that grows line by line, each line sent at once; `write` has a thread of its own.
fn lines(write: impl FnOnce(&UnboundedSender<String>) + Send + 'static) -> Response {
    let (sender, receiver) = unbounded_channel();
    std::thread::spawn(move || write(&sender));
    let lines = stream::unfold(receiver, |mut receiver| async {
        let line = receiver.recv().await?;
        Some((Ok::<_, io::Error>(format!("{line}\n")), receiver))
    });
    let headers = [(CONTENT_TYPE, "application/x-ndjson"), (CACHE_CONTROL, "no-store")];
    (headers, Body::from_stream(lines)).into_response()
}
