//! What is kept when the program panics: where and how, in `logs/crash-….txt`. No words of a note: a panic message can
//! hold them, so only messages that are part of the program itself are written.

use std::backtrace::Backtrace;
use std::fs::File;
use std::io::Write;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

/// From now on a panic leaves a report in the notebook's folder, besides what it prints.
pub fn keep_reports(notebook: Option<PathBuf>) {
    let notebook = notebook.or_else(|| dirs::data_local_dir().map(|base| base.join("Shadowday")));
    let logs = notebook.unwrap_or_else(std::env::temp_dir).join("logs");
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // Nothing can be done about a report that cannot be written; the panic itself goes on as it was.
        drop(write(&logs, &report(panic)));
        before(panic);
    }));
}

fn write(logs: &Path, report: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(logs)?;
    let mut file = File::create(logs.join(format!("crash-{}.txt", seconds())))?;
    file.write_all(report.as_bytes())?;
    file.sync_all()
}

fn report(panic: &PanicHookInfo) -> String {
    let message =
        panic.payload().downcast_ref::<&'static str>().unwrap_or(&"(withheld: it could hold words of a note)");
    let place = panic.location().map_or_else(String::new, ToString::to_string);
    let thread = std::thread::current().name().unwrap_or("unnamed").to_owned();
    format!(
        "Shadowday {} closed unexpectedly. Everything that was shown as saved is saved.\n\n{message}\nat {place}\nin the thread {thread}\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        Backtrace::force_capture()
    )
}

#[expect(
    clippy::disallowed_methods,
    reason = "names a file while everything else may be broken; nothing is ordered by it"
)]
fn seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
