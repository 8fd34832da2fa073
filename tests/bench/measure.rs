//! How a bench says what it measured: one JSON object a line, as `cargo xtask bench` reads it. Every bench includes this file.
//! What is NOT here: what is measured, and the page (`xtask/src/bench`).

use std::error::Error;
use std::time::Instant;

use serde_json::json;

/// Anything that ends a bench.
pub type Fault = Box<dyn Error>;

/// One measurement.
pub struct Figure<'a> {
    /// The table it stands in.
    pub bench: &'a str,
    pub what: &'a str,
    /// Observations in the notebook.
    pub n: usize,
    pub unit: &'a str,
    pub ours: f64,
    /// The bare engine on the same data.
    pub bare: Option<f64>,
    /// What the ratio should be, such as `≤ 3`; empty when nothing was promised.
    pub limit: &'a str,
    pub note: &'a str,
}

impl Figure<'_> {
    pub fn print(&self) {
        let ratio = self.bare.map(|bare| self.ours / bare);
        println!(
            "{}",
            json!({"bench": self.bench, "what": self.what, "n": self.n, "unit": self.unit, "ours": self.ours, "bare": self.bare,
                "ratio": ratio, "limit": self.limit, "note": self.note})
        );
    }

    /// The middle and the slow end of many times, as two figures.
    pub fn print_times(&self, ours: &Times, bare: Option<&Times>) {
        for (name, share) in [("p50", 0.5), ("p99", 0.99)] {
            let what = format!("{}, {name}", self.what);
            Figure { what: &what, unit: "ms", ours: ours.at(share), bare: bare.map(|bare| bare.at(share)), ..*self }
                .print();
        }
    }
}

/// Many times of the same thing, in ms.
#[derive(Default)]
pub struct Times(Vec<f64>);

impl Times {
    /// Does the work and notes how long it took.
    pub fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let made = std::hint::black_box(work());
        self.0.push(began.elapsed().as_secs_f64() * 1_000.0);
        made
    }

    /// The time below which this share of all lies.
    pub fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted[((sorted.len() - 1) as f64 * share).round() as usize]
    }

    /// So many things a second, when all of them together were `count` things.
    pub fn rate(&self, count: usize) -> f64 {
        count as f64 / self.0.iter().sum::<f64>() * 1_000.0
    }
}

/// The sizes asked for: `--sizes 10000,100000`.
pub fn sizes() -> Result<Vec<usize>, Fault> {
    let mut words = std::env::args().skip_while(|word| word != "--sizes").skip(1);
    let sizes = words.next().unwrap_or_else(|| "10000".to_owned());
    sizes.split(',').map(|size| Ok(size.parse()?)).collect()
}
