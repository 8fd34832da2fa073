//! The command table as a stranger meets it, and the test server that hands it to a browser.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use serde_json::json;
use shadowday_app::Caller;
use shadowday_tests::{Server, TestHost, TestNotebook, open};

#[test]
fn nonsense_is_a_problem_and_never_a_panic() {
    let book = TestNotebook::new();
    for (name, args) in [
        ("no_such_command", "{}"),
        ("log_observation", "not json"),
        ("log_observation", "[]"),
        ("read_day", "{\"day\":17}"),
        ("search", "{}"),
    ] {
        let problem = book.app().call(Caller::Main, name, args.as_bytes()).unwrap_err();
        let code = serde_json::to_value(problem.code).unwrap();
        assert!(code == "invalid" || code == "refused" || code == "missing", "{name} {args}: {problem:?}");
    }
}

#[test]
fn a_huge_request_is_refused() {
    let book = TestNotebook::new();
    let args = json!({ "line": "x".repeat(2 << 20), "day": null, "started_at": null, "draft": null });
    let problem = book.call("log_observation", &args).unwrap_err();
    assert_ne!(serde_json::to_value(problem.code).unwrap(), "bug", "{problem:?}");
    assert!(book.timeline().is_empty());
}

#[test]
fn the_small_window_may_log_and_not_import() {
    let book = TestNotebook::new();
    let line = json!({ "line": "from the small window", "day": null, "started_at": null, "draft": null }).to_string();
    book.app().call(Caller::Mini, "log_observation", line.as_bytes()).unwrap();
    for name in ["pick_import", "programme", "removed"] {
        let problem = book.app().call(Caller::Mini, name, b"{}").unwrap_err();
        assert_eq!(serde_json::to_value(problem.code).unwrap(), "refused", "{name}");
    }
}

#[test]
fn the_test_server_answers_on_the_loopback_only() {
    let home = tempfile::tempdir().unwrap();
    let page = home.path().join("page");
    std::fs::create_dir(&page).unwrap();
    std::fs::write(page.join("index.html"), "<!doctype html><title>x</title>").unwrap();
    let host = Arc::new(TestHost::new(home.path().join("documents")));
    let app = open(&home.path().join("notebook"), home.path(), host.clone()).unwrap();
    let server = Server::new(app, host, Arc::default(), page).unwrap();
    let url = server.url();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    let address = url.trim_start_matches("http://").to_owned();
    std::thread::spawn(move || server.serve());
    let get = |path: &str| ask(&address, &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    let home_page = get("/");
    assert!(home_page.contains("<!doctype html>") && home_page.contains("default-src 'none'"), "{home_page}");
    assert!(get("/../notebook/notebook.db").starts_with("HTTP/1.1 404"));
    assert!(get("/search?q=x").contains("<!doctype html>"), "a screen's address shows the page");
    let body = r#"{"line":"over the wire","day":null,"started_at":null,"draft":null}"#;
    let logged = ask(
        &address,
        &format!(
            "POST /call/log_observation HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ),
    );
    assert!(logged.starts_with("HTTP/1.1 200") && logged.contains("over the wire"), "{logged}");
}

fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
