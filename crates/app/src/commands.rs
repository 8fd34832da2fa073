//! The command table, declared once: it yields the dispatcher, the TypeScript map and the test's list of names. A caller's
//! window and the request's size are checked before anything is parsed; a panic becomes the code `bug` with a trace id.
//! What is NOT here: what the commands do.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde::de::DeserializeOwned;
use shadowday_model::sentence;
use ts_rs::{Config, TS};

use crate::api::{self, Code, Problem, Progress};
use crate::app::App;
use crate::error::Error;
use crate::jobs::Job;
use crate::messages::Words;
use crate::{
    answers, asks, assumptions, calendar, capturing, cards, composer, contacts, customer_numbers, days, debrief,
    decisions, drafts, findings, history, hosts, imports, leftover, maintenance, names, notebooks, notices, noticing,
    observations, photos, programme, questions, readback, recap, reminding, reports, responsibilities, reviewing,
    sealing, search, settings, signals, start, strip, tags, teams, thanks, visits,
};

/// Largest request, unless a command says otherwise: 256 KiB.
const LIMIT: usize = 256 * 1024;

/// Which window asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caller {
    /// The main window, or a browser on the test server.
    Main,
    /// The small capture window: it may draft, log and read today.
    Mini,
}

/// What a command does to the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// Reads.
    Read,
    /// Writes.
    Write,
    /// May take long: has progress and can be cancelled.
    Job,
    /// A job that shows another notebook.
    Switch,
}

type Run = fn(&App, &[u8], &mut Job<'_>) -> Result<Vec<u8>, Error>;

/// One row of the table.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub does: Does,
    /// Who may call it.
    pub callers: &'static [Caller],
    run: Run,
    types: fn(&Config) -> (String, String),
    export: fn(&Config) -> Result<(), ts_rs::ExportError>,
}

macro_rules! commands {
    ($($access:ident [$($caller:ident)+] $name:ident($args:ident) -> $out:ty = $path:path;)+) => {
        /// Every command.
        pub static TABLE: &[Command] = &[$(Command {
            name: stringify!($name),
            does: Does::$access,
            callers: &[$(Caller::$caller),+],
            run: commands!(@run $access $args $path),
            types: |config| (<api::$args as TS>::name(config), <$out as TS>::name(config)),
            export: |config| {
                <api::$args as TS>::export_all(config)?;
                export_out::<$out>(config)
            },
        }),+];
    };
    (@run Switch $args:ident $path:path) => {
        |app, bytes, job| answer(&$path(app, request::<api::$args>(bytes)?, job)?)
    };
    (@run Job $args:ident $path:path) => {
        |app, bytes, job| answer(&$path(app, request::<api::$args>(bytes)?, job)?)
    };
    (@run $access:ident $args:ident $path:path) => {
        |app, bytes, _| answer(&$path(app, request::<api::$args>(bytes)?)?)
    };
}

commands! {
    Read  [Main Mini] start(Nothing) -> api::Start = start::start;
    Read  [Main Mini] parse_line(ParseLine) -> api::Parsed = composer::parse_line;
    Read  [Main Mini] change_line(ChangeLine) -> api::ChangedLine = composer::change_line;
    Write [Main Mini] save_draft(Draft) -> api::Nothing = drafts::save_draft;
    Write [Main Mini] discard_draft(DraftKey) -> api::Nothing = drafts::discard_draft;
    Read  [Main]      drafts(Nothing) -> Vec<api::Draft> = drafts::drafts;
    Read  [Main]      notice_names(NoticeNames) -> api::NoticedNames = noticing::notice_names;
    Write [Main]      leave_words(LeaveWords) -> api::Done = noticing::leave_words;
    Read  [Main Mini] read_day(ReadDay) -> api::DayPage = days::read_day;
    Read  [Main]      days(Page) -> Vec<api::Day> = days::days;
    Write [Main Mini] log_observation(LogObservation) -> api::Logged = observations::log_observation;
    Write [Main]      edit_observation(EditObservation) -> api::Done = observations::edit_observation;
    Write [Main]      edit_observations(EditObservations) -> api::Done = observations::edit_observations;
    Write [Main]      remove_observations(Ids) -> api::Done = observations::remove_observations;
    Write [Main]      erase_observation(OneId) -> api::Done = observations::erase_observation;
    Write [Main]      seal_observation(SealObservation) -> api::Done = sealing::seal_observation;
    Write [Main]      replace_name(ReplaceName) -> api::Done = names::replace_name;
    Write [Main]      replace_words(ReplaceWords) -> api::Done = leftover::replace_words;
    Write [Main]      leave_name(LeaveName) -> api::Done = names::leave_name;
    Write [Main]      bring_back(BringBack) -> api::Done = observations::bring_back;
    Write [Main]      move_observations(MoveObservations) -> api::Done = observations::move_observations;
    Read  [Main]      observation(OneId) -> api::NoteDetail = observations::observation;
    Read  [Main]      pick_photo(Nothing) -> Option<api::StagedPhoto> = photos::pick_photo;
    Read  [Main]      take_photo(FileToken) -> api::StagedPhoto = photos::take_photo;
    Read  [Main]      paste_photo(PastedPhoto) -> api::StagedPhoto = photos::paste_photo;
    Read  [Main]      let_photo_go(StagedId) -> api::Nothing = photos::let_photo_go;
    Read  [Main]      photo_refusals(PhotoOf) -> Vec<String> = photos::photo_refusals;
    Write [Main]      save_photo(SavePhoto) -> api::Done = photos::save_photo;
    Read  [Main]      photo(ShowPhoto) -> api::PhotoShown = photos::photo;
    Write [Main]      describe_photo(DescribePhoto) -> api::Done = photos::describe_photo;
    Write [Main]      remove_photo(OneId) -> api::Done = photos::remove_photo;
    Write [Main]      erase_photo(OneId) -> api::Done = photos::erase_photo;
    Write [Main]      start_day(DayForm) -> api::Done = days::start_day;
    Write [Main]      edit_day(DayForm) -> api::Done = days::edit_day;
    Write [Main]      end_day(EndDay) -> api::Done = days::end_day;
    Write [Main]      reopen_day(OneId) -> api::Done = days::reopen_day;
    Write [Main]      pause_day(OneId) -> api::Done = days::pause_day;
    Write [Main]      resume_day(OneId) -> api::Done = days::resume_day;
    Write [Main]      remove_day(OneId) -> api::Done = days::remove_day;
    Read  [Main Mini] strip(ReadDay) -> api::Strip = strip::strip;
    Write [Main Mini] press_strip(PressStrip) -> api::Done = strip::press_strip;
    Write [Main]      mend_stretch(MendStretch) -> api::Done = strip::mend_stretch;
    Write [Main]      remove_stretch(OneId) -> api::Done = strip::remove_stretch;
    Write [Main]      mark_surge(ReadDay) -> api::Done = strip::mark_surge;
    Read  [Main Mini] contacts(ReadDay) -> api::Contacts = contacts::contacts;
    Write [Main Mini] save_contact(ContactForm) -> api::Done = contacts::save_contact;
    Write [Main]      remove_contact(OneId) -> api::Done = contacts::remove_contact;
    Read  [Main]      question_cards(Nothing) -> Vec<api::QuestionCard> = cards::question_cards;
    Write [Main]      save_question_card(SaveQuestionCard) -> api::Done = cards::save_question_card;
    Write [Main]      remove_question_card(OneId) -> api::Done = cards::remove_question_card;
    Write [Main]      order_question_cards(Ids) -> api::Done = cards::order_question_cards;
    Write [Main]      log_answer(LogAnswer) -> api::Logged = questions::log_answer;
    Read  [Main]      assumptions(ReadDay) -> api::Assumptions = assumptions::assumptions;
    Write [Main]      save_assumption(SaveAssumption) -> api::Done = assumptions::save_assumption;
    Write [Main]      remove_assumption(OneId) -> api::Done = assumptions::remove_assumption;
    Read  [Main]      read_back(ReadBackOf) -> api::ReadBack = readback::read_back;
    Read  [Main]      unfinished_read_back(Nothing) -> Option<api::UnfinishedReadBack> = readback::unfinished_read_back;
    Write [Main]      begin_read_back(ReadBackOf) -> api::Done = readback::begin_read_back;
    Write [Main]      judge_line(JudgeLine) -> api::Done = readback::judge_line;
    Write [Main]      end_read_back(Nothing) -> api::Done = readback::end_read_back;
    Read  [Main]      debrief(ReadDay) -> api::Debrief = debrief::debrief;
    Write [Main]      pass_card(PassCard) -> api::Done = debrief::pass_card;
    Write [Main]      say_quotable(SayQuotable) -> api::Done = debrief::say_quotable;
    Write [Main]      save_headline(SaveHeadline) -> api::Done = debrief::save_headline;
    Write [Main]      say_help(SayHelp) -> api::Done = debrief::say_help;
    Write [Main]      promise_ask(PromiseAsk) -> api::Done = answers::promise_ask;
    Write [Main]      owe_thanks(OweThanks) -> api::Done = thanks::owe_thanks;
    Write [Main]      thanks_passed_on(OneId) -> api::Done = thanks::thanks_passed_on;
    Read  [Main]      due_thanks(Nothing) -> Vec<api::Thanks> = thanks::due_thanks;
    Write [Main]      close_day(OneId) -> api::Done = days::close_day;
    Read  [Main]      teams(Nothing) -> Vec<api::TeamRow> = teams::teams;
    Write [Main]      save_team(SaveTeam) -> api::Done = teams::save_team;
    Write [Main]      join_teams(JoinTeams) -> api::Done = teams::join_teams;
    Write [Main]      remove_team(OneId) -> api::Done = teams::remove_team;
    Write [Main]      save_host(SaveHost) -> api::Done = teams::save_host;
    Read  [Main]      responsibilities(OneId) -> Vec<api::Responsibility> = responsibilities::responsibilities;
    Write [Main]      save_responsibility(ResponsibilityForm) -> api::Done = responsibilities::save_responsibility;
    Write [Main]      remove_responsibility(OneId) -> api::Done = responsibilities::remove_responsibility;
    Job   [Main]      read_tasks(TaskListRequest) -> api::TaskList = responsibilities::read_tasks;
    Write [Main]      import_responsibilities(ImportTasks) -> api::Done = responsibilities::import_responsibilities;
    Read  [Main]      day_notices(ReadDay) -> api::DayNotices = notices::day_notices;
    Write [Main]      mark_notice(MarkNotice) -> api::Done = notices::mark_notice;
    Job   [Main]      make_notice(MakeNotice) -> api::MadeNotice = notices::make_notice;
    Read  [Main]      recap(ReadDay) -> Option<api::Recap> = recap::recap;
    Write [Main]      dismiss_recap(OneId) -> api::Nothing = recap::dismiss_recap;
    Read  [Main]      visits(Nothing) -> api::Visits = visits::visits;
    Write [Main]      meet_host(MeetHost) -> api::Done = hosts::meet_host;
    Read  [Main]      weak_signals(Nothing) -> api::WeakSignals = signals::weak_signals;
    Job   [Main]      read_meanings(Nothing) -> api::Nothing = signals::read_meanings;
    Write [Main]      signal_join(SignalJoin) -> api::Done = signals::signal_join;
    Write [Main]      signal_part(SignalPart) -> api::Done = signals::signal_part;
    Write [Main]      make_case(MakeCase) -> api::Done = signals::make_case;
    Read  [Main]      tags(Nothing) -> Vec<api::TagRow> = tags::tags;
    Write [Main]      rename_tag(RenameTag) -> api::Done = tags::rename_tag;
    Write [Main Mini] undo(UndoRequest) -> api::Done = history::undo;
    Write [Main Mini] redo(Nothing) -> api::Done = history::redo;
    Read  [Main Mini] undo_state(Nothing) -> api::UndoState = history::undo_state;
    Read  [Main]      history(HistoryRequest) -> Vec<api::HistoryLine> = history::history;
    Read  [Main]      removed(Nothing) -> Vec<api::Removed> = history::removed;
    Read  [Main]      search(SearchRequest) -> api::SearchAnswer = search::search;
    Read  [Main]      search_shelf(Nothing) -> api::SearchShelf = search::search_shelf;
    Write [Main]      save_search(SaveSearch) -> api::SearchShelf = search::save_search;
    Read  [Main]      pick_import(Nothing) -> Option<api::PickedFile> = imports::pick_import;
    Job   [Main]      import_preview(ImportRequest) -> api::ImportPreview = imports::import_preview;
    Job   [Main]      import_observations(ImportRequest) -> api::Imported = imports::import_observations;
    Job   [Main]      report_preview(ReportRequest) -> api::ReportPreview = reports::report_preview;
    Job   [Main]      make_report(MakeReport) -> api::MadeReport = reports::make_report;
    Job   [Main]      report_for_email(ReportRequest) -> api::ReportForEmail = reports::report_for_email;
    Read  [Main]      trash_report(FileToken) -> api::Nothing = reports::trash_report;
    Read  [Main]      open_report(FileToken) -> api::Nothing = reports::open_report;
    Read  [Main]      show_report(FileToken) -> api::Nothing = reports::show_report;
    Read  [Main]      capture_keys(Nothing) -> api::CaptureKeys = capturing::capture_keys;
    Write [Main]      set_capture_keys(SetCaptureKeys) -> api::CaptureKeys = capturing::set_capture_keys;
    Read  [Mini]      put_away(Nothing) -> api::Nothing = capturing::put_away;
    Read  [Mini]      show_main(Nothing) -> api::Nothing = capturing::show_main;
    Read  [Main Mini] settings(Nothing) -> api::DeviceSettings = settings::settings;
    Write [Main]      save_settings(DeviceSettings) -> api::DeviceSettings = settings::save_settings;
    Read  [Main]      programme(Nothing) -> api::ProgrammeForm = programme::programme;
    Write [Main]      save_programme(ProgrammeForm) -> api::Done = programme::save_programme;
    Read  [Main]      try_customer_numbers(CustomerNumbers) -> Vec<api::CustomerNumber> = customer_numbers::try_customer_numbers;
    Write [Main]      remind(Nothing) -> Option<api::Reminder> = reminding::remind;
    Read  [Main]      places(Nothing) -> api::Places = maintenance::places;
    Read  [Main]      show_folder(Nothing) -> api::Nothing = maintenance::show_folder;
    Write [Main]      dismiss_strip(Nothing) -> api::Nothing = start::dismiss_strip;
    Switch [Main]     open_sample(Nothing) -> api::Start = notebooks::open_sample;
    Switch [Main]     close_sample(CloseSample) -> api::Start = notebooks::close_sample;
    Job   [Main]      check(Nothing) -> api::CheckReport = maintenance::check;
    Job   [Main]      rebuild(Nothing) -> api::CheckReport = maintenance::rebuild;
    Job   [Main]      backup(Nothing) -> api::MadeFile = maintenance::backup;
    Read  [Main]      review_counts(Nothing) -> api::ReviewCounts = reviewing::review_counts;
    Read  [Main]      review_queue(ReviewRequest) -> api::ReviewQueue = reviewing::review_queue;
    Read  [Main]      review_board(BoardRequest) -> api::ReviewBoard = reviewing::review_board;
    Read  [Main]      alike(AlikeRequest) -> Vec<api::Alike> = reviewing::alike;
    Write [Main]      review_observations(ReviewObservations) -> api::Done = reviewing::review_observations;
    Write [Main]      merge_observations(MergeObservations) -> api::Done = reviewing::merge_observations;
    Read  [Main]      merge_preview(MergePreviewRequest) -> api::MergePreview = reviewing::merge_preview;
    Read  [Main]      linkable(LinkableRequest) -> Vec<api::ActionName> = reviewing::linkable;
    Write [Main]      link_observations(LinkObservations) -> api::Done = reviewing::link_observations;
    Write [Main]      withdraw_reviews(Ids) -> api::Done = reviewing::withdraw_reviews;
    Read  [Main]      second_coding(Nothing) -> api::SecondCoding = reviewing::second_coding;
    Write [Main]      draw_second_coding(DrawCodings) -> api::Done = reviewing::draw_second_coding;
    Write [Main]      drop_second_coding(Nothing) -> api::Done = reviewing::drop_second_coding;
    Write [Main]      code_observation(CodeObservation) -> api::Done = reviewing::code_observation;
    Write [Main]      settle_coding(SettleCoding) -> api::Done = reviewing::settle_coding;
    Write [Main]      answer_question(AnswerQuestion) -> api::Done = reviewing::answer_question;
    Read  [Main]      findings(FindingsRequest) -> Vec<api::FindingRow> = findings::findings;
    Read  [Main]      finding(OneId) -> api::FindingPage = findings::finding;
    Write [Main]      save_finding(FindingForm) -> api::Done = findings::save_finding;
    Write [Main]      link_evidence(LinkEvidence) -> api::Done = findings::link_evidence;
    Write [Main]      join_findings(JoinFindings) -> api::Done = findings::join_findings;
    Write [Main]      remove_finding(OneId) -> api::Done = findings::remove_finding;
    Read  [Main]      asks(AsksRequest) -> api::Asks = asks::asks;
    Write [Main]      save_ask(AskForm) -> api::Done = asks::save_ask;
    Write [Main]      remove_ask(OneId) -> api::Done = asks::remove_ask;
    Write [Main]      answer_ask(AnswerAsk) -> api::Done = answers::answer_ask;
    Write [Main]      tell_team(TellTeam) -> api::Done = answers::tell_team;
    Job   [Main]      make_calendar(MakeCalendar) -> api::MadeCalendar = calendar::make_calendar;
    Read  [Main]      decisions(Nothing) -> api::Decisions = decisions::decisions;
    Read  [Main]      decisions_due(Nothing) -> Vec<api::DueDecision> = decisions::decisions_due;
    Write [Main]      save_decision(DecisionForm) -> api::Done = decisions::save_decision;
    Write [Main]      reverse_decision(ReverseDecision) -> api::Done = decisions::reverse_decision;
    Write [Main]      remove_decision(OneId) -> api::Done = decisions::remove_decision;
    Read  [Main]      measured(MeasureOf) -> api::Measured = decisions::measured;
    Read  [Main]      comparison(OneId) -> api::Comparison = decisions::comparison;
    Write [Main]      judge_decision(JudgeDecision) -> api::Done = decisions::judge_decision;
    Write [Main Mini] cancel(CancelJob) -> api::Nothing = start::cancel;
}

/// The largest request of a command. A pasted picture is in the page already; every other one stays in the core.
fn limit(name: &str) -> usize {
    if name == "paste_photo" { photos::PASTED_REQUEST } else { LIMIT }
}

fn request<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Error> {
    serde_json::from_slice(bytes)
        .map_err(|error| Error::invalid("args", sentence!("error-request-unreadable", why = error.to_string())))
}

fn answer<T: Serialize>(value: &T) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value)
        .map_err(|error| Error::Bug(sentence!("error-answer-not-written", why = error.to_string())))
}

/// Exports what a list or an option holds; the wrapper itself has no declaration.
fn export_out<T: TS + 'static>(config: &Config) -> Result<(), ts_rs::ExportError> {
    match T::export_all(config) {
        Err(ts_rs::ExportError::CannotBeExported(_)) => Ok(()),
        other => other,
    }
}

impl App {
    /// Runs a command without progress.
    pub fn call(&self, caller: Caller, name: &str, args: &[u8]) -> Result<Vec<u8>, Problem> {
        self.call_job(caller, name, args, &mut |_| {})
    }

    /// Runs a command; a job reports its progress.
    pub fn call_job(
        &self,
        caller: Caller,
        name: &str,
        args: &[u8],
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<u8>, Problem> {
        let command = TABLE.iter().find(|command| command.name == name && command.callers.contains(&caller));
        let told = |error: Error| error.problem(&self.words());
        let command = command.ok_or_else(|| told(Error::Refused(sentence!("error-may-not-ask", command = name))))?;
        if args.len() > limit(name) {
            return Err(told(Error::invalid("args", sentence!("error-request-too-large"))));
        }
        let app = match command.does {
            Does::Switch => self.clone(),
            Does::Write => self.bound_saving(request::<api::Typed>(args).map_err(told)?.draft.as_deref()),
            Does::Read | Does::Job => self.bound(),
        };
        let run = AssertUnwindSafe(|| self.jobs().run(progress, |job| (command.run)(&app, args, job)));
        match catch_unwind(run) {
            Ok(result) => result.map_err(told),
            Err(_) => Err(bug(name, &self.words())),
        }
    }

    /// Asks a job to stop.
    pub fn cancel(&self, job: &str) {
        self.jobs().cancel(job);
    }
}

/// A panic in a command: the app goes on, the person gets something to quote, the log gets the name but no words.
pub fn bug(name: &str, words: &Words) -> Problem {
    let trace = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    tracing::error!(command = name, trace, "a command panicked");
    Problem {
        code: Code::Bug,
        sentence: words.say(&sentence!("error-panic", trace = &trace)),
        field: None,
        trace: Some(trace),
    }
}

/// The TypeScript of everything that crosses, written to `folder/api.ts`: the types, then the command table.
pub fn bindings(folder: &std::path::Path) -> Result<(), Error> {
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    let failed =
        |error: &dyn std::fmt::Display| Error::Unreachable(sentence!("error-bindings", why = error.to_string()));
    for command in TABLE {
        (command.export)(&config).map_err(|error| failed(&error))?;
    }
    for export in [api::Touched::export_all, api::Progress::export_all, api::Problem::export_all, list_items] {
        export(&config).map_err(|error| failed(&error))?;
    }
    let file = folder.join("api.ts");
    let types = std::fs::read_to_string(&file).map_err(|error| failed(&error))?;
    crate::atomic::write_over(&file, format!("{types}\n{}", command_map(&config)).as_bytes())
}

/// Types that cross only inside lists.
fn list_items(config: &Config) -> Result<(), ts_rs::ExportError> {
    api::TeamRow::export_all(config)?;
    api::TagRow::export_all(config)?;
    api::QuestionCard::export_all(config)?;
    api::Responsibility::export_all(config)?;
    api::HistoryLine::export_all(config)?;
    api::Removed::export_all(config)?;
    api::UnfinishedReadBack::export_all(config)?;
    api::Thanks::export_all(config)?;
    api::Recap::export_all(config)?;
    api::DueDecision::export_all(config)?;
    api::CustomerNumber::export_all(config)?;
    api::Reminder::export_all(config)?;
    api::PickedFile::export_all(config)?;
    api::StagedPhoto::export_all(config)?;
    api::Alike::export_all(config)?;
    api::FindingRow::export_all(config)
}

fn command_map(config: &Config) -> String {
    let mut rows = String::new();
    let mut jobs = Vec::new();
    for command in TABLE {
        let (args, out) = (command.types)(config);
        rows.push_str(&format!("  {}: {{ args: {args}, result: {out} }},\n", command.name));
        if matches!(command.does, Does::Job | Does::Switch) {
            jobs.push(format!("\"{}\"", command.name));
        }
    }
    format!(
        "/**\n * Every command: what it is asked with and what it answers.\n */\nexport type Commands = {{\n{rows}}};\n\n/**\n * Commands that have progress and can be cancelled.\n */\nexport type JobName = {};\n",
        jobs.join(" | ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_as_people_reviewed_it() {
        let mut lines = String::new();
        for command in TABLE {
            let access = format!("{:?}", command.does);
            let callers: Vec<String> = command.callers.iter().map(|caller| format!("{caller:?}")).collect();
            lines.push_str(&format!("{access:<5} {:<20} {}\n", command.name, callers.join(" ")));
        }
        expect_test::expect_file!["../snapshots/command-table.txt"].assert_eq(&lines);
    }

    #[test]
    fn names_are_unique() {
        let names: std::collections::BTreeSet<_> = TABLE.iter().map(|command| command.name).collect();
        assert_eq!(names.len(), TABLE.len());
    }
}
