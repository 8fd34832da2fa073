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
        /// What.
        pub what: String,
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
}
