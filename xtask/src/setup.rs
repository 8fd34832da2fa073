//! Brings a fresh machine to where Shadowday builds and tests: system packages, the locked Node packages, the built page.
//! Not here: building the app itself (`run`, `stages`).

use std::path::PathBuf;

use crate::failure::{Outcome, failure};
use crate::sh::Sh;
use crate::stamp::Stamp;

/// What building needs on Debian and Ubuntu.
const TO_BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config"];

/// What the tests need besides: a screen, keys pressed on it, a driver for the window, a browser, words in all scripts, a
/// PDF reader, an office that opens our files, Python for the checkers of PDFs.
const TO_TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "xdotool",
    "dbus",
    "webkit2gtk-driver",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
    "poppler-utils",
    "libreoffice-writer-nogui",
    "libreoffice-calc-nogui",
    "python3-venv",
];

/// Any of these is a browser for the tests; Debian's `chromium` is installed when there is none.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What `cargo xtask run` needs.
pub fn to_run(sh: &Sh) -> Outcome {
    node(sh)?;
    packages(sh, TO_BUILD.to_vec())?;
    node_packages(sh, "ui")?;
    page(sh)
}

/// What `cargo xtask test` needs.
pub fn for_tests(sh: &Sh) -> Outcome {
    node(sh)?;
    let mut wanted = [TO_BUILD, TO_TEST].concat();
    if std::env::var_os("CHROMIUM").is_none() && !BROWSERS.iter().any(|browser| Sh::has(browser)) {
        wanted.push("chromium");
    }
    packages(sh, wanted)?;
    lint_tools(sh)?;
    pdf_checkers(sh)?;
    node_packages(sh, "ui")?;
    node_packages(sh, "tests/e2e")?;
    page(sh)
}

/// The locked Python packages that read our PDFs, in a folder of their own; returns where their programs are.
pub fn pdf_checkers(sh: &Sh) -> Outcome<PathBuf> {
    let locked = "tests/pdf/requirements.txt";
    let stamp = Stamp::of(sh, "python", &[locked])?;
    let folder = sh.target().join("xtask/checkers");
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    if stamp.is_fresh() && programs.is_dir() {
        return Ok(programs);
    }
    let python = python(sh)?;
    println!("Installing the checkers of PDFs.");
    if sh.cmd(python).args(["-m", "venv", "--clear"]).arg(&folder).run().is_err() {
        return failure("Python cannot make a folder for packages; its `venv` is missing (Debian: python3-venv).");
    }
    let pip = "-m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r";
    let step = sh.program(programs.join("python")).args(pip.split(' ')).arg(locked);
    if step.run().is_err() {
        return failure(format!(
            "pip could not install the packages of {locked}. Can this computer reach a registry of Python packages?"
        ));
    }
    stamp.keep()?;
    Ok(programs)
}

fn python(sh: &Sh) -> Outcome<&'static str> {
    let program = if cfg!(windows) { "python" } else { "python3" };
    let said = sh.cmd(program).arg("--version").read().unwrap_or_default();
    let mut parts = said.trim().trim_start_matches("Python ").split('.').map(|part| part.parse().unwrap_or(0));
    if (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (3, 11) {
        return Ok(program);
    }
    failure(format!(
        "Python 3.11 or newer is needed to check PDFs (Debian: python3-venv); `{program} --version` does not say that it is there."
    ))
}

/// Builds `ui/dist` when a source of it changed.
pub fn page(sh: &Sh) -> Outcome {
    let sources = [
        "ui/src",
        "ui/scripts",
        "ui/public",
        "ui/index.html",
        "ui/mini.html",
        "ui/package-lock.json",
        "ui/vite.config.ts",
        "ui/svelte.config.js",
        "ui/tsconfig.json",
        "assets/messages",
        "assets/fonts",
        "assets/icons",
    ];
    let stamp = Stamp::of(sh, "page", &sources)?;
    if stamp.is_fresh() && sh.path("ui/dist/index.html").is_file() {
        return Ok(());
    }
    println!("Building the page (ui/dist).");
    sh.cmd("npm run --silent build").within("ui").run()?;
    // Building may write generated sources, which count from now on.
    Stamp::of(sh, "page", &sources)?.keep()
}

/// `npm ci` refuses a lock that names optional packages of other platforms which a registry does not list; installing
/// without saving takes the same locked versions.
fn node_packages(sh: &Sh, folder: &str) -> Outcome {
    let stamp = Stamp::of(sh, &format!("npm-{}", folder.replace('/', "-")), &[&format!("{folder}/package-lock.json")])?;
    if stamp.is_fresh() && sh.path(folder).join("node_modules").is_dir() {
        return Ok(());
    }
    println!("Installing the locked Node packages of {folder}/.");
    sh.cmd("npm install --no-save --no-audit --no-fund").within(folder).run()?;
    stamp.keep()
}

fn node(sh: &Sh) -> Outcome {
    let said = sh.cmd("node --version").read().unwrap_or_default();
    let major: u32 =
        said.trim().trim_start_matches('v').split('.').next().and_then(|word| word.parse().ok()).unwrap_or(0);
    if major >= 20 {
        return Ok(());
    }
    failure("Node 20 or newer is needed (https://nodejs.org); `node --version` does not say that it is there.")
}

fn lint_tools(sh: &Sh) -> Outcome {
    for tool in ["clippy", "fmt"] {
        if sh.cmd(&format!("cargo {tool} --version")).read().is_err() {
            let component = if tool == "fmt" { "rustfmt" } else { tool };
            sh.cmd("rustup component add").arg(component).run()?;
        }
    }
    Ok(())
}

fn packages(sh: &Sh, wanted: Vec<&str>) -> Outcome {
    if !cfg!(target_os = "linux") {
        return elsewhere(sh);
    }
    if !Sh::has("dpkg-query") || !Sh::has("apt-get") {
        println!(
            "This Linux has no apt, so nothing is installed by itself. Shadowday needs the packages that Debian calls:\n  {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(sh, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing system packages: {}", missing.join(" "));
    apt(sh, &["update"])?;
    apt(sh, &[&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
}

fn is_installed(sh: &Sh, package: &str) -> bool {
    let status = sh.cmd("dpkg-query --show --showformat=${db:Status-Status}").arg(package).read();
    status.is_ok_and(|status| status.trim() == "installed")
}

/// apt as root; another apt at work is waited for, two minutes long.
fn apt(sh: &Sh, args: &[&str]) -> Outcome {
    let root = sh.cmd("id -u").read()?.trim() == "0";
    let step = if root { sh.cmd("apt-get") } else { sh.cmd("sudo --preserve-env=DEBIAN_FRONTEND apt-get") };
    step.args(["-o", "DPkg::Lock::Timeout=120", "-qq"]).args(args).env("DEBIAN_FRONTEND", "noninteractive").run()
}

/// macOS and Windows need no package that a package manager of ours could install; what they need is said.
fn elsewhere(sh: &Sh) -> Outcome {
    if cfg!(target_os = "macos") && sh.cmd("xcode-select -p").read().is_err() {
        return failure("The Xcode command line tools are needed: run `xcode-select --install` and try again.");
    }
    if cfg!(windows) {
        println!(
            "Windows needs the Visual Studio build tools for C++ and Strawberry Perl (for OpenSSL); WebView2 is part of Windows 11."
        );
    }
    Ok(())
}
