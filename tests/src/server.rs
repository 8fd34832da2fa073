//! The test server: a plain browser speaks to the same core as the window does. Loopback only, one notebook, never
//! shipped. `POST /call/<name>`, `POST /job/<name>` (lines of JSON), `GET /events`, `/test/…` for what only tests do.

use std::io::{self, Read, Write};
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use serde_json::{Value, json};
use shadowday_app::api::Problem;
use shadowday_app::{App, Caller};
use tiny_http::{Method, Request, Response};

use crate::files::{Files, header};
use crate::surroundings::TestHost;

/// Requests larger than this are refused before they are read; the core's own limit is smaller.
const MOST_BYTES: u64 = 1 << 20;

/// How often a quiet event stream says that it is still there.
const QUIET: Duration = Duration::from_secs(10);

/// A server for one open notebook.
pub struct Server {
    http: tiny_http::Server,
    shared: Arc<Shared>,
}

struct Shared {
    app: App,
    host: Arc<TestHost>,
    files: Files,
}

impl Server {
    /// Listens on a free port of the loopback address.
    pub fn new(app: App, host: Arc<TestHost>, page: PathBuf) -> io::Result<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, 0)).map_err(io::Error::other)?;
        Ok(Self { http, shared: Arc::new(Shared { app, host, files: Files::new(page) }) })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}", self.http.server_addr())
    }

    /// Answers requests for ever, each on a thread of its own: a job must not hold up a key press.
    pub fn serve(&self) {
        for request in self.http.incoming_requests() {
            let shared = self.shared.clone();
            std::thread::spawn(move || {
                if let Err(error) = shared.answer(request)
                    && !went_away(&error)
                {
                    eprintln!("test server: {error}");
                }
            });
        }
    }
}

impl Shared {
    fn answer(&self, mut request: Request) -> io::Result<()> {
        let (method, address) = (request.method().clone(), request.url().to_owned());
        let steps: Vec<&str> = address.trim_start_matches('/').split('/').collect();
        let caller = caller(&request);
        match (&method, steps.as_slice()) {
            (Method::Post, ["call", name]) => {
                let args = body(&mut request)?;
                let answer = self.app.call(caller, name, &args);
                reply(request, answer)
            }
            (Method::Post, ["job", name]) => {
                let args = body(&mut request)?;
                self.job(request, caller, name, &args)
            }
            (Method::Get, ["events"]) => self.events(request),
            (_, ["test", what]) => {
                let args = serde_json::from_slice(&body(&mut request)?).unwrap_or_default();
                reply(request, Ok(self.test(what, &args).to_string().into_bytes()))
            }
            (Method::Get, _) => request.respond(self.files.get(&address)),
            _ => request.respond(Response::from_string("There is nothing like this here.").with_status_code(405)),
        }
    }

    fn job(&self, request: Request, caller: Caller, name: &str, args: &[u8]) -> io::Result<()> {
        let mut lines = Lines::begin(request)?;
        let mut failed = None;
        let ended = self.app.call_job(caller, name, args, &mut |progress| {
            failed = lines.write(&json!({ "progress": progress }).to_string()).err();
        });
        let last = match ended {
            // Spliced as it is, so that the browser sees the very text of the core.
            Ok(bytes) => format!("{{\"result\":{}}}", String::from_utf8_lossy(&bytes)),
            Err(problem) => json!({ "problem": problem }).to_string(),
        };
        if let Some(error) = failed {
            return Err(error);
        }
        lines.write(&last)?;
        lines.end()
    }

    fn events(&self, request: Request) -> io::Result<()> {
        let heard = self.host.events().listen();
        let mut lines = Lines::begin(request)?;
        lines.write("")?;
        loop {
            match heard.recv_timeout(QUIET) {
                Ok(event) => lines.write(&event)?,
                Err(RecvTimeoutError::Timeout) => lines.write("")?,
                Err(RecvTimeoutError::Disconnected) => return lines.end(),
            }
        }
    }

    /// What only tests do: answer the next file dialog, drop a file, look at what was opened.
    fn test(&self, what: &str, args: &Value) -> Value {
        let path = || PathBuf::from(args["path"].as_str().unwrap_or_default());
        match what {
            "pick" => self.host.will_pick(path()),
            "tell" => self.host.events().tell(args),
            "drop" => self.host.events().tell(&json!({ "dropped": self.app.dropped(path()) })),
            _ => {}
        }
        json!({ "opened": self.host.opened() })
    }
}

/// A browser that closes a page in the middle of an answer, or its stream of events, is nothing to tell.
fn went_away(error: &io::Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected};
    matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset | NotConnected)
}

/// The page of the small window says that it is that; the core then allows it less.
fn caller(request: &Request) -> Caller {
    let mini = request.headers().iter().any(|said| said.field.equiv("X-Shadowday-Window") && said.value == "mini");
    if mini { Caller::Mini } else { Caller::Main }
}

fn body(request: &mut Request) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    request.as_reader().take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn reply(request: Request, answer: Result<Vec<u8>, Problem>) -> io::Result<()> {
    let (status, bytes) = match answer {
        Ok(bytes) => (200, bytes),
        Err(problem) => (422, serde_json::to_vec(&problem)?),
    };
    let response = Response::from_data(bytes).with_status_code(status);
    request.respond(response.with_header(header("Content-Type", "application/json")))
}

/// An answer that grows line by line, each line sent at once.
struct Lines {
    out: Box<dyn Write + Send>,
}

impl Lines {
    fn begin(request: Request) -> io::Result<Self> {
        let mut out = request.into_writer();
        out.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nCache-Control: no-store\r\nTransfer-Encoding: chunked\r\n\r\n")?;
        out.flush()?;
        Ok(Self { out })
    }

    fn write(&mut self, line: &str) -> io::Result<()> {
        write!(self.out, "{:x}\r\n{line}\n\r\n", line.len() + 1)?;
        self.out.flush()
    }

    fn end(mut self) -> io::Result<()> {
        self.out.write_all(b"0\r\n\r\n")?;
        self.out.flush()
    }
}
