//! Photos of a day: each under the words of its note, where everybody concerned allowed it. What is NOT here: covering what
//! must not be seen, which is done before a photo is kept.

use shadowday_model::ids::RecordId;
use shadowday_model::time::Lived;

use super::furniture::clock;
use super::parts::section;
use super::scope::{Note, Scope, cut};
use super::{Block, Photo, Place, Section};
use crate::input::{PhotoFile, PhotoRow};
use crate::messages::msg;

/// Photos that pages carry.
const MOST: usize = 8;

/// How many photos a note has.
pub fn count_of(scope: &Scope<'_>, note: RecordId) -> u32 {
    let count = scope.rows.photos.iter().filter(|photo| photo.observation == note).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The photos of the notes shown, in their order; nothing when there is none.
pub fn photos(scope: &Scope<'_>, place: Place) -> Option<Section> {
    let words = scope.words;
    let of = |note| scope.rows.photos.iter().filter(move |photo: &&PhotoRow| photo.observation == note);
    let all: Vec<(&Note, &PhotoRow)> =
        scope.notes.iter().flat_map(|note| of(note.row.id).map(move |photo| (note, photo))).collect();
    let shown: Vec<(&Note, &PhotoRow, &PhotoFile)> = all
        .iter()
        .filter(|(_, photo)| photo.allowed)
        .filter_map(|(note, photo)| Some((*note, *photo, photo.picture.as_ref()?)))
        .collect();
    let mut blocks = Vec::new();
    if !shown.is_empty() {
        let photos = shown.iter().take(MOST).enumerate();
        blocks.push(Block::Photos { photos: photos.map(|(at, photo)| one(scope, at, *photo)).collect() });
    }
    let more = shown.len().saturating_sub(MOST);
    if more > 0 {
        blocks.push(Block::Note { text: msg!(words, "photos-more", n = more) });
    }
    let not_allowed = all.iter().filter(|(_, photo)| !photo.allowed).count();
    if not_allowed > 0 {
        blocks.push(Block::Note { text: msg!(words, "photos-not-allowed", n = not_allowed) });
    }
    (!blocks.is_empty()).then(|| section("photos", words.say("heading-photos"), place, blocks))
}

fn one(scope: &Scope<'_>, at: usize, (note, photo, picture): (&Note<'_>, &PhotoRow, &PhotoFile)) -> Photo {
    let time = note.row.minute().or(note.row.recorded_at).map(|at: Lived| clock(at)).unwrap_or_default();
    let evidence = scope.ids.get(&note.row.id).cloned().unwrap_or_default();
    let detail: Vec<String> = [time, evidence].into_iter().filter(|part| !part.is_empty()).collect();
    Photo {
        words: cut(&scope.released_text(note), 200),
        detail: detail.join(" · "),
        alt: cut(&photo.description, 300),
        file: format!("photo-{}.jpg", at + 1),
        width: picture.width,
        height: picture.height,
        jpeg: picture.jpeg.clone(),
    }
}
