//! Photos of notes: taken in from a file or the clipboard, looked at and covered, kept without anything but their pixels.
//! A picture stays in memory until it is saved; what was picked is never written to disk as it was. What is NOT here: how
//! a picture is read and covered (`exchange::picture`), how its file is kept (`store`).

use std::collections::{BTreeSet, VecDeque};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::json;
use shadowday_exchange::picture::{Area, Cover, FILE_BYTES, Picture, PictureError, Written};
use shadowday_model::capture;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Attachment, FieldMap, Record, RecordKind};
use shadowday_model::sentence;
use shadowday_report::PhotoFile;
use shadowday_store::{Act, Read, Seen, attachment_digest};

use crate::api::{
    self, DescribePhoto, Done, FileToken, Logged, Nothing, OneId, PastedPhoto, PhotoArea, PhotoOf, PhotoShown,
    SavePhoto, ShowPhoto, StagedId, StagedPhoto,
};
use crate::app::App;
use crate::days::day_of_today;
use crate::error::Error;
use crate::founding::day_for_a_note;
use crate::notices::refuse_photos;
use crate::observations::{compose, one};
use crate::parse::{id, lexicon, position};
use crate::words;

/// Pictures in memory; the oldest goes when another comes.
const MOST_STAGED: usize = 3;
/// A file in the clipboard. It crosses as text, so it is held several times.
const PASTED_BYTES: usize = 12 << 20;
/// The request that holds one.
pub(crate) const PASTED_REQUEST: usize = PASTED_BYTES / 3 * 4 + 1_024;
/// The longer side of a picture that is being looked at before it is saved.
const LOOKED_AT_SIDE: u32 = 1_280;
/// The longer side of a small one beside its note.
const SMALL_SIDE: u32 = 320;
/// The longer side of one in a report: sharp at half a page's width, and small enough to send.
const PRINTED_SIDE: u32 = 1_000;
/// More than anybody draws.
const MOST_AREAS: usize = 200;
/// Photos of one note.
const MOST_OF_A_NOTE: usize = 20;

/// Pictures that were taken in and not saved yet.
#[derive(Default)]
pub(crate) struct Staged {
    next: u32,
    known: VecDeque<(String, Arc<Picture>)>,
}

impl Staged {
    fn keep(&mut self, picture: Arc<Picture>) -> String {
        self.next += 1;
        let id = format!("photo-{}", self.next);
        self.known.push_back((id.clone(), picture));
        if self.known.len() > MOST_STAGED {
            self.known.pop_front();
        }
        id
    }

    fn get(&self, id: &str) -> Result<Arc<Picture>, Error> {
        let found = self.known.iter().find(|(known, _)| known == id).map(|(_, picture)| Arc::clone(picture));
        found.ok_or_else(|| Error::invalid("staged", sentence!("error-photo-let-go")))
    }

    fn let_go(&mut self, id: &str) {
        self.known.retain(|(known, _)| known != id);
    }
}

impl From<PictureError> for Error {
    fn from(error: PictureError) -> Self {
        Self::invalid("file", error.sentence())
    }
}

/// Asks for a picture with the system's dialog.
pub fn pick_photo(app: &App, _: Nothing) -> Result<Option<StagedPhoto>, Error> {
    app.host().pick_photo().map(|path| staged_file(app, &path)).transpose()
}

/// Takes in a file that was dropped on the window.
pub fn take_photo(app: &App, request: FileToken) -> Result<StagedPhoto, Error> {
    let path = app.files().path(&request.token)?;
    staged_file(app, &path)
}

/// Takes in what was pasted.
pub fn paste_photo(app: &App, request: PastedPhoto) -> Result<StagedPhoto, Error> {
    let bytes = STANDARD.decode(request.base64.as_bytes()).map_err(|_| PictureError::Broken)?;
    drop(request);
    staged(app, &bytes)
}

fn staged_file(app: &App, path: &Path) -> Result<StagedPhoto, Error> {
    let unreadable = |error: std::io::Error| Error::Unreachable(sentence!("error-photo-unreadable", why = &error));
    let about = std::fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(PictureError::Unknown.into());
    }
    let mut bytes = Vec::new();
    // One more than is taken, so that a file that grows meanwhile is found out too.
    let file = std::fs::File::open(path).map_err(unreadable)?;
    file.take(FILE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    staged(app, &bytes)
}

fn staged(app: &App, bytes: &[u8]) -> Result<StagedPhoto, Error> {
    let picture = Arc::new(Picture::read(bytes)?);
    let url = data_url("image/jpeg", &picture.shown(LOOKED_AT_SIDE)?);
    let (width, height) = (picture.width(), picture.height());
    Ok(StagedPhoto { id: app.staged().keep(picture), url, width, height })
}

fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

/// Lets a picture go that is not going to be saved.
pub fn let_photo_go(app: &App, request: StagedId) -> Result<Nothing, Error> {
    app.staged().let_go(&request.id);
    Ok(Nothing {})
}

/// The hosts of the day who did not allow photos, by pseudonym.
pub fn photo_refusals(app: &App, request: PhotoOf) -> Result<Vec<String>, Error> {
    let note = request.note.as_deref().map(|text| id("note", text)).transpose()?;
    refusals(app, note)
}

fn refusals(app: &App, note: Option<RecordId>) -> Result<Vec<String>, Error> {
    let now = app.notebook().store.now();
    app.read(|read| {
        let note = note.and_then(|note| read.observation(note));
        let day = match &note {
            Some(note) => note.day.and_then(|day| read.shadow_day(day)),
            None => day_of_today(read, now).map(|row| row.day),
        };
        let of_day = day.map(|day| day.hosts).unwrap_or_default();
        let hosts: BTreeSet<RecordId> =
            of_day.into_iter().chain(note.into_iter().flat_map(|note| note.hosts)).collect();
        refuse_photos(read, &hosts)
    })
}

/// A photo in a file and the note that begins with it: what `shadowday note --photo` asks for, of this process or of the
/// window that has the notebook open.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePhoto {
    /// The file, from the root: the window may stand elsewhere.
    pub photo_file: PathBuf,
    /// The line of the note; what the photo shows when empty.
    pub line: String,
    /// What it shows, in words; the line when empty.
    pub description: String,
    /// Parts that are covered for good.
    pub areas: Vec<PhotoArea>,
    /// The only part that is kept.
    pub keep: Option<PhotoArea>,
    /// It was looked at, and nothing in it must be hidden.
    pub nothing_to_hide: bool,
    /// It is saved although a host of the day did not allow photos.
    pub although_refused: bool,
}

/// Begins a note with a photo from a file.
pub fn log_file(app: &App, request: FilePhoto) -> Result<Logged, Error> {
    let staged = staged_file(app, &request.photo_file)?.id;
    let said = capture::parse(&request.line, lexicon()).text;
    let description = if request.description.trim().is_empty() { said } else { request.description };
    let saved = save_photo(
        app,
        SavePhoto {
            staged: staged.clone(),
            note: None,
            line: request.line,
            areas: request.areas,
            keep: request.keep,
            nothing_to_hide: request.nothing_to_hide,
            description,
            although_refused: request.although_refused,
        },
    );
    app.staged().let_go(&staged);
    let done = saved?;
    let note: RecordId = id("note", done.id.as_deref().unwrap_or_default())?;
    let note = app.read(|read| one(read, note))?.ok_or_else(|| Error::Missing(sentence!("error-missing-note")))?;
    Ok(Logged { done, note })
}

/// Saves a picture with a note, or with a new one: covered, without anything but its pixels, on disk before its act.
pub fn save_photo(app: &App, request: SavePhoto) -> Result<Done, Error> {
    let picture = app.staged().get(&request.staged)?;
    let note: Option<RecordId> = request.note.as_deref().map(|text| id("note", text)).transpose()?;
    let description = words::one_line("description", &request.description)?;
    let cover = cover(&request, &picture)?;
    let refused = refusals(app, note)?;
    if !refused.is_empty() && !request.although_refused {
        return Err(Error::Refused(sentence!("error-photo-not-allowed", hosts = refused.join(", "))));
    }
    let now = app.notebook().store.now();
    let day = if note.is_none() { Some(day_for_a_note(app, now)?) } else { None };
    let written = Picture::clone(&picture).covered(&cover).written()?;
    let store = &app.notebook().store;
    let file = app.stored(store.keep_attachment(&written.bytes, written.ending))?;
    let record = Attachment { redacted: cover != Cover::Nothing, ..described(&file, &written, description) };
    let done = app.act("attach_photo", None, |act| {
        let note = match (note, day) {
            (None, Some(day)) => begin_note(act, &request, &record.description, day)?,
            (note, _) => note_for_a_photo(act, note)?,
        };
        let photo = Attachment { id: act.new_id(), observation: Some(note), ..record.clone() };
        act.create(Attachment::KIND, photo.id, photo.to_fields())?;
        Ok(note)
    });
    let done = match done {
        Ok(done) => done,
        Err(error) => {
            // Nothing names it. If it cannot be deleted now, it goes at the next start.
            if let Err(error) = store.delete_attachment(&file) {
                tracing::warn!("the file of a photo that was not saved stays until the next start: {error}");
            }
            return Err(error);
        }
    };
    app.staged().let_go(&request.staged);
    let note = done.value;
    Ok(done.said("done-photo-saved", &[]).about(note))
}

fn described(file: &str, written: &Written, description: String) -> Attachment {
    Attachment {
        file: file.to_owned(),
        sha256: attachment_digest(&written.bytes),
        media_type: written.media_type.to_owned(),
        bytes: written.bytes.len() as u32,
        description,
        exif_stripped: true,
        ..Attachment::new(RecordId(uuid::Uuid::nil()))
    }
}

/// What is to be hidden, which a person must have said.
fn cover(request: &SavePhoto, picture: &Picture) -> Result<Cover, Error> {
    let area = |area: &PhotoArea| {
        let area = Area { x: area.x, y: area.y, width: area.width, height: area.height };
        let outside = || Error::invalid("areas", sentence!("error-photo-area-outside"));
        if picture.holds(area) { Ok(area) } else { Err(outside()) }
    };
    if request.areas.len() > MOST_AREAS {
        return Err(Error::invalid("areas", sentence!("error-photo-areas", most = MOST_AREAS)));
    }
    match &request.keep {
        Some(kept) => Ok(Cover::AllBut(area(kept)?)),
        None if !request.areas.is_empty() => {
            Ok(Cover::Areas(request.areas.iter().map(area).collect::<Result<_, _>>()?))
        }
        None if request.nothing_to_hide => Ok(Cover::Nothing),
        None => Err(Error::invalid("areas", sentence!("error-photo-not-looked-at"))),
    }
}

fn begin_note(act: &mut Act<'_>, request: &SavePhoto, description: &str, day: RecordId) -> Result<RecordId, Error> {
    let line = if request.line.trim().is_empty() { description } else { &request.line };
    let now = act.now();
    let note = compose(act, line, day, now, false)?;
    act.create(RecordKind::Observation, note.id, note.to_fields())?;
    Ok(note.id)
}

fn note_for_a_photo(act: &Act<'_>, note: Option<RecordId>) -> Result<RecordId, Error> {
    let missing = || Error::Missing(sentence!("error-missing-note"));
    let note = note.and_then(|note| act.read().observation(note)).filter(|note| !note.removed && !note.erased);
    let note = note.ok_or_else(missing)?.id;
    if act.read().parts::<Attachment>(note).len() >= MOST_OF_A_NOTE {
        return Err(Error::Refused(sentence!("error-photo-too-many", most = MOST_OF_A_NOTE)));
    }
    Ok(note)
}

/// A photo to look at.
pub fn photo(app: &App, request: ShowPhoto) -> Result<PhotoShown, Error> {
    let wanted = id("id", &request.id)?;
    let photo = app.read(|read| standing(read, wanted))?.ok_or_else(missing)?;
    let store = &app.notebook().store;
    let bytes = store.attachment(&photo.file, &photo.sha256)?;
    let bytes = bytes.ok_or_else(|| Error::Unreachable(sentence!("error-photo-gone")))?;
    let url = if request.whole {
        // What is kept is one of two types; the record's word is not passed on to the page as it is.
        data_url(if photo.media_type == "image/png" { "image/png" } else { "image/jpeg" }, &bytes)
    } else {
        data_url("image/jpeg", &Picture::read(&bytes)?.shown(SMALL_SIDE)?)
    };
    Ok(PhotoShown { url, description: photo.description })
}

/// A photo as a report prints it. One whose file is gone or damaged is left out, and the check of the notebook tells of it.
pub(crate) fn printed(app: &App, photo: &Attachment) -> Option<PhotoFile> {
    let bytes = app.notebook().store.attachment(&photo.file, &photo.sha256).ok()??;
    let picture = Picture::read(&bytes).ok()?;
    let jpeg = picture.shown(PRINTED_SIDE).ok()?;
    Some(PhotoFile { jpeg: jpeg.into(), width: picture.width(), height: picture.height() })
}

fn standing(read: &Read<'_>, photo: RecordId) -> Option<Attachment> {
    read.part::<Attachment>(photo).filter(|photo| !photo.removed && !photo.file.is_empty())
}

fn missing() -> Error {
    Error::Missing(sentence!("error-missing-photo"))
}

/// Says in other words what a photo shows.
pub fn describe_photo(app: &App, request: DescribePhoto) -> Result<Done, Error> {
    let photo = id("id", &request.id)?;
    let description = words::one_line("description", &request.description)?;
    let seen = Seen::At(position(&request.seen)?);
    let done = app.act("describe_photo", None, |act| {
        standing(act.read(), photo).ok_or_else(missing)?;
        let fields = FieldMap::from([("description".to_owned(), json!(description))]);
        Ok(act.write(Attachment::KIND, photo, fields, seen)?)
    })?;
    Ok(done.said("done-photo-described", &[]).about(photo))
}

/// Takes a photo away; it can be brought back, so its file stays.
pub fn remove_photo(app: &App, request: OneId) -> Result<Done, Error> {
    let photo = id("id", &request.id)?;
    let done = app.act("remove_photo", None, |act| {
        standing(act.read(), photo).ok_or_else(missing)?;
        Ok(act.remove(Attachment::KIND, photo, Seen::Now)?)
    })?;
    Ok(done.said("done-photo-removed", &[]).about(photo))
}

/// Erases a photo for ever, with its file. It cannot be undone.
pub fn erase_photo(app: &App, request: OneId) -> Result<Done, Error> {
    let photo = id("id", &request.id)?;
    let done = app.act("forget", None, |act| {
        let record = act.read().part::<Attachment>(photo).filter(|record| !record.file.is_empty());
        let file = record.ok_or_else(missing)?.file;
        forget(act, photo)?;
        Ok(vec![file])
    })?;
    delete_files(app, &done.value)?;
    Ok(Done { undo: None, ..done.said("done-photo-erased", &[]).about(photo) })
}

/// Forgets every photo that a note ever had, also removed and undone ones. Gives their files, to be deleted after the commit.
pub(crate) fn forget_photos(act: &mut Act<'_>, note: RecordId) -> Result<Vec<String>, Error> {
    let mut files = Vec::new();
    for (photo, file) in act.read().attachments_ever(note) {
        forget(act, photo)?;
        files.push(file);
    }
    Ok(files)
}

fn forget(act: &mut Act<'_>, photo: RecordId) -> Result<(), Error> {
    let words = act.changes_with_words(photo)?;
    act.forget(&words)?;
    if act.read().part::<Attachment>(photo).is_some() {
        act.remove(Attachment::KIND, photo, Seen::Now)?;
    }
    Ok(())
}

/// Deletes files whose names were forgotten. What cannot be deleted now is told, and tried again at the next start.
pub(crate) fn delete_files(app: &App, files: &[String]) -> Result<(), Error> {
    let store = &app.notebook().store;
    for file in files {
        let deleted = store.delete_attachment(file);
        deleted.map_err(|error| Error::Unreachable(sentence!("error-photo-not-deleted", why = error.sentence())))?;
    }
    Ok(())
}

/// The photos of every note, as screens show them.
pub(crate) fn by_note(read: &Read<'_>) -> std::collections::BTreeMap<RecordId, Vec<api::Photo>> {
    let mut photos = std::collections::BTreeMap::<RecordId, Vec<api::Photo>>::new();
    for photo in read.every::<Attachment>().into_iter().filter(|photo| !photo.file.is_empty()) {
        if let Some(note) = photo.observation {
            photos
                .entry(note)
                .or_default()
                .push(api::Photo { id: photo.id.to_string(), description: photo.description });
        }
    }
    photos
}
