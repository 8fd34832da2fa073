//! What is prepared before a shadow day: how a team works and what it has to do.

use super::crossing;

crossing! {
    /// How and when a team works.
    #[derive(Default)]
    pub struct TeamRhythm {
        /// Its shifts.
        pub shifts: Vec<String>,
        /// Its channels.
        pub channels: Vec<String>,
        /// Days after which a leader should be there again.
        pub cadence_days: Option<u32>,
        /// Dates on which its place or tools changed.
        pub changed: Vec<TeamChange>,
    }

    /// A day on which something changed for a team.
    pub struct TeamChange {
        /// Local date, `2026-10-14`.
        pub on: String,
        /// What; may be empty where the headcount changed.
        pub what: String,
        /// How many people it has from then on.
        pub headcount: Option<u32>,
    }

    /// Something a team has to do in a shift.
    pub struct Responsibility {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// What.
        pub name: String,
        /// Times per shift.
        pub times: Option<f64>,
        /// `told`, `record`, `observed`; how the times are known.
        pub times_basis: Option<String>,
        /// Minutes each time.
        pub minutes: Option<f64>,
        /// Measurements behind the minutes; 0 when they were told.
        pub measured: u32,
    }

    /// Request of `save_responsibility`: all of it, as the form holds it.
    pub struct ResponsibilityForm {
        /// The responsibility; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// The team.
        pub team: String,
        /// What.
        pub name: String,
        /// Times per shift.
        pub times: Option<f64>,
        /// `told`, `record`, `observed`.
        pub times_basis: Option<String>,
        /// Minutes each time.
        pub minutes: Option<f64>,
        /// Measurements behind the minutes.
        pub measured: u32,
    }

    /// Request of `read_tasks`.
    pub struct TaskListRequest {
        /// From `PickedFile`.
        pub token: String,
        /// The sheet, for workbooks.
        pub sheet: Option<String>,
        /// The column that holds the tasks; guessed when absent.
        pub column: Option<String>,
    }

    /// A file as a list of tasks.
    pub struct TaskList {
        /// File name.
        pub name: String,
        /// Its columns.
        pub columns: Vec<String>,
        /// The one that was read as tasks.
        pub column: String,
        /// Sheets of a workbook.
        pub sheets: Vec<String>,
        /// The tasks, each once.
        pub tasks: Vec<Task>,
        /// How it was read; plain sentences.
        pub remarks: Vec<String>,
    }

    /// A task out of a list.
    pub struct Task {
        /// What.
        pub name: String,
        /// The other short cells of its row, to find it by.
        pub about: String,
        /// Times per shift, where the file says so.
        pub times: Option<f64>,
        /// Minutes each time, where the file says so.
        pub minutes: Option<f64>,
    }

    /// Request of `import_responsibilities`.
    pub struct ImportTasks {
        /// The team.
        pub team: String,
        /// The tasks that were chosen.
        pub tasks: Vec<Task>,
    }

    /// Who was told and what each host allowed.
    pub struct DayNotices {
        /// The day; `None` before there is one.
        pub day: Option<String>,
        /// Team of the day.
        pub team: Option<String>,
        /// Version of the notice that is told now.
        pub version: u32,
        /// The hosts of the day and of its leader in its team.
        pub hosts: Vec<HostNotice>,
    }

    /// What one host was told and allowed.
    pub struct HostNotice {
        /// The host.
        pub host: String,
        /// Pseudonym.
        pub pseudonym: String,
        /// Role.
        pub role: String,
        /// When the host was told.
        pub told_at: Option<String>,
        /// Version of the notice that was told.
        pub version: u32,
        /// Notes may be taken.
        pub notes: bool,
        /// Words may be quoted.
        pub quotes: bool,
        /// Photos may be taken.
        pub photo: bool,
        /// When the host objected.
        pub objected_at: Option<String>,
    }

    /// Request of `mark_notice`.
    pub struct MarkNotice {
        /// The host.
        pub host: String,
        /// The day on which it was said.
        pub day: String,
        /// `told`, `notes`, `quotes`, `photo`, `objected`.
        pub what: String,
        /// Yes or no.
        pub on: bool,
    }

    /// Request of `make_notice`.
    pub struct MakeNotice {
        /// The shadow day; today's when neither it nor `team` is given.
        pub day: Option<String>,
        /// A team that is to be visited, instead of `day`.
        pub team: Option<String>,
        /// When it is to be visited, a local date.
        pub date: Option<String>,
        /// The question card; the three questions when absent.
        pub card: Option<String>,
        /// `pdf` or `html`.
        pub format: String,
        /// Language tag.
        pub language: String,
        /// Ask for a place.
        pub choose_place: bool,
    }

    /// A notice that was made.
    pub struct MadeNotice {
        /// Names the file for `open_report` and `show_report`.
        pub token: String,
        /// File name.
        pub name: String,
        /// Folder, to show.
        pub folder: String,
        /// Pages, for PDF.
        pub pages: Option<u32>,
        /// It meets the accessibility standard of its format.
        pub accessible: bool,
    }

    /// What the last visit at a team left.
    pub struct Recap {
        /// The day that begins.
        pub day: String,
        /// Name of the team.
        pub team_name: String,
        /// Local date of the last visit; `None` when only asks are left.
        pub last_on: Option<String>,
        /// The last visit.
        pub last_day: Option<String>,
        /// Its leader.
        pub leader_name: String,
        /// The act of help promised then.
        pub act_of_help: String,
        /// Whether it was done; `None` when nobody said.
        pub help_done: Option<bool>,
        /// Asks without a final answer, oldest first, 12 at most.
        pub open_asks: Vec<RecapAsk>,
        /// How many there are.
        pub open_total: u32,
        /// Asks that cannot be met, with the reason, newest first, 12 at most.
        pub reds: Vec<RecapAsk>,
    }

    /// An ask and what was answered.
    pub struct RecapAsk {
        /// The ask.
        pub id: String,
        /// The host's words.
        pub words: String,
        /// When it was asked, a local date.
        pub asked_on: Option<String>,
        /// `new`, `green`, `yellow`, `red`.
        pub light: String,
        /// What was answered.
        pub answer: String,
    }

    /// Who was visited when, and what nobody has seen.
    pub struct Visits {
        /// Today's local date.
        pub today: String,
        /// Teams, those due first.
        pub teams: Vec<TeamVisits>,
    }

    /// One team's visits.
    pub struct TeamVisits {
        /// The team.
        pub team: String,
        /// Its name.
        pub name: String,
        /// Days after which a leader should be there again.
        pub cadence_days: Option<u32>,
        /// Last visit by the leader of this notebook.
        pub last_by_me: Option<String>,
        /// Last visit by anybody.
        pub last: Option<String>,
        /// By whom that was.
        pub last_by: String,
        /// Who should go there and when: the leader of this notebook, then the others who have been there, by name.
        pub leaders: Vec<LeaderVisits>,
        /// When the next visit is due.
        pub due_on: Option<String>,
        /// `never`, `due`, `soon`, `later`, `none` (no rhythm).
        pub state: String,
        /// A decision that is to be looked at again there.
        pub again: Option<Reobservation>,
        /// Visits there go on without answers.
        pub brake: Option<super::Brake>,
        /// Hours by shift, channel and weekday.
        pub coverage: Vec<CoverageRow>,
        /// What nobody has seen.
        pub blind: BlindSpots,
    }

    /// One leader's visits at a team.
    pub struct LeaderVisits {
        /// Name.
        pub leader: String,
        /// The leader of this notebook.
        pub me: bool,
        /// Last visit.
        pub last: Option<String>,
        /// When the next one is due.
        pub due_on: Option<String>,
        /// `never`, `due`, `soon`, `later`, `none` (no rhythm).
        pub state: String,
    }

    /// A visit that a decision has booked.
    pub struct Reobservation {
        /// The decision.
        pub decision: String,
        /// Its number.
        pub number: u32,
        /// What was decided.
        pub question: String,
        /// When, a local date.
        pub on: String,
    }

    /// Hours at one shift and channel of a team.
    pub struct CoverageRow {
        /// Shift; empty when it was not written down.
        pub shift: String,
        /// Channel; empty when it was not written down.
        pub channel: String,
        /// Monday to Sunday.
        pub weekdays: Vec<Covered>,
        /// All of them.
        pub total: Covered,
    }

    /// How much was seen.
    #[derive(Default)]
    pub struct Covered {
        /// Shadow days.
        pub days: u32,
        /// Hours of those whose hours are known.
        pub hours: f64,
        /// Some hours are estimated or unknown.
        pub rough: bool,
    }

    /// What nobody has seen at a team that was visited.
    pub struct BlindSpots {
        /// Weekdays, 1 is Monday; 6 and 7 only when neither was seen.
        pub weekdays: Vec<u32>,
        /// Shifts of the team.
        pub shifts: Vec<String>,
        /// Channels of the team.
        pub channels: Vec<String>,
        /// The team has shifts, and no visit says which it saw.
        pub shifts_unsaid: bool,
        /// The same of channels.
        pub channels_unsaid: bool,
    }
}
