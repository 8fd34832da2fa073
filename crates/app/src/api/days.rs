//! Shadow days, teams, hosts, leaders and tags.

use super::crossing;

use super::Note;

crossing! {
    /// A shadow day as lists show it.
    pub struct Day {
        /// Its id.
        pub id: String,
        /// Ledger position it was read at.
        pub seen: String,
        /// Team.
        pub team: Option<String>,
        /// Name of the team.
        pub team_name: String,
        /// Leader.
        pub leader: Option<String>,
        /// Name of the leader.
        pub leader_name: String,
        /// Pseudonyms met that day.
        pub hosts: Vec<String>,
        /// Local calendar date, `2026-10-14`.
        pub date: String,
        /// Began.
        pub started_at: Option<String>,
        /// Ended; `None` while open.
        pub ended_at: Option<String>,
        /// The end that was given in the morning; a reminder comes then.
        pub planned_end: Option<String>,
        /// A pause is running since.
        pub paused_at: Option<String>,
        /// Learning question.
        pub question: String,
        /// Channel.
        pub channel: String,
        /// Shift.
        pub shift: String,
        /// One act of help.
        pub act_of_help: String,
        /// The debrief was closed.
        pub closed_at: Option<String>,
        /// Lines whose words the host had taken out.
        pub struck: u32,
        /// The queue overflowed.
        pub surge: bool,
        /// The queue overflows now.
        pub surge_now: bool,
        /// Observations in it.
        pub observations: u32,
        /// Hours it counts for; `None` when unknown (imported).
        pub hours: Option<f64>,
        /// The end was not recorded.
        pub estimated: bool,
        /// In a list, of a day that is over: its leader looks after a finding or an ask of it.
        pub owned: Option<bool>,
    }

    /// Today, or any day opened: the day and its timeline, oldest first.
    pub struct DayPage {
        /// The day; `None` before the first note.
        pub day: Option<Day>,
        /// Its observations by time.
        pub notes: Vec<Note>,
        /// What a name can be replaced with: the team's pseudonyms, then the next free one.
        pub pseudonyms: Vec<String>,
        /// What to know its hosts by, until it is over.
        pub cues: Vec<super::Cue>,
        /// What of it its leader looks after.
        pub owned: super::OwnedOfDay,
    }

    /// What is said at the time at which a day was to end.
    pub struct Reminder {
        /// The day.
        pub day: String,
        /// That its end has come.
        pub title: String,
        /// What is left to do.
        pub text: String,
    }

    /// Request of `start_day` and `edit_day`; absent means unchanged.
    #[derive(Default)]
    pub struct DayForm {
        /// The day to edit; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at (editing).
        pub seen: Option<String>,
        /// A team's id.
        pub team: Option<String>,
        /// A new team's name, instead of `team`.
        pub team_name: Option<String>,
        /// A leader's name; "Me" otherwise.
        pub leader_name: Option<String>,
        /// Began, RFC 3339 or `HH:MM` or `YYYY-MM-DD HH:MM`.
        pub started_at: Option<String>,
        /// Ended.
        pub ended_at: Option<String>,
        /// When it is to end, as `started_at`; an empty one lets it go.
        pub planned_end: Option<String>,
        /// Learning question.
        pub question: Option<String>,
        /// Channel.
        pub channel: Option<String>,
        /// Shift.
        pub shift: Option<String>,
        /// One act of help.
        pub act_of_help: Option<String>,
        /// The queue overflowed.
        pub surge: Option<bool>,
    }

    /// A team as Settings shows it.
    pub struct TeamRow {
        /// Its id.
        pub id: String,
        /// Position it was read at.
        pub seen: String,
        /// Name.
        pub name: String,
        /// Site.
        pub site: String,
        /// Headcount, until the first change that says another.
        pub headcount: Option<u32>,
        /// Headcount today.
        pub headcount_now: Option<u32>,
        /// How and when it works.
        pub rhythm: super::TeamRhythm,
        /// What it has to do in a shift, counted.
        pub responsibilities: u32,
        /// Days at it.
        pub days: u32,
        /// Observations in it.
        pub observations: u32,
        /// Hosts known there.
        pub hosts: Vec<HostRow>,
        /// Teams that were joined into it.
        pub joined: Vec<String>,
    }

    /// A host.
    pub struct HostRow {
        /// Its id.
        pub id: String,
        /// Pseudonym.
        pub pseudonym: String,
        /// Role.
        pub role: String,
        /// Observations about this host.
        pub observations: u32,
    }

    /// A tag as Settings shows it.
    pub struct TagRow {
        /// The label.
        pub label: String,
        /// Observations with it.
        pub observations: u32,
        /// Labels that are read as this one.
        pub joined: Vec<String>,
    }
}
