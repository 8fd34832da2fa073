//! What notes mean: read once in a run of the program, several at a time, and kept in memory only; a file of it would be one
//! more place that holds what people wrote. What is NOT here: the model (`meaning`), and comparing (`stats::signals`).

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use shadowday_meaning::{Asks, Discriminant, Encoder, Vector};
use shadowday_model::sentence;
use shadowday_stats::signals::{self, Compared, Note};

use crate::error::Error;
use crate::jobs::Job;

/// What asks sound like, learnt from `examples.tsv`, and the mean vector of those.
const ASKS: &str = include_str!("../../../../assets/signals/asks.tsv");
/// What tells one ask from another, learnt from `paraphrases.tsv`.
const DISCRIMINANT: &str = include_str!("../../../../assets/signals/discriminant.tsv");
/// Texts read without anybody being told: they take a tenth of a second.
const AT_ONCE: usize = 30;
/// Notes compared without anybody being told.
const COMPARED_AT_ONCE: usize = 3_000;
/// How often a person is told how far it is.
const TELLING: Duration = Duration::from_millis(50);

/// The model and what it read.
pub(crate) struct Meanings {
    folder: Option<PathBuf>,
    model: OnceLock<Option<Model>>,
    known: Mutex<HashMap<String, Arc<Vector>>>,
    /// Notes compared last, and which those were.
    compared: Mutex<Option<(u64, Arc<Compared>)>>,
}

struct Model {
    encoder: Encoder,
    asks: Asks,
    discriminant: Discriminant,
    /// The mean of the examples, as the discriminant gives it.
    usual: Vector,
}

impl Meanings {
    /// Reads the model from a folder when it is wanted first.
    pub(crate) fn of(folder: Option<PathBuf>) -> Self {
        Self { folder, model: OnceLock::new(), known: Mutex::default(), compared: Mutex::default() }
    }

    /// Where the program, or the folder it was built in, has the model.
    pub(crate) fn installed() -> Option<PathBuf> {
        let program = std::env::current_exe().ok()?;
        let beside = program.parent()?;
        let places = [
            "meaning",
            "../lib/shadowday/meaning",
            "../lib/Shadowday/meaning",
            "../Resources/meaning",
            "../../assets/meaning",
        ];
        places.iter().map(|place| beside.join(place)).find(|folder| folder.join("weights.npz").is_file())
    }

    /// The model; `None` where it is not there or cannot be read.
    fn model(&self) -> Option<&Model> {
        let model = self.model.get_or_init(|| {
            let encoder = Encoder::open(self.folder.as_deref()?);
            let encoder = encoder.inspect_err(|error| tracing::warn!("meanings cannot be read: {error}")).ok()?;
            let ((asks, usual), discriminant) = (learnt(ASKS)?, Discriminant::read(DISCRIMINANT)?);
            Some(Model { encoder, asks, usual: discriminant.of(&usual), discriminant })
        });
        model.as_ref()
    }

    /// Reads texts of notes that were not read yet, and compares the notes. Once cancelled, what was read stays known.
    pub(super) fn read(&self, notes: &[Note], texts: &[&str], job: &mut Job<'_>) -> Result<(), Error> {
        let Some(model) = self.model() else { return Ok(()) };
        let unread = self.not_known(texts);
        let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
        let work = || {
            while let Some(text) = unread.get(next.fetch_add(1, Ordering::Relaxed))
                && !stop.load(Ordering::Relaxed)
            {
                self.learn(model, text);
            }
        };
        thread::scope(|scope| {
            let threads = thread::available_parallelism().map_or(1, NonZero::get);
            let working: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            while working.iter().any(|thread| !thread.is_finished()) {
                job.progress("job-meanings", next.load(Ordering::Relaxed).min(unread.len()), Some(unread.len()));
                stop.store(job.is_cancelled(), Ordering::Relaxed);
                thread::sleep(TELLING);
            }
        });
        let told = || sentence!("error-cancelled-meanings", unread = self.not_known(texts).len() as u64);
        job.go_on(told())?;
        self.compare(notes, texts, &mut |done, of| {
            job.progress("job-compare", done, Some(of));
            !job.is_cancelled()
        });
        job.go_on(told())
    }

    /// How many notes are to be read, or compared, before signals can be told; a few are read at once.
    pub(super) fn unread(&self, notes: &[Note], texts: &[&str]) -> usize {
        let Some(model) = self.model() else { return 0 };
        let unread = self.not_known(texts);
        if unread.len() > AT_ONCE {
            return unread.len();
        }
        for text in unread {
            self.learn(model, text);
        }
        if notes.len() > COMPARED_AT_ONCE && self.compared_as(mark(notes, texts)).is_none() { notes.len() } else { 0 }
    }

    /// The notes compared by what they mean, once all were read; `None` without a model.
    pub(super) fn compared(&self, notes: &[Note], texts: &[&str]) -> Option<Arc<Compared>> {
        self.compare(notes, texts, &mut |_, _| true)
    }

    fn compare(
        &self,
        notes: &[Note],
        texts: &[&str],
        tell: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Option<Arc<Compared>> {
        let mark = mark(notes, texts);
        if let Some(compared) = self.compared_as(mark) {
            return Some(compared);
        }
        let compared = Arc::new(Compared::of(notes, &self.of_texts(texts)?, tell)?);
        *self.compared.lock().unwrap_or_else(PoisonError::into_inner) = Some((mark, compared.clone()));
        Some(compared)
    }

    fn compared_as(&self, wanted: u64) -> Option<Arc<Compared>> {
        let last = self.compared.lock().unwrap_or_else(PoisonError::into_inner);
        last.as_ref().filter(|(mark, _)| *mark == wanted).map(|(_, compared)| compared.clone())
    }

    fn not_known<'t>(&self, texts: &[&'t str]) -> Vec<&'t str> {
        let known = self.known();
        texts.iter().copied().filter(|text| !known.contains_key(*text)).collect()
    }

    fn learn(&self, model: &Model, text: &str) {
        let vector = Arc::new(model.encoder.vector(text));
        self.known().insert(text.to_owned(), vector);
    }

    /// What texts mean that were all read. What nobody asks about any more is forgotten.
    fn of_texts(&self, texts: &[&str]) -> Option<signals::Meanings> {
        let model = self.model()?;
        let mut known = self.known();
        let vectors: Vec<Arc<Vector>> = texts.iter().map(|text| known.get(*text).cloned()).collect::<Option<_>>()?;
        if known.len() > 2 * texts.len() {
            *known = texts.iter().zip(&vectors).map(|(text, vector)| ((*text).to_owned(), vector.clone())).collect();
        }
        drop(known);
        let asks = vectors.iter().map(|vector| model.asks.sure(vector)).collect();
        let vectors = vectors.iter().map(|vector| model.discriminant.of(vector)).collect();
        Some(signals::Meanings { vectors, asks, usual: model.usual.clone() })
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Arc<Vector>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells whether notes are those that were compared.
fn mark(notes: &[Note], texts: &[&str]) -> u64 {
    let mut mark = DefaultHasher::new();
    texts.hash(&mut mark);
    for note in notes {
        (&note.terms, note.asked).hash(&mut mark);
    }
    mark.finish()
}

/// A line for each number of a vector: what it counts for an ask, and its mean; the first line has what is added.
fn learnt(lines: &str) -> Option<(Asks, Vector)> {
    let mut lines = lines.lines().filter(|line| !line.starts_with('#'));
    let plus = lines.next()?.parse().ok()?;
    let pairs = lines.map(|line| {
        let (by, mean) = line.split_once('\t')?;
        Some((by.parse().ok()?, mean.parse().ok()?))
    });
    let (by, usual) = pairs.collect::<Option<Vec<(f32, f32)>>>()?.into_iter().unzip();
    Some((Asks { by, plus }, usual))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::num::NonZero;
    use std::path::Path;
    use std::sync::Arc;
    use std::thread;

    use shadowday_meaning::{Asks, Discriminant, Encoder, Example, LENGTH, Vector};

    use super::{ASKS, DISCRIMINANT, Meanings, Note, learnt};
    use crate::jobs::Jobs;

    const EXAMPLES: &str = include_str!("../../../../assets/signals/examples.tsv");
    const PARAPHRASES: &str = include_str!("../../../../assets/signals/paraphrases.tsv");

    #[test]
    fn reading_that_is_cancelled_keeps_what_was_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/meaning");
        let (meanings, jobs) = (Meanings::of(Some(folder)), Jobs::default());
        let texts: Vec<String> = (0..400).map(|n| format!("Note {n} about the ladder in the stockroom")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let notes = vec![Note::default(); texts.len()];
        assert_eq!(meanings.unread(&notes, &texts), 400);
        let read = jobs.run(&mut |progress| jobs.cancel(&progress.job), |job| meanings.read(&notes, &texts, job));
        assert!(read.is_err(), "somebody cancelled");
        let unread = meanings.unread(&notes, &texts);
        assert!((1..=400).contains(&unread), "{unread}");
        assert!(meanings.compared(&notes, &texts).is_none());
        assert!(jobs.run(&mut |_| {}, |job| meanings.read(&notes, &texts, job)).is_ok());
        assert_eq!(meanings.of_texts(&texts).map(|meant| meant.vectors.len()), Some(400));
        // Compared once, and anew when a note says something else.
        let compared = |texts: &[&str]| meanings.compared(&notes[..texts.len()], texts).expect("all were read");
        assert!(Arc::ptr_eq(&compared(&texts), &compared(&texts)));
        assert!(!Arc::ptr_eq(&compared(&texts), &compared(&texts[1..])));
    }

    #[test]
    fn without_the_model_words_have_to_do() {
        let meanings = Meanings::of(Some(std::env::temp_dir().join("no-such-folder")));
        let notes = [Note::default()];
        assert_eq!(meanings.unread(&notes, &["ladder"]), 0);
        assert!(meanings.compared(&notes, &["ladder"]).is_none());
    }

    /// The lines of a file of two columns, the second as vectors.
    fn vectors(file: &'static str) -> Vec<(&'static str, Vector)> {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let encoder = Encoder::open(&assets.join("meaning")).expect("`cargo xtask test` brings the model");
        let lines: Vec<_> = file.lines().filter(|line| !line.starts_with('#')).collect();
        let vector = |line: &&'static str| {
            let (first, text) = line.split_once('\t').expect("two columns");
            (first, encoder.vector(text))
        };
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            let parts: Vec<_> = lines
                .chunks(lines.len().div_ceil(threads))
                .map(|part| scope.spawn(move || part.iter().map(vector).collect::<Vec<_>>()))
                .collect();
            parts.into_iter().flat_map(|part| part.join().expect("it reads every text")).collect()
        })
    }

    /// Writes what is shipped anew.
    fn write(name: &str, from: &str, lines: impl Iterator<Item = String>) {
        let head = format!("# Learnt from {from} by a test of app::signals; see docs/SIGNALS.md.");
        let lines: Vec<String> = std::iter::once(head).chain(lines).collect();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/signals").join(name);
        std::fs::write(file, lines.join("\n") + "\n").expect("it can be written");
    }

    /// FNV-1a.
    fn mixed(text: &str) -> u64 {
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |mixed, byte| (mixed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    #[test]
    fn what_is_shipped_was_learnt_from_the_examples() {
        let examples: Vec<Example> =
            vectors(EXAMPLES).into_iter().map(|(sort, vector)| (vector, sort == "ask")).collect();
        let asks = Asks::learnt(&examples);
        let mean = |place: usize| examples.iter().map(|example| example.0[place]).sum::<f32>() / examples.len() as f32;
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let numbers = (0..LENGTH).map(|place| format!("{:.6}\t{:.6}", asks.by[place], mean(place)));
            return write("asks.tsv", "examples.tsv", std::iter::once(format!("{:.6}", asks.plus)).chain(numbers));
        }
        let (shipped, usual) = learnt(ASKS).expect("numbers");
        assert_eq!((shipped.by.len(), usual.len()), (LENGTH, LENGTH));
        let far =
            examples.iter().map(|(vector, _)| (shipped.sure(vector) - asks.sure(vector)).abs()).fold(0.0, f64::max);
        assert!(far < 0.001, "they differ by {far}");
        assert!((0..LENGTH).all(|place| (usual[place] - mean(place)).abs() < 0.001));
    }

    /// Six thousand notes take a minute to read: that they are those it was learnt from is told by a mark.
    #[test]
    fn what_is_shipped_was_learnt_from_the_paraphrases() {
        let mark = format!("{} bytes, {:016x}", PARAPHRASES.len(), mixed(PARAPHRASES));
        if std::env::var_os("UPDATE_EXPECT").is_none() {
            assert!(Discriminant::read(DISCRIMINANT).is_some());
            let head = DISCRIMINANT.lines().next().expect("a head");
            return assert!(head.contains(&mark), "paraphrases.tsv changed: learn anew with UPDATE_EXPECT=1");
        }
        let mut asks: BTreeMap<&str, Vec<Vector>> = BTreeMap::new();
        for (ask, vector) in vectors(PARAPHRASES) {
            asks.entry(ask).or_default().push(vector);
        }
        let learnt = Discriminant::learnt(&asks.into_values().collect::<Vec<_>>()).expect("many asks");
        write("discriminant.tsv", &format!("paraphrases.tsv ({mark})"), learnt.lines());
    }
}
