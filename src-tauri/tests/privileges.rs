//! What the page may do, written down. A change here is a change of what a hostile note could reach.

use std::collections::BTreeMap;
use std::path::Path;

use expect_test::expect;
use tauri_utils::acl::capability::Capability;
use tauri_utils::acl::manifest::Manifest;
use tauri_utils::acl::resolved::Resolved;
use tauri_utils::platform::Target;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// As the build resolved it, plugins of the core included.
fn resolved() -> Resolved {
    let manifests: BTreeMap<String, Manifest> =
        serde_json::from_str(&read("gen/schemas/acl-manifests.json")).expect("made by the build");
    let capability = |name: &str| -> (String, Capability) {
        let read = read(&format!("capabilities/{name}.json"));
        (name.to_owned(), serde_json::from_str(&read).expect("a capability"))
    };
    let capabilities = BTreeMap::from([capability("main"), capability("mini")]);
    Resolved::resolve(&manifests, capabilities, Target::current()).expect("every permission is known")
}

#[test]
fn the_page_may_call_this_and_nothing_else() {
    let resolved = resolved();
    let mut lines: Vec<String> = Vec::new();
    for (command, grants) in &resolved.allowed_commands {
        for grant in grants {
            let windows: Vec<String> = grant.windows.iter().map(ToString::to_string).collect();
            lines.push(format!(
                "{command}: windows {windows:?}, remote {}",
                matches!(grant.context, tauri_utils::acl::ExecutionContext::Remote { .. })
            ));
        }
    }
    expect![[r#"
        call: windows ["main"], remote false
        call: windows ["mini"], remote false
        call_job: windows ["main"], remote false
        call_job: windows ["mini"], remote false
        plugin:event|listen: windows ["main"], remote false
        plugin:event|listen: windows ["mini"], remote false
        plugin:event|unlisten: windows ["main"], remote false
        plugin:event|unlisten: windows ["mini"], remote false
        ready: windows ["main"], remote false
        ready: windows ["mini"], remote false"#]]
    .assert_eq(&lines.join("\n"));
    assert!(resolved.command_scope.is_empty() && resolved.global_scope.is_empty(), "no scope is needed");
}

#[test]
fn there_is_one_capability_for_each_window() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities");
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["main.json", "mini.json"]);
}

#[test]
fn the_content_policy_lets_nothing_in() {
    let config: serde_json::Value = serde_json::from_str(&read("tauri.conf.json")).expect("the configuration");
    let app = &config["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    assert_eq!(app["security"]["capabilities"], serde_json::json!(["main", "mini"]));
    assert_eq!(app["security"].as_object().expect("an object").len(), 3, "no dangerous switch, no asset protocol");
    let policy = app["security"]["csp"].as_object().expect("an object");
    let lines: Vec<String> =
        policy.iter().map(|(name, value)| format!("{name} {}", value.as_str().expect("text"))).collect();
    expect![[r"
        base-uri 'none'
        connect-src ipc: http://ipc.localhost
        default-src 'none'
        font-src 'self'
        form-action 'none'
        frame-ancestors 'none'
        img-src 'self' data:
        object-src 'none'
        script-src 'self'
        style-src 'self'"]]
    .assert_eq(&sorted(lines).join("\n"));
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}
