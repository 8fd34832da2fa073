//! The encoder against the cosines that the package's own reader of the same files gives; texts that nobody expects; files that
//! are not what they should be.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::path::{Path, PathBuf};

use crate::{Asks, Discriminant, Encoder, Error, LENGTH};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/meaning")
}

fn cosine(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}

#[test]
fn cosines_are_those_of_the_package() {
    let encoder = Encoder::open(&folder()).unwrap();
    let worn = encoder.vector("The headset cushion is worn");
    let same = [
        ("my ear pads are falling apart", 0.5052),
        ("the queue was long", 0.1260),
        ("Das Ohrpolster ist kaputt", 0.6044),
    ];
    for (text, wanted) in same {
        let found = cosine(&worn, &encoder.vector(text));
        assert!((found - wanted).abs() < 0.002, "{text}: {found} for {wanted}");
    }
}

#[test]
fn whatever_the_text_the_vector_has_length_one() {
    let encoder = Encoder::open(&folder()).unwrap();
    let texts = [
        "",
        " \n",
        "\u{0}",
        "\u{202e}\u{200b}",
        "١٦٣٦",
        "e\u{301}\u{301}\u{301}",
        &"a".repeat(50_000),
        &"😀 ".repeat(5_000),
    ];
    for text in texts {
        let vector = encoder.vector(text);
        assert_eq!(vector.len(), LENGTH);
        assert!((cosine(&vector, &vector) - 1.0).abs() < 0.001, "{:?}", text.get(..20));
    }
}

#[test]
fn files_that_are_no_model_are_refused() {
    assert!(matches!(Encoder::open(Path::new("no-such-folder")), Err(Error::File(_))));
    let here = std::env::temp_dir().join(format!("shadowday-no-model-{}", std::process::id()));
    std::fs::create_dir_all(&here).unwrap();
    std::fs::write(here.join("sp.model"), b"words").unwrap();
    assert!(matches!(Encoder::open(&here), Err(Error::Words(_))));
    std::fs::copy(folder().join("sp.model"), here.join("sp.model")).unwrap();
    std::fs::write(here.join("weights.npz"), b"numbers").unwrap();
    assert!(matches!(Encoder::open(&here), Err(Error::Numbers(_))));
    std::fs::remove_dir_all(&here).unwrap();
}

#[test]
fn what_tells_asks_is_learnt() {
    let vector = |at: usize, sign: f32| {
        let mut vector = vec![0.0; LENGTH];
        vector[0] = sign * 0.8;
        vector[1 + at % 7] = 0.6;
        vector
    };
    let examples: Vec<_> =
        (0..60).map(|at| (vector(at, 1.0), true)).chain((0..20).map(|at| (vector(at, -1.0), false))).collect();
    let asks = Asks::learnt(&examples);
    assert!(
        asks.sure(&vector(3, 1.0)) > 0.9 && asks.sure(&vector(3, -1.0)) < 0.1,
        "{} {}",
        asks.sure(&vector(3, 1.0)),
        asks.sure(&vector(3, -1.0))
    );
    // Three times as many of one sort make nobody surer of it.
    let between = asks.sure(&vector(3, 0.0));
    assert!((between - 0.5).abs() < 0.1, "{between}");
}

#[test]
fn what_tells_asks_apart_is_learnt() {
    // What it is about lies in the first numbers; where it was noted, in the next ones, is louder.
    let vector = |about: usize, place: usize| {
        let mut vector = vec![0.0; LENGTH];
        vector[about] = 0.5;
        vector[10 + (about + place) % 6] = 0.8;
        vector
    };
    let groups: Vec<Vec<_>> = (0..8).map(|about| (0..6).map(|place| vector(about, place)).collect()).collect();
    let learnt = Discriminant::learnt(&groups).unwrap();
    let alike = |by: &dyn Fn(&[f32]) -> Vec<f32>, one: &[f32], other: &[f32]| {
        let (one, other) = (by(one), by(other));
        cosine(&one, &other) / (cosine(&one, &one) * cosine(&other, &other)).sqrt()
    };
    let (one, same, elsewhere) = (vector(1, 0), vector(1, 3), vector(3, 4));
    assert!(alike(&|vector| vector.to_vec(), &one, &elsewhere) > alike(&|vector| vector.to_vec(), &one, &same));
    assert!(alike(&|vector| learnt.of(vector), &one, &same) > 0.9);
    assert!(alike(&|vector| learnt.of(vector), &one, &elsewhere) < 0.5);
    // Written and read it is the same, and other files are refused.
    let lines: Vec<String> = learnt.lines().collect();
    let read = Discriminant::read(&lines.join("\n")).unwrap();
    assert!(
        (alike(&|vector| read.of(vector), &one, &same) - alike(&|vector| learnt.of(vector), &one, &same)).abs() < 0.01
    );
    assert_eq!(Discriminant::read("1\t2"), None);
    assert_eq!(Discriminant::read(&lines.join("\n").replacen('1', "one", 1)), None);
    assert_eq!(Discriminant::learnt(&groups[..1]), None);
}
