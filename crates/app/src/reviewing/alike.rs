//! Findings and observations that say nearly the same as one, with how alike and by what. The index only proposes: words
//! are read from the tables, where what is sealed, removed or erased is not found. What is NOT here: the measure (`search`).

use std::collections::BTreeMap;

use shadowday_model::ids::RecordId;
use shadowday_model::records::{Observation, ShadowDay};
use shadowday_model::sentence;
use shadowday_search::{Likeness, Said};
use shadowday_store::Read;

use crate::api::{Alike, AlikeRequest};
use crate::app::App;
use crate::error::Error;
use crate::findings::Book;
use crate::parse::id;
use crate::view::Names;

/// Observations that the index proposes.
const PROPOSED: usize = 60;
/// Longest list.
const MOST: u32 = 20;
/// From here on somebody is shown it. Measured in docs/SIMILARITY.md.
const SHOWN_FROM: f32 = 0.45;

/// What is alike, likeliest first.
pub fn alike(app: &App, request: AlikeRequest) -> Result<Vec<Alike>, Error> {
    let wanted: RecordId = id("id", &request.id)?;
    let limit = request.limit.min(MOST) as usize;
    let (said, book) = app.read(|read| {
        let row = read.standing_observations(&[wanted]).pop().and_then(|(_, note)| note);
        (row.map(|note| words_of(&Names::read(read), &note)), Book::read(read))
    })?;
    let said = said.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
    let sentences: Vec<(RecordId, Said)> =
        book.roots().map(|finding| (finding.id, Said { text: finding.statement.clone(), ..Said::default() })).collect();
    let mut notes: Vec<Observation> = Vec::new();
    let mut fault = None;
    let notebook = app.notebook();
    let likenesses = notebook.index.alike(&notebook.store, &said, PROPOSED, &mut |proposed| {
        let ids: Vec<RecordId> = proposed.into_iter().map(RecordId).filter(|id| *id != wanted).collect();
        let found = app.read(|read| {
            let standing = read.standing_observations(&ids).into_iter().filter_map(|(_, note)| note);
            let names = Names::read(read);
            let readable = standing.filter(|note| !note.erased && !note.text.is_empty());
            readable.map(|note| (words_of(&names, &note), note)).collect::<Vec<_>>()
        });
        let found = found.unwrap_or_else(|error| {
            fault = Some(error);
            Vec::new()
        });
        let (words, rows): (Vec<Said>, Vec<Observation>) = found.into_iter().unzip();
        notes = rows;
        words.into_iter().chain(sentences.iter().map(|(_, said)| said.clone())).collect()
    })?;
    if let Some(fault) = fault {
        return Err(fault);
    }
    let found = Found { wanted, book, notes, findings: sentences.into_iter().map(|(id, _)| id).collect(), likenesses };
    app.read(|read| found.shown(read, limit))
}

fn words_of(names: &Names, note: &Observation) -> Said {
    Said { text: note.text.clone(), tags: names.tags(note), tools: note.tools.iter().cloned().collect() }
}

/// What was compared: notes first, then findings, with one likeness each.
struct Found {
    wanted: RecordId,
    book: Book,
    notes: Vec<Observation>,
    findings: Vec<RecordId>,
    likenesses: Vec<Likeness>,
}

impl Found {
    /// A note that is evidence of a finding speaks for that finding; the finding is shown once, with the best of them.
    fn shown(&self, read: &Read<'_>, limit: usize) -> Vec<Alike> {
        let mut findings: BTreeMap<RecordId, &Likeness> = BTreeMap::new();
        let mut notes: Vec<(&Observation, &Likeness)> = Vec::new();
        let mut offer = |finding: RecordId, likeness| {
            let best = findings.entry(finding).or_insert(likeness);
            if likeness.share > best.share {
                *best = likeness;
            }
        };
        for (note, likeness) in self.notes.iter().zip(&self.likenesses) {
            match self.book.of(note.id) {
                Some(finding) => offer(finding, likeness),
                None => notes.push((note, likeness)),
            }
        }
        for (finding, likeness) in self.findings.iter().zip(self.likenesses.iter().skip(self.notes.len())) {
            offer(*finding, likeness);
        }
        let names = Names::read(read);
        let mut shown: Vec<Alike> = notes
            .into_iter()
            .filter(|(_, likeness)| likeness.share >= SHOWN_FROM)
            .map(|(note, likeness)| of_note(read, &names, note, likeness))
            .collect();
        let likely = findings
            .into_iter()
            .filter(|(id, likeness)| likeness.share >= SHOWN_FROM && !self.book.links(*id).contains_key(&self.wanted));
        shown.extend(likely.filter_map(|(id, likeness)| self.of_finding(read, &names, id, likeness)));
        shown.sort_by(|one, other| {
            let key = |alike: &Alike| (std::cmp::Reverse(alike.percent), alike.kind != "finding", alike.date.clone());
            key(one).cmp(&key(other)).then_with(|| one.id.cmp(&other.id))
        });
        shown.truncate(limit);
        shown
    }

    fn of_finding(&self, read: &Read<'_>, names: &Names, id: RecordId, likeness: &Likeness) -> Option<Alike> {
        let finding = self.book.root(id)?;
        let counts = self.book.evidence(read, names, id).counts;
        Some(Alike {
            kind: "finding".to_owned(),
            id: id.to_string(),
            text: finding.statement.clone(),
            category: finding.category.map(|category| category.to_string()),
            observations: counts.supporting,
            teams: counts.teams,
            observers: counts.observers,
            ..like(likeness)
        })
    }
}

fn of_note(read: &Read<'_>, names: &Names, note: &Observation, likeness: &Likeness) -> Alike {
    let day: Option<ShadowDay> = note.day.and_then(|day| read.shadow_day(day));
    let lived = note.happened_at.or(note.recorded_at);
    Alike {
        kind: "observation".to_owned(),
        id: note.id.to_string(),
        text: note.text.clone(),
        date: lived.map(|at| at.date().to_string()).unwrap_or_default(),
        team: names.team_name(day.and_then(|day| day.team)),
        category: note.category.map(|category| category.to_string()),
        polarity: note.polarity.to_string(),
        ..like(likeness)
    }
}

fn like(likeness: &Likeness) -> Alike {
    /// Words that are told.
    const TOLD: usize = 5;
    Alike {
        kind: String::new(),
        id: String::new(),
        text: String::new(),
        percent: (likeness.share * 100.0).round() as u32,
        words: likeness.words.iter().take(TOLD).cloned().collect(),
        tags: likeness.tags.clone(),
        tools: likeness.tools.clone(),
        date: String::new(),
        team: String::new(),
        category: None,
        polarity: "problem".to_owned(),
        observations: 0,
        teams: 0,
        observers: 0,
    }
}
