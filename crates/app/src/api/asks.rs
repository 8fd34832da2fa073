//! Asks and their answers: the stoplight, and how well the loop is closed.

use super::{OtherDecision, crossing};

crossing! {
    /// Request of `asks`.
    #[derive(Default)]
    pub struct AsksRequest {
        /// Only those of this team.
        pub team: Option<String>,
    }

    /// Asks, those to be seen to first.
    pub struct Asks {
        /// Today's local date.
        pub today: String,
        /// The asks.
        pub asks: Vec<AskRow>,
        /// Teams that were asked at, and every other standing one.
        pub teams: Vec<AskTeam>,
        /// How well the loop is closed.
        pub figures: LoopFigures,
        /// Teams that are visited and not answered.
        pub brakes: Vec<Brake>,
        /// Thanks not passed on yet, the most urgent first.
        pub thanks: Vec<super::Thanks>,
    }

    /// A team one can choose.
    pub struct AskTeam {
        /// The team.
        pub team: String,
        /// Its name.
        pub name: String,
        /// Asks of it.
        pub asks: u32,
    }

    /// An ask as the stoplight shows it.
    pub struct AskRow {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// What was asked for, in the host's words.
        pub words: String,
        /// What it is about.
        pub object: String,
        /// Where.
        pub place: String,
        /// `easy`, `medium`, `hard`.
        pub effort: Option<String>,
        /// People it reaches.
        pub reach: Option<u32>,
        /// It is about safety.
        pub safety: bool,
        /// The leader owns it personally.
        pub mine: bool,
        /// The team.
        pub team: Option<String>,
        /// Its name.
        pub team_name: String,
        /// Pseudonym of the host.
        pub host: Option<String>,
        /// The shadow day it came from.
        pub day: Option<String>,
        /// The notes it came from.
        pub notes: u32,
        /// When it was asked, a local date.
        pub asked_on: Option<String>,
        /// Days since it was asked, until the team had its answer.
        pub age_days: Option<u32>,
        /// `new`, `green`, `yellow`, `red`.
        pub light: String,
        /// What is answered.
        pub answer: AskAnswer,
        /// Owner, due date and authority are known.
        pub promised: bool,
        /// Whether the promise was kept by the date first promised; `None` while that is open, or there is none.
        pub kept: Option<bool>,
        /// Days since it was due.
        pub late_days: Option<u32>,
        /// The team knows of this light, or need not.
        pub told: bool,
        /// About safety, and longer without an answer than its clock allows.
        pub clock_over: bool,
        /// The decisions that answer it.
        pub decisions: Vec<OtherDecision>,
    }

    /// What is answered to an ask.
    #[derive(Default)]
    pub struct AskAnswer {
        /// What is said; a red's reason.
        pub text: String,
        /// Who does it.
        pub owner: String,
        /// Until when, a local date.
        pub due: Option<String>,
        /// The date first promised, when another was named since.
        pub first_due: Option<String>,
        /// On whose authority.
        pub authority: String,
        /// When the team was told of this light, a local date.
        pub told_on: Option<String>,
        /// How.
        pub told_how: String,
        /// Nobody needs to be told.
        pub no_need_to_tell: bool,
        /// When the team confirmed, a local date.
        pub confirmed_on: Option<String>,
        /// When it was done, a local date.
        pub done_on: Option<String>,
        /// What it brought.
        pub effect: String,
    }

    /// How well the loop is closed. Asks without an answer count: they wait, too.
    pub struct LoopFigures {
        /// Asks whose team has its answer.
        pub answered: u32,
        /// Asks that wait.
        pub open: u32,
        /// Days until half of the asks are answered.
        pub median: Option<DaysWithin>,
        /// Days until nine of ten are.
        pub ninetieth: Option<DaysWithin>,
        /// Promises kept, of those that fell due.
        pub kept: ShareOf,
        /// Promises that are not due yet.
        pub running: u32,
        /// Shadow days whose asks are all answered, of those with asks.
        pub days: ShareOf,
        /// Shadow days of which their leader looks after a finding or an ask, of those that are over.
        pub owned: ShareOf,
        /// Thanks passed on within 72 hours, of those whose time is over.
        pub thanks: ShareOf,
        /// The clock of asks about safety.
        pub safety: SafetyClock,
    }

    /// After how many days a share is answered.
    pub struct DaysWithin {
        /// Days.
        pub days: f64,
        /// Lower end of the 95 % interval.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
    }

    /// A share, as a count of a count.
    pub struct ShareOf {
        /// How many.
        pub hits: u32,
        /// Of how many.
        pub of: u32,
        /// Lower end of the 95 % interval, as a share; `None` of none.
        pub low: Option<f64>,
        /// Upper end.
        pub high: Option<f64>,
    }

    /// Asks about safety.
    pub struct SafetyClock {
        /// Those that wait.
        pub open: u32,
        /// Those that wait longer than allowed.
        pub over: u32,
        /// Those whose team has its answer.
        pub answered: u32,
        /// Days until half of them are answered.
        pub median: Option<DaysWithin>,
        /// Days allowed.
        pub allowed_days: u32,
    }

    /// A team that is visited again and again and gets no answers.
    pub struct Brake {
        /// The team.
        pub team: String,
        /// Its name.
        pub name: String,
        /// Shadow days there since the last answer, or at all.
        pub days: u32,
        /// Asks that wait.
        pub open: u32,
        /// When the last answer was given, a local date.
        pub since: Option<String>,
    }

    /// Request of `save_ask`: all of it, as the form holds it.
    pub struct AskForm {
        /// The ask; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// What was asked for.
        pub words: String,
        /// The team, for an ask that came from no shadow day.
        pub team: Option<String>,
        /// What it is about.
        pub object: String,
        /// Where.
        pub place: String,
        /// `easy`, `medium`, `hard`.
        pub effort: Option<String>,
        /// People it reaches.
        pub reach: Option<u32>,
        /// It is about safety.
        pub safety: bool,
    }

    /// Request of `answer_ask`. Absent stays as it is; an empty text takes it away.
    #[derive(Default)]
    pub struct AnswerAsk {
        /// The ask.
        pub id: String,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// `new`, `green`, `yellow`, `red`.
        pub light: Option<String>,
        /// What is said.
        pub text: Option<String>,
        /// Who does it.
        pub owner: Option<String>,
        /// Until when, a local date.
        pub due: Option<String>,
        /// On whose authority.
        pub authority: Option<String>,
        /// When the team was told, a local date.
        pub told_on: Option<String>,
        /// How.
        pub told_how: Option<String>,
        /// Nobody needs to be told.
        pub no_need_to_tell: Option<bool>,
        /// When the team confirmed, a local date.
        pub confirmed_on: Option<String>,
        /// What it brought.
        pub effect: Option<String>,
    }

    /// Request of `tell_team`.
    pub struct TellTeam {
        /// The ask.
        pub id: String,
        /// Position it was read at.
        pub seen: Option<String>,
        /// When, a local date; today when absent.
        pub on: Option<String>,
        /// How.
        pub how: Option<String>,
        /// Nobody needs to be told.
        pub no_need: bool,
    }

    /// Request of `make_calendar`.
    pub struct MakeCalendar {
        /// Only what concerns this team.
        pub team: Option<String>,
        /// Ask for a place with the system's dialog; Documents/Shadowday otherwise.
        pub choose_place: bool,
    }

    /// A calendar file that was made.
    pub struct MadeCalendar {
        /// Names the file for `open_report` and `show_report`.
        pub token: String,
        /// File name.
        pub name: String,
        /// Folder, to show.
        pub folder: String,
        /// Dates in it.
        pub dates: u32,
    }
}
