//! Reading the notes back with the host, who keeps, corrects or strikes each. A strike can be undone until the read-back
//! ends; then its words are forgotten for ever and only their number stays. Which read-back is under way is kept on this
//! device, so that closing the app in between loses nothing. What is NOT here: erasure itself (the store).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Observation, RecordKind};
use shadowday_model::sentence;
use shadowday_model::vocabulary::HostVerdict;
use shadowday_store::{Act, ObservationFilter, Read, Sealed, Seen, Standing};

use crate::api::{Done, JudgeLine, Nothing, ReadBack, ReadBackChoice, ReadBackOf, Touched, UnfinishedReadBack};
use crate::app::App;
use crate::carried::forget_made_from;
use crate::error::Error;
use crate::observations::reworded;
use crate::parse::id;
use crate::photos::{delete_files, forget_photos};
use crate::questions::ask_follows;
use crate::view::{self, Names};
use crate::{days, words};

/// Remembers the read-back under way.
const UNDER_WAY: &str = "read_back";
/// The kind of act that strikes a line.
pub(crate) const STRIKE: &str = "strike_line";
/// A day with more notes than this is an imported one, which no host reads.
const MOST_LINES: u32 = 2_000;

/// The read-back under way, as this device remembers it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct UnderWay {
    day: RecordId,
    host: Option<String>,
    /// Files of struck photos that are still to be deleted.
    #[serde(default)]
    photos: Vec<String>,
}

impl UnderWay {
    fn kept(&self) -> Result<Value, Error> {
        serde_json::to_value(self)
            .map_err(|error| Error::Bug(sentence!("error-answer-not-written", why = error.to_string())))
    }
}

/// The read-back under way, or what could be read back on a day.
pub fn read_back(app: &App, request: ReadBackOf) -> Result<ReadBack, Error> {
    let under_way = under_way(app)?;
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let day = under_way.as_ref().map(|it| it.day).or(wanted);
        let row = match day {
            Some(day) => read.day(day),
            None => days::day_of_today(read, now),
        };
        let running = under_way.is_some();
        let host = under_way.map_or(request.host, |it| it.host);
        let Some(row) = row else {
            return ReadBack { day: None, running: false, host: None, choices: Vec::new(), notes: Vec::new() };
        };
        let names = Names::read(read);
        let all = lines(read, row.day.id, Standing::Standing);
        let choices = choices(&names, &all);
        let shown = all.iter().filter(|note| is_about(&names, note, host.as_deref()));
        let notes = shown.map(|note| view::note(&names, note, Some(&row.day))).collect();
        ReadBack { day: Some(view::day(&names, &row)), running, host, choices, notes }
    })
}

/// The lines of a day that a host may hear: sealed ones never, and nothing where there are no words.
fn lines(read: &Read<'_>, day: RecordId, standing: Standing) -> Vec<Observation> {
    let filter = ObservationFilter {
        days: BTreeSet::from([day]),
        sealed: Sealed::Without,
        standing,
        limit: MOST_LINES,
        ..ObservationFilter::default()
    };
    read.observations(&filter).into_iter().filter(|note| !note.text.is_empty()).collect()
}

fn is_about(names: &Names, note: &Observation, host: Option<&str>) -> bool {
    host.is_none_or(|host| note.hosts.iter().any(|id| names.pseudonym(*id).as_deref() == Some(host)))
}

fn choices(names: &Names, all: &[Observation]) -> Vec<ReadBackChoice> {
    let mut counts = BTreeMap::<String, u32>::new();
    for host in all.iter().flat_map(|note| &note.hosts).filter_map(|id| names.pseudonym(*id)) {
        *counts.entry(host).or_default() += 1;
    }
    counts.into_iter().map(|(host, lines)| ReadBackChoice { host, lines }).collect()
}

fn under_way(app: &App) -> Result<Option<UnderWay>, Error> {
    let kept = app.notebook().store.local(UNDER_WAY)?;
    // What a later version wrote counts as absent; the day is still there to begin again.
    Ok(kept.and_then(|value| serde_json::from_value(value).ok()))
}

/// Whether a read-back is under way, so that strikes can still be undone.
pub(crate) fn is_under_way(app: &App) -> Result<bool, Error> {
    Ok(under_way(app)?.is_some())
}

/// The read-back that was begun and not ended, if any.
pub fn unfinished_read_back(app: &App, _: Nothing) -> Result<Option<UnfinishedReadBack>, Error> {
    let Some(UnderWay { day, host, .. }) = under_way(app)? else { return Ok(None) };
    app.read(|read| {
        let row = read.shadow_day(day)?;
        let names = Names::read(read);
        let struck = struck(read, &names, day, host.as_deref()).len() as u32;
        Some(UnfinishedReadBack { day: day.to_string(), team_name: names.team_name(row.team), host, struck })
    })
}

/// Lines of this read-back that are struck and still have their words, removed ones too.
fn struck(read: &Read<'_>, names: &Names, day: RecordId, host: Option<&str>) -> Vec<Observation> {
    let is_struck = |note: &Observation| note.host_verdict == HostVerdict::Struck && is_about(names, note, host);
    lines(read, day, Standing::Either).into_iter().filter(is_struck).collect()
}

/// Begins to read back: from now on verdicts can be given, until it is ended.
pub fn begin_read_back(app: &App, request: ReadBackOf) -> Result<Done, Error> {
    if under_way(app)?.is_some() {
        return Err(Error::Refused(sentence!("error-read-back-not-ended")));
    }
    let page = read_back(app, request)?;
    let Some(day) = page.day.filter(|_| !page.notes.is_empty()) else {
        return Err(Error::invalid("day", sentence!("error-nothing-to-read-back")));
    };
    let begun = UnderWay { day: id("day", &day.id)?, host: page.host, photos: Vec::new() };
    app.notebook().store.set_local(UNDER_WAY, &begun.kept()?)?;
    Ok(told(app, "done-read-back-begun"))
}

/// What only this device remembers changed.
fn told(app: &App, message: &str) -> Done {
    let touched = Touched::kind("read_back");
    app.announce(&touched);
    Done { undo: None, message: message.to_owned(), message_args: BTreeMap::new(), touched, id: None }
}

/// Keeps what the host says of a line: it stays, it is corrected, it is struck.
pub fn judge_line(app: &App, request: JudgeLine) -> Result<Done, Error> {
    let note: RecordId = id("id", &request.id)?;
    let (kind, message, verdict) = match request.verdict.as_str() {
        "kept" => ("keep_line", "done-line-kept", HostVerdict::Kept),
        "corrected" => ("correct_line", "done-line-corrected", HostVerdict::Corrected),
        "struck" => (STRIKE, "done-line-struck", HostVerdict::Struck),
        other => return Err(Error::invalid("verdict", sentence!("error-no-verdict", text = other))),
    };
    let Some(it) = under_way(app)? else {
        return Err(Error::Refused(sentence!("error-no-read-back")));
    };
    let done = app.act(kind, None, |act| {
        let old = act.read().observation(note).filter(|old| !old.removed && !old.sealed && old.day == Some(it.day));
        let old = old.ok_or_else(|| Error::Missing(sentence!("error-missing-line")))?;
        let mut fields = FieldMap::from([("host_verdict".to_owned(), json!(verdict))]);
        if verdict == HostVerdict::Corrected {
            fields.extend(corrected(act, &old, request.words.as_deref().unwrap_or_default())?);
            ask_follows(act, &old, &fields)?;
        }
        Ok(act.write(RecordKind::Observation, note, fields, Seen::Now)?)
    })?;
    Ok(done.said(message, &[]).about(note))
}

/// The line with the host's words in place of the old ones; what was said around them in signs stays as it is.
fn corrected(act: &mut Act<'_>, old: &Observation, said: &str) -> Result<FieldMap, Error> {
    let said = words::optional(said);
    if said.is_empty() {
        return Err(Error::invalid("words", sentence!("error-correction-empty")));
    }
    let line = if old.raw.contains(&old.text) {
        old.raw.replacen(&old.text, &said, 1)
    } else {
        with_signs(&old.raw, &old.text, &said)
    };
    let mut fields = reworded(act, old, &line)?;
    // The host's words are words, whatever signs are among them.
    fields.insert("text".to_owned(), json!(said));
    Ok(fields)
}

/// The words with the signs of the old line: those that stood for a word of it stay at that word, the rest before or
/// behind.
fn with_signs(raw: &str, text: &str, said: &str) -> String {
    let shown: BTreeSet<&str> = text.split_whitespace().collect();
    let bare = |sign: &str| sign.trim_start_matches(['@', '#', '&', '"', '“']).to_owned();
    let (mut before, mut behind) = (Vec::new(), Vec::new());
    let mut at_words = BTreeMap::new();
    let mut words_began = false;
    for sign in raw.split_whitespace() {
        if shown.contains(sign) {
            words_began = true;
        } else if said.split_whitespace().any(|word| word == bare(sign)) {
            at_words.insert(bare(sign), sign);
            words_began = true;
        } else if words_began {
            behind.push(sign);
        } else {
            before.push(sign);
        }
    }
    let signed = |part: &str| {
        let word = part.trim_end();
        at_words.get(word).map_or_else(|| part.to_owned(), |sign| format!("{sign}{}", &part[word.len()..]))
    };
    let words: String = said.split_inclusive(char::is_whitespace).map(signed).collect();
    before.into_iter().chain([words.as_str()]).chain(behind).collect::<Vec<_>>().join(" ")
}

/// Ends the read-back: the words of struck lines are forgotten for ever, here and in what was drafted from them. Until all
/// of it has happened the read-back counts as under way, so that a crash in between is made good by ending it again.
pub fn end_read_back(app: &App, _: Nothing) -> Result<Done, Error> {
    let Some(mut ending) = under_way(app)? else {
        return Err(Error::Refused(sentence!("error-no-read-back")));
    };
    let done = app.act("end_read_back", None, |act| {
        let names = Names::read(act.read());
        let gone = struck(act.read(), &names, ending.day, ending.host.as_deref());
        for note in &gone {
            ending.photos.extend(forget_line(act, note)?);
        }
        if !gone.is_empty() {
            let before = act.read().shadow_day(ending.day).map_or(0, |row| row.struck_lines);
            let count = FieldMap::from([("struck_lines".to_owned(), json!(before + gone.len() as u32))]);
            act.write(RecordKind::ShadowDay, ending.day, count, Seen::Now)?;
            act.set_local(UNDER_WAY, &ending.kept()?)?;
        }
        Ok((gone.len().to_string(), ending.photos))
    })?;
    delete_files(app, &done.value.1)?;
    let count = done.value.0.clone();
    app.notebook().store.set_local(UNDER_WAY, &Value::Null)?;
    let mut said = done.said("done-read-back-ended", &[("count", &count)]);
    said.touched.extend(told(app, "done-read-back-ended").touched);
    Ok(Done { undo: None, ..said })
}

/// Takes a struck line away, with every record that was made from its words. Gives the files of its photos.
fn forget_line(act: &mut Act<'_>, note: &Observation) -> Result<Vec<String>, Error> {
    let words = act.changes_with_words(note.id)?;
    act.forget(&words)?;
    act.remove(RecordKind::Observation, note.id, Seen::Now)?;
    forget_made_from(act, note.id)?;
    forget_photos(act, note.id)
}

#[cfg(test)]
mod tests {
    use super::with_signs;

    #[test]
    fn signs_of_a_line_outlive_its_correction() {
        let of = |raw, text, said| with_signs(raw, text, said);
        assert_eq!(
            of("3 Waits for @A1 the lead !1", "Waits for A1 the lead", "Waits long for A1 the lead"),
            "3 Waits long for @A1 the lead !1"
        );
        assert_eq!(of("2 &CRM hangs @A1", "CRM hangs A1", "It hangs"), "2 &CRM It hangs @A1");
        assert_eq!(of("\"I copy it @A1", "I copy it A1", "I type it\nA1"), "\"I type it\n@A1");
    }
}
