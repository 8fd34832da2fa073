//! Builds the window's permissions and, on Windows, its resources.

fn main() {
    let page = std::path::Path::new("../ui/dist/index.html");
    println!("cargo::rerun-if-changed={}", page.display());
    assert!(page.is_file(), "ui/dist is not built yet: run `cargo xtask run` (or `npm ci && npm run build` in ui/)");
    tauri_build::build();
}
