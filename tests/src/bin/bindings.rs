//! `bindings FOLDER`: writes the TypeScript of the command table and of every type that crosses to the page.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("bindings: a folder is needed");
        return ExitCode::FAILURE;
    };
    match shadowday_app::bindings(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bindings: {error}");
            ExitCode::FAILURE
        }
    }
}
