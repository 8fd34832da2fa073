//! The built page as the test server hands it out: only files inside `ui/dist`, under the window's own content policy.

use std::path::{Component, Path, PathBuf};

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

/// The window's configuration: the browser must obey the same policy.
const WINDOW: &str = include_str!("../../src-tauri/tauri.conf.json");

/// A folder of files to hand out.
pub struct Files {
    folder: PathBuf,
    policy: String,
}

impl Files {
    /// The built page in this folder.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, policy: policy() }
    }

    /// The file for an address; the page itself for `/` and for the address of a screen.
    pub fn get(&self, address: &str) -> Response {
        let inside = address.trim_start_matches('/');
        // A screen's address has no ending; the page itself shows it, as in the window.
        let inside = if inside.contains('.') { inside } else { "index.html" };
        let plain = Path::new(inside).components().all(|part| matches!(part, Component::Normal(_)));
        let bytes = if plain { std::fs::read(self.folder.join(inside)).ok() } else { None };
        let Some(bytes) = bytes else {
            return (StatusCode::NOT_FOUND, "There is no such file.").into_response();
        };
        let headers =
            [(CONTENT_TYPE, kind(inside)), (CONTENT_SECURITY_POLICY, &self.policy), (CACHE_CONTROL, "no-store")];
        (headers, bytes).into_response()
    }
}

/// The window's policy, with this server in the place of the window's own bridge.
fn policy() -> String {
    let config: Value = serde_json::from_str(WINDOW).expect("the window's configuration is JSON");
    let rules = config["app"]["security"]["csp"].as_object().expect("the window has a policy");
    let rule = |(name, value): (&String, &Value)| {
        let value = if name == "connect-src" { "'self'" } else { value.as_str().expect("a rule is text") };
        format!("{name} {value}")
    };
    rules.iter().map(rule).collect::<Vec<_>>().join("; ")
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
