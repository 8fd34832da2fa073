//! What must hold of reviews and findings in any order of acts. What is NOT here: what people do with them (scenarios).

#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Finding, Review};
use shadowday_store::Access;

use super::shelf::{Content, State};
use crate::{App, AppOptions, Caller, NoWindow};

const NOTES: usize = 3;
const FINDINGS: usize = 2;

/// A notebook with notes of a day that has ended.
struct Book {
    app: App,
    notes: Vec<RecordId>,
    _folder: tempfile::TempDir,
}

impl Book {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(AppOptions {
            folder: Some(folder.path().join("notebook")),
            state: Some(folder.path().join("state")),
            access: Access::ReadWrite,
            ..AppOptions::new(Arc::new(NoWindow))
        });
        let mut book = Self { app: app.unwrap(), notes: Vec::new(), _folder: folder };
        for number in 0..NOTES {
            let note = book.call("log_observation", &json!({ "line": format!("note {number} as it began") }));
            book.notes.push(note["note"]["id"].as_str().unwrap().parse().unwrap());
        }
        let day = book.call("read_day", &json!({}))["day"]["id"].clone();
        book.call("end_day", &json!({ "id": day }));
        book
    }

    fn call(&self, name: &str, args: &Value) -> Value {
        self.try_call(name, args).unwrap_or_else(|| panic!("{name} succeeds"))
    }

    fn try_call(&self, name: &str, args: &Value) -> Option<Value> {
        let answer = self.app.call(Caller::Main, name, args.to_string().as_bytes()).ok()?;
        Some(serde_json::from_slice(&answer).unwrap())
    }

    /// What a note says now. None: its logging is undone.
    fn text(&self, note: usize) -> Option<String> {
        self.app.read(|read| read.observation(self.notes[note]).map(|note| note.text)).unwrap()
    }

    fn position(&self) -> String {
        self.app.read(|read| read.n().to_string()).unwrap()
    }

    fn review(&self, note: usize, seen: &str) {
        let request = json!({ "ids": [self.notes[note]], "seen": seen, "action": "accept", "reason": "" });
        self.call("review_observations", &request);
    }

    /// The shelf that followed the acts is the one that reading everything makes.
    fn states(&self) -> Vec<Option<State>> {
        let today = self.app.notebook().store.now().date();
        let notebook = self.app.notebook();
        self.app
            .read(|read| {
                notebook.review.with(read, today, |followed| {
                    assert_eq!(*followed, Content::read(read, today));
                    self.notes.iter().map(|note| followed.state(*note)).collect()
                })
            })
            .unwrap()
    }
}

#[derive(Clone, Debug)]
enum Step {
    Edit(usize, u8),
    Undo,
    Redo,
    /// What is on screen from now on.
    Look,
    Review(usize),
}

fn some_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..NOTES, any::<u8>()).prop_map(|(note, number)| Step::Edit(note, number)),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        2 => Just(Step::Look),
        3 => (0..NOTES).prop_map(Step::Review),
    ]
}

#[derive(Clone, Copy, Debug)]
enum Change {
    Accept(usize),
    Merge(usize, usize),
    Unmerge(usize, usize),
}

fn some_change() -> impl Strategy<Value = Change> {
    let pair = || (0..NOTES, 0..FINDINGS);
    prop_oneof![
        1 => (0..NOTES).prop_map(Change::Accept),
        3 => pair().prop_map(|(note, finding)| Change::Merge(note, finding)),
        3 => pair().prop_map(|(note, finding)| Change::Unmerge(note, finding)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_review_never_points_at_words_its_author_did_not_see(steps in prop::collection::vec(some_step(), 1..24)) {
        let book = Book::new();
        let on_screen = |book: &Book| (book.position(), (0..NOTES).map(|note| book.text(note)).collect::<Vec<_>>());
        let mut screen = on_screen(&book);
        let mut read_by: BTreeMap<RecordId, String> = BTreeMap::new();
        for step in steps {
            match step {
                Step::Edit(note, number) => {
                    let line = format!("note {note} as {number} says");
                    let fields = json!({});
                    let request = json!({ "id": book.notes[note], "seen": book.position(), "line": line, "fields": fields, "add_tags": [], "remove_tags": [] });
                    // A note whose logging is undone is not there to be edited.
                    prop_assert_eq!(book.try_call("edit_observation", &request).is_some(), book.text(note).is_some());
                }
                // Nothing to undo or to do again is refused, which is fine here.
                Step::Undo => drop(book.try_call("undo", &json!({}))),
                Step::Redo => drop(book.try_call("redo", &json!({}))),
                Step::Look => screen = on_screen(&book),
                Step::Review(note) => {
                    let (Some(_), Some(read)) = (book.text(note), &screen.1[note]) else { continue };
                    book.review(note, &screen.0);
                    let review = book.app.read(|read| read.review_of(book.notes[note]).unwrap()).unwrap();
                    read_by.insert(review.id, read.clone());
                }
            }
            book.states();
            let reviews = book.app.read(|read| read.every::<Review>()).unwrap();
            for review in reviews {
                let note = review.observation.unwrap();
                let said = book.app.read(|read| read.said_in(note, &review.seen)).unwrap();
                prop_assert_eq!(said["text"].as_str().unwrap(), &read_by[&review.id]);
            }
        }
    }

    #[test]
    fn merging_and_taking_out_in_any_order_restores(changes in prop::collection::vec(some_change(), 1..24)) {
        let book = Book::new();
        let findings: Vec<String> = (0..FINDINGS).map(|number| {
            let made = book.call("save_finding", &json!({ "statement": format!("Finding {number}") }));
            made["id"].as_str().unwrap().to_owned()
        }).collect();
        // What holds of each note, the last one last: accepted, or merged into a finding.
        let mut held: Vec<Vec<Option<usize>>> = vec![Vec::new(); NOTES];
        let all = changes.into_iter().chain((0..NOTES * FINDINGS).map(|at| Change::Unmerge(at % NOTES, at / NOTES)));
        for change in all {
            match change {
                Change::Accept(note) => {
                    book.review(note, &book.position());
                    held[note].push(None);
                }
                Change::Merge(note, finding) => {
                    let request = json!({ "ids": [book.notes[note]], "seen": book.position(), "finding": findings[finding] });
                    book.call("merge_observations", &request);
                    held[note].push(Some(finding));
                }
                Change::Unmerge(note, finding) => {
                    let request = json!({ "finding": findings[finding], "ids": [book.notes[note]], "link": null });
                    book.call("link_evidence", &request);
                    held[note].retain(|into| *into != Some(finding));
                }
            }
            let expected: Vec<Option<State>> =
                held.iter().map(|of| Some(if of.is_empty() { State::New } else { State::Accepted })).collect();
            prop_assert_eq!(book.states(), expected);
            for (number, id) in findings.iter().enumerate() {
                let finding: Finding = book.app.read(|read| read.part(id.parse().unwrap()).unwrap()).unwrap();
                let linked: Vec<bool> = book.notes.iter().map(|note| finding.links.contains_key(note)).collect();
                let wanted: Vec<bool> = held.iter().map(|of| of.contains(&Some(number))).collect();
                prop_assert_eq!(linked, wanted);
            }
        }
        let texts: Vec<String> = (0..NOTES).filter_map(|note| book.text(note)).collect();
        prop_assert_eq!(texts, (0..NOTES).map(|number| format!("note {number} as it began")).collect::<Vec<_>>());
    }

    #[test]
    fn merging_in_batches_with_others_joining_and_parting_is_undone_and_redone_step_by_step(
        deeds in prop::collection::vec(some_deed(), 1..16),
    ) {
        let book = Book::new();
        for number in 0..FINDINGS {
            book.call("save_finding", &json!({ "statement": format!("Finding {number}") }));
        }
        let mut seen = vec![book.whole()];
        for deed in &deeds {
            if book.attempt(deed) {
                seen.push(book.whole());
            } else {
                prop_assert_eq!(&book.whole(), seen.last().unwrap(), "what is refused writes nothing: {:?}", deed);
            }
        }
        for wanted in seen.iter().rev().skip(1) {
            book.call("undo", &json!({}));
            prop_assert_eq!(&book.whole(), wanted);
        }
        for wanted in seen.iter().skip(1) {
            book.call("redo", &json!({}));
            prop_assert_eq!(&book.whole(), wanted);
        }
    }
}

/// What a person may do with notes and findings, by their places.
#[derive(Clone, Debug)]
enum Deed {
    /// A batch into a finding.
    Merge(Vec<usize>, usize),
    /// One with another, under the other's words.
    With(usize, usize),
    /// A batch under a new sentence.
    New(Vec<usize>),
    Unmerge(Vec<usize>, usize),
    Join(usize, usize),
    Part(usize),
    Withdraw(Vec<usize>),
    Decline(usize),
    Link(Vec<usize>, usize),
}

fn some_deed() -> impl Strategy<Value = Deed> {
    let batch = || prop::collection::vec(0..NOTES, 1..=NOTES);
    // More findings than there are at the beginning: `with` and new sentences make some.
    let finding = || 0..FINDINGS * 2;
    prop_oneof![
        3 => (batch(), finding()).prop_map(|(notes, finding)| Deed::Merge(notes, finding)),
        2 => (0..NOTES, 0..NOTES).prop_map(|(note, with)| Deed::With(note, with)),
        1 => batch().prop_map(Deed::New),
        2 => (batch(), finding()).prop_map(|(notes, finding)| Deed::Unmerge(notes, finding)),
        3 => (finding(), finding()).prop_map(|(from, into)| Deed::Join(from, into)),
        2 => finding().prop_map(Deed::Part),
        1 => batch().prop_map(Deed::Withdraw),
        1 => (0..NOTES).prop_map(Deed::Decline),
        1 => (batch(), finding()).prop_map(|(notes, finding)| Deed::Link(notes, finding)),
    ]
}

/// A finding as it stands: its sentence, what it is counted with, its links, and what it counts.
type Stands = (String, Option<RecordId>, Vec<(RecordId, String)>, u32);

impl Book {
    fn findings(&self) -> Vec<Finding> {
        let mut found: Vec<Finding> = self.app.read(|read| read.every()).unwrap();
        found.sort_by_key(|finding| finding.id);
        found
    }

    /// Where each note is, and each finding as it stands.
    fn whole(&self) -> (Vec<Option<State>>, Vec<Stands>, Vec<Option<String>>) {
        let stands = |finding: &Finding| {
            let links = finding.links.iter().map(|(note, link)| (*note, link.to_string())).collect();
            let page = self.call("finding", &json!({ "id": finding.id }));
            let counts = page["row"]["evidence"]["supporting"].as_u64().unwrap();
            (finding.statement.clone(), finding.joined_into, links, counts as u32)
        };
        (self.states(), self.findings().iter().map(stands).collect(), (0..NOTES).map(|note| self.text(note)).collect())
    }

    /// Does it, unless it is refused.
    fn attempt(&self, deed: &Deed) -> bool {
        let findings = self.findings();
        let finding = |place: &usize| findings[place % findings.len()].id;
        let notes = |places: &[usize]| -> Vec<RecordId> {
            let places: std::collections::BTreeSet<usize> = places.iter().copied().collect();
            places.into_iter().map(|place| self.notes[place]).collect()
        };
        let seen = self.position();
        let done = match deed {
            Deed::Merge(of, into) => self
                .try_call("merge_observations", &json!({ "ids": notes(of), "seen": seen, "finding": finding(into) })),
            Deed::With(note, with) => {
                let request = json!({ "ids": notes(&[*note]), "seen": seen, "with": self.notes[*with] });
                self.try_call("merge_observations", &request)
            }
            Deed::New(of) => {
                self.try_call("merge_observations", &json!({ "ids": notes(of), "seen": seen, "statement": "Anew" }))
            }
            Deed::Unmerge(of, from) => {
                self.try_call("link_evidence", &json!({ "finding": finding(from), "ids": notes(of), "link": null }))
            }
            Deed::Join(from, into) => {
                self.try_call("join_findings", &json!({ "from": finding(from), "into": finding(into) }))
            }
            Deed::Part(from) => self.try_call("join_findings", &json!({ "from": finding(from), "into": null })),
            Deed::Withdraw(of) => self.try_call("withdraw_reviews", &json!({ "ids": notes(of) })),
            Deed::Decline(note) => {
                let request = json!({ "ids": notes(&[*note]), "seen": seen, "action": "decline", "because": "twice", "reason": "" });
                self.try_call("review_observations", &request)
            }
            Deed::Link(of, to) => {
                self.try_call("link_observations", &json!({ "ids": notes(of), "seen": seen, "to": finding(to) }))
            }
        };
        // What changes nothing writes no act, and there is nothing to undo.
        done.is_some_and(|done| done["undo"].is_string())
    }
}
