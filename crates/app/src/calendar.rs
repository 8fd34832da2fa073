//! Dates that somebody answers for, as a calendar file: promises, asks to be decided, decisions to be looked at again. What a
//! host said never leaves with it. What is NOT here: the format (`report`).

use std::path::Path;

use shadowday_model::ids::RecordId;
use shadowday_model::sentence;
use shadowday_model::sentence::Sentence;
use shadowday_model::vocabulary::Light;
use shadowday_report::{Entry, calendar};

use crate::api::{MadeCalendar, MakeCalendar};
use crate::app::App;
use crate::asks::{Standing, all_standing};
use crate::atomic;
use crate::decisions::{self, DecisionDate};
use crate::error::Error;
use crate::jobs::{Job, Work};
use crate::messages::Words;
use crate::parse::id;
use crate::reports::{clean_name, folder};
use crate::view::Names;

/// Makes the file in the folder of reports, or where a person chooses.
pub fn make_calendar(app: &App, request: MakeCalendar, job: &mut Job<'_>) -> Result<MadeCalendar, Error> {
    let _writing = app.jobs().writing(Work::Report)?;
    job.progress("job-report", 0, None);
    let entries = entries(app, &request)?;
    if entries.is_empty() {
        return Err(Error::invalid("team", sentence!("error-calendar-empty")));
    }
    let bytes = calendar(&entries, app.notebook().store.now());
    let name = format!("{}.ics", clean_name(&app.words().say(&sentence!("calendar-file"))));
    let path = match request.choose_place.then(|| app.host().choose_save(&name, &folder(app))).flatten() {
        Some(Some(chosen)) => chosen,
        Some(None) => return Err(Error::Cancelled(sentence!("error-cancelled-no-file"))),
        None => folder(app).join(&name),
    };
    job.go_on(sentence!("error-cancelled-no-file"))?;
    let path = atomic::write_new(&path, &bytes)?;
    let shown =
        |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(MadeCalendar {
        name: shown(path.file_name()),
        folder: shown(path.parent().map(Path::as_os_str)),
        token: app.files().remember(path),
        dates: u32::try_from(entries.len()).unwrap_or(u32::MAX),
    })
}

/// What is due, the first first.
fn entries(app: &App, request: &MakeCalendar) -> Result<Vec<Entry>, Error> {
    let wanted: Option<RecordId> = request.team.as_deref().map(|text| id("team", text)).transpose()?;
    let (words, today) = (app.words(), app.notebook().store.now().date());
    app.read(|read| {
        let names = Names::read(read);
        let asks = all_standing(read, &names);
        let of_team = |team: Option<RecordId>| wanted.is_none() || team == wanted;
        let due = asks.iter().filter(|one| of_team(one.team)).filter_map(|one| ask_entry(&words, &names, one));
        let reviews = decisions::dates_ahead(read, &names, today).into_iter();
        let reviews = reviews.filter(|one| wanted.is_none_or(|team| one.teams.contains(&team)));
        let mut all: Vec<Entry> = due.chain(reviews.map(|one| decision_entry(&words, one))).collect();
        all.sort_by_key(|entry| (entry.on, entry.record));
        all
    })
}

/// An open ask with a date: in the leader's own words, for a host's words do not leave with a calendar.
fn ask_entry(words: &Words, names: &Names, one: &Standing) -> Option<Entry> {
    let on = one.answer.due?;
    let team = names.team_name(one.team);
    let own = [&one.answer.text, &one.ask.object].into_iter().find(|text| !text.trim().is_empty());
    let what = own.map_or_else(|| sentence!("calendar-ask"), Sentence::said);
    let title = match one.light() {
        Light::New => sentence!("calendar-decide", what = what, team = &team),
        Light::Yellow => sentence!("calendar-promise", what = what, team = &team),
        Light::Green | Light::Red => return None,
    };
    let owner = &one.answer.owner;
    let more = if owner.is_empty() { String::new() } else { words.say(&sentence!("calendar-owner", owner = owner)) };
    Some(Entry { record: one.ask.id, on, title: words.say(&title), words: more })
}

fn decision_entry(words: &Words, one: DecisionDate) -> Entry {
    let title = sentence!("calendar-review", number = one.number, question = &one.question);
    Entry { record: one.decision, on: one.on, title: words.say(&title), words: one.choice }
}
