//! The small request types: one object per command, so that adding a field never changes a signature.

use super::{Finding, crossing};

crossing! {
    /// A command that needs nothing.
    pub struct Nothing {}

    /// Request of `parse_line`.
    pub struct ParseLine {
        /// The line so far.
        pub line: String,
        /// Caret, UTF-16.
        pub caret: u32,
        /// The day it would go to; the open one when absent.
        pub day: Option<String>,
    }

    /// Request of `change_line`.
    pub struct ChangeLine {
        /// The line so far.
        pub line: String,
        /// `category`, `kind`, `basis`, `impact`, `tag`, `bright`, `star`.
        pub kind: String,
        /// The value picked; empty takes it off.
        pub value: String,
        /// A value that the line has already is taken off.
        pub toggle: bool,
    }

    /// Answer of `change_line`.
    pub struct ChangedLine {
        /// The line, now saying what was picked.
        pub line: String,
    }

    /// What every request that writes may say besides: what it saves was typed here.
    pub struct Typed {
        /// The draft to let go in the same transaction.
        pub draft: Option<String>,
    }

    /// Request of `notice_names`.
    pub struct NoticeNames {
        /// Words that are being typed.
        pub text: String,
        /// The record that they are about: what was left in it on purpose is not noticed, and pseudonyms are its team's.
        pub about: Option<String>,
    }

    /// Answer of `notice_names`.
    pub struct NoticedNames {
        /// Names and numbers.
        pub findings: Vec<Finding>,
        /// Pseudonyms of the team, then the next free one; empty when nothing was noticed.
        pub pseudonyms: Vec<String>,
    }

    /// Request of `leave_words`.
    pub struct LeaveWords {
        /// The record that the words are about.
        pub about: String,
        /// The name or number to be left as it is.
        pub text: String,
        /// It is left; `false` has it noticed again.
        pub left: bool,
    }

    /// Names a draft.
    pub struct DraftKey {
        /// As `Draft::key`.
        pub key: String,
    }

    /// Request of `read_day`.
    pub struct ReadDay {
        /// The day; the open one, or today's last, when absent.
        pub day: Option<String>,
    }

    /// A page of a list.
    pub struct Page {
        /// Rows wanted, 500 at most.
        pub limit: u32,
        /// Rows to skip.
        pub offset: u32,
    }

    /// Names one record.
    pub struct OneId {
        /// The record.
        pub id: String,
    }

    /// Names records of one kind.
    pub struct Ids {
        /// The records, 5,000 at most.
        pub ids: Vec<String>,
    }

    /// Request of `bring_back`.
    pub struct BringBack {
        /// `observation`, `shadow_day`, `team`.
        pub kind: String,
        /// The records.
        pub ids: Vec<String>,
    }

    /// Request of `move_observations`.
    pub struct MoveObservations {
        /// The observations.
        pub ids: Vec<String>,
        /// The day they go to.
        pub day: String,
    }

    /// Answer of `log_observation`.
    pub struct Logged {
        /// What was said and what went stale.
        pub done: super::Done,
        /// The note as it now reads.
        pub note: super::Note,
    }

    /// Request of `end_day`.
    pub struct EndDay {
        /// The day.
        pub id: String,
        /// When; now when absent.
        pub at: Option<String>,
    }

    /// Request of `save_team`.
    pub struct SaveTeam {
        /// The team; a new one when absent.
        pub id: Option<String>,
        /// Position the form was read at.
        pub seen: Option<String>,
        /// Name.
        pub name: String,
        /// Site.
        pub site: String,
        /// Headcount, when known.
        pub headcount: Option<u32>,
        /// How and when it works; absent means unchanged.
        pub rhythm: Option<super::TeamRhythm>,
    }

    /// Request of `join_teams`.
    pub struct JoinTeams {
        /// Teams that are read as `into` from now on.
        pub from: Vec<String>,
        /// The team that stays.
        pub into: String,
    }

    /// Request of `save_host`.
    pub struct SaveHost {
        /// The team.
        pub team: String,
        /// The pseudonym; the next free one (A1, A2 …) when absent.
        pub pseudonym: Option<String>,
        /// Role.
        pub role: String,
    }

    /// Request of `rename_tag`; joins when `to` exists.
    pub struct RenameTag {
        /// The label now.
        pub from: String,
        /// The label it is read as from now on.
        pub to: String,
    }

    /// Request of `undo`.
    pub struct UndoRequest {
        /// `act:<id>` or `group:<id>`; the last one of this installation when absent.
        pub target: Option<String>,
    }

    /// Request of `history`.
    pub struct HistoryRequest {
        /// Only acts that touched this record.
        pub record: Option<String>,
        /// Continue below this position.
        pub before: Option<String>,
        /// Lines wanted, 200 at most.
        pub limit: u32,
    }

    /// Request of `save_search`.
    pub struct SaveSearch {
        /// The box.
        pub query: String,
        /// Keep it, or let it go.
        pub keep: bool,
    }

    /// Names a file made by `make_report` or `backup`.
    pub struct FileToken {
        /// From `MadeReport`.
        pub token: String,
    }

    /// Request of `close_sample`.
    pub struct CloseSample {
        /// Also delete the sample company's folder.
        pub remove: bool,
    }

    /// A file that was made in the background.
    pub struct MadeFile {
        /// Names the file for `open_report` and `show_report`.
        pub token: String,
        /// File name.
        pub name: String,
        /// Folder, to show.
        pub folder: String,
    }

    /// Request of `cancel`.
    pub struct CancelJob {
        /// The job's id.
        pub job: String,
    }
}
