//! What hosts are told before they are shadowed: the page to print or send, and who was told and allowed what.
//! What is NOT here: the words of the notice (`programme`, messages) and how the page looks (`report`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::json;
use shadowday_model::ids::RecordId;
use shadowday_model::records::{FieldMap, Notice, Observation, QuestionCard, Record, ShadowDay};
use shadowday_model::sentence;
use shadowday_model::time::Lived;
use shadowday_report::{Format, HostNotice, Messages, Paper, Written, notice};
use shadowday_store::{Act, Read, Seen};

use crate::api::{self, DayNotices, Done, MadeNotice, MakeNotice, MarkNotice, ReadDay};
use crate::app::App;
use crate::atomic;
use crate::cards::shipped_questions;
use crate::days::{dates, day_of_today};
use crate::error::Error;
use crate::founding::is_first_name;
use crate::jobs::Job;
use crate::parse::id;
use crate::reports::{clean_name, folder};
use crate::view::Names;

/// What a host was told and allowed last, over all days: the newest record stands.
fn latest(notices: Vec<Notice>) -> BTreeMap<RecordId, Notice> {
    let mut by_host: BTreeMap<RecordId, Notice> = BTreeMap::new();
    for one in notices {
        let Some(host) = one.host else { continue };
        if by_host.get(&host).is_none_or(|known| known.id < one.id) {
            by_host.insert(host, one);
        }
    }
    by_host
}

/// Words of a host who was asked and did not allow quotes, or who objected, may not be quoted, whatever the note says.
pub(crate) fn withdraw_quotes(observations: &mut [Observation], notices: &[Notice]) {
    let latest = latest(notices.to_vec());
    let refuses = |host: &RecordId| latest.get(host).is_some_and(|one| !one.quotes || one.objected_at.is_some());
    for note in observations.iter_mut().filter(|note| note.hosts.iter().any(refuses)) {
        note.quotable = false;
    }
}

/// The pseudonyms of those of these hosts who were asked and did not allow photos, or who objected.
pub(crate) fn refuse_photos(read: &Read<'_>, hosts: &BTreeSet<RecordId>) -> Vec<String> {
    let latest = latest(read.every());
    let refuses = |host: &&RecordId| latest.get(host).is_some_and(|one| !one.photo || one.objected_at.is_some());
    let refusing = hosts.iter().filter(refuses).filter_map(|host| read.host(*host));
    let names: BTreeSet<String> = refusing.map(|host| host.pseudonym).collect();
    names.into_iter().collect()
}

/// Whether a photo of a note may be printed: every host of the note allowed photos, and none of the day who was asked did not.
pub(crate) fn photo_allowed(notices: &[Notice], note: &Observation, day: Option<&ShadowDay>) -> bool {
    let latest = latest(notices.to_vec());
    let allows = |said: &Notice| said.photo && said.objected_at.is_none();
    let of_day = day.into_iter().flat_map(|day| &day.hosts);
    note.hosts.iter().all(|host| latest.get(host).is_some_and(allows))
        && of_day.into_iter().all(|host| latest.get(host).is_none_or(allows))
}

/// The hosts of a day and of its leader in its team, and what each was told and allowed.
pub fn day_notices(app: &App, request: ReadDay) -> Result<DayNotices, Error> {
    let wanted = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let version = read.programme().map_or(1, |programme| programme.notice_version);
        let row = wanted.map_or_else(|| day_of_today(read, now), |day| read.day(day));
        let day = row.map(|row| row.day);
        let team = day.as_ref().and_then(|day| day.team);
        DayNotices {
            hosts: day.as_ref().map(|day| hosts_of(read, day)).unwrap_or_default(),
            day: day.map(|day| day.id.to_string()),
            team: team.map(|team| Names::read(read).team(team).map_or(team, |team| team.id).to_string()),
            version,
        }
    })
}

fn hosts_of(read: &Read<'_>, day: &ShadowDay) -> Vec<api::HostNotice> {
    let known = latest(read.every());
    let here = |leader: Option<RecordId>| leader == day.leader || leader.is_none();
    let hosts = day.team.map(|team| read.hosts(Some(team))).unwrap_or_default();
    let shown = hosts.into_iter().filter(|host| here(host.leader) || day.hosts.contains(&host.id));
    let moment = |at: Option<Lived>| at.map(|at| at.to_string());
    shown
        .map(|host| {
            let said = known.get(&host.id);
            api::HostNotice {
                host: host.id.to_string(),
                pseudonym: host.pseudonym,
                role: host.role,
                told_at: moment(said.and_then(|said| said.told_at)),
                version: said.map_or(0, |said| said.version),
                notes: said.is_some_and(|said| said.notes),
                quotes: said.is_some_and(|said| said.quotes),
                photo: said.is_some_and(|said| said.photo),
                objected_at: moment(said.and_then(|said| said.objected_at)),
            }
        })
        .collect()
}

/// Writes down what a host was told or allowed. Allowing something means that the host was told.
pub fn mark_notice(app: &App, request: MarkNotice) -> Result<Done, Error> {
    let (host, day): (RecordId, RecordId) = (id("host", &request.host)?, id("day", &request.day)?);
    let done = app.act("mark_notice", None, |act| {
        let known = act.read().host(host).filter(|host| !host.removed);
        let pseudonym = known.ok_or_else(|| Error::Missing(sentence!("error-missing-host")))?.pseudonym;
        act.read().shadow_day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?;
        let version = act.read().programme().map_or(1, |programme| programme.notice_version);
        let said = latest(act.read().parts(host)).remove(&host);
        let mut fields = marked(&request, act.now(), version)?;
        let told = said.as_ref().is_some_and(|said| said.told_at.is_some());
        if request.on && !told && matches!(request.what.as_str(), "notes" | "quotes" | "photo") {
            fields.extend(told_now(act.now(), version));
        }
        match said {
            Some(said) if said.day == Some(day) => act.write(Notice::KIND, said.id, fields, Seen::Now)?,
            said => say_again(act, (host, day), said, fields)?,
        }
        Ok(pseudonym)
    })?;
    let pseudonym = done.value.clone();
    Ok(done.said("done-notice-marked", &[("name", &pseudonym)]))
}

/// A record of this day: what was allowed before, and what is said now.
fn say_again(
    act: &mut Act<'_>,
    (host, day): (RecordId, RecordId),
    before: Option<Notice>,
    fields: FieldMap,
) -> Result<(), Error> {
    let mut record = before.unwrap_or_else(|| Notice::new(act.new_id()));
    record.id = act.new_id();
    (record.host, record.day) = (Some(host), Some(day));
    let mut all = record.to_fields();
    all.extend(fields);
    Ok(act.create(Notice::KIND, record.id, all)?)
}

fn told_now(now: Lived, version: u32) -> FieldMap {
    FieldMap::from([("told_at".to_owned(), json!(now)), ("version".to_owned(), json!(version))])
}

fn marked(request: &MarkNotice, now: Lived, version: u32) -> Result<FieldMap, Error> {
    let one = |name: &str, value| FieldMap::from([(name.to_owned(), value)]);
    match request.what.as_str() {
        "told" if request.on => Ok(told_now(now, version)),
        "told" => Ok(one("told_at", serde_json::Value::Null)),
        allowed @ ("notes" | "quotes" | "photo") => Ok(one(allowed, json!(request.on))),
        "objected" => Ok(one("objected_at", json!(request.on.then_some(now)))),
        other => Err(Error::invalid("what", sentence!("error-not-said-by-hosts", text = other))),
    }
}

/// Makes the notice as a file in the folder of reports, or where a person chooses.
pub fn make_notice(app: &App, request: MakeNotice, job: &mut Job<'_>) -> Result<MadeNotice, Error> {
    let (written, name) = set(app, &request, job)?;
    let name = format!("{name}.{}", request.format);
    let path = match request.choose_place.then(|| app.host().choose_save(&name, &folder(app))).flatten() {
        Some(Some(chosen)) => chosen,
        Some(None) => return Err(Error::Cancelled(sentence!("error-cancelled-no-file"))),
        None => folder(app).join(&name),
    };
    let path = atomic::write_new(&path, &written.bytes)?;
    let shown =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(MadeNotice {
        name: shown(path.file_name()),
        folder: shown(path.parent().map(Path::as_os_str)),
        token: app.files().remember(path),
        pages: written.pages,
        accessible: written.accessible,
    })
}

/// For the command line: a notice at a place of its own. Without `replace` an existing file is refused.
pub fn notice_to(
    app: &App,
    request: &MakeNotice,
    to: &Path,
    replace: bool,
    job: &mut Job<'_>,
) -> Result<MadeNotice, Error> {
    let (written, _) = set(app, request, job)?;
    if replace {
        atomic::write_over(to, &written.bytes)?;
    } else {
        atomic::write_only_new(to, &written.bytes)?;
    }
    let Written { pages, accessible, .. } = written;
    let name = PathBuf::from(to).display().to_string();
    Ok(MadeNotice { token: String::new(), name, folder: String::new(), pages, accessible })
}

/// The page, and the name of its file without the ending.
fn set(app: &App, request: &MakeNotice, job: &mut Job<'_>) -> Result<(Written, String), Error> {
    let format: Format = request
        .format
        .parse()
        .ok()
        .filter(|format| matches!(format, Format::Pdf | Format::Html))
        .ok_or_else(|| Error::invalid("format", sentence!("error-notice-format", format = &request.format)))?;
    job.progress("job-pages", 0, None);
    let words = Messages::of(&request.language);
    let of = gathered(app, request, &words)?;
    let date = of.date.map(|date| date.to_string()).unwrap_or_default();
    let team = (&*of.team).into();
    let name = clean_name(&words.tell("notice-file", &[("date", (&date).into()), ("team", team)]));
    job.go_on(sentence!("error-cancelled-no-file"))?;
    Ok((notice(&of, format, &words)?, name))
}

fn gathered(app: &App, request: &MakeNotice, words: &Messages) -> Result<HostNotice, Error> {
    let wanted: Option<RecordId> = request.day.as_deref().map(|text| id("day", text)).transpose()?;
    let team: Option<RecordId> = request.team.as_deref().map(|text| id("team", text)).transpose()?;
    let date = dates("date", request.date.as_deref())?;
    let now = app.notebook().store.now();
    app.read(|read| {
        let day = match (wanted, team) {
            (Some(day), _) => Some(read.shadow_day(day).ok_or_else(|| Error::Missing(sentence!("error-missing-day")))?),
            (None, Some(_)) => None,
            (None, None) => day_of_today(read, now).map(|row| row.day),
        };
        let team = day.as_ref().map_or(team, |day| day.team);
        let team = team.ok_or_else(|| Error::invalid("day", sentence!("error-notice-no-day")))?;
        let questions = questions(read, request.card.as_deref(), words)?;
        Ok(of_visit(read, team, day.as_ref(), date, questions, words))
    })?
}

fn of_visit(
    read: &Read<'_>,
    team: RecordId,
    day: Option<&ShadowDay>,
    date: Option<NaiveDate>,
    questions: Vec<String>,
    words: &Messages,
) -> HostNotice {
    let programme = read.programme();
    let leader = day.and_then(|day| day.leader).and_then(|leader| read.leader(leader)).or_else(|| read.leader_me());
    let start = day.and_then(|day| day.planned_start.or(day.started_at));
    // The shipped words come in the language of the page, so that it speaks one.
    let own = programme.as_ref().map(|programme| programme.notice.clone()).filter(|text| !text.is_empty());
    let text = own.unwrap_or_else(|| words.say("notice-default"));
    HostNotice {
        text,
        programme,
        team: Names::read(read).team_name(Some(team)),
        leader: leader
            .as_ref()
            .map(|leader| leader.name.clone())
            .filter(|name| !is_first_name(name))
            .unwrap_or_default(),
        role: leader.map(|leader| leader.role).unwrap_or_default(),
        date: date.or_else(|| start.map(Lived::date)),
        start,
        end: day.and_then(|day| day.planned_end),
        question: day.map(|day| day.question.clone()).unwrap_or_default(),
        questions,
        paper: Paper::A4,
    }
}

/// The questions of a card in words; those of the report's own choice when none is named.
fn questions(read: &Read<'_>, card: Option<&str>, words: &Messages) -> Result<Vec<String>, Error> {
    let Some(card) = card.filter(|card| !card.is_empty()) else { return Ok(Vec::new()) };
    if let Some(ids) = shipped_questions(card) {
        return Ok(ids.iter().map(|id| words.say(id)).collect());
    }
    let found = read.part::<QuestionCard>(id("card", card)?).filter(|card| !card.removed);
    found.map(|card| card.questions).ok_or_else(|| Error::Missing(sentence!("error-missing-card")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u128) -> RecordId {
        RecordId(uuid::Uuid::from_u128(number))
    }

    fn said(number: u128, host: u128, quotes: bool) -> Notice {
        Notice { host: Some(record(host)), quotes, ..Notice::new(record(number)) }
    }

    fn quotable(notices: &[Notice], hosts: &[u128]) -> bool {
        let mut note = Observation::new(record(900));
        note.quotable = true;
        note.hosts = hosts.iter().map(|host| record(*host)).collect();
        withdraw_quotes(std::slice::from_mut(&mut note), notices);
        note.quotable
    }

    #[test]
    fn the_last_word_of_every_host_decides() {
        assert!(quotable(&[], &[1]), "nobody was asked: the note itself says so");
        assert!(!quotable(&[said(10, 1, false)], &[1]));
        assert!(quotable(&[said(11, 1, true), said(10, 1, false)], &[1]), "allowed later");
        assert!(!quotable(&[said(11, 1, true), said(12, 2, false)], &[1, 2]), "one of two refuses");
        assert!(quotable(&[said(12, 2, false)], &[1]), "somebody else's no");
        let objected = Notice { objected_at: "2026-10-14T10:00:00+02:00".parse().ok(), ..said(11, 1, true) };
        assert!(!quotable(&[objected], &[1]));
    }
}
