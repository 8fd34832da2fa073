//! What merging would make: the labels of all that is put together, the highest impact, and what the finding would count.
//! What is NOT here: merging.

use std::collections::{BTreeMap, BTreeSet};

use shadowday_model::ids::RecordId;

use crate::api::{MergePreview, MergePreviewRequest};
use crate::app::App;
use crate::error::Error;
use crate::findings::Book;
use crate::observations::ids;
use crate::parse::id;
use crate::view::Names;

/// Observations as they would stand in a finding, with what it holds already.
pub fn merge_preview(app: &App, request: MergePreviewRequest) -> Result<MergePreview, Error> {
    let mut ids = ids(&request.ids)?;
    let known: Option<RecordId> = request.finding.as_deref().map(|text| id("finding", text)).transpose()?;
    let with: Option<RecordId> = request.with.as_deref().map(|text| id("with", text)).transpose()?;
    ids.extend(with);
    app.read(|read| {
        let (names, book) = (Names::read(read), Book::read(read));
        let root = known.and_then(|known| book.root_id(known));
        let merged = book.merged(read, &names, root, &ids);
        let supporting = || merged.supporting().map(|linked| &linked.note);
        let mut tags: BTreeMap<String, String> = BTreeMap::new();
        for label in supporting().flat_map(|note| &note.tags) {
            let shown = names.tag(label);
            tags.entry(shown.to_lowercase()).or_insert(shown);
        }
        let tools: BTreeSet<String> = supporting().flat_map(|note| note.tools.iter().cloned()).collect();
        let chosen: BTreeSet<RecordId> = ids.iter().copied().collect();
        MergePreview {
            tags: tags.into_values().collect(),
            tools: tools.into_iter().collect(),
            impact: supporting().filter_map(|note| note.impact).max(),
            uncounted: merged.links.iter().filter(|one| chosen.contains(&one.note.id) && !one.counts()).count() as u32,
            evidence: merged.counts,
        }
    })
}
