//! What a team has to do in a shift: typed, or chosen from a task list. What is NOT here: the arithmetic of workload.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use shadowday_exchange::import::{Fault, ReadOptions, Row, Source, Survey, survey};
use shadowday_model::ids::RecordId;
use shadowday_model::records::{Record, Responsibility};
use shadowday_model::sentence;
use shadowday_model::vocabulary::Certainty;
use shadowday_store::{Act, Read, Seen};

use crate::api::{self, Done, ImportTasks, OneId, ResponsibilityForm, Task, TaskList, TaskListRequest};
use crate::app::App;
use crate::error::Error;
use crate::founding::fields;
use crate::jobs::Job;
use crate::parse::{id, position};
use crate::view::Names;
use crate::words::{self, name_key};

/// Tasks read from one file; a list of a whole economy has fewer.
const MOST_READ: usize = 25_000;
/// Tasks chosen at once: they become one act, so that one undo takes them back.
const MOST_CHOSEN: usize = 300;
/// The longest text of a task, in characters; a task statement is a sentence or two.
const LONGEST: usize = 500;
/// Cells longer than this are no heading to find a task by.
const LONGEST_ABOUT: usize = 60;
/// More than this many times or minutes in a shift is a slip of the finger.
const MOST_OF_A_SHIFT: f64 = 10_000.0;

/// Headings under which task lists keep what is to be done, how often, and for how long.
const TASK_HEADINGS: &[&str] =
    &["task", "tasks", "responsibility", "responsibilities", "activity", "duty", "name", "aufgabe", "tätigkeit"];
const TIMES_HEADINGS: &[&str] = &["times", "times per shift", "per shift", "mal", "mal pro schicht"];
const MINUTES_HEADINGS: &[&str] = &["minutes", "minutes each", "min", "minuten"];

/// Standing responsibilities by team.
pub(crate) fn counted(read: &Read<'_>) -> BTreeMap<RecordId, u32> {
    let mut counts = BTreeMap::new();
    for team in read.every::<Responsibility>().iter().filter_map(|one| one.team) {
        *counts.entry(team).or_default() += 1;
    }
    counts
}

/// What a team has to do, its joined teams' included.
fn of_team(read: &Read<'_>, team: RecordId) -> Vec<Responsibility> {
    let mut teams = Names::read(read).teams_read_as(team);
    if teams.is_empty() {
        teams.push(team);
    }
    let mut all: Vec<Responsibility> = teams.into_iter().flat_map(|team| read.parts(team)).collect();
    all.sort_by_key(|one| one.id);
    all
}

/// What a team has to do in a shift.
pub fn responsibilities(app: &App, request: OneId) -> Result<Vec<api::Responsibility>, Error> {
    let team: RecordId = id("id", &request.id)?;
    app.read(|read| {
        let seen = read.n().to_string();
        let shown = |one: Responsibility| api::Responsibility {
            id: one.id.to_string(),
            seen: seen.clone(),
            name: one.name,
            times: one.times,
            times_basis: one.times_basis.map(|basis| basis.as_str().to_owned()),
            minutes: one.minutes,
            measured: one.measured,
        };
        of_team(read, team).into_iter().map(shown).collect()
    })
}

/// Writes down something a team has to do, or changes it.
pub fn save_responsibility(app: &App, form: ResponsibilityForm) -> Result<Done, Error> {
    let team: RecordId = id("team", &form.team)?;
    let known: Option<RecordId> = form.id.as_deref().map(|text| id("id", text)).transpose()?;
    let seen = form.seen.as_deref().map(position).transpose()?.map_or(Seen::Now, Seen::At);
    let name = task_name(&form.name)?;
    let (times, minutes) = (amount("times", form.times)?, amount("minutes", form.minutes)?);
    let basis = form.times_basis.as_deref().filter(|text| !text.is_empty()).map(certainty).transpose()?;
    let done = app.act("save_responsibility", None, |act| {
        let given = fields([
            ("team", json!(team)),
            ("name", json!(name)),
            ("times", json!(times)),
            ("times_basis", json!(basis)),
            ("minutes", json!(minutes)),
            ("measured", json!(form.measured)),
        ]);
        match known {
            Some(record) => act.write(Responsibility::KIND, record, given, seen)?,
            None => {
                standing(act, team)?;
                let record = act.new_id();
                act.create(Responsibility::KIND, record, given)?;
            }
        }
        Ok(())
    })?;
    Ok(done.said("done-responsibility-saved", &[]))
}

fn standing(act: &Act<'_>, team: RecordId) -> Result<(), Error> {
    let found = act.read().team(team).filter(|team| !team.removed);
    found.map(|_| ()).ok_or_else(|| Error::Missing(sentence!("error-missing-team")))
}

fn task_name(text: &str) -> Result<String, Error> {
    let name = words::optional(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(Error::invalid("name", sentence!("error-task-name", most = LONGEST)));
    }
    Ok(name)
}

fn amount(field: &'static str, number: Option<f64>) -> Result<Option<f64>, Error> {
    if number.is_some_and(|number| !(0.0..=MOST_OF_A_SHIFT).contains(&number)) {
        return Err(Error::invalid(field, sentence!("error-task-number")));
    }
    Ok(number)
}

fn certainty(text: &str) -> Result<Certainty, Error> {
    text.parse().map_err(|_| Error::invalid("times_basis", sentence!("error-task-certainty", text = text)))
}

/// Takes something away that a team does not have to do.
pub fn remove_responsibility(app: &App, request: OneId) -> Result<Done, Error> {
    let record: RecordId = id("id", &request.id)?;
    let done =
        app.act("remove_responsibility", None, |act| Ok(act.remove(Responsibility::KIND, record, Seen::Now)?))?;
    Ok(done.said("done-responsibility-removed", &[]))
}

/// Reads a file as a list of tasks. Nothing is written.
pub fn read_tasks(app: &App, request: TaskListRequest, job: &mut Job<'_>) -> Result<TaskList, Error> {
    let path = app.files().path(&request.token)?;
    job.progress("job-read", 0, None);
    let source = Source::open(&path, &ReadOptions { sheet: request.sheet.clone(), ..ReadOptions::default() })?;
    let (seen, words) = (survey(&source)?, app.words());
    job.go_on(sentence!("error-cancelled-nothing-written"))?;
    let columns = Columns::find(&source.columns, &seen, request.column.as_deref())?;
    let mut list = TaskList {
        name: source.about.file_name.clone(),
        column: source.columns.get(columns.task).cloned().unwrap_or_default(),
        columns: source.columns.clone(),
        sheets: source.about.sheets.clone(),
        tasks: Vec::new(),
        remarks: words.say_all(source.about.notes.iter().chain(&seen.notes)),
    };
    let mut known = BTreeSet::new();
    for row in source.rows()? {
        let task = match row {
            Ok(row) => columns.task(&row),
            Err(Fault::Row(_)) => None,
            Err(Fault::File(error)) => return Err(error.into()),
        };
        if let Some(task) = task.filter(|task| known.insert((name_key(&task.name), task.about.clone()))) {
            list.tasks.push(task);
        }
        if list.tasks.len() >= MOST_READ {
            list.remarks.push(words.say(&sentence!("remark-first-tasks", most = MOST_READ)));
            break;
        }
    }
    Ok(list)
}

/// Which column holds what.
struct Columns {
    task: usize,
    times: Option<usize>,
    minutes: Option<usize>,
    about: Vec<usize>,
}

impl Columns {
    fn find(names: &[String], seen: &Survey, wanted: Option<&str>) -> Result<Self, Error> {
        let headed = |headings: &[&str]| names.iter().position(|name| headings.contains(&name_key(name).as_str()));
        let longest = || {
            let filled = seen.columns.iter().enumerate().take(names.len()).filter(|(_, column)| column.filled > 0);
            filled.max_by_key(|(_, column)| column.characters).map(|(at, _)| at)
        };
        let task = match wanted {
            Some(wanted) => names.iter().position(|name| name == wanted),
            None => headed(TASK_HEADINGS).or_else(longest),
        };
        let task = task.ok_or_else(|| Error::invalid("column", sentence!("error-no-tasks")))?;
        let (times, minutes) = (headed(TIMES_HEADINGS), headed(MINUTES_HEADINGS));
        let taken = [Some(task), times, minutes];
        let about = (0..names.len()).filter(|at| !taken.contains(&Some(*at))).collect();
        Ok(Self { task, times, minutes, about })
    }

    fn task(&self, row: &Row) -> Option<Task> {
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let number = |at: Option<usize>| {
            let number: f64 = cell(at?).replace(',', ".").parse().ok()?;
            (0.0..=MOST_OF_A_SHIFT).contains(&number).then_some(number)
        };
        let worded = |text: &&str| text.chars().any(char::is_alphabetic) && text.chars().count() <= LONGEST_ABOUT;
        let about: Vec<&str> = self.about.iter().map(|at| cell(*at)).filter(worded).collect();
        Some(Task {
            name: task_name(cell(self.task)).ok()?,
            about: about.join(" · "),
            times: number(self.times),
            minutes: number(self.minutes),
        })
    }
}

/// Takes over chosen tasks as a team's responsibilities, in one act. What the team has already is left as it is.
pub fn import_responsibilities(app: &App, request: ImportTasks) -> Result<Done, Error> {
    let team: RecordId = id("team", &request.team)?;
    if request.tasks.is_empty() || request.tasks.len() > MOST_CHOSEN {
        return Err(Error::invalid("tasks", sentence!("error-tasks-chosen", most = MOST_CHOSEN)));
    }
    let done = app.act("import_responsibilities", None, |act| {
        standing(act, team)?;
        let mut known: BTreeSet<String> = of_team(act.read(), team).iter().map(|one| name_key(&one.name)).collect();
        let mut taken = 0_u32;
        for task in &request.tasks {
            let name = task_name(&task.name)?;
            if !known.insert(name_key(&name)) {
                continue;
            }
            let mut record = Responsibility::new(act.new_id());
            record.team = Some(team);
            record.name = name;
            (record.times, record.minutes) = (amount("times", task.times)?, amount("minutes", task.minutes)?);
            record.times_basis = record.times.map(|_| Certainty::Record);
            act.create(Responsibility::KIND, record.id, record.to_fields())?;
            taken += 1;
        }
        Ok(taken)
    })?;
    let taken = done.value.to_string();
    Ok(done.said("done-responsibilities-imported", &[("count", &taken)]))
}
