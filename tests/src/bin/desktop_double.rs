//! `desktop-double`: stands in for a desktop on the session's bus, where the tests have none: a place for icons beside the
//! clock, a portal that gives keys and a place for messages. It prints what programs tell it (`item NAME`, `keys WISHED`,
//! `notification PROGRAM | TITLE | WORDS`) and does what a person would: `press` presses the keys it gave, `menu` lists the icon's menu, `click LABEL` chooses from it, `icon` clicks it.
//! Linux only. What is NOT here: what the window then does (`tests/window/desktop.test.mjs`).
#![expect(clippy::print_stdout, reason = "it talks to the test through its output")]

#[cfg(target_os = "linux")]
#[path = "desktop_double/linux.rs"]
mod linux;

#[cfg(target_os = "linux")]
fn main() -> Result<(), zbus::Error> {
    linux::run()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("There is no session bus here.");
}
